"""The queue by gain is the definition, worked out; and ten minutes are that queue, played."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_fakes import DAY, MONDAY, SECOND, answered, item
from msgspec.structs import replace

from tui.memory.event import Rating
from tui.memory.forecast import first, later
from tui.memory.gain import SECONDS, gains, rank
from tui.memory.play import MINUTES, PLAYS, ten_minutes
from tui.memory.readiness import readiness, weights
from tui.memory.recall import DECAY, FACTOR, Trust, chance, recall, trusted
from tui.memory.standings import UNSEEN, Standing, after
from tui.quiz.question import RUNGS, Form, Item, ItemId

MINUTE = 60 * SECOND
FORMS = ((Form.CHOICE,), (Form.CHOICE, Form.NUMBER), (Form.CHOICE, Form.CLOZE, Form.NUMBER), (Form.TEXT,))
TRUST = Trust(0.4, 0.7)


def asked(number: int, weight: int = 1, forms: tuple[Form, ...] = FORMS[1], primary: bool = True) -> Item:
    return Item(item(f"fact-{number}"), "figure", "news", primary, weight, forms, f"fact {number}")


def curve(until: float, stability: float) -> float:
    return float((1 + FACTOR * until / stability) ** DECAY)


def by_the_book(one: Item, standing: Standing, now: int, then: int, seconds: dict[str, float]) -> float:
    """The gain of an item of weight 1, from the sentences of `gain` and slowly."""
    until = (then - now) / DAY
    rungs = sorted({RUNGS[form] for form in one.forms})
    rung = next((rung for rung in rungs if rung > standing.rung), rungs[-1])

    def takes(on: int) -> float:
        found = [seconds.get(form, SECONDS) for form in one.forms if RUNGS[form] == on]
        return sum(found) / len(found)

    def u(passed: int) -> float:
        return trusted(one, passed, TRUST)

    q = chance(one, standing, rung, now, TRUST)
    card = standing.card
    if card is None:
        before, right, passed = 0.0, first(Rating.GOOD)[0], int(rung)
        missed = first(Rating.AGAIN)
    else:
        since = max(now - card.at, 0) / DAY
        passed = int(rungs[0]) if standing.lapsed else standing.passed
        before = curve(since + until, card.stability) * u(passed)
        right = later(card.stability, card.difficulty, since, Rating.GOOD)[0]
        missed = later(card.stability, card.difficulty, since, Rating.AGAIN)
    mended = later(*missed, 0.0, Rating.GOOD)[0]
    after_right = curve(until, right) * u(max(passed, rung))
    after_missed = curve(until, mended) * u(rungs[0])
    return (q * after_right + (1 - q) * after_missed - before) / (takes(rung) + (1 - q) * takes(rungs[0]))


events = st.tuples(
    st.integers(0, 20 * DAY),
    st.sampled_from([Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.GOOD]),
    st.integers(0, 9),
)


@st.composite
def known(draw: st.DrawFn, number: int) -> tuple[Item, Standing]:
    one = asked(number, draw(st.sampled_from([1, 2])), draw(st.sampled_from(FORMS)))
    standing = UNSEEN
    at = MONDAY
    for wait, rating, which in draw(st.lists(events, max_size=5)):
        at += wait
        standing = after(
            standing,
            answered("a", at=at, of=one.id, form=one.forms[which % len(one.forms)], rating=rating),
        )
    return one, standing


stories = st.tuples(*[known(number) for number in range(4)])


@settings(max_examples=60)
@given(stories, st.integers(2 * MINUTE, 10 * DAY), st.integers(0, 30 * DAY))
def test_gains_are_as_defined(story: Sequence[tuple[Item, Standing]], wait: int, ahead: int) -> None:
    items = [one for one, _ in story]
    standings = {one.id: standing for one, standing in story if standing.asked}
    now = max((standing.last_at for standing in standings.values()), default=MONDAY) + wait
    seconds = {"choice": 7.0, "number": 9.0}
    expected = [one.weight * by_the_book(one, standing, now, now + ahead, seconds) for one, standing in story]
    found = gains(items, standings, now=now, then=now + ahead, trust=TRUST, seconds=seconds)
    assert found == pytest.approx(expected, rel=1e-9, abs=1e-15)
    order = rank(items, standings, now=now, then=now + ahead, trust=TRUST, seconds=seconds)
    assert [items[place].id for place in sorted(range(4), key=lambda place: -found[place])] == order


def standing(*ratings: Rating, form: str = "choice", at: int = MONDAY - DAY) -> Standing:
    found = UNSEEN
    for rating in ratings:
        found = after(found, answered("a", at=at, form=form, rating=rating))
    return found


def order(items: Sequence[Item], standings: dict[ItemId, Standing], **more: object) -> list[int]:
    """The numbers of the items, ranked for an interview a day on."""
    ranked = rank(items, standings, now=MONDAY, then=MONDAY + DAY, **more)  # type: ignore[arg-type]
    return [[one.id for one in items].index(found) for found in ranked]


def test_ties_go_in_story_order_and_weightless_items_last() -> None:
    items = [asked(0, primary=False), asked(1), asked(2, 2), asked(3), asked(4, primary=False)]
    assert order(items, {}) == [2, 1, 3, 0, 4]


def test_what_is_quick_goes_before_what_is_slow() -> None:
    items = [asked(0, forms=(Form.CHOICE,)), asked(1, forms=(Form.MATCH,))]
    assert order(items, {}, seconds={"choice": 20.0, "match": 15.0}) == [1, 0]
    assert order(items, {}, seconds={"choice": 20.0}) == [1, 0]
    assert order(items, {}) == [0, 1]


def test_unseen_goes_before_the_climb_and_that_before_what_is_known() -> None:
    items = [asked(0), asked(1), asked(2)]
    standings = {items[0].id: standing(Rating.GOOD, form="number"), items[1].id: standing(Rating.GOOD)}
    assert order(items, standings) == [2, 1, 0]


def test_what_has_changed_is_unseen() -> None:
    items = [asked(0), asked(1)]
    standings = {one.id: standing(Rating.GOOD) for one in items}
    assert order(items, standings, changed={items[1].id}) == [1, 0]
    worth = gains(items, standings, now=MONDAY, then=MONDAY + DAY, changed={items[1].id})
    assert worth[1] == gains([items[1]], {}, now=MONDAY, then=MONDAY + DAY)[0]


def test_a_missed_item_was_told_and_is_not_worth_more_than_the_climb() -> None:
    """With a p of 0 those few that are missed again and again would take all the time there is."""
    items = [asked(0), asked(1)]
    standings = {
        items[0].id: standing(Rating.AGAIN, Rating.AGAIN, Rating.AGAIN),
        items[1].id: standing(Rating.GOOD),
    }
    assert recall(items[0], standings[items[0].id], MONDAY) == 0
    assert order(items, standings) == [1, 0]


def test_what_would_not_count_yet_is_worth_nothing() -> None:
    items = [asked(0), asked(1)]
    for rating in (Rating.GOOD, Rating.AGAIN, Rating.NONE):
        standings = {items[0].id: standing(rating, at=MONDAY - 119 * SECOND)}
        assert gains(items, standings, now=MONDAY, then=MONDAY + DAY)[0] == 0
        assert gains(items, standings, now=MONDAY + SECOND, then=MONDAY + DAY)[0] > 0


def test_a_clock_that_went_back_or_an_hour_that_is_over_breaks_nothing() -> None:
    items = [asked(0), asked(1)]
    standings = {items[0].id: standing(Rating.GOOD, at=MONDAY + DAY)}
    assert order(items, standings) == [1, 0]
    assert rank(items, standings, now=MONDAY, then=MONDAY - DAY) == [items[1].id, items[0].id]


def test_weights_can_be_given() -> None:
    """A quiz on part of the story weighs its items as the story does."""
    items = [asked(0), asked(1)]
    assert order(items, {}, weighing={items[1].id: 0.5}) == [1, 0]
    assert rank([], {}, now=MONDAY, then=MONDAY) == []


# Ten minutes


def play(
    items: Sequence[Item], standings: dict[ItemId, Standing], ahead: int = DAY, **more: object
) -> tuple[float, float, int]:
    found = ten_minutes(items, standings, now=MONDAY, then=MONDAY + ahead, **more)  # type: ignore[arg-type]
    return found.before, found.after, found.questions


def test_ten_minutes_of_a_new_story() -> None:
    """33 questions of 12 seconds and a verdict's 6: 7 of 10 are missed and asked again, and half counts."""
    items = [asked(number) for number in range(100)]
    before, after, questions = play(items, {})
    assert (before, questions) == (0, 33)
    assert 0.06 < after < 0.09
    assert play(items, {}) == (before, after, questions)
    assert play(items, {}, seconds={"choice": 6.0, "number": 6.0})[2] > questions


