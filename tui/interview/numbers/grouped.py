"""The size of a group, said without its noun: "one of the ten", "that should make ten"."""

from __future__ import annotations

import re
from bisect import bisect_left

from tui.interview.answer.heard import heard
from tui.interview.answer.said import Said
from tui.interview.english.nearby import REACH
from tui.interview.finding import Finding
from tui.interview.known.profiles import profiles
from tui.interview.numbers.counted import Counted
from tui.interview.places.placed import places
from tui.quiz.index import Index
from tui.story.model import District, Group
from tui.story.reference.states import by_name

LEAST, MOST = 3, 40  # as many as a group may be, to be called "the ten"
NAMED = 2  # members that are named around it, for a list of the group
_ALL = re.compile(
    r"\b(?:the|all|these|those|(?:make|makes|making|made|that[’']?s|that is|that was|comes? to|adds? up to"
    r"|adding up to|gives? (?:you |us )?|for a total of|a total of|total(?:s|ing)?|brings? (?:us|it) to)"
    r"(?: all| exactly| just)?) $",
    re.IGNORECASE,
)
_THE = re.compile(r"\b(?:the|all|these|those|all the) $", re.IGNORECASE)


def all_of_them(said: Said, known: Index, one: Counted) -> Finding | None:
    """A finding of a group's size, right or too many, where a number stands for all of its members."""
    number = one.number
    if one.nouns or one.per or one.share_of or number.kind not in ("words", "digits"):
        return None
    if not LEAST <= number.value <= MOST or not _ALL.search(said.text, max(0, one.start - 24), one.start):
        return None
    story = profiles(known)
    groups = known.groups
    right = [group for group in groups if group.size == number.value]
    if len(right) == 1:
        same = story.values[bisect_left(story.values, (number.value, "")) :][:2]
        alone = len([name for value, name in same if value == number.value]) == 1
        if (alone and _THE.search(said.text, max(0, one.start - 12), one.start)) or _named(
            said, known, one, right[0]
        ):
            return heard(said, known, (one.start, one.end), "stated", right[0].id)
        return None
    listed = [group for group in groups if number.value > group.size and _named(said, known, one, group)]
    if right or len(listed) != 1:
        return None
    size = str(listed[0].size)
    return heard(
        said,
        known,
        (one.start, one.end),
        "contradicted",
        listed[0].id,
        size,
        f"It is {size}, not {number.said}.",
    )


def _named(said: Said, known: Index, one: Counted, group: Group) -> bool:
    """Whether some members of a group are named in a number's sentence or the one before it."""
    low, high = one.sentence
    low = said.sentence(low - 1)[0] if low else low
    states = {
        state.code
        for each in known.story.of(District)
        if each.group == group.id and (state := by_name(each.state)) is not None
    }
    every = places(said)
    starts = said.once("starts of places", lambda: [each.start for each in every])
    near = every[bisect_left(starts, max(low, one.start - REACH)) : bisect_left(starts, one.end + REACH)]
    return len({each.place.state for each in near if each.start < high} & states) >= NAMED
