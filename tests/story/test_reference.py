"""Reference data: the federal districts and the map."""

from __future__ import annotations

import pytest

from tui.story.reference.districts import DISTRICTS, parts
from tui.story.reference.states import COLUMNS, ROWS, STATES, by_code, by_name


def test_there_are_94_federal_judicial_districts() -> None:
    assert len(DISTRICTS) == 94
    assert len({district.official for district in DISTRICTS}) == 94
    assert len({district.plain for district in DISTRICTS}) == 94


def test_the_states_divided_as_the_law_has_it() -> None:
    """28 U.S.C. 81 to 131: 24 states are divided: 12 in two, 9 in three, 3 in four."""
    divided = [len(parts(state.name)) for state in STATES if parts(state.name)]
    assert sorted(divided) == [2] * 12 + [3] * 9 + [4] * 3
    assert parts("california") == ("northern", "eastern", "central", "southern")
    assert parts("Maine") == ()
    with pytest.raises(KeyError):
        parts("Atlantis")


def test_how_they_are_named() -> None:
    names = {district.plain: district.official for district in DISTRICTS}
    assert names["northern Ohio"] == "Northern District of Ohio"
    assert names["Maine"] == "District of Maine"
    assert names["District of Columbia"] == "District of Columbia"
    assert names["Virgin Islands"] == "District of the Virgin Islands"


def test_every_state_has_a_tile_of_its_own() -> None:
    assert len(STATES) == 55
    assert len({(state.row, state.column) for state in STATES}) == 55
    assert all(0 <= state.row < ROWS and 0 <= state.column < COLUMNS for state in STATES)
    assert {state.code for state in STATES if state.territory} == {"GU", "MP", "PR", "VI"}


def test_the_map_lies_as_the_country_does() -> None:
    def place(code: str) -> tuple[int, int]:
        state = by_code(code)
        assert state is not None
        return state.row, state.column

    assert place("ME") == (0, 10)
    assert place("WA") < place("OR") < place("CA")
    assert place("NH")[1] > place("VT")[1]
    assert place("HI") == (7, 0)


def test_states_by_name_and_code() -> None:
    assert by_code("wv") is by_name("west  virginia") is not None
    assert by_code("XX") is None
    assert by_name("Virgina") is None
