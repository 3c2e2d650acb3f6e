"""Home and readiness: with and without a date, what u takes back, and what leaving a page tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from memory_fakes import DAY, MONDAY, SECOND, FixedClock
from playing import until
from running import STORY
from screens import LEPAGE, app, text
from test_home_screen import THURSDAY, day, items, month, played, settle

from tui.app.home import actions
from tui.app.home.ready import between
from tui.app.screens.facts import Facts
from tui.app.screens.home import Home
from tui.app.widgets.bars import percent
from tui.memory.log import Log
from tui.memory.problems import Unwritable
from tui.trainer.trainer import Trainer
from tui.trainer.views import Share, StoryCard

HOUR = 3600 * SECOND


async def test_without_a_date_it_says_so_and_how_to_set_one(tmp_path: Path) -> None:
    day(tmp_path)
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        seen = text(shown)
        assert "% ready now" in seen
        assert "too little data yet" in seen  # fourteen answers say nothing of forgetting
        assert "no interview date yet" in seen
        assert "if you stop here" not in seen
        assert "ten minutes" not in seen


async def test_with_a_date_it_says_now_then_and_what_ten_minutes_buy(tmp_path: Path) -> None:
    month(tmp_path)
    shown = app(tmp_path)
    view = shown.trainer.readiness(STORY)
    bought = shown.trainer.ten_minutes(STORY)
    assert view.then is not None
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await until(lambda: "ten minutes" in text(shown))
        seen = text(shown)
        assert f"{between(view.now.low, view.now.high)} if the model holds" in seen
        assert f"{percent(view.then.share)} % on Thursday if you stop here" in seen
        assert between(view.then.low, view.then.high) in seen
        assert f"ten minutes: {percent(bought.before)} → {percent(bought.after)} %" in seen
        assert "Quiz what you would blank on" in seen
        for risk in view.blanks[:3]:
            assert risk.label[:20] in seen
            assert risk.why in seen


async def test_a_date_without_an_answer_shows_too(tmp_path: Path) -> None:
    shown = app(tmp_path)
    shown.trainer.set_interview(STORY, THURSDAY)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        seen = text(shown)
        assert "Thursday 14:00" in seen
        assert "Begin with the briefing" in seen


async def test_a_date_that_is_over_is_said(tmp_path: Path) -> None:
    month(tmp_path)
    shown = app(tmp_path)
    clock = shown.trainer._clock
    assert isinstance(clock, FixedClock)
    clock.move(5 * DAY)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        seen = text(shown)
        assert "was 29 January, 14:00" in seen
        assert "sets another" in seen
        assert "if you stop here" not in seen


async def test_u_takes_the_last_answer_back_and_says_which(tmp_path: Path) -> None:
    asked = items(tmp_path)[:3]
    played(tmp_path, [(MONDAY - DAY, asked, 9)])
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for left in (2, 1, 0):
            await pilot.press("u")
            known = f"{left} of 164 questions known"
            await until(lambda known=known: known in text(shown))  # type: ignore[misc]
            assert "Taken back: your answer to" in text(shown)
        await pilot.press("u")
        await until(lambda: "There is nothing to take back." in text(shown))


async def test_where_it_cannot_be_taken_back_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day(tmp_path)

    def broken(self: Log, event_id: str, **_: str) -> None:
        raise Unwritable(tmp_path, "the disk is full", "Free some space.")

    monkeypatch.setattr(Log, "undo", broken)
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("u")
        await until(lambda: "✘ Not taken back: the disk is full. It stands as it was." in text(shown))


async def test_what_the_daily_backup_has_to_say_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Log, "backup_if_due", lambda self: "No backup could be made.")
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await until(lambda: "✘ No backup could be made." in text(shown))


@pytest.mark.parametrize(("key", "article"), [("b", "sessions-portland"), ("f", None)])
async def test_leaving_a_page_says_what_was_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str, article: str | None
) -> None:
    told: list[tuple[object, ...]] = []
    monkeypatch.setattr(Trainer, "exposed", lambda self, *what: told.append(what))
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(key)
        await until(lambda: not isinstance(shown.screen, Home))
        await pilot.pause()
        if isinstance(shown.screen, Facts):
            await pilot.press("escape")
            await until(lambda: isinstance(shown.screen, Home))
            assert told == []  # no answer was shown
            await pilot.press(key)
            await until(lambda: isinstance(shown.screen, Facts))
            await pilot.pause()
            await pilot.press("space")
        await pilot.press("escape")
        await until(lambda: isinstance(shown.screen, Home))
        await until(lambda: bool(told))
        assert told[0][:2] == (STORY, article)
        assert article or len(told[0][2]) == 1  # type: ignore[arg-type]


async def test_leaving_an_article_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[object, ...]] = []
    monkeypatch.setattr(Trainer, "exposed", lambda self, *what: told.append(what))
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        shown.open_source(STORY, LEPAGE)
        await pilot.pause()
        await pilot.press("escape")
        await until(lambda: (STORY, LEPAGE) in told)
        assert isinstance(shown.screen, Home)


def test_the_last_minutes_before_the_interview_have_a_page_of_their_own() -> None:
    card = StoryCard(
        "s", "S", share=Share(10, 5, 2, 3), counted=True, ready=0.5, interview=MONDAY + 10 * 60 * SECOND
    )
    first, *others = actions.actions(card, 1, read=True, now=MONDAY)
    assert first.go.what == "sheet"
    assert "quiz" in [one.go.what for one in others]
    assert [one.go.what for one in others].count("sheet") == 0
    early = actions.actions(card, 1, read=True, now=MONDAY - HOUR)
    assert early[0].go.what == "quiz"
    over = actions.actions(card, 1, read=True, now=MONDAY + HOUR)
    assert over[0].go.what == "quiz"


@pytest.mark.parametrize(("share", "whole"), [(0.0, 0), (0.001, 1), (0.444, 44), (0.999, 99), (1.0, 100)])
def test_only_what_is_whole_is_a_hundred_and_only_nothing_is_nought(share: float, whole: int) -> None:
    assert percent(share) == whole
    assert between(share, share) == f"{whole} %"
