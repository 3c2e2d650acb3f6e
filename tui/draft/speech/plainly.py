"""Plain strong sentences of an article itself, which it states without giving them to anybody."""

from __future__ import annotations

import re

from tui.draft.english.nouns import WORD
from tui.draft.intake.page import Page
from tui.draft.speech.speech import Speech
from tui.text import vocabulary

_CARRIES = re.compile(
    r"\b(?:first|only|never|most|least|largest|biggest|smallest|highest|lowest|worst|best|record|primary|main|mostly|led\s+to"
    r"|surpass\w*|unanimous\w*|rejected|upheld|approved|banned|illegal|court\s+order|charged|convicted|sentenced|closed|canceled"
    r"|cancelled|repeatedly|successfully|refused|declined|failed|died|destroyed|elected|resigned|promot\w+)\b",
    re.IGNORECASE,
)
# With these for a subject a sentence does not say by itself what it is about.
_NO_SUBJECTS = vocabulary("he she it they this that these those we i you there his her")


def is_plain(page: Page, speech: Speech, start: int, end: int) -> bool:
    """Whether a sentence claims something by itself: no number, no quotation, no pronoun for a subject."""
    words = WORD.findall(page.text[start:end])
    if not 7 <= len(words) <= 34 or not _CARRIES.search(page.text, start, end):
        return False
    if words[0].lower() in _NO_SUBJECTS:
        return False
    if not page.text[start].isupper() or page.text[end - 1] not in ".!":
        return False
    if page.reading.numbers_in(start, end) or "¤" in speech.masked[start:end]:
        return False
    return not speech.spoken((start, end))
