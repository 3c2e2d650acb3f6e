"""Numbers that name or address something: telephones, streets, routes, statutes, models."""

from __future__ import annotations

import re

from tui.draft.numbers.numerals import CODE, SCORE, Numeral
from tui.draft.numbers.reasons import (
    ADDRESS,
    DECADE,
    IDIOM,
    MAYBE_NAME,
    NAME,
    ONLINE,
    POINT,
    POSTCODE,
    TELEPHONE,
    Surroundings,
)
from tui.numbers.words import compiled
from tui.story.reference.calendar import MONTH_NAMES, WEEKDAY_NAMES
from tui.text import vocabulary

_EMERGENCY = vocabulary("911 999 988 211 311 101 111 112 411 000")
_TOLL_FREE = (800, 833, 844, 855, 866, 877, 888, 900)
_CALLED = (
    r"\b(?:call|called|calls|calling|dial|dialed|dialled|dialing|text|texting|phone|passcode|code|pin"
    r"|password|id)\s(?:or text |is )?$"
)
_CALLS = r"\s(?:call|caller|dispatch|operator|emergency|system)"

_STREET = (
    r"(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|way|place|pl|square|sq"
    r"|highway|hwy"
    r"|parkway|pkwy|terrace|pike|row|close|crescent|circle|cir|alley|plaza|turnpike|trail|quay|wharf|walk"
    r"|hill"
    r"|mews|gardens|park|route|causeway|loop|run|ridge)"
)
_COMPASS = r"(?:[NSEW]\.?\s|(?:North|South|East|West)\s)?"
_STREET_AFTER = (
    rf"\s{_COMPASS}(?:(?:[A-Z0-9][\w.’'-]{{0,30}}\s){{1,4}}?(?i:{_STREET})(?!\w)|Broadway|Downing|Main St"
    rf"|Wall St)"
)
_BLOCK = r"\s(?:block|hundred\sblock)\s(?:of|on)\b"
_STATE_BEFORE = r"(?:\b[A-Z]{2}|\b[A-Z][a-z]+|\b[A-Z][a-z]{1,4}\.),?\s$"

# Words that a number after them names a thing with, capital or not.
_SURE = (
    r"(?:routes?|highways?|interstates?|sections?|sec\.|chapters?|rule|paragraph|resolution|ordinance"
    r"|proposition"
    r"|docket|flight|exit|gate|room|suite|apartment|apt\.?|lots?|mile\s(?:marker|post)|milepost|pages?|pp?\."
    r"|vol\.|volume"
    r"|nos?\.|[§#]+|ward|precinct|tier|phase|category|level|grades?|channel|runway|platform|exhibit"
    r"|appendix|psalm"
    r"|verse|episode|hole|version|ranked|ranks|ranking|courtroom|seeded|number|type|stage|par|ext\."
    r"|extension|size|para\.|¶|badge|plate|c\.f\.r\.|u\.s\.c\.|counts|iphone|ipad|area\scode|zip\scode"
    r"|agenda\sitem|item|table|question|clause|article|lane|track|bay|dock|seat|row)"
)
# Words that do so with a capital only.
_CAPITAL = (
    r"(?:building|finding|freeway|turnpike|motorway|article|title|regulation|clause|prop\.?|amendment|unit"
    r"|wards|precincts|districts?"
    r"|zone|form|type|engine|ladder|truck|squad|station|pier|terminal|locals?|post|troop|lodge|box|item"
    r"|recommendation|figure|table|schedule|code|statutes?|act|bill|question|measure|issue|initiative"
    r"|h\.?b\.?|s\.?b\.?"
    r"|l\.?d\.?|h\.?r\.?|s\.|model|series|windows|iphone|ipad|pixel|galaxy|playstation|xbox|formula|apollo"
    r"|season|week|game|day|heat|group|pool|class|school"
    r"|p\.s\.|war|bowl|boeing|airbus|stage|step|lane|track|bus|line|u\.s\.|us|sr|cr|rt\.?|rte\.|hwy\.?"
    r"|ch\.|art\.|reg\."
    r"|fortune|s&p|nasdaq|ftse|nikkei|russell|dow|stoxx|forbes|top|big|area|region|sector|block|job|parcel"
    r"|bldg\.?"
    r"|hangar|hall|court|conference|union|crew|car|cell|cabin|row|seat|booth|plate|zip|ref\.?|report"
    r"|matter|file|claim"
    r"|order|counts|map|tract|site|well|plant|reactor|bay|law|p\.l\.|ab|hf|sf|exhibits|rules|articles"
    r"|permit|license|patent|invoice|count|case|quarter|round|division|part|book|act|scene|point|priority)"
)
_NUMBERED = (
    r"\b(?:on|by|in|at|from|to|of|through|until|after|near|around)\s(?:day|week|mile|lap|round|game|set"
    r"|year|month|step)\s$"
)
_LISTED = r"\d(?:,? and |, | & | or | to | through |-|–)$"
_SCORED = r"[A-Z][\w.’]*\s\d{1,3},\s(?:[A-Z][\w.’]*\s){1,3}$"
_SCORES = r",\s(?:[A-Z][\w.’]*\s){1,3}\d{1,3}(?![\w.,]\d)"
_LEAD = rf"(?:^|[\s(\[“\"/])(?P<lead>{_SURE}|{_CAPITAL})(?:\s|-)?$"
_CAPITAL_WORD = r"(?:^|[\s(\[“\"])([A-Z][\w.’'&-]*)\s$"
_NO_NAME = vocabulary(
    """the at in on of by to from for with and or but only
    about over after a an than just all some nearly more less under up down between was were is are has
    had have usd eur gbp chf cad aud"""
).union(MONTH_NAMES, WEEKDAY_NAMES)
_UNITS = (
    r"(?:mg|g|kg|km|m|cm|mm|ml|l|mph|kph|kmh|km/h|ft|in|lbs?|oz|kw|mw|gw|kwh|mwh|gwh|tb|gb|mb|kb|hz|ghz"
    r"|mhz|st|hp"
    r"|mi|yds?|ha|sq|f|c|p|x|ppm|psi|bpm|rpm|am|pm|a|hrs?|mins?|secs?|yrs?|bn|bps)(?![a-z])"
)
_ARMS = (
    r"(?:\s|-)?(?:mm|millimeter|caliber|calibre|gauge)[\s-](?:\w+[\s-]){0,2}?(?:pistol|handgun|rifle|gun"
    r"|shotgun"
    r"|ammunition|rounds?|bullets?|weapon|revolver|casings?)|-(?:caliber|calibre|gauge)\b"
)
_SIGNS = (
    r"(?:minus|plus|negative|mid|pre|post|under|over|sub|non|top|then|now|about|nearly|almost|some|all"
    r"|once|ex)-$"
)


