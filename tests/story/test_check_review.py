"""Marks of review: each is told at its own key, until it is taken out."""

from __future__ import annotations

from pathlib import Path

from story_maker import files, write

from tui.story.check import check
from tui.story.load import load


def told(folder: Path, changed: dict[str, str]) -> list[str]:
    report = check(load(write(folder, dict(changed))))
    return [
        str(problem).removeprefix(f"{folder}/") for problem in report.problems if problem.code == "review"
    ]


def marked(name: str, old: str, new: str) -> dict[str, str]:
    text = files()[name]
    assert old in text
    return {name: text.replace(old, new, 1)}


def test_a_mark_on_a_fact(tmp_path: Path) -> None:
    changed = marked("figures.toml", 'id = "fires-2016"\n', 'id = "fires-2016"\n  review = "is it Hill’s?"\n')
    assert told(tmp_path, changed) == [
        "figures.toml:3:3: to be reviewed: is it Hill’s?; look at it, then take the review line out"
    ]


def test_a_mark_on_a_role_in_an_inline_table(tmp_path: Path) -> None:
    changed = marked("speakers.toml", '{ said = "Mayor",', '{ review = "which mayor?", said = "Mayor",')
    assert told(tmp_path, changed)[0].startswith("speakers.toml:7:12: to be reviewed: which mayor?;")


def test_marks_on_a_line_of_a_briefing_and_on_what_is_left_out(tmp_path: Path) -> None:
    text = files()["articles.toml"]
    text = text.replace('section = "short"', 'section = "short"\nreview = "long"', 1)
    text = text.replace("[[articles.left_out]]", '[[articles.left_out]]\n"review" = " "', 1)
    lines = text.split("\n")
    short, left = lines.index('review = "long"') + 1, lines.index('"review" = " "') + 1
    assert [line.split(";")[0] for line in told(tmp_path, {"articles.toml": text})] == [
        f"articles.toml:{short}:1: to be reviewed: long",
        f"articles.toml:{left}:1: to be reviewed: no reason is given",
    ]


def test_an_empty_mark_is_none(tmp_path: Path) -> None:
    assert told(tmp_path, marked("figures.toml", "value = 58", 'value = 58\nreview = ""')) == []
