"""Named persons in an article, found by the shape of names and what stands around them.

A run of capitalised words is a person's name where

- a title stands before it ("Gov. Paul LePage", "Cumberland County Sheriff Kevin Joyce"), or the noun for
  what somebody does ("astronaut Mike Massimino"), or a photo's credit opens ("(Gregory Rec/...");
- or it has two or three words, and a verb of saying, an age, "who" or a description between commas
  follows ("Janet Mills, a Democrat, said"), or a verb of saying stands before it, or its first word is a
  common given name;
- or it is one word within a sentence, with "said" or "says" beside it.

A run with a word that names an office, a place or a group ("County", "Department", "Press") is none. Once
a full name is found, the surname alone is that person too. What this does not see: a name without any of
these around it. It is for counting what a story may have forgotten, never for asking questions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tui.story.reference.states import STATES


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TITLES = _words(
    """gov governor sen senator rep representative congressman congresswoman president chancellor minister
    secretary sheriff chief mayor judge justice dr mr mrs ms miss prof professor director spokesman
    spokeswoman spokesperson officer detective sgt lt capt col gen maj sergeant lieutenant captain
    colonel general major attorney prosecutor commissioner chairman chairwoman chairperson ceo rev
    reverend pope prince princess king queen commander superintendent administrator ambassador coach
    dean deputy inspector trooper astronaut councilman councilwoman councilor treasurer auditor
    comptroller speaker"""
)
_DOERS = _words(
    """spokesman spokeswoman spokesperson attorney lawyer astronaut director professor scientist researcher
    author officer detective analyst economist doctor teacher student resident candidate manager
    host singer actor writer reporter photographer owner founder activist organizer prosecutor
    senator governor president mayor sheriff chief judge secretary chairman chairwoman engineer"""
)
_NO_NAMES = _words(
    """county office offices department court administration university college school press herald news
    times post council committee congress senate house agency bureau center centre institute society
    association foundation company corp inc llc co bank party street avenue road district state
    states city town island islands river lake mountain valley beach park act bill operation surge
    program project league union hospital church army navy guard force board commission service
    services national international american americans united northern southern eastern western
    central federal national north south east west new index price security health media press
    technical information star station space flight field arms republican democrat democrats
    republicans monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december jan feb mar apr aug sept oct nov dec
    u.s u.n the a an this that these those it he she they we i you his her its their our my but and
    or if when while after before in on at by for from of to with as there here what who how why no
    not one two three four five six seven eight nine ten others another some many most all both each
    every however also comments only use"""
) | {word for state in STATES for word in state.name.lower().split() if word not in {"virginia", "carolina"}}
_GIVEN = _words(
    """james robert john michael david william richard joseph thomas christopher charles daniel matthew
    anthony mark donald steven andrew paul joshua kenneth kevin brian timothy ronald jason george
    edward jeffrey jeff ryan jacob nicholas gary eric jonathan stephen larry justin scott brandon
    benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam
    nathan henry zachary douglas peter kyle noah ethan jeremy keith roger terry sean austin carl
    arthur lawrence dylan jesse jordan bryan billy bruce gabriel joe logan alan juan albert willie
    elijah wayne randy mike chuck bob bill jim tom ted ken dan steve tim matt chris mary patricia
    jennifer linda elizabeth barbara susan jessica karen sarah lisa nancy sandra betty ashley emily
    kimberly margaret donna michelle carol amanda melissa deborah stephanie rebecca sharon laura
    cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine
    christine debra rachel carolyn janet maria olivia heather helen catherine diane julie victoria
    joyce lauren kelly christina ruth joan virginia judith evelyn hannah andrea megan cheryl
    jacqueline madison teresa abigail sophia martha sara gloria janice kathryn ann isabella judy
    charlotte julia grace amber alice jean denise frances danielle marilyn natalie beverly diana
    loretta brittany theresa kayla alexis doris lori tiffany allison joel jasmine"""
)
_SAID = r"(?:said|says|told|wrote|added|asked|testified|explained|argued|warned)"
_SHORT = "Gov|Sen|Rep|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Rev|Atty|Det|Supt|Adm"
_WORD = rf"(?:(?:{_SHORT})\.|[A-Z][\w’'-]*\w|[A-Z]\.(?:[A-Z]\.)*|[A-Z])"
_RUN = re.compile(
    rf"(?<![\w.’'-]){_WORD}(?:[ \u00a0](?:(?:de|da|del|della|der|van|von|bin|al|la|le)[ \u00a0])?{_WORD})*+"
)
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_AFTER = re.compile(
    rf",?[ \u00a0](?:\w+ly )?(?:also |has |had |have )?{_SAID}\b|, ?\d{{1,3}}\b|, who\b"
    r"|, (?:an?|the) [\w .’'-]{2,80}?,|[ \u00a0]\([A-Z][a-z]+ (?:of|State|University)\b"
)
_BEFORE = re.compile(rf"\b{_SAID}[ \u00a0]$")
_SPEAKS = re.compile(r"[ \u00a0](?:said|says)\b")
_MOST = 5_000  # persons


@dataclass
class Person:
    """A person's fullest name in a text, and all the ranges where that person is named."""

    name: str
    places: list[tuple[int, int]] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]


