"""What a draft of the two bundled articles finds of the hand-made story, and what the docs say it misses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from bundled import bundled
from running import ROOT

from tui.story.check.figures import values
from tui.story.check.reading import Range, Reading
from tui.story.model import Claim, Comparison, District, Event, Figure, Quote, Speaker, Term
from tui.story.story import Story
from tui.text import plain
from tui.trainer.authoring import draft

SOURCES = {"sessions-portland": "000_d75b7445d554a78e.txt", "lepage-letter": "001_3d72bc7ee9b3f566.txt"}
DOCS = ROOT / "docs" / "drafting.md"
HEADING = "## What it misses of the bundled story"


@cache
def drafted() -> Story:
    """A draft of both articles, one story."""
    with TemporaryDirectory() as folder:
        paths = [ROOT / "seeds" / name for name in SOURCES.values()]
        return draft(paths, Path(folder) / "story").story


@cache
def _article_of(article: str) -> str:
    """The draft's id of an article."""
    return next(name for name, text in drafted().texts.items() if text == bundled().texts[article])


@cache
def _reading(article: str) -> Reading:
    return Reading(bundled().texts[article])


def _at(story: Story, figure: Figure) -> Range:
    """Where a figure's number stands in its article."""
    span = story.spans[figure.id][0]
    reading = Reading(story.texts[figure.article])
    return reading.find_in(figure.said, span.start, span.end)[0]


def _alike(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _figure(wanted: Figure) -> Figure | None:
    """The draft's figure of the same number."""
    place, article = _at(bundled(), wanted), _article_of(wanted.article)
    own = [one for one in drafted().of(Figure) if one.article == article]
    return next((one for one in own if _alike(_at(drafted(), one), place)), None)


def _name(story: Story, speaker: str | None) -> str:
    found = story.facts[speaker] if speaker else None
    return found.name if isinstance(found, Speaker) else ""


def _speaker(wanted: Speaker) -> Speaker | None:
    """The draft's speaker of that name, or of one that the story takes for it."""
    names = {plain(name) for name in (wanted.name, *wanted.aliases)}
    same = (
        one for one in drafted().of(Speaker) if names & {plain(name) for name in (one.name, *one.aliases)}
    )
    return next(same, None)


def _same_speaker(wanted: str | None, found: str | None) -> bool:
    if wanted is None or found is None:
        return wanted is found
    speaker = bundled().facts[wanted]
    assert isinstance(speaker, Speaker)
    same = _speaker(speaker)
    return same is not None and same.id == found


def missed() -> Iterator[str]:
    """Every difference to the hand-made story: the fact's id, and the field where only that differs."""
    for figure in bundled().of(Figure):
        yield from _missed_figure(figure)
    for quote in bundled().of(Quote):
        yield from _missed_quote(quote)
    for speaker in bundled().of(Speaker):
        found = _speaker(speaker)
        if found is None:
            yield speaker.id
            continue
        titles = {plain(role.said) for role in found.roles}
        yield from (
            f"{speaker.id} role “{role.said}”" for role in speaker.roles if plain(role.said) not in titles
        )
        if speaker.party != found.party:
            yield f"{speaker.id} party"
    districts = {one.said for one in drafted().of(District)}
    yield from (one.id for one in bundled().of(District) if one.said not in districts)
    pairs = {(one.from_, one.to) for one in drafted().of(Comparison)}
    for comparison in bundled().of(Comparison):
        ends = [bundled().facts[name] for name in (comparison.from_, comparison.to)]
        found_ends = [_figure(one) for one in ends if isinstance(one, Figure)]
        if tuple(one.id if one else "" for one in found_ends) not in pairs:
            yield comparison.id
    yield from (one.id for one in bundled().of(Event) if not _event(one))
    names = {plain(name) for one in drafted().of(Term) for name in (one.name, *one.aliases)}
    yield from (
        one.id for one in bundled().of(Term) if not names & {plain(name) for name in (one.name, *one.aliases)}
    )
    yield from (one.id for one in bundled().of(Claim) if not _claim(one))


def _missed_figure(wanted: Figure) -> Iterator[str]:
    found = _figure(wanted)
    if found is None or values(found) != values(wanted):
        yield wanted.id
        return
    pairs = {
        "qualifier": found.qualifier == wanted.qualifier,
        "kind": found.number == wanted.number,
        "unit": found.unit == wanted.unit,
        "period": found.period == wanted.period,
        "per": found.per == wanted.per,
        "status": found.status == wanted.status,
        "by": _same_speaker(wanted.by, found.by),
    }
    yield from (f"{wanted.id} {field}" for field, same in pairs.items() if not same)


def _missed_quote(wanted: Quote) -> Iterator[str]:
    words = {plain(part) for part in wanted.parts}
    found = [one for one in drafted().of(Quote) if words <= {plain(part) for part in one.parts}]
    if not found:
        yield wanted.id
    elif not any(_same_speaker(wanted.by, one.by) for one in found):
        yield f"{wanted.id} by"


def _event(wanted: Event) -> bool:
    """Whether the draft has the same date from the same sentence."""
    place = _sentence(bundled(), wanted)
    return any(
        one.when.said in wanted.when.said and _alike(_sentence(drafted(), one), place)
        for one in drafted().of(Event)
        if one.article == _article_of(wanted.article)
    )


def _claim(wanted: Claim) -> bool:
    place = bundled().spans[wanted.id][0]
    for one in drafted().of(Claim):
        span = drafted().spans[one.id][0]
        shared = min(place.end, span.end) - max(place.start, span.start)
        if one.article == _article_of(wanted.article) and 2 * shared > min(
            place.end - place.start, span.end - span.start
        ):
            return True
    return False


def _sentence(story: Story, event: Event) -> Range:
    span = story.spans[event.id][0]
    held = Reading(story.texts[event.article]).sentences_at(span.start, span.end)
    return held[0][0], held[-1][1]


# -------------------------------------------------------------------- what must be found


@pytest.mark.parametrize("figure", bundled().of(Figure), ids=lambda one: one.id)
def test_every_figure_is_found(figure: Figure) -> None:
    found = _figure(figure)
    assert found is not None
    assert values(found) == values(figure)
    assert found.qualifier == figure.qualifier


@pytest.mark.parametrize("quote", bundled().of(Quote), ids=lambda one: one.id)
def test_every_quotation_is_found_with_who_said_it(quote: Quote) -> None:
    assert [one for one in _missed_quote(quote) if one not in _told()] == []


@pytest.mark.parametrize(
    "speaker", [one for one in bundled().of(Speaker) if one.sort == "person"], ids=lambda one: one.id
)
def test_every_person_is_found(speaker: Speaker) -> None:
    found = _speaker(speaker)
    assert found is not None and found.name == speaker.name


@pytest.mark.parametrize("district", bundled().of(District), ids=lambda one: one.id)
def test_every_district_is_found(district: District) -> None:
    (found,) = [one for one in drafted().of(District) if one.said == district.said]
    assert (found.state, found.part) == (district.state, district.part)


def test_nothing_else_is_taken_for_a_figure() -> None:
    assert len(drafted().of(Figure)) == len(bundled().of(Figure))


# -------------------------------------------------------------------- what the docs say is missed


@cache
def _told() -> tuple[str, ...]:
    """What the docs list as missed: the first code in each line of the list."""
    section = DOCS.read_text().partition(HEADING)[2].partition("\n## ")[0]
    return tuple(re.findall(r"^- `([^`]+)`", section, re.MULTILINE))


def test_the_docs_list_what_is_missed_and_nothing_else() -> None:
    assert sorted(_told()) == sorted(missed())
