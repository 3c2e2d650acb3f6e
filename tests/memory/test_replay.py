"""Whatever happens, in whatever order: the cached standings are what a replay of the log gives."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from memory_fakes import DAY, MONDAY, FixedClock, Ids, answered, item, log_in
from msgspec.structs import replace

from tui.memory.event import Answered, Event, Rating, Undone
from tui.memory.log import Log
from tui.memory.policy import rate
from tui.memory.standings import MIXUPS_KEPT, UNSEEN, Standing, after, replay
from tui.quiz.question import Certainty, Form, Outcome

OUTCOMES = {1.0: Outcome.RIGHT, 0.7: Outcome.PART, 0.3: Outcome.PART, 0.0: Outcome.WRONG}

answers = st.builds(
    lambda fact, score, form, certainty, wrong, at: (
        "answer",
        answered(
            "later",
            at=MONDAY + at,
            of=item(f"fact-{fact}"),
            score=score,
            outcome=OUTCOMES[score],
            rating=rate(score, certainty, blank=False),
            form=form,
            wrong=wrong if score < 1 else (),
        ),
    ),
    st.integers(0, 3),
    st.sampled_from(sorted(OUTCOMES)),
    st.sampled_from(list(Form)),
    st.sampled_from([None, *Certainty]),
    st.lists(st.text(max_size=5), max_size=2).map(tuple),
    st.integers(-DAY, DAY),
)
undos = st.tuples(st.just("undo"), st.integers(0, 30))
restarts = st.tuples(st.just("restart"), st.integers(-DAY, DAY))
steps = st.lists(st.one_of(answers, answers, undos, restarts), max_size=25)


def play(log: Log, clock: FixedClock, steps: list[tuple[str, object]]) -> Log:
    """Answer, take back, leave and come back, as the steps say."""
    ids: list[str] = []
    for kind, what in steps:
        if kind == "answer":
            assert isinstance(what, Answered)
            ids.append(f"event-{len(ids)}")
            log.append(replace(what, id=ids[-1]))
        elif kind == "undo":
            assert isinstance(what, int)
            log.undo(ids[what % len(ids)] if ids else f"never-{what}")
        else:
            assert isinstance(what, int)
            clock.move(what)
            log.close()
            log = Log.open(log.path, clock=clock, new_id=Ids(1))
    return log


@settings(max_examples=40, deadline=None)
@given(steps=steps)
def test_cached_standings_are_those_of_a_replay(steps: list[tuple[str, object]]) -> None:
    clock = FixedClock()
    with tempfile.TemporaryDirectory() as folder:
        log = play(log_in(Path(folder), clock, Ids(1)), clock, steps)
        cached = log.standings("story")
        assert cached == replay(log.events())
        assert log.verify() == ()
        log.rebuild()
        assert log.standings("story") == cached
        log.close()


@settings(max_examples=100, deadline=None)
@given(steps=st.lists(answers, max_size=20), data=st.data())
def test_a_replay_without_an_answer_is_a_replay_with_it_taken_back(
    steps: list[tuple[str, Answered]], data: st.DataObject
) -> None:
    events: list[Event] = [replace(event, id=str(place)) for place, (_, event) in enumerate(steps)]
    gone = data.draw(st.integers(0, max(len(events) - 1, 0)))
    undo = Undone(id="u", at=MONDAY, session="s", undoes=str(gone))
    assert replay([*events, undo]) == replay([event for event in events if event.id != str(gone)])


def test_a_rung_is_climbed_by_what_is_known_and_lost_by_a_miss() -> None:
    def stand(*answers: tuple[str, Rating]) -> Standing:
        standing = UNSEEN
        for form, rating in answers:
            standing = after(standing, answered("a", form=form, rating=rating))
        return standing

    good, hard, again = Rating.GOOD, Rating.HARD, Rating.AGAIN
    assert stand(("choice", good)).rung == 1
    assert stand(("choice", hard)).rung == 0
    assert stand(("choice", good), ("cloze", good)).rung == 2
    assert stand(("number", good), ("choice", good)).rung == 3
    assert stand(("number", good), ("number", hard)).rung == 3
    assert stand(("number", good), ("number", again)).rung == 0


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
