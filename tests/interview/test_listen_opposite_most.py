"""The opposite superlative, a role at another body, and who holds the signs."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (HARBOR, "Pier Grande is the newest pier they've got in the harbor.", "newest", "pier-grande"),
        (
            HARBOR,
            "Pier Grande, the newest of the harbor's piers, is where Safe Lift begins.",
            "newest",
            "pier-grande",
        ),
        (HARBOR, "Safe Lift begins at the newest of the piers, Pier Grande.", "newest", "pier-grande"),
        (HOSPITAL, "Haddad is the spokeswoman of QGH.", "QGH", "haddad"),
        (HOSPITAL, "Noor Haddad is an accountant of the union.", "union", "haddad"),
        (HOSPITAL, "Rourke is a manager at TCH.", "TCH", "rourke"),
        (HARBOR, "Osgood is a member of the union.", "union", "osgood"),
        (
            MAINE,
            "Clark is an agent of the Maine Attorney General's Office.",
            "Maine Attorney General's Office",
            "clark",
        ),
        (
            MAINE,
            'The people with the "Baby Stealer" signs were sheriff\'s deputies, they stood '
            "outside on the sidewalk.",
            "sheriff's deputies",
            "protest-signs",
        ),
        (
            MAINE,
            'The police officers held signs saying "Families Belong Together!".',
            "The police officers",
            "protest-signs",
        ),
        (
            MAINE,
            'Sessions\' supporters held up signs that read "Why do you hate all of us?".',
            "Sessions' supporters",
            "protest-signs",
        ),
        (MAINE, "The 150 people outside were supporters of Sessions.", "supporters", "protest-signs"),
        (
            MAINE,
            "About 150 supporters of Sessions gathered on the sidewalk.",
            "supporters of Sessions",
            "protest-signs",
        ),
        (
            HOSPITAL,
            'The banner on the fence of Quillby General read "Keep the Night Ward".',
            "Quillby General",
            "banner",
        ),
        (HOSPITAL, "The banner hung on the fence of QGH.", "QGH", "banner"),
        (HOSPITAL, '"Keep the Night Ward" it says on the fence of QGH.', "QGH", "banner"),
    ],
)
def test_opposite_most_is_heard(story: str, answer: str, words: str, fact: str) -> None:
    assert (words, fact) in [(one.words, one.fact) for one in wrong(index(story), answer)]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HARBOR, "Pier Grande is the oldest pier, and the newest cranes go there."),
        (HARBOR, "At Pier Grande, the oldest, new cranes will come."),
        (HOSPITAL, "Haddad, head of Blue Ledger, wrote the report for QGH and TCH."),
        (HOSPITAL, "Haddad is an accountant."),
        (HOSPITAL, "Rourke speaks for the nurses at TCH as president of the union."),
        (HOSPITAL, "Amin is a surgeon at TCH, not a nurse at QGH."),
        (HARBOR, "Osgood works for PELA and Brandt for the union."),
        (HARBOR, "Paul Brandt isn't a member of the union."),
        (HARBOR, "Lerner says they are paying the union."),
        (MAINE, 'The people with the "Baby Stealer" signs were protesters, and the police watched them.'),
        (MAINE, "Sessions' visit drew about 150 protesters; his supporters aren't mentioned."),
        (MAINE, "The protesters held signs, and police mistreatment of minorities was a topic."),
        (HARBOR, 'The sign "Safe Docks Now" was on the gate.'),
        (HOSPITAL, '"Keep the Night Ward" it says on the fence of TCH.'),
        (HOSPITAL, "The banner on Tallow Creek's fence asks to keep the night ward."),
    ],
)
def test_what_is_right_beside_opposite_most_is_not_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
