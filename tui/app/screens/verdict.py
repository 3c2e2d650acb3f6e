"""A verdict, as blocks: what you said, what it is, where the article says so, why not, when it comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from textual.content import Content

from tui.app.present import BOLD, ERROR, MUTED, SUCCESS, line, parts
from tui.app.screens.siblings import bars
from tui.app.widgets.answering.asking import label, reminder
from tui.app.widgets.bigfigure import big, drawable
from tui.app.widgets.block import Block, Laid, Line, text
from tui.app.widgets.marked import lit
from tui.app.widgets.plan import plan
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.quiz.question import Answer, Certainty, Finding, Form, MarksKey, Outcome, Question, Verdict
from tui.story.story import Story
from tui.text import paragraph_at

MARKS = {
    Outcome.RIGHT: ("✔", SUCCESS),
    Outcome.PART: ("◐", "$accent"),
    Outcome.WRONG: ("✘", ERROR),
    Outcome.MISSED: ("○", MUTED),
}
SURE = {Certainty.SURE: "you were sure", Certainty.THINK: "you thought so", Certainty.GUESS: "you guessed"}
SETS = frozenset({Form.SELECT, Form.RECALL})
LISTS = SETS | {Form.MATCH, Form.ORDER}


@dataclass(frozen=True)
class Graded:
    """All that a verdict's screen shows."""

    story: Story
    question: Question
    answer: Answer
    verdict: Verdict
    comes_back: str
    unsaved: str = ""  # why it could not be saved, and what to do


def mark(outcome: Outcome) -> Content:
    """An outcome's mark, in its colour."""
    sign, style = MARKS[outcome]
    return Content(sign).stylize(style)


def signed(points: float) -> str:
    """Certainty marks with their sign: +3, −6, 0, +0.6."""
    number = f"{abs(points):.1f}".removesuffix(".0")
    return number if number == "0" else f"{'+' if points > 0 else '−'}{number}"


@dataclass(frozen=True)
class Room:
    """How generous a verdict may be: what matters must stay above the fold, so that the rest gives way."""

    page: Shape
    gap: int | None = None  # blank lines between rows, None as everywhere
    place: bool = True  # says in which paragraph
    large: bool = True  # draws the number large
    chart: bool = True  # draws the bars
    lines: int = 0  # of the question at most, 0 for all
    close: bool = False  # what was said and what it is stand together, as do the last two rows
    named: bool = True  # has its kind as a label
    reasons_first: bool = False  # why not, before what it is and what the article says


def rooms(page: Shape) -> list[Room]:
    """From the most generous to the tightest."""
    tight = Room(page, gap=1, place=False, large=False, close=True, lines=2)
    if page.narrow:
        bare = replace(tight, named=False, chart=False)
        return [replace(tight, place=True, lines=0), tight, bare, replace(bare, reasons_first=True)]
    medium = Room(page, gap=1, place=False)
    close = replace(medium, close=True)
    return [Room(page), Room(page, gap=1), medium, close, tight, replace(tight, chart=False)]


def fitting(graded: Graded, page: Shape, height: int) -> list[Block]:
    """The most generous verdict that `height` lines hold; the tightest one where none does."""
    made: list[Block] = []
    for room in rooms(page):
        made = blocks(graded, room)
        if plan(made, page).height <= height:
            break
    return made


def blocks(graded: Graded, room: Room) -> list[Block]:
    """The whole verdict."""
    filled = graded.question.right[0]
    head = [reminder(graded.question, most=room.lines, filled=filled, named=room.named), _said(graded, room)]
    answer = [*_it_is(graded, room), *_article(graded, room)]
    reasons = _why(graded, room)
    body = [*reasons, *answer] if room.reasons_first else [*answer, *reasons]
    return [*head, *body, *_comes_back(graded, room)]


def _labelled(
    page: Shape, words: str, body: Content, *, sign: Content, right: Content, gap: int | None
) -> Block:
    """A row with a mark before its label; on a narrow page the label stands in the line itself."""
    name = sign + Content(" ") + label(words)
    if not page.narrow:
        return text(body, label=name, right=right, gap=gap)
    return text(name + Content("  ") + body, right=right, gap=gap)


