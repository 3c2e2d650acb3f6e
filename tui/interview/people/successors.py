"""Of several who have, or had, a role, the one who is meant: before another, or where the role is held."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.interview.answer.mention import Mention
from tui.interview.answer.phrases import Match, Token
from tui.interview.answer.said import Said
from tui.interview.known.called import Called, People, only
from tui.interview.people.duties import Duties
from tui.interview.people.headships import headship

_UNTIL = re.compile(
    r"\s+(?:(?:right|just|immediately|directly|in\s+office)\s+)?(?:before|until|till|prior\s+to|ahead\s+of)\s+",
    re.IGNORECASE,
)
_WASHINGTON = re.compile(
    r"\b(?:administration|White\s+House|Justice\s+Department|Department\s+of\s+Justice)\b"
)
OWNS = ("'s ", "’s ", "' ", "’ ")


class Successors:
    """The roles of one answer, held against who had them before and where they are held."""

    def __init__(self, said: Said, row: Sequence[Token], who: People, duties: Duties) -> None:
        self.said = said
        self.text = said.text
        self.row = row
        self.who = who
        self.duties = duties

    def federal(self, holders: frozenset[str], pos: int) -> str | None:
        """Of those with a role the federal one, where the administration is spoken of in the sentence."""
        if not _WASHINGTON.search(self.text, *self.said.sentence(pos)):
            return None
        return only(frozenset(one for one in holders if self.who.levels(one) == {"federal"}))

    def earlier(self, match: Match[Called]) -> Match[Called] | None:
        """A role as it was before who has it, where that is said: "attorney general before Sessions"."""
        until = _UNTIL.match(self.text, self.row[match.last - 1].end)
        at = bisect_left(self.row, (until.end(),)) if until else len(self.row)
        named = self.who.phrases.at(self.row, at) if at < len(self.row) else None
        if named is None or not named.what.named & match.what.now:
            return None
        over = match.what.over.union(*(self.who.before.get(one, ()) for one in named.what.named))
        return match._replace(what=Called(over=over)) if over else None

    def predecessor(self, at: int, last: Mention | None) -> Match[Called] | None:
        """ "Sessions' predecessor", of who had the role before whoever was named `last`."""
        if self.row[at].key != "predecessor" or last is None or not last.speaker_id:
            return None
        between = self.text[last.end : self.row[at].start]
        over = only(self.who.before.get(last.speaker_id, frozenset()))
        owned = between in OWNS or (last.how == "pronoun" and between == " ")
        return Match(at, at + 1, Called(now=frozenset((over,)))) if over and owned else None

    def head(self, at: int) -> Match[Called] | None:
        """Whoever is at the head of a body, in words of its own: "the union boss"."""
        head = headship(self.duties, self.text, self.row, at)
        return Match(head.first, head.last, Called(now=frozenset((head.holder,)))) if head else None

    def at_another(self, match: Match[Called]) -> tuple[Match[Called], tuple[int, str] | None]:
        """A role that is said to be at another body than its holder's.

        One word for it means that body's head; more words are the holder's alone: then where the name of
        the wrong body ends comes with it, and whose role it is.
        """
        holder = only(match.what.holders)
        speaker = self.who.speakers[holder] if holder else None
        if holder is None or speaker is None or not self.duties.elsewhere(self.row, match.last, speaker):
            return match, None
        head = headship(self.duties, self.text, self.row, match.first)
        if match.last - match.first == 1:
            return (match._replace(what=Called(now=frozenset((head.holder,)))) if head else match), None
        begins = match.last + 1 + (self.row[match.last + 1].key == "the")
        body = self.duties.bodies.at(self.row, self.row[begins].start) if begins < len(self.row) else None
        return match, (body[1], holder) if body is not None else None
