"""What stands beside a story is set aside, with the reason; the story itself never is."""

from __future__ import annotations

import json
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.draft.intake.leftovers import leftovers
from tui.draft.intake.title import title
from tui.draft.intake.wrapped import unwrapped

ROOT = Path(__file__).parents[2]
OPEN = sorted((ROOT / "tests" / "corpus" / "open").glob("*.txt"))
STORY = (
    "The town council voted on Tuesday to close the old bridge for repairs that will take nine months, the"
    " mayor said after the meeting."
)


def set_aside(text: str) -> list[str]:
    return [text[over.start : over.end] for over in leftovers(text)]


def folded(text: str) -> str:
    return " ".join(text.split())


def test_the_bundled_articles_leave_out_what_the_story_by_hand_leaves_out() -> None:
    by_hand = tomllib.loads((ROOT / "content" / "maine-opioid-crackdown" / "articles.toml").read_text())
    for article in by_hand["articles"]:
        text = (ROOT / "seeds" / article["source"]).read_bytes().decode()
        expected = [out["text"] for out in article["left_out"] if out["text"] != "One large"]  # a number
        assert set_aside(text) == expected


def test_the_bundled_articles_have_no_headline() -> None:
    for path in (ROOT / "seeds").glob("*.txt"):
        assert title(path.read_bytes().decode()) is None


