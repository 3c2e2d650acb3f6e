"""The years and other times of an answer, and which of its numbers each is for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct, field
from msgspec.structs import replace

from tui.interview.answer.patterns import compiled
from tui.interview.answer.said import Said, inside
from tui.numbers import Found

FAR = 70  # characters between a number and its year


class When(Struct, frozen=True):
    """A time: code points `start` to `end`, a year or relative words ("last year").

    `numbers` are the places where the numbers that it is for begin; `carried` those of later ones in the
    sentence, which it may be for too.
    """

    start: int
    end: int
    said: str
    year: int | None = None
    numbers: frozenset[int] = field(default_factory=frozenset)
    carried: frozenset[int] = field(default_factory=frozenset)


_RELATIVE = (
    r"\b(?:(?:the )?(?:last|this|next|previous|current) (?:year|month|week|quarter)"
    r"|(?:the|a) year (?:before|earlier|after|later)(?: that)?|(?:a few|\d{1,3}|one|two|three"
    r"|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|a hundred) years? (?:before"
    r"|earlier|ago|later)"
    r"|(?:the )?following year"
    r"|the (?:next|following|previous|preceding)(?: one)?(?=[,.;:!?)]|$| (?:and|but|so)\b))(?!\w)"
)


def whens(said: Said) -> tuple[When, ...]:
    """The times of an answer, in order, each with the numbers it is for."""
    return said.once("whens", lambda: tuple(_whens(said)))


def _whens(said: Said) -> Iterator[When]:
    times = _times(said)
    by_sentence: dict[tuple[int, int], tuple[list[When], list[Found]]] = {}
    for when in times:
        by_sentence.setdefault(said.sentence(when.start), ([], []))[0].append(when)
    spans = tuple((when.start, when.end) for when in times)
    for number in said.numbers:
        group = by_sentence.get(said.sentence(number.start))
        if group and number.kind not in ("year", "ordinal") and not inside(spans, number.start):
            group[1].append(number)  # the five of "In 2011, that’s five years earlier" has no time
    for found, numbers in by_sentence.values():
        held = {number.start: when for number, when in _pairs(said, found, numbers)}
        on = _carried(said, found, numbers)
        later = {number.start: when for number, when in on if number.start not in held}
        own, after = _inverted(held), _inverted(later)
        for when in found:
            yield replace(
                when, numbers=own.get(when.start, frozenset()), carried=after.get(when.start, frozenset())
            )


def _inverted(held: dict[int, When]) -> dict[int, frozenset[int]]:
    """Where the numbers stand that each time is for, by where the time does."""
    found: dict[int, set[int]] = {}
    for place, when in held.items():
        found.setdefault(when.start, set()).add(place)
    return {start: frozenset(places) for start, places in found.items()}


def _times(said: Said) -> list[When]:
    found = [
        When(one.start, one.end, one.said, int(one.value))
        for one in said.numbers
        if one.kind == "year" and said.holds(one.start)
    ]
    for match in compiled(_RELATIVE).finditer(said.text):
        if said.holds(match.start()):
            found.append(When(match.start(), match.end(), " ".join(match.group().lower().split())))
    found.sort(key=lambda one: one.start)
    return _with_years(said.text, _told_once(said.text, found))


_THE_SAME = (
    r",? (?:\(|– |— )?(?:(?:that|which)(?:[’']s| is| was)|so|or|in|i\.e\.),? (?:just |only |exactly )?"
)


def _told_once(text: str, times: list[When]) -> list[When]:
    """The times, with a year and other words for it as one: "In 2011, that’s five years earlier, ..."."""
    found: list[When] = []
    for one in times:
        last = found[-1] if found else None
        if (
            last is not None
            and (last.year is None) != (one.year is None)
            and (compiled(_THE_SAME).fullmatch(text[last.end : one.start][:40]) or _opens(text, last, one))
        ):
            dated = last if one.year is None else one
            found[-1] = replace(dated, start=last.start, end=one.end)
        else:
            found.append(one)
    return found


def _opens(text: str, year: When, other: When) -> bool:
    """Whether a year opens a clause, with other words for it between commas: "In 2015, the year before,"."""
    return (
        text[year.end : other.start] == ", "
        and text.startswith(",", other.end)
        and compiled(r"(?:^|[.;!?] |, (?:and |but )?)in $").search(text[max(0, year.start - 12) : year.start])
        is not None
    )


# "Up a bit on 2011, when it was 53, but down on the 87 of the year before": the year before which?
_HELD_AGAINST = re.compile(
    r"\b(?:against|compared (?:to|with)|in comparison (?:to|with)|versus|vs\.?|relative to|next to|than"
    r"|(?:up|down|higher|lower|more|less)(?: [a-z]{1,12}){0,3} (?:on|from|than))(?: in| for)? $",
    re.IGNORECASE,
)


def _with_years(text: str, times: list[When]) -> list[When]:
    """The times, with the year that "the year before" is where one stands before it.

    Of a year that only another is held against, nobody knows whether it is meant: then none is told.
    """
    found: list[When] = []
    known: int | None = None
    main: int | None = None  # the last year that no other is held against
    for one in times:
        back = compiled(r"year (?:before|earlier)|previous|preceding").search(one.said)
        on = compiled(r"year (?:after|later)|following|\bthe next").search(one.said)
        step = -1 if back else 1 if on else 0
        unsure = main is not None and main != known and "that" not in one.said
        if one.year is None and step and known is not None and not unsure:
            one = replace(one, year=known + step)
        known = one.year or known
        if one.year is not None and not _HELD_AGAINST.search(text, max(0, one.start - 40), one.start):
            main = one.year
        found.append(one)
    return found


def _pairs(said: Said, times: list[When], numbers: list[Found]) -> Iterator[tuple[Found, When]]:
    """Each number with its time: the nearest pairs first, a time after its number before one ahead of it."""
    times = [when for when in times if not _baseline(said.text, when)]
    starts = [when.start for when in times]
    taken: set[int] = set()
    used: set[int] = set()
    for number, when in _in_order(said.text, times, numbers):
        if number.start in taken:
            continue
        taken.add(number.start)
        used.add(when.start)
        yield number, when
    costs = []
    for at, number in enumerate(numbers):
        if _begins(said.text, numbers, at):
            continue
        low = max(numbers[at - 1].end if at else 0, number.start - 2 * FAR)
        high = min(numbers[at + 1].start if at + 1 < len(numbers) else len(said.text), number.end + 2 * FAR)
        for when in times[bisect_left(starts, low) : bisect_left(starts, high)]:
            if (cost := _cost(said, number, when)) is not None:
                costs.append((cost, number.start, when.start, number, when))
    costs.sort(key=lambda each: each[:3])
    for _, place, time, number, when in costs:
        if place not in taken and time not in used:
            taken.add(place)
            used.add(time)
            yield number, when


def _begins(text: str, numbers: list[Found], at: int) -> bool:
    """Whether a change begins with a number: the year of "in 2016 it went from 20 to 42" is the other's."""
    number = numbers[at]
    if at + 1 == len(numbers) or text[max(0, number.start - 5) : number.start].lower() != "from ":
        return False
    return compiled(r",? (?:up |down )?to ").fullmatch(text[number.end : numbers[at + 1].start]) is not None


