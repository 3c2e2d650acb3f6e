"""An article has changed: what of its facts still stands, what is new, and what has gone.

Facts that are there are never touched. Of what is drafted from the new text only that is new which no
fact has, and which was not offered before: what somebody took out stays out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from tui.draft.facts.evidence import Words
from tui.draft.facts.wording import reviewed
from tui.draft.found import Range
from tui.story.check.speech import names_of
from tui.story.model import Claim, Comparison, District, Event, Fact, Figure, Group, Quote, Speaker, Term
from tui.text import fold, plain

NEW = "new in the article"
BACK = "it was taken out, and something new in the article is theirs"
Mark = Range | str  # what tells a fact from others of its kind: a place in the article, or a name
_LINKS = ("by", "via", "to", "of", "from_", "group")  # fields that name another fact


class Update(NamedTuple):
    """The facts to be added, those whose words are no more in the article, and how many stay as they are.

    `changed` are facts that still stand there, but for further words that they cite.
    """

    fresh: tuple[Fact, ...]
    gone: tuple[Fact, ...]
    changed: tuple[Fact, ...]
    kept: int


def offer(fact: Fact) -> str:
    """What is remembered of a fact that was offered: its kind, and the words that make it what it is."""
    if isinstance(fact, Figure):
        core = f"{fact.said} | {fact.evidence[0] if fact.evidence else ''}"
    elif isinstance(fact, Quote):
        core = " ".join(fact.parts)
    elif isinstance(fact, Event):
        core = f"{fact.when.said} | {fact.what}"
    elif isinstance(fact, Comparison):
        core = fact.evidence[0] if fact.evidence else fact.label
    else:
        named = (getattr(fact, name, "") for name in ("says", "name", "said", "label"))
        core = next((text for text in named if text), fact.id)
    return f"{fact.kind}: {plain(core)[:160]}"


def update(
    known: Iterable[Fact], drafted: Iterable[Fact], words: Mapping[str, Words], offered: Collection[str]
) -> Update:
    """What is to be done with a story whose articles now read as `words` has them.

    `known` are all facts of the story, `drafted` those that a draft of the changed articles would have.
    """
    known, drafted = list(known), list(drafted)
    there = [fact for fact in known if fact.article in words]
    same = _pairs(known, drafted, words)
    fresh = {fact.id: fact for fact in drafted if fact.id not in same and offer(fact) not in offered}
    left_out = {fact.id: fact for fact in drafted if fact.id not in same and fact.id not in fresh}
    for fact in list(fresh.values()):
        for link in _links(fact):
            if link in left_out:  # a speaker whom somebody took out, and who now says something new
                fresh[link] = replace(left_out[link], review=reviewed(BACK, left_out[link].review))
    measures = _measures(known, drafted, same)
    added = [_linked(fact, same, measures, fresh) for fact in fresh.values()]
    touched = [fact for fact in there if not _stands(fact, words[fact.article])]
    changed = tuple(fact for fact in touched if _is_left(fact, words[fact.article]))
    gone = tuple(fact for fact in touched if not _is_left(fact, words[fact.article]))
    return Update(
        tuple(replace(fact, review=reviewed(NEW, fact.review)) for fact in added if fact is not None),
        gone,
        changed,
        len(there) - len(touched),
    )


def _stands(fact: Fact, words: Words) -> bool:
    return all(words.count(text) >= 1 for text in fact.evidence)


def missing(fact: Fact, words: Words) -> str:
    """The first words that a fact cites and the article has no more; "" if it has them all."""
    return next((text for text in fact.evidence if not words.count(text)), "")


def _is_left(fact: Fact, words: Words) -> bool:
    """Whether the words that make a fact what it is still stand, if not all that it cites."""
    core = fact.parts if isinstance(fact, Quote) else fact.evidence[:1]
    return bool(core) and all(words.count(text) for text in core)


def _pairs(known: list[Fact], drafted: list[Fact], words: Mapping[str, Words]) -> dict[str, str]:
    """By the ids of drafted facts, the ids of those that say the same and are there already."""
    same: dict[str, str] = {}
    marks: dict[tuple[str, str], list[tuple[Mark, str]]] = {}
    for fact in known:
        held = marks.setdefault((fact.kind, "" if isinstance(fact, Speaker | Term) else fact.article), [])
        held += [(mark, fact.id) for mark in _marks(fact, words)]
    for fact in drafted:
        held = marks.get((fact.kind, "" if isinstance(fact, Speaker | Term) else fact.article), [])
        own = _marks(fact, words)
        found = next((name for mark, name in held if any(_alike(mark, each) for each in own)), None)
        if found is not None:
            same[fact.id] = found
    for fact in drafted:
        if isinstance(fact, Comparison):
            ends = {same.get(fact.from_), same.get(fact.to)}
            for other in known:
                if isinstance(other, Comparison) and {other.from_, other.to} == ends:
                    same[fact.id] = other.id
    return same


def _marks(fact: Fact, words: Mapping[str, Words]) -> list[Mark]:
    """What tells a fact from others of its kind: places in the article, or names."""
    if isinstance(fact, Speaker):
        if fact.sort == "unnamed" and fact.article in words:
            return list(_places(words[fact.article], fact.evidence))
        return [_folded(name) for name in names_of(fact)]
    if isinstance(fact, Term):
        return [_folded(name) for name in (fact.name, *fact.aliases)]
    if isinstance(fact, District):
        return [_folded(fact.said)]
    article = words.get(fact.article)
    if article is None or not fact.evidence:
        return []
    if isinstance(fact, Quote):
        return list(_places(article, fact.parts))
    if isinstance(fact, Figure | Event):
        said = fact.said if isinstance(fact, Figure) else fact.when.said
        return [
            place
            for locus in _places(article, fact.evidence[:1])
            for place in article.reading.find_in(said, *locus)[:1]
        ]
    if isinstance(fact, Claim | Group):
        return list(_places(article, fact.evidence[:1]))
    return []


def _places(words: Words, texts: Iterable[str]) -> Iterable[Range]:
    for text in texts:
        yield from words.reading.folded.find(text, whole=True)[:1]


def _folded(name: str) -> str:
    return fold(name).text.strip().casefold()


def _alike(one: Mark, other: Mark) -> bool:
    """Whether two marks are of one thing: the same name, or places that share half of the shorter one."""
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and 2 * shared >= min(one[1] - one[0], other[1] - other[0])


def _measures(known: list[Fact], drafted: list[Fact], same: Mapping[str, str]) -> dict[str, str]:
    """By the names that the draft has for measures, those that the story has."""
    names = {fact.id: fact.measure for fact in known if isinstance(fact, Figure) and fact.measure}
    return {
        fact.measure: names[same[fact.id]]
        for fact in drafted
        if isinstance(fact, Figure) and fact.measure and same.get(fact.id) in names
    }


def _links(fact: Fact) -> list[str]:
    """The ids that a fact names."""
    return [name for link in _LINKS if isinstance(name := getattr(fact, link, None), str)]


def _linked(
    fact: Fact, same: Mapping[str, str], measures: Mapping[str, str], fresh: Mapping[str, Fact]
) -> Fact | None:
    """The fact with the ids that the story has; None where it hangs on one that was taken out."""
    changes: dict[str, object] = {}
    for link in _LINKS:
        name = getattr(fact, link, None)
        if isinstance(name, str) and not (link == "to" and isinstance(fact, Figure)):
            found = same.get(name, name if name in fresh else None)
            if found is None and link in ("from_", "to", "group") and isinstance(fact, Comparison | District):
                return None
            changes[link] = found
    if isinstance(fact, Figure) and fact.measure:
        changes["measure"] = measures.get(fact.measure, fact.measure)
    return replace(fact, **changes)
