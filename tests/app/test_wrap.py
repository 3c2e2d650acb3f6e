"""Lines break at spaces, hold together at no-break spaces, and are never wider than they may be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from tui.app.widgets.wrap import breaks, cut, wrap


def lines(text: str, width: int) -> list[str]:
    return [line.plain for line in wrap(Content(text), width)]


def test_breaks_at_spaces() -> None:
    assert lines("one two three", 7) == ["one two", "three"]


def test_a_no_break_space_holds() -> None:
    assert lines("a record\u00a0418 deaths", 10) == ["a", "record\u00a0418", "deaths"]


def test_a_word_too_long_is_folded() -> None:
    assert lines("abcdefghij kl", 4) == ["abcd", "efgh", "ij", "kl"]


def test_newlines_are_kept() -> None:
    assert lines("a\n\nb", 5) == ["a", "", "b"]


def test_styles_follow_their_words() -> None:
    wrapped = wrap(Content("one two three").stylize("bold", 4, 7), 4)
    assert [line.plain for line in wrapped if line.spans] == ["two"]


def test_cut_ends_in_an_ellipsis() -> None:
    assert cut(Content("one two"), 5).plain == "one …"
    assert cut(Content("one"), 5).plain == "one"


@given(
    st.text(st.characters(exclude_categories=["C"], exclude_characters="\u2028\u2029"), max_size=120),
    st.integers(2, 40),
)
def test_nothing_is_lost_and_nothing_too_wide(text: str, width: int) -> None:
    made = [text[start:end] for start, end in breaks(text, width)]
    assert all(cell_len(line) <= width for line in made)
    kept = "".join("".join(made).split(" "))
    assert kept.replace("\t", "") == text.replace(" ", "").replace("\t", "")
