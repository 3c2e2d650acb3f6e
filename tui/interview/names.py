"""Who is meant: speakers by name, surname, alias or unique role, and by "he" and "she" after them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.called import Called, People, only, people
from tui.interview.duties import Duties
from tui.interview.finding import Finding
from tui.interview.heard import heard, named
from tui.interview.phrases import Match, Token, read
from tui.interview.roles import LEVELS, OVER, is_role
from tui.interview.said import Said, inside
from tui.interview.whose_law import beside
from tui.quiz.index import Index
from tui.quiz.people import names as names_of
from tui.quiz.people import placed
from tui.quiz.wording import listed
from tui.story.model import Speaker
from tui.story.reference.given import DOUBTFUL
from tui.story.reference.people import GROUPS, NOT_ALONE, PLAIN, SHORT_TITLES, SURNAMES_TOO
from tui.story.tagging.verbs import PREPOSITIONS, SPEAKING
from tui.text import vocabulary

_WORDS_TOO = PLAIN | DOUBTFUL | NOT_ALONE | SURNAMES_TOO | GROUPS
_BEINGS = vocabulary("be is was are were am being been very quite so too perfectly a an")
_SUBJECTS = vocabulary("he she his her him hers himself herself")
_HE = vocabulary("he his him himself")
_DESK = vocabulary("office offices department general race candidate election")
_ANY = vocabulary("a an any every each no another")
_DETERMINERS = vocabulary("the that this our their his her its")
_BEFORE_NAMES = vocabulary("by from to asked told")
_ACTS = vocabulary(
    """is was has had does did will would can could also never then later told wants wanted came went gave put
    sent spoke made held called wrote and himself herself who denies thinks believes hopes doubts calls knows
    asks writes"""
)


class Mention(NamedTuple):
    """A place where a speaker is named or meant: code points `start` to `end`.

    `how` is "name", "role" ("the sheriff") or "pronoun"; `whole` the role and the name beside each other.
    """

    start: int
    end: int
    speaker_id: str
    how: str = "name"
    who: frozenset[str] = (
        frozenset()
    )  # all who may be meant, where it is not sure: "he", "the attorney general"

    @property
    def may_be(self) -> frozenset[str]:
        """The ids of all who may be meant."""
        return self.who or frozenset((self.speaker_id,))


def mentions(said: Said, known: Index) -> tuple[Mention, ...]:
    """Every place of an answer where one speaker is named or meant, in order."""
    return tuple(one for one in references(said, known) if one.speaker_id)


def references(said: Said, known: Index) -> tuple[Mention, ...]:
    """The mentions, and the places where it is not sure which of several is meant (no `speaker_id`)."""
    return _heard(said, known).mentions


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """Speakers where they are named first, and wrong roles beside a name."""
    found = _heard(said, known)
    seen: set[str] = set()
    for mention in mentions(said, known):
        if mention.how != "pronoun" and mention.speaker_id not in seen:
            seen.add(mention.speaker_id)
            yield _named(said, known, mention)
    yield from _parties(said, known)
    for start, end, speaker in found.misplaced:
        roles = listed([placed(role) for role in speaker.roles])
        why = f"{known.name(speaker.id)} is {roles}."
        yield heard(said, known, (start, end), "contradicted", speaker.id, roles, why)


def _named(said: Said, known: Index, one: Mention) -> Finding:
    """A speaker who is named: stated, or an office of the state called federal."""
    speaker = known.speaker(one.speaker_id)
    if speaker is not None and speaker.sort != "person":
        wrong = beside(said, one.start, one.end, names_of(speaker))
        if wrong is not None:
            right = known.name(speaker.id)
            return heard(said, known, wrong[:2], "contradicted", speaker.id, right, f"It is {right}.")
    return named(said, known, (one.start, one.end), one.speaker_id)


def _parties(said: Said, known: Index) -> Iterator[Finding]:
    """A party beside a name that is not that person's: "Lerner, a Democrat"."""
    for one in references(said, known):
        speaker = known.speaker(one.speaker_id)
        if speaker is None or not speaker.party or one.how == "pronoun":
            continue
        after = _PARTY_AFTER.match(said.text, one.end)
        before = _PARTY_BEFORE.search(said.text, max(0, one.start - 24), one.start)
        for match in (after, before):
            if (
                match
                and said.holds(one.start)
                and match.group("party").lower()[:5] != speaker.party.lower()[:5]
            ):
                right = f"a {speaker.party}"
                why = f"{known.name(speaker.id)} is {right}."
                yield heard(said, known, match.span("party"), "contradicted", speaker.id, right, why)


