"""Phrases for what somebody is: in front of a name, in apposition before it, and after it."""

from __future__ import annotations

import re

from msgspec import Struct

from tui.story.reference.people import (
    KIN,
    MONTHS,
    POLITE,
    ROLES,
    TITLES,
    WEEKDAYS,
    is_agent,
)
from tui.text import vocabulary

_B = r"[ \u00a0]"
_TOKEN = re.compile(r"[^\s,;:()\[\]“”\"—–]+")
_BLANK = frozenset((" ", "\u00a0", "\u202f", "\u2009", "  "))
_DETERMINERS = vocabulary("the a an his her its their our my this that")
_COUNTS = vocabulary("one another two three")
_STOPS = vocabulary(
    """said says told tells asked asks by with to from in on at as but or when while after before if
    because that than who which where is was were are be been has had have did does do will would can
    could may might not also he she it they we you i him them us into over under against about between
    during until since like unlike including named called wrote added joined met meets beat beats saw
    meanwhile however though although plus only even just both either whether why how what there here so
    yet nor despite without within calls faces wants joins lets makes sent gave give gives put let made
    helped sees four five six seven eight nine ten other some many several all most more then-and"""
)
_INNER = vocabulary("of for the and & de la")
_MODIFIERS = vocabulary(
    """former acting then current late longtime long-time retired veteran new old interim outgoing incoming
    previous deputy assistant associate senior junior vice lead chief head top co first second third
    emeritus onetime one-time ex elected self-described managing sitting founding presiding visiting
    ranking running operating nursing attending consulting sports"""
)
# Bodies that stand in small letters before a title in capitals: "company President Ann Hill".
_BODIES = vocabulary(
    """company league city county state town village borough police school district team club union
    campaign university college bank hospital agency board council committee department church party
    group firm fire court parish regional national federal local high assistant deputy family defense
    prosecution security congressional gubernatorial presidential mayoral senate house"""
)
_PREPOSITIONS = vocabulary(
    """of for at in with from on to who that and or as by near under since whose which where when"""
)
_NO_ROLE_ALONE = POLITE | vocabulary("dr drs fr sr hon")
# Endings of nouns for what somebody does, beyond the list.
_ENDINGS = re.compile(
    r"(?:ologist|ographer|ician|smith|wright|keeper|maker|worker|woman|guardsman|person|master|holder|grower"
    r"|seller|fighter|builder|trainer|rider|player|writer|owner|member|-old|ist|eer|sman|swoman|iatrist|[ast]mate)s?$"
)
_WORD_END = re.compile(r"(?:[’']s?|[.,;:])+$")
_OWNS = re.compile(r"[\w)][’'](?:s)?$")
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
        if form in ROLES or form in KIN or form in TITLES or singular(form):
            return True
    return len(low) > 5 and bool(_ENDINGS.search(low))


def is_doer(word: str) -> bool:
    """Whether a word is a role, or has the ending of one ("the starter, Cole Ferrante,")."""
    return is_role(word) or is_agent(_WORD_END.sub("", word.lower()))


_SPELT_OUT = {
    "gov.": "governor", "sen.": "senator", "sens.": "senator", "rep.": "representative", "lt.": "lieutenant",
    "reps.": "representative", "sgt.": "sergeant", "capt.": "captain", "col.": "colonel", "gen.": "general",
    "cmdr.": "commander", "det.": "detective", "prof.": "professor", "rev.": "reverend", "maj.": "major",
    "supt.": "superintendent", "pres.": "president", "atty.": "attorney", "adm.": "admiral",
    "cpl.": "corporal", "pvt.": "private", "insp.": "inspector",
}  # fmt: skip


def title_of(said: str) -> str:
    """A role as it is shown: without article and possessive pronoun; "Former Gov." is "former governor"."""
    words = " ".join(said.split()).split(" ")
    while len(words) > 1 and words[0].lower() in _DETERMINERS | _COUNTS:
        words = words[1:]
    low = [word.lower() for word in words]
    if any(word in _SPELT_OUT for word in low) and all(
        word in _SPELT_OUT or word in _MODIFIERS for word in low
    ):
        return " ".join(_SPELT_OUT.get(word, word) for word in low)
    return " ".join(words).strip(" ,;")


