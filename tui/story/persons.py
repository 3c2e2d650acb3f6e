"""Named persons in an article, found by the shape of names and what stands around them.

A run of capitalised words is weighed: for a person speak a title before it ("Gov. Paul LePage"), the noun
for what somebody does ("astronaut Mike Massimino"), a verb of saying beside it, an age, "who", a description
between commas, a party, an initial, a common given name, and that its last word stands alone elsewhere;
against it a word that names an office, a place or a company ("County", "Paving"), "the" or "in" before it, a
state after it, an abbreviation in brackets. One word is a person where a title or kin stands before it
("his wife, Martha"), or "said" beside it within a sentence. Once a full name is found, the surname alone is
that person too, and the given name alone where nobody else has it. What this does not see: a name with none
of these around it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from tui.story import around
from tui.story.names import SUFFIXES, Run, Word, runs
from tui.story.nicknames import same_given
from tui.story.reference.given import is_given
from tui.story.reference.people import NOT_ALONE
from tui.story.singlenames import SingleNames, is_plain
from tui.story.weighing import SURE, Scales

_MOST = 5_000  # persons


@dataclass
class Person:
    """A person's fullest name in a text, and all the ranges where that person is named."""

    name: str
    places: list[tuple[int, int]] = field(default_factory=list)
    doubt: str = ""

    @property
    def surname(self) -> str:
        """The last word of the name, "Jr." and the like left out."""
        words = [word for word in self.name.split() if word.lower().rstrip(".") not in SUFFIXES]
        return words[-1].rstrip(",") if words else self.name

    @property
    def given(self) -> str:
        """The first word of the name."""
        return self.name.split()[0]

    def add(self, run: Run) -> None:
        """One more place where the person is named."""
        self.places.append((run.start, run.end))

    def before(self, pos: int) -> int:
        """Where the person was named last before a place, among full names (which are found first); or -1."""
        index = bisect_right(self.places, (pos, pos)) - 1
        return self.places[index][0] if index >= 0 else -1


def find_persons(text: str) -> list[Person]:
    """The persons named in `text`, in the order in which they are first named."""
    return _Search(text).persons()


class _Search:
    """One search: the runs of a text, and how often a word stands alone."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.runs = runs(text)
        self.scales = Scales(text, self.runs)
        self.found: dict[str, list[Person]] = {}  # by surname
        self.firsts: dict[str, list[Person]] = {}  # by given name
        self.starts: set[int] = set()  # of full names
        self.singles = SingleNames(text, self.scales, self.starts)
        self.called: dict[str, Person] = {}  # who was called by a surname alone last

    def persons(self) -> list[Person]:
        """All of them, in the order in which they are first named."""
        self.scales.surnames = {
            run.core[0].text
            for run in self.runs
            if len(run.core) == 1 and self.singles.is_one(run, run.core[0]) and not is_given(run.core[0].low)
        }
        waiting: list[Run] = []
        count = 0
        for run in self.runs:
            if len(run.core) < 2 or count > _MOST:
                continue
            weight = self.scales.weight(run)
            if weight >= SURE - 1:
                count += 1
                self._full(run, weight)
            else:
                waiting.append(run)
        self._in_lists(waiting)
        for run in waiting:  # named surely elsewhere
            self._again(run)
        for run in self.runs:
            if len(run.core) == 1:
                self._single(run)
        self._in_lists([run for run in waiting if run.start not in self.starts])
        found = [person for same in self.found.values() for person in same]
        for person in found:
            person.places.sort()
        return sorted(found, key=lambda person: person.places[0])

    def _in_lists(self, waiting: list[Run]) -> None:
        """ "Anne McClain, David Saint-Jacques and Oleg Kononenko": beside a person, a name is one too."""
        ends = {place[1] for same in self.found.values() for person in same for place in person.places}
        for run in waiting:
            before = around.AND_BEFORE.search(self.text, max(0, run.start - 8), run.start)
            after = around.AND.match(self.text, run.end)
            beside = (before and before.start() in ends) or (after and after.end() in self.starts)
            if beside and not run.title and self.scales.weight(run) >= 0:
                self._full(run, SURE)
                ends.add(run.end)

    def _full(self, run: Run, weight: int) -> None:
        first, last = run.core[0].text, run.core[-1].text
        name = _written(self.text, run)
        self.starts.add(run.start)
        if maiden := self._maiden(run, first):
            maiden.add(run)
            return
        doubt = "" if weight >= SURE else "the words around it do not say for sure that this is a person"
        for person in self.found.setdefault(last, []):
            if same_given(person.given, first):
                person.add(run)
                if _fullness(name) > _fullness(person.name):
                    person.name = name
                person.doubt = person.doubt and doubt
                return
        person = Person(name, [(run.start, run.end)], doubt)
        self.found[last].append(person)
        self.firsts.setdefault(first, []).append(person)
        if run.nick:
            self.firsts.setdefault(run.nick, []).append(person)

    def _maiden(self, run: Run, first: str) -> Person | None:
        """Who was named before by another surname, and "was born" by this one."""
        if not re.match(rf"{around.B}was{around.B}born\b", self.text[run.end : run.end + 10]):
            return None
        known = self.firsts.get(first, [])
        return known[0] if len(known) == 1 and known[0].surname != run.core[-1].text else None

    def _again(self, run: Run) -> None:
        for person in self.found.get(run.core[-1].text, ()):
            if same_given(person.given, run.core[0].text):
                person.add(run)
                return

    def _single(self, run: Run) -> None:
        """One word alone: of a person who was named, or somebody with a title, kin or a "said"."""
        word = run.core[0]
        if person := self._known(run, word):
            person.add(run)
            if word.text == person.surname:
                self.called[word.text] = person
        elif self.singles.is_one(run, word):
            sure = run.title or is_given(word.low) or around.AGE_AFTER.match(self.text, run.end)
            doubt = "" if sure else f"“{word.text}” may be a person or something else"
            person = Person(_written(self.text, run), [(run.start, run.end)], doubt)
            self.found.setdefault(word.text, []).append(person)
            self.singles.listed = run.end

    def _known(self, run: Run, word: Word) -> Person | None:
        """The person meant by a surname alone, or by a given name alone."""
        if is_plain(word) and not self.singles.is_marked(run):
            return None
        known = self.found.get(word.text, [])
        if not known:
            firsts = self.firsts.get(word.text, [])
            alone = len({id(person) for person in firsts}) == 1 and not run.title
            return firsts[0] if alone and word.low not in NOT_ALONE else None
        if len(known) == 1:
            return known[0]
        return self.called.get(word.text) or max(known, key=lambda person: person.before(run.start))


def _fullness(name: str) -> tuple[int, bool]:
    """More words make a fuller name; of two alike, the one without a nickname in quotation marks."""
    words = [word for word in name.split() if word[0].isalpha()]
    return len(words), len(words) == len(name.split())


def _written(text: str, run: Run) -> str:
    return re.sub(r"\s+", " ", text[run.start : run.end])
