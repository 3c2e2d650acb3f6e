"""How the rows of the facts table are drawn: what is asked at the left, the answer at the right."""

from __future__ import annotations

from textual.content import Content

from tui.app.facts.rows import Row
from tui.app.present import ACCENT, BOLD, MUTED, line
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap

ANSWER = 24  # cells for an answer at the right, and for whose word it is
BETWEEN = 2  # cells
INDENT = 2  # of what stands below
MOST_BESIDE = 2  # lines of an answer at the right; a longer one stands below
HIDDEN = "· · ·"


def block(row: Row, shown: bool, label: Content, *, apart: bool) -> Block:
    """A row: its answer hidden or shown; `apart` wants air above it where the window is tall.

    It is laid out once for a page, however often the table is drawn.
    """
    known: dict[Shape, Laid] = {}

    def lay(page: Shape) -> Laid:
        if page not in known:
            known.clear()
            known[page] = _lay(row, shown, apart and page.tall, page)
        return known[page]

    return Block(lay, label, None if label else 0)


def _lay(row: Row, shown: bool, air: bool, page: Shape) -> Laid:
    column = page.body - ANSWER - BETWEEN
    asked, hang = _asked(row.ask, column)
    hidden = line(HIDDEN, MUTED) + (Content(" ◐").stylize(ACCENT) if row.review else EMPTY)
    right, below = _answer(row, page.body, column) if shown else ([hidden], [])
    lines = []
    for index in range(max(len(asked), len(right))):
        left = asked[index] if index < len(asked) else EMPTY
        lines.append(Line(left, right[index] if index < len(right) else EMPTY, hang if index == 0 else ""))
    lines += [Line(one) for one in below]
    above = [Line()] if air else []
    return Laid([*above, *lines], (Stop(row, len(above), len(lines)),))


def _asked(ask: str, width: int) -> tuple[list[Content], str]:
    """What is asked, in lines, all but the first set in; an opening quotation mark hangs in the gutter."""
    hang = ask[0] if ask[:1] in ("“", "‘") else ""
    words = line(ask[len(hang) :])
    first, *others = wrap(words, width)
    if not others or hang:
        return [first, *others], hang
    rest = words[len(first) :]
    return [
        first,
        *(one.pad_left(INDENT) for one in wrap(rest[len(rest) - len(rest.plain.lstrip()) :], width - INDENT)),
    ], hang


def _answer(row: Row, body: int, column: int) -> tuple[list[Content], list[Content]]:
    """The answer at the right, whose word it is below it; or all below what is asked where it is long."""
    room = body - column - BETWEEN
    whose = wrap(line(row.whose, MUTED), room) if row.whose else []
    told = [f"Our note: {row.note}"] if row.note else []
    told += [f"To be reviewed: {row.review}"] if row.review else []
    below = [one.pad_left(INDENT) for words in told for one in wrap(line(words, MUTED), body - INDENT)]
    beside = wrap(line(row.answer, BOLD), room)
    if len(beside) <= MOST_BESIDE:
        return [*beside, *whose], below
    answer = [one.pad_left(INDENT) for one in wrap(line(row.answer, BOLD), body - INDENT)]
    return whose, [*answer, *below]
