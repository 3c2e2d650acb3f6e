"""What to do next: one action that stands out, and the others with their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from textual.content import Content

from tui.app.home.go import Go
from tui.app.present import ACCENT, BOLD, MUTED, line
from tui.app.widgets.bars import percent
from tui.app.widgets.bigfigure import big
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import cut
from tui.trainer.moment import MINUTE
from tui.trainer.trainer import SIZE
from tui.trainer.views import Share, StoryCard

if TYPE_CHECKING:
    from tui.trainer.reports import Bought

SECONDS = 24  # a question: 12 to answer (the design's section 6), and as long again for what follows
AIR = 3  # cells between the large figure and its words
BETWEEN = 4  # cells between two columns
LAST_MINUTES = 15 * MINUTE  # before the interview, when the page for them comes first


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
    """What a quiz is about: "is shaky", "is shaky or not asked yet"."""
    if share.missed and share.unseen:
        return "is shaky or not asked yet"
    return "is shaky" if share.missed else "has not been asked"


def quiz(card: StoryCard, *, ahead: bool) -> Action:
    """A quiz on a story: on what is shaky, due or unseen, or on all of it again.

    With an interview `ahead` it is on what would be forgotten by then, whatever is due.
    """
    share = card.share
    left = share.missed + share.unseen
    whole = left or card.due or share.items
    count = min(SIZE, share.items if ahead else whole)
    if left == share.items and not share.missed:
        name = "Quiz yourself"
    elif ahead:
        name = "Quiz what you would blank on"
    elif left:
        name = f"Quiz what {to_learn(share)}"
    elif card.due:
        name = "Quiz what is due again"
    else:
        name = "Quiz yourself again: you know all of it"
    of = f"of {whole} " if count < whole and not ahead else ""
    unit = f"{of}question{'s' if max(count, whole) > 1 else ''}, {minutes(count)}"
    short = f"{plural(count, 'question')}, {minutes(count)}"
    return Action(Go("quiz", card.id), "z", name, short, count, unit, card.title)


def briefing(card: StoryCard, articles: int, *, first: bool) -> Action:
    """Reading the briefing; `first` says that nothing has come before it."""
    unit = ("article" if articles == 1 else "articles") + (", then a quiz" if first else "")
    name = "Begin with the briefing" if first else "Read the briefing"
    return Action(Go("briefing", card.id), "b", name, "", articles, unit, card.title)


def actions(card: StoryCard, articles: int, *, read: bool, now: int) -> list[Action]:
    """What can be done with a story, what to do next first; `now` is UTC in microseconds.

    Who has answered nothing yet and has not `read` the briefing begins with it; who has, quizzes themself;
    and who has a few minutes left until the interview looks at the page made for them.
    """
    new = not card.share.known and not card.share.missed
    first = new and not read
    reading = briefing(card, articles, first=first)
    facts = Action(Go("facts", card.id), "f", "Go through the facts", "a table, answers hidden")
    if card.counted and not card.share.items:
        return [reading, facts]
    left = None if card.interview is None else card.interview - now
    ahead = left is not None and left > 0
    asking = quiz(card, ahead=ahead) if card.counted else Action(Go("quiz", card.id), "z", "Quiz yourself")
    both = [reading, asking] if first or not card.counted else [asking, reading]
    last = Action(Go("sheet", card.id), "l", "Say, hedge, look up", "one page for the last minutes")
    others = [
        Action(Go("interview", card.id), "i", "Be interviewed", "a reporter asks, you answer"),
        Action(Go("progress", card.id), "p", "See your progress", "by kind, by day, what you mix up"),
        Action(Go("setup", card.id), "n", "Choose a quiz", "how many, on what"),
        last,
        facts,
    ]
    if card.interview is None:  # where there is one its day is said above, and d changes it
        others.append(Action(Go("date", card.id), "d", "Set the interview date", "the quiz then goes by it"))
    if not new and left is not None and 0 < left <= LAST_MINUTES:
        return [last, asking, reading, *(one for one in others if one is not last)]
    return [*both, *others]


def blocks(found: list[Action], *, large: bool, bought: Bought | None = None) -> list[Block]:
    """The first action stands out; the others follow, two in a row.

    `large` draws how much the first one is as a large figure; `bought` is what ten minutes of a quiz buy.
    """
    first, *rest = found
    note = _bought(bought) if first.go.what == "quiz" else ""
    return [
        Block(lambda page: _first(first, page, large=large, note=note), line("Next")),
        Block(lambda page: _others(rest, page), gap=None if large else 0, airy=not large),
    ]


def _bought(what: Bought | None) -> str:
    """What ten minutes buy: "ten minutes: 44 → 58 %"; "" where it is not counted, or nothing."""
    if what is None or percent(what.after) <= percent(what.before):
        return ""
    return f"ten minutes: {percent(what.before)} → {percent(what.after)} %"


def _first(action: Action, page: Shape, *, large: bool, note: str) -> Laid:
    """The action, with its figure drawn large where that is wanted. The words beside it read without it."""
    enter = Content("enter").stylize(BOLD)
    key = Content("or ").stylize(MUTED) + Content(action.key).stylize(BOLD)
    name = line(action.name, BOLD)
    story = line(action.about)
    if page.short or not action.much or not large:
        told = line(action.told, MUTED)
        fits = note and told.cell_length + len(note) + BETWEEN <= page.body
        lines = [Line(name, enter), Line(told, line(note) if fits else key)]
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
    """Two in a row, their keys before them; in tall windows what they are about stands below."""
    column = (page.body - BETWEEN) // 2
    keys = max((len(action.key) for action in found), default=0) + 1
    lines: list[Line] = []
    stops: list[Stop] = []
    for start in range(0, len(found), 2):
        pair = found[start : start + 2]
        if page.tall and lines:
            lines.append(Line())
        height = 2 if page.tall else 1
        stops += [
            Stop(one.go, len(lines), height, n * (column + BETWEEN), column) for n, one in enumerate(pair)
        ]
        cells = [line(one.key.ljust(keys), BOLD) + cut(line(one.name), column - keys) for one in pair]
        lines.append(Line(_row(cells, column + BETWEEN)))
        if page.tall:
            told = [cut(line(one.detail or one.told, MUTED), column - keys).pad_left(keys) for one in pair]
            lines.append(Line(_row(told, column + BETWEEN)))
    return Laid(lines, stops)


def _row(cells: list[Content], column: int) -> Content:
    *before, last = cells
    return Content("").join([*(cell.pad_right(column - cell.cell_length) for cell in before), last])
