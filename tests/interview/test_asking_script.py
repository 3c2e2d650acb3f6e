"""An interview as a value: what follows an answer, that it tells nothing, ends, and can be repeated."""

from __future__ import annotations

import subprocess
import sys

import pytest
from bundled import bundled_index
from hypothesis import given, settings
from hypothesis import strategies as st
from interviews import OTHERS, found, made_up, played
from made_stories import Maker, stories
from msgspec.structs import replace
from running import ROOT, environment

from tui.interview.asking import script
from tui.interview.asking.reply import Asked, weigh
from tui.interview.asking.reveal import unrevealed
from tui.interview.asking.script import Interview
from tui.interview.finding import Finding
from tui.quiz.index import Index
from tui.story.model import Figure
from tui.story.story import Story

SHOW = """
import sys
sys.path.insert(0, "tests/support")
from interviews import made_up, played
for turn in played(made_up("harbor-strike"), 12, 5).turns:
    print(turn.asked)
"""


def told(index: Index, interview: Interview) -> list[Asked]:
    """The questions asked, the open one too, after what must hold of each."""
    asked = [turn.asked for turn in interview.turns]
    asked += [interview.question] if interview.question else []
    for one in asked:
        assert one.facts, one
        assert unrevealed(index, one.text, one.facts) == one.facts, one
        assert set(one.facts) <= set(one.about)
    return asked


@settings(max_examples=60)
@given(stories(), st.integers(1, 15), st.integers(0, 2**63 - 1))
def test_no_question_gives_away_what_it_asks_for_and_every_interview_ends(
    story: Story, size: int, seed: int
) -> None:
    index = Index(story)
    interview = played(index, size, seed)
    asked = told(index, interview)
    assert interview.question is None
    assert len(asked) <= size
    assert len({one.text for one in asked}) == len(asked)
    assert interview == played(Index(story), size, seed)


@pytest.mark.parametrize("name", ["bundled", *OTHERS])
@pytest.mark.parametrize("seed", range(12))
def test_an_interview_over_a_rich_story_has_all_its_questions(name: str, seed: int) -> None:
    index = bundled_index() if name == "bundled" else made_up(name)
    interview = played(index, 12, seed)
    assert len(told(index, interview)) == 12
    sorts = [turn.asked.sort for turn in interview.turns]
    assert all(sorts[at : at + 3].count("follow-up") < 3 for at in range(len(sorts)))
    assert "hostile" not in sorts[:4]
    assert sorts[0] == "opener"


def test_seeds_make_a_difference_and_most_interviews_turn_hostile() -> None:
    index = made_up("hospital-merger")
    interviews = [played(index, 10, seed) for seed in range(20)]
    assert len({one.turns[0].asked.text for one in interviews}) > 4
    assert sum(any(turn.asked.sort == "hostile" for turn in one.turns) for one in interviews) > 10


