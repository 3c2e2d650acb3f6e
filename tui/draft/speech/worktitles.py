"""Titles of works in quotation marks (a song, a headline, a study), which are nobody’s words."""

from __future__ import annotations

import re

from tui.draft.english.nouns import WORD
from tui.draft.found import Range

_WORK = re.compile(
    r"\b(?:headline|headlined|titled|entitled|called|named|novel|book|memoir|song|songs|album|film|movie|play|episode|essay|poem"
    r"|exhibit|exhibition|show|series|documentary|column|chapter|single|hymn|painting|sang|sings|played|plays|performed|report|study"
    r"|paper|article|magazine|musical|opera|podcast|game|(?P<of>of|in|on|from))(?P<apart>,?)\s*(?:[“\"‘'«]|``)$"
)
_CHANTS = re.compile(r"\b(?:chants?|shouts?|cries|cry|chorus|calls?|words?|song)\s+of\s")


def is_title(text: str, masked: str, parts: tuple[Range, ...]) -> bool:
    """Whether a quotation is the title of a work: in capitals, after "the song" or "the headline"."""
    start, end = parts[0]
    said = text[start:end]
    words = WORD.findall(said)
    main = [word for word in words if len(word) > 3 or word == words[0]]
    if len(parts) > 1 or not 0 < len(words) <= 9 or said.rstrip("’'”\" ")[-1:] in ".!?…":
        return False
    work = _WORK.search(masked, max(0, start - 60), start)
    if work is not None and work["apart"] and said.endswith(","):
        return True  # "The study, “Torpor in bats,” was"
    if not all(word[0].isupper() or word[0].isdigit() for word in main):
        return False
    if work is None or work["of"] is None:
        return work is not None
    return len(main) > 1 and not _CHANTS.search(masked, max(0, start - 30), start)
