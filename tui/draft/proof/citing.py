"""Mends that cite more of the article: what is around a fact, who is named there, who speaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from msgspec.structs import replace

from tui.draft.facts.evidence import Words, several
from tui.draft.found import Range
from tui.draft.proof.sketch import Fault
from tui.story.check.speech import names_of
from tui.story.model import Fact, Speaker

_NAMED = re.compile(r"^“(.+?)” (?:in|stands)")


class Bench(NamedTuple):
    """What the mends work with: the words of the fact's article, the speakers, and how often it was tried."""

    words: Words
    speakers: Mapping[str, Speaker]
    turn: int


Mend = Callable[[Bench, Any, Fault], Fact | None]


def cite(bench: Bench, fact: Fact, *places: Range) -> Fact:
    """The fact with the words at more places for evidence."""
    more = [bench.words.cited(place) for place in places]
    evidence = several([*fact.evidence, *more])
    return replace(fact, evidence=evidence) if evidence != fact.evidence else fact


def locus_of(bench: Bench, fact: Fact) -> Range | None:
    """Where the first evidence of a fact stands."""
    return bench.words.at(fact.evidence[0]) if fact.evidence else None


def cite_around(bench: Bench, fact: Fact, fault: Fault) -> Fact:
    """Add the sentence, then those before and after it in the paragraph, further away every time."""
    locus = locus_of(bench, fact)
    if locus is None:
        return fact
    reading = bench.words.reading
    held = reading.sentences_at(*reading.paragraph(locus[0]))
    own = [number for number, (start, end) in enumerate(held) if start < locus[1] and locus[0] < end]
    if not own:
        return fact
    wanted = {own[0] - bench.turn, own[-1] + bench.turn}
    return cite(bench, fact, *(held[number] for number in sorted(wanted) if 0 <= number < len(held)))


def cite_name(bench: Bench, fact: Fact, fault: Fault) -> Fact:
    """Add the nearest words before that have the name a text of ours has, or else the first that do."""
    match = _NAMED.search(fault.problem.message)
    found = nearest(bench, fact, [match.group(1)]) if match else None
    return cite(bench, fact, found) if found else cite_around(bench, fact, fault)


def cite_speaker(bench: Bench, fact: Fact, fault: Fault) -> Fact:
    """Add the nearest words before that name the speaker."""
    speaker = bench.speakers.get(getattr(fact, "by", None) or "")
    found = nearest(bench, fact, names_of(speaker)) if speaker else None
    return cite(bench, fact, found) if found else fact


def cite_attribution(bench: Bench, fact: Fact, fault: Fault) -> Fact:
    """Add what is around in the paragraph, where the speaker should be speaking."""
    return cite_around(bench, fact, fault)


def nearest(bench: Bench, fact: Fact, names: list[str]) -> Range | None:
    """The words around the last of these names before the fact, or around the first of them after it."""
    locus = locus_of(bench, fact)
    if locus is None:
        return None
    places = sorted(place for name in names for place in bench.words.reading.folded.find(name, whole=True))
    before = [place for place in places if place[0] < locus[0]]
    chosen = before[-1] if before else places[0] if places else None
    return bench.words.sentence(chosen) if chosen else None
