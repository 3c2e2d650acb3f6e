"""The openers made from a story's facts: what they ask for, and that no wording gives it away."""

from __future__ import annotations

from typing import Any

import pytest
from bundled import bundled_index
from interviews import OTHERS, made_up
from made_stories import Maker

from tui.interview.asking.openers import openers
from tui.interview.asking.opening import MOST, Opening, backed
from tui.interview.asking.reveal import Words, reveals, unrevealed
from tui.quiz.index import Index
from tui.story.model import Claim, Comparison, District, Event, Fact, Figure, Quote, Speaker, Term


@pytest.fixture(params=["bundled", *OTHERS])
def index(request: pytest.FixtureRequest) -> Index:
    """Each story in turn."""
    return bundled_index() if request.param == "bundled" else made_up(request.param)


def one(index: Index, opener: str) -> Opening:
    """The opener of that id."""
    return next(each for each in openers(index) if each.id == opener)


def test_every_opener_can_be_asked_in_two_ways_and_one_of_them_is_hostile(index: Index) -> None:
    for each in openers(index):
        assert each.asks and each.hostile, each.id
        assert 1 <= len(each.facts) <= MOST or each.sort == "author", each.id
        assert backed(index, each.facts) == each.facts, each.id
        texts = (*each.asks, *each.hostile)
        assert len(set(texts)) == len(texts), each.id
        assert all(text.strip() == text and text[-1] in ".?!”" for text in texts), texts


def test_ids_of_openers_differ(index: Index) -> None:
    ids = [each.id for each in openers(index)]
    assert len(set(ids)) == len(ids)


def test_every_fact_with_evidence_is_asked_for_by_some_opener(index: Index) -> None:
    asked = {
        fact
        for each in openers(index)
        for text in (*each.asks, *each.hostile)
        for fact in unrevealed(index, text, each.facts)
    }
    left = [one for one in index.facts.values() if backed(index, (one.id,)) and one.id not in asked]
    assert not [one.id for one in left if not excused(index, one)]


def excused(index: Index, fact: Fact) -> bool:
    """A fact that nobody can be asked for: it has no speaker to name, or its own question gives it away.

    Of the districts a good answer has some; a speaker without a role is asked for with what they say.
    """
    if isinstance(fact, Quote):
        by = index.speaker(fact.by)
        return by is not None and by.sort == "unnamed"
    if isinstance(fact, Claim):
        return reveals(index, Words(fact.ask), fact.id)
    return isinstance(fact, District) or (isinstance(fact, Speaker) and not fact.roles)


@pytest.mark.parametrize(
    ("sort", "least"),
    [("summary", 2), ("figures", 5), ("words", 4), ("change", 3), ("others", 2), ("where", 1), ("what", 3)],
)
def test_each_way_to_ask_is_there(sort: str, least: int) -> None:
    for name in OTHERS:
        assert sum(each.sort == sort for each in openers(made_up(name))) >= least


def test_a_measure_is_asked_for_with_its_years_its_changes_and_whose_it_is() -> None:
    index = made_up("hospital-merger")
    income = one(index, "figures:income-qgh")
    assert income.facts[:3] == ("income-2023", "income-2022", "income-2021")
    assert {"income-2022-to-2023", "income-2021-to-2023", "business-report"} <= set(income.facts)


def test_others_are_all_who_speak_but_the_one_who_speaks_most() -> None:
    facts = one(made_up("hospital-merger"), "others:merger").facts
    assert {"caswell", "rourke", "amin"} <= set(facts)
    assert "castell" not in facts


def test_what_a_question_names_is_not_asked_for() -> None:
    index = bundled_index()
    assert unrevealed(index, "What did Jeff Sessions say?", ("sessions", "mills")) == ("mills",)
    assert unrevealed(index, "Who is who, Ms. Mills?", ("sessions", "mills")) == ("sessions",)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Were there 418 of them?", "overdose-deaths-2017"),
        ("Were there four hundred eighteen?", "protesters-none"),
        ("Only fifty-eight cases, or 58?", "federal-cases-2016"),
        ("Why have drug cases fallen since 2015?", "federal-cases-2015-to-2016"),
        ("It went from 53 to 58, did it not?", "federal-cases-2011-to-2016"),
        ("Was it on Jan. 26?", "lepage-letter-dated"),
        ("Was it on January 26?", "lepage-letter-dated"),
        ("Is this “an illness”, as they say?", "surge-none"),
        ("Will it keep the American people safe from them?", "new-strategy"),
        ("Is it straining the state’s resources?", "straining-resources"),
        ("Is northern Ohio in it?", "northern-ohio"),
        ("What about Operation SOS?", "operation-sos"),
        ("Are there really ten of these districts?", "surge-districts"),
        ("Thousands, were there?", "children-taken"),
    ],
)
def test_words_that_give_a_fact_away(text: str, fact: str) -> None:
    assert reveals(bundled_index(), Words(text), fact) is (not fact.endswith("-none"))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("How many died in 2017?", "overdose-deaths-2017"),
        ("Why have drug cases risen since 2015?", "federal-cases-2015-to-2016"),
        ("How has it changed from 2011 to 2016?", "federal-cases-2011-to-2016"),
        ("What did LePage’s letter tell Sessions about slow federal prosecution?", "straining-resources"),
        ("Which parts of Ohio?", "northern-ohio"),
        ("What did the sheriff say?", "joyce"),
    ],
)
def test_words_that_give_nothing_away(text: str, fact: str) -> None:
    assert not reveals(bundled_index(), Words(text), fact)


def alone(kind: type[Fact], **values: Any) -> Index:
    """A story of one fact."""
    maker = Maker()
    evidence = maker.say(
        "first", "On Friday Ann Hill, mayor of Upton, told all of “the old and cold house” of 58 boats."
    )
    maker.add(kind, article="first", evidence=[evidence], **values)
    return Index(maker.story())


LONE: tuple[tuple[type[Fact], dict[str, Any]], ...] = (
    (Figure, {"ask": "How many boats were there?", "label": "boats", "said": "58", "value": 58}),
    (Comparison, {"ask": "How did it change?", "label": "boats", "from": "a", "to": "b"}),
    (
        Speaker,
        {
            "name": "Ann Hill",
            "roles": [{"said": "mayor of Upton", "title": "mayor of Upton", "evidence": []}],
        },
    ),
    (Quote, {"parts": ["the old and cold house"], "by": "nobody"}),
    (Claim, {"says": "the house is cold", "ask": "What was said of it?"}),
    (Event, {"what": "Ann Hill spoke", "when": {"said": "Friday"}}),
    (Term, {"name": "Upton", "meaning": "the town of Ann Hill"}),
)


@pytest.mark.parametrize(("kind", "values"), LONE, ids=[kind.kind for kind, _ in LONE])
def test_one_fact_makes_a_decent_question(kind: type[Fact], values: dict[str, Any]) -> None:
    index = alone(kind, **values)
    (fact,) = index.facts
    asked = [text for each in openers(index) for text in each.asks if unrevealed(index, text, each.facts)]
    assert len(asked) >= 2
    assert all(each.facts == (fact,) for each in openers(index))


def test_a_story_of_no_facts_has_no_openers() -> None:
    maker = Maker()
    maker.say("first", "Nothing happened.")
    assert openers(Index(maker.story())) == ()
