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
        (MAINE, "LePage himself didn't say who had told him that the office is slow."),
        (MAINE, "If you ask me, the sheriff is the most sensible of them: treatment and prevention."),
        (MAINE, "Sessions' statement on Thursday had more prosecutors and traffickers behind bars in it."),
        (
            MAINE,
            "LePage wants the feds to do more because otherwise the state has to prosecute "
            "those who break federal laws.",
        ),
        (
            MAINE,
            "County prosecutors, the attorney general's office and the feds decide together on the court.",
        ),
        (MAINE, "Lynch had been attorney general before Sessions took over, she got LePage's first letter."),
        (MAINE, "Portland is in Cumberland County, and the sheriff there is Joyce."),
        (
            MAINE,
            "Ten districts in eight states, if you count Ohio and West Virginia once each: "
            "that's what I'd work out.",
        ),
        (MAINE, "New Hampshire, like Maine, is one whole district."),
        (MAINE, "The signs weren't about opioids mostly, they were about families and immigrants."),
        (MAINE, "Was it Mills or LePage who spoke of excellent cooperation? It was Mills."),
        (MAINE, "There are two attorneys general in it: Sessions for the country and Mills for Maine."),
        (
            MAINE,
            "LePage calls the heroin cheap but very powerful, and the gangs come from other "
            "Northeastern states.",
        ),
        (
            MAINE,
            "The Associated Press got a copy of the governor's letter and left a message "
            "with Sessions' office.",
        ),
        (HARBOR, "Brandt the senator and Brandt the union man aren't related at all."),
        (HARBOR, "It's the senator, not the union president, who says nobody wins a strike in the dark."),
        (HARBOR, "Fallow and Lerner sit on the same council, but she voted for the fund and he against it."),
        (HARBOR, "Pell isn't a council member, he's the treasurer, and he says no new tax is needed."),
        (HARBOR, "Calloway is the governor and Stroud the mayor; one wrote to the other about the ferries."),
        (
            HARBOR,
            "State inspectors are promised by the governor, and state money for the cranes "
            "comes on top of the federal grant.",
        ),
        (HARBOR, "The city runs the ferry line, and the union has its hall on Wharf Street."),
        (HARBOR, "HRF stands for the Harbor Relief Fund, which is the city's idea."),
        (HARBOR, "The sign on the gate says Safe Docks Now, and it doesn't say who put it there."),
        (HARBOR, "The mayor used to run a ferry, as its captain."),
        (
            HARBOR,
            "Oregon, Idaho and Alaska are one district each, Washington has an eastern and a western one.",
        ),
        (
            HARBOR,
            "The director of PELA says a new offer is on the table, and the union's "
            "president said nothing after the talks.",
        ),
        (HARBOR, "The state labor office has the city at 5.6 percent and Ellery County at 6.5."),
        (
            HOSPITAL,
            "It's easy to confuse Caswell with Castell; she promised no nurse would lose a "
            "job, he talks of losses.",
        ),
        (HOSPITAL, "Haddad's firm wrote the report, but the foreword is Caswell's."),
        (HOSPITAL, "Amin, a surgeon, complains that no one asked them; the nurses' union voted."),
        (HOSPITAL, "Under the state law only the commissioner can stop it, so Vogt has the last word."),
        (HOSPITAL, "The city has QGH and the county has TCH."),
        (HOSPITAL, "UCN would be the name of both, and CarePath its health plan."),
        (HOSPITAL, "They'd sell it in Michigan, in the eastern part, and in Indiana, up north."),
        (HOSPITAL, "The mayor is a Democrat, the commissioner a Republican."),
        (HOSPITAL, "The banner was hung on TCH's fence, nobody says by whom."),
        (HOSPITAL, "Federal programs pay more of the bills than the state's do."),
        (HOSPITAL, "The nurses' union is led by Rourke, who isn't a surgeon like Amin."),
    ],
)
def test_what_is_right_beside_told_rightly_is_not_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
