"""How help is drawn: a term at the left of the body, what is said of it beside it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.app.help.texts import IN_PART, OUTCOMES, Pay
from tui.app.present import BOLD, MUTED, line
from tui.app.widgets.block import EMPTY, Block, Laid, Line
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap

BETWEEN = 2  # cells
MOST = 0.3  # of the body, for the terms


def table(rows: Sequence[tuple[Content, Content]], label: Content, least: int = 0) -> Block:
    """Terms and what is said of them; `least` is the width of the terms' column, so that tables agree."""

    def lay(page: Shape) -> Laid:
        widest = max((term.cell_length for term, _ in rows), default=0)
        widest = max(least, widest)
        column = min(int(page.body * MOST), widest) + BETWEEN
        lines = []
        for term, said in rows:
            left, right = wrap(term, column - BETWEEN), wrap(said, page.body - column)
            for index in range(max(len(left), len(right))):
                head = left[index] if index < len(left) else EMPTY
                tail = right[index] if index < len(right) else EMPTY
                lines.append(Line(head.pad_right(column - head.cell_length) + tail))
        return Laid(lines)

    return Block(lay, label)


def terms(rows: Sequence[tuple[str, str]], label: Content, least: int = 0) -> Block:
    """As `table`, the terms bold."""
    return table([(line(term, BOLD), line(said)) for term, said in rows], label, least)


def outcomes(label: Content) -> Block:
    """What the marks of verdicts mean."""
    return table([(line(mark, f"bold {style}"), line(said)) for mark, style, said in OUTCOMES], label)


def payments(rows: Sequence[Pay], label: Content) -> Block:
    """What certainty pays: numbers in columns, aligned right."""
    keys = max(len(row.key) for row in rows) + BETWEEN
    names = max(len(row.name) for row in rows) + BETWEEN

    def lay(page: Shape) -> Laid:
        head = line("".ljust(keys + names) + "right".rjust(5) + "wrong".rjust(7), MUTED)
        lines = [Line(head + line("   pays", MUTED))]
        for row in rows:
            above = f"above {row.above} % right" if row.above else "always"
            marks = f"{row.right:+d}".replace("+", "").rjust(5) + _signed(row.wrong).rjust(7)
            body = line(row.key.ljust(keys), BOLD) + line(row.name.ljust(names)) + line(marks, BOLD)
            lines.append(Line(body + line("   ") + line(above)))
        return Laid([*lines, Line(), *map(Line, wrap(line(IN_PART, MUTED), page.body))])

    return Block(lay, label)


def _signed(marks: int) -> str:
    return f"−{-marks}" if marks < 0 else str(marks)
