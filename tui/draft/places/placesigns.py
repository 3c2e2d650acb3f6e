"""What stands around a name and speaks for a place, or against one: "the town of X", "X said"."""

from __future__ import annotations

import re

from tui.draft.places import placewords as w

_B = r"[ \u00a0]"
_SIDE = (
    r"(?:(?:north|south|east|west|central|upstate|downtown|uptown|rural"
    r"|mid|nearby|neighbou?ring|greater|inner"
    r"|outer|suburban|coastal|parts of|northern|southern|eastern|western"
    r"|northeastern|northwestern|southeastern"
    rf"|southwestern|metropolitan|inland|remote|tiny|historic|leafy){_B})"
)
_IN = (
    r"\b(?:in|near|outside|around|across|throughout|within|inside|beyond|off|"
    r"(?:north|south|east|west|northeast|northwest|southeast|southwest"
    r"|outskirts|suburbs?|streets|people|residents"
    r"|part|parts|coast|shores?|skies|rest|middle|heart|edge|half|all"
    r"|most|much|banks?|mouth|waters?|tributary"
    r"|corner|centre|center|side|end|top|foot|slopes?|outside|town|city"
    r"|village|hamlet|borough|county|parish"
    r"|state|island|port|capital|region|province|district|community"
    r"|municipality|township|kingdom|republic"
    r"|nation|territory|suburb|neighbou?rhood|mayor|bishop|archbishop"
    r"|king|queen|emperor|prince|sea|lake|gulf"
    rf"|mainland|valley|ruins|siege|battle|port city|seaside town|mayors"
    rf"|citizens|invasion) of){_B}(?:the{_B})?{_SIDE}?$"
)
_AFTER_IN = re.compile(_IN)
_AFTER_IN_OPENING = re.compile(_IN, re.IGNORECASE)
_CLOSELY = re.compile(
    rf"(?:downtown|nearby|neighbou?ring|rural|suburban|coastal|upstate|metropolitan){_B}$", re.IGNORECASE
)
_SIDED = re.compile(rf"{_SIDE}$", re.IGNORECASE)
_GOVERNS_IN = re.compile(
    r"\b(?:stakes?|shares?|invest\w*|interest\w*|confidence|faith|trust"
    r"|belie\w+|roles?|rise|increase|drop|decline"
    r"|involved|speciali[sz]\w+|major\w*|degree|star\w*|featur\w*|appear\w*"
    r"|published|written|wrote|engag\w*"
    r"|succe\w*|result\w*|listed|traded|expert\w*|experience|skill\w*"
    r"|master\w*|phd|bachelor\S*|diploma|courses?"
    rf"|fluent|dressed|cast|contracts?|won|beaten?|goals?|points?|win"
    rf"|final|played|plays|playing|ranked){_B}in{_B}(?:the{_B})?$",
    re.IGNORECASE,
)
_AGED = re.compile(rf"(?:\d,|\b(?:LLC|Inc\.?|Corp\.?|Co\.|Ltd\.?)),?{_B}(?:of|from|in){_B}$")
_FROM = re.compile(
    rf"\b(?:[Ff]rom|[Tt]o|[Ll]eaving|[Ll]eft|[Rr]eached|[Vv]isited|[Aa]t"
    rf"|[Vv]ia|[Ff]or|[Tt]hrough|[Tt]owards?|[Oo]n){_B}(?:the{_B})?$"
)
_PEOPLE_FROM = re.compile(
    r"\b(?:man|woman|men|women|boy|girl|teenagers?|farmers?|teachers?"
    r"|students?|famil(?:y|ies)|couples?|people"
    r"|residents?|crews|firefighters|visitors|migrants|immigrants|refugees"
    r"|soldiers|sailors|players?|lawyers?"
    r"|doctors?|nurses?|drivers?|senators?|lawmakers?|republicans?|democrats?"
    r"|developers?|workers|plumber|engineers?"
    rf"|miles|kilomet(?:re|er)s|km|minutes|hours?){_B}(?:from|of|outside|to){_B}$",
    re.IGNORECASE,
)
_TRAVEL = re.compile(
    r"\b(?:moved|moving|came|come|went|going|go|goes|travel(?:l?ed|l?ing"
    r"|s)?|flew|fly|flying|returned|returning"
    r"|drove|driv(?:e|ing)|sailed|trips?|flights?|visit|route|way|fled"
    r"|shipped|exported|extradited|commut\w+|towed|hauled|spread"
    r"|bound|headed|native|resident|hails|born|raised"
    r"|grew up|based|lives?|lived|living|arrived|landed|settled|located"
    r"|stationed|evacuated|deported|relocat\w+"
    rf"|train|bus|ferry|ferries|road|bridge|highway|trail){_B}(?:back{_B}"
    rf"|over{_B})?(?:from|to|for|of|in|at){_B}(?:the{_B})?{_SIDE}?$"
)
_PARTY = re.compile(r"(?:D|R|I|DFL|Lab|Con)[-–]$|\([DRI]-$")
_PERSON_BEFORE = re.compile(rf"\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree){_B}$")
_PERSONS = re.compile(
    rf"{_B}(?:man|woman|men|women|teen|teenager|couple|mother|father"
    rf"|family|native|resident|residents|voters|police"
    r"|taxpayers|homeowners|firefighters|schools|streets|neighbou?rhoods?"
    r"|suburbs?|parents|commuters|landlords|tenants"
    r"|selectmen|councilman|councilwoman|councill?ors|homes|hospitals"
    r"|landmark|waterfront|area|factory|plant"
    rf"|businessman|attorney|lawyer|restaurant|church|community){_B}?\b"
)
_SURELY = re.compile(
    rf"{_B}(?:man|woman|resident|couple|teenager|teen|mum|pensioner|authorities"
    rf"|councillors|residents|voters|police|taxpayers|homeowners|firefighters"
    rf"|selectmen|neighbou?rhoods?|native|natives|area|suburbs?)\b"
)
_SECTION = re.compile(
    rf"{_B}(?:countryside|hills|woods|waterfront|docks|shore|shoreline"
    rf"|skyline|suburbs|corridor|bypass|area|region|neighbou?rhood|community"
    rf"|suburb|section|peninsula"
    rf"|watershed|township|village|plateau|coast"
    rf"|coastline|district|estuary|basin|foothills|archipelago|reservation"
    rf"|metro|metropolitan area|border)\b"
)
_TOWN_BEFORE = re.compile(rf"\b(?:town|city|village|hamlet|suburb|island|port|county|community),{_B}$")
_THE = re.compile(rf"\b[Tt]he{_B}$")
_OWNS = re.compile(
    rf"[’']s{_B}(?:\d[\d,]*{_B}(?:residents|people|voters|homes|households"
    rf"|inhabitants)|high school|downtown|mayor|police|city|town|main street"
    rf"|waterfront|population|residents|streets"
    r"|harbou?r|airport|east|west|north|south|old|largest|only|schools"
    r"|neighbou?rhoods?|suburbs|coast|border|capital"
    r"|council|selectmen|beach|taxpayers|history|roads|economy|fire"
    r"|library|school|planning|zoning|shoreline)\b"
)
_IS_THERE = re.compile(
    rf",{_B}(?:(?:about{_B}|some{_B}|just{_B}|roughly{_B})?\d[\d.]*{_B}(?:miles"
    rf"|km|kilomet(?:re|er)s)\b"
    rf"|(?:just{_B})?(?:north|south|east|west)(?:east|west)?{_B}of\b"
    rf"|home{_B}(?:to|of)\b|where\b"
    rf"|(?:an?|the){_B}(?:[\w’'-]+{_B}){{0,5}}(?:town|city|village|suburb"
    rf"|county|island|hamlet|borough|port|region"
    rf"|state|country|capital|resort|river|lake|settlement|neighbou?rhood"
    rf"|peninsula|community{_B}of)\b(?![’']))"
)
_POPULATION = re.compile(rf",?{_B}\(?(?:population|pop\.){_B}(?:of{_B})?\d")
_BASED = re.compile(r"-(?:based|area|born|bound|wide)\b")
_TO_NEXT = re.compile(rf"{_B}(?:to|and){_B}[A-Z]")
_FROM_ONLY = re.compile(rf"\bfrom{_B}$")
_BETWEEN = re.compile(rf"\bbetween{_B}$")
_FROM_A_TO = re.compile(rf"\bfrom{_B}[A-ZÀ-Þ][\w’'-]*(?:{_B}[A-ZÀ-Þ][\w’'-]*){{0,2}}{_B}to{_B}$")
_DOES = re.compile(
    rf"{_B}(?:said|says|announced|reported|posted|shares|stock|spokes\w+"
    rf"|agreed|launched|unveiled|executives?|investors"
    r"|customers|players|coach|wrote|told|testified|added|argued|users"
    r"|software|products?|engineers|models?)\b"
    rf"|[’']s{_B}(?:chief executive|shares|stock|products?|coach|lawyers?"
    rf"|attorney|wife|husband|father|mother|daughter|son|family|team"
    rf"|book|album)\b"
)
_NEXT = re.compile(rf"{_B}([a-z]+)")


