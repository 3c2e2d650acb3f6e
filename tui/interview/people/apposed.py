"""What stands between a name and a role that is said of it: ", the union's longtime", "used to be a"."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.interview.known.roles import OVER
from tui.text import vocabulary

NEAR = 60  # characters from a name within which a role may be said of it
FAR = 110  # and that they once had, after the one that they have
_MOST = 3  # words before a role that say more of it: "the union's longtime" president
_VERB = (
    r"(?:['’]s|(?<=he)s(?=\s)|['’]d\s+been|\s+(?:is|was|became|becomes)|\s+(?:used\s+to|had|has)\s+(?:be|been|serve\s+as|work\s+as)"
    r"|\s+(?:has\s+|had\s+)?(?:serve[sd]?|work(?:s|ed)?|act(?:s|ed)?)\s+as)"
)
_ADVERB = (
    r"(?:once|formerly|previously|actually|really|also|now|then|still|currently|originally|just|only|earlier|himself"
    r"|herself|of\s+course|in\s+fact|the\s+then|at\s+the\s+time)"
)
_MAN = r"(?:(?:,|\s+is|\s+was)\s+the\s+(?:man|woman|guy|one|person))?"
_SAID = re.compile(
    rf"(?:,\s(?:(?:an?|the)\s[^,.;:!?]{{2,32}}|(?:\w+\s)?(?:who|whose|whom|which)\s[^,.;:!?]{{3,80}}),(?=\s(?:is|was)\s))?{_MAN}(?:,?\s+who)?(?:\s+{_ADVERB}){{0,1}}{_VERB}(?:\s+{_ADVERB}){{0,2}}(?P<no>\s+not|n['’]t)?\s+",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(r",(?=\s(?:is|was|used\s+to|once)\b)")
_BESIDE = re.compile(
    r"(?:,\s+whose\s+(?:job|title|office|post)\s+is\s|,|\s\(|\s[-–—]\s?|\s+(?:came|comes|spoke|speaks)\s+(?=as\s))"
    rf"\s?(?:as\s+)?(?:{_ADVERB}\s+){{0,2}}",
    re.IGNORECASE,
)
# "Is the mayor and, before that, a teacher": what somebody was, after what they are.
_ONCE = re.compile(
    r"(?:,?\s+who)?(?:['’]s|\s+(?:is|was))?(?:\s+[\w.’'-]+){0,6}?,?\s+(?:and|but)(?:,\s[^,.;:!?]{2,40}(?=,))?,?\s+"
    r"(?:formerly|previously|once|earlier|before\s+that,?)\s+(?:was\s+)?(?=an?\s)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|our|their|a|an)\s+", re.IGNORECASE)
_NO_MORE = re.compile(r"[\w\s]{0,24}\b(?:anymore|any\s+more|any\s+longer|yet)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:before\s+that|used|once|formerly|previously|had|earlier|originally)\b", re.IGNORECASE
)
_WORD = re.compile(r"[\w.’'-]+(?=\s)")
# What is no part of what says more of a role: "the man who knows the" president.
_NONE = vocabulary(
    """of at for from in on by with to no not never unlike like as than who whom whose which that and or
    but he she his her its my your one only neither nor about against under over after before says said
    knows is was are were had has have met told asked wrote alleged supposed so-called would-be future next
    possible"""
)
_CLOSES = re.compile(r"(?:\s+(?:since|until)\s+[\w ]{1,16})?\s*(?:[,.;:)!?–—]|$)")
# Where an office is held, said without a name: "the mayor of the place", "the sheriff down there".
_THERE = re.compile(
    r"\s+(?:(?:of|for|in)\s+(?:the|this|that|our|their|a)\s+(?:whole\s+|same\s+)?(?:place|town|city|county|state|area|region|village|country)"
    r"|(?:(?:down|up|over|out|back|from)\s+)?(?:there|here)|around\s+(?:there|here))\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r",?\s+(?:and|or|&)\s", re.IGNORECASE)


class Tie(NamedTuple):
    """How a role hangs on a name: where what says more of it begins, and those words.

    `verb` where it is said of the name ("is the"), not only set beside it; `no` where it is denied; `over`
    where it is said to be past.
    """

    start: int
    words: tuple[str, ...]
    verb: bool
    no: tuple[int, int] | None = None
    over: bool = False


def tie(text: str, end: int, begins: int, *, enclosed: bool = False) -> Tie | None:
    """How a role that begins at one place hangs on the name that ends at another; None if it does not.

    A name is `enclosed` that stands in commas after a role: "the mayor, Helen Stroud, is ...".
    """
    if not end < begins <= end + FAR:
        return None
    if enclosed and (comma := _ENCLOSED.match(text, end)):
        end = comma.end()
    once = _ONCE.match(text, end, begins)
    head = once or _SAID.match(text, end, begins) or _BESIDE.match(text, end, begins)
    far = head is not None and begins > max(end, head.end()) + NEAR
    if head is None or far:
        return None
    verb = head.re is _SAID
    article = _ARTICLE.match(text, head.end(), begins)
    if text[end] in "'’" and not article and text[max(0, end - 3) : end].lower().strip() not in ("he", "she"):
        return None  # "Frank's spokesman" is another
    start = article.end() if article else head.end()
    words = [match.group() for match in _WORD.finditer(text, start, begins)]
    low = [word.lower() for word in words]
    whole = "".join(text[start:begins].split()) == "".join(words)
    if not whole or len(words) > _MOST or any(word in _NONE for word in low):
        return None
    over = bool(_PAST.search(head.group()) or OVER.intersection(low))
    more = tuple(word for word in low if word not in OVER)
    return Tie(start, more, verb, head.span("no") if verb and head["no"] else None, over)


def whereabouts(text: str, end: int) -> int:
    """Where an office ends with what says only that it is held there: "the mayor of the place"."""
    match = _THERE.match(text, end)
    return match.end() if match else end


def closed(text: str, end: int) -> bool:
    """Whether an apposition ends at a place: no possessive, no verb, and no list goes on there."""
    return bool(_CLOSES.match(text, end)) and not _LISTED.match(text, end)


def still(text: str, end: int) -> bool:
    """Whether nothing after a denied role says that it was so before: "is not the governor anymore"."""
    return _NO_MORE.match(text, end) is None
