"""Denials of quantity, opposites, decisions turned round, and whose word it is by what stands around."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "fact"),
    [
        (HARBOR, "Amos Pell warned that they can't lend it unless they bring in a new tax.", "no-new-tax"),
        (HARBOR, "Pell says a new tax is needed", "no-new-tax"),
        (HARBOR, "The treasurer said the city couldn't lend the money without a new tax.", "no-new-tax"),
        (HARBOR, "Pell said the loans will take a new tax.", "no-new-tax"),
        (HARBOR, "Pell said the city could only lend the money with a new tax.", "no-new-tax"),
        (HARBOR, "Pell said they need a new tax for the loans.", "no-new-tax"),
        (HARBOR, "Pell said there would have to be a new tax to lend the money.", "no-new-tax"),
        (HOSPITAL, "Castell said TCH could stay open without the merger.", "would-have-to-close"),
        (HOSPITAL, "Castell said TCH wouldn't have to close even without the merger.", "would-have-to-close"),
        (HOSPITAL, "Castell said TCH would not need the merger to stay open.", "would-have-to-close"),
        (HARBOR, "Osgood told reporters that no new offer has been made.", "new-offer"),
        (HARBOR, "Osgood said there is no new offer on the table.", "new-offer"),
        (HARBOR, "Osgood said they haven't made a new offer.", "new-offer"),
        (HARBOR, "According to Osgood, there's no new offer.", "new-offer"),
        (HARBOR, "Osgood says PELA isn't putting a new offer on the table.", "new-offer"),
        (HARBOR, "Osgood said he had no new offer for the union.", "new-offer"),
        (HARBOR, "In the end the council turned the fund down, seven against four.", "council-vote"),
        (HARBOR, "The council rejected the fund.", "council-vote"),
        (HARBOR, "The council voted against lending the money to the families.", "council-vote"),
        (HARBOR, "The City Council refused to lend money to the dockworkers' families.", "council-vote"),
        (HARBOR, "The City Council voted down the Harbor Relief Fund.", "council-vote"),
        (HARBOR, "The council decided not to lend the families any money.", "council-vote"),
        (HARBOR, "The council said no to the loans for the families.", "council-vote"),
        (HOSPITAL, "The nurses voted for the merger.", "nurses-vote"),
        (HOSPITAL, "The nurses approved the merger.", "nurses-vote"),
        (HOSPITAL, "The nurses backed the merger in their vote.", "nurses-vote"),
        (HARBOR, "The union voted against the strike.", "union-vote"),
        (HARBOR, "The union rejected the strike.", "union-vote"),
        (HARBOR, "Stroud was told the cranes had been inspected in the fall.", "not-inspected"),
        (
            MAINE,
            "Mills says that Maine gets hardly any cooperation out of the U.S. Attorney's Office.",
            "excellent-cooperation",
        ),
        (MAINE, "Attorney General Mills said cooperation was poor", "excellent-cooperation"),
        (
            MAINE,
            "Mills says the state gets little cooperation from the U.S. Attorney's Office.",
            "excellent-cooperation",
        ),
        (
            MAINE,
            "Mills says there is barely any cooperation with the U.S. Attorney's Office.",
            "excellent-cooperation",
        ),
        (MAINE, "Mills complained about bad cooperation with the federal office.", "excellent-cooperation"),
        (
            MAINE,
            "Mills said there's no cooperation with the U.S. Attorney's Office.",
            "excellent-cooperation",
        ),
        (MAINE, "Mills said the state has scarcely any cooperation with the feds.", "excellent-cooperation"),
        (
            MAINE,
            "Mills said the office got hardly any substantial sentences against major drug traffickers.",
            "substantial-sentences",
        ),
        (
            MAINE,
            "Mills said the office never obtained substantial sentences against major drug traffickers.",
            "substantial-sentences",
        ),
        (
            MAINE,
            "Mills said that the office only obtained light sentences against major drug traffickers.",
            "substantial-sentences",
        ),
        (MAINE, "Joyce wants fewer resources for treatment and prevention.", "treatment-and-prevention"),
        (
            MAINE,
            "Joyce said officials should forget about treatment and prevention.",
            "treatment-and-prevention",
        ),
        (MAINE, "LePage has never once said a word against traffickers.", "against-traffickers"),
        (MAINE, "LePage hardly ever speaks out against heroin traffickers.", "against-traffickers"),
        (MAINE, "LePage has kept silent about heroin traffickers.", "against-traffickers"),
        (MAINE, "LePage has never spoken out against the traffickers.", "against-traffickers"),
        (
            MAINE,
            "The governor didn't say anything against heroin traffickers coming into the state.",
            "against-traffickers",
        ),
        (MAINE, "The governor has only once spoken out against heroin traffickers.", "against-traffickers"),
        (MAINE, "The governor tried to get more state drug agents but he failed.", "more-state-agents"),
        (MAINE, "LePage's opinion is that the federal prosecutors are too quick.", "straining-resources"),
        (MAINE, "LePage thinks federal prosecution is too fast.", "straining-resources"),
        (
            MAINE,
            "LePage said quick federal prosecution is straining Maine's resources.",
            "straining-resources",
        ),
        (MAINE, "LePage says federal prosecution is relieving Maine's resources.", "straining-resources"),
        (MAINE, "Sessions says that the model in Manatee County went badly.", "manatee-success"),
        (MAINE, "Sessions said the model in Manatee County was hardly a success.", "manatee-success"),
        (MAINE, "Sessions said the model didn't work well in Manatee County.", "manatee-success"),
        (
            MAINE,
            "Sessions said the enforcement model in Manatee County was far from a success.",
            "manatee-success",
        ),
        (MAINE, "The protesters were mostly there because of opioids.", "protest-other-issues"),
        (MAINE, "Most protesters came because of the opioid crisis.", "protest-other-issues"),
        (MAINE, "It was mostly opioids that the protesters cared about.", "protest-other-issues"),
        (
            MAINE,
            "Drug overdoses are catching up, but car accidents still kill more people than they do.",
            "motor-vehicle-accidents",
        ),
        (MAINE, "Car accidents still kill more people than overdoses.", "motor-vehicle-accidents"),
        (MAINE, "Overdoses kill nearly as many people as car accidents.", "motor-vehicle-accidents"),
        (MAINE, "Overdose deaths have not yet overtaken car accidents.", "motor-vehicle-accidents"),
        (MAINE, "More people die in car crashes than of overdoses.", "motor-vehicle-accidents"),
        (
            MAINE,
            "Drug overdoses are catching up with car accidents as a cause of death.",
            "motor-vehicle-accidents",
        ),
        (MAINE, "Car accidents are still ahead of overdoses as a cause of death.", "motor-vehicle-accidents"),
        (MAINE, "Fewer people die of drug overdoses than in car accidents.", "motor-vehicle-accidents"),
        (
            MAINE,
            "Clark said his office decides all by itself which drug cases go to federal court and "
            "which to state court, without asking the Maine Attorney General's Office or the "
            "counties.",
            "federal-or-state-court",
        ),
        (
            MAINE,
            "Clark said the office decides alone whether drug cases go to federal or state court.",
            "federal-or-state-court",
        ),
        (
            MAINE,
            "Clark said the office determines on its own whether cases are for federal or state court.",
            "federal-or-state-court",
        ),
        (
            MAINE,
            "Clark said the U.S. Attorney's Office never asks the county prosecutors whether a "
            "drug case should go to federal or state court.",
            "federal-or-state-court",
        ),
        (
            MAINE,
            "Clark said the office decides without the Maine Attorney General's Office whether "
            "drug cases belong in federal or state court.",
            "federal-or-state-court",
        ),
        (
            MAINE,
            "LePage was the one who warned that officials shouldn't lose sight of treatment and prevention.",
            "treatment-and-prevention",
        ),
        (
            MAINE,
            "It was LePage who warned that officials shouldn't lose sight of treatment and prevention.",
            "treatment-and-prevention",
        ),
        (
            MAINE,
            "LePage was the one who warned that officials shouldn't lose sight of treatment and "
            'prevention. "This is an illness," he said.',
            "an-illness",
        ),
        (
            HARBOR,
            "Fallow was the one who warned that the fund would make the strike longer.",
            "longer-strike",
        ),
        (MAINE, "LePage asked Lynch to ramp up prosecution of drug crimes.", "ramp-up-prosecution"),
    ],
)
def test_the_opposite_in_other_words_is_contradicted(story: str, answer: str, fact: str) -> None:
    assert fact in [one.fact for one in wrong(index(story), answer)]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HARBOR, "Pell said they can lend it without bringing in a new tax."),
        (HARBOR, "Pell said a new tax isn't necessary."),
        (HARBOR, "Osgood said there is a new offer on the table, he wouldn't say how high it was."),
        (HARBOR, "Osgood said a new offer was on the table. He didn't say what is in it."),
        (HARBOR, "The council voted for the fund, seven to four."),
        (HARBOR, "The council approved the loans to the families."),
        (HARBOR, "Four members of the council voted against the fund."),
        (HARBOR, "Lerner turned the fund down, he calls it a blank check."),
        (HARBOR, "Dov Lerner voted against the fund, but the council passed it."),
        (HOSPITAL, "The nurses turned the merger down on Sept. 20."),
        (HOSPITAL, "The nurses said no to the merger."),
        (MAINE, "Mills said cooperation was excellent."),
        (MAINE, "Mills says that the cooperation could hardly be better."),
        (MAINE, "Mills says there is hardly any trouble, cooperation is excellent."),
        (MAINE, "Mills says the cooperation is very good."),
        (MAINE, "Mills had nothing but praise for the cooperation with the U.S. Attorney's Office."),
        (MAINE, "Mills says the office got long sentences against major drug traffickers."),
        (
            MAINE,
            "The statement says they'll prosecute every readily provable fentanyl case, even small ones.",
        ),
        (
            MAINE,
            "They prosecute every provable fentanyl case, regardless of quantity, so small "
            "quantities aren't let go.",
        ),
        (MAINE, "The surge doesn't only prosecute the big fentanyl cases."),
        (MAINE, "Nobody is let go because the quantity is small, every fentanyl case gets prosecuted."),
        (MAINE, "Joyce said less money for jails and more for treatment and prevention."),
        (MAINE, "Joyce said there shouldn't be less money for treatment."),
        (MAINE, "LePage never stops speaking out against heroin traffickers."),
        (MAINE, "LePage has said a lot against heroin traffickers."),
        (MAINE, "LePage says the federal prosecutors aren't quick enough, that strains Maine's resources."),
        (MAINE, "LePage says the federal prosecutors are not too quick."),
        (MAINE, "Sessions says it couldn't have worked better in Manatee County."),
        (MAINE, "Sessions came because of the opioid epidemic, the protesters mostly for other reasons."),
        (MAINE, "Sessions came to Portland mainly because of the opioid epidemic."),
        (MAINE, "About 150 protesters stood outside. Sessions spoke mainly about the opioid epidemic."),
        (MAINE, "The main target was the zero tolerance policy, others came about marijuana."),
        (
            MAINE,
            "A primary target of the protest was zero tolerance at the border; others are "
            "protesting police mistreatment of minorities.",
        ),
        (MAINE, "Car accidents used to kill more people, but drug overdoses have caught up and passed them."),
        (MAINE, "Car accidents kill many people, but overdoses kill more people than they do."),
        (
            MAINE,
            "Clark said the office never decides by itself which drug cases go to federal or state court.",
        ),
        (
            MAINE,
            "Clark says his office doesn't decide without asking the Maine Attorney General's "
            "Office and county prosecutors which drug cases go to federal court and which to "
            "state court.",
        ),
        (
            MAINE,
            "Joyce was the one who warned that officials shouldn't lose sight of treatment and "
            'prevention. "This is an illness," he said.',
        ),
        (HARBOR, "It is to begin at Pier Grande, the oldest pier."),
        (MAINE, "LePage asked Lynch last year for more federal prosecutors."),
        (
            MAINE,
            "LePage asked Sessions to step up prosecution of drug crimes; Lynch he had asked for "
            "more federal prosecutors.",
        ),
        (HOSPITAL, "The hospitals had a business report written before they agreed to merge."),
        (HOSPITAL, "Lena Vogt, a Republican, is the state's health commissioner and has to say yes."),
        (HARBOR, "The council did not vote for $560,000."),
    ],
)
def test_what_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "answer", "sort", "fact"),
    [
        (HARBOR, "Pell said no new tax is needed to lend the money.", "stated", "no-new-tax"),
        (
            HARBOR,
            "Pell said the city can lend the money and doesn't need a new tax for it.",
            "stated",
            "no-new-tax",
        ),
        (
            HARBOR,
            "Pell says there's no need for a new tax, the city can lend the money as it is.",
            "stated",
            "no-new-tax",
        ),
        (
            HOSPITAL,
            "In Castell's opinion there's no way for TCH to stay open if they don't merge.",
            "stated",
            "would-have-to-close",
        ),
        (HOSPITAL, "Castell said TCH can't stay open unless they merge.", "stated", "would-have-to-close"),
        (
            HOSPITAL,
            "Castell said if there is no merger TCH will have to close.",
            "stated",
            "would-have-to-close",
        ),
        (HARBOR, "Osgood said they've put a new offer on the table.", "stated", "new-offer"),
        (HARBOR, "Osgood said a new offer had been made.", "stated", "new-offer"),
        (HARBOR, "Osgood said there's a new offer, but not how high it is.", "stated", "new-offer"),
        (
            HARBOR,
            "Stroud was told the cranes hadn't been inspected since the fall.",
            "stated",
            "not-inspected",
        ),
        (
            MAINE,
            "LePage has been told that the office hasn't been active in prosecuting drug crimes.",
            "stated",
            "told-not-active",
        ),
        (
            HOSPITAL,
            "Philip Rourke heard a rumor that the night ward at Tallow Creek is going to be closed.",
            "stated",
            "night-ward-shut",
        ),
        (
            HOSPITAL,
            "Rourke also complained that the report forgot about the patients.",
            "stated",
            "forgotten-patients",
        ),
        (
            HOSPITAL,
            "Rourke got wind that they'd shut the night ward at Tallow Creek. He also complained "
            "that the report forgot about the patients.",
            "stated",
            "forgotten-patients",
        ),
        (
            HOSPITAL,
            "Rourke's complaint is that the report has forgotten the patients.",
            "stated",
            "forgotten-patients",
        ),
        (
            HARBOR,
            "Word reached Stroud that the cranes hadn't been inspected since the fall.",
            "stated",
            "not-inspected",
        ),
        (
            HARBOR,
            "Stroud found out from somebody that the cranes hadn't been inspected since the fall.",
            "stated",
            "not-inspected",
        ),
        (
            MAINE,
            "Joyce told reporters not to forget about treatment and prevention.",
            "stated",
            "treatment-and-prevention",
        ),
        (
            MAINE,
            "LePage has often said things against the heroin traffickers coming into the state.",
            "stated",
            "against-traffickers",
        ),
        (
            MAINE,
            "LePage thinks slow federal prosecution weighs on Maine's budget.",
            "stated",
            "straining-resources",
        ),
        (MAINE, "Sessions says the model in Manatee County worked really well.", "stated", "manatee-success"),
        (MAINE, "Sessions says that it paid off in Manatee County, Florida.", "stated", "manatee-success"),
        (
            MAINE,
            "Sessions claims the enforcement model went very well in Manatee County.",
            "stated",
            "manatee-success",
        ),
        (
            MAINE,
            "Most had other things on their minds, the protesters I mean.",
            "stated",
            "protest-other-issues",
        ),
        (MAINE, "Most of the protesters weren't focused on opioids.", "stated", "protest-other-issues"),
        (MAINE, "The protesters were mostly interested in other matters.", "stated", "protest-other-issues"),
        (MAINE, "More people die of overdoses than in car crashes.", "stated", "motor-vehicle-accidents"),
        (
            MAINE,
            "Fewer people die in car accidents than of drug overdoses.",
            "stated",
            "motor-vehicle-accidents",
        ),
        (
            MAINE,
            "Car accidents don't kill more people than overdoses any more.",
            "stated",
            "motor-vehicle-accidents",
        ),
        (
            MAINE,
            "Car accidents used to kill more, now drug overdoses kill more people than they do.",
            "stated",
            "motor-vehicle-accidents",
        ),
        (
            MAINE,
            "Clark said his office doesn't decide alone which drug cases go to federal or state "
            "court, it works with the Maine Attorney General's Office and county prosecutors.",
            "stated",
            "federal-or-state-court",
        ),
        (
            MAINE,
            "Clark said the office decides with the Maine Attorney General's Office and county "
            "prosecutors whether drug cases go to federal or state court.",
            "stated",
            "federal-or-state-court",
        ),
        (
            MAINE,
            "What did LePage say? That Maine itself ends up having to try and jail people who "
            'break "the most serious" federal laws, since the feds are slow. That\'s his view of '
            "it.",
            "stated",
            "forced-to-prosecute",
        ),
        (
            MAINE,
            'That Maine itself ends up having to try and jail people who break "the most serious" '
            "federal laws, since the feds are slow. That's his view of it.",
            "stated",
            "forced-to-prosecute",
        ),
        (
            MAINE,
            "Only that his office is and always has been committed to teaming up with state and "
            "local partners against the opioid problem. Quite general, really.",
            "stated",
            "office-committed",
        ),
        (
            MAINE,
            "In the letter story it only says that he's committed to enforcing federal drug laws "
            "aggressively. That's his promise, let's see what comes of it.",
            "stated",
            "sessions-committed",
        ),
        (
            MAINE,
            "In between is Clark, the office's spokesman, who insists they're firmly committed to "
            "working with state and local partners on the opioid problem.",
            "stated",
            "office-committed",
        ),
        (
            MAINE,
            "Clark insists that his office is firmly committed to working with state and local "
            "partners on the opioid problem.",
            "stated",
            "office-committed",
        ),
        (
            MAINE,
            "Clark maintains the office is committed to working with state and local partners on "
            "the opioid problem in Maine.",
            "stated",
            "office-committed",
        ),
        (
            MAINE,
            "Clark swears they're committed to working with state and local partners against "
            "opioids in Maine.",
            "stated",
            "office-committed",
        ),
        (
            HOSPITAL,
            "Just that no nurse would lose a job. Her words, not mine.",
            "stated",
            "no-nurse-loses-a-job",
        ),
        (
            HOSPITAL,
            "That no nurse will lose her job. It's a promise of hers.",
            "stated",
            "no-nurse-loses-a-job",
        ),
        (HOSPITAL, "She gave her word that no nurse would lose a job.", "stated", "no-nurse-loses-a-job"),
        (HOSPITAL, "Caswell has given her word that no nurse loses a job.", "stated", "no-nurse-loses-a-job"),
        (HARBOR, "Only that no family would pay interest. It's what she promised.", "stated", "no-interest"),
        (HARBOR, "Fallow insists no family would pay interest.", "stated", "no-interest"),
        (
            HOSPITAL,
            "Vogt wants a decision from the state before winter comes.",
            "stated",
            "decide-before-winter",
        ),
        (
            HOSPITAL,
            "She's the commissioner, Lena Vogt. Her hearing is on Oct. 3, and she wants a "
            "decision from the state before winter comes.",
            "stated",
            "decide-before-winter",
        ),
        (HARBOR, "They haven't been inspected since the fall, the cranes.", "loose", "not-inspected"),
        (HARBOR, "The cranes haven't been inspected since the fall.", "loose", "not-inspected"),
        (HARBOR, "Nobody has inspected the cranes since the fall.", "loose", "not-inspected"),
        (HARBOR, "What's wrong? The cranes had not been checked since the fall.", "loose", "not-inspected"),
        (
            MAINE,
            "The office simply hasn't been active in prosecuting drug crimes.",
            "loose",
            "told-not-active",
        ),
        (
            MAINE,
            "The feds haven't been active in prosecuting drug crimes. That's a fact.",
            "loose",
            "told-not-active",
        ),
        (
            MAINE,
            "The U.S. Attorney's Office is very slow in prosecuting the cases it takes up.",
            "loose",
            "told-very-slow",
        ),
        (HOSPITAL, "The night ward at Tallow Creek will be shut.", "loose", "night-ward-shut"),
        (HARBOR, "No family will pay interest, it's free money.", "loose", "no-interest"),
        (HOSPITAL, "No nurse will lose a job in the merger.", "loose", "no-nurse-loses-a-job"),
        (
            MAINE,
            "The U.S. Attorney's Office is firmly committed to working with state and local "
            "partners on the opioid problem.",
            "loose",
            "office-committed",
        ),
    ],
)
def test_whose_word_it_is(story: str, answer: str, sort: str, fact: str) -> None:
    assert (sort, fact) in [(one.sort, one.fact) for one in listen(index(story), answer)]


@pytest.mark.parametrize(
    ("answer", "sorts"),
    [
        ("Stroud says the city would like both sides to meet again by Monday.", ["contradicted"]),
        ("Stroud says the city would like both sides to meet again by Friday.", ["stated"]),
    ],
)
def test_a_claim_with_a_wrong_day_is_not_stated_as_well(answer: str, sorts: list[str]) -> None:
    found = listen(index(HARBOR), answer)
    assert [one.sort for one in found if one.fact == "meet-by-friday"] == sorts
