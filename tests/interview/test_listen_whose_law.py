"""Whose a law, a service or an office is: a state's said federal, a city's said the county's."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.listen import listen


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (
            "harbor-strike",
            "The EFL carries 2,030 passengers each day, it's run by the county, and many go to work.",
        ),
        ("harbor-strike", "The Ellery Ferry Line is a county line."),
        ("harbor-strike", "The county runs the Ellery Ferry Line."),
        ("harbor-strike", "The Ellery Ferry Line? That's owned by the state."),
        ("harbor-strike", "The EFL belongs to the county."),
        ("harbor-strike", "The EFL is the county's ferry line."),
        ("harbor-strike", "The EFL goes across the harbor. It belongs to the state."),
        ("harbor-strike", "The state owns the EFL."),
        ("harbor-strike", "The federal Clean Berth Act lets the governor call both sides."),
        ("harbor-strike", "The Clean Berth Act, a federal law, lets the governor call both sides."),
        ("harbor-strike", "The Clean Berth Act is a law of the city."),
        ("harbor-strike", "The Clean Berth Act is federal."),
        ("harbor-strike", "There is the Clean Berth Act. It's a federal law on the harbors."),
        ("harbor-strike", "It's a federal law about the harbors."),
        ("harbor-strike", "The Clean Berth Act was passed by Congress."),
        ("harbor-strike", "The labor office is a federal office."),
        ("harbor-strike", "It is the county labor office that counts them."),
        ("hospital-merger", "The Merger Review Act is federal law."),
        ("hospital-merger", "The Granary belongs to the city."),
        ("hospital-merger", "Under the Merger Review Act, which is a federal statute, Vogt can stop it."),
        ("hospital-merger", "Under federal law, the Merger Review Act, she can stop it."),
        ("hospital-merger", "The federal health department gave the minutes."),
        ("hospital-merger", "The Merger Review Act is a county law."),
    ],
)
def test_whose_it_is_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (
            "harbor-strike",
            "The EFL carries 2,030 passengers each day, it's run by the city, and many go to work.",
        ),
        ("harbor-strike", "The EFL carries passengers; the bridge is old, it's run by the county."),
        ("harbor-strike", "The EFL crosses to the county."),
        ("harbor-strike", "The city runs the EFL."),
        ("harbor-strike", "The county does not run the EFL."),
        ("harbor-strike", "The EFL isn't run by the county."),
        ("harbor-strike", "Is the EFL run by the county?"),
        ("harbor-strike", "The EFL is run by the city, not the county."),
        ("harbor-strike", "Carla Nduka spoke of a federal grant. It's federal money."),
        ("harbor-strike", "The Clean Berth Act is a state law, not a federal one."),
        ("harbor-strike", "It's a state law about the harbors."),
        ("harbor-strike", "It's a federal grant that pays for the cranes."),
        ("harbor-strike", "A federal grant pays for the cranes, it's a federal program."),
        (
            "harbor-strike",
            "The Clean Berth Act, a state law, lets the governor act. There is no federal law on it.",
        ),
        ("harbor-strike", "The EFL stops in the county."),
        ("harbor-strike", "PELA runs the harbor, and it's run by Osgood."),
        ("hospital-merger", "The Merger Review Act is state law."),
        ("hospital-merger", "The Granary belongs to the county."),
        ("hospital-merger", "She hears them at the Granary. It belongs to the county."),
        ("hospital-merger", "QGH is in the city. It is run by Grace Caswell."),
        ("hospital-merger", "The Merger Review Act is no federal law."),
        ("maine-opioid-crackdown", "The zero tolerance policy is a federal policy."),
        ("maine-opioid-crackdown", "It's a federal crackdown."),
    ],
)
def test_whose_it_is_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


def test_it_is_the_law_that_was_asked_for() -> None:
    known = index("hospital-merger")
    heard = [listen(known, "It's a federal law.", asked) for asked in ({"merger-review-act"}, set[str]())]
    assert [[one.words for one in found if one.sort == "contradicted"] for found in heard] == [
        ["federal law"],
        [],
    ]
