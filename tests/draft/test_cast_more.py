"""More of who is a person and what they are: lists, courts, sport, obituaries, titles before and after."""

from __future__ import annotations

import pytest

from tui.draft.cast import cast
from tui.draft.page import Page


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('")[0])', []),
        ("T=", []),
        ('")[0])', []),
        ("T=", []),
        ('")[0])', []),
        ("T=", []),
    ],
)
def test_who_is_a_person(text: str, names: list[str]) -> None:
    assert {voice.name for voice in cast(Page(text)).voices} == set(names)


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [],
)
def test_what_somebody_is(text: str, name: str, title: str) -> None:
    (voice,) = [voice for voice in cast(Page(text)).voices if voice.name == name]
    words = [form.lower() for role in voice.roles for form in (role.said, role.title)]
    assert any(title.lower() in form for form in words), words
    assert all(role.said in text[slice(*role.evidence[0])] for role in voice.roles)
