"""What is said not to be there at all: "no new offer", "hardly any cooperation"; and what is needed.

A quotation of a noun with what it is like ("excellent cooperation"), and a claim that there is a thing ("a
new offer was on the table"), are denied by an answer that has whoever said it say that there is none, in
whatever other words. So is a claim that something can be done without a thing, by one that it is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.answer.heard import otherwise
from tui.interview.answer.phrases import Token, read
from tui.interview.answer.said import Said
from tui.interview.claims.claimed import claims_of
from tui.interview.claims.opinions import opinion
from tui.interview.claims.whose import given
from tui.interview.english.senses import denials, senses
from tui.interview.finding import Finding
from tui.interview.known.claimwords import Item
from tui.interview.known.retold import outcomes
from tui.quiz.index import Index
from tui.quiz.people import acceptable
from tui.quiz.wording import quotation
from tui.story.model import Claim, Quote

MOST = 3  # words of a quotation that is no more than a noun
_THERE = re.compile(
    r"\ban?\s+(?P<what>(?:[\w’'-]+\s){1,3}?)(?:is|was|has\s+been|had\s+been)\s", re.IGNORECASE
)
_NONE = re.compile(
    r"\b(?:no|zero|without(?:\s+any)?|(?:hardly|barely|scarcely)\s+any|almost\s+no|next\s+to\s+no|lack\s+of|absence\s+of"
    r"|(?<!a\s)little|far\s+too\s+little|too\s+little|(?:nothing|not\s+much|anything\s+but)(?:\s+(?:like|of))?"
    r"|stop(?:s|ped)|refus(?:es|ed)\s+to|fail(?:s|ed)\s+to|will\s+not|won[’']t|(?:is|are|was|were|do|does|did)\s?n[’']t)"
    r"\s+(?:(?:a|an|any|such|real|much|proper|true)\s+){0,2}$",
    re.IGNORECASE,
)
_NOT_A = re.compile(
    r"(?:\b(?:not|never)|n[’']t)\s+(?P<verb>(?:[\w’'-]+\s+){1,4}?)(?:an?|any)\s+(?:real\s+)?$", re.IGNORECASE
)
_KNOWS = re.compile(
    r"\b(?:sa(?:y|id)|know|tell|told|mention|reveal|if|whether|what|how|why|who)\b", re.IGNORECASE
)
_WITHOUT = re.compile(
    r"\b(?:can|could|able)\b.{1,80}?\bwithout\s+(?:an?|the|any)?\s*(?P<what>[\w’'-]+(?:\s[\w’'-]+){0,2})$"
)
_NEEDS = re.compile(
    r"\b(?:need(?:s|ed|ing)?|requir(?:e|es|ed|ing)|takes?|depends?\s+on|only\s+with|not\s+possible\s+without"
    r"|(?:has|have|had)\s+to\s+(?:have|raise|bring\s+in|introduce|levy|find|get|be))\s+(?:(?:a|an|the|some)\s+)?$",
    re.IGNORECASE,
)
_IS_NEEDED = re.compile(
    r"\s+(?:is|was|[’']s|will\s+be|would\s+be)\s+(?:\w+\s+)?(?:needed|necessary|required|inevitable|unavoidable)\b",
    re.IGNORECASE,
)
_BACK = 60  # characters before the noun that are read


class _Thing(NamedTuple):
    """A thing that is said to be there, or not to be needed (`spare`): the fact, its words in their order.

    `right` is what the story has.
    """

    fact: Claim | Quote
    words: tuple[Item, ...]
    right: str
    spare: bool = False


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each thing that who says it is there is said to say it is not."""
    things = known.once(("ear", "things"), lambda: tuple(_things(known)))
    if not things:
        return
    row = read(said)
    keys = senses(row)
    for thing in things:
        for at in range(len(row) - len(thing.words) + 1):
            if not all(item.keys & keys[at + n] for n, item in enumerate(thing.words)):
                continue
            last = row[at + len(thing.words) - 1]
            low = _needed(said, row[at], last) if thing.spare else _denied(said, row[at])
            if (
                low is not None
                and said.holds(row[at].start)
                and _theirs(said, known, thing.fact, (low, last.end))
            ):
                yield otherwise(said, known, (low, last.end), thing.fact.id, thing.right)


def _denied(said: Said, token: Token) -> int | None:
    """Where the words begin that say of a thing that there is none."""
    low = max(said.clause(token.start)[0], token.start - _BACK)
    if (none := _NONE.search(said.text, low, token.start)) is not None:
        return none.start()
    if (not_a := _NOT_A.search(said.text, low, token.start)) is None or _KNOWS.search(not_a["verb"]):
        return None
    before = said.within(low, not_a.start() + 1)
    return before[-1].start if before else not_a.start()


def _needed(said: Said, first: Token, last: Token) -> int | None:
    """Where the words begin that say of a thing that it is needed."""
    low, high = said.clause(first.start)
    if denials(said.text[low:high]):
        return None
    if _IS_NEEDED.match(said.text, last.end):
        return first.start
    needs = _NEEDS.search(said.text, max(low, first.start - _BACK), first.start)
    return needs.start() if needs is not None else None


def _theirs(said: Said, known: Index, fact: Claim | Quote, place: tuple[int, int]) -> bool:
    """Whether it is given, in so many words, to who says it in the story."""
    to = given(said, known, *place)
    to = to if to is not None and to.plain else opinion(said, known, *place) or to
    return to is not None and to.plain and bool(to.mention.may_be & {*acceptable(fact)})


def _things(known: Index) -> Iterator[_Thing]:
    """The quotations that are a noun, by their last word, and the claims that there is a thing."""
    for one in outcomes(known).all:
        fact = known.facts[one.claim.id]
        if (
            isinstance(fact, Quote)
            and 1 < len(one.items) == one.words <= MOST
            and not one.odd
            and one.items[0].sides
        ):
            yield _Thing(fact, one.items[-1:], quotation(fact.parts))
    for one in claims_of(known).all:
        spare = _WITHOUT.search(one.claim.says)
        if spare is not None and one.claim.by:
            count = len(spare["what"].split())
            yield _Thing(one.claim, one.items[-count:], one.claim.says, spare=True)
        there = _THERE.match(one.claim.says)
        if there is not None and one.claim.by and not one.odd:
            count = len(there["what"].split())
            if count <= len(one.items):
                yield _Thing(one.claim, one.items[:count], one.claim.says)