def speaks_for(text: str, at: int, to: int, before: str, opening: bool) -> int:
    """What the words around a name, from `at` to `to`, say for a place: 2 is enough."""
    points = 0
    if (_AFTER_IN_OPENING if opening else _AFTER_IN).search(before) and not _GOVERNS_IN.search(before):
        alone = _stands_alone(text, to) or " " in text[at:to] or bool(_SECTION.match(text, to))
        points += 2 if alone and text[to : to + 1] not in "’'" else 1
    elif _SIDED.search(before):
        points += 2 if _CLOSELY.search(before) else 1
    points += 2 * bool(
        _AGED.search(before)
        or _PARTY.search(before)
        or _OWNS.match(text, to)
        or _POPULATION.match(text, to)
        or _IS_THERE.match(text, to)
    )
    points += 2 * bool(_BASED.match(text, to) or _SURELY.match(text, to) or _PEOPLE_FROM.search(before))
    points += 2 * bool(_PERSON_BEFORE.search(before) and _PERSONS.match(text, to))
    points += 2 * bool(_TOWN_BEFORE.search(before) and text[to : to + 1] in ",.;")
    points += 2 * bool(_THE.search(before) and _SECTION.match(text, to))
    points += 2 * bool(
        _FROM_A_TO.search(before)
        or (_FROM_ONLY.search(before) and re.match(rf"{_B}to{_B}[A-Z]", text[to : to + 5]))
    )
    points += bool(_BETWEEN.search(before) and _TO_NEXT.match(text, to))
    points += 2 * bool(_TRAVEL.search(before)) + bool(_FROM.search(before))
    return points


def speaks_against(text: str, to: int) -> int:
    """What follows a name and is rather said of a company, a team or somebody."""
    return 2 * bool(_DOES.match(text, to))


def _stands_alone(text: str, to: int) -> bool:
    """Whether a name is no part of what follows it ("in Millbrook on Monday", not "in Myotis lucifugus")."""
    following = _NEXT.match(text, to)
    return not following or following.group(1) in w.FUNCTION or following.group(1).endswith(("ed", "ly"))
