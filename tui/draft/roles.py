"""What an article says persons are: the words for it, whether they still are it, and where it stands.

Before the name ("Cumberland County Sheriff Kevin Joyce", "the league’s new treasurer, Amy Tran,"), after it
("Ann Hill, the city’s fire chief,", "Hill, 44, a plumber from Bath", "Hill, who chairs the council"), or
in a sentence of its own ("Hill is the director of …", "She is the director of …").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from tui.draft.apposed import apposed_before
from tui.draft.found import Held, Range
from tui.draft.page import Page
from tui.draft.people import Human
from tui.draft.rolenouns import NounPhrase, singular_title, title_of
from tui.draft.rolewords import described, is_kind, premodifier
from tui.story.model import When
from tui.story.reference.people import SHORT_TITLES
from tui.text import vocabulary

_BODIES = vocabulary(
    """university college school institute association society foundation company corp inc llc ltd bank
    council committee commission department office agency bureau center centre club union party church
    hospital clinic service board federation alliance coalition network trust partners group laboratory
    labs museum police force army navy legion authority ministry observatory league team academy
    research securities capital chamber"""
)
_B = r"[ \u00a0]"
# As `tui.story.check.speakers` reads it: these words, in the role or just before it, say it is past.
_PAST = re.compile(
    r"\b(?:former|previous|ex|predecessor|late|past|then|retired|onetime|one-time)\b", re.IGNORECASE
)
_PREVIOUS = re.compile(r"\b(?:previous|predecessor)\b", re.IGNORECASE)
_LETTERS = (
    r"(?:R\.N\.|M\.D\.|Ph\.? ?D\.?|J\.D\.|RN|MD|PhD|DO|DVM|Esq\.?|CPA|CBE|OBE|MBE|QC|KC|MP|M\.P\.|Jr\.|Sr\."
    r"|(?!C[A-Z]{1,2}O\b|E?VP\b|SVP\b|DA\b)[A-Z]{2,6}(?=,)|(?:[A-Z][a-z]{0,2}\.){2,4})"
)
_BETWEEN = re.compile(  # what may stand between a name and its description
    rf"(?:{_B}of{_B}[A-Z][\w.’'-]*(?:{_B}[A-Z][\w.’'-]*){{0,3}})?"
    rf"(?:,{_B}{_LETTERS})*"
    rf"(?:,{_B}(?:aged?{_B}|now{_B})?\d{{1,3}}(?!\d)|{_B}\(\d{{1,3}}\))?"
    rf"(?:,{_B}of{_B}[A-Z][\w.’'-]*(?:,?{_B}[A-Z][\w.’'-]*){{0,3}})?"
    rf"(?:,{_B}[DRI]-[A-Z][\w.’'-]*(?:{_B}[A-Z][\w.’'-]*){{0,2}}"
    rf"|{_B}\((?:pictured|left|right|above|[A-Z][\w.,’' -]{{0,30}})\))?"
    rf"(?:,{_B}?|{_B}[–—]{_B}?|—|{_B}--?{_B}|{_B}\(|{_B}\|{_B}|:{_B})"
    rf"(?:(?:and|now|currently|then|previously|formerly|once|himself|herself|also|as|both"
    rf"|at{_B}the{_B}time|now{_B}retired{_B}as|(?:named|appointed|elected|hired{_B}as|promoted{_B}to)(?:{_B}as)?"
    rf"|(?:speaking|acting|serving|working|testifying){_B}as"
    rf"|in{_B}(?:his|her|their){_B}[\w-]+{_B}(?:year|season|term){_B}as){_B})?"
)
_PARTY = re.compile(
    rf"(?:{_B}of{_B}[A-Z][\w.’'-]*(?:{_B}[A-Z][\w.’'-]*){{0,3}})?,?{_B}(?:\(?(?P<short>[DRI])(?=-[A-Z]|\))"
    rf"|an?{_B}(?:\w+{_B}){{0,2}}?(?P<long>Democrat|Republican|Libertarian|independent|Independent)\b)"
)
_PARTY_BEFORE = re.compile(r"\b(Democrat|Republican|Democratic|Libertarian)\b")
_VERBS = vocabulary(
    """chairs chaired leads led heads headed directs directed coaches coached owns owned founded co-founded
    manages managed edits edited runs oversees co-chairs co-owns represents sponsored studies teaches
    researches covers practices trains sells builds grows raises farms designs writes specializes
    monitors commands serves organizes organises supervises coordinates operates hosts produces"""
)
_ACTS = (
    "take over|took over|taken over|resigned|stepped down|retired|quit|continues|continued|serve|serves"
    "|served|acted|acts|works|worked|stayed on|stays on|doubles|volunteers|was fired|was hired|was ousted"
)
_AS = _ACTS.replace(" ", _B)
_WHO = re.compile(
    rf",?{_B}who{_B}(?:also{_B}|now{_B}|has{_B}|currently{_B})?(?:(?P<is>is|was|serves{_B}as|served{_B}as"
    rf"|works{_B}as|worked{_B}as|has{_B}been|been|became|are|were|(?:{_AS}){_B}as){_B}"
    rf"|(?P<does>{'|'.join(sorted(_VERBS, key=len, reverse=True))}){_B})"
)
_WHAT = re.compile(  # what somebody does, up to a time, a further verb or a stop
    rf"(?:[\w’'&-]|{_B}(?!and{_B}\w+ed\b|who\b|said\b|says\b|was\b|is\b|in{_B}\d|from{_B}\d|as\b|since\b|for{_B}\w+{_B}years)"
    r"|(?<=[A-Z])\.)+"
)
_IS = re.compile(
    rf"(?P<verb>(?:[’']s{_B}been|{_B}(?:(?:has{_B}|had{_B}|will{_B})?(?:{_AS}){_B}as"
    rf"|(?:will{_B}(?:be|become)|remains|remained|is|was|has{_B}been|had{_B}been|became)(?:{_B}(?:also|now|then|currently|once|still|already))?"
    rf"(?:{_B}(?:named|appointed|elected|hired{_B}as|sworn{_B}in{_B}as|promoted{_B}to|chosen{_B}as|nominated{_B}as))?)){_B})"
)
_MADE = re.compile(
    rf"\b(?:appointed|named|elected|hired|promoted|chose|nominated|picked|tapped|selected|voted|made){_B}$"
)
_MADE_WHAT = re.compile(rf"{_B}(?:as{_B}|to{_B}be{_B}|to{_B})?")
_WAS = re.compile(
    r"\b(?:was|were|served|worked|had been|retired as|stepped down|chaired|led|headed|coached|owned)\b"
)
_GAVE_UP = re.compile(
    r"\b(?:from \d{4} (?:to|until|through)|until \d{4}|until (?:his|her|last)|retired|for \w+ years before)\b"
)
_APPOINTED = re.compile(r"\b(?:named|appointed|elected|hired|sworn|promoted|chosen)\b")
_DOERS = {
    "chair": "chair of", "lead": "leader of", "led": "leader of", "head": "head of", "direct": "director of",
    "coach": "coach of", "own": "owner of", "found": "founder of", "co-found": "co-founder of",
    "manag": "manager of", "edit": "editor of", "co-chair": "co-chair of", "co-own": "co-owner of",
    "sponsor": "sponsor of",
}  # fmt: skip
_NEXT_NAME = re.compile(rf"[,;]{_B}(?:(?:the{_B})?(?:late|former){_B})?")
_JOINED = re.compile(  # what stands between the names of a list
    rf"(?:,{_B}\d{{1,3}}|{_B}\(\d{{1,3}}\))?(?:,?{_B}(?:of|from){_B}[A-Z][\w.’-]*(?:{_B}[A-Z][\w.’-]*){{0,3}})?"
    rf"(?:{_B}\([^()\n]{{1,30}}\)|,{_B}[DRI]-[A-Z][\w’-]*)?"
    rf"(?:[,;]?{_B}(?:and|&){_B}|[,;]{_B})(?:(?:[A-Z][a-z]{{1,4}}\.|Dr|Mr|Ms|Mrs){_B})?"
)
_MOST_SHARE = 12  # names of a list that share a role
_PARTIES = vocabulary("democrat republican libertarian independent democrats republicans")
_CUT = re.compile(r"([A-Za-z]+)\.[ \u00a0]$")
_BELOW = re.compile(r",?[ \t]*\r?\n[ \t]*")
_DOES = re.compile(
    rf"{_B}(?P<does>chairs|heads|directs|coaches|owns|co-owns|manages|edits|oversees|runs{_B}(?=the\b)){_B}"
)
_LASTLY = re.compile(
    rf",{_B}who(?:se{_B}(?P<whose>(?:[a-z-]+{_B}){{1,2}}(?:has{_B})?(?:[a-z]+(?:s|ed|ght|st)))"
    rf"|{_B}(?P<does>has{_B}[a-z]+(?:ed|en|wn|ght|un)|(?!is\b|was\b|says\b)[a-z]+s|(?:is|was|has{_B}been){_B}[a-z]+ing"
    rf"|grew{_B}up|lived|worked|taught|saw|witnessed|escaped|survived)){_B}(?=[a-z0-9A-Z])"
)
_CAME_AS = re.compile(
    rf",?{_B}(?:who{_B})?(?:works|joined|came|retired|spent|trained|started|returned|began|arrived|was{_B}hired|enlisted)\b[^,.;:“”\"\n]{{0,60}}?{_B}as{_B}"
)
_WORKS = re.compile(
    rf"{_B}(?P<does>works{_B}(?:at|for|in)|volunteers|owns|runs|makes|sells|plays|teaches|farms|fishes|drives|leads|studies|represents|keeps|breeds|coached|founded|repairs|builds)"
    rf"{_B}(?=[a-z0-9])"
)
_BELONGS = re.compile(  # "Samir Patel, of the University of Leeds," where nothing else is said of him
    rf",?{_B}(?P<body>(?:of|with|from|at){_B}(?:the{_B})?[A-Z][\w.’'&-]*"
    rf"(?:{_B}(?:(?:of|for|the|and|on|&){_B}){{0,2}}[A-Z][\w.’'&-]*){{0,7}})"
)
_GROUP = re.compile(r"(?i)\b(?:" + "|".join(sorted(_BODIES, reverse=True)) + r")\b")
_NOT_DOING = vocabulary(
    "turns died says faces wants hopes thinks goes denies knows likes insists believes plans has was is does"
)
_MOST_NAMINGS = 40  # of a person that are looked at


_AGE_AND_TOWN = re.compile(
    rf"(?:,{_B}\d{{1,3}}(?=,))?(?:,?{_B}of{_B}[A-Z][\w.’'-]*(?:{_B}[A-Z][\w.’'-]*){{0,3}}(?=,))?"
)
_SOMETHING = re.compile(  # "Ann Hill, the voice of the Bears,"
    rf",{_B}(?P<what>(?:an?|the){_B}(?:[\w’'&-]+{_B}){{0,9}}?[\w’'-]+)(?=[,.;:)”\"]|{_B}[–—]|$|{_B}who{_B})"
)
_SOMEBODY = re.compile(  # "the tearaway Ann Hill"
    rf"\b(?P<what>(?:the|an?|local|fellow|longtime|onetime|veteran){_B}(?:[a-z-]+{_B}){{0,2}}[a-z][a-z-]+){_B}$"
)


def _kind(words: str) -> bool:
    """Whether words may say what somebody is: no time, no verb, no thing that is done."""
    head = re.split(rf"{_B}(?:of|for|in|at|from|with|to|on|by){_B}", words)[0].split()
    if len(head) < 2 or not head[-1].islower() or head[-1].endswith(("ed", "ly")):
        return False
    return is_kind(head[-1], head[1:])


class Roles:
    """The roles and parties of an article's persons, by their keys."""

    def __init__(self, page: Page, text: str, people: tuple[Human, ...]) -> None:
        self.page = page
        self.text = text
        self.people = people
        self.held: dict[str, list[Held]] = {human.key: [] for human in people}
        self.party: dict[str, tuple[str, Range]] = {}
        self._starts = sorted((place[0], place[1], human.key) for human in people for place in human.places)
        for human in people:
            for place in human.places[:_MOST_NAMINGS]:
                self._at(human, place)
            if not self.held[human.key]:
                self._lastly(human)

    def of(self, key: str) -> tuple[Held, ...]:
        """The roles of a person, each once, those in front of or after the name first."""
        kept: list[Held] = []
        for role in self.held[key]:
            low = role.title.lower()
            if not any(low == other.title.lower() for other in kept):
                kept.append(role)
        return tuple(kept)

    def add(self, key: str, role: Held) -> None:
        """One more role, found elsewhere."""
        self.held[key].append(role)

    def _at(self, human: Human, place: Range) -> None:
        low, high = self._bounds(place)
        before = self._before(human, place, low)
        self._after(human, place, high, taken=before)
        self._sentence(human, place, high)
        if does := _DOES.match(self.text, place[1], high):
            self._what(human, place, does, high)
        self._party(human, place, low, high)

    def _bounds(self, place: Range) -> Range:
        """The sentence of a naming, or its line where the sentence is left over."""
        found = self.page.sentence(place[0])
        if found:
            low = found[0]
            cut = _CUT.search(self.text, max(0, low - 20), low)  # "Army Spc. " is no sentence
            if cut and cut.group(1).lower() in SHORT_TITLES:
                before = self.page.sentence(cut.start())
                low = before[0] if before else cut.start()
            return low, max(found[1], place[1])
        low = self.text.rfind("\n", 0, place[0]) + 1
        high = self.text.find("\n", place[1])
        return low, len(self.text) if high < 0 else high

    def _next(self, pos: int, key: str) -> int:
        """Where the next person other than `key` is named after a place."""
        index = bisect_right(self._starts, (pos, len(self.text), ""))
        for start, end, other in self._starts[index : index + 6]:
            if other != key and not re.match(r"[’'](?:s\b|(?=[ \u00a0]))", self.text[end : end + 3]):
                return start
        return len(self.text)

    def _before(self, human: Human, place: Range, low: int) -> bool:
        start = place[0]
        found = premodifier(self.text, low, start)
        if found:
            self._put(human, found, (found.start, place[1]))
            self._shared(found, place)
            start = found.start
        other = apposed_before(self.text, low, start, place[1])
        if other:
            self._put(human, other, (other.start, place[1]), other.doubt)
            self._shared(other, place)
        made = _MADE.search(self.text, max(low, start - 12), start)
        what = _MADE_WHAT.match(self.text, place[1]) if made else None
        if what and (phrase := described(self.text, what.end(), self._bounds(place)[1], whole=True)):
            self._put(human, phrase, (place[0], phrase.end))
        return other is not None

    def _give(self, key: str, role: Held) -> None:
        """A role, unless it is a party ("a Democrat"), which is told apart."""
        if role.title and role.title.lower() not in _PARTIES:
            self.held[key].append(role)

    def _shared(self, found: NounPhrase, place: Range) -> None:
        """ "Sens. Phil Garneau of Lewiston and Ruth Ann Beal", "two sons, Carl and Lee": all of them are."""
        said = self.text[found.start : found.end]
        title = singular_title(said)
        end = place[1]
        for _ in range(_MOST_SHARE if title else 0):
            joined = _JOINED.match(self.text, end)
            index = bisect_right(self._starts, (end, len(self.text), ""))
            if not joined or index >= len(self._starts) or self._starts[index][0] != joined.end():
                return
            _, end, key = self._starts[index]
            self._give(key, Held(said=said, title=title, evidence=((found.start, end),)))

    def _shared_after(self, phrase: NounPhrase, place: Range) -> None:
        """ "Gail Ruiz and Mark Twomey, attorneys for the family": both are."""
        said = self.text[phrase.start : phrase.end]
        title = singular_title(said)
        start = place[0]
        for _ in range(_MOST_SHARE if title else 0):
            index = bisect_left(self._starts, (start, 0, "")) - 1
            if index < 0 or not _JOINED.fullmatch(self.text, self._starts[index][1], start):
                return
            start, _, key = self._starts[index]
            self._give(key, Held(said=said, title=title, evidence=((start, phrase.end),)))

    def _after(self, human: Human, place: Range, high: int, *, taken: bool) -> None:
        text = self.text
        phrase: NounPhrase | None = None
        gap = _BETWEEN.match(text, place[1], high)
        if gap:
            limit = min(high, self._next(place[1], human.key))
            loose = not gap.group().rstrip().endswith("and")
            phrase = described(text, gap.end(), limit, whole=limit == high, loose=loose)
            if phrase and not (taken and _NEXT_NAME.fullmatch(text[phrase.end : limit])):
                self._put(human, phrase, (place[0], phrase.end))
                self._shared_after(phrase, place)
                self._further(human, place, phrase, limit)
        if phrase is None:
            self._line_below(human, place)
        who = _WHO.match(text, gap.end() - 1 if gap else place[1], high) or _WHO.match(text, place[1], high)
        if who is None:
            who = _WHO.match(text, self._after_age(place[1], high), high)
        if who:
            self._who(human, place, who, high)

    def _line_below(self, human: Human, place: Range) -> None:
        """A signature: the name on a line of its own, and what somebody is on the next."""
        text = self.text
        below = _BELOW.match(text, place[1])
        start = text.rfind("\n", 0, place[0]) + 1
        if below and len(text[start : place[0]].strip(" \u00a0—–-•*\t")) < 12:
            end = text.find("\n", below.end())
            end = len(text) if end < 0 else end
            phrase = described(text, below.end(), end, whole=True)
            if phrase and end - below.end() < 100:
                self._put(human, phrase, (place[0], phrase.end))

    def _after_age(self, end: int, high: int) -> int:
        age = _AGE_AND_TOWN.match(self.text, end, high)
        return age.end() if age else end

    def _further(self, human: Human, place: Range, phrase: NounPhrase, limit: int) -> None:
        """ "Hill, a plumber from Bath, the chair of the board,": one more after a comma."""
        more = re.compile(rf",{_B}(?:and{_B})?").match(self.text, phrase.end, limit)
        if more:
            other = described(self.text, more.end(), limit, whole=False)
            if other and re.match(r"[,.;)]", self.text[other.end : other.end + 1]):
                self._put(human, other, (place[0], other.end))

    def _who(self, human: Human, place: Range, who: re.Match[str], high: int) -> None:
        text = self.text
        if who.group("is"):
            phrase = described(text, who.end(), high, whole=True)
            if phrase:
                tail = text[phrase.end : min(high, phrase.end + 40)]
                past = bool(_WAS.search(who.group())) or bool(_GAVE_UP.search(tail))
                self._put(human, phrase, (place[0], phrase.end), when="former" if past else "now")
            return
        self._what(human, place, who, high)

    def _what(self, human: Human, place: Range, does: re.Match[str], high: int) -> None:
        match = _WHAT.match(self.text, does.end(), min(high, does.end() + 90))
        if match and match.group().strip():
            self._does(human, place, does, match.start() + len(match.group().rstrip()))

    def _lastly(self, human: Human) -> None:
        """Of whom nothing else is said: "who studies the problem at Harcourt Polytechnic"."""
        for place in human.places[:_MOST_NAMINGS]:
            high = self._bounds(place)[1]
            at = self._after_age(place[1], high)
            does = _LASTLY.match(self.text, at, high)
            if does and (does.group("does") or "") not in _NOT_DOING:
                self._what(human, place, does, high)
                return
            as_what = _CAME_AS.match(self.text, at, high)
            phrase = described(self.text, as_what.end(), high, whole=True) if as_what else None
            if phrase:
                self._put(human, phrase, (place[0], phrase.end))
                return
            does = _WORKS.match(self.text, place[1], high)
            if does:
                self._what(human, place, does, high)
                return
            if belongs := _BELONGS.match(self.text, at, high):
                said = belongs.group("body")
                if _GROUP.search(said):
                    role = Held(
                        said=said, title=" ".join(said.split()), evidence=((place[0], belongs.end()),)
                    )
                    self._give(human.key, role)
                    return
        self._perhaps(human)

    def _perhaps(self, human: Human) -> None:
        """What stands beside the name like a role, though its noun is none that is known: with a doubt."""
        for place in human.places[:_MOST_NAMINGS]:
            low, high = self._bounds(place)
            after = _SOMETHING.match(self.text, self._after_age(place[1], high), high)
            found = after if after and _kind(after.group("what")) else None
            start = max(low, place[0] - 80)
            before = _SOMEBODY.search(self.text, start, place[0]) if found is None else None
            if before and _kind(before.group("what")):
                found = before
            if found:
                what, edge = found.span("what")
                phrase = NounPhrase(start=what, end=edge)
                evidence = (min(what, place[0]), max(edge, place[1]))
                self._put(human, phrase, evidence, f"“{found.group('what')}” may be no role of {human.name}")
                return

    def _does(self, human: Human, place: Range, who: re.Match[str], end: int) -> None:
        """What somebody does: "who chairs the council" is "chair of the council"."""
        group = "does" if who.group("does") else "whose"
        verb, start = who.group(group), who.start(group)
        if group == "whose":
            said = self.text[start - 6 : end]
            self._give(human.key, Held(said=said, title=" ".join(said.split()), evidence=((place[0], end),)))
            return
        words = " ".join(self.text[who.end() : end].split())
        stem = next((stem for stem in sorted(_DOERS, key=len, reverse=True) if verb.startswith(stem)), "")
        past = verb == "led" or (verb.endswith("ed") and verb not in ("founded", "co-founded", "sponsored"))
        if not stem and self.text[start - 4 : start - 1] == "who":
            start -= 4
        said = self.text[start:end]
        title = f"{_DOERS[stem]} {words}" if stem else f"who {verb} {words}"
        role = Held(said=said, title=title, evidence=((place[0], end),), when="former" if past else "now")
        self._give(human.key, role)

    def _sentence(self, human: Human, place: Range, high: int) -> None:
        text = self.text
        at = place[1]
        close = at
        for _ in range(3):  # "Hill, 44, of Bath, is …": over what stands between commas
            close = text.find(", ", close + 1, min(high, at + 120)) if text[at : at + 1] == "," else -1
            if close < 0:
                break
            if _IS.match(text, close + 1, high):
                at = close + 1
                break
        verb = _IS.match(text, at, high)
        if not verb:
            return
        phrase = described(text, verb.end(), high, whole=True)
        if phrase:
            past = bool(re.search(r"\b(?:was|had|served|worked)\b", verb.group())) and not _APPOINTED.search(
                verb.group()
            )
            self._put(human, phrase, (place[0], phrase.end), when="former" if past else None)

    def _party(self, human: Human, place: Range, low: int, high: int) -> None:
        if human.key in self.party:
            return
        match = _PARTY.match(self.text, place[1], high)
        if match:
            name = "short" if match.group("short") else "long"
            self.party[human.key] = (match.group(name), match.span(name))
            return
        for role in self.held[human.key]:
            word = _PARTY_BEFORE.search(role.said)
            start = role.evidence[0][0]
            if word and (at := self.text.find(word.group(), start, role.evidence[0][1])) >= 0:
                self.party[human.key] = (word.group(), (at, at + len(word.group())))
                return

    def _put(
        self, human: Human, phrase: NounPhrase, evidence: Range, doubt: str = "", when: When | None = None
    ) -> None:
        said = self.text[phrase.start : phrase.end]
        title = singular_title(said) or title_of(said)
        lead = self.text[max(0, phrase.start - 12) : phrase.end]
        if _PAST.search(lead):
            when = "previous" if _PREVIOUS.search(lead) else "former"
        self._give(
            human.key,
            Held(
                said=said, title=title, evidence=(evidence,), when=when or "now", doubt=doubt or phrase.doubt
            ),
        )
