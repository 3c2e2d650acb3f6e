"""Verbs of saying and their subjects, by the shape of English sentences: "Hill, the chief, told reporters".

Everything is found in a text whose quotations are masked (`mask`), by ranges of the text itself. Who the
subject is ("he", "the chief", "Hill") is for others to say; here it is only where its words stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.story.tagging.after import phrase_after
from tui.story.tagging.before import LONGEST, phrase_before, with_insert
from tui.story.tagging.beside import beside
from tui.story.tagging.kinds import is_people
from tui.story.tagging.tag import Range, Tag
from tui.story.tagging.verbs import DETERMINERS, FINITE, INFINITIVE, NAMING, NOUNS, PARTICIPLES, SAYING, WEAK

_PASSIVE = re.compile(
    r"\b(?:be|been|being|is|are|was|were|gets?|got|’s|'s|’re|'re)\s+(?:\w+ly\s+|also\s+|now\s+|not\s+|widely\s+|once\s+|often\s+)*$",
    re.IGNORECASE,
)
_AGENT = re.compile(
    r"\s+(?:\w+ly\s+)?(?:(?:as|to\s+be)\s+)?(?:[“\"‘'][¤\s.,!?-]+[”\"’'],?\s+|(?:\w+\s+){0,2}?)by\s+"
    r"|\s+in\s+(?=(?:the|an?|his|her|its)\s+(?:[\w-]+\s+){0,2}(?:report|letter|memo|complaint|lawsuit|filing|indictment|statement"
    r"|email|affidavit|study|article|review|opinion|ruling|audit)\b)"
)
_CLOSE = 60  # characters between two verbs of one subject that say the same thing
_ADDS = re.compile(r"add(?:s|ed|ing)?$")
_MORE = re.compile(
    r"\s+(?:up\b|to\b|\d|[$£€]|(?:an?|about|nearly|more|some|another|one|two|three|four|five|six|seven|eight|nine|ten|new)\s)"
)
_MODAL = re.compile(r"\b(?:would|will|could|may|might|can|to)\s+(?:not\s+)?$")
_ONLY_NAMES = ("named", "titled", "entitled", "nicknamed", "known")
_NO_SUBJECT = ("that", "it", "they", "we", "i", "there", "reporters", "if", "whether")
_PLURAL = re.compile(
    r"(?:\b(?:they|we|you|I|who|that|people|police|men|women|and|would|could|will|did|do|does|not|also|still|often|to)|\w[^s\W]s|[a-z]ly)\s+$"
)
_TO = re.compile(r"\bto\s+(?:\w+ly\s+)?$")
_NAME = re.compile(r"(?:[A-Z][\w’'-]*\.?\s+){1,3}[A-Z][\w’'-]+")
_WORD = re.compile(r"[\w’'.&$-]+")


def tags(masked: str, start: int, end: int, names: Sequence[Range] = ()) -> list[Tag]:
    """The verbs of saying in a sentence of a masked text with their subjects; none that has no subject.

    `names`: where persons and other speakers are named in the sentence, in order.
    """
    if end - start > LONGEST:
        return []
    found: list[Tag] = []
    for verb in SAYING.finditer(masked, start, end):
        tag = _tag(masked, start, end, verb, names, found)
        if tag is not None:
            found.append(tag)
    more = [one for one in beside(masked, start, end, names) if not any(_meets(one, tag) for tag in found)]
    return sorted([*found, *more], key=lambda tag: tag.verb) if more else found


def _meets(one: Tag, other: Tag) -> bool:
    """Whether two tags have a verb in common, or a subject; a label is none where a verb says who speaks."""
    if one.label and other.subject is not None and other.end <= one.verb[1]:
        return True
    if one.verb[0] < other.verb[1] and other.verb[0] < one.verb[1]:
        return True
    return one.subject == other.subject and abs(one.verb[0] - other.verb[0]) < _CLOSE


def _tag(
    text: str, start: int, end: int, verb: re.Match[str], names: Sequence[Range], before: list[Tag]
) -> Tag | None:
    word = " ".join(verb.group().lower().split())
    place = verb.span()
    if word.startswith("according to") or word in ("in the words of", "as per"):
        subject = phrase_after(text, verb.end(), end, names)
        return Tag(place, subject, word, inverted=True, according=True) if subject else None
    weak = word in WEAK
    if word in ("told", "tells", "tell") and re.match(r"\s+of\b", text[verb.end() : verb.end() + 4]):
        return None  # "told of his fury"
    ahead = text[max(start, verb.start() - 60) : verb.start()]
    if _is_noun(text, verb, ahead, end):
        return None
    if _PASSIVE.search(ahead) and not word.endswith("ing"):
        return _passive(text, end, verb, word, names)
    if _names_a_thing(text, start, verb, word):
        return _passive(text, end, verb, word, names)
    if word == "asked" and _is_asked(text[verb.end() : verb.end() + 16], ahead):
        return None
    if word == "called" and any(
        verb.end() < a < verb.end() + 8 and text[b : b + 1] in ",." for a, b in names
    ):
        return None  # "a driver called Al Russo,"
    if word in _ONLY_NAMES:
        return None  # "the mayor named a deputy" says nothing
    if _ADDS.match(word) and (_MORE.match(text, verb.end(), end) or _MODAL.search(ahead)):
        return None
    if _TO.search(ahead) and not INFINITIVE.search(ahead):
        return None
    if inverted := _inverted(text, start, end, verb, names):
        return Tag(place, inverted, word, inverted=True, weak=weak)
    subject = phrase_before(text, start, verb.start(), names, word in PARTICIPLES, before)
    return Tag(place, subject, word, weak=weak) if subject else None


def _is_asked(after: str, ahead: str) -> bool:
    """Whether somebody is asked, or asks for a favour, and says nothing: "Asked about it, ..."."""
    if re.match(r"\s+(?:not\s+to|to\s+(?:remain|be))\b", after):
        return True
    led = not ahead.strip() or re.search(r"(?:,|\b(?:when|if|[Ww]hen|[Ii]f|and))\s*$", ahead)
    return bool(led and re.match(r"\s+(?:if|whether|what|about|why|how|by|when|where|who|for)\b", after))


def _is_noun(text: str, verb: re.Match[str], ahead: str, end: int) -> bool:
    """Whether the word is no verb here: "the report", "a claim", "his reply"."""
    word = verb.group().lower()
    if word not in NOUNS:
        return False
    if word[-1] not in "sdg" and not _PLURAL.search(ahead):
        return True  # "a conference call"
    return bool(
        re.search(
            r"(?:\b(?:the|an?|his|her|their|its|this|no|any|of|in|by|from|with|new|’s|'s)|[’']s|s[’'])\s+$",
            ahead,
            re.IGNORECASE,
        )
    )


def _names_a_thing(text: str, start: int, verb: re.Match[str], word: str) -> bool:
    """ "A book called “Bats”", "a plan described as “bold”": nobody is said to call it so."""
    if word not in NAMING:
        return False
    after = text[verb.end() : verb.end() + 8]
    direct = re.match(r"\s*[“\"‘'«]", after) or re.match(r"\s+as\s", after) or re.match(r"\s+by\s", after)
    if not direct:
        return False
    clause = text[max(start, verb.start() - 120) : verb.start()]
    return not re.search(r"\b(?:what|which|whom|that|things)\s+(?:[\w’'.-]+[\s,]+){1,8}$", clause)


def _passive(text: str, end: int, verb: re.Match[str], word: str, names: Sequence[Range]) -> Tag | None:
    agent = _AGENT.match(text, verb.end(), min(end, verb.end() + 160))
    if agent:
        subject = phrase_after(text, agent.end(), end, names)
        if subject:
            return Tag(verb.span(), subject, word, inverted=True)
    return Tag(verb.span(), None, word)


def _inverted(text: str, start: int, end: int, verb: re.Match[str], names: Sequence[Range]) -> Range | None:
    """The subject after a verb that follows a quotation, or a comma: “…,” said Ann Hill, the chief."""
    before = text[start : verb.start()].rstrip()
    if before and before[-1] not in "”\"’'»,":
        return None
    if not re.match(r"\s+[\w(]", text[verb.end() : verb.end() + 3]):
        return None
    after_quote = (
        not before
        or before[-1] in '”"»'
        or before[-2:] in ("¤’", "¤'", ",’", ",'", ".’", "?’", "!’", "”,", "’,", '",')
    )
    phrase = phrase_after(text, verb.end(), end, names)
    if phrase is None:
        return None
    first = _WORD.match(text, *phrase)
    head = first.group() if first else ""
    if head.lower() in ("he", "she"):
        ends = re.match(r"[,.;:]?(?:$|[\s”)])", text[phrase[0] + len(head) :][:2])
        return (phrase[0], phrase[0] + len(head)) if after_quote and ends else None
    if head.lower() in _NO_SUBJECT:
        return None
    named = any(phrase[0] <= a and b <= phrase[1] for a, b in names)
    words = text[phrase[0] : phrase[1]]
    finite = any(one.lower() in FINITE for one in _WORD.findall(words))
    if finite:
        return None
    if after_quote:
        lower = head[:1].islower() and head.lower() not in DETERMINERS
        return phrase if named or not lower or is_people(words) else None
    stops = text[phrase[1] : phrase[1] + 1] in (",", ".", ";", "") or phrase[1] >= end
    if not stops:
        return None
    if named or (head[:1].isupper() and _NAME.match(words)):
        return phrase if not _left_name(text, start, verb.start(), names) else None
    return phrase if is_people(words) and not _left_name(text, start, verb.start(), names) else None


def _left_name(text: str, start: int, verb: int, names: Sequence[Range]) -> bool:
    """Whether a name with words between commas after it stands at the head: "Hill, the chief, said"."""
    found = with_insert(text, start, verb, names)
    return found is not None and any(found[0] <= a and b <= found[1] for a, b in names)
