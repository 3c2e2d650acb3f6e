"""Evidence that stands in its article more than once, or cuts a word: lengthened until it is there once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.safe import unsafe
from tui.story.check.case import Case
from tui.story.check.reading import Range, Reading
from tui.story.locate import Path_
from tui.story.mend.place import placed
from tui.story.mend.trial import Trial
from tui.story.model import Fact, Speaker
from tui.text import find

LONGEST = 400  # characters of evidence that a mend writes: a long sentence
_WORD = re.compile(r"\w(?:\S*\w)?")


def whole(case: Case, trial: Trial) -> Iterator[tuple[str, Path_, str, str]]:
    """The file and the path of each such evidence, its words, and the longer words in their place."""
    for fact in case.story.facts.values():
        entry = case.origin.entry(fact.id)
        if entry is None:
            continue
        for article, path, texts in _all(fact):
            for number, words in enumerate(texts):
                at = (*path, number)
                longer = _longer(case, trial, fact, article, at, words, texts)
                if longer:
                    yield entry[0], (*entry[1:], *at), words, longer


def _all(fact: Fact) -> Iterator[tuple[str, Path_, tuple[str, ...]]]:
    yield fact.article, ("evidence",), fact.evidence
    for number, role in enumerate(fact.roles if isinstance(fact, Speaker) else ()):
        yield role.article or fact.article, ("roles", number, "evidence"), role.evidence


def _longer(
    case: Case, trial: Trial, fact: Fact, article: str, at: Path_, words: str, all_: tuple[str, ...]
) -> str:
    """The one longer text with which all is well; "" where there is none, or where two are as good."""
    reading = case.readings.get(article)
    if reading is None or not words.strip():
        return ""
    places = reading.folded.find(words, whole=True)
    if not places:
        places = [_uncut(reading.text, place) for place in find(reading.text, words)][:2]
        if len(places) != 1:
            return ""
    elif len(places) == 1:
        return ""
    else:
        places = _pinned(case, reading, article, places, words, all_)
    found = [good for place in places if (good := _first_good(case, trial, fact, article, at, place))]
    fewest = min((left for left, _ in found), default=0)
    best = [longer for left, longer in found if left == fewest]
    return best[0] if len(best) == 1 else ""


def _pinned(
    case: Case, reading: Reading, article: str, places: list[Range], words: str, all_: tuple[str, ...]
) -> list[Range]:
    """Those of the places that share a sentence with other evidence; all of them where there is none."""
    others = [
        span
        for other in all_
        if other != words and len(found := case.find(article, other)) == 1
        for span in found
    ]
    if not others:
        return places[:8]
    sentences = [reading.sentences_at(span.start, span.end) for span in others]
    near = [
        place for place in places if any(start <= place[0] < end for some in sentences for start, end in some)
    ]
    return near[:2]


def _first_good(
    case: Case, trial: Trial, fact: Fact, article: str, at: Path_, place: Range
) -> tuple[int, str] | None:
    """The shortest of the longer texts around a place that is there once and is well; the problems left."""
    reading = case.readings[article]
    for start, end in _wider(reading, place):
        text = " ".join(reading.text[start:end].split())
        if len(text) > LONGEST or unsafe(text) or len(case.find(article, text)) != 1:
            continue
        left = trial.facts(placed(fact, at, text))
        if left is not None:
            return left, text
    return None


def _wider(reading: Reading, place: Range) -> Iterator[Range]:
    """The place and words of its sentence after it, one more at a time; then before it; then the sentence."""
    start, end = place
    yield place
    sentences = reading.sentences_at(start, end)
    if not sentences:
        return
    low, high = min(sentences[0][0], start), max(sentences[-1][1], end)
    for word in list(_WORD.finditer(reading.text, end, high))[:8]:
        yield start, word.end()
    for word in list(_WORD.finditer(reading.text, low, start))[::-1][:8]:
        yield word.start(), end
    yield low, high


def _uncut(text: str, place: Range) -> Range:
    """The place from the beginning of its first word to the end of its last one."""
    start, end = place
    while start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end
