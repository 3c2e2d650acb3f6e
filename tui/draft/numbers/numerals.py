"""The numbers of a page as a reader takes them: ranges as one, and scores told from ranges."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from tui.draft.found import Range
from tui.numbers import Found
from tui.numbers.words import compiled

SCORE, RATIO = "a score", "a ratio or a score"
CODE = "the number of a document or a thing"

NEAR = 48  # characters looked at on either side of a number


class Numeral(NamedTuple):
    """One number of a page or the two ends of a range, from the first's start to the last's end.

    `score`: two numbers of a game, a vote or a ratio ("3-2"), which are no range.
    """

    numbers: tuple[Found, ...]
    score: str = ""

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.numbers[0].start

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.numbers[-1].end

    @property
    def value(self) -> Fraction:
        """The number, or where the range begins."""
        return self.numbers[0].value

    @property
    def to(self) -> Fraction | None:
        """Where the range ends."""
        return self.numbers[1].value if len(self.numbers) > 1 else None

    @property
    def said(self) -> str:
        """The first number's words, in lower case."""
        return self.numbers[0].said.lower()

    @property
    def place(self) -> Range:
        """From start to end."""
        return self.start, self.end


_DASH = r"\s?[-‐‑–—]\s?"
_TO = r"(?:-?\s|-)(?:to|or|through)(?:\s|-)"
_AND = r"\s+and\s+"
_DEGREES = (
    r"(?:\s(?:degrees|percent|per cent|years|months|days|weeks|hours|minutes|miles|feet|inches|cents))?"
)
_BETWEEN = r"\b(?:between)\s+(?:about\s|roughly\s|approximately\s|some\s|an?\s)?$"
_FROM = (
    r"\b(?:from|rose|fell|grew|increased|decreased|dropped|climbed|jumped|went)\s+(?:about\s|roughly\s"
    r"|nearly\s)?$"
)
_RANGING = (
    r"\b(?:rang|vary|vari|anywhere|priced|costing|lasting|sized|sizes|prices|ages)[a-z]* from\s(?:about\s)?$"
)
_CHANGING = (
    r"\b(?:rose|ris|rais|fell|fall|grew|grow|increas|decreas|declin|drop|climb|jump|went|go|goes|going"
    r"|gone|surg|shr[aiu]nk"
    r"|slip|soar|plung|tumbl|doubl|tripl|quadrupl|expand|cut|reduc|lower|up|down|hike|lift|boost|bring"
    r"|brought|swing"
    r"|swung|mov|chang|shift|take|took|taking|improv|slid|edg|dip|trim|bump|push|double|turn|progress|advanc"
    r"|accelerat|slow|narrow|widen|shorten|extend|length|cool|warm|swell|dwindl|balloon|rocket)[a-z]*\b"
)
_VOTED = r"\bvot(?:e|es|ed|ing)(?:\s(?:was|of|by|is|against|for|in favor|\w+ly))?\s$"
_OF_SCORE = (
    r"\s(?:\w+\s)?(?:win|wins|loss|losses|victory|victories|defeat|defeats|vote|votes|decision|ruling"
    r"|record|draw|tie"
    r"|lead|deficit|split|margin|score|triumph|rout|start|run|thriller|opinion|count|shutout|majority"
    r"|advantage|mark"
    r"|setback|result|edge|in\s|at\s|to\s|over\s|against\s|on\s|with\s|last|after|behind|before|early|late"
    r"|as\s)"
)
_AGES = r"\b(?:age[sd]?|aged|grades|k):?\s$"


def numerals(text: str, numbers: Sequence[Found]) -> list[Numeral]:
    """The numbers in order, those of a range or a score together."""
    found: list[Numeral] = []
    index = 0
    while index < len(numbers):
        first = numbers[index]
        second = numbers[index + 1] if index + 1 < len(numbers) else None
        if second is not None and second.start - first.end <= 14:
            before = text[max(0, first.start - NEAR) : first.start].lower()
            pair = _pair(text, before, first, second)
            if pair is not None:
                found.append(pair)
                index += 2
                continue
        found.append(Numeral((first,)))
        index += 1
    return found


def _pair(text: str, before: str, first: Found, second: Found) -> Numeral | None:
    """The two as a range or a score, if they are that."""
    between = text[first.end : second.start].lower()
    if not {first.kind, second.kind} <= {"digits", "words", "percent", "money", "fraction"}:
        return None
    if first.kind != second.kind and not {first.kind, second.kind} <= {"digits", "words"}:
        return None
    dash = compiled(_DASH).fullmatch(between) is not None
    after = text[second.end : second.end + NEAR].lower()
    if "day" in after[:4] and "/" in between:
        return None
    if dash:
        return _dashed(text, before, after, first, second)
    plain = {first.kind, second.kind} <= {"digits", "words"}
    if between == " to " and plain and first.value >= second.value and _small(first, second):
        return Numeral((first, second), RATIO)
    if first.value >= second.value:
        return None
    if compiled(_DEGREES + _AND).fullmatch(between):
        return Numeral((first, second)) if compiled(_BETWEEN).search(before) else None
    ranging = compiled(_RANGING).search(before) or not (
        compiled(_FROM).search(before) and compiled(_CHANGING).search(before)
    )
    if ranging and compiled(_VOTED).search(before):
        return Numeral((first, second), RATIO)
    if compiled(_DEGREES + _TO).fullmatch(between) and ranging:
        if " or" in between and second.value > first.value * 3:
            return None
        return Numeral((first, second))
    return None


def _small(first: Found, second: Found) -> bool:
    return first.value.denominator == second.value.denominator == 1 and first.value < 200


def _dashed(text: str, before: str, after: str, first: Found, second: Found) -> Numeral | None:
    """ "4-6 weeks" is a range, "3-2" a score, "22-118" neither"""
    if first.said[:1].isdigit() != second.said[:1].isdigit():
        return None
    spaced = text[first.end : first.end + 1].isspace()
    plain = first.said.isdecimal() and second.said.isdecimal()
    if spaced and not (first.kind == second.kind == "money" or first.kind == "percent"):
        return None
    if compiled(_AGES).search(before):
        return Numeral((first, second))
    if plain and len(first.said) <= 2 and len(second.said) >= 4 and not compiled(r"\s?[a-z%]").match(after):
        return Numeral((first, second), CODE)
    if not plain or len(first.said) > 3 or len(second.said) > 3:
        return Numeral((first, second)) if first.value < second.value else None
    if first.value >= second.value:
        return Numeral((first, second), SCORE)
    if len(second.said) - len(first.said) >= 2 and not compiled(r"\s?[a-z%]").match(after):
        return Numeral((first, second), CODE)
    parenthesis = before.endswith("(") and after[:1] in (")", ",", ";")
    if parenthesis or compiled(_OF_SCORE).match(after) or after[:1] in (".", ",", ";", ")", "", "\n", "\r"):
        return Numeral((first, second), SCORE)
    return Numeral((first, second))
