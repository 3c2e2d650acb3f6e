"""Number words that count nothing: pronouns, idioms, names."""

from __future__ import annotations

from tui.draft.numbers.numerals import Numeral
from tui.draft.numbers.reasons import IDIOM, NAME, PRONOUN, TIME, Surroundings
from tui.numbers.words import compiled

_ZERO_AFTER = r"(?:\s|-)(?:tolerance|sum|emissions?|waste|gravity|day|hour|in\b|carbon)"
_ZERO_BEFORE = r"\b(?:ground|absolute|below|above|patient|net|than)[\s-]$"
_HALF_BEFORE = (
    r"\b(?:first|second|other|better|back|top|bottom|front|final|opening|latter|each|either|this"
    r"|that)(?:\s|-)$"
)
_HALF_AFTER = (
    r"[\s-]?(?:hearted|time|way|past|brother|sister|staff|mast|marathons?|back|truths?|baked|light|court"
    r"|siblings?"
    r"|pipe|baths?|term|timer|moon|tone|cocked)(?!\w)"
)
_PLACES = r"\s(?:Rivers|Points|Oaks|World|Mile|Corners|Forks|Lakes|Hills|Flags|Sisters|Kings)\b"
_JOINED = r"-on-|-by-|-to-one|-(?:way|sided|time\b|off\b|size|piece|stop|dimensional|fold\b)"
_FIXED = (
    r"\b(?:cloud|catch|square|plan|formula|force|ground|channel|phase|level|chapter|tier|world\swar)[\s-]$"
)

# "One" counts nothing after these ("no one", "this one") ...
_ONE_BEFORE = (
    r"\b(?:no|any|every|each|the|this|that|which|some|another|other|only|number|square|day|anyone|a|new"
    r"|good|bad|big"
    r"|single|right|wrong|first|last|next|loved|of|for|as|everyone|by|like|is|was|be|were|small|little"
    r"|large|old"
    r"|young|own|such)\s$"
)
_ONE_QUALIFIED = (
    r"\b(?:at least|more than|less than|fewer than|just|exactly|only|over|under|nearly|almost)\s$"
)
_ONE_SAYS = r"\s(?:[a-z]+\s){1,3}?(?:said|says|told|described|wrote|asked|called|added|who|which)\b"
_ONE_NOT = r"\s(?:of|such|who|that|side|way|thing|day|another)\b|\sin\s(?:which|the|a|fact|way)\b"
# ... and otherwise where persons or things of a kind that reports count follow, or "a day".
_COUNTED = (
    r"(?:person|man|woman|child|boy|girl|student|teacher|officer|deputy|firefighter|soldier|worker|employee"
    r"|resident|patient|victim|suspect|driver|passenger|pedestrian|bystander|civilian|customer|count"
    r"|charge|death"
    r"|case|arrest|vote|goal|run|touchdown|interception|point|shot|win|loss|game|match|home|house|building"
    r"|car"
    r"|truck|vehicle|boat|plane|helicopter|dog|cat|horse|bear|cow|percent|week|month|year|hour|minute"
    r"|second|mile"
    r"|foot|inch|pound|ton|acre|gallon|dose|error|hit|yard|fire|shooting|crash|injury|fatality|survivor"
    r"|seat|school"
    r"|hospital|location|site|store|clinic|plant|mill|facility|felony|misdemeanor|fumble|sack|assist"
    r"|rebound|field"
    r"|family|household|member|nurse|doctor|juror|adult|teenager|teen|infant|baby|toddler|mainer|democrat"
    r"|republican|night|meter|metre|kilometer|kilometre|bid|offer|contract|position|job|apartment|unit"
    r"|bedroom"
    r"|bathroom|inning|set|quarter|term|session)(?!\w)"
)
_A_TIME = r"\s(?:[a-z-]+\s){1,2}?(?:a|an|per|each|every)\s(?:day|week|month|year|hour|minute)\b"
_SECOND_COUNT = r"\d[^.]{0,30}\band\s$|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b[^.]{0,36}\band\s$"


def idiom(numeral: Numeral, near: Surroundings) -> str:
    """Whether a number word counts nothing, by its reason."""
    said = numeral.said
    if said == "zero" and (compiled(_ZERO_AFTER).match(near.then) or compiled(_ZERO_BEFORE).search(near.low)):
        return IDIOM
    if compiled(r"(?:hundred|thousand|million|billion|trillion|dozen)\b").match(said):
        return IDIOM
    if said == "half" and (compiled(_HALF_BEFORE).search(near.low) or compiled(_HALF_AFTER).match(near.then)):
        return IDIOM
    if _is_name(numeral, near):
        return NAME
    if compiled(_JOINED).match(near.then) or compiled(_FIXED).search(near.low):
        return IDIOM
    if compiled(r"[a-z]-on-$|-by-$").search(near.low):
        return IDIOM
    if _hour(near):
        return TIME
    if said == "fifty" and ("fifty-" in near.low[-6:] or near.then.startswith("-fifty")):
        return IDIOM
    return _one(near) if said == "one" and numeral.to is None else ""


def _hour(near: Surroundings) -> bool:
    """Whether the words before say "half past" or "ten past"."""
    return (
        compiled(r"\b(?:half|quarter|five|ten|twenty|twenty-five)\s(?:minutes\s)?(?:past|after)\s$").search(
            near.low
        )
        is not None
    )


def _is_name(numeral: Numeral, near: Surroundings) -> bool:
    """Whether a number word with a capital is part of a name: "Three Rivers", but not in a headline."""
    if not numeral.numbers[0].said[:1].isupper():
        return False
    if not near.opens and compiled(r"[a-z,]\s(?:[Tt]he\s)?[A-Z][a-z]+\s$").search(near.before):
        return not near.counts
    if not compiled(r"\s[A-Z][a-z]").match(near.after):
        return False
    if near.opens and not compiled(_PLACES).match(near.after):
        return False
    return not compiled(r"\b[A-Z]\w+\s$").search(near.before)


def _one(near: Surroundings) -> str:
    """ "One" counts where persons or things that reports count follow, or where it is qualified."""
    if compiled(_ONE_QUALIFIED).search(near.low) or (
        compiled(rf"[\s-](?:[a-z]+\s){{0,2}}?{_COUNTED}").match(near.then)
        and not compiled(_ONE_BEFORE).search(near.low)
    ):
        aside = compiled(_ONE_NOT).match(near.then) or compiled(_ONE_SAYS).match(near.then)
        return PRONOUN if aside else ""
    if compiled(_A_TIME).match(near.then):
        return ""
    if compiled(_SECOND_COUNT).search(near.low):
        return "" if compiled(r"\s(?:in|at|on|from|for|by)\b").match(near.then) else PRONOUN
    return PRONOUN
