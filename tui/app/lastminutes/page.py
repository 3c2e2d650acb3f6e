"""The page for the last minutes: what to say, to hedge and to look up, each with the article's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from tui.app.present import ACCENT, BOLD, ERROR, MUTED, SUCCESS, line
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop, text
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.trainer.reports import SheetLine, SheetView

MOST = 100  # of a part: nobody reads more in the last minutes
LEAST = 28  # cells of the article's words, or why stands on a line of its own
BESIDE = 26  # cells for an answer at the right; a longer one stands below
BETWEEN = 2
INDENT = 2
KNOWN = "sure, and wrong, "  # what the part's name says already
QUOTES = "“”\"'‘"


class Part(NamedTuple):
    """A part of the page: its name, its mark, and what to do with its lines."""

    name: str
    sign: str
    style: str
    means: str
    lines: Sequence[SheetLine]


def parts(view: SheetView) -> list[Part]:
    """The four parts, in the order in which they matter; only those that there are."""
    every = [
        Part("Sure, and wrong", "✘", ERROR, "", view.wrong_sure),
        Part("Say", "✔", SUCCESS, "with confidence", view.say),
        Part("Hedge", "◐", ACCENT, "as you recall it", view.hedge),
        Part("Look up", "○", MUTED, "or leave it out", view.look_up),
    ]
    return [part for part in every if part.lines]


def blocks(view: SheetView) -> list[Block]:
    """The whole page."""
    found = parts(view)
    if not found:
        nothing = "Nothing to say yet: there is no fact left that can be asked about."
        return [text(line(nothing), label=line("Last minutes", MUTED))]
    return [_part(part) for part in found]


def _part(part: Part) -> Block:
    """A part: how many it has under its name, then an entry an item."""

    def lay(page: Shape) -> Laid:
        lines: list[Line] = []
        stops: list[Stop] = []
        for one in part.lines[:MOST]:
            if lines and page.tall:
                lines.append(Line())
            entry = _entry(one, part, page)
            stops.append(Stop(one, len(lines), len(entry)))
            lines += entry
        if len(part.lines) > MOST:
            lines.append(Line(line(f"and {len(part.lines) - MOST:,} more", MUTED)))
        if page.narrow:
            return Laid(lines, stops)
        count = f"{len(part.lines):,} item{'s' if len(part.lines) != 1 else ''}"
        under = [line(words, MUTED) for words in (count, part.means if page.wide else "") if words]
        return Laid(lines, stops, tuple(enumerate(under, len(wrap(line(part.name), page.label)))))

    return Block(lay, line(part.name, MUTED))


def _entry(one: SheetLine, part: Part, page: Shape) -> list[Line]:
    """What it is with its answer, then the article's words, then why it stands here."""
    sign = Content(part.sign).stylize(part.style) + Content(" ")
    answer = line(one.answer, BOLD)
    beside = answer.cell_length <= BESIDE
    first, *more = wrap(line(one.label), page.body - INDENT - (answer.cell_length + BETWEEN if beside else 0))
    lines = [Line(sign + first, answer if beside else EMPTY), *(Line(row.pad_left(INDENT)) for row in more)]
    if not beside:
        lines += [Line(row.pad_left(INDENT)) for row in wrap(answer, page.body - INDENT)]
    return [*lines, *_backed(one, part, page)]


def _backed(one: SheetLine, part: Part, page: Shape) -> list[Line]:
    """The words of the article, and at their right why the item stands here.

    They have a line; two where there is room for them, or where the trainee has to unlearn something. Why
    stands below them where it would leave them less than `LEAST` cells.
    """
    why = line(one.why.removeprefix(KNOWN), MUTED)
    words = line(quoted(one.evidence), MUTED)
    beside = page.body - INDENT - why.cell_length - BETWEEN
    below = beside < LEAST and words.cell_length > beside
    lines = 2 if page.tall or part.style == ERROR else 1
    first, *more = _shortened(words, page.body - INDENT if below else beside, lines)
    rows = [Line(first.pad_left(INDENT), EMPTY if below else why)]
    rows += [Line(row.pad_left(INDENT)) for row in more]
    return [*rows, Line(EMPTY, why)] if below else rows


def _shortened(words: Content, room: int, most: int) -> list[Content]:
    """The first lines of what is said, ending after a word with … where there is more."""
    lines = wrap(words, room)
    if len(lines) <= most:
        return lines
    last = wrap(lines[most - 1], room - 1)[0] + Content("…").stylize(MUTED)
    return [*lines[: most - 1], last]


def quoted(words: str) -> str:
    """The article's words within quotation marks, where they have none of their own."""
    return words if words[:1] in QUOTES else f"“{words}”"
