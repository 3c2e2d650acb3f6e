"""Whose word it is where several say something in one sentence: each has a turn of their own."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"
SENTENCES = "says the U.S. Attorney's Office has got substantial sentences against major traffickers."


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HARBOR, "Tomas Brandt talks of the cost, Osgood says there's no more money in the drawer."),
        (HARBOR, "Tomas Brandt talks about friends, and Osgood says there's no more money in the drawer."),
        (HARBOR, "Paul Brandt speaks of the dark, Osgood says there isn't any more money in the drawer."),
        (
            HARBOR,
            "Stroud talks of loans, Osgood says there is no more money in the drawer, and Pell says a family"
            " can borrow $1,500 at most.",
        ),
        (MAINE, f"LePage says one thing, and at the same time Mills, in the same article, {SENTENCES}"),
        (MAINE, f"LePage complains about federal prosecution, while Mills, on the other hand, {SENTENCES}"),
        (MAINE, f"LePage told Sessions one thing, and then Mills, a Democrat, {SENTENCES}"),
        (
            MAINE,
            "It was Mills who praised the cooperation as excellent, and it was LePage who complained to"
            " Sessions about how slow federal prosecution is.",
        ),
        (
            HOSPITAL,
            "Castell says they can't lose that much again, and Amin, a surgeon at TCH, says nobody asked the"
            " surgeons.",
        ),
        (
            HOSPITAL,
            "Rourke speaks of the night ward, and it was Amin who said that nobody had asked the surgeons.",
        ),
        (HOSPITAL, "Vogt wants to read every page, Haddad says they were not asked about it."),
        (
            HOSPITAL,
            "It was Castell who spoke of the losses, and it was Caswell who promised that no nurse would lose"
            " a job.",
        ),
    ],
)
def test_each_has_his_own_word(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "answer", "name", "fact"),
    [
        (
            HARBOR,
            "Osgood talks of cost, and Tomas Brandt says there's no more money in the drawer.",
            "Tomas Brandt",
            "no-more-money",
        ),
        (
            HARBOR,
            "Tomas Brandt says there's no more money in the drawer, and Osgood talks of the cost.",
            "Tomas Brandt",
            "no-more-money",
        ),
        (MAINE, f"LePage, like Mills, {SENTENCES}", "LePage", "substantial-sentences"),
        (
            MAINE,
            "Mills says in the article that local resources are strained by federal prosecution, and LePage"
            " says they are excellent.",
            "Mills",
            "straining-resources",
        ),
        (
            HOSPITAL,
            "Rourke says that nobody had asked the surgeons, and it was Amin who said a bed is only as good"
            " as the nurse beside it.",
            "Rourke",
            "surgeons-not-asked",
        ),
        (
            HOSPITAL,
            "Grange says a shared roof is a cheaper roof, Caswell says there's a wedding.",
            "Grange",
            "shared-roof",
        ),
    ],
)
def test_another_word_is_heard(story: str, answer: str, name: str, fact: str) -> None:
    assert (name, fact) in [(one.words, one.fact) for one in wrong(index(story), answer)]
