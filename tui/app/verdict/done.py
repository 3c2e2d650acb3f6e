"""What was done to an answer after its verdict, and what else is to be said of it: a row of short lines."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from textual.content import Content

from tui.app.present import BOLD, MUTED, line, parts

NOT_COUNTED = "not counted for memory: its answer was on a screen just now"


class Done(Struct, frozen=True):
    """What the trainee did about an answer, and how it counts.

    `flagged` is where the key stands that was said to be wrong ("figures.toml:12"). `counts` is False where
    the answer is logged and no more. `changed` says that the item changed since it was learnt; `was` is its
    right answer then, empty where the log does not have it.
    """

    overruled: bool = False
    never: bool = False
    flagged: str = ""
    counts: bool = True
    changed: bool = False
    was: str = ""

    def decided(self) -> Iterator[str]:
        """What the trainee decided, a line each."""
        if self.overruled:
            yield "Counted as right, as you said."
        if self.never:
            yield "Not asked again; your progress lists it."
        if self.flagged:
            yield f"Noted for the author: {self.flagged} is wrong."

    def change(self, now: str) -> Content:
        """What changed since it was learnt: old and new answer; of the words behind it, that they did."""
        if self.was == now:
            return line("The answer is the same; the words of the article behind it are others.")
        if not self.was:
            return parts("It is ", (now, BOLD), " now; you learnt another answer.")
        return parts("You learnt ", (self.was, BOLD), "; it is ", (now, BOLD), " now.")


NOTHING = Done()


def comes_back(when: str, done: Done) -> Content:
    """When the item is asked again, in words, and whether the answer counted."""
    if done.counts or not when:
        return line(when)
    return line(when) + line(f"; {NOT_COUNTED}", MUTED)
