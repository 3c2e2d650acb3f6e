"""Options and rows to mark: choice, select, match and order, as blocks of a board."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from textual.content import Content

from tui.app.present import ACCENT, BOLD, MARK, MUTED, line
from tui.app.widgets.answering.asking import label, roomy
from tui.app.widgets.answering.marks import LETTERS, Choice, Marks, Match, Order, Select
from tui.app.widgets.block import Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.quiz.question import Question

# "42 drug cases": a number and what it counts. Where all options have one, the numbers align right.
_NUMBER = re.compile(r"([$€£]?[\d.,/]+ ?%?)(?= |$)(.*)", re.DOTALL)
_LABELS = {Choice: "Choose", Select: "Choose all that fit", Order: "First to last"}
_ORDINALS = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th")
AIRY = 9  # lines that options may take with blank lines between them in a window of 24; 20 in a tall one
AIRY_TALL = 20


def blocks(question: Question, state: Marks, page: Shape) -> list[Block]:
    """What there is to mark, with what is marked."""
    if isinstance(state, Match):
        rows, letters = _rows(question, state), _letters(question, state)
        return (
            [Block(rows, label("Match")), Block(letters, label("With"))]
            if roomy(page)
            else [Block(rows), Block(letters)]
        )
    texts = numbers_aligned([option.text for option in question.options])

    def lay(page: Shape) -> Laid:
        half = page.body // 2
        if page.short and isinstance(state, Select) and all(len(text) + 6 <= half for text in texts):
            cells = [_cell(text, state, index) for index, text in enumerate(texts)]
            return _columns(cells, half, [str(index + 1) for index in range(len(cells))])
        made = []
        for index, text in enumerate(texts):
            picked = isinstance(state, Select) and index in state.picked
            made.append(_option(text, _head(state, index), _place(state, index), page, picked))
        return spread(made, [str(index + 1) for index in range(len(texts))], page)

    return [Block(lay, label(_LABELS.get(type(state), "Choose")))]


def cursor(state: Marks) -> object:
    """The value of the stop that has the page's cursor."""
    if isinstance(state, Choice) and state.marked >= 0:
        return str(state.marked + 1)
    if isinstance(state, Select) and state.at >= 0:
        return str(state.at + 1)
    return f"row {state.at + 1}" if isinstance(state, Match) else None


def spread(options: Sequence[list[Line]], values: Sequence[object], page: Shape) -> Laid:
    """Options one below the other, each a stop, with blank lines between them where there is room."""
    total = sum(len(lines) for lines in options) + len(options) - 1
    air = not page.short and total <= (AIRY_TALL if page.tall else AIRY)
    lines: list[Line] = []
    stops: list[Stop] = []
    for option, value in zip(options, values, strict=True):
        if lines and air:
            lines.append(Line())
        stops.append(Stop(value, len(lines), len(option)))
        lines += option
    return Laid(lines, stops)


def numbers_aligned(texts: Sequence[str]) -> list[Content]:
    """The texts; where all begin with a number, the numbers bold and aligned, the rest muted."""
    found = [_NUMBER.fullmatch(text) for text in texts]
    if not all(found):
        return [line(text) for text in texts]
    pairs = [(match[1], match[2]) for match in found if match]
    widest = max(len(number) for number, _ in pairs)
    return [line(number.rjust(widest), BOLD) + line(rest, MUTED) for number, rest in pairs]


def _head(state: Marks, index: int) -> Content:
    """The digit of an option; on the marker where a select has picked it: the cursor is elsewhere there."""
    digit = str(index + 1)
    if isinstance(state, Select) and index in state.picked:
        return Content(digit).stylize(MARK) + Content("   ")
    return Content(digit).stylize(BOLD if index in state.marks else MUTED) + Content("   ")


def _cell(text: Content, state: Select, index: int) -> Content:
    """An option of a select in columns: what is picked has its mark before its digit."""
    picked = index in state.picked
    mark = Content("▸").stylize(ACCENT) if picked else Content(" ")
    digit = Content(str(index + 1)).stylize(MARK if picked else MUTED)
    return mark + digit + Content("  ") + (text.stylize(BOLD) if picked else text)


