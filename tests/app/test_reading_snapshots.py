"""Pictures of the reading screens, at every size the design has, dark and light."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from running import STORY
from screens import LEPAGE, SESSIONS, app
from textual.pilot import Pilot

from tui.app.app import ReadbackApp
from tui.app.start import Start

Compare = Callable[..., bool]
DARK, LIGHT = "readback-dark", "readback-light"
NUMBERS = ("tab", "tab")
SAID = (*NUMBERS, "tab")
WHERE = (*SAID, "tab")
WHEN = (*WHERE, "tab")
OPEN = ("shift+tab",)

BRIEFINGS = {
    "top-80-dark": (SESSIONS, (80, 24), DARK, ()),
    "top-120-light": (SESSIONS, (120, 40), LIGHT, ()),
    "numbers-80-light": (SESSIONS, (80, 24), LIGHT, NUMBERS),
    "numbers-120-dark": (SESSIONS, (120, 40), DARK, NUMBERS),
    "numbers-200-dark": (SESSIONS, (200, 60), DARK, NUMBERS),
    "numbers-60-dark": (SESSIONS, (60, 20), DARK, NUMBERS),
    "said-120-dark": (LEPAGE, (120, 40), DARK, SAID),
    "said-80-light": (LEPAGE, (80, 24), LIGHT, SAID),
    "where-80-dark": (SESSIONS, (80, 24), DARK, WHERE),
    "where-120-light": (SESSIONS, (120, 40), LIGHT, WHERE),
    "where-60-light": (SESSIONS, (60, 20), LIGHT, WHERE),
    "when-120-dark": (SESSIONS, (120, 40), DARK, WHEN),
    "open-80-dark": (SESSIONS, (80, 24), DARK, OPEN),
    "open-200-light": (LEPAGE, (200, 60), LIGHT, OPEN),
    "numbers-80-nord": (SESSIONS, (80, 24), "nord", NUMBERS),
}
SOURCES = {
    "lit-80-light": (SESSIONS, (80, 24), LIGHT, "overdose-deaths-2017", ()),
    "lit-120-dark": (SESSIONS, (120, 40), DARK, "overdose-deaths-2017", ()),
    "lit-60-dark": (LEPAGE, (60, 20), DARK, "federal-cases-2016", ()),
    "overlap-120-light": (SESSIONS, (120, 40), LIGHT, "prescribing-goal", ("n",)),
    "search-80-dark": (LEPAGE, (80, 24), DARK, "", ("slash", *"heroin", "enter")),
    "top-200-dark": (LEPAGE, (200, 60), DARK, "", ()),
}


@pytest.mark.parametrize("name", BRIEFINGS)
def test_briefing(name: str, tmp_path: Path, snap_compare: Compare) -> None:
    article, size, theme, keys = BRIEFINGS[name]
    shown = app(tmp_path, Start("briefing", STORY, article), theme=theme)
    assert snap_compare(shown, press=keys, terminal_size=size)


@pytest.mark.parametrize("name", SOURCES)
def test_source(name: str, tmp_path: Path, snap_compare: Compare) -> None:
    article, size, theme, fact, keys = SOURCES[name]
    shown = app(tmp_path, theme=theme)

    async def opened(pilot: Pilot[None]) -> None:
        shown.open_source(STORY, article, (fact,) if fact else ())
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()

    assert snap_compare(shown, run_before=opened, terminal_size=size)


def test_too_small(tmp_path: Path, snap_compare: Compare) -> None:
    assert snap_compare(app(tmp_path), terminal_size=(50, 12))


def test_plain_characters(tmp_path: Path, snap_compare: Compare) -> None:
    shown = app(tmp_path, Start("briefing", STORY), ascii=True)
    assert snap_compare(shown, press=WHERE, terminal_size=(80, 24))


def test_no_color(tmp_path: Path, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    shown: ReadbackApp = app(tmp_path, Start("briefing", STORY))
    assert snap_compare(shown, press=NUMBERS, terminal_size=(80, 24))