def code(numeral: Numeral, near: Surroundings) -> str:
    """Whether a numeral in digits names or addresses something, by its reason."""
    return _line_or_number(numeral, near) or _address(numeral, near) or _token(numeral, near)


def _line_or_number(numeral: Numeral, near: Surroundings) -> str:
    if _is_telephone(numeral, near):
        return TELEPHONE
    if compiled(r"[;:]\s$").search(near.before) and compiled(r"\.\s[A-Z]").match(near.after):
        return POINT
    if compiled(r"\[$").search(near.before) and near.after[:1] == "]":
        return POINT
    if compiled(r"(?:[:;,.]|\b(?:and|to|would|will|must|should|can|the|are|is))\s\($").search(
        near.before
    ) and compiled(r"\)\s[A-Za-z]").match(near.after):
        return POINT
    numbered = compiled(r"(?:^|[\r\n])[A-Z][a-z]+ $").search(near.before) and len(numeral.said) < 3
    if numbered and compiled(r"[:.)]").match(near.after):
        return NAME
    line = compiled(r"(?:^|[\r\n])[ \t]*$").search(near.before)
    if line and compiled(r"[.)]\s").match(near.after) and numeral.value < 100:
        return POINT
    return ""


def _is_telephone(numeral: Numeral, near: Surroundings) -> bool:
    said = numeral.said
    if numeral.to in _TOLL_FREE and numeral.value == 1:
        return True
    if said in _EMERGENCY and (compiled(_CALLED).search(near.low) or compiled(_CALLS).match(near.then)):
        return True
    if len(said) >= 5 and said.isdecimal() and (len(said) >= 9 or compiled(_CALLED).search(near.low)):
        return True
    if compiled(r"[)\s.-]{1,2}\d{3}[\s.-]\d{4}(?!\d)|-\d{4}(?!\d)|\s\d{3}\s\d{3,4}(?!\d)").match(near.after):
        return len(said) <= 5
    leads = compiled(r"(?:[(\s+]|^)\(?\+?\d{1,5}[)\s.-]{1,2}(?:\d{2,4}[\s.-])?$").search(near.before)
    if not leads or len(said) < 3:
        return False
    last = len(said) == 4 and compiled(r"\d{3}[\s.-]$").search(near.before)
    return bool(last or compiled(r"[\s.-]\d{3,4}(?!\d)").match(near.after))


def _address(numeral: Numeral, near: Surroundings) -> str:
    said = numeral.said
    if compiled(_BLOCK).match(near.then):
        return ADDRESS
    whole = said.isdecimal()
    if whole and compiled(_STREET_AFTER).match(near.after):
        counted = compiled(r"\b(?:of|than|about|all|some)\s$").search(near.low)
        people = compiled(r"(?:\s[A-Z][\w.’'-]*){1,5}\s[a-z]{3,}s\b").match(near.after)
        return "" if counted or people else ADDRESS
    if whole and len(said) == 5 and (said.startswith("0") or _after_state(near)):
        return POSTCODE
    return CODE if whole and len(said) > 1 and said.startswith("0") else ""


def _after_state(near: Surroundings) -> bool:
    """Whether the name of a state stands before, and nothing that could be counted follows."""
    return bool(compiled(_STATE_BEFORE).search(near.before)) and not compiled(r"\s[a-z]").match(near.after)


