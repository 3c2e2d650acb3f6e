"""Help: made from the keys that are bound, the marks that are paid, and the numbers that are read."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from running import STORY
from screens import app, text
from textual.pilot import Pilot

from tui.app.app import ReadbackApp
from tui.app.help.texts import NUMBERS, pays
from tui.app.page import Page
from tui.app.screens.briefing import Briefing
from tui.app.screens.facts import Facts
from tui.app.screens.help import Help
from tui.app.start import Start
from tui.app.widgets.sheet import Sheet
from tui.memory.problems import Unwritable
from tui.numbers import read_number
from tui.quiz.grade.points import points
from tui.quiz.question import Certainty

Compare = Callable[..., bool]
Open = Callable[[ReadbackApp], None]

OPEN: dict[str, Open] = {
    "home": lambda shown: None,
    "briefing": lambda shown: shown.open_briefing(STORY),
    "facts": lambda shown: shown.open_facts(STORY),
    "setup": lambda shown: shown.open_setup(STORY),
    "source": lambda shown: shown.open_source(STORY, "lepage-letter", ()),
    "quiz": lambda shown: shown.open_quiz(Start("quiz", STORY)),
}


def whole(shown: ReadbackApp) -> str:
    """All of help, wherever it is scrolled to; white space runs as one space."""
    plan = shown.screen.query_one(Sheet).plan
    lines = (f"{plan.label(y).plain} {plan.line(y).body.plain}" for y in range(plan.height))
    return " ".join(" ".join(lines).split())


async def helped(shown: ReadbackApp, pilot: Pilot[None], name: str) -> Page[None]:
    """Opens help from a page; gives that page."""
    OPEN[name](shown)
    await pilot.pause()
    below = shown.screen
    assert isinstance(below, Page)
    await pilot.press("f1")
    await pilot.pause()
    assert isinstance(shown.screen, Help)
    return below


@pytest.mark.parametrize("name", OPEN)
async def test_help_tells_all_keys_of_its_page(tmp_path: Path, name: str) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(100, 30)) as pilot:
        below = await helped(shown, pilot, name)
        told = whole(shown)
        assert any(key.help for key in below.KEYS)
        for key in below.KEYS:
            if key.help:
                assert f"{key.shown} {key.help}" in told
        await pilot.press("escape")
        assert shown.screen is below


@pytest.mark.parametrize("page", [Briefing, Facts])
def test_every_key_that_is_told_is_bound(page: type[Page[None]]) -> None:
    bound = page._merged_bindings
    assert bound is not None
    for key in page.KEYS:
        for name in filter(None, key.keys.split(",")):
            actions = {binding.action for binding in bound.key_to_bindings.get(name, [])}
            assert key.action in actions, key


async def test_question_mark_opens_and_closes(tmp_path: Path) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        shown.open_facts(STORY)
        await pilot.pause()
        await pilot.press("question_mark")
        assert isinstance(shown.screen, Help)
        assert "Help  ›  Facts" in text(shown)
        await pilot.press("question_mark")
        assert isinstance(shown.screen, Facts)


async def test_it_scrolls_to_its_end_in_the_smallest_window(tmp_path: Path) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(60, 20)) as pilot:
        await helped(shown, pilot, "quiz")
        first = text(shown)
        await pilot.press("down")
        assert text(shown) != first
        await pilot.press("end")
        assert "progress.db" in text(shown)
        await pilot.press("home")
        assert text(shown) == first


async def test_every_line_fits(tmp_path: Path) -> None:
    for size in ((60, 20), (80, 24), (200, 60)):
        shown = app(tmp_path)
        async with shown.run_test(size=size) as pilot:
            await helped(shown, pilot, "quiz")
            plan = shown.screen.query_one(Sheet).plan
            room = plan.page.body
            wide = [
                plan.line(y).body.plain for y in range(plan.height) if plan.line(y).body.cell_length > room
            ]
            assert not wide


async def test_it_says_how_answers_are_sent_and_what_they_pay(tmp_path: Path) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(100, 30)) as pilot:
        await helped(shown, pilot, "facts")
        told = whole(shown)
        assert "enter I think so 2 −2 above 67 % right" in told
        assert "! I am sure 3 −6 above 80 % right" in told
        assert "? I guess 1 0 always" in told
        for mark in ("✔ right", "✘ wrong", "◐ right in part", "○ missed"):
            assert mark in told


async def test_where_certainty_is_off_it_says_so(tmp_path: Path) -> None:
    shown = app(tmp_path, certainty=False)
    async with shown.run_test(size=(100, 30)) as pilot:
        await helped(shown, pilot, "facts")
        assert "enter sends, and a digit answers a choice at once" in whole(shown)
        assert "above 67 %" not in whole(shown)


async def test_it_says_where_progress_is_kept(tmp_path: Path) -> None:
    shown = app(tmp_path)
    shown.settings.folder = lambda: tmp_path / "config"
    async with shown.run_test(size=(200, 60)) as pilot:
        await helped(shown, pilot, "home")
        told = whole(shown).replace(" ", "")  # long paths are wrapped
        assert str(tmp_path / "progress.db") in told
        assert str(tmp_path / "config" / "settings.json") in told


async def test_a_memory_that_cannot_be_used_is_said_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(100, 30)) as pilot:
        shown.open_facts(STORY)
        await pilot.pause()

        def barred(_: object) -> None:
            raise Unwritable(tmp_path / "progress.db", "the disk is full", "Free some space.")

        monkeypatch.setattr("tui.trainer.trainer.Trainer.log", property(barred))
        await pilot.press("question_mark")
        assert "the disk is full" in whole(shown)


def test_marks_pay_above_what_is_said() -> None:
    """Held against grading: a percent above that share it pays more than being less sure, below less."""
    order = {"I guess": Certainty.GUESS, "I think so": Certainty.THINK, "I am sure": Certainty.SURE}
    less = {Certainty.THINK: Certainty.GUESS, Certainty.SURE: Certainty.THINK}
    for pay in pays():
        certainty = order[pay.name]
        assert (points(1, certainty), points(0, certainty)) == (pay.right, pay.wrong)
        if certainty in less:
            for share, more in ((pay.above + 1, True), (pay.above - 1, False)):
                mine, other = points(share / 100, certainty), points(share / 100, less[certainty])
                assert mine is not None and other is not None
                assert (mine > other) is more


def test_every_number_that_help_shows_is_read() -> None:
    values = [typed.value for said in NUMBERS if (typed := read_number(said))]
    assert values == [250, 1200, 1_200_000, 250, Fraction(3, 4), Fraction(3, 4), 75]


# Pictures


@pytest.mark.parametrize("theme", ["readback-dark", "readback-light"])
@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_picture(
    snap_compare: Compare,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    theme: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = app(Path("data"), theme=theme)

    async def asked(pilot: Pilot[None]) -> None:
        await helped(shown, pilot, "facts")

    assert snap_compare(shown, terminal_size=size, run_before=asked)


def test_picture_of_a_quiz_in_a_narrow_window(snap_compare: Compare, tmp_path: Path) -> None:
    shown = app(tmp_path)

    async def asked(pilot: Pilot[None]) -> None:
        await helped(shown, pilot, "quiz")

    assert snap_compare(shown, terminal_size=(60, 20), run_before=asked)


async def test_help_of_an_interview_says_nothing_of_certainty_but_what_is_uncounted(tmp_path: Path) -> None:
    shown = app(tmp_path)
    async with shown.run_test() as pilot:
        for in_words in (True, False):
            shown.push_screen(Help("", (), in_words=in_words))
            await pilot.pause()
            told = whole(shown)
            assert ("Uncounted" in told) is in_words
            assert ("It scores nothing" in told) is not in_words