class _Heard(NamedTuple):
    """The mentions of an answer, and the wrong roles: where each stands, and beside whose name."""

    mentions: tuple[Mention, ...]
    misplaced: tuple[tuple[int, int, Speaker], ...]


def _heard(said: Said, known: Index) -> _Heard:
    duties = known.once(("ear", "duties"), lambda: Duties(people(known)))
    return said.once(("mentions", id(known)), lambda: _Reader(said, people(known), duties).read())


class _Role(NamedTuple):
    """A role in an answer: the words `first` to `last`, who has it, and where it is a mention already."""

    first: int
    last: int
    holders: frozenset[str]


class _Reader:
    """One reading of an answer, word by word."""

    def __init__(self, said: Said, who: People, duties: Duties) -> None:
        self.said = said
        self.text = said.text
        self.who = who
        self.duties = duties
        self.row = read(said)
        self.found: list[Mention] = []
        self.misplaced: list[tuple[int, int, Speaker]] = []
        self.role: _Role | None = None
        self.small = self.text == self.text.lower()

    def read(self) -> _Heard:
        """All mentions, in order."""
        at = 0
        while at < len(self.row):
            match = self._match(at)
            if match is None:
                self._other(at)
                at += 1
                continue
            if match.what.named:
                self._name(match)
            else:
                self._held(match)
            at = match.last
        taken = self.said.taken_back
        return _Heard(
            tuple(one for one in self.found if not inside(taken, one.start)),
            tuple(one for one in self.misplaced if not inside(taken, one[0])),
        )

    def _match(self, at: int) -> Match[Called] | None:
        """The name or role that begins at a word, exact or mistyped."""
        match = self.who.phrases.at(self.row, at)
        if match is None:
            return self._mistyped(at)
        if match.what.named:
            return match if match.last - match.first > 1 or self._is_name(match) else None
        after = self.row[match.last].key if match.last < len(self.row) else ""
        joined = match.last < len(self.row) and self._gap(match.last - 1, match.last).strip() in (
            "",
            "'",
            "’",
        )
        if joined and (after in _DESK or after == "general" or self._strange(match.last)):
            return None
        return match

    def _strange(self, at: int) -> bool:
        """Whether a name that no speaker of the story has follows a role: "Senator Susan Collins"."""
        if self._gap(at - 1, at) != " " or not self.text[self.row[at].start].isupper():
            return False
        return (
            not self.who.phrases.at(self.row, at) and self._mistyped(at) is None and self.row[at].key != "i"
        )

    def _gap(self, one: int, other: int) -> str:
        """What stands between two words."""
        text = self.text[self.row[one].end : self.row[other].start]
        return re.sub(r"^['’]s(?=\s)", "'", text)

    def _is_name(self, match: Match[Called]) -> bool:
        """Whether one word is meant as a name: with a capital, or plainly somebody."""
        token = self.row[match.first]
        if not any(self.who.speakers[one].sort == "person" for one in match.what.named):
            return True
        first = self.text[token.start]
        before = self.row[match.first - 1].key if match.first else ""
        if first.isupper():
            if token.key not in _WORDS_TOO:
                return True
            opens = match.first == 0 or bool(
                re.search(r"[.!?]\s*$", self.text[max(0, token.start - 4) : token.start])
            )
            return not opens or self._acts(match)
        if before in self.who.calls or is_role(before) or before in SHORT_TITLES:
            return True
        if before in _BEINGS or before in _DETERMINERS or not self.small:
            return False  # any surname may be a word: "the fields lie fallow"
        return self._acts(match) or before in _BEFORE_NAMES

    def _acts(self, match: Match[Called]) -> bool:
        """Whether a verb that people are the subject of, a possessive or the end follows a word."""
        token = self.row[match.first]
        after = self.text[token.end : token.end + 40]
        if re.match(r"['’]|\s*[,.;:!?)]|\s*$", after):
            return True
        following = self.row[match.last].key if match.last < len(self.row) else ""
        return following in _ACTS or following.endswith("ed") or following in SPEAKING

    def _mistyped(self, at: int) -> Match[Called] | None:
        """A surname with a typing error: with a capital, after a role or first name, or long and no word."""
        token = self.row[at]
        name = self.who.mistyped.meant(token.key) if token.key not in _WORDS_TOO else None
        if name is None or name == token.key or token.key in (f"{name}s", name.removesuffix("s")):
            return None
        before = self.row[at - 1].key if at else ""
        capital = self.text[token.start].isupper()
        inside = capital and bool(at) and self._gap(at - 1, at) == " "
        known = before in self.who.calls or is_role(before)
        if not (inside or known or (len(name) >= 6 and (capital or self.small)) or self._speaks(at)):
            return None
        return Match(at, at + 1, Called(self.who.surnames[name]))

    def _speaks(self, at: int) -> bool:
        return at + 1 < len(self.row) and self.row[at + 1].key in SPEAKING

    def _last(self) -> str | None:
        return next((one.speaker_id for one in reversed(self.found[-4:]) if one.speaker_id), None)

    def _name(self, match: Match[Called]) -> None:
        before = self.row[match.first - 1].key if match.first else ""
        speaker_id = self.who.one(match.what, before, self._last())
        role, self.role = self.role, None
        start, end = self.row[match.first].start, self.row[match.last - 1].end
        beside = role if role is not None and self._beside(role, match) else None
        if beside is not None and speaker_id is None:
            speaker_id = only(match.what.named & beside.holders)
        if speaker_id is None:
            return
        if beside is not None:
            place = self.row[beside.first].start, self.row[beside.last - 1].end
            if self.found and self.found[-1].start == place[0]:
                self.found.pop()
            speaker = self.who.speakers[speaker_id]
            if speaker_id in beside.holders:
                start = place[0]
            elif speaker.roles:
                self.misplaced.append((*place, speaker))
        self.found.append(Mention(start, end, speaker_id))
        for duty in self.duties.wrong(self.said, self.row, end, self.who.speakers[speaker_id]):
            self.misplaced.append(duty)

    def _beside(self, role: _Role, match: Match[Called]) -> bool:
        """Whether a name belongs to the role before it: "Sheriff Joyce", "the sheriff, Kevin Joyce,"."""
        if role.last > match.first:
            return False
        between = self._gap(role.last - 1, match.first) if role.last == match.first else None
        if between is None:
            words = [token.key for token in self.row[role.last : match.first]]
            return (
                len(words) <= 3
                and words in (["is"], ["was"])
                and _same_clause(self.text, self.row, role, match)
            )
        if between == " ":
            return True
        if between.strip() != "," or self.row[role.first - 1 if role.first else 0].key in ("and", "or"):
            return False
        end = self.row[match.last - 1].end
        after = self.text[end : end + 1]
        return after in (",", ".", ")", "") or self._speaks(match.last - 1)

    def _held(self, match: Match[Called]) -> None:
        before = self.row[match.first - 1].key if match.first else ""
        level = before if before in LEVELS and self._gap(match.first - 1, match.first) == " " else ""
        begins = self.row[match.first - 1 if level else match.first].start
        match, wrong = self._levelled(match, level)
        last = next((one for one in reversed(self.found[-3:]) if one.how != "pronoun"), None)
        named = last if last is not None and last.how == "name" else None
        place = self.row[match.first].start, self.row[self._head(match) - 1].end
        if named is not None and self._said_of(named, match, begins, wrong=wrong):
            return
        if wrong and (holder := only(match.what.holders)) is not None:
            self.misplaced.append((begins, place[1], self.who.speakers[holder]))
        self.role = _Role(match.first, match.last, match.what.holders)
        speaker_id = self.who.one(match.what, before, self._last())
        if before not in _ANY:
            holders = match.what.over if before in OVER else match.what.holders
            who = frozenset((speaker_id,)) if speaker_id else holders
            self.found.append(Mention(*place, speaker_id or "", "role", who))

    def _said_of(self, named: Mention, match: Match[Called], begins: int, *, wrong: bool) -> bool:
        """Whether a role is said of the name before it; if not theirs, or not there, it is misplaced."""
        speaker = self.who.speakers[named.speaker_id]
        start, end = self.row[match.first].start, self.row[self._head(match) - 1].end
        theirs = named.speaker_id in match.what.holders
        elsewhere = theirs and self.duties.elsewhere(self.row, match.last, speaker)
        if not self._apposed(named, match, begins) and not (elsewhere and self._leads(named, begins)):
            return False
        if speaker.roles and (not theirs or elsewhere or wrong):
            self.misplaced.append((begins if theirs and wrong else start, end, speaker))
        return True

    def _levelled(self, match: Match[Called], level: str) -> tuple[Match[Called], bool]:
        """A role after "state" or "federal": those of its holders who have it there, or whether none has."""
        if not level:
            return match, False
        own = {one: self.who.levels(one) for one in match.what.holders}
        fit = frozenset(one for one, known in own.items() if level in known)
        if fit:
            what = match.what
            return match._replace(what=Called(what.named, what.now & fit, what.over & fit)), False
        return match, bool(own) and all(own.values())

    def _head(self, match: Match[Called]) -> int:
        """Where a role ends, before the name of another speaker or a term in it: "director" of PELA."""
        for at in range(match.first + 1, match.last):
            if self.row[at].key in PREPOSITIONS and self._names_follow(at + 1, match.last):
                return at
        return match.last

    def _names_follow(self, at: int, last: int) -> bool:
        while at < last:
            if self.who.bodies.at(self.row, at) is not None:
                return True
            at += 1
        return False

    def _apposed(self, named: Mention, match: Match[Called], begins: int) -> bool:
        """Whether a role is said of the name before it: "Joyce, the sheriff,", "Joyce is the sheriff"."""
        between = self.text[named.end : min(begins, named.end + _NEAR)]
        if not self._leads(named, begins):
            return False
        if "is" in between or "was" in between or "who" in between:
            return True
        end = self.row[match.last - 1].end
        after = self.text[end : end + 12]
        return bool(_CLOSES.match(after))

    def _leads(self, named: Mention, begins: int) -> bool:
        """Whether nothing but ", the" or "is the" stands between a name and a role."""
        return bool(_APPOSED.fullmatch(self.text[named.end : min(begins, named.end + _NEAR)]))

    def _other(self, at: int) -> None:
        """A pronoun that means the speaker named last."""
        token = self.row[at]
        if token.key not in _SUBJECTS:
            return
        wanted = "he" if token.key in _HE else "she"
        low = self.said.sentence(token.start)[0]
        for _ in range(_BACK):
            here = [one for one in self._before(low, token.start) if self._can_be(one, wanted)]
            if here:
                who = frozenset().union(*(one.may_be for one in here))
                sure = here[0].speaker_id if len(who) == 1 else ""
                self.found.append(Mention(token.start, token.end, sure, "pronoun", who))
                return
            if not low:
                return
            low = self.said.sentence(low - 1)[0] if self.said.sentence(low - 1)[0] < low else 0

    def _before(self, low: int, high: int) -> list[Mention]:
        """The last few mentions between two places: "she" may be who "she" was before, or one named since."""
        here = [one for one in self.found[-8:] if low <= one.start < high]
        named = any(one.how != "pronoun" for one in here)
        return here if named or high <= low else []

    def _can_be(self, one: Mention, wanted: str) -> bool:
        persons = [each for each in one.may_be if self.who.speakers[each].sort == "person"]
        return any(self.who.gender(each) in ("", wanted) for each in persons)


