"""What may stand between a name and a role, and what leaves open whether a role is still held."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tui.story.check import check
from tui.story.load import load

ROLE = """\
[[speakers]]
id = "hill"
article = "city"
name = "Ann Hill"
evidence = ["Ann Hill"]

[[speakers.roles]]
said = "{said}"
title = "{said}"
{when}evidence = [{evidence}]
"""


def problems(folder: Path, text: str, said: str, when: str = "") -> list[str]:
    (folder / "city.txt").write_text(text, "utf-8")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    (folder / "story.toml").write_text(
        'id = "city"\nschema = 1\ntitle = "City"\nsummary = "A city."\narticles = ["city"]\n', "utf-8"
    )
    (folder / "articles.toml").write_text(
        f'[[articles]]\nid = "city"\nsource = "city.txt"\nsha256 = "{sha256}"\ntitle = "City"\n', "utf-8"
    )
    held = f'when = "{when}"\n' if when else ""
    (folder / "speakers.toml").write_text(ROLE.format(said=said, when=held, evidence=f'"{text}"'), "utf-8")
    report = check(load(folder))
    return [str(problem.message) for problem in report.problems if problem.code.startswith("role.")]


@pytest.mark.parametrize(
    ("text", "said", "when"),
    [
        ("Ann Hill, 44, a plumber, won.", "a plumber", ""),
        ("Ann Hill, who is also the mayor, won.", "the mayor", ""),
        ("Ann Hill of Bath — a cousin — won.", "a cousin", ""),
        ("A bird expert, Dr Ann Hill, won.", "bird expert", ""),
        ("Bird expert Dr Ann Hill won.", "Bird expert", ""),
        ("The mayor, the late Ann Hill, won.", "The mayor", ""),
        ("Ann Hill, who was the mayor until 2010, won.", "the mayor", "former"),
        ("Ann Hill was the mayor at the time.", "the mayor", ""),
        ("Ann Hill, formerly the mayor, won.", "the mayor", "former"),
        ("Ann Hill, the former mayor, won.", "mayor", "former"),
    ],
)
def test_it_is_beside_the_name(tmp_path: Path, text: str, said: str, when: str) -> None:
    assert problems(tmp_path, text, said, when) == []


@pytest.mark.parametrize(
    ("text", "said", "when", "message"),
    [
        ("Ann Hill met a plumber.", "a plumber", "", "does not say that “a plumber” is “Ann Hill”"),
        ("Ann Hill, sued by a plumber, won.", "a plumber", "", "does not say that “a plumber” is “Ann Hill”"),
        ("U.S. Attorney General Ann Hill won.", "U.S. Attorney", "", "does not say that"),
        ("Ann Hill, 44, the former mayor, won.", "mayor", "", "no longer held"),
        ("Ann Hill, 44, the mayor, won.", "mayor", "former", "held now"),
    ],
)
def test_it_is_not(tmp_path: Path, text: str, said: str, when: str, message: str) -> None:
    assert any(message in problem for problem in problems(tmp_path, text, said, when))


def test_a_long_run_of_capitals_between_them_is_read_at_once(tmp_path: Path) -> None:
    text = f"Ann Hill {'A' * 40}§ a plumber won."
    assert problems(tmp_path, text, "a plumber")
