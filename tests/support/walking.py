"""Playing a page of docs: its commands are run and its edits made, in their order, in a folder of their own.

A page has its files as blocks (their name in the line before), its commands with what they print as `console`
blocks, and its edits as `diff` blocks. `python tests/support/walking.py` writes what the commands of the walk
print today into the page, if they end as they should and every edit finds its lines.
"""

from __future__ import annotations

import re
import shlex
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from running import ROOT, readback

WALK = ROOT / "docs" / "from-an-article.md"
_BLOCK = re.compile(
    r"^(?:`(?P<name>[\w./-]+)`[^\n]*\n\n)?```(?P<kind>\w+)(?: exit (?P<code>\d))?\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
HOME = "/home/you"  # how the page calls the folder that it is played in
_SKIPPED = "…"  # a line with this alone stands for lines that are not shown


class Played(NamedTuple):
    """A page as it would be if it told what happens today, and what does not hold in it."""

    page: str
    wrong: list[str]


def play(page: str, folder: Path, data: Path) -> Played:
    """Play a page in `folder`, with the user's data in `data`; edits change the files there."""
    wrong: list[str] = []
    parts, end = [], 0
    for block in _BLOCK.finditer(page):
        parts.append(page[end : block.start("body")])
        body, end = block["body"], block.end("body")
        if block["kind"] == "console":
            body = _console(body, int(block["code"] or 0), folder, data, wrong)
        elif block["name"] and block["kind"] == "diff":
            _edit(folder / block["name"], body, wrong)
        elif block["name"] and block["kind"] == "text":
            file = folder / block["name"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(body, encoding="utf-8", newline="")
        elif block["name"] and (folder / block["name"]).exists():
            body = _entry(folder / block["name"], body, wrong)
        parts.append(body)
    return Played("".join(parts) + page[end:], wrong)


def _console(body: str, code: int, folder: Path, data: Path, wrong: list[str]) -> str:
    """The block with what its commands print now; the last one ends with `code`, the others well."""
    commands = re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]
    told = []
    for number, each in enumerate(commands, 1):
        line, _, shown = each.partition("\n")
        program, *arguments = shlex.split(line)
        if program != "readback":
            raise ValueError(f"the walk runs readback only: {line}")
        done = readback(*arguments, env={"READBACK_DATA": str(data)}, cwd=folder)
        wanted = code if number == len(commands) else 0
        if done.returncode != wanted:
            wrong.append(f"`{line}` ended with {done.returncode}, not {wanted}: {done.stderr[-500:]}")
        printed = (done.stdout + done.stderr).replace(str(folder), HOME)
        told.append(f"$ {line}\n{shown if _fits(shown, printed) else printed}")
    return "".join(told)


def _fits(shown: str, printed: str) -> bool:
    """Whether the page shows what was printed, lines that it leaves out apart."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == _SKIPPED else re.escape(f"{line}\n") for line in shown.splitlines()
    )
    return re.fullmatch(pattern, printed) is not None


def _edit(file: Path, diff: str, wrong: list[str]) -> None:
    """Make the edit of a diff without line numbers; its old lines must stand in the file once."""
    lines = diff.splitlines()
    old = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
    new = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("-"))
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if text.count(old) != 1:
        wrong.append(f"these lines stand {text.count(old)} times in {file.name}:\n{old}")
    else:
        file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")


def _entry(file: Path, body: str, wrong: list[str]) -> str:
    """The entry of a story's file that the page shows, by its id, as it is in the file."""
    wanted = re.search(r'^id = ".*"$', body, re.MULTILINE)
    for entry in re.split(r"\n{2,}", file.read_text(encoding="utf-8")):
        if wanted and wanted[0] in entry.splitlines():
            return f"{entry.strip()}\n"
    wrong.append(f"there is no such entry in {file.name}:\n{body}")
    return body


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "walk").mkdir()
        told = play(WALK.read_text(encoding="utf-8"), Path(name) / "walk", Path(name) / "data")
    if not told.wrong:
        WALK.write_text(told.page, encoding="utf-8", newline="")
    sys.stdout.write("\n".join(told.wrong or ["all of it holds"]) + "\n")
