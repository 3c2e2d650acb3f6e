"""The words of `--help`."""

from __future__ import annotations

READBACK = """Brief yourself on a story, quiz yourself on it, and walk into the interview ready to
read it back. Without a command the app opens."""

EXAMPLES = """examples:
  readback                                      open the app
  readback brief maine-opioid-crackdown         print the briefing, as Markdown
  readback quiz maine-opioid-crackdown          open the app at a quiz
  readback --library my-stories check           prove the stories of a folder of your own
  readback COMMAND --help                       more about a command

environment:
  READBACK_LIBRARY, READBACK_DATA, READBACK_SEED   stand in for --library, --data, --seed

exit codes: 0 well; 1 what was asked was found wanting; 2 wrong use"""

LIBRARY = "a folder of stories, which alone count then; all of yours unless told"
DATA = "the folder that keeps your answers; your own data folder unless told"
SEED = "makes the questions repeatable: the same number, the same questions"
WATCH = "open the app, and read stories anew whenever their files change"
STORY = "a story's id, or the folder it stands in"
INTO = "the story's folder: new, or that of a story to bring up to date; in your own stories unless told"
PLAIN = "line by line, for screen readers and plain terminals"
TITLE = "the story's title; the article's own unless told"
ID = "the story's id, which its folder is named after; made of the title unless told"