@dataclass(frozen=True)
class _Run:
    """Capitalised words in a row: the name within them, and whether a title stands before it."""

    start: int
    end: int
    words: tuple[str, ...]
    titled: bool


def find_persons(text: str) -> list[Person]:
    """The persons named in `text`, in the order in which they are first named."""
    runs = [run for match in _RUN.finditer(text) if (run := _name_of(match))]
    full = [run for run in runs if len(run.words) > 1 and _is_full_name(text, run)]
    persons: dict[tuple[str, str], Person] = {}
    for run in full[:_MOST]:
        person = persons.setdefault((run.words[0], run.words[-1]), Person(" ".join(run.words)))
        person.places.append((run.start, run.end))
    for run in runs:
        if len(run.words) == 1:
            _add_single(text, run, persons)
    found = sorted(persons.values(), key=lambda person: min(person.places))
    for person in found:
        person.places.sort()
    return found


def _name_of(match: re.Match[str]) -> _Run | None:
    """The run without the titles before the name and the possessive after it."""
    words = [(part.group(), match.start() + part.start()) for part in re.finditer(r"\S+", match.group())]
    titled = False
    for index in range(len(words) - 1, -1, -1):
        if words[index][0].lower().rstrip(".") in _TITLES:
            words, titled = words[index + 1 :], True
            break
    if not words or len(words) > 4:
        return None
    last, at = words[-1]
    words[-1] = (_POSSESSIVE.sub("", last), at)
    if any(word.lower().strip(".") in _NO_NAMES or (word.isupper() and len(word) > 3) for word, _ in words):
        return None
    if "’" in match.group()[:-3] and any(_POSSESSIVE.search(word) for word, _ in words[:-1]):
        return None  # "Sessions’ Portland office"
    return _Run(words[0][1], at + len(words[-1][0]), tuple(word for word, _ in words), titled)


def _is_full_name(text: str, run: _Run) -> bool:
    if run.titled:
        return True
    before = text[max(0, run.start - 40) : run.start]
    doer = re.search(r"([a-z]+)[ \u00a0]$", before)
    if doer and doer.group(1) in _DOERS:
        return True
    if before.endswith("(") and text[run.end : run.end + 1] == "/":
        return True
    if len(run.words) > 3:
        return False
    after = _AFTER.match(text, run.end)
    return bool(after or _BEFORE.search(before)) or run.words[0].lower() in _GIVEN


def _add_single(text: str, run: _Run, persons: dict[tuple[str, str], Person]) -> None:
    """One word alone: the surname of a person who was named, or somebody with a title or a "said"."""
    word = run.words[0]
    known = [person for person in persons.values() if person.surname == word]
    if known:
        before = [person for person in known if person.places and person.places[0][0] < run.start]
        (before or known)[-1].places.append((run.start, run.end))
    elif run.titled or (_SPEAKS.match(text, run.end) and _inside_sentence(text, run.start)):
        persons[(word, word)] = Person(word, [(run.start, run.end)])


def _inside_sentence(text: str, start: int) -> bool:
    """Whether a capital at `start` is not just a sentence's first letter."""
    before = text[max(0, start - 2) : start]
    return bool(re.search(r"[\w,][ \u00a0]$|,[”\"] ?$", before)) and not before.endswith((". ", "! ", "? "))
