"""One reading of an answer for who is meant in it, and for the roles that are said of the wrong person."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.interview.answer.mention import Mention
from tui.interview.answer.phrases import Match, keys, read
from tui.interview.answer.said import Said, inside
from tui.interview.known.called import Called, People, only
from tui.interview.known.roles import LEVELS, OVER, SHORT
from tui.interview.people import apposed, posts
from tui.interview.people.affiliated import elsewhere
from tui.interview.people.ascribed import Ascribed
from tui.interview.people.duties import Duties
from tui.interview.people.given_names import alone, fits, wrong_given
from tui.interview.people.naming import Naming
from tui.interview.people.offices import excludes, office_at
from tui.interview.people.posts import Post
from tui.interview.people.pronouns import he_or_she
from tui.interview.people.successors import Successors
from tui.story.model import Speaker
from tui.story.reference.given import is_given
from tui.text import vocabulary

# Between a role and who has it: "the sheriff is Joyce", "the sheriff, that's Joyce".
_LINKED = re.compile(
    r"\s(?:is|was|would\sbe|is\scalled|is\snamed)\s|,?\s(?:that|this)(?:['’]s|\s(?:is|was|would\sbe))\s"
    r"|,?\snamely\s|['’]s\sname\s(?:is|was)\s|,\swhose\sname\sis\s"
)
_THAT_IS = re.compile(r",?\s(?:that|this)\b|['’]s\sname|,\swhose")
_COMMA = re.compile(r"(?:\s(?:of|for|at)\s(?:the\s|our\s)?[^,.;:!?]{2,24})?,\s?")
_ANY = vocabulary("a an any every each no another")
_I_MEAN = re.compile(r",?\s+(?:I\s+mean|that\s+is)\s*(?:,\s+(?:and\s+)?not\b|[.,;)])", re.IGNORECASE)


class Heard(NamedTuple):
    """The mentions of an answer, and what is wrong beside them.

    `misplaced` are wrong roles: where each stands, and beside whose name; `instead` names in the place of
    another: where each stands, and whose it should be.
    """

    mentions: tuple[Mention, ...]
    misplaced: tuple[tuple[int, int, Speaker], ...]
    instead: tuple[tuple[int, int, Speaker], ...]


class _Role(NamedTuple):
    """A role in an answer: the words `first` to `last`, who has it, and the place that is said of it."""

    first: int
    last: int
    holders: frozenset[str]
    post: Post | None = None
    strange: str = ""  # the word for it, where nobody of the story has it
    head: int = 0  # where its own words end, before the body that it names


class Reader:
    """One reading of an answer, word by word."""

    def __init__(self, said: Said, who: People, duties: Duties, about: str = "") -> None:
        self.said = said
        self.about = about
        self.text = said.text
        self.who = who
        self.duties = duties
        self.row = read(said)
        self.naming = Naming(said, self.row, who)
        self.then = Successors(said, self.row, who, duties)
        self.found: list[Mention] = []
        self.ascribed = Ascribed(self.text, self.row, who, duties, self.found)
        self.fit = self.ascribed.fit
        self.misplaced = self.ascribed.misplaced
        self.instead: list[tuple[int, int, Speaker]] = []
        self.role: _Role | None = None

    def read(self) -> Heard:
        """All mentions, in order."""
        at = 0
        while at < len(self.row):
            match = self.naming.match(at) or self._in_other_words(at)
            if match is None:
                self._first_name(at)
                self._office(at)
                if (
                    pronoun := he_or_she(self.said, self.who, self.found, self.row[at], self.about)
                ) is not None:
                    self._met(pronoun)
                at += 1
                continue
            if match.what.named:
                self._name(match)
            else:
                self._held(match)
            at = match.last
        taken = self.said.taken_back
        return Heard(
            tuple(one for one in self.found if not inside(taken, one.start) or self._meant(one)),
            tuple(one for one in self.misplaced if not inside(taken, one[0])),
            tuple(one for one in self.instead if not inside(taken, one[0])),
        )

    def _key(self, at: int) -> str:
        return self.row[at].key if 0 <= at < len(self.row) else ""

    def _last(self) -> str | None:
        return next((one.speaker_id for one in reversed(self.found[-4:]) if one.speaker_id), None)

    def _met(self, pronoun: Mention) -> None:
        self.found.append(pronoun)
        if pronoun.speaker_id:
            who = self.who.speakers[pronoun.speaker_id]
            self.misplaced += self.duties.wrong(self.said, self.row, pronoun.end, who)

    def _meant(self, one: Mention) -> bool:
        """Whether "I mean" follows a name that it does not take back: "Tomas Brandt I mean, not Paul"."""
        return bool(_I_MEAN.match(self.text, one.end))

    # ---------------------------------------------------------------- names

    def _first_name(self, at: int) -> None:
        """Somebody called by the first name: named before, with a namesake, or plainly doing something."""
        owner = alone(self.who, self.text, self.row, at)
        if owner is None:
            return
        surname = keys(self.who.speakers[owner].name)[-1]
        known = len(self.who.surnames.get(surname, ())) > 1 or any(
            one.speaker_id == owner for one in self.found
        )
        if known or self.naming.acts(at):
            start, end = self.row[at].start, self.row[at].end
            self.found.append(Mention(start, end, owner))
            self.misplaced += self.duties.wrong(self.said, self.row, end, self.who.speakers[owner])

    def _name(self, match: Match[Called]) -> None:
        role, self.role = self.role, None
        start, end = self.row[match.first].start, self.row[match.last - 1].end
        beside = role if role is not None and self._beside(role, match) else None
        speaker_id = self._whose_name(match, beside)
        if speaker_id is None:
            if match.what.named:  # of two who share it either may be meant
                self.found.append(Mention(start, end, "", "name", match.what.named))
            return
        speaker = self.who.speakers[speaker_id]
        single = match.last - match.first == 1 and speaker.sort == "person"
        noted = len(self.misplaced)
        if beside is not None:
            start = self._with_role(beside, speaker, start)
        begins = wrong_given(self.text, self.row, match.first, speaker) if single else None
        if begins is not None and beside is None and self._key(match.first - 1) not in self.who.surnames:
            self.instead.append((begins, end, speaker))
        self.found.append(Mention(start, end, speaker_id))
        head = self.duties.other_head(self.text, self.row, match.first, end, speaker)
        if head is not None and len(self.misplaced) == noted:
            self.instead.append((self.row[match.first].start, end, self.who.speakers[head]))
        self.misplaced += self.duties.wrong(self.said, self.row, end, speaker)
        where = elsewhere(self.duties, self.text, self.row, match.first, end, speaker)
        if where is not None and len(self.misplaced) == noted:
            self.misplaced.append((*where, speaker))

    def _whose_name(self, match: Match[Called], beside: _Role | None) -> str | None:
        """Whose name it is: of two who share it, the one whose role or duty stands beside, or the last."""
        end = self.row[match.last - 1].end
        named = match.what.named
        if len(named) > 1 and match.first and self.naming.gap(match.first - 1, match.first) == " ":
            call = self._key(match.first - 1)  # "Thomas Brandt" is Tomas
            near = {one for one in named if fits(call, keys(self.who.speakers[one].name)[0])}
            if is_given(call) and len(near) == 1:
                return near.pop()
        if len(named) > 1:
            told = (beside.holders if beside else frozenset()) or self._told(match.last, end)
            told = told or self.duties.heads_of(self.row, self.text, end, named)
            if (one := only(named & told)) is not None:
                return one
            last = [one.speaker_id for one in self.found if one.speaker_id in named]
            return last[-1] if last else None
        return self.who.one(match.what, self._key(match.first - 1), self._last())

    def _told(self, at: int, end: int) -> frozenset[str]:
        """Who has the role that is said of a name which ends at a place: "Brandt, the senator"."""
        for first in range(at, min(at + 6, len(self.row))):
            held = self.who.phrases.at(self.row, first)
            if held is not None and held.what.holders:
                link = apposed.tie(self.text, end, self.row[first].start)
                return held.what.holders if link is not None and not link.no else frozenset()
        return frozenset()

    def _with_role(self, role: _Role, speaker: Speaker, start: int) -> int:
        """Where a mention with the role before it begins; the role, or its place, is noted where wrong."""
        place = self.row[role.first].start, self.row[role.last - 1].end
        if speaker.id in role.holders and _THAT_IS.match(self.text, place[1], start):
            return start  # each of them stands for itself
        if speaker.id in role.holders and role.head < role.last:
            return start  # so does the body that the role names: "the director of PELA, Lionel Osgood"
        if self.found and self.found[-1].start == place[0]:
            self.found.pop()
        if role.strange:
            if excludes(speaker, role.strange):
                self.misplaced.append((*place, speaker))
            return start
        if speaker.id not in role.holders:
            if speaker.roles:
                self.misplaced.append((*place, speaker))
            return start
        if (field := self.fit.other_field(role.first, role.last, speaker)) is not None:
            self.misplaced.append((*field, speaker))
            return start
        if role.post is not None and not role.post.of(speaker):
            self.misplaced.append((role.post.start, role.post.end, speaker))
            return start
        return place[0]

    def _beside(self, role: _Role, match: Match[Called]) -> bool:
        """Whether a name belongs to the role before it: "Sheriff Joyce", "the sheriff, Kevin Joyce,"."""
        if role.last > match.first:
            return False
        begins = self.row[role.last - 1].end
        if role.post is not None:
            begins = max(begins, role.post.end)
        between = self.text[begins : self.row[match.first].start]
        if between == " " or _LINKED.fullmatch(between):
            return True
        if between == ". " and self._key(role.last - 1) in SHORT:
            return True  # "State Sen. Paul Brandt"
        if not _COMMA.fullmatch(between) or self._key(role.first - 1) in ("and", "or"):
            return False
        end = self.row[match.last - 1].end
        if role.strange and match.last - match.first < 2:
            return False
        if self._key(role.first - 1) == "as" or self._key(role.first - 2) == "as":
            return True  # "As governor of the state, LePage wrote"
        return self.text[end : end + 1] in (",", ".", ")", "") or self.naming.speaks(match.last - 1)

    # ---------------------------------------------------------------- roles

    def _in_other_words(self, at: int) -> Match[Called] | None:
        """Who is meant by no role as the story has it: "the union boss", "his predecessor"."""
        return self.then.predecessor(at, self.found[-1] if self.found else None) or self.then.head(at)

    def _office(self, at: int) -> None:
        """An office that nobody of the story has, said of somebody who has another: "Judge Mills"."""
        found = office_at([token.key for token in self.row[at : at + 3]])
        if found is None:
            return
        word, size = found
        start, end = self.row[at].start, self.row[at + size - 1].end
        if self.ascribed.strange(word, start, end):
            return
        comma = self.text.startswith((", ", " of ", " for "), end)
        if end < len(self.text) and (self.text[start].isupper() or comma):
            self.role = _Role(at, at + size, frozenset(), None, word, at + size)

    def _held(self, match: Match[Called]) -> None:
        before = self._key(match.first - 1)
        joined = match.first and self.naming.gap(match.first - 1, match.first) in (" ", "' ", "'s ", "’s ")
        level = before if before in LEVELS and joined else ""
        begins = self.row[match.first - 1 if level else match.first].start
        match, wrong = self.fit.levelled(match, level)
        place = self.row[match.first].start, self.row[self.fit.head(match) - 1].end
        end = self.row[match.last - 1].end
        head = match.first + (match.last > match.first + 1 and self._key(match.first) in LEVELS)
        post = posts.after(self.text, end) or posts.before(self.text, self.row[head].start)
        if before not in OVER and (earlier := self.then.earlier(match)) is not None:
            match, before = earlier, "former"
        if self.ascribed.said_of(match, begins, post, wrong=wrong):
            return
        match, foreign = self.then.at_another(match)
        if foreign is not None and before not in _ANY:
            self.misplaced.append((place[0], foreign[0], self.who.speakers[foreign[1]]))
        if wrong and (holder := only(match.what.holders)) is not None:
            self.misplaced.append((begins, place[1], self.who.speakers[holder]))
        self.role = _Role(match.first, match.last, match.what.holders, post, "", self.fit.head(match))
        speaker_id = self.who.one(match.what, before, self._last())
        if before not in _ANY:
            holders = match.what.over if before in OVER else match.what.holders
            who = frozenset((speaker_id,)) if speaker_id else holders
            if not speaker_id:
                speaker_id = self.then.federal(holders, self.row[match.first].start)
            self.found.append(Mention(*place, speaker_id or "", "role", who))
