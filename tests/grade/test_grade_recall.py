"""A recall: each entry for itself, and naming everything is no strategy."""

from __future__ import annotations

from random import Random

import pytest
from grade_questions import MEMBERS, answer, districts
from hypothesis import given
from hypothesis import strategies as st

from tui.quiz.grade import read
from tui.quiz.question import Outcome, Verdict
from tui.story.reference.districts import DISTRICTS

ASKED = districts()
NAMES = [text for text, _, _ in MEMBERS]


def found(verdict: Verdict, outcome: Outcome) -> list[str]:
    return [finding.text for finding in verdict.findings if finding.outcome is outcome]


@pytest.mark.parametrize(
    ("entry", "member"),
    [
        ("maine", "Maine"),
        ("ME", "Maine"),
        ("N. Ohio", "northern Ohio"),
        ("north Ohio", "northern Ohio"),
        ("N.D. Ohio", "northern Ohio"),
        ("Northern District of Ohio", "northern Ohio"),
        ("the southern district of Ohio", "southern Ohio"),
        ("Ohio, southern", "southern Ohio"),
        ("Ohio (northern)", "northern Ohio"),
        ("nothern ohio", "northern Ohio"),
        ("S.D. W.Va.", "southern West Virginia"),
        ("northern WV", "northern West Virginia"),
        ("south West Virgina", "southern West Virginia"),
        ("E.D. Cal.", "eastern California"),
        ("eastern Tenn.", "eastern Tennessee"),
        ("new hamshire", "New Hampshire"),
        ("N.H.", "New Hampshire"),
    ],
)
def test_an_entry_is_read_as_the_member_it_means(entry: str, member: str) -> None:
    assert found(answer(ASKED, entry), Outcome.RIGHT) == [member]
    reading = read(ASKED, entry)
    assert (reading.text, reading.state, reading.part, reading.ask) == next(
        (text, state, part, "") for text, state, part in MEMBERS if text == member
    )


@pytest.mark.parametrize(
    ("entry", "text", "why", "state", "part"),
    [
        (
            "eastern Ohio",
            "eastern Ohio",
            "The article names northern Ohio and southern Ohio, not eastern Ohio.",
            "OH",
            "eastern",
        ),
        ("W. Kentucky", "western Kentucky", "Only eastern Kentucky is.", "KY", "western"),
        ("Vermont", "Vermont", "Vermont is not one of them.", "VT", ""),
        ("western Virginia", "western Virginia", "Western Virginia is not one of them.", "VA", "western"),
        ("north dakota", "North Dakota", "North Dakota is not one of them.", "ND", ""),
        (
            "southern Maine",
            "southern Maine",
            "The article names Maine, not southern Maine.",
            "ME",
            "southern",
        ),
        ("IN", "Indiana", "Indiana is not one of them.", "IN", ""),
        ("Manatee County", "Manatee County", "Manatee County is not one of them.", "", ""),
    ],
)
def test_a_wrong_entry_lights_the_map_and_is_explained(
    entry: str, text: str, why: str, state: str, part: str
) -> None:
    (wrong,) = [one for one in answer(ASKED, entry).findings if one.outcome is Outcome.WRONG]
    assert (wrong.text, wrong.why) == (text, why)
    reading = read(ASKED, entry)
    assert (reading.text, reading.state, reading.part, reading.ask) == (text, state, part, "")


@pytest.mark.parametrize("entry", ["Ohio", "ohio", "OH", ["Ohoi", "Ohio"][1], "the state of Ohio"])
def test_a_divided_state_alone_is_asked_back_and_counts_neither_way(entry: str) -> None:
    assert read(ASKED, entry).ask == "Which part of Ohio: northern or southern?"
    assert read(ASKED, entry).state == "OH"
    with_it, without = answer(ASKED, entry, "Maine"), answer(ASKED, "Maine")
    assert with_it.score == without.score
    assert found(with_it, Outcome.PART) == ["Ohio"]
    assert found(answer(ASKED, "Ohio", "N. Ohio", "S. Ohio"), Outcome.PART) == []


def test_two_parts_of_a_state_may_be_named_at_once() -> None:
    assert found(answer(ASKED, "northern and southern Ohio"), Outcome.RIGHT) == [
        "northern Ohio",
        "southern Ohio",
    ]
    assert read(ASKED, "northern and southern Ohio").text == "northern Ohio and southern Ohio"
    assert read(ASKED, "Maine, New Hampshire").ask == "One at a time, please."
    assert found(answer(ASKED, "Maine, New Hampshire"), Outcome.RIGHT) == ["Maine", "New Hampshire"]


def test_everything_right_is_right() -> None:
    verdict = answer(ASKED, *NAMES)
    assert (verdict.outcome, verdict.score) == (Outcome.RIGHT, 1.0)
    assert found(verdict, Outcome.MISSED) == []


def test_naming_everything_gains_nothing() -> None:
    everything = [district.plain for district in DISTRICTS] + ["eastern California"]
    assert answer(ASKED, *everything).score == 0


def test_what_is_missing_is_named() -> None:
    verdict = answer(ASKED, "Maine", "Vermont")
    assert verdict.score == 0
    assert found(verdict, Outcome.MISSED) == NAMES[1:]
    assert answer(ASKED, *NAMES[:3], "Vermont").score == 2 / len(NAMES)


ENTRIES = st.lists(
    st.sampled_from([*NAMES, "Vermont", "Ohio", "eastern Ohio", "N.D. Ohio", "x", "me"]), max_size=12
)


@given(ENTRIES, st.randoms(use_true_random=False))
def test_order_and_duplicates_do_not_matter(entries: list[str], random: Random) -> None:
    shuffled = entries + entries[:2]
    random.shuffle(shuffled)
    assert answer(ASKED, *shuffled).score == answer(ASKED, *entries).score


@given(ENTRIES)
def test_a_wrong_entry_never_helps_and_a_right_one_never_hurts(entries: list[str]) -> None:
    score = answer(ASKED, *entries).score
    assert answer(ASKED, *entries, "Alaska").score <= score
    for name in NAMES:
        assert answer(ASKED, *entries, name).score >= score


@given(st.text(max_size=220))
def test_any_entry_is_read(text: str) -> None:
    reading = read(ASKED, text)
    assert reading.state == "" or len(reading.state) == 2
    assert 0 <= answer(ASKED, text).score <= 1


def test_every_district_is_read_in_either_wording() -> None:
    for district in DISTRICTS:
        for wording in (district.plain, district.official):
            reading = read(ASKED, wording)
            assert (reading.state, reading.part) == (district.state.code, district.part), wording


@pytest.mark.parametrize("entry", ["northern", "the northern district", "Western"])
def test_a_part_without_its_state_is_asked_back(entry: str) -> None:
    assert read(ASKED, entry).ask == "A part of which state? Write both, the part and the state."