COMMANDS = {  # name: in one line, at length, examples
    "brief": (
        "print a story's briefing, as Markdown",
        "Print the briefing of each article of a story, as Markdown: the short of it, why it matters,\n"
        "the numbers, who said what, where, when, what is easily confused and what is left open.",
        "examples:\n"
        "  readback brief maine-opioid-crackdown\n"
        "  readback brief maine-opioid-crackdown --article lepage-letter > letter.md",
    ),
    "quiz": (
        "open the app at a quiz",
        "Open the app at a quiz on a story. With --plain it is held line by line instead, without colour or\n"
        "cursor control; the end of the input stops it, and every answer that was said to be saved is kept.",
        "examples:\n"
        "  readback quiz maine-opioid-crackdown\n"
        "  readback quiz maine-opioid-crackdown --size 10 --kinds figures,districts\n"
        "  readback quiz maine-opioid-crackdown --plain",
    ),
    "interview": (
        "answer an interviewer in your own words",
        "Open the app at an interview about a story: answer in your own words, and see at once what of it\n"
        "stands, what is missing, and what contradicts the article. A clock never takes an answer away.\n"
        "With --plain it is held line by line instead, without colour or cursor control: an empty line ends\n"
        "an answer, the end of the input the interview. What was said to be saved is kept.",
        "examples:\n"
        "  readback interview maine-opioid-crackdown\n"
        "  readback interview maine-opioid-crackdown --questions 10 --seconds 60\n"
        "  readback interview maine-opioid-crackdown --spoken\n"
        "  readback interview maine-opioid-crackdown --plain",
    ),
    "check": (
        "prove stories against their articles",
        "Prove stories against their articles. Every problem is a line,\n"
        "`file:line:column: what is wrong; how to mend it`; warnings come after them, and then how much\n"
        "of each article the facts cover. Exit code 1 if there is a problem; none for warnings.\n"
        "--fix mends in the files what has one safe mend: misspelt keys, choices and ids, words typed with\n"
        "other quotes than the article's, evidence that stands there twice, the sha256. It never changes\n"
        "what a fact says, and keeps comments and layout.",
        "examples:\n"
        "  readback check\n"
        "  readback check maine-opioid-crackdown\n"
        "  readback check fires floods --format json\n"
        "  readback check fires --fix --dry-run          show what --fix would change\n"
        "  readback check --format github                in a workflow: marks the lines\n"
        "  readback --library my-stories check",
    ),
    "stories": (
        "list the stories there are; add or remove a folder of them",
        "List the stories there are: those that come with the program, those in your own folder (stories\n"
        "in your data folder, where readback draft puts them), and those of folders that you add. Without\n"
        "an action, list. With --library only that one counts.",
        "examples:\n"
        "  readback stories\n"
        "  readback stories add ~/team/stories\n"
        "  readback stories remove maine-opioid-crackdown\n"
        "  readback stories ACTION --help                more about an action",
    ),
    "new": (
        "begin a story of your own from a template",
        "Write a story to begin with into a folder: a tiny invented article and a fact of each kind, with\n"
        "a word on how each is made. It passes check and can be quizzed as it is. Put your article and\n"
        "its facts in their place. (readback draft writes a story from an article by itself.)",
        'examples:\n  readback new fires\n  readback new my-stories/fires --title "Fires in the city"',
    ),
    "schema": (
        "print or write the JSON Schemas of a story's files",
        "Print the JSON Schemas of a story's files as one JSON object, or write them into a folder, a file\n"
        "a schema. An editor that knows TOML and JSON Schema completes and checks a file by the schema\n"
        "that its first line names: #:schema ./.schema/figures.json",
        "examples:\n  readback schema\n  readback schema --into my-stories/fires/.schema",
    ),
    "draft": (
        "draft a story from articles",
        "Draft a story from one or more articles, plain-text files: figures, speakers, quotations, claims,\n"
        "districts, events, terms and a briefing, each with the article's own words. What it is not sure\n"
        "of is marked for review, and check names it until you have looked. For a folder that has a story\n"
        "the story is brought up to date with the article as it is now: what still stands is kept as you\n"
        "edited it, what is new is added and marked, what has gone is listed. Nothing that you wrote is\n"
        "overwritten. Exit code 1 if nothing could be drafted.",
        "examples:\n"
        "  readback draft article.txt\n"
        '  readback draft fire.txt council.txt --title "The mill fire" --id mill-fire\n'
        "  readback draft article.txt --into my-stories/fire",
    ),
    "questions": (
        "print the questions of a story",
        "Print a question for every item of a story in every form it has.",
        "examples:\n"
        "  readback questions maine-opioid-crackdown\n"
        "  readback questions maine-opioid-crackdown --json --seed 7\n"
        "  readback questions maine-opioid-crackdown --fact overdose-deaths-2017 --form choice",
    ),
    "listen": (
        "hold a statement against a story, and mark what contradicts it",
        "Hold a statement, a speech or talking points that somebody has written against a story. What\n"
        "contradicts it is told a line each, `file:line:column: words; what the story has; the article's\n"
        "sentence`; then what is said loosely, what the story does not have, and how much there is of each.\n"
        "Exit code 1 if something contradicts the story. With --json every finding is a line; start and end\n"
        "count the characters (code points) of the text, without a byte-order mark. It goes by rules for\n"
        "English: what it does not notice may be wrong all the same.",
        "examples:\n"
        "  readback listen maine-opioid-crackdown statement.txt\n"
        "  readback listen maine-opioid-crackdown statement.txt --json\n"
        "  pbpaste | readback listen maine-opioid-crackdown -",
    ),
    "interview-date": (
        "say when the interview is, or be told",
        "Set the date of the interview about a story; without WHEN print the one there is (exit code 1\n"
        "if there is none). What is asked then goes by what you will need at that hour, and home shows\n"
        "how ready you will be. Times are those of your machine's time zone, on the 24-hour clock where\n"
        "am and pm are not said. A day alone means nine o'clock, a weekday the next one to come.",
        "examples:\n"
        "  readback interview-date maine-opioid-crackdown fri 9:00\n"
        "  readback interview-date maine-opioid-crackdown tomorrow 14:30\n"
        "  readback interview-date maine-opioid-crackdown 26 jan 9:00\n"
        "  readback interview-date maine-opioid-crackdown 2027-01-26T09:00\n"
        "  readback interview-date maine-opioid-crackdown in 3 days\n"
        "  readback interview-date maine-opioid-crackdown\n"
        "  readback interview-date maine-opioid-crackdown --clear",
    ),
    "stats": (
        "print how well predicted recall matched what happened",
        "Print how well the recall that was predicted of you matched what happened: the log loss of the\n"
        "predictions, held against always saying your average, and how often answers of each predicted\n"
        "share were right; or that it is too early to tell. Only answers an hour or more after the item\n"
        "was last reviewed count for this.",
        "examples:\n  readback stats maine-opioid-crackdown\n  readback stats maine-opioid-crackdown --json",
    ),
    "sheet": (
        "print the page for the last minutes, as Markdown",
        "Print a page for the last minutes before the interview, as Markdown: what you were sure of and\n"
        "got wrong, what to say with confidence, what to hedge and what to look up, each with the words\n"
        "of the article that it rests on. A page shows the facts that weigh most.",
        "examples:\n"
        "  readback sheet maine-opioid-crackdown\n"
        "  readback sheet maine-opioid-crackdown --all > sheet.md",
    ),
    "progress": (
        "keep your progress: backups, another machine, proof, a new start",
        "Keep what you have answered: see where it is, back it up, carry it to another machine and merge\n"
        "it there, prove that every row is as it was written, begin a story anew.\n"
        "The app makes a backup a day by itself, in the folder backups beside the progress file, and one\n"
        "before a new version changes the file. Of the daily ones the last of each of 7 days, 4 weeks and\n"
        "12 months are kept; those made by hand, before a restore or before a new version all stay.",
        "examples:\n"
        "  readback progress path\n"
        "  readback progress backup\n"
        "  readback progress export progress.jsonl\n"
        "  readback progress import progress.jsonl\n"
        "  readback progress verify\n"
        "  readback progress ACTION --help               more about an action",
    ),
    "completions": (
        "print a completion script for your shell",
        "Print a script that completes commands and options in your shell.",
        "examples:\n"
        "  readback completions bash > ~/.local/share/bash-completion/completions/readback\n"
        "  readback completions zsh > ~/.zfunc/_readback\n"
        "  readback completions tcsh > ~/.readback.tcsh",
    ),
}
