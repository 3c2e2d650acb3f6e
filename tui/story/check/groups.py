"""Groups and their districts: as many as the article counts, each in the article's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.story.check.case import Case
from tui.story.check.words import members
from tui.story.model import District, Group
from tui.story.nearest import listed
from tui.story.problem import Problem, shown
from tui.story.reference.districts import parts
from tui.story.reference.states import STATES, by_name
from tui.text import fold, plain

_DIRECTION = r"(?:north|south|east|west|central|middle|upstate|downstate)\w*"


def rule(case: Case) -> Iterator[Problem]:
    """Every group, then every district."""
    for group in case.story.of(Group):
        yield from _group(case, group)
    for district in case.story.of(District):
        yield from _district(case, district)


def _group(case: Case, group: Group) -> Iterator[Problem]:
    found = members(case, group)
    hidden = bool(
        case.loaded.dropped or case.loaded.unread
    )  # a member that could not be read is reported already
    if len(found) != group.size and not hidden:
        message = f"the group has {len(found)} members, and its size is {group.size}"
        yield case.fail(group, ("size",), "group.size", message, "add what is missing, or mend the size")
    locus = case.locus(group)
    if locus is not None:
        read = case.readings[locus.article].numbers_in(locus.start, locus.end)
        if group.size not in [number.value for number in read]:
            message = f"the first evidence does not have the number {group.size}"
            yield case.fail(group, ("size",), "group.locus", message, "mend the size, or the evidence")
    seen: dict[str, District] = {}
    for district in found:
        other = seen.setdefault(plain(district.said), district)
        if other is not district:
            message = f"{shown(district.said)} is {shown(other.id)} already"
            yield case.fail(district, ("said",), "district.twice", message, "take one of them out")


def _district(case: Case, district: District) -> Iterator[Problem]:
    name = f"{district.part or ''} {district.state}".strip()
    if plain(name) != plain(district.said):
        message = f"{shown(district.said)} is not {shown(name)}, which `part` and `state` make"
        yield case.fail(district, ("said",), "district.said", message, "mend `said`, `part` or `state`")
    locus = case.locus(district)
    if locus is not None and not supports(case.story.text(locus), district.part or "", district.state):
        message = f"the first evidence does not say {shown(name)}"
        yield case.fail(district, ("said",), "district.locus", message, "mend the district, or the evidence")
    state = by_name(district.state)
    if state is None:
        return
    known = parts(state.name)
    if district.part is not None and district.part.casefold() not in known:
        which = f"{state.name} has {listed(known)}" if known else f"{state.name} is one district"
        message = f"there is no district of {shown(name)}: {which}"
        yield case.warn(district, ("part",), "district.unknown", message, "mend the part")


def supports(text: str, part: str, state: str) -> bool:
    """Whether words name a district: "northern and southern Ohio" names northern Ohio and southern Ohio."""
    folded = fold(text).text
    where = rf"{re.escape(state)}(?!\w)"
    if part:
        # the part, others that share its state after it, and the state itself
        more = rf"(?:(?:,\s|,?\s(?:and|or)\s){_DIRECTION})*"
        pattern = re.compile(rf"(?<!\w){re.escape(part)}{more}\s{where}", re.IGNORECASE)
        return bool(pattern.search(folded))
    longer = [other.name for other in STATES if other.name != state and other.name.endswith(f" {state}")]
    for match in re.finditer(rf"(?<!\w){where}", folded):
        before = folded[: match.start()]
        if any(folded[: match.end()].endswith(name) for name in longer):
            continue
        if not re.search(rf"(?<!\w){_DIRECTION}\s$", before, re.IGNORECASE):
            return True
    return False
