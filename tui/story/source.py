"""Reading a story's files safely: bounded, regular files that stay in their folder."""

from __future__ import annotations

import os
import stat
from pathlib import Path

TOML_LIMIT = 1 << 20  # bytes; a story of 1,000 facts has about 400,000
SOURCE_LIMIT = 1 << 20  # bytes; a long book has about as many
# Of a story as a whole, so that many files cannot do what a large one may not.
STORY_LIMIT = 1 << 19  # characters of its TOML files together
SOURCES_LIMIT = 60_000  # characters of its articles together: ten long ones of a newspaper, one of a magazine
MOST_FACTS = 1_000  # what nobody learns by heart; an article of a newspaper has about 50
MOST_OPENERS = 100  # what nobody is asked in a day of interviews


class Unreadable(Exception):
    """A file that cannot be read as a part of a story. `code` names the reason for programs."""

    def __init__(self, code: str, message: str, mend: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.mend = mend
        self.line = line
        self.column = column


def is_bare(name: str) -> bool:
    """Whether `name` is a file name alone, on every system: no path, no drive, no control character."""
    return (
        0 < len(name) <= 255
        and name not in {".", ".."}
        and not any(char in '/\\:*?"<>|' or ord(char) < 32 or ord(char) == 127 for char in name)
    )


def read_text(folder: Path, name: str, limit: int) -> str:
    """The text of the file `name` in `folder`, decoded as UTF-8, its newlines as they are.

    FileNotFoundError if there is none; Unreadable if it is no regular file, lies outside the folder (a
    link out), has more than `limit` bytes, or is not UTF-8. Never blocks, whatever the name turns out to be.
    """
    data = read_bytes(folder, name, limit)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        raise Unreadable(
            "file.encoding",
            f"{name} is not UTF-8: byte 0x{data[error.start]:02x} has no meaning there",
            "save the file as UTF-8",
            line,
            column,
        ) from None


def read_bytes(folder: Path, name: str, limit: int) -> bytes:
    """As `read_text`, undecoded."""
    try:
        handle = os.open(folder / name, _FLAGS | getattr(os, "O_NOFOLLOW", 0))
    except FileNotFoundError:
        raise
    except (OSError, ValueError) as error:
        handle = _open_link(folder, name, error)
    try:
        _require_regular(handle, name, limit)
        parts = []
        left = limit + 1
        while left > 0 and (part := os.read(handle, left)):
            parts.append(part)
            left -= len(part)
    except OSError as error:
        raise _failed(name, error) from None
    finally:
        os.close(handle)
    data = b"".join(parts)
    if len(data) > limit:  # it grew while it was read
        raise _too_large(name, len(data), limit)
    return data


_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def _open_link(folder: Path, name: str, first: OSError | ValueError) -> int:
    """Open what could not be opened as it is: a link is well if it stays in its folder."""
    path = folder / name
    try:
        if not path.is_symlink():
            raise _failed(name, first)
        target = os.path.realpath(path)
        if Path(target).parent != Path(os.path.realpath(folder)):
            raise Unreadable(
                "file.link", f"{name} is a link out of its folder", f"put the file itself into {folder}"
            )
        return os.open(target, _FLAGS | getattr(os, "O_NOFOLLOW", 0))
    except FileNotFoundError:
        raise
    except (OSError, ValueError) as error:
        raise _failed(name, error) from None


def _require_regular(handle: int, name: str, limit: int) -> None:
    state = os.fstat(handle)
    if not stat.S_ISREG(state.st_mode):
        what = "a folder" if stat.S_ISDIR(state.st_mode) else "a device, a pipe or a socket"
        raise Unreadable("file.kind", f"{name} is {what}, not a file", "put a plain file in its place")
    if state.st_size > limit:
        raise _too_large(name, state.st_size, limit)


def _too_large(name: str, size: int, limit: int) -> Unreadable:
    return Unreadable(
        "file.size",
        f"{name} has {size:,} bytes or more, and {limit:,} are the limit",
        "split the story, or shorten the file",
    )


def _failed(name: str, error: OSError | ValueError) -> Unreadable:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return Unreadable("file.read", f"{name} cannot be read ({reason})", "check the file and its permissions")
