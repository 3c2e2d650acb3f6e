"""The words of numbers, and the grammar that puts them together: "four hundred and eighteen", "one third"."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import Literal, NamedTuple


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when first needed: at import, all of them would slow down every start."""
    return re.compile(pattern)


SpokenKind = Literal["words", "fraction", "ordinal", "magnitude"]


def _count(words: str, start: int, by: int = 1) -> dict[str, int]:
    return {word: start + index * by for index, word in enumerate(words.split())}


ONES = _count("one two three four five six seven eight nine", 1)
TEENS = _count("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10)
TENS = _count("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
ROUND = {"dozen": 12, "hundred": 100} | SCALES
MANY = {f"{word}s": value for word, value in ROUND.items()}
ORDINALS = (
    _count("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1)
    | _count("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 13)
    | _count("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10)
    | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
)
ONE_PART = {word: n for word, n in ORDINALS.items() if n > 2} | {"half": 2, "quarter": 4}
PARTS = {f"{word}s": n for word, n in ONE_PART.items() if word != "half"} | {"halves": 2}
FOLDS = {f"{word}fold": n for word, n in (ONES | TEENS | TENS | {"hundred": 100}).items()}

GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\n|[-‐‑])"  # between the words of one number, which a line may break
_NEXT = rf"{GAP}?([a-z]+)(?!\w)"
_AFTER_A = rf"(?={GAP}(?:{'|'.join(ROUND)}|few|{'|'.join(ONE_PART)})(?!\w))"
_AFTER_FEW = rf"(?={GAP}(?:{'|'.join(ROUND)})(?!\w))"
_PLAIN_STARTS = {"zero", "half", *ONES, *TEENS, *TENS, *ROUND, *MANY, *ORDINALS, *FOLDS}
STARTS = rf"a{_AFTER_A}|(?:several|few){_AFTER_FEW}|tens(?={GAP}of{GAP}thousands(?!\w))|" + "|".join(
    sorted(_PLAIN_STARTS, key=len, reverse=True)
)
_BY_A = r"\b(?:by|up|down|rose|fell|grew|nearly|almost)\s$"
_AFTER_PART = (
    "",
    "to",
    "on",
    "in",
    "from",
    "since",
    "over",
    "last",
    "this",
    "during",
    "after",
    "compared",
    "and",
)
_A_SECOND = r"(?:^|\W)(?:a|per|each|every|split|this|that)[\s-]$"


class Spoken(NamedTuple):
    """A number in words: where it ends, its value, its kind, and its scale (10**6 of "two million")."""

    end: int
    value: Fraction
    kind: SpokenKind
    scale: int = 1


def spoken(text: str, pos: int, *, typed: bool = False) -> Spoken | None:
    """The number whose words begin at `pos` of a text in lower case, as long as it goes; None if none.

    In an answer (`typed`) "a third" and "third" are fractions; in an article only "a third of" is.
    """
    word, end = _word(text, pos)
    if word in FOLDS:
        return Spoken(end, Fraction(FOLDS[word]), "words")
    if word in MANY or word == "tens":
        return _many(text, word, end)
    if word in ("several", "few"):
        scale, after = _word(text, end)
        return Spoken(after, Fraction(ROUND[scale]), "magnitude") if scale in ROUND else None
    if word == "half":
        return _half(text, end)
    if word == "a":
        return _with_article(text, pos, end, typed)
    if word in ORDINALS:
        return _ordinal(text, pos, word, end, typed)
    return _cardinal(text, pos)


def and_a_part(text: str, end: int) -> tuple[Fraction, int]:
    """The "and a half" of "two and a half" after `end`: the part and its end; 0 where there is none."""
    word, at = _word(text, end)
    if word != "and":
        return Fraction(0), end
    top, at = _word(text, at)
    count = 1 if top == "a" else ONES.get(top, 0)
    part, at = _word(text, at)
    below = ONE_PART.get(part) if count == 1 else PARTS.get(part)
    return (Fraction(count, below), at) if count and below and count < below else (Fraction(0), end)


def _word(text: str, pos: int) -> tuple[str, int]:
    """The word after `pos`, if no more than a gap is between, and its end."""
    match = compiled(_NEXT).match(text, pos)
    return (match.group(1), match.end()) if match else ("", pos)


def _many(text: str, word: str, end: int) -> Spoken:
    """ "thousands", "tens of thousands", "hundreds of thousands" """
    value = 10 if word == "tens" else MANY[word]
    of, after = _word(text, end)
    larger, after = _word(text, after) if of == "of" else ("", end)
    if larger in MANY and MANY[larger] > value:
        return Spoken(after, Fraction(value * MANY[larger]), "magnitude")
    return Spoken(end, Fraction(value), "magnitude")


def _half(text: str, end: int) -> Spoken:
    """ "half", "half a million", "half-dozen" """
    word, after = _word(text, end)
    if word == "a":
        word, after = _word(text, after)
    if word in ROUND:
        return Spoken(after, Fraction(ROUND[word], 2), "words", ROUND[word])
    return Spoken(end, Fraction(1, 2), "fraction")


def _with_article(text: str, pos: int, end: int, typed: bool) -> Spoken | None:
    """ "a hundred", "a half", "a few thousand", "a third of"; without its "of" that is no fraction"""
    word, after = _word(text, end)
    if word == "few":
        return spoken(text, end, typed=typed)
    if word in ROUND:
        return _cardinal(text, end)
    if word == "half" or (word in ONE_PART and (typed or _is_part(text, pos, after))):
        return Spoken(after, Fraction(1, ONE_PART[word]), "fraction")
    return None


def _is_part(text: str, pos: int, end: int) -> bool:
    """Whether "a third" is a part: "a third of it", "up by a third", "a third more" """
    if _word(text, end)[0] in ("of", "more", "less", "fewer", "higher", "lower"):
        return True
    return (
        compiled(_BY_A).search(text[max(0, pos - 12) : pos]) is not None
        and _word(text, end)[0] in _AFTER_PART
    )


def _ordinal(text: str, pos: int, word: str, end: int, typed: bool) -> Spoken | None:
    """ "third"; "second" only where it is no stretch of time"""
    if word == "second" and compiled(_A_SECOND).search(text[max(0, pos - 8) : pos]):
        return None
    if typed and word in ONE_PART:
        return Spoken(end, Fraction(1, ONE_PART[word]), "fraction")
    return Spoken(end, Fraction(ORDINALS[word]), "ordinal")


def _cardinal(text: str, pos: int) -> Spoken | None:
    """ "four hundred and eighteen thousand", "two and a half million", "twenty-first", "two thirds" """
    total, end, last, top = Fraction(0), pos, 0, 1
    while True:
        joined = pos if end == pos else _past_and(text, end)
        value, after = _hundreds(text, joined, first=end == pos)
        if not value and after == joined:
            break
        part, after = and_a_part(text, after)
        scale, after = _scales(text, after)
        amount = (value + part) * scale
        if last and amount >= last:
            break
        total, end, last, top = total + amount, after, scale, max(top, scale)
        if scale == 1 or part:
            break
    if end == pos:
        return None
    return _part_or_ordinal(text, total, end) or Spoken(end, total, "words", top)


def _past_and(text: str, end: int) -> int:
    word, after = _word(text, end)
    return after if word == "and" else end


def _hundreds(text: str, pos: int, first: bool) -> tuple[Fraction, int]:
    """A number below ten thousand ("ninety-nine hundred and one"); a bare "hundred" only at the start."""
    value, end = _below_hundred(text, pos)
    word, after = _word(text, end)
    if first and end == pos and word in ROUND:
        value = 1  # "a hundred", "a million": the scale follows
        if word != "hundred":
            return Fraction(1), pos
    if (end > pos or first) and word == "hundred":
        end = after
        rest, tail = _below_hundred(text, _past_and(text, end))
        value, end = value * 100 + rest, tail if rest else end
    return Fraction(value), end


def _below_hundred(text: str, pos: int) -> tuple[int, int]:
    word, end = _word(text, pos)
    if word in TENS:
        unit, after = _word(text, end)
        return (TENS[word] + ONES[unit], after) if unit in ONES else (TENS[word], end)
    small = ONES.get(word) or TEENS.get(word)
    if small or word == "zero":
        return small or 0, end
    return 0, pos


def _scales(text: str, end: int) -> tuple[int, int]:
    """The scale words after `end` ("hundred million", "thousand", "dozen") multiplied, and their end."""
    scale = 1
    for _ in range(3):
        word, after = _word(text, end)
        if word not in SCALES and word != "dozen":
            break
        scale, end = scale * ROUND[word], after
    return scale, end


def _part_or_ordinal(text: str, value: Fraction, end: int) -> Spoken | None:
    """ "one third" and "two thirds" as fractions, "twenty-third" as an ordinal"""
    word, after = _word(text, end)
    below = ONE_PART.get(word) if value == 1 else PARTS.get(word)
    if below:
        return Spoken(after, value / below, "fraction")
    unit = ORDINALS.get(word, 0)
    if (0 < unit < 10 and value >= 20 and value % 10 == 0) or (unit >= 100 and value > 1):
        return Spoken(after, value + unit if unit < 10 else value * unit, "ordinal")
    return None
