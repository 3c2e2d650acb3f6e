"""How the figures of the bundled story are asked: what is offered, what is taken, what is explained."""

from __future__ import annotations

from fractions import Fraction

import pytest
from bundled import bundled_items, item, offered, question, texts

from tui.quiz.grade import grade
from tui.quiz.question import Answer, Form, MarksKey, NumberKey, Outcome, TextKey


def forms(fact: str, aspect: str) -> set[Form]:
    return set(item(fact, aspect).forms)


def has(fact: str, aspect: str) -> bool:
    return any((one.id.fact, one.id.aspect) == (fact, aspect) for one in bundled_items())


def whys(fact: str, seeds: int = 40) -> dict[str, str]:
    """What is said about each wrong option of a value, over many seeds."""
    return {
        option.text: option.why
        for seed in range(seeds)
        for option in question(fact, "value", Form.CHOICE, seed).options
        if option.why
    }


def test_siblings_come_first_and_are_explained() -> None:
    """87, 53 and 42 beside 58 (DESIGN section 4)."""
    for seed in range(30):
        assert {"87 cases", "53 cases"} <= texts(question("federal-cases-2016", "value", Form.CHOICE, seed))
    found = whys("federal-cases-2016")
    assert found["87 cases"] == "87 is 2015, the year before."
    assert found["53 cases"] == "53 is 2011."
    label = "federal drug cases in Maine that involved heroin and OxyContin, 2016"
    assert found["42 cases"] == f"42 is the figure for {label}."


def test_options_of_a_value_rise_and_have_one_unit() -> None:
    for seed in range(20):
        shown = [option.text for option in question("federal-cases-2016", "value", Form.CHOICE, seed).options]
        assert len(shown) == 4
        assert [int(text.removesuffix(" cases")) for text in shown] == sorted(
            int(text.removesuffix(" cases")) for text in shown
        )


def test_what_was_mixed_up_before_comes_first() -> None:
    for mixup in ("42", "20 cases", "61"):
        for seed in range(10):
            shown = texts(question("federal-cases-2016", "value", Form.CHOICE, seed, (mixup,)))
            assert f"{mixup.removesuffix(' cases')} cases" in shown


@pytest.mark.parametrize(
    "mixup", ["58", "fifty-eight", "58.5", "-3", "0", "more than 50", "lots", "", "9" * 400]
)
def test_a_mixup_that_is_right_or_no_such_number_is_not_offered(mixup: str) -> None:
    plain = question("federal-cases-2016", "value", Form.CHOICE, 5)
    assert texts(question("federal-cases-2016", "value", Form.CHOICE, 5, (mixup,))) == texts(plain)


def test_one_third() -> None:
    """33 % is right, 30 % is not; lures: half, a quarter, written alike."""
    shown = question("prescribing-goal", "value", Form.CHOICE)
    assert shown.right == ("one third",)
    assert {"one half", "one quarter"} <= offered("prescribing-goal", "value")
    assert all(text.split()[0] in ("one", "two", "three") for text in offered("prescribing-goal", "value"))
    asked = question("prescribing-goal", "value", Form.NUMBER)
    for text, outcome in (("33 %", Outcome.RIGHT), ("1/3", Outcome.RIGHT), ("30%", Outcome.WRONG)):
        assert grade(asked, Answer(entries=(text,))).outcome is outcome


def test_about_150_has_round_lures() -> None:
    for text in offered("protesters", "value"):
        assert text.startswith("about ")
        assert int(text.split()[1]) % 50 == 0
    key = question("protesters", "value", Form.NUMBER).key
    assert isinstance(key, NumberKey)
    assert (key.value, key.qualifier) == (Fraction(150), "about")
    assert "145 to 155" in question("protesters", "value", Form.NUMBER).accepts


def test_a_magnitude_asks_for_the_word() -> None:
    assert Form.NUMBER not in forms("children-taken", "value")
    shown = question("children-taken", "value", Form.CHOICE)
    assert "Which word does the article use" in shown.prompt
    assert shown.right == ("thousands",)
    key = question("children-taken", "value", Form.CLOZE).key
    assert isinstance(key, TextKey)
    assert key.right == ("thousands",)


def test_a_bound_of_one_is_chosen_and_nothing_entailed_is_offered() -> None:
    assert forms("overdose-deaths-a-day", "value") == {Form.CHOICE}
    shown = offered("overdose-deaths-a-day", "value")
    assert {"more than one", "fewer than one", "more than two"} <= shown
    assert not {text for text in shown if "week" in text or text in ("one", "two", "at least one")}


