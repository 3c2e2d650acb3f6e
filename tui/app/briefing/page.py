"""A whole briefing page: an article's sections in their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.content import Content

from tui.app.briefing import numbers, plain, said, when, where
from tui.app.present import MUTED, line
from tui.app.widgets.block import Block, text
from tui.story.model import Article
from tui.story.model import Line as Told
from tui.story.story import Story

Maker = Callable[[Story, str, Sequence[Told], Content], list[Block]]
SECTIONS: tuple[tuple[str, str, Maker], ...] = (
    ("short", "In short", plain.sentences),
    ("matters", "Why it matters", plain.sentences),
    ("numbers", "By the numbers", numbers.blocks),
    ("said", "Who said what", said.blocks),
    ("where", "Where", where.blocks),
    ("when", "When", when.blocks),
    ("confused", "Easily confused", plain.confused),
    ("open", "Left open", plain.left_open),
)


class Section(NamedTuple):
    """A section of a page: its name in the files, and its blocks."""

    name: str
    blocks: list[Block]


def sections(story: Story, article: Article) -> list[Section]:
    """The sections that an article's briefing has, in the order in which a reader wants them."""
    made = []
    for name, label, maker in SECTIONS:
        lines = [told for told in article.briefing if told.section == name]
        if lines:
            made.append(Section(name, maker(story, article.id, lines, line(label, MUTED))))
    if not made:
        nothing = line("This article has no briefing yet. Its text and its facts are there to read.")
        made.append(Section("none", [text(nothing, label=line("Briefing", MUTED))]))
    return made
