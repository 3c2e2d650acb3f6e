"""Which claims an answer tells: by the words of sense that they share, weighed by how much each tells."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import log
from typing import NamedTuple

from tui.interview.called import people
from tui.interview.names import references
from tui.interview.phrases import Token, read, tokens
from tui.interview.said import Said, stem
from tui.interview.senses import EMPTY, against, denials, first_denial, forms, senses
from tui.quiz.index import Index
from tui.story.model import Claim, District, Fact, Speaker
from tui.story.reference.gazetteer import STATE_NAMES
from tui.text import fold, sentences, vocabulary

SHARE = 0.36  # of the weight of a claim's words that an answer must have at the least
LEAST = 2  # of its words at least
_COMMON = 150  # claims of one story that may share a word which is looked up
_ALIKE = 0.85  # of its weight that another word of the same sense has
_NAME = 0.5  # of its weight that the name of somebody in a claim has
_SMALL = 3  # words of sense of a claim up to which all of them must be said
_PARTLY = 0.5  # the share that is told of it where they are not
_LITTLE = 0.3  # of what is told, that a clause has by chance
_BESIDE = 6  # words beside what is told that may belong to it
_LONG = 150  # words of a sentence that are read
_JOINED = 3  # words within which state and federal matters are named in one breath
_SWAPS = (("state", "federal"), ("federal", "state"), ("county", "federal"), ("county", "state"))
_FEDERAL = vocabulary("federal us fbi feds washington")
_MATTERS = vocabulary(
    """prosecutors prosecutor prosecution prosecutions court courts case cases attorney attorneys law laws
    agents agent office inspectors inspector officials money funds police"""
)


class Told(NamedTuple):
    """A claim in an answer: code points `start` to `end`.

    `share` of its weight is said; `denied`: the opposite is said; `people`: all whom it speaks of are named,
    beside who says it; `core`: the share without names, and `hits` its words; `partly` of a short claim;
    `lure`: how much is said of what the author has put beside the claim as wrong, if that is more;
    `swapped`: where state stands for federal, or federal for state, and the right word.
    """

    start: int
    end: int
    claim: Claim
    share: float
    denied: bool
    people: bool
    core: float
    hits: int
    partly: bool
    lure: float | None
    swapped: tuple[int, int, str] | None = None


class _Item(NamedTuple):
    """A word of a claim, or a phrase: by what it is known, what it is the opposite of, its weight."""

    keys: frozenset[str]
    opposed: frozenset[str]
    weight: float
    name: bool  # a name, of somebody or something: it tells what is spoken of, and not what of it


class _Known(NamedTuple):
    """A claim, read once: its words, `odd` where it says that something is not so.

    `turned` is the word that this bears on; `levels` what it says of state and federal matters.
    """

    claim: Claim
    items: tuple[_Item, ...]
    total: float
    odd: bool
    turned: int
    words: int
    levels: frozenset[tuple[str, str]]
    lures: tuple[_Known, ...] = ()


class _Claims:
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

    def _with_lures(self, claim: Claim) -> _Known:
        lures = tuple(self._known(claim, text) for text in claim.lures)
        return self._known(claim, claim.says)._replace(lures=lures)

    def _known(self, claim: Claim, says: str) -> _Known:
        row = tokens(fold(says).text)
        who = {
            at: match.what.named | match.what.holders
            for match in self.people.phrases.find(row)
            for at in range(match.first, match.last)
        }
        odd = denials(says) % 2 == 1
        cue = first_denial(says) if odd else None
        turned = -1
        items: list[_Item] = []
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
                items[-1] = _Item(
                    before.keys | keys,
                    before.opposed | opposed,
                    max(before.weight, weight),
                    before.name and name,
                )
            elif not any((forms(token.key) | {f"#{token.key}"}) & item.keys for item in items):
                items.append(_Item(keys, opposed, weight * (_NAME if name else 1), name))
            if cue is not None and turned < 0 and token.start > cue:
                turned = len(items) - 1
            last = keys
        total = sum(item.weight for item in items)
        return _Known(claim, tuple(items), total, odd, turned, len(row), _levels(row))

    def weight(self, word: str) -> float:
        """How much a stem tells: the rarer in the articles' sentences, the more."""
        return log((self.sentences + 1) / (self.counts[word] + 0.5)) + 0.3


def _text(fact: Fact) -> str:
    """What a fact is about, in its own words."""
    return f"{getattr(fact, 'label', '')} {getattr(fact, 'says', '')} {getattr(fact, 'meaning', '')}"


def _names(known: Index) -> frozenset[str]:
    """The words of the names of speakers, terms and places."""
    places = (f"{one.state} {one.part or ''}" for one in known.story.of(District))
    texts = (*(one.name for one in known.story.of(Speaker)), *(one.name for one in known.terms), *places)
    words = {token.key for text in texts for token in tokens(text)}
    return frozenset(words | {token.key for name in STATE_NAMES for token in tokens(name)}) - EMPTY


