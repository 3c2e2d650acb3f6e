"""Bars: heavy on light, so that they read without colour; they end at half cells."""

from __future__ import annotations

from textual.content import Content

from tui.app.present import RULE, STROKE

FAINT = "$faint"
MARK = "┃"
ROOM_FOR_AIR = 24  # cells from which a mark has air on both sides
_HEAVY, _HALF, _TRACK = "━", "╸", "─"


def bar(width: int, share: float, style: str = STROKE) -> Content:
    """A bar of `width` cells with its track: `share` (0 to 1) is heavy, to the half cell."""
    filled = heavy(width, share, style)
    track = Content(_TRACK * (width - len(filled)))
    return filled + track.stylize(RULE) if track else filled


def heavy(width: int, share: float, style: str = STROKE) -> Content:
    """The bar alone, for comparisons: the longest has share 1, and something is never drawn as nothing."""
    halves = round(max(0.0, min(1.0, share)) * width * 2)
    if share > 0:
        halves = max(1, halves)
    if share < 1:
        halves = min(halves, width * 2 - 1)
    drawn = _HEAVY * (halves // 2) + _HALF * (halves % 2)
    return Content(drawn).stylize(style) if drawn else Content("")


def percent(share: float) -> int:
    """A share in whole percent: never 100 before it is whole, never 0 while it is anything."""
    whole = round(share * 100)
    return min(whole, 99) if share < 1 and whole == 100 else max(whole, 1) if share > 0 else whole


def with_mark(drawn: Content, share: float, *, airy: bool = True) -> Content:
    """A bar with `┃` at `share` of its width: a prediction or a threshold, which a legend names.

    Air on both sides sets the mark off, where that is wanted and the bar is long enough to spare two cells.
    """
    width = len(drawn)
    if not width:
        return drawn
    at = min(width - 1, max(0, round(max(0.0, min(1.0, share)) * width - 0.5)))
    air = airy and width >= ROOM_FOR_AIR
    before = drawn[: max(0, at - air)] + Content(" " * (air and at > 0))
    after = Content(" " * (air and at < width - 1)) + drawn[at + 1 + air :]
    return before + Content(MARK).stylize("bold") + after


def hairline(width: int, progress: float) -> Content:
    """A page's hairline; it is its progress bar where `progress` (0 to 1) is not negative."""
    return bar(width, progress) if progress >= 0 else Content(_TRACK * width).stylize(RULE)


def stacked(width: int, *shares: tuple[float, str]) -> Content:
    """Shares of one whole one after the other, each in its style, then the track; in whole cells."""
    pieces: list[Content] = []
    used = 0
    total = 0.0
    for share, style in shares:
        total += share
        end = min(width, max(round(total * width), used + (1 if share > 0 else 0)))
        pieces.append(Content(_HEAVY * (end - used)).stylize(style))
        used = end
    return Content("").join([*pieces, Content(_TRACK * (width - used)).stylize(RULE)])
