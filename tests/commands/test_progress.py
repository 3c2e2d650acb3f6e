"""`readback progress`: where answers are, backups, carrying them elsewhere, proof, a new beginning."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from memory_fakes import DAY, MONDAY, FixedClock, Ids, answered, item, log_in, missed
from running import STORY, environment, readback, well_behaved
from terminal import terminal

from tui.cli.main import run
from tui.memory import copying

VERSION_1 = Path(__file__).parents[1] / "memory/data/version-1.sql"


class Done(NamedTuple):
    code: int
    out: str
    said: str


Command = Callable[..., Done]


@pytest.fixture
def progress(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """`readback progress ARGUMENTS` in this process, on the data folder `data` unless told otherwise."""
    monkeypatch.setenv("READBACK_TRACEBACK", "1")

    def command(*arguments: str, data: Path = tmp_path / "data") -> Done:
        capfd.readouterr()
        try:
            code = run(["progress", *arguments, "--data", str(data)])
        except SystemExit as end:
            code = int(end.code or 0)
        return Done(code, *capfd.readouterr())

    return command


def lived(folder: Path, name: str = "a", answers: int = 6, ahead: int = 0, story: str = "story") -> Path:
    """A data folder with answers and an undo; gives its progress file."""
    log = log_in(folder, FixedClock(), Ids(ord(name) * 1000))
    for number in range(answers):
        make = missed if number % 3 == 0 else answered
        of = item(f"fact-{number % 3}", story=story)
        log.append(make(f"{name}{number}", of=of, at=MONDAY + ahead))
    log.undo(f"{name}1")
    log.close()
    return log.path


def events(folder: Path) -> set[str]:
    """The ids of what is in the log of a data folder."""
    log = log_in(folder)
    try:
        assert log.verify() == ()
        return {event.id for event in log.events()}
    finally:
        log.close()


def sql(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


# path, backup, restore


def test_path(tmp_path: Path, progress: Command) -> None:
    done = progress("path")
    assert (done.code, done.out) == (0, f"{tmp_path / 'data' / 'progress.db'}\n")
    assert "nothing has been saved there yet" in done.said
    assert not (tmp_path / "data").exists(), "asking makes nothing"
    lived(tmp_path / "data")
    assert progress("path").said == ""


def test_backup_and_restore(tmp_path: Path, progress: Command) -> None:
    path = lived(tmp_path / "data")
    first = progress("backup")
    assert first.code == 0
    copy = Path(first.out.strip())
    assert copy.parent == path.parent / "backups"
    assert "6 answers, copied and proved" in first.said
    log = log_in(path.parent, ids=Ids(5))
    log.append(answered("later"))
    log.close()
    listed = progress("restore")
    assert listed.out.startswith(copy.name)
    assert "made by hand, 6 answers" in listed.out
    refused = progress("restore", copy.stem)
    assert refused.code == 2
    assert "in place of" in refused.said
    assert "7 answers" in refused.said
    assert "add --yes" in refused.said
    assert "later" in events(path.parent)
    done = progress("restore", copy.stem, "--yes")
    assert done.code == 0
    assert "6 answers are back" in done.said
    assert "later" not in events(path.parent)
    listed = progress("restore")
    assert sorted(line.split("  ")[2] for line in listed.out.splitlines()) == [
        "before a restore, 7 answers",
        "made by hand, 6 answers",
    ]
    aside = next(line for line in listed.out.splitlines() if "before-restore" in line).split()[0]
    again = progress("restore", aside, "--yes")
    assert again.code == 0
    assert "later" in events(path.parent)


def test_backup_to_a_place_of_ones_own(tmp_path: Path, progress: Command) -> None:
    assert "nothing has been saved" in progress("backup").said
    lived(tmp_path / "data")
    stick = tmp_path / "stick"
    stick.mkdir()
    assert progress("backup", str(stick / "mine.db")).out == f"{stick / 'mine.db'}\n"
    done = progress("backup", str(stick / "mine.db"))
    assert done.code == 2
    assert "not written over" in done.said
    assert Path(progress("backup", str(stick)).out.strip()).parent == stick
    assert progress("backup", str(tmp_path / "no" / "such" / "folder.db")).code == 1
    assert "12" not in progress("verify", str(stick / "mine.db")).out
    assert not [file for file in tmp_path.rglob("*") if file.name.endswith(copying.PART)]


def test_restoring_where_there_is_nothing_and_what_is_nothing(tmp_path: Path, progress: Command) -> None:
    none = progress("restore")
    assert none.code == 1
    assert "no backup" in none.said
    wrong = progress("restore", "yesterday")
    assert wrong.code == 2
    assert "no backup yesterday" in wrong.said
    copy = lived(tmp_path / "elsewhere")
    assert progress("restore", str(copy), "--yes").code == 0
    assert len(events(tmp_path / "data")) == 7
    rubbish = tmp_path / "rubbish.db"
    rubbish.write_text("rubbish " * 100)
    done = progress("restore", str(rubbish), "--yes")
    assert done.code == 1
    assert "no progress file" in done.said
    assert rubbish.exists(), "what is damaged is set aside in the data folder only"
    assert len(events(tmp_path / "data")) == 7


def test_a_damaged_backup_is_refused_unless_it_is_wanted(tmp_path: Path, progress: Command) -> None:
    path = lived(tmp_path / "data")
    copy = Path(progress("backup").out.strip())
    sql(copy, "UPDATE event SET seed = 8 WHERE number = 3")
    done = progress("restore", copy.name, "--yes")
    assert done.code == 1
    assert "row 3 was changed" in done.out
    assert "nothing was changed" in done.said
    assert len(events(path.parent)) == 7
    assert progress("restore", copy.name, "--yes", "--even-damaged").code == 0
    assert progress("verify").code == 1


def test_an_older_backup_is_proved_and_restored(tmp_path: Path, progress: Command) -> None:
    old = tmp_path / "old.db"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(VERSION_1.read_text(encoding="utf-8"))
    before = old.read_bytes()
    assert progress("verify", str(old)).code == 0
    assert old.read_bytes() == before
    assert progress("restore", str(old), "--yes").code == 0
    assert progress("verify").code == 0
    assert "before the change from version 1" in progress("restore").out
    sql(old, "UPDATE event SET seed = 8 WHERE number = 1")
    assert "row 1 was changed" in progress("verify", str(old)).out


@pytest.mark.parametrize(("keys", "code"), [("yes\r", 0), ("\r", 1), ("\x04", 1)])
def test_it_asks_on_the_terminal(tmp_path: Path, keys: str, code: int) -> None:
    lived(tmp_path)
    with terminal("progress", "reset", "story", "--data", str(tmp_path)) as screen:
        screen.wait_for(r"Begin “story” anew\? .*\[y/N\]")
        screen.send(keys)
        assert screen.wait() == code
    assert len(events(tmp_path)) == (8 if code == 0 else 7)


# export and import


def test_export_and_import(tmp_path: Path, progress: Command) -> None:
    here, there = lived(tmp_path / "data").parent, lived(tmp_path / "other", "b").parent
    text = progress("export")
    assert text.code == 0
    assert [json.loads(line).get("number") for line in text.out.splitlines()] == [None, 1, 2, 3, 4, 5, 6, 7]
    file = tmp_path / "progress.jsonl"
    done = progress("export", str(file))
    assert "7 events" in done.said
    assert done.out == ""
    assert file.read_text() == text.out
    assert progress("export", str(file)).code == 2
    first = progress("import", str(file), data=there)
    assert first.code == 0
    assert "7 new events, 0 known already" in first.said
    assert "0 new events, 7 known already" in progress("import", str(file), data=there).said
    assert "0 new events, 7 known already" in progress("import", str(file)).said
    assert events(there) > events(here)
    both = progress("export", data=there)
    file.write_text(both.out)
    assert "7 new events, 7 known already" in progress("import", str(file)).said
    assert events(there) == events(here)
    assert "14 rows of 2 devices" in progress("verify").out


def test_import_of_several_files_and_of_standard_input(tmp_path: Path) -> None:
    files = []
    for name in "ab":
        file = tmp_path / f"{name}.jsonl"
        lived(tmp_path / name, name)
        file.write_text(readback("progress", "export", "--data", str(tmp_path / name)).stdout)
        files.append(str(file))
    data = str(tmp_path / "data")
    said = well_behaved(readback("progress", "import", *files, "--data", data), 0)
    assert "14 new events" in said
    text = readback("progress", "export", "--data", data).stdout
    said = well_behaved(readback("progress", "import", "-", "--data", str(tmp_path / "c"), stdin=text), 0)
    assert "14 new events" in said


def test_a_damaged_file_is_named_line_by_line_and_nothing_is_half_done(
    tmp_path: Path, progress: Command
) -> None:
    lived(tmp_path / "other", "b")
    lines = progress("export", data=tmp_path / "other").out.splitlines()
    lines[2] = lines[2].replace('"seed": 7', '"seed": 8')
    lines[4] = lines[4][:50]
    lines[5] = lines[5].replace('"at"', '"ta"')
    lines[6] = lines[6].replace('"type": "answered"', '"type": "dreamt"')
    good, file = tmp_path / "good.jsonl", tmp_path / "damaged.jsonl"
    file.write_text("\n".join(lines))
    good.write_text(progress("export", data=lived(tmp_path / "third", "c").parent).out)
    done = progress("import", str(good), str(file))
    assert done.code == 1
    assert done.said.splitlines()[:4] == [
        f"{file}:3: its hash does not fit: it was changed",
        f"{file}:5: it is no JSON",
        f"{file}:6: the field “at” is missing",
        f"{file}:7: its hash does not fit: it was changed",
    ]
    assert "nothing was imported" in done.said
    assert "10 events are sound" in done.said
    assert not (tmp_path / "data").exists()
    done = progress("import", "--sound-only", str(good), str(file))
    assert done.code == 0
    assert "10 new events" in done.said
    faults = progress("verify")
    assert faults.code == 1
    assert "row 2 is missing" in faults.out
    assert "an export that has them" in faults.said
    lines = progress("export", data=tmp_path / "other").out.splitlines()
    file.write_text("\n".join(lines))
    assert "4 new events" in progress("import", str(file)).said
    assert progress("verify").code == 0


def test_a_file_that_was_cut_short_is_named(tmp_path: Path, progress: Command) -> None:
    lived(tmp_path / "other", "b")
    file = tmp_path / "cut.jsonl"
    file.write_text("\n".join(progress("export", data=tmp_path / "other").out.splitlines()[:4]))
    done = progress("import", str(file))
    assert done.code == 1
    assert f"{file}: 4 lines are missing" in done.said


def test_foreign_newer_and_missing_files_are_refused(tmp_path: Path, progress: Command) -> None:
    path = lived(tmp_path / "data")
    before = path.read_bytes()
    file = tmp_path / "file"
    for content in (b"", b"what is this?", b"\xff\xfe\x00\x01" * 100, path.read_bytes()):
        file.write_bytes(content)
        done = progress("import", str(file))
        assert done.code == 2
        assert "is no exported progress, and nothing was imported" in done.said
    file.write_text('{"format": "readback-progress", "version": 99, "rows": {}, "new": "things"}\n{"b": 1}\n')
    done = progress("import", str(file))
    assert done.code == 1
    assert "exported by a newer Readback (its version is 99" in done.said
    assert "Update Readback" in done.said
    missing = progress("import", str(tmp_path / "missing"))
    assert missing.code == 2
    assert "missing" in missing.said
    assert progress("import", str(tmp_path)).code == 2
    assert path.read_bytes() == before


def test_a_foreign_file_among_sound_ones_stops_all(tmp_path: Path, progress: Command) -> None:
    good, bad = tmp_path / "good", tmp_path / "bad"
    good.write_text(progress("export", data=lived(tmp_path / "other", "b").parent).out)
    bad.write_text("no")
    assert progress("import", "--sound-only", str(good), str(bad)).code == 2
    assert not (tmp_path / "data").exists()


def test_stories_that_are_not_there_and_clocks_that_are_wrong_are_said(
    tmp_path: Path, progress: Command
) -> None:
    ahead = 100 * 365 * DAY
    lived(tmp_path / "other", "b", ahead=ahead)
    lived(tmp_path / "third", "c", story=STORY)
    for name in ("other", "third"):
        (tmp_path / name / "x").write_text(progress("export", data=tmp_path / name).out)
    done = progress("import", str(tmp_path / "other" / "x"))
    assert done.code == 0
    assert "6 events are about “story”, which is not in this library" in done.said
    assert "still to come: the clock" in done.said
    done = progress("import", str(tmp_path / "third" / "x"))
    assert done.said == "readback: 7 new events, 0 known already.\n"
    assert "clock" not in progress("verify").said


def test_what_is_imported_is_shown_as_safe_text(tmp_path: Path, progress: Command) -> None:
    log = log_in(tmp_path / "other", ids=Ids(5))
    log.append(answered("a", of=item(story="\x1b]0;hacked\x07\u202e")))
    log.close()
    file = tmp_path / "x"
    file.write_text(progress("export", data=tmp_path / "other").out)
    said = progress("import", str(file)).said
    assert "\x1b" not in said
    assert "\\u001b" in said


# verify


def test_verify_says_what_is_wrong_and_what_can_be_done(tmp_path: Path, progress: Command) -> None:
    assert progress("verify").code == 0
    path = lived(tmp_path / "data")
    done = progress("verify")
    assert (done.code, done.out) == (0, f"{path}: 7 rows of 1 device, each as it was written.\n")
    sql(path, "UPDATE standing SET right = right + 1")
    done = progress("verify")
    assert done.code == 1
    assert "standings are not what the events say" in done.out
    assert "readback progress verify --mend" in done.said
    assert progress("verify", "--mend").code == 0
    assert progress("verify").code == 0
    sql(path, "DELETE FROM event WHERE number = 4")
    done = progress("verify", "--mend")
    assert done.code == 1
    assert "row 4 is missing" in done.out
    assert "readback progress import" in done.said


def test_what_verify_advises_does_bring_a_changed_row_back(tmp_path: Path, progress: Command) -> None:
    path = lived(tmp_path / "data")
    copy = progress("backup").out.strip()
    log = log_in(path.parent, ids=Ids(5))
    log.append(answered("later"))
    log.close()
    truth = events(path.parent)
    sql(path, "UPDATE event SET given = '[\"59\"]' WHERE number = 3")
    assert "row 3 was changed" in progress("verify").out
    file = tmp_path / "now.jsonl"
    assert progress("export", str(file)).code == 0
    assert progress("restore", copy, "--yes").code == 0
    refused = progress("import", str(file))
    assert refused.code == 1
    assert f"{file}:4: its hash does not fit" in refused.said
    assert "1 new event, 6 known already" in progress("import", "--sound-only", str(file)).said
    assert progress("verify").code == 0
    assert events(path.parent) == truth


def test_verify_leaves_a_copy_alone(tmp_path: Path, progress: Command) -> None:
    copy = lived(tmp_path / "copies")
    assert progress("verify", str(copy)).out == f"{copy}: 6 answers, every row as it was written.\n"
    copy.write_text("rubbish " * 100)
    done = progress("verify", str(copy))
    assert done.code == 1
    assert "no progress file" in done.said
    assert copy.read_text() == "rubbish " * 100
    assert progress("verify", str(copy), "--mend").code == 2
    assert progress("verify", str(tmp_path / "missing")).code == 2


def test_a_damaged_progress_file_is_set_aside_and_said(tmp_path: Path, progress: Command) -> None:
    path = lived(tmp_path / "data")
    path.write_text("rubbish " * 100)
    done = progress("backup")
    assert done.code == 1
    assert "no progress file, or is damaged" in done.said
    done = progress("export")
    assert "was set aside as progress-damaged" in done.said


# reset


def test_a_new_beginning_is_an_event_and_can_be_taken_back(tmp_path: Path, progress: Command) -> None:
    path = lived(tmp_path / "data")
    before = log_in(path.parent).standings("story")
    assert before
    nobody = progress("reset", "story")
    assert nobody.code == 2
    assert "Its 6 answers count no more, nor do its interview date, what is never" in nobody.said
    assert "add --yes" in nobody.said
    done = progress("reset", "story", "--yes")
    assert done.code == 0
    assert "--take-back" in done.said
    assert log_in(path.parent).standings("story") == {}
    assert len(events(path.parent)) == 8, "nothing is lost"
    assert progress("reset", "story", "--take-back").code == 0
    assert log_in(path.parent).standings("story") == before
    none = progress("reset", "story", "--take-back")
    assert none.code == 1
    assert "nothing to take back" in none.said
    assert progress("verify").code == 0


def test_a_reset_is_carried_to_the_other_machine(tmp_path: Path, progress: Command) -> None:
    here, there = lived(tmp_path / "data").parent, tmp_path / "other"
    file = tmp_path / "x"
    for command in (("reset", "story", "--yes"), ("reset", "story", "--take-back")):
        progress(*command)
        file.write_text(progress("export").out)
        progress("import", str(file), data=there)
        assert log_in(there).standings("story") == log_in(here).standings("story")


def test_a_reset_of_what_was_never_asked(tmp_path: Path, progress: Command) -> None:
    assert progress("reset", "story").code == 1
    lived(tmp_path / "data")
    done = progress("reset", "stroy", "--yes")
    assert done.code == 2
    assert "Did you mean “story”?" in done.said
    assert "There are answers of story" in progress("reset", "wholly-else", "--yes").said


# The command line around it


@pytest.mark.parametrize("action", ["path", "backup", "restore", "export", "import", "verify", "reset"])
def test_every_action_has_help_with_examples(action: str, progress: Command) -> None:
    done = progress(action, "--help")
    assert done.code == 0
    assert f"readback progress {action}" in done.out
    assert "examples:" in done.out
    assert "--data DIR" in done.out
    assert max(map(len, done.out.splitlines())) <= 110
    assert f"    {action} " in progress("--help").out


def test_help_says_what_is_kept(progress: Command) -> None:
    said = " ".join(progress("--help").out.split())
    assert "the last of each of 7 days, 4 weeks and 12 months" in said


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ((), "ACTION"),
        (("exprot",), "Did you mean “export”?"),
        (("import",), "FILE"),
        (("reset",), "STORY"),
        (("path", "nonsense"), "nonsense"),
        (("verify", "--nonsense"), "--nonsense"),
    ],
)
def test_wrong_use_says_what_to_do(arguments: tuple[str, ...], hint: str, progress: Command) -> None:
    done = progress(*arguments)
    assert done.code == 2
    assert hint in done.said
    assert done.out == ""


def test_a_newer_progress_file_is_left_alone_by_every_action(tmp_path: Path, progress: Command) -> None:
    path = lived(tmp_path / "data")
    sql(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    other = lived(tmp_path / "other", "b")
    file = tmp_path / "x"
    file.write_text(progress("export", data=other.parent).out)
    commands = [
        ("backup",),
        ("restore", str(other), "--yes"),
        ("export",),
        ("import", str(file)),
        ("verify",),
        ("reset", "story", "--yes"),
    ]
    for command in commands:
        done = progress(*command)
        assert done.code == 1, command
        assert "Update Readback" in done.said
        assert done.out == ""
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir() if file.suffix == ".db"] == ["progress.db"]


def test_no_screen_is_loaded_to_keep_progress(tmp_path: Path) -> None:
    lived(tmp_path)
    code = (
        "import sys; from tui.cli.main import run; code = run(sys.argv[1:]);"
        " sys.exit(code or bool({'textual', 'rich'} & set(sys.modules)))"
    )
    for action in (["verify"], ["backup"], ["export"]):
        command = [sys.executable, "-c", code, "progress", *action, "--data", str(tmp_path)]
        assert subprocess.run(command, env=environment(), capture_output=True, check=False).returncode == 0
