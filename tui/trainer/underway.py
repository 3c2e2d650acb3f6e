"""An interview under way, as it stands: the question or the answer on the screen, and what was answered."""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from tui.interview.asking import script
from tui.interview.asking.reply import Asked, Turn
from tui.interview.asking.results import Results, results
from tui.interview.asking.script import Interview
from tui.memory.event import Event, Overruled
from tui.trainer import ruling
from tui.trainer.exposure import Exposure
from tui.trainer.hearing import HeardView
from tui.trainer.plan import Memory

if TYPE_CHECKING:
    from tui.story.story import Story
    from tui.trainer.briefing import Opened


class Ruling(NamedTuple):
    """What was overruled in an answer: how it stood before, and what went to the log."""

    interview: Interview
    heard: HeardView
    events: tuple[Overruled, ...]


class Step(NamedTuple):
    """An answer that was given: the interview before it, what goes to the log, and what its screen shows."""

    before: Interview
    events: tuple[Event, ...]
    shown: frozenset[str]  # ids of facts
    rulings: tuple[Ruling, ...] = ()

    @property
    def id(self) -> str:
        """The id of the whole answer's event."""
        return self.events[-1].id


class Underway:
    """What an interview shows; what is done in it, `Interviewing` has."""

    def __init__(
        self,
        opened: Opened,
        memory: Memory,
        exposure: Exposure,
        *,
        size: int,
        seed: int,
        seconds: int | None = None,
        spoken: bool = False,
    ) -> None:
        """An interview of at most `size` questions; `seconds` is what the clock gives for an answer, if any.

        `spoken` says that answers are said aloud and ticked.
        """
        self.size, self.seconds, self.spoken = size, seconds, spoken
        self._opened, self._memory, self._exposure = opened, memory, exposure
        self._session = memory.new_id()
        self._interview = script.begin(opened.index, size, seed)
        self._heard: HeardView | None = None
        self._steps: tuple[Step, ...] = ()
        self._saved: frozenset[str] = frozenset()
        self._lock = RLock()  # held while the state changes, never while something is heard or written
        self._writing = RLock()

    # What it shows

    @property
    def story(self) -> Story:
        """The story that is asked about."""
        return self._opened.story

    @property
    def question(self) -> Asked | None:
        """The question that is open, or whose answer is on the screen; None when done, or without any."""
        heard = self._heard
        return self._interview.question if heard is None else heard.asked

    @property
    def heard(self) -> HeardView | None:
        """The answer on the screen and what was heard in it; None while a question is open."""
        return self._heard

    @property
    def position(self) -> int:
        """The number of the question on the screen, from 1; a second try has the number of the first."""
        interview = self._interview
        return interview.position if self._heard is None else interview.count

    @property
    def done(self) -> bool:
        """Whether every question is answered and the last answer left behind."""
        return self.question is None

    @property
    def saved(self) -> bool:
        """Whether every answer given is durable."""
        return all(step.id in self._saved for step in self._steps)

    @property
    def turns(self) -> tuple[Turn, ...]:
        """All answers so far, second tries among them."""
        return self._interview.turns

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return bool(self._steps)

    @property
    def disputable(self) -> frozenset[str]:
        """The facts of the answer on the screen that `overrule` can count as said rightly."""
        return frozenset() if self._heard is None else ruling.disputable(self._interview.turns[-1])

    @property
    def undoes(self) -> str:
        """What `undo` takes back: "overruled", "answer", or "" where there is nothing."""
        if not self._steps:
            return ""
        return "overruled" if self._heard is not None and self._steps[-1].rulings else "answer"

    @property
    def tickable(self) -> tuple[str, ...]:
        """The facts that a good answer to the question has, in story order."""
        asked = self.question
        wanted = frozenset(asked.facts if asked else ())
        return tuple(fact for fact in self._opened.index.facts if fact in wanted)

    def results(self) -> Results:
        """How the interview went so far."""
        return results(self._opened.index, self._interview)
