"""What follows an answer in a quiz: it is saved, something is done about it, and on it goes, or out."""

from __future__ import annotations

from typing import Literal

from tui.app.asking.deeds import Deed, refused
from tui.app.asking.saving import Did, Fault, NotDone, Unsaved
from tui.app.present import ERROR, MUTED, parts
from tui.app.stage.stage import Stage
from tui.quiz.question import Answer

Then = Deed | Literal["next", "back", ""]


class Afterwards(Stage):
    """A stage whose answers are saved beside the screen; nothing goes on before that."""

    _then: Then = ""  # what to do as soon as the answer is saved
    _warned = False  # that leaving would lose an answer
    _shown = True  # whether the verdict that there is has been shown

    def _ask(self, note: str = "") -> None:
        """Another question: nothing is left of the one before."""
        self._warned, self._then = False, ""
        super()._ask(note)

    def _submit(self, answer: Answer) -> None:
        """Grades at once and starts to save; the verdict is made while the disk works."""
        self._quizzing.submit(answer, self._monotonic() - self._began)
        self._open = self._desk.line.open = self._shown = False
        self._saver.save()
        self._graded = self._verdict()

    def _show_verdict(self, saving: str) -> None:
        """The verdict, and whether its answer is saved; where it is shown already the latter alone."""
        if self._shown:
            self._say(saving)
        else:
            self._shown = True
            self._show("", saving)

    def on_slow(self) -> None:
        """Saving takes its time: the verdict does not wait for it."""
        if not self._quizzing.saved:
            self._show_verdict("saving…")

    def on_fault(self, event: Fault) -> None:
        """A fault of ours is not hidden in a thread."""
        raise event.fault

    def on_saved(self) -> None:
        """The answer is durable; now, and not before, it can go on."""
        if not self._quizzing.saved:  # this is of an answer before it
            return
        self._saver.done()
        if self._quizzing.verdict is None:  # a key was quicker than this message: we are on already
            return
        mended = bool(self._unsaved)
        if self._quizzing.changed:
            self._graded = []  # what it was before is known now
        self._failing, self._unsaved, self._warned = False, "", False
        self._show_verdict("saved")
        if mended:
            self._note("")
            self._draw()
        self._soon()
        then, self._then = self._then, ""
        if then == "next":
            self.action_next()
        elif then == "back":
            if self.is_active:  # who has opened help meanwhile has not left
                self.action_back()
        elif then:
            self.action_do(then)

    def on_unsaved(self, event: Unsaved) -> None:
        """It could not be saved: says so, keeps it, and tries again."""
        self._failing, self._unsaved, self._then = True, event.why, ""
        self._show_verdict("not saved")
        said = parts(
            (f"Not saved: {event.what}. ", f"bold {ERROR}"),
            ("Trying again; your answer is kept here.", MUTED),
        )
        self.warn(said)
        self._draw()
        self._saver.save_later()

    def action_next(self) -> None:
        """On to the next question, as soon as the answer is saved; tries to save it again if that failed."""
        if self._quizzing.verdict is None or self._busy:
            return
        if not self._waits("next"):
            self._quizzing.advance()
            if self._quizzing.done:
                self._finish()
            else:
                self._ask()

    def _waits(self, then: Then) -> bool:
        """Whether something must wait until the answer is saved; it is done then."""
        if self._quizzing.saved:
            return False
        self._then = then
        if self._failing:
            self._failing = False
            self._note("")
            self._say("saving…")
            self._saver.save()
        return True

    def action_do(self, deed: Deed) -> None:
        """Does something about the last answer, once it is saved, or takes back what was done last."""
        if self._left or self._failing or self._busy:
            return
        if deed != "undo" and self._quizzing.verdict is None:
            return
        if why := refused(self._quizzing, deed):
            self._note(why)
        elif not self._waits(deed):
            self._busy = True
            self._unlock()
            self._saver.do(deed)

    def on_did(self, event: Did) -> None:
        """It is done, durably: an answer taken back is asked again, anything else shows in its verdict."""
        self._busy = False
        self._go_on(event.said)

    def on_not_done(self, event: NotDone) -> None:
        """It stays as it was."""
        self._busy = False
        self._unlock()
        self.warn(event.told)

    def would_lose(self) -> str:
        """An answer that could not be saved. One that is being saved is waited for on the way out."""
        if not self._failing or self._warned or self._quizzing.saved:
            return ""
        self._warned = True
        return "Not saved. Leave again to go without it."

    def action_back(self) -> None:
        """Stops: to the results, or straight back where nothing was answered."""
        if self._busy:
            return
        if self._quizzing.saved:
            self._finish()
        elif self._failing and not self._warned:
            self._warned = True
            self.warn("Not saved. esc again leaves without it.")
        elif self._failing:
            self._saver.done()
            self._finish()
        else:
            self._then = "back"

    def _finish(self) -> None:
        """Leaves, once: keys and clicks that come after it are of a page that is gone."""
        if self._left:
            return
        self._left, self._open = True, False
        if self._quizzing.last is not None:
            self.readback.go_on_to_results(self._quizzing)
        else:
            self.app.pop_screen()
