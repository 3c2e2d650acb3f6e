"""What is wrong with a story, on the screen; saying that a draft's fact stands; reading files again."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import Any

import pytest
from libraries import HOSTILE, changed, tiny
from screens import SIZES, app, idle, text
from textual.pilot import Pilot

from tui.app import editor
from tui.app.app import ReadbackApp
from tui.app.rereading import EVERY
from tui.app.screens.briefing import Briefing
from tui.app.screens.facts import Facts
from tui.app.screens.problems import Problems
from tui.app.screens.source import Source
from tui.app.start import Start
from tui.trainer.rereading import Reread

REVIEW = 'review = "is it the city, or the county?"\n'
SOURCE = "Ann Hill counted 58 fires in 2016.\nShe counted 7 floods."


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    tiny(folder, "fires", SOURCE)
    return folder


def marked(library: Path) -> Path:
    """A mark for review in the figures' file, which comes back."""
    file = library / "fires" / "figures.toml"
    changed(file, "article = ", REVIEW + "article = ")
    return file


async def settled(pilot: Pilot[None]) -> str:
    shown = pilot.app
    assert isinstance(shown, ReadbackApp)
    for _ in range(3):
        await idle(shown)
        await pilot.pause()
    return text(shown)


async def opened(pilot: Pilot[None]) -> str:
    await pilot.press("c")
    await pilot.pause()
    assert isinstance(pilot.app.screen, Problems)
    return await settled(pilot)


async def test_it_says_what_to_mend_what_to_review_and_what_is_covered(tmp_path: Path, library: Path) -> None:
    marked(library)
    shown = app(tmp_path, library=library)
    async with shown.run_test(size=(100, 30)) as pilot:
        seen = await opened(pilot)
        assert "1 problem · 1 to review" in seen
        assert "To mend" in seen
        assert "the number “7” is in no fact and not left out" in seen
        assert "city.txt:2" in seen
        assert "58 · fires, 2016" in seen
        assert "is it the city, or the county?" in seen
        assert "figures.toml:3" in seen
        assert "city: 3 numbers" in seen


async def test_enter_opens_the_words_in_the_article(tmp_path: Path, library: Path) -> None:
    marked(library)
    shown = app(tmp_path, library=library)
    async with shown.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(shown.screen, Source)
        assert shown.screen._place == (SOURCE.index("7"), SOURCE.index("7") + 1)
        await pilot.press("escape", "down", "enter")
        await pilot.pause()
        assert isinstance(shown.screen, Source)
        assert shown.screen._lit == ("fires",)


async def test_y_takes_the_mark_out_of_the_file_and_u_puts_it_back(tmp_path: Path, library: Path) -> None:
    file = marked(library)
    before = file.read_text(encoding="utf-8")
    shown = app(tmp_path, library=library)
    async with shown.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await pilot.press("y")
        assert file.read_text(encoding="utf-8") == before, "the first line is no mark, and wants an edit"
        assert "wants an edit" in text(shown)
        await pilot.press("down", "y")
        seen = await settled(pilot)
        assert file.read_text(encoding="utf-8") == before.replace(REVIEW, "")
        assert "It stands; u puts the mark back: 58 · fires, 2016" in seen
        assert "To review" not in seen
        await pilot.press("u")
        seen = await settled(pilot)
        assert file.read_text(encoding="utf-8") == before
        assert "To review" in seen


async def test_a_file_changed_meanwhile_is_not_written_over(tmp_path: Path, library: Path) -> None:
    file = marked(library)
    shown = app(tmp_path, library=library)
    async with shown.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await pilot.press("down")
        changed(file, REVIEW, "# gone\n" + REVIEW)
        now = file.read_text(encoding="utf-8")
        await pilot.press("y")
        assert file.read_text(encoding="utf-8") == now
        assert "the file has changed" in text(shown)


async def test_f5_reads_the_files_again_and_keeps_the_place(tmp_path: Path, library: Path) -> None:
    shown = app(tmp_path, Start("briefing", "fires"), library=library)
    async with shown.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("f", "space")
        assert isinstance(shown.screen, Facts)
        assert "1 of 2 answers shown" in text(shown)
        changed(library / "fires" / "figures.toml", "fires, 2016", "fires of the year 2016")
        assert "fires of the year" not in text(shown)
        await pilot.press("f5")
        seen = await settled(pilot)
        assert "fires of the year 2016" in seen
        assert "1 of 2 answers shown" in seen
        assert "Read again: 1 problem. c shows them." in seen
        await pilot.press("c", "f5")
        seen = await settled(pilot)
        assert "Read again: 1 problem." in seen
        assert "c shows them" not in seen
        await pilot.press("escape")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(shown.screen, Briefing)


async def test_a_broken_file_is_told_and_the_old_state_stays(tmp_path: Path, library: Path) -> None:
    shown = app(tmp_path, Start("briefing", "fires"), library=library)
    async with shown.run_test(size=(120, 40)) as pilot:
        await pilot.press("f")
        line = changed(library / "fires" / "figures.toml", "value = 58", "value = ")
        await pilot.press("ctrl+r")
        seen = await settled(pilot)
        assert "fires, 2016" in seen
        assert "✘" in seen
        await pilot.press("c")
        assert f"figures.toml:{line}" in await settled(pilot)
        changed(library / "fires" / "figures.toml", "value = ", "value = 58")
        await pilot.press("f5")
        assert f"figures.toml:{line}" not in await settled(pilot)


