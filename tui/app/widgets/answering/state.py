"""What the keys of each form do, as pure states: a key goes in, the next state comes out.

No state knows the screen. `press` takes a key by its name ("3", "b", "backspace", "enter", "!", "?") and
returns a `Step`: the next state, and perhaps an answer to send, a word for the notice line, or a wish for
help. An answer is sent by its punctuation in every form: enter is "think so", `!` "sure", `?` "guess".
"""

from __future__ import annotations

from typing import Generic, TypeVar

from msgspec import Struct

from tui.quiz.question import Answer, Certainty

SENDS = {"enter": Certainty.THINK, "!": Certainty.SURE, "?": Certainty.GUESS}

S = TypeVar("S", bound="State", covariant=True)


class State(Struct, frozen=True, kw_only=True):
    """What every form's state has: whether certainty is asked for."""

    certain: bool = True


class Step(Struct, Generic[S], frozen=True):
    """What a key led to: at most one of `sends`, `note` and `help` besides the next state."""

    state: S
    sends: Answer | None = None
    note: str = ""
    help: bool = False
