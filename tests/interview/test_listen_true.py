"""Statements that are true, or that the story says nothing of: none is held against it."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"
SLOW = "slow federal prosecution is straining Maine's resources"
GANGS = "Maine is being overrun by drug gangs from other Northeastern states"
DEATHS = "overdose deaths have surpassed motor vehicle accidents"


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        (f"LePage says among other things that {GANGS}.", "overrun-by-gangs"),
        (f"It's no secret that {SLOW}, LePage says.", "straining-resources"),
        (f"Nobody disputes that {DEATHS}.", "motor-vehicle-accidents"),
        (f"Nobody denies that {DEATHS}.", "motor-vehicle-accidents"),
        (f"LePage never tires of saying that {GANGS}.", "overrun-by-gangs"),
        (f"We're not surprised that {DEATHS} as a cause of death.", "motor-vehicle-accidents"),
        (f"LePage doesn't like that {SLOW}.", "straining-resources"),
        (f"LePage told Sessions, who did not answer, that {SLOW}.", "straining-resources"),
        (f"The Associated Press says LePage thinks {SLOW}.", "straining-resources"),
    ],
)
def test_a_not_of_another_verb_turns_no_claim_round(answer: str, fact: str) -> None:
    assert wrong(index(MAINE), answer) == []
    assert ("stated", fact) in [(one.sort, one.fact) for one in listen(index(MAINE), answer)]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, f"Mills denies that {SLOW}."),
        (
            MAINE,
            "LePage doesn't like that the state must imprison criminals arrested by the federal government.",
        ),
        (HOSPITAL, "The agreement doesn't mention the night ward, so Rourke fears it will be shut."),
        (MAINE, "Mills, Republican LePage's opponent, spoke."),
        (MAINE, "Mills is independent of the governor."),
        (MAINE, "Mills is green on that question."),
        (MAINE, "Clark, the spokesman for U.S. Attorney Halsey Frank, spoke."),
        (MAINE, "The state's federal prosecutors took 58 cases in 2016."),
        (MAINE, "Clark Street is closed."),
        (MAINE, "Ten U.S. Attorney's Office districts, twelve if I count the states."),
        (
            HARBOR,
            "Osgood, its director, says the strike costs the harbor $4.2 million a day; Brandt, the union's"
            " president, says less than $2.4 million.",
        ),
    ],
)
def test_what_is_true_or_not_spoken_of_is_not_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("answer", "words", "fact"),
    [
        (f"LePage says it isn't true that {SLOW}.", f"n't true that {SLOW}", "straining-resources"),
        (f"LePage denies that {SLOW}.", f"denies that {SLOW}", "straining-resources"),
        ("Mills, a Republican, wants his job.", "Republican", "mills"),
        ("Mills is a republican.", "republican", "mills"),
        ("Republican Mills spoke.", "Republican", "mills"),
        ("Clark, the spokesman for the governor, spoke.", "spokesman for", "clark"),
        ("They stood outside on Commercial Street.", "Commercial Street", "middle-street"),
    ],
)
def test_what_is_false_is_still_found(answer: str, words: str, fact: str) -> None:
    found = [one for one in wrong(index(MAINE), answer) if one.fact == fact]
    assert len(found) == 1
    assert words.removeprefix("n't ") in found[0].words


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HARBOR, "The fields lie fallow this year."),
        (HARBOR, "They ran pell-mell out of the hall."),
        (HOSPITAL, "It stands on an old grange."),
        (MAINE, "We met frank people in long sessions."),
    ],
)
def test_words_in_small_letters_are_no_names(story: str, answer: str) -> None:
    assert [one.words for one in listen(index(story), answer) if one.sort == "stated"] == []


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("governor lepage wrote it", "lepage"),
        ("it was sheriff joyce who said so", "joyce"),
        ("joyce told reporters about it", "joyce"),
    ],
)
def test_names_in_small_letters_beside_a_title_or_a_verb_are(answer: str, fact: str) -> None:
    assert fact in [one.fact for one in listen(index(MAINE), answer)]
