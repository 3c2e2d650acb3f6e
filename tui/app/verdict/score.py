"""The results of a session, as blocks: total, what to look at, by kind, how sure."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from tui.app.moments import Hour
from tui.app.present import ACCENT, BOLD, ERROR, MUTED, line, marked, parts
from tui.app.verdict.earned import amount, ready, total
from tui.app.verdict.graded import MARKS, SETS, mark, signed
from tui.app.widgets.answering.asking import label
from tui.app.widgets.block import Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import cut, wrap
from tui.quiz.question import Finding, Outcome
from tui.story.evidence import Span
from tui.story.model import District
from tui.story.story import Story
from tui.text import find, sentence_at
from tui.trainer.views import Asked, Results

GROUPS = ((Outcome.WRONG, "Wrong"), (Outcome.MISSED, "Not known"), (Outcome.PART, "In part"))
QUOTES = frozenset('“”"')
LONGEST_PAIR = 40  # cells that "87 → 58" may take at the right of a line


def blocks(results: Results, story: Story, hour: Hour) -> list[Block]:
    """The whole screen, the total first; `hour` is the time it is, for the interview's day in words."""
    return [
        total(results),
        ready(results, hour),
        *_to_look_at(results, story),
        _kinds(results),
        *_certainties(results),
    ]


def _to_look_at(results: Results, story: Story) -> list[Block]:
    """What was not right, wrong and partial apart."""
    made = []
    for outcome, name in GROUPS:
        group = [asked for asked in results.to_look_at if asked.verdict.outcome is outcome]
        if group:
            made.append(_group(name, group, story))
    return made or [Block(lambda page: Laid([Line(Content("Everything was right."))]), label("To look at"))]


def _group(name: str, group: list[Asked], story: Story) -> Block:
    def lay(page: Shape) -> Laid:
        lines: list[Line] = []
        stops: list[Stop] = []
        for asked in group:
            if lines and not page.short:
                lines.append(Line())
            entry = _entry(asked, story, page)
            stops.append(Stop(asked, len(lines), len(entry)))
            lines += entry
        return Laid(lines, stops)

    return Block(lay, label(name))


def _entry(asked: Asked, story: Story, page: Shape) -> list[Line]:
    """An item: what it is, what was said and what is right, and the words that say so."""
    head = mark(asked.verdict.outcome) + Content(" ")
    name = line(asked.label) + (line("  then right", MUTED) if asked.mended else Content(""))
    told = said(asked)
    fits = told.cell_length <= LONGEST_PAIR and told.cell_length + 4 < page.body // 2 + 8
    rows = wrap(name, page.body - 2 - (told.cell_length + 2 if fits else 0))
    lines = [
        Line(head + rows[0], told if fits else Content("")),
        *(Line(row.pad_left(2)) for row in rows[1:]),
    ]
    if not fits:
        lines += [Line(row.pad_left(2)) for row in wrap(told, page.body - 2)]
    return [*lines, Line(snippet(story, asked, page.body - 2).pad_left(2))]


def said(asked: Asked) -> Content:
    """What was said and what is right: "87 → 58"; of a list, what is missing and what is wrong."""
    verdict = asked.verdict
    listed = [f for f in verdict.findings if f.outcome is not Outcome.RIGHT]
    if verdict.outcome is Outcome.PART and len(verdict.findings) > 1:
        pieces = [_names("missing", listed, Outcome.MISSED), _names("wrong", listed, Outcome.WRONG)]
        return Content("; ").join(piece for piece in pieces if piece)
    right = line(", ".join(asked.question.right), BOLD)
    if asked.answer.blank:
        return right
    style = MARKS[verdict.outcome][1]
    return parts((verdict.given, style), ("  →  ", MUTED), right)


def _names(word: str, findings: Iterable[Finding], outcome: Outcome) -> Content:
    names = ", ".join(finding.text for finding in findings if finding.outcome is outcome)
    return (
        line(f"{word}: ", MUTED) + line(names, ERROR if outcome is Outcome.WRONG else "")
        if names
        else Content("")
    )