def test_the_two_deaths_a_day_are_never_set_against_each_other() -> None:
    assert "more than one" not in offered("heroin-deaths-a-day", "value")
    assert not {text for text in offered("overdose-deaths-a-day", "value") if text == "one"}
    for fact, other in (
        ("heroin-deaths-a-day", "overdose-deaths-a-day"),
        ("overdose-deaths-a-day", "heroin-deaths-a-day"),
    ):
        for aspect in ("value", "meaning"):
            if has(fact, aspect):
                for seed in range(20):
                    shown = question(fact, aspect, Form.CHOICE, seed)
                    assert other not in {option.fact for option in shown.options}


@pytest.mark.parametrize(
    "fact",
    ["federal-cases-2016", "federal-cases-2015", "federal-cases-2011", "federal-heroin-oxycontin-2016",
     "state-heroin-cases-2011", "heroin-share-last-year", "heroin-deaths-a-day", "overdose-deaths-a-day"],
)  # fmt: skip
def test_no_gap_where_the_sentence_shows_a_sibling_or_betrays(fact: str) -> None:
    assert Form.CLOZE not in forms(fact, "value")


def test_a_gap_is_the_number_alone() -> None:
    shown = question("overdose-deaths-2017", "value", Form.CLOZE)
    assert shown.right == ("418",)
    assert (
        shown.before == "Maine experienced a record\u00a0"
        or shown.before.strip() == "Maine experienced a record"
    )
    assert shown.after.startswith(" drug overdose deaths in 2017")
    assert question("protesters", "value", Form.CLOZE).before.endswith("about ")


def test_last_year_is_never_set_against_2016() -> None:
    assert offered("state-heroin-cases-last-year", "period") <= {
        "last year",
        "this year",
        "two years ago",
        "2011",
    }
    assert offered("heroin-share-last-year", "period") <= {"last year", "this year", "two years ago", "2011"}
    assert "last year" not in offered("state-heroin-cases-2011", "period")


def test_no_attribution_where_the_article_states_it() -> None:
    assert not has("federal-cases-2016", "attribution")
    assert item("heroin-deaths-a-day", "attribution").primary
    assert item("prescribing-goal", "attribution").primary
    assert not item("overdose-deaths-2017", "attribution").primary


@pytest.mark.parametrize(
    ("fact", "way", "difference", "said"),
    [
        ("federal-cases-2015-to-2016", "It fell", 29, "87 − 58 = 29"),
        ("federal-cases-2011-to-2016", "It rose", 5, "58 − 53 = 5"),
        ("state-heroin-cases-2011-to-last-year", "It rose", 271, "more than fivefold (332 / 61 = 5.44)"),
        ("heroin-share-2011-to-last-year", "It rose", 31, "31 percentage points: 37 − 6 = 31"),
    ],
)
def test_changes_are_worked_out_and_say_so(fact: str, way: str, difference: int, said: str) -> None:
    chosen, typed = question(fact, "change", Form.CHOICE), question(fact, "change", Form.NUMBER)
    assert chosen.right == (way,)
    assert texts(chosen) == {"It rose", "It fell", "It stayed the same"}
    assert isinstance(typed.key, NumberKey)
    assert typed.key.value == difference
    assert typed.key.direction == ("down" if way == "It fell" else "up")
    assert said in typed.explanation
    assert "Worked out" in typed.explanation
    assert len({span.start for span in typed.evidence}) >= 2


def test_a_share_grows_by_points_and_never_by_a_factor() -> None:
    assert "fold" not in question("heroin-share-2011-to-last-year", "change", Form.NUMBER).explanation
    assert question("heroin-share-2011-to-last-year", "change", Form.NUMBER).unit == "percentage points"


def test_the_measure_of_three_years() -> None:
    highest = question("federal-drug-cases", "highest", Form.CHOICE)
    assert highest.right == ("2015",)
    order = question("federal-drug-cases", "sequence", Form.ORDER)
    assert order.right == ("2011", "2016", "2015")
    assert isinstance(order.key, MarksKey)
    assert [order.options[mark].text for mark in order.key.marks] == list(order.right)
    assert not has("state-heroin-cases", "highest")  # two figures: the comparison asks it
