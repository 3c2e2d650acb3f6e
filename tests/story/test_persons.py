"""Named persons: found where the article makes persons of them."""

from __future__ import annotations

import pytest

from tui.paths import bundled
from tui.story.persons import find_persons


def names(text: str) -> list[str]:
    return [person.name for person in find_persons(text)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("000_d75b7445d554a78e.txt", ["Jeff Sessions", "Gregory Rec", "Halsey Frank", "Kevin Joyce"]),
        (
            "001_3d72bc7ee9b3f566.txt",
            ["Paul LePage", "Jeff Sessions", "Donald Clark", "Janet Mills", "Loretta Lynch"],
        ),
    ],
)
def test_the_two_articles(source: str, expected: list[str]) -> None:
    assert names((bundled() / "seeds" / source).read_bytes().decode()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gov. Sue Kerr came.", ["Sue Kerr"]),
        ("The retired astronaut Miko Massimino came.", ["Miko Massimino"]),
        ("Space Flight Center Director Jozef Pelfrey watches.", ["Jozef Pelfrey"]),
        ("Zed Quill, a farmer, came. “Rain,” Quill said.", ["Zed Quill"]),
        ("Zed Quill, 42, came.", ["Zed Quill"]),
        ("“Rain,” said Zed Quill.", ["Zed Quill"]),
        ("He saw, Quill said, nothing.", ["Quill"]),
        ("(Zed Quill/Daily Planet)", ["Zed Quill"]),
        ("Vincent van Gogh said so.", ["Vincent van Gogh"]),
        ("State’s Attorney Ann Kerr came. SA Kerr thanked them.", ["Ann Kerr"]),
        ("Ann Kerr, the district attorney, came. DA Kerr said so.", ["Ann Kerr"]),
        ("Ann Kerr came, said JD Kerr.", ["Ann Kerr", "JD Kerr"]),
        ("Maria Da Silva said so.", ["Maria Da Silva"]),
        ("Mary Ann Smith and John Smith came. Smith left.", ["Mary Ann Smith", "John Smith"]),
        ("Gov. Sue Kerr’s plan", ["Sue Kerr"]),
        ("Officials said so. Police said so. She said so.", []),
        ("The Justice Department said so. New Hampshire said so.", []),
        ("The U.S. Attorney’s Office for the District of Maine said so.", []),
        ("Operation Synthetic Opioid Surge, a crackdown, began.", []),
        ("On Friday, Maine said no. Heroin represented most.", []),
        ("Ann Hill\nTom Reed\nPolice Chief", ["Ann Hill", "Tom Reed"]),
        ("Wilhelmina “Billie” Hill said so. Hill left.", ["Wilhelmina “Billie” Hill"]),
        ("William H. Gates Sr. said so.", ["William H. Gates Sr."]),
        ("Ms. Quarrie said so. Jo Quarrie won.", ["Jo Quarrie"]),
        ("Sen. Jo Quill, D-Vinal Sound, left.", ["Jo Quill"]),
        ("Sawyer Boot Co. closed. Sawyer Boot said so.", []),
        ("They met at Dunmore Paving & Sons in Harlow Falls, Maine.", []),
        ("Council Backs Pay Rise After Long Meeting", []),
        ("ANN HILL, of Bath, told the court that she was at home when the fire began.", ["ANN HILL"]),
        ("ANN HILL WINS COUNCIL SEAT", []),
        ("", []),
    ],
)
def test_what_is_a_person_and_what_is_not(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_surname_alone_is_that_person() -> None:
    text = "Gov. Sue Kerr came. Kerr spoke. Kerr’s car left."
    (person,) = find_persons(text)
    assert [text[start:end] for start, end in person.places] == ["Sue Kerr", "Kerr", "Kerr"]


def test_what_may_be_no_person_is_doubted() -> None:
    sure, unsure = find_persons("Zed Quill, 42, came. Later Tidewater said so.")
    assert not sure.doubt
    assert unsure.name == "Tidewater" and unsure.doubt


def test_two_of_one_surname_are_two_and_the_surname_is_the_one_called_so() -> None:
    text = "Ted Hargrove came. Hargrove spoke. Mary Hargrove left. Hargrove stayed. Ted laughed."
    ted, mary = find_persons(text)
    assert [text[start:end] for start, end in ted.places] == ["Ted Hargrove", "Hargrove", "Hargrove", "Ted"]
    assert [text[start:end] for start, end in mary.places] == ["Mary Hargrove"]


def test_long_texts_take_a_time_that_grows_with_them() -> None:
    assert find_persons("Aa " * 200_000) == []
    assert find_persons("A" * 500_000) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fenn spoke. His classmate, Wren Abruzzo, was less polite.", ["Wren Abruzzo"]),
        ("Wilf Entwhistle, a retired trawlerman, has launched a petition.", ["Wilf Entwhistle"]),
        ("His grandson Enzo, a lanky 17, comes after school.", ["Enzo"]),
        (
            "It is six and Ignatius Belcastro is angry. Belcastro, who turns 80, makes wheels.",
            ["Ignatius Belcastro"],
        ),
        ("Coach drew it for Jaylynn. Later, Jaylynn Okafor led the team with 19 points.", ["Jaylynn Okafor"]),
        ("A caller on Spruce Lane said a goat was on her roof.", []),
        ("The Lady Herons won. It was the Herons’ ninth title.", []),
    ],
)
def test_unknown_given_names_are_backed_by_what_stands_around_or_elsewhere(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tanvi Okonjo, PhD, MPH, professor of epidemiology, led the study.",
        "The study was led by Tanvi Okonjo, an epidemiologist at Duke.",
        "Tanvi Okonjo of the National Weather Service said rain was likely.",
        "Acting Assistant Secretary for Health Tanvi Okonjo came.",
        "Minister for Rural Affairs Tanvi Okonjo came.",
        "Tanvi Okonjo MP came.",
        "Tanvi Okonjo has been the fire chief since 2010.",
    ],
)
def test_letters_bodies_and_offices_back_an_unknown_name(text: str) -> None:
    assert names(text) == ["Tanvi Okonjo"]
