"""`readback sheet STORY`: what to say, what to hedge and what to look up, on a page, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.cli.markdown import plain
from tui.cli.options import Options
from tui.cli.output import lines
from tui.cli.remembered import remembered
from tui.quiz.wording import in_quotes
from tui.safe import one_line
from tui.trainer.moment import shown
from tui.trainer.reports import SheetLine, SheetView

MOST = 8  # lines of a part, so that the four of them fit on a page
PARTS = (  # the field of the sheet, its heading, what to make of it
    ("wrong_sure", "Sure, and wrong", "You were sure of another answer. Read these first."),
    ("say", "Say", "Say these with confidence."),
    ("hedge", "Hedge", "You may not have these exactly: say “about”, or “as far as I know”."),
    ("look_up", "Look up", "Do not say these from memory."),
)
_ASKS = re.compile(
    r"(?:(?:against|by|from|for|of|to) )?(?:what|where|who|whom|whose|how|when|which|why) ", re.I
)


def run(options: Options) -> int:
    """Print the sheet: a page of it, or all."""
    with remembered(options) as (with_trainer, of):
        view = with_trainer.sheet(of.id)
        interview = with_trainer.interview(of.id)
        now, zone = with_trainer.now(), with_trainer.zone
    ahead = interview is not None and interview > now
    moment = f"{'For the interview on' if ahead else 'As of'} {shown(view.at, zone)}"
    more = f"readback sheet {one_line(options.story)} --all".replace("`", "'")
    return lines(sheet(view, moment, more, 0 if options.all else MOST))


def sheet(view: SheetView, moment: str, more: str, most: int = 0) -> Iterator[str]:
    """The sheet, line by line; `moment` says what it is for, in words.

    At most `most` lines a part, the heaviest facts first, where it is not 0; `more` is the command for all.
    """
    yield f"# {plain(view.title)}"
    yield ""
    yield f"*{plain(moment)}.*"
    if not any(getattr(view, field) for field, _, _ in PARTS):
        yield ""
        yield "Nothing to say yet: there is no fact left that can be asked about."
    for field, heading, what in PARTS:
        told: tuple[SheetLine, ...] = getattr(view, field)
        if not told:
            continue
        yield ""
        yield f"## {heading}"
        yield ""
        yield what
        yield ""
        for line in told[: most or None]:
            yield from _line(line)
        if most and len(told) > most:
            yield ""
            yield f"… and {len(told) - most} more: `{more}`"


def _line(line: SheetLine) -> Iterator[str]:
    """What it is, the answer, why it stands here; below it the words of the article."""
    asks = "?" if _ASKS.match(line.label) and line.label[:1].isupper() else ":"
    why = f" ({plain(line.why)})" if line.why else ""
    yield f"- {plain(line.label)}{asks} **{plain(line.answer.rstrip('.'))}**{why}"
    yield f"  {plain(in_quotes(line.evidence))} ({plain(line.article)})"
