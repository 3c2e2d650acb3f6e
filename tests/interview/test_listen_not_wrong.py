"""Right answers in other words, with opposites, denials and times in them: nothing of them is held wrong."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"

RIGHT = {
    MAINE: """
        Sessions says law enforcement can help the country get through the opioid crisis, but doctors
            matter too.
        Joyce reminded people that it's not all about arrests, there should be more money for rehab.
        The protest was mostly about other things, not opioids.
        Few of the protesters cared about opioids; the main target was the zero tolerance policy.
        The families are still separated, and the administration says it will miss the first deadlines.
        A judge told the government to reunite the families, and it said it can't do that in time.
        Some were there because Sessions is against legal marijuana.
        Sessions doesn't want marijuana to be legal, and people protested that.
        LePage complained that slow prosecution by the feds is a burden on the state, it's far from easy
            for Maine.
        He said Maine has to put people in prison who broke federal law because the feds are not quick
            enough.
        The governor got more drug agents for the state, not fewer.
        LePage was told the U.S. Attorney's Office is anything but active in drug cases.
        According to LePage the office isn't fast with the cases it takes.
        Clark says the office decides together with the state and the county where a case belongs, so it
            doesn't decide alone.
        The spokesman said they've always been committed to working with state and local partners, not
            against them.
        LePage asked Lynch for more prosecutors because the office was short of resources, it didn't
            have enough.
        The letter came to light after the Associated Press got a copy of it.
        More people now die from overdoses than in car crashes.
        Car crashes used to kill more people than overdoses, but not anymore.
        Sessions promised aggressive enforcement, nothing soft about it.
        Sessions spoke on Friday after a meeting with local officials. The day before, he put out a
            statement.
        Before he came to Portland, Sessions put out a statement.
        After he had written to Lynch last year, LePage wrote to Sessions on Jan. 26.
        Joyce talked to reporters when Sessions had left the stage.
        LePage wrote to Sessions, and Mills said cooperation was excellent.
        Sessions got a letter from LePage. It's dated Jan. 26.
        The governor wrote to two attorneys general, first to Lynch and then to Sessions.
        LePage told Sessions what Mills doesn't believe: that the prosecution is slow.
        Reporters wrote to Clark, and he said the office was committed.
        A message was left with Sessions' office on Friday.
    """,
    HARBOR: """
        There are fewer ships than in the past, down from 381.
        The ships have become less, no longer 420.
        The governor may call both sides to the table, she isn't forced to, says Sen. Paul Brandt.
        Nobody plans to strike outside Port Ellery, says Tomas Brandt.
        The city doesn't need a new tax to lend the money, Pell said.
        Families won't pay any interest, that is Fallow's promise.
        Lerner fears the strike will be longer with the fund, not shorter.
        The mayor was told nobody had inspected the cranes since the fall.
        Stroud heard the cranes hadn't been looked at since fall. The ferries won't stop, she says.
        She wants both sides to meet by Friday at the latest.
        Calloway's letter to Stroud says every crane will be inspected by the state.
        Osgood says there's a new offer, and he wouldn't say how high it is. The old offer was $43.60.
        Seven voted for the fund, four were against it.
        Fallow voted for it and Lerner voted against it.
        Lerner was against the fund, he called it a blank check.
        The union voted for the strike before the old contract ended.
        After the union had voted, the old contract ran out on Feb. 28.
        The strike started after the contract had ended.
        After the council's vote the two sides began to talk again.
        The talks had broken off, but they started again on Tuesday.
        The union doesn't want the old wage, it wants more.
        The last strike began in 1971; it ended later.
        The cranes are old, older than the men, and the new ones are on their way.
        The loans will be paid from April 1, not before.
    """,
    HOSPITAL: """
        No nurse is going to lose her job, promised Caswell. All of them can stay.
        Caswell promised that everybody keeps their job, but the nurses don't believe it.
        The nurses' jobs are safe, says Caswell.
        TCH can't survive alone, says Castell, it would have to shut.
        If there's no merger TCH has to close, Castell says.
        Rourke heard the night ward won't stay open.
        The agreement says nothing about the night ward.
        The agreement leaves out the night ward.
        The surgeons were not asked, says Amin.
        Nobody talked to the surgeons, Amin said. They would have liked to be asked.
        The city can't afford a hospital of its own, says the mayor.
        The mayor says there is no money for a city hospital.
        The state wants a decision before winter comes, Vogt says.
        They want to decide by the winter, said Vogt.
        The report finds that the merger pays for itself, it wouldn't cost more than it brings.
        Rourke complained the report didn't think of the patients.
        Both emergency rooms stay open, the report promises, neither will be closed.
        The nurses voted no.
        The nurses weren't in favor of the merger, they voted against it after the deal was signed.
        First the agreement was signed and then the nurses voted against it.
        The agreement was signed before the nurses voted.
        Lunn came to have a cast taken off. TCH opened long ago, in 1926.
        The hearing is on Oct. 3, after the nurses' vote.
        Vogt hears both hospitals after they signed the agreement.
        The merger isn't cheap but QGH says it saves money.
        Grange asked Caswell to keep both doors open.
        The mayor wrote to nobody, he asked Caswell to keep both doors open.
    """,
}
ANSWERS = [
    (story, answer)
    for story, lines in RIGHT.items()
    for answer in lines.replace("\n            ", " ").strip().split("\n        ")
]


@pytest.mark.parametrize(("story", "answer"), ANSWERS)
def test_what_is_right_is_not_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


def test_all_of_them_are_read() -> None:
    assert len(ANSWERS) == 81
    assert all(answer.endswith(".") and "  " not in answer for _, answer in ANSWERS)
