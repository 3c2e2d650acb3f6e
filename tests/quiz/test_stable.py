"""Items and fingerprints: what keeps progress, and what flags an item as changed since it was learnt."""

from __future__ import annotations

from typing import Any

import pytest
from bundled import bundled, bundled_index, bundled_items
from hypothesis import given, settings
from hypothesis import strategies as st
from made_stories import stories
from msgspec.structs import asdict, replace

from tui.quiz.fingerprint import fingerprint
from tui.quiz.index import Index
from tui.quiz.items import items
from tui.quiz.kinds import KINDS
from tui.quiz.question import ItemId
from tui.story.model import Fact, Figure
from tui.story.story import Story

few = settings(max_examples=25)
WORDINGS = {"figure": "label", "comparison": "ask", "claim": "ask", "group": "ask", "event": "what"}


def prints(story: Story) -> dict[ItemId, str]:
    """Every item of a story, with its fingerprint."""
    index = Index(story)
    return {one.id: fingerprint(index, one) for one in items(story, index)}


def with_facts(story: Story, facts: dict[str, Fact], texts: dict[str, str] | None = None) -> Story:
    """The story with other facts."""
    return Story(
        story.id, story.title, story.summary, story.folder, story.articles, texts or story.texts, facts
    )


def changed(fact_id: str, **values: Any) -> Story:
    """The bundled story with one fact changed."""
    story = bundled()
    return with_facts(story, {**story.facts, fact_id: replace(story.facts[fact_id], **values)})


def reworded(fact: Fact) -> Fact:
    """The fact in other words of ours, the same in all that the article gives."""
    values = asdict(fact)
    field = WORDINGS.get(fact.kind)
    if field == "label":
        return replace(fact, label=f"so many {values['label']}", note="Reworded.")
    return (
        replace(fact, note="Reworded.", weight=2)
        if field is None
        else replace(fact, **{field: values[field] + " "})
    )


@given(stories())
@settings(max_examples=25)
def test_rewording_keeps_items_and_fingerprints(story: Story) -> None:
    before = prints(story)
    after = prints(with_facts(story, {name: reworded(fact) for name, fact in story.facts.items()}))
    same = set(before) & set(after)
    assert {name.fact for name in before} == {name.fact for name in after}
    assert {name: before[name] for name in same} == {name: after[name] for name in same}


@given(stories(), st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_reordering_keeps_items_and_fingerprints(story: Story, random: Any) -> None:
    order = list(story.facts.items())
    random.shuffle(order)
    assert prints(with_facts(story, dict(order))) == prints(story)


@given(stories(), stories())
@settings(max_examples=25)
def test_adding_facts_keeps_what_there_was(story: Story, other: Story) -> None:
    added = {f"new-{name}": replace(fact, id=f"new-{name}") for name, fact in other.facts.items()}
    figures = {name: fact for name, fact in added.items() if isinstance(fact, Figure)}
    renamed = {name: replace(fact, measure=f"new-{fact.measure}") for name, fact in figures.items()}
    texts = {name: f"{text}\n\n{other.texts.get(name, '')}" for name, text in story.texts.items()}
    before, after = prints(story), prints(with_facts(story, {**story.facts, **renamed}, texts))
    kept = {name: print_ for name, print_ in after.items() if name in before}
    assert kept == {name: before[name] for name in kept}
    assert {name.fact for name in before} <= {name.fact for name in after}


WORDED = ("meaning", "says", "status", "sequence", "change", "members")  # asked for by their own words
RESTING = {
    "federal-cases-2016": ("federal-drug-cases", "federal-cases-2015-to-2016", "federal-cases-2011-to-2016")
}
CHANGES: list[tuple[str, str, dict[str, Any]]] = [
    ("federal-cases-2016", "value", {"value": 59}),
    ("federal-cases-2016", "value", {"evidence": ("58 drug cases in 2016, compared with 87",)}),
    ("overdose-deaths-a-day", "value", {"qualifier": "at_least"}),
    ("prescribing-goal", "value", {"value": "1/4"}),
    ("heroin-deaths-a-day", "attribution", {"by": "mills"}),
    ("an-illness", "speaker", {"by": "frank"}),
    ("an-illness", "ending", {"gap": "illness"}),
    ("straining-resources", "by", {"by": "mills"}),
    ("told-very-slow", "status", {"status": "claimed"}),
    ("straining-resources", "says", {"says": "slow federal prosecution is straining Maine’s patience"}),
    ("surge-districts", "count", {"size": 11}),
    ("operation-sos", "name", {"name": "Operation Surge"}),
]


@pytest.mark.parametrize(("fact", "aspect", "values"), CHANGES)
def test_a_change_of_value_or_evidence_changes_the_fingerprint(
    fact: str, aspect: str, values: dict[str, Any]
) -> None:
    name = ItemId(bundled().id, fact, aspect)
    before, after = prints(bundled()), prints(changed(fact, **values))
    assert before[name] != after[name]
    assert all(
        after[other] == print_ for other, print_ in before.items() if other.fact != fact and other in after
    ) or (fact == "federal-cases-2016")


def test_what_rests_on_a_figure_changes_with_it() -> None:
    before, after = prints(bundled()), prints(changed("federal-cases-2016", value=59))
    for fact, aspect in (("federal-cases-2015-to-2016", "change"), ("federal-drug-cases", "highest")):
        name = ItemId(bundled().id, fact, aspect)
        assert before[name] != after[name]


def test_one_way_to_write_a_value_is_as_good_as_another() -> None:
    assert prints(changed("federal-cases-2016", value=58.0)) == prints(bundled())


def test_fingerprints_tell_all_items_of_a_fact_and_all_facts_apart() -> None:
    found = prints(bundled())
    assert len(set(found.values())) == len(found)


def test_items_stand_in_story_order_and_once() -> None:
    ids = [one.id for one in bundled_items()]
    assert len(set(ids)) == len(ids)
    order = [name for name in bundled().facts if name in {one.fact for one in ids}]
    told = [one.fact for one in ids if one.fact in bundled().facts]
    assert list(dict.fromkeys(told)) == order


def test_a_label_does_not_give_its_answer_away() -> None:
    for one in bundled_items():
        if one.kind == "measure" or one.id.aspect in (
            "meaning",
            "says",
            "status",
            "sequence",
            "change",
            "members",
        ):
            continue  # these are given a value and ask for words, or the words are all of the answer
        fact = bundled().facts[one.id.fact]
        for answer in KINDS[one.kind].answers(bundled_index(), fact, one.id.aspect):
            words = bundled_index().plain(answer)
            assert f" {words} " not in f" {bundled_index().plain(one.label)} ", (one.id, answer)