_OFFICE = re.compile(  # "Secretary of State ", "director of Public Works "
    rf"(?P<head>[\w-]+){_B}(?P<of>of|for|in|at){_B}(?:the{_B})?(?:[A-Z][\w.’'&-]*{_B}(?:(?:and|of|the){_B})?){{1,6}}$"
)


def singular(word: str) -> str:
    """The singular of a plural noun for what people are ("sons", "councilmen", "Sens."); else ""."""
    low = word.lower().rstrip(".")
    if low in ROLES or (low in KIN and low not in _KIN_PLURALS):
        return ""
    forms = [low[:-3] + "y" if low.endswith("ies") else "", low[:-2] if low.endswith("es") else "", low[:-1]]
    if low.endswith("men"):
        forms = [f"{low[:-2]}an"]
    elif low in ("children", "grandchildren"):
        forms = [low[:-3]]
    elif not low.endswith("s"):
        return ""
    known = ROLES | KIN | TITLES | {"child", "grandchild"}
    found = next((form for form in forms if form in known), "")
    return _SPELT_OUT.get(f"{found}.", found) if word.endswith(".") else found


_KIN_PLURALS = vocabulary(
    """sons daughters brothers sisters children grandchildren stepchildren nephews nieces cousins parents
    siblings"""
)


def singular_title(said: str) -> str:
    """ "Sens." as "senator", "two sons" as "son", "attorneys for the family" as "attorney for the family"."""
    words = title_of(said).split()
    head = next((at for at, word in enumerate(words) if word.lower() in _PREPOSITIONS), len(words)) - 1
    if head < 0 or head > 5:
        return ""
    one = singular(words[head].rstrip(","))
    if not one:
        one = singular(said.split()[-1]) if said.endswith(".") else ""
    if not one:
        return ""
    words[head] = one
    while len(words) > 1 and words[0].lower() in _COUNTS | {"four", "five", "six", "both"}:
        words = words[1:]
    return " ".join(words)


def premodifier(text: str, low: int, start: int) -> NounPhrase | None:
    """The title or occupation right before a name at `start`: "company spokeswoman", "U.S. Sen."."""
    taken: list[re.Match[str]] = []
    position = end = start
    office = _OFFICE.search(text, max(low, start - 90), start)
    if office and is_role(office.group("head")):
        taken = list(_TOKEN.finditer(text, office.start(), office.end("head")))[:1]
        position, end = office.start(), office.start() + len(office.group().rstrip())
    tokens = list(_TOKEN.finditer(text, max(low, start - 160), position))
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if text[token.end() : position] not in _BLANK or len(taken) >= _MOST_WORDS:
            break
        if not taken and _WORD_END.sub("", token.group().lower()) in _NO_ROLE_ALONE:
            position = token.start()  # "Dr." is no role: look before it
            continue
        left = tokens[index - 1].group() if index else ""
        if not _fits(text, low, token, taken, left):
            break
        end = end if taken else token.end()
        taken.append(token)
        position = token.start()
        if token.group().lower() in _DETERMINERS:
            break
    while taken and taken[-1].group().lower() in _INNER - {"the"}:
        taken.pop()
    return NounPhrase(start=taken[-1].start(), end=end) if taken else None


def _fits(text: str, low: int, token: re.Match[str], taken: list[re.Match[str]], left: str) -> bool:
    """Whether a word belongs to the title of which the words to its right are `taken` (the last first)."""
    word = token.group()
    bare = _WORD_END.sub("", word.lower())
    if not word[0].isalnum() and word != "&":
        return False
    if not taken:
        return is_doer(word) and not (word[0].islower() and bare in _STOPS)
    if bare in _DETERMINERS:
        return bare not in ("this", "that")
    if _OWNS.search(word):
        return True
    after = taken[-1].group()
    if word[0].isupper():
        opening = not text[low : token.start()].strip(" \u00a0“\"‘'(")
        return bare not in WEEKDAYS and bare not in MONTHS and not (opening and bare in _STOPS)
    if bare == "and":
        return bool(left) and is_role(left) and (after[0].isupper() or any(is_role(t.group()) for t in taken))
    if bare in _INNER:
        return (
            bool(left)
            and after[0].isupper()
            and (left[0].isupper() or is_role(left) or left.lower() in _INNER)
        )
    if bare in _STOPS or bare in _COUNTS:
        return False
    if bare in _MODIFIERS or is_role(word):
        return True
    if after[0].isupper():  # "sending Gov. Hill": only what goes before titles
        return bare in _BODIES
    return not bare.endswith(("ed", "ly", "ing"))


