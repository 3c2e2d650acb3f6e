"""A clock that stands still, answers out of nothing, and a log in a folder of its own."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from tui.memory.event import (
    Answered,
    Dated,
    Flagged,
    Interviewed,
    NeverAsk,
    Noted,
    Overruled,
    Rating,
    Reset,
    Undone,
)
from tui.memory.log import Log
from tui.quiz.question import ItemId

SECOND = 1_000_000  # microseconds
DAY = 86_400 * SECOND
MONDAY = 1_769_421_600 * SECOND  # Monday, 26 January 2026, 10:00 UTC


class FixedClock:
    """The time in UTC microseconds: it stands still until it is moved."""

    def __init__(self, now: int = MONDAY) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now

    def move(self, microseconds: int) -> None:
        """Let so much time pass, or take it back."""
        self.now += microseconds


class Ids:
    """Ids that are the same in every run: UUIDs counted from 1, or from where `start` says."""

    def __init__(self, start: int = 1) -> None:
        self._numbers = count(start)

    def __call__(self) -> str:
        return f"00000000-0000-4000-8000-{next(self._numbers):012d}"


def item(fact: str = "cases-2016", aspect: str = "value", story: str = "story") -> ItemId:
    """An item's identity."""
    return ItemId(story, fact, aspect)


def answered(
    event_id: str,
    *,
    at: int = MONDAY,
    of: ItemId | None = None,
    score: float = 1.0,
    outcome: str = "right",
    rating: Rating = Rating.GOOD,
    form: str = "choice",
    given: tuple[str, ...] = ("58",),
    wrong: tuple[str, ...] = (),
    certainty: str | None = "think",
    seconds: float = 4.5,
    fingerprint: str = "f00d",
    right: tuple[str, ...] = ("58",),
    interview: str = "",
    ticked: bool = False,
) -> Answered:
    """An answer as the log keeps it."""
    return Answered(
        id=event_id,
        at=at,
        session="00000000-0000-4000-9000-000000000001",
        item=item() if of is None else of,
        form=form,
        seed=7,
        options=("58", "87", "53", "42"),
        given=given,
        score=score,
        outcome=outcome,
        certainty=certainty,
        points=2.0,
        seconds=seconds,
        rating=rating,
        fingerprint=fingerprint,
        wrong=wrong,
        right=right,
        interview=interview,
        ticked=ticked,
    )


def missed(event_id: str, *, at: int = MONDAY, of: ItemId | None = None, wrong: str = "87") -> Answered:
    """A wrong answer as the log keeps it."""
    return answered(
        event_id,
        at=at,
        of=of,
        score=0.0,
        outcome="wrong",
        rating=Rating.AGAIN,
        given=(wrong,),
        wrong=(wrong,),
    )


def interviewed(
    event_id: str,
    *,
    at: int = MONDAY,
    story: str = "story",
    given: str = "Some 58 “cases”, I think. \ud800",
    findings: tuple[Noted, ...] = (
        Noted(0, 7, "loose", "cases-2016", "58", True),
        Noted(8, 15, "unsupported"),
    ),
    ticked: bool = False,
    again: bool = False,
    facts: tuple[str, ...] = ("cases-2016", "cases-2015"),
) -> Interviewed:
    """An answer in an interview as the log keeps it."""
    return Interviewed(
        id=event_id,
        at=at,
        session="00000000-0000-4000-9000-000000000001",
        story=story,
        seed=7,
        question="How many cases were there?",
        opener="cases",
        sort="opener",
        facts=facts,
        given=given,
        seconds=41.5,
        findings=findings,
        ticked=ticked,
        again=again,
    )


def undone(event_id: str, undoes: str) -> Undone:
    """An event taken back."""
    return Undone(id=event_id, at=MONDAY, session="s", undoes=undoes)


def overruled(event_id: str, overrules: str, *, of: ItemId | None = None, at: int = MONDAY) -> Overruled:
    """An answer that the trainee says is right."""
    return Overruled(id=event_id, at=at, session="s", overrules=overrules, item=of or item())


def never(event_id: str, *, of: ItemId | None = None, at: int = MONDAY) -> NeverAsk:
    """An item never to be asked."""
    return NeverAsk(id=event_id, at=at, session="s", item=of or item())


def flagged(event_id: str, *, of: ItemId | None = None, at: int = MONDAY) -> Flagged:
    """A key that the trainee says is wrong."""
    return Flagged(
        id=event_id,
        at=at,
        session="s",
        item=of or item(),
        form="number",
        seed=7,
        given=("58", "ein “Wort” \ud800"),
        where="figures.toml:12",
    )


def reset(event_id: str, story: str = "story", *, at: int = MONDAY) -> Reset:
    """All that was answered of a story is to be forgotten."""
    return Reset(id=event_id, at=at, session="s", story=story)


def dated(event_id: str, when: int | None, story: str = "story", *, at: int = MONDAY) -> Dated:
    """The date of an interview, set or taken away."""
    return Dated(id=event_id, at=at, session="s", story=story, when=when)


def log_in(folder: Path, clock: FixedClock | None = None, ids: Ids | None = None) -> Log:
    """A log whose file is `progress.db` in `folder`."""
    return Log.open(
        folder / "progress.db", clock=FixedClock() if clock is None else clock, new_id=ids or Ids(900_000)
    )
