"""The actions of `readback progress`: what they are given, and the words of their help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

ACTIONS = {  # name: in one line, at length, examples
    "path": (
        "print where your progress is",
        "Print the path of the progress file.",
        "examples:\n  readback progress path",
    ),
    "backup": (
        "copy the progress file",
        "Copy the progress file, whole and synced, prove the copy, and print where it is: in the folder\n"
        "backups beside it unless FILE is given. No file is ever written over.",
        "examples:\n  readback progress backup\n  readback progress backup /media/stick/progress.db",
    ),
    "restore": (
        "list the backups, or put one back",
        "Put a copy of a backup in the place of the progress file; without BACKUP list those there are.\n"
        "The file that is there now is set aside among them, so that a restore can be undone by another.\n"
        "Asks first. A damaged backup is refused.",
        "examples:\n  readback progress restore\n  readback progress restore progress-daily-20260126-140000",
    ),
    "export": (
        "write all events as text, a line each",
        "Write every event as a line of JSON, to FILE (a new one) or to standard output. Each line carries\n"
        "its place in the log and its hash, so that it can be proved where it is imported.",
        "examples:\n"
        "  readback progress export progress.jsonl\n"
        "  readback progress export | gzip > progress.jsonl.gz",
    ),
    "import": (
        "add the events of exported files",
        "Add the events of exported files (- is standard input) to your progress: the union by event, so\n"
        "that importing twice, or in another order, makes no difference. All or nothing: where lines are\n"
        "damaged they are named and nothing is imported, unless --sound-only is said.",
        "examples:\n"
        "  readback progress import progress.jsonl\n"
        "  zcat progress.jsonl.gz | readback progress import -\n"
        "  readback progress import --sound-only damaged.jsonl",
    ),
    "verify": (
        "prove that every row is as it was written",
        "Prove that every row is as it was written, that none is missing, and that how items stand is what\n"
        "the rows say; of your progress file, or of a backup. Exit code 1 where something is wrong; each\n"
        "fault is a line, and what can be done is said.",
        "examples:\n"
        "  readback progress verify\n"
        "  readback progress verify --mend\n"
        "  readback progress verify /media/stick/progress.db",
    ),
    "reset": (
        "begin a story anew",
        "Begin a story anew: its answers so far count no more, nor do its interview date, what is never to\n"
        "be asked and the keys called wrong. All of it is kept, and --take-back makes it count again. Asks\n"
        "first.",
        "examples:\n"
        "  readback progress reset maine-opioid-crackdown\n"
        "  readback progress reset maine-opioid-crackdown --take-back",
    ),
}


def _flag(name: str, about: str) -> tuple[tuple[str], dict[str, Any]]:
    return (f"--{name}",), {"action": "store_true", "help": about}


def _file(metavar: str, about: str) -> tuple[tuple[str], dict[str, Any]]:
    return ("file",), {"metavar": metavar, "nargs": "?", "help": about}


_YES = _flag("yes", "do not ask: the answer is yes")

# What each action is given: the arguments of argparse's add_argument, one by one.
ARGUMENTS: Mapping[str, Sequence[tuple[Sequence[str], Mapping[str, Any]]]] = {
    "path": (),
    "backup": (_file("FILE", "a new file, or a folder; in backups beside the progress file unless told"),),
    "restore": (
        _file("BACKUP", "the name of a backup, or a file; without it they are listed"),
        _YES,
        _flag("even-damaged", "put it back although some of its rows are damaged"),
    ),
    "export": (_file("FILE", "a new file; standard output unless told"),),
    "import": (
        (
            ("files",),
            {"metavar": "FILE", "nargs": "+", "help": "files that were exported; - is standard input"},
        ),
        _flag("sound-only", "add what is sound of a file in which lines are damaged"),
    ),
    "verify": (
        _file("FILE", "a copy of a progress file; your own unless told"),
        _flag("mend", "first make again how items stand, from the events"),
    ),
    "reset": (
        (("story",), {"metavar": "STORY", "help": "the id of a story, be it in the library or not"}),
        _YES,
        _flag("take-back", "take the last new beginning of this story back"),
    ),
}
