"""A quiz session as a value: what is asked next, what an answer changes, and how it is taken back.

Pure and immutable: it knows neither the screen nor the log, and is given whatever it needs to know
about what the trainee has done before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from tui.quiz.arrange import APART, arrange, slot
from tui.quiz.choose import Past, choose, form_for
from tui.quiz.question import PASS, Answer, Form, Item, ItemId, Question, Verdict

SEEDS = 2**63  # a seed is below it


@dataclass(frozen=True)
class Turn:
    """An item to be asked: in which form, with which seed, and what its screens show besides.

    `shows` are the other items whose answers the question or its verdict gives away; `again` says that
    it was missed earlier in this session.
    """

    item: Item
    form: Form
    seed: int
    again: bool = False
    shows: frozenset[ItemId] = frozenset()


@dataclass(frozen=True)
class Done:
    """A turn that was answered and graded, and the queue as it stood before."""

    turn: Turn
    question: Question
    answer: Answer
    verdict: Verdict
    queue: tuple[Turn, ...]


@dataclass(frozen=True)
class Session:
    """A session: its whole queue, what of it is done, and whether a verdict is showing.

    While `showing`, the last of `done` is on the screen; else the turn after it is being asked. `apart` is
    how many questions a missed item waits before it comes again, if there are so many.
    """

    id: str
    queue: tuple[Turn, ...]
    done: tuple[Done, ...] = ()
    showing: bool = False
    apart: int = APART

    @property
    def finished(self) -> bool:
        """Whether everything has been asked, and the last verdict left behind."""
        return not self.showing and len(self.done) == len(self.queue)

    @property
    def position(self) -> int:
        """The number of the turn on the screen, from 1; the last one's once finished."""
        return max(min(len(self.done) + (not self.showing), len(self.queue)), 1)


@dataclass(frozen=True)
class Score:
    """The sum of the scores, out of how many. An item that came again counts once, by its first answer."""

    score: float
    out_of: int
    points: float | None  # certainty marks; None where no answer had any


Make = Callable[[Turn], frozenset[ItemId]]


def begin(
    session_id: str,
    items: Sequence[Item],
    past: Mapping[ItemId, Past],
    *,
    size: int,
    seed: int,
    spoils: Make,
    kin: Callable[[Item], str] = lambda item: f"{item.kind} {item.id.aspect}",
    changed: Collection[ItemId] = (),
    due: Mapping[ItemId, int] | None = None,
    ranked: Sequence[ItemId] | None = None,
    seen: Collection[ItemId] = (),
    apart: int = APART,
) -> Session:
    """A session of at most `size` of `items` (in story order), chosen as `choose` says.

    Those that have `changed` since they were asked start from the bottom: what was climbed led to another
    answer. Those whose answers a screen has just shown (`seen`) are asked after the others, but for changed
    ones.

    `spoils` says which items' answers a turn shows; `kin` names the family of an item: items of one family
    are easily confused, so that they are asked in one session, mixed with others. `apart` is how many
    questions to put between a screen and what it spoils, and between a miss and its return, where there are
    so many; never fewer than `APART`.
    """
    chosen = choose(items, past, size, kin, changed, due, ranked)
    chosen = tuple(sorted(chosen, key=lambda item: item.id in seen and item.id not in changed))
    counted = {item: before for item, before in past.items() if item not in changed}
    turns = [Turn(item, form_for(item, counted.get(item.id)), seed) for item in chosen]
    shown = [replace(turn, shows=spoils(turn) - {turn.item.id}) for turn in turns]
    places = {turn.item.id: place for place, turn in enumerate(shown)}
    shows = [{places[item] for item in turn.shows if item in places} for turn in shown]
    order = arrange([kin(turn.item) for turn in shown], shows, apart)
    return Session(session_id, tuple(shown[place] for place in order), apart=max(apart, APART))


def current(session: Session) -> Turn:
    """The turn on the screen; IndexError once the session is finished."""
    return session.done[-1].turn if session.showing else session.queue[len(session.done)]


def submit(session: Session, question: Question, answer: Answer, verdict: Verdict) -> Session:
    """The session with this answer to the current turn, its verdict showing.

    A missed item is put in again, a few turns later where there are so many. ValueError while a verdict
    is showing or after the end.
    """
    if session.showing or session.finished:
        raise ValueError("no question is open")
    turn = current(session)
    done = (*session.done, Done(turn, question, answer, verdict, session.queue))
    queue = session.queue
    if verdict.score < PASS and not turn.again:  # once more, or a bad day never ends
        queue = _again(queue, len(done), turn, session.apart)
    return replace(session, queue=queue, done=done, showing=True)


def advance(session: Session) -> Session:
    """On from the verdict to the next question, or to the end."""
    if not session.showing:
        raise ValueError("no verdict is showing")
    return replace(session, showing=False)


def undo(session: Session) -> Session:
    """The last answer taken back: its question is open again, as it was, and so is the queue.

    ValueError where nothing has been answered.
    """
    if not session.done:
        raise ValueError("nothing has been answered")
    last = session.done[-1]
    return replace(session, queue=last.queue, done=session.done[:-1], showing=False)


def reopen(session: Session) -> Session:
    """Back to the last verdict, which was left behind. ValueError where there is none, or one is showing."""
    if session.showing or not session.done:
        raise ValueError("no verdict was left behind")
    return replace(session, showing=True)


def without(session: Session, item: ItemId) -> Session:
    """The session with no further turn of that item."""
    start = len(session.done)
    later = tuple(turn for turn in session.queue[start:] if turn.item.id != item)
    return replace(session, queue=(*session.queue[:start], *later))


def comes_again(session: Session) -> bool:
    """Whether the item on the screen is to be asked once more before the session ends."""
    item = current(session).item.id
    return any(turn.item.id == item for turn in session.queue[len(session.done) + (not session.showing) :])


def score(session: Session) -> Score:
    """How the session stands so far."""
    first = [done.verdict for done in session.done if not done.turn.again]
    marks = [verdict.points for verdict in first if verdict.points is not None]
    return Score(sum(verdict.score for verdict in first), len(first), sum(marks) if marks else None)


def _again(queue: tuple[Turn, ...], start: int, turn: Turn, apart: int) -> tuple[Turn, ...]:
    """The queue with `turn`'s item once more, on its lowest rung and with another seed, after `start`."""
    seed = (turn.seed + 1) % SEEDS
    repeat = replace(turn, form=form_for(turn.item, None), seed=seed, again=True)
    place = slot(
        start,
        len(queue),
        lambda at: (
            turn.item.id in queue[at].shows,
            queue[at].item.id in turn.shows,
        ),
        apart,
    )
    return (*queue[:place], repeat, *queue[place:])


__all__ = [
    "APART",
    "PASS",
    "Done",
    "Past",
    "Score",
    "Session",
    "Turn",
    "advance",
    "begin",
    "comes_again",
    "current",
    "reopen",
    "score",
    "submit",
    "undo",
    "without",
]
