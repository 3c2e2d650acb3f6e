"""The words that say what somebody is: nouns, what stands beside them, plurals, how they are shown."""

from __future__ import annotations

import re

from msgspec import Struct

from tui.story.reference.people import (
    HE_ROLES,
    KIN,
    POLITE,
    ROLES,
    SHE_ROLES,
    TITLES,
    is_agent,
)
from tui.text import vocabulary

B = r"[ \u00a0]"
TOKEN = re.compile(r"[^\s,;:()\[\]“”\"—–]+")
BLANK = frozenset((" ", "\u00a0", "\u202f", "\u2009", "  "))
DETERMINERS = vocabulary("the a an his her its their our my this that")
COUNTS = vocabulary("one another two three")
STOPS = vocabulary(
    """said says told tells asked asks by with to from in on at as but or when while after before if
    because that than who which where is was were are be been has had have did does do will would can
    could may might not also he she it they we you i him them us into over under against about between
    during until since like unlike including named called wrote added joined met meets beat beats saw
    meanwhile however though although plus only even just both either whether why how what there here so
    yet nor despite without within calls faces wants joins lets makes sent gave give gives put let made
    helped sees include includes included four five six seven eight nine ten other some many several all most
    more then-and"""
)
INNER = vocabulary("of for the and & de la")
MODIFIERS = vocabulary(
    """former acting then current late longtime long-time retired veteran new old interim outgoing incoming
    previous deputy assistant associate senior junior vice lead chief head top co first second third
    emeritus onetime one-time ex elected self-described managing sitting founding presiding visiting
    ranking running operating nursing attending consulting sports"""
)
# Bodies that stand in small letters before a title in capitals: "company President Ann Hill".
BODIES = vocabulary(
    """company league city county state town village borough police school district team club union
    campaign university college bank hospital agency board council committee department church party
    group firm fire court parish regional national federal local high assistant deputy family defense
    prosecution security congressional gubernatorial presidential mayoral senate house"""
)
PREPOSITIONS = vocabulary(
    """of for at in with from on to who that and or as by near under since whose which where when"""
)
# Nouns for what somebody is, beside those by which persons are found.
NOUNS = vocabulary(
    """superior fiancee attaché attache deacon sexton mate heiress replacement confidant confidante disciple
    patron appellant claimant informant fugitive predecessor collaborator interviewer newscaster campaigner
    follower benefactor cosponsor coauthor coworker reader peer fitter understudy godson goddaughter
    godfather godmother ex-partner archdeacon harbormaster harbourmaster ombudswoman chairperson"""
)
NO_ROLE_ALONE = POLITE | vocabulary("dr drs fr sr hon")
# Endings of nouns for what somebody does, beyond the list.
ENDINGS = re.compile(
    r"(?:ologist|ographer|ician|smith|wright|keeper|maker|worker|woman|guardsman|person|master|holder|grower"
    r"|seller|fighter|builder|trainer|rider|player|writer|owner|member|-old|ist|eer|sman|swoman|iatrist|[ast]mate)s?$"
)
WORD_END = re.compile(r"(?:[’']s?|[.,;:])+$")
OWNS = re.compile(r"[\w)][’'](?:s)?$")
MOST_WORDS = 14  # of a phrase


class NounPhrase(Struct, frozen=True, kw_only=True):
    """The words for what somebody is, where they stand."""

    start: int
    end: int
    doubt: str = ""


def is_role(word: str) -> bool:
    """Whether a word is a noun for what somebody is ("plumber", "Sheriff", "Lt.", "ex-treasurer")."""
    low = WORD_END.sub("", word.lower())
    for form in (
        low,
        low.replace(".-", "-").removesuffix("-elect"),
        low.rsplit("-", 1)[-1],
        low.removesuffix("-elect"),
        low.removesuffix("-designate"),
    ):
        if form in ROLES or form in KIN or form in TITLES or form in NOUNS or singular(form):
            return True
    return len(low) > 5 and bool(ENDINGS.search(low))