_AS = re.compile(
    rf",{_B}(?:(?:identified|named|known|listed)(?:{_B}by{_B}[\w ’'.]{{2,40}}?)?"
    rf"|who{_B}gave{_B}(?:his|her|their){_B}(?:first{_B})?name){_B}(?:only{_B})?as{_B}$"
)
_NAMED_AS = re.compile(rf"\bidentified{_B}(?P<role>(?:the|an?){_B}(?:[\w-]+{_B}){{0,3}}?[\w-]+){_B}as{_B}$")
_COMMA = re.compile(rf",{_B}(?:(?:the{_B})?(?:late|former){_B})?$")
_CLOSED = re.compile(
    rf"(?:{_B}of{_B}[A-Z][\w.’'-]*(?:{_B}[A-Z][\w.’'-]*){{0,3}})?"
    rf"(?:[,.;)!?:]|{_B}[–—(]|—|$|\n|{_B}and{_B}|[”\"])"
)


_LABEL = re.compile(
    rf"(?:^|[\n\r.;•|]){_B}*([A-Z][\w’'-]*(?:{_B}[\w’'-]+){{0,4}}):{_B}$"
)  # "Moderator: Pete Dorn"
_WAS_NAMED = re.compile(
    rf"{_B}(?:was|were|has{_B}been|have{_B}been)(?:{_B}later)?{_B}(?:identified|named)"
    rf"(?:{_B}by{_B}[\w ’'.]{{2,40}}?)?{_B}as{_B}$"
)
_IS_NAMED = re.compile(rf"{_B}(?:is|was|remains|will{_B}be|are|named|called){_B}$")
_AS_HELD = re.compile(  # "As chairman, Pete Dorn voted", "Defending, Lucy Crane said"
    rf"(?:As{_B}(?P<as>(?:(?:the|an?|its|their){_B})?(?:[\w’'-]+{_B}){{0,4}}?[\w’'-]+)"
    rf"|(?P<doing>Prosecuting|Defending|Mitigating)),{_B}$"
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
    gap = _COMMA.search(before)
    if gap is not None and not _CLOSED.match(text, end):
        return None
    gap = gap or _AS.search(before) or _WAS_NAMED.search(before) or _IS_NAMED.search(before)
    if gap is None:
        named = _NAMED_AS.search(before)
        if named is None or not is_role(named.group("role").split()[-1]):
            return None
        first = start - len(before) + named.start("role")
        return NounPhrase(start=first, end=first + len(named.group("role")))
    stop = start - len(gap.group())
    tokens = list(_TOKEN.finditer(text, max(low, stop - 140), stop))
    position = stop
    words: list[str] = []  # from the right
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if text[token.end() : position] not in ("", *_BLANK) or len(words) >= _MOST_WORDS:
            return None
        word, position = token.group(), token.start()
        opening = not text[low:position].strip(" \u00a0“\"‘'(")
        lead = (
            word.lower() in _DETERMINERS
            or word.lower() in _COUNTS
            or (bool(words) and bool(_OWNS.search(word)))
        )
        rest = words[::-1]
        left = tokens[index - 1].group().lower() if index else ""
        if (
            lead
            and word.lower() in ("the", "his", "her", "its", "their", "our", "my")
            and 0 < len(rest) <= 3
            and (opening or left in ("and", "when", "but", "that", "as", "because", "while", "where"))
            and rest[-1].islower()
            and _is_kind(rest[-1], rest)
        ):
            return NounPhrase(start=position, end=stop)  # "His seatmate, Ann Hill,"
        if lead and _has_head(rest, agent=True):
            if word.lower() in _COUNTS:
                return NounPhrase(start=tokens[index + 1].start(), end=stop)
            return NounPhrase(start=_owner_start(text, tokens, index), end=stop)
        words.append(word)
        if opening and not lead and _has_head(words[::-1], agent=False):
            return NounPhrase(start=position, end=stop)
        if word.lower() in _STOPS and word.lower() not in _PREPOSITIONS:
            return None
    return None


def _owner_start(text: str, tokens: list[re.Match[str]], index: int) -> int:
    """Where the owner's name begins: "the league’s treasurer", "Acme Paving’s president"."""
    word = tokens[index].group()
    position = tokens[index].start()
    if not _OWNS.search(word):
        return position
    for token in reversed(tokens[:index]):
        left = token.group()
        if text[token.end() : position] not in _BLANK or left.lower() in _STOPS:
            break
        if left.lower() in _DETERMINERS:
            return token.start()
        if left[0].isupper() != word[0].isupper():
            break
        position = token.start()
    return position


def _has_head(words: list[str], *, agent: bool) -> bool:
    """Whether the words before the first preposition end with a noun for what somebody is."""
    head: list[str] = []
    for word in words:
        if word.lower() in _PREPOSITIONS and word.lower() not in ("and", "or"):
            break
        head.append(word)
    if not head or len(head) > 9 or any(word.lower() in _STOPS - _PREPOSITIONS for word in head):
        return False
    return is_role(head[-1]) or (agent and len(head) <= 3 and is_doer(head[-1]))


_ENDING = vocabulary(
    """who whose whom which that said says told was is were are has had when where while since after before
    until because but if added wrote asked did does will would can could during"""
)
_PHRASE_END = re.compile(
    rf"[,;:()“”\"—\n]|{_B}(?:–|--?){_B}|{_B}(?:{'|'.join(sorted(_ENDING, reverse=True))}|from{_B}\d{{4}}"
    rf"|for{_B}(?:\d+|\w+){_B}years|in{_B}\d{{4}}"
    rf"|on{_B}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_START = re.compile(
    rf"(?:(?:an?|the|his|her|its|their|our|my|one|both){_B}|(?:[\w.’'&-]+{_B}){{0,4}}?[\w.-]+[’']s?{_B})?",
    re.IGNORECASE,
)


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
    if not parts or len(parts) > 22 or parts[0].lower() in _PREPOSITIONS | {"not"}:
        return None
    lead = _START.match(words)
    definite = bool(lead and lead.group())
    rest = words[lead.end() if lead else 0 :].split()
    if not rest or (not definite and not _early_head(rest)):
        return None
    heads = _heads(rest)
    if not any(is_role(word) for word in heads):
        first = parts[0].lower()
        plain = loose and first in ("a", "an") and heads and len(rest) <= 9 and _is_kind(heads[0], rest)
        doer = first in _DETERMINERS and heads and is_doer(heads[-1])
        one = _ONE_OF.match(words)
        if not (plain or doer or (one and is_role(one.group(1)))):
            return None
    return NounPhrase(start=start, end=start + len(words))


_ONE_OF = re.compile(
    rf"one{_B}of{_B}(?:the|its|his|her|their|several|many)?{_B}?(?:[\w’'-]+{_B}){{0,5}}?([\w-]+s)\b"
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


def _is_kind(head: str, words: list[str]) -> bool:
    """Whether a noun after "a" may say what a person is ("a Bath native"), and not when or what else."""
    low = _WORD_END.sub("", head.lower())
    verbs = any(word.lower() in _STOPS - _PREPOSITIONS for word in words)
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
        if low in _PREPOSITIONS or low in _STOPS:
            return False
        if is_role(word):
            return True
        if low.endswith(("ed", "ing", "ly")) and low not in _MODIFIERS:
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
        elif low in _PREPOSITIONS or (low in _STOPS and low not in _COUNTS):
            break
        last = word
    return [head for head in (*heads, last) if head]
