"""Whose words something is where that is said of the words: "it's from Joyce", "that's how Joyce put it"."""

from __future__ import annotations

import re

from tui.interview.claims.owned import Word
from tui.interview.claims.pointing import points_back, says_it
from tui.interview.people.names import Mention
from tui.story.tagging.verbs import SAYING, SPEAKING

_WORDS = (
    r"(?:words?|line|phrase|quotes?|quotation|bit|sentence|remark|one|expression|description|idea|term|saying"
    r"|comment)"
)
_IS = r"(?:is|are|was|were|['’]s|came|comes|stems?)"
# "..." is from Joyce, is a line of Joyce's, was used by Joyce, is what you hear from Joyce.
_FROM = re.compile(
    rf"{_IS}\s+(?:(?:also|actually|really|probably|straight)\s+)?(?:(?:a|an|the|one)\s+(?:\w+\s+)?{_WORDS}\s+)?"
    r"(?:(?:used|coined|said|spoken|uttered|written)\s+by|from|by|of|what\s+(?:you|we)\s+(?:hear|get|got|heard)\s+from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_QUOTED = re.compile(rf"[\"”](?:,?\s+(?:{_WORDS}|that|which|it|this)){{0,2}}[\s,]*$", re.IGNORECASE)
# "It's from Joyce", of the sentence before.
_THAT = re.compile(
    rf"\b(?:it|that|this|that\s+one|this\s+one|(?:that|this|the)\s+{_WORDS})\s*(?={_IS}\s)|\b(?:it|that)(?=['’]s\s)",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"(?:['’]s|\bis|\bwas)\s+(?:just\s+|exactly\s+|more\s+or\s+less\s+|at\s+least\s+)?(?:how|the\s+way)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PUT = re.compile(
    r"\s+(?:(?:has|had|also|really)\s+)?(?:describe[sd]?|puts?|calls?|called|sees?|saw|says?|said|phrase[sd]?|explain(?:s|ed)?"
    r"|tells?|told|characteri[sz]e[sd]?|sum(?:s|med))\b",
    re.IGNORECASE,
)
_TALKING = re.compile(r"\b(?:it|that|this)(?:\s+one)?(?:['’]s|\s+is|\s+was)\s+(?:the\s+)?$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s+(?:talking|speaking|again|for\s+you)\b|,\s+(?:I\s+(?:think|believe|guess)|right)\b|\s*(?:[.!?]|$)",
    re.IGNORECASE,
)
_SO = re.compile(r"[\"”],?\s+(?:so|says\s+you|thus)\s+(?:the\s+)?$", re.IGNORECASE)
# "..., that's the word Joyce used", "... is the term that Joyce chose", "that's what Joyce had to say".
_THE_WORD = re.compile(
    rf"(?:['’]s|\b(?:is|are|was|were))\s+(?:the\s+(?:\w+\s+)?{_WORDS}(?:\s+(?:that|which))?|what)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_CHOSE = re.compile(
    r"\s+(?:(?:has|had|also|himself|herself|once|really)\s+)?(?:use[sd]?|chose|chooses|picked|picks|came\s+up\s+with|had\s+to\s+say"
    r"|has\s+to\s+say|went\s+for|uttered|coined|found|said|says|wrote)\b",
    re.IGNORECASE,
)
# "The line about the dark, Calloway came up with it."
_MADE = re.compile(
    r"(?:,?\s+who)?\s+(?:also\s+|just\s+|really\s+|actually\s+|once\s+)?(?P<verb>made|makes|came\s+up\s+with|coined|used|uttered|put)\b",
    re.IGNORECASE,
)
_TO_USE = re.compile(r"\bto\s+(?:use|borrow)\s+(?:the\s+)?$", re.IGNORECASE)
_OWN = re.compile(rf"(?:[’']s?|s[’'])\s+(?:own\s+)?{_WORDS}\b", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;:!?)]|$)")
# "The one who said ... is Joyce".
_WHO = re.compile(
    r"\bthe\s+(?:only\s+)?(?:one|person|man|woman|guy|official|speaker)\s+"
    r"(?:(?:that\s+)?(?:the\s+(?:\w+\s+)?\w+|it|they)\s+\w+\s+(?:as|for)\s+(?=\w+ing\b))?(?:(?:who|that)(?:['’]s|\s+(?:is|was))?\s+)?"
    r"(?:\w+\s+){0,2}?(?P<verb>\w+)\b",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"talking|speaking|saying|worried|worrying|complaining|calling|warning|promising|insisting|claiming|afraid",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\b(?:is|was|would\s+be)\s+(?:actually\s+|probably\s+|really\s+)?(?:the\s+)?$", re.IGNORECASE
)
_BACK = 48  # characters before a name in which it is said that words are from there
_REACH = 240  # characters before a name in which "the one who said" stands


def sourced(text: str, low: int, here: tuple[Mention, ...]) -> list[Word]:
    """Those to whom the words around are given so, in a sentence that begins at `low`."""
    found = []
    for one in here:
        if one.how != "pronoun" and (word := _word(text, low, one)) is not None:
            found.append(word._replace(back=word.back or (word.after and points_back(text, low, one.start))))
    return found


def _word(text: str, low: int, one: Mention) -> Word | None:
    before = max(low, one.start - _BACK)
    cue = _FROM.search(text, before, one.start)
    if cue is not None and (_ENDS.match(text, one.end) or text[one.end] in "'’"):
        if _QUOTED.search(text, before, cue.start()):
            return Word(one.start, one.end, one, True)
        lead = [match for match in _THAT.finditer(text, before, cue.end()) if match.end() <= cue.start()]
        if lead and '"' not in text[low : one.start]:
            return Word(one.start, one.end, one, True, True)
    if _HOW.search(text, before, one.start) and (put := _PUT.match(text, one.end)):
        return Word(one.start, put.end(), one, True)
    quoted = '"' in text[low : one.start] or "”" in text[low : one.start]
    if quoted and _THE_WORD.search(text, before, one.start) and (chose := _CHOSE.match(text, one.end)):
        return Word(one.start, chose.end(), one, True)
    if _TALKING.search(text, before, one.start) and _GOES_ON.match(text, one.end):
        return Word(one.start, one.end, one, True)
    if _SO.search(text, before, one.start) and _ENDS.match(text, one.end):
        return Word(one.start, one.end, one, True)
    if _TO_USE.search(text, before, one.start) and (own := _OWN.match(text, one.end)):
        return Word(one.start, own.end(), one, True)
    made = _MADE.match(text, one.end)
    if made and says_it(text, low, (one.start, one.end), made.span("verb")):
        return Word(one.start, made.end(), one, True)
    return _the_one_who(text, low, one)


def _the_one_who(text: str, low: int, one: Mention) -> Word | None:
    """ "The one who promised that ... was Fallow": the verb is hers, though she is named last."""
    if not _ENDS.match(text, one.end) and not text.startswith((" himself", " herself"), one.end):
        return None
    if not _LAST.search(text, max(low, one.start - _BACK), one.start):
        return None
    for who in _WHO.finditer(text, max(low, one.start - _REACH), one.start):
        verb = who["verb"].lower()
        if verb in SPEAKING or SAYING.fullmatch(verb) or _DOING.fullmatch(verb):
            return Word(who.start(), who.end("verb"), one, False)
    return None
