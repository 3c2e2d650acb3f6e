"""Which facts have the names and numbers of a sentence, as `check` counts them (`tui.story.check.words`)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from fractions import Fraction

from tui.draft.facts.sentences import Told
from tui.draft.found import Range
from tui.draft.intake.page import Page
from tui.numbers import find_numbers
from tui.story.check.words import capitalised, missing_names, unbacked
from tui.story.model import Claim, District, Fact, Figure, Quote, Speaker, Term

_MOST = 5  # facts that a line cites
_LOOKED = 60  # facts that are looked at for a sentence


class Backing:
    """The facts of a story, by where their evidence stands in one article."""

    def __init__(self, page: Page, article: str, facts: Sequence[Fact]) -> None:
        self.page = page
        self.by_id = {fact.id: fact for fact in facts}
        self.places: list[tuple[int, int, str]] = sorted(
            (start, end, fact.id)
            for fact in facts
            if fact.article == article
            for text in fact.evidence
            for start, end in page.reading.folded.find(text)[:1]
        )
        self._starts = [start for start, _, _ in self.places]
        self._speakers = [fact for fact in facts if isinstance(fact, Speaker)]

    def of(self, sentence: Told) -> tuple[str, ...]:
        """The ids of the fewest facts that back a sentence; () where they do not back all of it."""
        chosen: list[Fact] = []
        near = self._near(sentence.place) or self._told_of(sentence.text)
        wanted = self._missing(sentence.text, chosen)
        for fact in [*near, *self._named(wanted)]:
            if len(chosen) == _MOST or (chosen and not wanted):
                break
            left = self._missing(sentence.text, [*chosen, fact])
            if left < wanted or (not chosen and fact in near):
                chosen, wanted = [*chosen, fact], left
        needed = [
            fact
            for fact in chosen
            if self._missing(sentence.text, [one for one in chosen if one is not fact])
        ]
        kept = needed if needed and not self._missing(sentence.text, needed) else chosen
        return tuple(fact.id for fact in kept) if chosen and not wanted else ()

    def backs(self, text: str, facts: Iterable[Fact | None]) -> bool:
        """Whether facts have all names and numbers of a text."""
        return not self._missing(text, [fact for fact in facts if fact is not None])

    def _near(self, place: Range) -> Sequence[Fact]:
        """The facts whose evidence overlaps a place: those that share most with it first."""
        shared: dict[str, int] = {}
        high = bisect_left(self._starts, place[1])
        for start, end, name in self.places[max(0, high - 4 * _LOOKED) : high]:
            common = min(end, place[1]) - max(start, place[0])
            if common > 0:
                inside = start >= place[0] and end <= place[1]
                shared[name] = max(shared.get(name, 0), common if inside else common // 2)
        ranked = sorted(shared, key=lambda name: (bool(self.by_id[name].review), -shared[name]))
        return [self.by_id[name] for name in ranked[:_LOOKED]]

    def _told_of(self, text: str) -> Sequence[Fact]:
        """The speakers whom a sentence names by their last name: for one that no other fact stands in."""
        words = frozenset(re.findall(r"\w[\w’'-]*\w", text.replace("’s", "")))
        return [one for one in self._speakers if one.name and one.name.split()[-1] in words][:2]

    def _named(self, wanted: frozenset[str]) -> Sequence[Fact]:
        """The speakers who have one of the missing names."""
        return [
            one
            for one in self._speakers
            if any(word in f"{one.name} {' '.join(one.aliases)}" for word in wanted)
        ][:_LOOKED]

    def _missing(self, text: str, facts: Sequence[Fact]) -> frozenset[str]:
        """The names and numbers of a text that stand in none of the facts."""
        words = "\n".join(part for fact in facts for part in self._words(fact))
        names = missing_names(capitalised(text, first=False), words)
        numbers = unbacked(text, {value for fact in facts for value in _values(fact)})
        return frozenset([*names, *(number.said for number in numbers)])

    def _words(self, fact: Fact) -> list[str]:
        parts = [*fact.evidence]
        if isinstance(fact, Speaker):
            parts += [fact.name, *fact.aliases, fact.party or ""]
            parts += [part for role in fact.roles for part in (role.said, role.title, *role.evidence)]
        elif isinstance(fact, District | Term):
            parts += [*fact.aliases, fact.said if isinstance(fact, District) else fact.name]
        elif isinstance(fact, Figure | Quote | Claim):
            speaker = self.by_id.get(fact.by or "")
            parts += self._words(speaker) if isinstance(speaker, Speaker) else []
        return parts


def _values(fact: Fact) -> list[Fraction]:
    return [number.value for text in fact.evidence for number in find_numbers(text)]
