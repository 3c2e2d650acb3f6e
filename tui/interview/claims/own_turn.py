"""Who says something of their own between somebody else and the words: "..., while Mills says"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection

from tui.interview.answer.said import Said
from tui.interview.claims.whose import Given
from tui.interview.people.names import references
from tui.quiz.index import Index
from tui.story.tagging.verbs import SAYING

_OPENS = re.compile(
    r"(?:[,;:–—]|\b(?:and|but|while|whereas|though|although|then))"
    r"(?:\s+(?!(?:that|what|how|to|with|from|by|of|not|nor|unlike|like)\b)[a-z’']+,?){0,5}\s+$",
    re.IGNORECASE,
)  # what begins a clause: ", and at the same time Mills", ", it was LePage who"
_ASIDE = re.compile(
    r"(?:,\s[^,;:.!?]{2,60},)?(?:\s+(?:who|also|then|only|just|has|had|himself|herself|in the end)){0,3}\s+"
)
_HEARD = re.compile(r"(?:hears?|heard|learn(?:s|ed|t)|fear(?:s|ed)|was told|has been told)\b", re.IGNORECASE)
_GAPPED = re.compile(r"\s+(?:an?|the|it|that|of)\s")  # "Fallow calls it a loan, Lerner a blank check"
_FROM = re.compile(
    r"\b(?:from|by)\s+(?:[\w.]+\s+){0,3}$", re.IGNORECASE
)  # "got a letter from LePage asking ..."
MOST = 12  # names that are looked at after who the words are given to
_OPENING = 48  # characters before a name in which a clause begins


def has_own_turn(said: Said, known: Index, to: Given, right: Collection[str], end: int) -> bool:
    """Whether one of the right ones says something after who the words up to `end` are given to.

    Whose the words are is not plain then: nobody is to be called wrong for them.
    """
    every = references(said, known)
    first = bisect_left(every, (to.mention.end,))
    for one in every[first : min(first + MOST, bisect_left(every, (end,)))]:
        if one.how == "pronoun" or not one.may_be & {*right} or one.may_be & to.mention.may_be:
            continue
        if _FROM.search(said.text, max(to.mention.end, one.start - _OPENING), one.start):
            return True
        begins = _OPENS.search(said.text, max(to.mention.end, one.start - _OPENING), one.start)
        aside = _ASIDE.match(said.text, one.end)
        if begins and aside and any(each.match(said.text, aside.end()) for each in (SAYING, _HEARD)):
            return True
        if begins and _GAPPED.match(said.text, one.end):
            return True
    return False
