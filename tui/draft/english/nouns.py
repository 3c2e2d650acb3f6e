"""Nouns: their plurals, and the words that stand around them (for verbs see `tui.draft.english.verbs`)."""

from __future__ import annotations

import re
from functools import cache

from tui.text import vocabulary

WORD = re.compile(r"\w(?:[\w’'-]*\w)?")
"""A word, with the hyphens and apostrophes within it; it begins with none of them, so that a run of marks is
not looked through again from each of its places."""

NAME_WORD = re.compile(r"\w(?:[\w’'.&$-]*\w)?")
"""A word as names have them, too: "U.S.", "AT&T"."""

_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "oxen": "ox", "lives": "life", "wives": "wife",
    "knives": "knife", "halves": "half", "leaves": "leaf", "loaves": "loaf", "thieves": "thief",
    "wolves": "wolf", "calves": "calf", "shelves": "shelf", "selves": "self", "criteria": "criterion",
    "phenomena": "phenomenon", "data": "datum", "media": "medium", "bacteria": "bacterium",
    "crises": "crisis", "analyses": "analysis", "bases": "base", "theses": "thesis",
    "diagnoses": "diagnosis", "hypotheses": "hypothesis", "alumni": "alumnus", "cacti": "cactus",
    "fungi": "fungus", "stimuli": "stimulus", "referenda": "referendum", "buses": "bus",
    "viruses": "virus", "campuses": "campus", "bonuses": "bonus", "censuses": "census", "gases": "gas",
    "statuses": "status", "caucuses": "caucus", "dice": "die", "pence": "penny", "passersby": "passerby",
    "cookies": "cookie", "movies": "movie", "ties": "tie", "pies": "pie", "calories": "calorie",
    "zombies": "zombie", "rookies": "rookie", "heroes": "hero", "potatoes": "potato",
    "tomatoes": "tomato", "vetoes": "veto", "echoes": "echo", "tornadoes": "tornado",
    "torpedoes": "torpedo", "shoes": "shoe", "toes": "toe", "axes": "axe", "caches": "cache",
    "houses": "house", "horses": "horse", "nurses": "nurse", "cases": "case", "courses": "course",
    "purchases": "purchase", "increases": "increase", "decreases": "decrease", "releases": "release",
    "licenses": "license", "leases": "lease", "expenses": "expense", "responses": "response",
    "offenses": "offense", "purses": "purse", "causes": "cause", "pauses": "pause", "phrases": "phrase",
    "diseases": "disease", "databases": "database", "warehouses": "warehouse", "races": "race",
    "firemen": "fireman", "policemen": "policeman", "councilmen": "councilman", "headaches": "headache",
    "showcases": "showcase", "spouses": "spouse", "greenhouses": "greenhouse", "hoses": "hose",
    "doses": "dose", "noses": "nose", "roses": "rose", "losses": "loss", "passes": "pass",
    "bruises": "bruise", "exercises": "exercise", "surprises": "surprise", "promises": "promise",
    "premises": "premises", "enterprises": "enterprise", "franchises": "franchise", "lenses": "lens",
    "sizes": "size", "prizes": "prize", "apaches": "apache", "avalanches": "avalanche", "niches": "niche",
}  # fmt: skip
# The same in the singular and in the plural.
ALIKE = vocabulary(
    """staff personnel aircraft spacecraft sheep deer fish cattle poultry police crew salmon trout moose elk
    bison series species headquarters offspring livestock head percent mph kph km kg cm mm mg ml lb lbs
    oz ft hp kw mw gw kwh mwh gwh gb tb mb hz ghz mhz acre-feet troops yen won yuan baht rand faculty
    clergy livestock swine gross shrimp squid quail grouse bass carp cod hovercraft watercraft barracks
    crossroads means kph rpm psi ppm bpm basis-points"""
)
_NEVER_PLURAL = vocabulary(
    """is was has does diabetes rabies measles mumps herpes shingles rickets this its his hers us as thus plus
    yes always perhaps besides across towards afterwards sometimes nowadays whereas unless news
    politics economics mathematics physics athletics gas bus virus campus census status focus bonus
    ours theirs yours others series less process address business success access progress press
    congress loss class boss mass pass glass grass cross dress stress illness witness fitness
    wilderness kindness weakness darkness awareness basis crisis analysis emphasis diagnosis arthritis
    hepatitis tennis paris texas kansas arkansas illinois massachusetts dallas memphis"""
)
# Verbs, where no number stands right before.
NO_PLURAL = _NEVER_PLURAL | vocabulary(
    """says goes gets takes makes comes gives needs wants remains includes involves costs plans hopes expects
    appears seems becomes begins starts shows finds means lets keeps puts sits stands leads holds
    brings runs helps adds allows provides requires receives offers serves employs operates covers
    represents equals weighs measures lies lives ends rises falls grows drops sells buys pays owns owes
    earns spends saves loses wins plays lasts carries contains consists belongs depends exists happens
    occurs applies"""
)
# Plural in form, and no more than an attribute of the noun that follows: "two sales managers".
ATTRIBUTIVE = vocabulary(
    "sales sports arms goods savings operations communications systems services women’s men’s women's men's"
    " drugs customs veterans human-resources athletics rights futures earnings plus years-long electronics"
)
PREPOSITIONS = vocabulary(
    """of in on at to for from by with without within into onto over under above below between among through
    during before after since until till against across along around behind beside besides beyond near
    off out outside inside per toward towards upon about as than like despite except including
    regarding concerning amid amidst throughout following via versus vs plus minus up down"""
)
AUXILIARIES = vocabulary(
    """is are was were be been being am has have had do does did will would can could may might must shall
    should isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t
    couldn’t isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
    can't couldn't cannot"""
)
PRONOUNS = vocabulary(
    """he she it they we i you him her them us me his its their our my your hers theirs ours this that these
    those who whom whose which what there here someone somebody everyone everybody nobody anyone
    anybody something nothing himself herself itself themselves each other others both all none any
    some"""
)
_STOPS = PREPOSITIONS | AUXILIARIES | PRONOUNS | vocabulary(
    """a an the and or but nor so yet if when while where why how because although though unless whether not
    no only also just even still already now then ago later earlier again too instead together once
    twice ever never today tomorrow yesterday apart away back forward overnight said says say told
    tells added adds according annually yearly monthly weekly daily hourly nationwide statewide
    worldwide"""
)  # fmt: skip
# Before a noun, and no noun themselves; they may stand between a number and what it counts.
MEASURES = vocabulary(
    """second minute hour day night week weekend fortnight month quarter year decade century season term mile
    yard foot inch meter metre kilometer kilometre centimeter centimetre millimeter millimetre acre
    hectare square gallon liter litre barrel ounce pound ton tonne gram kilogram kilo milligram degree
    volt watt kilowatt megawatt gigawatt megabyte gigabyte terabyte cent penny knot calorie bushel mg
    kg km cm mm ml mph kph ft lb lbs oz mw gw kw m g l"""
)
TIMES = vocabulary(
    "second minute hour day night week weekend fortnight month quarter year decade century season"
)


