"""A condition put on what the story has without one: "but only if the amount is large", "all but the old".

What is to be done "regardless of quantity" is not done "as long as the quantity is large", nor are small ones
left alone; and what holds of every one, or of none, has no exception.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import partial

from tui.interview.answer.heard import otherwise
from tui.interview.answer.patterns import compiled
from tui.interview.answer.phrases import Token, tokens
from tui.interview.answer.said import Range, Said, inside, stem
from tui.interview.claims.claimed import claims_of, told_of
from tui.interview.claims.telling import Told
from tui.interview.english.senses import EMPTY, senses
from tui.interview.finding import Finding
from tui.interview.known.retold import in_own_words, outcomes
from tui.quiz.index import Index
from tui.text import fold, vocabulary

PART = 0.12  # of the sense of what has no condition, for it to be spoken of
LEAST = 2  # words of it
MOST = 0.6  # of it, for an exception to be one from it
REACH = 90  # characters after a condition that are read
WORDS = 10  # words from a condition to what it is about
_REGARDLESS = (
    r"\b(?:regardless|irrespective)\s+of\s+(?:the\s+)?(?P<what>[\w’'-]+(?:\s[\w’'-]+)?)"
    r"|\bwhatever\s+the\s+(?P<it>[\w’'-]+)"
)
_SIZES = vocabulary("quantity amount size volume weight scale dose")
_OF_SIZE = vocabulary(
    """quantity quantities amount amounts size sizes volume volumes weight dose doses large larger big bigger
    small smaller huge tiny little substantial minimum threshold gram grams kilo kilos pound pounds ounce
    ounces enough"""
)
_SMALL = r"(?:small(?:er)?|minor|tiny|little|low(?:er)?|modest|petty)"
_IF = (
    r"\b(?:(?:only|just)\s+(?:if|when|where|above|over|for|from|in\s+case|with|once|in)|as\s+long\s+as|so\s+long\s+as"
    r"|provided|providing|on\s+(?:the\s+)?condition|unless|depending\s+on|depends\s+on|except(?:\s+for|\s+when|\s+if)?)\b"
)
_LEFT_ALONE = (
    r"\b(?:leav(?:e|es|ing)|left|let(?:s|ting)?|spar(?:e|es|ed|ing)|skip(?:s|ped|ping)?|ignor(?:e|es|ed|ing)|drop(?:s|ped|ping)?"
    r"|overlook(?:s|ed|ing)?|(?:will\s+not|won[’']?t|would\s+not|wouldn[’']?t|do\s+not|don[’']?t|not)\s+(?:be\s+)?(?:\w+\s+)?(?:touch|prosecut\w+|bother\s+with|go\s+after|count|pursue[d]?|charge[d]?|care\s+about))\b"
)
_NO = (
    r"\b(?:no\s+matter|regardless|irrespective|even|whether|whatever|any|not|never|nothing|no|nobody|neither|without|else|than)\b"
    r"|n[’']t\b|\bhowever\s+(?:small|little|big|large)"
)
_ONCE = (
    r"\b(?:before|until|till|used\s+to|formerly|previously|earlier|so\s+far|in\s+the\s+past|now|thought"
    r"|(?:you|one|people)\s+(?:might|may|could|would))\b"
)
_MISTAKEN = r"\b(?:I|I[’']m|my|me)\b"
_EVERY = r"\b(?:every|all|each|both|no|nobody|none|any)\b"
_OWN = r"\b(?:if|unless|until|only|when|without|except|but|other)\b"
_EXCEPT = (
    r"[\s,;:–—-]{0,3}(?:(?:but|though|and)\s+)?(?P<cue>(?:only\s+(?:if|when|where|above|over)|unless|except(?:\s+for)?(?!\s+that)"
    r"|with\s+the\s+exception\s+of|apart\s+from(?!\s+th(?:at|is)\b)|other\s+than(?!\s+th(?:at|is)\b))\s[^,.;:!?]{3,70})"
)
STANDS = 120  # characters after what is told in which a condition of it stands
_WHEN = (
    r"(?:(?:but )?only (?:if|when|where|in cases?)|if and only if|but not (?:if|when|where|before)|unless"
    r"|(?:as|so) long as(?! (?:\d|in|at|for|before|ever|five|ten|it takes))"
    r"|provided(?: that)?(?! by)|providing|assuming(?: that)?|subject to|except (?:if|when|where)"
    r"|on (?:the |one )?condition(?: that)?)\b"
)
# Nothing but the rest of the clause stands between, and a comma.
_THEN = rf"(?:(?!\b(?:and|but|while|whereas|who|which|says?|said|told)\b)[^.;:!?]){{0,90}}?[\s,–—]{_WHEN}"
_CONDITIONED = r"\b(?:if|unless|without|until|only|provided|condition|except)\b"


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each condition on what has none, and each exception from what has none."""
    facts: dict[str, frozenset[str]] = known.once(("ear", "unconditional"), partial(_unconditional, known))
    stories = (claims_of(known), outcomes(known))
    for one in (one for story in stories for one in told_of(said, known, story, PART, every=True)):
        place = None
        if one.claim.id in facts and one.hits >= LEAST:
            place = _on(said, facts[one.claim.id], one)
        elif one.share >= MOST and not (one.denied or one.unsure) and _universal(one):
            place = _excepted(said, one)
        if place is None or inside(said.taken_back, place[0]) or _asks(said, place[0]):
            continue
        fact = known.facts[one.claim.id]
        right = in_own_words(known, one.claim)
        yield otherwise(said, known, place, fact.id, right)


