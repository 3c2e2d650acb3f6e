"""Who is meant by a first name, a wrong one, a role in other words, and by who was before somebody."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


def stated(story: str, answer: str) -> set[tuple[str, str | None]]:
    return {(one.words, one.fact) for one in listen(index(story), answer) if one.sort == "stated"}


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (HARBOR, "The union boss says it's less than $2.4 million.", "union boss", "tomas-brandt"),
        (HARBOR, "PELA's chief says it's $4.2 million a day.", "chief", "osgood"),
        (HARBOR, "The head of the union says 41 were injured in 2024.", "head", "tomas-brandt"),
        (HOSPITAL, "The leader of the nurses' union heard of the night ward.", "leader", "rourke"),
        (HOSPITAL, "The boss of QGH wrote the foreword.", "boss", "caswell"),
        (HARBOR, "The director of PELA, Lionel Osgood, spoke.", "PELA", "port-ellery-authority"),
        (HARBOR, "The director of PELA, Lionel Osgood, spoke.", "director", "osgood"),
        (
            MAINE,
            "The focus is Cumberland County. Sheriff Joyce spoke.",
            "Cumberland County",
            "cumberland-county",
        ),
        (MAINE, "The focus is Cumberland County. Sheriff Joyce spoke.", "Sheriff Joyce", "joyce"),
        (
            HARBOR,
            "Paul Brandt is a senator, and Tomas is the one who heads the union.",
            "Tomas",
            "tomas-brandt",
        ),
        (MAINE, "Afterwards Kevin spoke to reporters.", "Kevin", "joyce"),
        (HARBOR, "Thomas Brandt leads the union.", "Brandt", "tomas-brandt"),
        (HARBOR, "Brandt wants that. Tomas Brandt I mean, not the senator.", "Tomas Brandt", "tomas-brandt"),
        (MAINE, "She was U.S. Attorney General before Sessions.", "U.S. Attorney General", "lynch"),
        (MAINE, "She was U.S. Attorney General before Sessions.", "Sessions", "sessions"),
        (MAINE, "Last year he asked Sessions' predecessor for prosecutors.", "predecessor", "lynch"),
        (
            MAINE,
            "The administration aims for that, the attorney general said.",
            "attorney general",
            "sessions",
        ),
    ],
)
def test_who_is_meant_is_heard(story: str, answer: str, words: str, fact: str) -> None:
    assert (words, fact) in stated(story, answer)


@pytest.mark.parametrize(
    ("story", "answer", "words"),
    [
        (MAINE, "The spokesman, David Clark, said so.", "David Clark"),
        (HARBOR, "Liam Osgood spoke of $4.2 million a day.", "Liam Osgood"),
        (HOSPITAL, "Gloria Caswell wrote the foreword.", "Gloria Caswell"),
        (HARBOR, "The union boss, Lionel Osgood, came out of the talks.", "union boss"),
        (HOSPITAL, "Lena Vogt is the boss of QGH.", "boss of"),
        (HOSPITAL, "He's the chief financial officer of QGH.", "chief financial officer of QGH"),
        (HOSPITAL, "The union leader promised that no nurse would lose a job.", "union leader"),
    ],
)
def test_who_is_not_is_heard(story: str, answer: str, words: str) -> None:
    found = [one.words for one in listen(index(story), answer) if one.sort == "contradicted"]
    assert words in found


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "Don Clark said so, and Jeff Sessions, and Sheriff Kevin Joyce, and Atty. Gen. Jan Mills."),
        (MAINE, "He was there with his wife Ann LePage."),
        (MAINE, "It is about Maine. Attorney General Jeff Sessions spoke there."),
        (MAINE, "St. Paul is in Minnesota. Frankly, I don't know."),
        (MAINE, "Sessions was a U.S. senator before he was attorney general."),
        (MAINE, "LePage wrote to the attorney general, and the attorney general did not answer."),
        (HARBOR, "Helen Stroud, the mayor, Hellen Stroud I wrote, was a ferry captain before that."),
        (HARBOR, "The union boss, Tomas Brandt, and the harbor's director, Lionel Osgood, disagree."),
        (HOSPITAL, "He's the chief financial officer of TCH, she's the chief executive of QGH."),
        (HOSPITAL, "A surgeon at TCH said nobody had asked the surgeons. QGH's head is Caswell."),
        (HOSPITAL, "Grace Caswell and Philip Rourke: Grace heads QGH, Philip the nurses' union."),
    ],
)
def test_who_is_meant_rightly_is_not_held_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)


LONG = [
    (
        HARBOR,
        "Tomas Brandt, the union's president, says 41 dockworkers were injured. Lionel Osgood, "
        "the director of PELA, says the strike costs the harbor $4.2 million a day; Brandt says "
        "less than $2.4 million.",
    ),
    (
        HARBOR,
        "The mayor wants them to meet by Friday. Osgood says the strike costs $4.2 million a "
        "day; Brandt says it costs less than $2.4 million.",
    ),
    (
        MAINE,
        "There are two attorneys general. Jeff Sessions is the U.S. attorney general and Janet "
        "Mills is Maine's. Then there's Halsey Frank, the U.S. attorney, and Kevin Joyce, the "
        "sheriff of Cumberland County. The governor is Paul LePage. He wrote to Sessions. "
        "Sessions, a former senator, hasn't answered. Clark speaks for the U.S. Attorney's "
        "Office. Sessions' predecessor was Loretta Lynch. The governor had asked her for help "
        'last year, too. Mills is happy with the office, she says it "obtained substantial '
        'sentences against major drug traffickers". Joyce told reporters about treatment.',
    ),
    (
        HOSPITAL,
        "Caswell runs QGH, Castell does the finances at TCH, Rourke heads the nurses' union, "
        "MCNU. Amin is a surgeon at Tallow Creek. Grange is the mayor and Vogt the health "
        'commissioner. Lunn, Bertha Lunn, is a former teacher who came to QGH on Friday. "I was '
        'born here, and I will be billed here," she said. Haddad, the boss of Blue Ledger, is '
        'from neither. Vogt\'s phrase was "We will read every page". Castell\'s line: "We cannot '
        'lose that much again." And Caswell\'s: "A shared roof is a cheaper roof."',
    ),
    (
        HARBOR,
        "Two Brandts: Tomas heads the HWA, Paul sits in the state senate. Paul is a Republican, "
        "he said nobody wins a strike in the dark. Stroud is the mayor, a former ferry captain. "
        "Calloway is the governor. Pell is the treasurer. Fallow and Lerner are on the council; "
        "Fallow, the Democrat, voted for the fund and Lerner, the Republican, against. Osgood "
        'runs PELA. His words were "There is no more money in the drawer". Brandt\'s, Tomas '
        'Brandt\'s I mean: "We load the ships, and we bury our friends."',
    ),
]


@pytest.mark.parametrize(("story", "answer"), LONG)
def test_a_story_told_rightly_at_length_is_not_held_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)


def test_a_role_and_a_name_are_one_who_says_it() -> None:
    answer = "Then the director of the authority, Lionel Osgood, said a new offer was on the table."
    assert ("new offer was on the table", "new-offer") in stated(HARBOR, answer)
