"""Whose words something is where no verb before it tells: "Joyce's words", "Joyce said it", "to his mind"."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.interview.claims.pointing import SAID_IT
from tui.interview.people.names import Mention
from tui.story.tagging.verbs import SAYING, SPEAKING

_WORDS = (
    r"(?:words?|claims?|points?|view|views|line|phrase|quotes?|quotation|promise|pledge|argument|position"
    r"|assertion|opinion|message|comment|remark|statement|letter|term|expression|description|accusation|complaint)"
)
_OWN = rf"\s+(?:own\s+|main\s+|big\s+|exact\s+|very\s+){{0,2}}{_WORDS}\b"
_OWNED = re.compile(rf"(?:[’']s?|s[’']){_OWN}")
_HIS = re.compile(_OWN)  # after "his", of whoever that is
_TOLD = re.compile(
    r"(?:['’]s|['’]d)?(?:,\s+(?:the|an?)\s[^,;:.!?]{2,60},)?(?:,?\s+who(?:['’](?:s|d|ve))?)?\s+(?:(?:has|have|had|was|is|also|been|only|just|then|always)\s+){0,3}"
    r"(?:told|hear(?:s|d|ing)?|g[ai]ve?s?\s+(?:his|her|their)\s+word|complain(?:s|ed)|want(?:s|ed)|(?:talk(?:s|ed)|spoke|speaks)\s+(?:about|of)"
    r"|brought\s+up|came\s+up\s+with|used\s+the\s+words?|mention(?:s|ed)|den(?:y|ies|ied)|got\s+(?:this|that|the|a)\s+(?:line|quote|phrase|sentence)|is\s+of\s+the\s+opinion"
    r"|(?:takes?|took|holds?|held)\s+the\s+(?:position|view|opinion|stance|line))\b",
    re.IGNORECASE,
)
_ONE_WHO = re.compile(
    r"(?:['’]s|\s+(?:is|was))\s+the\s+(?:only\s+)?(?:one|person|man|woman|guy|official|speaker)\s+(?:who|that)\s+"
    r"(?:(?:has|had|also|really|actually|first|then)\s+){0,2}(?P<verb>\w+)",
    re.IGNORECASE,
)
_CAME_FROM = re.compile(r"\b(?:came|comes|coming)\s+(?:straight\s+)?from\s+(?:the\s+)?$", re.IGNORECASE)
_TOO = r"(?:as\s+well|too|also|again|himself|herself)\b"
_ACCORDING = re.compile(r"\baccording\s+to\s+(?:the\s+)?$", re.IGNORECASE)
_IS_HIS = re.compile(r"[’']s?(?=\s*(?:[.,;!?]|$))")
_IS = re.compile(r"\b(?:is|was|are|were)\s+(?:the\s+)?$", re.IGNORECASE)
_IT_WAS = re.compile(
    r"(?:\bit(?:['’]s|\s+is|\s+was)|\bthat(?:['’]s|\s+is|\s+was)|\bthis\s+(?:is|was))\s+(?:from\s+|by\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[*_]{0,2}(?:,\s[^:;!?\n]{1,60}|\s\([^)\n]{1,60}\))?[*_]{0,2}:[*_]{0,2}\s")
# "..." (Joyce), "..." – Joyce; to quote Joyce; "..." belongs to Joyce; "..." were Joyce's words.
_DASH = re.compile(r"[\"”’']\s*(?:\(|[-–—]{1,2}\s?)$")
_QUOTE = re.compile(
    r"(?:\b(?:to\s+(?:quote|cite)|quoting|citing)|[\"”’']\s+(?:belongs?\s+to|(?:is|are|was|were)\s+(?:the\s+)?"
    r"(?:words?|line|phrase)\s+of|(?:is|are|was|were)\s+by))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ARE = re.compile(r"[\"”’']\s+(?:is|are|was|were)\s+(?:the\s+)?$", re.IGNORECASE)
_STOPS = re.compile(r"\s*(?:[.,;:!?)]|$)")
# "In Joyce's view", "in the opinion of Joyce".
_MINDS = r"(?:opinions?|views?|eyes|minds?|words?|book|judge?ment|telling|account|version|reading|estimation)"
_IN = re.compile(r"\b(?:in|to|by|from)\s+(?:the\s+)?$", re.IGNORECASE)
_IN_MIND_OF = re.compile(rf"\b(?:in|to|by)\s+the\s+{_MINDS}\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_MIND = re.compile(rf"(?:[’']s?|s[’'])\s+(?:own\s+)?{_MINDS}\b", re.IGNORECASE)
# "Joyce said it", of the sentence before.
_SAID_IT = re.compile(
    r"(?:,?\s+who)?(?:\s+(?:also|just|once|really|actually|then|has|had|himself|herself)){0,2}"
    rf"\s+(?P<verb>\w+){SAID_IT}",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:\W|\b(?:and|but|i|think|believe|guess|it|is|s|was|so|well|yes|yeah|the|u\.?s\.?|again)\b){0,16}",
    re.IGNORECASE,
)
_THOSE_ARE = re.compile(
    r"\b(?:it|that|this|those|these)(?:['’]s|\s+(?:is|was|are|were))\s+(?:all\s+)?(?:the\s+)?$", re.IGNORECASE
)
_WHO_SAID_IT = re.compile(
    r"\bwho\s+(?P<verb>\w+)\s+(?:it|this|that|so)\s+(?:is|was)\s+(?:the\s+)?$", re.IGNORECASE
)


_DATA = r"(?:data|figures?|numbers?|statistics?|stats|percentages?|counts?|totals?)"
_SUPPLIED = re.compile(
    r"(?:,?\s+who|(?:['’]s|\s+is|\s+was)\s+(?:the\s+(?:one|man|woman|person)\s+)?who)?(?:\s+(?:has|had|also|himself|herself)){0,2}\s+"
    r"(?:suppl(?:ied|ies)|provide[sd]?|g[ai]ves?|came\s+up\s+with|handed\s+(?:over|out)|released|presented|cite[sd]?|quote[sd]?)"
    rf"\s+(?:us\s+|reporters\s+)?(?:all\s+)?(?:those|these|the|that|this)\s+(?:\w+\s+)?{_DATA}(?=\s*(?:[.,;:!?]|$))",
    re.IGNORECASE,
)  # no "his numbers" of somebody else, nor "data on ...", which tell of other ones
_DATA_FROM = re.compile(
    rf"\b(?:those|these|the|that|this|all)\s+(?:\w+\s+)?{_DATA}\s+(?:(?:all\s+)?(?:comes?|came)\s+(?:straight\s+)?from"
    r"|(?:is|are|was|were|have\s+been|had\s+been)\s+(?:all\s+)?(?:from|suppl\w+\s+by|provided\s+by|given\s+by))\s+(?:the\s+)?$",
    re.IGNORECASE,
)


class Word(NamedTuple):
    """Somebody's word: the range of the verb or the like, and who says it (None: it is not said who)."""

    start: int
    end: int
    place: Mention | None
    after: bool  # what is said stands before it: "..., Joyce said"
    back: bool = False  # what is said is the sentence before: "Joyce said it, the sheriff."
    source: bool = False  # whose figures they are that follow: "Joyce supplied those numbers."


