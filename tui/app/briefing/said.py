"""Who said what, and whose word it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from tui.app.briefing.cite import Cite, cite_line
from tui.app.present import BOLD, MUTED, line
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.app.words import STATUS, quotation, role, speaker_name
from tui.story.model import Claim, Fact, Quote
from tui.story.model import Line as Told
from tui.story.saying import of_oneself
from tui.story.story import Story


def blocks(story: Story, article: str, lines: Sequence[Told], label: Content) -> list[Block]:
    """The section: a heading a speaker, in the order of the lines; under it what was said, and how."""
    made: list[Block] = []
    speaker: object = blocks  # no speaker's id
    for told in lines:
        said = [fact for fact in map(story.facts.get, told.cites) if isinstance(fact, Quote | Claim)]
        by = said[0].by if said else None
        name = _heading(story, by, article) if by != speaker else None
        speaker = by
        first = not made
        made.append(
            _told(
                story,
                said,
                told,
                name,
                cite_line(story, article, told),
                label if first else EMPTY,
                None if first else 1,
            )
        )
    return made


def _heading(story: Story, by: str | None, article: str) -> Line:
    who = speaker_name(story, by)
    who = who[:1].upper() + who[1:]
    what = role(story, by, article)
    return Line(line(who, BOLD), line(what, MUTED) if what.casefold() != who.casefold() else EMPTY)


def _told(
    story: Story,
    said: Sequence[Fact],
    told: Told,
    name: Line | None,
    cite: Cite | None,
    label: Content,
    gap: int | None,
) -> Block:
    def lay(page: Shape) -> Laid:
        head = [name] if name else []
        words: list[Line] = []
        for fact in said:
            words += _words(story, fact, page)
        words += _how(said, told, page)
        stops = [Stop(cite, len(head), len(words))] if cite else []
        return Laid([*head, *words], stops)

    return Block(lay, label, gap)


def _words(story: Story, fact: Fact, page: Shape) -> Iterable[Line]:
    """A quotation with its opening mark in the gutter; a claim as it is."""
    if isinstance(fact, Quote):
        text = quotation(fact)
        lines = wrap(line(text[1:]), page.body)
        return [Line(lines[0], EMPTY, text[0]), *map(Line, lines[1:])]
    if not isinstance(fact, Claim):
        return []
    own = of_oneself(fact, story.facts.get(fact.by or ""))
    says = line(own) if own else line("that ", MUTED) + line(fact.says)
    return map(Line, wrap(says, page.body))


def _how(said: Sequence[Fact], told: Told, page: Shape) -> list[Line]:
    """On what occasion, and whose word it is: "in a statement Thursday", "a claim"."""
    status = next(
        (STATUS[fact.status] for fact in said if isinstance(fact, Claim) and fact.status != "stated"), ""
    )
    if status and status.removeprefix("a ") in told.text:
        status = ""  # the line says so itself
    right = line(status, MUTED)
    if not told.text and not status:
        return []
    lines = wrap(line(told.text, MUTED), page.body - right.cell_length - 2)
    return [Line(lines[0], right), *map(Line, lines[1:])]
