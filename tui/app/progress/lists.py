"""The lists: what is at risk, mixed up or hardest, what changed or left the story, what is never asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from tui.app.present import BOLD, MUTED, line, parts
from tui.app.progress.act import Act
from tui.app.progress.scale import told
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import cut, wrap
from tui.trainer.reports import Changed, Flag, Gone, Hard, MixUp, Never
from tui.trainer.views import Risk

MOST, MOST_TALL, MOST_SHORT = 5, 6, 3  # rows of a list that could go on
AT_ALL = 100  # rows of any list: nobody reads more
BETWEEN = 2  # cells
INDENT = 2
PAIR = 0.45  # of the body: a longer pair stands on a line of its own
TWICE = 2
NUMBER = len("  100 %")


class Row:
    """A row: what it is, what stands at the right, what stands below, where it leads."""

    def __init__(self, left: Content, right: Content = EMPTY, below: Content = EMPTY, act: Act | None = None):
        self.left, self.right, self.below, self.act = left, right, below, act


def rows(
    label: str, found: Sequence[Row], *, limited: bool = False, whole: bool = False, head: Content = EMPTY
) -> Block:
    """A list as a block, `head` over what stands right.

    `limited` shows the first few, their texts on one line but in tall windows (of what is to be shown `whole`
    only what stands below), and how many more there are.
    """

    def lay(page: Shape) -> Laid:
        most = (MOST_SHORT if page.short else MOST_TALL if page.tall else MOST) if limited else AT_ALL
        brief = limited and not page.tall
        lines = [Line(right=head)] if head else []
        stops: list[Stop] = []
        for row in found[:most]:
            room = page.body - (row.right.cell_length + BETWEEN if row.right else 0)
            first, *more = [cut(row.left, room)] if brief and not whole else wrap(row.left, room)
            made = [Line(first, row.right), *(Line(one.pad_left(INDENT)) for one in more)]
            if row.below:
                room = page.body - INDENT
                below = [cut(row.below, room)] if brief else wrap(row.below, room)
                made += [Line(one.pad_left(INDENT)) for one in below]
            if row.act is not None:
                stops.append(Stop(row.act, len(lines), len(made)))
            lines += made
        if len(found) > most:
            lines.append(Line(line(f"and {len(found) - most:,} more", MUTED)))
        return Laid(lines, stops)

    return Block(lay, line(label, MUTED))


def at_risk(found: Iterable[Risk]) -> Block:
    """What may be forgotten, the worst first."""
    made = [Row(line(one.label), line(one.why, MUTED), act=Act("article", item=one.item)) for one in found]
    return rows("At risk", made, limited=True)


def mix_ups(found: Sequence[MixUp]) -> Block:
    """A for B, what that is about, and how often."""
    pairs = [parts((one.said, BOLD), (" for ", MUTED), (one.asked_for, BOLD)) for one in found]
    widest = max(pair.cell_length for pair in pairs)
    longest = max(len(one.label) for one in found)

    def lay(page: Shape) -> Laid:
        column = widest + BETWEEN
        beside = widest <= page.body * PAIR and column + longest + BETWEEN + len("99 times") <= page.body
        made = []
        for one, pair in zip(found, pairs, strict=True):
            label = line(one.label, MUTED)
            left = pair.pad_right(column - pair.cell_length) + label if beside else pair
            act = Act("article", item=one.item, tells=True)
            made.append(Row(left, line(times(one.times), MUTED), EMPTY if beside else label, act))
        return rows("", made, limited=True, whole=not beside).lay(page)

    return Block(lay, line("You mix up", MUTED))


def hardest(found: Sequence[Hard]) -> Block:
    """What was missed most often, and its chance to be recalled now."""
    missed = [f"{one.missed} of {one.asked}" for one in found]
    widest = max(len("missed"), *map(len, missed))
    made = [
        Row(
            line(one.label),
            line(words.rjust(widest), MUTED) + line(told(one.p).rjust(NUMBER), BOLD),
            act=Act("article", item=one.item),
        )
        for one, words in zip(found, missed, strict=True)
    ]
    head = line("missed".rjust(widest) + "now".rjust(NUMBER), MUTED)
    return rows("Hardest", made, limited=True, head=head)


def changed(found: Sequence[Changed]) -> Block:
    """What is another answer now than when it was learnt: old and new."""
    made = []
    for one in found:
        if one.was == one.now:
            below = line("the answer is the same; the article’s words for it have changed", MUTED)
        elif one.was:
            below = parts(("was ", MUTED), one.was, ("  →  now ", MUTED), (one.now, BOLD))
        else:
            below = parts(("now ", MUTED), (one.now, BOLD))
        made.append(Row(line(one.label), EMPTY, below, Act("article", item=one.item, tells=True)))
    return rows("Changed", made)


def gone(found: Sequence[Gone]) -> Block:
    """What the story has no more, by its ids; its history is kept."""
    made = [
        Row(
            line(one.item.fact),
            line(f"{one.right} of {one.asked} right", MUTED),
            line(f"its {one.item.aspect}; no longer in the story", MUTED),
        )
        for one in found
    ]
    return rows("Gone", made)


def never(found: Sequence[Never]) -> Block:
    """What is never asked; `x` has it asked again."""
    key = line("ask again  ", MUTED) + Content("x").stylize(BOLD)
    made = [Row(line(one.label), key, act=_kept(one)) for one in found]
    return rows("Never asked", made)


def flagged(found: Sequence[Flag]) -> Block:
    """Keys held to be wrong, for the story's author: where they stand; `x` takes it back."""
    made = [
        Row(
            line(one.label),
            line(f"{one.where}  ", MUTED) + Content("x").stylize(BOLD),
            act=_kept(one),
        )
        for one in found
    ]
    return rows("Wrong keys", made)


def _kept(one: Never | Flag) -> Act:
    return Act("article", item=one.item, event_id=one.event_id)


def times(count: int) -> str:
    """ "once", "twice", "3 times"."""
    return ("never", "once", "twice")[count] if count <= TWICE else f"{count} times"