def _said(graded: Graded, room: Room) -> Block:
    """What the trainee said, how sure they were, and what that earned."""
    verdict, certainty = graded.verdict, graded.answer.certainty
    sign, style = MARKS[verdict.outcome]
    given = _counted(verdict) if graded.question.form in LISTS and not graded.answer.blank else verdict.given
    said = line(given or "I don’t know", f"{BOLD} {style}" if style != MUTED else MUTED)
    right = Content("")
    if verdict.points is not None and certainty is not None:
        color = SUCCESS if verdict.points > 0 else ERROR if verdict.points < 0 else MUTED
        points = Content(signed(verdict.points)).stylize(f"{BOLD} {color}")
        sure = (
            SURE[certainty].removeprefix("you ").removeprefix("were ")
            if room.page.narrow
            else SURE[certainty]
        )
        right = Content(f"{sure}: ").stylize(MUTED) + points
    return _labelled(
        room.page, "You said", said, sign=Content(sign).stylize(style), right=right, gap=room.gap
    )


def _counted(verdict: Verdict) -> str:
    """How the parts of a list went: "6 right, 1 wrong, 4 missing"."""
    names = {
        Outcome.RIGHT: "right",
        Outcome.PART: "in part",
        Outcome.WRONG: "wrong",
        Outcome.MISSED: "missing",
    }
    counts = {
        name: sum(1 for f in verdict.findings if f.outcome is outcome) for outcome, name in names.items()
    }
    told = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    return told or verdict.given


def _it_is(graded: Graded, room: Room) -> list[Block]:
    """The right answer: a large figure where it is a number, a list where it is several."""
    asked = graded.question
    sign = mark(Outcome.RIGHT)
    gap = 0 if room.close else room.gap
    if graded.question.form in LISTS:
        return [_list(graded, room, sign, gap)]
    number, rest = _figure(asked.right[0])
    about = line(asked.explanation)
    if number and room.large:
        return [Block(_beside_figure(number, rest, about), sign + Content(" ") + label("It is"), gap)]
    body = line(asked.right[0], BOLD)
    if about and asked.explanation not in asked.right:
        body += Content(", " if room.page.narrow else "  ").stylize(MUTED) + about
    return [_labelled(room.page, "It is", body, sign=sign, right=Content(""), gap=gap)]


def _figure(right: str) -> tuple[str, str]:
    """The part of a right answer that can be drawn large, and what follows it ("58", "drug cases")."""
    first, _, rest = right.partition(" ")
    return (first, rest) if drawable(first) and any(char.isdigit() for char in first) else ("", right)


def _beside_figure(number: str, rest: str, about: Content) -> Callable[[Shape], Laid]:
    def lay(page: Shape) -> Laid:
        rows = big(number, BOLD)
        left = rows[0].cell_length + 3
        words = wrap(about or line(rest), page.body - left)
        count = max(len(rows), len(words))
        lines = []
        for n in range(count):
            head = rows[n] if n < len(rows) else Content("")
            tail = words[n] if n < len(words) else Content("")
            lines.append(Line(head.pad_right(left - head.cell_length) + tail))
        return Laid(lines)

    return lay


