"""In what order things came, and how long after, told of events by their deeds."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from msgspec.structs import replace
from test_listen_persons import index, wrong

from tui.quiz.index import Index
from tui.story.load import load
from tui.story.model import Date, Event
from tui.story.story import Story
from tui.trainer.authoring import draft

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (
            MAINE,
            "Sessions' statement on the strategy came the day after he had been speaking in Portland.",
        ),
        (MAINE, "Sessions spoke in Portland the day before his statement on the new strategy."),
        (MAINE, "Joyce spoke before Sessions."),
        (MAINE, "Joyce spoke to reporters before Sessions' remarks."),
        (MAINE, "Sessions spoke after the sheriff had spoken to reporters."),
        (HARBOR, "The old contract ended before the union voted."),
        (HARBOR, "The talks began again before the council's vote."),
        (HARBOR, "The council voted before the dockworkers walked out."),
        (HARBOR, "The governor wrote her letter after the council's vote."),
        (HARBOR, "Calloway wrote before the walkout."),
        (HARBOR, "The contract ended, then the union voted."),
        (HARBOR, "First the contract ended and then they voted for the strike."),
        (HARBOR, "The contract ended ten days before the union voted."),
        (HARBOR, "The dockworkers walked out the day after the contract ended."),
        (HARBOR, "The dockworkers walked out a week after the contract had ended."),
        (HARBOR, "The council voted a day after the walkout."),
        (HARBOR, "The contract ended five days after the union voted."),
        (HARBOR, "The council voted, and three days later the governor wrote her letter."),
        (HARBOR, "The loans will be paid before the council votes."),
        (HARBOR, "The dockworkers walked out, and later the contract ended."),
        (HARBOR, "The walkout came before the vote of the union."),
        (HARBOR, "The dockworkers walked out more than a week after the contract ended."),
        (HOSPITAL, "The union voted before the agreement was signed."),
        (HOSPITAL, "The nurses voted, and then the agreement was signed."),
        (HOSPITAL, "The agreement was signed after the nurses' vote."),
        (HOSPITAL, "The report was written after the agreement was signed."),
        (HOSPITAL, "They signed before the report was written."),
        (HOSPITAL, "The hearing comes before the vote of the nurses."),
        (HOSPITAL, "The nurses voted two days after the agreement was signed."),
        (HOSPITAL, "The nurses voted a month after the hospitals signed."),
        (HOSPITAL, "The nurses voted the day after the signing."),
        (HOSPITAL, "Vogt hears the hospitals three days after the nurses voted."),
    ],
)
def test_the_wrong_order_and_the_wrong_interval_are_contradicted(story: str, answer: str) -> None:
    (found,) = wrong(index(story), answer)
    assert found.right


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "Sessions' statement on the strategy came out the day before he spoke in Portland."),
        (MAINE, "Sessions spoke in Portland the day after his statement on the new strategy."),
        (MAINE, "Joyce spoke after Sessions."),
        (MAINE, "Joyce spoke to reporters after Sessions' remarks."),
        (MAINE, "Sessions spoke before the sheriff did."),
        (MAINE, "LePage wrote to Lynch before he wrote to Sessions."),
        (MAINE, "LePage wrote to Sessions and then a message was left with Sessions' office."),
        (MAINE, "Sessions spoke after a meeting with officials."),
        (HARBOR, "The old contract ended after the union voted."),
        (HARBOR, "The talks began again after the council's vote."),
        (HARBOR, "The council voted after the dockworkers walked out."),
        (HARBOR, "The governor wrote her letter before the council's vote."),
        (HARBOR, "Calloway wrote after the walkout."),
        (HARBOR, "The union voted, then the contract ended."),
        (HARBOR, "First they voted for the strike and then the contract ended."),
        (HARBOR, "The contract ended ten days after the union voted."),
        (HARBOR, "The dockworkers walked out four days after the contract ended."),
        (HARBOR, "The dockworkers walked out two weeks after the union's vote."),
        (HARBOR, "The dockworkers walked out two weeks after they voted for the strike."),
        (HARBOR, "The council voted six days after the walkout."),
        (HARBOR, "The council voted about a week after the walkout."),
        (HARBOR, "The governor wrote her letter, and three days later the council voted."),
        (HARBOR, "The loans will be paid three weeks after the council's vote."),
        (HARBOR, "The contract ended, and later the dockworkers walked out."),
        (HARBOR, "The union voted before the walkout."),
        (HARBOR, "The old contract had not ended before the union voted."),
        (HARBOR, "Would the union vote before the contract ended?"),
        (HARBOR, "Before the strike began, the contract ended."),
        (HARBOR, "After the contract ended on Feb. 28, the dockworkers walked off the job on March 4."),
        (HARBOR, "The council voted; before that, the dockworkers had walked out."),
        (HARBOR, "The council voted and the talks began the day after."),
        (HARBOR, "The talks began again the day after the council voted."),
        (HARBOR, "The contract ended, and four days later they walked out."),
        (HARBOR, "The city council voted to lend money before the talks began again."),
        (HARBOR, "The union wanted to talk before the council voted."),
        (HOSPITAL, "The nurses voted after the agreement was signed."),
        (HOSPITAL, "The agreement was signed, and then the nurses voted."),
        (HOSPITAL, "The agreement was signed before the nurses' vote."),
        (HOSPITAL, "The report was written before the agreement was signed."),
        (HOSPITAL, "The hospitals signed after the report was written."),
        (HOSPITAL, "The hearing comes after the vote of the nurses."),
        (HOSPITAL, "The nurses voted eight days after the agreement was signed."),
        (HOSPITAL, "The nurses voted a week after the hospitals signed."),
        (HOSPITAL, "Vogt hears the hospitals two weeks after the nurses voted."),
        (HOSPITAL, "The agreement was signed first, and the nurses voted after that."),
        (HOSPITAL, "Castell said TCH would have to close before the nurses voted."),
        (HOSPITAL, "The nurses want a vote before the agreement is signed."),
        (HOSPITAL, "The nurses did not vote until the agreement was signed."),
        (HOSPITAL, "A second report will follow after the hearing."),
        (HOSPITAL, "The nurses voted after reading the report."),
        (HOSPITAL, "The report was written two weeks before the agreement was signed."),
        (HOSPITAL, "Vogt will hear both hospitals on October 3, three weeks to the day after the signing."),
        (HARBOR, "The dockworkers walked out less than a week after the contract ended."),
        (HARBOR, "The dockworkers walked out more than a week after the union voted."),
        (HARBOR, "After the vote on Feb. 18 the contract ended ten days later."),
    ],
)
def test_the_right_order_and_the_right_interval_are_not(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)


def test_two_dates_that_are_told_are_wrong_by_themselves() -> None:
    answer = "First the old contract ended on Feb. 18, and ten days later, on Feb. 28, they voted to strike."
    assert [one.words for one in wrong(index(HARBOR), answer)] == ["Feb. 18", "Feb. 28"]


MILL = "The mill opened in Bath on Feb. 29.\n\nThe strike began in Bath on March 3.\n"


def mill(folder: Path) -> Story:
    """A drafted story of two days, the first a Feb. 29 of which nobody says the year."""
    article = folder / "mill.txt"
    article.write_text(MILL)
    story = load(draft([article], folder / "mill").folder).story
    assert story is not None and len(story.of(Event)) == 2
    return story


@pytest.mark.parametrize(("days", "count"), [("three", 0), ("four", 1), ("five", 1)])
def test_a_leap_day_without_a_year_is_counted_from(days: str, count: int, tmp_path: Path) -> None:
    known = Index(mill(tmp_path))
    assert len(wrong(known, f"The strike began {days} days after the mill opened.")) == count


@pytest.mark.parametrize(
    "when",
    [Date(said="Feb. 30", month=2, day=30), Date(said="Feb. 29, 1900", month=2, day=29, year=1900)],
)
def test_from_a_day_that_no_year_has_nothing_is_counted(when: Date, tmp_path: Path) -> None:
    story = mill(tmp_path)
    facts = dict(story.facts)
    opened, began = story.of(Event)
    facts[opened.id] = replace(opened, when=when)
    facts[began.id] = replace(began, when=replace(began.when, year=when.year))
    known = Index(dataclasses.replace(story, facts=facts))
    assert not wrong(known, "The strike began nine days after the mill opened.")
