"""Events: the article's own clauses beside its dates, worded to stand alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.draft.events.events import LONGEST, events
from tui.draft.found import Happened
from tui.draft.intake.leftovers import leftovers
from tui.draft.intake.page import Page
from tui.draft.people.cast import cast

SEEDS = Path(__file__).parents[2] / "seeds"


def happened(text: str) -> list[Happened]:
    page = Page(text, leftovers(text))
    return list(events(page, cast(page)))


def told(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*event.when)], event.what) for event in happened(text)]


@pytest.mark.parametrize(
    ("sentence", "when", "what"),
    [
        ("A message was left with her office on Friday.", "Friday", "A message was left with her office"),
        ("In March the town’s three selectmen proposed ending the stipend.", "March",
         "The town’s three selectmen proposed ending the stipend"),
        ("A fire gutted the mill in Harlow on Tuesday, injuring three firefighters.", "Tuesday",
         "A fire gutted the mill in Harlow"),
        ("The town voted Tuesday night not to close it, for now.", "Tuesday night",
         "The town voted not to close it"),
        ("The budget, which takes effect Jan. 1, adds four officers.", "Jan. 1", "The budget takes effect"),
        ("The letter dated Jan. 26 says little.", "Jan. 26", "The letter was dated"),
        ("The vote was called off in the winter of 2001.", "the winter of 2001", "The vote was called off"),
        ("Brown today announced that the Office of Health (OH) is finally releasing funds.", "today",
         "Brown announced that the Office of Health (OH) is finally releasing funds"),
        ("The court ruled on May 3 that the city must pay.", "May 3",
         "The court ruled that the city must pay"),
        ("The state agreed Monday with the Valley Trust (VT) to stop the sale.", "Monday",
         "The state agreed with the Valley Trust (VT) to stop the sale"),
        ("PORTLAND, Maine (AP) — The old bridge fell on May 6, 2008, and sank.", "May 6, 2008",
         "The old bridge fell"),
    ],
)  # fmt: skip
def test_a_clause_beside_a_date_is_an_event(sentence: str, when: str, what: str) -> None:
    assert told(sentence) == [(when, what)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge will be safe, the mayor said Friday.",
        "“We voted on Tuesday,” she said.",
        "The office prosecuted 58 cases in 2016.",
        "Attacks are up a third on 2019.",
        "It has been closed since 2012.",
        "The report must be done by Friday.",
        "It may rain in the town.",
        "They will march to the bridge.",
        "He held 30 jobs between August 2015 and January 2019.",
        "The town opened a shelter at the school, where 64 people spent Tuesday night.",
        "It happened on Friday.",
        "Brown today announced that the Office of Health, or OH, is finally releasing funds.",
        "The mayor announced on Friday that the new bridge, which cost a lot, will be closed.",
        "The town voted Tuesday, 5-4, to close it.",
        "The plant denied Tuesday, through a lawyer, that it had leaked.",
        "The bill would on May 3, 2020, if signed, ban it.",
    ],
)
def test_what_is_no_event_or_not_plain_enough(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The tax has funded roads and sidewalks since voters approved it in 2018.",
        "Mayor Ann Hill said she had no interest in running it again in 2028.",
        "The firm had sold the mill before it burned in March.",
    ],
)
def test_a_date_that_ends_a_clause_within_the_clause_is_doubted(sentence: str) -> None:
    (event,) = happened(sentence)
    assert "its last words only" in event.doubt


@pytest.mark.parametrize(
    "sentence",
    [
        "A fire that burned for more than 14 hours gutted the mill in Harlow on Tuesday.",
        "The council voted on May 3 to build a bridge after it was told of the flood.",
        "The vote was called off in the winter of 2001.",
    ],
)
def test_a_date_of_the_whole_clause_is_not(sentence: str) -> None:
    assert [event.doubt for event in happened(sentence)] == [""]


def test_a_year_that_says_which_one_dates_nothing() -> None:
    assert told("The original 2018 tax passed on a second attempt.") == []
    assert told("The board raised the tax last year from its low.") != []


def test_a_pronoun_becomes_the_name_that_the_paragraph_has() -> None:
    text = "Ann Hill was the town’s first mayor, its council says. She retired in 1999."
    assert told(text) == [("1999", "Ann Hill retired")]
    (event,) = happened(text)
    assert text[slice(*event.locus)].startswith("Ann Hill")


def test_a_date_has_what_the_article_gives_of_it_and_no_more() -> None:
    (event,) = happened("The old bridge fell on Jan. 26.")
    assert (event.month, event.day, event.year) == (1, 26, None)
    (event,) = happened("The old bridge fell last year.")
    assert (event.month, event.day, event.year) == (None, None, None)


def test_the_bundled_articles() -> None:
    first, second = sorted(SEEDS.glob("*.txt"))
    assert told(first.read_bytes().decode()) == [
        ("Friday morning", "The protesters were mostly focused on other issues"),
    ]
    assert told(second.read_bytes().decode()) == [
        ("Jan. 26", "The letter was dated"),
        ("last year", "LePage also wrote to previous U.S. Attorney General Loretta Lynch"),
        ("Friday", "A message was left with Sessions’ office"),
    ]


PIECES = st.sampled_from(
    [
        *(
            "The mill",
            "fell on",
            "in",
            "Friday",
            ", which",
            "she",
            "Jan. 26",
            "2001",
            "last year",
            ".",
            "\n",
            "It",
        ),
        *(
            "May 6, 2008",
            "opened",
            "was",
            "that",
            "Ann Hill said",
            "“",
            "”",
            "—",
            ";",
            ":",
            "(",
            ")",
            "dated",
        ),
    ]
)


@settings(max_examples=150)
@given(st.one_of(st.lists(PIECES, max_size=40).map(" ".join), st.text(max_size=120)))
def test_any_text_gives_dates_within_their_loci(text: str) -> None:
    for event in happened(text):
        assert event.locus[0] <= event.when[0] < event.when[1] <= event.locus[1] <= len(text)
        said = text[slice(*event.when)]
        assert said.strip() == said
        assert said.casefold() not in event.what.casefold()
        assert len(event.what) <= LONGEST + 60