def _levels(row: Sequence[Token]) -> frozenset[tuple[str, str]]:
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
    return at > 0 and row[at - 1].key in ("the", "this", "our", "a") and row[at + 1].key not in _MATTERS


def told(said: Said, known: Index) -> tuple[Told, ...]:
    """The claims that an answer tells or denies, sentence by sentence; a claim may be told more than once."""
    story: _Claims = known.once(("ear", "claims"), lambda: _Claims(known))
    row = read(said)
    starts = [token.start for token in row]
    found: list[Told] = []
    for low, high in _statements(said):
        first = bisect_left(starts, low)
        last = bisect_left(starts, high)
        for at in range(first, last, _LONG):  # people who do not write stops go on and on
            found += _of_sentence(said, known, story, row[at : min(at + _LONG + _BESIDE, last)])
    return tuple(found)


def _statements(said: Said) -> Iterator[tuple[int, int]]:
    """The sentences, parted where notes hold one thing against another: "slow ≠ not active"."""
    for low, high in said.sentences:
        at = low
        while (sign := said.text.find("≠", at, high)) >= 0:
            yield at, sign
            at = sign + 1
        yield at, high


class _Hit(NamedTuple):
    """A word of the answer that is a claim's: where in the row, which item, how well, and whether opposed."""

    at: int
    item: int
    weight: float
    opposed: bool


def _of_sentence(said: Said, known: Index, story: _Claims, row: list[Token]) -> list[Told]:
    """The claims of a sentence: those that explain its words best, none by words that another explains."""
    found = []
    for number, hits in _hits(said, known, story, row).items():
        one = story.all[number]
        window = _window(one, hits)
        if (
            window
            and sum(hit.weight for hit in window) >= SHARE * one.total
            and len(window) >= min(LEAST, len(one.items))
        ):
            found.append((sum(hit.weight for hit in window), one, window))
    found.sort(key=lambda each: -each[0] * each[0] / each[1].total)
    used: set[int] = set()
    kept = []
    for weight, one, window in found:
        telling = [hit for hit in window if not one.items[hit.item].name]
        own = sum(hit.weight for hit in telling if hit.at not in used)
        if own >= 0.5 * sum(hit.weight for hit in telling):
            used.update(hit.at for hit in telling)
            kept.append(_told(said, row, one, window, weight))
    return kept


def _hits(said: Said, known: Index, story: _Claims, row: list[Token]) -> dict[int, list[_Hit]]:
    found: dict[int, list[_Hit]] = defaultdict(list)
    if not row:
        return found
    named = {}
    mentions = references(said, known)
    low, high = bisect_left(mentions, (row[0].start,)), bisect_left(mentions, (row[-1].start + 1,))
    for mention in mentions[low:high]:
        named[mention.end] = mention.may_be
    for at, (token, keys, opposed) in enumerate(zip(row, senses(row), against(row), strict=True)):
        people = frozenset((f"#{token.key}", *(f"@{who}" for who in named.get(token.end, ()))))
        seen: set[tuple[int, int]] = set()
        for key in sorted(keys | people, key=lambda key: key.startswith("=")):
            for number, item in story.having.get(key, ()):
                if (number, item) not in seen:
                    seen.add((number, item))
                    weight = story.all[number].items[item].weight * (_ALIKE if key.startswith("=") else 1)
                    found[number].append(_Hit(at, item, weight, False))
        for key in (*(f"!{key}" for key in keys), *opposed):
            for number, item in story.having.get(key, ()):
                if (number, item) not in seen:
                    seen.add((number, item))
                    found[number].append(_Hit(at, item, story.all[number].items[item].weight * _ALIKE, True))
    return found


def _window(one: _Known, hits: list[_Hit]) -> list[_Hit]:
    """The hits of the stretch of an answer that has most of a claim, each word of it once."""
    most = max(2 * one.words + 6, 16)
    best: list[_Hit] = []
    for first in range(len(hits)):
        if first and hits[first].at == hits[first - 1].at:
            continue
        near = [hit for hit in hits[first : first + _LONG] if hit.at - hits[first].at <= most]
        taken = _matched(near)
        if sum(hit.weight for hit in taken) > sum(hit.weight for hit in best):
            best = sorted(taken)
    return best


def _matched(hits: list[_Hit]) -> list[_Hit]:
    """Of some hits the best for each word of the claim, each word of the answer taken once."""
    items: set[int] = set()
    places: set[int] = set()
    kept = []
    for hit in sorted(hits, key=lambda hit: (hit.opposed, -hit.weight, hit.at)):
        if hit.item not in items and hit.at not in places:
            items.add(hit.item)
            places.add(hit.at)
            kept.append(hit)
    return kept


