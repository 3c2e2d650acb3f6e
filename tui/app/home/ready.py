"""How ready the trainee is: now, at the interview, and how far that can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from textual.content import Content

from tui.app.moments import Hour, moment, on, to_go
from tui.app.present import BOLD, MUTED, line, parts
from tui.app.widgets.bars import MARK, bar, percent, with_mark
from tui.app.widgets.bigfigure import big
from tui.app.widgets.block import EMPTY, Block, Laid, Line
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import cut
from tui.trainer.views import StoryCard

if TYPE_CHECKING:
    from tui.trainer.reports import ReadinessView

AIR = 2  # cells between the large figure and its words
TOO_LITTLE = "too little data yet"
MODEL = "if the model holds"


class Span(Struct, frozen=True):
    """The intervals of readiness, 0 to 1: `now`, and `then` where an interview lies ahead.

    `enough` says whether there are enough answers for them to mean much.
    """

    now: tuple[float, float]
    then: tuple[float, float] | None
    enough: bool


def span(view: ReadinessView) -> Span:
    """The intervals of what the trainer says."""
    now, then = view.now, view.then
    return Span((now.low, now.high), (then.low, then.high) if then else None, view.enough)


def between(low: float, high: float) -> str:
    """An interval: "55 to 67 %"; "61 %" where both ends are the same."""
    ends = percent(low), percent(high)
    return f"{ends[0]} to {ends[1]} %" if ends[0] != ends[1] else f"{ends[0]} %"


def block(card: StoryCard, span: Span | None, hour: Hour, *, named: bool) -> Block:
    """The block above what to do next; `named` says which story it is about, where there are others.

    `span` is None until it is counted, which takes a moment: its words have their place kept.
    """

    def lay(page: Shape) -> Laid:
        lines = _short(card, hour, page) if page.short else _large(card, span, hour, page, named=named)
        if page.tall:
            lines.append(Line())
        lines.append(Line(_bar(card, page)))
        if (legend := _legend(card, span, hour, page)) is not None:
            lines.append(legend)
        return Laid(lines, labels=[(0, line("Ready"))])

    return Block(lay)


def _large(card: StoryCard, span: Span | None, hour: Hour, page: Shape, *, named: bool) -> list[Line]:
    """Readiness now, large; beside it what it is, and when the interview is."""
    figure = [row.pad_right(AIR) for row in big(str(percent(card.ready or 0)), BOLD)]
    room = page.body - figure[0].cell_length
    rights = _interview(card, hour)
    title = line(card.title) if named else EMPTY
    words = [title, line("% ready now", MUTED), line(_trust(span, room - rights[2].cell_length - 2), MUTED)]
    return [
        Line(row + cut(said, room - right.cell_length - 1), right)
        for row, said, right in zip(figure, words, rights, strict=True)
    ]


def _interview(card: StoryCard, hour: Hour) -> tuple[Content, Content, Content]:
    """When the interview is, and how long until then; which key sets it where no date is set."""
    at = card.interview
    if at is None:
        return EMPTY, line("no interview date yet", MUTED), parts(("d", BOLD), (" sets it", MUTED))
    when = line(moment(at, hour.now, hour.zone), BOLD)
    if at <= hour.now:
        return EMPTY, parts(("was ", MUTED), when), parts(("d", BOLD), (" sets another", MUTED))
    return line("Interview", MUTED), when, line(f"in {to_go(at, hour.now)}", MUTED)


def _trust(span: Span | None, room: int) -> str:
    """How far readiness now can be trusted, in as many words as there is room for."""
    if span is None:
        return ""
    if span.enough:
        return f"{between(*span.now)} {MODEL}"
    whole = f"{TOO_LITTLE} to be sure of it"
    return whole if len(whole) <= room else TOO_LITTLE


def _short(card: StoryCard, hour: Hour, page: Shape) -> list[Line]:
    """The same in one line, for low windows."""
    ready = parts((f"{percent(card.ready or 0)} %", BOLD), (" ready now", MUTED))
    at = card.interview
    if at is None:
        return [Line(ready, parts(("d", BOLD), (" sets the interview date", MUTED)))]
    when = line(moment(at, hour.now, hour.zone), BOLD)
    left = line(f", in {to_go(at, hour.now)}" if at > hour.now else " is over", MUTED)
    whole = when + left
    return [Line(ready, whole if whole.cell_length + ready.cell_length + 2 <= page.body else when)]


def _bar(card: StoryCard, page: Shape) -> Content:
    drawn = bar(page.body, card.ready or 0)
    return drawn if card.then is None else with_mark(drawn, card.then)


def _legend(card: StoryCard, span: Span | None, hour: Hour, page: Shape) -> Line | None:
    """What the mark on the bar is."""
    if card.then is None or card.interview is None:
        return None
    then = f"{percent(card.then)} %"
    day = on(card.interview, hour.now, hour.zone)
    if day == "today":
        day = "by then"
    words = parts((f"{MARK} ", BOLD), then, (f" {day} if you stop here", MUTED))
    counted = span is not None and span.enough and span.then is not None
    right = line(between(*span.then), MUTED) if counted and span and span.then else EMPTY
    return Line(words, right)
