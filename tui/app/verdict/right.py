"""What the right answer is: a large figure where it is a number, a list where it is several."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content

from tui.app.present import BOLD, MUTED, line
from tui.app.verdict.graded import LISTS, SETS, Graded, mark
from tui.app.verdict.room import Room
from tui.app.widgets.answering.asking import label
from tui.app.widgets.bigfigure import big, drawable
from tui.app.widgets.block import Block, Laid, Line
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.app.words import figure_large
from tui.quiz.question import Finding, Form, MarksKey, Outcome
from tui.story.model import Figure

NUMBERS = frozenset({"value", "change", "count"})  # the aspects whose answer is a number
COLUMNS = 3  # of a long list, at most


def it_is(graded: Graded, room: Room) -> Block:
    """The right answer."""
    gap = 0 if room.close and (room.page.narrow or not room.reasons_first) else room.gap
    name = mark(Outcome.RIGHT) + Content(" ") + label("It is")
    if graded.question.form in LISTS:
        return Block(_list(graded, room), Content("") if room.page.narrow else name, gap)
    number = figure(graded) if room.large else ""
    if number:
        return Block(_beside(number, explanation(graded)), name, gap)
    lead = name + Content("  ") if room.page.narrow else Content("")
    return Block(_told(graded, room, lead), Content("") if room.page.narrow else name, gap)


def explanation(graded: Graded) -> Content:
    """What there is to say about the answer, without the answer itself, which stands before it in bold."""
    right, words = graded.question.right, graded.question.explanation
    if words in right:
        return Content("")
    return line(words.replace(f": {right[0]}", "", 1) if len(right) == 1 else words)


def figure(graded: Graded) -> str:
    """The answer's number in signs that can be drawn large; "" where it has none."""
    asked = graded.question
    fact = graded.story.facts.get(asked.item.fact)
    if asked.item.aspect == "value" and isinstance(fact, Figure):
        number = figure_large(fact)
    else:
        numeric = asked.form is Form.NUMBER or asked.item.aspect in NUMBERS
        number = asked.right[0].partition(" ")[0] if numeric else ""
    return number if drawable(number) and any(char.isdigit() for char in number) else ""


def _told(graded: Graded, room: Room, lead: Content) -> Callable[[Shape], Laid]:
    """The answer in bold, and under it what there is to say about it."""

    def lay(page: Shape) -> Laid:
        rows = wrap(lead + line(graded.question.right[0], BOLD), page.body)
        more = explanation(graded)
        if more and room.explained:
            rows += wrap(more, page.body)
        return Laid([Line(row) for row in rows])

    return lay


def _beside(number: str, about: Content) -> Callable[[Shape], Laid]:
    """The number, three lines high, with what it is at its right."""

    def lay(page: Shape) -> Laid:
        rows = big(number, BOLD)
        left = rows[0].cell_length + 3
        words = wrap(about, page.body - left)
        blank = Content("")
        lines = []
        for n in range(max(len(rows), len(words))):
            head, tail = (part[n] if n < len(part) else blank for part in (rows, words))
            lines.append(Line(head.pad_right(left - head.cell_length) + tail))
        return Laid(lines)

    return lay


def _list(graded: Graded, room: Room) -> Callable[[Shape], Laid]:
    """What belongs to the answer, each with how it went, in columns where they fit."""
    form = graded.question.form
    cells = found(graded) if form in SETS else placed(graded)

    def lay(page: Shape) -> Laid:
        widest = max(cell.cell_length for cell in cells) + 3
        columns = min(COLUMNS, page.body // widest) if len(cells) > 3 and form in SETS else 1
        lines = _columns(cells, widest, columns) if columns > 1 else _stacked(cells, page.body)
        if room.explained and form in {Form.SELECT, Form.ORDER}:
            lines += [Line(row) for row in wrap(explanation(graded), page.body)]
        return Laid(lines)

    return lay


def _columns(cells: Sequence[Content], width: int, columns: int) -> list[Line]:
    rows = -(-len(cells) // columns)
    picked = (cells[row::rows] for row in range(rows))
    return [
        Line(Content("").join(cell.pad_right(width - cell.cell_length) for cell in row)) for row in picked
    ]


def _stacked(cells: Sequence[Content], width: int) -> list[Line]:
    """Cells one below the other, what is too long indented under their marks."""
    lines: list[Line] = []
    for cell in cells:
        first, *more = wrap(cell, width - 2)
        lines += [Line(first), *(Line(row.pad_left(2)) for row in more)]
    return lines


def found(graded: Graded) -> list[Content]:
    """What belongs to the answer, in any order, each with how it went."""
    findings = [finding for finding in graded.verdict.findings if finding.outcome is not Outcome.WRONG]
    entries = findings or [Finding(Outcome.MISSED, name) for name in graded.question.right]
    return [mark(entry.outcome) + Content(" ") + line(entry.text) for entry in entries]


def placed(graded: Graded) -> list[Content]:
    """A match's rows with what goes with each, or an order from first to last, each with how it went."""
    asked, findings, given = graded.question, graded.verdict.findings, graded.answer.marks
    assert isinstance(asked.key, MarksKey)
    made = []
    for place, right in enumerate(asked.key.marks):
        outcome = findings[place].outcome if place < len(findings) else Outcome.MISSED
        lead = line(asked.rows[place]) + Content("  →  ").stylize(MUTED) if asked.rows else None
        lead = lead or Content(f"{place + 1}  ").stylize(MUTED)
        wrong = asked.form is Form.MATCH and outcome is Outcome.WRONG and place < len(given)
        instead = line(f", not {asked.options[given[place]].text}", MUTED) if wrong else Content("")
        made.append(mark(outcome) + Content(" ") + lead + line(asked.options[right].text, BOLD) + instead)
    return made
