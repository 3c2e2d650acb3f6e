"""`readback check --fix`: what has one safe mend is mended in the files, or shown as it would be."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

from tui.cli.errors import Wanting
from tui.cli.formats.github import relative
from tui.story.load import Loaded, load
from tui.story.mend import Done, Mended, mended
from tui.story.save import replace_text
from tui.story.source import TOML_LIMIT, Unreadable, read_text


def write(loaded: Loaded) -> tuple[Loaded, tuple[Done, ...]]:
    """Mend a story in its files, and load it again; Wanting where they changed in the meantime. OSError."""
    made = mended(loaded)
    for name in made.texts:
        if _now(loaded.folder, name) != loaded.files[name]:
            raise Wanting(f"{loaded.folder / name} has changed while it was checked; nothing was mended.")
    for name, text in made.texts.items():
        replace_text(loaded.folder / name, text)
    return (load(loaded.folder, loaded.seeds) if made.texts else loaded), made.done


def _now(folder: Path, name: str) -> str | None:
    """What a file says now; None where it cannot be read any more."""
    try:
        return read_text(folder, name, TOML_LIMIT)
    except (Unreadable, FileNotFoundError):
        return None


def diff(loaded: Loaded, made: Mended, working: Path) -> Iterator[str]:
    """What would change, as a unified diff with paths relative to `working`."""
    for name, text in made.texts.items():
        path = relative(str(loaded.folder / name), working)
        old, new = loaded.files[name].splitlines(), text.splitlines()
        yield from difflib.unified_diff(old, new, f"a/{path}", f"b/{path}", lineterm="")
