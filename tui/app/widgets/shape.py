"""The measures of a page: where its label column, gutter and body stand at a width and height."""

from __future__ import annotations

from typing import NamedTuple

# Window sizes at which the page changes, in cells (the design's table of sizes).
STANDARD_WIDTH, WIDE_WIDTH, VAST_WIDTH = 72, 100, 180
MID_HEIGHT, TALL_HEIGHT = 22, 32
SMALLEST_WIDTH, SMALLEST_HEIGHT = 60, 20

LEFT = 2  # cells before the label; on a narrow page the gutter is there
GUTTER = 2  # cells between label and body: the cursor, and hanging quotation marks
RIGHT = 2  # cells after the body: air and the scrollbar
BODY = 76  # a line is never longer
WIDE_LABEL, STANDARD_LABEL = 18, 12


class Shape(NamedTuple):
    """Widths and heights in cells. `label` is 0 on a narrow page, where labels stand above."""

    left: int
    label: int
    body: int
    tall: bool
    short: bool
    wide: bool

    @property
    def narrow(self) -> bool:
        """Whether labels stand above the body."""
        return self.label == 0

    @property
    def start(self) -> int:
        """The column where the body begins."""
        return self.left + self.label + GUTTER

    @property
    def row_gap(self) -> int:
        """Blank lines between rows: two in tall windows."""
        return 2 if self.tall else 1


def shape(width: int, height: int) -> Shape:
    """The measures for a part `width` cells wide (its scrollbar included) in a window `height` lines high."""
    if width >= WIDE_WIDTH:
        left, label = LEFT, WIDE_LABEL
    elif width >= STANDARD_WIDTH:
        left, label = LEFT, STANDARD_LABEL
    else:
        left, label = 0, 0
    body = min(BODY, max(10, width - left - label - GUTTER - RIGHT))
    return Shape(left, label, body, height >= TALL_HEIGHT, height < MID_HEIGHT, label == WIDE_LABEL)


PAGE = LEFT + WIDE_LABEL + GUTTER + BODY + RIGHT
PAGE_STANDARD = LEFT + STANDARD_LABEL + GUTTER + BODY + RIGHT
SPREAD = PAGE + 84  # a page and the article beside it


def edge(width: int, height: int, whole: int = PAGE) -> tuple[int, int]:
    """Where the text of a centred page begins in a line over all of the window, and how wide it is.

    `whole` is the width that is centred: the page's, or that of a spread of two.
    """
    page = shape(min(width, PAGE), height)
    most = whole if width >= WIDE_WIDTH else PAGE_STANDARD
    left = page.start if page.narrow else page.left
    return max(0, width - most) // 2 + left, page.start + page.body - left


AIR = 4  # cells between a page and the column beside it


def column(width: int, height: int) -> Shape:
    """The measures for a second column without labels (the article beside the briefing)."""
    body = min(BODY, max(10, width - AIR - GUTTER - RIGHT))
    return Shape(AIR, 0, body, height >= TALL_HEIGHT, height < MID_HEIGHT, True)
