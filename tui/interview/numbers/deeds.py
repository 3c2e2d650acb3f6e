"""What the people do that a number counts: "115 people turned up to protest" are as many protesters."""

from __future__ import annotations

from tui.interview.answer.said import Said
from tui.interview.english.alike import sense
from tui.text import vocabulary

WORDS = 8  # after "people" in which it is told
_BEFORE = vocabulary("to who that were was are is and")  # words before what they do
_OTHERWISE = vocabulary("while when after before as because but in at of with for near i we")


def deeds(said: Said, noun_end: int) -> frozenset[str]:
    """The senses of the verbs right after the people that are counted, in their clause."""
    found = set[str]()
    before = ""
    high = said.clause(max(0, noun_end - 1))[1]
    for word in said.within(noun_end, min(high, noun_end + 80))[:WORDS]:
        if word.low in _OTHERWISE and found:
            break
        if word.low in ("i", "we", "while", "when", "after", "before", "but"):
            break
        if (before in _BEFORE or word.low.endswith(("ed", "ing"))) and word.low not in _BEFORE:
            found.add(sense(word.stem))
        before = word.low
    return frozenset(found)
