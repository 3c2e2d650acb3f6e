"""What there is to remember in a story: an item for each aspect of each fact that can be asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.quiz.index import Index
from tui.quiz.kinds import KINDS, MEASURE
from tui.quiz.question import Item, ItemId
from tui.quiz.rendered import Offer
from tui.story.model import Comparison, District, Fact, Figure, Speaker
from tui.story.story import Story


def items(story: Story, index: Index | None = None) -> tuple[Item, ...]:
    """Every item of a story, in story order. Give the index if there is one, to save building it again."""
    index = index or Index(story)
    return tuple(_items(index))


def _items(index: Index) -> Iterator[Item]:
    story = index.story.id
    last = {figures[-1].figure.id: name for name, figures in index.measures.items()}
    for fact in index.facts.values():
        kind = KINDS.get(fact.kind)
        if kind is not None and index.spans.get(fact.id):
            left = list(_left(fact, kind.offers(index, fact)))
            alone = not any(offer.primary for offer in left)  # then these carry the fact's weight
            for offer in left:
                yield Item(
                    ItemId(story, fact.id, offer.aspect),
                    fact.kind,
                    fact.article,
                    offer.primary or alone,
                    fact.weight,
                    offer.forms,
                    offer.label,
                )
        if fact.id in last:
            yield from _of_measure(index, last[fact.id])


def _of_measure(index: Index, name: str) -> Iterator[Item]:
    for offer in MEASURE.offers(index, name):
        first = index.measures[name][0].figure
        yield Item(
            ItemId(index.story.id, name, offer.aspect),
            "measure",
            first.article,
            offer.primary,
            first.weight,
            offer.forms,
            offer.label,
        )


def _left(fact: Fact, offers: Iterable[Offer]) -> Iterator[Offer]:
    """The offers without what the author skips: a form, an aspect, or a form of an aspect ("value.cloze")."""
    for offer in offers:
        if not fact.skip:
            yield offer
        elif offer.aspect not in fact.skip:
            forms = tuple(
                form
                for form in offer.forms
                if form not in fact.skip and f"{offer.aspect}.{form}" not in fact.skip
            )
            if forms:
                yield Offer(offer.aspect, offer.primary, forms, offer.label)


def unaskable(story: Story, index: Index | None = None) -> list[tuple[str, str]]:
    """The facts that no item asks and that no `skip` accounts for, each with the reason."""
    index = index or Index(story)
    asked = {item.id.fact for item in items(story, index)}
    asked |= {district.id for district in story.of(District) if district.group in asked}
    return [
        (fact.id, _reason(index, fact))
        for fact in index.facts.values()
        if fact.id not in asked and not fact.skip
    ]


def _reason(index: Index, fact: Fact) -> str:
    if not index.spans.get(fact.id):
        return "none of its evidence is found in its article"
    if isinstance(fact, Figure):
        return "its value is no number, or its `ask` gives its value away"
    if isinstance(fact, District):
        return "its group cannot be asked"
    if isinstance(fact, Speaker):
        return "it has no name, or no role that is its alone; say so in `skip`"
    if isinstance(fact, Comparison):
        return "it does not compare two exact figures; mend `from` and `to`, or say so in `skip`"
    return "its words give its answer away, or it has no lures; mend them, or say so in `skip`"
