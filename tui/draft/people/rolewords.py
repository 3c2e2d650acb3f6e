"""Phrases for what somebody is, right in front of a name and right after it."""

from __future__ import annotations

import re

from tui.draft.people.rolenouns import (
    BLANK,
    BODIES,
    COUNTS,
    DETERMINERS,
    INNER,
    MODIFIERS,
    MOST_WORDS,
    NO_ROLE_ALONE,
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
from tui.story.reference.people import MONTHS, WEEKDAYS
from tui.text import vocabulary

_OFFICE = re.compile(  # "Secretary of State ", "director of Public Works "
    rf"(?P<head>[\w-]+){B}(?P<of>of|for|in|at){B}(?:the{B})?(?:[A-Z][\w.’'&-]*{B}(?:(?:and|of|the){B})?){{1,6}}$"
)


_HOLDS = re.compile(  # "cabinet member for housing "
    rf"(?P<head>member|holder|spokesman|spokeswoman|spokesperson|minister|secretary|lead|officer){B}(?P<of>for|on){B}(?:[a-z]+{B}){{1,4}}$"
)


def premodifier(text: str, low: int, start: int) -> NounPhrase | None:
    """The title or occupation right before a name at `start`: "company spokeswoman", "U.S. Sen."."""
    taken: list[re.Match[str]] = []
    position = end = start
    office = _OFFICE.search(text, max(low, start - 90), start)
    office = office or _HOLDS.search(text, max(low, start - 90), start)
    if office and office.re is _OFFICE and is_role(office.group().split()[-1]):
        office = None  # "the son of Sheriff Joe Hill": the title is his own
    if office and (is_role(office.group("head")) or office.re is _HOLDS):
        taken = list(TOKEN.finditer(text, office.start(), office.end("head")))[:1]
        position, end = office.start(), office.start() + len(office.group().rstrip())
    tokens = list(TOKEN.finditer(text, max(low, start - 160), position))
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if text[token.end() : position] not in BLANK or len(taken) >= MOST_WORDS:
            break
        if not taken and WORD_END.sub("", token.group().lower()) in NO_ROLE_ALONE:
            position = token.start()  # "Dr." is no role: look before it
            continue
        left = tokens[index - 1].group() if index else ""
        if not _fits(text, low, token, taken, left):
            break
        end = end if taken else token.end()
        taken.append(token)
        position = token.start()
        if token.group().lower() in DETERMINERS:
            break
    while taken and taken[-1].group().lower() in INNER - {"the"}:
        taken.pop()
    return NounPhrase(start=taken[-1].start(), end=end) if taken else None


_CLASSES = vocabulary(
    "freshman sophomore junior senior rookie veteran year backup starting point shooting small power"
)
_POSITIONS = vocabulary(
    "center centre forward guard tackle wing back end safety kicker post hooker lock prop half"
)


def _fits(text: str, low: int, token: re.Match[str], taken: list[re.Match[str]], left: str) -> bool:
    """Whether a word belongs to the title of which the words to its right are `taken` (the last first)."""
    word = token.group()
    bare = WORD_END.sub("", word.lower())
    if not word[0].isalnum() and word != "&":
        return False
    if not taken and left.lower().rsplit("-", 1)[-1] in _CLASSES and bare in _POSITIONS:
        return True
    if not taken:
        return is_doer(word) and not (word[0].islower() and bare in STOPS)
    if bare in DETERMINERS:
        return bare not in ("this", "that")
    if OWNS.search(word):
        return True
    after = taken[-1].group()
    if word[0].isupper():
        opening = not text[low : token.start()].strip(" \u00a0“\"‘'(")
        return bare not in WEEKDAYS and bare not in MONTHS and not (opening and bare in STOPS)
    if bare == "and":
        return bool(left) and is_role(left) and (after[0].isupper() or any(is_role(t.group()) for t in taken))
    if bare == "of" and left[:1].islower() and is_role(after):
        return False  # "the son of Sheriff Joe Hill"
    if bare in INNER:
        return (
            bool(left)
            and after[0].isupper()
            and (left[0].isupper() or is_role(left) or left.lower() in INNER)
        )
    if bare in STOPS or bare in COUNTS:
        return False
    if bare in MODIFIERS or is_role(word):
        return True
    if after[0].isupper():  # "sending Gov. Hill": only what goes before titles
        return bare in BODIES
    return not bare.endswith(("ed", "ly", "ing"))


_OF = re.compile(
    rf"^(?!(?:an?|the|his|her|its|their|our|my|one|both){B})[\w’'& -]*{B}(?:of|for|at|in|with|to){B}", re.I
)
_ENDING = vocabulary(
    """who whose whom which that said says told was is were are has had when where while since after before
    until because but if added wrote asked did does will would can could during"""
)
_PHRASE_END = re.compile(
    rf"[,;:()“”\"—\n]|{B}(?:–|--?){B}|{B}(?:{'|'.join(sorted(_ENDING, reverse=True))}|from{B}\d{{4}}"
    rf"|for{B}(?:[\w-]+{B})?years|in{B}\d{{4}}"
    rf"|on{B}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    rf"|(?:in|since|until|on|last|next|this){B}(?:January|February|March|April|May|June|July|August|September"
    rf"|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.))(?!\w)"
)
_START = re.compile(
    rf"(?:(?:an?|the|his|her|its|their|our|my|one|both){B}|(?:[\w.’'&-]+{B}){{0,4}}?[\w.-]+[’']s?{B})?",
    re.IGNORECASE,
)


_NO_START = vocabulary("not is was are were be been has had have will would")


def described(text: str, start: int, limit: int, *, whole: bool, loose: bool = False) -> NounPhrase | None:
    """The phrase at `start` for what somebody is, up to the comma or "who" that ends it, within `limit`.

    `loose`, right after a name, takes "a Bath native" too, though "native" is none of the known nouns.
    Where another name begins at the limit (not `whole`), a phrase that runs into it is that person's.
    """
    stop = min(limit, start + 160)
    ends = _PHRASE_END.search(text, start, stop)
    end = ends.start() if ends else stop
    if not ends and (not whole or stop < limit):
        return None
    words = text[start:end].rstrip(" \u00a0.!?")
    parts = words.split()
    if not parts or len(parts) > 22 or parts[0].lower() in PREPOSITIONS | _NO_START:
        return None
    lead = _START.match(words)
    over = bool(lead and _OF.search(lead.group()))  # "director of Duke's Marine Lab"
    definite = bool(lead and lead.group()) and not over
    rest = words[lead.end() if lead and not over else 0 :].split()
    if not rest or (not definite and not _early_head(rest)):
        return None
    heads = _heads(rest)
    if not any(is_role(word) for word in heads):
        first = parts[0].lower()
        plain = loose and first in ("a", "an") and heads and len(rest) <= 9 and is_kind(heads[0], rest)
        doer = first in DETERMINERS and heads and is_doer(heads[-1])
        one = _ONE_OF.match(words)
        if not (plain or doer or (one and is_role(one.group(1)))):
            return None
    return NounPhrase(start=start, end=start + len(words))


_ONE_OF = re.compile(
    rf"one{B}of{B}(?:the|its|his|her|their|several|many)?{B}?(?:[\w’'-]+{B}){{0,5}}?([\w-]+s)\b"
)
_NO_KIND = vocabulary(
    """year day week month decade century moment hour minute time while move decision sign record total
    trip pound lot bit few little number step vote bill law measure plan change city town village state
    county company firm group place point game match result win loss victory defeat goal score run hit
    drop rise increase decline percent share dollar mile foot building house school hospital church
    street road river lake way thing fact first second third case claim charge crime sentence statement
    letter report study book film movie song show program project deal sum price cost figure rate high
    low fire storm crash accident death birth position post role job seat title name word half quarter"""
)


def is_kind(head: str, words: list[str]) -> bool:
    """Whether a noun after "a" may say what a person is ("a Bath native"), and not when or what else."""
    low = WORD_END.sub("", head.lower())
    verbs = any(word.lower() in STOPS - PREPOSITIONS for word in words)
    return (
        low not in _NO_KIND
        and low.isalpha()
        and not low.endswith(("ing", "tion", "ment", "ness", "ity"))
        and not verbs
    )


def _early_head(words: list[str]) -> bool:
    """Whether a noun for what somebody is stands among the first words, before any preposition or verb."""
    for word in words[:6]:
        low = word.lower()
        if low in PREPOSITIONS or low in STOPS:
            return False
        if is_role(word):
            return True
        if low.endswith(("ed", "ing", "ly")) and low not in MODIFIERS:
            return False
    return False


def _heads(words: list[str]) -> list[str]:
    """The last word before the first preposition, and before an "and" there."""
    heads: list[str] = []
    last = ""
    for word in words:
        low = word.lower()
        if low in ("and", "or"):
            heads.append(last)
        elif low in PREPOSITIONS or (low in STOPS and low not in COUNTS):
            break
        last = word
    return [head for head in (*heads, last) if head]
