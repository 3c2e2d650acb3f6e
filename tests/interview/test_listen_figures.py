"""Figures in an answer: found where they stand, and told right from wrong."""

from __future__ import annotations

from itertools import pairwise

import pytest
from bundled import bundled, bundled_index
from hypothesis import given
from hypothesis import strategies as st

from tui.interview.answer.said import MOST, Said
from tui.interview.events import dates
from tui.interview.finding import Finding
from tui.interview.numbers import comparisons, figures
from tui.interview.settle import settled
from tui.story.model import Figure
from tui.text import sentence_at

DEATHS, A_DAY = "overdose-deaths-2017", "overdose-deaths-a-day"
F16, F15, F11 = "federal-cases-2016", "federal-cases-2015", "federal-cases-2011"
H16, H11 = "federal-heroin-oxycontin-2016", "federal-heroin-oxycontin-2011"
S_LAST, S11 = "state-heroin-cases-last-year", "state-heroin-cases-2011"


def heard(text: str) -> tuple[Finding, ...]:
    """What the ears for numbers find: no other's finding hides theirs."""
    said, known = Said(text), bundled_index()
    ears = (figures.hear, comparisons.hear, dates.hear)
    return settled(found for ear in ears for found in ear(said, known, frozenset()))


def sorts(text: str) -> list[tuple[str, str | None, str]]:
    """Each finding as its sort, fact and words."""
    return [(one.sort, one.fact, one.words) for one in heard(text)]


@pytest.mark.parametrize(
    ("text", "sort", "fact", "words"),
    [
        ("There were 418 overdose deaths.", "stated", DEATHS, "418"),
        ("Four hundred eighteen people died of overdoses.", "stated", DEATHS, "Four hundred eighteen"),
        ("Four eighteen people died of overdoses.", "stated", DEATHS, "Four eighteen"),
        ("Overdoses killed 418 Mainers in 2017.", "stated", DEATHS, "418"),
        ("There were 481 overdose deaths.", "contradicted", DEATHS, "481"),
        ("418,000 people died of overdoses in Maine.", "contradicted", DEATHS, "418,000"),
        ("Maine had 418 overdose cases.", "contradicted", DEATHS, "418 overdose cases"),
        ("About 400 people died of overdoses.", "loose", DEATHS, "About 400"),
        ("More than 418 people died of overdoses.", "loose", DEATHS, "More than 418"),
        ("Fewer than 418 people died of overdoses.", "contradicted", DEATHS, "Fewer than 418"),
        ("About 480 people died of overdoses.", "contradicted", DEATHS, "About 480"),
        ("It wasn't 418 overdose deaths.", "contradicted", DEATHS, "wasn't 418"),
        ("Over one overdose death a day.", "stated", A_DAY, "Over one overdose death a day"),
        ("One overdose death a day.", "loose", A_DAY, "One overdose death a day"),
        ("Over two overdose deaths a day.", "contradicted", A_DAY, "Over two overdose deaths a day"),
        ("A hundred and fifty protesters came.", "stated", "protesters", "A hundred and fifty"),
        ("Between 140 and 160 protesters came.", "loose", "protesters", "Between 140 and 160"),
        ("The goal is to cut opioid prescribing by 33 percent.", "stated", "prescribing-goal", "33 percent"),
        ("The goal is to cut opioid prescribing by 30%.", "contradicted", "prescribing-goal", "30%"),
        ("Opioid prescribing is down by one third.", "loose", "prescribing-goal", "one third"),
        ("The surge covers twelve districts.", "contradicted", "surge-districts", "twelve"),
        ("Hundreds of children were taken from their parents.", "contradicted", "children-taken", "Hundreds"),
        ("The feds brought 87 drug cases in 2016.", "contradicted", F15, "87 drug cases in 2016"),
        ("The feds brought 87 drug cases in 2013.", "contradicted", F15, "2013"),
        ("The feds brought 78 drug cases in 2015.", "contradicted", F15, "78"),
        ("In 2016 state prosecutors brought 58 drug cases.", "contradicted", F16, "state prosecutors"),
        ("The U.S. Attorney's Office brought 42 drug cases in 2016.", "contradicted", F16, "42"),
        ("The feds brought 58 heroin cases in 2016.", "contradicted", H16, "58"),
        ("The state prosecuted 323 heroin cases last year.", "contradicted", S_LAST, "323"),
    ],
)  # fmt: skip
def test_one_number(text: str, sort: str, fact: str, words: str) -> None:
    assert sorts(text) == [(sort, fact, words)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hmm",
        "I don't know how many, maybe 418 or 481.",
        "Was it 481 overdose deaths?",
        "If 500 people had died we would know.",
        "Two points, and one of the reasons is the first one.",
        "I was born in 1974 and I've covered this for 20 years.",
        "Call me at 555-0134 or come to room 12 at 9:30.",
        "Désolé, je ne sais pas encore.",
    ],
)
def test_nothing_is_found_where_nothing_is_said(text: str) -> None:
    assert sorts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There were 481, sorry, 418 overdose deaths.", [("stated", DEATHS, "418")]),
        ("It was not 481 but 418 overdose deaths.", [("stated", DEATHS, "418")]),
        ("There were 418 overdose deaths, not 481.", [("stated", DEATHS, "418")]),
        ("418 overdose deaths in 2016, no wait, 2017.", [("stated", DEATHS, "418")]),
        ("481. No, 418 overdose deaths.", [("stated", DEATHS, "418")]),
    ],
)
def test_what_is_taken_back_is_not_held_against_anybody(text: str, found: list[tuple[str, str, str]]) -> None:
    assert sorts(text) == found


