"""Whatever happens, in whatever order: the cached standings are what a replay of the log gives."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_fakes import (
    DAY,
    MONDAY,
    SECOND,
    FixedClock,
    Ids,
    answered,
    dated,
    flagged,
    item,
    log_in,
    missed,
    never,
    overruled,
    reset,
    undone,
)
from msgspec.structs import replace

from tui.memory.event import Answered, Event, Rating
from tui.memory.log import Log
from tui.memory.policy import rate
from tui.memory.rows import INSERT, link, to_row
from tui.memory.schedule import review
from tui.memory.standings import DELAY, MIXUPS_KEPT, UNSEEN, Standing, after, as_right, replay
from tui.quiz.question import Certainty, Form, ItemId, Outcome

OUTCOMES = {1.0: Outcome.RIGHT, 0.7: Outcome.PART, 0.3: Outcome.PART, 0.0: Outcome.WRONG}
STORIES = ("story", "other")

items = st.builds(
    lambda fact, story: item(f"fact-{fact}", story=story), st.integers(0, 2), st.sampled_from(STORIES)
)


def _answer(
    of: ItemId,
    score: float,
    form: Form,
    certainty: Certainty | None,
    wrong: tuple[str, ...],
    at: int,
    more: int,
) -> Answered:
    counts = more % 4 != 0
    return answered(
        "later",
        at=MONDAY + at,
        of=of,
        score=score,
        outcome=OUTCOMES[score],
        rating=rate(score, certainty, blank=False) if counts else Rating.NONE,
        form=form,
        certainty=certainty,
        wrong=wrong if score < 1 else (),
        fingerprint="changed" if more == 5 else "f00d",
    )


answers = st.builds(
    _answer,
    items,
    st.sampled_from(sorted(OUTCOMES)),
    st.sampled_from(list(Form)),
    st.sampled_from([None, *Certainty]),
    st.lists(st.text(max_size=5), max_size=2).map(tuple),
    st.integers(-DAY, 40 * DAY),
    st.integers(0, 7),
)
others = st.one_of(
    st.builds(lambda of: never("later", of=of), items),
    st.builds(lambda of: flagged("later", of=of), items),
    st.builds(lambda story: reset("later", story), st.sampled_from(STORIES)),
    st.builds(
        lambda story, when: dated("later", when, story),
        st.sampled_from(STORIES),
        st.none() | st.integers(0, 9),
    ),
)


class Step(NamedTuple):
    """Something that happens to a log; `number` chooses what it is about, or is a shift of the clock."""

    kind: str
    number: int
    event: Event = answered("none")


def steps_of(
    *kinds: st.SearchStrategy[Step], least: int = 0, most: int = 30
) -> st.SearchStrategy[list[Step]]:
    return st.lists(st.one_of(*kinds), min_size=least, max_size=most)


appends = st.builds(Step, st.just("append"), st.just(0), answers)
others_appended = st.builds(Step, st.just("append"), st.just(0), others)
overrules = st.builds(Step, st.just("overrule"), st.integers(0, 30))
undos = st.builds(Step, st.just("undo"), st.integers(0, 30))
resets = st.builds(lambda story: Step("append", 0, reset("later", story)), st.sampled_from(STORIES))
carries = st.builds(Step, st.just("carry"), st.integers(-9, 9), answers | others)
restarts = st.builds(Step, st.just("restart"), st.integers(-DAY, DAY))


def play(log: Log, clock: FixedClock, steps: list[Step]) -> Log:
    """Answer, overrule, take back, reset, leave and come back, take in another's rows, as the steps say.

    The answer that is overruled or taken back may be the one that comes next, or never.
    """
    seen: list[Event] = []
    for place, step in enumerate(steps):
        mine, next_one = f"event-{place}", f"event-{place + 1}"
        about = ([None, *seen][step.number % (len(seen) + 1)]) if step.kind in ("undo", "overrule") else None
        if step.kind == "restart":
            clock.move(step.number)
            log.close()
            log = Log.open(log.path, clock=clock, new_id=Ids(1))
        elif step.kind == "undo":
            log.undo(next_one if about is None else about.id)
        elif step.kind == "overrule":
            of = about.item if isinstance(about, Answered) else item(f"fact-{step.number % 3}")
            seen.append(overruled(mine, next_one if about is None else about.id, of=of))
            log.append(seen[-1])
        else:
            seen.append(replace(step.event, id=mine))
            if step.kind == "append":
                log.append(seen[-1])
            else:
                carry(log, seen[-1], MONDAY + step.number * SECOND)
    return log


def carry(log: Log, event: Event, tick: int) -> None:
    """Put an event of another device into the log, at its own tick, as an import does; then count anew."""
    log.append(dated("first", None, "third"))  # so that there is a file
    log.close()
    with closing(sqlite3.connect(log.path)) as connection, connection:
        made = connection.execute("SELECT count(*) FROM device").fetchone()[0]
        name, row = f"another-{made}", to_row(event)
        if connection.execute("SELECT 1 FROM event WHERE id = ?", (event.id,)).fetchone():
            return
        digest = link(b"", name, 1, tick, row)
        key = connection.execute(
            "INSERT INTO device VALUES (NULL, ?, 1, ?, ?)", (name, tick, digest)
        ).lastrowid
        connection.execute(INSERT, (key, 1, tick, digest, *row))
    log.rebuild()


def quick_folder() -> str | None:
    """A folder in memory, where there is one: this is about what is written, not that it is durable."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def held(steps: list[Step]) -> None:
    """Play the steps, and hold the cache to a replay, and to being made anew."""
    clock = FixedClock()
    with tempfile.TemporaryDirectory(dir=quick_folder()) as folder:
        log = play(log_in(Path(folder), clock, Ids(1)), clock, steps)
        cached = {story: log.standings(story) for story in STORIES}
        assert {**cached["story"], **cached["other"]} == replay(log.events())
        for story in STORIES:
            assert cached[story] == replay(log.of(story)), "of() left something out"
        assert log.verify() == ()
        log.rebuild()
        assert {story: log.standings(story) for story in STORIES} == cached
        log.close()


