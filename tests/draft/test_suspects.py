"""What finders report of speakers and is hardly so: it is marked, or is no speaker."""

from __future__ import annotations

import pytest

from tui.draft.drafting import Source, composed
from tui.draft.facts.suspects import doubted_role, is_broken, is_thing, only_does
from tui.draft.finding import find
from tui.story.model import Fact, Figure, Speaker


def facts(text: str) -> list[Fact]:
    one = Source("a", "a.txt", "A", find(text))
    return list(composed([one], [], {"a": one.record})[0])


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Special Agent in Charge of the Harbor Field Office Criminal Division Walter B. Jonas", "Walter"),
        ("Special Agent Walter B. Jonas", "Walter B. Jonas"),
        ("Chief of the Harbor Police Mary Lowe", "Mary Lowe"),
    ],
)
def test_a_role_that_ends_with_another_name_is_looked_at(said: str, name: str) -> None:
    assert name in doubted_role(said, "Ann C. Hill")


@pytest.mark.parametrize(
    "said",
    [
        "spokeswoman for Gov. John Baldwin",
        "wife of John Hill",
        "mayor",
        "Acting U.S. Attorney",
        "director of the John F. Lowe School",
        "Secretary of State",
        "President Obama’s campaign manager",
    ],
)
def test_a_role_that_is_about_somebody_is_none_of_his(said: str) -> None:
    assert doubted_role(said, "Ann C. Hill") == ""


def test_a_role_that_runs_on_is_looked_at() -> None:
    assert doubted_role("head of one and two and three and four and five and six", "Ann Hill")


def test_a_name_cut_out_of_brackets_is_none() -> None:
    assert is_broken("HWC) to resolve pending")
    assert not is_broken("the Harbor Works (HWC)")


def test_things_are_told_from_people() -> None:
    assert is_thing("the government’s evidence")
    assert is_thing("new data from the town")
    assert is_thing("official figures")
    assert not is_thing("opposition figures")
    assert not is_thing("officials")


def test_what_a_law_does_it_does_not_say() -> None:
    assert only_does("the Harbor Act, which provides")
    assert not only_does("the report says")
    assert not only_does("According to the law, which provides")
    assert not only_does("Hill:")
    assert not only_does("She provided", " data showing 332 cases")


def test_a_law_that_provides_something_is_no_speaker() -> None:
    drafted = facts(
        "Mayor Ann Hill has written to the council, asking it to keep the Harbor Care Act, which provides "
        "90,000 residents with health insurance."
    )
    figure = next(fact for fact in drafted if isinstance(fact, Figure))
    assert figure.by is None
    assert not [fact for fact in drafted if isinstance(fact, Speaker) and "Act" in fact.name]


def test_evidence_is_a_document_and_nobody() -> None:
    drafted = facts("According to the government’s evidence, Hill entered three banks wearing a grey coat.")
    names = {(fact.sort, fact.name) for fact in drafted if isinstance(fact, Speaker)}
    assert ("document", "the government’s evidence") in names
