"""How the article writes a number, so that every option is written the same way."""

from __future__ import annotations

import re
from fractions import Fraction

from msgspec import Struct

from tui.numbers import in_words, show
from tui.quiz.amount import Amount, Exact, whole
from tui.story.model import Figure

SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
MAGNITUDES = (  # rising, so that options can stand in order
    "dozens",
    "hundreds",
    "thousands",
    "tens of thousands",
    "hundreds of thousands",
    "millions",
    "billions",
)
PARTS = {
    Fraction(1, 2): "one half",
    Fraction(1, 3): "one third",
    Fraction(1, 4): "one quarter",
    Fraction(1, 5): "one fifth",
    Fraction(1, 6): "one sixth",
    Fraction(1, 8): "one eighth",
    Fraction(1, 10): "one tenth",
    Fraction(2, 3): "two thirds",
    Fraction(2, 5): "two fifths",
    Fraction(3, 4): "three quarters",
    Fraction(3, 5): "three fifths",
    Fraction(4, 5): "four fifths",
}
LARGEST_WORD = 100  # whole numbers up to it, and hundreds, are offered in words where the article uses words
_DIGITS = re.compile(
    r"(?P<money>(?:US)?[$€£¥])?\s?(?P<number>\d[\d,]*(?:\.(?P<decimals>\d+))?)"
    r"(?:[\s-](?P<scale>hundred|thousand|million|billion|trillion))?"
    r"(?P<percent>\s?%|\s+per\s?cent|\s+percentage points)?",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s?%|\s+per\s?cent\b", re.IGNORECASE)


class Style(Struct, frozen=True, gc=False):
    """The article's way with a number: "digits", "words", "fraction" or "magnitude", and what goes around it.

    `decimals` and `scale` are its precision: 1.2 million has one decimal of a million. `noun` is what is
    counted, in the plural; `one` says it for exactly one.
    """

    way: str = "digits"
    before: str = ""
    after: str = ""
    decimals: int = 0
    scale: str = ""
    fewer: bool = False
    one: str = ""
    noun: str = ""
    commas: bool = True

    @property
    def step(self) -> Exact:
        """The value of the last digit written."""
        return whole(Fraction(SCALES.get(self.scale, 1), 10**self.decimals)) if self.precise else 1

    @property
    def precise(self) -> bool:
        """Whether it is written in anything but plain whole numbers."""
        return self.decimals > 0 or bool(self.scale)

    def takes(self, value: Exact) -> bool:
        """Whether the value can be written this way without rounding it."""
        if self.way == "fraction":
            return value in PARTS
        if self.way == "ratio":
            return 0 < value < 1 and value.denominator <= 20
        if self.way == "words":
            return (
                value.denominator == 1 and value > 0 and (value <= LARGEST_WORD or value % LARGEST_WORD == 0)
            )
        return value.denominator == 1 if not self.precise else Fraction(value, self.step).denominator == 1

    def number(self, value: Exact) -> str:
        """The number alone: "58", "$1.2 million", "37 percent", "one third"."""
        if self.way == "fraction":
            return PARTS.get(Fraction(value)) or show(value)
        if self.way == "ratio":
            return f"{value.numerator}/{value.denominator}"
        if self.way == "words" and value.denominator == 1 and 0 <= value <= 10**15:
            return f"{self.before}{in_words(int(value))}{self.after}"
        return f"{self.before}{self._digits(value)}{self.after}"

    def _digits(self, value: Exact) -> str:
        if not self.precise and type(value) is int and value >= 0:
            return f"{value:,}" if self.commas else str(value)
        if not self.takes(value):
            return show(value)
        last = Fraction(value, self.step)
        digits = f"{abs(last.numerator):0{self.decimals + 1}d}"
        number, rest = (digits[: -self.decimals], digits[-self.decimals :]) if self.decimals else (digits, "")
        sign = "−" if value < 0 else ""
        grouped = f"{int(number):,}" if self.commas else str(int(number))
        return f"{sign}{grouped}{'.' if rest else ''}{rest}{' ' if self.scale else ''}{self.scale}"

    def write(self, given: Amount, *, noun: bool = True) -> str:
        """An amount: "about 150 protesters", "more than one", "5 to 10"."""
        number = self.number(given.value)
        if noun and given.to is None and given.qualifier == "exact":
            counted = self.one if given.value == 1 else self.noun
            return f"{number} {counted}" if counted else number
        if given.to is not None:
            number = f"{number} to {self.number(given.to)}"
        counted = (self.one if given.value == 1 and given.to is None else self.noun) if noun else ""
        return f"{self.qualified(given.qualifier)}{number}{' ' if counted else ''}{counted}"

    def qualified(self, qualifier: str) -> str:
        """The words before a number: "about ", "fewer than "; none where it is exact."""
        if qualifier == "less_than":
            return "fewer than " if self.fewer else "less than "
        return "" if qualifier in ("exact", "magnitude") else f"{qualifier.replace('_', ' ')} "


def style_of(figure: Figure, value: Exact) -> Style:
    """How the article writes this figure, read from `said`."""
    said = " ".join(figure.said.split())
    counted = figure.number == "count" and figure.unit is not None and figure.per is None
    one, many = (figure.unit.one, figure.unit.many) if counted and figure.unit else ("", "")
    fewer = figure.number in ("count", "rate")
    if figure.qualifier == "magnitude":
        return Style("magnitude")
    if value.denominator != 1 and figure.number == "fraction":
        return Style("ratio" if "/" in said else "fraction")
    match = _DIGITS.search(said)
    if match:
        scale = (match["scale"] or "").lower()
        return Style(
            before=match["money"] or "",
            after=_percent(figure, match["percent"] or ""),
            decimals=len(match["decimals"] or ""),
            scale=scale,
            fewer=fewer,
            one=one,
            noun=many,
            commas="," in match["number"] or len(match["number"].split(".")[0]) <= 3,
        )
    percent = _PERCENT.search(said)
    after = _percent(figure, percent.group() if percent else "")
    return Style("words", after=after, fewer=fewer, one=one, noun=many)


def _percent(figure: Figure, found: str) -> str:
    if found:
        return found if found.lstrip() == found else f" {found.strip()}"
    return " percent" if figure.number == "percent" else ""
