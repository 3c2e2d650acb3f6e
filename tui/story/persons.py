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
from collections import Counter
from dataclasses import dataclass, field

from tui.story.names import SUFFIXES, Run, Word, runs
from tui.story.reference.given import DOUBTFUL, WEAK, is_given
from tui.story.reference.people import (
    COMPANIES,
    FAMOUS,
    GROUPS,
    KIN,
    NOT_ALONE,
    PLACES_FIRST,
    PLAIN,
    ROLES,
    STATE_WORDS,
    SURNAMES_TOO,
    TITLES,
    is_agent,
)
from tui.text import vocabulary


def _any(words: str) -> str:
    """A pattern for any word of a list that is written as one text."""
    return "|".join(sorted(vocabulary(words), key=lambda word: (-len(word), word)))


SAID = "(?:{})".format(
    _any(
        """said says saying told tells wrote writes added adds asked asks testified explained explains argued
        argues warned warns noted notes recalled recalls replied answered insisted insists acknowledged
        conceded joked quipped fumed admitted admits agreed agrees reckons reckoned believes believed thinks
        thought laughed continued concluded stated states announced declared tweeted posted cautioned
        countered responded stressed emphasized emphasised claimed claims suggested suggests predicted
        predicts urged urges pleaded vowed pledged promised denied denies apologized apologised remembered
        remembers remarked observed confirmed estimated"""
    )
)
_LIVED = _any(
    """died married retired resigned graduated scored threw rushed caught kicked hit smiled nodded shrugged
    joined pleaded faces chairs leads heads teaches lives lived works worked wants called vetoed signed
    voted welcomed praised criticized criticised led played won ran runs owns founded survived spent
    recalls knew knows loved fears disputed declined spoke wept attended fell ran sang"""
)
_UNDERGONE = _any("born arrested sentenced charged convicted appointed elected named killed hired raised")
_LIVES = (
    f"(?:(?:was|were) (?:{_UNDERGONE})|did not respond|is survived|used to|grew up|(?:has |have )?served"
    f"|{_LIVED})"
)
_B = r"[ \u00a0]"
_HELPS = r"(?:(?:\w+ly|also|has|had|have|then|later|once|first|now)[ \u00a0]){0,2}"
_SAYS_AFTER = re.compile(rf",?{_B}{_HELPS}{SAID}\b")
_ITS_AFTER = re.compile(
    rf"{_B}(?:said|says|announced|reported){_B}(?:that{_B})?(?:its\b|it{_B}(?:expects|plans|employs))"
)
_LIVES_AFTER = re.compile(rf",?{_B}{_HELPS}{_LIVES}\b")
_DOES_AFTER = re.compile(
    rf"{_B}{_HELPS}(?:\w+ed|{_LIVES}|is|was|has|had|will|would|did|does|left|came|went|took|made|got|gave|saw|can"
    r"|could|may|might|hopes|plans|keeps|goes|comes|takes|makes|gets|gives|held|kept|stood|sat|put|let|set|met)\b"
)
_AGE_AFTER = re.compile(
    rf",{_B}(?:aged{_B}|now{_B})?\d{{1,3}}(?=[,.;:)]|{_B}(?:and|of|from|who)\b)|{_B}\(\d{{1,3}}\)"
)
_WHO_AFTER = re.compile(rf",?{_B}(?:\([^()\n]{{1,30}}\){_B})?who(?:se|m)?\b")
_PARTY_AFTER = re.compile(
    rf",?{_B}\(?(?:[DRI]|Dem|Rep|Ind)\.?(?:[-–‑][A-Z]|\)|,)"
    rf"|,{_B}an?{_B}(?:\w+{_B})?(?:Democrat|Republican|independent)"
)
_APPOSED = re.compile(
    rf"(?:,|{_B}[–—-]{{1,2}}|{_B}\(){_B}?(?:(?:an?|the|its|his|her|their|our|my){_B})?([\w .’'&/-]{{2,90}})"
)
_STATES = _any(
    """Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla
    Ore Pa Tenn Tex Vt Va Wash Wis Wyo"""
)
_STATE_AFTER = re.compile(
    rf",{_B}(?!(?:M\.D|J\.D|R\.N|O\.D|D\.O|Ph\.D|Ed\.D)\.)(?:[A-Z]\. ?[A-Z]\.|(?:{_STATES})\.|([A-Z][a-z]+))"
)
_SHORT_AFTER = re.compile(r"[ \u00a0]\([A-Z][A-Za-z]{1,7}\)")
_AMPERSAND = re.compile(r"&[ \u00a0]?$")
_BEFORE_SAID = re.compile(rf"(?:^|[,.!?”\"’'—–)]){_B}*{SAID}{_B}$")
_CALLED = re.compile(
    rf"\b(?:(?:identified|listed|known|gave{_B}(?:his|her|their){_B}(?:first{_B})?name)"
    rf"{_B}(?:by{_B}[\w ’'.]{{2,40}}{_B})?(?:only{_B})?as"
    rf"|(?:man|woman|boy|girl|person|[a-z-]+(?:er|or|ist)|monk|priest|nun|nurse|clerk|veteran|friend|student|cousin)"
    rf"{_B}(?:named|called)|whose{_B}name{_B}is){_B}$"
)
_OPENS = re.compile(r"(?:^|[\n\r]|[.!?][”\"’)]*[ \u00a0]+)[“\"]?$")
_AND = re.compile(rf",?{_B}and{_B}|,{_B}")
_AND_NAME = re.compile(rf"{_B}and{_B}[A-Z]")
_AND_BEFORE = re.compile(rf"(?:,?{_B}and|,){_B}$")
_OF_KIN = re.compile(rf"[’']s?{_B}(?:late{_B}|older{_B}|younger{_B})?([a-z-]+)")
_WORD_BEFORE = re.compile(r"([A-Za-zé’'-]+)(,?)[ \u00a0]$")
_IN = vocabulary("""in at near outside around across through throughout downtown into inside nearby off""")
_DOERS = ROLES | KIN
_AFTER_THEM = vocabulary("of for with from by than")
_VESSELS = vocabulary(
    """tug tugboat ship boat ferry vessel schooner yacht trawler submarine frigate destroyer barge cutter
    steamer lobsterboat sloop tanker freighter icebreaker uss hms mv ms"""
)
_MOST = 5_000  # persons
_SURE = 3  # weight from which a run is a person; one less is a doubt
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
        self.headings = _headings(text)
        self.runs = runs(text)
        self.alone = Counter(
            run.words[0].text
            for run in self.runs
            if len(run.words) == 1
            and (
                run.title
                or run.possessive
                or _inside(text, run.start)
                or _DOES_AFTER.match(text, run.end)
                or _SAYS_AFTER.match(text, run.end)
            )
            and not _the(text, run.start)
        )
        self.groups = {
            tuple(word.text for word in run.words[:cut])
            for run in self.runs
            if len(run.words) > 1 and not run.title and run.words[-1].low in GROUPS - SURNAMES_TOO
            for cut in range(1, len(run.words))
        }
        self.found: dict[str, list[Person]] = {}  # by surname
        self.firsts: dict[str, list[Person]] = {}  # by given name
        self.listed = 0  # where a single name ended last
        self.starts: set[int] = set()  # of full names
        self.called: dict[str, Person] = {}  # who was called by a surname alone last
        self.small = frozenset(re.findall(r"\b[a-z]{2,30}\b", text))

    def persons(self) -> list[Person]:
        waiting: list[Run] = []
        count = 0
        for run in self.runs:
            if len(run.core) < 2 or count > _MOST:
                continue
            weight = self._weight(run)
            if weight >= _SURE - 1:
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
        found = [person for same in self.found.values() for person in same]
        for person in found:
            person.places.sort()
        return sorted(found, key=lambda person: person.places[0])

    def _in_lists(self, waiting: list[Run]) -> None:
        """ "Anne McClain, David Saint-Jacques and Oleg Kononenko": beside a person, a name is one too."""
        ends = {place[1] for same in self.found.values() for person in same for place in person.places}
        for run in waiting:
            before = _AND_BEFORE.search(self.text, max(0, run.start - 8), run.start)
            after = _AND.match(self.text, run.end)
            beside = (before and before.start() in ends) or (after and after.end() in self.starts)
            if beside and not run.title and self._weight(run) >= 0:
                self._full(run, _SURE)
                ends.add(run.end)

    def _full(self, run: Run, weight: int) -> None:
        first, last = run.core[0].text, run.core[-1].text
        name = _name(self.text, run)
        self.starts.add(run.start)
        if maiden := self._maiden(run, first):
            maiden.add(run)
            return
        doubt = "" if weight >= _SURE else "the words around it do not say for sure that this is a person"
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
        if not re.match(rf"{_B}was{_B}born\b", self.text[run.end : run.end + 10]):
            return None
        known = self.firsts.get(first, [])
        return known[0] if len(known) == 1 and known[0].surname != run.core[-1].text else None

    def _again(self, run: Run) -> None:
        for person in self.found.get(run.core[-1].text, ()):
            if _same(person.given, run.core[0].text):
                person.add(run)
                return

    def _weight(self, run: Run) -> int:
        """How much speaks for a person: 3 and more is enough."""
        against = _against(run)
        if against >= 9 or self._shouted(run):
            return -9
        heading = self._heading(run)
        if run.title:
            return self._titled(run) - heading - against
        return -heading - against + self._before(run) + self._after(run) + self._shape(run)

    def _heading(self, run: Run) -> int:
        """What a heading takes off: capitals say nothing there, except in a list ("Ann Hill, Director")."""
        if not self._in_heading(run.start):
            return 0
        text = self.text
        listed = text[run.end : run.end + 1] in (",", ":", ";", "\n", "\r", "") or re.match(
            rf"{_B}[|–—(-]", text[run.end : run.end + 2]
        )
        if listed or re.search(r"[:;|•][ \u00a0]$", text[max(0, run.start - 2) : run.start]):
            return 0
        return 2 if run.title or not is_given(run.core[0].text) else 1

    def _shouted(self, run: Run) -> bool:
        """Whether it is capitals in a line of capitals ("MARY HILL" in running text is a name)."""
        if not _shouted(run.core[-1]):
            return False
        low = self.text.rfind("\n", max(0, run.start - 200), run.start) + 1
        line = self.text[max(low, run.start - 200) : run.end + 200].split("\n", 1)[0]
        return sum(map(str.islower, line)) < 40

    def _titled(self, run: Run) -> int:
        the = _the(self.text, run.title[0].start)
        if the and run.title[0].low not in ("rev", "hon", "honorable", "reverend"):
            return self._after(run) if run.title[0].low in TITLES else 3
        return 3

    def _in_heading(self, pos: int) -> bool:
        index = bisect_right(self.headings, (pos, len(self.text))) - 1
        return index >= 0 and pos < self.headings[index][1]

    def _shape(self, run: Run) -> int:
        words = run.core
        weight = -4 if tuple(word.text for word in words) in self.groups else 0
        if is_given(words[0].text):
            weight += 1 if words[0].low in WEAK else 3
        if any(_initial(word) for word in words[1:-1]) or len(run.words) > len(words) or run.nick:
            weight += 3
        elif _initial(words[0]):
            weight += 2
        weight += min(3, self.alone[words[-1].text] + 1) if self.alone[words[-1].text] else 0
        return weight

    def _before(self, run: Run) -> int:
        before = self.text[max(0, run.start - 60) : run.start]
        weight = 0
        if _BEFORE_SAID.search(before):
            weight += 2
        if _CALLED.search(before):
            weight += 3
        word = _WORD_BEFORE.search(before)
        if word:
            low = re.sub(r"[’']s$", "", word.group(1).lower())
            head = low.rsplit("-", 1)[-1]
            if {low, head, low.removesuffix("s")} & _DOERS:
                weight += 2 if word.group(2) else 3
            elif not word.group(2) and word.group(1).islower() and is_agent(low):
                weight += 2
            elif low.endswith("-year-old"):
                weight += 3
            elif not word.group(2) and low == "the":
                weight -= 3
            elif not word.group(2) and low in _AFTER_THEM and not is_given(run.words[0].text):
                weight -= 1
            elif not word.group(2) and low in _IN and not is_given(run.words[0].text):
                weight -= 2
            elif low in _VESSELS:
                weight -= 4
        if _AMPERSAND.search(before):
            weight -= 4
        if before[-1:] in '“"‘' and before and self.text[run.end : run.end + 1] in '”"’':
            weight -= 3  # a title of a work
        if before.endswith("(") and self.text[run.end : run.end + 1] == "/":
            weight += 3
        return weight

    def _after(self, run: Run) -> int:
        text, end = self.text, run.end
        weight = 0
        if _ITS_AFTER.match(text, end):
            weight -= 2
        elif _SAYS_AFTER.match(text, end):
            weight += 2
        elif _LIVES_AFTER.match(text, end):
            weight += 1
        if _AGE_AFTER.match(text, end) or _WHO_AFTER.match(text, end) or _PARTY_AFTER.match(text, end):
            weight += 3
        elif (apposed := _APPOSED.match(text, end)) and _has_role(apposed.group(1)):
            weight += 2
        state = _STATE_AFTER.match(text, end)
        if state and (state.group(1) is None or state.group(1).lower() in STATE_WORDS):
            weight -= 3
        if _SHORT_AFTER.match(text, end) and not is_given(run.core[0].text):
            weight -= 3
        if re.match(r"[ \u00a0]?&", text[end : end + 2]):
            weight -= 4
        return weight

    def _single(self, run: Run) -> None:
        """One word alone: of a person who was named, or somebody with a title, kin or a "said"."""
        word = run.core[0]
        if person := self._known(run, word):
            person.add(run)
            if word.text == person.surname:
                self.called[word.text] = person
        elif self._is_single(run, word):
            sure = run.title or is_given(word.low) or _AGE_AFTER.match(self.text, run.end)
            doubt = "" if sure else f"“{word.text}” may be a person or something else"
            person = Person(_name(self.text, run), [(run.start, run.end)], doubt)
            self.found.setdefault(word.text, []).append(person)
            self.listed = run.end

    def _first_of_a_pair(self, run: Run) -> bool:
        """ "Dave" in "Dave and Luanne Perrault"."""
        pair = re.compile(rf"{_B}and{_B}(?:his{_B}wife,?{_B}|her{_B}husband,?{_B})?").match(
            self.text, run.end
        )
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
        if run.title or run.possessive or text[end : end + 1] == "," or _inside(text, run.start):
            return True
        if _AND_NAME.match(text, end):
            return True
        does = run.words[0].low not in _ADJECTIVES and _DOES_AFTER.match(text, end)
        return bool(does or _SAYS_AFTER.match(text, end))

    def _is_single(self, run: Run, word: Word) -> bool:
        text = self.text
        low = word.low
        if is_given(low) and self._first_of_a_pair(run):
            return True
        if low in _NO_SINGLE or _shouted(word):
            return False
        if len(low) < 2 or self._in_heading(run.start) or "." in word.text:
            return False
        if (word.text,) in self.groups or re.match(r"\.?[ \u00a0]?\d", text[run.end : run.end + 3]):
            return False
        if run.title:
            return not _the(text, run.title[0].start)
        before = text[max(0, run.start - 60) : run.start]
        if is_given(low) and self.listed and _AND.fullmatch(text[self.listed : run.start]):
            return True  # "her children, Amy, Cora and Pete"
        kin = _WORD_BEFORE.search(before)
        if kin and kin.group(1).lower() in KIN:
            return is_given(low) or (kin.group(2) == "," and text[run.end : run.end + 1] in ",.;")
        if is_given(low) and _CALLED.search(before):
            return True
        apposed = _APPOSED.match(text, run.end)
        described = _AGE_AFTER.match(text, run.end) or _WHO_AFTER.match(text, run.end)
        if described or (apposed and _has_role(apposed.group(1))):
            return bool(_OPENS.search(before))  # and not "of Caribou, a town"
        if run.possessive and (of := _OF_KIN.match(text, run.end)) and of.group(1) in KIN:
            return True
        if low in FAMOUS:
            return bool(run.possessive or _DOES_AFTER.match(text, run.end))
        says = re.match(rf"{_B}(?:said|says)\b", text[run.end : run.end + 8]) and _inside(text, run.start)
        said = (
            re.search(rf"[,!?][”\"’']+{_B}(?:said|says){_B}$", before)
            and text[run.end : run.end + 1] in ".,;\n"
        )
        if not says and not said:
            return False
        return low not in self.small  # "Rangers said" beside "rangers"


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


