"""Persons whom only a list shows to be persons, and names of bodies that are none.

"Sens. Ellis (I-Maine), Brandt (R-Neb.) and Okafor": surnames after a title in plural. "Her co-authors are
Wim Kok, of the Weber Institute, and Oyin Abara": names after a noun for what several people are. "Then the
commander of Navy Installations Command", said of somebody named before it, names no further person.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from tui.draft.found import Range
from tui.draft.people.rolenouns import B, is_role, singular
from tui.story.names import Run, runs
from tui.story.persons import Person
from tui.story.reference.given import is_given
from tui.story.reference.people import GROUPS, SHORT_TITLES, TITLES
from tui.text import vocabulary

_TITLES = vocabulary(
    """senator representative councilor councillor councilman councilwoman councilmember commissioner justice
    judge trustee selectman alderman detective officer sergeant professor doctor deputy trooper minister
    secretary delegate assemblyman assemblywoman congressman congresswoman bishop inspector lieutenant
    captain"""
)
_SHORT = vocabulary("sens reps drs profs sgts dets lts capts govs revs messrs")
_TITLE = re.compile(rf"\b(?P<title>[A-Z][a-z]{{2,14}})(?P<point>\.?){B}(?=[A-Z])")
_ITEM = re.compile(
    rf"(?P<name>(?:Mc|Mac|O[’']|De|Di|La|Van)?[A-Z][a-z’-]+(?:-[A-Z][a-z]+)?)(?![\w’'-]|{B}[A-Z])"
    rf"(?:{B}\([^()\n]{{1,30}}\)|,{B}[DRI]-[A-Z][\w.’-]*(?:{B}[A-Z][\w’-]*){{0,2}}(?=[,;]|{B}and\b))?"
)
_AND = re.compile(rf"(?:[,;]?{B}(?:and|&){B}|[,;]{B})")
_MOST = 12  # names of a list
_MOST_LISTS = 60
_NEAR = 120  # characters between two names of a list
# Nouns for people and not for firms or clubs, which lists of owners, members or sponsors may have too.
_PEOPLE = vocabulary(
    """author coauthor co-author investigator co-investigator researcher scientist student engineer lawyer
    attorney prosecutor captain co-captain nurse doctor teacher professor singer actor juror detective officer
    trustee councilor commissioner editor co-chair co-founder colleague classmate postdoc fellow collaborator
    panelist son daughter brother sister nephew niece cousin grandson granddaughter"""
)
_LEAD = re.compile(
    rf"(?:^|[\s“(])(?P<noun>[\w-]+s)(?:(?:{B}(?:of|on|from|in|at){B}(?:[\w’'.&-]+{B}){{0,5}}?[\w’'.&-]+)?"
    rf"(?:{B}(?:are|include|included|were)|:|,))?{B}$"
)
_HIS = re.compile(  # "after his predecessor, Gil Thibault, was hurt"
    rf"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|whose){B}(?:[\w-]+{B}){{0,3}}?(?P<noun>[a-z-]+),{B}$"
)
_OR_FIRM = vocabulary(
    """owner sponsor partner rival maker publisher buyer landlord employer customer developer contractor
    operator parent insurer client lender supplier backer competitor opponent"""
)
_BETWEEN = re.compile(
    rf"(?:,?{B}(?:(?:both|all){B})?(?:of|from|at|with){B}[^,;.()\n]{{2,60}}|{B}\([^()\n]{{1,60}}\)|,{B}(?:Ph\.?D\.?|M\.?D\.?))?"
    rf"(?:[,;]?{B}and{B}|[,;]{B})"
)
_OFFICE = re.compile(  # "Carl Winslow, then the commander of Navy "
    rf",{B}(?:[\w’'-]+{B}){{0,5}}?(?P<role>[\w-]+){B}(?:of|for|at|with){B}(?:the{B})?(?:[A-Z][\w’'&-]*{B}){{1,3}}$"
)
_PANEL = re.compile(rf"\b(?P<body>[A-Z][a-z]+){B}(?:on|for){B}$")  # "Subcommittee on "
_FIRM = re.compile(
    rf"\b(?:firm|company|agency|nonprofit|charity|start-up|startup|retailer|publisher){B}$", re.IGNORECASE
)
_PANELS = GROUPS | vocabulary("subcommittee panel taskforce caucus ministry")


def with_rosters(text: str, persons: list[Person]) -> list[Person]:
    """The persons of a text, those of lists too, without bodies."""
    ends = {place[1] for person in persons for place in person.places}
    kept = [person for person in persons if not _body(text, person, ends)]
    _titled(text, kept)
    _listed(text, kept)
    for person in kept:
        person.places.sort()
    return sorted((person for person in kept if person.places), key=lambda person: person.places[0])


def _body(text: str, person: Person, ends: set[int]) -> bool:
    """Whether a name of several words that stands once is the end of a body's name."""
    if len(set(person.places)) != 1 or " " not in person.name or is_given(person.given):
        return False
    start = person.places[0][0]
    before = text[max(0, start - 100) : start]
    panel = _PANEL.search(before)
    if _FIRM.search(before) or (panel and panel["body"].lower() in _PANELS):
        return True
    office = _OFFICE.search(before)
    if office is None or not is_role(office["role"]):
        return False
    return start - len(before) + office.start() in ends


