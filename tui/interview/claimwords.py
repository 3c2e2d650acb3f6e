"""The claims of a story, read once: the words of each by stem and sense, weighed by how much they tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log
from typing import Any, NamedTuple

from tui.interview.called import people
from tui.interview.phrases import Token, tokens
from tui.interview.said import stem
from tui.interview.senses import EMPTY, MORE, against, denials, first_denial, forms, senses
from tui.quiz.index import Index
from tui.story.model import Claim, District, Fact, Speaker
from tui.story.reference.gazetteer import STATE_NAMES
from tui.text import fold, sentences, vocabulary

_COMMON = 150  # claims of one story that may share a word which is looked up
_NAME = 0.5  # of its weight that the name of somebody in a claim has
_FEDERAL = vocabulary("federal us fbi feds washington")
MATTERS = vocabulary(
    """prosecutors prosecutor prosecution prosecutions court courts case cases attorney attorneys law laws
    agents agent office inspectors inspector officials money funds police"""
)


class Item(NamedTuple):
    """A word of a claim, or a phrase: by what it is known, what it is the opposite of, its weight."""

    keys: frozenset[str]
    opposed: frozenset[str]
    weight: float
    name: bool  # a name, of somebody or something: it tells what is spoken of, and not what of it


class Known(NamedTuple):
    """A claim, read once: its words, `odd` where it says that something is not so.

    `turned` is the word that this bears on; `levels` what it says of state and federal matters. Where it
    holds one thing to be more than another, `pivot` is the word that does, `less` and `more` are the words of
    one side alone.
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


class Claims:
    """The claims of a story by the stems and senses of their words."""

    def __init__(self, known: Index) -> None:
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
        self.all = [self._with_lures(claim) for claim in known.claims]
        self.having: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, one in enumerate(self.all):
            for at, item in enumerate(one.items):
                for key in item.keys | {f"!{sense}" for sense in item.opposed}:
                    self.having[key].append((number, at))
        for key in [key for key, places in self.having.items() if len(places) > _COMMON]:
            del self.having[key]

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
        odd = denials(says) % 2 == 1
        cue = first_denial(says) if odd else None
        turned = -1
        items: list[Item] = []
        last: frozenset[str] = frozenset()
        for at, (token, keys, opposed) in enumerate(zip(row, senses(row), against(row), strict=True)):
            if not keys or claim.by in who.get(at, ()):
                last = frozenset()
                continue
            weight = self.weight(stem(token.key))
            name = at in who or token.key in self.names
            if name:  # a name has no sense: "Maine" is not "main"
                keys = frozenset((f"#{token.key}", *(f"@{one}" for one in who.get(at, ()))))
                opposed = frozenset()
            shared = {key for key in keys & last if key[0] in "=@"}
            if shared and items:
                before = items[-1]
                items[-1] = Item(
                    before.keys | keys,
                    before.opposed | opposed,
                    max(before.weight, weight),
                    before.name and name,
                )
            elif not any((forms(token.key) | {f"#{token.key}"}) & item.keys for item in items):
                items.append(Item(keys, opposed, weight * (_NAME if name else 1), name))
            if cue is not None and turned < 0 and token.start > cue:
                turned = len(items) - 1
            last = keys
        total = sum(item.weight for item in items)
        known = Known(claim, tuple(items), total, odd, turned, len(row), levels_of(row))
        return known._replace(**_sides(items, senses(row)))

    def weight(self, word: str) -> float:
        """How much a stem tells: the rarer in the articles' sentences, the more."""
        return log((self.sentences + 1) / (self.counts[word] + 0.5)) + 0.3


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
    return frozenset(words | {token.key for name in STATE_NAMES for token in tokens(name)}) - EMPTY


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
