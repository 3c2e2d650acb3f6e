"""The opposite of what somebody said, given to him: a word or two are enough where it is plain whose.

"LePage says their heroin is expensive" has little of what he said, and turns it round: he said of the heroin
that it is cheap. So does what is said without its "not": "Fallow said that a loan is a gift".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.heard import otherwise
from tui.interview.answer.said import Said, between, inside, stem
from tui.interview.claims import meanings, siblings
from tui.interview.claims.affirmed import another, open_to_doubt, theirs
from tui.interview.claims.claimed import claims_of, told, told_of
from tui.interview.claims.telling import Told
from tui.interview.english.alike import sense
from tui.interview.finding import Finding
from tui.interview.known.profiles import senses as read_senses
from tui.interview.known.retold import in_own_words, outcomes
from tui.interview.people.names import references
from tui.quiz.index import Index
from tui.quiz.people import acceptable
from tui.story.model import Claim, Event, Fact, Quote

# What some have decided: who it was stands before the verb.
DECIDED = re.compile(r"\s+(?:voted|approved|rejected|agreed|decided|passed|adopted)\b")
_REFUSED = re.compile(
    r"\b(?:turned\s+down|rejected|refused|spurned|threw\s+out)\s+(?:the|an?|its|their|that|this|any)\s+(?P<what>[a-z]{3,20})",
    re.IGNORECASE,
)
PART = 0.12  # of the sense of what somebody said
LEAST = 2  # words of it
STATED = 0.4  # of what the article states itself, where a word of it is turned
MOST = 0.7  # and where a "not" is all that turns it
ONLY = 0.8  # of it, where it has but one word
ODD = 0.5  # of it, where it has a "not" that is left out
SUBJECT = 0.2  # and where it is said of whom, too
DENIED = 0.3  # of it, where a "not" is all that turns it
# Whatever says by other words than a "not" that something is not, or not much.
_LESS = re.compile(
    r"\b(?:no(?!\s+(?:trouble|problems?|difficult\w{0,4}|doubt|question))|not|never|nor|none|neither|nobody|nothing|without|lack\w{0,3}|empty|gone|out\s+of|few(?:er)?|little|less"
    r"|hardly|barely|scarcely|zero|fail\w{0,3}|refus\w{1,3}|den(?:y|ied|ies|ying)|unable|impossible|stop\w{0,4}|anything\s+but"
    r"|until|only|instead|rather|wrong|false|untrue|oppos\w{1,4}|against|forgot\w{0,3}|except|but|unless|if)\b|n[’']t\b",
    re.IGNORECASE,
)
# A claim that something is not what it is said to be, and the saying that it is.
_IS_NOT = re.compile(
    r"\b(?:(?:is|are|was|were)\s+not|not\s+be(?:en)?|(?:is|are|was|were)n[’']t)\b", re.IGNORECASE
)
_IS = re.compile(r"(?:\b(?:is|are|was|were|been|being|be|got)|[’'](?:s|re))\s+(?:\w+\s+)?\w+$", re.IGNORECASE)
_NEVER = re.compile(r"\bnever\b", re.IGNORECASE)
# What was at another time, or in what order.
_THEN = re.compile(
    r"\b(?:when|before|until|till|yet|after|by\s+then|since|anymore|any\s+more|at\s+first|once|if|unless|some\s+of|used\s+to|almost|nearly)\b",
    re.IGNORECASE,
)
# What could happen by a day is not what happened.
_MAY = re.compile(r"\b(?:could|may|might|would|should|can|will)\b|\b\w{2,5}[’']ll\b", re.IGNORECASE)
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
        for one in told_of(said, known, story, PART, every=True)
        if (fact := _denied(said, known, one)) is not None
    ]
    found.sort(key=lambda each: (-each[0].share, not isinstance(each[1], Claim)))
    rivals = [one for one in told(said, known) if one.denied and not one.unsure]
    for one, fact in found:
        if any(_meet(one, other) and other.share >= one.share for other in rivals):
            continue  # it is another that is turned round
        rivals.append(one)
        right = in_own_words(known, one.claim)
        place = one.start, one.end
        yield otherwise(said, known, place, fact.id, right)
    yield from siblings.hear(said, known)
    yield from meanings.hear(said, known)


def of_other_things(said: Said, event: Event, one: Told) -> bool:
    """Whether what was turned down is not what was decided: "the union turned down the offer"."""
    thing = _REFUSED.search(said.text, one.start, one.end + len("down the whole offer of the authority"))
    return thing is not None and sense(stem(thing["what"].lower())) not in read_senses(event.what)


def _meet(one: Told, other: Told) -> bool:
    return one.claim.id != other.claim.id and one.start < other.end and other.start < one.end


def _denied(said: Said, known: Index, one: Told) -> Claim | Quote | Event | None:
    """What is told the opposite of: of its speaker, or of whom or what it is about; None if of nothing."""
    fact: Fact = known.facts[one.claim.id]
    if not isinstance(fact, Claim | Quote | Event) or not one.denied or one.unsure:
        return None
    if inside(said.quoted, one.start) and not isinstance(fact, Quote):
        return None
    if not said.holds(one.start) or open_to_doubt(said, one) or another(said, known, one):
        return None
    if isinstance(fact, Event) and _MAY.search(said.text, *said.clause(one.end - 1)):
        return None
    if isinstance(fact, Event) and DECIDED.search(fact.what) and of_other_things(said, fact, one):
        return None
    if isinstance(fact, Event) or not acceptable(fact):
        return fact if _round(said, one) else None
    if not _turned(said, one) or not theirs(said, known, one) or _of_another(said, known, one, fact):
        return None
    return fact


def _of_another(said: Said, known: Index, one: Told, fact: Claim | Quote) -> bool:
    """Whether somebody else is named in the midst of it, of whom a part of it may be."""
    every = references(said, known)
    here = between(every, one.start, one.end)
    own = {*acceptable(fact), fact.to}
    others = [each for each in here if each.how != "pronoun" and each.may_be.isdisjoint(own)]
    return any(said.text[each.start : each.end] not in one.claim.says for each in others)


def _round(said: Said, one: Told) -> bool:
    """Whether what the article itself states is turned round: who, the verb and the object are needed."""
    low, high = said.sentence(one.start)
    if one.odd:
        return one.bond and one.about and one.half and not _LESS.search(said.text, low, high)
    if not one.about or _THEN.search(said.text, low, high):
        return False
    if one.turned:
        wished = not _WISH.search(one.claim.says) and _WISH.search(said.text, low, one.end)
        return one.bond and one.hits >= LEAST and one.core >= STATED and not wished
    if one.negated and one.people and _NEVER.search(said.text, said.clause(one.start)[0], one.end):
        return True  # "he never wrote to her"
    return one.negated and one.hits > LEAST and one.core >= MOST


def _turned(said: Said, one: Told) -> bool:
    """Whether what is told is turned round beyond doubt, if little of it is said."""
    sentence = said.sentence(one.start)
    if one.odd:
        if _LESS.search(said.text, *sentence):
            return False
        if _IS_NOT.search(one.claim.says) and _IS.search(said.text, sentence[0], one.end):
            return (one.bond and one.about) or one.core >= ONLY  # "they were asked" for "they were not asked"
        return one.bond and min(one.core, one.share) >= ODD
    if one.turned:
        open_ = one.claim.says.startswith("to ") or _WISH.search(one.claim.says)
        wished = not open_ and _WISH.search(said.text, sentence[0], one.end)
        enough = one.hits >= LEAST or (one.about and one.share >= ODD)
        return one.bond and enough and not wished
    if not one.negated or one.claim.says.startswith("to ") or _LESS.search(one.claim.says):
        return False
    if one.hits < LEAST:
        return one.core >= ONLY
    if said.clause(one.end - 1)[0] > one.start:
        return False  # "they are not getting a gift, they will pay it back"
    return one.core >= (DENIED if not one.about else SUBJECT)
