"""The ways a command ends other than well."""

from __future__ import annotations

from tui.cli.output import WANTING, WRONG_USE


class Stop(Exception):
    """Ends a command: a message that says what, where and what to do, and the exit code."""

    code = WRONG_USE


class WrongUse(Stop):
    """Used in a way that cannot work: exit code 2."""


class Wanting(Stop):
    """What was asked for was found wanting: exit code 1."""

    code = WANTING


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Give " Did you mean “x”?" for the known word next to `word`, or nothing where none is near."""
    from difflib import get_close_matches

    near = get_close_matches(word[:80], known[:1000], n=1)
    return f" Did you mean “{near[0]}”?" if near else ""
