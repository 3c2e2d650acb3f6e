"""Near misses: numbers like the right one, for when the story has no others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.quiz.shuffle import Stream

TRIES = 24


def near_misses(n: int, stream: Stream, wanted: int, fits: Callable[[int], bool]) -> list[int]:
    """At most `wanted` whole numbers near `n` that fit, about as round as it is.

    They are the other corners of a square (n, n + x, n + y, n + x + y), so that no number is the one that
    all others resemble, and n is as often the least of the four as the greatest.
    """
    base = 1
    while n % 10 == 0 and n >= 100:  # 3,000 is 30 hundreds, and its near misses are hundreds, too
        n, base = n // 10, base * 10
    small, large = _steps(n)
    for _ in range(TRIES):
        x, y = _signed(stream, small), _signed(stream, large)
        corners = [n + x, n + y, n + x + y]
        if len({n, *corners}) == len(corners) + 1 and all(
            _like(n, one) and fits(one * base) for one in corners
        ):
            return [one * base for one in stream.shuffled(corners)[:wanted]]
    found: list[int] = []
    for distance in sorted({*small, *large, *range(1, 6)}):
        for one in (n + distance, n - distance):
            if len(found) < wanted and one * base not in found and one > 0 and fits(one * base):
                found.append(one * base)
    return found


def _signed(stream: Stream, steps: Sequence[int]) -> int:
    step = stream.pick(tuple(steps))
    return step if stream.below(2) else -step


def _like(n: int, other: int) -> bool:
    """Positive, and of about the same size."""
    return 0 < other < 2 * n + 4 and 2 * other + 4 > n


def _steps(n: int) -> tuple[list[int], list[int]]:
    """Small and large distances from `n`."""
    if n <= 4:
        return [1], [2, 3]
    if n <= 12:
        return [1, 2], [3, 4]
    if n < 100 and n % 10 == 0:
        return [5], [10, 20]
    unit = 1
    while n >= 100 * unit:
        unit *= 10
    swapped = abs(n - _swapped(n))
    small = [unit, 2 * unit, 3 * unit]
    large = [5 * unit, 6 * unit, 9 * unit, 10 * unit]
    return small, [swapped, *large] if swapped and swapped % unit == 0 and swapped not in small else large


def _swapped(n: int) -> int:
    """`n` with its last two digits exchanged: 481 for 418."""
    digits = str(n)
    return int(digits[:-2] + digits[-1] + digits[-2])
