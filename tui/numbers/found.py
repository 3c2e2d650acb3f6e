"""What a number of a text is."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

Kind = Literal["digits", "words", "fraction", "percent", "money", "ordinal", "magnitude", "year"]


class Found(NamedTuple):
    """A number in a text: code points `start` to `end`, as `said` there.

    `value` is the number itself: 37 for "37 percent", 1,200,000 for "$1.2 million", 1/3 for "one third",
    1,000 for "thousands". `step` is what one more in the last digit written would add: 1 for 418, 1/10
    for 33.3, 100,000 for 1.2 million; 0 for a fraction. `scale` is 1,000,000 for "1.2 million".
    """

    start: int
    end: int
    said: str
    value: Fraction
    kind: Kind
    currency: str = ""
    step: Fraction = Fraction(1)
    scale: int = 1
