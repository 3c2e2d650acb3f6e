"""Predicted recall and readiness: what holds whatever is answered, and when."""

from __future__ import annotations

from collections.abc import Sequence

import fsrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_fakes import DAY, MONDAY, answered, item
from msgspec.structs import replace

from tui.memory.card import REVIEW, Card
from tui.memory.event import Answered, Rating
from tui.memory.policy import rate
from tui.memory.readiness import interval, readiness, weights
from tui.memory.recall import (
    ASSUMED,
    DECAY,
    FACTOR,
    Trust,
    chance,
    recall,
    recognition_only,
    retrievability,
    trust,
    trusted,
)
from tui.memory.standings import UNSEEN, Standing, after
from tui.quiz.question import RUNGS, Certainty, Form, Item, Outcome, Rung

OUTCOMES = {1.0: Outcome.RIGHT, 0.7: Outcome.PART, 0.3: Outcome.PART, 0.0: Outcome.WRONG}
MONTH = 30 * DAY

counts = st.integers(0, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
tallies = st.tuples(counts, counts).map(lambda pairs: (*pairs[0], *pairs[1]))
shares = st.floats(0, 1)
forms = st.lists(st.sampled_from(list(Form)), min_size=1, unique=True).map(tuple)


def asked(*of: Form) -> Item:
    """The item of `memory_fakes.item()`, in these forms."""
    return Item(item(), "figure", "news", True, 1, of or (Form.CHOICE, Form.CLOZE, Form.NUMBER), "cases")


@st.composite
def answers(draw: st.DrawFn, of: Sequence[Form], score: float | None = None) -> Answered:
    """An answer in one of the forms, which counts or does not, at any time: clocks go back too."""
    score = draw(st.sampled_from(sorted(OUTCOMES))) if score is None else score
    certainty = draw(st.sampled_from([None, *Certainty]))
    rating = rate(score, certainty, blank=False) if draw(st.integers(0, 3)) else Rating.NONE
    return answered(
        "a",
        at=MONDAY + draw(st.integers(-DAY, MONTH)),
        score=score,
        outcome=OUTCOMES[score],
        form=draw(st.sampled_from(list(of))),
        rating=rating,
        certainty=certainty,
    )


@st.composite
def histories(draw: st.DrawFn) -> tuple[Item, Standing, tuple[int, int, int, int]]:
    """An item as any answers leave it, and the tallies of all others."""
    of = asked(*draw(forms))
    standing = UNSEEN
    for event in draw(st.lists(answers(of.forms), max_size=12)):
        standing = after(standing, event)
    return of, standing, draw(tallies)


def learnt(others: Sequence[int], standing: Standing) -> Trust:
    """The trust from all tallies, this item's among them."""
    a, b, c, d = [one + other for one, other in zip(others, standing.free, strict=True)]
    return trust((a, b, c, d))


def test_the_curve_is_that_of_fsrs() -> None:
    scheduler = fsrs.Scheduler()
    assert scheduler._DECAY == DECAY
    assert pytest.approx(scheduler._FACTOR, rel=1e-15) == FACTOR


@settings(max_examples=60)
@given(st.floats(0.001, 40_000), st.integers(0, 36_500))
def test_at_whole_days_recall_is_that_of_py_fsrs(stability: float, days: int) -> None:
    from datetime import UTC, datetime, timedelta

    start = datetime(1990, 1, 1, tzinfo=UTC)
    theirs = fsrs.Card(card_id=1, stability=stability, difficulty=5.0, due=start, last_review=start)
    expected = fsrs.Scheduler().get_card_retrievability(theirs, start + timedelta(days=days))
    ours = retrievability(Card(REVIEW, -1, stability, 5.0, MONDAY, MONDAY), MONDAY + days * DAY)
    assert ours == pytest.approx(expected, rel=1e-12)


def test_days_are_counted_in_parts() -> None:
    """py-fsrs has 1.0 until the day is over."""
    card = Card(REVIEW, -1, 2.0, 5.0, MONDAY, MONDAY)
    assert 1 > retrievability(card, MONDAY + DAY // 2) > retrievability(card, MONDAY + DAY) > 0.9
    assert retrievability(card, MONDAY + 2 * DAY) == pytest.approx(0.9)
    assert retrievability(card, MONDAY - DAY) == 1


@settings(max_examples=150)
@given(histories(), st.data(), st.integers(0, MONTH), st.integers(0, 3650 * DAY))
def test_a_right_answer_never_lowers_its_items_p(
    history: tuple[Item, Standing, tuple[int, int, int, int]], data: st.DataObject, wait: int, later: int
) -> None:
    of, standing, others = history
    event = data.draw(answers(of.forms, score=1.0))
    event = replace(event, at=event.at + wait)
    now = after(standing, event)
    before = recall(of, standing, event.at + later, learnt(others, standing))
    assert recall(of, now, event.at + later, learnt(others, now)) >= before - 1e-12


@settings(max_examples=60)
@given(histories(), st.data(), st.integers(0, 3650 * DAY))
def test_a_counted_miss_sets_p_to_zero(
    history: tuple[Item, Standing, tuple[int, int, int, int]], data: st.DataObject, later: int
) -> None:
    of, standing, others = history
    event = replace(data.draw(answers(of.forms, score=0.0)), rating=Rating.AGAIN)
    now = after(standing, event)
    assert recall(of, now, event.at + later, learnt(others, now)) == 0


@settings(max_examples=60)
@given(histories(), st.integers(-DAY, MONTH), st.integers(0, 3650 * DAY))
def test_without_answers_p_never_rises(
    history: tuple[Item, Standing, tuple[int, int, int, int]], start: int, later: int
) -> None:
    of, standing, others = history
    known = learnt(others, standing)
    first = recall(of, standing, MONDAY + start, known)
    assert 1 >= first >= recall(of, standing, MONDAY + start + later, known) >= 0


def test_what_never_counted_or_was_missed_or_has_changed_is_not_recalled() -> None:
    passed = after(UNSEEN, answered("a", form="number"))
    assert recall(asked(), passed, MONDAY) == 1
    assert recall(asked(), passed, MONDAY, changed=True) == 0
    assert recall(asked(), UNSEEN, MONDAY) == 0
    assert recall(asked(), after(UNSEEN, answered("a", rating=Rating.NONE)), MONDAY) == 0


def test_recognition_is_trusted_by_half_unless_there_is_nothing_else() -> None:
    passed = {form: after(UNSEEN, answered("a", form=form)) for form in ("choice", "cloze", "number")}
    assert [recall(asked(), passed[form], MONDAY) for form in passed] == [0.5, 0.8, 1]
    assert recall(asked(Form.CHOICE, Form.MATCH), passed["choice"], MONDAY) == 1
    assert not recognition_only(asked())


def test_the_log_refines_the_trust() -> None:
    assert trust((0, 0, 0, 0)) == ASSUMED
    assert trust((10, 10, 0, 0)) == Trust(0.75, 0.8)
    assert trust((0, 10, 0, 10)) == Trust(0.25, 0.4)


@settings(max_examples=60)
@given(tallies)
def test_a_harder_rung_is_never_trusted_less(counted: tuple[int, int, int, int]) -> None:
    known = trust(counted)
    assert 0 == known.on(0) < known.on(1) <= known.on(2) <= known.on(3) == 1


@settings(max_examples=60)
@given(tallies, forms)
def test_nothing_passed_is_never_trusted(counted: tuple[int, int, int, int], of: tuple[Form, ...]) -> None:
    assert trusted(asked(*of), 0, trust(counted)) == 0


def test_the_chance_of_an_answer() -> None:
    """R on a rung already passed, else p; a missed item stands as recognised."""
    passed = after(UNSEEN, answered("a"))
    r = retrievability(passed.card or pytest.fail(), MONDAY + DAY)
    assert chance(asked(), passed, Rung.RECOGNITION, MONDAY + DAY) == r
    assert chance(asked(), passed, Rung.FREE, MONDAY + DAY) == r / 2
    assert chance(asked(), UNSEEN, Rung.RECOGNITION, MONDAY) == 0.3
    missed = after(passed, answered("b", rating=Rating.AGAIN))
    assert missed.lapsed and chance(asked(), missed, Rung.RECOGNITION, MONDAY) == 1
    assert chance(asked(), missed, Rung.FREE, MONDAY) == 0.5


# Readiness


def several(weight: int = 1, *aspects: tuple[str, bool]) -> list[Item]:
    return [
        Item(item(f"fact-{weight}", aspect), "figure", "news", primary, weight, (Form.CHOICE,), aspect)
        for aspect, primary in aspects
    ]


def test_a_facts_weight_is_shared_among_its_primary_items() -> None:
    light = several(1, ("value", True), ("meaning", False))
    heavy = several(2, ("value", True), ("attribution", True))
    shared = weights([*light, *heavy])
    assert shared == {light[0].id: 1, heavy[0].id: 1, heavy[1].id: 1}
    assert weights([*light, *heavy], {heavy[0].id}) == {light[0].id: 1, heavy[1].id: 2}
    assert weights(light, {light[0].id}) == {}


def test_readiness_is_the_weighted_mean() -> None:
    light, heavy = several(1, ("value", True)), several(2, ("value", True))
    shared = weights([*light, *heavy])
    assert readiness(shared, {heavy[0].id: 0.75}) == 0.5
    assert readiness(shared, {}) == 0
    assert readiness({}, {}) == 0
    assert interval({}, {}) == (0, 0)


weighed = st.lists(st.tuples(st.floats(0.01, 2), shares), min_size=1, max_size=20)


@settings(max_examples=60)
@given(weighed)
def test_readiness_and_its_interval_lie_between_nothing_and_all(pairs: list[tuple[float, float]]) -> None:
    ids = [item(f"fact-{number}") for number in range(len(pairs))]
    heavy = {one: weight for one, (weight, _) in zip(ids, pairs, strict=True)}
    p = {one: share for one, (_, share) in zip(ids, pairs, strict=True)}
    low, high = interval(heavy, p, draws=100)
    assert 0 <= readiness(heavy, p) <= 1
    assert 0 <= low <= high <= 1
    assert interval(heavy, p, draws=100) == (low, high)
    certain = dict.fromkeys(ids, 1.0)
    assert readiness(heavy, certain) == 1
    assert interval(heavy, certain, draws=100) == (1, 1)


@settings(max_examples=60)
@given(weighed, st.integers(0, 19), shares)
def test_readiness_rises_with_each_p(pairs: list[tuple[float, float]], which: int, share: float) -> None:
    ids = [item(f"fact-{number}") for number in range(len(pairs))]
    heavy = {one: weight for one, (weight, _) in zip(ids, pairs, strict=True)}
    p = {one: share for one, (_, share) in zip(ids, pairs, strict=True)}
    better = p | {ids[which % len(ids)]: max(share, p[ids[which % len(ids)]])}
    assert readiness(heavy, better) >= readiness(heavy, p)


def test_the_interval_is_the_same_everywhere_and_as_wide_as_it_should_be() -> None:
    """100 items at 0.7: a standard deviation of 4.58 points, 1.64 of them to each side."""
    heavy = {item(f"fact-{number}"): 1.0 for number in range(100)}
    p = dict.fromkeys(heavy, 0.7)
    assert interval(heavy, p) == (0.62, 0.77)
    assert interval(heavy, p, seed=1) == pytest.approx((0.625, 0.775), abs=0.011)


def test_rungs_of_all_forms_are_known() -> None:
    assert set(RUNGS) == set(Form)
