"""Near misses: numbers like the right one, for when the story has no others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.quiz.shuffle import Stream

TRIES = 24


def near_misses(n: int, stream: Stream, wanted: int, fits: Callable[[int], bool]) -> list[int]:
    """At most `wanted` whole numbers near `n` that fit, written with as many noughts at the end.

    They are the other corners of a square (n, n + x, n + y, n + x + y), so that no number is the one that
    all others resemble, and n is as often the least of the four as the greatest.
    """
    small, large = _steps(n)
    for _ in range(TRIES):
        x, y = _signed(stream, small), _signed(stream, large)
        corners = [n + x, n + y, n + x + y]
        if len({n, *corners}) == len(corners) + 1 and all(_like(n, one) and fits(one) for one in corners):
            return stream.shuffled(corners)[:wanted]
    found: list[int] = []
    for distance in sorted({*small, *large, *range(1, 6)}):
        for one in (n + distance, n - distance):
            if len(found) < wanted and one != n and one not in found and one > 0 and fits(one):
                found.append(one)
    return found


def _signed(stream: Stream, steps: Sequence[int]) -> int:
    step = stream.pick(tuple(steps))
    return step if stream.below(2) else -step


def _like(n: int, other: int) -> bool:
    """Positive, of about the same size, and as round."""
    return other > 0 and other < 2 * n + 4 and 2 * other + 4 > n and (n % 10 == 0) == (other % 10 == 0)


def _steps(n: int) -> tuple[list[int], list[int]]:
    """Small and large distances from `n` that keep the noughts at its end."""
    if n <= 4:
        return [1], [2, 3]
    if n <= 12:
        return [1, 2], [3, 4]
    unit = 1
    while n >= 100 * unit:
        unit *= 10
    if n % (10 * unit) == 0 and n > 10 * unit:  # 200, 3,000: as round as that
        unit *= 10
    swapped = abs(n - _swapped(n))
    small = [unit, 2 * unit, 3 * unit]
    large = [5 * unit, 6 * unit, 9 * unit, 10 * unit]
    return small, [swapped, *large] if swapped and swapped % unit == 0 and swapped not in small else large


def _swapped(n: int) -> int:
    """`n` with its last two digits that are not trailing noughts exchanged: 481 for 418."""
    digits = str(n)
    core = digits.rstrip("0")
    if len(core) < 2:
        return n
    return int(core[:-2] + core[-1] + core[-2] + digits[len(core) :])
