"""Guarantee 2 for figures, comparisons and measures: amounts held against amounts, on sample values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from tui.numbers import exact, read_number
from tui.quiz.question import Form, MarksKey, NumberKey, Question
from tui.story.model import Comparison, Figure, Speaker
from tui.story.story import Story
from tui.text import plain

PER_DAY = {"hour": Fraction(24), "day": Fraction(1), "week": Fraction(1, 7), "year": Fraction(1, 365)}


def marks(question: Question) -> tuple[int, ...]:
    return question.key.marks if isinstance(question.key, MarksKey) else ()


def wrong(question: Question) -> list[str]:
    """The texts of the lures."""
    taken = marks(question)
    return [option.text for place, option in enumerate(question.options) if place not in taken]


def chosen(question: Question) -> str:
    return question.options[marks(question)[0]].text


def figure(story: Story, question: Question, fact: Figure, aspect: str) -> Iterator[str]:
    if aspect == "value":
        yield from _value(story, question, fact)
        return
    right = {"meaning": fact.label, "attribution": name_of(story, fact.by)}.get(aspect)
    right = fact.period.said if right is None and fact.period else right
    if plain(chosen(question)) != plain(right or ""):
        yield "the right option is not what the fact says"
    for option in question.options:
        other = story.facts.get(option.fact or "")
        if option.text == chosen(question):
            continue
        if aspect == "meaning" and isinstance(other, Figure) and _same_amount(fact, other):
            yield f"{option.text!r} has the same value"
        if aspect == "meaning" and isinstance(other, Figure) and plain(other.label) != plain(option.text):
            yield f"{option.text!r} is not the label of its fact"
    if aspect == "period":
        for other in story.of(Figure):
            same = other.measure == fact.measure and fact.measure is not None
            if same and other.period and _same_amount(fact, other) and other.period.said in wrong(question):
                yield f"{other.period.said} has the same value"
        if fact.period and not fact.period.year:
            yield from _loose_years(story, question, fact)


def _loose_years(story: Story, question: Question, fact: Figure) -> Iterator[str]:
    """ "Last year" may be any year: no year is set against it but one that the same measure has."""
    apart = {one.period.said for one in story.of(Figure) if one.period and one.measure == fact.measure}
    for text in wrong(question):
        if re.fullmatch(r"(in )?\d{4}", text) and text not in apart:
            yield f"{text} is set against {fact.period.said if fact.period else ''}"


def _same_amount(one: Figure, other: Figure) -> bool:
    return (exact(one.value), one.qualifier) == (exact(other.value), other.qualifier)


def _value(story: Story, question: Question, fact: Figure) -> Iterator[str]:
    if question.form is not Form.CHOICE:
        key = question.key
        if isinstance(key, NumberKey) and key.value != exact(fact.value):
            yield "the key has another value"
        return
    if fact.qualifier == "magnitude":
        if plain(chosen(question)) not in plain(fact.said):
            yield "the right word is not the article's"
        yield from (
            f"{text!r} is the article's word" for text in wrong(question) if plain(text) in plain(fact.said)
        )
        return
    right = _read(chosen(question), fact)
    if right is None or right[:2] != (exact(fact.value), fact.qualifier):
        yield f"{chosen(question)!r} is not the fact's amount"
        return
    asked = [
        one for one in story.of(Figure) if plain(one.ask) == plain(fact.ask) and one.qualifier != "magnitude"
    ]
    for text in wrong(question):
        lure = _read(text, fact)
        if lure is None:
            yield f"{text!r} is no number"
            continue
        for one in asked:
            if _could_be_right(lure, (exact(one.value), one.qualifier, one.per or "")):
                yield f"{text!r} is right or entailed"


Read = tuple[Fraction, str, str]  # a value, its qualifier, and the time it is over


def _read(text: str, fact: Figure) -> Read | None:
    """An option as a reader takes it."""
    typed = read_number(text)
    if typed is None:
        return None
    per = re.search(r"\b(?:a|per|an) (hour|day|week|year)\b", typed.rest)
    return (
        typed.value,
        typed.bound or ("about" if typed.approx else "exact"),
        per[1] if per else (fact.per or ""),
    )


def _could_be_right(lure: Read, right: Read) -> bool:
    """Whether an amount follows from the right one or could be defended beside it: tried on sample values."""
    factor = Fraction(1)
    if lure[2] != right[2]:
        if lure[2] not in PER_DAY or right[2] not in PER_DAY:
            return True
        factor = PER_DAY[lure[2]] / PER_DAY[right[2]]
    lure = (lure[0] * factor, lure[1], "")
    ends = {lure[0], right[0]}
    step = max(abs(lure[0] - right[0]), Fraction(1, 1000))
    samples = sorted(
        {end + step * part for end in ends for part in (Fraction(n, 16) for n in range(-64, 65))}
    )
    fine = [sample for sample in samples if _allows(right, sample)]
    offered = [sample for sample in samples if _allows(lure, sample)]
    bounds = {"more_than": 1, "at_least": 1, "less_than": -1, "at_most": -1}
    if lure[1] in bounds and right[1] in bounds and bounds[lure[1]] == bounds[right[1]]:
        return all(_allows(lure, sample) for sample in fine)
    return bool(set(fine) & set(offered))


def _allows(given: Read, value: Fraction) -> bool:
    said, qualifier, _ = given
    if qualifier == "about":
        digits = str(said.numerator) if said.denominator == 1 else ""
        step = Fraction(10 ** (len(digits) - len(digits.rstrip("0")))) if digits else Fraction(0)
        return abs(value - said) <= min(step / 2, abs(said) / 10)
    return {
        "exact": value == said,
        "more_than": value > said,
        "at_least": value >= said,
        "less_than": value < said,
        "at_most": value <= said,
    }[qualifier]


def comparison(story: Story, question: Question, fact: Comparison) -> Iterator[str]:
    first, last = story.facts[fact.from_], story.facts[fact.to]
    if not (isinstance(first, Figure) and isinstance(last, Figure)):
        yield "it compares no figures"
        return
    before, after = exact(first.value), exact(last.value)
    if question.form is Form.CHOICE:
        way = "rose" if after > before else "fell" if after < before else "same"
        if way not in chosen(question):
            yield f"{chosen(question)!r} is the wrong way"
    elif not isinstance(question.key, NumberKey) or question.key.value != abs(after - before):
        yield "the difference is wrong"


def measure(story: Story, question: Question) -> Iterator[str]:
    figures = [one for one in story.of(Figure) if one.measure == question.item.fact and one.period]
    values = {one.period.said: exact(one.value) for one in figures if one.period}
    shown = [option.text for option in question.options]
    if not set(shown) <= set(values):
        yield "an option is no period of the measure"
    elif question.item.aspect == "highest":
        top = max(values[text] for text in shown)
        if [text for text in shown if values[text] == top] != [chosen(question)]:
            yield "the highest is another"
    else:
        ordered = [values[shown[mark]] for mark in marks(question)]
        if any(one >= other for one, other in pairwise(ordered)):
            yield "the order does not rise"


def name_of(story: Story, speaker_id: str | None) -> str:
    speaker = story.facts.get(speaker_id or "")
    return speaker.name if isinstance(speaker, Speaker) else ""
