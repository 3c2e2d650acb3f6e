"""Whose words and numbers they are, told of "he" and "she" or in the sentence before."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words"),
    [
        (
            HOSPITAL,
            "Caswell is. According to her Tallow Creek would have to close without the merger.",
            "Caswell",
        ),
        (
            HOSPITAL,
            "Grace Caswell says Tallow Creek would have to close without the merger.",
            "Grace Caswell",
        ),
        (MAINE, 'That was Frank. "We prescribe too many opioids," he told the press conference.', "Frank"),
        (HARBOR, 'It was Osgood. "Nobody wins a strike in the dark," he told the paper on Friday.', "Osgood"),
        (HARBOR, 'Osgood spoke. "We are paying the union to stay out," those were his words.', "his words"),
        (HARBOR, 'Osgood. "A blank check" was his phrase.', "Osgood"),
        (MAINE, 'Janet Mills spoke there, too. "This is an illness," that was her line.', "her line"),
        (MAINE, 'The sheriff was pretty blunt. He said "we prescribe too many opioids".', "He said"),
        (HARBOR, 'Ines Fallow is a Democrat. She called the fund "a blank check".', "She called"),
        (
            MAINE,
            "LePage was the one who warned that officials shouldn't forget treatment and prevention.",
            "LePage",
        ),
        (
            MAINE,
            "Halsey Frank gave those numbers. Heroin was 37 percent of the cases last year.",
            "Halsey Frank",
        ),
        (MAINE, "Frank supplied those data. Heroin was 37 percent of cases last year, he says.", "Frank"),
        (
            MAINE,
            "The data come from Sheriff Joyce: heroin was 37 percent of cases last year.",
            "Sheriff Joyce",
        ),
        (HARBOR, "Osgood provided those figures. 41 dockworkers were injured in 2024.", "Osgood"),
    ],
)
def test_words_given_to_the_wrong_person_are_heard(story: str, answer: str, words: str) -> None:
    found = [one.words for one in listen(index(story), answer) if one.sort == "contradicted"]
    assert words in found


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HOSPITAL, "Ruben Castell is. According to him Tallow Creek would have to close without the merger."),
        (MAINE, 'That was Sessions. "We prescribe too many opioids in this country," he told the press.'),
        (HARBOR, 'Dov Lerner. "We are paying the union to stay out," those were his words.'),
        (HARBOR, 'Dov Lerner spoke. "A blank check" was his phrase for it.'),
        (MAINE, 'The sheriff was pretty blunt. He said "this is an illness".'),
        (MAINE, "Joyce was the one who warned that officials shouldn't forget treatment and prevention."),
        (MAINE, "Mills supplied those data. Heroin was 37 percent of drug cases last year, she says."),
        (MAINE, "The data come from Janet Mills: heroin was 37 percent of drug cases last year."),
        (
            MAINE,
            "Clark gave those numbers for 2016. Mills says heroin was 37 percent of drug cases last year.",
        ),
        (
            MAINE,
            "Clark supplied those data, I think, or was it Mills? Heroin was 37 percent last year, she says.",
        ),
        (HARBOR, "Tomas Brandt provided those figures. 41 dockworkers were injured in 2024."),
        (HARBOR, "Osgood provided those figures: $4.2 million a day. Brandt has less than $2.4 million."),
    ],
)
def test_words_given_to_the_right_person_are_not_held_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
