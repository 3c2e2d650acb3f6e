"""Pictures of the quiz: every form, asked and graded, in the sizes and themes that the design names."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import pytest
from quizfakes import (
    CHOICE,
    MATCH,
    ORDER,
    QUESTIONS,
    RECALL,
    SELECT,
    TEXT,
    FakeLog,
    HandMade,
    answered_before,
    app,
)
from textual.pilot import Pilot
from textual.screen import Screen

from tui.app.screens.quiz import Quiz
from tui.app.screens.results import Results
from tui.app.screens.setup import Setup
from tui.app.settings import Settings
from tui.quiz.question import Answer, Certainty, Form, Question

Compare = Callable[..., bool]
DARK, LIGHT = "readback-dark", "readback-light"
SMALL, USUAL, LARGE, VAST = (60, 20), (80, 24), (120, 40), (200, 60)

# What is pressed to enter something in each form, and what sends it.
ENTERED: dict[Form, list[str]] = {
    Form.CHOICE: ["4"],
    Form.SELECT: ["1", "2"],
    Form.NUMBER: ["8", "7"],
    Form.TEXT: [*"Mills"],
    Form.CLOZE: [*"excellent"],
    Form.RECALL: [*"maine", "enter", *"vermont", "enter", *"ohio", "enter"],
    Form.MATCH: ["b", "c"],
    Form.ORDER: ["1"],
}
SENT: dict[Form, list[str]] = {
    **ENTERED,
    Form.RECALL: [*"maine", "enter", *"vermont", "enter"],
    Form.MATCH: ["b", "c", "a"],
    Form.ORDER: ["1", "2"],
}


def before(
    screen: Callable[[], Screen[Any]], keys: Iterable[str]
) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def run(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(screen())
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause(0.15)

    return run


def picture(
    compare: Compare,
    screen: Callable[[], Screen[Any]],
    keys: Iterable[str] = (),
    size: tuple[int, int] = USUAL,
    theme: str = DARK,
) -> bool:
    shown = app(settings=Settings(animation=False, theme=theme))
    return compare(shown, terminal_size=size, run_before=before(screen, keys))


def quiz(question: Question, log: FakeLog | None = None) -> Callable[[], Quiz]:
    return lambda: Quiz(HandMade([question], log))


@pytest.mark.parametrize("form", list(Form))
def test_picture_asked(snap_compare: Compare, form: Form) -> None:
    assert picture(snap_compare, quiz(QUESTIONS[form]), ENTERED[form])


@pytest.mark.parametrize("form", list(Form))
def test_picture_graded(snap_compare: Compare, form: Form) -> None:
    assert picture(snap_compare, quiz(QUESTIONS[form]), [*SENT[form], "!"], theme=LIGHT)


@pytest.mark.parametrize(("size", "theme"), [(SMALL, DARK), (LARGE, LIGHT), (VAST, DARK)])
@pytest.mark.parametrize("question", [CHOICE, RECALL], ids=["choice", "recall"])
def test_picture_asked_in_other_sizes(
    snap_compare: Compare, question: Question, size: tuple[int, int], theme: str
) -> None:
    assert picture(snap_compare, quiz(question), ENTERED[question.form], size, theme)


@pytest.mark.parametrize(("size", "theme"), [(SMALL, LIGHT), (LARGE, DARK), (VAST, LIGHT)])
@pytest.mark.parametrize("question", [CHOICE, MATCH], ids=["choice", "match"])
def test_picture_graded_in_other_sizes(
    snap_compare: Compare, question: Question, size: tuple[int, int], theme: str
) -> None:
    assert picture(snap_compare, quiz(question), [*SENT[question.form], "?"], size, theme)


@pytest.mark.parametrize("question", [SELECT, RECALL, ORDER], ids=["select", "recall", "order"])
def test_picture_of_a_list_graded_in_a_small_window(snap_compare: Compare, question: Question) -> None:
    assert picture(snap_compare, quiz(question), [*SENT[question.form], "enter"], SMALL)


def test_picture_of_dont_know(snap_compare: Compare) -> None:
    assert picture(snap_compare, quiz(CHOICE), ["0"])


@pytest.mark.parametrize(("size", "theme"), [(USUAL, DARK), (SMALL, LIGHT)])
def test_picture_unsaved(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    log = FakeLog()
    log.broken = "the disk is full"
    assert picture(snap_compare, quiz(CHOICE, log), ["4", "!"], size, theme)


@pytest.mark.parametrize(("size", "theme"), [(USUAL, DARK), (LARGE, LIGHT), (SMALL, DARK)])
@pytest.mark.parametrize("keys", ["o", "wox"], ids=["overruled", "all"])
def test_picture_of_what_was_decided(
    snap_compare: Compare, keys: str, size: tuple[int, int], theme: str
) -> None:
    assert picture(snap_compare, lambda: Quiz(HandMade([CHOICE, SELECT])), ["4", "!", *keys], size, theme)


@pytest.mark.parametrize(("size", "theme"), [(USUAL, LIGHT), (LARGE, DARK)])
def test_picture_of_what_changed_and_does_not_count(
    snap_compare: Compare, size: tuple[int, int], theme: str
) -> None:
    def asked() -> Quiz:
        log = FakeLog()
        log.before = answered_before(CHOICE.item, "53 drug cases")
        quizzing = HandMade([CHOICE, SELECT], log, changed=[CHOICE.item])
        quizzing.counting = False
        return Quiz(quizzing)

    assert picture(snap_compare, asked, ["3", "!"], size, theme)


@pytest.mark.parametrize(
    ("size", "theme"), [(USUAL, DARK), (USUAL, LIGHT), (SMALL, DARK), (LARGE, LIGHT), (VAST, DARK)]
)
def test_picture_of_results(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    answers = {
        CHOICE.item: Answer(marks=(3,), certainty=Certainty.SURE),
        TEXT.item: Answer(entries=("Donald Clark",), certainty=Certainty.THINK),
        RECALL.item: Answer(entries=RECALL.right[:8], certainty=Certainty.GUESS),
        ORDER.item: Answer(),
    }
    quizzing = HandMade([CHOICE, TEXT, RECALL, ORDER])
    while not quizzing.done:
        quizzing.submit(answers[quizzing.question.item], 20.0)
        quizzing.save()
        quizzing.advance()
    assert picture(snap_compare, lambda: Results(quizzing), (), size, theme)


@pytest.mark.parametrize(("size", "theme"), [(USUAL, DARK), (SMALL, LIGHT), (LARGE, DARK)])
def test_picture_of_the_choice(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    assert picture(snap_compare, lambda: Setup("fake"), ["2", "down", "down"], size, theme)
