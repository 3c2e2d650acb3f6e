"""What is turned round, denied, taken for a correction or called by another name."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.answer.said import Said
from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "fact"),
    [
        (MAINE, "Car crashes still kill more people than overdoses do.", "motor-vehicle-accidents"),
        (MAINE, "Fewer people die of drug overdoses than in car crashes.", "motor-vehicle-accidents"),
        (MAINE, "The Associated Press never got a copy of it.", "letter-obtained"),
        (MAINE, "LePage did not say that Maine is being overrun by drug gangs.", "overrun-by-gangs"),
        (HOSPITAL, "Caswell never promised that the nurses would keep their jobs.", "no-nurse-loses-a-job"),
        (HOSPITAL, "There is a health plan by the name of CareWay.", "carepath"),
        (HOSPITAL, "The new company is to be called United Care North.", "unity-care-north"),
        (HARBOR, "The Ellery Ferry Line, which belongs to the county, is small.", "ellery-ferry-line"),
    ],
)
def test_the_opposite_and_another_name_are_contradicted(story: str, answer: str, fact: str) -> None:
    assert [one.fact for one in wrong(index(story), answer)] == [fact]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "Overdoses now kill more people than car crashes do."),
        (MAINE, "Car accidents have now been overtaken by drug overdoses as a cause of death."),
        (MAINE, "Fewer people die in car crashes than of drug overdoses."),
        (MAINE, "A man called Rex was there."),
        (HOSPITAL, "Amin doesn't just say that nobody asked the surgeons."),
        (HOSPITAL, "There is a health plan called CarePath."),
        (HARBOR, "The Ellery Ferry Line, which belongs to the city, is small."),
    ],
)
def test_the_same_the_right_way_round_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("answer", "taken"),
    [
        ("There's Paul Brandt, no relation.", []),
        ("According to Fallow, no family would pay interest.", []),
        ("Not according to Brandt, no. He said it can.", []),
        ("It was 481, no 418 people.", ["481"]),
        ("It was 481, no. 418 people.", ["481"]),
        ("Joyce, no, Mills said it.", ["Joyce, no"]),
    ],
)
def test_a_no_before_a_noun_takes_nothing_back(answer: str, taken: list[str]) -> None:
    said = Said(answer)
    assert [answer[start:end].strip(", ") for start, end in said.taken_back] == taken


def test_small_letters_have_sentences_too() -> None:
    answer = "nothing about that. on jan. 26 gov. lepage wrote. the u.s. attorney came at 3 p.m. on friday."
    assert [answer[start:end] for start, end in Said(answer).sentences] == [
        "nothing about that.",
        "on jan. 26 gov. lepage wrote.",
        "the u.s. attorney came at 3 p.m. on friday.",
    ]


def test_a_hedge_does_not_doubt_a_name() -> None:
    found = listen(index(MAINE), "I think Sessions was in Portland.")
    assert [(one.fact, one.hedged) for one in found] == [("sessions", False)]
