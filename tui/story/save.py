"""Writing a file whole or not at all: who reads it, or kills us, finds the old text or the new one."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path


def replace_text(path: Path, text: str) -> bool:
    """Put `text`, in UTF-8 and its newlines as they are, into the file at `path`; whether it was another.

    A file that has the text already is left alone. Its permissions stay. A link within the folder stays one;
    through one that leads out of it nothing is written, whoever made the folder. OSError.
    """
    data = text.encode()
    target = _inside(path)
    with suppress(FileNotFoundError):
        if target.stat().st_size == len(data) and target.read_bytes() == data:
            return False
    new = target.with_name(f"{target.name}.{os.getpid()}.new")
    try:
        with suppress(FileNotFoundError):
            new.unlink()  # of one who had our number and was killed
        with new.open("xb") as file:  # never through a link that somebody put there
            with suppress(OSError):  # there is none yet, or it is another's: the new one has our own then
                new.chmod(target.stat().st_mode & 0o7777)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(target)
    except OSError:
        with suppress(OSError):
            new.unlink()
        raise
    return True


def _inside(path: Path) -> Path:
    """The file itself that is meant by a path, which may be a link within its folder."""
    if not path.is_symlink():
        return path
    target = Path(os.path.realpath(path))
    if target.parent != Path(os.path.realpath(path.parent)):
        raise OSError(errno.ELOOP, "it is a link out of its folder", str(path))
    return target