@settings(max_examples=30)
@given(stories, st.integers(0, 5 * DAY), st.integers(0, 30 * DAY))
def test_ten_minutes_start_from_readiness(
    story: Sequence[tuple[Item, Standing]], wait: int, ahead: int
) -> None:
    items = [one for one, _ in story]
    standings = {one.id: standing for one, standing in story if standing.asked}
    now = max((standing.last_at for standing in standings.values()), default=MONDAY) + wait
    found = ten_minutes(items, standings, now=now, then=now + ahead, plays=5)
    at = now + max(ahead, MINUTES)
    p = {one.id: recall(one, standing, at) for one, standing in story}
    assert found.before == pytest.approx(readiness(weights(items), p))
    assert 0 <= found.after <= 1


def test_what_is_known_to_the_last_is_not_asked() -> None:
    items = [asked(number, forms=(Form.NUMBER,)) for number in range(20)]
    sure = standing(*[Rating.GOOD] * 3, form="number", at=MONDAY)
    card = sure.card
    assert card is not None
    standings = {one.id: replace(sure, card=replace(card, stability=30_000.0)) for one in items}
    before, after, questions = play(items, standings)
    assert before == pytest.approx(after, abs=0.001) and before > 0.99
    assert questions <= 33


def test_a_missed_item_comes_back_and_counts_again() -> None:
    """One item alone: missed or not, two minutes on it is asked again, and so on up the climb."""
    before, after, questions = play([asked(0)], {})
    assert (before, questions) == (0, 5)
    assert after > 0.75


def test_no_items_and_no_weight_buy_nothing() -> None:
    assert play([], {}) == (0, 0, 0)
    assert play([asked(0, primary=False)], {}) == (0, 0, 0)
    assert PLAYS == 200
