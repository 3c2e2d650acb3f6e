"""The trainee's memory of a story, for the commands that look into it without the app."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tui.cli.errors import Wanting
from tui.cli.opening import home_of, library, story
from tui.cli.options import Options
from tui.cli.output import say
from tui.cli.start import indexed, trainer
from tui.memory.problems import MemoryProblem
from tui.story.story import Story
from tui.trainer.trainer import Trainer


@contextmanager
def remembered(options: Options) -> Iterator[tuple[Trainer, Story]]:
    """The use cases and the story that `options` name; what the memory has to say goes to standard error.

    Wanting where the story cannot be used, or the memory must not be or cannot be read.
    """
    where = library(options)
    of = story(where, options.story)
    with_trainer = trainer(indexed(home_of(where, of), options), options)
    try:
        notice = with_trainer.log.notice
        yield with_trainer, of
        notice = with_trainer.log.notice or notice
    except MemoryProblem as problem:
        raise Wanting(str(problem)) from None
    finally:
        with_trainer.close()
    if notice:
        say(f"readback: {notice}")
