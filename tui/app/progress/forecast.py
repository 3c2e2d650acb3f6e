"""What will be left if nothing more is answered: a bar a moment, from now to the interview."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import tzinfo
from itertools import pairwise

from textual.content import Content

from tui.app.moments import moment, on
from tui.app.present import BOLD, MUTED, STROKE, line
from tui.app.progress.scale import INTERVIEW, told
from tui.app.progress.when import wall
from tui.app.widgets.bars import FAINT, heavy
from tui.app.widgets.block import Block, Laid, Line
from tui.app.widgets.shape import Shape
from tui.trainer.moment import DAY, HOUR, MINUTE, clock

Curve = Sequence[tuple[int, float]]  # times in UTC microseconds, ascending, and a share at each

MOST, MOST_TALL, MOST_SHORT = 4, 6, 3  # bars
STEPS = tuple(n * MINUTE for n in (5, 10, 15, 30)) + tuple(n * HOUR for n in (1, 2, 3, 6, 12))
BETWEEN = 2  # cells


def at(curve: Curve, when: int) -> float:
    """The share at a moment: on the straight line between the points around it."""
    right = bisect_right(curve, when, key=lambda point: point[0])
    if right == 0:
        return curve[0][1]
    if right == len(curve):
        return curve[-1][1]
    (before, low), (after, high) = curve[right - 1], curve[right]
    return low + (high - low) * (when - before) / (after - before)


def moments(start: int, end: int, most: int) -> list[int]:
    """At most `most` moments from `start` to `end`, even steps back from the end that people count in."""
    if end <= start:
        return [start]
    longest = -(-(end - start) // DAY)
    for step in (*STEPS, *(days * DAY for days in range(1, longest + 1))):
        found = [end, *range(end - step, start + step // 2, -step)]
        if len(found) < most:
            break
    return [start, *reversed(found)]


def block(curve: Curve, interview: int | None, zone: tzinfo | None) -> Block | None:
    """The forecast; None where there is no time to look at, or nothing that could be forgotten."""
    if len(curve) < 2 or not any(share for _, share in curve):
        return None
    now, end = curve[0][0], curve[-1][0]

    def lay(page: Shape) -> Laid:
        times = moments(now, end, MOST_SHORT if page.short else MOST_TALL if page.tall else MOST)
        names = [_name(time, now, interview, times, zone) for time in times]
        ends = {now, end if interview is not None else now}
        if interview is not None:
            names[-1] = f"{INTERVIEW} {names[-1]}"
        left = max(map(len, names)) + BETWEEN
        room = page.body - left - len("  100 %")
        lines = []
        for time, name in zip(times, names, strict=True):
            share = at(curve, time)
            here = time in ends
            drawn = heavy(room, share, STROKE if here else FAINT)
            number = line(told(share), BOLD if here else "")
            lines.append(Line(line(name.ljust(left), MUTED) + drawn + Content(" " * BETWEEN) + number))
        return Laid(lines)

    return Block(lay, line("Forecast, if you stop here", MUTED))


def _name(time: int, now: int, interview: int | None, times: Sequence[int], zone: tzinfo | None) -> str:
    """A moment in as few words as tell it from the others."""
    if time == now:
        return "now"
    if any(later - earlier < DAY for earlier, later in pairwise(times[1:])):
        same = wall(time, zone).date() == wall(now, zone).date()
        return clock(wall(time, zone)) if same else moment(time, now, zone)
    return moment(time, now, zone) if time == interview else on(time, now, zone).removeprefix("on ")
