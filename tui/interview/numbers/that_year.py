"""The year that a sentence adds to the number before it: "418 people died. That was in 2016." """

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui.interview.answer.heard import heard
from tui.interview.answer.said import Said, inside
from tui.interview.answer.whens import whens
from tui.interview.finding import Finding
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.meant import Meant
from tui.quiz.index import Index
from tui.quiz.wording import capital

REACH = 220  # characters before the year in which the number stands
_THAT_WAS = re.compile(
    r"(?:^|[.;:!?,–—)]\s{1,2})(?:and |so )?(?:that|this|it|all that|all this)(?:[’']s| was| is| happened)"
    r"(?: all| just| back)? (?:in|for) (?:the year )?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[.,;:!?)–—]|$)|\s+(?:and|so|but|which)\b")


def hear(said: Said, known: Index, read: Sequence[tuple[Counted, Meant | None]]) -> Iterator[Finding]:
    """A finding for each year that "that was in" gives to a right number of another year, and of one year.

    `read` are the numbers of the answer with the figures that they mean.
    """
    starts = [one.start for one, _ in read]
    for when in whens(said):
        if (
            when.year is None
            or any(place < when.start for place in when.numbers)
            or not said.holds(when.start)
            or inside(said.negated, when.start)
        ):
            continue
        low = said.sentence(when.start)[0]
        if not _ENDS.match(said.text, when.end) or not _THAT_WAS.search(
            said.text, max(0, when.start - 40), when.start
        ):
            continue
        low = max(said.sentence(low - 1)[0] if low else low, when.start - REACH)
        before = read[bisect_left(starts, low) : bisect_left(starts, when.start)]
        if not before or any(one.when is not None and one.sure for one, _ in before):
            continue  # which of the years is it?
        one = before[-1][1]
        years = {each.profile.year for _, each in before if each is not None}
        if one is None or not one.equal or one.odd or one.profile.year is None or len(years - {None}) != 1:
            continue
        if one.profile.year != when.year:
            right = str(one.profile.year)
            line = f"{capital(one.profile.said)} is the figure for {right}."
            yield heard(said, known, (when.start, when.end), "contradicted", one.profile.id, right, line)
