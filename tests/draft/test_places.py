"""Places in the article's own words, and the districts that it counts."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.draft.found import Districts, Spot
from tui.draft.intake.leftovers import leftovers
from tui.draft.intake.page import Page
from tui.draft.intake.wrapped import unwrapped
from tui.draft.people.cast import cast
from tui.draft.places.places import districts, places
from tui.story.check.groups import supports

ROOT = Path(__file__).parents[2]
OPEN = sorted((ROOT / "tests" / "corpus" / "open").glob("*.txt"))
FIRST = ROOT / "seeds" / "000_d75b7445d554a78e.txt"


def read(text: str) -> Page:
    return Page(text, leftovers(text))


def spots(text: str) -> dict[str, Spot]:
    page = read(text)
    return {spot.name: spot for spot in places(page, cast(page))}


def sets(text: str) -> tuple[Districts, ...]:
    page = read(text)
    return districts(page)


def test_the_districts_of_the_first_article_are_those_of_the_story_by_hand() -> None:
    by_hand = tomllib.loads((ROOT / "content/maine-opioid-crackdown/districts.toml").read_text())
    text = FIRST.read_bytes().decode()
    (found,) = sets(text)
    assert found.size == by_hand["groups"][0]["size"] == 10
    assert found.label == by_hand["groups"][0]["label"].replace("in the", "involved in the")
    assert [(m.said, m.state, m.part) for m in found.members] == [
        (d["said"], d["state"], d.get("part", "")) for d in by_hand["districts"]
    ]
    assert [list(m.aliases) for m in found.members] == [d["aliases"] for d in by_hand["districts"]]
    assert len({member.state for member in found.members}) == 8
    assert not any(member.doubt for member in found.members)
    for member in found.members:
        assert supports(text[slice(*member.locus)], member.part, member.state)
    assert text[slice(*found.locus)] == "10 U.S. Attorney’s Office districts"


def test_the_places_of_the_first_article_by_hand_are_found_and_manatee_county_is_no_district() -> None:
    by_hand = tomllib.loads((ROOT / "content/maine-opioid-crackdown/terms.toml").read_text())
    found = spots(FIRST.read_bytes().decode())
    wanted = [term["name"] for term in by_hand["terms"] if term["name"].endswith(("County", "Street"))]
    assert wanted == ["Cumberland County", "Manatee County", "Middle Street"]
    assert set(wanted) <= set(found)
    assert found["Manatee County"].meaning == "a county in Florida"
    assert "Ohio" not in found  # it stands in the list of districts only


@pytest.mark.parametrize("path", OPEN, ids=lambda path: path.stem)
def test_the_open_half_of_the_corpus(path: Path) -> None:
    labels = json.loads(path.with_suffix(".json").read_text())["places"]
    named = {(label if isinstance(label, str) else label["name"]).casefold() for label in labels}
    needed = {label.casefold() for label in labels if isinstance(label, str)}
    found = {name.casefold() for name in spots(unwrapped(path.read_bytes().decode("utf-8-sig")))}
    assert needed - found == set()
    assert found - named <= {"mill street"}  # "Mill Street bridge" is how the label has it


@pytest.mark.parametrize(
    ("sentence", "name", "meaning"),
    [
        ("She lives in Lowell, a mill city of 115,000, with a dog.", "Lowell", "a mill city of 115,000"),
        ("It began in the village of Lower Harwell, where the dam broke.", "Lower Harwell",
         "the village where the dam broke"),
        ("He flew to Toledo, Ohio, on Monday.", "Toledo", "a place in Ohio"),
        ("The fair is in Pike County, Kentucky.", "Pike County", "a county in Kentucky"),
        ("They met in Ledbetter, which nobody had heard of.", "Ledbetter", ""),
        ("The mayor spoke in Portland, a day after the vote.", "Portland", ""),
        ("The vote was in Portland, the governor said.", "Portland", ""),
        ("He has offices in Boston, New York and Seattle.", "Boston", ""),
        ("It works in Senegal, Mali, Burkina Faso and Niger.", "Senegal", ""),
    ],
)  # fmt: skip
def test_what_the_article_says_of_a_place_and_nothing_else(sentence: str, name: str, meaning: str) -> None:
    spot = spots(sentence)[name]
    assert spot.meaning == meaning


@pytest.mark.parametrize(
    "sentence",
    [
        "In December, the court ruled in Smith v. Jones.",
        "She said in Spanish that in Room 103 the vote was 5-2.",
        "Maria Lopez worked at Harper Hospital and at Lincoln High School.",
        "In Congress, Republicans jeered.",
        "Michael Jordan and Jordan Hill said so.",
        "In Biden’s view, the plan was wrong.",
        "The office is at 77 South Front Street.",
    ],
)
def test_names_that_are_no_places(sentence: str) -> None:
    assert spots(sentence) == {}


def test_a_dateline_names_its_place_without_its_capitals() -> None:
    found = spots("HARLOW FALLS, Maine (AP) — A fire gutted a mill on Tuesday, officials said.")
    assert list(found) == ["Harlow Falls", "Maine"]
    assert found["Harlow Falls"].aliases == ("Harlow Falls, Maine",)


def test_districts_only_where_they_are_as_many_as_it_says() -> None:
    listed = "The plan covers {} districts. They are northern Ohio, eastern Texas and Maine."
    assert [len(found.members) for found in sets(listed.format("three"))] == [3]
    assert sets(listed.format("five")) == ()
    assert sets("The plan covers northern Ohio, eastern Texas and Maine.") == ()


def test_states_that_are_counted_are_a_set_too() -> None:
    (found,) = sets("Voters in four states — Ohio, Iowa, West Virginia and Maine — chose on Tuesday.")
    assert [member.said for member in found.members] == ["Ohio", "Iowa", "West Virginia", "Maine"]
    assert found.ask == "Which are the states?"


def test_a_district_that_there_is_not_is_doubted() -> None:
    (found,) = sets("There are two districts in it: eastern Ohio and northern Iowa.")
    assert [member.doubt for member in found.members] == ["Ohio has no eastern district", ""]


NAMES = st.sampled_from(
    [
        *(
            "in",
            "of",
            "the",
            "Ohio,",
            "Maine",
            "and",
            "northern",
            "southern",
            "10",
            "two districts",
            "states",
            "\n",
        ),
        *(
            "County",
            "Lake",
            "St.",
            "— (AP)",
            "Toledo,",
            "D-Rome,",
            "near",
            "Ann Hill",
            "Town of",
            "’s",
            ".",
            "U.S.",
        ),
        *("Port", "N.H.", "WATERTOWN", "WATERTOWN, N.Y. (AP) —", "a town", ", where"),
    ]
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She is the officer in Charge of the port and of its boats.", []),
        ("The quake was felt 60 miles Northeast of Rome, people said.", ["Rome"]),
        ("Snow fell in the Northeast on Monday.", ["Northeast"]),
        ("PDQ - Office of Things", []),
        ("LIMA - A fire burned two houses on Monday.", ["Lima"]),
        ("ROCK HARBOR — Fire.", ["Rock Harbor"]),
        ("Man Held After Fleeing Police to Boston in Stolen Ford", ["Boston"]),
    ],
)
def test_what_only_looks_like_a_place_is_none(text: str, names: list[str]) -> None:
    assert list(spots(text)) == names


def test_a_name_that_is_a_plain_word_elsewhere_is_doubted() -> None:
    assert spots("He lived in Harbor, he said. The harbor was old.")["Harbor"].doubt
    assert not spots("He lived in Harbor, he said. The port was old.")["Harbor"].doubt
    assert not spots("He lived in Harbor, Maine. The harbor was old.")["Harbor"].doubt


@settings(max_examples=150)
@given(st.one_of(st.lists(NAMES, max_size=40).map(" ".join), st.text(max_size=120)))
def test_any_text_gives_places_verbatim(text: str) -> None:
    page = read(text)
    known = cast(page)
    for spot in places(page, known):
        assert spot.at
        for start, end in spot.at:
            assert (
                text[start:end].casefold() == spot.name.casefold()
                or text[start:end].split() == spot.name.split()
            )
        assert all(word in text for word in spot.meaning.split()[1:] if word[0].isupper())
    for found in districts(page):
        assert len(found.members) == found.size
        for member in found.members:
            assert supports(text[slice(*member.locus)], member.part, member.state)
