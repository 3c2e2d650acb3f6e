"""Changes and days in other words: heard where they are right, and where they are wrong."""

from __future__ import annotations

import pytest
from test_listen_otherwise import BIRTHS, FEDERAL, HARBOR, HOSPITAL, INCOME, MAINE, SHIPS, SINCE_2011, heard
from test_listen_persons import index

from tui.interview.listen import listen


@pytest.mark.parametrize(
    ("story", "text", "sort", "fact", "words"),
    [
        (
            HARBOR,
            "If you compare 2024 with the year before there were 63 fewer ships.",
            "stated",
            SHIPS,
            "63 fewer ships",
        ),
        (
            HARBOR,
            "If you compare 2024 with the year before there were 36 fewer ships.",
            "contradicted",
            SHIPS,
            "36 fewer ships",
        ),
        (
            MAINE,
            "Twenty-nine fewer in a single year. They had 87 in 2015 and only 58 the next.",
            "stated",
            FEDERAL,
            "Twenty-nine fewer",
        ),
        (
            MAINE,
            "Thirty-nine fewer in a single year. They had 87 federal cases in 2015 and 58 the next.",
            "contradicted",
            FEDERAL,
            "Thirty-nine fewer",
        ),
        (
            HOSPITAL,
            "Births at TCH: 1,831 in 2018 and 1,318 in 2023, so over a quarter of them were gone.",
            "stated",
            BIRTHS,
            "over a quarter of them were gone",
        ),
        (
            MAINE,
            "Half of the federal caseload was gone: 87 in 2015 and 58 the next.",
            "contradicted",
            FEDERAL,
            "Half of the federal caseload was gone",
        ),
        (
            MAINE,
            "They lost a third of their caseload, from 87 federal cases in 2015 to 58 the next.",
            "stated",
            FEDERAL,
            "lost a third",
        ),
        (
            MAINE,
            "Heroin was 37 percent last year, and in 2011 only 6 percent, thirty-one points less.",
            "stated",
            "heroin-share-2011-to-last-year",
            "thirty-one points less",
        ),
        (
            MAINE,
            "Heroin was 37 percent last year, and in 2011 only 6 percent, twenty-one points less.",
            "contradicted",
            "heroin-share-2011-to-last-year",
            "twenty-one points less",
        ),
        (
            MAINE,
            "The office got busier: 87 federal cases in 2015, 58 in 2016.",
            "contradicted",
            FEDERAL,
            "busier",
        ),
        (MAINE, "The office became quieter: 87 cases in 2015, 58 in 2016.", "stated", FEDERAL, "quieter"),
        (
            MAINE,
            "They were busier in 2015, with 87 cases, than in 2016, with 58.",
            "stated",
            FEDERAL,
            "busier",
        ),
        (
            HOSPITAL,
            "Compared with 2018 there were more births at TCH, 1,318 against 1,831.",
            "contradicted",
            BIRTHS,
            "there were more",
        ),
        (
            HOSPITAL,
            "Against 2022 QGH took in less, 613 million compared to 631.",
            "stated",
            INCOME,
            "took in less",
        ),
        (
            MAINE,
            "Against 2015 it is lower, 58 compared to 87, but against 2011, when it was 53, it rose.",
            "stated",
            SINCE_2011,
            "rose",
        ),
        (
            MAINE,
            "Federal cases fell by a third from 2015 to 2016, but compared with 2011, when there were 53,"
            " they fell.",
            "contradicted",
            SINCE_2011,
            "fell",
        ),
        (HARBOR, "The harbor lost 63 ships from 2023 to 2024.", "stated", SHIPS, "lost 63"),
        (HARBOR, "The harbor lost 36 ships from 2023 to 2024.", "contradicted", SHIPS, "lost 36"),
        (
            MAINE,
            "Federal cases in 2016 were half of what they were in 2015.",
            "contradicted",
            FEDERAL,
            "half",
        ),
        (HOSPITAL, "QGH took in more in 2023 than in 2022.", "contradicted", INCOME, "took in more"),
        (HOSPITAL, "QGH took in more in 2022 than in 2023.", "stated", INCOME, "took in more"),
        (HOSPITAL, "Births rose at TCH.", "contradicted", BIRTHS, "rose"),
        (HOSPITAL, "Births fell at TCH.", "stated", BIRTHS, "fell"),
        (
            HOSPITAL,
            "Births at TCH have hardly changed since 2018.",
            "contradicted",
            BIRTHS,
            "have hardly changed",
        ),
    ],
)
def test_a_change(story: str, text: str, sort: str, fact: str, words: str) -> None:
    assert (sort, fact, words) in heard(story, text)
    assert sort == "contradicted" or not [one for one in heard(story, text) if one[0] == "contradicted"]


@pytest.mark.parametrize(
    ("story", "text", "fact", "words"),
    [
        (MAINE, "The statement was released on Wednesday.", "sessions-statement", "Wednesday"),
        (
            MAINE,
            "The written statement came out on Wednesday, two days before he spoke in Portland.",
            "sessions-statement",
            "Wednesday",
        ),
        (HARBOR, "Talks resumed on Wednesday.", "talks-began", "Wednesday"),
        (HOSPITAL, "The report came out on August 13.", "report-dated", "August 13"),
        (MAINE, "Sessions came to Portland and spoke on Tuesday.", "sessions-speaks", "Tuesday"),
        (
            MAINE,
            "This year LePage also wrote to Loretta Lynch for more federal prosecutors.",
            "lynch-letter",
            "This year",
        ),
    ],
)
def test_another_day(story: str, text: str, fact: str, words: str) -> None:
    assert ("contradicted", fact, words) in heard(story, text)


@pytest.mark.parametrize(
    ("story", "text", "hedged"),
    [
        (HARBOR, "They met at City Hall on Monday, March 10 I believe, and it was loud.", True),
        (HARBOR, "They met at City Hall on Monday, March 10, and it was loud, I believe.", False),
    ],
)
def test_a_date_is_hedged_as_one(story: str, text: str, hedged: bool) -> None:
    found = {one.words: one.hedged for one in listen(index(story), text)}
    assert found["Monday, March 10"] is hedged


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("It will cost about $20 million, as far as I know, and the focus is Cumberland County.", True),
        ("The crackdown is for Maine, as far as I know, and it will cost about $20 million.", False),
        ("The crackdown is for Maine and, as far as I know, it will cost about $20 million.", True),
    ],
)
def test_a_hedge_is_of_what_it_closes(text: str, hedged: bool) -> None:
    found = {one.words: one.hedged for one in listen(index(MAINE), text)}
    assert found["about $20 million"] is hedged


@pytest.mark.parametrize(
    ("story", "text"),
    [
        (HOSPITAL, "Births rose in Marl County."),
        (HOSPITAL, "QGH had more nurses in 2023 than in 2022."),
        (MAINE, "Drug cases rose."),
        (HARBOR, "The council voted on Monday and the talks began on Tuesday."),
        (HARBOR, "On Monday the council voted, on Tuesday they began to talk again."),
        (MAINE, "Half of what the sheriff said was about treatment."),
    ],
)
def test_what_is_not_compared_is_no_change(story: str, text: str) -> None:
    assert [one for one in heard(story, text) if one[0] == "contradicted"] == []
