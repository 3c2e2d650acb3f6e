"""What can be the matter with the progress file: each says what happened and what to do."""

from __future__ import annotations

import errno
from pathlib import Path

from tui.safe import one_line

# SQLite's primary result codes, as numbers: the module is imported only when a file is opened.
_BUSY, _LOCKED, _FULL = 5, 6, 13
_BARRED = {3, 8, 14, 23}  # no permission, read-only, cannot be opened, not authorised
_IO = 10


class MemoryProblem(Exception):
    """The progress file cannot be used as wished; str() is for the trainee. Trying again is always safe.

    `what` says in a few words what is the matter: "the disk is full".
    """

    def __init__(self, path: Path, what: str, mend: str) -> None:
        self.path = path
        self.what = what
        super().__init__(f"The progress file {one_line(str(path))} cannot be used: {what}. {mend}")


class Newer(MemoryProblem):
    """The file was made by a newer Readback; it is left untouched."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            path,
            f"it was made by a newer Readback (its version is {found}, this one reads up to {known})",
            "It was left as it is. Update Readback, or choose another folder with --data.",
        )


class Damaged(MemoryProblem):
    """The file was damaged; it has been set aside, and a new one begun."""

    def __init__(self, path: Path, aside: Path) -> None:
        super().__init__(
            path,
            "the file was damaged",
            f"It was set aside as {one_line(aside.name)}, in the same folder, and a new one begun. If you "
            "have a good copy, put it in its place.",
        )


class Emptied(MemoryProblem):
    """Another program emptied the file while it was in use; the next write begins a new one."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            "another program emptied it",
            "Trying again begins a new one. If you have a good copy, put it in its place first.",
        )


class Unwritable(MemoryProblem):
    """The file cannot be written, or not be opened."""


class Busy(MemoryProblem):
    """Another process is writing, and has been for longer than we wait."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "another program has not finished with it", "Try again in a moment.")


class Corrupt(Exception):
    """The file's content is not what we wrote. Caught inside this room, and told as `Damaged`."""


def problem(path: Path, fault: Exception) -> MemoryProblem | None:
    """What a fault, of SQLite's or of the system's, means for the file at `path`.

    None where it is no matter of reach, room or patience: then the file may be damaged.
    """
    if isinstance(fault, OSError):
        return _system(path, fault)
    code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
    if code in (_BUSY, _LOCKED):
        return Busy(path)
    if code == _FULL:
        return full(path)
    if code in _BARRED:
        return barred(path)
    if code == _IO:
        return Unwritable(
            path, f"the disk reported a fault ({fault})", "Make room or look at the disk, then try again."
        )
    return None


def full(path: Path) -> Unwritable:
    """There is no room for the file to grow."""
    return Unwritable(path, "the disk is full", "Make room, then try again.")


def barred(path: Path) -> Unwritable:
    """The file or its folder may not be written."""
    return Unwritable(
        path,
        "the file or its folder may not be written",
        "Allow it, or choose another folder with --data.",
    )


def _system(path: Path, fault: OSError) -> MemoryProblem:
    if isinstance(fault, PermissionError) or fault.errno == errno.EROFS:
        return barred(path)
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return full(path)
    what = (fault.strerror or str(fault)).lower()
    return Unwritable(path, what, "Mend that or choose another folder with --data, then try again.")
