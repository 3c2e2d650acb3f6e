"""`readback interview STORY`: answer an interviewer in your own words, in the app or line by line."""

from __future__ import annotations

from tui.app.start import Start
from tui.cli.errors import Wanting
from tui.cli.opening import broken, home_of, library, opened
from tui.cli.options import Options
from tui.trainer.trainer import QUESTIONS, NothingToAsk


def run(options: Options) -> int:
    """Open the app at an interview, or at the choice of one; or hold it line by line."""
    if options.plain:
        return _plain(options)
    from tui.cli.start import indexed, play, require_terminal, trainer

    require_terminal()
    where = library(options)
    loaded = opened(where, options.story)
    if loaded.story is None:
        raise Wanting(broken(loaded))
    story = loaded.story
    chosen = bool(options.questions or options.seconds or options.spoken)
    start = Start(
        "interview" if chosen else "interviewsetup",
        story.id,
        size=options.questions or QUESTIONS,
        seed=options.seed,
        seconds=options.seconds,
        spoken=options.spoken,
    )
    return play(trainer(indexed(home_of(where, story), options), options), start, options)


def _plain(options: Options) -> int:
    from tui.cli.output import WELL
    from tui.cli.plain.interview import play
    from tui.cli.plain.talk import Talk
    from tui.cli.remembered import remembered

    with remembered(options) as (with_trainer, of):
        try:
            interview = with_trainer.interviewing(
                of.id,
                options.questions or QUESTIONS,
                options.seed,
                options.seconds,
                spoken=options.spoken,
            )
        except NothingToAsk as nothing:
            raise Wanting(str(nothing)) from None
        play(Talk(), interview)
    return WELL
