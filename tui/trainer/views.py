"""What the use cases hand to whoever shows them: plain values, nothing to call."""

from __future__ import annotations

from msgspec import Struct

from tui.memory.statistics import Share as Share
from tui.quiz.question import Answer, ItemId, Outcome, Question, Verdict


class ArticleCard(Struct, frozen=True):
    """An article on the home screen."""

    id: str
    title: str
    share: Share
    ready: float | None = None  # as for a story
    due: int = 0


class StoryCard(Struct, frozen=True):
    """A story on the home screen; `broken` says why it cannot be opened, with the first thing to mend.

    `counted` says that the story has been opened and counted: else `articles` and `share` are still empty,
    and `Trainer.card` gives the whole card.
    """

    id: str
    title: str
    articles: tuple[ArticleCard, ...] = ()
    share: Share = Share(0, 0, 0, 0)
    last_at: int | None = None  # UTC microseconds of the last answer
    broken: str = ""
    problems: int = 0
    counted: bool = False
    ready: float | None = None  # readiness now, 0 to 1; None where nothing has been asked
    then: float | None = None  # readiness at the interview; None where no date lies ahead
    interview: int | None = None  # UTC microseconds; it may be over
    due: int = 0  # items asked before that FSRS would ask again by now
    reviews: int = 0  # marks of a draft that somebody must still look at


class Risk(Struct, frozen=True):
    """An item to look at again, and why: "mixed up twice", "missed on Sunday", "not asked yet", "41 %"."""

    item: ItemId
    label: str
    why: str


class HomeView(Struct, frozen=True):
    """All that the home screen shows.

    `next` is the id of the story to go on with (the one asked last, else the first that opens; empty where
    there is none), and `risks` are its. `notice` is what the log had to say when it was opened.
    """

    stories: tuple[StoryCard, ...]
    risks: tuple[Risk, ...] = ()
    notice: str = ""
    next: str = ""


class Kind(Struct, frozen=True):
    """A kind of item that a session can be limited to, and how many there are."""

    name: str  # "figures", "speakers", "quotes", "claims", "districts", "events", "terms"
    items: int
    todo: int  # not known: missed, guessed, changed or unseen


class Asked(Struct, frozen=True):
    """A question that was asked and graded in this session.

    `verdict` is as it was graded; `counted` is what it counts for. `mended` says that a later answer to the
    same item, in this session, was right.
    """

    question: Question
    verdict: Verdict
    label: str
    again: bool  # brought back because it was missed
    answer: Answer = Answer()
    mended: bool = False
    overruled: bool = False  # the trainee said that it was right

    @property
    def counted(self) -> Verdict:
        """The verdict as it counts: right, with its marks, where it was overruled."""
        if not self.overruled:
            return self.verdict
        from tui.quiz.grade.points import points

        earned = points(1.0, self.answer.certainty)
        return Verdict(Outcome.RIGHT, 1.0, self.verdict.given, self.verdict.findings, earned)


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
    """How a session went. `before` and `after` are the story's shares around it.

    An item that came again counts once, by its first answer: `score` out of `out_of`, `points`, `kinds` and
    `certainties` agree in this. `asked` and `seconds` have every answer. `to_look_at` has every item that was
    answered other than right, once, by its last such answer: wrong first, then missed, then in part; without
    what is never to be asked. What was overruled counts as right everywhere, and `overruled` says how often
    that was. Readiness is 0 to 1, of the whole story, at the end of the session: `ready_before` is what it
    would be by then without the session.
    """

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
    to_look_at: tuple[Asked, ...]
    out_of: int = 0
    points_at_most: float = 0  # had every answer that has marks been right and sure
    overruled: int = 0
    ready_before: float = 0.0
    ready_after: float = 0.0
    then_before: float | None = None  # the same at the interview; None where no date lies ahead
    then_after: float | None = None
    interview: int | None = None  # UTC microseconds
