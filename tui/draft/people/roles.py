"""What an article says persons are: the words for it, whether they still are it, and where it stands.

Before the name ("Cumberland County Sheriff Kevin Joyce", "the league’s new treasurer, Amy Tran,"), after it
("Ann Hill, the city’s fire chief,", "Hill, 44, a plumber from Bath", "Hill, who chairs the council"), or
in a sentence of its own ("Hill is the director of …", "She is the director of …").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from msgspec.structs import replace

from tui.draft.found import Held, Range
from tui.draft.intake.page import Page
from tui.draft.people.apposed import apposed_before
from tui.draft.people.people import Human
from tui.draft.people.rolenouns import MODIFIERS, NounPhrase, singular_title, title_of
from tui.draft.people.rolesigns import (
    AGE_AND_TOWN,
    AND_IS,
    APPOINTED,
    AS_WHAT,
    BELONGS,
    BELOW,
    BETWEEN,
    CAME_AS,
    CUT,
    DOERS,
    DOES,
    GAVE_UP,
    GROUP,
    IS,
    JOINED,
    JOINER_END,
    LASTLY,
    MADE,
    MADE_WHAT,
    MOST_NAMINGS,
    MOST_SHARE,
    NEAR,
    NEXT_NAME,
    NOT_DOING,
    OVER,
    PARTIES,
    PARTY,
    PARTY_BEFORE,
    PAST,
    PREVIOUS,
    SOMEBODY,
    SOMETHING,
    SUCCEEDS,
    TITLE,
    WAS,
    WHAT,
    WHO,
    WORKS,
    B,
)
from tui.draft.people.rolewords import described, is_kind, premodifier
from tui.story.model import When
from tui.story.reference.given import gender
from tui.story.reference.people import MAN, SHORT_TITLES, WOMAN


def _kind(words: str) -> bool:
    """Whether words may say what somebody is: no time, no verb, no thing that is done."""
    head = re.split(rf"{B}(?:of|for|in|at|from|with|to|on|by){B}", words)[0].split()
    if len(head) < 2 or not head[-1].islower() or head[-1].endswith(("ed", "ly")) or head[-1] in MODIFIERS:
        return False
    return is_kind(head[-1], head[1:])


def _families(people: tuple[Human, ...]) -> dict[str, tuple[Human, ...]]:
    """Of each person whose surname others have too, by key: that person first, then the others."""
    same: dict[str, list[Human]] = {}
    for human in people:
        same.setdefault(human.surname, []).append(human)
    found = {}
    for family in same.values():
        for human in family if len(family) > 1 else ():
            found[human.key] = (human, *(other for other in family[:MOST_SHARE] if other is not human))
    return found


class Roles:
    """The roles and parties of an article's persons, by their keys."""

    def __init__(self, page: Page, text: str, people: tuple[Human, ...]) -> None:
        self.page = page
        self.text = text
        self.people = people
        self.held: dict[str, list[Held]] = {human.key: [] for human in people}
        self.party: dict[str, tuple[str, Range]] = {}
        self._family = _families(people)
        self._starts = sorted((place[0], place[1], human.key) for human in people for place in human.places)
        for human in people:
            for place in human.places[:MOST_NAMINGS]:
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
        if does := DOES.match(self.text, place[1], high):
            self._what(human, place, does, high)
        self._party(human, place, high)

    def _bounds(self, place: Range) -> Range:
        """The sentence of a naming, or its line where the sentence is left over."""
        found = self.page.sentence(place[0])
        if found:
            low = found[0]
            cut = CUT.search(self.text, max(0, low - 20), low)  # "Army Spc. " is no sentence
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
        made = MADE.search(self.text, max(low, start - 12), start)
        what = MADE_WHAT.match(self.text, place[1]) if made else None
        stop = min(self._bounds(place)[1], self._next(place[1], human.key))
        if joiner := JOINER_END.search(self.text, max(place[1], stop - 8), stop):
            stop = joiner.start()  # "elected Ann Hill president and Bob Lane treasurer"
        if what and (phrase := described(self.text, what.end(), stop, whole=True)):
            self._put(human, phrase, (place[0], phrase.end))
        return other is not None

    def _give(self, key: str, role: Held) -> None:
        """A role, unless it is a party ("a Democrat"), which is told apart."""
        if role.title and role.title.lower() not in PARTIES:
            doubt = role.doubt or self._namesake(key, role.evidence[0])
            self.held[key].append(replace(role, doubt=doubt))

    def _namesake(self, key: str, evidence: Range) -> str:
        """A doubt where a role stands only beside a surname that several persons have."""
        family = self._family.get(key)
        if not family:
            return ""
        low = bisect_left(self._starts, (evidence[0], 0, ""))
        high = bisect_left(self._starts, (evidence[1], 0, ""))
        places = [(start, end) for start, end, one in self._starts[low:high] if one == key]
        last = family[0].surname
        if not places or any(self.text[start:end] != last for start, end in places):
            return ""
        title = self._title(places[0][0])
        sex = "he" if title in MAN else "she" if title in WOMAN else ""
        others = [one for one in family[1:] if not sex or gender(one.name.split()[0]) in ("", sex)]
        if title and title in self._titles(family[0]):
            others = [one for one in others if title in self._titles(one)]
        return f"“{last}” may be {family[0].name} or {others[0].name}" if others else ""

    def _title(self, start: int) -> str:
        """The word right before a name, in small letters."""
        before = TITLE.search(self.text[max(0, start - 24) : start])
        return before.group(1).lower() if before else ""

    def _titles(self, human: Human) -> set[str]:
        """The words right before a person's name where it stands in full."""
        full = (start for start, end in human.places[:MOST_NAMINGS] if " " in self.text[start:end])
        return {self._title(start) for start in full}

    def _joined(self, end: int, start: int) -> bool:
        """Whether two names stand in one list, given where the first ends and the second begins."""
        return start - end < NEAR and JOINED.fullmatch(self.text, end, start) is not None

    def _shared(self, found: NounPhrase, place: Range) -> None:
        """ "Sens. Phil Garneau of Lewiston and Ruth Ann Beal", "two sons, Carl and Lee": all of them are."""
        said = self.text[found.start : found.end]
        title = singular_title(said)
        end = place[1]
        for _ in range(MOST_SHARE if title else 0):
            index = bisect_right(self._starts, (end, len(self.text), ""))
            if index >= len(self._starts) or not self._joined(end, self._starts[index][0]):
                return
            _, end, key = self._starts[index]
            if re.match(r"[’']s?(?!\w)", self.text[end : end + 3]):
                return  # "Ann Hill and Bob Lane’s father"
            self._give(key, Held(said=said, title=title, evidence=((found.start, end),)))

    def _shared_after(self, phrase: NounPhrase, place: Range) -> None:
        """ "Gail Ruiz and Mark Twomey, attorneys for the family": both are."""
        said = self.text[phrase.start : phrase.end]
        title = singular_title(said)
        start = place[0]
        for _ in range(MOST_SHARE if title else 0):
            index = bisect_left(self._starts, (start, 0, "")) - 1
            if index < 0 or not self._joined(self._starts[index][1], start):
                return
            start, _, key = self._starts[index]
            self._give(key, Held(said=said, title=title, evidence=((start, phrase.end),)))

    def _after(self, human: Human, place: Range, high: int, *, taken: bool) -> None:
        text = self.text
        phrase: NounPhrase | None = None
        gap = BETWEEN.match(text, place[1], high)
        if gap:
            limit = min(high, self._next(place[1], human.key))
            loose = not gap.group().rstrip().endswith(("and", "&"))
            phrase = described(text, gap.end(), limit, whole=limit == high, loose=loose)
            others = not loose or taken  # "Ann Hill, and its head of retail, Bob Lane": of Lane
            if phrase and not (others and NEXT_NAME.fullmatch(text[phrase.end : limit])):
                over = GAVE_UP.match(text, phrase.end + 1, high)  # "mayor from 1999 to 2008"
                self._put(human, phrase, (place[0], phrase.end), when="former" if over else None)
                self._shared_after(phrase, place)
                self._further(human, place, phrase, limit)
        if phrase is None:
            self._line_below(human, place)
        who = WHO.match(text, gap.end() - 1 if gap else place[1], high) or WHO.match(text, place[1], high)
        if who is None:
            who = WHO.match(text, self._after_age(place[1], high), high)
        if who:
            self._who(human, place, who, high)
        for pattern in (AND_IS, SUCCEEDS):
            as_what = pattern.match(text, self._after_age(place[1], high), high)
            held = described(text, as_what.end(), high, whole=True) if as_what else None
            if as_what and held:
                past = pattern is AND_IS and bool(re.match(r"was|served|worked", as_what["verb"]))
                self._put(human, held, (place[0], held.end), when="former" if past else None)

    def _line_below(self, human: Human, place: Range) -> None:
        """A signature: the name on a line of its own, and what somebody is on the next."""
        text = self.text
        below = BELOW.match(text, place[1])
        start = text.rfind("\n", 0, place[0]) + 1
        if below and len(text[start : place[0]].strip(" \u00a0—–-•*\t")) < 12:
            end = text.find("\n", below.end())
            end = len(text) if end < 0 else end
            phrase = described(text, below.end(), end, whole=True)
            if phrase and end - below.end() < 100:
                self._put(human, phrase, (place[0], phrase.end))

    def _after_age(self, end: int, high: int) -> int:
        age = AGE_AND_TOWN.match(self.text, end, high)
        return age.end() if age else end

    def _further(self, human: Human, place: Range, phrase: NounPhrase, limit: int) -> None:
        """ "Hill, a plumber from Bath, the chair of the board,": one more after a comma."""
        more = re.compile(rf",{B}(?:and{B})?").match(self.text, phrase.end, limit)
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
                past = bool(WAS.search(who.group())) or bool(GAVE_UP.search(tail))
                self._put(human, phrase, (place[0], phrase.end), when="former" if past else "now")
            return
        self._what(human, place, who, high)

    def _what(self, human: Human, place: Range, does: re.Match[str], high: int) -> None:
        match = WHAT.match(self.text, does.end(), min(high, does.end() + 90))
        if match and match.group().strip():
            end = match.start() + len(match.group().rstrip())
            self._does(human, place, does, end)
            if held := AS_WHAT.match(self.text, end, high):  # "represents 40 pilots as their president"
                phrase = described(self.text, held.end(), high, whole=True)
                if phrase:
                    self._put(human, phrase, (place[0], phrase.end))

    def _lastly(self, human: Human) -> None:
        """Of whom nothing else is said: "who studies the problem at Harcourt Polytechnic"."""
        for place in human.places[:MOST_NAMINGS]:
            high = self._bounds(place)[1]
            at = self._after_age(place[1], high)
            does = LASTLY.match(self.text, at, high)
            if does and (does.group("does") or "") not in NOT_DOING:
                self._what(human, place, does, high)
                return
            as_what = CAME_AS.match(self.text, at, high)
            phrase = described(self.text, as_what.end(), high, whole=True) if as_what else None
            if phrase:
                self._put(human, phrase, (place[0], phrase.end))
                return
            does = WORKS.match(self.text, place[1], high)
            if does:
                self._what(human, place, does, high)
                return
            if self._belongs(human, place, at, high):
                return
        self._perhaps(human)

    def _belongs(self, human: Human, place: Range, at: int, high: int) -> bool:
        """ "Ann Hill, of the University of Leeds"; "Ann Hill and Bob Lane, both of the University of Leeds".

        Without "both" or "all" it may be said of the last of the list alone.
        """
        key, last = human.key, place
        for count in range(MOST_SHARE):
            found = BELONGS.match(self.text, at, min(high, self._next(last[1], key)))
            name = "inside" if found and found["inside"] else "body"
            if found and GROUP.search(found[name]):
                said = found[name].rstrip(".’'")
                doubt = "" if not count or found["all"] else f"“{said}” may not be said of {human.name}"
                evidence = ((place[0], found.start(name) + len(said)),)
                role = Held(said=said, title=" ".join(said.split()), evidence=evidence, doubt=doubt)
                self._give(human.key, role)
                return True
            index = bisect_right(self._starts, (last[1], len(self.text), ""))
            if index >= len(self._starts) or not self._joined(last[1], self._starts[index][0]):
                return False
            start, end, key = self._starts[index]
            last, at = (start, end), self._after_age(end, high)
        return False

    def _perhaps(self, human: Human) -> None:
        """What stands beside the name like a role, though its noun is none that is known: with a doubt."""
        for place in human.places[:MOST_NAMINGS]:
            low, high = self._bounds(place)
            after = SOMETHING.match(self.text, self._after_age(place[1], high), high)
            found = after if after and _kind(after.group("what")) else None
            start = max(low, place[0] - 80)
            before = SOMEBODY.search(self.text, start, place[0]) if found is None else None
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
        stem = next((stem for stem in sorted(DOERS, key=len, reverse=True) if verb.startswith(stem)), "")
        past = verb in OVER
        if not stem and self.text[start - 4 : start - 1] == "who":
            start -= 4
        said = self.text[start:end]
        title = f"{DOERS[stem]} {words}" if stem else f"who {verb} {words}"
        role = Held(said=said, title=title, evidence=((place[0], end),), when="former" if past else "now")
        self._give(human.key, role)

    def _sentence(self, human: Human, place: Range, high: int) -> None:
        text = self.text
        at = place[1]
        close = at
        if text[at : at + 1] == "," and IS.match(text, at + 1, high):
            at += 1  # "The lead author, Ann Hill, is a chemist"
        for _ in range(3):  # "Hill, 44, of Bath, is …": over what stands between commas
            close = text.find(", ", close + 1, min(high, at + 120)) if text[at : at + 1] == "," else -1
            if close < 0:
                break
            if IS.match(text, close + 1, high):
                at = close + 1
                break
        verb = IS.match(text, at, high)
        if not verb:
            return
        phrase = described(text, verb.end(), high, whole=True)
        if phrase is None:
            return
        if re.search(r"\b(?:are|were)\b", verb.group()):  # "Ann Hill and Bob Lane were elected co-chairs"
            if not singular_title(text[phrase.start : phrase.end]):
                return
            self._shared_after(phrase, place)
        over = re.search(r"\b(?:was|were|had|served|worked)\b", verb.group())
        past = over is not None and not APPOINTED.search(verb.group())
        self._put(human, phrase, (place[0], phrase.end), when="former" if past else None)

    def _party(self, human: Human, place: Range, high: int) -> None:
        if human.key in self.party:
            return
        match = PARTY.match(self.text, place[1], high)
        if match:
            name = "short" if match.group("short") else "long"
            self.party[human.key] = (match.group(name), match.span(name))
            return
        for role in self.held[human.key]:
            word = PARTY_BEFORE.search(role.said)
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
        if PAST.search(lead):
            when = "previous" if PREVIOUS.search(lead) else "former"
        self._give(
            human.key,
            Held(
                said=said, title=title, evidence=(evidence,), when=when or "now", doubt=doubt or phrase.doubt
            ),
        )
