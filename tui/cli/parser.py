"""The command line: what can be said to `readback`, and the help that shows it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from tui import __version__
from tui.cli import helptext, progresshelp, storieshelp
from tui.cli.errors import WrongUse, nearest
from tui.cli.options import Options, seed
from tui.cli.output import lines

SHELLS = ("bash", "zsh", "tcsh")
FORMS = ("choice", "select", "number", "text", "cloze", "recall", "match", "order")
KINDS = ("figures", "speakers", "quotes", "claims", "districts", "events", "terms")
FORMATS = ("text", "json", "github")
# Commands that take any number of words.
_MANY = {"check": "stories", "interview-date": "when", "draft": "articles"}
LONGEST_ID = 80  # characters, as `check` has it
LARGEST_SIZE = 1000  # questions a session: half a day
LONGEST_CLOCK = 3600  # seconds for an answer


class Parser(argparse.ArgumentParser):
    """argparse, saying what it has to say through us: safe, helpful, and never in another language."""

    def __init__(self, **given: Any) -> None:
        super().__init__(allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter, **given)

    def error(self, message: str) -> NoReturn:
        """Give up on wrong use: say what is wrong and where help is."""
        raise WrongUse(f"{message}\nSee {self.prog} --help.")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            known = tuple(str(choice) for choice in action.choices)
            what = f"“{str(value)[:80]}” is none of {', '.join(known)}.{nearest(str(value), known)}"
            raise argparse.ArgumentError(action, what)

    def _print_message(self, message: str, file: object = None) -> None:
        lines([message.rstrip("\n")])


def parse(arguments: Sequence[str], options: Options) -> None:
    """Put what `arguments` say into `options`.

    WrongUse says what cannot be understood. `--help` and `--version` print and raise SystemExit(0).
    """
    parser = build()
    _, rest = parser.parse_known_args(arguments, namespace=options)
    more = _MANY.get(options.command)
    if rest and (more is None or any(word.startswith("-") for word in rest)):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest and more:  # argparse takes words on one side of an option only
        setattr(options, more, [*getattr(options, more), *rest])
    if options.shell:
        options.command = "completions"


def build() -> Parser:
    """The parser of the whole command line; completions are made from it too."""
    parser = Parser(prog="readback", description=helptext.READBACK, epilog=helptext.EXAMPLES)
    parser.add_argument(
        "--version", action="version", version=f"readback {__version__}", help="print the version and leave"
    )
    _common(parser)
    parser.add_argument("--watch", action="store_true", help=helptext.WATCH)
    parser.add_argument(
        "--print-completion",
        dest="shell",
        choices=SHELLS,
        metavar="SHELL",
        help="the same as completions SHELL",
    )
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND")
    commands.default = argparse.SUPPRESS
    for name, add in _COMMANDS.items():
        short, about, examples = helptext.COMMANDS[name]
        command = commands.add_parser(name, help=short, description=about, epilog=examples)
        add(command)
        _common(command)
    return parser


def _common(parser: Parser) -> None:
    """The options that may stand before the command and after it; nothing said leaves no trace."""
    group = parser.add_argument_group("for every command")
    quiet = argparse.SUPPRESS
    group.add_argument("--library", metavar="DIR", type=_folder, default=quiet, help=helptext.LIBRARY)
    group.add_argument("--data", metavar="DIR", type=_folder, default=quiet, help=helptext.DATA)
    group.add_argument("--seed", metavar="N", type=_seed, default=quiet, help=helptext.SEED)


def _brief(parser: Parser) -> None:
    parser.add_argument("story", metavar="STORY", help=helptext.STORY)
    parser.add_argument("--article", metavar="ID", help="one article of the story only")


def _quiz(parser: Parser) -> None:
    parser.add_argument("story", metavar="STORY", help=helptext.STORY)
    parser.add_argument("--size", metavar="N", type=_size, help="how many questions; 14 unless told")
    parser.add_argument(
        "--kinds",
        metavar="KIND,...",
        type=_kinds,
        help=f"these kinds only: {', '.join(KINDS)}; all unless told",
    )
    parser.add_argument("--article", metavar="ID", help="one article of the story only")
    parser.add_argument("--plain", action="store_true", help=helptext.PLAIN)


def _interview(parser: Parser) -> None:
    parser.add_argument("story", metavar="STORY", help=helptext.STORY)
    parser.add_argument("--questions", metavar="N", type=_size, help="how many questions; 5 unless told")
    parser.add_argument(
        "--seconds", metavar="S", type=_seconds, help="a clock for each answer; none unless told"
    )
    parser.add_argument("--spoken", action="store_true", help="say answers aloud, and tick what you said")
    parser.add_argument("--plain", action="store_true", help=helptext.PLAIN)


def _check(parser: Parser) -> None:
    parser.add_argument(
        "stories", metavar="STORY", nargs="*", help=f"{helptext.STORY}; every story unless told"
    )
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        choices=FORMATS,
        default="text",
        help="text, a line a problem (unless told); json, one object; github, annotations",
    )
    parser.add_argument(
        "--fix", action="store_true", help="mend what has one safe mend, in the files, and check again"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="with --fix: show the changes as a diff and write nothing"
    )
    parser.add_argument(
        "--touched",
        action="store_true",
        help="the words are files: check the stories that they belong to, if any",
    )


def _new(parser: Parser) -> None:
    parser.add_argument(
        "folder", metavar="DIR", type=_folder, help="a folder that is empty, or not there yet"
    )
    parser.add_argument(
        "--title", metavar="TITLE", default="", help="the story's title, which names its id too"
    )


def _stories(parser: Parser) -> None:
    actions = parser.add_subparsers(title="actions", dest="action", metavar="ACTION")
    for name, (short, about, examples) in storieshelp.ACTIONS.items():
        action = actions.add_parser(name, help=short, description=about, epilog=examples)
        if name == "list":
            action.add_argument("--json", action="store_true", help="a line of JSON a story, for programs")
        else:
            what = "a folder of stories" if name == "add" else "a folder that was added"
            action.add_argument("folder", metavar="FOLDER", type=_folder, help=f"{what}, or a story's id")
        _common(action)


def _schema(parser: Parser) -> None:
    parser.add_argument("--into", metavar="DIR", type=_folder, help="write a file a schema into this folder")


def _draft(parser: Parser) -> None:
    parser.add_argument("articles", metavar="ARTICLE", nargs="+", help="a plain-text file with an article")
    parser.add_argument("--into", metavar="DIR", type=_folder, help=helptext.INTO)
    parser.add_argument(
        "--title", metavar="TITLE", type=_title, default=argparse.SUPPRESS, help=helptext.TITLE
    )
    parser.add_argument(
        "--id", metavar="ID", dest="story_id", type=_id, default=argparse.SUPPRESS, help=helptext.ID
    )


def _questions(parser: Parser) -> None:
    parser.add_argument("story", metavar="STORY", help=helptext.STORY)
    parser.add_argument("--json", action="store_true", help="one JSON object a line, for programs")
    parser.add_argument("--fact", metavar="ID", help="the questions about one fact only")
    parser.add_argument("--form", metavar="FORM", choices=FORMS, help=f"one form only: {', '.join(FORMS)}")


def _listen(parser: Parser) -> None:
    parser.add_argument("story", metavar="STORY", help=helptext.STORY)
    parser.add_argument("file", metavar="FILE", help="a plain-text file; - is standard input")
    parser.add_argument("--json", action="store_true", help="a line of JSON a finding, for programs")


def _interview_date(parser: Parser) -> None:
    parser.add_argument("story", metavar="STORY", help=helptext.STORY)
    parser.add_argument(
        "when", metavar="WHEN", nargs="*", help="when it is; without it the date there is is printed"
    )
    parser.add_argument("--clear", action="store_true", help="take the date away")
    parser.add_argument("--json", action="store_true", help="a line of JSON, for programs; times in UTC")


def _stats(parser: Parser) -> None:
    parser.add_argument("story", metavar="STORY", help=helptext.STORY)
    parser.add_argument(
        "--json", action="store_true", help="a line of JSON, for programs; shares from 0 to 1"
    )


def _sheet(parser: Parser) -> None:
    parser.add_argument("story", metavar="STORY", help=helptext.STORY)
    parser.add_argument("--all", action="store_true", help="every fact, not just a page of them")


def _progress(parser: Parser) -> None:
    actions = parser.add_subparsers(title="actions", dest="action", metavar="ACTION", required=True)
    for name, (short, about, examples) in progresshelp.ACTIONS.items():
        action = actions.add_parser(name, help=short, description=about, epilog=examples)
        for arguments, given in progresshelp.ARGUMENTS[name]:
            action.add_argument(*arguments, **given)
        _common(action)


def _completions(parser: Parser) -> None:
    parser.add_argument("shell", metavar="SHELL", choices=SHELLS, help=", ".join(SHELLS))


_COMMANDS = {
    "brief": _brief,
    "quiz": _quiz,
    "interview": _interview,
    "check": _check,
    "draft": _draft,
    "stories": _stories,
    "new": _new,
    "schema": _schema,
    "questions": _questions,
    "listen": _listen,
    "interview-date": _interview_date,
    "stats": _stats,
    "sheet": _sheet,
    "progress": _progress,
    "completions": _completions,
}


def _folder(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("name a folder")
    return text


def _title(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("give the title that the story is to have")
    return text


def _id(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text) or len(text) > LONGEST_ID:
        what = f"“{text[:40]}” is no id; use small letters, digits and single hyphens, {LONGEST_ID} at most"
        raise argparse.ArgumentTypeError(what)
    return text


def _seed(text: str) -> int:
    try:
        return seed(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _size(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", text) or not 1 <= int(text) <= LARGEST_SIZE:
        what = f"“{text[:40]}” is no size; give a whole number from 1 to {LARGEST_SIZE}"
        raise argparse.ArgumentTypeError(what)
    return int(text)


def _seconds(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", text) or not 5 <= int(text) <= LONGEST_CLOCK:
        what = f"“{text[:40]}” is no clock; give whole seconds from 5 to {LONGEST_CLOCK}"
        raise argparse.ArgumentTypeError(what)
    return int(text)


def _kinds(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name for part in text.split(",") if (name := part.strip())))
    for name in names:
        if name not in KINDS:
            what = f"“{name[:80]}” is no kind.{nearest(name, KINDS)} The kinds are {', '.join(KINDS)}"
            raise argparse.ArgumentTypeError(what)
    if not names:
        raise argparse.ArgumentTypeError(f"name one or more of {', '.join(KINDS)}, with commas between")
    return names
