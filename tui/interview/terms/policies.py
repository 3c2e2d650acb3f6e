"""Policies that an answer names in the place of the one that a story has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.interview.answer.phrases import keys
from tui.interview.answer.said import Said, inside
from tui.quiz.index import Index
from tui.story.model import Term

# Policies that news calls by such names.
_POLICIES = re.compile(
    r"(?<!\bno )(?<!\bany )(?<!\bnot a )(?<!\bnot an )"
    r"\b(?:(?:closed|open)[\s-](?:borders?|doors?)|catch[\s-]and[\s-]release|three[\s-]strikes|stop[\s-]and[\s-]frisk"
    r"|remain[\s-]in[\s-]mexico|one[\s-]child|don['’]?t[\s-]ask,?[\s-]don['’]?t[\s-]tell|hands[\s-]off|wait[\s-]and[\s-]see"
    r"|zero[\s-]emissions?|full[\s-]tolerance)\s+polic(?:y|ies)\b",
    re.IGNORECASE,
)
# Policies on some matter, where they are said to be what something is about.
_ON = re.compile(
    r"\b(?:target(?:s|ed|ing)?|about|over|against|because\s+of|focus(?:ed)?\s+on|angry\s+at|aimed\s+at|protest(?:s|ed|ing)?)\b"
    r"[^.;:!?]{0,40}?\b(?P<policy>(?:tax|trade|foreign|climate|energy|health|housing|education|school|gun|abortion|economic"
    r"|environmental|welfare|military|defen[cs]e|tariff|farm|labou?r|nuclear|budget)\s+polic(?:y|ies))\b",
    re.IGNORECASE,
)


def other_policy(said: Said, known: Index, own: Sequence[Term]) -> Iterator[tuple[int, int, Term]]:
    """Another policy in the place of the one that a story has: where it is named, and the right one."""
    if len(own) != 1:
        return
    found = [match.span() for match in _POLICIES.finditer(said.text)]
    found += [match.span("policy") for match in _ON.finditer(said.text)]
    for start, end in sorted(found):
        plain = known.plain(said.text[start:end])
        if not said.holds(start) or inside(said.negated, start) or keys(own[0].name)[0] in plain:
            continue
        if not any(f" {plain} " in f" {known.plain(text)} " for text in known.story.texts.values()):
            yield start, end, own[0]
