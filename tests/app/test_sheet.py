"""The sheet: its cursor goes from stop to stop by keys and mouse, and what is not seen is not painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from textual.app import App, ComposeResult
from textual.content import Content

from tui.app.theme import DARK, themes
from tui.app.widgets.block import Block, Laid, Line, Stop, text
from tui.app.widgets.shape import Shape
from tui.app.widgets.sheet import Sheet


class Shown(App[None]):
    """A sheet alone, and what it said."""

    def __init__(self, blocks: list[Block]) -> None:
        super().__init__()
        for theme in themes():
            self.register_theme(theme)
        self.theme = DARK
        self.sheet = Sheet(blocks)
        self.chosen: list[object] = []
        self.moved: list[object] = []

    def compose(self) -> ComposeResult:
        yield self.sheet

    def on_sheet_chosen(self, event: Sheet.Chosen) -> None:
        self.chosen.append(event.value)

    def on_sheet_moved(self, event: Sheet.Moved) -> None:
        self.moved.append(event.value)


def rows(count: int) -> list[Block]:
    return [text(Content(f"row {number}"), stop=number, gap=0) for number in range(count)]


def at(shown: Shown) -> object:
    return shown.sheet.value


def seen(shown: Shown) -> list[str]:
    return [strip.text.rstrip() for strip in shown.screen._compositor.render_strips()]


async def test_keys_move_and_choose() -> None:
    shown = Shown(rows(50))
    async with shown.run_test(size=(80, 10)) as pilot:
        await pilot.press("down", "down", "enter")
        assert (shown.sheet.value, shown.chosen, shown.moved) == (2, [2], [1, 2])
        await pilot.press("end")
        assert at(shown) == 49
        assert "row 49" in seen(shown)[-1]
        await pilot.press("pageup")
        assert at(shown) == 41
        await pilot.press("home", "up")
        assert at(shown) == 0
        assert "row 0" in seen(shown)[0]


async def test_the_cursor_is_seen_without_colour() -> None:
    shown = Shown(rows(3))
    async with shown.run_test(size=(80, 10)) as pilot:
        await pilot.press("down")
        assert [line.strip() for line in seen(shown)[:3]] == ["row 0", "▌ row 1", "row 2"]


async def test_the_mouse_does_the_same() -> None:
    shown = Shown(rows(50))
    async with shown.run_test(size=(80, 10)) as pilot:
        await pilot.press("end")
        await pilot.click(offset=(20, 4))
        assert shown.chosen == [44]
        await pilot.click(offset=(2, 4))
        assert shown.chosen == [44, 44]


async def test_stops_side_by_side_are_told_apart() -> None:
    def lay(page: Shape) -> Laid:
        return Laid([Line(Content("one     two"))], [Stop("one", 0, 1, 0, 6), Stop("two", 0, 1, 8, 6)])

    shown = Shown([Block(lay)])
    async with shown.run_test(size=(80, 10)) as pilot:
        start = shown.sheet.plan.page.start
        await pilot.click(offset=(start + 9, 0))
        await pilot.click(offset=(start + 1, 0))
        await pilot.click(offset=(start + 40, 0))
        assert shown.chosen == ["two", "one"]


async def test_text_between_distant_stops_is_scrolled_through() -> None:
    blocks = [
        text(Content("first"), stop=1),
        *(text(Content(f"line {n}")) for n in range(40)),
        text(Content("last"), stop=2),
    ]
    shown = Shown(blocks)
    async with shown.run_test(size=(80, 10)) as pilot:
        await pilot.press("down")
        assert at(shown) == 1
        assert shown.sheet.scroll_y == 1
        for _ in range(100):
            await pilot.press("down")
        assert at(shown) == 2


async def test_the_cursor_stays_on_its_stop_when_the_window_changes() -> None:
    words = Content("some words that wrap where there is little room for them " * 3)
    shown = Shown([text(words, stop=number) for number in range(20)])
    async with shown.run_test(size=(120, 20)) as pilot:
        for _ in range(12):
            await pilot.press("down")
        await pilot.resize_terminal(62, 12)
        await pilot.pause()
        assert shown.sheet.value == 12
        assert any("▌" in line for line in seen(shown))


async def test_labels_never_run_into_one_another() -> None:
    shown = Shown(
        [
            text(Content("a"), label=Content("By the numbers")),
            text(Content("b"), label=Content("Where"), gap=0),
        ]
    )
    async with shown.run_test(size=(80, 10)):
        assert [line.split() for line in seen(shown)[:3]] == [["By", "the", "a"], ["numbers"], ["Where", "b"]]


async def test_in_a_narrow_window_labels_stand_above() -> None:
    shown = Shown([text(Content("a"), label=Content("Where"), stop=1)])
    async with shown.run_test(size=(60, 20)):
        assert [line.strip() for line in seen(shown)[:2]] == ["Where", "▌ a"]


class Counting(Sequence[Line]):
    """Lines that know how often one was asked for."""

    def __init__(self, count: int) -> None:
        self.long = count
        self.asked = 0

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | Sequence[Line]:
        assert isinstance(index, int)
        self.asked += 1
        return Line(Content(f"line {index}"))

    def __len__(self) -> int:
        return self.long


async def test_of_ten_thousand_lines_only_the_seen_are_made() -> None:
    lines = Counting(10_000)
    shown = Shown([Block(lambda page: Laid(lines))])
    async with shown.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        assert 20 <= lines.asked < 100
        assert shown.sheet.virtual_size.height == 10_000
