"""What somebody does by a role, held against the roles: "who speaks for the governor", "runs the union"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.interview.answer.phrases import Token, keys
from tui.interview.answer.said import Said
from tui.interview.known.bodies import Bodies
from tui.interview.known.called import People, only
from tui.story.model import Speaker
from tui.story.tagging.verbs import PREPOSITIONS
from tui.text import vocabulary

_SPEAKERS = vocabulary("spokesman spokeswoman spokesperson spokespeople")
_HEADS = vocabulary(
    """president head director chief executive leader chair chairman chairwoman chairperson ceo boss
    commissioner superintendent manager captain dean"""
)
_OF_A_PART = vocabulary(
    "financial operating medical nursing technology information marketing vice deputy assistant"
)
_OF = vocabulary("of at for")
_NEAR = 12  # words before an "its" in which the body is named that it stands for
_ITS = re.compile(
    r"\b(?P<whose>its|their|(?:the|this|that)\s+\w+['’]s?)\s+(?:\w+\s+)?"
    r"(?P<head>president|head|director|chief(?:\s+executive)?|leader|chair(?:man|woman|person)?|ceo|boss|manager)"
    r"(?:,|\s+(?:is|was))?\s+$",
    re.IGNORECASE,
)
_WHO = r"(?:,?\s+who(?:['’]s|\s+is|\s+also)?|,\s+(?:he|she)(?:['’]s|\s+is)?|['’]s|\s+is|\s+was)?"
_DUTIES = re.compile(
    rf"{_WHO},?\s+(?:(?:the\s+)?(?:one|man|woman|person)\s+who\s+)?(?:the\s+|an?\s+)?"
    r"(?:(?P<speaks>(?:(?:speak(?:s|ing)|spoke|talk(?:s|ing))\s+|spokes(?:man|woman|person)\s+)(?:for|on\s+behalf\s+of))"
    r"|(?P<heads>(?:head|boss|leader|president|director|chair(?:man|woman|person)?|chief(?:\s+executive)?)\s+of|lead(?:s|ing)|led|head(?:s|ed|ing)?(?:\s+up)?|r[au]n(?:s|ning)?|chair(?:s|ed|ing)?|direct(?:s|ed)"
    r"|presid(?:es|ed|ing)\s+over|in\s+charge\s+of|at\s+the\s+head\s+of))\s+(?:the\s+|our\s+)?",
    re.IGNORECASE,
)


_FROM = re.compile(r",?\s+(?:of|from|with|at)\s+(?:the\s+)?", re.IGNORECASE)
_FEW = 4  # words after "who leads the" in which a body is named
_REACH = 60  # characters before a name in which "its head" stands


_LED_BY = re.compile(
    r"(?:,\s+which)?\s+(?:is|was)\s+(?:run|led|headed(?:\s+up)?|chaired|directed|managed)\s+by\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_HEAD_OF = re.compile(
    r"\b(?:head|boss|leader|president|director|chief(?:\s+executive)?|ceo)\s+(?:of|at)\s+(?:the\s+)?"
    r"(?P<body>[^,.;:!?]{2,40}?)(?:\s+(?:is|was)(?:\s+called)?|,)\s+$",
    re.IGNORECASE,
)


class Duty(NamedTuple):
    """A duty said of somebody: code points `start` to `end` of its verb, and whose duty it is not."""

    start: int
    end: int
    speaker: Speaker


class Duties:
    """The bodies, and the people, that the roles of a story's speakers serve."""

    def __init__(self, who: People) -> None:
        self.who = who
        self.bodies = Bodies(who)
        self.speaks: dict[str, frozenset[str]] = {}
        self.heads: dict[str, frozenset[str]] = {}
        self.any: dict[str, frozenset[str]] = {}
        for one in who.speakers.values():
            self.speaks[one.id] = self._served(one, _SPEAKERS)
            self.heads[one.id] = self._served(one, _HEADS)
            self.any[one.id] = self._served(one)

    def _served(self, one: Speaker, nouns: frozenset[str] = frozenset()) -> frozenset[str]:
        """What somebody serves by a role (of some nouns): ids of bodies, offices and terms."""
        found: set[str] = set()
        for role in one.roles:
            words = keys(role.title)
            at = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
            if nouns and not nouns & {*words[:at]}:
                continue
            row = [Token(0, 0, word) for word in words]
            for match in self.bodies.phrases.find(row):
                found |= match.what
        return frozenset(found)

    def _office(self, ids: frozenset[str], speaker_id: str) -> bool:
        """Whether one of some people holds the office that somebody serves, and so stands for it."""
        bodies = [self.who.speakers[one] for one in self.any[speaker_id] if one in self.who.speakers]
        names = {" ".join(keys(body.name)[:-1]).replace("attorneys", "attorney") for body in bodies}
        roles = {" ".join(keys(role.title)) for one in ids for role in self.who.speakers[one].roles}
        return bool(names & roles)

    def held_by(self, ids: frozenset[str]) -> frozenset[str]:
        """Who holds the office that some bodies are: the governor, of the "Governor's Office"."""
        names = {
            " ".join(keys(name))
            .removesuffix(" office")
            .replace("attorneys", "attorney")
            .replace("generals", "general")
            for body in ids
            for name in self.bodies.names.get(body, ())
        }
        roles = (
            (one.id, " ".join(keys(role.title))) for one in self.who.speakers.values() for role in one.roles
        )
        return frozenset(speaker_id for speaker_id, title in roles if title in names)

    def elsewhere(self, row: Sequence[Token], last: int, speaker: Speaker) -> bool:
        """Whether a role that ends before the word `last` is said of another body: "surgeon at QGH"."""
        if last >= len(row) - 1 or row[last].key not in _OF or not self.any[speaker.id]:
            return False
        body = self.bodies.phrases.at(row, last + 1 + (row[last + 1].key == "the" and last + 2 < len(row)))
        return body is not None and not body.what & self.any[speaker.id]

    def is_part(self, speaker_id: str) -> bool:
        """Whether somebody is at the head of a part of a body only: the "chief financial officer"."""
        roles = self.who.speakers[speaker_id].roles
        return bool(roles) and all(_OF_A_PART & {*keys(role.title)} for role in roles)

    def of_a_part(self, row: Sequence[Token], first: int, last: int) -> bool:
        """Whether a role, the words `first` to `last`, is one at the head of a part of a body."""
        return any(token.key in _OF_A_PART for token in row[first:last])

    def is_spokesman(self, row: Sequence[Token], first: int, last: int) -> bool:
        """Whether a role, the words `first` to `last`, is that of who speaks for another."""
        return any(token.key in _SPEAKERS for token in row[first:last])

    def speaks_for_another(self, speaker_id: str, ids: frozenset[str]) -> bool:
        """Whether somebody speaks for none of some people or bodies, and for another."""
        served = self.speaks[speaker_id]
        return bool(served) and not ids & served and not self._office(ids, speaker_id)

    def leads(self, speaker: Speaker) -> bool:
        """Whether somebody is at the head of a body of the story."""
        return bool(self.heads[speaker.id])

    def is_head(self, row: Sequence[Token], first: int, last: int) -> bool:
        """Whether a role, the words `first` to `last`, is one at the head of something."""
        return any(token.key in _HEADS for token in row[first:last])

    def serves(self, speaker: Speaker, ids: frozenset[str]) -> bool:
        """Whether somebody has a role at one of some bodies."""
        return bool(self.any[speaker.id] & ids)

    def around(self, row: Sequence[Token], first: int, last: int, before: int) -> frozenset[str]:
        """The bodies that a role is said to be at, by a few words before it, or after "of"."""
        stop = last + 6 if last < len(row) and row[last].key in _OF else last
        return self.bodies.named(row[max(0, first - before) : stop])

    def heads_of(self, row: Sequence[Token], text: str, end: int, ids: frozenset[str]) -> frozenset[str]:
        """Those of some people who have the duty that is said of a name: "Brandt, who leads the HWA"."""
        match = _DUTIES.match(text, end) or _FROM.match(text, end)
        at = bisect_left(row, (match.end(),)) if match else len(row)
        of = self.bodies.named(row[at : at + _FEW])
        return frozenset(one for one in ids if self.any[one] & of)

    def other_head(
        self, text: str, row: Sequence[Token], first: int, end: int, speaker: Speaker
    ) -> str | None:
        """Who is the head of the body that a name stands for, if another: "Its head, Yusra Amin"."""
        start = row[first].start
        match = _ITS.search(text, max(0, start - _REACH), start)
        if match is None:
            return self._other_led(text, row, first, end, speaker)
        at = next(i for i in range(first, -1, -1) if i == 0 or row[i - 1].start < match.start())
        near = self.bodies.named(row[max(0, at - _NEAR) : at])
        if match["whose"].lower() not in ("its", "their"):
            body = self.bodies.named(row[at : at + 2])
        else:
            body = self.bodies.last(row[max(0, at - _NEAR) : at])
        heads = {one for one, ids in self.heads.items() if ids & body}
        head = only(frozenset(heads))
        return head if head != speaker.id and not self.heads[speaker.id] & near else None

    def _other_led(
        self, text: str, row: Sequence[Token], first: int, end: int, speaker: Speaker
    ) -> str | None:
        """The same of "PELA is run by Brandt" and of "the head of PELA is Brandt"."""
        start = row[first].start
        by = _LED_BY.search(text, max(0, start - _REACH), start)
        of = _HEAD_OF.search(text, max(0, start - _REACH), start)
        if by is not None:
            at = bisect_left(row, (by.start(),))
            body = self.bodies.last(row[max(0, at - _FEW) : at])
        elif of is not None and (
            of.group().rstrip()[-1] != "," or text[end : end + 1] in (",", ".", ")", "")
        ):
            found = self.bodies.at(row, of.start("body"))
            body = found[2] if found is not None and found[1] >= of.end("body") else frozenset()
        else:
            return None
        head = only(frozenset(one for one, ids in self.heads.items() if ids & body))
        return head if head != speaker.id else None

    def wrong(self, said: Said, row: Sequence[Token], pos: int, speaker: Speaker) -> Iterator[Duty]:
        """The duty that is said of a speaker whose name ends at `pos`, where it is another's."""
        match = _DUTIES.match(said.text, pos)
        if match is None or not speaker.roles:
            return
        kind = "speaks" if match["speaks"] else "heads"
        at = bisect_left(row, (match.end(),))
        if at == len(row) or row[at].start > match.end() + 1:
            return
        served: dict[str, frozenset[str]] = getattr(self, kind)
        body = self.bodies.at(row, match.end())
        if body is not None:
            others = [who for who, ids in served.items() if who != speaker.id and ids & body[2]]
            if not served[speaker.id] & body[2] and (others or served[speaker.id]):
                yield Duty(match.start(kind), match.end(kind), speaker)
            return
        person = self.who.phrases.at(row, at)
        if kind == "speaks" and person is not None and served[speaker.id]:
            ids = person.what.named | person.what.holders
            if speaker.id not in ids and self.speaks_for_another(speaker.id, ids):
                yield Duty(match.start(kind), match.end(kind), speaker)
