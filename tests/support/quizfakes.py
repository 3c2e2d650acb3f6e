"""A small story and a question in every form, made by hand, with a trainer that needs no disk."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Sequence
from datetime import UTC
from fractions import Fraction
from itertools import count
from pathlib import Path
from threading import Event as Gate
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from tui.app.app import ReadbackApp
from tui.app.page import Page
from tui.app.settings import Settings, Store
from tui.memory.event import Answered, Event, Rating
from tui.memory.policy import rate
from tui.memory.problems import Unwritable
from tui.quiz.question import (
    Answer,
    Entry,
    Form,
    Item,
    ItemId,
    MarksKey,
    NumberKey,
    Option,
    Question,
    RecallKey,
    TextKey,
    Verdict,
)
from tui.quiz.session import Turn
from tui.story.evidence import Span
from tui.story.model import Article, Fact, Figure, Period, Unit
from tui.story.story import Story
from tui.trainer.plan import Memory, Plan
from tui.trainer.quizzing import Quizzing
from tui.trainer.readiness import Outlook
from tui.trainer.views import Kind

if TYPE_CHECKING:
    from tui.memory.log import Log
    from tui.trainer.briefing import Opened
    from tui.trainer.trainer import Trainer

LETTER = (
    "LePage told the former U.S. senator that slow federal prosecution is straining Maine’s resources.\n\n"
    "The U.S. Attorney’s Office for the District of Maine prosecuted 58 drug cases in 2016, compared with"
    " 87 in 2015 and 53 in 2011. Of the 2016 cases, 42 cases involved heroin and OxyContin.\n\n"
    "Spokesman Donald Clark said the office works with the Maine Attorney General’s Office.\n\n"
    "Maine Attorney General Janet Mills, a Democrat, said the state has “excellent cooperation” with the"
    " U.S. Attorney’s Office. “This is an illness,” said Joyce. “It’s never been more important than now,”"
    " Sessions said.\n"
)
PORTLAND = (
    "The districts are Maine, northern and southern Ohio, eastern Tennessee, eastern Kentucky, northern and"
    " southern West Virginia, eastern California, western Pennsylvania and New Hampshire.\n"
)
TEXTS = {"letter": LETTER, "portland": PORTLAND}


def figure(id: str, value: int, year: int) -> Figure:
    return Figure(
        id=id,
        article="letter",
        evidence=(f"{value} in {year}" if year != 2016 else "58 drug cases in 2016",),
        ask=f"How many drug cases were prosecuted in {year}?",
        label=f"drug cases prosecuted in {year}",
        said=str(value),
        value=value,
        unit=Unit(one="drug case", many="drug cases"),
        period=Period(said=str(year), year=year),
        measure="federal-drug-cases",
    )


FACTS: tuple[Fact, ...] = (
    figure("cases-2016", 58, 2016),
    figure("cases-2015", 87, 2015),
    figure("cases-2011", 53, 2011),
)

STORY = Story(
    id="fake",
    title="The opioid crackdown in Maine",
    summary="Two articles.",
    folder=Path("fake"),
    articles=(
        Article(id="letter", source="letter.txt", sha256="", title="LePage’s letter to Sessions"),
        Article(id="portland", source="portland.txt", sha256="", title="Sessions in Portland"),
    ),
    texts=TEXTS,
    facts={fact.id: fact for fact in FACTS},
)


def span(words: str, article: str = "letter") -> Span:
    start = TEXTS[article].index(words)
    return Span(article, start, start + len(words))


CITE = "in the article on LePage’s letter to Sessions"
CASES = span("58 drug cases in 2016")

CHOICE = Question(
    item=ItemId("fake", "cases-2016", "value"),
    kind="figure",
    form=Form.CHOICE,
    seed=1,
    prompt="How many drug cases did the U.S. Attorney’s Office for the District of Maine prosecute in 2016?",
    cite=CITE,
    key=MarksKey((2,)),
    right=("58 drug cases",),
    explanation="drug cases prosecuted in 2016 by the U.S. Attorney’s Office for the District of Maine",
    evidence=(CASES,),
    options=(
        Option("42 drug cases", "42 is how many of the 58 involved heroin and OxyContin."),
        Option("53 drug cases", "53 is 2011.", "cases-2011"),
        Option("58 drug cases", "", "cases-2016"),
        Option("87 drug cases", "87 is 2015.", "cases-2015"),
    ),
)

SELECT = Question(
    item=ItemId("fake", "group", "shared"),
    kind="group",
    form=Form.SELECT,
    seed=1,
    prompt="Which of these districts are in the enforcement surge?",
    cite="in the article on Sessions in Portland",
    key=MarksKey((0, 2, 4)),
    right=("Maine", "northern Ohio", "New Hampshire"),
    explanation="Ten districts in eight states.",
    evidence=(span("Maine, northern and southern Ohio", "portland"),),
    options=tuple(
        Option(text, "" if text in {"Maine", "northern Ohio", "New Hampshire"} else f"{text} is not named.")
        for text in ("Maine", "eastern Ohio", "northern Ohio", "Vermont", "New Hampshire", "southern Florida")
    ),
)

NUMBER = Question(
    item=ItemId("fake", "cases-2016", "number"),
    kind="figure",
    form=Form.NUMBER,
    seed=1,
    prompt=CHOICE.prompt,
    cite=CITE,
    key=NumberKey(
        Fraction(58), said="58", units=("drug case", "drug cases"), known=((Fraction(87), "2015"),)
    ),
    right=("58",),
    explanation=CHOICE.explanation,
    evidence=(CASES,),
    unit="drug cases",
)

TEXT = Question(
    item=ItemId("fake", "clark", "name"),
    kind="speaker",
    form=Form.TEXT,
    seed=1,
    prompt="Who is the spokesman of the U.S. Attorney’s Office?",
    cite=CITE,
    key=TextKey(("Donald Clark", "Clark"), (("Janet Mills", "the Maine Attorney General"),)),
    right=("Donald Clark",),
    explanation="spokesman of the U.S. Attorney’s Office",
    evidence=(span("Spokesman Donald Clark"),),
)

CLOZE = Question(
    item=ItemId("fake", "cooperation", "ending"),
    kind="quote",
    form=Form.CLOZE,
    seed=1,
    prompt="Finish what Janet Mills said of the U.S. Attorney’s Office.",
    cite=CITE,
    key=TextKey(("excellent cooperation",)),
    right=("excellent cooperation",),
    explanation="Mills’s words",
    evidence=(span("“excellent cooperation”"),),
    before="the state has “",
    after="” with the U.S. Attorney’s Office",
)

MEMBERS = (
    ("Maine", "ME", ""),
    ("northern Ohio", "OH", "northern"),
    ("southern Ohio", "OH", "southern"),
    ("eastern Tennessee", "TN", "eastern"),
    ("eastern Kentucky", "KY", "eastern"),
    ("northern West Virginia", "WV", "northern"),
    ("southern West Virginia", "WV", "southern"),
    ("eastern California", "CA", "eastern"),
    ("western Pennsylvania", "PA", "western"),
    ("New Hampshire", "NH", ""),
)
RECALL = Question(
    item=ItemId("fake", "group", "members"),
    kind="group",
    form=Form.RECALL,
    seed=1,
    prompt="Which ten districts are in the enforcement surge?",
    cite="in the article on Sessions in Portland",
    key=RecallKey(
        members=tuple(Entry(text, (), state, part) for text, state, part in MEMBERS),
        others=(Entry("Vermont", (), "VT"), Entry("southern Florida", (), "FL", "southern")),
        ambiguous=(
            ("Ohio", "Which part of Ohio: northern or southern?"),
            ("West Virginia", "Which part of West Virginia?"),
        ),
    ),
    right=tuple(text for text, _, _ in MEMBERS),
    explanation="Ten districts in eight states.",
    evidence=(span("Maine, northern and southern Ohio", "portland"),),
)

MATCH = Question(
    item=ItemId("fake", "quotes", "speaker"),
    kind="quote",
    form=Form.MATCH,
    seed=1,
    prompt="Who said what?",
    cite=CITE,
    key=MarksKey((1, 3, 0)),
    right=("Joyce", "Janet Mills", "Sessions"),
    explanation="",
    evidence=(span("“This is an illness,” said Joyce"), span("“excellent cooperation”")),
    options=(
        Option("Sessions"),
        Option("Joyce"),
        Option("Donald Clark", "Clark speaks for the U.S. Attorney’s Office."),
        Option("Janet Mills"),
        Option("Paul LePage", "LePage is the governor."),
    ),
    rows=("“This is an illness”", "“excellent cooperation”", "“It’s never been more important than now”"),
)

ORDER = Question(
    item=ItemId("fake", "cases", "sequence"),
    kind="figure",
    form=Form.ORDER,
    seed=1,
    prompt="Put these federal drug caseloads in order, from the fewest to the most.",
    cite=CITE,
    key=MarksKey((1, 2, 0)),
    right=("53 in 2011", "58 in 2016", "87 in 2015"),
    explanation="53, 58, 87",
    evidence=(CASES,),
    options=(Option("the cases of 2015"), Option("the cases of 2011"), Option("the cases of 2016")),
)

QUESTIONS = {q.form: q for q in (CHOICE, SELECT, NUMBER, TEXT, CLOZE, RECALL, MATCH, ORDER)}


class FakeLog:
    """A log in memory. While `broken`, nothing can be saved; `gate` holds all writing up until it is set."""

    notice = ""
    path = Path("progress.db")

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.before: Answered | None = None  # the answer given before all others
        self.broken = ""
        self.gate = Gate()
        self.gate.set()

    @property
    def answers(self) -> list[Answered]:
        return [event for event in self.events if isinstance(event, Answered)]

    def latest(self, item: ItemId) -> Answered | None:
        own = (event for event in reversed(self.events) if isinstance(event, Answered) and event.item == item)
        return next(own, self.before)

    def append(self, event: Event) -> None:
        self.gate.wait(5)
        if self.broken:
            raise Unwritable(Path("progress.db"), self.broken, "Free some space.")
        self.events.append(event)

    def has(self, event_id: str) -> bool:
        return any(event.id == event_id for event in self.events)

    def undo(self, event_id: str, *, session: str = "") -> None:
        self.gate.wait(5)
        if self.broken:
            raise Unwritable(Path("progress.db"), self.broken, "Free some space.")
        self.events = [event for event in self.events if event.id != event_id]


def answered_before(item: ItemId, right: str) -> Answered:
    """An answer of long ago, to which that was right."""
    return Answered(
        id="before",
        at=0,
        session="",
        item=item,
        form="choice",
        seed=1,
        options=(),
        given=(right,),
        score=1.0,
        outcome="right",
        certainty="sure",
        points=3.0,
        seconds=1.0,
        rating=Rating.GOOD,
        fingerprint="",
        right=(right,),
    )


class HandMade(Quizzing):
    """A real session over questions made by hand; `changed` items changed since they were learnt.

    Answers count for memory unless `counting` is turned off.
    """

    counting = True

    def __init__(
        self,
        questions: Sequence[Question],
        log: FakeLog | None = None,
        *,
        changed: Collection[ItemId] = (),
    ) -> None:
        self.log = log or FakeLog()
        self._by_id = {question.item: question for question in questions}
        ids = count(1)
        memory = Memory(cast("Log", self.log), lambda: 1_700_000_000_000_000, lambda: f"id-{next(ids)}")
        items = [item(question) for question in questions]
        opened = SimpleNamespace(story=STORY, items=tuple(items), index=None)
        plan = Plan(Outlook(items, {}, changed=frozenset(changed)), zone=UTC)
        super().__init__(cast("Opened", opened), memory, items, {}, size=len(items), seed=1, plan=plan)

    def _make(self, turn: Turn) -> Question:
        return self._by_id[turn.item.id]

    def _event(
        self, turn: Turn, question: Question, answer: Answer, verdict: Verdict, seconds: float
    ) -> Answered:
        return Answered(
            id=self._memory.new_id(),
            at=self._memory.clock(),
            session=self._session.id,
            item=turn.item.id,
            form=turn.form,
            seed=turn.seed,
            options=(),
            given=answer.entries or tuple(question.options[mark].text for mark in answer.marks),
            score=verdict.score,
            outcome=verdict.outcome,
            certainty=answer.certainty,
            points=verdict.points,
            seconds=seconds,
            rating=rate(verdict.score, answer.certainty, answer.blank) if self.counting else Rating.NONE,
            fingerprint="",
        )

    def _spoils(self, turn: Turn) -> frozenset[ItemId]:
        return frozenset()

    def _where(self) -> str:
        return "figures.toml:12"


def item(question: Question) -> Item:
    return Item(
        question.item, question.kind, "letter", True, 1, (question.form,), f"label of {question.item.fact}"
    )


class FakeTrainer:
    """What the screens ask of a trainer, over the questions above."""

    zone = UTC

    def __init__(self, log: FakeLog | None = None) -> None:
        self.log = log or FakeLog()
        self.exposures: list[tuple[object, ...]] = []
        self.asked_for: list[tuple[object, ...]] = []

    def now(self) -> int:
        return 1_700_000_000_000_000

    def exposed(self, *what: object) -> None:
        self.exposures.append(what)

    def briefing(self, story_id: str) -> SimpleNamespace:
        return SimpleNamespace(story=STORY, items=tuple(item(question) for question in QUESTIONS.values()))

    def kinds(self, story_id: str, article: str | None = None) -> tuple[Kind, ...]:
        if article == "portland":
            return (Kind("figures", 5, 5), Kind("districts", 4, 2))
        return (
            Kind("figures", 23, 12),
            Kind("speakers", 9, 0),
            Kind("quotes", 14, 14),
            Kind("districts", 4, 2),
        )

    def quiz(
        self,
        story_id: str,
        size: int = 14,
        kinds: object = None,
        article: str | None = None,
        only: Collection[ItemId] | None = None,
        seed: int | None = None,
    ) -> HandMade:
        self.asked_for.append((story_id, size, kinds, article, only))
        wanted = [question for question in QUESTIONS.values() if only is None or question.item in only]
        return HandMade(wanted[:size], self.log)


class QuizApp(ReadbackApp):
    """The app with an empty page instead of home, which is tested for itself."""

    CSS_PATH = str(Path(inspect.getfile(ReadbackApp)).with_name("app.tcss"))

    def get_default_screen(self) -> Screen[None]:
        return Page()


def app(log: FakeLog | None = None, settings: Settings | None = None) -> ReadbackApp:
    """The app over a trainer of our own; a test pushes the screens that it is about."""
    store = Store(now=settings or Settings(animation=False))
    return QuizApp(cast("Trainer", FakeTrainer(log)), store)
