"""Answers to any question: right ones, wrong ones, and none."""

from __future__ import annotations

from tui.quiz.question import Answer, Certainty, Form, MarksKey, NumberKey, Question, RecallKey, TextKey


def right(question: Question, certainty: Certainty | None = Certainty.THINK) -> Answer:
    """The right answer to a question in any form."""
    match question.key:
        case MarksKey(marks):
            return Answer(marks=marks, certainty=certainty)
        case RecallKey(members):
            return Answer(entries=tuple(member.text for member in members), certainty=certainty)
        case NumberKey() | TextKey():
            return Answer(entries=(question.right[0],), certainty=certainty)


def wrong(question: Question, certainty: Certainty | None = Certainty.SURE) -> Answer:
    """A wrong answer to a question in any form."""
    match question.key:
        case MarksKey(marks):
            others = [mark for mark in range(len(question.options)) if mark not in marks]
            if question.form in (Form.ORDER, Form.MATCH):
                return Answer(marks=(*marks[1:], marks[0]), certainty=certainty)
            return Answer(marks=tuple(others[:1]), certainty=certainty)
        case NumberKey():
            return Answer(entries=("987654",), certainty=certainty)
        case _:
            return Answer(entries=("Ulan Bator",), certainty=certainty)
