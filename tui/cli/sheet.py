"""`readback sheet STORY`: what to say, what to hedge and what to look up, on a page, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from tui.cli.markdown import plain, quoted
from tui.cli.options import Options
from tui.cli.output import lines
from tui.cli.remembered import remembered
from tui.trainer.moment import shown
from tui.trainer.reports import SheetLine, SheetView

PARTS = (  # the field of the sheet, its heading, what to make of it
    ("wrong_sure", "Sure, and wrong", "You were sure of another answer. Read these first."),
    ("say", "Say", "Say these with confidence."),
    ("hedge", "Hedge", "You may not have these exactly: “about”, “as far as I know”."),
    ("look_up", "Look up", "Do not say these from memory."),
)


def run(options: Options) -> int:
    """Print the sheet."""
    with remembered(options) as (with_trainer, of):
        view = with_trainer.sheet(of.id)
        interview = with_trainer.interview(of.id)
        now, zone = with_trainer.now(), with_trainer.zone
    ahead = interview is not None and interview > now
    moment = f"For the interview on {shown(view.at, zone)}" if ahead else f"As of {shown(view.at, zone)}"
    return lines(sheet(view, moment))


def sheet(view: SheetView, moment: str) -> Iterator[str]:
    """The sheet, line by line; `moment` says what it is for, in words."""
    yield f"# {plain(view.title)}"
    yield ""
    yield f"*{plain(moment)}.*"
    for field, heading, what in PARTS:
        told: tuple[SheetLine, ...] = getattr(view, field)
        if not told:
            continue
        yield ""
        yield f"## {heading}"
        yield ""
        yield what
        yield ""
        for line in told:
            why = f" ({plain(line.why)})" if line.why else ""
            yield f"- {plain(line.label)}: **{plain(line.answer)}**{why}"
            yield f"  — {quoted(line.evidence)} ({plain(line.article)})"
