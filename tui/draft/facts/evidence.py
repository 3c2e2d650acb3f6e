"""Evidence for a draft: the article's own words, lengthened until they stand in it once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui.draft.found import Range
from tui.story.check.reading import Reading
from tui.text import fold

LONGEST = 600  # characters of evidence: a long sentence
MOST = 2_000  # that the format takes; a word may be longer, in no language
_ROUNDS = 60  # words that are added on each side at most
_LONGEST_WORD = 80  # characters
_LOOKS = 1_000  # places of words that are looked at, so that repetition stays bounded
_BLANK = re.compile(r"[ \t\r\n\v\f\u2028\u2029\x85]+")
_WORD = re.compile(r"\S+")


def verbatim(text: str) -> str:
    """Words of an article as a file has them: line ends and runs of blanks as one blank, else as they are."""
    return _BLANK.sub(" ", text).strip()


class Words:
    """The words of one article, for citing."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text

    def once(self, place: Range) -> bool:
        """Whether the words at a place stand in the article once, and cut none in two."""
        return self.count(self.text[place[0] : place[1]]) == 1

    def count(self, words: str) -> int:
        """How often words stand in the article, whole: 0, 1, or 2 for more."""
        text, wanted = self.reading.folded.text, fold(words).text.strip()
        at, found = text.find(wanted) if wanted else -1, 0
        for _ in range(_LOOKS):
            if at < 0 or found == 2:
                break
            found += boundary(text, at) and boundary(text, at + len(wanted))
            at = text.find(wanted, at + 1)
        return found if at < 0 else 2

    def unique(self, place: Range, barred: Iterable[Range] = ()) -> Range | None:
        """The range around a place, no longer than it must be, whose words stand in the article once.

        It does not run into the `barred` ranges, nor out of the paragraph, unless that is what it takes;
        None where there is no such range.
        """
        place = self.whole(place)
        if place[0] >= place[1]:
            return None
        walls = [wall for wall in barred if not _overlap(wall, place)]
        for bounds in dict.fromkeys((self.reading.paragraph(place[0]), (0, len(self.text)))):
            found = self._grown(place, bounds, walls)
            if found is not None:
                return found
        return None

    def _grown(self, place: Range, bounds: Range, walls: list[Range]) -> Range | None:
        low = max([bounds[0], *(end for _, end in walls if end <= place[0])])
        high = min([bounds[1], *(start for start, _ in walls if start >= place[1])])
        tried: list[Range] = []
        missed, step = -1, 1  # the last range that stands there more than once; how far to go from it
        steps = self._wider(place, low, high)
        while True:
            while len(tried) <= missed + step and (more := next(steps, None)) is not None:
                tried.append(more)
            at = min(missed + step, len(tried) - 1)
            if at <= missed:
                return None
            if self.once(tried[at]):
                return self._narrowest(tried, missed, at)
            missed, step = at, 2 * step

    def _wider(self, place: Range, low: int, high: int) -> Iterator[Range]:
        """Ranges around a place, each a word longer than the one before, on either side in turn."""
        start, end = place
        yield place
        for _ in range(_ROUNDS):
            after, before = self._next(end, high), self._before(start, low)
            if after is None and before is None:
                return
            if after is not None:
                end = after
                yield start, end
            if before is not None:
                start = before
                yield start, end
            if end - start > LONGEST:
                return

    def _narrowest(self, tried: list[Range], missed: int, found: int) -> Range:
        """The shortest range that stands there once: every longer one does so too."""
        while found - missed > 1:
            half = (found + missed) // 2
            if self.once(tried[half]):
                found = half
            else:
                missed = half
        return tried[found]

    def _next(self, end: int, high: int) -> int | None:
        """The end of the word after a place, if it lies before `high`, and not cut by it."""
        match = _WORD.search(self.text, end, high)
        if match is None or (match.end() == high and not boundary(self.text, high)):
            return None
        return match.end()

    def _before(self, start: int, low: int) -> int | None:
        """The start of the word before a place, if it lies after `low`, and is not cut by it."""
        text, low = self.text, max(low, start - _LONGEST_WORD)
        end = start
        while end > low and text[end - 1].isspace():
            end -= 1
        found = end
        while found > low and not text[found - 1].isspace():
            found -= 1
        return found if found < end and boundary(text, found) else None

    def whole(self, place: Range) -> Range:
        """The place without blanks at its ends, and grown to whole words and numbers."""
        start, end = place
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        while not boundary(self.text, start):
            start -= 1
        while not boundary(self.text, end):
            end += 1
        return start, end

    def beside(self, place: Range, barred: Iterable[Range]) -> Range:
        """A place with the word before it in its sentence, by which a number alone is known again."""
        low, _ = self.sentence(place)
        before = self._before(place[0], low)
        start = place[0] if before is None else before
        return place if any(_overlap((start, place[1]), wall) for wall in barred) else (start, place[1])

    def sentence(self, place: Range) -> Range:
        """All sentences that a place touches, in one; the place alone where that would be long."""
        held = self.reading.sentences_at(*place)
        if not held:
            return self.whole(place)
        start, end = min(held[0][0], place[0]), max(held[-1][1], place[1])
        return (start, end) if end - start <= LONGEST else self.whole(place)

    def cited(self, place: Range, barred: Iterable[Range] = ()) -> str:
        """The words of `unique`, as a file has them; "" where there are none, or one word is too long."""
        found = self.unique(place, barred)
        words = verbatim(self.text[found[0] : found[1]]) if found else ""
        return words if len(words) <= MOST else ""

    def at(self, words: str) -> Range | None:
        """Where words stand that do so once."""
        found = self.reading.folded.find(words, whole=True)
        return found[0] if len(found) == 1 else None


def boundary(text: str, pos: int) -> bool:
    """Whether a cut at `pos` goes through no word and no number."""
    if pos <= 0 or pos >= len(text):
        return True
    before, after = text[pos - 1], text[pos]
    if before.isalnum() and after.isalnum():
        return False
    if before in ".," and after.isdigit():
        return not text[max(0, pos - 2) : pos - 1].isdigit()
    return not (before.isdigit() and after in ".," and text[pos + 1 : pos + 2].isdigit())


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def several(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts of evidence, each once, without empty ones; the first stays first."""
    distinct: dict[str, str] = {}
    for text in texts:
        if text:
            distinct.setdefault(_letters(text), text)
    found = list(distinct.values())
    kept = [text for number, text in enumerate(found) if number == 0 or not _within(text, number, found)]
    return tuple(kept)


def _letters(text: str) -> str:
    """A text without the marks around it, which add nothing."""
    return text.strip(" \t“”\"'‘’.,;:!?()–—-…")


def _within(text: str, number: int, texts: list[str]) -> bool:
    """Whether a further text says nothing that an other further one does not."""
    return any(
        text in other for place, other in enumerate(texts) if place not in (0, number) and text != other
    )
