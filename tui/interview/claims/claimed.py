"""Which claims an answer tells: by the words of sense that they share, weighed by how much each tells."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from tui.interview.answer.phrases import Phrases, Token, read
from tui.interview.answer.phrases import keys as spelt
from tui.interview.answer.said import Said, inside
from tui.interview.claims.standing import stand_in
from tui.interview.claims.telling import BESIDE, LEAST, Candidate, Told, tells
from tui.interview.claims.windows import LONG, Hit, best_window
from tui.interview.english.senses import against, senses
from tui.interview.english.wordforms import forms
from tui.interview.known.claimwords import Claims
from tui.interview.people.names import references
from tui.quiz.index import Index

SHARE = 0.36  # of the weight of a claim's words that an answer must have at the least
_ALIKE = 0.85  # of its weight that another word of the same sense has


def claims_of(known: Index) -> Claims:
    """The claims of a story, read once."""
    return known.once(("ear", "claims"), lambda: Claims(known, known.claims))


def _terms(known: Index) -> Phrases[str]:
    """The names of a story's terms: what is called so is called so, whatever the words would say."""
    names = ((spelt(name), one.id) for one in known.terms for name in (one.name, *one.aliases))
    return known.once(("ear", "terms of claims"), lambda: Phrases(names))


def told(said: Said, known: Index) -> tuple[Told, ...]:
    """The claims that an answer tells or denies, sentence by sentence; a claim may be told more than once."""
    return told_of(said, known, claims_of(known))


def told_of(
    said: Said, known: Index, story: Claims, least: float = SHARE, every: bool = False
) -> tuple[Told, ...]:
    """The same of what is read as claims are, from a share of `least` on; `every`: also by others' words."""
    rows = said.once("rows of claims", lambda: tuple(_rows(said)))
    return tuple(one for row in rows for one in _of_sentence(said, known, story, row, least, every))


def _rows(said: Said) -> Iterator[list[Token]]:
    """The words of each statement, without what is taken back: the same for all that is read so."""
    row = [token for token in read(said) if not inside(said.taken_back, token.start)]
    starts = [token.start for token in row]
    for low, high in _statements(said):
        first = bisect_left(starts, low)
        last = bisect_left(starts, high)
        for at in range(first, last, LONG):  # people who do not write stops go on and on
            yield row[at : min(at + LONG + BESIDE, last)]


def _statements(said: Said) -> Iterator[tuple[int, int]]:
    """The sentences, parted where notes hold one thing against another: "slow ≠ not active"."""
    for low, high in said.sentences:
        at = low
        while (sign := _sign(said.text, at, high)) >= 0:
            yield at, sign
            at = sign + 1
        yield at, high


def _sign(text: str, low: int, high: int) -> int:
    """Where the next such sign stands, or a semicolon; -1 if none does."""
    found = [at for at in (text.find("≠", low, high), text.find(";", low, high)) if at >= 0]
    return min(found, default=-1)


def _of_sentence(
    said: Said, known: Index, story: Claims, row: list[Token], least: float, every: bool = False
) -> list[Told]:
    """The claims of a sentence: those that explain its words best, none by words that another explains."""
    place = story, row[0].start, len(row)
    found = said.once(("candidates", *place), lambda: _candidates(said, known, story, row))
    used: set[int] = set()
    kept = []
    for each in found:
        if each.weight < least * each.one.total:
            continue
        telling = [hit for hit in each.window if not each.one.items[hit.item].name]
        own = sum(hit.weight for hit in telling if hit.at not in used)
        if every or own >= 0.5 * sum(hit.weight for hit in telling):
            used.update(hit.at for hit in telling)
            kept.append(said.once(("told", *place, each.number), partial(tells, said, row, each)))
    return kept


def _candidates(said: Said, known: Index, story: Claims, row: list[Token]) -> list[Candidate]:
    """The claims that share words with a sentence, the best explained first: of whatever share of theirs."""
    found = []
    for number, hits in _hits(said, known, story, row).items():
        one = story.all[number]
        window = best_window(one, hits)
        if not window:
            continue
        stands = stand_in(row, one, window)
        weight = sum(hit.weight for hit in window) + stands
        if len(window) + bool(stands) >= min(LEAST, len(one.items)):
            found.append(Candidate(weight, number, one, window, hits))
    found.sort(key=lambda each: -each.weight * each.weight / each.one.total)
    return found


class _Line(NamedTuple):
    """A sentence as all claims are held against it: of each word its senses and those it is against.

    A name has none: the "Associated Press" presses for nothing. `named` are those who may be meant by what
    ends at a place.
    """

    senses: list[frozenset[str]]
    against: list[frozenset[str]]
    named: dict[int, frozenset[str]]


def _line(said: Said, known: Index, row: list[Token]) -> _Line:
    mentions = references(said, known)
    low, high = bisect_left(mentions, (row[0].start,)), bisect_left(mentions, (row[-1].start + 1,))
    terms = tuple((row[each.first].start, row[each.last - 1].end) for each in _terms(known).find(row))
    called = tuple((one.start, one.end) for one in mentions[low:high] if one.how == "name")
    own, other = senses(row), against(row)
    for at, token in enumerate(row):
        if inside(called, token.start) or inside(terms, token.start):
            own[at] = other[at] = frozenset()
    return _Line(own, other, {mention.end: mention.may_be for mention in mentions[low:high]})


def _hits(said: Said, known: Index, story: Claims, row: list[Token]) -> dict[int, list[Hit]]:
    found: dict[int, list[Hit]] = defaultdict(list)
    if not row:
        return found
    line = said.once(("line", known, row[0].start, len(row)), lambda: _line(said, known, row))
    terms = {row[match.last - 1].end: f"~{match.what}" for match in story.terms.find(row)}
    for at, (token, keys, other) in enumerate(zip(row, line.senses, line.against, strict=True)):
        who = line.named.get(token.end, frozenset()) & story.who  # a "he" may be a thousand people
        people = {f"#{token.key}", *(f"@{one}" for one in who)}
        if token.end in terms:
            people.add(terms[token.end])
        seen: set[tuple[int, int]] = set()
        plain = forms(token.key)
        own: set[int] = set()  # claims that have the very word: in them it is against no other
        known_keys = [key for key in keys | people if key in story.having]
        for key in sorted(known_keys, key=lambda key: key.startswith("=")):
            for number, item in story.having[key]:
                if (number, item) not in seen:
                    seen.add((number, item))
                    if key in plain:
                        own.add(number)
                    weight = story.all[number].items[item].weight * (_ALIKE if key.startswith("=") else 1)
                    found[number].append(Hit(at, item, weight, False))
        for key in other:
            for number, item in story.having.get(key, ()):
                if (number, item) not in seen and number not in own:
                    seen.add((number, item))
                    found[number].append(Hit(at, item, story.all[number].items[item].weight * _ALIKE, True))
    return found
