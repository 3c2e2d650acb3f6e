"""The answer to compare with, and the numbers at the end: worked out by hand here."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest
from bundled import bundled_index
from hypothesis import given, settings
from hypothesis import strategies as st
from interviews import OTHERS, found, made_up, played
from made_stories import stories

from tui.interview.asking import script
from tui.interview.asking.comparing import MOST, passage
from tui.interview.asking.openers import openers
from tui.interview.asking.reply import Asked
from tui.interview.asking.results import prompted, results
from tui.interview.asking.script import Interview
from tui.quiz.index import Index
from tui.story.story import Story

Answer = tuple[Asked, Mapping[str, tuple[str, ...]], float | None]


def of(*facts: str, text: str = "And?", opener: str = "x") -> Asked:
    """A question about some facts."""
    return Asked(text, opener, "opener", facts, facts)


def held(index: Index, asked: Asked) -> None:
    """What must hold of a passage: the article's own words, in order, each once, and not too many."""
    found = passage(index, asked)
    order = {article.id: place for place, article in enumerate(index.story.articles)}
    places = [(order[piece.span.article], piece.span.start, piece.span.end) for piece in found.pieces]
    assert places == sorted(places)
    assert all(one[0] != two[0] or one[2] <= two[1] for one, two in pairwise(places))
    for piece in found.pieces:
        assert piece.text == index.story.text(piece.span)
        assert piece.text.strip()
        assert piece.facts
    assert found.words <= MOST or len(found.pieces) == 1
    assert bool(found.pieces) == any(index.spans.get(fact) for fact in asked.about)


@pytest.mark.parametrize("name", ["bundled", *OTHERS])
def test_the_answer_to_compare_with_is_the_articles_own(name: str) -> None:
    index = bundled_index() if name == "bundled" else made_up(name)
    for one in openers(index):
        held(index, of(*one.facts))


@settings(max_examples=40)
@given(stories(), st.integers(0, 2**32))
def test_every_piece_has_its_place_and_every_result_its_bounds(story: Story, seed: int) -> None:
    index = Index(story)
    interview = played(index, 8, seed)
    for turn in interview.turns:
        held(index, turn.asked)
    found = results(index, interview)
    for share in (found.accuracy, found.coverage):
        assert share is None or 0 <= share <= 1
    wrongly = {one.fact for together in found.wrong for one in together}
    assert {*found.covered, *found.missed} <= set(found.asked) <= {*found.covered, *found.missed, *wrongly}
    assert not {*found.covered, *wrongly} & set(found.missed)
    assert len(found.wrong) == found.contradicted
    assert found.prompted == tuple(one for one in found.never_unprompted if one in found.covered)
    assert set(found.missed) <= set(found.never_unprompted) <= set(found.asked)


def test_the_heaviest_fact_has_its_sentence_first() -> None:
    index = bundled_index()
    found = passage(index, of("joyce", "overdose-deaths-2017", "an-illness"))
    assert [piece.facts for piece in found.pieces] == [("joyce",), ("an-illness",), ("overdose-deaths-2017",)]
    assert found.pieces[2].text.startswith("Maine experienced a record\u00a0418")


def test_what_holds_most_in_few_words_is_not_left_out_for_what_is_long() -> None:
    facts = ("operation-sos", "sessions-speaks", "cumberland-county", "manatee-county", "manatee-success")
    found = passage(bundled_index(), of(*facts))
    assert {fact for piece in found.pieces for fact in piece.facts} == set(facts)
    assert "…with a focus on Cumberland County. " in found.text
    whole = [piece for piece in found.pieces if piece.opens and piece.closes]
    assert all(piece.text[0].isupper() and piece.text[-1] in ".”" for piece in whole)
    assert len(whole) == len(found.pieces) - 1


def test_nothing_to_compare_with_where_nothing_is_known() -> None:
    assert passage(bundled_index(), of("no-such-fact")).text == ""


