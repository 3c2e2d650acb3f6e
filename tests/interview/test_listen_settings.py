"""Where it was: another city for an event or an office, another state for a county."""

from __future__ import annotations

import pytest
from test_listen_not_wrong_numbers import HOSPITAL, MAINE, wrong

OFFICE, COUNTY = "us-attorneys-office-maine", "manatee-county"


@pytest.mark.parametrize(
    ("text", "words", "fact"),
    [
        ("Sessions came to Bangor to promote Operation SOS.", "Bangor", "operation-sos"),
        ("Sessions spoke in the city of Augusta on Friday.", "Augusta", "sessions-speaks"),
        ("Sessions met local law enforcement officials in Bangor.", "Bangor", "sessions-speaks"),
        ("Sessions' visit to Boston attracted a crowd of about 150 protesters.", "Boston", "protesters"),
        ("He held a press conference at the U.S. Attorney's Office in Bangor.", "Bangor", OFFICE),
        ("The model for it is a county down in Georgia, called Manatee County.", "Georgia", COUNTY),
        ("It's modeled on a county in Georgia, Manatee.", "Georgia", COUNTY),
    ],
)
def test_another_city_or_state_is_heard(text: str, words: str, fact: str) -> None:
    """Of what the story has in one city, and of a county that it has in one state."""
    assert wrong(MAINE, text) == [(words, fact)]


@pytest.mark.parametrize(
    ("story", "text"),
    [
        (MAINE, "Sessions came to Portland to promote Operation SOS."),
        (MAINE, "The U.S. Attorney's Office in Portland is where Sessions spoke."),
        (MAINE, "The Maine Attorney General's Office in Augusta, that's Mills."),
        (MAINE, "There was a similar protest in Boston, against the zero tolerance policy too."),
        (MAINE, "Unlike in Boston, the protesters in Portland were mostly focused on other things."),
        (MAINE, "Sessions visited Boston the week before, I think."),
        (MAINE, "LePage spoke in Bangor."),
        (MAINE, "I covered a press conference in Boston once."),
        (MAINE, "It's modeled on a county in Florida, Manatee."),
        (MAINE, "In Georgia, and elsewhere, counties copied Manatee County."),
        (HOSPITAL, "Bertha Lunn went to a hospital in Cleveland."),
    ],
)
def test_what_may_have_been_elsewhere_is_not(story: str, text: str) -> None:
    """Where the story has it, what is no event of it, and what was at another time."""
    assert wrong(story, text) == []
