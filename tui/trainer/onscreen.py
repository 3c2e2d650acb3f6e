"""What a quiz under way shows: its question, its verdict, and what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import RLock
from typing import TYPE_CHECKING

from tui.memory.event import Flagged, NeverAsk, Overruled, Rating
from tui.memory.standings import UNSEEN, Standing
from tui.quiz import session as quiz
from tui.quiz.question import Item, ItemId, Outcome, Question, Verdict
from tui.story.model import Figure
from tui.trainer.exposure import Exposure
from tui.trainer.history import History
from tui.trainer.outlook import Outlook
from tui.trainer.plan import Memory, Plan
from tui.trainer.soon import comes_back
from tui.trainer.views import Asked

if TYPE_CHECKING:
    from tui.story.story import Story
    from tui.trainer.briefing import Opened


class OnScreen:
    """A quiz under way, as it is looked at: nothing here changes it."""

    def __init__(
        self,
        opened: Opened,
        memory: Memory,
        items: Sequence[Item],
        standings: Mapping[ItemId, Standing],
        *,
        size: int,
        seed: int,
        plan: Plan | None,
    ) -> None:
        """`standings` is how the items stood when the session began; for the rest see `Quizzing`."""
        self._opened = opened
        self._memory = memory
        self._standings = standings
        self._plan = plan or Plan(Outlook(opened.items, standings))
        self._exposure = self._plan.exposure or Exposure(memory.clock)
        self._history = History()
        self._saved: frozenset[str] = frozenset()  # ids of events that are known to be durable
        self._questions: dict[tuple[quiz.Turn, tuple[str, ...]], Question] = {}
        self._making = RLock()  # held while a question is made, never longer
        self._session = quiz.begin(
            memory.new_id(),
            items,
            standings,
            size=size,
            seed=seed,
            spoils=self._spoils,
            kin=self._kin,
            changed=self._plan.outlook.changed,
            due=self._plan.outlook.due(memory.clock()),
            ranked=self._plan.ranked,
            seen=frozenset(item.id for item in items if not self._exposure.counts(item)),
            apart=self._plan.apart,
        )

    @property
    def story(self) -> Story:
        """The story that is asked."""
        return self._opened.story

    @property
    def session(self) -> quiz.Session:
        """The session as it stands, a plain value."""
        return self._session

    @property
    def position(self) -> int:
        """The number of the question on the screen, from 1."""
        return self._session.position

    @property
    def total(self) -> int:
        """How many questions there are; it grows when a missed item comes again."""
        return len(self._session.queue)

    @property
    def done(self) -> bool:
        """Whether every question is answered and the last verdict left behind."""
        return self._session.finished

    @property
    def question(self) -> Question:
        """The question on the screen, its verdict showing or not; IndexError when done."""
        if self._session.showing:
            return self._session.done[-1].question
        return self._make(quiz.current(self._session))

    @property
    def item(self) -> Item:
        """The item that is asked."""
        return quiz.current(self._session).item

    @property
    def again(self) -> bool:
        """Whether this item is asked again because it was missed."""
        return quiz.current(self._session).again

    @property
    def changed(self) -> bool:
        """Whether this item's right answer, or what backs it, is another than when it was last learnt."""
        return not self.again and self.item.id in self._plan.outlook.changed

    @property
    def verdict(self) -> Verdict | None:
        """The verdict on the screen as it was graded, None while the question is open."""
        return self._session.done[-1].verdict if self._session.showing else None

    @property
    def counts(self) -> bool:
        """Whether the last answer counts for memory: not if its right answer was on a screen just before."""
        answers = self._history.answers
        return not answers or answers[-1].rating != Rating.NONE

    @property
    def last(self) -> Asked | None:
        """The last answer given, None where there is none."""
        return self._history.asked(self._session)[-1] if self._session.done else None

    @property
    def saved(self) -> bool:
        """Whether every answer given is durable."""
        return all(event.id in self._saved for event in self._history.answers)

    @property
    def comes_back(self) -> str:
        """When the item on the screen will be asked again, as far as can be said; after a verdict only."""
        if self.verdict is None or self.never:
            return ""
        if quiz.comes_again(self._session):
            return "once more before this session ends"
        if self._plan.ranked is not None:  # neither a miss nor FSRS's date decides then
            return "when it is worth most for the interview"
        standing = self._history.standing(self.item.id, self._standings)
        if standing.missed:
            return "in your next quiz"
        if standing.card is None:
            return "in a later quiz, after what is missed or new"
        return comes_back(standing.card.due, self._memory.clock(), self._plan.zone)

    @property
    def changed_from(self) -> str:
        """The right answer as it was learnt, where the item has changed since and the log has it; else empty.

        Blocking. Raises MemoryProblem.
        """
        from tui.trainer.changes import learnt

        return learnt(self._memory.log.latest(self.item.id)) if self.changed else ""

    # What was done to the answer whose verdict shows

    @property
    def undoes(self) -> str:
        """What `undo` would take back: "answer", "overruled", "never", "flagged"; empty for nothing."""
        return self._history.undoes

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self.undoes)

    @property
    def can_overrule(self) -> bool:
        """Whether a verdict shows that can be disagreed with: an answer was given, and it is not right."""
        verdict = self.verdict
        return (
            verdict is not None
            and verdict.outcome not in (Outcome.RIGHT, Outcome.MISSED)
            and not self.overruled
        )

    @property
    def overruled(self) -> bool:
        """Whether the verdict on the screen was overruled: the answer counts as right."""
        return self._session.showing and self._history.done_to_last(Overruled) is not None

    @property
    def never(self) -> bool:
        """Whether the item whose verdict is on the screen is not to be asked again."""
        return self._session.showing and self._history.done_to_last(NeverAsk) is not None

    @property
    def flagged(self) -> str:
        """Where the key on the screen stands, if the trainee said that it is wrong: "figures.toml:12"."""
        deed = self._history.done_to_last(Flagged) if self._session.showing else None
        return deed.where if isinstance(deed, Flagged) else ""

    # How questions are made

    def _make(self, turn: quiz.Turn) -> Question:
        """The question of a turn: the same each time, with the trainee's own wrong answers as lures."""
        from tui.quiz.make import make

        past = self._standings.get(turn.item.id, UNSEEN).mixups
        here = self._history.mixups(turn.item.id)
        mixups = tuple(dict.fromkeys(reversed((*past, *here))))  # the newest first
        key = (turn, mixups)
        with self._making:
            if key not in self._questions:
                self._questions[key] = make(self._opened.index, turn.item, turn.form, turn.seed, mixups)
            return self._questions[key]

    def _spoils(self, turn: quiz.Turn) -> frozenset[ItemId]:
        from tui.quiz.spoilers import spoils

        return spoils(self._opened.index, self._make(turn))

    def _kin(self, item: Item) -> str:
        """The family of items that are easily confused: figures of one measure, else of one unit."""
        fact = self.story.facts.get(item.id.fact)
        if isinstance(fact, Figure):
            return f"{item.id.aspect} {fact.measure or (fact.unit.many if fact.unit else fact.number)}"
        return f"{item.kind} {item.id.aspect}"
