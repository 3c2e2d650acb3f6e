"""What was found by different ears in the same words, settled: one finding for each."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from msgspec.structs import replace

from tui.interview.finding import Finding

_RANK = {"contradicted": 0, "stated": 1, "loose": 2, "unsupported": 3}
_NEAR = 16  # characters from what is stated of a claim to what is wrong of it, in one breath
_LEFT = 8  # characters that must be left of a wide finding beside what is found within it


def settled(findings: Iterable[Finding], wide: Collection[str] = ()) -> tuple[Finding, ...]:
    """The findings that hold, in the order of their words, without overlaps.

    Of those in the same words the graver sort holds, of one sort the longer. A finding of a fact in `wide`
    (a claim, which is as long as its clause) gives way to what is found within it, and is cut to its longest
    part that is left. A fact is stated once, and not loosely as well; it is contradicted as often as it is.
    """
    taken = _Taken()
    kept: list[Finding] = []
    wrong: dict[str, list[Finding]] = {}
    for one in sorted(_once(findings), key=lambda one: _order(one, wide)):
        against = wrong.get(one.fact or "", []) if one.fact in wide and one.sort == "stated" else []
        if any(_beside(one, bad) for bad in against):
            continue  # "to meet again by Monday": what is wrong in it is said already
        if one.fact is not None and one.sort == "contradicted":
            wrong.setdefault(one.fact, []).append(one)
        start, end = taken.free(one.start, one.end)
        if (start, end) != (one.start, one.end):
            if one.fact not in wide or one.sort == "contradicted" or end - start < _LEFT:
                continue
            one = _cut(one, start, end)
        taken.add(one.start, one.end)
        kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))


def _beside(one: Finding, bad: Finding) -> bool:
    """Whether what is stated of a claim ends right before what is wrong of it."""
    return one.start < bad.start and bad.start - one.end < _NEAR


def _order(one: Finding, wide: Collection[str]) -> tuple[int, bool, int, int]:
    yields = one.fact in wide
    return (
        1 if yields and one.sort != "contradicted" else _RANK[one.sort],
        yields,
        one.start - one.end,
        one.start,
    )


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without the second and later statements of a fact, and without what is found twice."""
    rank = sorted(findings, key=lambda one: (_RANK[one.sort], one.start, -one.end))
    stated: set[str | None] = {None}
    kept: dict[tuple[int, int, str | None, str], Finding] = {}
    for one in rank:
        if one.sort in ("stated", "loose") and one.fact in stated:
            continue
        if one.sort in ("stated", "loose"):
            stated.add(one.fact)
        kept.setdefault((one.start, one.end, one.fact, one.sort), one)
    return list(kept.values())


def _cut(one: Finding, start: int, end: int) -> Finding:
    """The finding on fewer of its words, without the blanks and marks that a cut leaves at its ends."""
    words = one.words[start - one.start : end - one.start]
    lead = len(words) - len(words.lstrip(" ,;:.–—-"))
    words = words.strip(" ,;:.–—-")
    return replace(one, start=start + lead, end=start + lead + len(words), words=words)


@dataclass
class _Taken:
    """Ranges that are taken: disjoint, in order."""

    ranges: list[tuple[int, int]] = field(default_factory=list)

    def add(self, start: int, end: int) -> None:
        """Takes a free range."""
        insort(self.ranges, (start, end))

    def free(self, start: int, end: int) -> tuple[int, int]:
        """The longest part of a range that is not taken; an empty one where all of it is."""
        at = max(bisect_right(self.ranges, (start, start)) - 1, 0)
        best, pos = (start, start), start
        while at < len(self.ranges) and self.ranges[at][0] < end:
            low, high = self.ranges[at]
            if high > start:
                best = max(best, (pos, min(low, end)), key=_length)
                pos = max(pos, high)
            at += 1
        return max(best, (pos, end), key=_length)


def _length(each: tuple[int, int]) -> int:
    return each[1] - each[0]