@pytest.mark.parametrize("path", OPEN, ids=lambda path: path.stem)
def test_the_open_half_of_the_corpus(path: Path) -> None:
    text = unwrapped(path.read_bytes().decode("utf-8-sig"))
    labels = json.loads(path.with_suffix(".json").read_text())
    aside = [folded(words) for words in set_aside(text)]
    numbered = "2. Interviews"  # a note to editors: set aside by the label, a line of the story by the rules
    for wanted in map(folded, labels["not_the_story"]):
        assert wanted.startswith(numbered) or any(wanted in words or words in wanted for words in aside)
    story = folded(text)
    for words in aside:
        story = story.replace(words, "", 1)
    for kind in ("figures", "quotes"):
        for label in labels[kind]:
            parts = label.get("parts") or [label.get("quote") or label["text"]]
            assert label.get("optional") or all(folded(part) in story for part in parts)


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Hill",
        "By ANN HILL and TOM REYES, Staff Writers",
        "by Ann Hill | March 3, 2021 | 5 min read",
        "Published 6:12 AM EST, Sun January 22, 2023",
        "Last updated: 3 July 2021, 09:10",
        "March 14, 2023",
        "Home > News > Politics",
        "Skip to main content",
        "Photo: The bridge on Monday. (Ann Hill/The Courier)",
        "The bridge on Monday, a day before the vote. (Ann Hill/The Courier)",
        "[Photo courtesy of the Department of Bridges]",
        "Image source, Getty Images",
        "Photograph: Ann Hill/The Courier",
        "Read more: Ten bridges to see before you die",
        "RELATED: The mayor’s bridge",
        "ADVERTISEMENT",
        "Share this: Facebook | Twitter | Email",
        "Facebook Twitter WhatsApp",
        "Sign up for our free newsletter and never miss a story.",
        "You must be logged in to post a comment.",
        "3 Comments",
        "Your email address will not be published. Required fields are marked *",
        "We use cookies to give you the best experience.",
        "© 2023 The Courier",
        "Copyright 2023 The Associated Press. All rights reserved.",
        "FOR IMMEDIATE RELEASE",
        "Media contact: Ann Hill, 555-0142, ann@example.org",
        "For more information, contact Ann Hill at 555-0142.",
        "###",
        "-30-",
        "— ENDS —",
        "https://www.example.org/news/2023/bridge?id=17",
        "@annhill",
        "Page 2 of 7",
        "This is a developing story. Check back for updates.",
        "Forgot your password?",
        "2 days ago",
        "March 3, 2021 / 5:12 PM / CBS News",
        "Bath, Maine -- March 3, 2021",
        "EMBARGOED FOR RELEASE UNTIL 10 A.M. MARCH 3, 2021",
        "Menu Search Subscribe Log In",
        "Listen 4 min",
        "Opens in new window",
        "Reporter: Ann Hill",
        "Ann Hill, 207-555-0100",
        "Report a typo",
        "To subscribe, call 1-800-555-0100.",
        "View original content: https://www.example.org/1234.html",
        "FILE - The bridge is seen on Monday, March 1, 2021, in Bath, Maine. (AP Photo/Ann Hill, File)",
        "The bridge in March.Ann Hill / Courier file",
    ],
)
def test_a_line_that_is_no_story(line: str) -> None:
    for text in (f"{line}\n\n{STORY}\n\n{STORY[:60]} once more.", f"{STORY}\n\nAnd so it did.\n\n{line}\n"):
        assert set_aside(text) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Ann Hill, Staff Writer",
        "Ann Hill | The Courier | @annhill",
        "ANN HILL",
        "Ann Hill and Tom Reyes, The Courier",
        "Associated Press",
        "12",
    ],
)
def test_a_line_that_is_no_story_above_it(line: str) -> None:
    assert set_aside(f"{line}\n\n{STORY}\n") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ann Hill; Editing by Tom Reyes)",
        "Ann Hill reported from Augusta, Maine.",
        "Staff writer Ann Hill contributed to this report.",
        "Ann Hill can be reached at 207-555-0188.",
        "Ann Hill is a contributing writer.",
        "Ann Hill covers city hall for The Courier.",
        "AP writer Tom Reyes in Boston contributed.",
    ],
)
def test_a_line_that_is_no_story_below_it(line: str) -> None:
    assert set_aside(f"{STORY}\n\nAnd so it did.\n\n{line}\n") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By daybreak, 87 firefighters from 11 towns were at the scene, Fire Chief Dale Ouimette said.",
        "By Tuesday, half of the town had left.",
        "“You must be logged in to vote,” the clerk said, “and that is the rule for all 300 of us here.”",
        "Published studies show that one in four bridges is older than the people who cross it, she said.",
        "Contact with the river was lost for 20 minutes on Monday, the coast guard said in a statement.",
        "Updated rules would save $4 million a year.",
        "Share prices fell 12 percent.",
        "Cookies were sold for $3 each at the school, and the class made $412, said the teacher.",
        "Workers have two years to file a claim and should call 1-800-555-0199 or visit the bureau's office.",
        "About 340 people will lose their jobs.",
        "2019    88        39.1",
        "• Fentanyl was found in 81 of the deaths (86 percent).",
        "She is a reporter who was jailed for 30 days.",
        "More than 120 residents signed up to speak.",
        "Outlook",
    ],
)
def test_a_line_that_is_story(line: str) -> None:
    assert set_aside(f"{STORY}\n\n{line}\n\n{STORY[:60]} once more.") == []


def test_a_heading_goes_for_the_lines_below_it() -> None:
    links = "Related stories:\nWhy 40,000 frogs crossed Route 22\nDo owls have friends?"
    about = "About the Bureau\nThe Bureau enforces the state's wage laws and was founded in 1974."
    contact = "CONTACT: Ann Hill, Office of Public Affairs\n(614) 555-0142 | ann@example.gov"
    text = f"{STORY}\n\nAnd so it did, after all that.\n\n{links}\n\n{about}\n\n{contact}\n"
    assert "\n".join(set_aside(text)) == f"{links}\n{about}\n{contact}"


def test_a_line_that_comes_again_is_left_over_the_second_time() -> None:
    text = f"The Daily Bridge News\n\n{STORY}\n\nThe Daily Bridge News\n\n{STORY}"
    assert [over.start for over in leftovers(text)] == [text.rindex("The Daily"), text.rindex(STORY)]