def _list(graded: Graded, room: Room, sign: Content, gap: int | None) -> Block:
    """What belongs to the answer, each with how it went, in columns where they fit."""
    cells = _placed(graded) or _found(graded)

    def lay(page: Shape) -> Laid:
        widest = max(cell.cell_length for cell in cells) + 3
        columns = (
            max(1, min(3, page.body // widest)) if len(cells) > 3 and graded.question.form in SETS else 1
        )
        rows = -(-len(cells) // columns)
        if columns == 1:
            return Laid([row for cell in cells for row in _hanging(cell, page)])
        lines = []
        for row in range(rows):
            picked = cells[row::rows]
            lines.append(Line(Content("").join(cell.pad_right(widest - cell.cell_length) for cell in picked)))
        return Laid(lines)

    name = Content("") if room.page.narrow else sign + Content(" ") + label("It is")
    return Block(lay, name, gap)


def _found(graded: Graded) -> list[Content]:
    """What belongs to the answer, in any order, each with how it went."""
    found = [finding for finding in graded.verdict.findings if finding.outcome is not Outcome.WRONG]
    entries = found or [Finding(Outcome.MISSED, name) for name in graded.question.right]
    return [mark(entry.outcome) + Content(" ") + line(entry.text) for entry in entries]


def _placed(graded: Graded) -> list[Content]:
    """A match's rows with what goes with each, or an order from first to last, each with how it went."""
    asked, given = graded.question, graded.answer.marks
    if not isinstance(asked.key, MarksKey) or asked.form not in (Form.MATCH, Form.ORDER):
        return []
    made = []
    for place, right in enumerate(asked.key.marks):
        hit = place < len(given) and given[place] == right
        outcome = Outcome.RIGHT if hit else Outcome.WRONG if given else Outcome.MISSED
        text = line(asked.options[right].text, BOLD)
        lead = (
            line(asked.rows[place]) + Content("  →  ").stylize(MUTED)
            if asked.rows
            else Content(f"{place + 1}  ")
        )
        made.append(mark(outcome) + Content(" ") + lead + text)
    return made


def _hanging(cell: Content, page: Shape) -> list[Line]:
    """A cell over as many lines as it needs, indented under its mark."""
    first, *more = wrap(cell, page.body - 2)
    return [Line(first), *(Line(row.pad_left(2)) for row in more)]


def _article(graded: Graded, room: Room) -> list[Block]:
    """The sentence of the article, lit, with its words marked, and where it stands."""
    spans = graded.question.evidence
    first = spans[0]
    article = graded.story.texts[first.article]
    runs = lit(article, [span for span in spans if span.article == first.article][:3])
    place = f"{graded.story.article(first.article).title}, paragraph {paragraph_at(article, first.start)}"

    def lay(page: Shape) -> Laid:
        lines = [Line(row) for run in runs for row in wrap(run, page.body)]
        if room.place:
            lines.append(Line(line(place, MUTED)))
        return Laid(lines)

    return [Block(lay, label("The article says"), room.gap)]


def _why(graded: Graded, room: Room) -> list[Block]:
    """Why what was said is not it; and the figure among its siblings."""
    wrong = [f for f in graded.verdict.findings if f.why and f.outcome is not Outcome.RIGHT]
    chart = bars(graded.story, graded.question, graded.answer, graded.verdict)
    if not wrong and not chart:
        return []
    named = f"Why not {short(wrong[0].text)}" if len(wrong) == 1 else "Why not"
    single = len(wrong) == 1 and len(named) <= (room.page.label or room.page.body)
    name = (line(named, MUTED) if single else label("Why not")) if wrong else label("Compared")

    def lay(page: Shape) -> Laid:
        lines = [Line(row) for finding in wrong for row in wrap(_reason(finding, alone=single), page.body)]
        if chart and room.chart:
            lines += ([Line()] if page.tall and lines else []) + [Line(row) for row in chart(page)]
        return Laid(lines)

    if room.page.narrow and not room.named and wrong:
        inline = line(named, MUTED) + Content("  ") + _reason(wrong[0], alone=single)
        return [
            text(inline, gap=0 if room.reasons_first else 1),
            *(text(_reason(f, alone=False), gap=0) for f in wrong[1:]),
        ]
    return [Block(lay, name, room.gap)] if wrong or room.chart else []


def short(text: str) -> str:
    """What an answer is called in a label: of "87 drug cases" the number alone."""
    first = text.partition(" ")[0]
    return first if first[:1].isdigit() else text


def _reason(finding: Finding, *, alone: bool) -> Content:
    """A reason, with what it is about in front of it unless it says so itself."""
    if alone or finding.why.casefold().startswith(short(finding.text).casefold()):
        return line(finding.why)
    return parts((finding.text, BOLD), ("  ", MUTED), finding.why)


def _comes_back(graded: Graded, room: Room) -> list[Block]:
    if graded.unsaved:
        sign = Content("✘").stylize(ERROR)
        kept = line(graded.unsaved)
        return [_labelled(room.page, "Not saved", kept, sign=sign, right=Content(""), gap=room.gap)]
    if not graded.comes_back:
        return []
    gap = 0 if room.close else room.gap
    if room.page.narrow:
        return [text(label("Comes back  ") + line(graded.comes_back), gap=gap)]
    return [text(line(graded.comes_back), label=label("Comes back"), gap=gap)]


def cited(story: Story, asked: Question) -> tuple[str, ...]:
    """The facts whose words the question rests on: what the article is opened at."""
    loci = set(asked.evidence)
    others = (id for id, spans in story.spans.items() if spans and spans[0] in loci and id != asked.item.fact)
    own = (asked.item.fact,) if asked.item.fact in story.facts else ()
    return (*own, *others)