def test_each_number_of_a_sentence_is_its_own_figure() -> None:
    text = "The feds had 58 cases in 2016, 42 of them with heroin and OxyContin, 87 in 2015 and 53 in 2011."
    assert sorts(text) == [
        ("stated", F16, "58"),
        ("stated", H16, "42"),
        ("stated", F15, "87"),
        ("stated", F11, "53"),
    ]
    swapped = text.replace("58", "x").replace("87", "58").replace("x", "87")
    assert {(one[0], one[1]) for one in sorts(swapped)} == {
        ("contradicted", F15),
        ("contradicted", F16),
        ("stated", H16),
        ("stated", F11),
    }


def test_a_number_that_the_story_does_not_have_is_unsupported() -> None:
    (found,) = heard("The crackdown will cost about $20 million.")
    assert (found.sort, found.fact, found.words) == ("unsupported", None, "about $20 million")
    assert found.why


def test_a_hedge_is_noticed() -> None:
    (found,) = heard("I think there were 418 overdose deaths.")
    assert found.hedged
    (found,) = heard("There were 418 overdose deaths.")
    assert not found.hedged


def test_the_evidence_begins_with_the_value() -> None:
    (found,) = heard("There were 481 overdose deaths.")
    assert found.right == "418"
    assert "418" in bundled().text(found.evidence[0])


FIGURES = [one.figure for one in bundled_index().measured.values()]


def _sentence(figure: Figure) -> str:
    """The sentence of the article that gives a figure, without what others of it say."""
    span = bundled_index().spans[figure.id][0]
    text = bundled().texts[span.article]
    start, end = sentence_at(text, span.start, span.end)
    return " ".join(text[start:end].split())


@pytest.mark.parametrize("figure", FIGURES, ids=lambda one: one.id)
def test_a_figure_in_the_words_of_its_article_is_stated_there(figure: Figure) -> None:
    text = _sentence(figure)
    (found,) = [one for one in heard(text) if one.fact == figure.id]
    assert found.sort == "stated"
    assert text[found.start : found.end] == found.words
    assert figure.said in found.words or found.words in figure.said


def _label(figure: Figure, number: str) -> str:
    """A plain sentence from a figure's own label."""
    per = f" a {figure.per}" if figure.per else ""
    unit = figure.unit.many if figure.unit and figure.number in ("count", "rate") else ""
    who = f", {bundled_index().name(figure.by)} said" if figure.status != "stated" else ""
    return f"{figure.label[:1].upper()}{figure.label[1:]}: {number} {unit}{per}".rstrip() + who + "."


@pytest.mark.parametrize("figure", FIGURES, ids=lambda one: one.id)
def test_a_label_and_its_value_is_stated(figure: Figure) -> None:
    found = [(one.sort, one.fact) for one in heard(_label(figure, figure.said))]
    assert ("stated", figure.id) in found
    assert "contradicted" not in [sort for sort, _ in found]


COUNTS = [
    one for one in FIGURES if one.qualifier == "exact" and isinstance(one.value, int) and one.value > 12
]


@given(st.data())
def test_another_number_in_its_place_is_never_stated(data: st.DataObject) -> None:
    figure = data.draw(st.sampled_from(COUNTS))
    value = int(str(figure.value))
    other = data.draw(st.integers(max(13, value // 2), value * 2).filter(lambda n: n != value))
    found = [
        one
        for one in heard(_label(figure, figure.said.replace(str(value), str(other))))
        if one.words != "2017"
    ]
    assert all(one.sort in ("contradicted", "unsupported") for one in found if str(other) in one.words)
    assert any(one.sort == "contradicted" for one in found)
    assert not any(one.sort == "stated" and one.fact == figure.id for one in found)


@pytest.mark.parametrize("figure", [one for one in COUNTS if len(str(one.value)) > 1], ids=lambda one: one.id)
def test_transposed_digits_turn_the_finding(figure: Figure) -> None:
    digits = str(figure.value)
    swapped = digits[:-2] + digits[-1] + digits[-2]
    if swapped == digits:
        pytest.skip("the digits are the same")
    found = heard(_label(figure, figure.said.replace(digits, swapped)))
    assert any(one.sort == "contradicted" for one in found)
    assert not any(one.sort == "stated" and one.fact == figure.id for one in found)


DATED = [one for one in COUNTS if one.period and one.period.year]


@given(st.data())
def test_another_year_turns_the_finding(data: st.DataObject) -> None:
    figure = data.draw(st.sampled_from(DATED))
    assert figure.period is not None
    own = figure.period.year
    year = data.draw(st.integers(1995, 2025).filter(lambda n: n != own))
    text = _label(figure, figure.said).replace(figure.period.said, str(year))
    found = heard(text)
    assert any(one.sort == "contradicted" for one in found)
    assert not any(one.sort == "stated" and one.fact == figure.id for one in found)


@given(st.text(max_size=400) | st.text("0123456789 .,-–$%’'ain not sorry year up by\n", max_size=400))
def test_any_text_is_heard(text: str) -> None:
    found = heard(text)
    for one in found:
        assert text[one.start : one.end] == one.words
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_long_text_is_cut() -> None:
    text = "x " * MOST + "There were 418 overdose deaths."
    assert sorts(text) == []
