"""A fact in a line: what it is, and its answer; and the words of the article that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from tui.app.facts.rows import row, sentence
from tui.app.present import BOLD, LIT, MARK, MUTED, line, marked
from tui.app.verdict.score import in_its_sentence
from tui.app.widgets.block import EMPTY, Line
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.app.words import quotation
from tui.story.evidence import Span
from tui.story.model import Claim, District, Group, Quote, Speaker, Term
from tui.story.story import Story
from tui.text import sentence_at

INDENT = 2
BETWEEN = 2
_OF_THEM = re.compile(r",? (?:in|of|that|which|where|who|for|with|at|on|by|from)\b")
BESIDE = 30  # cells for an answer at the right; a longer one stands below


class Spot(NamedTuple):
    """Where the cursor stands: facts, and the article that the first of them is from."""

    article: str
    facts: tuple[str, ...]


def spot(story: Story, fact: str | None, evidence: Sequence[Span] = ()) -> Spot | None:
    """Where a fact is opened in its article; None where there is none."""
    spans = evidence or story.spans.get(fact or "", ())
    return Spot(spans[0].article, (fact,)) if fact and spans else None


def told(story: Story, fact_id: str) -> tuple[str, str]:
    """What a fact is, and its answer; the answer is "" where it is in what it is."""
    fact = story.facts[fact_id]
    if isinstance(fact, Claim):
        return sentence(story, fact), ""
    if isinstance(fact, Term):
        return f"{fact.name}: {fact.meaning}", ""
    made = row(story, fact)
    if isinstance(fact, Quote):
        speaker = story.facts.get(fact.by or "")
        unnamed = isinstance(speaker, Speaker) and speaker.sort == "unnamed"
        return quotation(fact), "" if unnamed else made.answer
    if isinstance(fact, District):
        group = story.facts.get(fact.group)
        return fact.said, f"one of {group.size} {_noun(group.label)}" if isinstance(group, Group) else ""
    return made.ask, made.answer


def _noun(label: str) -> str:
    """What the members of a group are: "districts in the surge" are districts."""
    return _OF_THEM.split(label)[0]


def entry(story: Story, fact_id: str, page: Shape, *, quoted: bool, most: int = 0) -> list[Line]:
    """A fact as a line of a list, its answer at the right, what is longer indented; its sentence if `quoted`.

    It has `most` lines at most, 0 for all.
    """
    what, answer = told(story, fact_id)
    right = line(answer, BOLD)
    fits = right.cell_length <= BESIDE
    words = line(what) if fits else line(f"{what}: ") + right
    first, *more = _hanging(words, page.body - (right.cell_length + BETWEEN if fits and right else 0))
    if most and len(more) >= most:
        last = (first, *more)[most - 1]
        first, *more = [*(first, *more)[: most - 1], last + Content("…").stylize(MUTED)]
    lines = [Line(first, right if fits else EMPTY), *map(Line, more)]
    spans = story.spans.get(fact_id, ())
    if quoted and spans:
        lines.append(Line(in_its_sentence(story, spans[0], page.body - INDENT).pad_left(INDENT)))
    return lines


def _hanging(words: Content, width: int) -> list[Content]:
    """Words in lines, all but the first indented; a cell is left for what shows that there is more."""
    first = wrap(words, width - 1)[0]
    rest = words[len(first.plain) :].plain.lstrip()
    if not rest:
        return [first]
    return [first, *(row.pad_left(INDENT) for row in wrap(words[-len(rest) :], width - 1 - INDENT))]


def lit_sentence(story: Story, span: Span, width: int, most: int) -> list[Content]:
    """The sentence around a span, its words marked, in `most` lines at most: those with the words.

    An ellipsis stands where lines after them are left out.
    """
    article = story.texts[span.article]
    first, last = sentence_at(article, span.start, span.end)
    words = article[first:last].replace("\n", " ")
    rows = wrap(marked(words, [(0, len(words), LIT), (span.start - first, span.end - first, MARK)]), width)
    if len(rows) <= most:
        return rows
    at = 0
    for number, one in enumerate(rows):
        at += len(one.plain) + 1
        if at > span.start - first:
            number = max(0, min(number, len(rows) - most))
            return _left_out(rows[number : number + most], width, more=number + most < len(rows))
    return _left_out(rows[:most], width, more=True)


def _left_out(rows: list[Content], width: int, *, more: bool) -> list[Content]:
    """Lines of which the last one ends in an ellipsis where there are more."""
    if not more:
        return rows
    last = rows[-1]
    if last.cell_length >= width:  # a word goes, and not a part of one: "Jan. 2…" would be another day
        last = last[: max(last.plain.rstrip().rfind(" "), 0) or -1]
    return [*rows[:-1], last + Content("…").stylize(LIT)]
