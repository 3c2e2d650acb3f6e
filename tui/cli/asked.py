"""Asking before something is done that is not done lightly."""

from __future__ import annotations

import sys

from tui.cli.errors import Stop, WrongUse
from tui.cli.output import say
from tui.safe import visible

YES = {"y", "yes"}


class Declined(Stop):
    """The trainee thought better of it."""

    code = 1


def confirm(question: str, *, yes: bool) -> None:
    """Ask on the terminal, and go on with a yes only; `yes` is the answer given beforehand.

    Declined without a yes; WrongUse where nobody can be asked.
    """
    if yes:
        return
    if sys.stdin is None or not sys.stdin.isatty() or sys.stderr is None or not sys.stderr.isatty():
        raise WrongUse(f"{question} There is no terminal to ask on; add --yes to say so.")
    sys.stderr.write(f"{visible(question)} [y/N] ")
    sys.stderr.flush()
    if sys.stdin.readline().strip().lower() not in YES:
        say("")
        raise Declined("nothing was changed.")
