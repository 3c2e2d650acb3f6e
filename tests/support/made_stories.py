"""Stories made up by hypothesis: valid, small, and full of what makes a question hard to ask fairly.

Equal values in two measures, figures that share a question, bounds and rates, one role held by two people,
the same words quoted twice, documents that speak for their writers, periods without a year.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from msgspec import convert

from tui.story.model import (
    Article,
    Claim,
    Comparison,
    District,
    Event,
    Fact,
    Figure,
    Group,
    Quote,
    Speaker,
    Term,
)
from tui.story.reference.districts import DISTRICTS
from tui.story.story import Story

FIRST = ("Ann", "Bob", "Cleo", "Dan", "Eve", "Finn", "Ida", "Jan")
LAST = ("Hill", "Reed", "Moss", "Forde", "Lane", "Woods", "Dale", "Snow", "Marsh", "Stone")
PLACES = ("Eastport", "Weston", "Norfield", "Southwell", "Midvale", "Upton")
GOODS = (("boat", "boats"), ("case", "cases"), ("lamp", "lamps"), ("fire", "fires"))
ROLES = (
    "mayor of {}",
    "sheriff of {}",
    "U.S. Attorney in {}",
    "Attorney General of {}",
    "former clerk of {}",
)
MATTERS = ("the bridge", "the old harbour", "the winter market", "the night ferry", "the school roof")
STATES = ("is safe", "is too dear", "needs more guards", "was closed too soon", "has to be rebuilt")
WORDS = (
    "We have never seen so many visitors in one summer",
    "This is the end of the road for us",
    "Nobody should have to wait for a doctor",
    "excellent cooperation",
    "There is no money left for the ferry",
)
NAMES = ("Plan Heron", "Operation Tide", "Harbour Act", "Mill Street Fund", "Night Watch")
MEANINGS = (
    "the scheme for dry cellars near the river",
    "the search for stolen nets along the coast",
    "the rules on what ships may unload",
    "the collection for people without a roof",
    "the patrol that walks from dusk to dawn",
)
WHENS: tuple[dict[str, Any], ...] = (
    {"said": "Friday"},
    {"said": "Thursday"},
    {"said": "Jan. 26", "month": 1, "day": 26},
    {"said": "last year"},
    {"said": "2011", "year": 2011},
)
QUALIFIERS = {
    "exact": "",
    "about": "about ",
    "more_than": "more than ",
    "less_than": "fewer than ",
    "at_least": "at least ",
    "at_most": "at most ",
}


PERIODS: tuple[dict[str, Any], ...] = (
    {"said": "2011", "year": 2011},
    {"said": "2015", "year": 2015},
    {"said": "2016", "year": 2016},
    {"said": "last year"},
)


class Maker:
    """A story being made: sentences of one or two articles, and the facts that stand in them."""

    def __init__(self) -> None:
        self.lines: dict[str, list[str]] = {"first": [], "second": []}
        self.facts: dict[str, Fact] = {}

    def say(self, article: str, line: str) -> str:
        """Adds a sentence to an article and returns it: the evidence of what it says."""
        self.lines[article].append(line)
        return line

    def add(self, kind: type[Fact], /, **values: Any) -> str:
        """Adds a fact with the next id and returns that."""
        fact_id = f"{kind.kind}-{len(self.facts)}"
        self.facts[fact_id] = convert({"id": fact_id, **values}, kind)
        return fact_id

    def story(self) -> Story:
        """The story as it stands."""
        texts = {name: "\n\n".join(lines) for name, lines in self.lines.items() if lines}
        articles = tuple(
            Article(id=name, source=f"{name}.txt", sha256="0" * 64, title=f"the {name} matter")
            for name in texts
        )
        return Story("made-up", "Made up", "A story made up.", Path(), articles, texts, self.facts)


def _value(draw: st.DrawFn, number: str) -> tuple[str, Any]:
    """How a value is said, and what it is."""
    if number == "percent":
        value = draw(st.integers(1, 99))
        return f"{value} percent", value
    if number == "fraction":
        said, part = draw(st.sampled_from((("one third", "1/3"), ("one half", "1/2"), ("two thirds", "2/3"))))
        return said, part
    if number == "money":
        tenths = draw(st.integers(11, 99).filter(lambda n: n % 10 != 0))
        return f"${tenths / 10:.1f} million", tenths * 100_000
    value = draw(st.sampled_from((1, 2, 3, 9, 10, 42, 53, 58, 87, 150, 418, 1200)) | st.integers(1, 9999))
    return f"{value:,}", value


def _figure(draw: st.DrawFn, maker: Maker, article: str, speakers: list[str]) -> None:
    """Figures of one measure for several years, or one that stands alone."""
    number = draw(st.sampled_from(("count", "count", "count", "percent", "fraction", "money", "rate")))
    one, many = draw(st.sampled_from(GOODS))
    place, serial = draw(st.sampled_from(PLACES)), len(maker.facts)
    periods = draw(
        st.lists(st.sampled_from(PERIODS), max_size=4, unique_by=lambda period: str(period["said"]))
    )
    qualifier = draw(st.sampled_from(("exact", "exact", "exact", *QUALIFIERS)))
    if number in ("fraction", "money"):
        qualifier = "exact"
    made = []
    for period in periods or [None]:
        said, value = _value(draw, number)
        when = "" if period is None else f" in {period['said']}" if "year" in period else f" {period['said']}"
        per = " a day" if number == "rate" else ""
        what = f"share of the {many}" if number in ("percent", "fraction") else many
        full = f"{QUALIFIERS[qualifier]}{said}"
        evidence = maker.say(article, f"The office {serial} of {place} put the {what} at {full}{per}{when}.")
        values: dict[str, Any] = {
            "article": article,
            "ask": f"How high was the number of {many}{per} that the office {serial} of {place} gave{when}?",
            "label": f"{what}{per} in {place}, office {serial}" + (f", {period['said']}" if period else ""),
            "said": full,
            "value": value,
            "qualifier": qualifier,
            "kind": number,
            "evidence": [evidence],
            "measure": f"measure-{serial}",
        }
        if number in ("count", "rate"):
            values["unit"] = {"one": one, "many": many}
        if number == "rate":
            values["per"] = "day"
        if number == "money":
            values["currency"] = "$"
        if period:
            values["period"] = period
        if draw(st.booleans()) and speakers:
            values |= {
                "by": draw(st.sampled_from(speakers)),
                "status": draw(st.sampled_from(("stated", "claimed", "goal"))),
            }
        made.append(maker.add(Figure, **values))
    if len(made) > 1:
        pair = maker.facts[made[0]], maker.facts[made[1]]
        maker.add(
            Comparison,
            article=article,
            ask=f"How did the {many} of office {serial} in {place} change between the first two times?",
            label=f"{many} in {place}, office {serial}, between two times",
            **{"from": made[0], "to": made[1]},
            evidence=[pair[1].evidence[0]],
        )


def _magnitude(draw: st.DrawFn, maker: Maker, article: str) -> None:
    place, word = draw(st.sampled_from(PLACES)), draw(st.sampled_from(("dozens", "hundreds", "thousands")))
    serial = len(maker.facts)
    evidence = maker.say(article, f"In the hall {serial} of {place} {word} of people were waiting for bread.")
    maker.add(
        Figure,
        article=article,
        ask=f"How many people were waiting for bread in the hall {serial} of {place}?",
        label=f"people waiting for bread in the hall {serial} of {place}",
        said=word,
        value={"dozens": 12, "hundreds": 100, "thousands": 1000}[word],
        qualifier="magnitude",
        unit={"one": "person", "many": "people"},
        evidence=[evidence],
    )


def _speakers(draw: st.DrawFn, maker: Maker, article: str) -> list[str]:
    """Persons, two of whom may share a role, and a document that is named after one of them."""
    names = draw(
        st.lists(
            st.tuples(st.sampled_from(FIRST), st.sampled_from(LAST)), max_size=7, unique_by=lambda n: n[1]
        )
    )
    found = []
    for first, last in names:
        title = draw(st.sampled_from(ROLES)).format(draw(st.sampled_from(PLACES)))
        when = "former" if title.startswith("former") else draw(st.sampled_from(("now", "now", "previous")))
        evidence = maker.say(article, f"{first} {last}, {title}, came to the meeting.")
        role = {"said": title, "title": title, "when": when, "evidence": [evidence]}
        found.append(
            maker.add(
                Speaker,
                article=article,
                name=f"{first} {last}",
                aliases=[last],
                roles=[role],
                evidence=[evidence],
            )
        )
    if draw(st.booleans()) and names:
        last = names[0][1]
        evidence = maker.say(article, f"A letter by {last} went from hand to hand.")
        skip = {"text": "a document"}
        found.append(
            maker.add(
                Speaker,
                article=article,
                kind="document",
                name=f"{last}’s letter",
                evidence=[evidence],
                skip=skip,
            )
        )
    return found


def _speech(draw: st.DrawFn, maker: Maker, article: str, speakers: list[str]) -> None:
    """A quotation, perhaps of words that somebody else says too, or a claim."""
    by = draw(st.sampled_from(speakers))
    serial = len(maker.facts)
    if draw(st.booleans()):
        words = draw(st.sampled_from(WORDS))
        evidence = maker.say(article, f"“{words},” the paper {serial} has it.")
        values: dict[str, Any] = {"article": article, "parts": [words], "by": by, "evidence": [evidence]}
        if draw(st.booleans()):
            values["also_accept"] = [draw(st.sampled_from(speakers))]
        if draw(st.booleans()):
            values["gap"] = " ".join(words.split()[-2:])
            values["lures"] = ["open water", "good will"]
        maker.add(Quote, **values)
        return
    matter, state = draw(st.sampled_from(MATTERS)), draw(st.sampled_from(STATES))
    evidence = maker.say(article, f"Talk {serial} went that {matter} {state}, as was heard.")
    status = draw(st.sampled_from(("stated", "claimed", "goal", "promise", "hearsay")))
    others = [other for other in STATES if other != state]
    maker.add(
        Claim,
        article=article,
        says=f"{matter} {state}",
        ask=f"What was said of {matter} in talk {serial}?",
        status=status,
        by=None if status == "stated" else by,
        lures=[
            f"{matter} {other}" for other in draw(st.lists(st.sampled_from(others), max_size=3, unique=True))
        ],
        evidence=[evidence],
    )


def _group(draw: st.DrawFn, maker: Maker, article: str) -> None:
    places = draw(st.lists(st.sampled_from(DISTRICTS), min_size=3, max_size=12, unique=True))
    serial = len(maker.facts)
    lead = maker.say(article, f"The drive {serial} takes in so many districts as the list {serial} has.")
    group = maker.add(
        Group,
        article=article,
        ask=f"Which districts are in drive {serial}?",
        label=f"districts in drive {serial}",
        size=len(places),
        evidence=[lead],
    )
    for place in places:
        evidence = maker.say(article, f"On list {serial} stands {place.plain}.")
        maker.add(
            District,
            article=article,
            group=group,
            state=place.state.name,
            said=place.plain,
            evidence=[evidence],
            **({"part": place.part} if place.part else {}),
        )


def _event(draw: st.DrawFn, maker: Maker, article: str) -> None:
    serial, when = len(maker.facts), draw(st.sampled_from(WHENS))
    matter = draw(st.sampled_from(MATTERS))
    before = [fact.id for fact in maker.facts.values() if isinstance(fact, Event) and fact.article == article]
    evidence = maker.say(article, f"Council {serial} voted on {matter} {when['said']}.")
    maker.add(
        Event,
        article=article,
        what=f"council {serial} voted on {matter}",
        when=when,
        after=draw(st.lists(st.sampled_from(before), max_size=2, unique=True)) if before else [],
        evidence=[evidence],
    )


def _term(draw: st.DrawFn, maker: Maker, article: str) -> None:
    known = {fact.name for fact in maker.facts.values() if isinstance(fact, Term)}
    free = [name for name in NAMES if name not in known]
    if not free:
        return
    name = draw(st.sampled_from(free))
    meaning = MEANINGS[NAMES.index(name)]
    evidence = maker.say(article, f"They call it {name}, {meaning}.")
    maker.add(Term, article=article, name=name, meaning=meaning, evidence=[evidence])


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """A valid story of up to a few dozen facts of every kind, in one article or two."""
    maker = Maker()
    for article in draw(st.sampled_from((["first"], ["first", "second"]))):
        speakers = _speakers(draw, maker, article)
        for _ in range(draw(st.integers(0, 4))):
            _figure(draw, maker, article, speakers)
        if draw(st.booleans()):
            _magnitude(draw, maker, article)
        for _ in range(draw(st.integers(0, 5)) if speakers else 0):
            _speech(draw, maker, article, speakers)
        if draw(st.booleans()):
            _group(draw, maker, article)
        for _ in range(draw(st.integers(0, 4))):
            _event(draw, maker, article)
        for _ in range(draw(st.integers(0, 3))):
            _term(draw, maker, article)
        if not maker.lines[article]:
            maker.say(article, "Nothing happened.")
    return maker.story()
