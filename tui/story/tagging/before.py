"""The noun phrase before a verb of saying: "Ann Hill, 44, a plumber from Bath, said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.story.reference.calendar import WEEKDAY
from tui.story.tagging.after import titles_only
from tui.story.tagging.kinds import READABLE, governed, is_people, possessive
from tui.story.tagging.tag import Range, Tag
from tui.story.tagging.verbs import ADVERBS, BOUNDARY, DETERMINERS, FINITE, INFINITIVE, LEADS, PREPOSITIONS

LONGEST = 4_000  # characters of a sentence that can be read: people write none that is longer
_FAR = 400  # characters before a verb in which its subject is looked for
_GIVES_NAME = re.compile(
    r"\b(?:named|called|identified\s+(?:\w+\s+)?as|name\s+(?:\w+\s+)?as)\s+(?:[A-Z]\w+\.?\s+)?$"
)
_QUOTED_AS = re.compile(r"\bquoted\s+(?:\w+\s+){0,3}as\s+$")
_COMMA = re.compile(r"[,;:—–(]|\s--?\s")
_DATES = re.compile(
    rf"[\s,]+(?:(?:on|by|early|late|earlier|later)\s+)*(?:{WEEKDAY}|today|yesterday|tonight"
    r"|(?:this|last|that|the\s+same)\s+(?:week|month|year|night|morning|afternoon|evening|day)"
    r"|in\s+(?:\d{4}|court|part|response|turn|private|public|an?\s+\w+))(?:\s+(?:morning|afternoon|evening|night))?$"
)
_LAST_PREPOSITION = re.compile(r"\b(?:of|in|at|on|for|to|from|by|with|about|near)\s+$")
_ARTICLE = re.compile(r"\b(?:the|an?|one|another|his|her|their)\s", re.IGNORECASE)
_PROPER = re.compile(
    r"\s*(?P<name>(?:[A-Z][\w’&-]*\s+(?:(?:of|and|the|for|&)\s+){0,2}){0,5}[A-Z][\w’&-]*(?:\.(?=,))?),"
)
_THING = re.compile(
    r"(?:\b(?:the|an?|his|her|one|another|several|two|three|large|small|handmade|handwritten|that)\s+)*[a-z-]+$"
)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|who)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w’'.&$-]+")
_CONJUNCTION = re.compile(r"(?:^|[\s,])(?:and|but|or|then|and\s+then)\s*$")
_SUBORDINATE = re.compile(
    r"\w\s+(?:after|before|when|while|because|since|until|although|though|as)\s+(?:[A-Z][\w.’'-]*\s+)*$"
)
_WHO = re.compile(r"[,\s]\s*(?:who|which|that)\s*$")


def phrase_before(
    text: str,
    start: int,
    verb: int,
    names: Sequence[Range],
    participle: bool = False,
    before: Sequence[Tag] = (),
) -> Range | None:
    """The noun phrase that is the subject of a verb at `verb`, in a sentence from `start`."""
    low = max(start, verb - _FAR)
    edge = _without_adverbs(text, low, verb)
    left = text[low:edge]
    if participle:
        return _of_participle(text, low, edge, names, before)
    if who := _WHO.search(left):
        return _antecedent(text, low, low + who.start(), names)
    if _CONJUNCTION.search(left):
        return leading(text, low, edge, names)
    bare = left.rstrip()
    if not bare:
        return None
    if bare[-1] in ",—–" or bare.endswith((" -", " --", ")")):
        return with_insert(text, low, edge, names)
    quote = max(left.rfind(mark) for mark in '”"»')
    if quote >= 0 and not left[quote + 1 :].strip(" ,"):
        return with_insert(text, low, edge, names) or leading(text, low, edge, names)
    return _adjacent(text, low, edge, names)


def _without_adverbs(text: str, low: int, verb: int) -> int:
    """The place before the adverbs, auxiliaries and dates that stand right before a verb."""
    edge = verb
    while True:
        edge = low + len(text[low:edge].rstrip())
        tail = text[max(low, edge - 60) : edge]
        match = (
            ADVERBS.search(tail)
            or _DATES.search(tail)
            or INFINITIVE.search(tail + " ")
            or _QUOTED_AS.search(tail + " ")
        )
        if (
            not match
            or match.start() == match.end()
            or (match.start() == 0 and match.group() == tail and edge - len(tail) <= low)
        ):
            return edge
        edge = max(low, edge - len(tail) + match.start())


def _clause(text: str, low: int, edge: int, names: Sequence[Range] = ()) -> int:
    """Where the clause begins whose subject stands right before `edge`: after a comma, a conjunction."""
    begin = low
    for mark in _COMMA.finditer(text, low, edge):
        if text[mark.end() : edge].strip():
            begin = mark.end()
    for sign in ("”", "“", "»", "«", '"'):
        at = text.rfind(sign, begin, edge)
        if at >= begin and text[at + 1 : edge].strip():
            begin = at + 1
    for word in BOUNDARY.finditer(text, begin, edge):
        if not text[word.end() : edge].strip():
            continue
        if word.group().lower() == "and" and _joins_names(text, word, begin, edge, names):
            continue
        if word.group().lower() == "for" and word.start() > begin:
            continue
        if word.group().lower() == "as" and text[begin : word.start()].strip():
            continue  # but "because, as one of them put it"
        if word.group().lower() == "that" and _LAST_PREPOSITION.search(text, begin, word.start()):
            continue  # "the supervisor of that garage"
        begin = word.end()
    while begin < edge and (text[begin].isspace() or text[begin] in '“”"‘’([—–-•*'):
        begin += 1
    return begin


def _joins_names(text: str, word: re.Match[str], begin: int, edge: int, names: Sequence[Range]) -> bool:
    """Whether "and" stands within a name or between two ("Health and Human Services", "Hill and Jones")."""
    before = re.search(r"([A-Z][\w’'.-]*)\s*$", text[begin : word.start()])
    after = re.match(r"\s*([A-Z][\w’'.-]*)", text[word.end() : edge])
    if not before or not after:
        return False
    at = word.end() + after.start(1)
    if any(a < word.start() and word.end() < b for a, b in names):
        return True
    if any(a <= at < b for a, b in names):
        return any(b == begin + before.end(1) for a, b in names)
    return True


def _adjacent(text: str, low: int, edge: int, names: Sequence[Range]) -> Range | None:
    """The subject that ends right before the verb: "a spokesman for the company", "Ann Hill of Bath"."""
    begin = _clause(text, low, edge, names)
    words = text[begin:edge]
    first = _WORD.match(words)
    if first is None:
        return None
    head = first.group()
    if head.lower() in LEADS or head.lower() in PREPOSITIONS:
        inside = [(a, b) for a, b in names if begin <= a and b <= edge]
        if inside and inside[-1][1] >= edge - 1:
            return inside[-1]  # "On Friday Hill said"
        pronoun = re.search(r"\b(?:he|she|they|it|we)$", words)
        if pronoun:
            return begin + pronoun.start(), edge
        return with_insert(text, low, edge, names) if head.lower() in PREPOSITIONS else None
    if finite := [m for m in _WORD.finditer(words) if m.group().lower() in FINITE]:
        inside = [(a, b) for a, b in names if begin + finite[-1].end() <= a and b <= edge]
        if inside and inside[-1][1] >= edge - 1:
            return inside[-1]
        tail = begin + finite[-1].end()
        rest = text[tail:edge].strip()
        if rest and (_PRONOUN.fullmatch(rest) or rest.split()[0].lower() in DETERMINERS):
            return edge - len(rest), edge
        return leading(text, begin, edge, names)
    return begin, edge


def with_insert(text: str, low: int, edge: int, names: Sequence[Range]) -> Range | None:
    """The subject before words between commas: "Ann Hill, 44, a plumber from Bath," said."""
    commas = [mark.span() for mark in _COMMA.finditer(text, low, edge)]
    begin = low
    fallback: Range | None = None
    for comma, after in commas:
        if not text[comma:edge].strip(" ,;:—–()-"):
            break
        ended = next(((a, b) for a, b in names if b == comma and begin <= a), None)
        if ended and _SUBORDINATE.search(text, begin, ended[0]):
            return ended  # "died after Hill, then its chairman, called"
        chunk = _chunk(text, begin, comma, names)
        begin = after
        if chunk is None:
            continue
        inside = [(a, b) for a, b in names if chunk[0] <= a and b <= chunk[1] and not possessive(text, b)]
        if inside and inside[-1][1] == chunk[1] and not governed(text, chunk[0], inside[-1][0]):
            return chunk[0], chunk[1]
        if fallback is None and _is_noun_phrase(text, chunk):
            fallback = chunk
            after_name = next(((a, b) for a, b in names if a >= after and b <= edge), None)
            if after_name and titles_only(text[after : after_name[0]].lstrip()):
                return after_name  # "the owner’s lawyer, Ann Hill, said"
            if proper := _PROPER.match(text, after, edge):
                return proper.span("name")  # "the vendor, TeleSecure Inc., said"
    return _named_in_insert(text, fallback, edge, names) if fallback else None


def _named_in_insert(text: str, chunk: Range, edge: int, names: Sequence[Range]) -> Range:
    """The name in "his teacher, a woman named Ruth Gold,", else the chunk itself."""
    for a, b in names:
        if chunk[1] <= a and b <= edge and _GIVES_NAME.search(text, chunk[1], a):
            return a, b
    return chunk


def _chunk(text: str, begin: int, end: int, names: Sequence[Range]) -> Range | None:
    """What stands between two commas, from its last clause on; None for a lead-in ("After the vote")."""
    begin = _clause(text, begin, end, names)
    words = text[begin:end]
    bare = begin + len(words) - len(words.lstrip())
    stop = begin + len(words.rstrip())
    first = _WORD.match(text, bare, stop)
    if first is None or first.group().lower() in LEADS or first.group().lower() in PREPOSITIONS:
        return None
    return bare, stop


def _is_noun_phrase(text: str, chunk: Range) -> bool:
    words = _WORD.findall(text[chunk[0] : chunk[1]])
    if not words or len(words) > 14 or any(word.lower() in FINITE for word in words):
        return False
    first = words[0]
    return (
        first[0].isupper()
        or first.lower() in DETERMINERS
        or words[-1].lower().endswith("s")
        or is_people(" ".join(words))
    )


def _antecedent(text: str, low: int, end: int, names: Sequence[Range]) -> Range | None:
    """Whom "who" stands for: the name or the noun phrase right before it."""
    end = low + len(text[low:end].rstrip(" ,"))
    inside = [(a, b) for a, b in names if low <= a and b <= end]
    if inside and inside[-1][1] >= end - 1:
        return inside[-1]
    begin = _clause(text, low, end, names)
    if inside and not text[inside[-1][1] : end].strip(" ,0123456789"):
        return inside[-1]
    words = text[begin:end].split()
    if not words:
        return None
    article = [m.start() for m in _ARTICLE.finditer(text[begin:end])]
    if article:
        return begin + article[-1], end
    return end - len(words[-1]), end


def leading(text: str, low: int, edge: int, names: Sequence[Range]) -> Range | None:
    """The subject of the whole sentence: the first name or noun phrase after what leads in.

    Nobody is the subject of a text that runs on and on without a stop: None, as it could not be read in time.
    """
    if edge - low > LONGEST:
        return None
    begin = low
    for mark in _COMMA.finditer(text, low, edge):
        first = _WORD.search(text, begin, mark.start())
        if first is None or first.group().lower() in LEADS or first.group().lower() in PREPOSITIONS:
            begin = mark.end()
        else:
            break
    first = _WORD.search(text, begin, edge)
    if first is None:
        return None
    begin = first.start()
    if first.group().lower() in ("but", "and", "so", "then", "yet", "still"):
        second = _WORD.search(text, first.end(), edge)
        if second is None:
            return None
        begin = second.start()
    if pronoun := _PRONOUN.match(text, begin, edge):
        return pronoun.span()
    inside = [(a, b) for a, b in names if begin <= a and b <= edge]
    for a, b in inside:
        if not governed(text, begin, a) and text[b : b + 2] not in ("’s", "'s") and not possessive(text, b):
            return a, b
    words = list(_WORD.finditer(text, begin, edge))
    if words and words[0].group().lower() in DETERMINERS:
        stop = next(
            (w.start() for w in words if w.group().lower() in FINITE), words[min(3, len(words) - 1)].end()
        )
        return begin, begin + len(text[begin:stop].rstrip())
    return None


def _of_participle(
    text: str, low: int, edge: int, names: Sequence[Range], before: Sequence[Tag]
) -> Range | None:
    """The subject of "saying": the noun right before it (a sign, a letter), or that of the verb before."""
    left = text[low:edge].rstrip()
    noun = _THING.search(left) if left[-1:] not in ",—–)" else None
    if noun and READABLE.search(noun.group()):
        return low + noun.start(), low + len(left)
    earlier = [tag for tag in before if tag.subject and not tag.weak]
    if earlier:
        return earlier[-1].subject
    return leading(text, low, edge, names)
