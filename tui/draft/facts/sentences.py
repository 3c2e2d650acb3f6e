"""The sentences of an article that a briefing may tell: its lead, what weighs most, what it leaves open."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.draft.finds import Finds
from tui.draft.found import Range
from tui.draft.intake.page import Page

LONGEST, SHORTEST = 330, 40  # characters
_FIRST = 14  # sentences among which the lead is looked for
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][^“”\"]{1,90}?(?:[ \u00a0](?:[–—]|--|-)|\)[ \u00a0]?[–—-]+)[ \u00a0]?(?=[A-Z“\"])"
)
_LEANS = re.compile(
    r"(?:he|she|it|they|his|her|its|their|this|that|these|those|but"
    r"|and|so|yet|still|however|also|then|there|here"
    r"|another|others|both|meanwhile|instead|in addition|as a result)\b",
    re.IGNORECASE,
)
_WEIGHTY = re.compile(
    r"\b(?:record|worst|deadliest|largest|biggest|highest|lowest|most"
    r"|first time|for the first|never before|unprecedented"
    r"|crisis|emergency|killed|deaths?|died|injur\w+|victims|lives|risk"
    r"|danger\w*|threat\w*|billion|million|because|led to"
    r"|would (?:cost|save|mean|lose|require|affect|force|leave|close"
    r"|add)|could (?:cost|mean|lose|affect|force|lead)|affect\w*"
    r"|double[ds]?|tripled?|half of|one in|percent|per cent|lose their"
    r"|jobs|residents|families|children|rose|fell|down from|up from)\b"
    r"|%",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:did not (?:respond|return|say|immediately|answer|give|disclose"
    r"|name|specify|elaborate)|declined to (?:comment|say|be|give|name"
    r"|answer)"
    r"|could not (?:be reached|be determined|say|immediately)|(?:was"
    r"|were|is|are) not (?:available|identified|named|released|immediately"
    r"|yet|known|clear|disclosed|given)"
    r"|(?:was|is|remains?|remained) (?:un(?:clear|known|der investigation"
    r"|der review|decided|certain|resolved))|has not (?:said|been|yet"
    r"|announced|released|decided)"
    r"|have not (?:said|been|yet|announced|released|decided)|no (?:cause"
    r"|motive|date|decision|timeline|details?|arrests?|word|comment) (?:has"
    r"|have|was|were|for|on|is)"
    r"|neither was|nobody knows|it is not (?:known|clear)|yet to be"
    r"|without (?:saying|giving|elaborating)|a message (?:was )?left"
    r"|awaiting)\b",
    re.IGNORECASE,
)
_MARKS = '“”"«»'


class Told(NamedTuple):
    """A sentence as a briefing has it, and where it stands."""

    text: str
    place: Range


def lead(finds: Finds) -> list[Told]:
    """The story's first sentences, those that stand alone; what is left open comes under its own heading."""
    first = _all(finds)[:_FIRST]
    alone = [told for told in first if not _LEANS.match(told.text) and _plain(told)]
    return [told for told in alone if told == first[0] or not _OPEN.search(told.text)]


def matters(finds: Finds) -> list[Told]:
    """The sentences that say how grave or how large a thing is, gravest first."""
    weighed = [(len(_WEIGHTY.findall(told.text)), told) for told in _all(finds) if _plain(told)]
    heavy = [(weight, told) for weight, told in weighed if weight >= 2 and not _LEANS.match(told.text)]
    return [told for _, told in sorted(heavy, key=lambda pair: (-pair[0], pair[1].place[0]))]


def left_open(finds: Finds) -> list[Told]:
    """The sentences that say what is not said, not known, or not decided."""
    return [
        told
        for told in _all(finds)
        if _OPEN.search(told.text) and not any(mark in told.text for mark in _MARKS)
    ]


def _plain(told: Told) -> bool:
    """Whether a sentence is told by the article alone: no quotation, no list's head."""
    return (
        SHORTEST <= len(told.text) <= LONGEST
        and told.text[-1] in ".!"
        and not any(mark in told.text for mark in _MARKS)
    )


def _all(finds: Finds) -> list[Told]:
    """The sentences of the story without the headline, without a dateline."""
    page = finds.page
    title = finds.title
    after = [place for place in page.sentences if title is None or place[0] >= title[1]]
    return [_without_dateline(page, place) for place in after]


def _without_dateline(page: Page, place: Range) -> Told:
    head = _DATELINE.match(page.text, *place)
    start = head.end() if head and page.reading.paragraph(place[0])[0] == place[0] else place[0]
    return Told(" ".join(page.text[start : place[1]].split()), (start, place[1]))
