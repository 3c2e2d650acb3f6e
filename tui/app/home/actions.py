"""What to do next: one action that stands out, and the others with their keys."""

from __future__ import annotations

from msgspec import Struct
from textual.content import Content

from tui.app.home.go import Go
from tui.app.present import ACCENT, BOLD, MUTED, line
from tui.app.widgets.bigfigure import big
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import cut
from tui.trainer.trainer import SIZE
from tui.trainer.views import Share, StoryCard

SECONDS = 24  # a question: 12 to answer (the design's section 6), and as long again for what follows
AIR = 3  # cells between the large figure and its words


class Action(Struct, frozen=True):
    """Something to do: `much` of `unit` is how much it is, `detail` what else is to be said."""

    go: Go
    key: str
    name: str
    detail: str = ""
    much: int = 0
    unit: str = ""
    about: str = ""  # the story's title

    @property
    def told(self) -> str:
        """How much it is, or what else is to be said."""
        return f"{self.much} {self.unit}" if self.much else self.detail


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
        name = "Quiz yourself again: you know all of it"
    elif left == share.items and not share.missed:
        name = "Quiz yourself"
    else:
        name = f"Quiz what you {to_learn(share)}"
    whole = left or share.items
    of = f"of {whole} " if count < whole else ""
    unit = f"{of}question{'s' if whole > 1 else ''}, {minutes(count)}"
    return Action(Go("quiz", card.id), "z", name, "", count, unit, card.title)


def briefing(card: StoryCard, articles: int, *, first: bool) -> Action:
    """Reading the briefing; `first` says that nothing has come before it."""
    unit = ("article" if articles == 1 else "articles") + (", then a quiz" if first else "")
    name = "Begin with the briefing" if first else "Read the briefing"
    return Action(Go("briefing", card.id), "b", name, "", articles, unit, card.title)


def actions(card: StoryCard, articles: int, *, read: bool) -> list[Action]:
    """What can be done with a story, what to do next first.

    Who has answered nothing yet and has not `read` the briefing begins with it; who has, quizzes themself.
    """
    new = not card.share.known and not card.share.missed
    first = new and not read
    reading = briefing(card, articles, first=first)
    facts = Action(Go("facts", card.id), "f", "Go through the facts", "a table, answers hidden")
    if card.counted and not card.share.items:
        return [reading, facts]
    asking = quiz(card) if card.counted else Action(Go("quiz", card.id), "z", "Quiz yourself")
    both = [reading, asking] if first or not card.counted else [asking, reading]
    return [*both, Action(Go("setup", card.id), "n", "Choose a quiz", "how many, on what"), facts]


def blocks(found: list[Action]) -> list[Block]:
    """The first action stands out; the others follow, a line each."""
    first, *rest = found
    return [Block(lambda page: _first(first, page), line("Next")), Block(lambda page: _others(rest, page))]


def _first(action: Action, page: Shape) -> Laid:
    """The action with its figure drawn large. The words beside it read without it."""
    enter = Content("enter").stylize(BOLD)
    key = Content("or ").stylize(MUTED) + Content(action.key).stylize(BOLD)
    name = line(action.name, BOLD)
    story = line(action.about)
    if page.short or not action.much:
        lines = [Line(name, enter), Line(line(action.told, MUTED), key)]
        return Laid(lines, [Stop(action.go, height=len(lines))])
    figure = [row.pad_right(AIR) for row in big(str(action.much), ACCENT)]
    beside = [
        name,
        line(action.told, MUTED),
        cut(story, page.body - figure[0].cell_length - 2 * AIR),
    ]
    lines = [
        Line(row + words, right)
        for row, words, right in zip(figure, beside, [enter, key, EMPTY], strict=True)
    ]
    return Laid(lines, [Stop(action.go, height=len(lines))])


def _others(found: list[Action], page: Shape) -> Laid:
    """A line each; in tall windows what it is about stands below, and they stand apart."""
    lines: list[Line] = []
    stops: list[Stop] = []
    for action in found:
        told = line(action.told, MUTED)
        key = Content(action.key).stylize(BOLD)
        if page.tall and lines:
            lines.append(Line())
        stops.append(Stop(action.go, len(lines), 2 if page.tall else 1))
        if page.tall:
            lines += [Line(line(action.name), key), Line(told)]
        else:
            lines.append(Line(line(action.name), told + key.pad_left(3)))
    return Laid(lines, stops)
