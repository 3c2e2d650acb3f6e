"""The question of an interview, its quotation mark in the gutter; and what is ticked after speaking."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from textual.content import Content

from tui.app.interview.told import entry
from tui.app.present import BOLD, MUTED, line
from tui.app.widgets.answering.asking import label
from tui.app.widgets.block import Block, Laid, Line, Stop, text
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.interview.asking.reply import Asked
from tui.quiz.wording import in_quotes
from tui.story.story import Story

NAMES: dict[str, str] = {"opener": "They ask", "hostile": "They press", "follow-up": "They go on"}
TICKED, OPEN = "✔ ", "· "


def asked(question: Asked, gap: int | None = None) -> Block:
    """The question that is open, or that was answered."""
    return hanging(NAMES[question.sort], question.text, gap)


def opened(question: Asked) -> list[Block]:
    """The question that is open; above a follow-up the one that it goes on from, no longer to be seen."""
    if not question.before:
        return [asked(question, gap=1)]
    return [text(line(question.before, MUTED), label=label("Before"), gap=1), asked(question)]


def hanging(name: str, words: str, gap: int | None) -> Block:
    """Words that somebody says, as bold as a question; their first mark hangs before them."""
    first, rest = in_quotes(words)[:1], in_quotes(words)[1:]
    return text(line(rest, BOLD), label=label(name), gap=gap, hang=first)


def speaking(*, limit: bool) -> list[Block]:
    """What to do while nothing is typed."""
    told = "Say your answer aloud."
    more = "Then press enter, and tick what you said."
    more += " When the clock is over nothing is taken away." if limit else ""
    return [
        Block(
            lambda page: Laid([Line(Content(told)), *map(Line, wrap(line(more, MUTED), page.body))]),
            label("You say"),
        )
    ]


def ticks(story: Story, tickable: Sequence[str], ticked: Collection[str]) -> list[Block]:
    """What a good answer has, to be ticked as said; a stop a line."""

    def lay(page: Shape) -> Laid:
        lines: list[Line] = []
        stops: list[Stop] = []
        for fact in tickable:
            mark = Content(TICKED).stylize("$success") if fact in ticked else Content(OPEN).stylize(MUTED)
            rows = entry(story, fact, page._replace(body=page.body - len(TICKED)), quoted=False)
            stops.append(Stop(fact, len(lines), len(rows)))
            for number, row in enumerate(rows):
                before = mark if not number else Content(" " * len(TICKED))
                lines.append(row._replace(body=before + row.body))
        return Laid(lines, stops)

    return [Block(lay, label(f"Said {len(ticked)} of {len(tickable)}"))]
