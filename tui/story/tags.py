"""Verbs of saying and their subjects, by the shape of English sentences: "Hill, the chief, told reporters".

Everything is found in a text whose quotations are masked (`mask`), by ranges of the text itself. Who the
subject is ("he", "the chief", "Hill") is for others to say; here it is only where its words stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.story.verbs import ADVERBS, BOUNDARY, FINITE, LEADS, PARTICIPLES, SAYING, WEAK
from tui.text import vocabulary

Range = tuple[int, int]

MASK = "¤"
_FAR = 400  # characters before a verb in which its subject is looked for
_NP = 160  # characters after "said" or "according to" that may belong to the speaker

_NAMING = vocabulary("called dubbed titled entitled named labeled labelled termed nicknamed described known")
_PASSIVE = re.compile(
    r"\b(?:be|been|being|is|are|was|were|gets?|got|’s|'s|’re|'re)\s+(?:\w+ly\s+|also\s+|now\s+|not\s+|widely\s+|once\s+|often\s+)*$",
    re.IGNORECASE,
)
_QUOTED_AS = re.compile(r"\bquoted\s+(?:\w+\s+){0,3}as\s+$")
_AGENT = re.compile(r"\s+(?:\w+ly\s+)?(?:\w+\s+){0,2}?by\s+")
_INFINITIVE = re.compile(
    r"\b(?:liked?|likes|loved?|loves|used|went\s+on|goes\s+on|going\s+on|continued|continues|began|wants?|wanted"
    r"|(?:is|was)\s+(?:\w+\s+){1,2})\s*to\s+$"
)
_TO = re.compile(r"\bto\s+(?:\w+ly\s+)?$")
_COMMA = re.compile(r"[,;:—–(]|\s--?\s")
_STOP = re.compile(r"[,;:—–()\[\]¤“”\"«»]|\s--?\s|[.!?…](?=\s|$|[”\"’')])")
_SHORT = re.compile(
    r"\b(?:[A-Z]|(?:[A-Z]\.)+[A-Z]|Gov|Sen|Rep|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Rev|Atty|Det|Supt|Adm|Cpl|Cmdr|Pvt"
    r"|Hon|St|Jr|Sr|Insp|Const|No|Co|Inc|Corp|Ltd|Dept|Univ|Fr|Br|Pres|Sec|Asst|Vs|Mt|Ft)$"
)
_CUT = re.compile(
    r"\s+(?:who|whom|whose|which|that|in|on|after|before|during|when|while|as|last|this|earlier|later|yesterday|today|tonight"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|dated|published|released|obtained|issued|filed|posted"
    r"|provided|compiled|presented|conducted|and\s+(?:is|was|has|the|that|said))\b"
)
_DATES = re.compile(
    r"[\s,]+(?:(?:on|by|early|late|earlier|later)\s+)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight"
    r"|(?:this|last|that|the\s+same)\s+(?:week|month|year|night|morning|afternoon|evening|day)"
    r"|in\s+(?:\d{4}|court|part|response|turn|private|public|an?\s+\w+))(?:\s+(?:morning|afternoon|evening|night))?$"
)
_NAME = re.compile(r"(?:[A-Z][\w’'-]*\.?\s+){1,3}[A-Z][\w’'-]+")
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|who)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w’'.&$-]+")
_DET = vocabulary(
    """the a an his her their its our my your this that these those one another some many several most few both each
    no any all two three four five six seven eight nine ten other others every"""
)
_PREPOSITIONS = vocabulary(
    """of for to with from by at in on about against toward towards than near after before over under into behind
    between including like unlike via per among amid around upon onto within without"""
)
_FOLLOWS = re.compile(
    r"\s+(?:[A-Z“\"]|(?:the|a|an|his|her|their|its|one|another|two|three|some|several|many)\s|[a-z-]+)"
)
_CONJUNCTION = re.compile(r"(?:^|[\s,])(?:and|but|or|then|and\s+then)\s*$")
_WHO = re.compile(r"[,\s]\s*(?:who|which|that)\s*$")


class Tag(NamedTuple):
    """A verb of saying: where it stands, where its subject does, and how they stand.

    `subject` is None where nobody is said to say it ("is being described as"). `inverted`: the subject comes
    after ("said Hill"). `weak`: a verb that says something only of documents ("found"). `named`: the verb
    gives a name to a thing ("called it").
    """

    verb: Range
    subject: Range | None
    word: str
    inverted: bool = False
    weak: bool = False
    according: bool = False

    @property
    def start(self) -> int:
        """Where its words begin."""
        return min(self.verb[0], self.subject[0] if self.subject else self.verb[0])

    @property
    def end(self) -> int:
        """Where its words end."""
        return max(self.verb[1], self.subject[1] if self.subject else self.verb[1])


def mask(text: str, quotes: Sequence[Range]) -> str:
    """The text with every character inside quotation marks as a sign of its own; of the same length.

    The last stop in a quotation is kept, and so is the white space, so that sentences still end where they do.
    """
    pieces: list[str] = []
    done = 0
    for start, end in quotes:
        pieces.append(text[done:start])
        inside = text[start:end]
        bare = inside.rstrip()
        ends = bare.rstrip("’'\"” ")[-1:]
        last = ends if ends and ends in ".,!?…—–-" else MASK
        if bare:
            blank = inside[len(bare) :]
            pieces.append(MASK * (len(bare) - 1) + last + blank)
        else:
            pieces.append(inside)
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def tags(masked: str, start: int, end: int, names: Sequence[Range] = ()) -> list[Tag]:
    """The verbs of saying in a sentence of a masked text, with their subjects; those without any are left out.

    `names`: where persons and other speakers are named in the sentence, in order.
    """
    found: list[Tag] = []
    for verb in SAYING.finditer(masked, start, end):
        tag = _tag(masked, start, end, verb, names, found)
        if tag is not None:
            found.append(tag)
    return found


def _tag(
    text: str, start: int, end: int, verb: re.Match[str], names: Sequence[Range], before: list[Tag]
) -> Tag | None:
    word = " ".join(verb.group().lower().split())
    place = verb.span()
    if word.startswith("according to") or word in ("in the words of", "as per"):
        subject = phrase_after(text, verb.end(), end, names)
        return Tag(place, subject, word, inverted=True, according=True) if subject else None
    weak = word in WEAK
    ahead = text[max(start, verb.start() - 60) : verb.start()]
    if _is_noun(text, verb, ahead, end):
        return None
    if _PASSIVE.search(ahead) and not word.endswith("ing"):
        return _passive(text, end, verb, word, names)
    if _names_a_thing(text, start, verb, word):
        agent = _passive(text, end, verb, word, names)
        return agent
    if word == "asked" and re.match(
        r"\s+(?:if|whether|what|about|why|how|by|when|where|who|for)\b", text[verb.end() :][:12]
    ):
        if not ahead.strip() or re.search(r"(?:,|\b(?:when|if|[Ww]hen|[Ii]f|and))\s*$", ahead):
            return None
    if _TO.search(ahead) and not _INFINITIVE.search(ahead):
        return None
    if inverted := _inverted(text, start, end, verb, names):
        return Tag(place, inverted, word, inverted=True, weak=weak)
    subject = phrase_before(text, start, verb.start(), names, word in PARTICIPLES, before)
    return Tag(place, subject, word, weak=weak) if subject else None


def _is_noun(text: str, verb: re.Match[str], ahead: str, end: int) -> bool:
    """Whether the word is no verb here: "the report", "a claim", "his reply", "state figures", "a found object"."""
    word = verb.group().lower()
    if word not in _NOUNS:
        return False
    return bool(
        re.search(
            r"(?:\b(?:the|an?|his|her|their|its|this|that|no|any|of|in|by|from|with|new|’s|'s)|[’']s|s[’'])\s+$",
            ahead,
        )
    )


_NOUNS = vocabulary(
    "report reports claim claims reply replies note notes answer answers state states post posts read reads "
    "demand demands estimate estimates comment comments promise promises quote quotes counter stress "
    "text texts email emails list lists call calls boast list lists tweet tweets pledge pledges charge charges "
    "complaint warning warnings finding findings writing reading saying joke jokes remark remarks cry cries "
    "shout shouts chant chants term terms label labels brand brands ask asks urge vow vows say offer offers thanks "
    "blast feel hope hopes show shows find finds"
)


def _names_a_thing(text: str, start: int, verb: re.Match[str], word: str) -> bool:
    """ "A book called “Bats”", "a plan described as “bold”": nobody is said to call it so."""
    if word not in _NAMING:
        return False
    after = text[verb.end() : verb.end() + 8]
    direct = re.match(r"\s*[“\"‘'«]", after) or re.match(r"\s+as\s", after) or re.match(r"\s+by\s", after)
    if not direct:
        return False
    clause = text[max(start, verb.start() - 120) : verb.start()]
    return not re.search(r"\b(?:what|which|whom|that|things)\s+(?:[\w’'.-]+[\s,]+){1,8}$", clause)


def _passive(text: str, end: int, verb: re.Match[str], word: str, names: Sequence[Range]) -> Tag | None:
    agent = _AGENT.match(text, verb.end(), min(end, verb.end() + 40))
    if agent:
        subject = phrase_after(text, agent.end(), end, names)
        if subject:
            return Tag(verb.span(), subject, word, inverted=True)
    return Tag(verb.span(), None, word)


def _inverted(text: str, start: int, end: int, verb: re.Match[str], names: Sequence[Range]) -> Range | None:
    """The subject after a verb that follows a quotation, or a comma: “…,” said Ann Hill, the chief."""
    before = text[start : verb.start()].rstrip()
    if before and before[-1] not in "”\"’'»,—–-?!…":
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
    first = _WORD.match(text, phrase[0])
    head = first.group() if first else ""
    if head.lower() in (
        "that",
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "there",
        "reporters",
        "if",
        "whether",
    ) and head.lower() not in ("he", "she"):
        return None
    if head.lower() in ("he", "she"):
        return (
            (phrase[0], phrase[0] + len(head))
            if after_quote and re.match(r"[,.;:]?(?:$|\s|”|\))", text[phrase[0] + len(head) :][:2])
            else None
        )
    named = any(phrase[0] <= a and b <= phrase[1] for a, b in names)
    words = text[phrase[0] : phrase[1]]
    finite = any(one.lower() in FINITE for one in _WORD.findall(words))
    if finite:
        return None
    if after_quote:
        lower = head[:1].islower() and head.lower() not in _DET
        return phrase if named or not lower or _is_people(words) else None
    stops = text[phrase[1] : phrase[1] + 1] in (",", ".", ";", "") or phrase[1] >= end
    if not stops:
        return None
    if named or (head[:1].isupper() and _NAME.match(words)):
        return phrase if not _left_name(text, start, verb.start(), names) else None
    return phrase if _is_people(words) and not _left_name(text, start, verb.start(), names) else None


_PEOPLE = re.compile(
    r"\b(?:\w*(?:men|man|woman|women|person|people|ers|ors|ists|ians|ents|ants|ials|ities|police|chief|mayor|coach|judge"
    r"|author|officer|agent|analyst|expert|leader|governor|senator|director|owner|manager|president|doctor|teacher|lawyer"
    r"|attorney|neighbor|resident|student|witness|source|official|member|company|department|office|agency|group|report"
    r"|statement|court|council|board|union|school|university|father|mother|son|daughter|wife|husband|sister|brother))\b"
)


_DOCUMENT = re.compile(
    r"\b(?:documents?|records?|reports?|statements?|stud(?:y|ies)|surveys?|court|company|department|office|agency|police|officials"
    r"|papers?|filings?|lawsuit|complaint|data|figures|statistics|database|memo|letter|affidavit|release)$"
)


def _is_person(words: str) -> bool:
    """Whether a description is of one person, whose name may follow it: "the owner’s lawyer"."""
    return _is_people(words) and not _DOCUMENT.search(words)


def _is_people(words: str) -> bool:
    return bool(_PEOPLE.search(words))


def _left_name(text: str, start: int, verb: int, names: Sequence[Range]) -> bool:
    """Whether a name with words between commas after it stands at the head: "Hill, the chief, said"."""
    found = _with_insert(text, start, verb, names)
    return found is not None and any(found[0] <= a and b <= found[1] for a, b in names)


def phrase_after(text: str, at: int, end: int, names: Sequence[Range]) -> Range | None:
    """The noun phrase that begins after `at`: up to a comma, a stop, or a word that no name has in it.

    "The owner’s lawyer, Ann Hill of Bath": where a description is followed by a name, that name.
    """
    while at < end and text[at].isspace():
        at += 1
    stop = _end_of(text, at, min(end, at + _NP))
    words = text[at:stop]
    if cut := _CUT.search(words):
        stop = at + cut.start()
    stop = at + len(text[at:stop].rstrip())
    if stop <= at or not text[at].isalnum():
        return None
    named = any(at <= a and b <= stop for a, b in names)
    if not named and text[stop : stop + 1] == "," and _is_person(text[at:stop]):
        after = next(((a, b) for a, b in names if a >= stop), None)
        if (
            after
            and (m := re.match(r",\s+", text[stop : stop + 4]))
            and _titles(text[stop + m.end() : after[0]])
        ):
            return after
    return at, stop


def _titles(words: str) -> bool:
    return bool(re.fullmatch(r"(?:[A-Z][\w.’'-]*\s+){0,4}", words))


def _end_of(text: str, at: int, end: int) -> int:
    for stop in _STOP.finditer(text, at, end):
        if stop.group() == "." and _SHORT.search(text, max(at, stop.start() - 8), stop.start()):
            continue
        return stop.start()
    return end


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
        if who.group().strip(" ,").lower() == "who" or not text[low:edge].rstrip().endswith("that"):
            return _antecedent(text, low, low + who.start(), names)
    if _CONJUNCTION.search(left):
        return _leading(text, low, edge, names)
    bare = left.rstrip()
    if not bare:
        return None
    if bare[-1] in ",—–" or bare.endswith((" -", " --", ")")):
        return _with_insert(text, low, edge, names)
    quote = max(left.rfind(mark) for mark in '”"»')
    if quote >= 0 and not left[quote + 1 :].strip(" ,"):
        return _with_insert(text, low, edge, names) or _leading(text, low, edge, names)
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
            or _INFINITIVE.search(tail + " ")
            or _QUOTED_AS.search(tail + " ")
        )
        if (
            not match
            or match.start() == match.end()
            or (
                match.start() == 0
                and match.group() == tail
                and edge - len(tail) <= low
                and not _leads_nothing(tail)
            )
        ):
            return edge
        edge = max(low, edge - len(tail) + match.start())


def _leads_nothing(tail: str) -> bool:
    return True


def _clause(text: str, low: int, edge: int, names: Sequence[Range] = ()) -> int:
    """Where the clause begins whose subject stands right before `edge`: after a comma, a conjunction, a verb."""
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
        if word.group().lower() in ("for", "as") and word.start() > begin:
            continue
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
    if any(a <= at < b for a, b in names):
        return any(b == begin + before.end(1) for a, b in names)
    return True


def _adjacent(text: str, low: int, edge: int, names: Sequence[Range]) -> Range | None:
    """The subject that ends right before the verb: "a spokesman for the company", "Mayor Ann Hill of Bath"."""
    begin = _clause(text, low, edge, names)
    words = text[begin:edge]
    first = _WORD.match(words)
    if first is None:
        return None
    head = first.group()
    if head.lower() in LEADS or head.lower() in _PREPOSITIONS:
        inside = [(a, b) for a, b in names if begin <= a and b <= edge]
        if inside and inside[-1][1] >= edge - 1:
            return inside[-1]  # "On Friday Hill said"
        pronoun = re.search(r"\b(?:he|she|they|it|we)$", words)
        if pronoun:
            return begin + pronoun.start(), edge
        return _with_insert(text, low, edge, names) if head.lower() in _PREPOSITIONS else None
    if finite := [m for m in _WORD.finditer(words) if m.group().lower() in FINITE]:
        inside = [(a, b) for a, b in names if begin + finite[-1].end() <= a and b <= edge]
        if inside and inside[-1][1] >= edge - 1:
            return inside[-1]
        tail = begin + finite[-1].end()
        rest = text[tail:edge].strip()
        if rest and (_PRONOUN.fullmatch(rest) or rest.split()[0].lower() in _DET):
            return edge - len(rest), edge
        return _leading(text, begin, edge, names)
    return begin, edge


def _with_insert(text: str, low: int, edge: int, names: Sequence[Range]) -> Range | None:
    """The subject before words between commas: "Ann Hill, 44, a plumber from Bath," said."""
    commas = [mark.span() for mark in _COMMA.finditer(text, low, edge)]
    begin = low
    fallback: Range | None = None
    for number, (comma, after) in enumerate(commas):
        if not text[comma:edge].strip(" ,;:—–()-"):
            break
        chunk = _chunk(text, begin, comma, names)
        begin = after
        if chunk is None:
            continue
        inside = [(a, b) for a, b in names if chunk[0] <= a and b <= chunk[1] and not possessive(text, b)]
        if inside and inside[-1][1] == chunk[1] and not governed(text, chunk[0], inside[-1][0]):
            return chunk[0], chunk[1]
        if not inside and fallback is None and number + 1 <= len(commas) and _is_noun_phrase(text, chunk):
            fallback = chunk
            after_name = next(((a, b) for a, b in names if a >= after and b <= edge), None)
            if after_name and _titles(text[after : after_name[0]].lstrip()):
                return after_name  # "the owner’s lawyer, Ann Hill, said"
        elif inside and fallback is None and _is_noun_phrase(text, chunk):
            fallback = chunk
    return fallback


def _chunk(text: str, begin: int, end: int, names: Sequence[Range]) -> Range | None:
    """What stands between two commas, from its last clause on; None for a lead-in ("After the vote")."""
    begin = _clause(text, begin, end, names)
    words = text[begin:end]
    bare = begin + len(words) - len(words.lstrip())
    stop = begin + len(words.rstrip())
    first = _WORD.match(text, bare, stop)
    if first is None or first.group().lower() in LEADS or first.group().lower() in _PREPOSITIONS:
        return None
    return bare, stop


def _is_noun_phrase(text: str, chunk: Range) -> bool:
    words = _WORD.findall(text[chunk[0] : chunk[1]])
    if not words or len(words) > 14 or any(word.lower() in FINITE for word in words):
        return False
    first = words[0]
    return (
        first[0].isupper()
        or first.lower() in _DET
        or words[-1].lower().endswith("s")
        or _is_people(" ".join(words))
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
    article = [m.start() for m in re.finditer(r"\b(?:the|an?|one|another|his|her|their)\s", text[begin:end])]
    return (begin + article[-1], end) if article else (begin, end)


def _leading(text: str, low: int, edge: int, names: Sequence[Range]) -> Range | None:
    """The subject of the whole sentence: the first name or noun phrase after what leads in."""
    begin = low
    for mark in _COMMA.finditer(text, low, edge):
        first = _WORD.search(text, begin, mark.start())
        if first is None or first.group().lower() in LEADS or first.group().lower() in _PREPOSITIONS:
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
    if words and words[0].group().lower() in _DET:
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
    if (
        left
        and left[-1] not in ",—–)"
        and (
            noun := re.search(
                r"(?:\b(?:the|an?|his|her|one|another|several|two|three|large|small|handmade|handwritten|that)\s+)*[a-z-]+$",
                left,
            )
        )
    ):
        if READABLE.search(noun.group()):
            return low + noun.start(), low + len(left)
    earlier = [tag for tag in before if tag.subject and not tag.weak]
    if earlier:
        return earlier[-1].subject
    return _leading(text, low, edge, names)


READABLE = re.compile(
    r"\b(?:signs?|banners?|posters?|placards?|stickers?|billboards?|plaques?|t-shirts?|shirts?|buttons?|caps?|hats?|graffiti|headlines?"
    r"|letters?|notes?|statements?|emails?|e-mails?|tweets?|posts?|messages?|reports?|captions?|labels?|inscriptions?|memos?|tattoos?"
    r"|texts?|documents?|flyers?|leaflets?|slogans?|board|screen|card|cards|marquee|tombstone|headstone|chants?)$"
)


def possessive(text: str, end: int) -> bool:
    """Whether what ends at `end` is a possessive: "LePage’s", or "Sessions’"."""
    return bool(re.match(r"[’']s\b", text[end : end + 3])) or (
        text[end - 1 : end] == "s"
        and text[end : end + 1] in ("’", "'")
        and text[end + 1 : end + 2] in (" ", "")
    )


def governed(text: str, start: int, name: int) -> bool:
    """Whether what stands at `name` depends on a preposition in the phrase from `start` ("a spokesman for Hill")."""
    words = text[start:name]
    while match := re.search(
        r"(?:^|(?<=[\s“\"(]))(?:[A-Z][\w.’'-]*|the|an?|its|his|her|their|former|then|late|new)\s+$", words
    ):
        words = words[: match.start()]
    last = re.search(r"([\w’'-]+)\s*$", words)
    return bool(last) and last.group(1).lower() in _PREPOSITIONS if last else False
