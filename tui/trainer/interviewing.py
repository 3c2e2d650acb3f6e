"""An interview under way: asked, answered in free text or aloud, saved, taken back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import isfinite
from typing import Any

from tui.interview.asking import script
from tui.interview.asking.reply import Asked
from tui.interview.asking.results import shown_after
from tui.interview.asking.reveal import unrevealed
from tui.interview.asking.script import Interview
from tui.interview.listen import listen
from tui.trainer import credit, hearing, ruling
from tui.trainer.credit import Credit
from tui.trainer.hearing import LONGEST_ANSWER, HeardView
from tui.trainer.underway import Ruling, Step, Underway


class Interviewing(Underway):
    """An interview on a story, asked and saved.

    `listen` (or `tick`, for what was said aloud) takes the answer and saves nothing; `save` makes it durable
    and may be called again and again; `advance` moves on from a saved answer only. Any method may be called
    from any thread; `save` and `undo` wait for the disk, `listen` takes its time without keeping others
    waiting.
    """

    # What the trainee does

    def listen(self, text: str, seconds: float) -> HeardView:
        """Take the answer to the open question, which took so long; `save` makes it durable.

        RuntimeError where no question is open.
        """
        before, asked = self._open()
        cut = len(text) > LONGEST_ANSWER
        findings = listen(self._opened.index, text[:LONGEST_ANSWER], asked.about)
        now = script.answered(
            self._opened.index, before, text[:LONGEST_ANSWER], findings, self._timed(seconds)
        )
        turn = now.turns[-1]
        said = credit.heard(self._opened, turn.text, findings, turn.heard.as_facts, asked.text)
        return self._take(before, now, said, seconds, cut=cut)

    def tick(self, facts: Sequence[str], seconds: float) -> HeardView:
        """Take what was said aloud to the open question: the facts that the trainee says they said."""
        before, _ = self._open()
        now = script.ticked(self._opened.index, before, facts, self._timed(seconds))
        said = credit.ticked(self._opened, now.turns[-1].heard.hit)
        return self._take(before, now, said, seconds, ticked=True)

    def save(self) -> None:
        """Make the answers durable, each with all that was heard in it, unless they are. Blocking.

        Raises MemoryProblem, which says what happened and what to do; calling it again is safe.
        """
        with self._writing:
            for step in self._steps:
                if step.id not in self._saved:
                    self._memory.log.extend(step.events)
                    self._saved |= {step.id}

    def advance(self) -> None:
        """On to the next question. RuntimeError where the last answer is not saved yet."""
        if not self.saved:
            raise RuntimeError("the answer is not saved yet")
        with self._lock:
            self.put_away()  # it was on the screen until now
            self._heard = None

    def again(self) -> None:
        """The question of the answer on the screen is open again; the answer stays, a second counts nothing.

        RuntimeError where there is none, or it is not saved yet.
        """
        with self._lock:
            if self._heard is None:
                raise RuntimeError("no answer is on the screen")
            self.advance()
            self._interview = script.again(self._interview)

    def put_away(self) -> None:
        """The interview is left, or covered by another screen: an answer stood there until now."""
        if self._heard is not None and self._steps:
            self._exposure.show_facts(self.story.id, None, self._steps[-1].shown)

    def overrule(self, facts: Collection[str]) -> None:
        """These facts were said rightly, on the trainee's word: the answer on the screen counts so. Blocking.

        RuntimeError where none of them is `disputable`, or the answer is not saved yet. Raises MemoryProblem,
        and then nothing has changed.
        """
        with self._writing:
            said = self.disputable.intersection(facts)
            heard = self._heard
            if not said or heard is None or not self.saved:
                raise RuntimeError("there is nothing to overrule")
            step, turn = self._steps[-1], self._interview.turns[-1]
            index = self._opened.index
            now = script.answered(index, step.before, turn.text, ruling.ruled(turn, said), turn.seconds)
            made = ruling.events(self._opened, step.events, now.turns[-1], said, self._stamp)
            done = {ruled.overrules for each in step.rulings for ruled in each.events}
            made = tuple(one for one in made if one.overrules not in done)
            self._memory.log.extend(made)
            with self._lock:
                if self._heard is not heard:
                    return  # it was left meanwhile, and the interview has gone on
                was = Ruling(self._interview, heard, made)
                self._interview, self._heard = now, hearing.overruled(self._opened, now, heard, said)
                self._steps = (*self._steps[:-1], step._replace(rulings=(*step.rulings, was)))

    def undo(self) -> bool:
        """Take back what was overruled last in the answer on the screen; else the last answer.

        With an answer goes all that was heard in it, in the log too; its question is open. False where there
        is none. Blocking. Raises MemoryProblem, and then nothing has changed.
        """
        with self._writing:
            if not self._steps:
                return False
            step = self._steps[-1]
            if self.undoes == "overruled":
                self._unrule(step)
                return True
            if step.id in self._saved or self._memory.log.has(step.id):
                self._memory.log.undo(step.id, session=self._session)
            with self._lock:
                self._exposure.undo((), again=step.before.trying)
                self._exposure.show_facts(self.story.id, None, step.shown)
                self._interview, self._heard, self._steps = step.before, None, self._steps[:-1]
            return True

    # How it is done

    def _unrule(self, step: Step) -> None:
        """The last answer counts as it did before the last ruling on it."""
        was = step.rulings[-1]
        for each in was.events:
            self._memory.log.undo(each.id, session=self._session)
        with self._lock:
            self._interview, self._heard = was.interview, was.heard
            self._steps = (*self._steps[:-1], step._replace(rulings=step.rulings[:-1]))

    def _open(self) -> tuple[Interview, Asked]:
        """The interview with its open question."""
        with self._lock:
            question = self._interview.question
            if self._heard is not None or question is None:
                raise RuntimeError("no question is open")
            return self._interview, question

    def _take(
        self,
        before: Interview,
        now: Interview,
        credits: tuple[Credit, ...],
        seconds: float,
        *,
        ticked: bool = False,
        cut: bool = False,
    ) -> HeardView:
        """Put an answer on the screen, unless the interview went another way while it was listened to."""
        index, turn = self._opened.index, now.turns[-1]
        counting = {one.item.id: self._counts(one, turn.asked) for one in credits}
        made = hearing.events(
            self._opened,
            turn,
            credits,
            seed=now.seed,
            stamp=self._stamp,
            seconds=seconds,
            counts=lambda one: counting[one.item.id],
            ticked=ticked,
        )
        view = hearing.view(
            self._opened,
            now,
            uncounted=[item for item, counts in counting.items() if not counts],
            ticked=frozenset(turn.heard.hit) if ticked else frozenset(),
            cut=cut,
        )
        step = Step(before, made, frozenset(shown_after(index, turn)))
        with self._lock:
            if self._interview is not before or self._heard is not None:
                raise RuntimeError("no question is open")
            self._interview, self._heard, self._steps = now, view, (*self._steps, step)
            self._exposure.answer(step.id, [one.item.id for one in credits], again=turn.again)
            self._exposure.show_facts(self.story.id, None, step.shown)
        return view

    def _counts(self, said: Credit, asked: Asked) -> bool:
        """Whether it was recalled: neither a screen of a moment ago had it nor the words of the question."""
        given_away = len(unrevealed(self._opened.index, asked.text, said.facts)) < len(said.facts)
        return not given_away and self._exposure.counts(said.item)

    def _stamp(self) -> dict[str, Any]:
        return {"id": self._memory.new_id(), "at": self._memory.clock(), "session": self._session}

    def _timed(self, seconds: float) -> float | None:
        """How long an answer took, where a clock was running."""
        return max(seconds, 0.0) if self.seconds is not None and isfinite(seconds) else None
