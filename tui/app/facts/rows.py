"""What the rows of the facts table say: what is asked, the answer, and whose word it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.app.words import STATUS, change, figure_said, quotation, role, speaker_name, whose
from tui.quiz.wording import possessive
from tui.story.model import (
    Claim,
    Comparison,
    District,
    Event,
    Fact,
    Figure,
    Group,
    Quote,
    Role,
    Speaker,
    Term,
)
from tui.story.saying import of_oneself
from tui.story.story import Story

KINDS: tuple[tuple[str, tuple[type[Fact], ...]], ...] = (
    ("Figures", (Figure,)),
    ("Comparisons", (Comparison,)),
    ("Speakers", (Speaker,)),
    ("Quotations", (Quote,)),
    ("Claims", (Claim,)),
    ("Districts", (Group, District)),
    ("Events", (Event,)),
    ("Terms", (Term,)),
)
SORTS = {
    "office": "an office",
    "document": "a document",
    "sign": "a sign",
    "unnamed": "the article does not say who",
}


class Row(NamedTuple):
    """A fact in the table. `answer`, `whose` and `note` (ours) are shown when they are asked for.

    `review` says why a draft is not sure of it: that it is not is shown always, why with the answer.
    """

    fact: str
    ask: str
    answer: str
    whose: str = ""
    note: str = ""
    review: str = ""


class Kind(NamedTuple):
    """The rows of one kind of fact, in story order."""

    name: str
    rows: tuple[Row, ...]


def kinds(story: Story, article: str | None = None) -> tuple[Kind, ...]:
    """All facts of a story, or of one article, by kind; only the kinds that there are."""
    facts = [fact for fact in story.facts.values() if article is None or article in _articles(fact)]
    made = []
    for name, types in KINDS:
        found = _ordered(facts, types)
        if found:
            rows = [row(story, fact) for fact in found]
            made.append(Kind(name, tuple(_numbered(rows, found))))
    return tuple(made)


def _articles(fact: Fact) -> set[str]:
    """Where a fact stands: a speaker's roles can stand in another article."""
    roles = fact.roles if isinstance(fact, Speaker) else ()
    return {fact.article, *(one.article for one in roles if one.article)}


def _ordered(facts: list[Fact], types: tuple[type[Fact], ...]) -> list[Fact]:
    """The facts of some types; the members of a group stand below it."""
    found = [fact for fact in facts if isinstance(fact, types)]
    groups = {fact.id: place for place, fact in enumerate(found) if isinstance(fact, Group)}
    if not groups:
        return found
    return sorted(found, key=lambda fact: (_group(fact, groups), isinstance(fact, District)))


def _group(fact: Fact, groups: dict[str, int]) -> int:
    """The place of the group that a fact is, or is in; -1 where it is in none."""
    return groups.get(fact.group if isinstance(fact, District) else fact.id, -1)


def row(story: Story, fact: Fact) -> Row:
    """A fact as a row; what a district is asked by, its number, is given among the others."""
    return _row(story, fact)._replace(note=fact.note, review=fact.review)


def _row(story: Story, fact: Fact) -> Row:
    if isinstance(fact, Figure):
        return Row(fact.id, fact.label, figure_said(fact), whose(story, fact))
    if isinstance(fact, Comparison):
        return _compared(story, fact)
    if isinstance(fact, Speaker):
        return _speaker(story, fact)
    if isinstance(fact, Quote):
        return _quoted(story, fact)
    if isinstance(fact, Claim):
        return Row(fact.id, fact.ask, sentence(story, fact), _how(story, fact))
    if isinstance(fact, Group):
        return Row(fact.id, fact.label, str(fact.size))
    if isinstance(fact, District):
        return Row(fact.id, "", fact.said)
    if isinstance(fact, Event):
        return Row(fact.id, fact.what, fact.when.said)
    if isinstance(fact, Term):
        return Row(fact.id, fact.name, fact.meaning)
    return Row(fact.id, fact.id, "")


def _compared(story: Story, fact: Comparison) -> Row:
    """Both figures; and the difference, where both are exact."""
    first, last = story.facts.get(fact.from_), story.facts.get(fact.to)
    if not isinstance(first, Figure) or not isinstance(last, Figure):
        return Row(fact.id, fact.label, "")
    exactly = first.qualifier == last.qualifier == "exact" and first.to is None and last.to is None
    answer = change(story, fact) if exactly else f"{figure_said(first)} to {figure_said(last)}"
    return Row(fact.id, fact.label, answer, whose(story, last))


def _speaker(story: Story, fact: Speaker) -> Row:
    titles = "; ".join(_title(one) for one in sorted(fact.roles, key=lambda one: one.when != "now"))
    if not titles:
        titles = SORTS.get(fact.sort, "no role is given")
    return Row(fact.id, speaker_name(story, fact.id), titles, fact.party or "")


def _title(one: Role) -> str:
    """A role; one that is over says so."""
    over = one.when != "now" and one.when not in one.title.casefold()
    return f"{one.when} {one.title}" if over else one.title


def _quoted(story: Story, fact: Quote) -> Row:
    name = speaker_name(story, fact.by)
    said = f"in {speaker_name(story, fact.via)}" if fact.via else ""
    title = role(story, fact.by, fact.article)
    who = title if title.casefold() != name.casefold() else ""
    return Row(fact.id, fact.ask or quotation(fact), name, ", ".join(filter(None, (who, said))))


def sentence(story: Story, claim: Claim) -> str:
    """A claim in a sentence, with whose word it is: hearsay is what somebody has been told, not says."""
    speaker = story.facts.get(claim.by or "")
    name = speaker_name(story, claim.by)
    named = name[:1].upper() + name[1:]
    says = claim.says.rstrip(".")
    if claim.status == "hearsay":
        return f"{named} has been told that {says}."
    sort = speaker.sort if isinstance(speaker, Speaker) else "person"
    if sort == "unnamed":
        return f"It is said that {says}."
    if of_oneself(claim, speaker):
        return f"{possessive(named)} own word is that {says}."
    if claim.by is None or sort == "person":
        return f"{named} says that {says}."
    return f"According to {name}, {says}."


def _how(story: Story, claim: Claim) -> str:
    """What kind of word a claim is, and where it was given: "a claim, in LePage’s letter to Sessions"."""
    status = STATUS[claim.status]
    return f"{status}, in {speaker_name(story, claim.via)}" if claim.via else status


def _numbered(rows: Sequence[Row], facts: Sequence[Fact]) -> Iterator[Row]:
    """The members of a group by their place there, so that the list can be said aloud and held against it."""
    sizes = Counter(fact.group for fact in facts if isinstance(fact, District))
    places: Counter[str] = Counter()
    for made, fact in zip(rows, facts, strict=True):
        if isinstance(fact, District):
            places[fact.group] += 1
            made = made._replace(ask=f"{places[fact.group]} of {sizes[fact.group]}")
        yield made
