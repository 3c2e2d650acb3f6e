"""Who says something of their own between somebody else and the words: "..., while Mills says"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection

from tui.interview.names import references
from tui.interview.said import Said
from tui.interview.whose import Given
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
        begins = _OPENS.search(said.text, max(to.mention.end, one.start - _OPENING), one.start)
        aside = _ASIDE.match(said.text, one.end)
        if begins and aside and SAYING.match(said.text, aside.end()):
            return True
    return False