_TO = (
    r"[\s*]*(?:(?:(?:back |all the way )?(?:up |down )?to)"
    r"|(?:first,? )?(?:and )?(?:then|later|after that)(?: it was)?|and|[-–]|compared (?:with|to)"
    r"|against|versus|vs\.?|as|than)[\s*]*(?:in )?(?:the )?"
)


def _in_order(text: str, times: list[When], numbers: list[Found]) -> Iterator[tuple[Found, When]]:
    """ "From 87 to 58 between 2015 and 2016": two numbers and two times, each with its own"""
    starts = [when.start for when in times]
    yield from _listed(text, times, numbers)
    for first, second in pairwise(numbers):
        if not compiled(_TO).fullmatch(text[first.end : second.start][:24]):
            continue
        at = bisect_left(starts, second.end)
        for pair in (times[at : at + 2], times[max(0, at - 2) : at]):
            if len(pair) == 2 and _reach(text, pair[0], pair[1], first, second):
                yield first, pair[0]
                yield second, pair[1]
                break


_NEXT = re.compile(r"[\s*]*(?:,|and|to|[-–])[\s*]*(?:and |in )?[\s*]*")
LISTED = 3  # numbers or times in a row that are a list: pairs are held together by more than a comma


def _listed(text: str, times: list[When], numbers: list[Found]) -> Iterator[tuple[Found, When]]:
    """ "53, 87, 58: that’s 2011, 2015 and 2016": two lists of one length, each with its own in order"""
    rows = _rows(text, [(one.start, one.end) for one in numbers])
    columns = _rows(text, [(one.start, one.end) for one in times])
    ends = [times[last - 1].end for _, last in columns]
    for first, last in rows:
        at = bisect_left(ends, numbers[first].start)
        for low, high in (*columns[at : at + 1], *columns[max(0, at - 1) : at]):
            after = times[low].start - numbers[last - 1].end
            apart = after if after >= 0 else numbers[first].start - times[high - 1].end
            if high - low == last - first and 0 <= apart < FAR:
                yield from zip(numbers[first:last], times[low:high], strict=True)
                break


