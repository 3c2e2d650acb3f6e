"""Where the article says it, and why what was said is not it."""

from __future__ import annotations

from textual.content import Content

from tui.app.present import BOLD, MUTED, line, parts
from tui.app.verdict.graded import Graded, short
from tui.app.verdict.room import Room
from tui.app.widgets.answering.asking import label
from tui.app.widgets.block import Block, Laid, Line, text
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.quiz.question import Finding, Form, Outcome


def article(graded: Graded, room: Room) -> Block:
    """The sentences of the article, lit, with their words marked, and where they stand."""
    shown = graded.passages[: room.passages]
    left = len(graded.passages) - len(shown)

    def lay(page: Shape) -> Laid:
        lines: list[Line] = []
        for number, passage in enumerate(shown):
            lines += [Line(row) for row in wrap(passage.words, page.body)]
            following = shown[number + 1].place if number + 1 < len(shown) else ""
            if room.place and passage.place != following:
                lines.append(Line(line(passage.place, MUTED)))
        if left:
            lines.append(Line(Content(f"and {left} more in the article").stylize(MUTED)))
        return Laid(lines)

    return Block(lay, label("The article says"), room.gap)


def why(graded: Graded, room: Room) -> list[Block]:
    """Why what was said is not it, and the figure among its siblings."""
    wrong = [f for f in graded.verdict.findings if f.why and f.outcome is not Outcome.RIGHT]
    if graded.question.form in {Form.MATCH, Form.ORDER} and not room.explained:
        wrong = []  # the rows say already what goes with what, or where
    chart = graded.chart if room.chart else None
    if not wrong and not chart:
        return []
    sentences = graded.question.kind in {"comparison", "claim", "event", "term"}
    named = f"Why not {short(wrong[0].text)}" if len(wrong) == 1 and not sentences else "Why not"
    alone = named != "Why not" and len(named) <= (room.page.label or room.page.body // 2)
    if room.page.narrow and wrong:
        return _inline(wrong, named if alone else "Why not", room, alone=alone)
    name = (line(named, MUTED) if alone else label("Why not")) if wrong else label("Compared")

    def lay(page: Shape) -> Laid:
        lines = [Line(row) for finding in wrong for row in wrap(reason(finding, alone=alone), page.body)]
        if chart:
            lines += ([Line()] if page.tall and lines else []) + [Line(row) for row in chart(page)]
        return Laid(lines)

    return [Block(lay, name, room.gap)]


def _inline(wrong: list[Finding], named: str, room: Room, *, alone: bool) -> list[Block]:
    """The reasons of a narrow page, where lines are scarce: the label stands in the first of them."""
    if says_so(wrong[0]):
        named = "Why not"
    first = line(named, MUTED) + Content("  ") + reason(wrong[0], alone=alone)
    more = (text(reason(finding, alone=False), gap=0) for finding in wrong[1:])
    return [text(first, gap=0 if room.reasons_first else 1), *more]


def says_so(finding: Finding) -> bool:
    """Whether a reason begins with what it is about."""
    return finding.why.casefold().startswith(short(finding.text).casefold())


def reason(finding: Finding, *, alone: bool) -> Content:
    """A reason, with what it is about in front of it unless it says so itself."""
    if alone or says_so(finding):
        return line(finding.why)
    return parts((finding.text, BOLD), ("  ", MUTED), finding.why)
