"""How a session went."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import structs

from tui.memory.statistics import Share, share
from tui.quiz.question import Certainty, ItemId, Outcome
from tui.trainer.progress import KINDS
from tui.trainer.views import Asked, CertaintyRow, KindRow, Results

if TYPE_CHECKING:
    from tui.quiz.session import Session
    from tui.story.story import Story
    from tui.trainer.history import History
    from tui.trainer.outlook import Outlook

CERTAINTIES = {Certainty.SURE: "sure", Certainty.THINK: "think so", Certainty.GUESS: "guess"}
LOOK_FIRST = (Outcome.WRONG, Outcome.MISSED, Outcome.PART)
SURE_PAYS = 3.0  # the most an answer can earn (DESIGN section 5)


def results(story: Story, history: History, session: Session, outlook: Outlook, *, now: int) -> Results:
    """How a session went. `outlook` is what was known when it began; `now`, in UTC microseconds, its end."""
    asked = history.asked(session)
    after = outlook.after(history.standings(outlook.standings), history.learnt(), history.never)
    ahead = outlook.ahead(now)
    told = tally(story.id, story.title, asked, history.never)
    return structs.replace(
        told,
        seconds=sum(event.seconds for event in history.answers),
        before=share(outlook.ids, outlook.standings, outlook.changed),
        after=share(after.ids, after.standings, after.changed),
        ready_before=outlook.share(now),
        ready_after=after.share(now),
        then_before=None if ahead is None else outlook.share(ahead),
        then_after=None if ahead is None else after.share(ahead),
        interview=outlook.interview,
    )


def tally(story: str, title: str, asked: Sequence[Asked], never: Collection[ItemId] = ()) -> Results:
    """What follows from what was asked alone: scores, marks, kinds, and what to look at again.

    What is `never` to be asked is not to be looked at again either.
    """
    first = [one for one in asked if not one.again]
    marked = [one.counted.points for one in first if one.counted.points is not None]
    nothing = Share(0, 0, 0, 0)
    return Results(
        story=story,
        title=title,
        asked=tuple(asked),
        score=sum(one.counted.score for one in first),
        points=sum(marked) if marked else None,
        seconds=0,
        kinds=_kind_rows(first),
        certainties=_certainty_rows(first),
        before=nothing,
        after=nothing,
        to_look_at=_to_look_at([one for one in asked if one.question.item not in never]),
        out_of=len(first),
        points_at_most=SURE_PAYS * len(marked),
        overruled=sum(one.overruled for one in asked),
    )


def _kind_rows(asked: Iterable[Asked]) -> tuple[KindRow, ...]:
    """The outcomes of each kind, in the order they came; kinds in the order of the story's files."""
    rows: dict[str, list[Outcome]] = {name: [] for name in dict.fromkeys(KINDS.values())}
    for one in asked:
        rows.setdefault(KINDS.get(one.question.kind, one.question.kind), []).append(one.counted.outcome)
    return tuple(KindRow(name, tuple(outcomes)) for name, outcomes in rows.items() if outcomes)


def _certainty_rows(asked: Sequence[Asked]) -> tuple[CertaintyRow, ...]:
    """How right the trainee was at each certainty; "I don't know" has none."""
    rows = []
    for certainty, name in CERTAINTIES.items():
        sent = [one for one in asked if one.answer.certainty == certainty and not one.answer.blank]
        outcomes = [one.counted.outcome for one in sent]
        right, part = outcomes.count(Outcome.RIGHT), outcomes.count(Outcome.PART)
        points = sum(one.counted.points or 0 for one in sent)
        if sent:
            rows.append(CertaintyRow(name, right, part, len(sent) - right - part, points))
    return tuple(rows)


def _to_look_at(asked: Sequence[Asked]) -> tuple[Asked, ...]:
    """Every item that was not right at some time, once, by its last such answer."""
    last = {one.question.item: one for one in asked if one.counted.outcome != Outcome.RIGHT}
    return tuple(sorted(last.values(), key=lambda one: LOOK_FIRST.index(one.counted.outcome)))
