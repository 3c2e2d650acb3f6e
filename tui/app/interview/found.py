"""The lists below an answer: each entry says what was said, what the story has, and the article's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from tui.app.interview.markup import ARROW
from tui.app.interview.told import INDENT, Spot, entry, lit_sentence, spot
from tui.app.present import BOLD, ERROR, LIT, MARK, MUTED, line, marked
from tui.app.widgets.answering.asking import label
from tui.app.widgets.block import Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.interview.finding import Finding
from tui.story.story import Story
from tui.text import vocabulary

if TYPE_CHECKING:
    from tui.interview.asking.comparing import Passage
    from tui.trainer.hearing import HeardView

LONGEST_BESIDE = 44  # cells of a reason that may stand at the right of its line
LIT_LINES = 2  # of a sentence, at most
OUR_WORDS = vocabulary("it is not was had the article has")  # that say nothing new in a reason


class Entry(NamedTuple):
    """An entry of a list: how it is laid out, where it is opened, and how many things it counts."""

    lay: Callable[[Shape], list[Line]]
    spot: Spot | None = None
    things: int = 1


def wrong(story: Story, heard: HeardView, *, lit: bool) -> list[Entry]:
    """What contradicts the story: the words, what is right, why, and the sentence."""
    found = [one for one in heard.findings if one.sort == "contradicted"]
    return [Entry(_pair(story, one, ERROR, lit), spot(story, one.fact, one.evidence)) for one in found]


def loose(story: Story, heard: HeardView, *, lit: bool) -> list[Entry]:
    """What is right, and not exact; or somebody's word given as plain fact."""
    found = [one for one in heard.findings if one.sort == "loose"]
    return [Entry(_pair(story, one, "", lit), spot(story, one.fact, one.evidence)) for one in found]


def unsupported(heard: HeardView) -> list[Entry]:
    """Numbers and names that the story does not have, one after the other."""
    found = list(dict.fromkeys(one.words for one in heard.findings if one.sort == "unsupported"))
    if not found:
        return []
    words = Content(", ").join(line(one, BOLD) for one in found)
    said = words + Content("  not in the story").stylize(MUTED)
    return [Entry(lambda page: [Line(row) for row in wrap(said, page.body)], things=len(found))]


def missed(story: Story, heard: HeardView, *, quoted: bool, most: int) -> list[Entry]:
    """What a good answer has besides, each in `most` lines at most (0 for all)."""

    def lay(fact: str) -> Callable[[Shape], list[Line]]:
        return lambda page: entry(story, fact, page, quoted=quoted, most=most)

    return [Entry(lay(fact), spot(story, fact)) for fact in heard.missed if fact in story.facts]


def pair(found: Finding, style: str) -> Content:
    """What was said and what is right: "481 → 418"."""
    words, right = line(found.words, f"{BOLD} {style}" if style else BOLD), found.right or ""
    if not right or right.casefold() == found.words.casefold():
        return words
    if found.sort == "loose" and _words(right) <= _words(found.words) and reason(found):
        return words  # nothing is amiss with it but what the reason says
    said = line(found.why) if _is_in(right, found.why) else line(right, BOLD)
    return words + Content(f"  {ARROW}  ").stylize(MUTED) + said


def _is_in(right: str, why: str) -> bool:
    """Whether the reason begins with what is right: a sentence, which need not be said twice."""
    return " " in right and why.startswith(right.rstrip("."))


def reason(found: Finding) -> str:
    """Why, unless that says no more than the two beside each other do."""
    if found.right and _is_in(found.right, found.why):
        return ""
    said = _words(f"{found.words} {found.right or ''}") | OUR_WORDS
    return found.why if _words(found.why) - said else ""


def _words(text: str) -> frozenset[str]:
    return frozenset("".join(char if char.isalnum() else " " for char in text.casefold()).split())


def _pair(story: Story, found: Finding, style: str, lit: bool) -> Callable[[Shape], list[Line]]:
    def lay(page: Shape) -> list[Line]:
        both, why = pair(found, style), line(reason(found), MUTED)
        beside = bool(why) and both.cell_length + why.cell_length + 2 <= page.body
        lines = [Line(row) for row in wrap(both, page.body)]
        if beside and why.cell_length <= LONGEST_BESIDE:
            lines[0] = Line(both, why)
        elif why:
            lines += [Line(row.pad_left(INDENT)) for row in wrap(why, page.body - INDENT)]
        if lit and found.evidence:
            sentence = lit_sentence(story, found.evidence[0], page.body, LIT_LINES)
            lines += [Line(row) for row in sentence]
        return lines

    return lay


def compared(story: Story, passage: Passage, gap: int | None) -> Block:
    """The article's own words on what was asked; the words that are the facts marked."""

    def lay(page: Shape) -> Laid:
        lines: list[Line] = []
        stops: list[Stop] = []
        for piece in passage.pieces:
            text, start = piece.shown.replace("\n", " "), piece.span.start - (not piece.opens)
            marks = [
                (span.start - start, span.end - start, MARK)
                for fact in piece.facts
                for span in story.spans.get(fact, ())[:1]
                if span.article == piece.span.article
            ]
            body = marked(text, [(0, len(text), LIT), *marks])
            if lines:
                lines.append(Line())
            rows = [Line(row) for row in wrap(body, page.body)]
            if piece.facts:
                stops.append(Stop(Spot(piece.span.article, piece.facts), len(lines), len(rows)))
            lines += rows
        return Laid(lines or [Line(line("The article has no sentence for this.", MUTED))], stops)

    return Block(lay, label("The article"), gap)
