"""Grading: an answer held against a question's key, by the form's own rules.

Numbers are never fuzzy, names never another name, and every verdict says why.
"""

from __future__ import annotations

from tui.quiz.grade import marks, number, recall, text
from tui.quiz.grade.points import points
from tui.quiz.question import (
    Answer,
    Finding,
    MarksKey,
    NumberKey,
    Outcome,
    Question,
    Reading,
    RecallKey,
    Verdict,
)

LONGEST = 200  # characters of a typed answer; what is beyond is cut
MOST_ENTRIES = 200  # entries of a recall that are graded: more than any group has, and bounded


def grade(question: Question, answer: Answer) -> Verdict:
    """The verdict on an answer: its score from 0 to 1, its certainty marks, and why each part went as it did.

    The same question and answer always give the same verdict. A blank answer scores 0 and costs nothing.
    """
    if answer.blank or (isinstance(question.key, MarksKey) and not marks.valid(question, answer)):
        missed = tuple(Finding(Outcome.MISSED, right) for right in question.right)
        return Verdict(Outcome.MISSED, 0.0, "", missed, None if answer.certainty is None else 0.0)
    score, findings = _judge(question, answer)
    return Verdict(
        outcome=outcome(score),
        score=score,
        given=_given(question, answer),
        findings=findings,
        points=points(score, answer.certainty),
    )


def read(question: Question, text_: str) -> Reading:
    """How a typed entry is read, before anything is judged; `ask` where it has to be asked back."""
    said = " ".join(text_[:LONGEST].split())
    if not said:
        return Reading("")
    match question.key:
        case NumberKey():
            return number.read(said)
        case RecallKey() as key:
            return recall.read(key, said)
        case MarksKey():
            return Reading(said)
        case key:
            return text.read(question, key, said)


def outcome(score: float) -> Outcome:
    """The word for a score: right at 1, wrong at 0, else in part."""
    if score >= 1:
        return Outcome.RIGHT
    return Outcome.PART if score > 0 else Outcome.WRONG


def _judge(question: Question, answer: Answer) -> tuple[float, tuple[Finding, ...]]:
    entries = tuple(" ".join(entry[:LONGEST].split()) for entry in answer.entries[:MOST_ENTRIES])
    entries = tuple(entry for entry in entries if entry)
    match question.key:
        case MarksKey() as key:
            return marks.judge(question, key, marks.valid(question, answer))
        case RecallKey() as key:
            return recall.judge(key, entries)
        case NumberKey() as key:
            around = question.unit or question.after.lstrip()[:40]
            return number.judge(key, entries[0] if entries else "", around)
        case key:
            return text.judge(question, key, entries[0] if entries else "")


def _given(question: Question, answer: Answer) -> str:
    """The answer as texts, for the screen and the log."""
    if isinstance(question.key, MarksKey):
        return marks.given(question, marks.valid(question, answer))
    return ", ".join(entry[:LONGEST].strip() for entry in answer.entries[:MOST_ENTRIES] if entry.strip())
