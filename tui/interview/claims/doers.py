"""Who does what, where the article itself says so: somebody else who is said to have done it is wrong."""

from __future__ import annotations

import re
from bisect import bisect_left

from tui.interview.answer.phrases import tokens
from tui.interview.answer.said import Said
from tui.interview.claims.whose import is_other
from tui.interview.english.senses import EMPTY
from tui.interview.known.called import people
from tui.interview.people.names import Mention, references
from tui.quiz.index import Index
from tui.story.model import Claim
from tui.story.tagging.verbs import PREPOSITIONS
from tui.text import fold

_PASSIVE = frozenset(("by", "was", "were", "been", "be", "being"))
_BY = re.compile(r"[\w’'-]+ by\b", re.IGNORECASE)  # "Sessions is asked by LePage to ..."
_NEAR = 40  # characters from a name to its verb


def by_another(said: Said, known: Index, claim: Claim, start: int) -> Mention | None:
    """Who is said to do what a claim says that somebody does, if it is another person; None if it is not.

    Whoever stands right before the verb does it: "Joyce successfully pushed for ..." of what LePage did.
    """
    named = known.once(("ear", "doers"), lambda: _doers(known)).get(claim.id)
    if named is None:
        return None
    every = references(said, known)
    at = bisect_left(every, (start,)) - 1
    one = every[at] if at >= 0 else None
    if one is None or one.end > start or start - one.end > _NEAR or one.how == "pronoun":
        return None
    between = [word.low for word in said.within(one.end, start)]
    if any(word not in EMPTY and not word.endswith("ly") for word in between) or _PASSIVE & {*between}:
        return None
    if _BY.match(said.text, start):
        return None
    before = said.within(max(0, one.start - _NEAR), one.start)
    if before and before[-1].low in PREPOSITIONS:
        return None
    if any(mark in said.text[one.end : start] for mark in ",;:.()'’"):
        return None
    speaker = known.speaker(one.speaker_id)
    person = speaker is not None and speaker.sort == "person"
    return one if person and is_other(known, named, one, claim.not_lures) else None


def _doers(known: Index) -> dict[str, tuple[str, ...]]:
    """Whom a claim speaks of, by its id, where the article states it and it begins with who does it."""
    found = {}
    for claim in known.claims:
        row = tokens(fold(claim.says).text)
        first = people(known).phrases.at(row, 0) if claim.by is None else None
        if first is not None and first.what.named:
            every = people(known).phrases.find(row)
            found[claim.id] = tuple({who for match in every for who in match.what.named | match.what.holders})
    return found