def _token(numeral: Numeral, near: Surroundings) -> str:
    """What the word is that holds the number, if it holds more than that."""
    before = near.before[len(near.before.rstrip()) and _last_blank(near.before) + 1 :]
    after = near.after[: _first_blank(near.after)]
    if "://" in before or "www." in before or "@" in before + after or before.startswith("#"):
        return ONLINE
    if compiled(r"(?:^|[\W\d])[A-Z][\w.]*-$").search(before):
        return NAME
    if compiled(
        r"-[A-Z]{1,2}(?:[:.\s]|$)|\([a-z\d]\)|-(?!foot|feet|inch|yard|mile|of-|for-|to-|and-|in-"
        r"|plus-)[a-z]{1,4}-\d|-\d+-\d|[-:]\d+-[a-z]{2}-"
    ).match(after):
        return CODE
    if compiled(
        r"-[A-Z]{1,2}[:.]$|[a-z]-(?<!foot-)(?<!feet-)(?<!\dof-)(?<!-of-)(?<!-for-)(?<!-to-)(?<!-in-)$"
        r"|\d+-\d+-$|\d:\d+-$"
    ).search(before) and not compiled(_SIGNS).search(before):
        return CODE
    if compiled(r"(?:^|\W)[A-Z]{1,3}\.$").search(before):
        return CODE
    if compiled(r"\s(?:u\.?s\.?c|c\.?f\.?r|f\.\dd|stat\.|v\.|wl\s)").match(near.then):
        return CODE
    if compiled(r"[’']?s(?!\w)").match(after):
        return DECADE
    if compiled(_ARMS).match(near.then) or compiled(r"(?:doi|arxiv|isbn|issn):?").match(before.lower()):
        return NAME
    if (
        compiled(r"7\d7").fullmatch(numeral.said)
        and compiled(r"\b(?:an?|the|its)\s$").search(near.low)
        and not near.counts
    ):
        return NAME
    if compiled(r"m\b").match(after) and compiled(r"\b(?:the|men[’']s|women[’']s)\s$").search(near.low):
        return NAME
    if compiled(r"[A-Za-z]").match(after):
        if compiled(r"x\d").match(after):
            return NAME
        return (
            "" if compiled(_UNITS).match(after.lower()) and not compiled(r"[DGKM]\b").match(after) else NAME
        )
    if compiled(
        r"-(?:somethings?|wheelers?|by-four|pointers?|point\s(?:line|shot|range|play|attempt|field"
        r"|conversion)|Eleven)|x\d"
    ).match(after):
        return IDIOM
    if compiled(r"[“‘\"]$").search(near.before) and compiled(r"\s[A-Z]\w+\s[A-Z]").match(near.after):
        return NAME
    if numeral.said in ("24", "7") and ("24/" in before or "/7" in after):
        return IDIOM
    return CODE if before[-1:] == "/" or compiled(r"/\d").match(after) else ""


def _last_blank(text: str) -> int:
    return max(text.rfind(blank) for blank in " \t\r\n\u00a0")


def _first_blank(text: str) -> int:
    return min((at for blank in " \t\r\n\u00a0" if (at := text.find(blank)) >= 0), default=len(text))


def named(numeral: Numeral, near: Surroundings, previous: str) -> str:
    """Whether a number is part of a name by the word before it: "Route 9", "Boeing 737", "No. 3"."""
    if previous in (NAME, MAYBE_NAME) and compiled(_LISTED).search(near.before) and not near.counts:
        return NAME
    if compiled(r"\btop[\s-]$").search(near.low) and not near.counts:
        return NAME
    if compiled(_NUMBERED).search(near.low) and not near.counts:
        return NAME
    if numeral.said.isdecimal() and (
        compiled(_SCORED).search(near.before) or compiled(_SCORES).match(near.after)
    ):
        return SCORE if numeral.value < 200 and compiled(r"[A-Z][\w.’]*\s$").search(near.before) else ""
    if lead := compiled(_LEAD).search(near.low):
        word, at = lead.group("lead"), lead.start("lead")
        if compiled(_SURE).fullmatch(word) and not near.counts:
            return NAME
        opening = _opens_sentence(near.before, at) or word in ("us", "u.s.", "day", "week", "case", "car")
        if near.before[at].isupper() and not (near.counts and opening):
            return NAME
    word_before = compiled(_CAPITAL_WORD).search(near.before)
    if word_before is None or not numeral.said.isdecimal() or near.counts:
        return ""
    word, at = word_before.group(1), word_before.start(1)
    if _opens_sentence(near.before, at) or word.endswith((".", "’s", "'s")):
        return ""
    if word.lower() in _NO_NAME or (word.isupper() and len(word) > 3):
        return ""
    listed = compiled(r"\s?(?:[.,;)]|and\b|$)").match(near.then) and compiled(
        r"\d[.,;]?\s(?:and\s)?\w+\s$"
    ).search(near.before)
    return "" if listed else MAYBE_NAME


def _opens_sentence(before: str, at: int) -> bool:
    return at == 0 or re.search(r"(?:^|[.!?:•“\"—–\r\n-])\s*$", before[:at]) is not None
