"""What somebody is or was, said wrongly: of another field, once something else, "hes a county prosecutor"."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words"),
    [
        (HOSPITAL, "Lena Vogt, a Republican, is the State Insurance Commissioner.", "Insurance Commissioner"),
        (
            HOSPITAL,
            "The State Insurance Commissioner, Lena Vogt, will read every page.",
            "Insurance Commissioner",
        ),
        (HOSPITAL, "Lena Vogt is the state's education commissioner.", "education commissioner"),
        (HOSPITAL, "Lena Vogt, a Republican, is the mayor.", "mayor"),
        (MAINE, "donald clark said so, hes a county prosecutor.", "county prosecutor"),
        (
            MAINE,
            "not the mayor, its the maine AGs office too. thats what clark said, hes the governor",
            "governor",
        ),
        (MAINE, "Frank, whose offices are on Middle Street, he's a county prosecutor.", "county prosecutor"),
        (MAINE, "Sessions, formerly a U.S. representative, got the letter.", "U.S. representative"),
        (
            MAINE,
            "Sessions is the U.S. Attorney General and, if I recall it, formerly a U.S. representative.",
            "U.S. representative",
        ),
        (HARBOR, "Stroud is the mayor and, before that, a nurse.", "nurse"),
        (HARBOR, "The ferry line is the property of the county.", "county"),
        (HARBOR, "Nduka says the $30 million for the new cranes comes from the state.", "state"),
        (HOSPITAL, "44 percent of the bills is paid by the state.", "state"),
    ],
)
def test_what_somebody_is_not_is_heard(story: str, answer: str, words: str) -> None:
    found = [one.words for one in wrong(index(story), answer)]
    assert words in found


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HOSPITAL, "Lena Vogt, a Republican, is the State Health Commissioner."),
        (HOSPITAL, "About the insurance: Commissioner Lena Vogt has no say."),
        (MAINE, "Clark speaks for the office; hes its spokesman."),
        (MAINE, "Clark said the office works with county prosecutors and the district attorney."),
        (MAINE, "Halsey Frank is a U.S. attorney, not a county prosecutor."),
        (MAINE, "Frank is a federal prosecutor."),
        (MAINE, "Sessions is the U.S. Attorney General and, if I recall it, formerly a U.S. senator."),
        (MAINE, "LePage wrote to Lynch last year and once a U.S. attorney answered."),
        (HARBOR, "Carla Nduka is a U.S. representative, a Democrat."),
        (HARBOR, "Stroud is the mayor and, before that, a ferry captain."),
        (HARBOR, "The ferry line is the property of the city."),
        (
            HARBOR,
            "$30 million for the new cranes is to come from Washington, and the state adds $13 million.",
        ),
        (HARBOR, "Paul Brandt, a Republican, is no relation of the union's president."),
        (HARBOR, "Osgood never met the police chief"),
        (MAINE, "not the governor, its the maine AGs office too. thats what clark said, hes the spokesman"),
    ],
)
def test_what_somebody_is_is_right(story: str, answer: str) -> None:
    assert [one.words for one in wrong(index(story), answer)] == []
