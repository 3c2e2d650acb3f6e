"""The opposite of what somebody said, given to him: a word or two are enough where it is plain whose.

"LePage says their heroin is expensive" has little of what he said, and turns it round: he said of the heroin
that it is cheap. So does what is said without its "not": "Fallow said that a loan is a gift".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.affirmed import another, theirs
from tui.interview.claimed import Told, claims_of, told, told_of
from tui.interview.finding import Finding
from tui.interview.heard import heard
from tui.interview.retold import outcomes
from tui.interview.said import Said, inside
from tui.quiz.index import Index
from tui.quiz.wording import in_quotes
from tui.story.model import Claim, Fact, Quote

PART = 0.12  # of the sense of what somebody said
LEAST = 2  # words of it
ONLY = 0.8  # of it, where it has but one word
ODD = 0.5  # of it, where it has a "not" that is left out
DENIED = 0.3  # of it, where a "not" is all that turns it
# Whatever says by other words than a "not" that something is not, or not much.
_LESS = re.compile(
    r"\b(?:no|not|never|nor|none|neither|nobody|nothing|without|lack\w{0,3}|empty|gone|out\s+of|few(?:er)?|little|less"
    r"|hardly|barely|scarcely|zero|fail\w{0,3}|refus\w{1,3}|den(?:y|ied|ies|ying)|unable|impossible|stop\w{0,4}|anything\s+but"
    r"|until|only|instead|rather|wrong|false|untrue|oppos\w{1,4}|against|forgot\w{0,3}|except|but|unless|if)\b|n[’']t\b",
    re.IGNORECASE,
)
# What is to be, and is not yet: who wants it quicker has said that it is slow.
_WISH = re.compile(
    r"\b(?:want\w{0,3}|wish\w{0,3}|goals?|hop(?:e[sd]?|ing)|aim\w{0,3}|should|ought|must|ask(?:s|ed|ing)?|call(?:s|ed|ing)?\s+(?:for|on)"
    r"|urg(?:e[sd]?|ing)|demand\w{0,3}|push\w{0,3}|press(?:es|ed|ing)?|plan\w{0,4}|propos\w{1,3}|needs?|needed|to\s+be|let[’']?s"
    r"|would\s+like|request\w{0,3}|appeal\w{0,3}|beg\w{0,4}|seeks?|sought)\b",
    re.IGNORECASE,
)


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each thing said of which the opposite is given to who said it."""
    found = [
        (one, fact)
        for story in (claims_of(known), outcomes(known))
        for one in told_of(said, known, story, PART)
        if (fact := _denied(said, known, one)) is not None
    ]
    found.sort(key=lambda each: -each[0].share)
    rivals = [one for one in told(said, known) if one.denied and not one.unsure]
    for one, fact in found:
        if any(_meet(one, other) and other.share > one.share for other in rivals):
            continue  # it is another that is turned round
        rivals.append(one)
        right = in_quotes(" ".join(fact.parts)) if isinstance(fact, Quote) else one.claim.says
        place = one.start, one.end
        yield heard(said, known, place, "contradicted", fact.id, right, f"The article has: {right}.")


def _meet(one: Told, other: Told) -> bool:
    return one.claim.id != other.claim.id and one.start < other.end and other.start < one.end


def _denied(said: Said, known: Index, one: Told) -> Claim | Quote | None:
    """The claim or quotation of which the opposite is told, as its speaker's; None if of none."""
    fact: Fact = known.facts[one.claim.id]
    if not isinstance(fact, Claim | Quote) or not one.denied or one.unsure:
        return None
    if inside(said.quoted, one.start) and not isinstance(fact, Quote):
        return None
    if not said.holds(one.start) or not _turned(said, one):
        return None
    return fact if theirs(said, known, one) and not another(said, known, one) else None


def _turned(said: Said, one: Told) -> bool:
    """Whether what is told is turned round beyond doubt, if little of it is said."""
    sentence = said.sentence(one.start)
    if one.odd:
        return one.bond and min(one.core, one.share) >= ODD and not _LESS.search(said.text, *sentence)
    if one.turned:
        open_ = one.claim.says.startswith("to ") or _WISH.search(one.claim.says)
        wished = not open_ and _WISH.search(said.text, sentence[0], one.end)
        return one.bond and one.hits >= LEAST and not wished
    if not one.negated or one.claim.says.startswith("to ") or _LESS.search(one.claim.says):
        return False
    return one.core >= (DENIED if one.hits >= LEAST else ONLY)