async def test_watched_files_are_read_again_by_themselves(tmp_path: Path, library: Path) -> None:
    shown = app(tmp_path, Start("briefing", "fires", watch=True), library=library)
    async with shown.run_test(size=(100, 30)) as pilot:
        await pilot.press("f")
        changed(library / "fires" / "figures.toml", "fires, 2016", "fires of the year 2016")
        shown.rereading.look()  # what the timer does, without waiting for it
        assert "fires of the year 2016" in await settled(pilot)


async def test_what_was_read_is_shown_even_if_another_look_has_begun(tmp_path: Path, library: Path) -> None:
    shown = app(tmp_path, Start("briefing", "fires"), library=library)
    async with shown.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        changed(library / "fires" / "figures.toml", "fires, 2016", "the fires of that year")
        begun, go_on = Event(), Event()
        real = shown.trainer.reread

        def slow(story: str) -> Reread:
            read = real(story)
            begun.set()
            go_on.wait(20)
            return read

        shown.trainer.reread = slow  # type: ignore[method-assign, assignment]
        shown.rereading.look()
        while not begun.is_set():
            await pilot.pause(0.01)
        shown.rereading.look()
        await pilot.pause()
        go_on.set()
        for _ in range(200):
            await pilot.pause(0.02)
            if "Read again" in text(shown):
                break
        assert "Read again" in text(shown)


async def test_the_timer_runs_only_where_files_are_watched(tmp_path: Path, library: Path) -> None:
    for watch in (False, True):
        made = app(tmp_path, Start("briefing", "fires", watch=watch), library=library)
        looked: list[float] = []

        def note(interval: float, callback: Any = None, looked: list[float] = looked, **more: Any) -> Any:
            looked.append(interval)

        made.set_interval = note  # type: ignore[method-assign]
        async with made.run_test() as pilot:
            await pilot.pause()
        assert (EVERY in looked) is watch


async def test_nothing_of_a_story_acts_or_styles_here(tmp_path: Path, library: Path) -> None:
    toml = "".join(f"\\u{ord(char):04x}" if ord(char) < 128 else char for char in HOSTILE)
    file = library / "fires" / "figures.toml"
    changed(file, "article = ", f'review = "{toml}"\narticle = ')
    changed(file, "fires, 2016", toml)
    shown = app(tmp_path, library=library)
    async with shown.run_test(size=(100, 40)) as pilot:
        seen = await opened(pilot)
        assert "[@click=app.quit]" in seen
        assert "\x1b" not in seen
        assert "\u202e" not in seen


async def test_without_an_editor_e_says_what_to_do(
    tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    shown = app(tmp_path, library=library)
    async with shown.run_test(size=(140, 30)) as pilot:
        await opened(pilot)
        await pilot.press("e")
        await pilot.pause()
        assert "No editor is set: put its command into EDITOR" in text(shown)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("vim", ["vim", "+3", "f.toml"]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+3", "f.toml"]),
        ("hx", ["hx", "f.toml:3"]),
        ("code", ["code", "--wait", "--goto", "f.toml:3"]),
        ("code -w", ["code", "-w", "--goto", "f.toml:3"]),
        ("notepad", ["notepad", "f.toml"]),
        ("", []),
        ("vim '", []),
    ],
)
def test_an_editor_is_told_the_line_as_it_takes_it(said: str, words: list[str]) -> None:
    assert editor.command({"EDITOR": said}, "f.toml", 3) == words
    assert editor.command({"VISUAL": said, "EDITOR": ""}, "f.toml", 3) == words


def test_an_editor_that_fails_is_told(tmp_path: Path) -> None:
    assert editor.run(["true"]) == ""
    assert editor.run(["false"]) == "false ended with code 1."
    assert "could not be started" in editor.run([str(tmp_path / "none")])


@pytest.mark.parametrize("size", ["standard", "wide"])
def test_the_page_as_it_looks(snap_compare: Any, tmp_path: Path, library: Path, size: str) -> None:
    marked(library)

    async def open_it(pilot: Pilot[None]) -> None:
        await opened(pilot)
        await pilot.press("down")

    assert snap_compare(app(tmp_path, library=library), terminal_size=SIZES[size], run_before=open_it)


async def test_a_draft_says_so_wherever_its_facts_are_shown(tmp_path: Path, library: Path) -> None:
    marked(library)
    shown = app(tmp_path, library=library)
    async with shown.run_test(size=(100, 40)) as pilot:
        seen = await settled(pilot)
        assert "◐ 1 to be reviewed" in seen
        await pilot.press("f")
        await pilot.pause()
        assert "· · · ◐" in text(shown), "that it is a draft's is shown, and why it is so is not"
        assert "is it the city" not in text(shown)
        await pilot.press("space")
        assert "To be reviewed: is it the city, or the county?" in text(shown)
        await pilot.press("z")
        await settled(pilot)
        await pilot.press("1", "enter")
        if "A draft" not in await settled(pilot):
            await pilot.press("enter")
        assert "◐ to be reviewed: is it the city, or the county?" in await settled(pilot)


async def test_a_headline_with_numbers_does_not_stand_over_the_question(
    tmp_path: Path, library: Path
) -> None:
    changed(library / "fires" / "story.toml", 'title = "Fires"', 'title = "58 fires, and no end"')
    changed(library / "fires" / "articles.toml", 'title = "Fires"', 'title = "58 fires, and no end"')
    shown = app(tmp_path, library=library)
    async with shown.run_test(size=(100, 40)) as pilot:
        await settled(pilot)
        await pilot.press("z")
        seen = await settled(pilot)
        assert "How many fires were there in 2016?" in seen
        assert "no end" not in seen
