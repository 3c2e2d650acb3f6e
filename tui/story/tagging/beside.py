"""Speech without a verb of saying: “…,” Gaz fumed; Gaz fumed: “…”; Hill: “…”; The sign on the door: “…”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.story.tagging.after import titles_only
from tui.story.tagging.before import leading, phrase_before
from tui.story.tagging.kinds import READABLE, governed, is_people, possessive
from tui.story.tagging.tag import Range, Tag
from tui.story.tagging.verbs import FINITE

_AFTER = re.compile(r"(?:¤[,?!—–-]\s?|(?<=¤))(?:''|[”\"’'»]),?\s+")
_VERB = re.compile(
    r"\s+(?P<verb>[a-z]+ed|[a-z]+s|began|went\s+on|sang|swore|wept|spat|shot\s+back|thought)(?:\s+[a-z]+ly)?"
    r"(?=\s*[.,:;]|\s+(?:at|to|in|on|as|after|when|with|from)\b|\s*$)"
)
_LEADS_UP = re.compile(r"\b(?P<verb>[a-z]+(?:ed|s))(?:\s+[a-z]+ly)?\s*[:,]\s*$")
_OPENS = re.compile(r"(?:``|[“\"‘'«„])¤")
_CHANTS = re.compile(r"\b(?P<what>chants?|shouts?|cries|chorus(?:es)?)\s+of\s+(?=[“\"‘'«])")
_LABEL = re.compile(r"[\s•*–—-]*(?P<who>[A-Z][^:;¤]{0,80}?)\s*:\s*$")
_CAPITALS = re.compile(r"(?:[A-Z][A-Z.’'-]+\s?){1,3}")
_FROM = re.compile(r"\b(?:from|by)\s+(?:[A-Z][\w.]*\s+)*$")
_WORD = re.compile(r"[\w’'-]+")
_PRONOUN = re.compile(r"(?:he|she|they)\b", re.IGNORECASE)


def beside(text: str, start: int, end: int, names: Sequence[Range]) -> Iterator[Tag]:
    """What stands beside a quotation in a sentence, and says whose it is by its place alone."""
    for mark in _AFTER.finditer(text, start, end):
        if tag := _after(text, mark.end(), end, names):
            yield tag
    for chant in _CHANTS.finditer(text, start, end):
        subject = leading(text, start, chant.start(), names)
        if subject:
            yield Tag(chant.span("what"), subject, "chants")
    for mark in _OPENS.finditer(text, start, end):
        if tag := _before(text, start, mark.start(), names):
            yield tag


def _after(text: str, at: int, end: int, names: Sequence[Range]) -> Tag | None:
    subject = next(((a, b) for a, b in names if at <= a < at + 80), None)
    if subject is not None and not titles_only(text[at : subject[0]]):
        subject = None
    if subject is None:
        pronoun = _PRONOUN.match(text, at, end)
        subject = pronoun.span() if pronoun else None
    if subject is None:
        return None
    verb = _VERB.match(text, subject[1], end)
    return Tag(verb.span("verb"), subject, verb["verb"]) if verb else None


def _before(text: str, start: int, at: int, names: Sequence[Range]) -> Tag | None:
    lead = text[start:at]
    verb = _LEADS_UP.search(lead[-60:])
    if verb:
        place = start + max(0, len(lead) - 60) + verb.start("verb")
        subject = phrase_before(text, start, place, names)
        if subject and (
            any(b == subject[1] and subject[0] <= a and not governed(text, subject[0], a) for a, b in names)
            or _PRONOUN.fullmatch(text[subject[0] : subject[1]])
        ):
            return Tag((place, place + len(verb["verb"])), subject, verb["verb"])
    label = _LABEL.match(lead)
    if label is None:
        return None
    low, high = start + label.start("who"), start + label.end("who")
    named = [(a, b) for a, b in names if low <= a and b <= high]
    colon = text.index(":", high)
    if named and (named[-1][1] == high or possessive(text, named[0][1])):
        return Tag((colon, colon + 1), named[-1] if named[-1][1] == high else named[0], ":", label=True)
    origin = next((one for one in named if _FROM.search(text, low, one[0])), None)
    if origin is not None:
        return Tag((colon, colon + 1), origin, ":", label=True)
    finite = next((word for word in _WORD.finditer(text, low, high) if word.group().lower() in FINITE), None)
    what = low, low + len(text[low : finite.start() if finite else high].rstrip())
    if READABLE.search(
        " ".join(re.split(r"\s(?:of|on|in|from|to|at|for|by)\s", text[what[0] : what[1]])[:1])
    ):
        return Tag((colon, colon + 1), what, ":", label=True)
    if _CAPITALS.fullmatch(label["who"]):
        return Tag((colon, colon + 1), (low, high), ":", label=True)
    if re.match(r"(?:His|Her)\s", label["who"]) and not is_people(label["who"]):
        return Tag((colon, colon + 1), (low, low + 3), ":", label=True)
    subject = leading(text, low, high, names)
    return Tag((colon, colon + 1), subject, ":", label=True) if subject else None
