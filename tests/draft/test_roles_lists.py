"""Roles of several at once, roles by verbs, institutions, and surnames that two persons share."""

from __future__ import annotations

import pytest

from tui.draft.found import Held, Voice
from tui.draft.intake.page import Page
from tui.draft.people.cast import cast


def people(text: str) -> dict[str, Voice]:
    return {person.name: person for person in cast(Page(f"It was a long day in the town.\n\n{text}")).persons}


def titles(text: str) -> dict[str, list[str]]:
    return {name: [role.title for role in person.roles] for name, person in people(text).items()}


def role(text: str, name: str, title: str) -> Held:
    return next(role for role in people(text)[name].roles if role.title == title)


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Sens. Murkov (R-Iowa), Kaneshiro (D-N.M.) and Petrosian (I-Maine) signed it.", "senator"),
        ("Senators Murkov, Kaneshiro and Petrosian, Rep. Gail Yoder and others signed it.", "senator"),
        ("Senior co-captains Ann Murkov, Bob Kaneshiro and Joe Petrosian scored.", "Senior co-captain"),
        ("Museum preparators Ann Murkov, Bob Kaneshiro and Joe Petrosian came.", "Museum preparator"),
        ("It was led by co-investigators Ann Murkov, MD, Bob Kaneshiro, PhD, and Joe Petrosian.",
         "co-investigator"),
        ("Her co-authors are Wen Murkov, of the Max Weber Institute, Oyin Kaneshiro and Bo Petrosian.",
         "co-author"),
        ("Other authors of the study are Wen Murkov (Leeds University), Oyin Kaneshiro, both at Duke,"
         " and Bo Petrosian.", "author"),
        ("Additional authors include Wen Murkov, Oyin Kaneshiro and Bo Petrosian.", "author"),
        ("In the stands were three former Heron greats, Ann Murkov, Bob Kaneshiro and Joe Petrosian.",
         "former Heron great"),
        ("Ann Murkov, R-Iowa, Bob Kaneshiro, D-Maine, and Joe Petrosian, co-sponsors of the bill, objected.",
         "co-sponsor of the bill"),
        ("Ann Murkov, Bob Kaneshiro and Joe Petrosian were elected co-presidents.", "co-president"),
    ],
)  # fmt: skip
def test_a_list_shares_a_role(text: str, shared: str) -> None:
    found = titles(text)
    having = sorted(name.split()[-1] for name in found if shared in found[name])
    assert having == ["Kaneshiro", "Murkov", "Petrosian"]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Ann Hill, who represents 2,100 workers as president of Local 88, objected.", "Ann Hill",
         "president of Local 88"),
        ("Ann Hill, who represents 2,100 workers, objected.", "Ann Hill", "who represents 2,100 workers"),
        ("Ann Hill, who joined in 1996 and became chief financial officer in 2012, left.", "Ann Hill",
         "chief financial officer"),
        ("Ann Hill, who was mayor in 2001 and is now a judge of the tax court, left.", "Ann Hill",
         "judge of the tax court"),
        ("Ann Hill will succeed Bob Lane as president.", "Ann Hill", "president"),
        ("Ann Hill took over from Bob Lane as fire chief.", "Ann Hill", "fire chief"),
        ("The board elected Ann Hill president and Bob Lane treasurer.", "Ann Hill", "president"),
        ("Ann Hill was re-elected chairman.", "Ann Hill", "chairman"),
        ("Ann Hill will become chairman in May.", "Ann Hill", "chairman"),
        ("Chemist Ann Hill leads the sleep lab.", "Ann Hill", "leader of the sleep lab"),
        ("Ann Hill, who prosecuted the case, objected.", "Ann Hill", "who prosecuted the case"),
        ("The study’s lead author, Ann Hill, is a professor at Duke.", "Ann Hill", "professor at Duke"),
        ("They wrote to the chairman of Consolidated Bank, Sir Neville Drake, and left.", "Neville Drake",
         "chairman of Consolidated Bank"),
        ("His lawyer, Ann Hill of Reed & Hall, objected.", "Ann Hill", "lawyer"),
        ("He came with his fiancee, Ann Hill.", "Ann Hill", "fiancee"),
        ("He came after his predecessor, Gil Thibault, was hurt.", "Gil Thibault", "predecessor"),
        ("Ann Hill and Bob Lane, both of Leeds University, wrote it.", "Ann Hill", "of Leeds University"),
        ("Bob Lane was succeeded as president by Ann Hill.", "Ann Hill", "president"),
        ("The clubs, whose chairman, Gil Thibault, objected, left.", "Gil Thibault", "chairman"),
        ("One of those teachers, Ann Hill, left.", "Ann Hill", "teacher"),
        ("Bob Lane will join Acme as chief marketing officer.", "Bob Lane", "chief marketing officer"),
        ("Bob Lane, most recently president of Acme, left.", "Bob Lane", "president of Acme"),
        ("Ann Hill, one of the study’s authors, left.", "Ann Hill", "one of the study’s authors"),
        ("Bob Lane (Leeds University) wrote it.", "Bob Lane", "Leeds University"),
        ("The speaker was Ann Hill, then the commander of Navy Installations Command.", "Ann Hill",
         "commander of Navy Installations Command"),
        ("Ann Hill (D-Md.), chair of the Subcommittee on Military Housing, and Bob Lane left.", "Ann Hill",
         "chair of the Subcommittee on Military Housing"),
        ("Ann Sato came. Sato, a partner in the law firm Sato Green, has led the board.", "Ann Sato",
         "partner in the law firm Sato Green"),
    ],
)  # fmt: skip
def test_what_somebody_is(text: str, name: str, title: str) -> None:
    assert title in titles(text)[name]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("They met Bob Drake, and its head of retail, Joyce Ahn.", "Bob Drake", "head of retail"),
        ("In the stands were two champions, Tasha Beck and Lori Munn, and Okoro’s father, Al.", "Lori Munn",
         "Okoro’s father"),
        ("Sens. Ann Hill and Rep. Bob Lane objected.", "Bob Lane", "senator"),
        ("The board named Assistant Coach Ann Hill interim coach.", "Ann Hill", "board"),
        ("Tom Wells is the son of Sheriff Joe Hill.", "Joe Hill", "son of Sheriff"),
        ("She was a child of the former Rose Michaud.", "Rose Michaud", "former"),
        ("Additional authors include research fellows Dana Kim and Bo Moss.", "Dana Kim",
         "Additional authors include research fellow"),
        ("Ann Hill of Duke University and Paul Kok of Leeds University wrote it.", "Ann Hill",
         "of Duke University and Paul Kok of Leeds University"),
    ],
)  # fmt: skip
def test_what_somebody_is_not(text: str, name: str, title: str) -> None:
    assert title not in titles(text).get(name, [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ann Hill (D-Md.), chair of the Subcommittee on Military Housing, and Bob Lane left.",
            ["Ann Hill", "Bob Lane"],
        ),
        (
            "Ann Hill and Bob Lane, engineers in Calder’s Center for Deep Delivery, left.",
            ["Ann Hill", "Bob Lane"],
        ),
        ("Tim Noonan, president of Safe Base Housing, objected.", ["Tim Noonan"]),
        ("Ann Sato came. Sato, a partner in the law firm Sato Green, has led the board.", ["Ann Sato"]),
    ],
)
def test_a_body_is_no_person(text: str, names: list[str]) -> None:
    assert list(people(text)) == names


