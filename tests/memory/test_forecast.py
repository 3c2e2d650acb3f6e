"""FSRS in plain Python is FSRS as py-fsrs has it, for any card and any time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import fsrs
import pytest
from memory_fakes import MONDAY, answered, item, log_in

from tui.memory.card import LEARNING, RELEARNING, REVIEW, Card
from tui.memory.event import Rating
from tui.memory.forecast import GRADES, W, ahead, first, later
from tui.memory.recall import DAY, DECAY, FACTOR
from tui.memory.schedule import review

START = datetime(2000, 1, 1, tzinfo=UTC)
THEIRS = {rating: fsrs.Rating(grade) for rating, grade in GRADES.items()}
CARDS = 5_000
CLOSE = 1e-9


def cards(seed: int) -> list[tuple[float, float, float]]:
    """Stability, difficulty and days since: from minutes to years, and from the edges of what is possible."""
    random = Random(seed)
    found = []
    for number in range(CARDS):
        stability = random.choice((0.001, 36_500.0)) if number % 50 == 0 else 10 ** random.uniform(-3, 4)
        difficulty = random.choice((1.0, 10.0)) if number % 7 == 0 else random.uniform(1, 10)
        since = random.choice((0.0, 1.0, 2.0)) if number % 11 == 0 else 10 ** random.uniform(-4, 3)
        found.append((stability, difficulty, since))
    return found


def reviewed(stability: float, difficulty: float, since: float, rating: Rating) -> tuple[float, float]:
    """What py-fsrs makes of a card in review."""
    card = fsrs.Card(1, fsrs.State.Review, None, stability, difficulty, START, START)
    moment = START + timedelta(days=since)
    after, _ = fsrs.Scheduler(enable_fuzzing=False).review_card(card, THEIRS[rating], moment)
    assert after.stability is not None and after.difficulty is not None
    return after.stability, after.difficulty


def test_the_parameters_are_py_fsrs_s() -> None:
    assert (*W, -DECAY) == fsrs.Scheduler().parameters


@pytest.mark.parametrize("rating", list(GRADES))
def test_a_first_answer(rating: Rating) -> None:
    card, _ = fsrs.Scheduler(enable_fuzzing=False).review_card(fsrs.Card(1), THEIRS[rating], START)
    assert first(rating) == pytest.approx((card.stability, card.difficulty), rel=CLOSE)


@pytest.mark.parametrize("rating", list(GRADES))
def test_a_later_answer(rating: Rating) -> None:
    """But that a pass never lowers stability (policy 1)."""
    for stability, difficulty, since in cards(1):
        expected, harder = reviewed(stability, difficulty, since, rating)
        if rating != Rating.AGAIN:
            expected = max(expected, stability)
        assert later(stability, difficulty, since, rating) == pytest.approx((expected, harder), rel=CLOSE)


def test_looking_ahead_is_two_answers_made_short() -> None:
    random = Random(2)
    for stability, difficulty, since in cards(3):
        until = 10 ** random.uniform(-3, 3)
        right, _ = later(stability, difficulty, since, Rating.GOOD)
        missed = later(stability, difficulty, since, Rating.AGAIN)
        mended, _ = later(*missed, 0.0, Rating.GOOD)
        expected = [
            (1 + FACTOR * days / kept) ** DECAY
            for days, kept in (
                (since, stability),
                (since + until, stability),
                (until, right),
                (until, mended),
            )
        ]
        assert ahead(stability, difficulty, since, until) == pytest.approx(expected, rel=CLOSE)


def test_any_run_of_answers_leaves_the_card_of_the_schedule() -> None:
    """What is played ahead and what is scheduled go together, whatever state a card is in."""
    random, seen = Random(4), set()
    for _ in range(300):
        card: Card | None = None
        kept: tuple[float, float] | None = None
        at = MONDAY
        for _ in range(random.randrange(1, 9)):
            rating = random.choice(list(GRADES))
            days = random.choice((0.0, 0.001, 0.5, 1.0, 3.5, 40.0))
            at += int(days * DAY)
            kept = first(rating) if kept is None else later(*kept, days, rating)
            card = review(card, rating, at)
            assert kept == pytest.approx((card.stability, card.difficulty), rel=CLOSE)
            seen.add(card.state)
    assert seen == {LEARNING, REVIEW, RELEARNING}


def test_the_cards_of_the_log_are_those_of_the_forecast(tmp_path: object) -> None:
    from pathlib import Path

    assert isinstance(tmp_path, Path)
    log = log_in(tmp_path)
    log.append(answered("a"))
    log.append(answered("b", at=MONDAY + 2 * DAY))
    card = log.standings("story")[item()].card
    assert card is not None
    kept = later(*first(Rating.GOOD), 2.0, Rating.GOOD)
    assert (card.stability, card.difficulty) == pytest.approx(kept, rel=1e-6)
