"""What stands between a command and its caller: exit codes and messages instead of tracebacks."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from importlib import import_module

from tui.cli.errors import Stop
from tui.cli.options import read
from tui.cli.output import INTERRUPTED, WRONG_USE, say, settle
from tui.paths import PathError


def guarded(arguments: Sequence[str]) -> int:
    """Parse `arguments`, run the command they name, and turn whatever happens into an exit code."""
    try:
        return settle(_run(arguments))
    except Stop as stop:
        say(f"readback: {stop}")
        return stop.code
    except PathError as error:
        say(f"readback: {error}")
        return WRONG_USE
    except KeyboardInterrupt:
        say("readback: interrupted.")
        return INTERRUPTED
    except RecursionError:
        say("readback: the input is nested too deeply to be read. Flatten it and try again.")
        return WRONG_USE
    except OSError as error:
        return unusable(error)
    except MemoryError:
        say("readback: there is not enough memory for this.")
        return WRONG_USE
    except Exception as error:  # a fault of ours: say so, and let it be looked into
        if os.environ.get("READBACK_TRACEBACK"):
            raise
        say(fault(f"{type(error).__name__}: {error}"))
        return WRONG_USE


def unusable(error: OSError) -> int:
    """Say that a file, or standard output, cannot be used, and what to do; gives the exit code."""
    where = f"{error.filename}: " if error.filename else ""
    room = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    mend = "Make room, then try again." if room else "Check that it is there and may be used."
    say(f"readback: {where}{error.strerror or error}. {mend}")
    return WRONG_USE


def fault(what: str) -> str:
    """What to say of a fault of ours."""
    return (
        f"readback: a fault in Readback itself ({what[:500]}). Answers shown as saved are kept. "
        "Set READBACK_TRACEBACK=1, run it again and report what it prints."
    )


def _run(arguments: Sequence[str]) -> int:
    options = read(arguments, os.environ)
    code: int = import_module(f"tui.cli.{options.command.replace('-', '_')}").run(options)
    return code
