"""A quiz under way: answered, saved, taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import replace
from threading import RLock
from typing import TYPE_CHECKING, Any

from tui.memory.event import Answered, Flagged, NeverAsk, Overruled
from tui.quiz import session as quiz
from tui.quiz.grade import grade, read
from tui.quiz.question import Answer, Item, ItemId, Question, Reading, Verdict
from tui.trainer.answering import answered
from tui.trainer.history import Deed
from tui.trainer.onscreen import OnScreen
from tui.trainer.plan import Memory as Memory
from tui.trainer.plan import Plan as Plan
from tui.trainer.views import Results

if TYPE_CHECKING:
    from tui.memory.standings import Standing
    from tui.trainer.briefing import Opened


class Quizzing(OnScreen):
    """A session on a story, asked and saved.

    `submit` grades at once and saves nothing; `save` makes the answer durable and may be called from another
    thread, again and again; `advance` moves on from a saved answer only. Any method may be called from any
    thread; those that are blocking wait for the disk.
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
        plan: Plan | None = None,
    ) -> None:
        """A quiz of at most `size` of `items`; `plan` is what the trainer knows, nothing where it is None."""
        super().__init__(opened, memory, items, standings, size=size, seed=seed, plan=plan)
        self._unsure: dict[tuple[type, str], Deed] = {}  # could not be saved, as far as is known
        self._lock = RLock()  # held while the log is written

    # What the trainee does

    def read(self, text: str) -> Reading:
        """How a typed entry is read, before anything is judged."""
        return read(self.question, text)

    def submit(self, answer: Answer, seconds: float) -> Verdict:
        """Grade the answer to the open question, which took so long; `save` makes it durable."""
        with self._lock:
            before, turn, question = self._session, quiz.current(self._session), self.question
            verdict = grade(question, answer)
            after = quiz.submit(before, question, answer, verdict)
            event = self._event(turn, question, answer, verdict, seconds)
            self._session, self._history = after, self._history.with_(event, before)
            self._exposure.answer(event.id, _shown(turn))
        return verdict

    def foreseen(self, answer: Answer) -> OnScreen:
        """How the quiz will look once the open question is answered so. Nothing is changed, shown or saved.

        What takes long can be made ready by it; what it says must be held against what comes to pass.
        """
        before, turn, question = self._session, quiz.current(self._session), self.question
        verdict = grade(question, answer)
        ahead = copy(self)
        ahead._memory = replace(self._memory, new_id=str)  # no id is used up
        event = ahead._event(turn, question, answer, verdict, 0.0)
        ahead._session = quiz.submit(before, question, answer, verdict)
        ahead._history = self._history.with_(event, before)
        return ahead

    def save(self) -> None:
        """Make the last answer durable; nothing happens if it is. Blocking.

        Raises MemoryProblem, which says what happened and what to do; calling it again is safe.
        """
        with self._lock:
            for event in self._history.answers:
                if event.id not in self._saved:
                    self._memory.log.append(event)
                    self._saved |= {event.id}

    @property
    def following(self) -> Question | None:
        """The question that `advance` will bring, made ahead so that it need not be waited for.

        None while no verdict shows, and at the end. Changes nothing.
        """
        session = self._session
        if session.showing and len(session.done) < len(session.queue):
            return self._make(session.queue[len(session.done)])
        return None

    def advance(self) -> None:
        """On to the next question. RuntimeError where the last answer is not saved yet."""
        if not self.saved:
            raise RuntimeError("the answer is not saved yet")
        with self._lock:
            left = quiz.current(self._session)
            self._session = quiz.advance(self._session)
            self._exposure.show(_shown(left))  # its verdict was on the screen until now

    def put_away(self) -> None:
        """The quiz is left, or covered by another screen: a verdict stood there until now."""
        session = self._session  # without the lock: the disk may be slow, and this is the screen's thread
        if session.showing:
            self._exposure.show(_shown(quiz.current(session)))

    def overrule(self) -> None:
        """The answer counts as right, on the trainee's word; it comes no more in this session. Blocking.

        Like `never_ask` and `wrong_key`: durable when it returns; RuntimeError unless it can be done
        (`can_overrule`); MemoryProblem, and then nothing has changed and calling again is safe.
        """
        with self._lock:
            if not self.can_overrule:
                raise RuntimeError("there is nothing to overrule")
            answer = self._history.answers[-1]
            self._do(Overruled(overrules=answer.id, item=answer.item, **self._stamp()), drop=True)

    def never_ask(self) -> None:
        """The item on the screen is asked no more, in this session or any other. Blocking."""
        with self._lock:
            if self.verdict is None or self.never:
                raise RuntimeError("there is nothing to leave out")
            self._do(NeverAsk(item=self.item.id, **self._stamp()), drop=True)

    def wrong_key(self) -> str:
        """The key of the question on the screen is wrong: keep that for the author. Blocking.

        Gives the file and line of the fact: "figures.toml:12".
        """
        with self._lock:
            if self.verdict is None or self.flagged:
                raise RuntimeError("there is nothing to report")
            where, answer = self._where(), self._history.answers[-1]
            event = Flagged(
                item=answer.item,
                form=answer.form,
                seed=answer.seed,
                given=answer.given,
                where=where,
                **self._stamp(),
            )
            self._do(event, drop=False)
            return where

    def undo(self) -> bool:
        """Take the last thing done back (see `undoes`), in the log too; False where there is none. Blocking.

        What was done to an answer whose verdict was left behind is taken back with that verdict on the screen
        again; an answer, with its question open again. Raises MemoryProblem, and then nothing has changed.
        """
        with self._lock:
            if not self._history.steps:
                return False
            event, before = self._history.steps[-1]
            if event.id in self._saved or self._memory.log.has(event.id):
                self._memory.log.undo(event.id, session=before.id)
            if isinstance(event, Answered):
                left = self._session
                self._exposure.undo(_shown(quiz.current(left)) if left.showing else ())
            self._session, self._history = before, self._history.without_last()
            return True

    def results(self) -> Results:
        """How the session went so far."""
        from tui.trainer.results import results

        return results(
            self.story,
            self._history,
            self._session,
            self._plan.outlook,
            now=self._memory.clock(),
        )

    # How it is done

    def _do(self, event: Deed, *, drop: bool) -> None:
        """Make something durable that was done to the answer on the screen; the answer first."""
        self.save()
        key = (type(event), self._history.answers[-1].id)
        event = self._unsure.setdefault(key, event)  # the one that failed may be in the log all the same
        self._memory.log.append(event)
        del self._unsure[key]
        self._saved |= {event.id}
        before = self._session
        if drop:
            self._session = quiz.without(before, event.item)
        self._history = self._history.with_(event, before)

    def _stamp(self) -> dict[str, Any]:
        return {"id": self._memory.new_id(), "at": self._memory.clock(), "session": self._session.id}

    def _event(
        self, turn: quiz.Turn, question: Question, answer: Answer, verdict: Verdict, seconds: float
    ) -> Answered:
        from tui.quiz.fingerprint import fingerprint

        return answered(
            turn,
            question,
            answer,
            verdict,
            event_id=self._memory.new_id(),
            at=self._memory.clock(),
            session=self._session.id,
            seconds=seconds,
            counts=self._exposure.counts(turn.item),
            fingerprint=fingerprint(self._opened.index, turn.item),
        )

    def _where(self) -> str:
        """The file and line of the fact that the question on the screen asks about."""
        from tui.trainer.changes import where

        return where(self._opened, self.item)


def _shown(turn: quiz.Turn) -> frozenset[ItemId]:
    """The items whose answers the screens of a turn show."""
    return turn.shows | {turn.item.id}
