"""What a number counts: the noun that follows it, or stands before it in a list, and per what."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.draft.english.nouns import (
    ALIKE,
    ATTRIBUTIVE,
    MEASURES,
    TIMES,
    ends_phrase,
    is_plural,
    plural,
    singular,
)
from tui.draft.found import Range
from tui.draft.numbers.numerals import Numeral
from tui.numbers.words import compiled
from tui.story.reference.calendar import MONTHS, WEEKDAYS

_DATED = MONTHS | WEEKDAYS  # "12 Democrats Thursday"
LONGEST = 90  # characters after a number in which its noun stands
WORDS = 6  # words that may stand between them

_WORD = r"(?:(?:[A-Z]\.){2,}(?:[’']s)?|[A-Za-z]\w*(?:[.’'&/-]\w+)*[’']?)"
_AFTER = (
    rf"(?P<hyphen>[-‐‑](?=[A-Za-z]))|[ \u00a0\t\n]{{1,2}}(?P<word>{_WORD})"
    rf"|(?P<abbreviation>[A-Za-z]+(?:/h)?)(?!\w)"
)
_OF = (
    rf"\s(?:out\s)?of\s(?:(?:the|those|these|its|their|his|her|our|all|all\sthe|last|first|\d[\d,]*|two"
    rf"|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s)*(?P<rest>{_WORD}(?:\s{_WORD}){{0,4}})"
)
_PER_TIME = (
    rf"\s(?:a|an|each|every|per)\s(?P<what>{'|'.join(sorted(TIMES))})\b(?!\s(?:earlier|ago|before|later"
    rf"|prior|after))"
)
_PER_PIECE = (
    r"\s(?:a|an|each|every)\s(?P<what>person|share|head|pound|gallon|barrel|ton|tonne|piece|game|unit"
    r"|ticket|household"
    r"|mile|acre|student|pupil|patient|child|worker|employee|lesson|visit|ride|trip|plate|night|dose"
    r"|bushel|litre"
    r"|liter|kilo|kilogram|metre|meter|match|customer|resident|vehicle|bottle|cup|copy|class|session"
    r"|square foot)\b"
)
_PER = (
    r"\sper\s(?P<what>[a-z][\w-]*(?:\s(?:share|foot|metre|meter|mile|hour|capita|person|student|pupil"
    r"|household|inch))?)\b"
)

_PER_MANY = (
    r"\sper\s(?P<what>\d{1,3}(?:,\d{3})+(?:\s(?:residents|people|population|inhabitants|births|women"
    r"|children|students"
    r"|hours|miles|vehicles|drivers|adults|patients))?|million|billion|thousand)\b"
)


class Counted(NamedTuple):
    """What is counted: its `phrase` in the text ("drug cases"), the noun in both numbers, and per what."""

    phrase: Range
    one: str = ""
    many: str = ""
    per: str = ""
    end: int = 0  # after the phrase and its "per"
    hyphened: bool = False


def counted(text: str, numeral: Numeral, until: int) -> Counted:
    """What a numeral counts, as far as the words after it up to `until` (its sentence's end) say."""
    end = numeral.end
    kind = numeral.numbers[-1].kind
    if kind in ("percent", "fraction", "money"):
        return _per(text, Counted((end, end), end=end), until)
    noun = _noun(text, end, min(until, end + LONGEST), numeral)
    return _per(text, noun, until)


def _per(text: str, noun: Counted, until: int) -> Counted:
    """The same with "a day" or "per share" after it."""
    tail = text[noun.end : min(until, noun.end + 40)]
    for pattern in (_PER_TIME, _PER_PIECE, _PER_MANY, _PER):
        if match := compiled(pattern).match(tail):
            return noun._replace(per=match.group("what"), end=noun.end + match.end())
    return noun


def _noun(text: str, end: int, until: int, numeral: Numeral) -> Counted:
    nothing = Counted((end, end), end=end)
    window = text[end:until]
    first = compiled(_AFTER).match(window)
    if first is None:
        return nothing
    if first.group("abbreviation"):
        unit = first.group("abbreviation")
        return Counted((end, end + first.end()), unit, unit, end=end + first.end())
    if first.group("hyphen"):
        return _hyphened(window, first.end(), end)
    if of := compiled(_OF).match(window):
        base = end + of.start("rest")
        return _head(text, base, base + len(of.group("rest")), numeral, end)
    return _head(text, end + first.start("word"), until, numeral, end)


def _hyphened(window: str, at: int, end: int) -> Counted:
    """The "year" of "20-year-old" and "five-year"."""
    match = compiled(r"[A-Za-z]+").match(window, at)
    word = match.group() if match else ""
    return Counted(
        (end + at, end + at + len(word)),
        singular(word),
        plural(word),
        end=end + at + len(word),
        hyphened=True,
    )


def _head(text: str, start: int, until: int, numeral: Numeral, after: int) -> Counted:
    """The last noun of the phrase that begins at `start`."""
    words: list[re.Match[str]] = []
    pos = start
    while len(words) < WORDS and (match := compiled(_WORD).match(text, pos, until)):
        word = match.group()
        if ends_phrase(word) or (word.endswith("ly") and words):
            break
        words.append(match)
        gap = compiled(r"[ \u00a0\t]{1,2}|\r?\n").match(text, match.end(), until)
        if gap is None:
            break
        pos = gap.end()
    head = _head_of(words, numeral)
    if head is None:
        return Counted((after, after), end=after)
    word = head.group()
    one = singular(word) if is_plural(word) else word
    many = word if is_plural(word, counted=True) else plural(word)
    more = compiled(rf"\s(?:and|or)\s(?P<other>(?:(?![a-z]+s\s)[a-z]+\s)?{_WORD})").match(
        text, head.end(), until
    )
    if (
        more
        and numeral.value > 1
        and is_plural(more.group("other"), counted=True)
        and more.group("other").islower()
    ):
        other = more.group("other")
        last = other.split()[-1]
        if not ends_phrase(last) and not compiled(r"\s(?:more|in|from|at|\d)").match(text, more.end()):
            one, many = f"{one} or {other.removesuffix(last)}{singular(last)}", f"{many} and {other}"
            return Counted((start, more.end()), one, many, end=more.end())
    return Counted((start, head.end()), one, many, end=head.end())


def _head_of(words: list[re.Match[str]], numeral: Numeral) -> re.Match[str] | None:
    """The head among the words after a number: its first plural, or the noun after an attributive one."""
    for index, match in enumerate(words):
        word = match.group()
        low = word.lower()
        if numeral.said == "one" and numeral.to is None:
            if low in MEASURES or index == len(words) - 1 or low.endswith("ed"):
                return words[index - 1] if low.endswith("ed") and index else match
            continue
        if not is_plural(word, counted=index == 0):
            continue
        following = words[index + 1].group() if index + 1 < len(words) else ""
        if word[0].isupper() and (named := _after_name(words, index)) is not None:
            return named
        if following and is_plural(following) and (low in ATTRIBUTIVE or low in ALIKE):
            continue
        if low in ATTRIBUTIVE and following:
            return next((w for w in words[index + 1 :] if is_plural(w.group())), match)
        return match
    if words and words[0].group().lower() in MEASURES:
        return words[0]
    return None


def _after_name(words: list[re.Match[str]], index: int) -> re.Match[str] | None:
    """The noun that a name stands before, if the capitalised plural at `index` is part of that name.

    "Three Wells Fargo branches" are branches, "five Great Lakes states" states.
    """
    later = [match for match in words[index + 1 :] if match.group().islower() and is_plural(match.group())]
    if not later:
        return None
    goes_on = words[index + 1].group()[0].isupper()
    began = index > 0 and words[index - 1].group()[0].isupper() and later[0] is words[index + 1]
    return later[0] if goes_on or began else None


def in_name(text: str, noun: Counted) -> str:
    """The words of a noun that is written as part of a longer name, the next word with it; else ""."""
    head = text[noun.phrase[0] : noun.phrase[1]].split()[-1:]
    more = compiled(r" (?P<next>[A-Z][\w’'-]*[a-z])").match(text, noun.phrase[1])
    if not head or not head[0][0].isupper() or more is None or more.group("next").lower() in _DATED:
        return ""
    return head[0] + more.group()


def listed(text: str, numeral: Numeral, start: int) -> Counted:
    """The noun of "Complaints received: 5,308", which stands before its number in the line from `start`."""
    nothing = Counted((numeral.end, numeral.end), end=numeral.end)
    match = compiled(
        r"[ \t]*(?:[*•·–—-][ \t]*)?(?P<label>[^:\r\n\t]{3,80}?)(?:[ \t]*:[ \t]*|\t+|[ \t]{2,}|\s?\()$"
    ).match(text[start : numeral.start])
    if match is None:
        return nothing
    for word in compiled(_WORD).finditer(match.group("label")):
        if is_plural(word.group()):
            return nothing._replace(one=singular(word.group()), many=word.group())
    return nothing
