"""How much speaks for it that capitalised words are a person's name: 3 and more is enough.

For it speak what stands around it (`tui.story.around`), a common given name, an initial, and that its last
word stands alone elsewhere; against it words of places and companies, "the" or "in" before it, a state after
it, and that it stands in a heading, where capitals say nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from tui.story import around
from tui.story.names import SUFFIXES, Run, Word
from tui.story.reference.given import WEAK, is_given
from tui.story.reference.people import (
    COMPANIES,
    GROUPS,
    KIN,
    NOT_ALONE,
    PLACES_FIRST,
    PLAIN,
    STATE_WORDS,
    SURNAMES_TOO,
    TITLES,
    is_agent,
)
from tui.text import vocabulary

SURE = 3  # weight from which a run is a person; one less is a doubt


class Scales:
    """The runs of a text, weighed: `alone` is how often a word stands by itself, `groups` names of groups."""

    def __init__(self, text: str, runs: list[Run]) -> None:
        self.text = text
        self.headings = _headings(text)
        self.alone = Counter(
            run.words[0].text for run in runs if len(run.words) == 1 and self._by_itself(run)
        )
        self.groups = {
            tuple(word.text for word in run.words[:cut])
            for run in runs
            if len(run.words) > 1 and not run.title and run.words[-1].low in GROUPS - SURNAMES_TOO
            for cut in range(1, len(run.words))
        }
        self.surnames: set[str] = set()  # words that stand alone for somebody

    def _by_itself(self, run: Run) -> bool:
        text, start, end = self.text, run.start, run.end
        named = (
            run.title
            or run.possessive
            or around.inside(text, start)
            or around.DOES_AFTER.match(text, end)
            or around.SAYS_AFTER.match(text, end)
            or around.WHO_AFTER.match(text, end)
        )
        return bool(named) and not around.the_before(text, start)

    def weight(self, run: Run) -> int:
        """How much speaks for a person: 3 and more is enough."""
        against = _against(run)
        if against >= 9 or self._shouted(run):
            return -9
        heading = self._heading(run)
        if run.title:
            return self._titled(run) - heading - against
        return -heading - against + self._before(run) + self._after(run) + self._shape(run)

    def in_heading(self, pos: int) -> bool:
        """Whether a place is in a line of title case."""
        index = bisect_right(self.headings, (pos, len(self.text))) - 1
        return index >= 0 and pos < self.headings[index][1]

    def _heading(self, run: Run) -> int:
        """What a heading takes off: capitals say nothing there, except in a list ("Ann Hill, Director")."""
        if not self.in_heading(run.start):
            return 0
        text = self.text
        listed = text[run.end : run.end + 1] in (",", ":", ";", "\n", "\r", "") or re.match(
            rf"{around.B}[|–—(-]", text[run.end : run.end + 2]
        )
        if listed or re.search(r"[:;|•][ \u00a0]$", text[max(0, run.start - 2) : run.start]):
            return 0
        return 2 if run.title or not is_given(run.core[0].text) else 1

    def _shouted(self, run: Run) -> bool:
        """Whether it is capitals in a line of capitals ("MARY HILL" in running text is a name)."""
        if not shouted(run.core[-1]):
            return False
        low = self.text.rfind("\n", max(0, run.start - 200), run.start) + 1
        line = self.text[max(low, run.start - 200) : run.end + 200].split("\n", 1)[0]
        return sum(map(str.islower, line)) < 40

    def _titled(self, run: Run) -> int:
        the = around.the_before(self.text, run.title[0].start)
        if the and run.title[0].low not in ("rev", "hon", "honorable", "reverend"):
            return self._after(run) if run.title[0].low in TITLES else 3
        return 3

    def _owns_person(self, end: int) -> bool:
        """Whether what follows a possessive is somebody's: "Hill’s mother", "Hill’s lawyer"."""
        owned = around.OF_KIN.match(self.text, end)
        return owned is not None and owned.group(1) in _PERSONAL

    def _shape(self, run: Run) -> int:
        words = run.core
        weight = -4 if tuple(word.text for word in words) in self.groups else 0
        if is_given(words[0].text):
            weight += 1 if words[0].low in WEAK else 3
        if any(initial(word) for word in words[1:-1]) or len(run.words) > len(words) or run.nick:
            weight += 3
        elif initial(words[0]):
            weight += 2
        last, first = words[-1].text, words[0].text
        if self.alone[last]:
            weight += min(3, self.alone[last] + 1)
        elif self.alone[first] and around.LIVES_AFTER.match(self.text, run.end):
            weight += 1  # "Jaylynn Okafor led" beside "for Jaylynn"
        if last in self.surnames or (first in self.surnames and not is_given(first)):
            weight += 3
        return weight

    def _before(self, run: Run) -> int:
        before = self.text[max(0, run.start - 60) : run.start]
        weight = 0
        if around.BEFORE_SAID.search(before):
            weight += 2
        if around.CALLED.search(before):
            weight += 3
        office = around.OFFICE_BEFORE.search(before)
        if office and office.group(1).lower() in TITLES:
            weight += 3
        word = around.WORD_BEFORE.search(before)
        if word:
            low = re.sub(r"[’']s$", "", word.group(1).lower())
            head = low.rsplit("-", 1)[-1]
            if {low, head, low.removesuffix("s")} & around.DOERS:
                whose = word.group(2) and around.WHOSE.search(before)
                weight += 2 if word.group(2) and not whose else 3
            elif not word.group(2) and word.group(1).islower() and is_agent(low):
                weight += 2
            elif low.endswith("-year-old"):
                weight += 3
            elif not word.group(2) and low == "the":
                weight -= 3
            elif (
                not word.group(2)
                and low in around.AFTER_THEM
                and low != "by"
                and not is_given(run.words[0].text)
            ):
                weight -= 1
            elif not word.group(2) and low in around.IN and not is_given(run.words[0].text):
                weight -= 2
            elif low == "on" and not word.group(2) and run.core[-1].low in GROUPS:
                weight -= 3  # "a caller on Spruce Lane said"
            elif low in around.VESSELS:
                weight -= 4
        if around.AMPERSAND.search(before):
            weight -= 4
        if before[-1:] in '“"‘' and before and self.text[run.end : run.end + 1] in '”"’':
            weight -= 3  # a title of a work
        if before.endswith("(") and self.text[run.end : run.end + 1] == "/":
            weight += 3
        return weight

    def _after(self, run: Run) -> int:
        text, end = self.text, run.end
        weight = 0
        if around.ITS_AFTER.match(text, end):
            weight -= 2
        elif around.SAYS_AFTER.match(text, end):
            weight += 2
        elif around.LIVES_AFTER.match(text, end) or around.DOES_AFTER.match(text, end):
            weight += 1
        if around.NEXT_AFTER.match(text, end):
            weight += 1
        if around.PLAYS_AFTER.match(text, end) or around.OF_AFTER.match(text, end):
            weight += 2
        if around.PRONOUN_AFTER.match(text, end) or (run.possessive and self._owns_person(end)):
            weight += 2
        if (
            around.AGE_AFTER.match(text, end)
            or around.WHO_AFTER.match(text, end)
            or around.PARTY_AFTER.match(text, end)
        ):
            weight += 3
        elif (apposed := around.APPOSED.match(text, end)) and around.has_role(apposed.group(1)):
            weight += 3 if around.ONE_AFTER.match(text, end) else 2
        elif around.LETTERS_AFTER.match(text, end):
            weight += 3
        elif around.BELONGS_AFTER.match(text, end):
            weight += 2
        elif (being := around.IS_AFTER.match(text, end)) and around.has_role(being.group(1)):
            weight += 1
        state = around.STATE_AFTER.match(text, end)
        if state and (state.group(1) is None or state.group(1).lower() in STATE_WORDS):
            weight -= 3
        if around.SHORT_AFTER.match(text, end) and not is_given(run.core[0].text):
            weight -= 3
        if re.match(r"[ \u00a0]?&", text[end : end + 2]):
            weight -= 4
        return weight


