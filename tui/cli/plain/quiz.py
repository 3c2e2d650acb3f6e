"""A quiz line by line, on the engine of the app."""

from __future__ import annotations

import time
from collections.abc import Callable

from tui.app.asking.deeds import SAID, UNDONE, Deed, refused
from tui.cli.plain import verdict as told
from tui.cli.plain.answers import HOW, Line, options
from tui.cli.plain.saving import saved
from tui.cli.plain.talk import Talk
from tui.memory.problems import MemoryProblem
from tui.quiz.question import Answer, Form
from tui.safe import one_line
from tui.trainer.quizzing import Quizzing

DEEDS: dict[str, Deed] = {"u": "undo", "o": "overrule", "x": "never_ask", "w": "wrong_key"}  # as in the app
AFTER = "Enter: next. o: I was right. u: undo. x: never ask. w: wrong key. a: the article. q: stop."
GAP = "(gap)"


def play(talk: Talk, quizzing: Quizzing, clock: Callable[[], float] = time.monotonic) -> None:
    """Ask until all is asked or the input ends; every verdict that is said to be saved is."""
    talk.say(
        f"{one_line(quizzing.story.title)}: {quizzing.total} questions. ? and Enter: how to answer.",
    )
    goes_on = True
    while goes_on and not quizzing.done:
        goes_on = (
            _verdict(talk, quizzing) if quizzing.verdict is not None else _question(talk, quizzing, clock)
        )
    quizzing.put_away()
    if quizzing.session.done:
        talk.say("", "Results", *told.results(quizzing.results()))


def _question(talk: Talk, quizzing: Quizzing, clock: Callable[[], float]) -> bool:
    """Ask the open question, and grade its answer; False at the end of the input."""
    _ask(talk, quizzing)
    line, begun = Line(quizzing.question, quizzing.read), clock()
    while (text := talk.ask("Answer:")) is not None:
        taken = line.take(text)
        if taken.sends is not None:
            _grade(talk, quizzing, taken.sends, clock() - begun)
            return saved(talk, quizzing.save)
        talk.say(taken.note)
    return False


def _ask(talk: Talk, quizzing: Quizzing) -> None:
    question = quizzing.question
    notes = [
        *(["asked again"] if quizzing.again else []),
        *(["changed since you learnt it"] if quizzing.changed else []),
    ]
    head = f"Question {quizzing.position} of {quizzing.total}"
    noted = f" ({', '.join(notes)})" if notes else ""
    talk.say("", f"{head}{noted}.", one_line(question.prompt))
    if question.form is Form.CLOZE:
        talk.say(one_line(f"{question.before}{GAP}{question.after}"))
    if question.cite:
        talk.say(f"This is {one_line(question.cite)}.")
    talk.say(*map(one_line, options(question)), HOW[question.form])


def _grade(talk: Talk, quizzing: Quizzing, answer: Answer, seconds: float) -> None:
    quizzing.submit(answer, seconds)
    talk.say(*told.verdict(quizzing))


def _verdict(talk: Talk, quizzing: Quizzing) -> bool:
    """Do what is said about the verdict that shows, until it is left; False where the talk is over."""
    if quizzing.comes_back:
        talk.say(f"Comes back: {quizzing.comes_back}.")
    talk.say(AFTER)
    while (text := talk.ask("Next:")) is not None:
        wish = text.strip().lower()
        if not wish:
            quizzing.advance()
            return True
        if wish == "q":
            return False
        if wish == "a":
            talk.say(told.paragraph(quizzing.story, quizzing.question.evidence[0]))
        elif wish in DEEDS:
            _do(talk, quizzing, DEEDS[wish])
            if quizzing.verdict is None:
                return True  # the answer was taken back: its question is open again
        else:
            talk.say(f"“{one_line(wish[:40])}” is none of these. {AFTER}")
    return False


def _do(talk: Talk, quizzing: Quizzing, deed: Deed) -> None:
    """Overrule, never ask, note a wrong key or take back; or say why that cannot be."""
    if why := refused(quizzing, deed):
        talk.say(why)
        return
    undoes = quizzing.undoes
    try:
        getattr(quizzing, deed)()
    except MemoryProblem as problem:
        talk.say(f"Not done: {problem}")
        return
    talk.say(UNDONE[undoes] if deed == "undo" else SAID[deed])
