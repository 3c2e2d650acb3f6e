"""When: what happened, on a line that joins only what the article itself puts in order."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.app.briefing.cite import Cite, cite_line
from tui.app.present import BOLD, MUTED, RULE, STROKE, line
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.story.model import Event
from tui.story.model import Line as Told
from tui.story.story import Story

DATE = 0.3  # of the body at most, for the dates
AXIS = 3  # cells: the line, and air around it


class Entry:
    """An event of the timeline, and whether the article puts it after the one above."""

    def __init__(self, story: Story, article: str, told: Told) -> None:
        events = [fact for fact in map(story.facts.get, told.cites) if isinstance(fact, Event)]
        self.event = events[0] if events else None
        self.date = line(self.event.when.said if self.event else "", BOLD)
        self.what = line(told.text)
        self.cite: Cite | None = cite_line(story, article, told)
        self.joined = False


def blocks(story: Story, article: str, lines: Sequence[Told], label: Content) -> list[Block]:
    """The section: a date and an event a row."""
    entries = _joined([Entry(story, article, told) for told in lines])
    if not entries:
        return []
    return [Block(lambda page: _lay(entries, page), label)]


def _joined(entries: list[Entry]) -> list[Entry]:
    """The entries in their order, but each that the article puts after another right below that one."""
    ordered: list[Entry] = []
    for entry in entries:
        before = entry.event.after if entry.event else ()
        places = [index for index, other in enumerate(ordered) if other.event and other.event.id in before]
        if not places:
            ordered.append(entry)
            continue
        place = places[-1] + 1
        if place == len(ordered) or not ordered[place].joined:
            entry.joined = True
            ordered.insert(place, entry)
        else:
            ordered.append(entry)
    return ordered


def _lay(entries: list[Entry], page: Shape) -> Laid:
    column = min(int(page.body * DATE), max(entry.date.cell_length for entry in entries))
    lines: list[Line] = []
    stops: list[Stop] = []
    for number, entry in enumerate(entries):
        if number:
            lines.append(_row(EMPTY, "│" if entry.joined else " ", EMPTY, column, RULE))
        dates, whats = wrap(entry.date, column), wrap(entry.what, page.body - column - AXIS)
        follows = number + 1 < len(entries) and entries[number + 1].joined
        top = len(lines)
        for index in range(max(len(dates), len(whats))):
            axis = "┃" if index == 0 else "│" if follows else " "
            date = dates[index] if index < len(dates) else EMPTY
            what = whats[index] if index < len(whats) else EMPTY
            lines.append(_row(date, axis, what, column, STROKE if index == 0 else RULE))
        if entry.cite:
            stops.append(Stop(entry.cite, top, len(lines) - top))
    if any(entry.joined for entry in entries):
        legend = wrap(line("in the article’s own order", MUTED), page.body - column - AXIS)
        lines += [Line(), *(_row(EMPTY, "│", row, column, RULE) for row in legend)]
    return Laid(lines, stops)


def _row(date: Content, axis: str, what: Content, column: int, style: str) -> Line:
    """A line of the timeline: the date, the axis, the event."""
    return Line(date.pad_right(column + 1 - date.cell_length) + line(axis, style) + Content(" ") + what)