def _unconditional(known: Index) -> dict[str, frozenset[str]]:
    """What is so "regardless of" something, by what it is regardless of: its senses."""
    found = {}
    for one in (*claims_of(known).all, *outcomes(known).all):
        for match in compiled(_REGARDLESS).finditer(one.claim.says):
            row = tokens(fold(match["what"] or match["it"]).text)
            keys = frozenset[str]().union(*senses(row[-1:]))
            if not _SIZES.isdisjoint(token.key for token in row):
                keys |= {f"#{word}" for word in _OF_SIZE}
            found[one.claim.id] = keys
    return found


def _asks(said: Said, pos: int) -> bool:
    """Whether it is asked, not said: an "unless" leaves nothing open here, it is what is said."""
    return said.text[said.sentence(pos)[1] - 1] == "?"


def _on(said: Said, about: frozenset[str], one: Told) -> Range | None:
    """Where a condition is put on that, in the sentence in which it is told or the next."""
    low, high = said.sentence(one.start)
    if compiled(_ONCE).search(said.text, low, high):
        return None
    after = said.sentence(min(high + 1, len(said.text) - 1))[1]
    for cue in compiled(_IF).finditer(said.text, low, after):
        last = _about(said, about, cue.end(), min(cue.end() + REACH, said.clause(cue.end())[1]))
        before = said.clause(cue.start())[0]
        if last is not None and not compiled(_NO).search(said.text, before, last.end):
            return cue.start(), last.end
    first = bisect_left(said.clauses, (low,))
    for low_, high_ in said.clauses[first : bisect_left(said.clauses, (after,))]:
        alone = compiled(_LEFT_ALONE).search(said.text, low_, high_)
        small = compiled(rf"\b{_SMALL}\s+(?P<what>[\w’'-]+)").search(said.text, low_, high_)
        if alone and small and _about(said, about, small.start("what"), small.end("what")):
            rest = said.text[low_ : alone.start()] + said.text[alone.end() : high_]
            if not compiled(_NO).search(rest):
                return min(alone.start(), small.start()), max(alone.end(), small.end())
    return None


def _about(said: Said, about: frozenset[str], low: int, high: int) -> Token | None:
    """The last word between two places that is of what a thing is regardless of."""
    row = list(_between(said, low, high))[:WORDS]
    found = [
        token
        for token, keys in zip(row, senses(row), strict=True)
        if keys & about or f"#{token.key}" in about
    ]
    return found[-1] if found else None


def _between(said: Said, low: int, high: int) -> Iterator[Token]:
    first, last = said.places(low, high)
    for word in said.words[first:last]:
        yield from (Token(word.start, word.end, each.key) for each in tokens(word.low)[:1])


def _universal(one: Told) -> bool:
    """Whether it is of every one, or of none, without a condition of its own."""
    says = one.claim.says
    return bool(compiled(_EVERY).search(says)) and not compiled(_OWN).search(says)


def _excepted(said: Said, one: Told) -> Range | None:
    """Where an exception follows what is told at once, in words that are not the claim's own."""
    match = compiled(_EXCEPT).match(said.text, one.end, said.sentence(one.start)[1])
    if match is None or compiled(f"{_NO}|{_MISTAKEN}").search(match["cue"].split(" ", 1)[1]):
        return None
    own = {stem(token.key) for token in tokens(fold(one.claim.says).text)}
    words = [token.key for token in tokens(match["cue"])[1:]]
    strange = [word for word in words if word not in EMPTY and len(word) > 3 and stem(word) not in own]
    return match.span("cue") if strange else None


def conditioned(said: Said, says: str, end: int) -> bool:
    """Whether a condition follows what is told up to `end` of something that the story says without one."""
    if compiled(_CONDITIONED).search(says):
        return False
    return compiled(_THEN).match(said.text, end, min(end + STANDS, said.sentence(end - 1)[1])) is not None
