"""What becomes of an answer: it is heard and saved beside the screen, and nothing goes on before that."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import on
from textual.message import Message

from tui.app.asking.deeds import SAID, UNDONE, UNRULED
from tui.app.asking.saving import GRACE_SECONDS, Did, Fault, NotDone, Saved, Slow, Unsaved
from tui.app.interview.scene import Scene, Then
from tui.app.present import ERROR, MUTED, parts


class Listened(Message):
    """The answer is heard, and nothing of it saved yet."""


class TakenBack(Message):
    """The last answer is taken back, durably."""


class Play(Scene):
    """A scene whose answers are heard and saved beside the screen."""

    # Hearing

    def _submit(self, text: str) -> None:
        """Has the answer heard, beside the screen."""
        seconds = self._elapsed()
        self._hear(lambda: self._interviewing.listen(text, seconds))

    def _submit_ticks(self) -> None:
        said, seconds = self._ticked, self._took
        facts = tuple(fact for fact in self._interviewing.tickable if fact in said)
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

    # Saving

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
        if then and self.is_active:  # who has opened help meanwhile has not gone on
            self._do(then)

    def on_unsaved(self, event: Unsaved) -> None:
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
        elif what == "overrule":
            if said := self._disputed():  # the cursor may have moved while it was saved
                self._rule(partial(self._interviewing.overrule, said), SAID["overrule"])
        elif what == "undo" and self._interviewing.undoes == "overruled":
            self._rule(self._interviewing.undo, UNRULED)
        elif what == "undo":
            self._busy = True
            turns = self._interviewing.turns
            self._text = turns[-1].text if turns else ""
            self._beside.run(self._interviewing.undo, TakenBack, NotDone)
        else:
            self._finish()

    def _rule(self, work: Callable[[], object], said: str) -> None:
        """Changes what the answer comes to, beside the screen."""
        self._busy = True
        self._beside.run(work, lambda: Did(said), NotDone)

    @on(Did)
    def _ruled(self, event: Did) -> None:
        """What the answer comes to has changed, on the trainee's word."""
        self._busy = False
        self._show("saved", stay=True)
        self._unlock()
        self.tell(event.said)

    @on(TakenBack)
    def _taken_back(self) -> None:
        self._busy = False
        self._ask(self._text, UNDONE["answer"])

    def on_not_done(self, event: NotDone) -> None:
        """It could not be taken back, or overruled: everything stands as it was."""
        self._busy = False
        self._unlock()
        self.warn(event.told)

    # Leaving

    def _loses(self) -> str:
        """What leaving now would lose; empty where nothing would be lost."""
        if self._phase == "hearing":
            return "Your answer is still being heard."
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
