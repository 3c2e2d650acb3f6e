"""What is said rightly by denying, taking back, ought-to-have-beens and asides, and is not turned round."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"

RIGHT = [
    (MAINE, "The cases went up, sorry, down from 87 to 58."),
    (HOSPITAL, "TCH lost more, no, less in 2022 than in 2023."),
    (HOSPITAL, "QGH took in less, sorry, more in 2022 than in 2023."),
    (HARBOR, "The governor has the power to call both sides to the table, Senator Brandt said."),
    (HARBOR, "The mayor has no right to vote in the council."),
    (HOSPITAL, "Castell said that TCH had no way to stay open without the merger."),
    (MAINE, "LePage says that the office doesn't have all it needs."),
    (MAINE, "LePage said that the heroin that the gangs sell costs little and hits hard."),
    (HARBOR, "Stroud said that the ferries would keep running."),
    (HARBOR, "Paul Brandt says the governor is allowed to call both sides to the table."),
    (HARBOR, "It wasn't Fallow who called it a blank check, it was Lerner."),
    (HOSPITAL, "It's not Castell who promised that no nurse would lose a job, that was Caswell."),
    (HOSPITAL, "Castell says that only the merger keeps TCH from closing."),
    (HOSPITAL, "Rourke, who'd heard that the night ward would be shut, is president of the union."),
    (HOSPITAL, "Amin said they should have asked the surgeons."),
    (HOSPITAL, "Vogt doesn't want to wait until the winter to decide."),
    (HOSPITAL, "The nurses said yes, no, they said no to the merger."),
    (HOSPITAL, "The nurses voted for it, sorry, against it, after the agreement was already signed."),
    (
        MAINE,
        (
            "LePage wants the feds to pull harder, because as he tells it the state has to imprison "
            "people who broke federal laws."
        ),
    ),
    (
        MAINE,
        (
            "LePage wrote at least two letters. The one dated January 26 went to Sessions; the one "
            "to Loretta Lynch went out last year. He admitted then that the Maine office was short "
            "of resources."
        ),
    ),
    (
        MAINE,
        (
            "In a letter last year to Loretta Lynch, who was attorney general before Sessions, he "
            "admitted that the Maine office was short of resources."
        ),
    ),
    (
        MAINE,
        (
            "He pushed for more state drug agents, and not without success, and he's spoken out "
            "again and again against heroin traffickers."
        ),
    ),
    (HARBOR, "A dockworker makes $38.60 an hour, and the union thinks it ought to be a good deal more."),
]

WRONG = [
    (MAINE, "The cases went down, sorry, up from 87 to 58.", "federal-cases-2015-to-2016"),
    (MAINE, "In his letter, LePage asked Sessions to go easier on drug crimes.", "ramp-up-prosecution"),
    (
        HARBOR,
        "The governor has no power to call both sides to the table, Senator Brandt said.",
        "governor-can-call",
    ),
    (HOSPITAL, "The nurses said no, sorry, they said yes to the merger.", "nurses-vote"),
    (
        HOSPITAL,
        "The nurses voted against it, sorry, for it, after the agreement was already signed.",
        "nurses-vote",
    ),
    (HARBOR, "It wasn't Lerner who called it a blank check, it was Fallow.", "blank-check"),
    (
        HOSPITAL,
        "It's not Caswell who promised that no nurse would lose a job, that was Castell.",
        "no-nurse-loses-a-job",
    ),
    (MAINE, "LePage wrote that the heroin costs a lot and is very powerful.", "cheap-but-powerful"),
    (HOSPITAL, "Castell said that the merger would keep TCH from staying open.", "would-have-to-close"),
    (HOSPITAL, "Amin said that they had asked the surgeons.", "surgeons-not-asked"),
    (HOSPITAL, "Vogt doesn't want to decide before the winter.", "decide-before-winter"),
    (MAINE, "LePage pushed for more state drug agents, but without success.", "more-state-agents"),
    (HOSPITAL, "The banner says that the night ward should be shut.", "keep-the-night-ward"),
    (HARBOR, "Stroud asked the governor to keep the ferries running.", "ferries-running"),
    (HARBOR, "More ships come than before.", "fewer-ships"),
]


@pytest.mark.parametrize(("story", "answer"), RIGHT)
def test_what_is_right_is_not_turned_round(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(("story", "answer", "fact"), WRONG)
def test_what_is_like_it_and_wrong_is_heard(story: str, answer: str, fact: str) -> None:
    assert fact in [one.fact for one in wrong(index(story), answer)]
