"""Bars, large figures, the map, and plain characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.ascii import plain
from tui.app.widgets import bigfigure, statemap
from tui.app.widgets.bars import bar, heavy, stacked, with_mark
from tui.app.widgets.statemap import LARGE, SMALL
from tui.story.reference.states import STATES


@given(st.integers(1, 80), st.floats(0, 1))
def test_a_bar_is_as_wide_as_it_should_be(width: int, share: float) -> None:
    drawn = bar(width, share).plain
    assert len(drawn) == width
    assert ("━" in drawn or "╸" in drawn) == (share > 0)
    assert ("─" in drawn or "╸" in drawn) == (share < 1)


def test_a_bar_ends_at_half_cells() -> None:
    assert bar(4, 0.5).plain == "━━──"
    assert bar(4, 0.625).plain == "━━╸─"
    assert heavy(4, 1).plain == "━━━━"


@given(st.integers(3, 60), st.floats(0, 0.5), st.floats(0, 0.5))
def test_shares_add_up(width: int, one: float, other: float) -> None:
    assert len(stacked(width, (one, "$stroke"), (other, "$faint")).plain) == width


@pytest.mark.parametrize("figure", ["418", "1/3", "37%", "1,200", "$1.5", "0123456789"])
def test_the_rows_of_a_figure_are_equally_wide(figure: str) -> None:
    assert len({len(row) for row in bigfigure.rows(figure)}) == 1


def test_what_cannot_be_drawn_is_said_so() -> None:
    assert bigfigure.drawable("418")
    assert not bigfigure.drawable("thousands")
    assert not bigfigure.drawable("")
    assert not bigfigure.drawable("1,234,567,890")


@pytest.mark.parametrize("size", [LARGE, SMALL])
def test_every_state_has_its_tile(size: statemap.Size) -> None:
    drawn = "\n".join(line.plain for line in statemap.draw({}, size))
    for state in STATES:
        assert (state.code.lower() in drawn.split()) != state.territory


def test_marked_states_are_capitals_with_their_sign() -> None:
    drawn = "\n".join(line.plain for line in statemap.draw({"OH": "2", "PR": ""}, LARGE))
    assert "OH2" in drawn
    assert "PR" in drawn
    assert " oh " not in drawn


def test_while_recalling_only_what_was_named_has_letters() -> None:
    drawn = "".join(line.plain for line in statemap.draw({"ME": ""}, LARGE, blank=True))
    assert "ME" in drawn
    assert drawn.replace("ME", "").replace("▀", "").strip() == ""


def test_signs() -> None:
    assert statemap.sign(()) == ""
    assert statemap.sign(("eastern",)) == "→"
    assert statemap.sign(("northern", "southern")) == "2"


def test_plain_characters_take_as_many_cells() -> None:
    assert plain("✔ “Zoë” — ≠ 中 ≠中") == '+ "Zoe" - !=?? !??'
    assert plain("━╸─┃▌▸") == "==-|>>"
    assert plain("▂") == " "


@given(st.integers(1, 90), st.floats(0, 1), st.floats(-1, 2))
def test_a_mark_on_a_bar_changes_neither_its_width_nor_its_place(width: int, share: float, at: float) -> None:
    drawn = with_mark(bar(width, share), at).plain
    assert len(drawn) == width
    assert drawn.count("┃") == 1
    assert abs((drawn.index("┃") + 0.5) / width - min(1, max(0, at))) <= 0.5 / width + 1e-9


def test_a_mark_has_air_on_a_long_bar_only() -> None:
    assert with_mark(bar(10, 1.0), 0.55).plain == "━━━━━┃━━━━"
    assert " ┃ " in with_mark(bar(40, 1.0), 0.5).plain
    assert with_mark(bar(40, 1.0), 0.0).plain.startswith("┃ ━")
    assert with_mark(bar(40, 1.0), 1.0).plain.endswith("━ ┃")
