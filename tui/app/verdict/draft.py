"""What a verdict says of a fact that a draft is not sure of."""

from __future__ import annotations

from textual.content import Content

from tui.app.present import ACCENT, MUTED, line
from tui.app.verdict.graded import Graded
from tui.app.verdict.room import Room
from tui.app.widgets.answering.asking import label
from tui.app.widgets.block import Block, text


def to_review(graded: Graded, room: Room) -> list[Block]:
    """That somebody must still look at the fact, and why: the key is a draft's, and may be wrong."""
    fact = graded.story.facts.get(graded.question.item.fact)
    if fact is None or not fact.review:
        return []
    what = Content("◐ ").stylize(ACCENT) + line(f"to be reviewed: {fact.review}", MUTED)
    if room.page.narrow:
        return [text(label("A draft  ") + what, gap=room.gap)]
    return [text(what, label=label("A draft"), gap=room.gap)]
