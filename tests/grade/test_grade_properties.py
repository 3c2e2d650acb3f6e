"""What holds of grading for any key and any answer."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction

from grade_questions import (
    CASES,
    MEMBERS,
    SPAN,
    THIRD,
    answer,
    districts,
    mark,
    marked,
    name,
    number,
    question,
)
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.numbers import in_words, show
from tui.quiz.grade import grade, read
from tui.quiz.grade.near import allowed
from tui.quiz.question import Answer, Certainty, Form, NumberKey, Outcome, Question, TextKey
from tui.text import plain

LETTERS = st.sampled_from("bcdfghjklmpqrsz")  # no words of numbers or directions come of these
WORD = st.text(alphabet=LETTERS, min_size=3, max_size=12)
NAME = st.tuples(WORD, WORD).map(lambda pair: f"{pair[0].title()} {pair[1].title()}")
ASKED = st.sampled_from(
    [
        number(CASES),
        number(THIRD),
        number(SPAN),
        name(),
        districts(),
        question(Form.CLOZE, TextKey(("thousands",))),
        marked(Form.CHOICE, "a b c", (1,)),
        marked(Form.SELECT, "a b c d", (0, 2)),
        marked(Form.ORDER, "a b c", (2, 0, 1)),
        marked(Form.MATCH, "a b c d", (3, 0), ("x", "y")),
    ]
)
ANSWERS = st.builds(
    Answer,
    marks=st.lists(st.integers(-3, 6), max_size=6).map(tuple),
    entries=st.lists(
        st.text(max_size=30) | st.sampled_from(["58", "1/3", "Sessions", "Ohio"]), max_size=4
    ).map(tuple),
    certainty=st.sampled_from([None, *Certainty]),
)


@given(ASKED, ANSWERS)
def test_any_answer_has_one_verdict_within_bounds(asked: Question, given_: Answer) -> None:
    verdict = grade(asked, given_)
    assert verdict == grade(asked, given_)
    assert 0 <= verdict.score <= 1
    assert (verdict.score == 1) == (verdict.outcome is Outcome.RIGHT)
    assert (verdict.points is None) == (given_.certainty is None)
    assert verdict.points is None or -6 <= verdict.points <= 3
    assert verdict.findings
    for entry in given_.entries:
        read(asked, entry)


@given(st.integers(0, 10**9), st.sampled_from(["{}", " {} ", "{}.", "exactly {}", "{} cases", "\t{}\u00a0"]))
def test_an_exact_figure_is_right_as_digits_and_as_words(value: int, around: str) -> None:
    asked = number(NumberKey(Fraction(value), said=show(value), units=("cases", "case")))
    for typed in (show(value), str(value), in_words(value)):
        assert answer(asked, around.format(typed)).score == 1


@given(st.integers(10, 10**7), st.data())
def test_a_swap_of_digits_is_never_right(value: int, data: st.DataObject) -> None:
    digits = list(str(value))
    at = data.draw(st.integers(0, len(digits) - 2))
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    swapped = int("".join(digits))
    assume(swapped != value)
    assert answer(number(NumberKey(Fraction(value), said=str(value))), str(swapped)).score == 0


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_no_other_number_is_right(value: int, typed: int) -> None:
    verdict = answer(number(NumberKey(Fraction(value), said=str(value))), str(typed))
    assert verdict.score == (value == typed)


@given(st.integers(2, 12), st.data(), st.integers(0, 4))
def test_a_fraction_is_right_in_its_usual_roundings(below: int, data: st.DataObject, decimals: int) -> None:
    top = data.draw(st.integers(1, below - 1))
    value = Fraction(top, below)
    asked = number(NumberKey(value, number="fraction", said=show(value)))
    assert answer(asked, f"{top}/{below}").score == 1
    exactly = value * 100 * 10**decimals
    rounded = Fraction(int(exactly + Fraction(1, 2)), 10**decimals)
    assume(rounded >= 10)
    typed = f"{float(rounded):.{decimals}f}"
    assert answer(asked, f"{typed} %").score == answer(asked, typed).score == 1
    off = f"{float(rounded + Fraction(1, 10**decimals)):.{decimals}f} %"
    assert answer(asked, off).score == 0


@given(st.integers(1, 10**6), st.integers(-(10**6), 10**6))
def test_about_is_as_wide_as_its_last_written_digit(value: int, off: int) -> None:
    asked = number(NumberKey(Fraction(value), qualifier="about", said=f"about {value}"))
    written = len(str(value)) - len(str(value).rstrip("0"))
    if abs(off) * 2 > 10**written:
        assert answer(asked, str(value + off)).score == 0
    assert answer(asked, str(value)).score == 1


@given(
    st.integers(1, 10**6),
    st.integers(1, 10**6),
    st.sampled_from(["more_than", "less_than", "at_least", "at_most"]),
)
def test_a_bound_is_its_own_number(value: int, off: int, qualifier: str) -> None:
    asked = number(
        NumberKey(Fraction(value), qualifier=qualifier, said=f"{qualifier} {value}".replace("_", " "))
    )
    assert (
        answer(asked, show(value)).score == answer(asked, f"{qualifier.replace('_', ' ')} {value}").score == 1
    )
    assert answer(asked, show(value + off)).score == 0


@given(NAME, st.lists(NAME, max_size=5), st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_a_name_is_right_in_any_case_and_every_other_is_wrong(
    right: str, names: list[str], case: object
) -> None:
    assert callable(case)
    others = [one for one in names if plain(one) != plain(right)]
    asked = name(TextKey((right,), tuple((other, "somebody else") for other in others)))
    assert answer(asked, f"  {case(right)}. ").score == 1
    for other in others:
        assert answer(asked, other).score == 0
        assert answer(asked, other).findings[0].why


@given(NAME, st.data())
def test_a_typing_error_is_forgiven_but_never_into_another_name(right: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(right) - 1))
    assume(right[at] != " ")
    typed = right[:at] + data.draw(LETTERS) + right[at + 1 :]
    assume(plain(typed) != plain(right))
    others = (("Somebody Else", "no relation"), (typed, "another of the story"))
    assert answer(name(TextKey((right,), others)), typed).score == 0
    if allowed(len(plain(right).replace(" ", ""))) and typed[0] == right[0]:
        term = question(Form.TEXT, TextKey((right,)), kind="term")
        assume(plain(typed).split()[0] not in ("a", "an", "the"))
        assert answer(term, typed).score == 1


@given(WORD, st.text(max_size=20))
def test_what_has_nothing_of_the_word_is_wrong(right: str, typed: str) -> None:
    assume(not set(plain(typed)) & set(right))
    assert answer(question(Form.TEXT, TextKey((right,)), kind="term"), typed).score == 0


@given(st.permutations(range(4)))
def test_an_order_and_its_reverse_share_the_pairs(order: list[int]) -> None:
    asked = marked(Form.ORDER, "a b c d", (2, 0, 3, 1))
    assert abs(mark(asked, *order).score + mark(asked, *reversed(order)).score - 1) < 1e-9


@given(st.sets(st.integers(0, 5)))
def test_a_selection_earns_no_more_than_its_right_marks(marks: set[int]) -> None:
    asked = marked(Form.SELECT, "a b c d e f", (0, 2, 4))
    assert mark(asked, *marks).score <= len(marks & {0, 2, 4}) / 3


def test_every_member_is_right_in_any_case() -> None:
    for text, _, _ in MEMBERS:
        for typed in (text.upper(), text.lower(), f"  {text}, "):
            assert answer(districts(), typed).score > 0


def test_rapidfuzz_is_not_loaded_before_a_typing_error() -> None:
    code = (
        "import sys; from tui.quiz.grade import grade; from tui.quiz.question import *;"
        "assert 'rapidfuzz' not in sys.modules and 'textual' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
