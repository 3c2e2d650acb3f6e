"""Phrases for what somebody is, before a comma and a name: "the league’s new treasurer, Amy Tran,"."""

from __future__ import annotations

import re

from tui.draft.people.rolenouns import (
    BLANK,
    COUNTS,
    DETERMINERS,
    MOST_WORDS,
    OWNS,
    PREPOSITIONS,
    STOPS,
    TOKEN,
    WORD_END,
    B,
    NounPhrase,
    is_doer,
    is_role,
)
from tui.draft.people.rolewords import is_kind
from tui.story.reference.people import MONTHS, POLITE, SHORT_TITLES, WEEKDAYS
from tui.text import vocabulary

_AS = re.compile(
    rf",{B}(?:(?:identified|named|known|listed)(?:{B}by{B}[\w ’'.]{{2,40}}?)?"
    rf"|who{B}gave{B}(?:his|her|their){B}(?:first{B})?name){B}(?:only{B})?as{B}$"
)
_NAMED_AS = re.compile(rf"\bidentified{B}(?P<role>(?:the|an?){B}(?:[\w-]+{B}){{0,3}}?[\w-]+){B}as{B}$")
_COMMA = re.compile(
    rf",{B}(?:(?:the{B})?(?:late|former){B})?(?:the{B}Rt\.?{B}Hon\.?{B})?(?:the{B}(?=Rev|Very{B}Rev|Hon))?"
    rf"(?:(?P<title>[A-Z][a-z]{{1,8}})\.?{B}){{0,3}}$"
)
_HONORS = SHORT_TITLES | POLITE | vocabulary("sister brother father mother rabbi bishop reverend very right")
_CLOSED = re.compile(
    rf"(?:{B}(?:of|from|at|with){B}(?:the{B})?[A-Z][\w.’'-]*(?:{B}(?:(?:of|for|the|&){B}){{0,2}}[A-Z][\w.’'-]*){{0,5}})?"
    rf"(?:[,.;)!?:]|{B}[–—(]|—|$|\n|{B}and{B}|[”\"])"
)


_TWO = re.compile(rf"(?:,{B}\d{{1,3}},?)?(?:,?{B}and|,){B}[A-Z]")
_LABEL = re.compile(
    rf"(?:^|[\n\r.;•|]){B}*([A-Z][\w’'-]*(?:{B}[\w’'-]+){{0,4}}):{B}$"
)  # "Moderator: Pete Dorn"
_WAS_NAMED = re.compile(
    rf"{B}(?:was|were|has{B}been|have{B}been)(?:{B}later)?{B}(?:identified|named)"
    rf"(?:{B}by{B}[\w ’'.]{{2,40}}?)?{B}as{B}$"
)
_ASIDE_IS = re.compile(  # "His successor, hired away from a yogurt maker, is Ann Hill"
    rf"(?:^|{B})(?P<what>(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Ii]ts){B}(?:[\w’'-]+{B}){{0,3}}[a-z-]+),{B}[^.;:,“”\"\n]{{3,80}},{B}(?:is|was){B}$"
)
_INCLUDES = re.compile(  # "Co-authors include Ann Hill and Bob Lane"
    rf"(?:^|[\n.]|{B})(?P<what>(?:[\w’'-]+{B}){{0,3}}[\w-]+s)(?:{B}(?:of|on|from|for|in|at|to){B}(?:[\w’'.&-]+{B}?){{1,6}}?)?"
    rf"{B}(?:include|included|are|were){B}$"
)
_BY = re.compile(  # "was succeeded as president by Ann Hill"
    rf"\b(?:succeeded|replaced){B}as{B}(?P<role>(?:[\w’'-]+{B}){{0,6}}?[\w’'-]+){B}by{B}$"
)
_NAMES = re.compile(r"\b(?:named|called)\b")  # "The board named Ann Hill"
_IS_NAMED = re.compile(rf"{B}(?:is|was|remains|will{B}be|are|named|called){B}$")
_AS_HELD = re.compile(  # "As chairman, Pete Dorn voted", "Defending, Lucy Crane said"
    rf"(?:As{B}(?P<as>(?:(?:the|an?|its|their){B})?(?:[\w’'-]+{B}){{0,4}}?[\w’'-]+)"
    rf"|(?P<doing>Prosecuting|Defending|Mitigating)),{B}$"
)


