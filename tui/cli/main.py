"""The command `readback`: reads its arguments, runs one command, and gives its exit code."""

from __future__ import annotations

import sys

from tui import __version__

TYPE_CHECKING = False  # as in `typing`, which costs a third of what --version may
if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str] | None = None) -> int:
    """Run `readback` with `arguments` (those of the process by default) and give its exit code.

    0 is well, 1 that what was asked was found wanting, 2 wrong use; 130 after ctrl+c. Nothing is
    raised: whatever goes wrong is one message on standard error.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if given == ["--version"]:  # asked by scripts, and often: not even argparse is loaded
            from tui.cli.output import write

            return write([f"readback {__version__}"])
    except OSError as error:
        from tui.cli.guard import unusable

        return unusable(error)
    from tui.cli.guard import guarded

    return guarded(given)