def _place(state: Marks, index: int) -> Content:
    """Where an option stands in the order given so far."""
    if not isinstance(state, Order):
        return Content("")
    if index not in state.placed:
        return Content("·  ").stylize(MUTED)
    place = state.placed.index(index)
    last = place == state.count - 1
    return Content("last" if last else _ORDINALS[place]).stylize(f"bold {ACCENT}")


def _option(text: Content, head: Content, right: Content, page: Shape, picked: bool) -> list[Line]:
    room = page.body - head.cell_length - (6 if right else 0)
    first, *more = wrap(text.stylize(BOLD) if picked else text, room)
    return [
        Line(head + first, right, "▸ " if picked else ""),
        *(Line(row.pad_left(head.cell_length)) for row in more),
    ]


def _rows(question: Question, state: Match) -> Callable[[Shape], Laid]:
    """A match's rows: the letter given to each, its text, and what the letter stands for."""
    width = max(len(option.text) for option in question.options) + 2

    def lay(page: Shape) -> Laid:
        beside = width + 24 <= page.body
        made = [_row(question, state, row, page, beside) for row in range(len(question.rows))]
        return spread(made, [f"row {row + 1}" for row in range(len(made))], page)

    return lay


def _row(question: Question, state: Match, row: int, page: Shape, beside: bool) -> list[Line]:
    mark = state.filled[row]
    given = line(question.options[mark].text, f"bold {ACCENT}") if mark >= 0 else Content("·").stylize(MUTED)
    letter = Content(f" {LETTERS[mark]} ").stylize(MARK) if mark >= 0 else Content(" · ").stylize(MUTED)
    head = letter + Content(" ")
    if beside:
        widest = max(len(option.text) for option in question.options)
        first, *more = wrap(line(question.rows[row]), page.body - 4 - widest - 3)
        rights = [Line(head + first, Content("→ ").stylize(MUTED) + given if mark >= 0 else Content(""))]
        return rights + [Line(text.pad_left(4)) for text in more]
    first, *more = wrap(line(question.rows[row]), page.body - 4)
    lines = [Line(head + first), *(Line(text.pad_left(4)) for text in more)]
    if page.tall:  # elsewhere the letter must do: what it stands for is right below
        lines.append(Line((Content("→ ").stylize(MUTED) + given).pad_left(4)))
    return lines


def _letters(question: Question, state: Match) -> Callable[[Shape], Laid]:
    """A match's options; those in use step back. In two columns where they fit, but in a tall window."""

    def lay(page: Shape) -> Laid:
        half = page.body // 2
        if not page.tall and all(len(option.text) + 6 <= half for option in question.options):
            cells = [_letter(question, state, n, half)[0] for n in range(state.count)]
            return _columns(cells, half, LETTERS[: state.count])
        made = [_letter(question, state, index, page.body) for index in range(state.count)]
        tops = [sum(len(option) for option in made[:index]) for index in range(len(made))]
        stops = [Stop(LETTERS[n], top, len(made[n])) for n, top in enumerate(tops)]
        return Laid([Line(row) for option in made for row in option], stops)

    return lay


def _letter(question: Question, state: Match, index: int, width: int) -> list[Content]:
    """An option of a match, behind its letter."""
    used = index in state.filled
    head = Content(f" {LETTERS[index]}  ").stylize(MUTED if used else BOLD)
    first, *more = wrap(line(question.options[index].text, MUTED if used else ""), width - 4)
    return [head + first, *(row.pad_left(4) for row in more)]


def _columns(cells: Sequence[Content], width: int, values: Sequence[str]) -> Laid:
    """Cells in two columns of that width, the first one filled first; each a stop of its value."""
    rows = -(-len(cells) // 2)
    lines = []
    for row in range(rows):
        pair = [cell.pad_right(width - cell.cell_length) for cell in cells[row::rows]]
        lines.append(Line(Content("").join(pair)))
    stops = [Stop(values[n], n % rows, 1, n // rows * width, width) for n in range(len(cells))]
    return Laid(lines, sorted(stops, key=lambda stop: (stop.top, stop.left)))
