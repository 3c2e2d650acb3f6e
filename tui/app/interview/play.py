"""An interview on the screen, without its keys: what stands there, and how an answer is heard and saved.

Nothing blocks it: beginning, hearing and saving run beside it, and nothing goes on before an answer is saved.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from tui.app.asking.saving import GRACE_SECONDS, Beside, Fault, NotDone, Saved, Slow, Unsaved
from tui.app.interview import keys
from tui.app.interview.answerbox import AnswerBox
from tui.app.interview.asking import speaking, ticks
from tui.app.interview.floor import Floor
from tui.app.interview.heard import Shown, fitting
from tui.app.keys import Key
from tui.app.page import Page
from tui.app.present import ERROR, MUTED, parts
from tui.numbers import find_numbers

if TYPE_CHECKING:
    from tui.trainer.interviewing import Interviewing

Phase = Literal["writing", "speaking", "ticking", "hearing", "heard", "over"]
Then = Literal["", "next", "again", "undo", "back"]


class Listened(Message):
    """The answer is heard, and nothing of it saved yet."""


class TakenBack(Message):
    """The last answer is taken back, durably."""


class Play(Page[None]):
    """Shows the question or the answer of an `Interviewing`, which knows all the rest."""

    AUTO_FOCUS = ""

    def __init__(
        self,
        interviewing: Interviewing,
        text: str = "",
        note: str = "",
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """It may be under way; `text` is what stands in the box at first, `note` is said with it."""
        title = interviewing.story.title
        super().__init__(("Interview" if find_numbers(title) else title,))  # its numbers are answers
        self._interviewing = interviewing
        self._beside = Beside(interviewing.save, self.post_message)
        self._monotonic = monotonic
        self._began: float | None = 0.0
        self._text, self._note = text, note  # what the box begins with, and the notice
        self._phase: Phase = "over"
        self._open = False  # keys are taken only once what they answer has been painted
        self._then: Then = ""  # what to do as soon as the answer is saved
        self._failing = False
        self._unsaved = ""
        self._busy = False  # an answer is being taken back
        self._warned = False  # that leaving would lose something
        self._left = False
        self._shown = False  # whether the answer that there is has been shown
        self._comparing = False
        self._ticked: frozenset[str] = frozenset()
        self._took = 0.0  # seconds that a spoken answer took

    def body(self) -> ComposeResult:
        """The floor."""
        yield Floor(self._elapsed)

    def keys(self) -> Iterable[Key]:
        """None before the first question is shown."""
        return ()

    def on_mount(self) -> None:
        """Asks the first question, or goes on from where the interview stands."""
        self._floor = self.query_one(Floor)
        if self._interviewing.heard is None:
            self._ask(self._text, self._note)
        else:
            self._show()

    def on_resize(self) -> None:
        """Lays what was heard out anew: it changes with the page."""
        if self._phase == "heard":
            self._show(stay=True)

    def _elapsed(self) -> float:
        return 0.0 if self._began is None else self._monotonic() - self._began

    # Asking

    def _ask(self, text: str = "", note: str = "") -> None:
        """The question of the moment, and a clock that begins."""
        interviewing = self._interviewing
        question = interviewing.question
        assert question is not None
        self._text = text
        self._then, self._warned, self._failing, self._unsaved = "", False, False, ""
        self._shown = self._comparing = False
        self._ticked = frozenset()
        self._phase = "speaking" if interviewing.spoken else "writing"
        self._began = self._monotonic()
        self._shut()
        self._floor.ask(question, interviewing.seconds, None if interviewing.spoken else text)
        if interviewing.spoken:
            self._floor.draw(speaking(limit=interviewing.seconds is not None))
            self.set_keys(keys.speaking(can_undo=interviewing.can_undo))
        else:
            self.set_keys(keys.WRITING)
        self.tell(note)
        self._say()

    def _say(self, saving: str = "") -> None:
        """Says in the header how far this is, and whether the answer is saved."""
        interviewing = self._interviewing
        heard = interviewing.heard
        held = "practice only" if heard is not None and heard.again else ""
        place = f"question {interviewing.position} of {interviewing.size}"
        self.set_state(" · ".join(part for part in (saving, held, place) if part))
        self.set_progress((interviewing.position - (heard is None)) / interviewing.size)

    def _shut(self) -> None:
        self._open = self._floor.box.open = False
        self.call_after_refresh(self._unlock)

    def _unlock(self) -> None:
        self._open = not (self._busy or self._left)
        self._floor.box.open = self._open and self._phase == "writing"

    # Answering

    def _spoken(self) -> None:
        """The answer was said: what of it, is ticked. The clock stands."""
        self._took = self._elapsed()
        self._phase, self._warned = "ticking", False
        self.tell("")
        self._shut()
        self._floor.show(ticks(self._interviewing.tickable, self._ticked), question=True)
        self.set_keys(keys.TICKING)

    def _tick(self, fact: str) -> None:
        self._ticked ^= {fact}
        made = ticks(self._interviewing.tickable, self._ticked)
        self._floor.draw(made, at=self._floor.page.at, stay=True)

    def _submit(self, text: str) -> None:
        """Has the answer heard, beside the screen."""
        seconds = self._elapsed()
        self._hear(lambda: self._interviewing.listen(text, seconds))

    def _submit_ticks(self) -> None:
        said, seconds = self._ticked, self._took
        facts = tuple(fact for fact, _ in self._interviewing.tickable if fact in said)
        self._hear(lambda: self._interviewing.tick(facts, seconds))

    def _hear(self, work: Callable[[], object]) -> None:
        self._phase = "hearing"
        self._open = self._floor.box.open = False
        self.tell("")
        self._beside.run(work, Listened, Unsaved)
        self.set_timer(GRACE_SECONDS * 5, self._still_hearing)

    def _still_hearing(self) -> None:
        if self._phase == "hearing":
            self._say("listening…")

    @on(Listened)
    def _listened(self) -> None:
        self._phase = "heard"
        self._beside.save()

    # What was heard

    def _show(self, saving: str = "", *, stay: bool = False) -> None:
        """What was heard, and whether it is saved."""
        heard = self._interviewing.heard
        assert heard is not None
        self._phase, self._shown = "heard", True
        if not stay:
            self._shut()
        seconds = self._interviewing.seconds
        shown = Shown(self._interviewing.story, heard, seconds, self._unsaved, self._comparing)
        self._floor.show(fitting(shown, self._floor.shape, self._floor.size.height), stay=stay)
        self._show_keys()
        self._say(saving)

    def _show_keys(self) -> None:
        heard = self._interviewing.heard
        if heard is not None:
            self.set_keys(
                keys.heard(
                    last=self._interviewing.position >= self._interviewing.size,
                    follows=heard.follow_up is not None,
                    comparing=self._comparing,
                    failing=self._failing,
                    opens=self._floor.page.value is not None,
                )
            )

    @on(Slow)
    def _slow(self) -> None:
        """Saving takes its time: what was heard does not wait for it."""
        if not self._interviewing.saved and not self._shown and self._phase == "heard":
            self._show("saving…")

    @on(Fault)
    def _fault(self, event: Fault) -> None:
        """A fault of ours is not hidden in a thread."""
        raise event.fault

    @on(Saved)
    def _saved(self) -> None:
        """The answer is durable; now, and not before, it can go on."""
        if not self._interviewing.saved or self._phase != "heard":
            return
        self._beside.done()
        mended = bool(self._unsaved)
        self._failing, self._unsaved, self._warned = False, "", False
        if self._shown and not mended:
            self._say("saved")
        else:
            self._show("saved", stay=self._shown)
        if mended:
            self.tell("")
        then, self._then = self._then, ""
        if then == "back" and not self.is_active:  # who has opened help meanwhile has not left
            return
        if then:
            self._do(then)

    @on(Unsaved)
    def _not_saved(self, event: Unsaved) -> None:
        """It could not be saved: says so, keeps it, and tries again."""
        self._failing, self._unsaved, self._then = True, event.why, ""
        self._show("not saved", stay=self._shown)
        said = parts(
            (f"Not saved: {event.what}. ", f"bold {ERROR}"),
            ("Trying again; your answer is kept here.", MUTED),
        )
        self.warn(said)
        self._beside.save_later()

    def _waits(self, then: Then) -> bool:
        """Whether something must wait until the answer is saved; it is done then."""
        if self._interviewing.saved:
            return False
        self._then = then
        if self._failing:
            self._failing = False
            self.tell("")
            self._say("saving…")
            self._beside.save()
        return True

    def _do(self, what: Then) -> None:
        """On to the next question, the same again, back to the one before, or out; once all is saved."""
        if self._busy or self._left or self._waits(what):
            return
        if what == "next":
            self._interviewing.advance()
            if self._interviewing.done:
                self._finish()
            else:
                self._ask()
        elif what == "again":
            self._interviewing.again()
            self._ask(note="Once more, for practice: it does not count for what you know.")
        elif what == "undo":
            self._busy = True
            turns = self._interviewing.turns
            self._text = turns[-1].text if turns else ""
            self._beside.run(self._interviewing.undo, TakenBack, NotDone)
        else:
            self._finish()

    @on(TakenBack)
    def _taken_back(self) -> None:
        self._busy = False
        self._ask(self._text, "Taken back. Answer it again.")

    @on(NotDone)
    def _not_done(self, event: NotDone) -> None:
        self._busy = False
        self._unlock()
        self.warn(
            parts((f"Not taken back: {event.what}. ", f"bold {ERROR}"), ("It stands as it was.", MUTED))
        )

    # Leaving

    def _loses(self) -> str:
        """What leaving now would lose; empty where nothing would be lost."""
        if self._phase == "heard":
            return "Not saved." if self._failing and not self._interviewing.saved else ""
        if self._phase == "writing" and not self._floor.box.blank:
            return "Your answer is not sent."
        return "What you ticked is not kept yet." if self._phase == "ticking" and self._ticked else ""

    def would_lose(self) -> str:
        """An answer that is not sent, or could not be saved. One being saved is waited for on the way out."""
        lost = self._loses()
        if not lost or self._warned:
            return ""
        self._warned = True
        return f"{lost} Leave again to go without it."

    def _leave(self) -> None:
        """Stops: to the results, or straight back where nothing was answered."""
        lost = self._loses()
        if self._busy or self._phase == "hearing":
            self._then = "back"
        elif lost and not self._warned:
            self._warned = True
            self.warn(f"{lost} esc again leaves without it.")
        elif lost or self._interviewing.saved:
            self._beside.done()
            self._finish()
        else:
            self._then = "back"

    def _finish(self) -> None:
        """Leaves, once: keys and clicks that come after it are of a page that is gone."""
        if self._left:
            return
        self._left, self._open = True, False
        self._interviewing.put_away()
        if self._interviewing.turns:
            self.readback.go_on_to_interview_results(self._interviewing)
        else:
            self.app.pop_screen()

    @on(AnswerBox.Armed)
    def _armed(self) -> None:
        blank = self._floor.box.blank
        self.tell("Nothing is written. enter again: you do not know." if blank else "enter again sends it.")

    @on(AnswerBox.Cut)
    def _cut(self) -> None:
        self.warn("An answer has 20,000 characters at most: what is beyond is left out.")
