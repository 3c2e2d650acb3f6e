"""Whether words of an answer are meant as a name or a role: any surname may be a word as well."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.interview.answer.phrases import Match, Token
from tui.interview.answer.said import Said
from tui.interview.known.called import Called, People
from tui.interview.known.roles import is_role
from tui.story.reference.given import DOUBTFUL
from tui.story.reference.people import GROUPS, NOT_ALONE, PLAIN, SHORT_TITLES, SURNAMES_TOO
from tui.story.tagging.verbs import SPEAKING
from tui.text import vocabulary

_WORDS_TOO = PLAIN | DOUBTFUL | NOT_ALONE | SURNAMES_TOO | GROUPS
_BEINGS = vocabulary("be is was are were am being been very quite so too perfectly a an")
_DETERMINERS = vocabulary("the that this our their his her its")
_BEFORE_NAMES = vocabulary("by from to asked told")
# A capital that somebody who types in small letters does not set: "I" and "AGs" are none.
_CAPITAL = re.compile(r"\b[A-Z][a-zà-ÿ]")
# What an office is to do with, after its name: none of these is who holds it.
_DESK = vocabulary(
    """office offices department departments general race races candidate candidates election elections
    district districts post posts job jobs seat seats position positions campaign campaigns staff staffers
    deputies team teams title titles role roles hearing hearings term terms badge"""
)
_ACTS = vocabulary(
    """isnt wasnt hasnt hadnt doesnt didnt wont wouldnt cant couldnt is was has had does did will would can
    could also never then later told wants wanted came went gave put sent spoke made held called wrote
    and himself herself who denies thinks believes hopes doubts calls knows asks writes belongs belonged
    works worked runs ran leads led heads headed gives sits votes comes speaks spoke agrees disagrees
    supports formerly once used really actually previously already still"""
)


class Naming:
    """The names and roles of a story, looked for in the words of one answer."""

    def __init__(self, said: Said, row: Sequence[Token], who: People) -> None:
        self.said = said
        self.text = text = said.text
        self.row = row
        self.who = who
        self.small = _CAPITAL.search(text) is None

    def gap(self, one: int, other: int) -> str:
        """What stands between two words."""
        text = self.text[self.row[one].end : self.row[other].start]
        return re.sub(r"^['’]s(?=\s)", "'", text)

    def match(self, at: int) -> Match[Called] | None:
        """The name or role that begins at a word, exact or mistyped."""
        match = self._within(at, self.who.phrases.at(self.row, at))
        if match is None:
            return self._mistyped(at)
        if match.what.named:
            return match if match.last - match.first > 1 or self._is_name(match) else None
        if match.last == len(self.row):
            return match
        joined = self.gap(match.last - 1, match.last).strip() in ("", "'", "’")
        desk = self.row[match.last].key in _DESK
        return None if joined and (desk or self._strange(match.last)) else match

    def _within(self, at: int, match: Match[Called] | None) -> Match[Called] | None:
        """The match, or a shorter one, that does not cross a full stop: "... the county. Sheriff Joyce"."""
        if match is None or match.last - match.first < 2:
            return match
        stop = self.said.sentence(self.row[at].start)[1]
        last = bisect_left(self.row, (stop,), match.first, match.last)
        if last == match.last:
            return match
        shorter = self.who.phrases.at(self.row[at:last], 0)
        return shorter and Match(at, at + shorter.last, shorter.what)

    def speaks(self, at: int) -> bool:
        """Whether a verb of saying follows a word, and is no aside: "the mayor, Osgood said, ..."."""
        if at + 1 >= len(self.row) or self.row[at + 1].key not in SPEAKING:
            return False
        return not self.text.startswith(",", self.row[at + 1].end)

    def _strange(self, at: int) -> bool:
        """Whether a name that no speaker of the story has follows a role: "Senator Susan Collins"."""
        if self.gap(at - 1, at) != " " or not self.text[self.row[at].start].isupper():
            return False
        return (
            not self.who.phrases.at(self.row, at) and self._mistyped(at) is None and self.row[at].key != "i"
        )

    def _is_name(self, match: Match[Called]) -> bool:
        """Whether one word is meant as a name: with a capital, or plainly somebody."""
        token = self.row[match.first]
        if not any(self.who.speakers[one].sort == "person" for one in match.what.named):
            return True
        before = self.row[match.first - 1].key if match.first else ""
        if self.text[token.start].isupper():
            opens = match.first == 0 or bool(
                re.search(r"[.!?]\s*$", self.text[max(0, token.start - 4) : token.start])
            )
            return token.key not in _WORDS_TOO or not opens or self._acts(match)
        if before in self.who.calls or is_role(before) or before in SHORT_TITLES:
            return True
        if before in _BEINGS or before in _DETERMINERS or not self.small:
            return False  # any surname may be a word: "the fields lie fallow"
        joined = match.first and match.last < len(self.row) and self.row[match.last].key == "and"
        return (self._does(match) and not joined) or before in _BEFORE_NAMES or self._alone(match)

    def acts(self, at: int) -> bool:
        """Whether a verb that people are the subject of, or a possessive, follows a word."""
        return self._does(Match(at, at + 1, Called()))

    def _acts(self, match: Match[Called]) -> bool:
        """Whether a verb that people are the subject of, a possessive or the end follows a word."""
        end = self.row[match.first].end
        closed = re.match(r"['’]|\s*[,.;:!?)]|\s*$", self.text[end : end + 40])
        return bool(closed) or self._does(match)

    def _does(self, match: Match[Called]) -> bool:
        """Whether a verb that people are the subject of follows a word, or its possessive."""
        following = self.row[match.last].key if match.last < len(self.row) else ""
        end = self.row[match.first].end
        owns = self.text[end : end + 1] in ("'", "’")
        return owns or following in _ACTS or following.endswith("ed") or following in SPEAKING

    def _alone(self, match: Match[Called]) -> bool:
        """Whether a word is all of its clause: "lepage, i think"."""
        token = self.row[match.first]
        before, after = self.text[max(0, token.start - 4) : token.start], self.text[token.end : token.end + 4]
        return bool(re.search(r"(?:^|[,.;:!?]\s*)$", before) and re.match(r"\s*(?:[,.;:!?)]|$)", after))

    def _mistyped(self, at: int) -> Match[Called] | None:
        """A surname with a typing error: with a capital, after a role or first name, or long and no word."""
        token = self.row[at]
        name = self.who.mistyped.meant(token.key) if token.key not in _WORDS_TOO else None
        if name is None or name == token.key or token.key in (f"{name}s", name.removesuffix("s")):
            return None
        before = self.row[at - 1].key if at else ""
        capital = self.text[token.start].isupper()
        inside = capital and bool(at) and self.gap(at - 1, at) == " "
        known = before in self.who.calls or is_role(before)
        if not (inside or known or (len(name) >= 6 and (capital or self.small)) or self.speaks(at)):
            return None
        return Match(at, at + 1, Called(self.who.surnames[name]))