def test_the_headline_is_the_first_long_line_before_the_story() -> None:
    text = f"NEWS | LOCAL\n\nCouncil closes the old bridge for nine months\n\nBy Ann Hill\n\n{STORY}\n"
    found = title(text)
    assert found is not None
    assert text[slice(*found)] == "Council closes the old bridge for nine months"
    assert "Council closes" not in "".join(set_aside(text))


def test_without_a_line_before_the_story_there_is_no_headline() -> None:
    assert title(f"{STORY}\n\nCouncil closes the old bridge for nine months\n") is None
    assert title("") is None


LINES = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            [STORY, "By Ann Hill", "About us", "Related:", "", "###", "a | b", "(A B/C D)", "Contact:", "* x"]
        ),
    ),
    max_size=14,
)


@given(LINES.map("\n".join))
def test_any_text_is_told_apart_in_whole_lines(text: str) -> None:
    found = leftovers(text)
    assert list(found) == sorted(found, key=lambda over: over.start)
    for over in found:
        words = text[over.start : over.end]
        assert words.strip() == words != ""
        assert over.reason
        before, after = text[: over.start], text[over.end :]
        assert not before or before[-1].isspace() or before[-1] in "\ufeff\u200b\u2060"
        assert not after or after[0].isspace() or after[0] in "\ufeff\u200b\u2060"
    assert all(first.end <= second.start for first, second in pairwise(found))
    headline = title(text)
    assert headline is None or text[slice(*headline)].strip()


FURNITURE = """Skip to content
Ann Hill, U.S. Senator for Ohio
Newsroom
Home / Newsroom / Press / Release
About | News | U.S. Attorney | Divisions | Contact Us
Press-Wire.org - Press Release Distribution
PRESS RELEASES DISTRIBUTION
Senator announces new bridge over the river
View history
From Openpress, the free news source you can write!
2012-05-01

Map showing the place of the bridge.

The bridge over the river will be built next year, the senator said, and it will cost the state little.

Retrieved from "https://example.org/wiki/The_bridge"
Text is available under a free license; additional terms may apply.
Was this page helpful? Yes No
"""


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Ann Hill, U.S. Senator for Ohio", "a heading of the page"),
        ("Home / Newsroom / Press / Release", "navigation of the web page"),
        ("About | News | U.S. Attorney | Divisions | Contact Us", "navigation of the web page"),
        ("Press-Wire.org - Press Release Distribution", "navigation of the web page"),
        ("PRESS RELEASES DISTRIBUTION", "a notice of the release"),
        ("Map showing the place of the bridge.", "a photo’s caption and credit"),
        ("View history", "navigation of the web page"),
        ("From Openpress, the free news source you can write!", "navigation of the web page"),
        ("2012-05-01", "the date of publication"),
        ('Retrieved from "https://example.org/wiki/The_bridge"', "a link to something else"),
        ("Text is available under a free license; additional terms may apply.", "a notice of rights"),
        ("Was this page helpful? Yes No", "a notice of the web page"),
    ],
)
def test_the_furniture_of_a_page_is_called_what_it_is(line: str, reason: str) -> None:
    found = {FURNITURE[left.start : left.end]: left.reason for left in leftovers(FURNITURE)}
    assert found[line] == reason


def test_the_furniture_of_a_page_is_no_title() -> None:
    found = title(FURNITURE)
    assert found is not None
    assert FURNITURE[slice(*found)] == "Senator announces new bridge over the river"


@pytest.mark.parametrize(
    "line",
    [
        "Ann Hill, Mayor of Bath, dies at 90 after a long illness",
        "Mayor Ann Hill opens the new bridge over the river",
        "Company buys example.com for a record sum of money",
    ],
)
def test_a_headline_with_a_name_or_a_site_in_it_is_the_title(line: str) -> None:
    text = f"{line}\n\nThe old bridge over the river was closed on Monday, and the new one was opened.\n"
    found = title(text)
    assert found is not None
    assert text[slice(*found)] == line