def test_a_surname_of_a_list_is_known_again() -> None:
    found = people("Senators Murkov and Kaneshiro signed it. Later Kaneshiro left.")["Kaneshiro"]
    assert len(found.mentions) == 2


TWO = "Ann Hill, the county clerk, and Joe Hill, a baker, came. "


def test_a_role_beside_a_surname_of_two_persons_is_doubted() -> None:
    text = f"{TWO}Hill, who chairs the board, left."
    held = [role for person in people(text).values() for role in person.roles if "board" in role.title]
    assert [("Ann Hill" in one.doubt, "Joe Hill" in one.doubt) for one in held] == [(True, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Hill, who chairs the board, and Joe Hill came.",  # the full name
        "Ann Hill, the county clerk, and Joe Lane came. Hill, who chairs the board, left.",  # one Hill
    ],
)
def test_a_role_of_one_person_is_not_doubted(text: str) -> None:
    assert role(text, "Ann Hill", "chair of the board").doubt == ""


def test_a_title_that_only_one_of_two_has_leaves_no_doubt() -> None:
    text = "Joe Hill, a baker, came. Judge Ann Hill came. Judge Hill, who chairs the board, left."
    held = [role for person in people(text).values() for role in person.roles if "board" in role.title]
    assert [(one.doubt, "Ann" in text) for one in held] == [("", True)]


def test_the_institution_of_a_lists_last_name_is_doubted_for_the_others() -> None:
    text = "Ann Hill, Bob Reed and Joe Moss of Leeds University found it."
    doubts = [role(text, name, "of Leeds University").doubt for name in ("Ann Hill", "Bob Reed", "Joe Moss")]
    assert [bool(doubt) for doubt in doubts] == [True, True, False]


def test_an_unknown_noun_between_an_owner_and_a_name_is_doubted() -> None:
    held = role("They said that Wells’ accomplice, Ann Hill, drove the car.", "Ann Hill", "Wells’ accomplice")
    assert "accomplice" in held.doubt


@pytest.mark.parametrize(
    ("text", "title", "when"),
    [
        ("Ann Hill, mayor from 1999 to 2008, died.", "mayor", "former"),
        ("Ann Hill, who ran the shop, died.", "who ran the shop", "former"),
        ("Ann Hill, who wrote the report, spoke.", "who wrote the report", "now"),
    ],
)
def test_when_a_role_was_held(text: str, title: str, when: str) -> None:
    assert role(text, "Ann Hill", title).when == when
