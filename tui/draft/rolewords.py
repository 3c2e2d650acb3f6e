"""Phrases for what somebody is: in front of a name, in apposition before it, and after it."""

from __future__ import annotations

import re

from msgspec import Struct

from tui.story.reference.people import KIN, MONTHS, POLITE, ROLES, SHORT_TITLES, WEEKDAYS
from tui.text import vocabulary

_B = r"[ \u00a0]"
_TOKEN = re.compile(r"[^\s,;:()\[\]“”\"—–]+")
_BLANK = frozenset((" ", "\u00a0", "\u202f", "\n", "\r\n", "  "))
_DETERMINERS = vocabulary("""the a an his her its their our my this that""")
_STOPS = vocabulary(
    """said says told tells asked asks by with to from in on at as but or when while after before if
    because that than who which where is was were are be been has had have did does do will would can
    could may might not also he she it they we you i him them us into over under against about between
    during until since like unlike including named called wrote added joined met meets beat beats saw
    meanwhile however though although then-and plus only even just both either whether why how what
    there here so yet nor despite without within calls faces wants joins lets makes sent gave give gives
    put let made helped sees one two three four five six seven eight nine ten another other some many
    several all most more fellow-and"""
)
_INNER = vocabulary("""of for the and & de la""")
_MODIFIERS = vocabulary(
    """former acting then current late longtime retired veteran new old interim outgoing incoming previous
    deputy assistant associate senior junior vice lead chief head top co first second third emeritus
    onetime one-time ex elected self-described"""
)
_PREPOSITIONS = vocabulary(
    """of for at in with from on to who that and or as by near under since whose which where when"""
)
_NO_ROLE_ALONE = POLITE | vocabulary("""dr drs fr sr hon""")
# Endings of nouns for what somebody does, beyond the list.
_ENDINGS = re.compile(
    r"(?:ologist|ographer|ician|smith|wright|keeper|maker|worker|woman|guardsman|person|master|holder|grower|seller"
    r"|fighter|builder|trainer|rider|player|coach|writer|worker|owner|member|-old|ist|eer|sman|swoman)s?$"
)
_WORD_END = re.compile(r"(?:[’']s?|[.,;:])+$")
_MOST_WORDS = 14  # of a phrase


class NounPhrase(Struct, frozen=True, kw_only=True):
    """The words for what somebody is, where they stand."""

    start: int
    end: int
    doubt: str = ""


def is_role(word: str) -> bool:
    """Whether a word is a noun for what somebody is ("plumber", "Sheriff", "Lt.", "ex-treasurer")."""
    low = _WORD_END.sub("", word.lower())
    for form in (low, low.rsplit("-", 1)[-1], low.removesuffix("-elect"), low.removesuffix("-designate")):
        if form in ROLES or form in KIN or form in SHORT_TITLES:
            return True
    return len(low) > 5 and bool(_ENDINGS.search(low))


def title_of(said: str) -> str:
    """A role as it is shown: without article and possessive pronoun, its white space as single blanks."""
    words = " ".join(said.split()).split(" ")
    while len(words) > 1 and words[0].lower() in _DETERMINERS:
        words = words[1:]
    return " ".join(words).strip(" ,;")


def premodifier(text: str, low: int, start: int) -> NounPhrase | None:
    """The title or occupation right before a name at `start`: "company spokeswoman", "U.S. Sen."."""
    tokens = _tokens(text, max(low, start - 160), start)
    taken: list[re.Match[str]] = []
    seen = owned = False
    position = start
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if text[token.end() : position] not in _BLANK or len(taken) >= _MOST_WORDS:
            break
        word = token.group()
        bare = _WORD_END.sub("", word.lower())
        if bare in _DETERMINERS:
            if seen and word.lower() not in ("this", "that"):
                taken.append(token)
            break
        if not seen:
            if not is_role(word) or (word[0].islower() and bare in _STOPS):
                break
            seen = bare not in _NO_ROLE_ALONE
            if bare in _NO_ROLE_ALONE:
                position, start = token.start(), token.start()  # "Dr." is no role: look before it
                continue
        elif re.search(r"[’']s?$", word) and word[-1] in "s’'":
            owned = True
        elif word[0].isupper():
            if bare in WEEKDAYS or bare in MONTHS or (_opens(text, low, token.start()) and bare in _STOPS):
                break
        elif bare in _INNER:
            before = tokens[index - 1].group() if index else ""
            if (
                not before
                or not taken[-1].group()[0].isupper()
                or not (before[0].isupper() or is_role(before) or before in _INNER)
            ):
                break
        elif (
            (owned and bare not in _MODIFIERS and len(taken) > 6)
            or bare in _STOPS
            or (bare.endswith(("ed", "ly")) and bare not in _MODIFIERS)
        ):
            break
        taken.append(token)
        position = token.start()
    while taken and taken[-1].group().lower() in _INNER - {"the"}:
        taken.pop()
    if not taken or not seen:
        return None
    return NounPhrase(start=taken[-1].start(), end=taken[0].end())


def _opens(text: str, low: int, pos: int) -> bool:
    """Whether a place is a sentence's first word."""
    return not text[low:pos].strip(" \u00a0“\"‘'(")


_AS = re.compile(
    rf",{_B}(?:identified|named|known|listed)(?:{_B}by{_B}[\w ’'.]{{2,40}}?)?{_B}(?:only{_B})?as{_B}$"
)
_COMMA = re.compile(rf",{_B}(?:the{_B}(?:late|former){_B})?$")
_CLOSED = re.compile(
    rf"(?:{_B}of{_B}[A-Z][\w.’'-]*(?:{_B}[A-Z][\w.’'-]*){{0,3}})?"
    rf"(?:[,.;)!?]|{_B}[–—(]|—|$|{_B}and{_B}|[”\"])"
)
_OWNERS = re.compile(r"[\w.’'-]+[’']s?$")


