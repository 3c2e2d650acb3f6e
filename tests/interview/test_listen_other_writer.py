"""Whom somebody wrote to or asked, of what party they are, and when they had an office."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (MAINE, "The letter to Sessions was written by Janet Mills.", "Janet Mills", "lepage-letter-dated"),
        (MAINE, "The letter was written by Sessions to LePage.", "Sessions", "lepage-letter-dated"),
        (MAINE, "The letter was addressed to President Trump.", "President Trump", "lepage-letter-dated"),
        (MAINE, "The governor's letter of Jan. 26 went to Lynch.", "Lynch", "lepage-letter-dated"),
        (MAINE, "It was the sheriff who wrote a letter to Sessions.", "sheriff", "lepage-letter-dated"),
        (MAINE, "A letter from Mills to Sessions was obtained by the AP.", "Mills", "lepage-letter-dated"),
        (MAINE, "LePage's letter went to Halsey Frank.", "Halsey Frank", "lepage-letter-dated"),
        (MAINE, "Mills is the Republican attorney general of Maine.", "Republican", "mills"),
        (
            MAINE,
            "The attorney general of Maine, who is a Republican, supplied the data.",
            "Republican",
            "mills",
        ),
        (MAINE, "Lynch is the attorney general now.", "now", "lynch"),
        (MAINE, "Sessions is the previous attorney general.", "previous attorney general", "sessions"),
        (HARBOR, "Calloway asked Brandt to keep the ferries running.", "Brandt", "ferries-running"),
        (
            HARBOR,
            "The governor asked the treasurer to keep the ferries running.",
            "treasurer",
            "ferries-running",
        ),
        (HARBOR, "The letter was written by Stroud to Calloway.", "Stroud", "letter-dated"),
        (HARBOR, "Calloway's letter went to the council.", "the council", "letter-dated"),
        (HARBOR, "Calloway is a former governor.", "former governor", "calloway"),
        (HOSPITAL, "The mayor asked Castell to keep both doors open.", "Castell", "both-doors"),
        (HOSPITAL, "The mayor asked Vogt to keep both doors open.", "Vogt", "both-doors"),
    ],
)
def test_other_writer_is_heard(story: str, answer: str, words: str, fact: str) -> None:
    assert (words, fact) in [(one.words, one.fact) for one in wrong(index(story), answer)]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (
            MAINE,
            "Police mistreatment of minorities was one of the grievances, and a sign asked "
            "why he hates all of us.",
        ),
        (MAINE, "The letter to Sessions was written by the governor and obtained by the AP."),
        (MAINE, "LePage sent Sessions a letter; President Trump isn't mentioned there."),
        (MAINE, "Mills, a Democrat, and LePage, who's no Democrat, don't agree."),
        (MAINE, "Sessions, the former senator, is the attorney general now."),
        (HARBOR, "Calloway asked the mayor to keep the ferries running."),
        (HARBOR, "The letter was written by Calloway to Stroud."),
        (HOSPITAL, "The mayor asked Caswell to keep both doors open."),
        (HOSPITAL, "Mayor Grange is a Democrat and Vogt a Republican."),
        (HOSPITAL, "Haddad, whose firm wrote the report, isn't with QGH."),
        (
            MAINE,
            "The letter says that slow prosecution is straining the state; Clark answered for the office.",
        ),
        (MAINE, "The copy of the letter came from the Associated Press, I think."),
        (MAINE, "The letter that LePage sent to Sessions, who used to be a senator, is dated Jan. 26."),
        (MAINE, "Who wrote the letter? LePage, the governor, to the attorney general."),
        (
            HARBOR,
            "In the letter Calloway promised inspectors; Stroud wants to know who decided on the cranes.",
        ),
        (HARBOR, "The governor wrote to the mayor of Port Ellery, Helen Stroud."),
    ],
)
def test_what_is_right_beside_other_writer_is_not_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
