"""From the start to the painted home: with a log of 1,000,000 events, against one of 1,000."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.harness import Cost, Row, at_most, clean, paired, scratch
from bench.logs import write as write_log
from bench.screen import READBACK, first, painted
from bench.stories import write as write_story
from tui.memory.log import FILE, Log
from tui.quiz.index import Index
from tui.quiz.items import items
from tui.story.load import load

PAIRS = 15
MANY, FEW = 1_000_000, 1_000
LIMIT = 1.1
MARK = "Zanzibar"  # the title of the story, so that the home is painted when it is
FACTS = 100


def rows() -> list[Row]:
    """One row: the same story and as many items that were asked, only the log is longer."""
    with scratch() as folder:
        write_story(folder / "library" / "made-up", FACTS, "made-up", MARK)
        many, few = (_home(folder, events) for events in (MANY, FEW))
        ratio = paired(lambda: many().cpu, lambda: few().cpu, PAIRS)
    return [at_most(f"start to painted home at {MANY:,} events, against {FEW:,}", ratio, LIMIT)]


def _home(folder: Path, events: int) -> Callable[[], Cost]:
    """Opens the library with a log of so many events until its home is painted."""
    story = load(folder / "library" / "made-up", folder).story
    assert story is not None
    data = folder / str(events)
    now = time.time_ns() // 1000
    write_log(data / FILE, [item.id for item in items(story, Index(story))], events, now)
    log = Log.open(data / FILE, clock=lambda: now)
    log.backup_if_due()  # done once a day, whatever the start
    log.close()
    environment = clean(READBACK_LIBRARY=str(folder / "library"), READBACK_DATA=str(data))
    first(MARK, environment)
    return partial(painted, READBACK, MARK, environment=environment)
