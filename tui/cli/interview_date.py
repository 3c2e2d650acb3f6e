"""`readback interview-date STORY [WHEN]`: say when the interview is, or be told."""

from __future__ import annotations

from datetime import UTC

from tui.cli.errors import Wanting, WrongUse
from tui.cli.options import Options
from tui.cli.output import json_lines, lines, say
from tui.cli.remembered import remembered
from tui.story.story import Story
from tui.trainer.moment import away, local, shown
from tui.trainer.trainer import Trainer
from tui.trainer.when import PastDate, Unread, parse


def run(options: Options) -> int:
    """Set, take away or print the interview date of a story; WANTING if it is asked for and there is none."""
    if options.clear and options.when:
        raise WrongUse(
            "give a date, or --clear to take it away, not both.\nSee readback interview-date --help."
        )
    with remembered(options) as (with_trainer, of):
        if options.when:
            _set(with_trainer, of, " ".join(options.when))
        elif options.clear:
            _clear(with_trainer, of)
            return 0
        return _told(with_trainer, of, options)


def _set(with_trainer: Trainer, of: Story, text: str) -> None:
    try:
        when = parse(text, with_trainer.now(), with_trainer.zone)
        with_trainer.set_interview(of.id, when)
    except (Unread, PastDate) as why:
        raise WrongUse(str(why)) from None


def _clear(with_trainer: Trainer, of: Story) -> None:
    """Take the date away; standard output stays empty, as there is none to print."""
    when = with_trainer.interview(of.id)
    if when is None:
        say(f"“{of.title}” has no interview date.")
        return
    with_trainer.set_interview(of.id, None)
    say(f"The interview date of “{of.title}” is taken away; it was {shown(when, with_trainer.zone)}.")


def _told(with_trainer: Trainer, of: Story, options: Options) -> int:
    when = with_trainer.interview(of.id)
    if when is None:
        raise Wanting(
            f"“{of.title}” has no interview date. readback interview-date {options.story} fri 9:00 sets one."
        )
    if options.json:
        return json_lines([{"story": of.id, "interview": local(when, UTC).isoformat() + "Z"}])
    return lines([f"{shown(when, with_trainer.zone)} ({away(when, with_trainer.now())})"])
