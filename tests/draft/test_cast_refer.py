"""Whom "he", "she", "the governor" and a surname mean."""

from __future__ import annotations

import pytest

from tui.draft.found import Voice
from tui.draft.intake.page import Page
from tui.draft.people.cast import Cast, cast


def meant(text: str, words: str, nth: int = 0) -> tuple[str | None, str]:
    """The name of whom the nth place of `words` means, and the doubt."""
    page = Page(text)
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    voice, doubt = cast(page).refers(at, at + len(words))
    return (voice.name if voice else None), doubt


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ann Hillman, 44, won. “It is over,” she said.", "she", "Ann Hillman"),
        ("Mayor Ann Hillman spoke. Chief Bob Pruett did not. She left early.", "She", "Ann Hillman"),
        ("Mayor Ann Hillman spoke. Chief Bob Pruett did not. He left early.", "He", "Bob Pruett"),
        ("Mayor Ann Hillman praised Carla Vance. She said the plan was hers.", "She", "Ann Hillman"),
        ("“No,” said Jo Quillan, a spokeswoman. “Never,” she added.", "she", "Jo Quillan"),
        ("Ms. Quarrie came first. She won.", "She", "Quarrie"),
        ("Sheriff Lee Marsh said no. Pat Doe’s house burned. He was calm.", "He", "Lee Marsh"),
        ("Gov. Paul Page wrote. The governor said no.", "The governor", "Paul Page"),
        ("Sen. Paul Page wrote. The senator said no.", "The senator", "Paul Page"),
        ("Rep. Paula Page wrote. The lawmaker said no.", "The lawmaker", "Paula Page"),
        ("Assistant U.S. Attorney Owen Pell spoke. The prosecutor said no.", "The prosecutor", "Owen Pell"),
        ("Jean Lind, a nurse, met the mayor, Tom Reed. The nurse said no.", "The nurse", "Jean Lind"),
        ("Tom Reed, 61, is a baker. The 61-year-old said no.", "The 61-year-old", "Tom Reed"),
        (
            "Pensioner Maud Pickles, 79, lost. The great-grandmother said no.",
            "The great-grandmother",
            "Maud Pickles",
        ),
        (
            "Dave and Luanne Perrault stayed. “No,” Luanne Perrault said. Her husband nodded.",
            "Her husband",
            "Dave",
        ),
        ("Gov. Sue Kerr came. Kerr spoke.", "Kerr", "Sue Kerr"),
        ("Gov. Sue Kerr came. Kerr spoke.", "Sue Kerr", "Sue Kerr"),
    ],
)
def test_one_is_meant(text: str, words: str, name: str) -> None:
    last = text.count(words) - 1 if words == "Kerr" else 0
    assert meant(text, words, last)[0] == name


def test_two_as_likely_leave_a_doubt() -> None:
    text = "Tom Reed and Bob Lane met at noon. He said no."
    name, doubt = meant(text, "He")
    assert name in ("Tom Reed", "Bob Lane")
    assert "Tom Reed" in doubt and "Bob Lane" in doubt


def test_a_clear_case_leaves_none() -> None:
    assert meant("Tom Reed spoke at noon. He said no.", "He") == ("Tom Reed", "")


def test_a_surname_of_two_leaves_a_doubt() -> None:
    text = "Councilman Ted Hargrove voted no. Mayor Lucille Hargrove voted yes. Hargrove left."
    name, doubt = meant(text, "Hargrove", 2)
    assert name in ("Ted Hargrove", "Lucille Hargrove")
    assert "Ted Hargrove" in doubt and "Lucille Hargrove" in doubt


def test_whom_the_article_does_not_name_nobody_is() -> None:
    name, doubt = meant("The sheriff spoke. Nobody answered.", "The sheriff")
    assert name is None and doubt
    name, doubt = meant("He spoke.", "He")
    assert name is None and doubt
    name, doubt = meant("Tom Reed spoke. They answered.", "They")
    assert name is None and doubt


def test_two_of_one_surname_are_kept_apart() -> None:
    text = "Councilman Ted Hargrove voted no. Hargrove left. Mayor Lucille Hargrove voted yes. Ted laughed."
    found = cast(Page(text))
    ted, lucille = found.voices
    assert (ted.key, lucille.key) == ("ted-hargrove", "lucille-hargrove")
    assert "Hargrove" not in ted.aliases + lucille.aliases
    assert [text[a:b] for a, b in ted.mentions] == ["Ted Hargrove", "Hargrove", "Ted"]


def test_who_is_named_in_a_range() -> None:
    text = "Tom Reed met Bob Lane. Reed left."
    found = cast(Page(text))
    assert [voice.name for voice in found.named(0, 21)] == ["Tom Reed", "Bob Lane"]
    assert [voice.name for voice in found.named(22, len(text))] == ["Tom Reed"]
    assert found.named(3, 6) == ()
    assert [(text[a:b], voice.name) for (a, b), voice in found.mentions(22, len(text))] == [
        ("Reed", "Tom Reed")
    ]


def test_further_voices_are_found_too() -> None:
    text = "Tom Reed wrote. The letter was read."
    before = cast(Page(text))
    at = text.index("The letter")
    letter = Voice(key="letter", kind="document", name="the letter", mentions=((at, at + 10),))
    after = before.with_voices([letter])
    assert isinstance(after, Cast)
    assert [voice.key for voice in after.voices] == ["reed", "letter"]
    assert [voice.key for voice in after.persons] == ["reed"]
    assert after.refers(at, at + 10)[0] == letter
    assert letter in after.voices and letter not in before.voices
    assert after.with_voices([letter]) is after
