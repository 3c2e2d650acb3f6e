"""An interview on the screen: what stands there at each moment. Hearing and saving come on top of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from textual import on
from textual.app import ComposeResult

from tui.app.asking.saving import Beside
from tui.app.interview import keys
from tui.app.interview.answerbox import AnswerBox
from tui.app.interview.asking import speaking, ticks
from tui.app.interview.floor import Floor
from tui.app.interview.heard import Shown, fitting
from tui.app.interview.told import Spot
from tui.app.keys import Key
from tui.app.page import Page
from tui.app.widgets.block import Block
from tui.numbers import find_numbers
from tui.trainer.hearing import LONGEST_ANSWER

if TYPE_CHECKING:
    from tui.trainer.interviewing import Interviewing

Phase = Literal["writing", "speaking", "ticking", "hearing", "heard", "over"]
Then = Literal["", "next", "again", "overrule", "undo", "back"]


class Scene(Page[None]):
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
        self._began = 0.0
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
        return self._monotonic() - self._began

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
        self._floor.show(self._ticks(), question=True)
        self.set_keys(keys.TICKING)

    def _tick(self, fact: str) -> None:
        self._ticked ^= {fact}
        self._floor.draw(self._ticks(), at=self._floor.page.at, stay=True)

    def _ticks(self) -> list[Block]:
        return ticks(self._interviewing.story, self._interviewing.tickable, self._ticked)

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
                    disputable=bool(self._disputed()),
                )
            )

    def _disputed(self) -> frozenset[str]:
        """The facts at the cursor that the answer was not credited with."""
        at = self._floor.page.value
        facts = at.facts if isinstance(at, Spot) and not self._comparing else ()
        return self._interviewing.disputable.intersection(facts)

    # What the box says

    @on(AnswerBox.Armed)
    def _armed(self) -> None:
        blank = self._floor.box.blank
        self.tell("Nothing is written. enter again: you do not know." if blank else "enter again sends it.")

    @on(AnswerBox.Cut)
    def _cut(self) -> None:
        self.warn(f"An answer has {LONGEST_ANSWER:,} characters at most: what is beyond is left out.")