@settings(max_examples=120)
@given(steps=steps_of(appends, others_appended, overrules, undos, resets, carries, restarts))
def test_cached_standings_are_those_of_a_replay(steps: list[Step]) -> None:
    held(steps)


@settings(max_examples=120)
@given(steps=steps_of(appends, overrules, undos, resets, least=6))
def test_cached_standings_are_those_of_a_replay_when_much_is_taken_back(steps: list[Step]) -> None:
    """The steps that bear on one another, close together."""
    held(steps)


TOUCHY: list[list[Event]] = [
    [missed("a"), overruled("o", "a"), undone("u", "o")],
    [missed("a"), overruled("o", "a"), undone("u", "a")],
    [missed("a"), overruled("o", "a"), undone("u", "o"), overruled("p", "a")],
    [missed("a"), answered("b"), overruled("o", "a"), undone("u", "b")],
    [missed("a"), overruled("o", "a"), missed("b"), undone("u", "o"), undone("v", "b")],
    [overruled("o", "a"), missed("a")],
    [overruled("o", "a"), undone("u", "o"), missed("a")],
    [overruled("o", "a"), reset("r"), missed("a")],
    [overruled("o", "a", of=item(story="other")), missed("a")],
    [overruled("o", "a", of=item(story="other")), missed("a"), missed("b"), undone("u", "b")],
    [missed("a"), reset("r"), undone("u", "r")],
    [missed("a"), reset("r"), answered("b"), undone("u", "b")],
    [missed("a"), reset("r"), answered("b"), undone("u", "r")],
    [missed("a"), reset("r"), answered("b"), reset("s"), undone("u", "s")],
    [missed("a"), reset("r"), answered("b"), overruled("o", "a")],
    [missed("a"), missed("b"), overruled("o", "b"), reset("r"), undone("u", "r"), undone("v", "b")],
    [undone("u", "r"), missed("a"), reset("r")],
    [undone("u", "o"), missed("a"), overruled("o", "a")],
    [answered("a"), undone("u", "a"), undone("v", "u")],
]


@pytest.mark.parametrize("events", TOUCHY, ids=lambda events: " ".join(event.id for event in events))
def test_where_events_bear_on_one_another(tmp_path: Path, events: list[Event]) -> None:
    log = log_in(tmp_path)
    for event in events:
        log.append(event)
    assert log.standings("story") == replay(log.events())
    log.rebuild()
    assert log.standings("story") == replay(events)


@pytest.mark.parametrize("tick", [-5, 5])
def test_what_is_carried_here_takes_its_place_in_the_order(tmp_path: Path, tick: int) -> None:
    log = log_in(tmp_path)
    log.append(missed("z"))
    carry(log, answered("a"), MONDAY + tick * SECOND)
    expected = ["a", "z"] if tick < 0 else ["z", "a"]
    assert [event.id for event in log.of("story")] == expected
    assert log.standings("story") == replay(log.events())
    assert log.standings("story")[item()].last_outcome == ("wrong" if tick < 0 else "right")
    carry(log, reset("r"), MONDAY + SECOND)
    assert set(log.standings("story")) == (set() if tick < 0 else {item()})


