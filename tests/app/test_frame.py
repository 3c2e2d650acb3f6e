"""The frame: header, footer and notice of every page; small windows, themes, plain characters, faults."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from running import STORY
from screens import SESSIONS, SIZES, app, strips, styled, text
from textual import events
from textual.pilot import Pilot

from tui.app.app import FAULT, ReadbackApp
from tui.app.page import Page
from tui.app.screens.briefing import Briefing
from tui.app.screens.home import Home
from tui.app.screens.toosmall import TooSmall
from tui.app.start import Start
from tui.app.widgets.footer import MOST, MOST_NARROW, Footer

BRIEFING = Start("briefing", STORY)
BETWEEN = [
    (71, 21),
    (72, 22),
    (94, 31),
    (99, 32),
    (100, 33),
    (179, 50),
    (180, 50),
    (250, 80),
]  # where pages change


@pytest.mark.parametrize("size", [*SIZES.values(), *BETWEEN])
async def test_a_page_keeps_its_edges(tmp_path: Path, size: tuple[int, int]) -> None:
    shown = app(tmp_path, BRIEFING)
    async with shown.run_test(size=size) as pilot:
        await pilot.pause()
        lines = text(shown).splitlines()
        left = next(line for line in lines if "readback" in line).index("readback")
        assert next(line for line in lines if "─" in line).index("─") == left
        assert next(line for line in reversed(lines) if line).index("tab") == left
        assert all(len(line) <= size[0] for line in lines)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
async def test_the_footer_has_few_keys_and_always_help(tmp_path: Path, size: tuple[int, int]) -> None:
    shown = app(tmp_path, BRIEFING)
    async with shown.run_test(size=size) as pilot:
        await pilot.pause()
        footer = shown.screen.query_one(Footer)
        _, placed = footer._placed()
        keys = [key.action for _, key in placed]
        assert len(keys) <= (MOST_NARROW if size[0] < 72 else MOST)
        assert "help" in keys
        assert keys[0] == "section(1)"


async def test_the_keys_of_the_footer_can_be_clicked(tmp_path: Path) -> None:
    shown = app(tmp_path, BRIEFING)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await click_word(pilot, shown, "section")
        assert isinstance(shown.screen, Briefing)
        first = shown.screen.sheet.at
        assert first > 0
        await click_word(pilot, shown, "line")
        assert shown.screen.sheet.at == first + 1
        await click_word(pilot, shown, "page")
        assert "2 of 2" in text(shown)


async def click_word(pilot: Pilot[None], shown: ReadbackApp, word: str) -> None:
    row = text(shown).splitlines()[-1]
    await pilot.click(offset=(row.index(word), len(strips(shown)) - 1))
    await pilot.pause()


async def test_a_window_too_small_says_so_and_comes_back(tmp_path: Path) -> None:
    shown = app(tmp_path, BRIEFING)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "down")
        assert isinstance(shown.screen, Briefing)
        at = shown.screen.sheet.at
        await pilot.resize_terminal(59, 24)
        await pilot.pause()
        assert isinstance(shown.screen, TooSmall)
        assert "Readback needs at least 60 x 20." in text(shown)
        assert "This window is 59 x 24." in text(shown)
        await pilot.resize_terminal(20, 5)
        await pilot.press("down", "tab", "z", "escape", "q")
        assert "This window is" in text(shown)
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert isinstance(shown.screen, Briefing)
        assert shown.screen.sheet.at == at


async def test_it_may_be_too_small_from_the_start(tmp_path: Path) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        assert isinstance(shown.screen, TooSmall)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert isinstance(shown.screen, Page)


@pytest.mark.parametrize("theme", ["readback-light", "nord", "ansi-dark", "ansi-light", "dracula"])
async def test_themes_switch_at_once_and_are_remembered(tmp_path: Path, theme: str) -> None:
    shown = app(tmp_path, BRIEFING)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab")
        before = [strip.text for strip in strips(shown)]
        colours = {segment.style for strip in strips(shown) for segment in strip}
        shown.set_theme(theme)
        await pilot.pause()
        await pilot.pause()
        assert [strip.text for strip in strips(shown)] == before
        assert {segment.style for strip in strips(shown) for segment in strip} != colours
        assert shown.settings.now.theme == theme


async def test_an_unknown_theme_gives_the_dark_one(tmp_path: Path) -> None:
    assert app(tmp_path, theme="no-such").theme == "readback-dark"


async def test_plain_characters_only_where_wished(tmp_path: Path) -> None:
    shown = app(tmp_path, BRIEFING, ascii=True)
    async with shown.run_test(size=(120, 40)) as pilot:
        for _ in range(9):
            await pilot.press("tab")
            assert all(strip.text.isascii() for strip in strips(shown))
        assert "readback" in text(shown)


async def test_no_color_stays_readable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    shown = app(tmp_path, BRIEFING)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        for strip in strips(shown):
            for segment in strip:
                for colour in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                    if colour is not None and not colour.is_default:
                        red, green, blue = colour.get_truecolor()
                        assert red == green == blue
        assert "▌" in text(shown)


async def test_a_fault_of_ours_leaves_with_a_message(tmp_path: Path) -> None:
    shown = app(tmp_path)
    with pytest.raises(ZeroDivisionError):  # a test is told; a terminal is not
        async with shown.run_test(size=(80, 24)) as pilot:
            shown.call_later(lambda: 1 / 0)
            await pilot.pause()
    assert shown.fault == "ZeroDivisionError: division by zero"
    assert shown.return_code == FAULT
    assert not shown._exit_renderables


async def test_what_fails_after_the_app_was_left_is_no_fault(tmp_path: Path) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown.exit(return_code=143)
        shown.push_screen(Broken())
    assert not shown.fault
    assert shown.return_code == 143


class Broken(Page[None]):
    def on_mount(self) -> None:
        raise ZeroDivisionError


async def test_escape_stays_at_home(tmp_path: Path) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape", "escape")
        assert isinstance(shown.screen, Home)
    assert not shown.fault


async def test_a_page_is_left_once_however_fast_escape_is_pressed(tmp_path: Path) -> None:
    shown = app(tmp_path, BRIEFING)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown.open_source(STORY, SESSIONS)
        await pilot.pause()
        for _ in range(5):
            shown.post_message(events.Key("escape", None))
        await pilot.pause()
        await pilot.pause()
        assert isinstance(shown.screen, Home)


@pytest.mark.parametrize("turns", [0, 1, 3])
@pytest.mark.parametrize("name", ["open_briefing", "open_source", "open_facts", "open_setup"])
async def test_a_page_that_is_not_whole_yet_takes_no_keys(tmp_path: Path, name: str, turns: int) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        getattr(shown, name)(STORY, SESSIONS)
        for _ in range(turns):  # of the event loop: a key that was pressed before the page was made
            await asyncio.sleep(0)
        await shown.run_action("back", shown.screen)
        await pilot.pause()
        await pilot.press("escape")
        assert isinstance(shown.screen, Home)


async def test_the_notice_says_what_happened(tmp_path: Path) -> None:
    shown = app(tmp_path, BRIEFING)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(shown.screen, Page)
        shown.screen.warn("It broke [b]. We go on.")
        await pilot.pause()
        assert "✘ It broke [b]. We go on." in text(shown)
        shown.screen.tell("")
        await pilot.pause()
        assert "It broke" not in text(shown)


async def test_the_hairline_shows_the_way_so_far(tmp_path: Path) -> None:
    shown = app(tmp_path, BRIEFING)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(shown.screen, Page)
        shown.screen.set_progress(0.5)
        await pilot.pause()
        line = text(shown).splitlines()[1].strip()
        assert line == "━" * 38 + "─" * 38
        assert styled(shown, "#f2c14e").startswith("back")
