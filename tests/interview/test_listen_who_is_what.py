"""Who is what, in many ways of saying it, and long sentences of people who have it right."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.listen import listen


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "The attorney general in Washington is called Halsey Frank."),
        (
            "maine-opioid-crackdown",
            "Frank, the man who is attorney general of the United States, came to Portland.",
        ),
        ("maine-opioid-crackdown", "Sessions, whose job is governor, came to Portland."),
        ("maine-opioid-crackdown", "Sessions came as governor of Alabama."),
        ("maine-opioid-crackdown", "The spokesman for the U.S. Attorney's Office is Halsey Frank."),
        ("maine-opioid-crackdown", "Kevin Joyce is spokesman for the U.S. Attorney's Office."),
        ("maine-opioid-crackdown", "Sheriff Donald Clark said it's an illness."),
        ("maine-opioid-crackdown", "Sheriff Halsey Frank, who spoke after Sessions, wants treatment."),
        ("maine-opioid-crackdown", "Senator Janet Mills gave the numbers."),
        ("maine-opioid-crackdown", "Loretta Lynch was the attorney general of Maine."),
        ("maine-opioid-crackdown", "Sessions is Maine's attorney general."),
        ("maine-opioid-crackdown", "LePage, mayor of Portland, wrote a letter."),
        ("maine-opioid-crackdown", "Mills is the federal attorney general."),
        ("maine-opioid-crackdown", "The state attorney general, Jeff Sessions, came."),
        ("maine-opioid-crackdown", "State Attorney General Jeff Sessions came."),
        ("maine-opioid-crackdown", "The federal attorney general, Janet Mills, gave the data."),
        ("maine-opioid-crackdown", "Joyce is a federal sheriff."),
        ("maine-opioid-crackdown", "Joyce, the sheriff for Manatee County, spoke."),
        ("maine-opioid-crackdown", "The Republican attorney general of Maine, Janet Mills, spoke."),
        ("maine-opioid-crackdown", "Mills belongs to the Republican Party."),
        ("harbor-strike", "Tomas Brandt, a state senator, heads the union."),
        ("harbor-strike", "State senator Tomas Brandt heads the union."),
        ("harbor-strike", "Paul Brandt, who leads the union, explained it."),
        ("harbor-strike", "Paul Brandt runs the HWA."),
        ("harbor-strike", "It's Paul Brandt who heads the dockworkers' union."),
        ("harbor-strike", "The head of PELA is Tomas Brandt."),
        ("harbor-strike", "PELA is run by Tomas Brandt."),
        ("harbor-strike", "The union is led by Lionel Osgood."),
        ("harbor-strike", "Amos Pell, the mayor of Port Ellery, said a family can borrow at most $1,500."),
        ("harbor-strike", "The county treasurer Amos Pell said so."),
        ("harbor-strike", "State Treasurer Amos Pell said so."),
        ("harbor-strike", "Carla Nduka, a U.S. senator, said so."),
        ("harbor-strike", "U.S. Senator Carla Nduka said so."),
        ("harbor-strike", "Ruth Calloway, the lieutenant governor, wrote the letter."),
        ("harbor-strike", "Ines Fallow, who voted against the fund, is a Republican."),
        ("harbor-strike", "The Democrat Dov Lerner voted against it."),
        ("harbor-strike", "Nduka, the Republican, says so."),
        ("harbor-strike", "Stroud is the governor and Calloway the mayor."),
        ("harbor-strike", "Osgood is director of the HWA and Brandt president of PELA."),
        ("hospital-merger", "Vogt is the mayor and Grange the commissioner."),
        ("hospital-merger", "Vogt, the federal health commissioner, decides."),
        ("hospital-merger", "Vogt is health commissioner for the county."),
        ("hospital-merger", "Blue Ledger is headed by Yusra Amin."),
        ("hospital-merger", "QGH is led by Ruben Castell."),
        ("hospital-merger", "Ruben Castell leads QGH."),
        ("hospital-merger", "The head of QGH is Ruben Castell."),
        ("hospital-merger", "The president of the nurses' union is Noor Haddad."),
        ("hospital-merger", "The surgeon, Noor Haddad, wasn't asked."),
        ("hospital-merger", "A surgeon, Bertha Lunn, wasn't asked."),
        ("hospital-merger", "Lunn is a surgeon at TCH."),
        ("hospital-merger", "Amin works at QGH."),
    ],
)
def test_who_is_what_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("harbor-strike", "PELA is run by Lionel Osgood."),
        ("harbor-strike", "The union is led by Tomas Brandt."),
        ("harbor-strike", "The HWA was asked by Lionel Osgood."),
        ("harbor-strike", "The president of the union, as Osgood says, is wrong."),
        ("harbor-strike", "The president of the union, Osgood said, wants too much."),
        ("harbor-strike", "Amos Pell, the deputy mayor, said so."),
        ("harbor-strike", "Pell is the treasurer for the city."),
        ("hospital-merger", "QGH is led by Grace Caswell."),
        ("hospital-merger", "The head of Blue Ledger is Noor Haddad."),
        ("hospital-merger", "Vogt is health commissioner for the state."),
        ("hospital-merger", "The hospital is run by Castell."),
        ("hospital-merger", "The president of the nurses' union is Philip Rourke."),
        ("maine-opioid-crackdown", "Sessions came as the sheriff left."),
        ("maine-opioid-crackdown", "Sessions spoke as the governor listened."),
        ("maine-opioid-crackdown", "Frank, the man who met the governor, has offices there."),
        ("maine-opioid-crackdown", "Frank is U.S. attorney for the state."),
        ("maine-opioid-crackdown", "LePage is governor for the state."),
        (
            "maine-opioid-crackdown",
            "The attorney general, Jeff Sessions, who used to be a senator, came.",
        ),
        (
            "maine-opioid-crackdown",
            "Mills, the Democrat, sees it differently from the governor, who isn't one.",
        ),
        (
            "maine-opioid-crackdown",
            "Mind: Frank is the U.S. attorney, Sessions is the U.S. attorney general.",
        ),
        (
            "maine-opioid-crackdown",
            "The letter is from the governor, Paul LePage, to the attorney general, Jeff Sessions.",
        ),
        (
            "maine-opioid-crackdown",
            "Joyce is the sheriff in Cumberland County, which is where the surge will look first.",
        ),
        (
            "maine-opioid-crackdown",
            "Donald Clark, a spokesman for the U.S. Attorney's Office, says so.",
        ),
        ("maine-opioid-crackdown", "Clark, who speaks for Frank's office, said they're firmly committed."),
        ("maine-opioid-crackdown", "Lynch came before Sessions as attorney general."),
        ("maine-opioid-crackdown", "Lynch was attorney general before Sessions."),
        ("maine-opioid-crackdown", "He used to be a senator, Sessions, and LePage knows that."),
        ("maine-opioid-crackdown", "Sessions, then a senator, had known him."),
        ("maine-opioid-crackdown", "LePage isn't a federal official, he's the governor of the state."),
        ("maine-opioid-crackdown", "The state AG is a Democrat, the governor isn't."),
        (
            "maine-opioid-crackdown",
            "Mills, as the state's top prosecutor, has excellent cooperation with the feds.",
        ),
        (
            "maine-opioid-crackdown",
            "LePage (governor), Mills (attorney general), Joyce (sheriff), Clark (spokesman).",
        ),
        ("maine-opioid-crackdown", "Governor: LePage. Sheriff: Joyce. U.S. attorney: Frank."),
        ("maine-opioid-crackdown", "We have the governor, LePage; the AG, Mills; and the sheriff, Joyce."),
        ("maine-opioid-crackdown", "The governor is not Mills but LePage."),
        ("maine-opioid-crackdown", "The sheriff isn't Frank."),
        ("maine-opioid-crackdown", "LePage, Sessions and the sheriff agree on that."),
        ("maine-opioid-crackdown", "Sessions said it's a surge, the sheriff said it's an illness."),
        ("maine-opioid-crackdown", "For Joyce, a sheriff, that's remarkable."),
        ("maine-opioid-crackdown", "Sessions isn't the sheriff's boss."),
        ("maine-opioid-crackdown", "It was Sessions, not the governor, who came."),
        ("maine-opioid-crackdown", "Frank, whose boss is the attorney general, has his offices there."),
        ("maine-opioid-crackdown", "Frank's boss, the attorney general, came."),
        ("maine-opioid-crackdown", "LePage asked the former senator, Sessions, for help."),
        ("maine-opioid-crackdown", "LePage is a critic of the federal prosecutors, Mills isn't."),
        ("maine-opioid-crackdown", "Maine's governor, a Republican I believe, wrote a letter."),
        ("maine-opioid-crackdown", "The sheriff of the county, Joyce, said so."),
        ("maine-opioid-crackdown", "Sessions, a former senator and now attorney general, came."),
        ("maine-opioid-crackdown", "LePage, no senator, wrote to one."),
        ("maine-opioid-crackdown", "Mills's boss isn't the governor."),
        ("maine-opioid-crackdown", "LePage wants what the attorney general, Mills, doesn't."),
        (
            "harbor-strike",
            "Two Brandts: Tomas, president of the union, and Paul, a Republican state senator.",
        ),
        (
            "harbor-strike",
            "Tomas Brandt, who heads the HWA, and Lionel Osgood, who heads PELA, met on Tuesday.",
        ),
        ("harbor-strike", "Mayor Helen Stroud, once a ferry captain, doesn't vote in the council."),
        ("harbor-strike", "The governor, Ruth Calloway, wrote to the mayor, Helen Stroud."),
        ("harbor-strike", "Ines Fallow, the Democrat, voted for it, Dov Lerner, the Republican, against."),
        ("harbor-strike", "Amos Pell is the treasurer of the city."),
        ("harbor-strike", "Pell, the city's treasurer, says at most $1,500."),
        ("harbor-strike", "Carla Nduka sits in Congress for the Democrats."),
        ("harbor-strike", "Nduka, a congresswoman, says the state pays $13 million."),
        ("harbor-strike", "The state senator, a Republican, explained the state law."),
        ("harbor-strike", "The ferries belong to the city, and the county has nothing to do with it."),
        ("harbor-strike", "The Ellery Ferry Line, which the city owns, carries 2,030 passengers a day."),
        ("harbor-strike", "The county gets 15 percent of its income from fees; the EFL belongs to the city."),
        ("harbor-strike", "It's a state law, the Clean Berth Act, and it lets the governor call both sides."),
        (
            "harbor-strike",
            "The federal grant is $30 million, and the Clean Berth Act is something else, it's a state law.",
        ),
        ("harbor-strike", "There's also a federal law, but the Clean Berth Act is the state's."),
        ("harbor-strike", "Unlike federal law, the Clean Berth Act lets the governor step in."),
        ("harbor-strike", "The union's president isn't the senator, they just share a name."),
        ("harbor-strike", "Brandt, not the senator but the union man, said so."),
        ("harbor-strike", "Osgood, of PELA, and Brandt, of the HWA, are at the table."),
        ("harbor-strike", "The mayor used to be a captain."),
        ("harbor-strike", "Lerner calls it a blank check. He's a Republican."),
        ("harbor-strike", "Fallow promised no family pays interest; she's a Democrat."),
        ("hospital-merger", "Caswell is chief executive at QGH and Castell chief financial officer at TCH."),
        (
            "hospital-merger",
            "Lena Vogt, a Republican, is the state's health commissioner and has the last word.",
        ),
        (
            "hospital-merger",
            "Otis Grange is the mayor, he's a Democrat and asked Caswell to keep both doors open.",
        ),
        ("hospital-merger", "Noor Haddad, who runs Blue Ledger, says they weren't asked."),
        ("hospital-merger", "Blue Ledger's Noor Haddad says a second report comes in spring."),
        ("hospital-merger", "Amin, a surgeon at Tallow Creek, says nobody asked the surgeons."),
        ("hospital-merger", "Philip Rourke leads the nurses. Their union has 1,130 members."),
        (
            "hospital-merger",
            "The union's president, Philip Rourke, and the QGH chief, Grace Caswell, disagree.",
        ),
        (
            "hospital-merger",
            "The Merger Review Act is a law of the state, so the state health commissioner decides.",
        ),
        ("hospital-merger", "The hospital chief, Caswell, promised no nurse would lose a job."),
        ("hospital-merger", "QGH's chief executive Caswell and TCH's finance chief Castell both want it."),
        ("hospital-merger", "She'll hear them at the Granary, the county's hall."),
        ("hospital-merger", "Bertha Lunn, who taught before, was born there."),
        ("hospital-merger", "The accountants' head, Haddad, and the nurses' head, Rourke, disagree."),
        ("hospital-merger", "Haddad leads the firm, and its report is dated Aug. 30."),
        ("hospital-merger", "The report's authors are from Blue Ledger. Their boss is Noor Haddad."),
        ("hospital-merger", "Castell of Tallow Creek and Caswell of Quillby General sound alike."),
    ],
)
def test_who_is_what_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "asked", "answer", "words"),
    [
        ("maine-opioid-crackdown", "lepage", "He is a senator from Maine.", ["senator"]),
        ("maine-opioid-crackdown", "mills", "Well, she's a Republican.", ["Republican"]),
        ("harbor-strike", "pell", "He's the mayor, I believe.", ["mayor"]),
        ("maine-opioid-crackdown", "lepage", "He is the governor of Maine.", []),
        ("maine-opioid-crackdown", "lepage", "She is a senator from Maine.", []),
        ("maine-opioid-crackdown", "lepage", "Sessions got the letter. He was a senator once.", []),
        ("maine-opioid-crackdown", "operation-sos", "He is a senator from Maine.", []),
    ],
)
def test_he_is_who_the_question_was_about_where_nobody_is_named_before(
    story: str, asked: str, answer: str, words: list[str]
) -> None:
    found = listen(index(story), answer, {asked})
    assert [one.words for one in found if one.sort == "contradicted"] == words