@settings(max_examples=100)
@given(steps=st.lists(answers, max_size=20), data=st.data())
def test_a_replay_without_an_answer_is_a_replay_with_it_taken_back(
    steps: list[Answered], data: st.DataObject
) -> None:
    events: list[Event] = [replace(event, id=str(place)) for place, event in enumerate(steps)]
    gone = data.draw(st.integers(0, max(len(events) - 1, 0)))
    undo = undone("u", str(gone))
    assert replay([*events, undo]) == replay([event for event in events if event.id != str(gone)])


@settings(max_examples=100)
@given(steps=st.lists(answers, min_size=1, max_size=20), data=st.data())
def test_an_overruled_answer_counts_as_a_right_one_does(steps: list[Answered], data: st.DataObject) -> None:
    events = [replace(event, id=str(place)) for place, event in enumerate(steps)]
    chosen = data.draw(st.integers(0, len(events) - 1))
    answer = events[chosen]
    of = answer.item
    said = replay([*events, overruled("o", answer.id, of=of), overruled("p", answer.id, of=of)])
    right = [*events[:chosen], as_right(answer), *events[chosen + 1 :]]
    last = chosen == max(place for place, event in enumerate(events) if event.item == of)
    told = replay(right)[of]
    assert said[of] == replace(told, overruled=1, guessed=told.guessed and not last)
    assert replay([*events, overruled("o", answer.id, of=of), undone("u", "o")]) == replay(events)


@settings(max_examples=60)
@given(before=st.lists(answers, max_size=10), later=st.lists(answers, max_size=10))
def test_after_a_reset_a_story_begins_anew_and_others_go_on(
    before: list[Answered], later: list[Answered]
) -> None:
    events = [replace(event, id=str(place)) for place, event in enumerate([*before, *later])]
    old, new = events[: len(before)], events[len(before) :]
    found = replay([*old, reset("r"), *new])
    assert {of: it for of, it in found.items() if of.story == "story"} == replay(
        [event for event in new if event.item.story == "story"]
    )
    assert {of: it for of, it in found.items() if of.story == "other"} == replay(
        [event for event in events if event.item.story == "other"]
    )
    assert replay([*old, reset("r"), *new, undone("u", "r")]) == replay(events)


def stand(*answers: tuple[str, Rating], at: int = MONDAY, every: int = SECOND) -> Standing:
    """The standing of an item after answers in a form, of a rating."""
    standing = UNSEEN
    for number, (form, rating) in enumerate(answers):
        right = rating in (Rating.GOOD, Rating.HARD)
        event = answered(
            "a", at=at + number * every, form=form, rating=rating, outcome="right" if right else "wrong"
        )
        standing = after(standing, event)
    return standing


GOOD, HARD, AGAIN, NONE = Rating.GOOD, Rating.HARD, Rating.AGAIN, Rating.NONE


def test_a_rung_is_climbed_by_what_is_known_and_lost_by_a_miss() -> None:
    assert stand(("choice", GOOD)).rung == 1
    assert stand(("choice", HARD)).rung == 0
    assert stand(("choice", GOOD), ("cloze", GOOD)).rung == 2
    assert stand(("number", GOOD), ("choice", GOOD)).rung == 3
    assert stand(("number", GOOD), ("number", HARD)).rung == 3
    assert stand(("number", GOOD), ("number", AGAIN)).rung == 0


def test_what_was_passed_counts_a_guess_too_and_is_lost_by_a_counted_miss() -> None:
    assert stand(("choice", HARD)).passed == 1
    assert stand(("number", HARD)).passed == 3
    assert stand(("number", GOOD), ("choice", HARD)).passed == 3
    assert stand(("number", GOOD), ("choice", AGAIN)).passed == 0
    assert stand(("number", GOOD), ("choice", AGAIN), ("cloze", HARD)).passed == 2
    assert [stand(("choice", AGAIN)).lapsed, stand(("choice", AGAIN), ("choice", HARD)).lapsed] == [
        True,
        False,
    ]


def test_an_answer_that_does_not_count_is_seen_and_changes_no_memory() -> None:
    known = stand(("cloze", GOOD), ("cloze", GOOD))
    seen = after(
        known, answered("b", at=MONDAY + DAY, rating=NONE, outcome="wrong", wrong=("87",), form="number")
    )
    assert (seen.asked, seen.last_outcome, seen.last_at, seen.streak) == (3, "wrong", MONDAY + DAY, 0)
    assert seen.mixups == ("87",)
    same = ("rung", "passed", "lapsed", "free", "card", "counted", "delayed", "fingerprint")
    assert [getattr(seen, name) for name in same] == [getattr(known, name) for name in same]
    assert stand(("choice", NONE)).card is None


