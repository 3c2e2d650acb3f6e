"""What an answer says about items: only what its words show."""

from __future__ import annotations

from functools import cache

import pytest
from running import ROOT, STORY

from tui.interview.asking.reply import Asked, weigh
from tui.interview.listen import listen
from tui.story.load import load
from tui.trainer.briefing import Opened
from tui.trainer.credit import LOOSE, RIGHT, WRONG, heard, ticked

ASKED = Asked("", "", "opener", (), ())


@cache
def opened() -> Opened:
    return Opened(STORY, load(ROOT / "content" / STORY, ROOT / "seeds"))


def credits(text: str, asked: str = "") -> dict[tuple[str, str], float]:
    """The scores of an answer to a question, by fact and aspect."""
    findings = listen(opened().index, text)
    as_facts = weigh(opened().index, ASKED, findings).as_facts
    return {
        (one.item.id.fact, one.item.id.aspect): one.score
        for one in heard(opened(), text, findings, as_facts, asked)
    }


SAYINGS: list[tuple[str, dict[tuple[str, str], float | None]]] = [  # None: nothing is said of it
    ("418 people died of overdoses in Maine in 2017.", {("overdose-deaths-2017", "value"): RIGHT}),
    ("481 people died of overdoses in Maine in 2017.", {("overdose-deaths-2017", "value"): WRONG}),
    ("About 400 people died of overdoses in Maine in 2017.", {("overdose-deaths-2017", "value"): LOOSE}),
    ("“This is an illness.”", {("an-illness", "speaker"): None}),
    ("“This is an illness,” said Kevin Joyce.", {("an-illness", "speaker"): RIGHT, ("joyce", "name"): RIGHT}),
    ("“This is an illness,” said Janet Mills.", {("an-illness", "speaker"): WRONG}),
    (
        "LePage said slow federal prosecution is straining Maine’s resources.",
        {("straining-resources", "by"): RIGHT, ("lepage", "name"): RIGHT},
    ),
    ("Slow federal prosecution is straining Maine’s resources.", {("straining-resources", "by"): None}),
    (
        "Sessions said the goal is to cut opioid prescribing by one third in three years.",
        {("prescribing-goal", "value"): RIGHT, ("prescribing-goal", "attribution"): RIGHT},
    ),
    ("I don’t know how many people died.", {("overdose-deaths-2017", "value"): None}),
]


@pytest.mark.parametrize(("text", "wanted"), SAYINGS, ids=[text[:40] for text, _ in SAYINGS])
def test_what_is_credited(text: str, wanted: dict[tuple[str, str], float | None]) -> None:
    found = credits(text)
    assert {key: found.get(key) for key in wanted} == wanted


def test_a_claim_given_as_fact_has_the_value_and_not_whose_word_it_is() -> None:
    found = credits("The goal is to reduce opioid prescribing by one third in three years.")
    assert found[("prescribing-goal", "value")] == RIGHT
    assert ("prescribing-goal", "attribution") not in found


def test_a_role_is_no_name() -> None:
    assert ("joyce", "name") not in credits("The sheriff spoke to reporters.")
    assert ("joyce", "name") in credits("Sheriff Joyce spoke to reporters.")


@pytest.mark.parametrize("text", ["Joyce was there.", "Kevin Joyce, a protester I think."])
def test_a_name_without_a_role_or_their_words_beside_it_does_not_say_who_that_is(text: str) -> None:
    assert ("joyce", "name") not in credits(text)
    assert credits(text, "Who is the Cumberland County Sheriff?")[("joyce", "name")] == RIGHT


def test_a_wrong_year_is_no_wrong_number() -> None:
    found = credits("Federal prosecutors brought 87 drug cases in 2016.")
    assert ("federal-cases-2015", "value") not in found
    assert found.get(("federal-cases-2015", "period")) in (WRONG, None)
    assert WRONG in credits("Federal prosecutors brought 85 drug cases in 2016.").values()


def test_a_wrong_year_is_a_miss_of_the_period() -> None:
    assert any(
        aspect == "period" and score == WRONG
        for year in (2011, 2015, 2016, 2017)
        for (_, aspect), score in credits(f"Federal prosecutors brought 87 drug cases in {year}.").items()
    )


def test_a_hedge_makes_a_guess() -> None:
    for text, hedged in (
        ("Maybe 58 federal drug cases in 2016, not sure.", True),
        ("There were 58 federal drug cases in 2016.", False),
    ):
        found = heard(opened(), text, listen(opened().index, text))
        (one,) = [one for one in found if one.item.id.fact == "federal-cases-2016"]
        assert (one.score, one.hedged) == (RIGHT, hedged)


def test_a_set_is_recalled_once_all_of_it_is_named() -> None:
    (group,) = opened().index.groups
    members = [member.said for member in opened().index.members[group.id]]
    of = (group.id, "members")
    assert credits(f"The districts are {', '.join(members[:-1])} and {members[-1]}.").get(of) == RIGHT
    assert of not in credits(f"The districts are {', '.join(members[:5])} and some more.")


def test_what_is_wrong_anywhere_is_wrong() -> None:
    text = "Maine had 418 overdose deaths in 2017. I repeat: 481 people died of overdoses in Maine in 2017."
    assert credits(text)[("overdose-deaths-2017", "value")] == WRONG


def test_every_item_is_there_once_and_stands_in_the_story() -> None:
    text = "\n".join(opened().story.texts.values())
    found = heard(opened(), text, listen(opened().index, text))
    ids = [one.item.id for one in found]
    assert len(ids) == len(set(ids)) > 20
    assert set(ids) <= opened().by_id.keys()


@pytest.mark.parametrize("number", range(0, 100, 9))
def test_what_is_ticked_is_right(number: int) -> None:
    facts = list(opened().index.facts)
    for one in ticked(opened(), facts[number : number + 9]):
        assert one.score == RIGHT
        assert one.item.id.fact in facts[number : number + 9]
        assert not one.words