def initial(word: Word) -> bool:
    """Whether a word is "J." or "JD"."""
    return (len(word.text) == 2 and word.text.endswith(".")) or (len(word.text) <= 2 and word.text.isupper())


def shouted(word: Word) -> bool:
    """Whether a word is all capitals ("NATO")."""
    return len(word.text) > 2 and word.text.isupper() and "." not in word.text


def _against(run: Run) -> int:
    """What a run's own words say against a person: 9 bars it, 2 is a surname like a thing's name."""
    words = run.core
    if len(words) > 5 or any(word.low in SUFFIXES for word in run.words[1:-1]):
        return 9
    if words[0].low in PLACES_FIRST or " ".join(word.low for word in words) in COMPANIES:
        return 9
    given = is_given(words[0].text) and (words[0].low not in WEAK or bool(run.title))
    if any(shouted(word) for word in words) and not _all_shouted(words, given or bool(run.title)):
        return 9
    backed = given or (bool(run.title) and len(words) == 2) or initial(words[0])
    return max(_against_word(words, index, given, backed) for index in range(len(words)))


def _against_word(words: tuple[Word, ...], index: int, given: bool, backed: bool) -> int:
    word, last = words[index], index == len(words) - 1 and index > 0
    if (len(word.low) < 2 and not initial(word)) or word.low in _NATIONS:
        return 9
    if "." in word.text and not initial(word) and index and word.low not in ("st", "ste"):
        return 9
    if word.low in GROUPS and not (index == 0 and given):
        if not last or word.low not in SURNAMES_TOO:
            return 9
        return 0 if backed else 2
    if word.low in PLAIN and not (last and backed and word.low not in _NEVER):
        if last and word.low in _PLAIN_NAMES:
            return 2
        return 0 if index == 0 and word.low in _NAME_OR_WORD and len(words) == 2 else 9
    if word.low in NOT_ALONE and not ((last and backed) or (index == 0 and is_given(word.text))):
        return 2 if last else 9
    return 0


def _all_shouted(words: tuple[Word, ...], named: bool) -> bool:
    """Whether it is a name in capitals ("MARY T. HILL")."""
    return named and all(shouted(word) or initial(word) for word in words)


_PERSONAL = KIN | vocabulary("lawyer attorney family widow body death arrest wedding funeral parents friends")
_NAME_OR_WORD = frozenset(("will", "young", "may", "rich"))
_NATIONS = frozenset(("u.s", "u.n", "u.k", "d.c", "n.y", "e.u"))
_PLAIN_NAMES = vocabulary("young long small best good early day love may rich new big")
_NEVER = vocabulary("""the and of in on at by for from to with says said who a an is was""")


def _headings(text: str) -> list[tuple[int, int]]:
    """Lines in title case, in which a capital says nothing."""
    found = []
    for line in re.finditer(r"[^\r\n]+", text):
        words = [word for word in line.group().split() if word[:1].isalpha()]
        if not 4 <= len(words) <= 30 or line.group().rstrip()[-1:] in '.!?”"’…,:;':
            continue
        long = [word for word in words if len(word) > 3]
        if len(long) > 2 and sum(word[0].isupper() for word in long) >= 0.75 * len(long):
            found.append(line.span())
    return found
