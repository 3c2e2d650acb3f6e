"""What happened when, in the article's own clauses: the words beside a date, without the date."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.draft.events.dates import Dated, dates_in
from tui.draft.found import Happened, Range
from tui.draft.intake.page import Page
from tui.text import vocabulary

if TYPE_CHECKING:
    from tui.draft.people.cast import Cast

_B = r"[ \u00a0]"
LONGEST, SHORTEST = 170, 8  # characters of what happened
_BACK = 400  # characters: how far before a pronoun the name may stand
_MOST = 40  # events
_CROWD = 8  # dates in one sentence
_LEAD = re.compile(
    rf"(?:\b(?:on|in|at|during|early|late|earlier|later|back){_B}){{1,2}}(?:the{_B})?$|,{_B}$", re.IGNORECASE
)
_NO_EVENT = re.compile(
    rf"\b(?:since|until|till|through|by|before|after|between|from|to"
    rf"|than|of|as of|every|each|for|and|or|fiscal(?:{_B}year)?|year"
    rf"|dated"
    rf"|expires|effective|due|per|within|about|around|over){_B}(?:the{_B}"
    rf"|early{_B}|late{_B}|mid-?)?$",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(
    rf"\b(?:said|says|told{_B}[\w{_B}]{{1,40}}|announced|added|wrote"
    rf"|reported|testified|tweeted)(?:{_B}(?:in|at|during|through|via"
    rf"|on|by){_B}[\w’'-]+(?:{_B}[\w’'-]+){{0,4}})?{_B}(?:on{_B}|late{_B}"
    rf"|early{_B})?$"
)
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|did|does|began|begins"
    r"|died|won|lost|came|went|took|made|fell|rose|met|left|held|found"
    r"|sent|gave"
    r"|got|ran|led|saw|grew|built|bought|sold|shot|struck|hit|put|set"
    r"|cut|broke|drove|flew|wrote|told|said|says|became|quit|drew|spoke"
    r"|stood"
    r"|threw|swept|beat|spent|paid|kept|brought|caught|chose|fought"
    r"|hurt|knew|let|read|rode|sank|sang|shut|sought|split|spread|stole"
    r"|taught"
    r"|takes|ends|starts|opens|closes|expires|plans|meets|[a-z]{3,}ed)\b"
)
_RELATIVE = re.compile(rf"^(?P<head>.*?),{_B}(?:which|who){_B}(?P<rest>[^,]+)$", re.DOTALL)
_THING = re.compile(
    r"(?:\b(?i:the|a|an|his|her|its|their|this|that)\b(?:(?!\b(?:the"
    r"|a|an|his|her|its|their|of|in|at|by|with|from|on|to|behind|near)\b)[^,;:“”\"]){3,60}"
    rf"|(?<![\w.’'&-])(?:[A-Z][\w.’'&-]{{0,60}}{_B}){{0,4}}[A-Z][\w.’'&-]{{0,60}})$"
)
_PRONOUN = re.compile(r"(?:He|She|They|It|he|she|they|it)\b")
_HIS = re.compile(rf"(?:His|Her|Their|Its|his|her|their|its){_B}")
_CUT = re.compile(
    r"(?<!\d)[,;:]|[,;:](?!\d)|[—–]|\((?![^()]{1,60}\))"
)  # not at "(HHS)", after which it goes on
_GOES_ON = re.compile(rf",(?:[^,;.!?]{{1,80}},)?{_B}(?:that|to|whether|not|but)\b")
_OPENS_BADLY = vocabulary(
    """when where after before while if although though because as but and that which who whose so"""
)
_ENDS_BADLY = vocabulary(
    """that which who and or but the a an of to in on at for with by from was were is are has had have been be
    will would could should may might can must not said says told announced denied refused asked ordered
    claimed declared argued warned estimated confirmed including into than as if whether because"""
)
_MODAL = re.compile(r"\b(?:must|can|could|may|might|should|need|does|do)\b")
_CLAUSE = re.compile(
    r".*\b(?:(?:said|says|announc\w+|claim\w*|report\w*|show\w*|found|told|learn\w*|believ\w*|warn\w*|rul\w+"
    r"|confirm\w*|agre\w+|hop\w+|order\w*|declar\w*|argu\w+|so|such)\b[^,;]{0,60}? (?:that|whether|how|if)"
    r"|whether|who|which|because|although)\b",
    re.DOTALL,
)
_HANGS = re.compile(
    r"(?:,[ \u00a0](?:where|when|whom|whose|because|as|after|while)\b[^,]*"
    r"|\b(?:that|which|who|where|when)(?:[ \u00a0]\S+){1,3})$"
)
_REDUCED = re.compile(r",[ \u00a0](?:[a-z]+ly[ \u00a0])?[a-z]+(?:ed|ing|own|ilt|old|ade)\b[^,]*$")
_DATED = re.compile(
    r"(?P<what>\b(?:the|a|an|his|her|its|their)[ \u00a0][a-z]{3,20}(?:[ \u00a0][a-z]{3,20})?)"
    r"[ \u00a0](?:is[ \u00a0]|was[ \u00a0])?dated[ \u00a0]$",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"year|season|spring|summer|autumn|fall|winter|decade|century|quarter", re.IGNORECASE)
_ON = re.compile(r"\bon[ \u00a0]$")
_LOOSE = re.compile(r"(?:[a-z]+ing|with|for|after|in|at|as|by|because)\b")
_LOOSE_END = re.compile(
    rf"(?:,?{_B}(?:in|on|at|by|since|of|for|from|during|until|and|early"
    rf"|late|the|fiscal|year|to|than)){{0,5}}{_B}?$"
)
_STARTS = re.compile(r"[;:][ \u00a0]")
# "the original 2018 tax", "in the 2018 election": the year says which one, and not when anything happened.
_WHICH = re.compile(
    rf"(?:\b(?:the|a|an|this|that|its|his|her|their|our|my)|[’']s)(?:{_B}[a-z-]{{2,20}})?{_B}$",
    re.IGNORECASE,
)
_NOUN = re.compile(rf"{_B}[a-z]{{3,}}")
# Words that open a clause within the clause: a date after them may be of that one alone.
_WITHIN = re.compile(
    r"\b(?:that|if|since|after|before|because|how|when|while|whether|until|unless|although"
    r"|said|says|added|told|announced|claimed|promised|warned|(?:in|of|from|by) [a-z]{2,}ing"
    r"|to (?!(?:the|a|an|his|her|its|their|this|that|each|all|one)\b)[a-z]{3,})\b"
)
WITHIN = "is the date of all of this, or of its last words only?"
_MARKS = '“”"«»'
_DATELINE = re.compile(
    rf"[A-ZÀ-Þ][^“”\"]{{1,90}}?(?:{_B}[–—]|{_B}--|{_B}-|\)[ \u00a0]?[–—-]+){_B}?(?=[A-Z“\"])"
)


def events(page: Page, cast: Cast) -> tuple[Happened, ...]:
    """What the story says to have happened at a date, or to be going to, in order, worded to stand alone.

    Only where the clause around the date is plain enough to be told without it: no quotations, no "said
    Friday", no periods of figures ("cases in 2016").
    """
    found: list[Happened] = []
    told: set[str] = set()
    for start, end in page.sentences:
        if any(mark in page.text[start:end] for mark in _MARKS):
            continue
        dated = list(islice(dates_in(page.text, start, end), _CROWD + 1))
        if len(dated) > _CROWD:
            continue  # a table, a list: no clause is told by one of so many dates
        for number, date in enumerate(dated):
            others = [other.place for other in dated[:number] + dated[number + 1 :]]
            event = _event(page, cast, (start, end), date, others)
            if event is not None and event.what not in told:
                told.add(event.what)
                found.append(event)
    return tuple(found[:_MOST])


def _event(page: Page, cast: Cast, sentence: Range, date: Dated, others: list[Range]) -> Happened | None:
    text = page.text
    start = sentence[0]
    head = _DATELINE.match(text, start, sentence[1])
    start = head.end() if head and head.end() <= date.start else start
    if head and date.start < head.end():
        return None
    dated = _DATED.search(text, max(start, date.start - 60), date.start)
    if dated:
        return _alone(page, cast, f"{dated.group('what')} was dated", (dated.start("what"), date.end), date)
    said = text[date.start : date.end]
    near = text[max(start, date.start - 24) : date.start]
    yearly = bool((date.year and not date.day and not date.month) or _YEARLY.search(said))
    if _NO_EVENT.search(near) or (yearly and _ON.search(near)):  # "up a third on 2019"
        return None
    if said.isdigit() and _WHICH.search(near) and _NOUN.match(text, date.end, sentence[1]):
        return None
    lead = _LEAD.search(text, max(start, date.start - 24), date.start)
    low = lead.start() if lead else date.start
    before = text[start:low]
    if _SAID_BEFORE.search(before[-90:].rstrip() + " "):
        return None
    if before.strip(" \u00a0"):
        clause = _clause(text, (start, low), date, sentence, others)
    else:
        clause = _opening(text, date, sentence, others)
    if clause is None:
        return None
    what, place = clause
    if not _fits(what, said, yearly) or _GOES_ON.match(text, place[1], sentence[1]):
        return None
    event = _alone(page, cast, what, place, date)
    if event is None or not (before.strip(" \u00a0") and _hangs_within(text[place[0] : low])):
        return event
    return replace(event, doubt=event.doubt or WITHIN)


def _hangs_within(words: str) -> bool:
    """Whether words before a date end in a clause within the clause: a verb, what opens it, one verb more."""
    opened = [match.start() for match in _WITHIN.finditer(words)]
    if not opened or not _VERB.search(words, 0, opened[-1]):
        return False
    return len(_VERB.findall(words, opened[-1])) < 2


def _opening(text: str, date: Dated, sentence: Range, others: list[Range]) -> tuple[str, Range] | None:
    """What follows a date that opens its sentence: "In March the town’s selectmen proposed …"."""
    start = date.end + (
        len(text[date.end : date.end + 2]) - len(text[date.end : date.end + 2].lstrip(", \u00a0"))
    )
    end = _end(text, start, sentence[1], others, first=False)
    return (text[start:end], (start, end)) if end > start else None


def _clause(
    text: str, before: Range, date: Dated, sentence: Range, others: list[Range]
) -> tuple[str, Range] | None:
    """The clause that a date stands in or ends: the words before it, and those after it up to a comma."""
    start, low = before
    if any(start <= other[0] < low for other in others):
        cut = max(text.rfind(mark, start, low) for mark in (", and ", "; ", ", but "))
        start = cut + len(", and ") if cut >= 0 else low
        if start >= low or any(start <= other[0] < low for other in others):
            return None
    for stop in _STARTS.finditer(text, start, low):
        start = stop.end()
    words = text[start:low].rstrip(" ,\u00a0")
    relative = _RELATIVE.match(words)
    if relative:
        thing = _THING.search(relative.group("head").rstrip(" \u00a0"))
        if not thing:
            return None
        words = f"{thing.group().strip()} {relative.group('rest')}"
        start += thing.start()
    elif _HANGS.search(words[-120:]) or (
        text[date.end : date.end + 1] == "," and _REDUCED.search(words[-120:])
    ):
        return None
    end = _end(text, date.end, sentence[1], others, first=True)
    rest = text[date.end : end].strip(" \u00a0")
    if len(words) + len(rest) >= LONGEST and _LOOSE.match(rest):
        rest, end = "", date.end
    return f"{words} {rest}".strip(), (start, max(end, date.end))


def _end(text: str, start: int, limit: int, others: list[Range], first: bool) -> int:
    """Where a clause ends: at its first comma, or, where the date opens it, at the sentence's end."""
    end = limit
    while end > start and text[end - 1] in ".!?… ":
        end -= 1
    for other in others:
        if start <= other[0] < end:
            end = other[0]
            loose = _LOOSE_END.search(text, start, end)
            end = loose.start() if loose else end
    cut = _CUT.search(text, start, end)
    if cut and (first or end - start > LONGEST or end < limit - 3):
        end = cut.start()
    return end


