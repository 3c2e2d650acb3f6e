"""A briefing of the article's own sentences: every line cites facts that have all its names and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.draft.facts.backing import Backing
from tui.draft.facts.sentences import Told, lead, left_open, matters
from tui.draft.finds import Finds
from tui.story.model import (
    Claim,
    Comparison,
    District,
    Event,
    Fact,
    Figure,
    Group,
    Line,
    Quote,
    Section,
    Side,
    Speaker,
    Term,
)

_LEAD, _MATTERS, _OPEN = 3, 2, 4  # sentences
_NUMBERS, _SAID, _WHERE, _WHEN, _CONFUSED = 9, 12, 8, 8, 5  # lines
_LESSER = ("“", '"', "age of ")  # a label that is a gap in a sentence, and how old somebody is
_NO_MEANING = "the place that is left out here"  # how a place is asked of which the article says nothing


def briefing(finds: Finds, article: str, facts: Sequence[Fact]) -> tuple[Line, ...]:
    """The lines of an article's briefing, from the facts of the whole story.

    A sentence that no facts back in full is left out rather than shortened; facts that are marked for
    review come after those that are not.
    """
    own = [fact for fact in facts if fact.article == article]
    backing = Backing(finds.page, article, facts)
    short = _sentences("short", lead(finds), backing, _LEAD, set())
    told = {line.text for line in short}
    weighty = _sentences("matters", matters(finds), backing, _MATTERS, told)
    unclear = _sentences("open", left_open(finds), backing, _OPEN, told | {line.text for line in weighty})
    return (
        *short,
        *weighty,
        *_numbers(own),
        *_said(own),
        *_where(own, finds),
        *_when(own),
        *_confused(own, facts, backing),
        *unclear,
    )


def _sentences(
    section: Section, sentences: Sequence[Told], backing: Backing, most: int, told: set[str]
) -> list[Line]:
    """The first of the sentences that facts back, in the article's order."""
    lines: list[tuple[int, Line]] = []
    for sentence in sentences:
        if len(lines) == most:
            break
        if sentence.text in told:
            continue
        cites = backing.of(sentence)
        if cites:
            lines.append((sentence.place[0], Line(section=section, text=sentence.text, cites=cites)))
    return [line for _, line in sorted(lines, key=lambda pair: pair[0])]


def _sure_first(facts: Sequence[Fact], most: int) -> Iterator[Fact]:
    """At most so many of the facts, those without doubts before the others, in their order."""
    chosen = sorted(range(len(facts)), key=lambda place: (bool(facts[place].review), place))[:most]
    return (facts[place] for place in sorted(chosen))


def _numbers(own: Sequence[Fact]) -> Iterator[Line]:
    figures = [fact for fact in own if isinstance(fact, Figure) and not fact.label.startswith(_LESSER)]
    for fact in _sure_first(figures, _NUMBERS):
        if isinstance(fact, Figure):
            yield Line(section="numbers", text=_after_number(fact), cites=(fact.id,))


def _after_number(fact: Figure) -> str:
    """A label as it reads after its number: "thousands" are "of buildings" where the article says so."""
    dozens = fact.qualifier == "magnitude" and any(f"{fact.said} of " in text for text in fact.evidence)
    return f"of {fact.label}" if dozens else fact.label


def _said(own: Sequence[Fact]) -> Iterator[Line]:
    """Quotations and then claims, those of one speaker together, in the order in which they first speak."""
    spoken = list(_sure_first([fact for fact in own if isinstance(fact, Quote | Claim)], _SAID))
    order: list[str | None] = []
    for fact in spoken:
        if isinstance(fact, Quote | Claim) and fact.by not in order:
            order.append(fact.by)
    for by in order:
        for kind in (Quote, Claim):
            for fact in spoken:
                if isinstance(fact, kind) and fact.by == by:
                    yield Line(section="said", cites=(fact.id,))


def _where(own: Sequence[Fact], finds: Finds) -> Iterator[Line]:
    places = {spot.name.casefold() for spot in finds.spots if spot.meaning}
    for fact in own:
        if isinstance(fact, Group) and any(isinstance(one, District) and one.group == fact.id for one in own):
            yield Line(section="where", text=fact.label, cites=(fact.id,))
    named = [
        fact
        for fact in own
        if isinstance(fact, Term)
        and fact.name.casefold() in places
        and not fact.meaning.startswith(_NO_MEANING)
    ]
    for fact in _sure_first(named, _WHERE):
        if isinstance(fact, Term):
            yield Line(section="where", text=f"{fact.name}: {fact.meaning}", cites=(fact.id,))


def _when(own: Sequence[Fact]) -> Iterator[Line]:
    for fact in _sure_first([fact for fact in own if isinstance(fact, Event)], _WHEN):
        if isinstance(fact, Event):
            yield Line(section="when", text=fact.what, cites=(fact.id,))


def _confused(own: Sequence[Fact], facts: Sequence[Fact], backing: Backing) -> Iterator[Line]:
    """Two figures of one measure, and two people of one surname."""
    by_id = {fact.id: fact for fact in facts}
    found = 0
    for fact in own:
        if not isinstance(fact, Comparison) or found == _CONFUSED:
            continue
        pair = (by_id.get(fact.from_), by_id.get(fact.to))
        sides = tuple(
            Side(name=one.said, means=one.label)
            for one in pair
            if isinstance(one, Figure) and not one.label.startswith(_LESSER)
        )
        if (
            len(sides) == 2
            and sides[0] != sides[1]
            and all(backing.backs(side.means, pair) for side in sides)
        ):
            found += 1
            yield Line(section="confused", cites=(fact.from_, fact.to), sides=sides)
    people = [
        fact
        for fact in facts
        if isinstance(fact, Speaker) and fact.sort == "person" and fact.roles and " " in fact.name
    ]
    for place, one in enumerate(people[:40]):
        for other in people[place + 1 : 40]:
            if one.name.split()[-1] == other.name.split()[-1] and _is_of_article(one, other, own):
                sides = tuple(Side(name=person.name, means=person.roles[0].title) for person in (one, other))
                if all(backing.backs(f"{side.name} {side.means}", (one, other)) for side in sides):
                    yield Line(section="confused", cites=(one.id, other.id), sides=sides)


def _is_of_article(one: Speaker, other: Speaker, own: Sequence[Fact]) -> bool:
    """Whether one of two people is this article's."""
    return one in own or other in own
