"""The briefing: every section, every key, the mouse, and the way to the article's words."""

from __future__ import annotations

from pathlib import Path

import pytest
from libraries import tiny
from running import STORY
from screens import LEPAGE, app, styled, text

from tui.app.briefing.cite import Cite
from tui.app.screens.briefing import Briefing
from tui.app.screens.facts import Facts
from tui.app.screens.quiz import Quiz
from tui.app.screens.source import Source
from tui.app.start import Start

MARKER = "#f2c14e"


async def test_every_section_is_there(tmp_path: Path) -> None:
    shown = app(tmp_path, Start("briefing", STORY))
    async with shown.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        found = text(shown)
        for _ in range(7):
            await pilot.press("tab")
            found += text(shown)
        for words in (
            "In short",
            "Why it matters",
            "By the numbers",
            "drug overdose deaths in",
            "state statistics",
            "about 150",
            "Who said what",
            "U.S. Attorney General",
            "Where",
            "10 in 8 states",
            "OH2",
            "northern and southern",
            "When",
            "in the article’s own order",
            "Easily confused",
            "≠ three years",
            "Left open",
        ):
            assert words in found, words


async def test_enter_opens_the_article_with_the_words_lit(tmp_path: Path) -> None:
    shown = app(tmp_path, Start("briefing", STORY))
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "tab", "enter")
        await pilot.pause()
        assert isinstance(shown.screen, Source)
        assert "418 drug overdose deaths in 2017" in styled(shown, MARKER)
        await pilot.press("escape")
        assert isinstance(shown.screen, Briefing)


async def test_a_click_on_a_line_does_the_same(tmp_path: Path) -> None:
    shown = app(tmp_path, Start("briefing", STORY))
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        row = next(n for n, line in enumerate(text(shown).splitlines()) if "His visit attracted" in line)
        await pilot.click(offset=(30, row))
        await pilot.pause()
        assert isinstance(shown.screen, Source)
        assert "about 150 protesters" in styled(shown, MARKER)


async def test_pages(tmp_path: Path) -> None:
    shown = app(tmp_path, Start("briefing", STORY))
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("left")
        assert "1 of 2" in text(shown)
        await pilot.press("right", "right")
        assert "2 of 2" in text(shown)
        assert "LePage" in text(shown)
        await pilot.press("left")
        assert "1 of 2" in text(shown)


@pytest.mark.parametrize(("key", "screen"), [("z", Quiz), ("f", Facts), ("a", Source)])
async def test_keys_lead_on(tmp_path: Path, key: str, screen: type) -> None:
    shown = app(tmp_path, Start("briefing", STORY, LEPAGE))
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(shown.screen, screen)


async def test_shift_tab_goes_back_a_section(tmp_path: Path) -> None:
    shown = app(tmp_path, Start("briefing", STORY))
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("shift+tab")
        assert "Left open" in text(shown)
        await pilot.press("tab")
        assert "In short" in text(shown)


async def test_every_line_that_cites_is_a_stop(tmp_path: Path) -> None:
    shown = app(tmp_path, Start("briefing", STORY))
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(shown.screen, Briefing)
        page, article = shown.screen.sheet.plan, shown.screen.article
        assert article is not None
        values = [stop.value for placed in page.placed for stop in placed.laid.stops]
        states = 8  # each a stop of its own
        assert len(values) == len(article.briefing) + states
        assert all(isinstance(value, Cite) and value.facts for value in values)


async def test_in_a_vast_window_the_article_stands_beside(tmp_path: Path) -> None:
    shown = app(tmp_path, Start("briefing", STORY))
    async with shown.run_test(size=(200, 60)) as pilot:
        await pilot.press("tab", "tab")
        await pilot.pause()
        assert "the article" in text(shown)
        assert "418 drug overdose deaths in 2017" in styled(shown, MARKER)
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert "418 drug overdose deaths in 2017" not in styled(shown, MARKER)


async def test_an_unknown_article_is_said(tmp_path: Path) -> None:
    shown = app(tmp_path, Start("briefing", STORY, "no-such"))
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "no such article" in text(shown)
        assert "Sessions in Portland" in text(shown)


async def test_a_story_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    shown = app(tmp_path, Start("briefing", "no-such-story"))
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "right", "z", "f", "a", "enter", "down")
        assert "✘ The story “no-such-story” cannot be opened" in text(shown)
        await pilot.press("escape")
        assert not isinstance(shown.screen, Briefing)


async def test_an_article_without_a_briefing_says_so(tmp_path: Path) -> None:
    library = tmp_path / "library"
    tiny(library, "fires")
    shown = app(tmp_path, Start("briefing", "fires"), library=library)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "enter")
        assert "has no briefing yet" in text(shown)
