"""The interview date: set as one would write it, chosen from a list, refused, and taken away."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from memory_fakes import DAY, MONDAY, SECOND, FixedClock
from playing import until
from running import STORY
from screens import app, text
from textual.pilot import Pilot

from tui.app.app import ReadbackApp
from tui.app.screens.home import Home
from tui.app.screens.interviewdate import InterviewDate
from tui.app.widgets.sheet import Sheet
from tui.memory.log import Log
from tui.memory.problems import Unwritable
from tui.trainer.trainer import Trainer

HOUR = 3600 * SECOND
THURSDAY = MONDAY + 3 * DAY + 4 * HOUR
Compare = Callable[..., bool]


@asynccontextmanager
async def asked(
    folder: Path, at: int | None = None, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[ReadbackApp, Pilot[None]]]:
    """The dialog over home; `at` is the date that is set."""
    shown = app(folder)
    if at is not None:
        shown.trainer.set_interview(STORY, at)
    async with shown.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("d")
        await until(lambda: isinstance(shown.screen, InterviewDate))
        await pilot.pause()
        yield shown, pilot


async def typed(pilot: Pilot[None], words: str) -> None:
    await pilot.press(*("space" if sign == " " else sign for sign in words))


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("thu 14:00", THURSDAY),
        ("tomorrow 9:00", MONDAY + 23 * HOUR),
        ("2026-01-29 14:00", THURSDAY),
        ("in 2 hours", MONDAY + 2 * HOUR),
    ],
)
async def test_it_is_set_as_it_is_written_and_read_back_before(tmp_path: Path, words: str, at: int) -> None:
    async with asked(tmp_path) as (shown, pilot):
        await typed(pilot, words)
        assert "January 2026" in text(shown)
        assert "Read as" in text(shown)
        await pilot.press("enter")
        await until(lambda: isinstance(shown.screen, Home))
        assert shown.trainer.interview(STORY) == at
        await pilot.pause()
        assert "Set: the interview is on" in text(shown)


async def test_enter_at_once_changes_nothing(tmp_path: Path) -> None:
    for date in (None, THURSDAY):
        async with asked(tmp_path, date) as (shown, pilot):
            assert "enter leave it so" in text(shown)
            events = shown.trainer.log.events()
            await pilot.press("enter")
            await until(lambda shown=shown: isinstance(shown.screen, Home))  # type: ignore[misc]
            assert shown.trainer.log.events() == events


async def test_a_date_is_chosen_from_the_list_by_arrows_and_by_mouse(tmp_path: Path) -> None:
    async with asked(tmp_path) as (shown, pilot):
        await pilot.press("down", "down", "enter")
        await until(lambda: isinstance(shown.screen, Home))
        assert shown.trainer.interview(STORY) == MONDAY + 23 * HOUR
        await pilot.press("d")
        await until(lambda: isinstance(shown.screen, InterviewDate))
        await pilot.pause()
        sheet = shown.screen.query_one(Sheet)
        stop = sheet.plan.stop(1)
        assert stop is not None
        await pilot.click(sheet, offset=(sheet.plan.page.start + 2, stop.top))
        await until(lambda: shown.trainer.interview(STORY) == MONDAY + 2 * HOUR)


async def test_it_is_taken_away(tmp_path: Path) -> None:
    async with asked(tmp_path, THURSDAY) as (shown, pilot):
        assert "Thursday 29 January 2026, 14:00" in text(shown)
        await pilot.press(*["down"] * 6, "enter")
        await until(lambda: isinstance(shown.screen, Home))
        assert shown.trainer.interview(STORY) is None
        await pilot.pause()
        assert "The interview date is taken away." in text(shown)


@pytest.mark.parametrize(
    "words", ["yesterday 9:00", "2025-01-01 9:00", "2026-02-30 9:00", "25:00 fri", "[/x]"]
)
async def test_what_cannot_be_is_refused_in_words(tmp_path: Path, words: str) -> None:
    async with asked(tmp_path) as (shown, pilot):
        await typed(pilot, words)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(shown.screen, InterviewDate)
        assert "✘" in text(shown)
        assert shown.trainer.interview(STORY) is None
        await pilot.press("escape")
        await until(lambda: isinstance(shown.screen, Home))


async def test_who_is_still_typing_is_told_of_no_mistake(tmp_path: Path) -> None:
    async with asked(tmp_path) as (shown, pilot):
        for sign in "to":
            await pilot.press(sign)
            assert "is no date" not in text(shown)
            assert "✘" not in text(shown)


async def test_a_date_that_passes_while_the_dialog_stands_open_is_refused(tmp_path: Path) -> None:
    async with asked(tmp_path) as (shown, pilot):
        await typed(pilot, "today 11:00")
        clock = shown.trainer._clock
        assert isinstance(clock, FixedClock)
        clock.move(2 * HOUR)
        await pilot.press("enter")
        await until(lambda: "Not set" in text(shown))
        assert isinstance(shown.screen, InterviewDate)
        assert shown.trainer.interview(STORY) is None


async def test_where_it_cannot_be_kept_it_is_said_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = True
    append = Log.append

    def broken(self: Log, event: object) -> None:
        if full:
            raise Unwritable(tmp_path, "the disk is full", "Free some space.")
        append(self, event)  # type: ignore[arg-type]

    monkeypatch.setattr(Log, "append", broken)
    async with asked(tmp_path) as (shown, pilot):
        await typed(pilot, "thu 14:00")
        await pilot.press("enter")
        await until(lambda: "Not set: the disk is full" in text(shown))
        full = False
        await pilot.press("enter")
        await until(lambda: isinstance(shown.screen, Home))
        assert shown.trainer.interview(STORY) == THURSDAY


async def test_home_counts_down_to_it(tmp_path: Path) -> None:
    async with asked(tmp_path) as (shown, pilot):
        await typed(pilot, "thu 14:00")
        await pilot.press("enter")
        await until(lambda: "in 3 days 4 hours" in text(shown))
        assert "Thursday 14:00" in text(shown)
        clock = shown.trainer._clock
        assert isinstance(clock, FixedClock)
        clock.move(4 * DAY)
        home = shown.screen
        assert isinstance(home, Home)
        home._minute()
        await until(lambda: "sets another" in text(shown))


def opened(*keys: str) -> Callable[[Pilot[None]], object]:
    async def run(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.press("d")
        await until(lambda: isinstance(pilot.app.screen, InterviewDate))
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()

    return run


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_picture(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    shown = app(tmp_path)
    made: Trainer = shown.trainer
    made.set_interview(STORY, THURSDAY)
    assert snap_compare(shown, terminal_size=size, run_before=opened())


@pytest.mark.parametrize(
    "keys", [["f", "r", "i", "space", "9"], [*"yesterday", "enter"]], ids=["read", "refused"]
)
def test_picture_of_what_is_typed(snap_compare: Compare, tmp_path: Path, keys: list[str]) -> None:
    shown = app(tmp_path, theme="readback-light")
    assert snap_compare(shown, terminal_size=(80, 24), run_before=opened(*keys))
