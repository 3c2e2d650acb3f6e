"""A quiz under way: the session, its questions, and the log that it is saved to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from threading import RLock
from typing import TYPE_CHECKING

from tui.memory.event import Answered
from tui.memory.policy import POLICY, rate
from tui.memory.standings import UNSEEN, Standing, after
from tui.memory.statistics import share
from tui.quiz import session as quiz
from tui.quiz.grade import grade, read
from tui.quiz.question import Answer, Form, Item, ItemId, Outcome, Question, Reading, Verdict
from tui.story.model import Figure
from tui.trainer.progress import results
from tui.trainer.views import Asked, Results

if TYPE_CHECKING:
    from tui.memory.log import Log
    from tui.story.story import Story
    from tui.trainer.briefing import Opened

UNORDERED = frozenset({Form.ORDER, Form.MATCH})  # a wrong place is no wrong name
LONGEST = 86_400.0  # seconds: an answer that took longer than a day took a day


@dataclass(frozen=True)
class Memory:
    """What a quiz needs from outside: the log, the clock (UTC, microseconds) and a source of ids."""

    log: Log
    clock: Callable[[], int]
    new_id: Callable[[], str]


class Quizzing:
    """A session on a story, asked and saved.

    `submit` grades at once and saves nothing; `save` makes the answer durable and may be called from another
    thread, again and again; `advance` moves on from a saved answer only.
    """

    def __init__(
        self,
        opened: Opened,
        memory: Memory,
        items: Sequence[Item],
        standings: Mapping[ItemId, Standing],
        *,
        size: int,
        seed: int,
    ) -> None:
        self._opened = opened
        self._memory = memory
        self._standings = standings
        self._questions: dict[tuple[quiz.Turn, tuple[str, ...]], Question] = {}
        self._events: tuple[Answered, ...] = ()  # one for each of the session's `done`
        self._saved: frozenset[str] = frozenset()  # ids of events that are known to be durable
        self._lock = RLock()
        self._changed = frozenset(item.id for item in items if self._has_changed(item))
        self._session = quiz.begin(
            memory.new_id(),
            items,
            standings,
            size=size,
            seed=seed,
            spoils=self._spoils,
            kin=self._kin,
            changed=self._changed,
        )

    # What is on the screen

    @property
    def story(self) -> Story:
        """The story that is asked."""
        return self._opened.story

    @property
    def session(self) -> quiz.Session:
        """The session as it stands, a plain value."""
        return self._session

    @property
    def position(self) -> int:
        """The number of the question on the screen, from 1."""
        return self._session.position

    @property
    def total(self) -> int:
        """How many questions there are; it grows when a missed item comes again."""
        return len(self._session.queue)

    @property
    def done(self) -> bool:
        """Whether every question is answered and the last verdict left behind."""
        return self._session.finished

    @property
    def question(self) -> Question:
        """The question on the screen, its verdict showing or not; IndexError when done."""
        if self._session.showing:
            return self._session.done[-1].question
        return self._make(quiz.current(self._session))

    @property
    def item(self) -> Item:
        """The item that is asked."""
        return quiz.current(self._session).item

    @property
    def again(self) -> bool:
        """Whether this item is asked again because it was missed."""
        return quiz.current(self._session).again

    @property
    def changed(self) -> bool:
        """Whether this item's right answer, or what backs it, is another than when it was last learnt."""
        return not self.again and self.item.id in self._changed

    @property
    def verdict(self) -> Verdict | None:
        """The verdict on the screen, None while the question is open."""
        return self._session.done[-1].verdict if self._session.showing else None

    @property
    def last(self) -> Asked | None:
        """The last answer given, None where there is none."""
        return self._asked()[-1] if self._session.done else None

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return bool(self._session.done)

    @property
    def saved(self) -> bool:
        """Whether every answer given is durable."""
        return all(event.id in self._saved for event in self._events)

    @property
    def comes_back(self) -> str:
        """When the item on the screen will be asked again, as far as can be said; after a verdict only."""
        verdict = self.verdict
        if verdict is None:
            return ""
        if quiz.comes_again(self._session):
            return "once more before this session ends"
        if verdict.outcome != Outcome.RIGHT:
            return "in your next quiz"
        return "in a later quiz, after what is missed or new"

    # What the trainee does

    def read(self, text: str) -> Reading:
        """How a typed entry is read, before anything is judged."""
        return read(self.question, text)

    def submit(self, answer: Answer, seconds: float) -> Verdict:
        """Grade the answer to the open question, which took so long. Pure: `save` makes it durable."""
        turn, question = quiz.current(self._session), self.question
        verdict = grade(question, answer)
        session = quiz.submit(self._session, question, answer, verdict)
        event = self._event(turn, question, answer, verdict, seconds)
        with self._lock:
            self._session, self._events = session, (*self._events, event)
        return verdict

    def save(self) -> None:
        """Make the last answer durable; nothing happens if it is. Blocking.

        Raises MemoryProblem, which says what happened and what to do; calling it again is safe.
        """
        with self._lock:
            waiting = [event for event in self._events if event.id not in self._saved]
            for event in waiting:
                self._memory.log.append(event)
                self._saved |= {event.id}

    def advance(self) -> None:
        """On to the next question. RuntimeError where the last answer is not saved yet."""
        if not self.saved:
            raise RuntimeError("the answer is not saved yet")
        with self._lock:
            self._session = quiz.advance(self._session)

    def undo(self) -> bool:
        """Take the last answer back, in the log too; False where there is none. Blocking.

        Raises MemoryProblem, and then nothing has changed.
        """
        with self._lock:
            if not self._events:
                return False
            event = self._events[-1]
            if event.id in self._saved or self._memory.log.has(event.id):
                self._memory.log.undo(event.id, session=self._session.id)
            self._session = quiz.undo(self._session)
            self._events = self._events[:-1]
            return True

    def results(self) -> Results:
        """How the session went so far."""
        ids = [item.id for item in self._opened.items]
        now = dict(self._standings)
        for event in self._events:
            now[event.item] = after(now.get(event.item, UNSEEN), event)
        return results(
            self.story.id,
            self.story.title,
            self._asked(),
            seconds=sum(event.seconds for event in self._events),
            before=share(ids, self._standings),
            after=share(ids, now),
        )

    # How it is done

    def _make(self, turn: quiz.Turn) -> Question:
        """The question of a turn: the same each time, with the trainee's own wrong answers as lures."""
        from tui.quiz.make import make

        past = self._standings.get(turn.item.id, UNSEEN).mixups
        here = (text for event in self._events if event.item == turn.item.id for text in event.wrong)
        mixups = tuple(dict.fromkeys(reversed((*past, *here))))  # the newest first
        key = (turn, mixups)
        if key not in self._questions:
            self._questions[key] = make(self._opened.index, turn.item, turn.form, turn.seed, mixups)
        return self._questions[key]

    def _spoils(self, turn: quiz.Turn) -> frozenset[ItemId]:
        from tui.quiz.spoilers import spoils

        return spoils(self._opened.index, self._make(turn))

    def _has_changed(self, item: Item) -> bool:
        from tui.quiz.fingerprint import fingerprint

        learnt = self._standings.get(item.id, UNSEEN).fingerprint
        return bool(learnt) and learnt != fingerprint(self._opened.index, item)

    def _kin(self, item: Item) -> str:
        """The family of items that are easily confused: figures of one measure, else of one unit."""
        fact = self.story.facts.get(item.id.fact)
        if isinstance(fact, Figure):
            return f"{item.id.aspect} {fact.measure or (fact.unit.many if fact.unit else fact.number)}"
        return f"{item.kind} {item.id.aspect}"

    def _event(
        self, turn: quiz.Turn, question: Question, answer: Answer, verdict: Verdict, seconds: float
    ) -> Answered:
        from tui.quiz.fingerprint import fingerprint

        given = _given(question, answer)
        return Answered(
            id=self._memory.new_id(),
            at=self._memory.clock(),
            session=self._session.id,
            item=turn.item.id,
            form=turn.form,
            seed=turn.seed,
            options=tuple(option.text for option in question.options),
            given=given,
            score=verdict.score,
            outcome=verdict.outcome,
            certainty=answer.certainty,
            points=verdict.points,
            seconds=min(max(seconds, 0.0), LONGEST) if isfinite(seconds) else 0.0,
            rating=rate(verdict.score, answer.certainty, answer.blank),
            fingerprint=fingerprint(self._opened.index, turn.item),
            policy=POLICY,
            wrong=_wrong(question, verdict, given),
        )

    def _asked(self) -> tuple[Asked, ...]:
        done = self._session.done
        right = {
            one.turn.item.id: place for place, one in enumerate(done) if one.verdict.outcome == Outcome.RIGHT
        }
        return tuple(
            Asked(
                one.question,
                one.verdict,
                one.turn.item.label,
                one.turn.again,
                one.answer,
                right.get(one.turn.item.id, -1) > place,
            )
            for place, one in enumerate(done)
        )


def _given(question: Question, answer: Answer) -> tuple[str, ...]:
    """The answer as texts: what was marked, or what was typed."""
    if answer.marks:
        return tuple(
            question.options[mark].text for mark in answer.marks if 0 <= mark < len(question.options)
        )
    return tuple(entry for entry in answer.entries if entry.strip())


def _wrong(question: Question, verdict: Verdict, given: tuple[str, ...]) -> tuple[str, ...]:
    """Those given texts that were taken for the right ones."""
    if question.form in UNORDERED or verdict.outcome in (Outcome.RIGHT, Outcome.MISSED):
        return ()
    found = {finding.text for finding in verdict.findings if finding.outcome == Outcome.WRONG}
    wrong = tuple(text for text in given if text in found)
    if not wrong and len(given) == 1 and verdict.outcome == Outcome.WRONG:
        return given
    return wrong
