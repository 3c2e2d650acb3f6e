"""An article's headline, where it has one."""

from __future__ import annotations

from tui.draft.found import Range
from tui.draft.intake.asides import Sorted

_HEADLINE, _SHORT = 6, 3  # words: enough for a headline at once; fewer than the second are a heading
_FIRST = 12  # lines, within which a headline stands
LONGEST = 200  # characters


def headline(text: Sorted) -> int | None:
    """Which of the lines is the headline: before the story begins, the first that is long enough."""
    before = [
        number
        for number in range(min(text.first, _FIRST, len(text.lines)))
        if not text.reasons[number] and len(text.lines[number].text) <= LONGEST
    ]
    words = {number: text.lines[number].words for number in before}
    for least in (_HEADLINE, _HEADLINE - 2, _SHORT):
        for number in before:
            if words[number] >= least:
                return number
    return None


def title(text: str) -> Range | None:
    """Where an article's headline stands; None where it has none."""
    found = Sorted(text)
    number = headline(found)
    return None if number is None else (found.lines[number].start, found.lines[number].end)
