"""Names and numbers in our own words, held against the words they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from tui.numbers import Found, find_numbers
from tui.story.check.case import Case
from tui.story.check.figures import values
from tui.story.model import (
    Claim,
    Comparison,
    District,
    Event,
    Fact,
    Figure,
    Group,
    Quote,
    Speaker,
    Term,
)
from tui.text import plain, sentences

_WORD = re.compile(r"[^\W\d_](?:[\w.’'-]*\w)?")
_POSSESSIVE = re.compile(r"[’']s?$")
_PRONOUN_ONE = re.compile(r"\s*(?:$|[.,;:?!)”’]|(?:of|that|who|which|and|or|is|was|in|for)\b)")
# Capitalised in English for another reason than being a name.
_NO_NAMES = frozenset({"i", "mr", "mrs", "ms", "dr"})


def capitalised(text: str, first: bool) -> list[str]:
    """The words of a text that begin with a capital; those that open a sentence only if `first`."""
    starts = set() if first else {_first_letter(text, start) for start, _ in sentences(text)}
    return [
        match.group()
        for match in _WORD.finditer(text)
        if match.group()[0].isupper()
        and match.start() not in starts
        and plain(match.group()) not in _NO_NAMES
    ]


def _first_letter(text: str, start: int) -> int:
    while start < len(text) and not text[start].isalnum():
        start += 1
    return start


def missing_names(names: Iterable[str], material: str) -> list[str]:
    """Those of the names that do not stand in the material, plurals and possessives apart."""
    distinct = dict.fromkeys(names)
    words = plain(material) if distinct else ""
    return [name for name in distinct if not re.search(rf"(?<!\w){re.escape(_bare(name))}s?(?!\w)", words)]


def _bare(word: str) -> str:
    return plain(_POSSESSIVE.sub("", word)).removesuffix("s")


def material(case: Case, facts: Iterable[Fact]) -> str:
    """All that a text citing these facts may rest on: their evidence, and the names they link to."""
    return "\n".join(part for fact in facts for part in _material(case, fact))


def _material(case: Case, fact: Fact) -> Iterator[str]:
    yield from case.words(fact)
    if isinstance(fact, Speaker):
        yield from (fact.name, *fact.aliases, fact.party or "")
        for role in fact.roles:
            yield from (role.said, role.title, *role.evidence)
    elif isinstance(fact, District | Term):
        yield from fact.aliases
        yield fact.said if isinstance(fact, District) else fact.name
    elif isinstance(fact, Group):
        yield from (part for member in members(case, fact) for part in _material(case, member))
    elif isinstance(fact, Figure | Quote | Claim):
        others = [fact.by] if isinstance(fact, Figure) else [fact.by, fact.to, fact.via]
        linked = [case.story.facts.get(other or "") for other in others]
        yield from (
            part for speaker in linked if isinstance(speaker, Speaker) for part in _material(case, speaker)
        )
    elif isinstance(fact, Comparison):
        both = [case.story.facts.get(name) for name in (fact.from_, fact.to)]
        yield from (part for figure in both if isinstance(figure, Figure) for part in _material(case, figure))


def members(case: Case, group: Group) -> list[District]:
    """The districts of a group."""
    return [district for district in case.story.of(District) if district.group == group.id]


def numbers(case: Case, facts: Iterable[Fact]) -> set[Fraction]:
    """All the numbers that a text citing these facts may have, those that can be worked out too."""
    found: set[Fraction] = set()
    for fact in facts:
        for span in case.spans(fact):
            found.update(
                number.value for number in case.readings[span.article].numbers_in(span.start, span.end)
            )
        if isinstance(fact, Figure):
            found.update(values(fact))
        elif isinstance(fact, Group):
            found.update(_counts(case, fact))
        elif isinstance(fact, Comparison):
            found.update(_difference(case, fact))
    return found


def _counts(case: Case, group: Group) -> Iterator[Fraction]:
    states = [district.state for district in members(case, group)]
    yield Fraction(group.size)
    yield Fraction(len(set(states)))
    yield from (Fraction(states.count(state)) for state in set(states) if states.count(state) > 1)
    shared = sum(1 for state in set(states) if states.count(state) > 1)
    if shared:
        yield Fraction(shared)


def _difference(case: Case, fact: Comparison) -> Iterator[Fraction]:
    first, second = (case.story.facts.get(name) for name in (fact.from_, fact.to))
    if isinstance(first, Figure) and isinstance(second, Figure):
        one, other = values(first)[0], values(second)[0]
        yield from (one, other, abs(one - other))


def unbacked(text: str, allowed: set[Fraction]) -> list[Found]:
    """The numbers of a text that are not allowed in it; "a successful one" counts nothing."""
    return [
        number
        for number in find_numbers(text)
        if number.value not in allowed
        and not (number.said.lower() == "one" and _PRONOUN_ONE.match(text, number.end))
    ]


def wording(fact: Fact) -> Iterator[tuple[str, str]]:
    """The texts of a fact that are ours and are shown as facts, by field."""
    if isinstance(fact, Figure | Comparison | Group):
        yield from (("ask", fact.ask), ("label", fact.label))
    elif isinstance(fact, Claim):
        yield from (("ask", fact.ask), ("says", fact.says))
    elif isinstance(fact, Quote) and fact.ask is not None:
        yield "ask", fact.ask
    elif isinstance(fact, Event):
        yield "what", fact.what
    elif isinstance(fact, Term):
        yield from (("name", fact.name), ("meaning", fact.meaning))