def labelled(text: str, low: int, here: tuple[Mention, ...]) -> list[Word]:
    """ "Joyce: ...", "- **Kevin Joyce**, Cumberland County Sheriff: ...": a line of notes that begins so."""
    first = here[0]
    label = _LABEL.match(text, first.end)
    if label is None or any(char.isalnum() for char in text[low : first.start]):
        return []
    return [Word(first.start, label.end(), first, False)]


def back(text: str, low: int, high: int, here: tuple[Mention, ...]) -> list[Word]:
    """ "Joyce said it", "those are Joyce's words", "who said it was Joyce": of the sentence before."""
    if ":" in text[low:high]:
        return []  # what is said follows
    for one in here:
        said = _SAID_IT.match(text, one.end)
        if said and said["verb"].lower() in (*SPEAKING, "put") and _OPENS.fullmatch(text, low, one.start):
            return [Word(one.start, said.end(), one, True, True)]
        own = _theirs(text, one)
        if own and _THOSE_ARE.search(text, max(low, one.start - 24), one.start):
            return [Word(one.start, own.end(), one, True, True)]
        who = _WHO_SAID_IT.search(text, max(low, one.start - 40), one.start)
        if who and who["verb"].lower() in SPEAKING:
            return [Word(one.start, one.end, one, True, True)]
    return []