_OPENS = re.compile(
    rf"[“\"]?(?:(?:Once|Now|Long|Himself|Herself){B})?(?P<what>[Aa]n?{B}(?:[^\W_][\w’'.-]*{B}){{0,14}}?[\w’'.-]+),{B}"
)
_PARTICIPLE = re.compile(
    rf"{B}(?:who\b|(?:[a-z]+ed|born|known|sworn|chosen){B}(?:by|in|at|from|to|as|for|on|away){B})"
)
_CLAUSE = re.compile(rf"{B}who{B}(?:now{B}|also{B}|has{B}|once{B}|is{B}|was{B})*[a-z]+")
_FINITE = re.compile(
    r"\b(?:is|was|are|were|has|had|have|will|would|can|could|may|might|did|does|said|says|told|died)\b"
)


def apposed_before(text: str, low: int, start: int, end: int) -> NounPhrase | None:
    """The phrase before a comma before a name: "the league’s new treasurer, Amy Tran, tried"."""
    before = text[max(low, start - 200) : start]
    held = _AS_HELD.fullmatch(before.lstrip('“" '))
    if held and is_role(held.group(held.lastgroup or "as").split()[-1]):
        first = start - len(held.group()) + held.start(held.lastgroup or "as")
        return NounPhrase(start=first, end=first + len(held.group(held.lastgroup or "as")))
    label = _LABEL.search(before)
    if label and is_role(label.group(1).split()[-1]):
        first = start - len(before) + label.start(1)
        return NounPhrase(start=first, end=first + len(label.group(1)))
    if opened := _opening(text, low, start):
        return opened
    gap = _COMMA.search(before)
    if gap is not None and not all(
        word.strip(".,").lower() in _HONORS | {"the", "late", "former"} for word in gap.group().split()[1:]
    ):
        gap = None
    if gap is not None and not _CLOSED.match(text, end):
        return None
    listed = _INCLUDES.search(before)
    if gap is None and listed and is_role(listed.group("what").split()[-1]):
        last = listed.group("what").split()[-1]
        first = start - len(before) + listed.end("what") - len(last)
        return NounPhrase(start=first, end=first + len(last))
    aside = _ASIDE_IS.search(before)
    if gap is None and aside and is_role(aside.group("what").split()[-1]):
        first = start - len(before) + aside.start("what")
        return NounPhrase(start=first, end=first + len(aside.group("what")))
    gap = gap or _AS.search(before) or _WAS_NAMED.search(before) or _IS_NAMED.search(before)
    if gap is None:
        named = _NAMED_AS.search(before) or _BY.search(before)
        if named is None or not is_role(named.group("role").split()[-1]):
            return None
        first = start - len(before) + named.start("role")
        return NounPhrase(start=first, end=first + len(named.group("role")))
    stop = start - len(gap.group())
    tokens = list(TOKEN.finditer(text, max(low, stop - 140), stop))
    position = stop
    words: list[str] = []  # from the right
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if text[token.end() : position] not in ("", *BLANK) or len(words) >= MOST_WORDS:
            return None
        word, position = token.group(), token.start()
        opening = not text[low:position].strip(" \u00a0“\"‘'(")
        lead = (
            word.lower() in DETERMINERS or word.lower() in COUNTS or (bool(words) and bool(OWNS.search(word)))
        )
        rest = words[::-1]
        left = tokens[index - 1].group().lower() if index else ""
        lead = lead or word.lower() == "whose" or (left == "of" and word.lower() in ("those", "these"))
        if (
            lead
            and word.lower() in ("the", "his", "her", "its", "their", "our", "my")
            and not _NAMES.search(gap.group())
            and 0 < len(rest) <= 3
            and (opening or left in ("and", "when", "but", "that", "as", "because", "while", "where"))
            and rest[-1].islower()
            and is_kind(rest[-1], rest)
        ):
            return NounPhrase(start=position, end=stop)  # "His seatmate, Ann Hill,"
        if bool(words) and _owned(word, rest):
            what = " ".join(rest)
            first = _owner_start(text, tokens, index)
            return NounPhrase(start=first, end=stop, doubt=f"“{what}” may not say what somebody is")
        if word.lower() in COUNTS and _several(rest) and _TWO.match(text, end):
            return NounPhrase(start=position, end=stop)  # "two former greats, Ann Hill and"
        if lead and _has_head(rest, agent=True):
            if word.lower() in COUNTS | {"whose", "those", "these"}:
                return NounPhrase(start=tokens[index + 1].start(), end=stop)
            return NounPhrase(start=_owner_start(text, tokens, index), end=stop)
        words.append(word)
        if opening and not lead and _has_head(words[::-1], agent=False):
            return NounPhrase(start=position, end=stop)
        if word.lower() in STOPS and word.lower() not in PREPOSITIONS:
            return None
    return None


