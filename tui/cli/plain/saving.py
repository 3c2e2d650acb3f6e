"""Saving an answer before anything goes on: said only once it is so."""

from __future__ import annotations

from collections.abc import Callable

from tui.cli.plain.talk import Talk
from tui.memory.problems import MemoryProblem


def saved(talk: Talk, save: Callable[[], None]) -> bool:
    """Save, and say that it is; where it cannot be, say why and ask to try again. False if the input ends."""
    while True:
        try:
            save()
        except MemoryProblem as problem:
            talk.say(f"Not saved: {problem}")
        else:
            talk.say("Saved.")
            return True
        if talk.ask("Enter tries again:") is None:
            return False
