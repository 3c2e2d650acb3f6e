"""What the use cases hand to whoever shows them: plain values, nothing to call."""

from __future__ import annotations

from msgspec import Struct

from tui.quiz.question import ItemId, Outcome, Question, Verdict


class Share(Struct, frozen=True):
    """How far the items of something have come: counted items, none of them twice."""

    items: int
    known: int  # the last answer was right
    missed: int  # the last answer was not
    unseen: int


class ArticleCard(Struct, frozen=True):
    """An article on the home screen."""

    id: str
    title: str
    share: Share


class StoryCard(Struct, frozen=True):
    """A story on the home screen; `broken` says why it cannot be opened, with the first thing to mend."""

    id: str
    title: str
    articles: tuple[ArticleCard, ...] = ()
    share: Share = Share(0, 0, 0, 0)
    last_at: int | None = None  # UTC microseconds of the last answer
    broken: str = ""
    problems: int = 0


class Risk(Struct, frozen=True):
    """An item to look at again, and why: "mixed up twice", "missed on Sunday", "not asked yet"."""

    item: ItemId
    label: str
    why: str


class HomeView(Struct, frozen=True):
    """All that the home screen shows. `notice` is what the log had to say when it was opened."""

    stories: tuple[StoryCard, ...]
    risks: tuple[Risk, ...] = ()
    notice: str = ""


class Kind(Struct, frozen=True):
    """A kind of item that a session can be limited to, and how many there are."""

    name: str  # "figures", "speakers", "quotes", "claims", "districts", "events", "terms"
    items: int
    todo: int  # missed or unseen


class Asked(Struct, frozen=True):
    """A question that was asked and graded in this session."""

    question: Question
    verdict: Verdict
    label: str
    again: bool  # brought back because it was missed


class KindRow(Struct, frozen=True):
    """Results by kind: the outcomes in the order they came."""

    name: str
    outcomes: tuple[Outcome, ...]


class CertaintyRow(Struct, frozen=True):
    """Results by certainty: "sure", "think so", "guess"."""

    name: str
    right: int
    part: int
    wrong: int
    points: float


class Results(Struct, frozen=True):
    """How a session went. `before` and `after` are the story's shares around it."""

    story: str
    title: str
    asked: tuple[Asked, ...]
    score: float  # the sum of the scores, each 0 to 1
    points: float | None  # certainty marks; None where certainty is off
    seconds: float
    kinds: tuple[KindRow, ...]
    certainties: tuple[CertaintyRow, ...]
    before: Share
    after: Share
    to_look_at: tuple[Asked, ...]  # wrong first, then missed, then in part; the last answer an item had
