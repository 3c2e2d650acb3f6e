"""What is looked up by index is what looking through everything would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.interview.english.having import Having
from tui.interview.english.mistyped import Nearly
from tui.quiz.grade.near import distance

NAMES = st.text("abc ", max_size=6) | st.text("ab", min_size=58, max_size=62)
WORDS = st.lists(st.sampled_from("abcdef"), max_size=5)


@given(st.lists(NAMES, max_size=8), NAMES)
def test_names_one_letter_off_are_all_found_in_their_order(known: list[str], typed: str) -> None:
    near = [place for place, name in enumerate(known) if distance(typed, name, 1) <= 1]
    assert [*Nearly((name, place) for place, name in enumerate(known)).find(typed)] == near


@given(st.lists(WORDS, max_size=8), WORDS, st.integers(1, 6))
def test_things_with_enough_of_some_words_are_all_found(
    things: list[list[str]], words: list[str], least: int
) -> None:
    found = Having(things).some(words, least)
    enough = {place for place, own in enumerate(things) if sum(word in own for word in words) >= least}
    assert enough <= {*found}
    assert found == sorted({*found})


def test_only_the_rarest_words_are_looked_at() -> None:
    things = [["plan", "green"], *([["plan", "blue"]] * 100)]
    assert Having(things).some(["plan", "green"], 2) == [0]
