"""Runs the commands on hostile stories in a process of its own, and tells what they should not have done.

`python hostile_child.py FOLDER FAMILY`: a JSON list of complaints; an audit hook sees every file opened.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hostile_stories import SECRET, build, hostile
from running import ROOT

COMMANDS = (("check",), ("questions", "evil"), ("brief", "evil"))
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
STEERS = {"Cc", "Cs", "Zl", "Zp"}  # categories of Unicode that no output may have, a line break apart
TRACES = re.compile(r"Traceback|a fault in Readback itself")


class Watch:
    """Sees what is opened, as the interpreter itself tells it; one a process: hooks cannot be taken out."""

    def __init__(self) -> None:
        self.opened: list[str] | None = None
        sys.addaudithook(self._told)

    @contextmanager
    def watching(self) -> Iterator[list[str]]:
        """Collect what is opened meanwhile: paths, links followed where the opening itself would."""
        found: list[str] = []
        self.opened = found
        try:
            yield found
        finally:
            self.opened = None

    def _told(self, event: str, arguments: tuple[object, ...]) -> None:
        if event != "open" or self.opened is None or not isinstance(arguments[0], str | bytes):
            return
        path = os.fsdecode(arguments[0])
        flags = arguments[2] if isinstance(arguments[2], int) else 0
        if flags & os.O_NOFOLLOW:  # where the name is a link, nothing is opened
            path = f"{Path(path).parent.resolve() / Path(path).name}"
        else:
            path = os.path.realpath(path)
        self.opened.append(path)


def strayed(opened: list[str], folder: Path) -> list[str]:
    """What was opened and is neither of the library nor of Readback, Python and this process."""
    ours = [folder / "library", folder / "home", ROOT, Path(sys.prefix), Path(sys.base_prefix)]
    roots = tuple(f"{Path(os.path.realpath(root))}{os.sep}" for root in ours)
    harmless = ("/dev/null", "/proc/self/", "/usr/share/zoneinfo/", "/etc/localtime")
    return [path for path in opened if not path.startswith(roots) and not path.startswith(harmless)]


def steering(text: str) -> list[str]:
    """The signs of an output that could steer or fool a terminal."""
    return sorted(
        {
            f"U+{ord(sign):04X}"
            for sign in set(text)
            if (unicodedata.category(sign) in STEERS and sign != "\n") or sign in BIDI
        }
    )


def ran(arguments: tuple[str, ...]) -> tuple[int, str]:
    """The exit code of a command, and all that it printed."""
    from tui.cli.main import run

    told = io.BytesIO()
    before = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = out = io.TextIOWrapper(told, "utf-8")
    try:
        code = run(arguments)
        out.flush()
    finally:
        sys.stdout, sys.stderr = before
    return code, told.getvalue().decode("utf-8", "surrogateescape")


def complaints(folder: Path, family: str, watch: Watch) -> Iterator[str]:
    """What the commands did with the stories of a family and should not have done."""
    for number, (name, builder) in enumerate(hostile(family).items()):
        at = folder / f"{number}"
        library = build(at, builder)
        for command in COMMANDS:
            with watch.watching() as opened:
                code, told = ran(("--library", str(library), *command))
            where = f"{name}: {command[0]}"
            if code not in (0, 1, 2):
                yield f"{where}: exit code {code}"
            if TRACES.search(told):
                yield f"{where}: {told[-300:]}"
            if SECRET in told:
                yield f"{where}: tells the secret"
            yield from (f"{where}: prints {sign}" for sign in steering(told.replace(str(at), "")))
            yield from (f"{where}: opens {path}" for path in strayed(opened, at))
        shutil.rmtree(at)


def main(folder: Path, family: str) -> None:
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / "home" / name)
    os.environ["HOME"] = str(folder / "home")
    found = list(complaints(folder, family, Watch()))
    sys.stdout.write(json.dumps({"stories": len(hostile(family)), "complaints": found}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
