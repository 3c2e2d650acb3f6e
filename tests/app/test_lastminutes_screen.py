"""The page for the last minutes: what it shows, in what order, and where its lines lead."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from memory_fakes import MONDAY
from msgspec.structs import replace
from progress_views import EMPTY, TITLE, ReportApp, Reporter, a_sheet, app, item
from running import STORY
from screens import idle, text
from textual.pilot import Pilot

from tui.app.app import ReadbackApp
from tui.app.lastminutes.page import MOST
from tui.app.screens.lastminutes import LastMinutes
from tui.app.widgets.sheet import Sheet
from tui.memory.problems import MemoryProblem
from tui.safe import unsafe
from tui.trainer.briefing import Unreadable
from tui.trainer.reports import SheetLine, SheetView

Compare = Callable[..., bool]
SIZES = {"narrow": (60, 20), "standard": (80, 24), "wide": (120, 40), "vast": (200, 60)}
EVIL = "[/x][@click=app.quit]quit[/] \x1b]52;c;eA==\x07 \u202e 中"
NEW = SheetView(TITLE, MONDAY, (), (), (), a_sheet().look_up)  # nothing answered, no interview
DAY_OLD = SheetView(  # some answers, one of them sure and wrong
    TITLE, MONDAY, a_sheet().wrong_sure[:1], (), a_sheet().hedge[:3], a_sheet().look_up
)
BARE = SheetView(TITLE, MONDAY, (), (), (), ())


@asynccontextmanager
async def opened(
    view: SheetView | None = None, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[ReportApp, Reporter, Pilot[None]]]:
    reporter = Reporter(EMPTY, view)
    shown = app(reporter)
    async with shown.run_test(size=size) as pilot:
        await shown.push_screen(LastMinutes(STORY))
        await settled(pilot)
        yield shown, reporter, pilot


async def settled(pilot: Pilot[None]) -> None:
    """Until what is read beside the screen is shown."""
    await pilot.pause()
    await idle(pilot.app)
    await pilot.pause()


def sheet(shown: ReportApp) -> Sheet:
    return shown.screen.query_one(Sheet)


def whole(shown: ReportApp) -> str:
    """All that the sheet has, line by line."""
    plan = sheet(shown).plan
    return "\n".join(
        f"{plan.label(y).plain:20}{plan.line(y).body.plain}  {plan.line(y).right.plain}".rstrip()
        for y in range(plan.height)
    )


async def test_what_was_sure_and_wrong_comes_first_then_say_hedge_look_up() -> None:
    for size in SIZES.values():
        async with opened(size=size) as (shown, _, _):
            told = whole(shown)
            places = [told.index(label) for label in ("Sure, and", "Say", "Hedge", "Look up")]
            assert places == sorted(places)
            assert told.index("58 drug cases in 2016") < told.index("Say")
            assert sheet(shown).value == a_sheet().wrong_sure[0]


async def test_every_line_has_its_answer_and_its_evidence() -> None:
    async with opened(size=(120, 40)) as (shown, _, _):
        told = " ".join(whole(shown).split())
        view = a_sheet()
        for line in (*view.wrong_sure, *view.say, *view.hedge, *view.look_up):
            assert line.answer.split(",")[0] in told
            assert line.evidence[:30] in told
            assert line.why.removeprefix("sure, and wrong, ") in told
        assert "“58 drug cases in 2016”" in told
        assert "““" not in told


async def test_marks_tell_the_parts_apart_without_colour() -> None:
    async with opened() as (shown, _, _):
        told = whole(shown)
        for mark, count in (("✘", 2), ("✔", 3), ("◐", 2), ("○", 2)):
            assert told.count(f"{mark} ") == count


async def test_it_says_when_the_interview_is_and_nothing_where_there_is_none() -> None:
    async with opened() as (shown, _, _):
        assert "Thursday 14:00" in text(shown).splitlines()[0]
    async with opened(NEW) as (shown, _, _):
        assert text(shown).splitlines()[0].rstrip().endswith("Last minutes")


async def test_a_part_without_lines_is_left_out() -> None:
    async with opened(NEW) as (shown, _, _):
        told = whole(shown)
        assert "Look up" in told
        assert "Say" not in told
        assert "Sure" not in told


async def test_a_story_without_items_says_so() -> None:
    async with opened(BARE) as (shown, _, pilot):
        assert "Nothing to say yet" in whole(shown)
        await pilot.press("enter", "tab", "shift+tab")
        assert isinstance(shown.screen, LastMinutes)


async def test_enter_and_a_click_open_the_article_there(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[object, ...]] = []
    monkeypatch.setattr(ReadbackApp, "open_source", lambda self, *what: seen.append(what))
    async with opened() as (shown, _, pilot):
        await pilot.press("enter")
        await pilot.pause()
        stop = sheet(shown).plan.stop(2)
        assert stop is not None
        await pilot.click(sheet(shown), offset=(sheet(shown).plan.page.start, stop.top))
        await pilot.pause()
    assert seen == [
        (STORY, "lepage-letter", ("federal-cases-2016",)),
        (STORY, "sessions-portland", ("overdose-deaths-2017",)),
    ]


async def test_what_has_no_words_in_the_article_is_said() -> None:
    lost = SheetLine(item("nothing"), "label", "answer", "words", "title", "why")
    async with opened(replace(BARE, say=(lost,))) as (shown, _, pilot):
        await pilot.press("enter")
        await pilot.pause()
        assert "✘ The words that back this are not found" in text(shown)


async def test_tab_goes_from_part_to_part() -> None:
    async with opened() as (shown, _, pilot):
        view = a_sheet()
        firsts = [view.wrong_sure[0], view.say[0], view.hedge[0], view.look_up[0]]
        for first in (*firsts, firsts[0]):
            assert sheet(shown).value == first
            await pilot.press("tab")
        await pilot.press("shift+tab", "shift+tab")
        assert sheet(shown).value == view.look_up[0]


async def test_the_trainer_hears_that_the_answers_were_on_the_screen() -> None:
    async with opened() as (_, reporter, pilot):
        assert reporter.shown == [(STORY, None, None)]
        await pilot.press("escape")
        await settled(pilot)
        assert reporter.shown == [(STORY, None, None)] * 2


async def test_what_cannot_be_read_is_said() -> None:
    for why in (Unreadable(STORY, ()), MemoryProblem(Path("progress.db"), "it cannot be read", "")):
        reporter = Reporter()
        reporter.refused = why
        shown = app(reporter)
        async with shown.run_test() as pilot:
            await shown.push_screen(LastMinutes(STORY))
            await settled(pilot)
            assert f"✘ {str(why)[:20]}" in text(shown)
            await pilot.press("enter", "tab", "escape")
            await pilot.pause()
            assert not isinstance(shown.screen, LastMinutes)
        assert reporter.shown == []


async def test_hostile_words_neither_style_nor_act() -> None:
    line = SheetLine(item(EVIL), EVIL, EVIL, EVIL, EVIL, EVIL)
    async with opened(SheetView(EVIL, MONDAY, (line,), (line,), (line,), (line,))) as (shown, _, pilot):
        for _ in range(4):
            assert not any(unsafe(row) for row in text(shown).splitlines())
            await pilot.press("pagedown")
        assert "[/x][@click=app.quit]" in whole(shown)


async def test_no_line_is_wider_than_the_body_at_any_size() -> None:
    for size in SIZES.values():
        async with opened(size=size) as (shown, _, _):
            plan = sheet(shown).plan
            for y in range(plan.height):
                line = plan.line(y)
                assert line.body.cell_length + line.right.cell_length <= plan.page.body, line


async def test_a_part_of_any_length_is_drawn_as_far_as_anybody_reads() -> None:
    line = a_sheet().say[0]
    many = tuple(replace(line, item=item(str(number))) for number in range(10_000))
    async with opened(replace(a_sheet(), say=many)) as (shown, _, _):
        told = whole(shown)
        assert "and 9,900 more" in told
        assert "10,000 items" in told
        assert sheet(shown).plan.stops == MOST + 6


def test_every_key_has_help() -> None:
    assert all(key.help for key in LastMinutes.KEYS)


# Pictures


PICTURES = {
    "new-80": (NEW, (80, 24), "readback-dark"),
    "new-120": (NEW, (120, 40), "readback-light"),
    "day-80": (DAY_OLD, (80, 24), "readback-light"),
    "day-120": (DAY_OLD, (120, 40), "readback-dark"),
    "month-80-dark": (a_sheet(), (80, 24), "readback-dark"),
    "month-80-light": (a_sheet(), (80, 24), "readback-light"),
    "month-120-dark": (a_sheet(), (120, 40), "readback-dark"),
    "month-120-light": (a_sheet(), (120, 40), "readback-light"),
    "month-60": (a_sheet(), (60, 20), "readback-dark"),
    "month-200": (a_sheet(), (200, 60), "readback-dark"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(snap_compare: Compare, name: str) -> None:
    view, size, theme = PICTURES[name]
    shown = app(Reporter(EMPTY, view), theme=theme)

    async def pushed(pilot: Pilot[None]) -> None:
        await shown.push_screen(LastMinutes(STORY))
        await settled(pilot)

    assert snap_compare(shown, terminal_size=size, run_before=pushed)
