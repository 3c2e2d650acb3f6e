"""What bad input gets: a message at its place, exit code 1, no traceback; and the good is not hidden."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from libraries import HOSTILE, changed, copied, tiny
from running import STORY, readback, well_behaved

DEEP = "value = " + "[" * 20_000 + "]" * 20_000


def append(file: str, text: str) -> Callable[[Path], None]:
    def harm(folder: Path) -> None:
        with (folder / file).open("a", encoding="utf-8") as handle:
            handle.write(text)

    return harm


def swap(file: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda folder: (changed(folder / file, old, new), None)[1]


def link_out(folder: Path) -> None:
    outside = folder.parent / "outside.txt"
    (folder / "city.txt").rename(outside)
    (folder / "city.txt").symlink_to(outside)


def grow(folder: Path) -> None:
    (folder / "figures.toml").write_text("# " + "x" * (2 << 20), encoding="utf-8")


def grow_source(folder: Path) -> None:
    (folder / "city.txt").write_text("x" * (5 << 20), encoding="utf-8")


def no_utf_8(folder: Path) -> None:
    (folder / "story.toml").write_bytes(b"\xff\xfe")


def pipe(folder: Path) -> None:
    (folder / "city.txt").unlink()
    os.mkfifo(folder / "city.txt")


HARMS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a TOML error": (append("figures.toml", "\n[[figures]\n"), "figures.toml"),
    "a wrong type": (swap("figures.toml", 'said = "58"', "said = 58"), "text"),
    "an unknown key": (swap("figures.toml", "label =", "lable ="), "label"),
    "a missing file": (lambda folder: (folder / "articles.toml").unlink(), "articles.toml"),
    "a missing source": (lambda folder: (folder / "city.txt").unlink(), "city.txt"),
    "a source that is a path": (swap("articles.toml", "city.txt", "../city.txt"), "bare file name"),
    "a source that is absolute": (swap("articles.toml", "city.txt", "/etc/passwd"), "bare file name"),
    "a link out of the folder": (link_out, "link"),
    "a source that is a pipe": (pipe, "pipe"),
    "a file too large": (grow, "bytes"),
    "a source too large": (grow_source, "bytes"),
    "deep nesting": (append("figures.toml", DEEP), "figures.toml"),
    "a dotted key without end": (append("figures.toml", "a" + ".a" * 10_000 + " = 1\n"), "figures.toml"),
    "a huge number": (swap("figures.toml", "value = 58", "value = " + "9" * 6_000), "figures.toml"),
    "inf": (swap("figures.toml", "value = 58", "value = inf"), "inf"),
    "nan": (swap("figures.toml", "value = 58", "value = nan"), "nan"),
    "no UTF-8": (no_utf_8, "UTF-8"),
    "evidence that is not there": (swap("figures.toml", "58 fires in", "59 fires in"), "59"),
    "another source than was meant": (swap("city.txt", "58", "85"), "city"),
    "a newer schema": (swap("story.toml", "schema = 1", "schema = 2"), "story.toml:2:"),
}


@pytest.mark.parametrize("what", HARMS)
def test_bad_stories_are_named_and_hide_no_other(what: str, tmp_path: Path) -> None:
    harm, hint = HARMS[what]
    tiny(tmp_path, "good")
    harm(tiny(tmp_path, "bad"))
    done = readback("--library", str(tmp_path), "check")
    well_behaved(done, 1)
    problems = [line for line in done.stdout.splitlines() if re.match(r".+:\d+:\d+: .+; .+", line)]
    assert problems, done.stdout
    assert all(f"{tmp_path}/bad/" in line for line in problems), done.stdout
    assert any(hint in line for line in problems), problems
    assert all(len(line) < 1000 for line in problems)
    assert "good: no problem" in done.stdout
    well_behaved(readback("--library", str(tmp_path), "questions", "good"), 0)


@pytest.mark.parametrize("command", ["brief", "questions"])
def test_a_story_that_does_not_load_is_refused_by_name_and_place(command: str, tmp_path: Path) -> None:
    line = changed(tiny(tmp_path, "bad") / "figures.toml", "label =", "lable =")
    done = readback("--library", str(tmp_path), command, "bad")
    said = well_behaved(done, 1)
    assert f"figures.toml:{line}:1: " in said
    assert "label" in said
    assert not done.stdout


def test_every_problem_is_named_in_one_run(tmp_path: Path) -> None:
    folder = tiny(tmp_path, "bad")
    lines = [
        changed(folder / "figures.toml", "label =", "lable ="),
        changed(folder / "figures.toml", "value = 58", 'value = "many"'),
    ]
    speaker = changed(folder / "speakers.toml", '"Ann Hill"]', '"Ann Hull"]')
    told = readback("--library", str(tmp_path), "check").stdout
    for line in lines:
        assert f"figures.toml:{line}:" in told, told
    assert f"speakers.toml:{speaker}:" in told, told


@pytest.mark.parametrize("command", [("check",), ("brief", STORY), ("questions", STORY)], ids=" ".join)
def test_an_empty_library(command: tuple[str, ...], tmp_path: Path) -> None:
    said = well_behaved(readback("--library", str(tmp_path), *command), 2)
    assert "has no story" in said
    assert "--library" in said


def test_a_story_is_found_by_its_folder_too(tmp_path: Path) -> None:
    folder = tiny(tmp_path / "elsewhere", "fires")
    folder.rename(folder.with_name("renamed"))
    for name in (str(folder.with_name("renamed")), "elsewhere/renamed"):
        done = readback("brief", name, cwd=tmp_path)
        well_behaved(done, 0)
        assert done.stdout.startswith("# Fires")


@pytest.mark.parametrize(
    "command", [("check",), ("brief",), ("questions",), ("questions", "--json")], ids=" ".join
)
def test_a_hostile_story_prints_safe_text_only(command: tuple[str, ...], tmp_path: Path) -> None:
    library = copied(tmp_path)
    harm_texts(library / STORY)
    name = () if command == ("check",) else (STORY,)
    done = readback("--library", str(library), *command, *name)
    assert done.returncode in (0, 1)
    shown = "ESC (U+001B)" if command == ("check",) else "hacked"
    assert shown in done.stdout, "the text did not come through at all"
    told = done.stdout + done.stderr
    assert "Traceback" not in told
    found = {char for char in told if (ord(char) < 32 and char != "\n") or 127 <= ord(char) < 160}
    assert not found
    assert not set("\u202e\u2066\u200f") & set(told)


def harm_texts(folder: Path) -> None:
    """Put hostile text into every title, label, prompt and name that is ours to write."""
    basic = HOSTILE.encode("unicode_escape").decode().replace("\\x", "\\u00")
    for file in folder.glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        keys = "title|summary|label|ask|meaning|text|name|means|note|what"
        text = re.sub(rf'(?m)^((?:{keys}) = ")', lambda match: f"{match[1]}{basic} ", text)
        file.write_text(text, encoding="utf-8")
