"""What is said the other way round: opposites of words, small words, and promises that are not made."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"

OPPOSITES = [
    (
        MAINE,
        "LePage wants the U.S. Attorney's Office to ramp down prosecution of drug crimes.",
        "ramp-up-prosecution",
    ),
    (MAINE, "LePage asked Sessions to go easy on the prosecution of drug crimes.", "ramp-up-prosecution"),
    (MAINE, "Sessions said the enforcement model in Manatee County was a failure.", "manatee-success"),
    (MAINE, "LePage has praised the heroin traffickers coming into the state.", "against-traffickers"),
    (MAINE, "LePage acknowledged that the Maine office had ample resources.", "pressed-for-resources"),
    (MAINE, "Sessions is committed to lenient enforcement of federal drug laws.", "sessions-committed"),
    (MAINE, "LePage said they sell expensive, weak heroin.", "cheap-but-powerful"),
    (HARBOR, "Lerner says the fund would make the strike shorter.", "longer-strike"),
    (HARBOR, "Lerner said the fund would cut the strike short.", "longer-strike"),
    (HARBOR, "Osgood said an old offer was on the table.", "new-offer"),
    (
        HARBOR,
        "Paul Brandt said the Clean Berth Act forbids the governor to call both sides to the table.",
        "governor-can-call",
    ),
    (HOSPITAL, "Castell said TCH could stay open without the merger.", "would-have-to-close"),
    (HOSPITAL, "Rourke heard that the night ward at Tallow Creek would be kept open.", "night-ward-shut"),
    (HOSPITAL, "Rourke said the report had thought of the patients.", "forgotten-patients"),
    (HOSPITAL, "Amin said everybody had asked the surgeons.", "surgeons-not-asked"),
]
SMALL_WORDS = [
    (HARBOR, "More ships come than before.", "fewer-ships"),
    (
        MAINE,
        "Joyce said officials shouldn't put more resources into treatment and prevention.",
        "treatment-and-prevention",
    ),
    (MAINE, "LePage pushed for fewer state drug enforcement agents.", "more-state-agents"),
    (
        MAINE,
        "Joyce said officials should put fewer resources into treatment and prevention.",
        "treatment-and-prevention",
    ),
    (HARBOR, "Calloway promised that state inspectors would look at half the cranes.", "every-crane"),
    (HARBOR, "Pell said the city could only lend the money with a new tax.", "no-new-tax"),
    (HOSPITAL, "Vogt said the state wanted to decide after the winter.", "decide-before-winter"),
]
NO_PROMISES = [
    (HARBOR, "Fallow couldn't guarantee that no family would pay interest.", "no-interest"),
    (HOSPITAL, "Caswell refused to promise that no nurse would lose a job.", "no-nurse-loses-a-job"),
    (HOSPITAL, "Caswell couldn't promise that every nurse would keep her job.", "no-nurse-loses-a-job"),
    (HOSPITAL, "Caswell promised that every nurse would be laid off.", "no-nurse-loses-a-job"),
]
PARTS = [
    (MAINE, "No court has ordered the administration to reunite the families.", "court-order"),
    (HOSPITAL, "The agreement keeps the night ward open.", "night-ward-not-named"),
]
OUTCOMES = [
    (HARBOR, "The union voted against the strike.", "union-vote"),
    (HARBOR, "The old contract began on Feb. 28.", "contract-ended"),
    (HARBOR, "On March 4 the dockworkers went back to work.", "walkout-began"),
    (HOSPITAL, "On Sept. 20 the nurses voted in favor of the merger.", "nurses-vote"),
    (HOSPITAL, "The nurses backed the merger in their vote.", "nurses-vote"),
    (HOSPITAL, "TCH shut its doors in 1926.", "tch-opened"),
]


WRONG = [*OPPOSITES, *SMALL_WORDS, *NO_PROMISES, *PARTS, *OUTCOMES]


@pytest.mark.parametrize(("story", "answer", "fact"), WRONG)
def test_the_opposite_in_other_words_is_contradicted(story: str, answer: str, fact: str) -> None:
    assert [one.fact for one in wrong(index(story), answer)] == [fact]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "LePage asked Sessions to step up the prosecution of drug crimes."),
        (MAINE, "LePage doesn't want Sessions to go easy on drug crimes."),
        (MAINE, "Joyce said not to put fewer resources into treatment and prevention."),
        (MAINE, "LePage never praised the heroin traffickers who come into the state."),
        (MAINE, "LePage says the office doesn't have enough resources."),
        (MAINE, "The heroin is not expensive and not weak, LePage says."),
        (MAINE, "LePage has been told that the office is anything but quick in prosecuting its cases."),
        (HARBOR, "There used to be more ships."),
        (MAINE, "The families aren't reunited yet, though the court ordered the administration to do it."),
        (HOSPITAL, "The agreement doesn't keep the night ward open, it leaves it out."),
        (HARBOR, "Lerner says the fund wouldn't make the strike shorter."),
        (HARBOR, "Osgood said a new offer, better than the old one, was on the table."),
        (HARBOR, "Some of the council members voted against the fund."),
        (HARBOR, "Did the union vote against the strike?"),
        (HARBOR, "The union voted for the strike, not against it."),
        (HARBOR, "The strike costs more than before, Osgood said."),
        (HARBOR, "Fallow guaranteed that no family would pay interest."),
        (HARBOR, "Calloway promised that all the cranes would be looked at by state inspectors."),
        (HOSPITAL, "Castell said TCH can't stay open without the merger."),
        (HOSPITAL, "The nurses didn't vote in favor of the merger."),
        (HOSPITAL, "Rourke said the report hadn't thought of the patients."),
        (HOSPITAL, "The night ward will not stay open, Rourke heard."),
        (HOSPITAL, "If the nurses had voted for the merger, things would be easy."),
        (HOSPITAL, "Caswell promised that every nurse would keep her job."),
        (HOSPITAL, "Vogt said the state wanted to decide before the winter, not after it."),
    ],
)
def test_the_opposite_denied_asked_or_said_of_something_else_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


def test_only_the_part_that_is_denied_is_contradicted() -> None:
    answer = (
        "A court ordered the administration to get the families back together, and the administration "
        "has said it will meet the court's first deadlines without trouble."
    )
    (found,) = wrong(index(MAINE), answer)
    assert found.fact == "court-order"
    assert found.words.startswith("the administration has said it will meet")


@pytest.mark.parametrize(
    ("story", "answer", "fact"),
    [
        (MAINE, "The administration is under a court order to bring the families together.", "court-order"),
        (MAINE, "Motor vehicle accidents claim fewer lives than drugs.", "motor-vehicle-accidents"),
        (HOSPITAL, "It'd pay for itself, the report says.", "pays-for-itself"),
        (
            HARBOR,
            "The union's president, Tomas Brandt, said they aren't planning to walk out anywhere except "
            "Port Ellery.",
            "no-strike-elsewhere",
        ),
        (
            HOSPITAL,
            "Castell says it is either the merger or closing down for the hospital at Tallow Creek.",
            "would-have-to-close",
        ),
    ],
)
def test_a_part_said_whole_or_with_a_pronoun_is_stated(story: str, answer: str, fact: str) -> None:
    assert [one.sort for one in listen(index(story), answer) if one.fact == fact] == ["stated"]