def _rows(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs of LISTED places or more with but a comma or an "and" between, as ranges of indices."""
    found, first = list[tuple[int, int]](), 0
    for at in range(1, len(places) + 1):
        if at < len(places) and _NEXT.fullmatch(text[places[at - 1][1] : places[at][0]][:12]):
            continue
        if at - first >= LISTED:
            found.append((first, at))
        first = at
    return found


def _reach(text: str, low: When, high: When, first: Found, second: Found) -> bool:
    """Whether two times that belong together stand near two numbers that do."""
    apart = text[second.end : low.start] if low.start >= second.end else text[high.end : first.start]
    return (
        len(apart) < FAR
        and "≠" not in apart
        and bool(compiled(_TO).fullmatch(text[low.end : high.start][:24]))
    )


_AGAINST = (
    r"\b(?:against|compared (?:to|with)|in comparison (?:to|with)|versus|vs\.?|relative to|next to"
    r"|than(?: in| for)?|up on|down on|up from|down from|since) $"
)


def _baseline(text: str, when: When) -> bool:
    """Whether a time is what another is held against, and no number's own: "against 2015 it’s lower, 58"."""
    before = compiled(_AGAINST).search(text, max(0, when.start - 24), when.start)
    return before is not None and not compiled(r"\s?\(|[’']s\b|,? (?:when|where|in which|with|as)\b").match(
        text, when.end
    )


def _carried(said: Said, times: list[When], numbers: list[Found]) -> Iterator[tuple[Found, When]]:
    """ "In 2016 there were 58 cases, 42 of them heroin": the year goes on; "up from 61" is of another time"""
    times = [when for when in times if not _baseline(said.text, when)]
    ends = [when.end for when in times]
    for number in numbers:
        at = bisect_right(ends, number.start) - 1
        before = said.text[max(0, number.start - 24) : number.start]
        if at >= 0 and "≠" in said.text[ends[at] : number.start][-200:]:
            continue
        if at >= 0 and not compiled(r"\b(?:from|than|against|versus|to|with)\s(?:\w+\s)?$").search(before):
            yield number, times[at]


def _cost(said: Said, number: Found, when: When) -> int | None:
    """How far a time is from a number: words between, more across a comma; None where it is out of reach."""
    after = when.start >= number.end
    start, end = (number.end, when.start) if after else (when.end, number.start)
    if end < start or end - start > FAR:
        return None
    between = said.text[start:end]
    if "≠" in between or ";" in between:
        return None
    if not after and "," in between and between.endswith("from "):
        return None  # "In 2016 it was 58, and heroin went up from 20 to 42"
    if between.strip() in (":", "-", "–", "—", "="):
        return -1
    cost = len(between.split()) + 4 * len(re.findall(r"[,;;:–—]|\b(?:and|but|while)\b", between))
    return cost + (0 if after else 1)
