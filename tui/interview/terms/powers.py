"""Who may do what by a law: "the act lets the mayor call both sides", where it is the governor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.answer.heard import heard
from tui.interview.answer.said import Said, inside, stem
from tui.interview.english.senses import EMPTY
from tui.interview.finding import Finding
from tui.quiz.index import Index
from tui.text import vocabulary

_WHO = vocabulary(
    """governor mayor council senator senate commissioner president treasurer sheriff legislature congress
    judge court union authority director department city state county government voters police parliament"""
)
_MAY = re.compile(
    r"\b(?:lets?|allow(?:s|ed)?|enable[sd]?|permit(?:s|ted)?|empower(?:s|ed)?|gives?)\s+(?:the\s+)?(?:\w+\s+){0,1}?(?P<let>\w+)"
    r"\s+(?:to\s+|(?:the\s+)?(?:right|power)\s+to\s+)?(?P<do>\w+)(?P<rest>(?:\s+[\w’'-]+){1,4})"
    r"|\bthe\s+(?:\w+\s+){0,1}?(?P<one>\w+)\s+(?:who\s+)?(?:can|could|may|is\s+able\s+to|has\s+the\s+(?:right|power)\s+to)\s+"
    r"(?P<act>\w+)(?P<what>(?:\s+[\w’'-]+){1,4})",
    re.IGNORECASE,
)


class _Power(NamedTuple):
    """What somebody may do: who, and the stems of the verb and of what follows."""

    who: str
    verb: str
    what: frozenset[str]


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each office that is said to be able to do what another can by the story."""
    story: dict[str, list[tuple[_Power, str, str]]] = known.once(("ear", "powers"), lambda: _story(known))
    if not story:
        return
    for match, one in _powers(said.text):
        start, end = match.span("let") if match["let"] else match.span("one")
        if not said.holds(start) or inside(said.negated, start) or inside(said.negated, match.end() - 1):
            continue
        same = [each for each in story.get(one.verb, ()) if each[0].what & one.what]
        if same and all(each[0].who != one.who for each in same):
            right, fact, line = same[0]
            yield heard(said, known, (start, end), "contradicted", fact, f"the {right.who}", line)


def _powers(text: str) -> Iterator[tuple[re.Match[str], _Power]]:
    for match in _MAY.finditer(text):
        who = (match["let"] or match["one"]).lower()
        if who in _WHO:
            rest = (match["rest"] or match["what"]).lower().split()
            what = frozenset(stem(word) for word in rest if word not in EMPTY)
            yield match, _Power(who, stem((match["do"] or match["act"]).lower()), what)


def _story(known: Index) -> dict[str, list[tuple[_Power, str, str]]]:
    """The powers that terms and claims speak of, by their verbs."""
    told = [(term.meaning, term.id, f"{term.name}: {term.meaning}.") for term in known.terms]
    told += [(claim.says, claim.id, f"The article has: {claim.says}.") for claim in known.claims]
    found: dict[str, list[tuple[_Power, str, str]]] = {}
    for text, fact, line in told:
        for _, one in _powers(text):
            found.setdefault(one.verb, []).append((one, fact, line))
    return found
