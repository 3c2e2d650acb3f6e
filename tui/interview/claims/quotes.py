"""Quotations: words that somebody of the story said, exactly or nearly, and to whom the answer gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import tokens
from tui.interview.answer.said import Said, inside
from tui.interview.claims.conditions import conditioned
from tui.interview.claims.opinions import opinion
from tui.interview.claims.own_turn import has_own_turn
from tui.interview.claims.whose import Given, given, is_other, named
from tui.interview.english.spoken import Spoken, spoken
from tui.interview.finding import Finding
from tui.quiz.index import Index
from tui.quiz.people import acceptable
from tui.quiz.wording import quotation
from tui.text import fold


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each quotation that is said, and for each that is given to somebody else."""
    for one in spoken(said, known):
        asks = one.quote.parts[-1].rstrip().endswith("?")
        if inside(said.taken_back, one.start) or (not asks and inside(said.unasserted, one.start)):
            continue
        to = given(said, known, one.start, one.end)
        to = to if to is not None and to.plain else opinion(said, known, one.start, one.end) or to
        if not one.sure and not one.word and not _given_to(one, to):
            continue
        quote = one.quote
        if to is not None and to.plain and is_other(known, acceptable(quote), to.mention, quote.not_lures):
            if (
                _by_what(said, to, one.start)
                or _not_by(said, to)
                or has_own_turn(said, known, to, acceptable(quote), one.start)
            ):
                continue  # "Castell wasn't asked by the mayor to ..."
            if not one.sure and not (one.word and one.start - to.mention.end < _CLOSE):
                continue
            name = known.name(quote.by)
            why = f"{name} said it." if known.speaker(quote.by) else ""
            yield heard(said, known, named(said, known, to.mention), "contradicted", quote.id, name, why)
        elif (one.sure or _given_to(one, to)) and not _of_its_own(said, one) and not _without_not(said, one):
            if conditioned(said, " ".join(quote.parts), one.end) and not inside(said.quoted, one.start):
                continue
            right = None if one.exact else quotation(quote.parts)
            why = "" if one.exact else "Nearly the words, not the very words."
            yield heard(
                said, known, (one.start, one.end), "stated" if one.exact else "loose", quote.id, right, why
            )


def _by_what(said: Said, to: Given, start: int) -> bool:
    """Whether it is a thing that says the words, whatever it is called: "and a baner says ..."."""
    return _SAYS.search(said.text, max(to.verb[1], to.mention.end, start - 32), start) is not None


_SAYS = re.compile(r"\b(?:that|which|it|sign|there)\s+(?:says?|reads?)\s?[:,]?\s?[\"“'‘]?$", re.IGNORECASE)


def _not_by(said: Said, to: Given) -> bool:
    """Whether the verb of what is given is denied, with who is named before it: "was not asked"."""
    return _NOT.search(said.text, to.mention.end, max(to.mention.end, to.verb[0])) is not None


_NOT = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)
_SOME = 0.5  # of the words of a quotation that must be said for it to be quoted nearly
_CLOSE = 90  # characters from a name to a single word that is given to it


def _of_its_own(said: Said, one: Spoken) -> bool:
    """Whether an answer has a few words of a long quotation among its own, and not its very words."""
    if one.exact or inside(said.quoted, one.start):
        return False
    words = max(len(part.split()) for part in one.quote.parts)
    return len(said.within(one.start, one.end)) < _SOME * words


def _without_not(said: Said, one: Spoken) -> bool:
    """Whether a "not" of the quotation stands right before what is said of it: "they haven't been inspected".

    Those are the answer's own words, unless they stand in quotation marks.
    """
    if inside(said.quoted, one.start):
        return False
    words = " ".join(token.key for token in tokens(fold(said.text[one.start : one.end]).text))
    whole = f" {' '.join(token.key for part in one.quote.parts for token in tokens(fold(part).text))} "
    at = whole.find(f" {words} ")
    return at > 0 and whole[:at].rsplit(" ", 1)[-1] in ("not", "no", "never")


def _given_to(one: Spoken, to: Given | None) -> bool:
    """Whether words that many might say are plainly given to who said them."""
    return to is not None and to.plain and bool(to.mention.may_be & {*acceptable(one.quote)})
