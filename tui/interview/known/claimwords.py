"""The claims of a story, read once: the words of each by stem and sense, weighed by how much they tell."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log
from types import MappingProxyType
from typing import Any, NamedTuple

from tui.interview.answer.phrases import Phrases, Token, tokens
from tui.interview.answer.phrases import keys as spelt
from tui.interview.answer.said import stem
from tui.interview.english.opposites import THROUGH, marks, of_senses, sides
from tui.interview.english.senses import EMPTY, MORE, denials, first_denial, senses
from tui.interview.english.wordforms import forms
from tui.interview.known.called import people
from tui.quiz.index import Index
from tui.story.model import Claim, District, Fact, Speaker
from tui.story.reference.gazetteer import STATE_NAMES
from tui.text import fold, sentences, vocabulary

_COMMON = 150  # claims of one story that may share a word which is looked up
_ASKED_FOR = re.compile(r"\bfor\s(?:[\w.'’-]+\s){1,6}?to\s")  # "for money to do this"
_PURPOSE = 0.35  # of its weight that a word has of what something is asked for
_MODAL = vocabulary("have has had")  # of "would have to": in talk any other will do
_PLAIN = vocabulary("new")  # in the name of a state
_NAME = 0.5  # of its weight that the name of somebody in a claim has
_FEDERAL = vocabulary("federal us fbi feds washington")
MATTERS = vocabulary(
    """prosecutors prosecutor prosecution prosecutions court courts case cases attorney attorneys law laws
    agents agent office inspectors inspector officials money funds police"""
)


class Item(NamedTuple):
    """A word of a claim, or a phrase: by what it is known, on which sides of opposites, its weight.

    `name`: it is a name, of somebody or something, and tells what is spoken of, and not what of it; `marks`:
    what small words say of it.
    """

    keys: frozenset[str]
    sides: frozenset[str]
    weight: float
    name: bool
    marks: Mapping[str, str] = MappingProxyType({})


class Known(NamedTuple):
    """A claim, read once: its words, `odd` where it says that something is not so.

    `turned` is the word that this bears on; `levels` what it says of state and federal matters. Where it
    holds one thing to be more than another, `pivot` is the word that does, `less` and `more` are the words of
    one side alone. `subject` are the words that it begins with, of which the rest is said; `parts` those of
    the parts that a "but" joins.
    """

    claim: Claim
    items: tuple[Item, ...]
    total: float
    odd: bool
    turned: int
    words: int
    levels: frozenset[tuple[str, str]]
    lures: tuple[Known, ...] = ()
    pivot: int = -1
    more: frozenset[int] = frozenset()
    less: frozenset[int] = frozenset()
    subject: frozenset[int] = frozenset()
    parts: tuple[frozenset[int], ...] = ()


class Claims:
    """The claims of a story by the stems and senses of their words."""

    def __init__(self, known: Index, claims: Sequence[Claim]) -> None:
        self.counts: Counter[str] = Counter()
        self.sentences = 0
        for text in known.story.texts.values():
            for start, end in sentences(text):
                self.sentences += 1
                self.counts.update({stem(token.key) for token in tokens(fold(text[start:end]).text)})
        for fact in known.story.facts.values():
            self.sentences += 1
            self.counts.update({stem(token.key) for token in tokens(fold(_text(fact)).text)})
        self.people = people(known)
        self.names = _names(known)
        named = known.terms if all(known.facts.get(one.id) is one for one in claims) else ()
        terms = ((spelt(name), term.id) for term in named for name in (term.name, *term.aliases))
        self.terms = Phrases(terms)
        self.all = [self._with_lures(claim) for claim in claims]
        self.having: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, one in enumerate(self.all):
            for at, item in enumerate(one.items):
                for key in item.keys | item.sides:
                    self.having[key].append((number, at))
        for key in [key for key, places in self.having.items() if len(places) > _COMMON]:
            del self.having[key]
        self.who = frozenset(key[1:] for key in self.having if key[0] == "@")

    def _with_lures(self, claim: Claim) -> Known:
        lures = tuple(self._known(claim, text) for text in claim.lures)
        return self._known(claim, claim.says)._replace(lures=lures)

    def _known(self, claim: Claim, says: str) -> Known:
        row = tokens(fold(says).text)
        who = {
            at: match.what.named | match.what.holders
            for match in self.people.phrases.find(row)
            for at in range(match.first, match.last)
        }
        terms = {
            at: f"~{match.what}" for match in self.terms.find(row) for at in range(match.first, match.last)
        }
        odd = denials(says) % 2 == 1
        cue = first_denial(says) if odd else None
        turned = -1
        items: list[Item] = []
        last: frozenset[str] = frozenset()
        cuts, begun = [0], 0
        asked = _ASKED_FOR.search(says)
        purpose = asked.end() if asked else len(says)
        small = [{k: v for k, v in each.items() if v != "less"} for each in marks(row, EMPTY)]
        for at, (token, keys, own) in enumerate(zip(row, senses(row), sides(row), strict=True)):
            if token.key == "but":
                cuts.append(len(items))
            if not keys or token.key in _MODAL or claim.by in who.get(at, ()):
                if token.key not in THROUGH:
                    last = frozenset()
                    begun = begun or len(items)
                continue
            weight = self.weight(stem(token.key)) * (_PURPOSE if token.start > purpose else 1)
            own |= of_senses(keys)
            name = at in who or at in terms or token.key in self.names
            if name:  # a name has no sense: "Maine" is not "main"
                keys = frozenset((f"#{token.key}", *(f"@{one}" for one in who.get(at, ()))))
                keys |= {terms[at]} if at in terms else frozenset()
                own = frozenset()
            shared = {key for key in keys & last if key[0] in "=@"}
            if at and row[at - 1].key in ("a", "an") and shared:
                keys = frozenset(shared)  # "lose a job" is not any job
            if shared and items:
                before = items[-1]
                items[-1] = Item(
                    before.keys | keys,
                    before.sides | own,
                    max(before.weight, weight),
                    before.name and name,
                    before.marks,
                )
            elif not any((forms(token.key) | {f"#{token.key}"}) & item.keys for item in items):
                items.append(Item(keys, own, weight * (_NAME if name else 1), name, small[at]))
            if cue is not None and turned < 0 and token.start > cue:
                turned = len(items) - 1
            last = keys
        total = sum(item.weight for item in items)
        known = Known(claim, tuple(items), total, odd, turned, len(row), levels_of(row))
        parts = tuple(frozenset(range(*pair)) for pair in pairwise((*cuts, len(items))) if len(cuts) > 1)
        return known._replace(
            subject=_subject(items[: begun or None]), parts=parts, **_sides(items, senses(row))
        )

    def weight(self, word: str) -> float:
        """How much a stem tells: the rarer in the articles' sentences, the more."""
        return log((self.sentences + 1) / (self.counts[word] + 0.5)) + 0.3


def _subject(items: Sequence[Item]) -> frozenset[int]:
    """The words of a claim up to what is said of it: the names that it begins with, else the first word."""
    names = next((at for at, item in enumerate(items) if not item.name), len(items))
    return frozenset(range(names or 1)) if items else frozenset()


def _sides(items: Sequence[Item], row: Sequence[frozenset[str]]) -> dict[str, Any]:
    """What is held to be more than what: the word that says so, and those before and after it alone."""
    at = next((at for at, keys in enumerate(row) if MORE in keys), None)
    pivot = next((at for at, item in enumerate(items) if MORE in item.keys), -1)
    if at is None or pivot < 0:
        return {}
    before, after = frozenset[str]().union(*row[:at]), frozenset[str]().union(*row[at + 1 :])
    more = [i for i, item in enumerate(items) if item.keys & before and not item.keys & after]
    less = [i for i, item in enumerate(items) if item.keys & after and not item.keys & before]
    return {"pivot": pivot, "more": frozenset(more), "less": frozenset(less)}


def _text(fact: Fact) -> str:
    """What a fact is about, in its own words."""
    return f"{getattr(fact, 'label', '')} {getattr(fact, 'says', '')} {getattr(fact, 'meaning', '')}"


def _names(known: Index) -> frozenset[str]:
    """The words of the names of speakers, terms and places."""
    places = (f"{one.state} {one.part or ''}" for one in known.story.of(District))
    texts = (*(one.name for one in known.story.of(Speaker)), *(one.name for one in known.terms), *places)
    words = {token.key for text in texts for token in tokens(text)}
    return frozenset(words | {token.key for name in STATE_NAMES for token in tokens(name)}) - EMPTY - _PLAIN


def levels_of(row: Sequence[Token]) -> frozenset[tuple[str, str]]:
    """What a text says of federal matters and of the state's: the word, and the stem of what follows it."""
    found = set()
    for at, token in enumerate(row):
        noun = stem(row[at + 1].key) if at + 1 < len(row) else ""
        if token.key in _FEDERAL:
            found.add(("federal", noun))
        elif token.key == "county":
            found.add(("county", noun))
        elif token.key == "state" and noun and row[at + 1].key not in EMPTY and not _of_place(row, at):
            found.add(("state", noun))
    return frozenset(found)


def _of_place(row: Sequence[Token], at: int) -> bool:
    """Whether "the state" stands alone: "the state is forced to ..."."""
    return at > 0 and row[at - 1].key in ("the", "this", "our", "a") and row[at + 1].key not in MATTERS