def turned(index: Index, *answers: Answer) -> Interview:
    """An interview of those questions and answers."""
    interview = Interview(index.story.id, 1, 99)
    for asked, said, seconds in answers:
        findings = [
            one for sort in ("stated", "loose", "contradicted") for one in found(sort, *said.get(sort, ()))
        ]
        opened = Interview(interview.story, 1, 99, interview.turns, asked)
        interview = script.answered(
            index, opened, "ten words that were said in all of this one", findings, seconds
        )
    return interview


def test_the_numbers_are_what_their_formulas_say() -> None:
    index = bundled_index()
    first = of("overdose-deaths-2017", "protesters", "told-very-slow", "joyce")  # weights 2, 1, 2, 1
    second = of("overdose-deaths-2017", "frank")  # weights 2, 1
    said = {
        "stated": ("protesters",),
        "loose": ("told-very-slow",),
        "contradicted": ("overdose-deaths-2017",),
    }
    found = results(
        index, turned(index, (first, said, 20.0), (second, {"stated": ("overdose-deaths-2017",)}, 40.0))
    )
    assert (found.questions, found.stated, found.loose, found.contradicted) == (2, 2, 1, 1)
    assert found.accuracy == 2 / (2 + 0.5 + 1)
    assert found.coverage == (1 + 2 + 0.5 * 2) / (2 + 1 + 2 + 1 + 1)
    assert found.asked == ("overdose-deaths-2017", "protesters", "told-very-slow", "joyce", "frank")
    assert found.covered == ("overdose-deaths-2017", "protesters", "told-very-slow")
    assert found.missed == ("joyce", "frank")
    assert found.never_unprompted == ("overdose-deaths-2017", "joyce", "frank")  # 418 had been shown by then
    assert found.as_facts == ("told-very-slow",)
    assert [[one.fact for one in together] for together in found.wrong] == [["overdose-deaths-2017"]]
    assert found.words == 20
    assert found.words_a_minute == 20.0


def test_what_was_said_wrongly_is_counted_once_and_is_not_unsaid() -> None:
    index = bundled_index()
    asked = of("overdose-deaths-2017", "joyce", "frank")
    twice = [
        *found("contradicted", "overdose-deaths-2017", words="481"),
        *found("contradicted", "overdose-deaths-2017", words="2016"),
        *found("contradicted", None, words="eastern Ohio"),
        *found("stated", "overdose-deaths-2017", "joyce"),
    ]
    opened = Interview(index.story.id, 1, 99, (), asked)
    result = results(index, script.answered(index, opened, "481 in 2016", twice, None))
    assert [[one.words for one in together] for together in result.wrong] == [
        ["481", "2016"],
        ["eastern Ohio"],
    ]
    assert (result.contradicted, result.missed, result.covered) == (2, ("frank",), ("joyce",))


def test_without_a_clock_or_a_word_there_is_no_number() -> None:
    index = bundled_index()
    found = results(index, turned(index, (of("joyce"), {}, None)))
    assert found.accuracy is None
    assert found.words_a_minute is None
    assert found.coverage == 0
    assert results(index, Interview(index.story.id, 1, 3)).coverage is None


def test_a_second_try_counts_for_nothing() -> None:
    index = bundled_index()
    once = turned(index, (of("joyce", "frank"), {"contradicted": ("joyce",)}, 30.0))
    twice = script.answered(index, script.again(once), "Kevin Joyce", found("stated", "joyce", "frank"), 5.0)
    assert results(index, twice) == results(index, once)


def test_what_has_been_on_the_screen_is_prompted() -> None:
    index = bundled_index()
    asked = of("federal-cases-2016", text="What did Janet Mills say of the cases?")
    interview = turned(index, (asked, {}, None))
    known = ("federal-cases-2016", "federal-cases-2015", "mills", "joyce")
    assert prompted(index, interview, 0, known) == {"mills"}
    assert prompted(index, interview, 1, known) == {"mills", "federal-cases-2016", "federal-cases-2015"}
    opened = Interview(index.story.id, 1, 9, (), of("joyce", text="Is it 58, Sheriff Joyce?"))
    assert prompted(index, opened, 0, known) == {"federal-cases-2016", "joyce"}