def _initial(word: Word) -> bool:
    return (len(word.text) == 2 and word.text.endswith(".")) or (len(word.text) <= 2 and word.text.isupper())


def _shouted(word: Word) -> bool:
    return len(word.text) > 2 and word.text.isupper() and "." not in word.text


def _against(run: Run) -> int:
    """What a run's own words say against a person: 9 bars it, 2 is a surname like a thing's name."""
    words = run.core
    if len(words) > 5 or any(word.low in SUFFIXES for word in run.words[1:-1]):
        return 9
    if words[0].low in PLACES_FIRST or " ".join(word.low for word in words) in COMPANIES:
        return 9
    given = is_given(words[0].text) and (words[0].low not in WEAK or bool(run.title))
    if any(_shouted(word) for word in words) and not _all_shouted(words, given or bool(run.title)):
        return 9
    backed = given or (bool(run.title) and len(words) == 2) or _initial(words[0])
    return max(_against_word(words, index, given, backed) for index in range(len(words)))


def _against_word(words: tuple[Word, ...], index: int, given: bool, backed: bool) -> int:
    word, last = words[index], index == len(words) - 1 and index > 0
    if (len(word.low) < 2 and not _initial(word)) or word.low in _NATIONS:
        return 9
    if "." in word.text and not _initial(word) and index and word.low not in ("st", "ste"):
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
    return named and all(_shouted(word) or _initial(word) for word in words)


_NAME_OR_WORD = frozenset(("will", "young", "may", "rich"))
_NATIONS = frozenset(("u.s", "u.n", "u.k", "d.c", "n.y", "e.u"))
_PLAIN_NAMES = vocabulary("young long small best good early day love may rich new big")
_NEVER = vocabulary("""the and of in on at by for from to with says said who a an is was""")


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


def _has_role(words: str) -> bool:
    """Whether a description's first words have the noun for what somebody is."""
    for part in words.split()[:9]:
        low = re.sub(r"(?:[’']s?|[.,])$", "", part.lower())
        if low in ROLES or low in KIN or low.rsplit("-", 1)[-1] in ROLES:
            return True
        if low in ("said", "says", "was", "is", "has", "had", "were", "are"):
            return False
    return False


def _the(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].lower() in ("the ", "the\u00a0")


def _inside(text: str, start: int) -> bool:
    """Whether a capital at `start` is not just a sentence's first letter."""
    before = text[max(0, start - 3) : start]
    return bool(re.search(r"[\w,;:—–)-][ \u00a0]$|,[”\"’'] ?$", before))


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
