"""Grading marks: choice, select, match and order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tui.quiz.grade.judged import Judged
from tui.quiz.question import Answer, Finding, Form, MarksKey, Outcome, Question


def valid(question: Question, answer: Answer) -> tuple[int, ...]:
    """The marks that are options, one for each row in a match (-1 where empty); () if nothing is marked."""
    marks = tuple(mark if 0 <= mark < len(question.options) else -1 for mark in answer.marks)
    if question.form is Form.MATCH:
        return marks[: len(question.rows)] if any(mark >= 0 for mark in marks[: len(question.rows)]) else ()
    return tuple(dict.fromkeys(mark for mark in marks if mark >= 0))


def judge(question: Question, key: MarksKey, marks: tuple[int, ...]) -> Judged:
    """The score of the marks, and a finding for each option, row or place."""
    match question.form:
        case Form.SELECT:
            return _select(question, key.marks, marks)
        case Form.MATCH:
            return _match(question, key.marks, marks)
        case Form.ORDER:
            return _order(question, key.marks, marks)
        case _:
            return _choice(question, key.marks, marks)


def given(question: Question, marks: tuple[int, ...]) -> str:
    """The marked options as texts; a match with the row before each."""
    if question.form is Form.MATCH:
        return "; ".join(_pair(question, row, mark) for row, mark in enumerate(marks) if mark >= 0)
    return ", ".join(question.options[mark].text for mark in marks)


def _choice(question: Question, right: tuple[int, ...], marks: tuple[int, ...]) -> Judged:
    chosen = question.options[marks[0]]
    if marks[0] in right:
        return 1.0, (Finding(Outcome.RIGHT, chosen.text),)
    return 0.0, (Finding(Outcome.WRONG, chosen.text, chosen.why),)


def _select(question: Question, right: tuple[int, ...], marks: tuple[int, ...]) -> Judged:
    """Each right mark earns its share and each wrong one costs as much: marking everything gains nothing."""
    hits = len(set(marks) & set(right))
    score = max(0.0, (2 * hits - len(marks)) / max(1, len(set(right))))

    def findings() -> Iterator[Finding]:
        for index, option in enumerate(question.options):
            if index in right:
                yield Finding(Outcome.RIGHT if index in marks else Outcome.MISSED, option.text)
            elif index in marks:
                yield Finding(Outcome.WRONG, option.text, option.why)

    return score, tuple(findings())


def _match(question: Question, right: tuple[int, ...], marks: tuple[int, ...]) -> Judged:
    """Each row for itself; a finding a row, in the order of the rows."""
    padded = marks + (-1,) * (len(right) - len(marks))

    def findings() -> Iterator[Finding]:
        for row, (mark, wanted) in enumerate(zip(padded, right, strict=False)):
            if mark == wanted:
                yield Finding(Outcome.RIGHT, _pair(question, row, mark))
            elif mark < 0:
                yield Finding(Outcome.MISSED, _pair(question, row, wanted))
            else:
                why = question.options[mark].why or f"It is {question.options[wanted].text}."
                yield Finding(Outcome.WRONG, _pair(question, row, mark), why)

    found = tuple(findings())
    hits = sum(1 for finding in found if finding.outcome is Outcome.RIGHT)
    return hits / max(1, len(right)), found


def _pair(question: Question, row: int, mark: int) -> str:
    rows = question.rows
    return f"{rows[row]}: {question.options[mark].text}" if row < len(rows) else question.options[mark].text


PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def _order(question: Question, right: tuple[int, ...], marks: tuple[int, ...]) -> Judged:
    """The share of all pairs that stand the right way round; a finding a place, first to last.

    Pairs and not places, so that one thing too early does not make all the others wrong.
    """
    place = {mark: at for at, mark in enumerate(marks)}
    pairs = list(combinations(right, 2))
    well = sum(1 for a, b in pairs if a in place and b in place and place[a] < place[b])
    score = well / len(pairs) if pairs else float(marks == right)

    def findings() -> Iterator[Finding]:
        for at, wanted in enumerate(right):
            mark = marks[at] if at < len(marks) else -1
            if mark == wanted:
                yield Finding(Outcome.RIGHT, question.options[mark].text)
            elif mark < 0:
                yield Finding(Outcome.MISSED, question.options[wanted].text)
            else:
                yield Finding(Outcome.WRONG, question.options[mark].text, _where(question, right, mark))

    return score, tuple(findings())


def _where(question: Question, right: tuple[int, ...], mark: int) -> str:
    option = question.options[mark]
    if mark not in right:
        return option.why or "It is not one of these."
    at = right.index(mark)
    if at == len(right) - 1:
        return "It comes last."
    return f"It comes {PLACES[at]}." if at < len(PLACES) else f"It comes at place {at + 1}."
