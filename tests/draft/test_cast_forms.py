"""The forms in which articles say what somebody is, of persons with names that no list knows."""

from __future__ import annotations

import pytest

from tui.draft.intake.page import Page
from tui.draft.people.cast import cast
from tui.draft.speech.naming import voice_at


def titles(text: str, name: str = "Tanvi Okonjo") -> tuple[str, ...]:
    people = cast(Page(f"It was a long day in the town.\n\n{text}")).persons
    return tuple(role.title.lower() for person in people if person.name == name for role in person.roles)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Tanvi Okonjo, RN, BSN, the unit’s charge nurse, said so.", "unit’s charge nurse"),
        ("Tanvi Okonjo, CEO and founder of Acme, said so.", "ceo and founder of acme"),
        ("Tanvi Okonjo, who took over as fire chief in 2010, said so.", "fire chief"),
        (
            "Tanvi Okonjo, 44, has changed. Tanvi Okonjo’s been president of the local for years, he said.",
            "president of the local",
        ),
        ("Tanvi Okonjo, at the time the fire chief, said so.", "fire chief"),
        ("Tanvi Okonjo, named fire chief in 2010, said so.", "fire chief"),
        ("Tanvi Okonjo, director of Duke’s marine lab, said so.", "director of duke’s marine lab"),
        ("Tanvi Okonjo, whose family has farmed here since 1802, said so.", "whose family has farmed here"),
        ("Tanvi Okonjo, who was shopping nearby, said so.", "who was shopping nearby"),
        ("Bea Hale and Tanvi Okonjo, who are nurses, said so.", "nurse"),
        ("Senior center Tanvi Okonjo had 22 points.", "senior center"),
        ("Gov.-elect Tanvi Okonjo said so.", "gov.-elect"),
        ("Cabinet member for housing Tanvi Okonjo said so.", "cabinet member for housing"),
        ("A forensic accountant hired by the state, Tanvi Okonjo said so.", "forensic accountant"),
        ("A former nurse who now drives a bus, Tanvi Okonjo said so.", "former nurse"),
        ("A nurse by training, Tanvi Okonjo said so.", "nurse by training"),
        ("His successor, hired away from a yogurt maker, is Tanvi Okonjo, 44.", "successor"),
        ("Co-authors include Ann Hale and Tanvi Okonjo, 44.", "co-author"),
        (
            "Tanvi Okonjo, 59, of Fall Brook, who has stitched shoes there for years.",
            "who has stitched shoes there for years",
        ),
    ],
)
def test_a_role_is_read(text: str, role: str) -> None:
    assert role in titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "A firefighter who entered the house was injured, Tanvi Okonjo said.",
        "A firefighter was injured, Tanvi Okonjo said.",
        "A firefighter injured his back, Tanvi Okonjo said.",
        "Tanvi Okonjo told the commissioners in June that it was over.",
    ],
)
def test_somebody_else_is_not_who_says_so(text: str) -> None:
    assert titles(text) == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“Rain,” said Tanvi Okonjo.\n\nThe sophomore guard’s layup won it.", "sophomore guard"),
        ("Not so fast, says Tanvi Okonjo. The Ankara-born theorist has a model.", "ankara-born theorist"),
        (
            "The former bookkeeper of a mill kept two books.\n\nTanvi Okonjo, 58, is charged.",
            "former bookkeeper",
        ),
    ],
)
def test_a_role_in_another_sentence_has_a_doubt(text: str, role: str) -> None:
    people = cast(Page(text)).persons
    held = [one for person in people if person.name == "Tanvi Okonjo" for one in person.roles]
    assert [
        one.doubt != "" for one in held if role.startswith(one.title.lower()) or role in one.title.lower()
    ] == [True]


def test_a_noun_that_is_not_known_is_a_doubt() -> None:
    (person,) = cast(Page("Ann Hill, the voice of the Bears, left.")).persons
    assert [(role.said, bool(role.doubt)) for role in person.roles] == [("the voice of the Bears", True)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Chicago Police Department helicopter", "A Chicago Police Department helicopter"),
        ("A Chicago Police Department", "Chicago Police Department"),
        ("An Acme Holdings", "Acme Holdings"),
        ("A spokesman for the city", "a spokesman for the city"),
        ("The Chicago Police Department", "The Chicago Police Department"),
    ],
)
def test_a_body_is_named_without_a_or_an(text: str, name: str) -> None:
    assert voice_at(text, (0, len(text))).name == name
