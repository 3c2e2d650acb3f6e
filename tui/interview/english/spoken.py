"""Where the words of a story's quotations stand in an answer."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from tui.interview.answer.phrases import keys, read, tokens
from tui.interview.answer.said import Said, inside
from tui.quiz.index import Index
from tui.story.model import Quote, Speaker
from tui.text import fold, vocabulary

_WHOLE = 6  # words of a quotation up to which all of it is looked for as it is
RUN = 4  # words in a row by which a quotation is known; a shorter one by all of its words
NEAR = 0.7  # of the words of a quotation, in their order, that make "nearly"
_GAP = 3  # words changed, left out or put in between two stretches of a quotation
_FEW = 3  # words of sense that a quotation must have to be known where no run of it is said
_LONG = 80  # words of a sentence that are held against quotations
_SHARED = 6  # quotations that may have a run of words in common
_SAID_OF = 4  # words of a quotation of which the first is a "this"
_THIS = vocabulary("this that it these those")
_SLIGHT = vocabulary(
    """a an the of to in on at for with and or but is are was were be been has have had this that these those
    it he she they we i you more most very not no my our your his her their by from as there what who"""
)


class Spoken(NamedTuple):
    """A quotation in an answer: code points `start` to `end`.

    `exact` but for case and marks; `sure` that it is quoted, and no other way to say a common thing; `word`
    where it is a word, or a predicate, that the articles have nowhere else.
    """

    start: int
    end: int
    quote: Quote
    exact: bool
    sure: bool
    word: bool


class _Part(NamedTuple):
    """A part of a quotation in words, and those of them that carry sense."""

    quote: Quote
    words: tuple[str, ...]
    content: frozenset[str]


class _Quotes:
    """The quotations of a story by each few words in a row."""

    def __init__(self, known: Index) -> None:
        self.runs: dict[tuple[str, ...], list[tuple[_Part, int]]] = {}
        self.short: dict[str, list[_Part]] = {}
        self.predicates: dict[str, list[_Part]] = {}  # without the "this" that they begin with
        self.often: set[tuple[str, ...]] = set()
        self.having: dict[str, list[_Part]] = {}
        sizes = {RUN}
        called = (*(one.name for one in known.story.of(Speaker)), *(one.name for one in known.terms))
        names = {word for name in called for word in keys(name)}
        for quote in known.quotes:
            for text in quote.parts:
                words = tuple(token.key for token in tokens(fold(text).text))
                part = _Part(quote, words, frozenset(word for word in words if word not in _SLIGHT))
                if 0 < len(part.words) <= _WHOLE:
                    self.short.setdefault(part.words[0], []).append(part)
                    sizes.add(len(part.words))
                for word in part.content:
                    self.having.setdefault(word, []).append(part)
                for at in range(len(part.words) - RUN + 1):
                    run = part.words[at : at + RUN]
                    telling = [word for word in run if word not in _SLIGHT]
                    if len(telling) > 1 and not names.issuperset(telling):
                        self.runs.setdefault(run, []).append((part, at))
        self._count(known, sizes)
        for part in (each for parts in self.short.values() for each in parts):
            of_this = (
                len(part.words) >= _SAID_OF and part.words[0] in _THIS and part.words[1] in ("is", "are")
            )
            if of_this and part.content and not any((word,) in self.often for word in part.content):
                self.predicates.setdefault(part.words[1], []).append(part)

    def _count(self, known: Index, sizes: set[int]) -> None:
        """Finds which of the words in a row an article has elsewhere too."""
        wanted = set(self.runs) | {
            (word,)
            for parts in self.short.values()
            for part in parts
            for word in part.content
            if part.words[0] in _THIS
        }
        wanted |= {part.words for parts in self.short.values() for part in parts}
        sizes = sizes | {1}
        counts: Counter[tuple[str, ...]] = Counter()
        for text in known.story.texts.values():
            words = [token.key for token in tokens(fold(text).text)]
            for size in sizes:
                counts.update(
                    run
                    for at in range(len(words) - size + 1)
                    if (run := tuple(words[at : at + size])) in wanted
                )
        self.often = {run for run, count in counts.items() if count > 1}


def spoken(said: Said, known: Index) -> tuple[Spoken, ...]:
    """The quotations in an answer, in order."""
    return said.once(("spoken", known), lambda: _Search(said, known).all())


class _Search:
    """One search of an answer for all quotations."""

    def __init__(self, said: Said, known: Index) -> None:
        self.said = said
        self.known: _Quotes = known.once(("ear", "quotes"), lambda: _Quotes(known))
        self.row = read(said)
        self.words = tuple(token.key for token in self.row)

    def all(self) -> tuple[Spoken, ...]:
        """The longest place of each quotation: by its runs, whole if short, else by most of its words.

        A short one is found wherever it is: it may be given to the right person here, to another there.
        """
        best: dict[str, Spoken] = {}
        short = list(self._short())
        for found in (*self._long(), *short):
            _keep(best, found)
        for found in (*self._marked(), *self._near()):
            other = any(one.start < found.end and found.start < one.end for one in best.values() if one.exact)
            if found.quote.id not in best and not other:
                best[found.quote.id] = found
        again = [one for one in short if one.sure and not _meets(best[one.quote.id], one)]
        return tuple(sorted((*best.values(), *again), key=lambda one: one.start))

    def _spoken(self, part: _Part, first: int, last: int, exact: bool, sure: bool = True) -> Spoken:
        start, end = self.row[first].start, self.row[last - 1].end
        word = len(part.words) == 1 and part.words not in self.known.often
        return Spoken(start, end, part.quote, exact, sure, word)

    def _long(self) -> Iterator[Spoken]:
        done: dict[tuple[str, ...], int] = {}  # by quotation, the word up to which the answer is read
        for first in range(len(self.words) - RUN + 1):
            run = self.words[first : first + RUN]
            if run in self.known.often:
                continue
            for part, at in self.known.runs.get(run, ())[:_SHARED]:
                if done.get(part.words, 0) <= first:
                    low, high, exact = self._grown(part.words, first, at)
                    done[part.words] = high
                    yield self._spoken(part, low, high, exact)

    def _grown(self, wanted: tuple[str, ...], first: int, at: int) -> tuple[int, int, bool]:
        """The stretch of the answer that goes on as the quotation does, small changes bridged."""
        ahead, behind = (
            self.words[first : first + 2 * len(wanted)],
            self.words[max(0, first - 2 * at) : first],
        )
        low, exact_before = _along(behind[::-1], wanted[:at][::-1])
        high, exact_after = _along(ahead, wanted[at:])
        return first - low, first + high, exact_before and exact_after

    def _short(self) -> Iterator[Spoken]:
        """Quotations of a few words, whole; one that an article has elsewhere too must be marked."""
        for first, word in enumerate(self.words):
            for part in self.known.predicates.get(word, ())[:_SHARED]:
                last = first + len(part.words) - 1
                if (
                    self.words[first:last] == part.words[1:]
                    and self.words[first - 1 : first] != part.words[:1]
                ):
                    start, end = self.row[first].start, self.row[last - 1].end
                    yield Spoken(start, end, part.quote, exact=False, sure=False, word=True)
            for part in self.known.short.get(word, ())[:_SHARED]:
                last = first + len(part.words)
                if self.words[first:last] != part.words:
                    continue
                marked = inside(self.said.quoted, self.row[first].start)
                few = len(part.content) < min(2, len(part.words)) and len(part.words) < RUN
                sure = marked or not (few or part.words in self.known.often or len(part.words) == 1)
                yield self._spoken(part, first, last, True, sure)

    def _marked(self) -> Iterator[Spoken]:
        """What stands in quotation marks and is nearly a stretch of a quotation."""
        starts = [token.start for token in self.row]
        for low, high in self.said.quoted:
            first, last = bisect_left(starts, low), bisect_left(starts, high)
            if not _FEW <= last - first <= _LONG:
                continue
            parts = {
                part.words: part
                for word in self.words[first:last]
                for part in self.known.having.get(word, ())[:_SHARED]
            }
            for words, part in parts.items():
                if _alike(words, self.words[first:last]) >= max(_FEW, NEAR * (last - first)):
                    run = f" {' '.join(self.words[first:last])} "
                    yield self._spoken(part, first, last, run in f" {' '.join(words)} ")

    def _near(self) -> Iterator[Spoken]:
        """Quotations most of whose words stand in a sentence, in their order."""
        starts = [token.start for token in self.row]
        for low, high in self.said.sentences:
            first, last = (
                bisect_left(starts, low),
                min(bisect_left(starts, high), bisect_left(starts, low) + _LONG),
            )
            hits: dict[tuple[str, ...], list[int]] = {}
            parts: dict[tuple[str, ...], _Part] = {}
            for at in range(first, last):
                for part in self.known.having.get(self.words[at], ())[:_SHARED]:
                    hits.setdefault(part.words, []).append(at)
                    parts[part.words] = part
            for words, places in hits.items():
                part = parts[words]
                said = {self.words[at] for at in places}
                if len(part.content) < _FEW or len(said) < max(_FEW, NEAR * len(part.content)):
                    continue
                begin, end = places[0], places[-1] + 1
                if _alike(words, self.words[begin:end]) >= NEAR * len(words):
                    yield self._spoken(part, begin, end, False)


def _meets(one: Spoken, other: Spoken) -> bool:
    """Whether two places have words in common."""
    return one.start < other.end and other.start < one.end


def _keep(best: dict[str, Spoken], found: Spoken) -> None:
    other = best.get(found.quote.id)
    if other is None or (found.sure, found.end - found.start) > (other.sure, other.end - other.start):
        best[found.quote.id] = found


def _along(words: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[int, bool]:
    """How far a row of words goes on as another does: how many words, and whether without a change.

    A change is up to `_GAP` words on either side, after which two words in a row (or the last) are the same.
    """
    at = to = 0
    end, exact = 0, True
    while at < len(words) and to < len(wanted):
        if words[at] == wanted[to]:
            at, to = at + 1, to + 1
            end = at
            continue
        step = next(
            (
                (a, b)
                for a in range(_GAP + 1)
                for b in range(_GAP + 1)
                if a + b and _agree(words[at + a : at + a + 2], wanted[to + b : to + b + 2])
            ),
            None,
        )
        if step is None:
            break
        at, to, exact = at + step[0], to + step[1], False
    return end, exact


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many words two rows have in common, in one order."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) == len(other) == 2 and one == other and not _SLIGHT.issuperset(one)