_NEAR = 40  # characters from a name within which a role may be said of it
_BACK = 3  # sentences back in which a pronoun's person is looked for
_PARTY = r"(?P<party>(?i:democrat(?:ic)?|republican|libertarian)|Independent|Green)\b"
_CLOSED = r"(?=\s*(?:[.,;:!?)]|$)|\s(?:and|but|or|who|too|as|from|in|while|not|so)\b)"
_PARTY_AFTER = re.compile(
    rf"(?:,|,?\s(?:is|was|who\sis|who['’]s)|['’]s)\s(?:(?:also|a|an|the)\s){{0,2}}{_PARTY}{_CLOSED}"
)  # nothing nominal after it: "Mills, Republican LePage's opponent", "Mills is independent of him"
_PARTY_BEFORE = re.compile(rf"\b{_PARTY}\s(?:\w+\.?\s)?$")
_APPOSED = re.compile(
    r"(?:,| is| was|, who is| who is|, who was| \()\s?(?:(?:the|our|their|a|an|also|now|then)\s){0,2}"
)
_CLOSES = re.compile(r"\s*(?:[,.;:)!?]|$)")


def _same_clause(text: str, row: list[Token], role: _Role, match: Match[Called]) -> bool:
    between = text[row[role.last - 1].end : row[match.first].start]
    return not re.search(r"[,.;:!?]", between)
