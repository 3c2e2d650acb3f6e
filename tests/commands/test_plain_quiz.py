"""`quiz --plain`: a quiz by lines, on the engine of the app."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from bundled import everything
from memory_fakes import DAY, SECOND, log_in
from plaintalk import Scripted, typed
from quizfakes import RECALL
from running import LAUNCH, STORY, environment, readback, well_behaved
from trained import Trained

from tui.cli.plain.answers import HOW, Line
from tui.cli.plain.quiz import play
from tui.memory.event import Answered, Flagged, NeverAsk, Overruled, Undone
from tui.memory.problems import Unwritable
from tui.quiz.grade import grade, read
from tui.quiz.question import Answer, Certainty, Form, Outcome, Question
from tui.trainer.quizzing import Quizzing

PLAIN = ("quiz", STORY, "--plain", "--seed", "3")
CERTAIN = {"": Certainty.THINK, "!": Certainty.SURE, "?": Certainty.GUESS}


def a_line(question: Question) -> Line:
    return Line(question, lambda text: read(question, text))


def sent(question: Question, lines: Sequence[str]) -> Answer:
    """What the lines send, of which only the last one may."""
    line = a_line(question)
    for text in lines[:-1]:
        assert line.take(text).sends is None, (question, text)
    answer = line.take(lines[-1]).sends
    assert answer is not None, (question, lines)
    return answer


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("mark", CERTAIN)
def test_a_right_answer_in_every_form(form: Form, mark: str) -> None:
    asked = [question for question in everything(1) if question.form is form]
    assert asked
    for question in asked:
        answer = sent(question, typed(question, mark))
        assert grade(question, answer).outcome is Outcome.RIGHT, (question, answer)
        assert answer.certainty is CERTAIN[mark]


@pytest.mark.parametrize("form", list(Form))
def test_nought_is_an_honest_answer_in_every_form(form: Form) -> None:
    question = next(question for question in everything(1) if question.form is form)
    assert sent(question, ["0"]) == Answer()
    line = a_line(question)
    told = line.take("?")
    assert told.sends is None
    assert HOW[form] in told.note
    assert "I don’t know" in told.note


def test_an_empty_line_gives_up_a_typed_answer_the_second_time() -> None:
    question = next(question for question in everything(1) if question.form is Form.NUMBER)
    line = a_line(question)
    assert line.take("").sends is None
    assert line.take("").sends == Answer()


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (Form.CHOICE, "7"),
        (Form.CHOICE, "12"),
        (Form.CHOICE, "1st"),
        (Form.CHOICE, "!"),
        (Form.CHOICE, ""),
        (Form.SELECT, "1 1"),
        (Form.SELECT, "-1"),
        (Form.ORDER, "1 1"),
        (Form.MATCH, "a"),
        (Form.MATCH, "a b c d e f a b c d"),
        (Form.MATCH, "1 2 3 4"),
        (Form.NUMBER, "!"),
        (Form.CLOZE, "\x1b"),
    ],
)
def test_what_cannot_be_sent_is_said(form: Form, text: str) -> None:
    question = next(question for question in everything(1) if question.form is form)
    taken = a_line(question).take(text)
    if form is Form.CLOZE:
        assert taken.sends is None or not taken.sends.blank
    else:
        assert taken.sends is None
        assert taken.note


def test_a_list_is_said_back_as_it_was_read() -> None:
    question = next(question for question in everything(1) if question.form is Form.RECALL)
    line = a_line(question)
    assert line.take("me").note == "1: Maine."
    assert line.take("Maine").note == "Maine is on your list already."
    assert "Which part of Ohio" in line.take("Ohio").note
    assert line.take("northern").note.startswith("2: northern Ohio")
    assert line.take("-").note == "Taken back: northern Ohio."
    assert "its own" in line.take("New Hampshire!").note
    answer = line.take("!").sends
    assert answer is not None
    assert (len(answer.entries), answer.certainty) == (2, Certainty.SURE)
    assert a_line(RECALL).take("-").note == "There is no entry to take back."


def played(trained: Trained, *, size: int = 14, wrong: bool = False) -> tuple[Quizzing, list[str]]:
    """A quiz by lines in which all is answered rightly."""
    quizzing = trained.trainer.quiz(STORY, size=size)
    waiting: deque[str] = deque()

    def answer(told: Sequence[str]) -> str:
        trained.clock.move(40 * SECOND)
        if waiting:
            return waiting.popleft()
        if quizzing.verdict is not None:
            return ""
        waiting.extend(["0"] if wrong else typed(quizzing.question))
        return waiting.popleft()

    talk = Scripted(answer)
    play(talk, quizzing)
    return quizzing, talk.told


def test_sessions_by_lines_climb_to_every_form(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    forms: set[str] = set()
    for _ in range(7):
        quizzing, told = played(trained, size=60)
        assert quizzing.done
        assert told.count("Right.") == told.count("Saved.") == quizzing.total
        assert f"{quizzing.total} of {quizzing.total} right." in told
        forms |= {event.form for event in trained.trainer.log.events() if isinstance(event, Answered)}
        trained.clock.move(5 * DAY)
    assert forms == {form.value for form in Form}


def test_what_was_missed_comes_again_and_is_listed(tmp_path: Path) -> None:
    quizzing, told = played(Trained(tmp_path), size=3, wrong=True)
    assert quizzing.total > 3
    assert any("(asked again)" in line for line in told)
    assert "0 of 3 right." in told
    assert told[told.index("To look at again:") + 1].startswith("1. ")


def test_an_answer_that_cannot_be_saved_goes_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trained = Trained(tmp_path)
    quizzing = trained.trainer.quiz(STORY, size=1)
    log, extend = trained.trainer.log, trained.trainer.log.extend

    def full(*_: object) -> None:
        raise Unwritable(log.path, "the disk is full", "make room")

    monkeypatch.setattr(log, "extend", full)
    told: list[str] = []

    def answer(said: Sequence[str]) -> str | None:
        if said[-1].startswith("Not saved"):
            told.append(said[-1])
            if len(told) == 2:
                monkeypatch.setattr(log, "extend", extend)
        if quizzing.verdict is None:
            return typed(quizzing.question)[0]
        return ""

    talk = Scripted(answer)
    play(talk, quizzing)
    assert len(told) == 2
    assert "the disk is full" in told[0]
    assert talk.told.count("Saved.") == 1
    assert len(log.events()) == 1


def test_it_stops_where_nothing_can_be_saved_and_nobody_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained = Trained(tmp_path)
    quizzing = trained.trainer.quiz(STORY, size=2)
    log = trained.trainer.log

    def full(*_: object) -> None:
        raise Unwritable(log.path, "the disk is full", "make room")

    monkeypatch.setattr(log, "extend", full)
    lines = deque(["1"])
    talk = Scripted(lambda _: lines.popleft() if lines else None)
    play(talk, quizzing)
    assert "Saved." not in talk.told


# As a process of its own


def events(folder: Path) -> list[object]:
    return list(log_in(folder).events())


def test_a_pipe_plays_it(tmp_path: Path) -> None:
    done = readback(*PLAIN, "--size", "2", "--data", str(tmp_path), stdin="1!\n\n2?\n\n")
    assert not well_behaved(done, 0)
    first, second = events(tmp_path)[:2]
    assert isinstance(first, Answered)
    assert isinstance(second, Answered)
    assert (first.certainty, second.certainty) == ("sure", "guess")
    assert "Question 1 of 2." in done.stdout
    assert done.stdout.count("Saved.") == len(events(tmp_path))
    assert "\nResults\n" in done.stdout
    assert not {"\x1b", "\r", "\x07", "\x08"} & set(done.stdout)


def test_undo_overrule_never_and_wrong_key(tmp_path: Path) -> None:
    lines = ["0", "u", "1", "w", "x", "w", "x", "?!", "a", "", "1", "o", "u", "o", "q"]
    done = readback(*PLAIN, "--size", "3", "--data", str(tmp_path), stdin="\n".join(lines) + "\n")
    well_behaved(done, 0)
    assert [type(event) for event in events(tmp_path)] == [
        *(Answered, Undone, Answered, Flagged, NeverAsk),
        *(Answered, Overruled, Undone, Overruled),
    ]
    assert "Taken back. Answer it again." in done.stdout
    assert "It is noted already." in done.stdout
    assert "“?!” is none of these." in done.stdout
    assert "Counted as right, as you said." in done.stdout


ENDS = {
    "nothing": "",
    "no line end": "1",
    "no next": "1\n",
    "one": "0\n\n",
    "mark": "\ufeff0\n",
    "escapes": "\x00\x1b[2J\n",
    "a long line": "9" * 600_000 + "\n0\n",
}


@pytest.mark.parametrize("stdin", ENDS.values(), ids=ENDS)
def test_the_end_of_the_input_ends_it(stdin: str, tmp_path: Path) -> None:
    done = readback(*PLAIN, "--data", str(tmp_path), stdin=stdin)
    well_behaved(done, 0)
    assert done.stdout.count("Saved.") == len(events(tmp_path))
    assert "\x1b" not in done.stdout


def test_a_reader_that_has_gone_is_no_error(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", LAUNCH, *PLAIN, "--data", str(tmp_path)],
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    process.stdout = None
    _, stderr = process.communicate(b"1\n\n1\n\n", timeout=60)
    assert process.returncode == 0
    assert b"Traceback" not in stderr
    with closing(sqlite3.connect(tmp_path / "progress.db")) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (2,)


@pytest.mark.parametrize(
    ("more", "code", "hint"),
    [
        (("--kinds", "figures", "--article", "nothing-like-it"), 2, "has no article"),
        (("--size", "0"), 2, "from 1 to"),
    ],
)
def test_what_cannot_be_asked_is_said_first(more: tuple[str, ...], code: int, hint: str) -> None:
    done = readback(*PLAIN, *more)
    assert hint in well_behaved(done, code)
    assert not done.stdout


def test_no_screen_is_loaded(tmp_path: Path) -> None:
    launch = (
        "import sys; from tui.cli.main import run; run(); "
        "print(sorted({'textual', 'rich'} & set(sys.modules)))"
    )
    done = readback(*PLAIN, "--data", str(tmp_path), stdin="1\n\n", command=(sys.executable, "-c", launch))
    assert done.stdout.splitlines()[-1] == "[]"
