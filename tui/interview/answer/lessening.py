"""Changes told by what is more or fewer: "63 fewer", "a third was gone", "they became busier"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.interview.answer.change import Change, Way, first, measure
from tui.interview.answer.patterns import compiled
from tui.interview.answer.said import Said, inside
from tui.numbers import Found, qualified

_FILLER = r" (?!(?:is|are|was|were|be|been|and|or|but|has|had|than|out)\b)[\w.’'-]{1,20}"
_THAN = (
    rf"(?:{_FILLER}){{0,2}}? (?P<way>more|less|fewer|higher"
    rf"|lower)(?:{_FILLER}){{0,3}}? than\b|(?:{_FILLER}){{0,2}}? (?P<less>less"
    rf"|fewer)(?=[.,;!?]|$)|(?: (?P<more>more)| (?P<fewer>fewer))(?:{_FILLER}){{1,4}}?"
    r" (?:in|for) (?=\d{4}\b)"
)
_FEWER = (
    rf" (?:fewer|less)(?:{_FILLER}){{0,4}}?(?=[,.;:!?)]|$| (?:in|within|from|over|after|against|compared"
    r"|since|between|and|but|the|a|that|this|of)\b)"
    r"| more(?=[,.;:!?)]|$)"
)


def than(said: Said) -> Iterator[Change]:
    """ "Sixty-three fewer than in the year before" """
    for number in said.numbers:
        if number.kind in ("year", "ordinal") or not said.holds(number.start):
            continue
        match = compiled(_THAN).match(said.text, number.end, number.end + 90)
        if match is None:
            yield from _fewer(said, number)
            continue
        sort, value = measure(said.text, number)
        way: Way = (
            "up"
            if (match.group("way") or match.group("more") or "").lower() in ("more", "higher")
            else "down"
        )
        if sort != "times":
            how = qualified(said.text, number.start, number.end)
            end = max(map(match.end, ("way", "less", "more", "fewer")))
            of_year = bool(match.group("more") or match.group("fewer"))
            than = match.end() if match.group("way") else -1
            yield Change(how.start, end, way, sort, value, how.qualifier, number.start, True,
                         inside(said.negated, number.start), than, of_year,
                         match.group("less") is not None)  # fmt: skip


def _fewer(said: Said, number: Found) -> Iterator[Change]:
    """ "Sixty-three fewer ships": held against what was named before, or is named elsewhere"""
    match = compiled(_FEWER).match(said.text, number.end, number.end + 90)
    if match is None or compiled(r"\bno $").search(said.text, max(0, number.start - 3), number.start):
        return
    if said.numbers_in(number.end + len(" less "), number.end + len(" less ") + 1):
        return  # "eighty-seven less twenty-nine makes fifty-eight"
    sort, value = measure(said.text, number)
    if sort == "times":
        return
    how = qualified(said.text, number.start, number.end)
    way: Way = "up" if match.group().lower() == " more" else "down"
    end = match.start() + len(match.group().rstrip(" .’'-"))
    yield Change(how.start, end, way, sort, value, how.qualifier, number.start,
                 denied=inside(said.negated, number.start), bare=True)  # fmt: skip


_WAS_GONE = (
    r" of (?:the|their|its|his|her|those|these|all|them)(?: [\w’'-]{1,20}){0,4}? (?:(?:was|were|is|are|had"
    r"|has|have)(?: been)? )?(?:just |simply |suddenly )?"
    r"(?:gone|lost|vanished|disappeared|missing|shed|wiped out|evaporated)\b"
)
_LOST = (
    r"\b(?:lost|lose|losing|shed|dropped|gave up|wiped out)"
    r"(?: (?:about|around|nearly|almost|over|more than|some|roughly|a full|just|only))? $"
)


def gone(said: Said) -> Iterator[Change]:
    """ "A third of the caseload was gone", "they lost a third of their cases": down by that share"""
    for number in said.numbers:
        if not said.holds(number.start) or number.kind in ("year", "ordinal", "money", "magnitude"):
            continue
        if number.kind not in ("fraction", "percent"):
            yield from _lost(said, number)
            continue
        after = compiled(_WAS_GONE).match(said.text, number.end, number.end + 120)
        lost = compiled(_LOST).search(said.text, max(0, number.start - 30), number.start)
        if after is None and (
            lost is None or not compiled(r" of (?:the|their|its|his|her|all)\b").match(said.text, number.end)
        ):
            continue
        how = qualified(said.text, number.start, number.end)
        sort, value = measure(said.text, number)
        start = lost.start() if lost and after is None else how.start
        yield Change(start, after.end() if after else number.end, "down", sort, value, how.qualifier,
                     number.start, denied=inside(said.negated, number.start))  # fmt: skip


_BETWEEN = (
    r"(?: [\w’'-]{2,20}){1,3},? (?:(?:from|between) (?:19|20)\d\d (?:to|and|through) (?:19|20)\d\d"
    r"|since (?:19|20)\d\d|(?:compared|in comparison) (?:to|with)"
    r"|(?:with)?in (?:a|one|the last) (?:single )?year)\b"
)


def _lost(said: Said, number: Found) -> Iterator[Change]:
    """ "The harbor lost 63 ships from 2023 to 2024": by how many"""
    lost = compiled(_LOST).search(said.text, max(0, number.start - 30), number.start)
    if lost is None:
        return
    of_them = compiled(r" of (?:them|those)\b").match(said.text, number.end) is not None
    if of_them or compiled(_BETWEEN).match(said.text, number.end, number.end + 120):
        how = qualified(said.text, number.start, number.end)
        yield Change(lost.start(), number.end, "down", "count", number.value, how.qualifier, number.start,
                     denied=inside(said.negated, number.start), loosely=of_them)  # fmt: skip


_BUSY = (
    r"\b(?:(?:a (?:bit|little|lot)|much|even|slightly|somewhat|far|rather) )?"
    r"(?:(?P<up>busier|bigger|larger|fuller|more active|more productive)"
    r"|(?P<down>quieter|calmer|smaller|emptier|less (?:busy|active|productive)))\b"
    r"(?! (?:than|share|part|number))"
    r"|\b(?:there (?:are|were|have been|had been)|took in|took on|had|saw|handled|counted|brought"
    r"|prosecuted|pursued|lost|treated)"
    r" (?:(?:far|many|much|slightly|a bit|a lot|somewhat) )?(?:(?P<more>more)|(?P<fewer>fewer|less))\b"
    r"(?! than\b| or less\b| [a-z]{2,16}ly\b)"
    r"|(?<![a-z] )\b(?:(?:far|many|much|slightly) )?(?:(?P<also>more)|(?P<less>fewer))\b"
    r"(?= [a-z]{3,16} (?:[\w’'-]{1,20} ){1,6}than (?:in (?:19|20)\d\d|before|the year before)\b)"
)


def busy(said: Said) -> Iterator[Change]:
    """ "They became a bit busier": which way, if the numbers of the measure are told beside it"""
    for match in first(said, compiled(_BUSY)):
        if said.holds(match.start()):
            up = match.group("up") or match.group("more") or match.group("also")
            than = compiled(r"[^.;!?]{0,60}? than\b").match(said.text, match.end())
            many = max(match.start("more"), match.start("fewer"))
            there = than is not None and match.group().lower().startswith("there")
            span = (many, than.end()) if than and there and many >= 0 else match.span()
            yield Change(*span, "up" if up else "down",
                         against=than.end() if than else -1,
                         denied=inside(said.negated, match.start()), loosely=True)  # fmt: skip