def is_doer(word: str) -> bool:
    """Whether a word is a role, or has the ending of one ("the starter, Cole Ferrante,")."""
    low = WORD_END.sub("", word.lower())
    return is_role(word) or is_agent(low) or (low.endswith("ors") and is_agent(low[:-1]))


_HUMAN = vocabulary("man woman boy girl kid teen teenager")


def is_one(head: str, gender: str) -> bool:
    """Whether a noun is for one person whom "he" or "she" can mean."""
    low = head.lower()
    other = HE_ROLES if gender == "she" else SHE_ROLES if gender == "he" else frozenset()
    return (is_role(low) or low in _HUMAN) and not singular(low) and low not in _KIN_PLURALS | other


SPELT_OUT = {
    "gov.": "governor", "sen.": "senator", "sens.": "senator", "rep.": "representative", "lt.": "lieutenant",
    "reps.": "representative", "sgt.": "sergeant", "capt.": "captain", "col.": "colonel", "gen.": "general",
    "cmdr.": "commander", "det.": "detective", "prof.": "professor", "rev.": "reverend", "maj.": "major",
    "supt.": "superintendent", "pres.": "president", "atty.": "attorney", "adm.": "admiral",
    "cpl.": "corporal", "pvt.": "private", "insp.": "inspector",
}  # fmt: skip


def title_of(said: str) -> str:
    """A role as it is shown: without article and possessive pronoun; "Former Gov." is "former governor"."""
    words = " ".join(said.split()).split(" ")
    while len(words) > 1 and words[0].lower() in DETERMINERS | COUNTS and words[1].lower() != "of":
        words = words[1:]
    low = [word.lower() for word in words]
    if any(word in SPELT_OUT for word in low) and all(word in SPELT_OUT or word in MODIFIERS for word in low):
        return " ".join(SPELT_OUT.get(word, word) for word in low)
    return " ".join(words).strip(" ,;")


def singular(word: str) -> str:
    """The singular of a plural noun for what people are ("sons", "councilmen", "Sens."); else ""."""
    low = word.lower().rstrip(".")
    if low in ROLES or low in NOUNS or (low in KIN and low not in _KIN_PLURALS):
        return ""
    joined, dash, last = low.rpartition("-")
    if dash and joined in _JOINED and (one := singular(last)):
        return f"{joined}-{one}"  # "co-captains", "vice-presidents"
    forms = [low[:-3] + "y" if low.endswith("ies") else "", low[:-2] if low.endswith("es") else "", low[:-1]]
    if low.endswith("men"):
        forms = [f"{low[:-2]}an"]
    elif low in ("children", "grandchildren"):
        forms = [low[:-3]]
    elif not low.endswith("s"):
        return ""
    known = ROLES | KIN | TITLES | NOUNS | {"child", "grandchild"}
    found = next((form for form in forms if form in known), "")
    if not found and len(forms[-1]) > 5 and ENDINGS.search(forms[-1]):
        found = forms[-1]
    return SPELT_OUT.get(f"{found}.", found) if word.endswith(".") else found


_SEVERAL = vocabulary("two three four five six both")
_JOINED = vocabulary("co vice ex half step deputy sub great under")
_KIN_PLURALS = vocabulary(
    """sons daughters brothers sisters children grandchildren stepchildren nephews nieces cousins parents
    siblings"""
)


def singular_title(said: str) -> str:
    """ "Sens." as "senator", "two sons" as "son", "attorneys for the family" as "attorney for the family"."""
    words = title_of(said).split()
    head = next((at for at, word in enumerate(words) if word.lower() in PREPOSITIONS), len(words)) - 1
    if head < 0 or head > 5:
        return ""
    one = singular(words[head].rstrip(","))
    if not one:
        one = singular(said.split()[-1]) if said.endswith(".") else ""
    low = words[head].lower()
    if not one and low.endswith("ors") and is_agent(low[:-1]):
        one = low[:-1]  # "preparators"
    if not one and said.split()[0].lower() in _SEVERAL and low.endswith("s"):
        one = words[head][:-1]  # "two former greats"
    if not one:
        return ""
    words[head] = one
    while len(words) > 1 and words[0].lower() in COUNTS | _SEVERAL:
        words = words[1:]
    return " ".join(words)
