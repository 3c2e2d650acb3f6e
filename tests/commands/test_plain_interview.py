"""`interview --plain`: an interview by lines, on the engine of the app."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Sequence
from pathlib import Path

import pytest
from bundled import bundled_index
from hypothesis import given
from hypothesis import strategies as st
from memory_fakes import log_in
from plaintalk import Scripted
from running import STORY, readback, well_behaved
from terminal import terminal
from trained import Trained

from tui.cli.plain.heard import fact_told
from tui.cli.plain.interview import play
from tui.cli.plain.talk import broken
from tui.memory.event import Answered, Interviewed, Overruled, Undone
from tui.memory.problems import Unwritable
from tui.trainer.hearing import LONGEST_ANSWER

PLAIN = ("interview", STORY, "--plain", "--seed", "7")
WRONG = "Maine had 418 overdose deaths in 2017.\nFederal prosecutors brought 85 drug cases in 2016."


def whole(folder: Path) -> list[Interviewed]:
    """The answers that the log in the folder has."""
    return [event for event in log_in(folder).events() if isinstance(event, Interviewed)]


def test_a_pipe_plays_it(tmp_path: Path) -> None:
    stdin = f"{WRONG}\n\n\nI do not know.\n\n\n"
    done = readback(*PLAIN, "--questions", "2", "--data", str(tmp_path), stdin=stdin)
    assert not well_behaved(done, 0)
    assert [event.given for event in whole(tmp_path)] == [WRONG, "I do not know."]
    told = done.stdout.splitlines()
    assert "Question 1 of 2:" in told
    assert any(line.startswith("Right: “418”") for line in told)
    assert any(line.startswith("Wrong: “85”. The story has 58.") for line in told)
    assert any("prosecuted 58 drug cases in 2016" in line for line in told)
    assert any(line.startswith("To compare with") for line in told)
    assert told.count("Saved.") == 2
    assert "Questions answered: 2." in told
    assert not any("words a minute" in line for line in told), "nobody held a clock"
    assert not {"\x1b", "\r", "\x07", "\x08"} & set(done.stdout)


def test_what_is_pasted_in_one_piece_is_one_answer(tmp_path: Path) -> None:
    with terminal(*PLAIN, "--questions", "2", "--data", str(tmp_path)) as it:
        it.wait_for("Question 1 of 2")
        it.send("Maine had 418 overdose deaths.\n\nThere were 58 federal drug cases in 2016.\n")
        it.read(1)
        it.send("\n")
        seen = it.wait_for("Next:")
        it.send("\nI do not know.\n\n")
        it.wait_for("Saved", since=seen)
        it.send("q\n")
        it.wait()
    assert [event.given for event in whole(tmp_path)] == [
        "Maine had 418 overdose deaths.\n\nThere were 58 federal drug cases in 2016.",
        "I do not know.",
    ]


def test_the_same_seed_asks_the_same(tmp_path: Path) -> None:
    stdin = "Yes.\n\n\n" * 4
    one, other = (
        readback(*PLAIN, "--questions", "4", "--data", str(tmp_path / name), stdin=stdin).stdout
        for name in ("a", "b")
    )
    assert one == other
    assert one.count(" of 4:") == 4


def test_what_is_typed_too_early_begins_the_next_answer(tmp_path: Path) -> None:
    stray = "Maine had a record 418 overdose deaths in 2017."
    stdin = f"I do not know.\n\n{stray}\n\nThat is all.\n\nq\n"
    done = readback(*PLAIN, "--data", str(tmp_path), stdin=stdin)
    well_behaved(done, 0)
    assert f"Kept: your next answer begins with “{stray}”." in done.stdout
    assert [event.given for event in whole(tmp_path)] == ["I do not know.", f"{stray}\nThat is all."]


@given(st.text(alphabet="ab cé-\u00a0", max_size=200), st.integers(1, 40))
def test_a_terminal_gets_lines_that_end_between_words(text: str, width: int) -> None:
    rows = broken(text, width)
    assert " ".join(rows).split() == text.split()
    assert all(len(row) <= width or " " not in row.strip() for row in rows)


def test_undo_and_a_second_try(tmp_path: Path) -> None:
    stdin = f"{WRONG}\n\nu\nNothing.\n\nr\n{WRONG}\n\nz\na\nq\n"
    done = readback(*PLAIN, "--data", str(tmp_path), stdin=stdin)
    well_behaved(done, 0)
    events = log_in(tmp_path).events()
    assert [event.again for event in whole(tmp_path)] == [False, False, True]
    assert sum(isinstance(event, Undone) for event in events) == 1 + sum(
        isinstance(event, Answered) for event in events
    )
    assert "Taken back. Answer it again." in done.stdout
    assert "A second try: it counts for nothing." in done.stdout
    assert "“z” is none of these." in done.stdout


def test_what_was_heard_wrongly_counts_as_right_on_ones_word(tmp_path: Path) -> None:
    stdin = f"{WRONG}\n\no 99\no\no 1\nu\nu\nu\n{WRONG}\n\no\no\nok\nq\n"
    done = readback(*PLAIN, "--data", str(tmp_path), stdin=stdin)
    well_behaved(done, 0)
    assert "There is no such number." in done.stdout
    assert done.stdout.count("Counted as right, as you said. u takes it back.") == 3
    assert done.stdout.count("Taken back: it counts as it was heard.") == 2
    assert done.stdout.count("Taken back. Answer it again.") == 1
    assert "Nothing of it was wrong or loose." in done.stdout
    assert "“ok” is none of these." in done.stdout
    events = log_in(tmp_path).events()
    overruled = [event for event in events if isinstance(event, Overruled)]
    undone = {event.undoes for event in events if isinstance(event, Undone)}
    assert [event.id in undone for event in overruled] == [True, False]
    assert log_in(tmp_path).standings(STORY)[overruled[1].item].known


@pytest.mark.parametrize(
    ("stdin", "answers"),
    [
        ("", 0),
        ("\n", 0),
        ("\n\n", 1),
        ("418 people", 1),
        ("418 people\n", 1),
        ("418 people\n\n", 1),
        ("\x1b[31m \u202e 418\n\n", 1),
        ("418 people died. " * 6_000 + "\n\n", 1),
    ],
    ids=["end", "empty", "nothing", "cut", "line", "answer", "escapes", "long"],
)
def test_the_end_of_the_input_ends_it(stdin: str, answers: int, tmp_path: Path) -> None:
    done = readback(*PLAIN, "--data", str(tmp_path), stdin=stdin)
    well_behaved(done, 0)
    assert done.stdout.count("Saved.") == len(whole(tmp_path)) == answers
    assert "\x1b" not in done.stdout
    assert (f"first {LONGEST_ANSWER:,} characters" in done.stdout) == (len(stdin) > LONGEST_ANSWER)


def test_what_was_said_aloud_is_ticked_off_a_list(tmp_path: Path) -> None:
    stdin = "\n99\nx\n1 2\n\n\n\n"
    done = readback(*PLAIN, "--spoken", "--seconds", "30", "--data", str(tmp_path), stdin=stdin)
    well_behaved(done, 0)
    first, *rest = whole(tmp_path)
    assert first.ticked
    assert len(first.findings) == 2
    assert done.stdout.count("Give numbers from 1 to") == 2
    assert "Said: 2 facts, by your word." in done.stdout
    assert "You took 0 seconds of 30." in done.stdout
    assert len(rest) == 1
    assert rest[0].findings == ()


def test_a_clock_takes_nothing_away(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = trained.trainer.interviewing(STORY, size=1, seconds=60)
    lines = deque([WRONG, "", ""])
    talk = Scripted(lambda _: lines.popleft() if lines else None, seconds=75.0)
    play(talk, interview)
    assert "You took 75 seconds, 15 over the 60." in talk.told
    assert any(line.startswith("Pace: ") for line in talk.told)
    assert whole(tmp_path / "data")[0].given == WRONG
    assert whole(tmp_path / "data")[0].seconds == 75.0


def test_an_answer_that_cannot_be_saved_goes_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trained = Trained(tmp_path)
    interview = trained.trainer.interviewing(STORY, size=1)
    log, extend = trained.trainer.log, trained.trainer.log.extend

    def full(*_: object) -> None:
        raise Unwritable(log.path, "the disk is full", "make room")

    monkeypatch.setattr(log, "extend", full)
    lines = deque([WRONG, "", "", "", ""])

    def answer(told: Sequence[str]) -> str | None:
        if sum(line.startswith("Not saved") for line in told) == 2:
            monkeypatch.setattr(log, "extend", extend)
        return lines.popleft() if lines else None

    talk = Scripted(answer)
    play(talk, interview)
    assert sum(line.startswith("Not saved: ") for line in talk.told) == 2
    assert talk.told.count("Saved.") == 1
    assert len(whole(tmp_path / "data")) == 1


@pytest.mark.parametrize("arguments", [(), ("--questions", "3"), ("--spoken",)])
def test_without_a_terminal_the_app_says_so(arguments: tuple[str, ...]) -> None:
    said = well_behaved(readback("interview", STORY, *arguments), 2)
    assert "needs a terminal" in said
    assert "interview with --plain" in said


def test_no_screen_is_loaded(tmp_path: Path) -> None:
    launch = (
        "import sys; from tui.cli.main import run; run(); "
        "print(sorted({'textual', 'rich'} & set(sys.modules)))"
    )
    done = readback(
        *PLAIN, "--data", str(tmp_path), stdin="418\n\n\n", command=(sys.executable, "-c", launch)
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_what_is_ticked_can_be_told_apart() -> None:
    story = bundled_index().story
    told = [fact_told(story, fact) for fact in story.facts]
    assert len(set(told)) == len(told)
