"""The difference of two numbers that an answer tells, worked out wrongly: "512 and 215, a gap of 397"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tui.interview.answer.heard import heard
from tui.interview.answer.said import Said
from tui.interview.finding import Finding
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.meant import Meant
from tui.interview.numbers.roundings import SHARES
from tui.interview.numbers.taken import taken
from tui.numbers import show
from tui.quiz.index import Index
from tui.quiz.wording import capital

REACH = 260  # characters before the difference in which the two stand
NEARLY = Fraction(1, 8)  # of it, by which "about" may be off
_GAP = re.compile(
    r"\b(?:difference|gap)(?: between (?:the two|them|those|these)(?: (?:sums|numbers|figures))?)?"
    r"(?:[’']s|,? (?:is|was|comes to|makes|of|would be|amounts to))"
    r"(?:,? (?:let[’']s see|let me see|that[’']s|just|only|about|around|roughly|some|nearly"
    r"|almost|exactly),?){0,2} $",
    re.IGNORECASE,
)
_CENTS = re.compile(r"dollars (?:and )?$", re.IGNORECASE)


def hear(said: Said, known: Index, read: Sequence[tuple[Counted, Meant | None]]) -> Iterator[Finding]:
    """A finding for each difference that is none of the two right numbers before it.

    `read` are the numbers of the answer with the figures that they mean.
    """
    for at, (one, choice) in enumerate(read):
        start = one.number.start
        if not _GAP.search(said.text, max(0, start - 80), start) or one.number.kind in SHARES or one.negated:
            continue
        low = one.sentence[0]
        low = max(said.sentence(low - 1)[0] if low else low, start - REACH)
        two = [each for other, each in read[max(0, at - 3) : at] if each is not None and low <= other.start]
        if len(two) != 2 or not all(each.equal and not each.odd for each in two) or not _alike(*two):
            continue
        given, end = _value(said, read, at, two[1])
        real = abs(two[0].profile.key.value - two[1].profile.key.value)
        off = abs(given - real)
        if real and off and (one.qualifier == "exact" or off > NEARLY * real) and not _said(choice, two):
            first, last = two
            cents = f"{float(real):.2f}" if real.denominator > 1 else show(real)
            right = f"{last.profile.currency}{cents}" if last.profile.currency else show(real)
            why = f"{capital(last.profile.said)} and {first.profile.said} are {right} apart."
            place = one.start, max(one.end, end)
            yield heard(said, known, place, "contradicted", last.profile.id, right, why)


def _alike(first: Meant, last: Meant) -> bool:
    """Whether two numbers are of one sort, so that they can be taken one from the other."""
    a, b = first.profile, last.profile
    if a.number in SHARES or (a.key.to, b.key.to) != (None, None):
        return False
    return (a.number, a.currency, a.units, a.per) == (b.number, b.currency, b.units, b.per)


def _said(choice: Meant | None, two: Sequence[Meant]) -> bool:
    """Whether the number is a third figure's own."""
    return choice is not None and choice.equal and choice.profile.id not in [each.profile.id for each in two]


def _value(
    said: Said, read: Sequence[tuple[Counted, Meant | None]], at: int, last: Meant
) -> tuple[Fraction, int]:
    """The difference that is given, with its cents: "six dollars seventy"; and where it ends."""
    one = taken(read[at][0], last.profile)
    value, end = one.number.value, one.number.end
    if one.number.kind == "money" and at + 1 < len(read):
        cents = read[at + 1][0].number
        if _CENTS.search(said.text, end - 8, cents.start) and cents.start - end <= 5 and cents.value < 100:
            return value + cents.value / 100, cents.end
    return value, end
