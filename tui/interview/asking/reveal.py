"""Whether the words of a question give a fact away: it is then not asked for, nor said unprompted."""

from __future__ import annotations

import re

from tui.numbers import in_words
from tui.quiz import people, places
from tui.quiz.ask.claim import bare
from tui.quiz.ask.event import date_forms
from tui.quiz.index import Index
from tui.quiz.values import number_in, shown_in
from tui.quiz.wording import folded, stems
from tui.story.model import Claim, Comparison, District, Event, Fact, Figure, Group, Quote, Speaker, Term

RUN = 4  # words in a row by which a quotation is known again
SENSE = 0.6  # share of a claim's telling words that give its sense away
_UP = (
    r"rose|ris(?:e[ns]?|ing)|increas\w{0,3}|grew|grow(?:ing|n|s|th)?|climb\w{0,3}|jump\w{0,3}|doubled|tripled"
    r"|(?:gone|went|come|came|going) up"
)
_DOWN = (
    r"fell|fall(?:en|ing|s)?|drop\w{0,4}|decreas\w{0,3}|declin\w{0,3}|shr[aiu]nk\w{0,3}|halved"
    r"|(?:gone|went|come|came|going) down"
)
_WAYS = {1: re.compile(rf"\b(?:{_UP})\b"), -1: re.compile(rf"\b(?:{_DOWN})\b")}


class Words:
    """A text read once, to be held against many facts."""

    __slots__ = ("folded", "low", "runs", "stems", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = text.casefold()
        self.folded = f" {folded(text)} "
        self.stems = stems(text)
        words = self.folded.split()
        self.runs = {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}

    def has(self, words: str) -> bool:
        """Whether the words stand in the text, whole, in any case and with any marks; "" does not."""
        wanted = folded(words)
        return bool(wanted) and (f" {wanted} " in self.folded or f" {wanted}s " in self.folded)


def reveals(index: Index, words: Words, fact_id: str) -> bool:
    """Whether somebody who hears the words need not know the fact any more to say it.

    A figure by its number, a comparison by both its figures or by the way it went, a speaker by the name, a
    quotation by four of its words in a row, a claim by most of what its author's question does not say, a
    group by its size, a district and a term by name, an event by its date. False for an id that is unknown.
    """
    fact = index.facts.get(fact_id)
    if isinstance(fact, Figure):
        return _figure(index, words, fact)
    if isinstance(fact, Comparison):
        return _comparison(index, words, fact)
    if isinstance(fact, Speaker):
        return _named(index, words, fact)
    if isinstance(fact, Quote):
        return any(_quoted(words, part) for part in fact.parts)
    if isinstance(fact, Claim):
        return _claimed(index, words, fact)
    return _other(words, fact) if fact is not None else False


def unrevealed(index: Index, text: str, fact_ids: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the facts that the words of a text do not give away, in their order."""
    words = Words(text)
    return tuple(one for one in fact_ids if not reveals(index, words, one))


def _figure(index: Index, words: Words, figure: Figure) -> bool:
    one = index.measured.get(figure.id)
    return words.has(figure.said) or (one is not None and shown_in(one, words.text))


def _comparison(index: Index, words: Words, fact: Comparison) -> bool:
    first, last = index.measured.get(fact.from_), index.measured.get(fact.to)
    if first is None or last is None:
        return False
    if shown_in(first, words.text) and shown_in(last, words.text):
        return True
    way = (last.amount.value > first.amount.value) - (last.amount.value < first.amount.value)
    about = index.face(fact.label).stems
    return way != 0 and not about.isdisjoint(words.stems) and _WAYS[way].search(words.low) is not None


def _named(index: Index, words: Words, speaker: Speaker) -> bool:
    return any(mark in words.folded for mark in people.person(index, speaker).marks)


def _quoted(words: Words, part: str) -> bool:
    own = folded(part).split()
    if len(own) < RUN:
        return words.has(part)
    return any(tuple(own[at : at + RUN]) in words.runs for at in range(len(own) - RUN + 1))


def _claimed(index: Index, words: Words, claim: Claim) -> bool:
    if words.has(bare(claim)):
        return True
    telling = index.once(
        ("telling", claim.id), lambda: stems(claim.says) - stems(claim.ask) or stems(claim.says)
    )
    return bool(telling) and len(telling & words.stems) >= SENSE * len(telling)


def _other(words: Words, fact: Fact) -> bool:
    if isinstance(fact, Group):
        return number_in(fact.size, words.text, in_words(fact.size))
    if isinstance(fact, District):
        return any(words.has(name) for name in (places.shown(fact), *fact.aliases))
    if isinstance(fact, Event):
        return any(words.has(date) for date in (fact.when.said, *date_forms(fact.when)))
    return isinstance(fact, Term) and any(words.has(name) for name in (fact.name, *fact.aliases))
