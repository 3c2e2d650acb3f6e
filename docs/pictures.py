"""`make pictures`: the README's pictures, drawn cell by cell from the app itself as it plays.

The SVG places every word and draws lines and blocks as shapes, so that it looks the same with any font, and
it loads nothing from anywhere.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual import events

from tui.app.app import ReadbackApp
from tui.app.interview.answerbox import AnswerBox
from tui.app.settings import Settings, Store
from tui.app.start import Start
from tui.memory.log import FILE, Log
from tui.paths import bundled, seeds_dir
from tui.story.library import Library
from tui.trainer.trainer import Trainer

FOLDER = Path(__file__).with_name("pictures")
STORY = "maine-opioid-crackdown"
SIZE = (100, 30)
WIDE, HIGH, BASE = 10, 22, 16  # of a cell, and its baseline
FONT = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
NOON = 1_790_000_000_000_000  # UTC in microseconds: pictures know no other time
ANSWER = (
    "Fewer than the year before. There were 58 drug cases in 2016, down from 78 in 2015, so it fell by a "
    "third. But in 2011 there were only 53. And LePage says slow federal prosecution strains state resources."
)
PICTURES = {  # name: theme, where to start, what to press
    "briefing": ("readback-dark", Start("briefing", STORY), ()),
    "quiz": ("readback-dark", Start("quiz", STORY, facts=("federal-cases-2016",)), ("2",)),
    "verdict": ("readback-light", Start("quiz", STORY, facts=("federal-cases-2016",)), ("1", "enter")),
    "interview": ("readback-dark", Start("interview", STORY, size=1, seed=4), (ANSWER, "enter", "enter")),
}
# Shapes that fonts draw with gaps, as parts of a cell: left, top, right, bottom.
SHAPES = {
    "█": (0.0, 0.0, 1.0, 1.0),
    "▀": (0.0, 0.0, 1.0, 0.5),
    "▄": (0.0, 0.5, 1.0, 1.0),
    "▌": (0.0, 0.0, 0.5, 1.0),
    "▐": (0.5, 0.0, 1.0, 1.0),
    "━": (0.0, 0.43, 1.0, 0.57),
    "╸": (0.0, 0.43, 0.5, 0.57),
    "╺": (0.5, 0.43, 1.0, 0.57),
    "┃": (0.4, 0.0, 0.6, 1.0),
}
# Lines from the middle of a cell: to the left, right, top, bottom.
ARMS = {
    "─": "lr", "│": "tb", "┌": "rb", "┐": "lb", "└": "rt", "┘": "lt", "├": "rtb", "┤": "ltb", "┬": "lrb",
    "┴": "lrt", "┼": "lrtb", "╴": "l", "╶": "r", "╵": "t", "╷": "b",
}  # fmt: skip
ENDS = {"l": (0.0, 0.5), "r": (1.0, 0.5), "t": (0.5, 0.0), "b": (0.5, 1.0)}


async def main(names: list[str]) -> int:
    """Draw the pictures that are named, all if none is."""
    FOLDER.mkdir(exist_ok=True)
    for name in names or PICTURES:
        theme, start, keys = PICTURES[name]
        with tempfile.TemporaryDirectory() as data:
            app = ReadbackApp(_trainer(Path(data)), Store(now=Settings(theme=theme, animation=False)), start)
            async with app.run_test(size=SIZE) as pilot:
                await pilot.pause(1)
                for key in keys:
                    if " " in key:  # an answer in one's own words
                        app.screen.query_one(AnswerBox).post_message(events.Paste(key))
                    else:
                        await pilot.press(key)
                    await pilot.pause(0.5)
                (FOLDER / f"{name}.svg").write_text(svg(app), encoding="utf-8")
    return 0


def _trainer(data: Path) -> Trainer:
    library = bundled() / "content"

    def memory() -> Log:
        return Log.open(data / FILE, clock=lambda: NOON)

    return Trainer(Library(library, seeds_dir(library)), memory, lambda: NOON, lambda: 1)


def svg(app: ReadbackApp) -> str:
    """The screen as it is painted now."""
    ground, ink = _hex(app.screen.styles.background.rgb), _hex(app.screen.styles.color.rgb)
    wide, high = (app.size.width + 2) * WIDE, (app.size.height + 1) * HIGH
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" '
        f'font-family="{FONT}" font-size="16.5">',
        f'<rect width="{wide}" height="{high}" rx="8" fill="{ground}"/>',
        f'<g transform="translate({WIDE} {HIGH // 2})">',
    ]
    for row, strip in enumerate(app.screen._compositor.render_strips()):
        column = 0
        for segment in strip:
            parts += _segment(segment, column, row, ground, ink)
            column += segment.cell_length
    return "\n".join([*parts, "</g>", "</svg>", ""])


def _segment(segment: Segment, column: int, row: int, ground: str, ink: str) -> Iterator[str]:
    style = segment.style or Style.null()
    behind, before = _color(style.bgcolor, ground), _color(style.color, ink)
    if style.reverse:
        behind, before = before, behind
    x, y, wide = column * WIDE, row * HIGH, segment.cell_length * WIDE
    if behind != ground:
        yield f'<rect x="{x}" y="{y}" width="{wide}" height="{HIGH}" fill="{behind}"/>'
    if style.underline:
        yield f'<rect x="{x}" y="{y + HIGH - 3}" width="{wide}" height="1" fill="{before}"/>'
    bold = ' font-weight="bold"' if style.bold else ""
    for word, at in _words(segment.text, column):
        if word in SHAPES:
            yield _block(SHAPES[word], at, row, before)
        elif word in ARMS or word == "╱":
            yield _lines(word, at, row, before)
        else:
            length = cell_len(word) * WIDE
            yield (
                f'<text x="{at * WIDE}" y="{y + BASE}" textLength="{length}" lengthAdjust="spacingAndGlyphs" '
                f'fill="{before}"{bold}>{escape(word)}</text>'
            )


def _words(text: str, column: int) -> Iterator[tuple[str, int]]:
    """The words of a run and the columns they begin in; a shape is a word of its own."""
    word, start = "", column
    for char in [*text, " "]:
        drawn = char in SHAPES or char in ARMS or char == "╱"
        if word and (drawn or char.isspace()):
            yield word, start
            word = ""
        if drawn:
            yield char, column
        elif not char.isspace():
            start = start if word else column
            word += char
        column += cell_len(char)


def _block(shape: tuple[float, float, float, float], column: int, row: int, fill: str) -> str:
    left, top, right, bottom = shape
    return (
        f'<rect x="{(column + left) * WIDE:g}" y="{(row + top) * HIGH:g}" width="{(right - left) * WIDE:g}" '
        f'height="{(bottom - top) * HIGH:g}" fill="{fill}"/>'
    )


def _lines(char: str, column: int, row: int, stroke: str) -> str:
    """A character of lines as a path; a hairline where it is a rule, heavier in a large figure."""

    def spot(x: float, y: float) -> str:
        return f"{(column + x) * WIDE:g} {(row + y) * HIGH:g}"

    if char == "╱":
        path = f"M{spot(1, 0)}L{spot(0, 1)}"
    else:
        path = "".join(f"M{spot(0.5, 0.5)}L{spot(*ENDS[arm])}" for arm in ARMS[char])
    return f'<path d="{path}" stroke="{stroke}" stroke-width="1.6" stroke-linecap="square" fill="none"/>'


def _color(color: Color | None, usual: str) -> str:
    return usual if color is None or color.is_default else _hex(tuple(color.get_truecolor()))


def _hex(rgb: tuple[int, ...]) -> str:
    return "#" + "".join(f"{part:02x}" for part in rgb[:3])


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
