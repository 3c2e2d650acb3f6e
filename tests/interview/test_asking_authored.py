"""An author's own openers: they come first, in their own words, with their own follow-ups."""

from __future__ import annotations

import dataclasses

import pytest
from interviews import found
from made_stories import Maker
from msgspec import convert

from tui.interview.asking import script
from tui.interview.asking.openers import openers
from tui.quiz.index import Index
from tui.story.model import Claim, Figure, Opener


def story(**opener: object) -> Index:
    """Two figures and a claim, each in a sentence of its own, and an opener on them."""
    maker = Maker()
    for name, value in (("boats", 58), ("lamps", 87)):
        evidence = maker.say("first", f"There were {value} {name} in 2016.")
        maker.facts[name] = Figure(
            id=name,
            article="first",
            evidence=(evidence,),
            ask=f"How many {name} were there?",
            label=name,
            said=str(value),
            value=value,
        )
    evidence = maker.say("first", "Nobody was told of the bridge.")
    maker.facts["told"] = Claim(
        id="told", article="first", evidence=(evidence,), says="nobody was told", ask="Who was told?"
    )
    own = convert(
        {"id": "own", "ask": "What is all the fuss?", "facts": ["boats", "lamps"], **opener}, Opener
    )
    return Index(dataclasses.replace(maker.story(), openers=(own,)))


def test_an_authors_opener_comes_first_and_made_ones_fill_in() -> None:
    index = story()
    assert openers(index)[0].sort == "author"
    assert {"told"} <= {fact for one in openers(index)[1:] for fact in one.facts}
    assert not any(one.id.startswith("figure:") for one in openers(index))  # the author asks for them
    for seed in range(10):
        question = script.begin(index, 3, seed).question
        assert question is not None
        assert question.text == "What is all the fuss?"


def test_an_authors_follow_up_goes_before_a_made_one_and_asks_for_all_that_is_left() -> None:
    index = story(follow_ups=[{"ask": "And in numbers?", "after": ["boats", "lamps"]}])
    interview = script.answered(index, script.begin(index, 3, 1), "words", [])
    assert interview.question is not None
    assert interview.question.text == "And in numbers?"
    assert interview.question.facts == ("boats", "lamps")
    interview = script.answered(index, script.begin(index, 3, 1), "words", found("stated", "boats"))
    assert interview.question is not None
    assert interview.question.facts == ("lamps",)


def test_an_authors_follow_up_that_tells_the_answer_is_not_asked() -> None:
    index = story(follow_ups=[{"ask": "Were there not 58 boats?", "after": ["boats"]}])
    interview = script.answered(index, script.begin(index, 3, 1), "words", found("stated", "lamps"))
    assert interview.question is not None
    assert "58" not in interview.question.text


def test_what_an_authors_question_says_is_not_asked_for() -> None:
    question = script.begin(story(ask="Why only 58 boats?"), 3, 1).question
    assert question is not None
    assert question.facts == ("lamps",)
    assert question.about == ("boats", "lamps")


def test_a_message_that_was_brought_in_has_landed() -> None:
    index = story(land=["told"])
    interview = script.answered(index, script.begin(index, 3, 1), "words", found("stated", "told", "boats"))
    assert interview.turns[0].heard.landed == ("told",)
    ticked = script.ticked(index, script.begin(index, 3, 1), ("told",))
    assert ticked.turns[0].heard.landed == ("told",)


@pytest.mark.parametrize("facts", [[], ["nothing"]])
def test_an_opener_on_nothing_that_is_known_is_left_out(facts: list[str]) -> None:
    assert all(one.sort != "author" for one in openers(story(facts=facts)))
