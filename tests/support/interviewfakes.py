"""A real interview over the bundled story with a log in memory, for tests of the screen."""

from __future__ import annotations

from itertools import count
from threading import Event as Gate
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from bundled import bundled, bundled_index, bundled_items
from quizfakes import FakeLog, FakeTrainer, QuizApp

from tui.app.app import ReadbackApp
from tui.app.settings import Settings, Store
from tui.interview.asking import script
from tui.interview.finding import Finding, Sort
from tui.memory.event import Event
from tui.trainer import credit
from tui.trainer.exposure import Exposure
from tui.trainer.hearing import HeardView
from tui.trainer.interviewing import Interviewing
from tui.trainer.plan import Memory

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.memory.log import Log
    from tui.trainer.briefing import Opened
    from tui.trainer.trainer import Trainer

NOW = 1_700_000_000_000_000
ANSWER = (
    "So LePage, the governor, wrote to Sessions that slow federal prosecution is straining Maine's resources."
    " There were 481 overdose deaths in 2017, more than one a day. Federal prosecutors brought about 60 drug"
    " cases in 2016, up from 87 in 2015. Susan Collins stood next to him, and heroin kills one person a day."
)


class InterviewLog(FakeLog):
    """A log in memory that takes several events at once, all or nothing."""

    def extend(self, events: Sequence[Event]) -> None:
        kept = list(self.events)
        try:
            for event in events:
                self.append(event)
        except Exception:
            self.events = kept
            raise

    def undo(self, event_id: str, *, session: str = "") -> None:
        super().undo(event_id, session=session)
        self.events = [event for event in self.events if getattr(event, "interview", "") != event_id]


def opened() -> Opened:
    """The bundled story, as the trainer has it open."""
    items = bundled_items()
    story = SimpleNamespace(
        story=bundled(), index=bundled_index(), items=items, by_id={item.id: item for item in items}
    )
    return cast("Opened", story)


class FakeInterviewing(Interviewing):
    """While the log is `broken` nothing can be saved; its `gate` holds all writing up, `ears` all hearing."""

    def __init__(
        self, size: int = 3, seconds: int | None = 60, spoken: bool = False, log: InterviewLog | None = None
    ) -> None:
        self.log = log or InterviewLog()
        self.ears = Gate()
        self.ears.set()
        self.away = 0
        ids = count(1)
        memory = Memory(cast("Log", self.log), lambda: NOW, lambda: f"id-{next(ids)}")
        exposure = Exposure(lambda: NOW)
        super().__init__(opened(), memory, exposure, size=size, seed=7, seconds=seconds, spoken=spoken)

    def listen(self, text: str, seconds: float) -> HeardView:
        self.ears.wait(5)
        return super().listen(text, seconds)

    def put_away(self) -> None:
        self.away += 1
        super().put_away()

    def play(self, *answers: str, seconds: float = 40.0) -> None:
        """Answers, saves and goes on."""
        for answer in answers:
            self.listen(answer, seconds)
            self.save()
            self.advance()


Given = tuple[str, Sort, str | None, str | None, str]  # words, sort, fact, what is right, why
HEARD: tuple[Given, ...] = (
    ("LePage", "stated", "lepage", None, ""),
    ("Sessions", "stated", "sessions", None, ""),
    ("Cumberland County", "stated", "cumberland-county", None, ""),
    ("Operation Synthetic Opioid Surge", "stated", "operation-sos", None, ""),
    ("slow federal prosecution is straining Maine's resources", "stated", "straining-resources", None, ""),
    ("481", "contradicted", "overdose-deaths-2017", "418", "It is 418, not 481."),
    ("about 60", "loose", "federal-cases-2016", "58", "The article says “58”."),
    ("87", "stated", "federal-cases-2015", None, ""),
    ("Susan Collins", "unsupported", None, None, "The story does not name Susan Collins."),
)


class Heard(FakeInterviewing):
    """An interview that hears what is given in `HEARD` and nothing else: its pictures stay as they are when
    listening gets better."""

    def listen(self, text: str, seconds: float) -> HeardView:
        before, _ = self._open()
        found = [self._finding(text, *given) for given in HEARD if given[0] in text]
        index = self._opened.index
        now = script.answered(index, before, text, sorted(found, key=lambda one: one.start), seconds)
        said = credit.heard(self._opened, text, now.turns[-1].findings, ())
        return self._take(before, now, said, seconds)

    def _finding(
        self, text: str, words: str, sort: Sort, fact: str | None, right: str | None, why: str
    ) -> Finding:
        start = text.index(words)
        spans = self.story.spans.get(fact, ()) if fact else ()
        return Finding(start, start + len(words), words, sort, fact, right, why, spans)


class InterviewTrainer(FakeTrainer):
    """A trainer whose interviews are those above."""

    def __init__(self) -> None:
        super().__init__()
        self.begun: list[tuple[object, ...]] = []
        self.refuses: Exception | None = None

    def briefing(self, story_id: str) -> SimpleNamespace:
        return SimpleNamespace(story=bundled(), items=bundled_items())

    def interviewing(
        self, story_id: str, size: int, seed: int | None, seconds: int | None, *, spoken: bool = False
    ) -> FakeInterviewing:
        self.begun.append((story_id, size, seed, seconds, spoken))
        if self.refuses is not None:
            raise self.refuses
        return FakeInterviewing(size, seconds, spoken)


def app(**settings: object) -> ReadbackApp:
    """The app over such a trainer."""
    wishes = Settings.of({"animation": False, **settings})
    return QuizApp(cast("Trainer", InterviewTrainer()), Store(now=wishes))