def _titled(text: str, persons: list[Person]) -> None:
    """Surnames alone after a title in plural."""
    taken = {place[0] for person in persons for place in person.places}
    lists = 0
    for found in _TITLE.finditer(text):
        low = found["title"].lower()
        several = low in _SHORT if found["point"] else singular(low) in _TITLES
        names = _surnames(text, found.end()) if several else []
        if len(names) < 2:
            continue
        lists += 1
        if lists > _MOST_LISTS:
            return
        for place in names:
            if place[0] not in taken:
                _one_more(text, place, persons)
                taken.add(place[0])


def _surnames(text: str, start: int) -> list[Range]:
    """Where the surnames of a list stand; none where a full name is among them."""
    places: list[Range] = []
    while len(places) < _MOST and (item := _ITEM.match(text, start)):
        if item["name"].lower() in TITLES | SHORT_TITLES or singular(item["name"]):
            break
        places.append(item.span("name"))
        joined = _AND.match(text, item.end())
        if joined is None:
            break
        start = joined.end()
    return places


def _one_more(text: str, place: Range, persons: list[Person]) -> None:
    """The person of a surname, a new one if nobody has it yet; a new one with all places of the bare name."""
    name = text[place[0] : place[1]]
    known = [person for person in persons if person.surname == name]
    if known:
        known[-1].places.append(place)
        return
    person = Person(name, [place])
    persons.append(person)
    if not re.search(rf"(?<![\w’'-]){name.lower()}(?![\w’'-])", text):  # no plain word here
        alone = re.finditer(rf"(?<![\w’'.&-])(?<![A-Z]\w{B}){re.escape(name)}(?![\w-]|{B}[A-Z])", text)
        spans = islice((match.span() for match in alone), _MOST_LISTS)
        person.places += [span for span in spans if span != place]


def _listed(text: str, persons: list[Person]) -> None:
    """Names of two words and more after "her co-authors are", and those joined to them."""
    places = sorted(place for person in persons for place in person.places)
    last = -1  # where the list's last name ended
    for run in runs(text):
        if len(run.core) < 2 or run.core[-1].low in GROUPS:
            continue
        near = last >= 0 and run.start - last < _NEAR
        joined = near and _BETWEEN.fullmatch(text, last, run.start) is not None
        listed = joined or _leads(text, run)
        if run.title or not (listed or _held(text, run)):
            last = -1
            continue
        last = run.end if listed else -1
        index = bisect_left(places, (run.end, run.end)) - 1  # who is named last before the run's end
        if index < 0 or places[index][1] <= run.start:
            name = re.sub(r"\s+", " ", text[run.start : run.end])
            persons.append(Person(name, [(run.start, run.end)]))


def _leads(text: str, run: Run) -> bool:
    """Whether "her co-authors are" and the like stands before a name."""
    lead = _LEAD.search(text[max(0, run.start - 90) : run.start])
    return lead is not None and singular(lead["noun"]) in _PEOPLE


def _held(text: str, run: Run) -> bool:
    """Whether a name stands between commas after "his predecessor" and the like."""
    lead = _HIS.search(text[max(0, run.start - 70) : run.start])
    if lead is None or text[run.end : run.end + 1] not in (",", ".", ";"):
        return False
    return is_role(lead["noun"]) and lead["noun"] not in _OR_FIRM
