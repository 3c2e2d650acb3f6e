"""What came before what, and who wrote to whom."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (
            HOSPITAL,
            "The nurses voted against the merger before the agreement was signed.",
            "before the agreement was signed",
            "nurses-vote",
        ),
        (
            HARBOR,
            "They voted for the strike on Feb. 18, when the old contract had already ended.",
            "when the old contract had already ended",
            "contract-ended",
        ),
        (
            HARBOR,
            "The dockworkers walked off the job before the union had voted for the strike.",
            "before the union had voted for the strike",
            "walkout-began",
        ),
        (MAINE, "Joyce spoke to reporters before Sessions did.", "before Sessions did", "joyce-speaks"),
        (
            MAINE,
            "Before Sessions spoke, Kevin Joyce talked to the press.",
            "Before Sessions spoke",
            "joyce-speaks",
        ),
    ],
)
def test_the_wrong_order_is_contradicted(story: str, answer: str, words: str, fact: str) -> None:
    (found,) = wrong(index(story), answer)
    assert (found.words, found.fact) == (words, fact)
    assert found.right


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HOSPITAL, "The nurses voted against the merger after the agreement had been signed."),
        (HOSPITAL, "The nurses did not vote against the merger before the agreement was signed."),
        (HOSPITAL, "Did the nurses vote against the merger before the agreement was signed?"),
        (HARBOR, "The dockworkers walked off after the union had voted for the strike."),
        (HARBOR, "Before the contract ended the union voted for the strike."),
        (HARBOR, "When the dockworkers walked off the job, the union had voted for the strike."),
        (MAINE, "After Sessions' speech Joyce talked to reporters."),
        (MAINE, "LePage wrote to Lynch before he wrote to Sessions."),
    ],
)
def test_the_right_order_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    "answer",
    [
        "Joyce talked to the press once Sessions was done.",
        "Joyce spoke to reporters after Sessions had finished.",
        "Following Sessions' remarks, Joyce talked to reporters.",
    ],
)
def test_what_is_only_known_to_come_after_something_is_stated_so(answer: str) -> None:
    found = listen(index(MAINE), answer)
    assert "stated" in [one.sort for one in found if one.fact == "joyce-speaks"]


@pytest.mark.parametrize(
    ("story", "answer", "words"),
    [
        (MAINE, "On January 26 he wrote to Loretta Lynch.", "to Loretta Lynch"),
        (MAINE, "LePage sent a letter to Janet Mills.", "to Janet Mills"),
        (MAINE, "In a letter to Kevin Joyce, LePage wanted more prosecutors.", "to Kevin Joyce"),
        (MAINE, "Sessions wrote a letter to LePage.", "Sessions"),
        (HARBOR, "Calloway wrote a long letter to Tomas Brandt.", "to Tomas Brandt"),
        (HARBOR, "On March 7 Gov. Calloway wrote to Lionel Osgood.", "to Lionel Osgood"),
    ],
)
def test_a_letter_to_somebody_else_is_contradicted(story: str, answer: str, words: str) -> None:
    assert [one.words for one in wrong(index(story), answer)] == [words]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "On January 26 LePage wrote to Jeff Sessions."),
        (MAINE, "LePage wrote to Lynch last year."),
        (MAINE, "LePage wrote to the attorney general."),
        (MAINE, "LePage didn't write to Mills."),
        (MAINE, "Did LePage write to Mills?"),
        (MAINE, "LePage wrote to Sessions about Mills and Joyce."),
        (MAINE, "LePage sent Sessions a letter."),
        (HARBOR, "In a letter to the mayor, Calloway promised that the cranes would be looked at."),
        (HARBOR, "Calloway wrote a letter to Helen Stroud."),
    ],
)
def test_a_letter_to_who_got_one_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


def test_who_is_asked_by_name_instead_of_another_is_contradicted() -> None:
    (found,) = wrong(index(MAINE), "LePage asked Mills to ramp up the prosecution of drug crimes.")
    assert (found.words, found.fact) == ("Mills", "ramp-up-prosecution")


@pytest.mark.parametrize(
    ("story", "answer", "words"),
    [
        (
            HOSPITAL,
            "The mayor did, Otis Grange. In his opinion it had forgotten the patients.",
            "Otis Grange",
        ),
        (
            HOSPITAL,
            "That TCH would have to close without the merger, that's how Caswell explains it.",
            "Caswell",
        ),
    ],
)
def test_an_opinion_is_given_without_a_verb_of_saying(story: str, answer: str, words: str) -> None:
    assert [one.words for one in wrong(index(story), answer)] == [words]


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("He'd been told that the office has not been active in going after drug crimes.", "told-not-active"),
        (
            "People told him the office takes very long over the cases it decides to take up.",
            "told-very-slow",
        ),
        ("That Maine's resources are being strained by slow federal prosecution.", "straining-resources"),
    ],
)
def test_what_is_said_of_whom_the_question_speaks_is_stated(answer: str, fact: str) -> None:
    assert [one.sort for one in listen(index(MAINE), answer) if one.fact == fact] == ["stated"]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("The governor's own office handed it out to journalists.", "governor's own office"),
        ("Mills released a copy of the letter.", "Mills"),
        ("The letter was leaked by Donald Clark.", "Donald Clark"),
        ("Sessions' office gave it to the press.", "Sessions' office"),
        ("Clark handed the letter out to reporters.", "Clark"),
    ],
)
def test_who_gave_out_what_was_obtained_is_contradicted(answer: str, words: str) -> None:
    (found,) = wrong(index(MAINE), answer)
    assert (found.words, found.fact) == (words, "letter-obtained")


@pytest.mark.parametrize(
    "answer",
    [
        "The Associated Press obtained a copy and released the letter.",
        "The letter was not released by Clark.",
        "Did Mills release the letter?",
        "Clark gave reporters an answer.",
        "LePage sent it to Sessions.",
        "Mills put out some data.",
    ],
)
def test_what_is_else_given_out_is_not(answer: str) -> None:
    assert wrong(index(MAINE), answer) == []


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (MAINE, "Joyce pushed for more state drug enforcement agents.", "Joyce", "more-state-agents"),
        (
            MAINE,
            "Mills has repeatedly spoken out against heroin traffickers.",
            "Mills",
            "against-traffickers",
        ),
        (
            MAINE,
            "Mills asked Sessions to ramp up prosecution of drug crimes.",
            "Mills",
            "ramp-up-prosecution",
        ),
        (HARBOR, "The governor wants both sides to meet again by Friday.", "governor", "meet-by-friday"),
        (
            MAINE,
            "In Sheriff Joyce's view slow federal prosecution is straining Maine's resources.",
            "Joyce",
            "straining-resources",
        ),
    ],
)
def test_somebody_else_who_does_or_wants_it_is_contradicted(
    story: str, answer: str, words: str, fact: str
) -> None:
    found = wrong(index(story), answer)
    assert [one.fact for one in found] == [fact]
    assert words in found[0].words


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "LePage pushed for more state drug enforcement agents."),
        (MAINE, "According to Joyce, LePage pushed for more state drug enforcement agents."),
        (MAINE, "Unlike Mills, the governor pushed for more state drug enforcement agents."),
        (MAINE, "Sessions was asked to ramp up prosecution of drug crimes."),
        (MAINE, "LePage and Mills disagree, but he has repeatedly spoken out against heroin traffickers."),
        (HARBOR, "The mayor wants both sides to meet again by Friday."),
    ],
)
def test_who_does_it_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []
