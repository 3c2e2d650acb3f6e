"""How exactly a number of an answer is given: a bound, "about", or told already and held against another."""

from __future__ import annotations

import re

from tui.interview.answer.patterns import compiled
from tui.numbers import Found, Qualified, Qualifier, qualified

_COMPARED = re.compile(
    r"(?:\b(?:is|are|was|were)|%|\d|\b(?:percent|third|half|quarter|cases?|bit|little|lot|much|slightly|far))"
    r"(?: \w{1,16}ly)? (?:more|less|fewer|higher|lower|over|under) than (?P<the>the |those )?$",
    re.IGNORECASE,
)
# "Above the $38.60 they get": what is told already is given exactly, however another is held against it.
_ABOVE = (
    r"\b(?:above|below|over|under|beyond|past|beneath|short of|exceeding|exceeds|north of|south of|more than"
    r"|less than|fewer than) (?:the|those|these|his|her|its|their|that) $"
)
_A_MARK = r"[\s-](?:mark|threshold|line|limit|level|barrier)\b"
_AFTER = (
    r"(?: [a-z]{3,16}){0,2},? (?P<how>at (?:the )?(?:very )?(?:least|most)\b"
    r"(?! (?:that|this|it|he|she|they|we|i|according|as|in|if|so"
    r"|what|by|to|for)(?:\b|[’']))|or (?:more|over|so|less|fewer)"
    r"|and up|tops)\b"
)
# "From 14 in 2021 up to 41": where a change ends is no bound.
_END_OF_A_CHANGE = (
    r"\b(?:(?:from|(?:was|were|started|stood) at|after) (?:[^.;!?]{0,6}\d|(?:[a-z]{2,9}[ -])?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|[a-z]{3,6}teen|[a-z]{3,5}ty)\b)(?:[^.;!?]|\.(?=\d)){0,44}"
    r"|(?:went|gone|goes|going|climb\w{0,3}|r[io]se[ns]?|jump\w{0,3}|shot|grew|grown|soar\w{0,3}|moved)"
    r"(?: all the way| right| back)?"
    r"|(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|[a-z]{3,6}teen|[a-z]{3,5}ty)\b)"
    r"(?: (?:more|additional|extra)\b)(?:[^.;!?]|\.(?=\d)){0,44},"
    r"|\bby (?:\d{1,6}|[a-z]{3,9})\b(?:[^.;!?]|\.(?=\d)){0,44},"
    r"|\b(?!(?:19|20)\d\d\b)\d(?:[^.;!?]|\.(?=\d)){0,44}(?:[’']s|\b(?:is|was|are|were))(?: now| even)?)"
    r" ?(?:up to|as (?:many|much|high) as) (?:the )?$"
)
# "No family can borrow more than $1,500", "nobody waited less than an hour": a bound from the other side.
_TURNED: dict[str, Qualifier] = {"more_than": "at_most", "less_than": "at_least"}
_NOBODY = (
    r"\b(?:(?:(?:nobody|no one)(?: (?:at|in|of|on|from|there)(?: the)?(?: [a-z]{2,16})?)?"
    r"|none(?: of [a-z]{2,12}(?: [a-z]{2,16})?)?"
    r"|neither(?: of [a-z]{2,12}| [a-z]{3,16})?)"
    r"|no (?!doubt\b|wonder\b|question\b|surprise\b|sooner\b|longer\b)(?:[a-z]{3,16} ){0,2}?[a-z]{3,16})"
    r" (?:is|are|was|were|can|could|may|might|will|would|should|must|shall|has|have|had|gets?|got"
    r"|borrow(?:s|ed)?|receives?|received|pays?|paid|earns?|earned|waits?|waited|takes?|took|goes|went|lasts?|lasted|costs?)"
    r"(?: (?!said|say|told|known|claimed|that\b)[a-z]{2,14}){0,4} $"
)
_OFTEN = r"\bmore often than $"
_MOST = r"\bthe (?P<end>most|least)\b[^.;,!?]{0,40}\s(?:is|was|be|are|were)\s(?:just |only )?$"


def exactness(text: str, number: Found) -> Qualified:
    """How exactly a number is given; "maybe 87" is a hedge, and as exact as "87"."""
    how = qualified(text, number.start, number.end)
    low = max(0, number.start - 60)
    if how.qualifier == "at_most" and compiled(_END_OF_A_CHANGE).search(text, low, number.start):
        return Qualified("exact", number.start, number.end)
    if (compared := _COMPARED.search(text[low : number.start])) and _held_against(
        text[low : low + compared.start("the") if compared.group("the") else number.start], compared
    ):
        return Qualified("exact", number.start, number.end)
    if compiled(_ABOVE).search(text, max(0, number.start - 24), number.start) and not compiled(_A_MARK).match(
        text, number.end
    ):
        return Qualified("exact", number.start, number.end)
    if how.qualifier in _TURNED and compiled(_NOBODY).search(text, max(0, how.start - 80), how.start):
        return Qualified(_TURNED[how.qualifier], how.start, how.end)
    if how.qualifier == "about" and compiled(r"(?:maybe|perhaps|probably)\b").match(text, how.start):
        return Qualified("exact", number.start, number.end)
    if how.qualifier == "exact" and (after := compiled(_AFTER).match(text, number.end)):
        word = after.group("how").lower()
        if "least" in word or word in ("or more", "or over", "and up"):
            return Qualified("at_least", how.start, how.end)
        return Qualified("about" if word == "or so" else "at_most", how.start, how.end)
    if how.qualifier == "exact" and (
        often := compiled(_OFTEN).search(text, max(0, number.start - 20), number.start)
    ):
        return Qualified("more_than", often.start(), how.end)
    if how.qualifier == "exact" and (
        most := compiled(_MOST).search(text, max(0, number.start - 60), number.start)
    ):
        return Qualified("at_most" if most.group("end").lower() == "most" else "at_least", how.start, how.end)
    return how


def _held_against(before: str, compared: re.Match[str]) -> bool:
    """Whether "more than" holds one number against another: "58 is less than 87"."""
    return bool(compared.group("the")) or _OTHER.search(before, 0, compared.end()) is not None


_OTHER = re.compile(
    r"(?:\d|\b(?:half|third|quarter|percent|twice|ten|twenty|thirty|forty|fifty))%?(?: \w{1,16}){0,2}"
    r"(?: (?:is|are|was|were))?(?: (?:a|one) (?:third|half|quarter|bit|little|lot))?"
    r" (?:more|less|fewer|higher|lower|over|under) than ",
    re.IGNORECASE,
)


def exactly(text: str, how: Qualified) -> int:
    """Where an "exactly" before a number begins; -1 where none stands."""
    match = compiled(r"\b(?:exactly|precisely|an? (?:exact|round)|no more and no less than) $").search(
        text, max(0, how.start - 32), how.start
    )
    return match.start() if match and how.qualifier == "exact" else -1
