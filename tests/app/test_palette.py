"""The command palette: found by words, run by enter or a click; titles can do no harm in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from libraries import ESCAPES, MARKUP, tiny
from running import STORY
from screens import app, text
from steps import steps
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from tui.app.app import ReadbackApp
from tui.app.palette import MOST, Command, find
from tui.app.screens.briefing import Briefing
from tui.app.screens.facts import Facts
from tui.app.screens.help import Help
from tui.app.screens.home import Home
from tui.app.screens.interviewdate import InterviewDate
from tui.app.screens.lastminutes import LastMinutes
from tui.app.screens.palette import Palette
from tui.app.screens.progress import Progress
from tui.app.screens.quiz import Quiz
from tui.app.screens.setup import Setup
from tui.app.settings import Settings, Store
from tui.trainer.progress import KINDS

Compare = Callable[..., bool]


@asynccontextmanager
async def opened(
    folder: Path, size: tuple[int, int] = (80, 24), library: Path | None = None
) -> AsyncIterator[tuple[ReadbackApp, Pilot[None]]]:
    """The app with the palette open over home."""
    shown = app(folder, library=library)
    async with shown.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert isinstance(shown.screen, Palette)
        yield shown, pilot


async def run(pilot: Pilot[None], words: str) -> None:
    """Types the words of a command and runs what fits best."""
    await pilot.press(*("space" if char == " " else char for char in words), "enter")
    await pilot.pause()


def made(*names: str) -> list[tuple[Command, str]]:
    commands = [Command("Briefing", name, lambda: ("", True)) for name in names]
    return [(command, command.words) for command in commands]


# Finding


def test_words_are_found_in_any_order_and_case() -> None:
    listed = made("Sessions in Portland", "LePage’s letter to Sessions")
    assert [c.name for c in find(listed, "SESS portl").commands] == ["Sessions in Portland"]
    assert [c.name for c in find(listed, "brief").commands] == [c.name for c, _ in listed]
    assert find(listed, "nothing").commands == ()
    assert len(find(listed, "").commands) == 2


def test_the_best_fit_gets_the_cursor() -> None:
    listed = made("a letter to sessions", "sessions in Portland")
    found = find(listed, "sessions")
    assert found.commands[found.best].name == "sessions in Portland"


def test_no_more_are_listed_than_can_be_looked_through() -> None:
    found = find(made(*(f"story {number}" for number in range(1_000)), "the one"), "t")
    assert len(found.commands) == MOST
    assert found.more == 1_001 - MOST
    assert found.commands[found.best].name == "the one"


def test_long_titles_are_no_more_work_than_short_ones() -> None:
    short, long = (made(*("ab" * size for _ in range(100))) for size in (10, 1_000))
    words = "abababaabababab" * 6
    assert steps(lambda: find(long, words)) < 2 * steps(lambda: find(short, words))


# Running


@pytest.mark.parametrize(
    ("words", "screen"),
    [
        ("briefing letter", Briefing),
        ("quiz opioid", Setup),
        ("quiz portland", Setup),
        ("facts letter", Facts),
        ("your progress", Progress),
        ("last minutes", LastMinutes),
        ("interview date", InterviewDate),
        ("help", Help),
    ],
)
async def test_a_command_opens_its_screen(tmp_path: Path, words: str, screen: type) -> None:
    async with opened(tmp_path) as (shown, pilot):
        await run(pilot, words)
        assert isinstance(shown.screen, screen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(shown.screen, Home)


async def test_every_article_has_a_briefing_and_every_kind_a_quiz(tmp_path: Path) -> None:
    async with opened(tmp_path, size=(120, 60)) as (shown, _):
        for article in shown.trainer.briefing(STORY).story.articles:
            assert text(shown).count(article.title) == 3
        for kind in set(KINDS.values()):
            assert kind in text(shown)


async def test_a_drill_of_whose_word_it_is_begins(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, pilot):
        await run(pilot, "whose word")
        assert isinstance(shown.screen, Quiz)
        assert shown.screen._quizzing.question.item.aspect in ("status", "by", "attribution")


async def test_a_drill_without_anything_mixed_up_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, pilot):
        await run(pilot, "mix up")
        assert isinstance(shown.screen, Home)
        assert "mixed nothing up" in text(shown)


async def test_a_quiz_on_a_kind_begins(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, pilot):
        await run(pilot, "quiz speakers")
        assert isinstance(shown.screen, Quiz)
        assert shown.screen._quizzing.question.kind == "speaker"


async def test_the_mouse_runs_a_command(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, pilot):
        await pilot.click(shown.screen.query_one("Sheet"), offset=(20, 1))
        await pilot.pause()
        assert isinstance(shown.screen, Briefing)
        assert "LePage’s letter" in text(shown)


async def test_arrows_and_pages_move_while_typing(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, pilot):
        assert isinstance(shown.screen, Palette)
        sheet = shown.screen.sheet
        await pilot.press("down", "down")
        assert sheet.at == 2
        await pilot.press("up", "pagedown")
        assert sheet.at > 5
        await pilot.press("tab")
        assert isinstance(shown.focused, Input)


async def test_escape_and_ctrl_p_close_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, pilot):
        await pilot.press("ctrl+p")
        assert isinstance(shown.screen, Home)
        await pilot.press("ctrl+p", "escape")
        assert isinstance(shown.screen, Home)


async def test_nothing_found_is_said_and_enter_does_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, pilot):
        await run(pilot, "zzz")
        assert isinstance(shown.screen, Palette)
        assert "No command has these words." in text(shown)


async def test_enter_pressed_twice_runs_a_command_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, pilot):
        await pilot.press(*"briefing")
        for _ in range(3):
            shown.post_message(events.Key("enter", "\r"))
        for _ in range(3):
            await pilot.pause()
        # The second enter may reach the briefing, and open the article: it opens no second briefing.
        opened_now = [type(screen) for screen in shown.screen_stack]
        assert opened_now[:2] == [Home, Briefing]
        assert opened_now.count(Briefing) == 1


async def test_quit_leaves(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, pilot):
        await run(pilot, "quit")
        assert shown._exit


async def test_home_leaves_all_other_pages(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, pilot):
        await run(pilot, "facts letter")
        await pilot.press("question_mark", "ctrl+p")
        await run(pilot, "home")
        assert isinstance(shown.screen, Home)
        assert len(shown.screen_stack) == 1


# Settings


def moves(shown: ReadbackApp) -> bool:
    return shown.animation_level == "full"


async def test_settings_are_switched_and_kept(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, pilot):
        shown.settings.folder = lambda: tmp_path / "config"
        await run(pilot, "theme readback-light")
        assert shown.theme == "readback-light"
        assert "Theme readback-light. Remembered." in text(shown)
        await pilot.press("ctrl+p")
        await run(pilot, "certainty")
        await pilot.press("ctrl+p")
        await run(pilot, "animation")
        assert moves(shown)
        kept = Store.read(lambda: tmp_path / "config").now
        assert kept == Settings(theme="readback-light", certainty=False, animation=True)
        await pilot.press("ctrl+p")
        await run(pilot, "animation")
        assert not moves(shown)


async def test_every_theme_can_be_chosen(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, pilot):
        await pilot.press("escape")
        for theme in shown.available_themes:
            await pilot.press("ctrl+p")
            await pilot.pause()
            palette = shown.screen
            assert isinstance(palette, Palette)
            names = [command.name for command, _ in palette._all if command.group == "Theme"]
            assert theme in names
            command = next(c for c, _ in palette._all if c.group == "Theme" and c.name == theme)
            await pilot.press("escape")
            command.run()
            await pilot.pause()
            assert shown.theme == shown.settings.now.theme == theme


async def test_settings_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    async with opened(tmp_path) as (shown, pilot):
        shown.settings.folder = lambda: tmp_path / "file" / "config"
        await run(pilot, "certainty")
        assert "✘ This could not be written to the settings" in text(shown)
        assert not shown.settings.now.certainty


async def test_what_is_in_use_is_shown(tmp_path: Path) -> None:
    async with opened(tmp_path, size=(120, 61)) as (shown, _):
        rows = text(shown).splitlines()
        assert any("readback-dark" in row and row.endswith("in use") for row in rows)
        assert any("ask how sure I am" in row and row.rstrip().endswith("on") for row in rows)


# Stories of others


async def test_hostile_titles_neither_style_nor_act(tmp_path: Path) -> None:
    library = tmp_path / "library"
    escaped = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in f"{MARKUP} {ESCAPES}")
    for number in range(6):
        story = (
            f'id = "s{number}"\nschema = 1\ntitle = "{escaped}"\nsummary = "{escaped}"\narticles = ["city"]\n'
        )
        tiny(library, f"s{number}", story=story)
    async with opened(tmp_path, library=library, size=(120, 40)) as (shown, pilot):
        assert "[/x][@click=app.quit]quit[/][b]bold" in text(shown)
        assert "\\u001b" in text(shown)
        assert not {"\x1b", "\u202e", "\x9b"} & set(text(shown))
        await pilot.press(*"[/x]")
        assert "[/x][@click" in text(shown)
        await pilot.click(shown.screen.query_one("Sheet"), offset=(26, 1))
        await pilot.pause()
        assert isinstance(shown.screen, Briefing)


async def test_a_broken_story_is_left_out_and_hides_no_other(tmp_path: Path) -> None:
    library = tmp_path / "library"
    tiny(library, "good")
    tiny(library, "bad", figures="[[figures]]\nid = 5\n")
    async with opened(tmp_path, library=library) as (shown, pilot):
        await run(pilot, "facts fires")
        assert isinstance(shown.screen, Facts)
        assert "58" not in text(shown)


async def test_its_rules_reach_no_other_input(tmp_path: Path) -> None:
    """And other screens' rules do not reach the palette's line: one row, no border, on surface."""
    async with opened(tmp_path) as (shown, _):
        typed = shown.screen.query_one(Input)
        assert typed.size.height == 1
        assert typed.styles.border_top[0] in ("", "none")
        assert typed.background_colors[1].hex == "#1D2025"


# Pictures


@pytest.mark.parametrize("theme", ["readback-dark", "readback-light"])
@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_picture(snap_compare: Compare, tmp_path: Path, size: tuple[int, int], theme: str) -> None:
    shown = app(tmp_path, theme=theme)

    async def typed(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*("letter" if size[0] == 120 else ""))

    assert snap_compare(shown, terminal_size=size, run_before=typed)
