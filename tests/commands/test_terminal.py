"""The app on a pseudo-terminal: it plays, gives the terminal back, and nothing unsafe reaches it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from libraries import ESCAPES, copied
from memory_fakes import answered, log_in
from running import LAUNCH, STORY, environment, readback, well_behaved
from terminal import terminal, words
from test_bad_stories import harm_texts

HOME = "The opioid crackdown in Maine"
ESCAPE, ENTER = "\x1b", "\r"
SAVED = "(?<!not )saved · 1 of "  # a verdict may be shown before its answer is saved


@pytest.mark.parametrize("command", [(), ("quiz", STORY)], ids=["app", "quiz"])
def test_without_a_terminal_it_says_so(command: tuple[str, ...]) -> None:
    said = well_behaved(readback(*command), 2)
    assert "needs a terminal" in said
    assert "standard input" in said


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
def test_each_stream_must_be_a_terminal(stream: str) -> None:
    master, slave = os.openpty()
    streams = {"stdin": slave, "stdout": slave, "stderr": slave, stream: subprocess.PIPE}
    process = subprocess.Popen(
        [sys.executable, "-c", LAUNCH],
        stdin=streams["stdin"],
        stdout=streams["stdout"],
        stderr=streams["stderr"],
        env=environment(),
    )
    process.communicate(timeout=60)
    os.close(slave)
    os.close(master)
    assert process.returncode == 2


def test_home_opens_and_q_leaves_it() -> None:
    with terminal() as screen:
        screen.wait_for(HOME)
        screen.send("q")
        assert screen.wait() == 0
        assert screen.given_back()


def test_ctrl_c_leaves() -> None:
    with terminal() as screen:
        screen.wait_for(HOME)
        screen.send("\x03")
        assert screen.wait() == 0
        assert screen.given_back()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_gives_the_terminal_back(number: signal.Signals) -> None:
    with terminal("quiz", STORY) as screen:
        screen.wait_for("1 of ")
        screen.signal(number)
        assert screen.wait() == 128 + number
        assert screen.given_back()
        assert number.name in words(screen.shown)
        assert "Traceback" not in words(screen.shown)


def test_a_signal_while_it_starts_gives_the_terminal_back() -> None:
    with terminal() as screen:
        while b"\x1b[?1049h" not in screen.shown:  # the screen is taken; nothing is painted yet
            screen.read(1)
        screen.signal(signal.SIGTERM)
        screen.wait()
        assert screen.given_back()


def test_a_terminal_that_vanishes_ends_the_app_and_loses_nothing(tmp_path: Path) -> None:
    with terminal("quiz", STORY, "--kinds", "claims", "--data", str(tmp_path)) as screen:
        since = screen.wait_for("1 of ")
        screen.send("1")
        screen.read(1)
        screen.send(ENTER)
        screen.wait_for(SAVED, since)
        os.close(screen.master)
        screen.process.wait(timeout=60)
        assert screen.process.returncode != 0
    assert answers(tmp_path) == 1


def test_an_answer_that_was_shown_as_saved_survives_a_kill(tmp_path: Path) -> None:
    for _ in range(3):
        with terminal("quiz", STORY, "--kinds", "claims", "--data", str(tmp_path)) as screen:
            since = screen.wait_for("1 of ")
            screen.send("1")
            screen.read(1)
            screen.send(ENTER)
            screen.wait_for(SAVED, since)
            screen.signal(signal.SIGKILL)
            screen.wait()
    assert answers(tmp_path) == 3


def answers(data: Path) -> int:
    with sqlite3.connect(data / "progress.db") as connection:
        return int(connection.execute("SELECT count(*) FROM event").fetchone()[0])


def test_colours_that_do_not_exist_are_wrong_use() -> None:
    with terminal(env={"TEXTUAL_COLOR_SYSTEM": "trucolor"}) as screen:
        assert screen.wait() == 2
        said = words(screen.shown)
        assert "TEXTUAL_COLOR_SYSTEM, “trucolor”, is none of" in said
        assert "Did you mean “truecolor”?" in said
        assert "fault" not in said
        assert b"\x1b[?1049h" not in screen.shown, "the screen was taken"


def test_a_small_window_says_so() -> None:
    with terminal(size=(30, 8)) as screen:
        screen.wait_for("needs at least")
        screen.send("\x11")
        assert screen.wait() == 0


def test_a_hostile_story_reaches_the_terminal_as_safe_text_only(tmp_path: Path) -> None:
    library = copied(tmp_path)
    harm_texts(library / STORY)
    with terminal("--library", str(library), size=(100, 40)) as screen:
        screen.wait_for("hacked")
        for keys in (
            ENTER,
            "\x1b[B",
            "\x1b[B",
            ENTER,
            ESCAPE,
            "f",
            ESCAPE,
            "z",
            ENTER,
            "0",
            ENTER,
            ENTER,
            "?",
        ):
            screen.send(keys)
            screen.read(2)
        screen.signal(signal.SIGTERM)
        screen.wait()
        assert_safe(screen.shown)


def test_a_hostile_quiz_reaches_the_terminal_as_safe_text_only(tmp_path: Path) -> None:
    library = copied(tmp_path)
    harm_texts(library / STORY)
    with terminal("quiz", STORY, "--library", str(library), size=(100, 40)) as screen:
        screen.wait_for("hacked")
        for _ in range(6):
            for keys in ("0", ENTER, ENTER):
                screen.send(keys)
                screen.read(2)
        screen.signal(signal.SIGTERM)
        screen.wait()
        assert_safe(screen.shown)


def assert_safe(shown: bytes) -> None:
    """No payload is there, whole or in the parts that would act alone."""
    text = shown.decode(errors="replace")
    assert "hacked" in words(shown)
    assert "Traceback" not in words(shown)
    for payload in (
        ESCAPES,
        "\x1b]52",
        "\x1b]0;",
        "\x9b",
        "\x7f",
        "hacked\x07",
        "\x00",
        "\u202e",
        "\u2066",
        "\u200f",
    ):
        assert payload not in text, repr(payload)


def test_a_newer_progress_file_is_refused_untouched(tmp_path: Path) -> None:
    progress = tmp_path / "progress.db"
    log = log_in(tmp_path)
    log.append(answered("00000000-0000-4000-8000-000000000001"))
    log.close()
    with sqlite3.connect(progress) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = progress.read_bytes()
    with terminal("--data", str(tmp_path)) as screen:
        assert screen.wait() == 1
        assert "newer Readback" in words(screen.shown)
        assert b"\x1b[?1049h" not in screen.shown, "the screen was taken"
    assert progress.read_bytes() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="everything may be written by root")
def test_a_data_folder_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with terminal("--data", str(tmp_path)) as screen:
        screen.wait_for("may not be written")
        screen.send("q")
        assert screen.wait() == 0
    tmp_path.chmod(0o700)


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with terminal("quiz", STORY, "--data", str(tmp_path / "file")) as screen:
        screen.wait_for("progress")
        assert "Traceback" not in words(screen.shown)
        screen.signal(signal.SIGTERM)
        screen.wait()
        assert screen.given_back()


def test_a_damaged_progress_file_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "progress.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    with terminal("--data", str(tmp_path)) as screen:
        screen.wait_for("damaged")
        screen.send("q")
        assert screen.wait() == 0
    kept = [
        path for path in tmp_path.iterdir() if path.is_file() and path.read_bytes()[16:100] == b"\xff" * 84
    ]
    assert kept, "the damaged file was overwritten"


def test_an_empty_library_opens_and_says_so(tmp_path: Path) -> None:
    with terminal("--library", str(tmp_path)) as screen:
        screen.wait_for("(?i)no stor|empty")
        screen.send("q")
        assert screen.wait() == 0