def test_the_same_interview_in_every_process() -> None:
    shown = [
        subprocess.run(
            [sys.executable, "-c", SHOW],
            cwd=ROOT,
            env=environment({"PYTHONHASHSEED": salt}),
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for salt in ("1", "2")
    ]
    assert shown[0] == shown[1]
    assert shown[0].count(b"Asked(") == 12


def asked_of(index: Index, *facts: str, opener: str = "figures:federal-drug-cases") -> Interview:
    """An interview whose first question is about the facts."""
    question = Asked("And?", opener, "opener", facts, facts)
    return Interview(index.story.id, 1, 9, (), question)


def next_after(interview: Interview, *findings: Finding) -> Asked:
    """What follows those findings."""
    after = script.answered(bundled_index(), interview, "words", findings).question
    assert after is not None
    return after


def test_a_contradiction_is_followed_up_first_with_the_wrong_words_said_back() -> None:
    interview = asked_of(bundled_index(), "overdose-deaths-2017", "surge-districts", "joyce")
    asked = next_after(interview, *found("contradicted", "overdose-deaths-2017", words="481 people"))
    assert asked.text == "You said “481 people”. Are you sure?"
    assert asked.facts == ("overdose-deaths-2017",)
    assert (asked.sort, asked.after) == ("follow-up", "overdose-deaths-2017")


def test_wrong_words_are_said_back_with_their_clause_unless_it_has_what_is_right() -> None:
    index = bundled_index()
    interview = asked_of(index, "federal-cases-2015", "joyce")
    for text, said in (
        ("Well, in 2015 it was 85 federal drug cases, I think.", "in 2015 it was 85 federal drug cases"),
        ("Well, in 2015 it was 85 not 87 of them, I think.", "85"),
    ):
        wrong = Finding(21, 23, "85", "contradicted", "federal-cases-2015", "87")
        asked = script.answered(index, interview, text, [wrong]).question
        assert asked is not None
        assert asked.text == f"You said “{said}”. Are you sure?"


def test_nobody_is_pressed_on_the_mere_name_of_an_office() -> None:
    interview = asked_of(bundled_index(), "maine-attorney-generals-office")
    wrong = found("contradicted", "maine-attorney-generals-office", words="U.S. Attorney’s Office")
    assert next_after(interview, *wrong).after != "maine-attorney-generals-office"


def test_a_follow_up_has_the_question_that_it_goes_on_from_beside_it() -> None:
    asked = next_after(asked_of(bundled_index(), "overdose-deaths-2017"))
    assert (asked.sort, asked.before) == ("follow-up", "And?")
    told = Asked("Is it 418?", "x", "opener", ("overdose-deaths-2017",), ("overdose-deaths-2017",))
    after = next_after(Interview(bundled_index().story.id, 1, 9, (), told))
    assert (after.sort, after.before) == ("follow-up", "")


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("name", ["bundled", *OTHERS])
def test_a_third_of_the_questions_at_most_are_follow_ups(name: str, seed: int) -> None:
    index = bundled_index() if name == "bundled" else made_up(name)
    interview = script.begin(index, 10, seed)
    while interview.question is not None:
        interview = script.answered(index, interview, "I do not know.", [])
    assert 0 < sum(turn.asked.sort == "follow-up" for turn in interview.turns) <= 3


def test_wrong_words_that_hold_the_right_ones_are_not_said_back() -> None:
    interview = asked_of(bundled_index(), "overdose-deaths-2017")
    asked = next_after(interview, *found("contradicted", "overdose-deaths-2017", words="wasn’t 418"))
    assert asked.after == "overdose-deaths-2017"
    assert "418" not in asked.text


def test_a_right_date_within_the_wrong_words_is_not_said_back() -> None:
    interview = asked_of(bundled_index(), "federal-cases-2015")
    wrong = Finding(0, 4, "not in 2015", "contradicted", "federal-cases-2015", "2015")
    assert "2015" not in next_after(interview, wrong).text


def test_a_claim_given_as_a_fact_is_asked_for_its_owner() -> None:
    interview = asked_of(bundled_index(), "told-very-slow", "lepage-letter-dated", opener="words:lepage")
    asked = next_after(interview, *found("loose", "told-very-slow"))
    assert asked.text == "Who says that?"
    assert asked.facts == ("told-very-slow", "lepage")


def test_a_figure_is_asked_for_by_its_year_where_another_year_was_given() -> None:
    interview = asked_of(bundled_index(), "federal-cases-2016", "federal-cases-2015", "joyce", "frank")
    asked = next_after(interview, *found("stated", "federal-cases-2016"))
    assert asked.text == "And the year before?"
    assert asked.facts == ("federal-cases-2015",)


def test_a_light_thing_missed_is_let_go_where_most_was_said() -> None:
    interview = asked_of(bundled_index(), "federal-cases-2016", "federal-cases-2015", "joyce")
    asked = next_after(interview, *found("stated", "federal-cases-2016", "federal-cases-2015"))
    assert asked.sort == "opener"


def test_a_weighty_thing_missed_is_gone_after() -> None:
    interview = asked_of(bundled_index(), "surge-districts", "protesters", "federal-cases-2015", "joyce")
    asked = next_after(interview, *found("stated", "protesters", "federal-cases-2015", "joyce"))
    assert asked.after == "surge-districts"


def test_what_was_said_before_is_not_missed() -> None:
    index = bundled_index()
    interview = asked_of(index, "sessions", "never-more-important", opener="x")
    interview = script.answered(
        index, interview, "words", found("stated", "sessions", "never-more-important")
    )
    later = replace(interview, question=Asked("And?", "y", "opener", ("sessions",), ("sessions",)))
    assert next_after(later).sort == "opener"


def test_places_are_asked_for_as_the_answer_left_them() -> None:
    index = bundled_index()
    facts = ("maine", "northern-ohio", "southern-ohio")
    interview = asked_of(index, *facts)
    assert next_after(interview).text == "Where is that, then? Give me places."
    assert next_after(interview, *found("stated", "northern-ohio")).text == "And where else?"


def test_what_is_followed_up_once_is_not_gone_after_again() -> None:
    index = bundled_index()
    interview = asked_of(index, "overdose-deaths-2017", "federal-cases-2016", "protesters")
    wrong = found("contradicted", "overdose-deaths-2017", words="481")
    right = found("stated", "federal-cases-2016", "protesters")
    interview = script.answered(index, interview, "words", [*wrong, *right])
    interview = script.answered(index, interview, "words", wrong)
    assert interview.question is not None
    assert interview.question.sort != "follow-up"


def test_a_second_try_is_no_question_of_its_own() -> None:
    index = made_up("harbor-strike")
    first = script.answered(index, script.begin(index, 2, 3), "words", [])
    trying = script.again(first)
    assert trying.question == first.turns[0].asked
    assert (first.position, trying.position) == (2, 1)
    second = script.answered(index, trying, "words", found("stated", *first.turns[0].asked.facts))
    assert [turn.again for turn in second.turns] == [False, True]
    assert second.position == 2
    assert script.answered(index, second, "words", []).question is None


def test_ticks_count_as_said() -> None:
    index = made_up("harbor-strike")
    interview = script.begin(index, 2, 3)
    assert interview.question is not None
    facts = interview.question.facts
    heard = script.ticked(index, interview, (facts[0], facts[0], "unknown")).turns[0].heard
    assert heard.hit == facts[:1]
    assert heard.missed == facts[1:]


def test_one_fact_makes_an_interview_that_ends_before_its_size() -> None:
    maker = Maker()
    evidence = maker.say("first", "There were 58 boats.")
    fact = maker.add(
        Figure,
        article="first",
        ask="How many boats were there?",
        label="boats",
        said="58",
        value=58,
        evidence=[evidence],
    )
    index = Index(maker.story())
    interview = script.begin(index, 9, 1)
    asked = 0
    while interview.question is not None:
        assert interview.question.facts == (fact,)
        interview = script.answered(index, interview, "58", found("stated", fact))
        asked += 1
    assert 1 <= asked < 9


def test_where_nothing_can_be_asked_no_question_is_open() -> None:
    maker = Maker()
    maker.say("first", "Nothing happened.")
    interview = script.begin(Index(maker.story()), 3, 1)
    assert interview.question is None
    assert interview.position == 0
    assert script.NOTHING
    with pytest.raises(ValueError, match="no question is open"):
        script.answered(Index(maker.story()), interview, "words", [])


def test_an_interview_has_at_least_one_question() -> None:
    with pytest.raises(ValueError, match="at least one"):
        script.begin(bundled_index(), 0, 1)


def test_a_fact_that_is_said_twice_counts_by_the_worse() -> None:
    index = bundled_index()
    asked = Asked("And?", "x", "opener", ("protesters", "joyce", "frank"), ("protesters", "joyce", "frank"))
    findings = [
        *found("stated", "protesters", "joyce", "mills"),
        *found("contradicted", "protesters", None),
        *found("loose", "joyce", "told-very-slow"),
        *found("unsupported", None),
    ]
    heard = weigh(index, asked, findings)
    assert heard.hit == ("joyce", "mills")
    assert heard.contradicted == ("protesters",)
    assert heard.loose == heard.as_facts == ("told-very-slow",)
    assert heard.missed == ("frank",)
    assert heard.besides == ("mills", "told-very-slow")
    assert [one.sort for one in heard.unsupported] == ["unsupported"]


def test_a_goal_without_its_owner_is_given_as_a_fact_and_a_rounded_number_is_not() -> None:
    index = bundled_index()
    asked = Asked("And?", "x", "opener", ("prescribing-goal",), ("prescribing-goal",))
    bare = Finding(0, 1, "x", "loose", "prescribing-goal", "Jeff Sessions")
    rounded = Finding(0, 1, "x", "loose", "prescribing-goal", "one third")
    assert weigh(index, asked, [bare]).as_facts == ("prescribing-goal",)
    assert weigh(index, asked, [rounded]).as_facts == ()
