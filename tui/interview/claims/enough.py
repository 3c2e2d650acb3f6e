"""Enough of what somebody wants more of, or is short of: "enough has been spent", "all it needs"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from tui.interview.answer.heard import otherwise
from tui.interview.answer.patterns import compiled
from tui.interview.answer.phrases import read, tokens
from tui.interview.answer.said import Range, Said
from tui.interview.claims.claimed import claims_of
from tui.interview.claims.opinions import opinion
from tui.interview.claims.whose import given
from tui.interview.english.senses import EMPTY, senses
from tui.interview.finding import Finding
from tui.quiz.index import Index
from tui.story.model import Claim
from tui.text import fold

_MORE = (
    r"\b(?:should\w*|shouldn[’']t|ask(?:s|ed)?|wants?|wanted|needs?|needed|call(?:s|ed)?|urge[sd]?|demand(?:s|ed)?)\b"
    r".*\bmore\s+(?P<more>.+?)(?:\s+to\s|$)"
)
_SHORT = (
    r"\b(?:(?:hard-)?pressed\s+for|(?:runs?|ran|was|were|is|are|be)\s+short\s+of|strapped\s+for|lack(?:s|ed|ing)?|in\s+need\s+of)"
    r"\s+(?P<short>.+)$"
)
_ENOUGH = (
    r"\b(?:(?:more\s+than\s+)?enough|too\s+(?:much|many)(?!\s+of\b)|plenty(?:\s+of)?|ample|sufficient|a\s+surplus\s+of"
    r"|(?:all|every\s+one\s+of)\s+the(?=[^,.;:!?]{2,40}\b(?:it|they|he|she)\s+(?:\w+\s+)?(?:need|want|requir|ask)))\b"
)
_NOT = (
    r"\b(?:not|never|no|nobody|nothing|neither|hardly|barely|little|less|more(?!\s+than\s+enough)|instead|rather|without|until|if|unless"
    r"|should|must|would|could|may|might|want\w*|like|wish\w*|hop(?:e|es|ed|ing)|far\s+from|anything\s+but|wrong|false)\b|n[’']t\b"
)
# What may stand between an "enough" and the thing: "enough money", "enough has been spent on".
_NEXT = (
    r"\s+(?:(?:of|the|its|their|more|such|federal|state|public|money|cash|funds?|dollars|attention|time)\s+){0,3}"
    r"(?:(?:has|have|had|is|are|was|were|gets?|goes|already|been|being|in|into|on|to|for)\b.*|\S)$"
)
_BACK, _AHEAD = 40, 80  # characters around the "enough" that are read for what it is of


class _Want(NamedTuple):
    """What somebody says that there is too little of: the claim, and the senses of the words for it."""

    claim: Claim
    of: frozenset[str]


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each thing that is said to be enough by who says, in the story, that it is not."""
    wants: tuple[_Want, ...] = known.once(("ear", "enough"), partial(_wants, known))
    for cue in compiled(_ENOUGH).finditer(said.text) if wants else ():
        low, high = said.clause(cue.start())
        if not said.holds(cue.start()) or compiled(_NOT).search(
            said.text[low : cue.start()] + said.text[cue.end() : high]
        ):
            continue
        every = read(said)
        first = bisect_left(every, (max(low, cue.start() - _BACK),))
        row = every[first : bisect_left(every, (min(high, cue.end() + _AHEAD),))]
        keys = senses(row)
        for want in wants:
            of = [token for token, own in zip(row, keys, strict=True) if own & want.of]
            if (
                of
                and _of_it(said, cue.end(), of[0].start)
                and _theirs(said, known, want.claim, (cue.start(), cue.end()))
            ):
                place = min(cue.start(), of[0].start), max(cue.end(), of[-1].end)
                yield otherwise(said, known, place, want.claim.id, want.claim.says)


def _of_it(said: Said, end: int, start: int) -> bool:
    """Whether no other thing is what there is enough of: "plenty of room for treatment" has it of room."""
    return start <= end or compiled(_NEXT).match(said.text, end, start + 1) is not None


def _theirs(said: Said, known: Index, claim: Claim, place: Range) -> bool:
    """Whether it is given, in so many words, to who says the contrary in the story."""
    to = given(said, known, *place)
    to = to if to is not None and to.plain else opinion(said, known, *place)
    return to is not None and to.plain and to.mention.speaker_id == claim.by


def _wants(known: Index) -> tuple[_Want, ...]:
    """What is said, in the claims of a story, to be wanted or lacking."""
    found = []
    for one in claims_of(known).all:
        match = compiled(_MORE).search(one.claim.says) or compiled(_SHORT).search(one.claim.says)
        if match is None or not one.claim.by:
            continue
        row = [token for token in tokens(fold(match[1]).text) if token.key not in EMPTY]
        found.append(_Want(one.claim, frozenset[str]().union(*senses(row))))
    return tuple(found)
