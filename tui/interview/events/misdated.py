"""The date of one event that is said of another: "they signed" on the day of the vote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.interview.answer.said import Said
from tui.interview.english.alike import sense
from tui.interview.english.nearby import REACH
from tui.interview.known.happenings import Happened, Told, both_exact, of_another, words_of_people
from tui.interview.known.profiles import senses
from tui.quiz.index import Index

LEAST = 2  # words of what happened that are said of it
# Of what is told before it or after it, or what was decided then, the date may be another's.
_OTHERS = re.compile(
    r"\b(?:after|before|since|once|when|while|until|till|later|earlier|following|follows?|then|ahead|days?|weeks?"
    r"|months?|by|agreed|decided|approved|announced|said|says|told|promised|passed|plan\w{0,4}|about|over|whether"
    r"|why|not|never|\w{2,6}n[’']t)\b",
    re.IGNORECASE,
)

_WHICH = re.compile(r"\b(?:last|previous|next|first|second|third|latest)\b")
_NOUN = re.compile(
    r"\b(?:the|their|its|his|her)(?: \w{1,16})? (?P<noun>\w{3,20}) (?:is|was|(?:has )?(?:began|begun"
    r"|start(?:ed|s)|took place)|happened|came)(?: on)? $",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?<=[a-zA-Z] )(?:(?:was|were|is|are) )?\b([a-z]{2,14}(?:ed|s|ten|den)|came|began|went|wrote|spoke|met"
    r"|left|gave|took|told|held|won|lost|fell|rose|sent|said)\b"
    r"(?=,| (?:to|both|the|an?|its|his|her|their|for|against|in|on|off|out|from|by|with|of|after|before)\b|$)"
    r"(?: to (?P<more>[a-z]{2,14}))?"
)


def misdated(
    said: Said, known: Index, one: Told, theirs: Happened, ranked: Sequence[Happened]
) -> Happened | None:
    """The event that a date is said of, where it is the very date of another of which nothing is said.

    The verb of its event is said, and every word of the other that is said there it has too.
    """
    if not both_exact(one, theirs):
        return None
    low, high = said.sentence(one.start)
    low, high = max(low, one.start - REACH), min(high, one.end + REACH)
    before, after = said.text[low : one.start], said.text[one.end : high]
    if _OTHERS.search(before) or _OTHERS.search(after):
        return None
    here = (set(senses(before)) | set(senses(after))) - words_of_people(known)
    rest = here & (theirs.words.keys() | set(senses(theirs.event.what)))
    found = []
    for each in ranked:
        mine = here & set(senses(each.event.what))
        deed = mine & deeds(each)
        alone = len(mine) >= LEAST or (_by_noun(before, deed) and _only(each, deed, ranked))
        if each is not theirs and of_another(one, each) and deed and alone and rest <= mine:
            found.append((len(mine), each))
    best = [each for count, each in found if count == max(other for other, _ in found)]
    return best[0] if len(best) == 1 and not unlike(before + after, best[0]) else None


def happens_there(said: Said, one: Told, mine: Happened, other: Happened) -> bool:
    """Whether the clause of a date tells what happened then, and not what the other event is."""
    before = said.within(max(0, one.start - 40), one.start)
    if len(before) > 1 and before[-1].low in ("on", "of", "from") and sense(before[-2].stem) in deeds(mine):
        return True  # "after the vote on Feb. 18 the contract ended"
    here = set(senses(said.text[slice(*said.clause(one.start))]))
    return bool(here & deeds(mine)) and not here & (deeds(other) - deeds(mine))


def unlike(text: str, one: Happened) -> bool:
    """Whether an event is the last of its sort, or the old one, and a text does not say so."""
    return any(
        not re.search(rf"\b{word}\b", text, re.IGNORECASE) for word in _WHICH.findall(one.event.what.lower())
    )


def _by_noun(before: str, deed: set[str]) -> bool:
    """Whether a date follows right on what happened as a noun: "the walkout was on"."""
    noun = _NOUN.search(before)
    return noun is not None and not deed.isdisjoint(senses(noun["noun"]))


def _only(one: Happened, deed: set[str], ranked: Sequence[Happened]) -> bool:
    """Whether no other event has the word."""
    return not any(each is not one and deed & each.words.keys() for each in ranked)


def deeds(one: Happened) -> set[str]:
    """The verbs of what happened: "begins" and "pay" of "The fund begins to pay the loans"."""
    verb = _VERB.search(one.event.what)
    return set(senses(" ".join(filter(None, verb.groups())))) if verb else set()
