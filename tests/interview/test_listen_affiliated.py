"""Where somebody belongs, and roles linked to a name by more than a comma."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("hospital-merger", "Grace Caswell of TCH promised that no nurse would lose a job."),
        ("hospital-merger", "Ruben Castell from QGH says they lost millions."),
        ("hospital-merger", "Castell, who works at QGH, says they lost millions."),
        ("hospital-merger", "Yusra Amin works for the nurses' union."),
        ("hospital-merger", "Haddad, from the nurses' union, said they weren't asked."),
        ("hospital-merger", "Philip Rourke of Blue Ledger fears it."),
        ("hospital-merger", "QGH's Ruben Castell said so."),
        ("harbor-strike", "Tomas Brandt of PELA says so."),
        ("harbor-strike", "Lionel Osgood from the HWA says so."),
        ("harbor-strike", "Osgood works for the union."),
        ("harbor-strike", "PELA's Tomas Brandt said so."),
        ("maine-opioid-crackdown", "Kevin Joyce of Manatee County said so."),
        ("maine-opioid-crackdown", "Kevin Joyce from the U.S. Attorney's Office said so."),
    ],
)
def test_a_body_that_is_anothers_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("hospital-merger", "Grace Caswell of QGH promised it."),
        ("hospital-merger", "Ruben Castell from TCH says they lost millions."),
        ("hospital-merger", "Castell, who works at Tallow Creek, says so."),
        ("hospital-merger", "Haddad heard from the nurses' union."),
        ("hospital-merger", "Bertha Lunn came to QGH."),
        ("hospital-merger", "Bertha Lunn of QGH, I think a patient, said so."),
        ("hospital-merger", "Vogt will hear from QGH on Oct. 3."),
        ("hospital-merger", "Vogt of the state said so."),
        ("hospital-merger", "Otis Grange asked Caswell from QGH."),
        ("hospital-merger", "Caswell spoke at TCH."),
        ("harbor-strike", "Lionel Osgood from PELA says so."),
        ("harbor-strike", "Tomas Brandt of the HWA says so."),
        ("harbor-strike", "Osgood heard from the union."),
        ("harbor-strike", "Carla Nduka at PELA announced it."),
        ("maine-opioid-crackdown", "Clark of the U.S. Attorney's Office said so."),
        ("maine-opioid-crackdown", "Sessions spoke at the U.S. Attorney's Office."),
        ("maine-opioid-crackdown", "Kevin Joyce of Cumberland County said so."),
        ("maine-opioid-crackdown", "Mills works with the U.S. Attorney's Office."),
        ("maine-opioid-crackdown", "LePage of Maine wrote a letter."),
    ],
)
def test_a_body_that_is_anothers_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "The sheriff is Halsey Frank."),
        ("maine-opioid-crackdown", "The spokesman, Kevin Joyce, said so."),
        ("maine-opioid-crackdown", "Jeff Sessions is the governor."),
        ("maine-opioid-crackdown", "As governor, Sessions wrote a letter."),
        ("maine-opioid-crackdown", "As sheriff of the county, Donald Clark wants treatment."),
        ("maine-opioid-crackdown", "Sessions, as the sheriff, wants treatment."),
        ("maine-opioid-crackdown", "Sessions, governor of Maine since 2011, wrote a letter."),
        ("maine-opioid-crackdown", "The former attorney general, Halsey Frank, got a letter."),
        ("maine-opioid-crackdown", "Janet Mills, U.S. attorney general, said so."),
        ("maine-opioid-crackdown", "U.S. Attorney General Janet Mills said so."),
        ("maine-opioid-crackdown", "Attorney General Frank said so."),
        ("maine-opioid-crackdown", "The U.S. attorney, that's Kevin Joyce, has his offices there."),
        ("maine-opioid-crackdown", "The governor's name is Jeff Sessions."),
        ("harbor-strike", "Treasurer Dov Lerner explained it."),
        ("harbor-strike", "The council member, Amos Pell, voted for it."),
        ("harbor-strike", "The mayor of Port Ellery is Ruth Calloway."),
        ("harbor-strike", "The governor, Helen Stroud, wrote it."),
        ("harbor-strike", "Representative Paul Brandt announced the grant."),
        ("harbor-strike", "The congresswoman, Ines Fallow, announced the grant."),
        ("harbor-strike", "Ruth Calloway is the mayor."),
        ("hospital-merger", "The chief executive of QGH, Ruben Castell, promised it."),
        ("hospital-merger", "The mayor, Philip Rourke, asked Caswell."),
        ("hospital-merger", "The commissioner is Noor Haddad."),
        ("hospital-merger", "Amin is the head of Blue Ledger."),
        ("hospital-merger", "Haddad is a surgeon."),
    ],
)
def test_a_role_linked_to_a_name_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "The U.S. attorney, that's Halsey Frank, has his offices there."),
        ("maine-opioid-crackdown", "The governor, whose name is Paul LePage, wrote."),
        ("maine-opioid-crackdown", "As governor, LePage wrote a letter."),
        ("maine-opioid-crackdown", "As a former senator, Sessions knows that."),
        ("maine-opioid-crackdown", "Sessions, as attorney general, came to Portland."),
        ("maine-opioid-crackdown", "Attorney General Mills said so."),
        ("maine-opioid-crackdown", "Attorney General Sessions said so."),
        ("maine-opioid-crackdown", "U.S. Attorney General Loretta Lynch got a letter last year."),
        ("maine-opioid-crackdown", "The governor told Sessions so."),
        ("maine-opioid-crackdown", "The governor and Sessions talked."),
        ("maine-opioid-crackdown", "The governor, Sessions was told, is angry."),
        ("maine-opioid-crackdown", "The governor met Sessions, the sheriff came later."),
        ("maine-opioid-crackdown", "Sessions and the governor wrote to each other."),
        ("maine-opioid-crackdown", "The sheriff spoke after Sessions."),
        ("maine-opioid-crackdown", "After Sessions the sheriff spoke."),
        ("maine-opioid-crackdown", "LePage is the governor and Mills the attorney general."),
        ("maine-opioid-crackdown", "Mills, LePage, the sheriff, they all talked."),
        ("maine-opioid-crackdown", "Unlike Sessions, the governor wants more."),
        ("maine-opioid-crackdown", "Says the sheriff: Sessions was here."),
        ("maine-opioid-crackdown", "I don't remember if Frank is the sheriff."),
        ("maine-opioid-crackdown", "Clark speaks for the U.S. attorney."),
        ("maine-opioid-crackdown", "Clark is not the U.S. attorney, Frank is."),
        ("maine-opioid-crackdown", "Mills is a prosecutor too."),
        ("maine-opioid-crackdown", "Mills is the state's top lawyer."),
        ("maine-opioid-crackdown", "Joyce is a policeman."),
        ("maine-opioid-crackdown", "Joyce is the county's top law enforcement officer."),
        ("maine-opioid-crackdown", "Frank is the top federal prosecutor in Maine."),
        ("maine-opioid-crackdown", "LePage is the head of the state."),
        ("maine-opioid-crackdown", "Sessions runs the Justice Department."),
        ("harbor-strike", "The mayor, a former ferry captain, does not vote."),
        ("harbor-strike", "Treasurer Pell explained it."),
        ("harbor-strike", "Fallow is a council member and so is Lerner."),
        ("harbor-strike", "Stroud, who is the mayor, does not vote in the council."),
        ("harbor-strike", "Lerner sits in the council."),
        ("harbor-strike", "Paul Brandt is a Republican senator."),
        (
            "harbor-strike",
            "Two men are called Brandt: one is president of the HWA, the other a state senator.",
        ),
        ("harbor-strike", "Paul Brandt is not the president of the HWA, that's Tomas Brandt."),
        ("harbor-strike", "Paul Brandt has the same last name as the president of the union."),
        ("harbor-strike", "Paul Brandt isn't related to the union president."),
        ("harbor-strike", "The mayor wrote nothing; Calloway is the governor."),
        ("hospital-merger", "The CEO of QGH, Grace Caswell, promised it."),
        ("hospital-merger", "The CFO at TCH, Ruben Castell, said so."),
        ("hospital-merger", "The finance chief of TCH, Ruben Castell, said so."),
        ("hospital-merger", "Caswell runs QGH, Castell does the money at TCH."),
        ("hospital-merger", "Amin is a doctor at TCH."),
        ("hospital-merger", "Lunn is a patient, she used to be a teacher."),
        ("hospital-merger", "Rourke is a nurse, I suppose."),
        ("hospital-merger", "The head of the accountants, Noor Haddad, said so."),
        ("hospital-merger", "The nurses' boss is Philip Rourke."),
    ],
)
def test_a_role_linked_to_a_name_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []
