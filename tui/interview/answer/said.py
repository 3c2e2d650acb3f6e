"""An answer read once: its sentences, clauses and words, what is quoted, and what is taken back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, TypeVar, overload

from tui.interview.answer import turns
from tui.interview.answer.hedges import hedges
from tui.interview.answer.numerals import joined
from tui.numbers import Found, find_numbers
from tui.text import sentences, vocabulary
from tui.text.quoting import quoted

T = TypeVar("T")
R = TypeVar("R", bound=tuple[Any, ...])
Range = tuple[int, int]

MOST = 100_000  # characters that are listened to at a time: two hours of talk
MOST_NUMBERS = 1_500  # that are read at a time: ten minutes of nothing but numbers
_WORD = r"[^\W_](?:[^\W_]|[.'’-](?=[^\W_]))*"
_IN_A_DATE = r"(?<=day),(?= (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b)"
_CLAUSE = (
    rf"(?!{_IN_A_DATE})(?:(?<!\d)[,:]|[,:](?!\d))|[;()—–≠]|\s-\s"
    r"|\b(?:and|but|while|whereas|because|which|who|so|although|though)\b"
)


_BEGINS = re.compile(
    r"(?<=[.!?]\s)(?<![ap]\.m\.\s)[a-z]|\b(?![ap]\.m\.)(?:[a-z]\.){2,4}"
    r"|\b(?:gov|sen|rep|mr|mrs|ms|dr|jan|feb|aug|sept|oct|nov|dec|st|lt|sgt|gen)(?=\.)"
)


# After a hedge that closes what stands before it: "..., as far as I know, and the rest".
_CLOSES = re.compile(r"[\s,]{0,3}(?:and|but|so|which|who|while|if|as far|though|although)\b", re.IGNORECASE)


_JOIN = vocabulary("and but so though although however anyway well um uh er hmm oh yes yeah no")


class Word(NamedTuple):
    """A word of the answer: code points `start` to `end`; `low` in small letters, `stem` without ending."""

    start: int
    end: int
    low: str
    stem: str
    name: bool = False  # with a capital first


class Said:
    """What was said, read once for everything that listens to it.

    `heard_to` is the place up to which all of it was read: whoever reads no more than so much of a sort says
    so with `left`.
    """

    def __init__(self, text: str) -> None:
        self.text = text[:MOST]
        self.heard_to = len(self.text)
        self._memo: dict[Hashable, Any] = {}

    def left(self, pos: int) -> None:
        """Notes that something from a place on was not read, there being too much of it."""
        self.heard_to = min(self.heard_to, pos)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, worked out the first time only: what one ear has heard, another may need.

        What depends on a story has its `Index` in the key: the same answer may be held against another
        story, and an Index that is kept so cannot give its `id` to the next.
        """
        if key not in self._memo:
            self._memo[key] = make()
        known: T = self._memo[key]
        return known

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, in order."""
        return tuple(
            Word(match.start(), match.end(), low, stem(low), match.group()[0].isupper())
            for match in re.finditer(_WORD, self.text)
            for low in [match.group().lower().replace("’", "'")]
        )

    @cached_property
    def spelt(self) -> frozenset[str]:
        """All words in small letters, wherever they stand."""
        return frozenset(word.low for word in self.words)

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def within(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that begin between two places."""
        first, last = self.places(start, end)
        return self.words[first:last]

    def places(self, start: int, end: int) -> Range:
        """The first of the words that begin between two places, and the last (not with it)."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences, as ranges; in an answer all in small letters, whatever follows a stop begins one."""
        text = self.text
        if text == text.lower():
            text = _BEGINS.sub(_raised, text)
        return tuple(sentences(text))

    @cached_property
    def clauses(self) -> tuple[tuple[int, int], ...]:
        """The sentences parted at commas, dashes and joining words, as ranges that leave nothing out."""
        found: list[tuple[int, int]] = []
        for start, end in self.sentences:
            at = start
            for match in re.finditer(_CLAUSE, self.text[start:end], re.IGNORECASE):
                if start + match.start() > at:
                    found.append((at, start + match.start()))
                    at = start + match.start()
            found.append((at, end))
        return tuple(found)

    def clause(self, pos: int) -> tuple[int, int]:
        """The clause that holds a place."""
        return holding(self.clauses, pos)

    def sentence(self, pos: int) -> tuple[int, int]:
        """The sentence that holds a place."""
        return holding(self.sentences, pos)

    @cached_property
    def numbers(self) -> tuple[Found, ...]:
        """The first MOST_NUMBERS numbers, in digits and in words, years as they are spoken among them."""
        found = tuple(find_numbers(self.text, MOST_NUMBERS + 1))
        for number in found[MOST_NUMBERS:]:
            self.left(number.start)
        return tuple(joined(self.text, found[:MOST_NUMBERS]))

    def numbers_in(self, start: int, end: int) -> tuple[Found, ...]:
        """The numbers that begin between two places."""
        starts = self.once("number starts", lambda: [number.start for number in self.numbers])
        return self.numbers[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """What stands in quotation marks, as ranges."""
        return tuple((start, end) for start, end in quoted(self.text))

    @cached_property
    def negated(self) -> tuple[Range, ...]:
        """From each "not" to the end of its clause, disjoint and in order, as the others below."""
        return merged(turns.negated(self.text))

    @cached_property
    def hedged(self) -> tuple[Range, ...]:
        """What is said with a hedge: the hedge and the clause that it belongs to."""
        return merged(self._doubted(*span, aside) for span, aside in hedges(self.text))

    @cached_property
    def unasserted(self) -> tuple[Range, ...]:
        """What is not said to be so: questions, "if", "I don't know how many"."""
        parts = self.text, self.sentences
        return merged((*turns.unknown(self.text), *turns.supposed(*parts), *turns.asked(*parts)))

    @cached_property
    def taken_back(self) -> tuple[Range, ...]:
        """What is said and then corrected: "481, sorry" before 418, the 481 of "not 481 but 418"."""
        return merged(_taken_back(self))

    def holds(self, pos: int) -> bool:
        """Whether what stands at a place is said to be so: not taken back, asked or left open.

        What is denied is a statement too; see `negated`.
        """
        return not (inside(self.taken_back, pos) or inside(self.unasserted, pos))

    def _doubted(self, start: int, end: int, aside: bool) -> Range:
        """A hedge with its clause; with those beside it, where it is one of its own or stands aside."""
        low, high = self.clause(start)
        if not aside and len(self.within(low, high)) > len(self.within(start, end)) + 1:
            return min(low, start), max(high, end)
        first, last = self.sentence(start)
        before = [word for word in self.within(first, low) if word.low not in _JOIN]
        after = [word for word in self.within(high, last) if word.low not in _JOIN]
        if before:
            low = self.clause(before[-1].start)[0]
        if after and not (before and _CLOSES.match(self.text, high)):
            high = self.clause(after[0].start)[1]
        if not before and not after and first > 0:
            low = self.sentence(first - 1)[0]
        return min(low, start), max(high, end)


def _raised(match: re.Match[str]) -> str:
    """With the capitals of print, by which sentences and abbreviations are told."""
    word = match.group()
    return word.upper() if "." in word else word.capitalize()


def inside(ranges: tuple[Range, ...], pos: int) -> bool:
    """Whether a place lies in one of some disjoint ranges in order."""
    at = bisect_right(ranges, (pos, 1 << 30)) - 1
    return at >= 0 and pos < ranges[at][1]


def merged(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Ranges in order, those that meet made one."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif start < end:
            found.append((start, end))
    return tuple(found)


def touches(ranges: tuple[Range, ...], start: int, end: int) -> bool:
    """Whether one of some disjoint ranges in order has a place in common with the one from start to end."""
    at = bisect_left(ranges, (end,)) - 1
    return at >= 0 and start < ranges[at][1]


@overload
def between(row: tuple[R, ...], low: int, high: int) -> tuple[R, ...]: ...
@overload
def between(row: Sequence[R], low: int, high: int) -> Sequence[R]: ...
def between(row: Sequence[R], low: int, high: int) -> Sequence[R]:
    """What begins between two places, of words, names or the like in order.

    Of each the first that it tells is where it begins.
    """
    return row[bisect_left(row, (low,)) : bisect_left(row, (high,))]


def _taken_back(said: Said) -> Iterator[Range]:
    """What each "sorry" takes back: the number before it where one follows, else the like words."""
    words = said.words
    for start, end in turns.repairs(said.text):
        at, on = bisect_left(said._starts, start), bisect_left(said._starts, end)
        before, after = words[max(0, at - turns.BACK) : at], words[on : on + turns.AHEAD]
        if not before or not after:
            continue
        first = said.sentence(start)[0]
        first = before[0].start if first + 3 > start else max(before[0].start, first)
        wrong = _number_taken(said, (first, start), (end, after[-1].end))
        yield wrong if wrong else _words_taken(before, after, end)
    yield from _replaced(said)


def _number_taken(said: Said, before: Range, after: Range) -> Range | None:
    """The last number of one sort before a correction, and the words up to it, if one follows."""
    new = said.numbers_in(*after)
    old = said.numbers_in(*before)
    for number in new[:1]:
        alike = [one for one in old if (one.kind == "year") == (number.kind == "year")]
        if alike:
            return alike[-1].start, alike[-1].end
    return None


def _words_taken(before: tuple[Word, ...], after: tuple[Word, ...], end: int) -> Range:
    """The words before a correction that it begins again ("went up, sorry, went down"), or a name, or one."""
    for word in reversed(before):
        if word.low == after[0].low:
            return word.start, end
    for size in range(min(len(before), len(after)), 1, -1):  # "voted for it, sorry, against it"
        if [word.low for word in before[1 - size :]] == [word.low for word in after[1:size]]:
            return before[-size].start, end
    for word in reversed(before[-turns.SIDES_BACK :]):
        if any(word.low in pair and after[0].low in pair for pair in turns.SIDES):
            return word.start, end
    first = len(before) - 1
    while first > 0 and before[first].name and before[first - 1].name:
        first -= 1
    return before[first].start, end


def _replaced(said: Said) -> Iterator[Range]:
    """The first number of "not 481 but 418" and the second of "418, not 481"."""
    for low, high in said.negated:
        for number in said.numbers_in(low, high)[:2]:
            if len(said.within(low, number.start)) > 4:
                break
            first, last = said.sentence(low)
            near = said.numbers_in(max(first, low - 60), low) + said.numbers_in(
                number.end, min(last, high + 60)
            )
            if any((one.kind == "year") == (number.kind == "year") for one in near):
                yield number.start, number.end


def holding(ranges: tuple[tuple[int, int], ...], pos: int) -> tuple[int, int]:
    """The last of some ranges in order that begins at or before a place, or nothing there."""
    at = bisect_right(ranges, (pos, 1 << 30)) - 1
    return ranges[at] if at >= 0 else (pos, pos)


_ENDINGS = (
    "ations",
    "ation",
    "ings",
    "ing",
    "ments",
    "ment",
    "ers",
    "ies",
    "ied",
    "ed",
    "es",
    "er",
    "ly",
    "s",
    "e",
    "y",
)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its ending, so that "prosecuted" and "prosecution" meet; four letters stay."""
    bare = word.removesuffix("'s").removesuffix("'")
    if not bare.endswith(_ENDINGS):
        return bare
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 4:
            return bare[: -len(ending)]
    return bare