def is_plural(word: str, *, counted: bool = False) -> bool:
    """Whether a word looks like a noun in the plural; `counted`: a number stands right before it."""
    word = word.lower()
    if word in _IRREGULAR or word in ALIKE:
        return True
    if (
        len(word) < 3
        or word in (_NEVER_PLURAL if counted else NO_PLURAL)
        or word[-1] != "s"
        or word.endswith(("’s", "'s"))
    ):
        return False
    return not word.endswith(("ss", "ous", "ius", "sis"))


def singular(word: str) -> str:
    """ "case" for "cases"; a word that is no plural stays"""
    low = word.lower()
    if low in ALIKE or not is_plural(word, counted=True):
        return word
    if low in _IRREGULAR:
        return word[:1] + _IRREGULAR[low][1:] if _IRREGULAR[low][0] == low[0] else _IRREGULAR[low]
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]


@cache
def _plurals() -> dict[str, str]:
    return {one: many for many, one in _IRREGULAR.items()}


def plural(word: str) -> str:
    """ "cases" for "case"; a word that is a plural stays"""
    low = word.lower()
    if low in _plurals():
        return word[:1] + _plurals()[low][1:]
    if is_plural(word):
        return word
    if low.endswith("y") and low[-2:-1] not in ("a", "e", "o", "u", ""):
        return word[:-1] + "ies"
    return word + ("es" if low.endswith(("s", "x", "ch", "sh", "z")) else "s")


def ends_phrase(word: str) -> bool:
    """Whether a word cannot stand between a number and the noun it counts."""
    return word.lower() in _STOPS
