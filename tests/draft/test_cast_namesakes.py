"""Persons of one surname, and pronouns after somebody who is only described: never unmarked."""

from __future__ import annotations

import pytest
from last_quoted import quoted

HILLS = "Ann Hill, the mayor, and Bob Hill, a plumber, came. "


@pytest.mark.parametrize(
    "words",
    [
        "“It rained all day,” Hill said.",
        "The room was full. “It rained all day,” said Hill.",
        "Hill said that it was “a very long day indeed.”",
    ],
)
def test_a_shared_surname_alone_is_a_doubt(words: str) -> None:
    _, quotation = quoted(HILLS + words)
    assert "Ann Hill" in quotation.said.doubt and "Bob Hill" in quotation.said.doubt


@pytest.mark.parametrize(
    ("words", "name"),
    [("“It rained all day,” Ann Hill said.", "Ann Hill"), ("“It rained,” Bob Hill said.", "Bob Hill")],
)
def test_the_full_name_is_none(words: str, name: str) -> None:
    assert quoted(HILLS + words)[0] == name
    assert not quoted(HILLS + words)[1].said.doubt


def test_an_only_hill_is_none() -> None:
    name, quotation = quoted("Ann Hill, the mayor, and Bob Lane came. “It rained all day,” Hill said.")
    assert (name, quotation.said.doubt) == ("Ann Hill", "")


def test_her_sister_is_the_other_twin() -> None:
    text = (
        "Twin sisters Mackenzie and Reagan Stroh added 11 apiece.\n\n"
        "“Reagan always missed,” Mackenzie Stroh said.\n\nHer sister didn’t argue. “True enough,” she said."
    )
    assert quoted(text)[0] == "Reagan Stroh"


def test_an_old_man_nobody_names_is_a_doubt() -> None:
    text = (
        "Enzo Ricci, for his part, would rather build guitars. “Same wood,” he says.\n\n"
        "At noon the old man switches off the lathe. “People ask when I’ll stop,” he says."
    )
    assert quoted(text)[1].said.doubt


def test_parents_of_whom_somebody_was_born_are_not_she() -> None:
    text = (
        "Winifred Ostrowski died. She was 91.\n\nBorn in Scranton to Walter and Agnes Pell, she was the "
        "youngest of nine. “He threw me in,” she told a reporter in 1998."
    )
    assert quoted(text)[0] == "Winifred Ostrowski"


GUARD = "Ann Hill, who plays for Bath, took the ball.\n\n“She came anyway,” the guard said."


@pytest.mark.parametrize(("text", "doubtful"), [(GUARD, True), (f"A guard was there. {GUARD}", False)])
def test_somebody_unnamed_may_be_who_was_just_named(text: str, doubtful: bool) -> None:
    name, quotation = quoted(text)
    assert name == "Ann Hill" or bool(quotation.said.doubt) is doubtful


def test_it_states_is_the_report() -> None:
    text = "The report, by an engineer, differs. “The old bridge is sound,” it states on page 3."
    assert quoted(text)[0].lower() == "the report"


def test_he_after_single_marks() -> None:
    text = (
        "Wilf Entwhistle, a retired trawlerman, has launched a petition. So far 412 people have signed.\n\n"
        "'I have sat there since,' he told the Courier. 'I will bring my own chair.'"
    )
    assert quoted(text)[0] == "Wilf Entwhistle"
