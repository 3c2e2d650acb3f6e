"""The question itself, and the words with which an answer is sent."""

from __future__ import annotations

from textual.content import Content

from tui.app.present import BOLD, MUTED, line, parts
from tui.app.widgets.block import Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.quiz.question import Certainty, Form, Question

KINDS = {
    "figure": "Figure",
    "comparison": "Comparison",
    "measure": "Figures",
    "speaker": "Speaker",
    "quote": "Quote",
    "claim": "Claim",
    "group": "Districts",
    "district": "District",
    "event": "Event",
    "term": "Term",
}
GAP = "________"
# What each certainty pays when right and when wrong (DESIGN, section 5).
PAYS = (
    (Certainty.GUESS, "?", "guess", "+1", "0"),
    (Certainty.THINK, "enter", "think so", "+2", "−2"),
    (Certainty.SURE, "!", "sure", "+3", "−6"),
)


def label(text: str) -> Content:
    """A row's label; ours, never a story's."""
    return Content(text).stylize(MUTED)


def roomy(page: Shape) -> bool:
    """Whether there are lines for labels that can be done without."""
    return not (page.narrow and page.short)


def question(asked: Question) -> list[Block]:
    """The prompt, the sentence with its gap where there is one, and what article it is about."""

    def lay(page: Shape) -> Laid:
        lines = [Line(row) for row in wrap(line(asked.prompt, BOLD), page.body)]
        air = [] if page.short else [Line()]
        if asked.form is Form.CLOZE:
            lines += air + [Line(row) for row in wrap(sentence(asked), page.body)]
        if asked.cite:
            lines += (air if page.tall else []) + [
                Line(row) for row in wrap(line(asked.cite, MUTED), page.body)
            ]
        return Laid(lines)

    return [Block(lay, label(KINDS.get(asked.kind, "Question")), gap=1)]


def reminder(asked: Question, *, most: int = 0, filled: str = "", named: bool = True) -> Block:
    """The question once it is answered, in `most` lines (0 for all); a cloze with its gap filled."""

    def lay(page: Shape) -> Laid:
        rows = wrap(line(asked.prompt, BOLD), page.body)
        if most and len(rows) > most:
            rows = [*rows[: most - 1], rows[most - 1].truncate(page.body - 1).rstrip() + Content("…")]
        if asked.form is Form.CLOZE:
            rows += wrap(sentence(asked, filled), page.body)
        return Laid([Line(row) for row in rows])

    return Block(lay, label(KINDS.get(asked.kind, "Question")) if named else Content(""), gap=1)


def sentence(asked: Question, filled: str = "") -> Content:
    """The words around a cloze's gap, with the gap drawn or filled."""
    gap = line(filled, "bold underline") if filled else Content(GAP).stylize(MUTED)
    return parts(asked.before, gap, asked.after)


def how_sure(page: Shape, *, ready: bool, certain: bool) -> list[Block]:
    """The ways to send an answer, with what each pays; in muted words until there is something to send."""
    if not certain:
        return []

    def lay(page: Shape) -> Laid:
        share = page.body // 3
        names, pays = Content(""), Content("")
        for _, key, name, right, wrong in PAYS:
            head = Content(key).stylize(BOLD if ready else MUTED) + Content("  ")
            head += Content(name) if ready else Content(name).stylize(MUTED)
            names += head.pad_right(share - head.cell_length)
            worth = f"{right} or {wrong}" if page.narrow else f"right {right}, wrong {wrong}"
            pays += Content(worth.ljust(share)).stylize(MUTED)
        stops = [Stop(key, 0, 2, n * share, share - 2) for n, (_, key, *_) in enumerate(PAYS)]
        return Laid([Line(names), Line(pays)], stops)

    return [Block(lay, label("How sure?") if roomy(page) else Content(""))]
