"""`interview-date`: what is set is printed again, by any process; what cannot be is refused."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from libraries import HOSTILE, changed, copied, tiny
from running import STORY, readback, well_behaved

NEW_YORK = {"TZ": "America/New_York"}


def date(data: Path, *arguments: str, code: int = 0, env: dict[str, str] | None = None) -> tuple[str, str]:
    """What `interview-date STORY ARGUMENTS` prints, and what it says."""
    done = readback("interview-date", STORY, *arguments, "--data", str(data), env=env)
    return done.stdout, well_behaved(done, code)


def test_without_a_date_it_says_how_to_set_one(tmp_path: Path) -> None:
    printed, said = date(tmp_path, code=1)
    assert not printed
    assert f"has no interview date. readback interview-date {STORY} fri 9:00 sets one" in said
    assert not (tmp_path / "progress.db").exists()


def test_a_date_is_set_and_printed_again(tmp_path: Path) -> None:
    printed, said = date(tmp_path, "tomorrow", "14:30")
    assert ", 14:30 (in " in printed
    assert not said
    assert date(tmp_path) == (printed, "")


def test_words_need_no_quotation_marks_and_stand_on_both_sides_of_an_option(tmp_path: Path) -> None:
    first = date(tmp_path, "in", "3", "days", "9:00")
    assert date(tmp_path, "in 3 days 9:00") == first
    done = readback("interview-date", STORY, "in 3", "--data", str(tmp_path), "days", "9:00")
    well_behaved(done, 0)
    assert done.stdout == first[0]


def test_json_is_in_utc(tmp_path: Path) -> None:
    date(tmp_path, "2031-01-26T09:00", env=NEW_YORK)
    printed, _ = date(tmp_path, "--json")
    assert json.loads(printed) == {"story": STORY, "interview": "2031-01-26T14:00:00Z"}
    assert "Sunday 26 January 2031, 9:00" in date(tmp_path, env=NEW_YORK)[0]
    assert "Sunday 26 January 2031, 14:00" in date(tmp_path, env={"TZ": "UTC"})[0]


def test_the_last_date_holds_and_every_one_is_an_event(tmp_path: Path) -> None:
    date(tmp_path, "fri 9:00")
    printed, _ = date(tmp_path, "fri 10:00")
    assert ", 10:00 (" in printed
    date(tmp_path, "--clear")
    with sqlite3.connect(tmp_path / "progress.db") as connection:
        types = connection.execute("SELECT type FROM event ORDER BY number").fetchall()
    connection.close()
    assert types == [("dated",)] * 3


def test_a_date_is_taken_away(tmp_path: Path) -> None:
    printed, _ = date(tmp_path, "fri 9:00")
    cleared, said = date(tmp_path, "--clear")
    assert not cleared
    assert f"is taken away; it was {printed.partition(' (')[0]}." in said
    date(tmp_path, code=1)
    assert "has no interview date" in date(tmp_path, "--clear")[1]


WRONG = [
    (("yesterday",), "is past: it is "),
    (("2020-01-01",), "is past: it is "),
    (("soon",), "“soon” is no date and time. Write it as in fri 9:00"),
    (("",), "Say when the interview is"),
    (("next", "fri"), "two days to two people"),
    (("14 mar 2032 2:30",), "The clocks skip 2:30"),
    (("fri", "--clear"), "not both"),
    (("\x1b]0;hacked\x07",), "\\u001b]0;hacked"),
    (("x" * 10_000,), "Write it as in"),
]


@pytest.mark.parametrize(("arguments", "hint"), WRONG, ids=lambda value: str(value)[:40])
def test_what_cannot_be_a_date_is_wrong_use_and_changes_nothing(
    arguments: tuple[str, ...], hint: str, tmp_path: Path
) -> None:
    before, _ = date(tmp_path, "2031-01-26 9:00", env=NEW_YORK)
    printed, said = date(tmp_path, *arguments, code=2, env=NEW_YORK)
    assert not printed
    assert hint in said
    assert len(said) < 1000
    assert "\x1b" not in said
    assert date(tmp_path, env=NEW_YORK)[0] == before


def test_a_date_that_has_been_is_still_told(tmp_path: Path) -> None:
    date(tmp_path, "fri 9:00")
    past = int((datetime.now(UTC) - timedelta(days=3)).timestamp() * 1e6)
    from tui.memory.event import Dated
    from tui.memory.log import Log

    log = Log.open(tmp_path / "progress.db", clock=lambda: past + 10**6 * 86_400 * 3)
    log.append(Dated(id="00000000-0000-4000-8000-000000000009", at=past, session="", story=STORY, when=past))
    log.close()
    assert date(tmp_path)[0].endswith(" (3 days ago)\n")


def test_it_is_about_one_story(tmp_path: Path) -> None:
    library = copied(tmp_path / "library")
    tiny(library, "fires")
    data = str(tmp_path / "data")
    well_behaved(
        readback("interview-date", "fires", "fri 9:00", "--library", str(library), "--data", data), 0
    )
    well_behaved(readback("interview-date", STORY, "--library", str(library), "--data", data), 1)


def test_a_story_that_is_not_there(tmp_path: Path) -> None:
    said = well_behaved(readback("interview-date", "maine", "fri 9:00", "--data", str(tmp_path)), 2)
    assert f"Did you mean “{STORY}”?" in said or f"The library has {STORY}." in said


def test_a_hostile_title_is_safe(tmp_path: Path) -> None:
    library = copied(tmp_path / "library")
    basic = HOSTILE.encode("unicode_escape").decode().replace("\\x", "\\u00")
    changed(library / STORY / "story.toml", 'title = "', f'title = "{basic}')
    done = readback("interview-date", STORY, "--library", str(library), "--data", str(tmp_path / "data"))
    said = well_behaved(done, 1)
    assert "hacked" in said
    assert "\x1b" not in said


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    printed, said = date(tmp_path / "file", "fri 9:00", code=1)
    assert not printed
    assert "progress" in said