def snippet(story: Story, asked: Asked, width: int) -> Content:
    """The words of the article on one line, in as much of their sentence as there is room for."""
    return in_its_sentence(story, focus(story, asked, width - 4), width)


def in_its_sentence(story: Story, span: Span, width: int) -> Content:
    """The words at a span, underlined on one line, in as much of their sentence as there is room for."""
    article = story.texts[span.article]
    first, last = sentence_at(article, span.start, span.end)
    begin, end = fitted(article, span, (first, last), width - 4)  # the marks of quotation and of omission
    before, after = "…" * (begin > first), "…" * (end < last)
    if not QUOTES & set(article[begin:end]):
        before, after = f"“{before}", f"{after}”"
    words = article[begin:end].replace("\n", " ")
    inner = marked(words, [(0, len(words), MUTED), (span.start - begin, span.end - begin, "underline")])
    return cut(Content(before).stylize(MUTED) + inner + Content(after).stylize(MUTED), width)


def fitted(article: str, span: Span, sentence: tuple[int, int], room: int) -> tuple[int, int]:
    """As much of a sentence around a span as `room` characters hold, from word to word."""
    first, last = sentence
    if last - first <= room:
        return sentence
    start = max(first, min(span.start - max(0, room - (span.end - span.start)) // 2, last - room))
    begin = start if start == first else article.find(" ", start, span.start) + 1 or span.start
    if begin + room >= last:
        return begin, last
    return begin, max(article.rfind(" ", begin, begin + room), min(span.end, begin + room))


def focus(story: Story, asked: Asked, room: int) -> Span:
    """The words that an item's line shows: those of what was missed in a list, those of the answer in a
    passage too long for the line, else the locus."""
    question = asked.question
    locus = question.evidence[0]
    if question.form in SETS:
        missed = {f.text for f in asked.verdict.findings if f.outcome is Outcome.MISSED}
        facts = [option.fact for option in question.options if option.text in missed]
        facts += [district.id for district in story.of(District) if district.said in missed]
        return next((spans[0] for fact in facts if fact and (spans := story.spans.get(fact))), locus)
    if locus.end - locus.start <= room:
        return locus
    found = find(story.text(locus), question.right[0])
    return Span(locus.article, locus.start + found[0][0], locus.start + found[0][1]) if found else locus


def _kinds(results: Results) -> Block:
    """The outcomes by kind, in the order they came."""
    widest = max((len(row.name) for row in results.kinds), default=0) + 3

    def lay(page: Shape) -> Laid:
        lines = []
        for row in results.kinds:
            right = sum(1 for outcome in row.outcomes if outcome is Outcome.RIGHT)
            part = sum(1 for outcome in row.outcomes if outcome is Outcome.PART)
            told = f"{right} of {len(row.outcomes)}" + (f", {part} in part" if part else "")
            signs = Content(" ").join(mark(outcome) for outcome in row.outcomes)
            lines.append(Line(line(row.name.ljust(widest)) + signs, Content(told).stylize(MUTED)))
        return Laid(lines)

    return Block(lay, label("By kind"))


def _certainties(results: Results) -> list[Block]:
    """How it went by how sure the trainee was, and all the marks."""
    if results.points is None or not results.certainties:
        return []

    def lay(page: Shape) -> Laid:
        lines = []
        for row in results.certainties:
            counts = ((row.right, "right"), (row.part, "in part"), (row.wrong, "wrong"))
            told = ", ".join(f"{count} {word}" for count, word in counts if count)
            points = Content(signed(row.points)).stylize(BOLD)
            lines.append(Line(Content(row.name.ljust(12)) + Content(told).stylize(MUTED), points))
        most = f"certainty marks, {amount(results.points_at_most)} at most"
        whole = Content(signed(results.points or 0)).stylize(f"{BOLD} {ACCENT}")
        lines.append(Line(Content("all".ljust(12)) + Content(most).stylize(MUTED), whole))
        return Laid(lines)

    return [Block(lay, label("How sure"))]
