"""Mends that put the article's own words in the place of ours, and that shorten a figure's locus."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tui.draft.facts.evidence import several, verbatim
from tui.draft.facts.placeskips import NOTHING_SAID
from tui.draft.proof.citing import Bench, locus_of
from tui.draft.proof.sketch import Fault
from tui.numbers import find_numbers
from tui.story.check.figures import values
from tui.story.model import Claim, Fact, Figure, Term
from tui.text import plain

_GAP = "___"
_AROUND = re.compile(r"(?:[^\W\d]+ ){0,4}___(?: [^\W\d]+){0,4}")
_OPEN = re.compile(r"^[\s,;:.–—-]+|[\s,;:–—-]+$")


def reword(bench: Bench, fact: Fact, fault: Fault) -> Fact | None:
    """Put the article's own words in the place of ours."""
    field = fault.path[0] if fault.path else ""
    if isinstance(fact, Figure) and field in ("ask", "label"):
        return _figure_words(bench, fact, field)
    if isinstance(fact, Claim) and field == "ask":
        speaker = bench.speakers.get(fact.by or "")
        named = speaker and speaker.name and speaker.sort != "unnamed"
        what = f"the claim by {speaker.name}" if speaker and named else "this"
        return replace(fact, ask=f"How does {what} go on: “{' '.join(fact.says.split()[:4])} …”?")
    if isinstance(fact, Term) and (found := _AROUND.search(fact.meaning)):
        meaning = f"the place that is left out here: “… {found.group()} …”"
        return replace(fact, meaning=meaning, skip=fact.skip or dict(NOTHING_SAID))
    return None


def _figure_words(bench: Bench, fact: Figure, field: str) -> Fact:
    """The sentence with the number left out as the question, then the locus alone; the locus as the label."""
    locus = locus_of(bench, fact)
    if locus is None:
        return fact
    text = bench.words.text
    place = locus if bench.turn or field == "label" else bench.words.sentence(locus)
    found = bench.words.reading.find_in(fact.said, *locus)
    if not found:
        return fact
    before, after = text[place[0] : found[0][0]], text[found[0][1] : place[1]]
    if field == "ask":
        return replace(fact, ask=f"Which number is left out here? “{verbatim(f'{before}{_GAP}{after}')}”")
    label = _OPEN.sub("", verbatim(f"{_OPEN.sub('', before)} … {_OPEN.sub('', after)}").strip("… "))
    return replace(fact, label=label or fact.label)


def tell_apart(bench: Bench, fact: Fact, fault: Fault) -> Fact | None:
    """Make a question, or a label, one that no other fact has."""
    field = fault.path[0]
    if isinstance(fact, Figure):
        changed = _figure_words(bench, fact, field)
        return (
            changed
            if plain(getattr(changed, field)) != plain(getattr(fact, field))
            else _with_words(fact, field)
        )
    return reword(bench, fact, fault)


def _with_words(fact: Figure, field: str) -> Fact:
    """The first words of the sentence beside a label that would else be a double."""
    told = {*values(fact)}
    words = [
        text for text in fact.evidence[1:] if not any(number.value in told for number in find_numbers(text))
    ]
    if not words or field != "label":
        return fact
    return replace(fact, label=f"{fact.label} ({' '.join(words[0].split()[:6])} …)")


def tighten(bench: Bench, fact: Figure, fault: Fault) -> Fact:
    """A locus without the numbers that are not the figure's own."""
    locus = locus_of(bench, fact)
    if locus is None:
        return fact
    reading = bench.words.reading
    own = [place for words in (fact.said, fact.period.said if fact.period else "", fact.within or "")
           if words for place in reading.find_in(words, *locus)[:1]]  # fmt: skip
    if not own:
        return fact
    held = (min(start for start, _ in own), max(end for _, end in own))
    foreign = [
        (n.start, n.end) for n in reading.numbers if not any(a < n.end and n.start < b for a, b in own)
    ]
    found = bench.words.cited(held, foreign)
    return replace(fact, evidence=several([found, *fact.evidence[1:], fact.evidence[0]])) if found else fact
