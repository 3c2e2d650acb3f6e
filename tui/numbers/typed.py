"""Numbers as a trainee types them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from tui.numbers.find import number_at
from tui.numbers.found import Found
from tui.numbers.words import compiled

LONGEST_ANSWER = 200  # characters; an answer is cut there

Direction = Literal["", "up", "down"]
Bound = Literal["", "more_than", "less_than", "at_least", "at_most"]


@dataclass(frozen=True)
class Typed:
    """A number that a trainee typed.

    `value` is as typed, 33 for "33 %" with `percent` set; `to` is a range's other end; `step` what one more
    in its last written digit would add (0 for a fraction); `approx` and `bound` say that it came with
    "about" or "more than", `direction` that it came as a change ("down 29"); `rest` is the words left, its
    unit.
    """

    value: Fraction
    percent: bool = False
    currency: str = ""
    rest: str = ""
    step: Fraction = Fraction(1)
    approx: bool = False
    bound: Bound = ""
    to: Fraction | None = None
    fraction: bool = False
    direction: Direction = ""


_SIGNS = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("‘’“”", "'"))
_FILLER = (
    r"(?:by|exactly|precisely|only|just|was|were|is|it|the|(?:a )?(?:total of|record)|between|from)\s+"
    r"|=\s*"
)
_ABOUT = (
    r"(?:about|around|approximately|approx\.?|roughly|some|circa|close to|nearly|almost)\s+"
    r"|(?:an )?estimated\s+|(?:ca\.|c\.|[~≈])\s*"
)  # fmt: skip
_BOUNDS: tuple[tuple[Bound, str], ...] = (
    (
        "at_least",
        r"(?:at least|no fewer than|no less than|not less than|a minimum of)\s+|(?:>=|≥)\s*",
    ),
    ("at_most", r"(?:at most|up to|no more than|not more than|a maximum of)\s+|(?:<=|≤)\s*"),
    (
        "more_than",
        r"(?:more than|over|above|greater than|upwards of|in excess of|exceeding)\s+|>\s*",
    ),
    ("less_than", r"(?:less than|fewer than|under|below)\s+|<\s*"),
)
_AFTER: tuple[tuple[Bound, str], ...] = (
    ("at_least", r"\s*(?:\+|or more\b|and up\b|plus\b)"),
    ("at_most", r"\s*(?:or less\b|or fewer\b)"),
)
_FELL = r"(?:fell|dropped|decreased|declined|shrank|went down|down|an? (?:decrease|drop|fall|decline) of)"
_ROSE = r"(?:rose|increased|grew|climbed|jumped|went up|up(?! to\b)|an? (?:increase|rise|growth) of)"
_WAYS: tuple[tuple[Direction, str], ...] = (
    ("down", rf"(?:it (?:has )?)?{_FELL}\s+(?:by\s+)?"),
    ("up", rf"(?:it (?:has )?)?{_ROSE}\s+(?:by\s+)?|\+(?=\d)"),
)
_LEFT: tuple[tuple[Direction, str], ...] = (
    ("down", r"\b(?:fewer|less|lower|down)\b"),
    ("up", r"\b(?:more|higher|up)\b"),
)
_OR_SO = r"\s*(?:or so\b|-?ish\b|approximately\b|approx\b)"
_RANGE = r"\s*(?:-|to\b|through\b)\s*"
_RANGE_AND = r"\s*(?:-|to\b|through\b|and\b)\s*"
_SPACED = r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d,/])"


def read_number(text: str) -> Typed | None:
    """What number an answer gives; None where it gives none that can be read with certainty.

    Only the first LONGEST_ANSWER characters are read. Magnitudes ("thousands"), broken grouping ("1,2")
    and numbers grown into words ("2e5") are not numbers: better asked back than guessed.
    """
    said = " ".join(text[:LONGEST_ANSWER].translate(_SIGNS).split())
    said = said.strip("\"'").casefold().rstrip(".!?,;: ")
    said = compiled(_SPACED).sub(lambda match: match.group().replace(" ", ","), said)
    said, direction = _changed(re.sub(r"^minus\s+", "-", said))
    pos, approx, bound, between = _prefixes(said)
    minus = said.startswith("-", pos) and said[pos + 1 : pos + 2].isdigit()
    first = number_at(said, pos + minus)
    if first is None or first.kind == "magnitude":
        return None
    second, end = _second(said, first, between)
    if _grown(said, end):
        return None
    end, after, so = _suffixes(said, end)
    last = second or first
    points = "percentage points" if "point" in last.said else ""  # a difference of shares is no share
    return Typed(
        value=-first.value if minus else _scaled_alike(first, second),
        percent="percent" in (first.kind, last.kind) and not points,
        currency=first.currency or last.currency,
        rest=f"{points} {said[end:].strip(' .,;:()')}".strip(),
        step=first.step,
        approx=approx or so,
        bound=bound or after,
        to=second.value if second else None,
        fraction=first.kind == "fraction",
        direction=direction or _named(_LEFT, said[end:]),
    )


def _changed(said: str) -> tuple[str, Direction]:
    """The answer without the "fell by" or "up" before its number, and which way that goes."""
    for direction, pattern in _WAYS:
        if match := compiled(pattern).match(said):
            return said[match.end() :], direction
    return said, ""


def _named(ways: tuple[tuple[Direction, str], ...], words: str) -> Direction:
    """The direction that words after a number name ("29 fewer"), if they name one."""
    return next((direction for direction, pattern in ways if compiled(pattern).search(words)), "")


def _prefixes(said: str) -> tuple[int, bool, Bound, bool]:
    """Where the number begins, after "about", "more than" and fillers, and what those say."""
    pos, approx, between = 0, False, False
    bound: Bound = ""
    while True:
        if match := compiled(_ABOUT).match(said, pos):
            approx = True
        elif match := compiled(_FILLER).match(said, pos):
            between = between or match.group().startswith(("between", "from"))
        else:
            named = next(((b, m) for b, p in _BOUNDS if (m := compiled(p).match(said, pos))), None)
            if named is None:
                return pos, approx, bound, between
            bound, match = named
        pos = match.end()


def _second(said: str, first: Found, between: bool) -> tuple[Found | None, int]:
    """The other end of a range after `first`, if there is one, and where reading went on to."""
    if match := compiled(_RANGE_AND if between else _RANGE).match(said, first.end):
        second = number_at(said, match.end())
        if second and second.kind not in ("ordinal", "magnitude"):
            return second, second.end
    return None, first.end


def _scaled_alike(first: Found, second: Found | None) -> Fraction:
    """The first value, with the scale of the second where only that has one: 10 to 15 million."""
    if second and first.scale == 1 < second.scale and first.value * second.scale < second.value:
        return first.value * second.scale
    return first.value


def _grown(said: str, end: int) -> bool:
    """Whether more digits hang on to the number: broken grouping, a date, an exponent."""
    hanging = re.match(r"\S*", said[end:])
    return bool(hanging and re.search(r"\d", hanging.group()))


def _suffixes(said: str, end: int) -> tuple[int, Bound, bool]:
    """Where the unit begins, after "or more" and "or so", and what those say."""
    so = compiled(_OR_SO).match(said, end)
    if so:
        return so.end(), "", True
    for bound, pattern in _AFTER:
        if match := compiled(pattern).match(said, end):
            return match.end(), bound, False
    return end, "", False
