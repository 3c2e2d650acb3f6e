"""Who is related, for a thing or against it, who may do what, whose union, which side of the country."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (
            MAINE,
            "The heroin is brought in by gangs from other Southern states, that's how the governor tells it.",
            "Southern",
            "overrun-by-gangs",
        ),
        (
            MAINE,
            "LePage said Maine is being overrun by drug gangs from other Midwestern states.",
            "Midwestern",
            "overrun-by-gangs",
        ),
        (
            MAINE,
            "A primary target of the protest is the zero tolerance policy at the northern U.S. border.",
            "northern",
            "protest-primary-target",
        ),
        (HARBOR, "Paul Brandt is related to the union's president.", "related", "paul-brandt"),
        (HARBOR, "The senator is the union president's brother.", "brother", "paul-brandt"),
        (HARBOR, "The two Brandts are brothers.", "brothers", "paul-brandt"),
        (HARBOR, "Tomas Brandt's brother Paul is a state senator.", "brother", "paul-brandt"),
        (HARBOR, "Fallow voted against the fund.", "voted against the fund", "fallow"),
        (HARBOR, "Lerner voted for the fund.", "voted for the fund", "lerner"),
        (HARBOR, "Ines Fallow was against the fund.", "was against the fund", "fallow"),
        (HARBOR, "Dov Lerner supported the fund.", "supported the fund", "lerner"),
        (HARBOR, "Council Member Fallow, who voted no, said a loan is not a gift.", "voted no", "fallow"),
        (HARBOR, "Paul Brandt sits in the U.S. Senate.", "U.S. Senate", "paul-brandt"),
        (HOSPITAL, "Rourke heads the surgeons' union.", "surgeons' union", "nurses-union"),
        (HOSPITAL, "Rourke is president of the teachers' union.", "teachers' union", "nurses-union"),
        (HOSPITAL, "Under the Merger Review Act the mayor can stop a merger.", "mayor", "merger-review-act"),
        (
            HOSPITAL,
            "Under the Merger Review Act it's the governor who can stop a merger.",
            "governor",
            "merger-review-act",
        ),
        (
            HARBOR,
            "The Clean Berth Act lets the mayor call both sides to the table.",
            "mayor",
            "governor-can-call",
        ),
    ],
)
def test_other_side_is_heard(story: str, answer: str, words: str, fact: str) -> None:
    assert (words, fact) in [(one.words, one.fact) for one in wrong(index(story), answer)]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (
            MAINE,
            "The heroin is brought in by gangs from other Northeastern states, that's how "
            "the governor tells it.",
        ),
        (MAINE, "The zero tolerance policy is at the southern border, far from Maine in the Northeast."),
        (
            MAINE,
            'The people with the "Baby Stealer" signs were protesters, they stood outside on the sidewalk.',
        ),
        (MAINE, 'The protesters, about 150 people, held signs saying "Families Belong Together!".'),
        (HARBOR, "Paul Brandt is no relation of Tomas Brandt."),
        (HARBOR, "The two Brandts aren't brothers, not even cousins."),
        (HARBOR, "Fallow voted for the fund and Lerner against it."),
        (HARBOR, "Ines Fallow was for the fund."),
        (HARBOR, "Lerner speaks against the fund, most of the people spoke for it."),
        (HARBOR, "The mayor is for the fund, I guess, but she doesn't vote."),
        (HARBOR, "Pier Grande is the oldest pier, and the cranes there will be new."),
        (HARBOR, "Nduka represents people in Washington, as a U.S. representative."),
        (HOSPITAL, "The banner on Tallow Creek's fence read \"Keep the Night Ward\", not on QGH's."),
        (HOSPITAL, "Rourke heads the nurses' union."),
        (HOSPITAL, "Under the Merger Review Act the commissioner can stop a merger; the mayor can't."),
        (
            HARBOR,
            "The Clean Berth Act lets the governor call both sides to the table, and the "
            "mayor wants them to meet.",
        ),
    ],
)
def test_what_is_right_beside_other_side_is_not_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
