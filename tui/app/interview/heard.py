"""What was heard in an answer, as blocks: the answer marked up, and below it the lists of what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs
from textual.content import Content

from tui.app.interview.asking import NAMES, asked, hanging
from tui.app.interview.clock import took
from tui.app.interview.found import Entry, compared, loose, missed, unsupported, wrong
from tui.app.interview.markup import marked_up, sign
from tui.app.present import ACCENT, MUTED, line
from tui.app.verdict.blocks import once
from tui.app.widgets.answering.asking import label
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop
from tui.app.widgets.plan import plan
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.story.story import Story
from tui.trainer.hearing import uncounted

if TYPE_CHECKING:
    from tui.trainer.hearing import HeardView

MISSED = Content("○").stylize(ACCENT)


@dataclass(frozen=True)
class Room:
    """How generous the page may be: what gives way first stands last."""

    gap: int | None = None  # blank lines between rows, None as everywhere
    airy: bool = True  # a blank line between entries
    lit: bool = True  # the article's sentence under what is wrong
    near: bool = True  # and under what is loose
    quoted: bool = True  # the article's words under what was missed
    most: int = 0  # lines of what was missed, at most; 0 for all
    between: int | None = None  # blank lines between the lists
    told: bool = True  # why some of it does not count


def rooms(page: Shape) -> list[Room]:
    """From the most generous to the tightest."""
    close = Room(gap=1, airy=False, between=1)
    plain = replace(close, quoted=False)
    terse = replace(plain, near=False, most=2)
    brief = replace(terse, most=1)
    bare = replace(brief, lit=False, told=False)
    made = [Room(), Room(quoted=False), close, plain, replace(plain, near=False), terse, brief, bare]
    made.append(replace(bare, between=0))
    return made if page.tall else made[2:]


class Shown(NamedTuple):
    """What is shown of an answer."""

    story: Story
    heard: HeardView
    seconds: int | None  # the clock's limit
    unsaved: str = ""  # why it could not be saved
    comparing: bool = False  # with the article's own answer in place of the lists


def fitting(shown: Shown, page: Shape, height: int) -> list[Block]:
    """The most generous page that `height` lines hold; the tightest one where none does."""
    made: list[Block] = []
    answer = _once(said(shown))  # it is the same in all: a long one takes its time
    for room in rooms(page):
        made = [_once(block) for block in blocks(shown, room, answer)]
        if plan(made, page).height <= height:
            break
    return made


def _once(block: Block) -> Block:
    return structs.replace(block, lay=once(block.lay))


def blocks(shown: Shown, room: Room, answer: Block) -> list[Block]:
    """The whole page; `answer` is the answer marked up."""
    story, heard = shown.story, shown.heard
    head = [asked(heard.asked, gap=1), structs.replace(answer, gap=room.gap)]
    if shown.unsaved:
        head.append(_row(Content("✘ ").stylize("$error") + label("Not saved"), line(shown.unsaved), room))
    on = [] if heard.follow_up is None else [hanging(NAMES["follow-up"], heard.follow_up.text, room.gap)]
    if shown.comparing:
        return [*head, compared(story, heard.passage, room.gap), *on]
    lists = [
        _list(sign("contradicted"), "Wrong", wrong(story, heard, lit=room.lit), room),
        _list(sign("loose"), "Loose", loose(story, heard, lit=room.near), room),
        _list(sign("unsupported"), "Unknown", unsupported(heard), room),
        _list(MISSED, "Missed", missed(story, heard, quoted=room.quoted, most=room.most), room),
    ]
    found = [block for block in lists if block]
    made = [*head, *found[:1], *(structs.replace(block, gap=room.between) for block in found[1:])]
    if not found:
        made.append(_row(EMPTY, Content("Nothing is wrong, and nothing was missed."), room))
    if heard.uncounted and room.told and not heard.again:
        made.append(_row(EMPTY, line(uncounted(len(heard.uncounted)), MUTED), room))
    return [*made, *on]


def said(shown: Shown) -> Block:
    """The answer marked up, with its time and how much of it is right beside it."""
    heard = shown.heard
    empty = "You said nothing." if not heard.ticked else "Said aloud, on your word."
    body = marked_up(shown.story, heard.text, heard.findings) if heard.text else line(empty, MUTED)
    beside = [part for part in (took(heard.seconds, shown.seconds), _hit(heard), *_asides(heard)) if part]

    def lay(page: Shape) -> Laid:
        lines = [Line(row) for row in wrap(body, page.body)]
        if page.narrow:
            lines.append(Line(Content("  ").join(beside).stylize_before(MUTED)))
            return Laid(lines)
        lines += [Line()] * (len(beside) + 1 - len(lines))
        return Laid(lines, (), tuple(enumerate(beside, 1)))

    return Block(lay, label("You said"))


def _hit(heard: HeardView) -> Content:
    return sign("stated") + Content(f" Hit: {len(heard.hit)}").stylize(MUTED)


def _asides(heard: HeardView) -> list[Content]:
    """How often the answer was not sure of what it said; how much of it a screen had just shown."""
    hedged, seen = sum(one.hedged for one in heard.findings), len(heard.uncounted)
    told = (
        (hedged, "hedged"),
        (0 if heard.again else seen, "uncounted"),
        (len(heard.overruled), "overruled"),
    )
    return [Content(f"{count} {word}").stylize(MUTED) for count, word in told if count]


def _row(name: Content, body: Content, room: Room) -> Block:
    return Block(lambda page: Laid([Line(row) for row in wrap(body, page.body)]), name, room.gap)


def _list(mark: Content, name: str, entries: Sequence[Entry], room: Room) -> Block | None:
    """Entries one below the other; those that an article backs can be opened there."""
    if not entries:
        return None
    words = mark + Content(" ") + label(f"{name}: {sum(one.things for one in entries)}")

    def lay(page: Shape) -> Laid:
        lines: list[Line] = []
        stops: list[Stop] = []
        for one in entries:
            made = one.lay(page)
            if lines and room.airy and len(made) > 1:
                lines.append(Line())
            if one.spot is not None:
                stops.append(Stop(one.spot, len(lines), len(made)))
            lines += made
        return Laid(lines, stops)

    return Block(lay, words, room.gap)