def _theirs(text: str, one: Mention) -> re.Match[str] | None:
    """ "Joyce's words", "his words"."""
    return (_HIS if one.how == "pronoun" else _OWNED).match(text, one.end)


def _in_mind(text: str, low: int, one: Mention) -> Word | None:
    """ "In Joyce's opinion ...", "in the view of Joyce"."""
    own = _MIND.match(text, one.end)
    of = _IN_MIND_OF.search(text, max(low, one.start - 32), one.start)
    into = _IN.search(text, max(low, one.start - 12), one.start)
    if one.how == "pronoun":
        return None
    if own is not None and into is not None:
        start, end = into.start(), own.end()
    elif of is not None:
        start, end = of.start(), one.end
    else:
        return None
    led = any(char.isalnum() for char in text[low:start])
    return Word(one.start, end, one, led and text[end : end + 1] in ".!?;")


def owned(text: str, low: int, here: tuple[Mention, ...]) -> list[Word]:
    """ "Joyce's words", "that was Joyce", "a quote from Joyce"."""
    found = []
    for one in here:
        if (word := _in_mind(text, low, one)) is not None:
            found.append(word)
        elif (end := _signed(text, one)) is not None:
            found.append(Word(one.start, end, one, True))
        elif owned := _OWNED.match(text, one.end) or _TOLD.match(text, one.end):
            found.append(Word(one.start, owned.end(), one, False))
        elif one.how == "pronoun" and _ACCORDING.search(text, max(0, one.start - 20), one.start):
            found.append(Word(one.start, one.end, one, text[one.end : one.end + 1] in ".!?;"))
        elif _IS_HIS.match(text, one.end) and _IS.search(text, max(0, one.start - 12), one.start):
            found.append(Word(one.start, one.end, one, True))
        elif _is_source(text, one):
            found.append(Word(one.start, one.end, one, False, source=True))
        elif (clause := _ONE_WHO.match(text, one.end)) and SAYING.fullmatch(clause["verb"].lower()):
            found.append(Word(clause.start("verb"), clause.end(), one, False))
        elif _came_from(text, one):
            found.append(Word(one.start, one.end, one, True))
    return found


def _is_source(text: str, one: Mention) -> bool:
    """Whether somebody is said to have given the numbers that are told: "Joyce supplied those data"."""
    return bool(_SUPPLIED.match(text, one.end) or _DATA_FROM.search(text, max(0, one.start - 60), one.start))


def _signed(text: str, one: Mention) -> int | None:
    """The end of what makes words before somebody's: "..." (Joyce), to quote Joyce, were his words."""
    if not _STOPS.match(text, one.end):
        own = _theirs(text, one)
        theirs = (
            own and _STOPS.match(text, own.end()) and _ARE.search(text, max(0, one.start - 24), one.start)
        )
        return own.end() if own and theirs else None
    low = max(0, one.start - 32)
    return one.end if any(pattern.search(text, low, one.start) for pattern in (_DASH, _QUOTE)) else None


def _came_from(text: str, one: Mention) -> bool:
    """Whether words before are said to be somebody's: "that was Joyce", "it came from Joyce as well"."""
    after = text[one.end : one.end + 12]
    if re.match(r"\s+\w", after) and not re.match(rf"\s+{_TOO}", after):
        return False
    return any(pattern.search(text, max(0, one.start - 28), one.start) for pattern in (_IT_WAS, _CAME_FROM))
