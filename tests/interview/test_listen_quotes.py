"""Quotations in an answer: exactly, nearly, and to whom they are given."""

from __future__ import annotations

import pytest
from bundled import bundled_index
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.interview.finding import Finding
from tui.interview.listen import listen
from tui.quiz.people import acceptable
from tui.story.model import Quote
from tui.text import sentences

INDEX = bundled_index()
PEOPLE = tuple(one for one in INDEX.speakers if one.sort == "person")
# Those of more than a few common words: "the most serious" is quoted only where it is marked.
QUOTES = tuple(
    one for one in INDEX.quotes if INDEX.speaker(one.by) and INDEX.name(one.by) in {p.name for p in PEOPLE}
)
FRAMES = (
    "{name} said, “{words}.”",
    "“{words},” said {name}.",
    "“{words},” {name} said.",
    "According to {name}: “{words}.”",
)


def of(answer: str, fact: str) -> list[Finding]:
    """The findings of a fact."""
    return [one for one in listen(INDEX, answer) if one.fact == fact]


def words_of(quote: Quote) -> str:
    """A quotation's first part, without the mark at its end."""
    return quote.parts[0].rstrip(".,!?")


@pytest.mark.parametrize(
    ("answer", "words", "sort", "fact"),
    [
        ("Joyce said this is an illness.", "this is an illness", "stated", "an-illness"),
        (
            "We prescribe TOO MANY opioids, he said.",
            "We prescribe TOO MANY opioids",
            "stated",
            "too-many-opioids",
        ),
        (
            "It is the threat of these deadly drugs.",
            "the threat of these deadly drugs",
            "stated",
            "new-strategy",
        ),
        (
            "Sessions said enforcement of drug laws has never been more important than now.",
            "enforcement of drug laws has never been more important than now",
            "loose",
            "never-more-important",
        ),
        (
            "They will “prosecute every provable case.”",
            "prosecute every provable case",
            "loose",
            "every-provable-case",
        ),
        ("Mills spoke of excellent cooperation.", "excellent cooperation", "stated", "excellent-cooperation"),
        (
            "One sign asked: Why do you hate all of us?",
            "Why do you hate all of us",
            "stated",
            "why-do-you-hate",
        ),
    ],
)
def test_a_quotation_is_heard_where_it_stands(answer: str, words: str, sort: str, fact: str) -> None:
    (found,) = of(answer, fact)
    assert (found.words, found.sort) == (words, sort)
    assert answer[found.start : found.end] == words


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("Sheriff Joyce said it: we prescribe too many opioids in this country.", "Sheriff Joyce"),
        ("Joyce was there. He said we prescribe too many opioids in this country.", "Joyce"),
        ("It was Joyce who said we prescribe too many opioids in this country.", "Joyce"),
        ("We prescribe too many opioids in this country, according to Joyce.", "Joyce"),
    ],
)
def test_given_to_somebody_else_the_name_is_contradicted(answer: str, words: str) -> None:
    (found,) = of(answer, "too-many-opioids")
    assert (found.sort, found.words, found.right) == ("contradicted", words, "Jeff Sessions")


def test_who_else_is_accepted_is_not_contradicted() -> None:
    said = "Sessions said they prosecute every readily provable case involving the distribution of fentanyl."
    assert [one.sort for one in of(said, "every-provable-case")] == ["stated"]


def test_common_words_are_no_quotation() -> None:
    assert of("Those are the most serious problems, Clark said.", "the-most-serious") == []
    assert of("It was the U.S. Attorney's Office has been told.", "i-have-been-told") == []


@settings(max_examples=80)
@given(st.sampled_from(QUOTES), st.sampled_from(FRAMES))
def test_with_its_speaker_it_is_stated_at_exact_spans(quote: Quote, frame: str) -> None:
    words = words_of(quote)
    answer = frame.format(name=INDEX.name(quote.by), words=words)
    found = [one for one in listen(INDEX, answer) if one.sort == "stated" and one.fact == quote.id]
    assert [one.words for one in found] == [words]
    assert [answer[one.start : one.end] for one in found] == [words]


@settings(max_examples=150)
@given(st.sampled_from(QUOTES), st.sampled_from(PEOPLE), st.sampled_from(FRAMES))
def test_given_to_any_other_speaker_it_is_contradicted(quote: Quote, other: object, frame: str) -> None:
    assert hasattr(other, "id")
    if other.id in (*acceptable(quote), *quote.not_lures):
        return
    answer = frame.format(name=INDEX.name(other.id), words=words_of(quote))
    found = [one for one in listen(INDEX, answer) if one.fact == quote.id]
    marked = [(one.sort, one.words) for one in found]
    assert marked and all(sort == "contradicted" and INDEX.name(other.id) in words for sort, words in marked)


def test_the_articles_own_sentences_contradict_nothing() -> None:
    for text in INDEX.story.texts.values():
        for start, end in sentences(text):
            wrong = [one for one in listen(INDEX, text[start:end]) if one.sort == "contradicted"]
            assert wrong == [], text[start:end]
        assert [one for one in listen(INDEX, text) if one.sort == "contradicted"] == []
