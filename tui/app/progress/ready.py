"""Readiness, large: now, and at the interview, with how far off the figures may be."""

from __future__ import annotations

from datetime import tzinfo

from textual.content import Content

from tui.app.moments import moment, on
from tui.app.present import BOLD, MUTED, STROKE, line
from tui.app.progress.scale import percent
from tui.app.widgets.bars import MARK, bar, with_mark
from tui.app.widgets.bigfigure import big
from tui.app.widgets.block import EMPTY, Block, Laid, Line
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.memory.readiness import DELAYED_ANSWERS
from tui.trainer.reports import ReadinessView, Ready


def block(view: ReadinessView, now: int, zone: tzinfo | None) -> Block:
    """The whole of it; all times are UTC microseconds."""

    def lay(page: Shape) -> Laid:
        drawn = bar(page.body, view.now.share)
        if view.then is not None:
            drawn = with_mark(drawn, view.then.share)
        air = [Line()] if page.tall else []
        return Laid([*_figures(view, now, zone), *air, Line(drawn), *_beneath(view, page, now, zone)])

    return Block(lay, line("Ready", MUTED))


def _figures(view: ReadinessView, now: int, zone: tzinfo | None) -> list[Line]:
    """The shares in large figures, what they mean beside them."""
    left = big(str(percent(view.now.share)), BOLD)
    if view.then is None or view.at is None:
        return [Line(row + line(words, MUTED)) for row, words in zip(left, ("", "", " % now"), strict=True)]
    right = big(str(percent(view.then.share)), BOLD)
    words = f" % {on(view.at, now, zone)}"
    told = ("".ljust(len(words)), "".ljust(len(words)), words)
    return [
        Line(row + line(" % now" if number == 2 else "", MUTED), other + line(told[number], MUTED))
        for number, (row, other) in enumerate(zip(left, right, strict=True))
    ]


def _beneath(view: ReadinessView, page: Shape, now: int, zone: tzinfo | None) -> list[Line]:
    """What the bar's signs mean with their intervals, and what else must be known to read the figures."""
    lines = []
    if view.enough:
        here = Content("━ ").stylize(STROKE) + line(f"{_interval(view.now)} if the model holds", MUTED)
        there = _sign() + line(_interval(view.then), MUTED) if view.then else EMPTY
        lines.append(Line(here, there))
    else:
        if view.then and view.at:
            there = _sign() + line(moment(view.at, now, zone), MUTED)
            lines.append(Line(Content("━ ").stylize(STROKE) + line("now", MUTED), there))
        few = f"{view.delayed} of the {DELAYED_ANSWERS} answers after a break."
        said = line("Too little data yet: ") + line(few, MUTED)
        lines += [Line(row) for row in wrap(said, page.body)]
    if view.recognised and not page.short:
        told = f"{view.recognised} of {view.weighted} are asked as choices only: recognised, not recalled."
        lines += [Line(row) for row in wrap(line(told, MUTED), page.body)]
    return lines


def _interval(ready: Ready) -> str:
    return f"{percent(ready.low)} to {percent(ready.high)} %"


def _sign() -> Content:
    return Content(f"{MARK} ").stylize(BOLD)
