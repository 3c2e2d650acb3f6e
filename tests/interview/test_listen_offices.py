"""Roles beside a name, in its predicate and of a "he": another's, elsewhere, or of an office nobody has."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.answer.said import Said
from tui.interview.people.names import mentions


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("harbor-strike", "Paul Brandt, the union president, pointed to the Clean Berth Act."),
        ("harbor-strike", "Lionel Osgood, the union's longtime president, has no money."),
        ("harbor-strike", "Dov Lerner, the city treasurer, voted against it."),
        ("harbor-strike", "Carla Nduka, the state senator, announced the grant."),
        ("harbor-strike", "Amos Pell, the city's mayor, said so."),
        ("harbor-strike", "Helen Stroud, the county's new treasurer, said so."),
        ("hospital-merger", "Ruben Castell, the nurses' union president, spoke up."),
        ("hospital-merger", "Noor Haddad, the hospital's surgeon, spoke up."),
        ("hospital-merger", "Philip Rourke, the QGH chief executive, promised it."),
        ("maine-opioid-crackdown", "Janet Mills, the county sheriff, talked about treatment."),
        ("maine-opioid-crackdown", "Donald Clark, the state's governor, wrote a letter."),
        (
            "hospital-merger",
            "Caswell, the chief financial officer, and Castell, the chief executive, signed.",
        ),
    ],
)
def test_a_role_set_beside_a_name_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("harbor-strike", "Tomas Brandt, the union president, pointed to the injuries."),
        ("harbor-strike", "Paul Brandt, no relation to the union president, pointed to the Clean Berth Act."),
        ("harbor-strike", "Paul Brandt, not the union president, pointed to it."),
        ("harbor-strike", "Osgood, the harbor director, says there is no more money."),
        ("harbor-strike", "Paul Brandt, the union president and the mayor all spoke."),
        ("harbor-strike", "Paul Brandt, the union president, and Carla Nduka all spoke."),
        ("harbor-strike", "Paul Brandt, unlike the union president, pointed to the Clean Berth Act."),
        ("harbor-strike", "Paul Brandt, whom the union president knows, pointed to it."),
        ("harbor-strike", "Ines Fallow, the mayor's ally, voted for it."),
        ("harbor-strike", "Dov Lerner is the mayor's opponent."),
        ("hospital-merger", "Grace Caswell, the hospital president, promised it."),
        ("hospital-merger", "Philip Rourke, the nurses' president, fears it."),
        ("hospital-merger", "Vogt, the state's health commissioner, will decide."),
        ("maine-opioid-crackdown", "Donald Clark, the U.S. attorney's spokesman, said so."),
        ("maine-opioid-crackdown", "Donald Clark, spokesman of the U.S. attorney, said so."),
        ("maine-opioid-crackdown", "Joyce, the Cumberland County sheriff, wants treatment."),
        ("maine-opioid-crackdown", "Joyce, a county sheriff, wants treatment."),
        (
            "hospital-merger",
            "Caswell, the chief executive, and Castell, the chief financial officer, signed.",
        ),
    ],
)
def test_a_role_set_beside_a_name_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "Lynch used to be a U.S. senator."),
        ("maine-opioid-crackdown", "Loretta Lynch was once a senator."),
        ("maine-opioid-crackdown", "Mills formerly was a U.S. senator."),
        ("maine-opioid-crackdown", "LePage is a former U.S. senator."),
        ("maine-opioid-crackdown", "Kevin Joyce served as a senator before."),
        ("harbor-strike", "Osgood used to be a ferry captain."),
        ("harbor-strike", "Calloway was once a ferry captain herself."),
        ("hospital-merger", "Yusra Amin is a former teacher."),
        ("hospital-merger", "Amin used to be a teacher."),
    ],
)
def test_a_role_of_before_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "Sessions used to be a U.S. senator."),
        ("maine-opioid-crackdown", "Lynch used to be the attorney general."),
        ("maine-opioid-crackdown", "Lynch, the former attorney general, got a letter last year."),
        ("maine-opioid-crackdown", "LePage told Sessions, who used to be a U.S. senator, about it."),
        ("maine-opioid-crackdown", "LePage told the former U.S. senator about it."),
        ("maine-opioid-crackdown", "Mills never was a U.S. senator."),
        ("maine-opioid-crackdown", "Was Lynch a U.S. senator?"),
        ("harbor-strike", "Stroud used to be a ferry captain."),
        ("harbor-strike", "Stroud, once a ferry captain, says the ferries run."),
        ("hospital-merger", "Lunn was a teacher once."),
        ("hospital-merger", "Bertha Lunn used to teach."),
    ],
)
def test_a_role_of_before_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "The offices there are Donald Clark's, he's the U.S. attorney."),
        ("maine-opioid-crackdown", "Kevin Joyce spoke too. He is the governor."),
        ("maine-opioid-crackdown", "I know Janet Mills. She's the U.S. attorney general."),
        ("harbor-strike", "Amos Pell explained the loans. He's the mayor."),
        ("hospital-merger", "Noor Haddad wrote the report, she is a surgeon at TCH."),
        ("hospital-merger", "Otis Grange asked Caswell for it. She is the state health commissioner."),
        ("harbor-strike", "Carla Nduka gave the figures. She's a state senator."),
    ],
)
def test_a_role_of_he_or_she_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "The offices there are Halsey Frank's, he's the U.S. attorney."),
        ("maine-opioid-crackdown", "LePage wrote to Sessions. He's the attorney general."),
        ("maine-opioid-crackdown", "LePage wrote to Sessions. He's the governor."),
        ("maine-opioid-crackdown", "Kevin Joyce spoke too. He is not the governor."),
        ("maine-opioid-crackdown", "Kevin Joyce spoke too. Is he the sheriff or the governor?"),
        ("maine-opioid-crackdown", "LePage wrote to Sessions; he used to be a U.S. senator."),
        ("harbor-strike", "Amos Pell explained the loans. He's the treasurer."),
        ("harbor-strike", "Helen Stroud got a letter from Ruth Calloway. She is the governor."),
        ("hospital-merger", "Otis Grange asked Caswell for it. He is the mayor."),
    ],
)
def test_a_role_of_he_or_she_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "Judge Mills said the cooperation is excellent."),
        ("maine-opioid-crackdown", "Mayor LePage wrote the letter."),
        ("maine-opioid-crackdown", "Kevin Joyce, a judge, said it is an illness."),
        ("maine-opioid-crackdown", "Congressman LePage wrote the letter."),
        ("hospital-merger", "Governor Vogt will decide."),
        ("hospital-merger", "Senator Otis Grange asked Caswell."),
        ("hospital-merger", "Nurse Amin said nobody asked."),
        ("harbor-strike", "Judge Fallow voted for it."),
        ("harbor-strike", "Sheriff Pell explained the loans."),
    ],
)
def test_an_office_that_nobody_has_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "Senator Sessions came to Portland."),
        ("maine-opioid-crackdown", "Dr. Joyce spoke."),
        ("maine-opioid-crackdown", "Prosecutor Halsey Frank has offices on Middle Street."),
        ("harbor-strike", "Congresswoman Nduka announced the grant."),
        ("harbor-strike", "Councilwoman Fallow voted for it."),
        ("harbor-strike", "Councilman Lerner voted against it."),
        ("harbor-strike", "Captain Stroud says the ferries run."),
        ("harbor-strike", "Union leader Tomas Brandt spoke."),
        ("hospital-merger", "Dr. Amin said nobody asked."),
        ("hospital-merger", "Doctor Amin said nobody asked."),
        ("hospital-merger", "CEO Caswell promised it."),
    ],
)
def test_an_office_that_nobody_has_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "That would be the sheriff of York County, Kevin Joyce."),
        ("maine-opioid-crackdown", "York County Sheriff Kevin Joyce said it is an illness."),
        ("maine-opioid-crackdown", "Kevin Joyce, the sheriff of Penobscot County, said so."),
        ("maine-opioid-crackdown", "Kevin Joyce is the Manatee County sheriff."),
        ("maine-opioid-crackdown", "Paul LePage, the governor of New Hampshire, wrote a letter."),
        ("maine-opioid-crackdown", "Janet Mills is Vermont's attorney general."),
        ("maine-opioid-crackdown", "Ohio Governor Paul LePage wrote a letter."),
        ("harbor-strike", "Helen Stroud, the mayor of Portland, asked for less."),
    ],
)
def test_an_office_elsewhere_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "Kevin Joyce, the sheriff of Cumberland County, said so."),
        ("maine-opioid-crackdown", "Maine sheriff Kevin Joyce said so."),
        ("maine-opioid-crackdown", "Kevin Joyce is a sheriff in Maine."),
        ("maine-opioid-crackdown", "The governor of Maine, Paul LePage, wrote a letter."),
        ("maine-opioid-crackdown", "Kevin Joyce is a sheriff from Portland."),
        ("maine-opioid-crackdown", "Is Kevin Joyce the sheriff of York County?"),
        ("maine-opioid-crackdown", "Kevin Joyce isn't the sheriff of York County."),
        ("harbor-strike", "Helen Stroud is the mayor of Port Ellery."),
        ("harbor-strike", "Paul Brandt is a state senator from Oregon."),
        ("harbor-strike", "Ruth Calloway is the governor of Oregon."),
        ("hospital-merger", "Otis Grange, the mayor of Quillby, asked Caswell."),
    ],
)
def test_an_office_elsewhere_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (
            "hospital-merger",
            "It was a firm named Blue Ledger. Its head, Yusra Amin, announced a second one.",
        ),
        ("hospital-merger", "Blue Ledger wrote it, and its head is Ruben Castell."),
        (
            "hospital-merger",
            "The nurses' union is against it. Its president, Noor Haddad, is afraid.",
        ),
        (
            "hospital-merger",
            "The Marl County Nurses' Union voted no. Their leader, Grace Caswell, is afraid.",
        ),
        (
            "harbor-strike",
            "The Port Ellery Authority runs it. Its director, Tomas Brandt, has no money.",
        ),
        ("harbor-strike", "The HWA walked out. Its president is Paul Brandt."),
        ("harbor-strike", "The union's president, Lionel Osgood, said nothing."),
        ("harbor-strike", "Brandt, the president of the HWA, says the strike costs $4.2 million a day."),
    ],
)
def test_a_name_as_the_head_of_a_body_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (
            "hospital-merger",
            "It was a firm named Blue Ledger. Its head, Noor Haddad, announced a second one.",
        ),
        (
            "hospital-merger",
            "The nurses' union is against it. Its president, Philip Rourke, is afraid.",
        ),
        ("hospital-merger", "QGH is bigger than TCH. Its chief executive, Grace Caswell, promised it."),
        ("hospital-merger", "QGH will merge. Its surgeon, Yusra Amin?"),
        (
            "harbor-strike",
            "PELA has offered more, but the union says no. Its president is Tomas Brandt.",
        ),
        ("harbor-strike", "The HWA talked to PELA. Its director, Lionel Osgood, has an offer."),
        ("harbor-strike", "The HWA walked out. Its president is Tomas Brandt."),
        (
            "harbor-strike",
            "The Ellery Ferry Line is the city's. Its boss, Helen Stroud, says so.",
        ),
        ("harbor-strike", "Brandt, the man who leads the HWA, says less than 2.4 million."),
        ("harbor-strike", "Brandt of the union says less than 2.4 million."),
        ("harbor-strike", "Brandt, the senator, explained the law."),
    ],
)
def test_a_name_as_the_head_of_a_body_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("harbor-strike", "the fields lie fallow this year."),
        ("harbor-strike", "the fields lie fallow."),
        ("harbor-strike", "they ran around pell-mell."),
        ("harbor-strike", "it was all pell mell, wide and fallow."),
        ("hospital-merger", "an old grange stood there."),
        ("hospital-merger", "he lives on a farm, grange and all"),
        ("maine-opioid-crackdown", "to be frank, the mills closed after several sessions."),
        ("maine-opioid-crackdown", "They've picked ten U.S. attorney districts for it."),
        ("maine-opioid-crackdown", "The governor race is on, and the sheriff deputies came."),
    ],
)
def test_words_that_are_somebodys_name_or_office_too_are_nobody(story: str, answer: str) -> None:
    assert mentions(Said(answer), index(story)) == ()


@pytest.mark.parametrize(
    ("answer", "speaker_id"),
    [
        ("Brandt, the man who leads the HWA, says less.", "tomas-brandt"),
        ("Brandt of the union says less.", "tomas-brandt"),
        ("Brandt, the senator, explained the law.", "paul-brandt"),
    ],
)
def test_of_two_with_one_surname_it_is_who_has_the_role_beside_it(answer: str, speaker_id: str) -> None:
    assert mentions(Said(answer), index("harbor-strike"))[0].speaker_id == speaker_id


@pytest.mark.parametrize(
    ("story", "answer", "words", "right"),
    [
        ("harbor-strike", "Paul Brandt, the union president, spoke.", "union president", "state senator"),
        (
            "hospital-merger",
            "Blue Ledger wrote it. Its head, Yusra Amin, said so.",
            "Yusra Amin",
            "Noor Haddad",
        ),
        ("maine-opioid-crackdown", "The sheriff of York County, Kevin Joyce, spoke.", "York County", None),
        ("maine-opioid-crackdown", "Halsey Frank is not the U.S. attorney.", " not the U.S. attorney", None),
    ],
)
def test_what_is_wrong_and_what_is_right(story: str, answer: str, words: str, right: str | None) -> None:
    (found,) = wrong(index(story), answer)
    assert found.words == words
    assert right in (None, found.right)
