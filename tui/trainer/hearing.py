"""An answer in an interview as it is shown, and as the log keeps it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from math import isfinite
from typing import TYPE_CHECKING, Any, get_args

from msgspec import Struct, structs

from tui.interview.asking.comparing import Passage, passage
from tui.interview.asking.reply import Asked, Turn, weigh
from tui.interview.asking.script import Interview, opening_of
from tui.interview.finding import Finding, Sort
from tui.memory.event import Answered, Event, Interviewed, Noted, Rating
from tui.memory.policy import POLICY, rate
from tui.quiz.question import INTERVIEW, Certainty, ItemId, Outcome
from tui.trainer.answering import LONGEST
from tui.trainer.credit import RIGHT, WRONG, Credit

if TYPE_CHECKING:
    from tui.trainer.briefing import Opened

LONGEST_ANSWER = 6_000  # characters that are listened to and kept: some seven minutes of speech
MOST_NOTED = 1_000  # findings that are kept: with the answer they must fit into a line of an export
SORTS: tuple[Sort, ...] = get_args(Sort)
LONGEST_WORDS = 200  # characters of a finding's words, and of what is right, that are kept


class HeardView(Struct, frozen=True):
    """An answer on the screen, with what was heard in it: facts by their ids, as `reply.Heard` has them.

    `passage` is the answer to compare with; `follow_up` the next question, where it goes after this answer.
    `uncounted` are items that were said, and do not count for memory, since a screen had shown them just
    before; `counts` says that there are none of them. `ticked` are the facts that were said aloud, by the
    trainee's own word, `overruled` those that were heard otherwise and count as said rightly on that word.
    `cut` says that the answer was too long, and that only its beginning was listened to.
    """

    asked: Asked
    text: str
    findings: tuple[Finding, ...]
    hit: tuple[str, ...]
    loose: tuple[str, ...]
    contradicted: tuple[str, ...]
    missed: tuple[str, ...]
    unsupported: tuple[Finding, ...]
    as_facts: tuple[str, ...]
    passage: Passage
    follow_up: Asked | None
    uncounted: tuple[ItemId, ...] = ()
    seconds: float | None = None
    ticked: frozenset[str] = frozenset()
    again: bool = False
    cut: bool = False
    overruled: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether all that was said counts for memory."""
        return not self.uncounted


def view(
    opened: Opened,
    now: Interview,
    *,
    uncounted: Collection[ItemId],
    ticked: frozenset[str] = frozenset(),
    cut: bool = False,
) -> HeardView:
    """The last answer of the interview, as it is shown."""
    turn, following = now.turns[-1], now.question
    heard = turn.heard
    return HeardView(
        asked=turn.asked,
        text=turn.text,
        findings=turn.findings,
        hit=heard.hit,
        loose=heard.loose,
        contradicted=heard.contradicted,
        missed=heard.missed,
        unsupported=heard.unsupported,
        as_facts=heard.as_facts,
        passage=passage(opened.index, turn.asked),
        follow_up=following if following is not None and following.sort == "follow-up" else None,
        uncounted=tuple(sorted(uncounted)),
        seconds=turn.seconds,
        ticked=ticked,
        again=turn.again,
        cut=cut,
    )


def overruled(opened: Opened, now: Interview, was: HeardView, facts: Collection[str]) -> HeardView:
    """The last answer, once some of its facts count as said rightly."""
    made = view(opened, now, uncounted=was.uncounted, ticked=was.ticked, cut=was.cut)
    ruled = (*was.overruled, *(one for one in opened.index.facts if one in facts))
    return structs.replace(made, overruled=tuple(dict.fromkeys(ruled)))


def uncounted(count: int) -> str:
    """Why so much of what was said does not count for memory."""
    said, it = (
        ("one thing that you said does", "it") if count == 1 else (f"{count} things that you said do", "them")
    )
    return (
        f"Uncounted: {said} not count as recalled; the question, or a screen of a moment ago, had shown {it}."
    )


def turn_of(opened: Opened, event: Interviewed) -> Turn:
    """An answer as the log keeps it, made a turn again: what it was asked and what was found in it."""
    about = opening_of(opened.index, event.opener) if event.sort != "follow-up" else ()
    asked = Asked(
        event.question,
        event.opener,
        "follow-up" if event.sort == "follow-up" else "opener",
        event.facts,
        tuple(dict.fromkeys((*about, *event.facts))),
    )
    findings = tuple(
        Finding(one.start, one.end, event.given[one.start : one.end], sort, one.fact, one.right)
        for one in event.findings
        for sort in SORTS
        if sort == one.finding
    )
    return Turn(asked, event.given, findings, weigh(opened.index, asked, findings), again=event.again)


def events(
    opened: Opened,
    turn: Turn,
    credits: Sequence[Credit],
    *,
    seed: int,
    stamp: Callable[[], dict[str, Any]],
    seconds: float,
    counts: Callable[[Credit], bool],
    ticked: bool,
) -> tuple[Event, ...]:
    """What goes to the log: what was said of each item, and last the answer itself.

    `stamp` gives an event its id, time and session. The time that the answer took is shared among the items.
    A second try at a question is kept, and says nothing of any item: its answer was on the screen.
    """
    whole = _interviewed(opened.story.id, turn, stamp(), seed=seed, seconds=seconds, ticked=ticked)
    said = () if turn.again else credits
    share = whole.seconds / max(len(said), 1)
    return (
        *(_answered(opened, credit, whole, stamp(), seconds=share, counts=counts(credit)) for credit in said),
        whole,
    )


def _interviewed(
    story: str, turn: Turn, stamp: dict[str, Any], *, seed: int, seconds: float, ticked: bool
) -> Interviewed:
    """The event of a whole answer."""
    noted = [
        Noted(one.start, one.end, one.sort, one.fact, one.right and one.right[:LONGEST_WORDS], one.hedged)
        for one in turn.findings[:MOST_NOTED]
    ]
    if ticked:
        noted = [Noted(0, 0, "stated", fact) for fact in turn.heard.hit]
    return Interviewed(
        **stamp,
        story=story,
        seed=seed,
        question=turn.asked.text,
        opener=turn.asked.opener,
        sort=turn.asked.sort,
        facts=turn.asked.facts,
        given=turn.text,
        seconds=min(max(seconds, 0.0), LONGEST) if isfinite(seconds) else 0.0,
        findings=tuple(noted),
        again=turn.again,
        ticked=ticked,
    )


def _answered(
    opened: Opened, credit: Credit, whole: Interviewed, stamp: dict[str, Any], *, seconds: float, counts: bool
) -> Answered:
    """The event of what was said of one item."""
    from tui.quiz.fingerprint import fingerprint
    from tui.trainer.changes import question

    # Ticked: by the trainee's own word. Said with a hedge: a guess.
    certainty = Certainty.THINK if whole.ticked else Certainty.GUESS if credit.hedged else None
    outcome = {RIGHT: Outcome.RIGHT, WRONG: Outcome.WRONG}.get(credit.score, Outcome.PART)
    return Answered(
        **stamp,
        item=credit.item.id,
        form=INTERVIEW,
        seed=whole.seed,
        options=(),
        given=(credit.words[:LONGEST_WORDS],) if credit.words else (),
        score=credit.score,
        outcome=outcome,
        certainty=certainty,
        points=None,
        seconds=seconds,
        rating=rate(credit.score, certainty, blank=False) if counts else Rating.NONE,
        fingerprint=fingerprint(opened.index, credit.item),
        policy=POLICY,
        wrong=tuple(text[:LONGEST_WORDS] for text in credit.wrong),
        right=question(opened, credit.item).right,
        interview=whole.id,
        ticked=whole.ticked,
    )
