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

LIBRARY = "the folder of stories; the bundled one unless told"
DATA = "the folder that keeps your answers; your own data folder unless told"
SEED = "makes the questions repeatable: the same number, the same questions"
STORY = "a story's id, or the folder it stands in"

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
        "Open the app at a quiz on a story.",
        "examples:\n"
        "  readback quiz maine-opioid-crackdown\n"
        "  readback quiz maine-opioid-crackdown --size 10 --kinds figures,districts",
    ),
    "check": (
        "prove stories against their articles",
        "Prove stories against their articles. Every problem is a line,\n"
        "`file:line:column: what is wrong; how to mend it`; then comes how much of each article the\n"
        "facts cover. Exit code 1 if there is a problem.",
        "examples:\n"
        "  readback check\n"
        "  readback check maine-opioid-crackdown\n"
        "  readback --library my-stories check",
    ),
    "questions": (
        "print the questions of a story",
        "Print a question for every item of a story in every form it has.",
        "examples:\n"
        "  readback questions maine-opioid-crackdown\n"
        "  readback questions maine-opioid-crackdown --json --seed 7\n"
        "  readback questions maine-opioid-crackdown --fact overdose-deaths-2017 --form choice",
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
