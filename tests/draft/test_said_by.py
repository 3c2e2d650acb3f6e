"""Whose words a quotation is where the speaker is inferred: right, or marked with why it may be another's."""

from __future__ import annotations

import pytest
from last_quoted import quoted

from tui.draft.found import LeftOver
from tui.draft.intake.page import Page
from tui.draft.people.people import humans

SENATE = "Sen. Maria Diaz met Sen. Walter Pruitt. "
TATES = "The lawyer, Simon Tate, spoke first. Judge Philip Tate frowned. “No,” Judge Tate said. "
CRANES = "“We sang,” said Maddy Crane, 9.\n\nKaren Crane, Maddy’s mother, waited. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # a pronoun between commas, after words that are no part of the subject
        (
            SENATE
            + "Diaz objected. The senator from the bay, she went on, “has confused his porch with it.”",
            "Maria Diaz",
        ),
        # a name after a subordinating word, and what he is between commas
        (
            SENATE
            + "In 2019 her bill died after Pruitt, then its chairman, described it as “a tax on views.”",
            "Walter Pruitt",
        ),
        # a name after the description of who said it
        (
            "Ann Moss came. “You can’t print a promise,” said the general secretary of the PCS, Ann Moss.",
            "Ann Moss",
        ),
        # "in her words"
        ("Commissioner Ray Dietz voted against it. In his words, it was “a taxi for the few.”", "Ray Dietz"),
        # "as one of them put it" after another clause
        (
            "Ann Reed rode along. Schedules are on paper because, as one of the planners put it, “a phone is"
            " no use when it is dead.”",
            "one of the planners",
        ),
        # the subject of a further clause
        (
            "Brenda Osei sat down, and Judge Ruth Okafor, 61, noticed. “That is a serious thing,” she said.",
            "Ruth Okafor",
        ),
        # what "they" and "it" look back to
        (
            "The Realtors’ Association said that it “would freeze the market.” Environmental groups took the"
            " opposite view: “It was frozen by the ocean,” they said.",
            "Environmental groups",
        ),
        (
            "Mette Lund promised to stay. The company’s own prospectus is less firm; it would, it says, “for"
            " as long as it is economically sensible.”",
            "the company’s own prospectus",
        ),
        (
            "Jo Reed was away. A fan held up a sheet on which he had written “Still winning after all?”",
            "a fan",
        ),
        # a spokesman is no man who was just named
        (
            "Lord Harcourt had advised against it. Its spokesman said that the firm had met “every milestone"
            " in it.”",
            "its spokesman",
        ),
        # who is called by a title is not called without it
        (TATES + "“With respect, you do,” Tate said.", "Simon Tate"),
        # who was named in full last, and not only as somebody's mother
        (CRANES + "“I’ve read that e-mail before,” Crane said.", "Karen Crane"),
        # who is always "he" is not meant by "she"
        (
            "Beate Hartmann may go to court. Hartmann said little. Her lawyer, Dr. Felix Amsel, said she was"
            " considering it."
            " “There is a contract,” he said.",
            "Felix Amsel",
        ),
    ],
)
def test_who_is_meant(text: str, who: str) -> None:
    assert quoted(text)[0] == who


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        # a nearer verb of saying whose subject is nobody known
        (
            "According to Mayor Theresa Vogt, each of them told her that the other “never listens at all.”",
            "each of them",
        ),
        # words that somebody in the clause said
        (
            "Vera Stott came. She recalled that he had opened the baths with a speech that ended, “And now"
            " for the skating, friends.”",
            "tells of",
        ),
        ("Ann Hill recalled her mother’s saying that the place “would outlive us all.”", "tells of"),
        ("Ann Hill quoted a letter of Bob Lowe on “the cost of doing nothing.”", "Bob Lowe"),
        # two subjects of one sentence
        (
            "Brenda Osei sat down, and Judge Ruth Okafor, 61, noticed. “That is a serious thing,” she said.",
            "Brenda Osei",
        ),
        # a name that is no known voice's stands nearer
        (
            "Piet de Groot called it dear. A colleague of his, Anja Brandt, disagreed in a note; the brand,"
            " she wrote, was “worth every cent.”",
            "Anja Brandt",
        ),
        # a role with a word that the only holder's role does not have
        (
            "Ann Reed, a former permanent secretary, spoke.\n\nIt was late. “It is a scandal,” the general"
            " secretary said.",
            "general secretary",
        ),
        # what is written is only named in passing
        (
            "The lawyer pointed to a notice by the dryers. “These premises are monitored,” it says.",
            "a notice",
        ),
    ],
)
def test_what_is_inferred_is_marked(text: str, doubt: str) -> None:
    _, quotation = quoted(text)
    assert doubt in quotation.said.doubt


@pytest.mark.parametrize(
    "text",
    [
        # a title tells two of one surname apart: no doubt is left
        TATES + "“With respect, you do,” Tate said.",
        "Ann Hill said that the town had “no choice at all.”",
        "Sir Nigel Prosser came. The minister, Robert Kell, told the House that it would be good. Sir Nigel,"
        " closing the session, reminded members of it.\n\n“I have kept it,” he said.",
    ],
)
def test_what_is_sure_is_not_marked(text: str) -> None:
    assert quoted(text)[1].said.doubt == ""


def test_a_knight_is_called_by_his_given_name() -> None:
    text = "Sir Nigel Prosser asked her. “Regret is no use,” Sir Nigel said."
    assert [person.name for person in humans(Page(text))] == ["Nigel Prosser"]
    assert quoted(text)[0] == "Nigel Prosser"


def test_what_is_left_over_is_found_among_overlapping_places() -> None:
    left = tuple(LeftOver(start=a, end=b, reason="a line") for a, b in ((0, 40), (5, 8), (50, 60)))
    page = Page("x" * 80, left)
    touched = [place for place in range(0, 80, 5) if page.touches(place, place + 2)]
    assert touched == [0, 5, 10, 15, 20, 25, 30, 35, 50, 55]
