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
from tui.story.reference.given import DOUBTFUL, is_given
from tui.story.reference.people import (
    FAMOUS,
    GROUPS,
    KIN,
    NOT_ALONE,
    PLAIN,
    ROLES,
    TITLES,
)
from tui.story.weighing import SURE, Scales, shouted
from tui.text import vocabulary

_MOST = 5_000  # persons
_SHORT_FORMS = """robert:bob,rob,bobby william:bill,will,billy james:jim,jimmy michael:mike david:dave
    daniel:dan,danny thomas:tom,tommy joseph:joe christopher:chris steven:steve edward:ed,ted
    richard:dick,rick,rich jeffrey:jeff kenneth:ken anthony:tony timothy:tim matthew:matt nicholas:nick
    andrew:andy benjamin:ben samuel:sam gregory:greg ronald:ron donald:don lawrence:larry
    elizabeth:liz,beth,betty katherine:kate,kathy susan:sue deborah:deb,debbie jennifer:jen,jenny
    margaret:meg,peggy,maggie patricia:patty,pat rebecca:becky barbara:barb catherine:cathy
    victoria:vicky sandra:sandy regina:gina"""
_NICKS = {
    short: name
    for entry in _SHORT_FORMS.split()
    for name, _, shorts in [entry.partition(":")]
    for short in shorts.split(",")
}


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
        self.listed = 0  # where a single name ended last
        self.starts: set[int] = set()  # of full names
        self.called: dict[str, Person] = {}  # who was called by a surname alone last
        self.teams = frozenset(re.findall(r"\bthe ([A-Z][a-z]{2,30}s)\b", text))  # "the Herons"
        self.small = frozenset(re.findall(r"\b[a-z]{2,30}\b", text))

    def persons(self) -> list[Person]:
        """All of them, in the order in which they are first named."""
        self.scales.surnames = {
            run.core[0].text
            for run in self.runs
            if len(run.core) == 1 and self._is_single(run, run.core[0]) and not is_given(run.core[0].low)
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
        name = _name(self.text, run)
        self.starts.add(run.start)
        if maiden := self._maiden(run, first):
            maiden.add(run)
            return
        doubt = "" if weight >= SURE else "the words around it do not say for sure that this is a person"
        for person in self.found.setdefault(last, []):
            if _same(person.given, first):
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
            if _same(person.given, run.core[0].text):
                person.add(run)
                return

    def _single(self, run: Run) -> None:
        """One word alone: of a person who was named, or somebody with a title, kin or a "said"."""
        word = run.core[0]
        if person := self._known(run, word):
            person.add(run)
            if word.text == person.surname:
                self.called[word.text] = person
        elif self._is_single(run, word):
            sure = run.title or is_given(word.low) or around.AGE_AFTER.match(self.text, run.end)
            doubt = "" if sure else f"“{word.text}” may be a person or something else"
            person = Person(_name(self.text, run), [(run.start, run.end)], doubt)
            self.found.setdefault(word.text, []).append(person)
            self.listed = run.end

    def _first_of_a_pair(self, run: Run) -> bool:
        """ "Dave" in "Dave and Luanne Perrault"."""
        pair = re.compile(
            rf"{around.B}and{around.B}(?:his{around.B}wife,?{around.B}|her{around.B}husband,?{around.B})?"
        ).match(self.text, run.end)
        return pair is not None and pair.end() in self.starts

    def _known(self, run: Run, word: Word) -> Person | None:
        """The person meant by a surname alone, or by a given name alone."""
        if _common_word(word) and not self._marked(run):
            return None
        known = self.found.get(word.text, [])
        if not known:
            firsts = self.firsts.get(word.text, [])
            alone = len({id(person) for person in firsts}) == 1 and not run.title
            return firsts[0] if alone and word.low not in NOT_ALONE else None
        if len(known) == 1:
            return known[0]
        return self.called.get(word.text) or max(known, key=lambda person: person.before(run.start))

    def _marked(self, run: Run) -> bool:
        """Whether a plain word is a name here: inside a sentence, or with a verb beside it."""
        text, end = self.text, run.end
        if run.title or run.possessive or text[end : end + 1] == "," or around.inside(text, run.start):
            return True
        if around.AND_NAME.match(text, end):
            return True
        does = run.words[0].low not in _ADJECTIVES and around.DOES_AFTER.match(text, end)
        return bool(does or around.SAYS_AFTER.match(text, end))

    def _is_single(self, run: Run, word: Word) -> bool:
        text = self.text
        low = word.low
        if is_given(low) and self._first_of_a_pair(run):
            return True
        if low in (_NO_SINGLE - _JOB_NAMES if run.title else _NO_SINGLE) or shouted(word):
            return False
        if len(low) < 2 or self.scales.in_heading(run.start) or "." in word.text:
            return False
        if (word.text,) in self.scales.groups or re.match(r"\.?[ \u00a0]?\d", text[run.end : run.end + 3]):
            return False
        if run.title:
            return not around.the_before(text, run.title[0].start) and word.text not in self.teams
        before = text[max(0, run.start - 60) : run.start]
        if is_given(low) and self.listed and around.AND.fullmatch(text[self.listed : run.start]):
            return True  # "her children, Amy, Cora and Pete"
        kin = around.WORD_BEFORE.search(before)
        if kin and kin.group(1).lower() in KIN:
            closed = kin.group(2) == "," and text[run.end : run.end + 1] in ",.;"
            return is_given(low) or closed or bool(around.WHOSE_KIN.search(before))
        if is_given(low) and around.CALLED.search(before):
            return True
        apposed = around.APPOSED.match(text, run.end)
        described = around.AGE_AFTER.match(text, run.end) or around.WHO_AFTER.match(text, run.end)
        if described or (apposed and around.has_role(apposed.group(1))):
            return bool(around.OPENS.search(before))  # and not "of Caribou, a town"
        if run.possessive and (of := around.OF_KIN.match(text, run.end)) and of.group(1) in KIN:
            return True
        if low in FAMOUS:
            return bool(run.possessive or around.DOES_AFTER.match(text, run.end))
        says = re.match(rf"{around.B}(?:said|says)\b", text[run.end : run.end + 8]) and around.inside(
            text, run.start
        )
        said = (
            re.search(rf"[,!?][”\"’']+{around.B}(?:said|says){around.B}$", before)
            and text[run.end : run.end + 1] in ".,;\n"
        )
        if not says and not said:
            return False
        return low not in self.small  # "Rangers said" beside "rangers"


_JOB_NAMES = vocabulary(
    "baker cook mason butcher barber carpenter miner potter tailor hunter gardener porter fisher farmer"
    " shepherd weaver miller archer singer page bishop king judge marshal driver"
)
_NO_SINGLE = GROUPS | PLAIN | NOT_ALONE | ROLES | TITLES


def _fullness(name: str) -> tuple[int, bool]:
    """More words make a fuller name; of two alike, the one without a nickname in quotation marks."""
    words = [word for word in name.split() if word[0].isalpha()]
    return len(words), len(words) == len(name.split())


def _name(text: str, run: Run) -> str:
    return re.sub(r"\s+", " ", text[run.start : run.end])


def _same(one: str, other: str) -> bool:
    """Whether two given names are one person's: "J." and "James", "Bob" and "Robert"."""
    a, b = one.lower().rstrip("."), other.lower().rstrip(".")
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return _NICKS.get(a, a) == _NICKS.get(b, b)


def _common_word(word: Word) -> bool:
    return word.low in PLAIN or word.low in GROUPS or word.low in DOUBTFUL or word.low in _PLAIN_SURNAMES


_ADJECTIVES = (
    vocabulary(
        """long young white black brown green gray grey short little small good strong rich quick wise fair
    early free light noble savage gold silver sharp swift frank"""
    )
    | PLAIN
)
_PLAIN_SURNAMES = vocabulary(
    """long young white black brown green gray grey short little small bell cook baker miller case rice
    fish fox wolf bird book cash banks church day english fair farmer field flowers forest foster frost
    gates good grant hall hill hope hunt hunter king knight lamb law love may moon moore parks pike pool
    price power rich rivers rose sharp snow stone strong swift taylor waters wise wood woods wright bush
    burns cross drake early free friend glass gold hand head heart holiday house joy kid light marsh
    mason means money nice nix noble page park penny pope post prince quick rain reed root rush salmon
    sands savage self shields silver sparks spring start steel storm street summers temple trapp tucker
    vale wall ward watts weeks winter winters worth"""
)