def apposed_before(text: str, low: int, start: int, end: int) -> NounPhrase | None:
    """The phrase before a comma before a name: "the league’s new treasurer, Amy Tran, tried"."""
    before = text[max(low, start - 200) : start]
    doubt = ""
    gap = _COMMA.search(before)
    if gap is None:
        gap = _AS.search(before)
    elif not _CLOSED.match(text, end):
        return None
    if gap is None:
        return None
    stop = start - len(gap.group())
    tokens = _tokens(text, max(low, stop - 140), stop)
    run: list[re.Match[str]] = []
    position = stop
    for token in reversed(tokens):
        if text[token.end() : position] not in ("", *_BLANK) or len(run) >= _MOST_WORDS:
            break
        run.append(token)
        position = token.start()
        word = token.group()
        bare = word.lower()
        det = bare in _DETERMINERS or (
            len(run) > 1 and bool(_OWNERS.fullmatch(word)) and bool(re.search(r"[’']", word))
        )
        if bare in _STOPS - {"in", "at", "with", "from", "to", "on"}:
            return None
        opening = _opens(text, low, token.start())
        if (det or opening) and _has_head(
            [match.group() for match in reversed(run)][
                1
                if bare in _DETERMINERS or (_OWNERS.fullmatch(word) and "’s" in word) or "'s" in word
                else 0 :
            ]
        ):
            first = _owner_start(text, low, token.start(), word)
            return NounPhrase(start=first, end=stop, doubt=doubt)
    return None


def _owner_start(text: str, low: int, start: int, word: str) -> int:
    """Where the owner's name begins: "the league’s treasurer", "Acme Paving’s president"."""
    if not re.search(r"[’']s?$", word):
        return start
    tokens = _tokens(text, max(low, start - 80), start)
    position = start
    for token in reversed(tokens):
        if text[token.end() : position] not in _BLANK:
            break
        bare = token.group().lower()
        if bare in _DETERMINERS:
            return token.start()
        if not (token.group()[0].isupper() and word[0].isupper()) and not (
            word[0].islower() and bare not in _STOPS and token.group()[0].islower()
        ):
            break
        if bare in _STOPS:
            break
        position = token.start()
    return position


def _has_head(words: list[str]) -> bool:
    """Whether the words before the first preposition end with a noun for what somebody is."""
    head: list[str] = []
    for word in words:
        if word.lower() in _PREPOSITIONS and word.lower() not in ("and", "or"):
            break
        head.append(word)
    return bool(head) and len(head) <= 9 and is_role(head[-1])


_PHRASE_END = re.compile(
    rf"[,;:()“”\"—]|{_B}(?:–|--?){_B}|{_B}(?:"
    + "|".join(
        ["who", "whose", "whom", "which", "that", "said", "says", "told", "was", "is", "were", "are", "has", "had", "when", "where", "while", "since", "after", "before", "until", "because", "but", "if", "added", "wrote", "asked", "did", "does", "will", "would", "can", "could", "during"]
    )
    + rf"|from{_B}\d{{4}}|for{_B}(?:\d+|\w+){_B}years|in{_B}\d{{4}}|on{_B}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_START = re.compile(
    rf"(?:(?:an?|the|his|her|its|their|our|my|one|both){_B}|(?:[\w.’'&-]+{_B}){{0,4}}?[\w.-]+[’']s?{_B})?",
    re.IGNORECASE,
)


def described(text: str, start: int, limit: int, *, whole: bool) -> NounPhrase | None:
    """The phrase at `start` for what somebody is, up to the comma or "who" that ends it, within `limit`.

    Where another name begins at the limit (not `whole`), a phrase that runs into it is that person's.
    """
    stop = min(limit, start + 160)
    ends = _PHRASE_END.search(text, start, stop)
    end = ends.start() if ends else stop
    if not ends and (not whole or stop < limit):
        return None
    words = text[start:end].rstrip(" \u00a0.!?")
    if not words:
        return None
    end = start + len(words)
    parts = words.split()
    if len(parts) > 22:
        return None
    if parts[0].lower() in (
        "and",
        "or",
        "of",
        "in",
        "at",
        "with",
        "for",
        "to",
        "on",
        "by",
        "as",
        "not",
        "from",
    ):
        return None
    lead = _START.match(words)
    rest = words[lead.end() if lead else 0 :].split()
    if not rest:
        return None
    definite = bool(lead and lead.group())
    if not definite and not is_role(rest[0]) and rest[0].lower() not in _MODIFIERS and not _early_head(rest):
        return None
    heads = _heads(rest)
    if not any(is_role(word) for word in heads):
        return None
    return NounPhrase(start=start, end=end)


def _early_head(words: list[str]) -> bool:
    """Whether a noun for what somebody is stands among the first words, before any preposition."""
    for word in words[:5]:
        if word.lower() in _PREPOSITIONS:
            return False
        if is_role(word):
            return not word.lower().endswith("ing")
    return False


def _heads(words: list[str]) -> list[str]:
    """The last word before the first preposition, and before an "and" there."""
    heads: list[str] = []
    last = ""
    for word in words:
        low = word.lower()
        if low in ("and", "or"):
            heads.append(last)
        elif low in _PREPOSITIONS:
            break
        last = word
    heads.append(last)
    return heads


def _tokens(text: str, low: int, high: int) -> list[re.Match[str]]:
    return list(_TOKEN.finditer(text, low, high))
