"""Standard output for data, standard error for everything else, and neither ever in the way."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as in `typing`, which costs a third of what --version may
if TYPE_CHECKING:
    from collections.abc import Iterable

WELL, WANTING, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


def lines(texts: Iterable[str], end: str = "\n") -> int:
    """Write each text and a newline (or another end) to standard output, as safe text in UTF-8; gives WELL.

    A reader that has seen enough (`| head`) is no error: the rest is not even made.
    OSError if the output cannot be written, such as on a full disk.
    """
    from tui.safe import visible

    return write((visible(text) for text in texts), end)


def json_lines(objects: Iterable[object]) -> int:
    """Write each object as a line of JSON, in UTF-8; gives WELL.

    Characters that are no safe text stand as JSON's own escapes, so that a terminal shows them and a
    program reads them back exactly as they were.
    """
    import json

    return write(_escaped(json.dumps(each, ensure_ascii=False)) for each in objects)


def _escaped(text: str) -> str:
    from tui.safe import unsafe

    parts, done = [], 0
    for index, _ in unsafe(text):
        units = text[index].encode("utf-16-be", "surrogatepass").hex()
        parts += [text[done:index], *(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))]
        done = index + 1
    return "".join([*parts, text[done:]]) if parts else text


def write(texts: Iterable[str], end: str = "\n") -> int:
    """As `lines`, for texts that are safe as they are."""
    if sys.stdout is None:  # closed by whoever started us
        return WELL
    try:
        for text in texts:
            sys.stdout.buffer.write(f"{text}{end}".encode(errors="backslashreplace"))
        sys.stdout.flush()
    except OSError as error:
        _abandon()
        if not isinstance(error, BrokenPipeError):
            raise OSError(error.errno, error.strerror, "standard output") from None
    return WELL


def say(message: str) -> None:
    """Write a message for people to standard error, as safe text."""
    from tui.safe import visible

    if sys.stderr is None:
        return
    try:
        sys.stderr.buffer.write(f"{visible(message)}\n".encode(errors="backslashreplace"))
        sys.stderr.flush()
    except OSError:  # nobody is left to be told
        pass


def settle(code: int) -> int:
    """Flush what is left, so that the interpreter has nothing to complain of when it ends; gives `code`."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _abandon()
    return code


def _abandon() -> None:
    """Send what is still buffered nowhere: Python would report the broken pipe once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
