"""A verdict, as blocks: what you said, what it is, where the article says so, why not, when it comes back."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from textual.content import Content

from tui.app.present import BOLD, ERROR, MUTED, SUCCESS, line
from tui.app.verdict.done import comes_back as when_back
from tui.app.verdict.draft import to_review
from tui.app.verdict.graded import LISTS, MARKS, SHORT_SURE, SURE, Graded, signed
from tui.app.verdict.reasons import article, why
from tui.app.verdict.right import it_is
from tui.app.verdict.room import Room, labelled, rooms
from tui.app.widgets.answering.asking import label, reminder
from tui.app.widgets.block import Block, Laid, text
from tui.app.widgets.plan import plan
from tui.app.widgets.shape import Shape
from tui.quiz.question import Form, Outcome, Verdict


def fitting(graded: Graded, page: Shape, height: int) -> list[Block]:
    """The most generous verdict that `height` lines hold; the tightest one where none does."""
    made: list[Block] = []
    for room in rooms(page):
        made = [replace(block, lay=once(block.lay)) for block in blocks(graded, room)]
        if plan(made, page).height <= height:
            break
    return made


def once(lay: Callable[[Shape], Laid]) -> Callable[[Shape], Laid]:
    """Lays out once for a page: whether all fits is asked before it is shown."""
    laid: dict[Shape, Laid] = {}

    def remembered(page: Shape) -> Laid:
        if page not in laid:
            laid[page] = lay(page)
        return laid[page]

    return remembered


def blocks(graded: Graded, room: Room) -> list[Block]:
    """The whole verdict."""
    filled = graded.question.right[0]
    head = [reminder(graded.question, most=room.lines, filled=filled, named=room.named), said(graded, room)]
    answer = [it_is(graded, room), article(graded, room)]
    reasons = why(graded, room)
    body = [*reasons, *answer] if room.reasons_first else [*answer, *reasons]
    return [
        *head,
        *changed(graded, room),
        *body,
        *to_review(graded, room),
        *comes_back(graded, room),
        *decided(graded, room),
    ]


def said(graded: Graded, room: Room) -> Block:
    """What the trainee said, how sure they were, and what that earned."""
    verdict, certainty = graded.counted, graded.answer.certainty
    sign, style = MARKS[verdict.outcome]
    told = graded.question.form in LISTS and not graded.answer.blank
    given = counted(verdict, ordered=graded.question.form is Form.ORDER) if told else verdict.given
    what = line(given or "I don’t know", f"{BOLD} {style}" if style != MUTED else MUTED)
    right = Content("")
    if verdict.points is not None and certainty is not None:
        color = SUCCESS if verdict.points > 0 else ERROR if verdict.points < 0 else MUTED
        points = Content(signed(verdict.points)).stylize(f"{BOLD} {color}")
        sure = (SHORT_SURE if room.page.narrow else SURE)[certainty]
        right = Content(f"{sure}: ").stylize(MUTED) + points
    mark = Content(sign).stylize(style)
    return labelled(room.page, "You said", what, sign=mark, right=right, gap=room.gap)


def counted(verdict: Verdict, *, ordered: bool = False) -> str:
    """How the parts of a list went: "6 right, 1 wrong, 4 missing"; of an order "1 in place, 2 not"."""
    words = {
        Outcome.RIGHT: "in place" if ordered else "right",
        Outcome.PART: "in part",
        Outcome.WRONG: "out of place" if ordered else "wrong",
        Outcome.MISSED: "missing",
    }
    outcomes = [finding.outcome for finding in verdict.findings]
    told = (f"{outcomes.count(outcome)} {word}" for outcome, word in words.items() if outcome in outcomes)
    return ", ".join(told) or verdict.given


def comes_back(graded: Graded, room: Room) -> list[Block]:
    """When the item is asked again; or that the answer is not saved, which matters more."""
    if graded.unsaved:
        sign = Content("✘").stylize(ERROR)
        what = line(graded.unsaved)
        return [labelled(room.page, "Not saved", what, sign=sign, right=Content(""), gap=room.gap)]
    if not graded.comes_back:
        return []
    when = when_back(graded.comes_back, graded.done)
    return [_row("Comes back", when, room, gap=0 if room.close else room.gap)]


def changed(graded: Graded, room: Room) -> list[Block]:
    """The old and the new answer of what changed since it was learnt."""
    if not graded.done.changed:
        return []
    return [_row("Changed", graded.done.change(", ".join(graded.question.right)), room, gap=room.gap)]


def decided(graded: Graded, room: Room) -> list[Block]:
    """What the trainee did about the answer: they see that it is so."""
    made = []
    for number, told in enumerate(graded.done.decided()):
        gap = 0 if number or room.close else room.gap
        made.append(_row("You decided" if not number else "", line(told), room, gap=gap))
    return made


def _row(name: str, what: Content, room: Room, *, gap: int | None) -> Block:
    """A row; on a narrow page its label stands in the line itself."""
    if room.page.narrow:
        return text((label(f"{name}  ") if name else Content("")) + what, gap=gap)
    return text(what, label=label(name) if name else Content(""), gap=gap)
