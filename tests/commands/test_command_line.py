"""The command line itself: help, versions, wrong use, completions, output that nobody reads."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from running import LAUNCH, STORY, environment, readback, well_behaved

from tui import __version__

COMMANDS = (
    "brief",
    "quiz",
    "interview",
    "check",
    "questions",
    "listen",
    "interview-date",
    "stats",
    "sheet",
    "progress",
    "completions",
)


def test_version() -> None:
    done = readback("--version")
    well_behaved(done, 0)
    assert done.stdout == f"readback {__version__}\n"
    assert not done.stderr


def test_version_stands_anywhere() -> None:
    assert readback("--seed", "1", "--version").stdout == f"readback {__version__}\n"


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)], ids=str)
def test_help_shows_examples(command: tuple[str, ...]) -> None:
    done = readback(*command, "--help")
    well_behaved(done, 0)
    assert "examples:" in done.stdout
    assert f"readback {' '.join(command)}".strip() in done.stdout
    assert "--library DIR" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 110


def test_help_names_every_command_and_the_exit_codes() -> None:
    told = readback("--help").stdout
    assert all(f"    {name} " in told for name in COMMANDS)
    assert "exit codes: 0" in told
    assert "READBACK_LIBRARY" in told


WRONG = [
    (("chek",), "Did you mean “check”?"),
    (("quiz",), "STORY"),
    (("brief",), "STORY"),
    (("sheet",), "STORY"),
    (("stats",), "STORY"),
    (("interview-date",), "STORY"),
    (("interview",), "STORY"),
    (("interviewdate",), "Did you mean “interview-date”?"),
    (("interview", STORY, "--seconds", "4"), "from 5 to"),
    (("interview", STORY, "--questions", "0"), "from 1 to"),
    (("interview", "maine-opioid-crackdwon", "--plain"), f"Did you mean “{STORY}”?"),
    (("interview-date", STORY, "fri", "--bogus"), "unrecognized arguments: --bogus"),
    (("brief", STORY, "--seed", "1", "more"), "unrecognized arguments: more"),
    (("sheet", "maine-opioid-crackdwon"), f"Did you mean “{STORY}”?"),
    (("stats", "maine-opioid-crackdwon"), f"Did you mean “{STORY}”?"),
    (("questions", STORY, "--form", "chioce"), "Did you mean “choice”?"),
    (("questions", STORY, "--fact", "overdose-deaths-2071"), "Did you mean “overdose-deaths-2017”?"),
    (("questions", "maine-opioid-crackdwon"), f"Did you mean “{STORY}”?"),
    (("brief", STORY, "--article", "lepage-leter"), "Did you mean “lepage-letter”?"),
    (("check", "nothing-like-it"), f"The library has {STORY}."),
    (("check", "--seed", "-1"), "whole number"),
    (("check", "--seed", "9" * 5000), "whole number"),
    (("check", "--seed", "inf"), "whole number"),
    (("quiz", STORY, "--size", "0"), "from 1 to"),
    (("quiz", STORY, "--kinds", "figurs"), "Did you mean “figures”?"),
    (("check", "--library", ""), "name a folder"),
    (("check", "--library", "/no/such/folder"), "does not exist"),
    (("check", "--library", "/dev/null"), "is not a folder"),
    (("completions", "fish"), "bash, zsh, tcsh"),
    (("check", "--nonsense"), "--nonsense"),
    (("brief", "a/../../etc"), "there is no story"),
    (("brief", "x" * 100_000), "there is no story"),
]


@pytest.mark.parametrize(("arguments", "hint"), WRONG, ids=lambda value: str(value)[:60])
def test_wrong_use_says_what_to_do(arguments: tuple[str, ...], hint: str) -> None:
    done = readback(*arguments)
    said = well_behaved(done, 2)
    assert hint in said
    assert said.startswith("readback: ")
    assert not done.stdout
    assert len(said) < 2000


def test_wrong_use_in_the_environment() -> None:
    said = well_behaved(readback("check", env={"READBACK_SEED": "seven"}), 2)
    assert "READBACK_SEED" in said


def test_what_was_typed_is_shown_as_safe_text() -> None:
    said = well_behaved(readback("brief", "\x1b]0;hacked\x07\u202e"), 2)
    assert "\x1b" not in said
    assert "\\u001b" in said


def test_options_stand_before_and_after_the_command(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing")
    for arguments in (("--library", missing, "check"), ("check", "--library", missing)):
        assert missing in well_behaved(readback(*arguments), 2)
    assert missing in well_behaved(readback("check", env={"READBACK_LIBRARY": missing}), 2)


def test_an_option_wins_over_the_environment(tmp_path: Path) -> None:
    named, environs = str(tmp_path / "named"), str(tmp_path / "environs")
    said = well_behaved(readback("check", "--library", named, env={"READBACK_LIBRARY": environs}), 2)
    assert named in said
    assert environs not in said


def test_words_stand_on_both_sides_of_an_option(tmp_path: Path) -> None:
    said = well_behaved(readback("check", STORY, "--library", str(tmp_path), "other"), 2)
    assert "has no story" in said


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completions(shell: str, tmp_path: Path) -> None:
    done = readback("completions", shell)
    well_behaved(done, 0)
    assert done.stdout == readback("--print-completion", shell).stdout
    assert all(name in done.stdout for name in COMMANDS)
    if (found := shutil.which(shell)) and shell != "tcsh":
        script = tmp_path / "script"
        script.write_text(done.stdout, encoding="utf-8")
        assert subprocess.run([found, "-n", str(script)], check=False).returncode == 0


def test_bash_completes_a_command(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash here")
    (tmp_path / "script").write_text(readback("completions", "bash").stdout, encoding="utf-8")
    ask = (
        f". {tmp_path}/script; COMP_WORDS=(readback que); COMP_CWORD=1; "
        '_shtab_readback readback que readback; echo "${COMPREPLY[@]}"'
    )
    assert (
        subprocess.run([bash, "-c", ask], capture_output=True, text=True, check=True).stdout.strip()
        == "questions"
    )


@pytest.mark.parametrize(
    "arguments", [("questions", STORY, "--json"), ("brief", STORY), ("check",), ("--help",)]
)
def test_a_reader_that_has_seen_enough(arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-c", LAUNCH, *arguments],
        stdout=writer,
        stderr=subprocess.PIPE,
        env=environment(),
        check=False,
    )
    os.close(writer)
    assert done.returncode == 0
    assert not done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [("brief", STORY), ("--version",), ("--help",)], ids=" ".join)
def test_an_output_that_is_full(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", LAUNCH, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert done.returncode == 2
    assert b"standard output: No space left on device. Make room" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_streams_that_are_closed() -> None:
    command = f'exec "{sys.executable}" -c "{LAUNCH}" brief {STORY} >&- 2>&-'
    assert subprocess.run(["/bin/sh", "-c", command], env=environment(), check=False).returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-16"])
def test_any_locale_gets_utf_8(encoding: str) -> None:
    done = readback("brief", STORY, env={"PYTHONIOENCODING": encoding, "LC_ALL": "C"})
    well_behaved(done, 0)
    assert "LePage’s letter" in done.stdout
    assert well_behaved(readback("chek", env={"PYTHONIOENCODING": encoding, "LC_ALL": "C"}), 2)
