"""What to do next: one action that stands out, and the others with their keys."""

from __future__ import annotations

from typing import NamedTuple

from textual.content import Content

from tui.app.home.go import Go
from tui.app.present import BOLD, MUTED, line
from tui.app.widgets.bigfigure import big
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import cut
from tui.trainer.trainer import SIZE
from tui.trainer.views import Share, StoryCard

SECONDS = 24  # a question: 12 to answer (the design's section 6), and as long again for what follows
AIR = 3  # cells between the large figure and its words


class Action(NamedTuple):
    """Something to do: `much` of `unit` is how much it is, `detail` what else is to be said."""

    go: Go
    key: str
    name: str
    detail: str = ""
    much: int = 0
    unit: str = ""
    about: str = ""  # the story's title


def plural(count: int, one: str, many: str = "") -> str:
    """ "1 story", "2 stories", "10,000 stories"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def minutes(questions: int) -> str:
    """About how long so many questions take."""
    return f"about {plural(max(1, round(questions * SECONDS / 60)), 'minute')}"


def to_learn(share: Share) -> str:
    """What a quiz is about: "missed", "missed or have not been asked"."""
    if share.missed and share.unseen:
        return "missed or have not been asked"
    return "missed" if share.missed else "have not been asked"


def quiz(card: StoryCard) -> Action:
    """A quiz on a story: on what is missed or unseen, or on all of it again."""
    share = card.share
    left = share.missed + share.unseen
    count = min(SIZE, left or share.items)
    if not left:
        name, rest = "Quiz yourself again: you know all of it", f"of {share.items}"
    elif not share.known and not share.missed:
        name, rest = "Quiz yourself", f"of {left}"
    else:
        name, rest = f"Quiz what you {to_learn(share)}", f"of {left}"
    detail = rest if count < (left or share.items) else ""
    unit = f"{'question' if count == 1 else 'questions'}, {minutes(count)}"
    return Action(Go("quiz", card.id), "z", name, detail, count, unit, card.title)


def briefing(card: StoryCard, articles: int, *, first: bool) -> Action:
    """Reading the briefing; `first` says that nothing has come before it."""
    unit = "article" if articles == 1 else "articles"
    name = "Begin with the briefing" if first else "Read the briefing"
    return Action(Go("briefing", card.id), "b", name, "", articles, unit, card.title)


def actions(card: StoryCard, articles: int, *, read: bool) -> list[Action]:
    """What can be done with a story, what to do next first.

    Who has answered nothing yet and has not `read` the briefing begins with it; who has, quizzes themself.
    """
    new = card.counted and not card.share.known and not card.share.missed
    reading = briefing(card, articles, first=not card.counted or (new and not read))
    others = [
        Action(Go("setup", card.id), "n", "Choose a quiz", "how many, on what"),
        Action(Go("facts", card.id), "f", "Go through the facts", "answers hidden"),
    ]
    if not card.share.items:
        return [reading, others[1]] if card.counted else [reading, *others]
    if new and not read:
        return [reading._replace(unit=f"{reading.unit}, then a quiz"), quiz(card), *others]
    return [quiz(card), reading, *others]


def blocks(found: list[Action]) -> list[Block]:
    """The first action stands out; the others follow, a line each."""
    first, *rest = found
    return [Block(lambda page: _first(first, page), line("Next")), *(_other(action) for action in rest)]


def _first(action: Action, page: Shape) -> Laid:
    """The action with its figure drawn large: its words stand beside, the unit on the figure's foot."""
    enter = Content("enter").stylize(BOLD)
    name = line(action.name, BOLD)
    detail = line(action.detail, MUTED)
    story = line(action.about)
    if page.short or not action.much:
        how_much = line(f"{action.much} {action.unit}" if action.much else action.unit, MUTED)
        lines = [Line(name, enter)]
        if how_much:
            lines.append(Line(how_much, detail))
        return Laid(lines, [Stop(action.go, height=len(lines))])
    figure = [row.pad_right(AIR) for row in big(str(action.much))]
    beside = [name, cut(story, page.body - figure[0].cell_length), line(action.unit, MUTED)]
    lines = [
        Line(row + words, right)
        for row, words, right in zip(figure, beside, [enter, EMPTY, detail], strict=True)
    ]
    return Laid(lines, [Stop(action.go, height=len(lines))])


def _other(action: Action) -> Block:
    """A line; in tall windows what it is about stands below."""
    how_much = f"{action.much} {action.unit}" if action.much else ""
    told = line(how_much or action.detail, MUTED)
    key = Content(action.key).stylize(BOLD)

    def lay(page: Shape) -> Laid:
        if page.tall:
            lines = [Line(line(action.name), key), Line(told)]
        else:
            lines = [Line(line(action.name), told + key.pad_left(3) if not page.narrow else key)]
        return Laid(lines, [Stop(action.go, height=len(lines))])

    return Block(lay, gap=None)
