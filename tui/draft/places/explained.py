"""What an article says of a place, in its own words."""

from __future__ import annotations

import re

from tui.draft.found import Range
from tui.draft.intake.page import Page
from tui.draft.places.placenames import Candidate
from tui.text import vocabulary

_KINDS = vocabulary(
    """town city village suburb county island community hamlet borough port neighborhood neighbourhood region
    state country nation capital resort settlement parish district river street area township peninsula
    valley municipality enclave province territory lake bay seat mountain harbor outpost crossroads"""
)
_NOUN = "|".join(sorted(_KINDS))
_APPOSITION = re.compile(
    rf",[ \u00a0](?P<what>(?:an?|the)[ \u00a0](?:[\w’'-]+[ \u00a0]){{0,6}}?(?:{_NOUN})s?\b(?![’'-])"
    rf"(?:[^,.;:—–()“”\"\n]|(?<=\d)[,.](?=\d)){{0,80}}?)(?=[,.;—–)](?!\d))"
)
_WHERE = re.compile(r",[ \u00a0](?P<what>where[ \u00a0][^,.;:—–()“”\"\n]{8,110}?)(?=[,.;—–)])")
_OF = re.compile(
    rf"\b(?P<what>(?:[Tt]he|[Aa]n?)[ \u00a0](?:[a-z][\w’'-]*[ \u00a0]){{0,4}}?(?:{_NOUN}))"
    rf"[ \u00a0]of[ \u00a0]$"
)
_CAPITAL_DISTRICT = re.compile(r"D\.? ?C\.?|District of Columbia")
_COUNTIES = re.compile(r"(?:County|Parish)$")


def explanation(page: Page, same: list[Candidate]) -> tuple[str, Range]:
    """A place's meaning in the article's words ("" where it says nothing), and the words that say so."""
    for candidate in same:
        said = _said(page, candidate)
        if said:
            return said
    for candidate in same:
        named = page.text[candidate.end : candidate.with_state].lstrip(", \u00a0")
        if named and not _CAPITAL_DISTRICT.fullmatch(named):  # "a place in D.C." tells nobody anything
            kind = "county" if _COUNTIES.search(candidate.name) else "place"
            return f"a {kind} in {named}", (candidate.start, candidate.with_state)
    best = max(same, key=lambda each: each.for_it - each.against)
    return "", (best.start, best.end)


def _said(page: Page, candidate: Candidate) -> tuple[str, Range] | None:
    text, start = page.text, candidate.start
    sentence = page.sentence(start)
    if sentence is None:
        return None
    end = candidate.with_state or candidate.end
    limit = min(sentence[1] + 1, end + 200)
    before = _OF.search(text, max(sentence[0], start - 60), start)
    where = _WHERE.match(text, end, limit)
    after = _APPOSITION.match(text, end, limit)
    if before:
        what = before.group("what")
        what = what[0].lower() + what[1:]
        more = f" {where.group('what')}" if where else ""
        if not more and len(what.split()) < 3:  # "the town" alone says too little
            return _found(after or where, start)
        return what + more, (before.start("what"), where.end("what") if where else candidate.end)
    return _found(after or where, start)


def _found(found: re.Match[str] | None, start: int) -> tuple[str, Range] | None:
    return (found.group("what"), (start, found.end("what"))) if found else None
