"""Which numbers of an answer may count something: no ordinals, hours and pages, no turns of talk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tui.interview.answer.patterns import compiled
from tui.numbers import Found

SMALL = 12  # a whole number up to it, in words, may count nothing of the matter ("two points")


# Numbers that count nothing: parts of names, dates, times, lists, ages and of talk.
_NOT_BEFORE = (
    r"(?:\b(?:article|question|point|part|number|nr|page|chapter|title|section|route|highway|interstate|room"
    r"|phase|stage|plan|item|option|step|version|volume|table|figure|day|week|grade|level|class)\s"
    r"|\bnr\.\s|[#/:]"
    r"|\bnumber )$"
)
_NOT_AFTER = r"[-\s]?years?[-\s]old|\s?(?:a\.?m|p\.?m)\b|:\d\d|/\d|st\b|nd\b|rd\b|th\b"
_CODE_BEFORE = r"\d{3}-$"
_TALK = (
    r"[-\s](?:thing|word|point|question|reason|way|side|sentence|answer|example|minute|second"
    r"|time|hand|note|bit"
    r"|moment|topic|issue|part|step|sort|kind|piece|takeaway|message|count|fact|figure|number"
    r"|story|stories|article"
    r"|quick |final |last |main |key |big |important |more thing|other thing|different )s?\b"
    r"|[-\s](?:of us|i|we|you|or(?! (?:more|so|fewer|less|over)\b))\b"
)
_ONE = (
    r"[\s-](?:of|who|that|which|is|was|has|i|we|you|for|to|in|on|another|by|thing|can|could"
    r"|would|should|might|and|or"
    r"|but|where|with|side|way|hand|after|more|last|big|from|at|as|the|about|could|may|will|if"
    r"|,|\.)\b|[.,;:!?)]|$"
)
# "Another one", "the big one": stands for a noun, and counts nothing.
_A_ONE = (
    r"\b(?:another|other|each|every|either|neither|first|second|third|last|next|new|old|right|wrong|same|big"
    r"|small|large|good|bad|best|worst|higher|lower|larger|smaller|bigger|longer|shorter|which|some|for"
    r"|the only|older|newer|latter|former) $"
)
# "One member, Lerner, says": which of them, and not how many there are.
_ONE_OF_THEM = re.compile(
    r"\s[a-z]{3,20}(?: [a-z]{3,20})?(?: of (?:the |its |their )?[\w’' -]{1,24})?"
    r"(?:, (?:[A-Z]|(?:an?|who|whose|the|he|she)\b)| (?:[A-Z][a-z]{1,20} [A-Z][a-z]{1,20}\b"
    r"|(?:named|called|who|whose|said|says|told|tells|asked|read|reads|carried|held)\b))"
)
# "It rose by nine tenths of a point": by how much two percentages differ, and neither of them.
_OF_A_POINT = r"(?: of)? an? (?:(?:full|whole|single) )?(?:percentage )?point\b"
_ONLY = r"\b(?:only|just|exactly|precisely|a single|than|least|most|about|over|nearly) $"
_ASKED_OF = r"\b(?:ask|asks|asking) (?:any |just )?$"  # "ask ten people" counts nobody


_NO_NOUN = (
    r"\s(?:in|from|to|and|or|up|down|by|for|between|since|which|that|as|over|on|at|of|last|a"
    r"|per|but)\b|[^\s]|$"
)
_TO = r"\s?[-–]\s?|\s(?:to|or)\s"
_BETWEEN = re.compile(r"\bbetween (?:about |some )?$", re.IGNORECASE)


def ranges(text: str, numbers: Sequence[Found]) -> Iterator[tuple[Found, Fraction | None]]:
    """The numbers, with "six to eight" as one and its other end beside it; "from 53 to 58" is two."""
    waiting: Found | None = None
    for number in numbers:
        if waiting is not None:
            between = text[waiting.end : number.start]
            tied = (
                waiting.kind != "year" != number.kind and waiting.value < number.value <= 10 * waiting.value
            )
            before = text[max(0, waiting.start - 10) : waiting.start].lower()
            both = (
                _BETWEEN.search(text[max(0, waiting.start - 16) : waiting.start])
                if between == " and "
                else None
            )
            meets = compiled(_TO).fullmatch(between) and not before.endswith("from ")
            if tied and (both or (meets and _one_noun(text, number))):
                start = waiting.start - len(both.group()) if both else waiting.start
                said = text[start : number.end]
                both_ends = waiting._replace(
                    start=start, end=number.end, said=said, kind=number.kind, currency=number.currency
                )
                yield both_ends, number.value
                waiting = None
                continue
            yield waiting, None
        waiting = number
    if waiting is not None:
        yield waiting, None


def either(text: str, numbers: Sequence[Found], at: int) -> bool:
    """Whether a number is one of two that it might be: "418 or 481"."""
    pairs = (numbers[max(0, at - 1) : at + 1], numbers[at : at + 2])
    return any(len(pair) == 2 and text[pair[0].end : pair[1].start] == " or " for pair in pairs)


def _one_noun(text: str, second: Found) -> bool:
    """Whether the two ends of a range count one thing: "six to eight weeks", and not "up, 53 to 58"."""
    return (
        second.kind in ("percent", "money")
        or second.scale > 1
        or not compiled(_NO_NOUN).match(text, second.end)
    )


def counts(text: str, number: Found) -> bool:
    """Whether a number may count something: it is no ordinal, hour, page, or "one of the reasons"."""
    if number.kind in ("ordinal", "year") or compiled(_OF_A_POINT).match(text, number.end):
        return False
    before, after = text[max(0, number.start - 24) : number.start], text[number.end : number.end + 24]
    if compiled(_NOT_BEFORE).search(before) or compiled(_NOT_AFTER).match(after):
        return False
    if (
        compiled(_CODE_BEFORE).search(before)
        or compiled(r"-\d{4}|-(?:ten|twenty|thirty|forty|fifty)\b").match(after)
        or before.lower().endswith(("fifty-", "sixty-", "seventy-", "eighty-", "ninety-"))
    ):
        return False
    if number.said[0].isdigit() and before.endswith(("No. ", "no. ", "Nos. ", "#")):
        return False
    if _told_of(text, number):
        return False
    if compiled(_ASKED_OF).search(before) and number.value <= 100:
        return False
    if number.value <= SMALL and number.kind in ("digits", "words") and compiled(_TALK).match(after):
        return False
    if text[number.start : number.end].lower() == "one" and (
        compiled(_ONE).match(after) or _names_one(text, number)
    ):
        return False
    return not before.lower().endswith(("no ", "this ", "that ", "which ", "any ")) or number.value != 1


def _names_one(text: str, number: Found) -> bool:
    """Whether a "one" tells which, and not how many: "another one", "one member, Lerner"."""
    before = text[max(0, number.start - 16) : number.start]
    if compiled(_A_ONE).search(before) and not compiled(r"\s(?:a|per|every|each)\b").match(text, number.end):
        return True
    return _ONE_OF_THEM.match(text, number.end) is not None and not compiled(_ONLY).search(before)


# "Two members, two readings of one vote: ...": what is told, and not how many there are in all.
_HEADING = (
    r"(?:one|two|three)(?: (?!(?:for|against|yes|no|voted)\b)[a-z’'-]{2,16}){1,3}(?:,|,? and|,? but)"
    r" (?:one|two|three)(?: (?!(?:for|against|yes|no|voted)\b)[a-z’'-]{2,16}){1,5}\s?[,.:;!?–—]"
)
_ARE_QUOTED = (
    r"(?: (?!(?:is|are|was|were)\b)[a-z’'-]{2,16}){0,4} (?:is|are|was|were|gets?|got)(?: [a-z]{2,10}){0,2}"
    r" (?:quoted|named|cited|mentioned|introduced|interviewed)\b"
)
_QUOTES = r"\b(?:quotes?|names?|mentions?|cites?|introduces?|interviews?)(?: only| just)? $"
_IN_IT = r"[^.,;:!?]{1,48}? in (?:the|this|that|either|both) (?:article|story|text|piece|report)s?\b"
_FEW = 3  # whom a story lets speak of more


def _told_of(text: str, number: Found) -> bool:
    """Whether one to three are those of whom it is told, and not all there are: "two members are quoted"."""
    if number.value > _FEW or number.kind not in ("words", "digits"):
        return False
    if any(compiled(each).match(text, number.end, number.end + 90) for each in (_ARE_QUOTED, _IN_IT)):
        return True
    if compiled(_QUOTES).search(text, max(0, number.start - 24), number.start):
        return True
    low = max(0, number.start - 60)
    begins = [low + match.end() for match in re.finditer(r"^|[.!?]\s+|\n", text[low : number.start])][-1]
    heading = compiled(_HEADING).match(text, begins, number.end + 90)
    return heading is not None and number.end < heading.end()


_EVERY = (
    r"\b(?P<one>a|an|another|some(?:one|body))(?:\s(?!lot|couple|few"
    r"|bit)[a-z]{3,16}){0,2}(?: (?:dies|died|is killed|dying))?"
    r"\s(?:a|per|each|every)(?: single)?\s(?:day|week|month|hour)\b"
)
_ONCE = r"\b(?P<often>once|twice)\s(?:a|every|each|per)\s(?:single )?(?:day|week|month|hour)\b"


def every_day(text: str) -> Iterator[Found]:
    """ "A death a day", "somebody dies every day" and "once a day" as one a day"""
    for match in compiled(_ONCE).finditer(text):
        start, end = match.span("often")
        yield Found(
            start,
            end,
            match.group("often"),
            Fraction(1 if match.group("often").lower() == "once" else 2),
            "words",
        )
    for match in compiled(r"\bhalv(?:e|es|ing)\b").finditer(text):
        yield Found(match.start(), match.end(), match.group(), Fraction(1, 2), "fraction", "", Fraction(0))
    for match in compiled(_EVERY).finditer(text):
        start, end = match.span("one")
        yield Found(start, end, match.group("one"), Fraction(1), "words")