def _owned(owner: str, words: list[str]) -> bool:
    """Whether "Hill’s accomplice" may say what somebody is, though no known noun is in it."""
    if not (OWNS.search(owner) and owner[0].isupper() and 0 < len(words) <= 2 and words[-1].islower()):
        return False
    when = WORD_END.sub("", owner.lower()) in WEEKDAYS | MONTHS
    return not when and not is_doer(words[-1]) and is_kind(words[-1], words)


def _several(words: list[str]) -> bool:
    """Whether words after "two" may say what people are: "former greats"."""
    if not 0 < len(words) <= 4 or not words[-1].islower():
        return False
    return words[-1].endswith("s") and is_kind(words[-1][:-1], words)


def _opening(text: str, low: int, start: int) -> NounPhrase | None:
    """ "A forensic accountant hired by the state, Ann Hill": what opens a sentence, and says no more."""
    found = _OPENS.fullmatch(text, low, start)
    if found is None or _FINITE.search(_CLAUSE.sub("", found["what"])):
        return None
    cut = _PARTICIPLE.search(text, found.start("what"), found.end("what"))
    end = cut.start() if cut else found.end("what")
    head = re.split(rf"{B}(?:of|for|at|in|with|from|to|by|on|who){B}|,", text[found.start("what") : end])[0]
    words = head.split()
    if not is_role(words[-1]) or any(word.lower() in DETERMINERS for word in words[1:]):
        return None
    return NounPhrase(start=found.start("what"), end=end)


def _owner_start(text: str, tokens: list[re.Match[str]], index: int) -> int:
    """Where the owner's name begins: "the league’s treasurer", "Acme Paving’s president"."""
    word = tokens[index].group()
    position = tokens[index].start()
    if not OWNS.search(word):
        return position
    for token in reversed(tokens[:index]):
        left = token.group()
        if text[token.end() : position] not in BLANK or left.lower() in STOPS:
            break
        if left.lower() in DETERMINERS:
            return token.start()
        if left[0].isupper() != word[0].isupper():
            break
        position = token.start()
    return position


def _has_head(words: list[str], *, agent: bool) -> bool:
    """Whether the words before the first preposition end with a noun for what somebody is."""
    head: list[str] = []
    for word in words:
        if word.lower() in PREPOSITIONS and word.lower() not in ("and", "or"):
            break
        head.append(word)
    if not head or len(head) > 9 or any(word.lower() in STOPS - PREPOSITIONS for word in head):
        return False
    return is_role(head[-1]) or (agent and len(head) <= 3 and is_doer(head[-1]))
