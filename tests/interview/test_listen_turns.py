"""How an answer turns: what it denies, doubts, asks and takes back."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.interview.answer.said import Range, Said


def cut(said: Said, ranges: Sequence[Range]) -> list[str]:
    """The words of some ranges."""
    return [said.text[start:end].strip(" ,.") for start, end in ranges]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("It was not 418.", ["not 418"]),
        ("It wasn't 418, it was 481.", ["wasn't 418"]),
        ("They never asked, but he did.", ["never asked"]),
        ("Not only 418 people died.", []),
        ("No doubt 418 people died.", []),
        ("No less than 418 people died.", []),
    ],
)
def test_what_is_denied(text: str, denied: list[str]) -> None:
    said = Said(text)
    assert cut(said, said.negated) == denied


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("It was 481, sorry, 418 people.", ["418"]),
        ("481, no, 418 people died.", ["418"]),
        ("481 people, I mean 418.", ["418"]),
        ("It was not 481 but 418.", ["418"]),
        ("It was 418, not 481.", ["418"]),
        ("418 in 2016, sorry, 2017.", ["418", "2017"]),
        ("87, and then no fewer than 58.", ["87", "58"]),
        ("I don't know how many, maybe. 418?", []),
        ("If 418 people had died.", []),
        ("If I remember, 418 people died.", ["418"]),
        ("418 people died, right?", ["418"]),
    ],
)
def test_which_numbers_hold(text: str, left: list[str]) -> None:
    said = Said(text)
    assert [number.said for number in said.numbers if said.holds(number.start)] == left


@pytest.mark.parametrize(
    ("text", "hedged", "plain"),
    [
        ("I think 418 died. There were 58 cases.", "418", "58"),
        ("There were 58 cases, and maybe 418 died.", "418", "58"),
        ("As far as I recall, 418 died. 58 were cases.", "418", "58"),
        ("58 were cases. 418 died (I think).", "418", "58"),
        ("58 were cases. 418 died. Not a hundred percent sure, though.", "418", "58"),
        ("418 died. Don’t quote me on that. There were 58 cases.", "418", "58"),
        ("I could be wrong, but 418 died. There were 58 cases.", "418", "58"),
        ("There were 58 cases. 418 died, but don’t hold me to it.", "418", "58"),
        ("There were 58 cases. 418 died, unless I’m mistaken.", "418", "58"),
        ("418 died, I’m almost sure, and there were 58 cases.", "418", "58"),
        ("418 died, or so I thought, and there were 58 cases.", "418", "58"),
        ("From memory, 418 died. What I do know is that there were 58 cases.", "418", "58"),
        ("My guess would be 418. I’m sure of the 58 cases.", "418", "58"),
    ],
)
def test_a_hedge_reaches_its_clause(text: str, hedged: str, plain: str) -> None:
    said = Said(text)
    found = " ".join(cut(said, said.hedged))
    assert hedged in found
    assert plain not in found


@given(st.text(alphabet="not sorry,.?418 but if I mean\n", max_size=300))
def test_ranges_are_in_order_and_apart(text: str) -> None:
    said = Said(text)
    for ranges in (said.negated, said.hedged, said.unasserted, said.taken_back):
        places = [place for each in ranges for place in each]
        assert places == sorted(places)
        assert all(0 <= start < end <= len(text) for start, end in ranges)
