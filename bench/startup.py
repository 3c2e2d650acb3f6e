"""From the start to the painted home, against a bare Textual app: CPU time, and peak memory."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.harness import Cost, Row, at_most, clean, paired, scratch
from bench.screen import BARE, READBACK, first, painted
from bench.stories import head, write

PAIRS = 11
LIMITS = {1: 1.3, 200: 1.3, 10_000: 2.0}
MEMORY_LIMIT = 1.5
MARK = "Zanzibar"  # the title of every story, so that the home is painted when it is
FACTS = 100  # of a story: as many as the bundled one has
WHOLE = 200  # stories that are whole; of the others no screen that is measured shows more than the title


def rows() -> list[Row]:
    """A row a size of library, and one for memory with the smallest."""
    found = []
    bare = partial(painted, BARE, "painted")
    with scratch() as folder:
        for count, limit in LIMITS.items():
            home = _home(folder / str(count), count)
            ratio = paired(lambda home=home: home().cpu, lambda: bare().cpu, PAIRS)  # type: ignore[misc]
            stories = f"{count:,} stories" if count > 1 else "1 story"
            found.append(at_most(f"start to painted home with {stories}, against a bare app", ratio, limit))
            if count == 1:
                memory = paired(lambda home=home: home().memory, lambda: bare().memory, 5)  # type: ignore[misc]
    found.append(at_most("peak memory at home, against a bare app", memory, MEMORY_LIMIT))
    return found


def _home(folder: Path, count: int) -> Callable[[], Cost]:
    """Opens a library of so many stories until its home is painted."""
    for number in range(count):
        name = f"story-{number:05}"
        if number < WHOLE:
            write(folder / "library" / name, FACTS, name, MARK)
        else:
            head(folder / "library" / name, name, MARK)
    environment = clean(READBACK_LIBRARY=str(folder / "library"), READBACK_DATA=str(folder / "data"))
    first(MARK, environment)
    return partial(painted, READBACK, MARK, environment=environment)
