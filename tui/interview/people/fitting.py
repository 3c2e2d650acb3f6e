"""Whether a role that is said of somebody is theirs, there, and at that level."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.interview.answer.phrases import Match, Token, keys
from tui.interview.known.called import Called, People
from tui.interview.people.apposed import Tie, closed, still, whereabouts
from tui.interview.people.duties import Duties
from tui.story.model import Speaker
from tui.story.tagging.verbs import PREPOSITIONS
from tui.text import vocabulary

_NEXT = re.compile(r",\s+(?P<last>(?:and|or)\s+)?(?:the\s+)?(?=\w)", re.IGNORECASE)


_FOR_THE = re.compile(
    r"\s+(?:of|for)\s+the\s+(?P<level>state|county|city)\b(?!\s+(?:of|council))", re.IGNORECASE
)
# What an office is of: who has it for the one has it for no other.
FIELDS = vocabulary(
    """health insurance labor labour education police fire housing transportation transport energy agriculture
    environment environmental welfare tax banking finance defense defence justice interior commerce treasury
    election elections"""
)
_NOW = vocabulary("current present sitting incumbent acting")
_TODAY = re.compile(r"\s+(?P<now>now|today|at\s+present|currently)\b", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:former|previous|ex)[\s-]$", re.IGNORECASE)
RANKS = vocabulary("lieutenant deputy vice assistant")  # who stands in for an office, and has it not


class Fitting:
    """The roles of a story, held against where and of whom an answer says them."""

    def __init__(self, text: str, row: Sequence[Token], who: People, duties: Duties) -> None:
        self.text = text
        self.row = row
        self.who = who
        self.duties = duties

    def foreign(self, match: Match[Called], link: Tie, speaker: Speaker) -> bool:
        """Whether a role that another has is plainly not somebody's: neither may have had it, nor lead so."""
        if not RANKS.isdisjoint(link.words):
            return False  # who stands in for it may be anybody
        if link.over and not match.what.over:  # so may who was it before, where nothing else is known of that
            return any(role.when != "now" for role in speaker.roles)
        if self._of_a_part(match) != self.duties.is_part(speaker.id) and self.duties.leads(speaker):
            return True  # "the chief financial officer" is not the chief executive
        if self.duties.leads(speaker) and self.duties.is_head(self.row, match.first, match.last):
            at = self.duties.around(self.row, match.first, match.last, len(link.words))
            return not self.duties.serves(speaker, at)
        return True

    def of_another(self, match: Match[Called], speaker: Speaker, owner: frozenset[str]) -> bool:
        """Whether somebody is plainly not what he is said to be to one of some: "LePage's spokesman"."""
        if owner & {speaker.id} or not speaker.roles:
            return False
        if speaker.id in match.what.holders:
            return self.duties.speaks_for_another(speaker.id, owner)
        return self.duties.is_spokesman(self.row, match.first, match.last)

    def other_time(
        self, match: Match[Called], link: Tie, speaker: Speaker, end: int
    ) -> tuple[int, int] | None:
        """Where somebody who had a role is said to have it now, or who has it to have had it."""
        now, over = speaker.id in match.what.now, speaker.id in match.what.over
        start = self.row[match.first].start
        if over and not now and not link.over:
            today = _TODAY.match(self.text, end)
            if today is not None:
                return today.span("now")
            return (link.start, end) if not _NOW.isdisjoint(link.words) else None
        past = _FORMER.search(self.text, max(0, start - 12), start)
        return (past.start(), end) if now and not over and past is not None else None

    def _of_a_part(self, match: Match[Called]) -> bool:
        """Whether a role is at the head of a part of a body only."""
        return self.duties.of_a_part(self.row, match.first, match.last)

    def denied(self, match: Match[Called], speaker: Speaker, link: Tie, end: int) -> bool:
        """Whether somebody is said not to be what they are."""
        theirs = speaker.id in match.what.now and not link.words and not link.over
        return theirs and closed(self.text, end) and still(self.text, end)

    def ends(self, end: int) -> bool:
        """Whether an apposition ends at a place, and is none of a list of people."""
        end = whereabouts(self.text, end)
        follows = _NEXT.match(self.text, end)
        if follows is None:
            return closed(self.text, end)
        at = bisect_left(self.row, (follows.end(),))
        match = self.who.phrases.at(self.row, at) if at < len(self.row) else None
        if not follows["last"]:
            return match is None
        # "Caswell, the surgeon, and Castell, the mayor" are pairs
        return match is not None and self.text.startswith(",", self.row[match.last - 1].end)

    def levelled(self, match: Match[Called], level: str) -> tuple[Match[Called], bool]:
        """A role after "state" or "federal": those of its holders who have it there, or whether none has."""
        if not level:
            return match, False
        own = {one: self.who.levels(one) for one in match.what.holders}
        fit = frozenset(one for one, known in own.items() if level in known)
        if fit:
            what = match.what
            return match._replace(what=Called(what.named, what.now & fit, what.over & fit)), False
        return match, bool(own) and all(own.values())

    def other_level(self, end: int, speaker: Speaker) -> tuple[int, int] | None:
        """Where a role is said to be another's: "commissioner for the county", of a state's."""
        match = _FOR_THE.match(self.text, end)
        own = self.who.levels(speaker.id)
        if match is None or len(own) != 1 or "federal" in own or match["level"].lower() in own:
            return None
        return match.span("level")

    def other_field(self, first: int, last: int, speaker: Speaker) -> tuple[int, int] | None:
        """Where a role is said to be of another field: the "insurance commissioner", of health."""
        field = self.row[first - 1] if first else None
        if field is None or field.key not in FIELDS or self.text[field.end : self.row[first].start] != " ":
            return None
        titles = [keys(role.title) for role in speaker.roles]
        own = {word for words in titles if self.row[last - 1].key in words for word in words}
        other = bool(own & FIELDS) and field.key not in {word for words in titles for word in words}
        return (field.start, self.row[last - 1].end) if other else None

    def head(self, match: Match[Called]) -> int:
        """Where a role ends, before the name of another speaker or a term in it: "director" of PELA."""
        for at in range(match.first + 1, match.last):
            if self.row[at].key in PREPOSITIONS and self._names_follow(at + 1, match.last):
                return at
        return match.last

    def _names_follow(self, at: int, last: int) -> bool:
        return any(self.who.bodies.at(self.row, each) is not None for each in range(at, last))
