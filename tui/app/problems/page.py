"""What is wrong with a story, drawn: what to mend, what to review, and what the articles have."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual.content import Content

from tui.app.present import ACCENT, ERROR, MUTED, SUCCESS, line
from tui.app.widgets.block import Block, Laid, Line, Stop, text
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.trainer.rereading import ProblemsView, Told

BETWEEN = 2
INDENT = 2
TO_REVIEW = "to be reviewed: "


def blocks(view: ProblemsView) -> list[Block]:
    """The whole page."""
    mend = [told for told in view.problems if told.problem.code != "review"]
    review = [told for told in view.problems if told.problem.code == "review"]
    made = []
    if not view.problems:
        well = Content("✔ ").stylize(SUCCESS) + line(
            "Check finds nothing wrong: every fact’s words stand in its article."
        )
        made.append(text(well, label=line("Check", MUTED)))
    if mend:
        made.append(_part("To mend", "✘", ERROR, mend))
    if review:
        made.append(_part("To review", "◐", ACCENT, review))
    if view.coverage:
        made.append(_covered(view.coverage))
    return made


def _part(name: str, sign: str, style: str, found: Sequence[Told]) -> Block:
    """An entry a problem, and under the part's name how many there are."""

    def lay(page: Shape) -> Laid:
        lines: list[Line] = []
        stops: list[Stop] = []
        for told in found:
            if lines and page.tall:
                lines.append(Line())
            entry = _entry(told, sign, style, page)
            stops.append(Stop(told, len(lines), len(entry)))
            lines += entry
        under = [] if page.narrow else [(1, line(f"{len(found):,}", MUTED))]
        return Laid(lines, stops, under)

    return Block(lay, line(name, MUTED))


def _entry(told: Told, sign: str, style: str, page: Shape) -> list[Line]:
    """What is wrong, where, and how to mend it."""
    where = line(f"{Path(told.problem.file).name}:{told.problem.line}", MUTED)
    said = told.problem.message.removeprefix(TO_REVIEW)
    marked = told.problem.code == "review"
    what = line(told.name or told.fact or said) if marked else line(said)
    beside = page.body - INDENT - where.cell_length - BETWEEN
    first, *more = wrap(what, beside)
    rest = wrap(what[len(first) :], page.body - INDENT) if more else []
    rows = [Content(f"{sign} ").stylize(style) + first, *(row.pad_left(INDENT) for row in _stripped(rest))]
    below = said if marked else told.problem.mend  # what to do about a mark is the same for all
    rows += [row.pad_left(INDENT) for row in wrap(line(below, MUTED), page.body - INDENT)]
    return [Line(rows[0], where), *map(Line, rows[1:])]


def _stripped(rows: Sequence[Content]) -> list[Content]:
    """Lines without the blank that a break leaves at the first one's start."""
    return [row[len(row.plain) - len(row.plain.lstrip()) :] if n == 0 else row for n, row in enumerate(rows)]


def _covered(coverage: Sequence[str]) -> Block:
    """What the articles have, and how much of it is in facts."""

    def lay(page: Shape) -> Laid:
        return Laid([Line(row) for words in coverage for row in wrap(line(words, MUTED), page.body)])

    return Block(lay, line("Coverage", MUTED))


def counted(view: ProblemsView) -> str:
    """How much there is to do, in the header: "3 problems · 14 to review"."""
    mend = len(view.problems) - view.reviews
    told = []
    if mend or not view.reviews:
        told.append("no problem" if not mend else "1 problem" if mend == 1 else f"{mend:,} problems")
    if view.reviews:
        told.append(f"{view.reviews:,} to review")
    return " · ".join(told)
