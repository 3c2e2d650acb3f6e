"""Parties: said of who is of another, beside a name or a role, of "he", of two at once, and denied."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "Mills is Maine's attorney general, a Republican."),
        ("maine-opioid-crackdown", "Janet Mills, the state attorney general and a Republican, said so."),
        ("maine-opioid-crackdown", "Janet Mills, the attorney general of Maine, is a Republican."),
        ("maine-opioid-crackdown", "I trust Mills. She's a Republican, after all."),
        ("maine-opioid-crackdown", "Janet Mills (R) said so."),
        ("maine-opioid-crackdown", "Janet Mills is with the Republicans."),
        ("maine-opioid-crackdown", "Janet Mills isn't a Democrat."),
        ("maine-opioid-crackdown", "Republican Attorney General Janet Mills said so."),
        ("harbor-strike", "Paul Brandt explains it. He is a Democrat and not related to the other."),
        ("harbor-strike", "Dov Lerner, who voted against it, is a Democrat."),
        ("harbor-strike", "Lerner and Fallow are both Democrats."),
        ("harbor-strike", "Ines Fallow and Dov Lerner, both Republicans, disagree."),
        ("harbor-strike", "Carla Nduka is a member of the Republican Party."),
        ("harbor-strike", "Carla Nduka, R-Ore., announced the grant."),
        ("harbor-strike", "The state senator is a Democrat."),
        ("hospital-merger", "Vogt, she's a Democrat and the state health commissioner, has to decide."),
        ("hospital-merger", "Mayor Otis Grange is a Republican."),
        ("hospital-merger", "Grange asked Caswell, and he is a Republican too."),
        ("hospital-merger", "The mayor, a Republican, asked for that."),
        ("hospital-merger", "Grange, who is mayor, is a Republican."),
    ],
)
def test_a_party_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "Mills is Maine's attorney general, a Democrat."),
        ("maine-opioid-crackdown", "Mills, Republican LePage's opponent, said so."),
        ("maine-opioid-crackdown", "Mills is independent of the governor."),
        ("maine-opioid-crackdown", "Mills is green on that question."),
        ("maine-opioid-crackdown", "Mills works for the state, a Republican stronghold."),
        ("maine-opioid-crackdown", "Mills spoke to her deputy, a Republican."),
        ("maine-opioid-crackdown", "Janet Mills (D-Maine) said so."),
        ("maine-opioid-crackdown", "Mills is not a Republican."),
        ("maine-opioid-crackdown", "Is Mills a Republican?"),
        ("maine-opioid-crackdown", "Mills works with the governor, a Republican."),
        ("maine-opioid-crackdown", "LePage is a Republican."),
        ("harbor-strike", "Carla Nduka, D-Ore., announced the grant."),
        ("harbor-strike", "Fallow and Nduka are both Democrats."),
        ("harbor-strike", "Lerner and Paul Brandt are both Republicans."),
        ("harbor-strike", "Paul Brandt explains it. He is a Republican and not related to the other."),
        ("harbor-strike", "Fallow, a Democrat, and Lerner, a Republican, disagree."),
        ("harbor-strike", "Lerner voted against it, Fallow is a Democrat."),
        ("harbor-strike", "Lerner met a Democrat."),
        ("harbor-strike", "Lerner and a Democrat, Fallow, disagree."),
        ("harbor-strike", "Carla Nduka, no Republican, announced it."),
        ("hospital-merger", "Vogt, she's a Republican and the commissioner, has to decide."),
        ("hospital-merger", "Grange, a Democrat, and Vogt, a Republican, will see."),
        ("hospital-merger", "Grange is a Democrat, Vogt a Republican."),
        ("hospital-merger", "Caswell, not a Democrat as far as I know, promised it."),
        ("hospital-merger", "Vogt, who answers to Grange, is a Republican."),
        ("hospital-merger", "Grange, who is mayor, and Vogt, a Republican, met."),
        ("hospital-merger", "Vogt, the commissioner, and a Democrat, Grange, met."),
    ],
)
def test_a_party_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []
