"""What an interview is to be (how many questions, what clock, written or spoken), and how that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from textual.content import Content

from tui.app.present import ACCENT, BOLD, MARK, MUTED, line
from tui.app.widgets.answering.asking import label
from tui.app.widgets.block import Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap

SIZES = (3, 5, 10)
CLOCKS: tuple[int | None, ...] = (None, 30, 60, 90)  # seconds
ABOUT = (
    "A reporter asks, you answer in your own words. Then your answer is marked up: what is right, what is not"
    " what the story has, what you left out. What no screen has just shown you counts as recalled freely."
)


@dataclass(frozen=True)
class Wish:
    """An interview as it is wished for."""

    size: int = 5
    seconds: int | None = 60
    spoken: bool = False


@dataclass(frozen=True)
class Choice:
    """One value of a row, as a stop of the sheet."""

    row: int
    words: str
    wish: Wish
    chosen: bool


def rows(wish: Wish) -> list[tuple[str, list[Choice]]]:
    """The rows of choices, each with its name."""
    return [
        (
            "Questions",
            [Choice(0, str(n), replace(wish, size=n), n == wish.size) for n in SIZES],
        ),
        (
            "Clock",
            [
                Choice(1, f"{n} s" if n else "none", replace(wish, seconds=n), n == wish.seconds)
                for n in CLOCKS
            ],
        ),
        (
            "Answers",
            [
                Choice(2, "spoken" if aloud else "written", replace(wish, spoken=aloud), aloud == wish.spoken)
                for aloud in (False, True)
            ],
        ),
    ]


def blocks(wish: Wish) -> list[Block]:
    """The whole choice."""
    told = "Say it aloud, then tick what you said." if wish.spoken else "Write what you would say."
    clock = (
        "No clock."
        if wish.seconds is None
        else "The clock tells you when it is over, and takes nothing away."
    )
    return [
        Block(lambda page: _begin(wish), label("Interview")),
        *(_row(name, choices) for name, choices in rows(wish)),
        Block(lambda page: _told(page, f"{told} {clock}", ABOUT)),
    ]


def _begin(wish: Wish) -> Laid:
    words = f"Begin with {wish.size} questions"
    return Laid([Line(Content(words).stylize(BOLD), Content("enter").stylize(MUTED))], [Stop("begin")])


def _row(name: str, choices: Sequence[Choice]) -> Block:
    def lay(page: Shape) -> Laid:
        pieces, stops, at = [], [], 0
        for one in choices:
            piece = (
                Content("▸ ").stylize(ACCENT) + Content(f" {one.words} ").stylize(MARK)
                if one.chosen
                else Content(f"   {one.words} ")
            )
            stops.append(Stop(one, 0, 1, at, piece.cell_length))
            pieces.append(piece + Content("  "))
            at += piece.cell_length + 2
        return Laid([Line(Content("").join(pieces))], stops)

    return Block(lay, label(name))


def _told(page: Shape, *texts: str) -> Laid:
    lines: list[Line] = []
    for words in texts:
        lines += (
            [Line(), *(Line(row) for row in wrap(line(words, MUTED), page.body))]
            if lines
            else [Line(row) for row in wrap(line(words, MUTED), page.body)]
        )
    return Laid(lines)