def _trimmed(said: Said, row: list[Token], one: _Known, window: list[_Hit]) -> list[_Hit]:
    """The hits without those of clauses at the ends that add little."""
    for end in (0, -1):
        clauses = [said.clause(row[hit.at].start) for hit in window]
        if len(set(clauses)) < 2:
            break
        rest = [hit for hit, clause in zip(window, clauses, strict=True) if clause != clauses[end]]
        weight, left = sum(hit.weight for hit in window), sum(hit.weight for hit in rest)
        names = all(one.items[hit.item].name for hit in window if hit not in rest)
        if (names or left >= (1 - _LITTLE) * weight) and left >= SHARE * one.total:
            window = rest
    return window


def _told(said: Said, row: list[Token], one: _Known, window: list[_Hit], weight: float) -> Told:
    telling = [hit.at for hit in window if not one.items[hit.item].name] or [window[0].at]
    first, last = telling[0], window[-1].at
    start, end = row[first].start, row[last].end
    odd = (_denials(said, row, one, window) + sum(hit.opposed for hit in window)) % 2 == 1
    denied = odd != one.odd
    if denied and one.odd and one.turned not in {hit.item for hit in window}:
        denied = False  # what the claim denies is not spoken of
    if denied and (cue := first_denial(said.text[said.clause(start)[0] : end])) is not None:
        start = min(start, said.clause(start)[0] + cue)
    people = [
        at for at, item in enumerate(one.items) if item.name and any(key[0] == "@" for key in item.keys)
    ]
    with_people = len(people) > 1 and {*people} <= {hit.item for hit in window}
    known = sum(item.weight for item in one.items if not item.name)
    core = sum(hit.weight for hit in window if not one.items[hit.item].name) / max(known, 0.1)
    whole = len(window) == len(one.items)
    share = weight / one.total if whole or len(one.items) > _SMALL else min(weight / one.total, _PARTLY)
    return Told(
        start,
        end,
        one.claim,
        share,
        denied,
        with_people,
        core,
        len(telling),
        _partly(one, window),
        _lure(one, row[max(0, window[0].at - _BESIDE) : last + 2 * _BESIDE]),
        _swapped(one, row, window[0].at, last),
    )


def _partly(one: _Known, window: list[_Hit]) -> bool:
    """Whether a short claim is not all said: a word of it may lack where all the names are there."""
    said = {hit.item for hit in window}
    lacking = [item for at, item in enumerate(one.items) if at not in said]
    telling = sum(not item.name for item in one.items)
    named = any(one.items[at].name for at in said)
    return telling <= _SMALL and sum(not item.name for item in lacking) > named


def _lure(one: _Known, row: Sequence[Token]) -> float | None:
    """How much is said of the lure that is said best, where that is more than is said of the claim."""
    keys = frozenset[str]().union(*senses(row), *(frozenset((f"#{token.key}",)) for token in row))
    own = _said_of(one.items, keys)
    best = None
    for lure in one.lures:
        apart = [item for item in lure.items if not any(item.keys & other.keys for other in one.items)]
        share = _said_of(lure.items, keys)
        if lure.odd == one.odd and share > max(own, best or 0) and any(item.keys & keys for item in apart):
            best = share
    return best


def _said_of(items: Sequence[_Item], keys: frozenset[str]) -> float:
    total = sum(item.weight for item in items)
    return sum(item.weight for item in items if item.keys & keys) / max(total, 0.1)


def _denials(said: Said, row: list[Token], one: _Known, window: list[_Hit]) -> int:
    """The denials in the clauses that have a good part of what is told; for a claim that denies, in all."""
    parts: dict[tuple[int, int], float] = defaultdict(float)
    for hit in window:
        if one.odd or not one.items[hit.item].name:
            parts[said.clause(row[hit.at].start)] += hit.weight
    least = 0.0 if one.odd else _LITTLE * sum(parts.values())
    return sum(denials(said.text[low:high]) for (low, high), own in parts.items() if own > least)


def _swapped(one: _Known, row: list[Token], first: int, last: int) -> tuple[int, int, str] | None:
    """ "state prosecution" where the claim has the federal one, or the other way round."""
    near = row[max(0, first - 3) : last + 2]
    own = {word for word, _ in one.levels}
    for at, token in enumerate(near[:-1]):
        noun = near[at + 1]
        for said, right in _SWAPS:
            if token.key != said or said in own or right not in own:
                continue
            if right in {word for word, _ in _levels(near[max(0, at - _JOINED) : at + _JOINED + 1])}:
                continue  # "state and federal courts"
            if (right, stem(noun.key)) not in one.levels and right in {word for word, _ in _levels(near)}:
                continue
            if noun.key in _MATTERS or stem(noun.key) in {what for _, what in one.levels}:
                return token.start, noun.end, right
    return None
