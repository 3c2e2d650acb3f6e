"""Who says what stands before: "..., Joyce said that", "That's Amin for you", "It was Fallow who said so"."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words"),
    [
        (
            HARBOR,
            "'There is no more money in the drawer', Tomas Brandt said that, right there!",
            "Tomas Brandt",
        ),
        (HOSPITAL, '"Keep both doors open," Caswell said that.', "Caswell"),
        (HOSPITAL, '"A bed is only as good as the nurse beside it": it was Castell who said so.', "Castell"),
        (HOSPITAL, "Nobody had asked the surgeons: it was Rourke who said so.", "Rourke"),
        (
            MAINE,
            "More resources should go into treatment and prevention, Halsey Frank said so in Portland.",
            "Halsey Frank",
        ),
        (HARBOR, "The remark that nobody wins a strike in the dark, Calloway made it.", "Calloway"),
        (HOSPITAL, "That line about a shared roof being a cheaper roof, Rourke came up with it.", "Rourke"),
        (
            MAINE,
            "that line about drug enforcement never being more important than now, Joyce said it in a speech",
            "Joyce",
        ),
        (
            HOSPITAL,
            "'A shared roof is a cheaper roof!' That's Yusra Amin for you, in this story.",
            "Yusra Amin",
        ),
        (HOSPITAL, '"A bed is only as good as the nurse beside it." It\'s Rourke who said that.', "Rourke"),
        (
            HARBOR,
            "Keep the ferries running! That's what Senator Brandt asked the mayor for, in a letter.",
            "Senator Brandt",
        ),
        (
            HOSPITAL,
            "No nurse would lose a job. That's what Castell promised on that day, and the nurses doubt it.",
            "Castell",
        ),
        (
            HARBOR,
            "The strike would only get longer with the fund. That's Fallow for you, always gloomy.",
            "Fallow",
        ),
    ],
)
def test_what_points_back_gives_it_to_the_wrong_person(story: str, answer: str, words: str) -> None:
    found = [one.words for one in wrong(index(story), answer)]
    assert words in found


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HARBOR, "'There is no more money in the drawer', Lionel Osgood said that, right there!"),
        (HOSPITAL, '"Keep both doors open," Caswell was asked that by the mayor.'),
        (HOSPITAL, "Nobody had asked the surgeons: it was Amin who said so."),
        (MAINE, "More resources should go into treatment and prevention. Sessions didn't say so, Joyce did."),
        (HARBOR, "The remark that nobody wins a strike in the dark, Tomas Brandt never made it."),
        (HARBOR, "There's no more money in the drawer, and Tomas Brandt called that a lie."),
        (HARBOR, "There is no more money in the drawer, but Tomas Brandt denied that at once."),
        (HOSPITAL, "The merger would pay for itself, and Rourke disputed that."),
        (
            MAINE,
            "the line about drug enforcement never being more important than now, Sessions said it in public",
        ),
        (
            MAINE,
            "Slow federal prosecution is straining Maine's resources. That's what Sessions read in it.",
        ),
        (MAINE, "Federal prosecutors should be more aggressive. That's what Sessions was asked to do."),
        (HARBOR, "Stroud says the ferries won't stop. The fund makes it longer. That's Lerner for you."),
        (HARBOR, "The fund would make the strike longer. That's what Fallow had to listen to from Lerner."),
        (HARBOR, "Tomas Brandt puts it at less than $2.4 million a day, Osgood at $4.2 million."),
    ],
)
def test_what_points_back_to_who_says_it_is_right(story: str, answer: str) -> None:
    assert [one.words for one in wrong(index(story), answer)] == []
