"""Who is named beside a "not" is not the one who says it; hard sentences that are right."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (
            HARBOR,
            "It's the union president, not the senator, who says nobody wins a strike in the dark.",
            "union president",
            "strike-in-the-dark",
        ),
    ],
)
def test_told_rightly_is_heard(story: str, answer: str, words: str, fact: str) -> None:
    assert (words, fact) in [(one.words, one.fact) for one in wrong(index(story), answer)]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (
            MAINE,
            "It wasn't Frank who spoke at the press conference, it was Sessions; Frank just "
            "has his office there.",
        ),
        (MAINE, "Neither Mills nor Clark agrees with what LePage was told about the federal office."),
        (
            MAINE,
            "Mills and Clark both speak well of working together, she of cooperation and he of commitment.",
        ),
        (
            MAINE,
            "Joyce spoke after Sessions and wanted people not to lose sight of treatment, "
            "which Sessions hadn't mentioned.",
        ),
        (MAINE, "If you ask me, the sheriff is the most sensible of them: treatment and prevention."),
        (MAINE, "The reporter doesn't say who calls it an enforcement surge."),
        (
            MAINE,
            "LePage wants the feds to do more because otherwise the state has to prosecute "
            "those who break federal laws.",
        ),
        (MAINE, "The state, not the federal government, prosecuted the 332 heroin cases."),
        (
            MAINE,
            "LePage got more state agents, but he also wanted more federal prosecutors, "
            "that's why he wrote to Lynch.",
        ),
        (MAINE, "He wrote to two attorneys general, first to Lynch and then to Sessions."),
        (MAINE, "Cumberland County, not Manatee County, is the focus in Maine."),
        (
            MAINE,
            "Ten districts in eight states, if you count Ohio and West Virginia once each: "
            "that's what I'd work out.",
        ),
        (MAINE, "Of California only the eastern district is in the surge."),
        (MAINE, "Massachusetts is next door but not in the surge."),
        (
            MAINE,
            "The administration, not the state, has the zero tolerance policy, and a court "
            "told it to reunite the families.",
        ),
        (MAINE, "I first thought LePage said that, but it's Mills who talks of excellent cooperation."),
        (MAINE, "There are two attorneys general in it: Sessions for the country and Mills for Maine."),
        (
            MAINE,
            "LePage calls the heroin cheap but very powerful, and the gangs come from other "
            "Northeastern states.",
        ),
        (MAINE, "As governor LePage pushed for state drug agents, and he got them."),
        (MAINE, "State statistics, not Sessions, gave the number of overdose deaths."),
        (HARBOR, "The Brandt who leads the union isn't the one who sits in the state senate."),
        (
            HARBOR,
            "Osgood says the drawer is empty, Brandt of the union says the strike is cheaper "
            "than Osgood claims.",
        ),
        (HARBOR, "Fallow and Lerner sit on the same council, but she voted for the fund and he against it."),
        (HARBOR, "The mayor has no vote in the council, so she voted neither for it nor against it."),
        (HARBOR, "What Stroud was told about the cranes, that nobody inspected them, worried her."),
        (
            HARBOR,
            "The governor, by the Clean Berth Act, can call both sides to the table, so Calloway could.",
        ),
        (HARBOR, "The state pays less for the cranes than the federal grant does."),
        (HARBOR, "The city runs the ferry line, and the union has its hall on Wharf Street."),
        (HARBOR, "The HWA stands for the workers and PELA runs the harbor."),
        (
            HARBOR,
            "The Ropewalk and City Hall are where families can ask for a loan; the first is the union's.",
        ),
        (HARBOR, "Stroud knows about ferries, she was once captain of one."),
        (HARBOR, "Nobody is named for calling the last strike the long winter."),
        (
            HARBOR,
            "Oregon, Idaho and Alaska are one district each, Washington has an eastern and a western one.",
        ),
        (
            HARBOR,
            "The director of PELA says a new offer is on the table, and the union's "
            "president said nothing after the talks.",
        ),
        (HARBOR, "The county takes 15 percent of its income from harbor fees, the city 50."),
        (HOSPITAL, "Castell isn't the chief executive, he's the one for finances at TCH."),
        (
            HOSPITAL,
            "The union's president heard the night ward would be shut, but the agreement doesn't say so.",
        ),
        (HOSPITAL, "Haddad's firm wrote the report, but the foreword is Caswell's."),
        (HOSPITAL, "Amin, a surgeon, complains that no one asked them; the nurses' union voted."),
        (HOSPITAL, "The state's commissioner decides, not the mayor and not the county."),
        (HOSPITAL, "TCH is out in the county, which is why patients there wait longer than in the city."),
        (HOSPITAL, "QGH is the bigger one, in the city, and TCH the smaller one, out in Marl County."),
        (
            HOSPITAL,
            "The hospitals, TCH and QGH, are in Ohio, and the plan would be sold in other states too.",
        ),
        (HOSPITAL, "They'd sell it in Michigan, in the eastern part, and in Indiana, up north."),
        (HOSPITAL, "Lunn, a retired teacher, was born at QGH."),
        (HOSPITAL, "The banner was hung on TCH's fence, nobody says by whom."),
        (
            HOSPITAL,
            "The report calls them rival kitchens, and Caswell, who wrote the foreword, "
            "talks of an honest price.",
        ),
        (HOSPITAL, "The health department is the state's, and it has 19 minutes for QGH and 90 for TCH."),
        (HOSPITAL, "The nurses' union is led by Rourke, who isn't a surgeon like Amin."),
        (HOSPITAL, "The surgeons weren't asked, says Amin, who is one of them."),
        (
            MAINE,
            "Clark's office, the U.S. Attorney's, says it is committed; that is not what the "
            "governor was told.",
        ),
        (
            MAINE,
            "It's from the sheriff, the remark about an illness, and it's from Sessions that "
            "we prescribe too many opioids.",
        ),
        (MAINE, "The one who wrote the letter is LePage, the one who got it is Sessions."),
        (MAINE, "Supporters of the zero tolerance policy aren't mentioned."),
        (MAINE, "Maine is in the Northeast, and the gangs come from other states there, not from the South."),
        (MAINE, "The state can't do it alone, LePage thinks, so Washington should send more prosecutors."),
        (MAINE, "West Virginia is in with the north and the south."),
        (
            MAINE,
            "Sessions isn't the U.S. attorney for Maine, he's the attorney general for the whole country.",
        ),
        (HARBOR, "The council, not the mayor, voted for the fund; the mayor had asked for less."),
        (HARBOR, "The treasurer says no new tax is needed and Fallow says no family pays interest."),
        (HARBOR, "The last strike, in 1971, is called the long winter, and nobody says who called it that."),
        (HARBOR, "The governor can call both sides to the table, but the mayor can only ask them to meet."),
        (HARBOR, "City Hall is where the council met, the Ropewalk is where the union is at home."),
        (HARBOR, "The oldest of the piers gets the newest cranes."),
        (HARBOR, "Ellery County isn't the city of Port Ellery: there the share without a job was higher."),
        (HOSPITAL, "The mayor can't stop it, he can only ask Caswell."),
        (HOSPITAL, "The head of the accountants isn't the head of QGH; one is Haddad, the other Caswell."),
        (HOSPITAL, "The union of the nurses voted no, eight days after the signing."),
        (HOSPITAL, "The smaller hospital is TCH; it's older than I thought, 1926."),
        (
            HOSPITAL,
            "She promised that no nurse would lose a job, and he said that they'd have to "
            "close without it; I mean Caswell and Castell.",
        ),
        (HARBOR, "Osgood, for PELA, offered 43.60, while the union wants 46.30."),
    ],
)
def test_what_is_right_beside_told_rightly_is_not_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
