"""An answer as the log keeps it, made of what was asked, given and judged."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from tui.memory.event import Answered, Rating
from tui.memory.policy import POLICY, rate
from tui.quiz.question import Answer, Form, Outcome, Question, Verdict

if TYPE_CHECKING:
    from tui.quiz.session import Turn

UNORDERED = frozenset({Form.ORDER, Form.MATCH})  # a wrong place is no wrong name
LONGEST = 86_400.0  # seconds: an answer that took longer than a day took a day


def answered(
    turn: Turn,
    question: Question,
    answer: Answer,
    verdict: Verdict,
    *,
    event_id: str,
    at: int,
    session: str,
    seconds: float,
    counts: bool,
    fingerprint: str,
) -> Answered:
    """The event of an answer that took so many seconds; it is rated only if it `counts` for memory."""
    given = _given(question, answer)
    return Answered(
        id=event_id,
        at=at,
        session=session,
        item=turn.item.id,
        form=turn.form,
        seed=turn.seed,
        options=tuple(option.text for option in question.options),
        given=given,
        score=verdict.score,
        outcome=verdict.outcome,
        certainty=answer.certainty,
        points=verdict.points,
        seconds=min(max(seconds, 0.0), LONGEST) if isfinite(seconds) else 0.0,
        rating=rate(verdict.score, answer.certainty, answer.blank) if counts else Rating.NONE,
        fingerprint=fingerprint,
        policy=POLICY,
        wrong=_wrong(question, verdict, given),
        right=question.right,
    )


def _given(question: Question, answer: Answer) -> tuple[str, ...]:
    """The answer as texts: what was marked, or what was typed."""
    if answer.marks:
        return tuple(
            question.options[mark].text for mark in answer.marks if 0 <= mark < len(question.options)
        )
    return tuple(entry for entry in answer.entries if entry.strip())


def _wrong(question: Question, verdict: Verdict, given: tuple[str, ...]) -> tuple[str, ...]:
    """Those given texts that were taken for the right ones."""
    if question.form in UNORDERED or verdict.outcome in (Outcome.RIGHT, Outcome.MISSED):
        return ()
    found = {finding.text for finding in verdict.findings if finding.outcome == Outcome.WRONG}
    wrong = tuple(text for text in given if text in found)
    if not wrong and len(given) == 1 and verdict.outcome == Outcome.WRONG:
        return given
    return wrong
