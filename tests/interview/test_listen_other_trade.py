"""An office, a trade or a service that is said of somebody and is another's."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (
            MAINE,
            "Donald Clark, a spokesman for Sessions, said the office works with county prosecutors.",
            "spokesman for",
            "clark",
        ),
        (MAINE, "Joyce is the police chief of Portland.", "police chief", "joyce"),
        (MAINE, "Sessions is a former governor.", "governor", "sessions"),
        (
            MAINE,
            "He's the U.S. Secretary of State, Jeff Sessions, and the governor wants him to ramp it up.",
            "Secretary of State",
            "sessions",
        ),
        (MAINE, "Before that, Sessions used to be a teacher.", "teacher", "sessions"),
        (MAINE, "The police chief, Kevin Joyce, talked to reporters.", "police chief", "joyce"),
        (
            HARBOR,
            "The mayor, Helen Stroud, is a former crane operator, and she says the ferries "
            "aren't going to stop.",
            "former crane operator",
            "stroud",
        ),
        (HARBOR, "Stroud used to be a fisherman.", "fisherman", "stroud"),
        (HARBOR, "Stroud, once a sailor, said the ferries would not stop.", "sailor", "stroud"),
        (HOSPITAL, "Ruben Castell is the chief executive of TCH.", "chief executive", "castell"),
        (
            HOSPITAL,
            "Grace Caswell, the chief financial officer of QGH, wrote the foreword to that business report.",
            "chief financial officer",
            "caswell",
        ),
        (HOSPITAL, "Castell, who's the CEO of Tallow Creek, said it lost money.", "CEO", "castell"),
        (HOSPITAL, "Lunn used to be a doctor.", "doctor", "lunn"),
        (HOSPITAL, "Bertha Lunn, a former surgeon, had a cast taken off.", "surgeon", "lunn"),
        (
            MAINE,
            "Donald Clark, the governor's spokesman, said they're firmly committed.",
            "governor's spokesman",
            "clark",
        ),
        (MAINE, "Halsey Frank is the governor's spokesman.", "governor's spokesman", "frank"),
        (MAINE, "Clark is Mills' spokesman.", "Mills' spokesman", "clark"),
        (
            MAINE,
            "Clark, who is the sheriff's spokesman, defended the office.",
            "sheriff's spokesman",
            "clark",
        ),
    ],
)
def test_other_trade_is_heard(story: str, answer: str, words: str, fact: str) -> None:
    assert (words, fact) in [(one.words, one.fact) for one in wrong(index(story), answer)]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "Sessions is a former senator and now the attorney general."),
        (MAINE, "Sessions used to be in the Senate, and Lynch was attorney general before him."),
        (MAINE, "Joyce, the sheriff, isn't the police chief of Portland."),
        (MAINE, "Clark is a spokesman for the U.S. Attorney's Office."),
        (MAINE, "Frank is a U.S. attorney, and Sessions his boss."),
        (HARBOR, "Stroud is a former captain of a ferry."),
        (HARBOR, "Stroud, the mayor, once was a ferry captain herself."),
        (HARBOR, "Paul Brandt, a state senator, is no relation of the other one."),
        (HOSPITAL, "Caswell is the CEO of Quillby General."),
        (HOSPITAL, "Lunn is a former teacher who had a cast taken off."),
        (HOSPITAL, "Rourke leads the nurses, he's their president."),
        (HOSPITAL, "Caswell is the chief executive, not the financial officer."),
        (MAINE, "Donald Clark is the U.S. Attorney's Office's spokesman."),
        (MAINE, "Clark isn't LePage's spokesman."),
        (MAINE, "Mills is Maine's attorney general."),
        (MAINE, "LePage's letter, Sessions' visit and Clark's answer are all there."),
    ],
)
def test_what_is_right_beside_other_trade_is_not_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