def _fits(what: str, said: str, yearly: bool) -> bool:
    """Whether words can be told as an event: a clause with a verb, of a fit length, without the date."""
    words = what.split()
    if not SHORTEST <= len(what) <= LONGEST or len(words) < 2 or said.lower() in what.lower():
        return False
    if (
        words[0].lower() in _OPENS_BADLY
        or words[-1].lower().strip(",") in _ENDS_BADLY
        or not _VERB.search(what)
    ):
        return False
    if yearly and any(char.isdigit() for char in what):
        return False
    if (opened := _CLAUSE.match(what)) and not (
        _VERB.search(what, opened.end()) or _MODAL.search(what, opened.end())
    ):
        return False  # "announced that the office", and what the office does is cut off
    return what.count("(") == what.count(")")


def _alone(page: Page, cast: Cast, what: str, place: Range, date: Dated) -> Happened | None:
    """The event worded to stand alone: a pronoun that opens it becomes the name that it stands for."""
    what = " ".join(what.split())
    locus = (min(place[0], date.start), max(place[1], date.end))
    doubt = ""
    opening = _PRONOUN.match(what) or _HIS.match(what)
    if opening:
        word = opening.group().strip()
        if word.lower() in ("it", "its", "they", "their"):
            return None  # a company, a report, a flood: too many things
        named, doubt = _named(page, cast, (place[0], place[0] + len(word)), locus[0])
        if named is None:
            return None
        owner = "’s " if word.lower() in ("his", "her") else ""
        what, locus = page.text[slice(*named)] + owner + what[opening.end() :], (named[0], locus[1])
    what = what[0].upper() + what[1:]
    return Happened(
        what=what, when=date.place, locus=locus, month=date.month, day=date.day, year=date.year, doubt=doubt
    )


def _named(page: Page, cast: Cast, pronoun: Range, before: int) -> tuple[Range | None, str]:
    """Where the paragraph names whom a pronoun means, before it; and a doubt."""
    voice, doubt = cast.refers(*pronoun)
    spots = [] if voice is None else [spot for spot in voice.mentions if before - _BACK <= spot[0] < before]
    near = [spot for spot in spots if page.reading.paragraph(spot[0]) == page.reading.paragraph(before)]
    return (max(near), doubt) if near else (None, "")