def test_free_answers_are_counted_by_the_rung_that_was_passed_before_them() -> None:
    assert stand(("number", GOOD)).free == (0, 0, 0, 0), "nothing was passed before the first"
    assert stand(("choice", GOOD), ("number", GOOD)).free == (1, 1, 0, 0)
    assert stand(("choice", HARD), ("text", AGAIN)).free == (0, 1, 0, 0)
    assert stand(("choice", GOOD), ("cloze", GOOD), ("number", HARD)).free == (0, 0, 1, 1)
    assert stand(("cloze", GOOD), ("number", AGAIN)).free == (0, 0, 0, 1)
    assert stand(("choice", AGAIN), ("number", GOOD)).free == (0, 0, 0, 0), "a miss foretells nothing"
    assert stand(("choice", GOOD), ("number", GOOD), ("number", GOOD)).free == (1, 1, 0, 0)
    assert stand(("choice", GOOD), ("number", NONE)).free == (0, 0, 0, 0)


def test_the_card_is_that_of_the_counted_answers() -> None:
    first = review(None, GOOD, MONDAY)
    assert stand(("choice", GOOD)).card == first
    assert stand(("choice", GOOD), ("choice", NONE)).card == first
    assert stand(("choice", GOOD), ("number", HARD), every=DAY).card == review(first, HARD, MONDAY + DAY)


def test_an_answer_is_delayed_from_an_hour_after_the_counted_one_before() -> None:
    two = ("choice", GOOD), ("choice", GOOD)
    assert stand(("choice", GOOD), every=DAY).delayed == 0
    assert [stand(*two, every=DELAY - 1).delayed, stand(*two, every=DELAY).delayed] == [0, 1]
    assert stand(*two, every=-DAY).delayed == 0


def test_a_changed_answer_begins_the_climb_anew_once_an_answer_counts() -> None:
    known = stand(("number", GOOD), ("number", GOOD), every=5 * DAY)
    later = MONDAY + 20 * DAY
    peek = after(known, answered("b", at=later, rating=NONE, fingerprint="new"))
    assert peek.fingerprint == "f00d", "it is still changed since it was learnt"
    anew = after(peek, answered("c", at=later, form="choice", fingerprint="new"))
    assert (anew.fingerprint, anew.rung, anew.passed, anew.streak) == ("new", 1, 1, 1)
    assert anew.card == review(None, GOOD, later)
    assert anew.delayed == known.delayed
    assert after(UNSEEN, answered("d", rating=NONE, fingerprint="new")).fingerprint == "new"


def test_a_right_guess_is_not_known_yet() -> None:
    guess = after(UNSEEN, answered("a", certainty="guess", rating=HARD))
    assert (guess.guessed, guess.known, guess.missed) == (True, False, False)
    assert after(guess, answered("b")).known
    assert after(UNSEEN, answered("a", certainty="guess", rating=HARD), overruled=True).known


def test_an_overruled_answer_is_as_right_as_it_can_be() -> None:
    wrong = answered("a", score=0.2, outcome="part", rating=AGAIN, wrong=("87",), certainty="sure")
    right = as_right(wrong)
    assert (right.score, right.outcome, right.points, right.rating, right.wrong) == (
        1.0,
        "right",
        3,
        GOOD,
        (),
    )
    assert as_right(replace(wrong, certainty="guess")).rating == HARD
    assert as_right(replace(wrong, certainty=None)).points is None
    assert as_right(replace(wrong, rating=NONE)).rating == NONE


def test_mixups_are_counted_and_bounded() -> None:
    standing = UNSEEN
    for number in range(20):
        wrong = "87" if number % 2 else str(number)
        standing = after(
            standing,
            answered("a", score=0.0, outcome="wrong", rating=Rating.AGAIN, wrong=(wrong,)),
        )
    assert len(standing.mixups) == MIXUPS_KEPT
    assert standing.mixups[-1] == "87"
    assert standing.mixed_up == MIXUPS_KEPT // 2


def test_policy_1() -> None:
    assert rate(0.59, Certainty.SURE, blank=False) == Rating.AGAIN
    assert rate(0.0, None, blank=True) == Rating.AGAIN
    assert rate(0.6, Certainty.SURE, blank=False) == Rating.HARD
    assert rate(0.99, None, blank=False) == Rating.HARD
    assert rate(1.0, Certainty.GUESS, blank=False) == Rating.HARD
    assert rate(1.0, Certainty.THINK, blank=False) == Rating.GOOD
    assert rate(1.0, None, blank=False) == Rating.GOOD
