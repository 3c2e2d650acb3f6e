"""Claims: what is said in reported speech, whose word it is, and how it is asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.draft.found import Statement
from tui.draft.intake.leftovers import leftovers
from tui.draft.intake.page import Page
from tui.draft.people.cast import cast
from tui.draft.speech.claims import claims
from tui.draft.speech.quotes import Quoted
from tui.draft.speech.sources import sources
from tui.paths import bundled

COUNCIL = "the council had sold the mill to a friend"
TOWN = "Mayor Ann Hill met Fire Chief Bob Lowe.\n\n"


def of(text: str) -> list[Statement]:
    page = Page(text, leftovers(text))
    known = cast(page)
    known = known.with_voices(sources(page, known))
    return list(claims(page, known, Quoted(page, known).all))


@pytest.mark.parametrize(
    ("text", "by", "says", "status"),
    [
        ("Hill said the bridge was safe to cross.", "hill", "the bridge was safe to cross", "claimed"),
        ("Hill said that the bridge was safe.", "hill", "the bridge was safe", "claimed"),
        ("The bridge is safe to cross, Hill said Friday.", "hill", "the bridge is safe to cross", "claimed"),
        ("The bridge is safe, according to Lowe.", "lowe", "the bridge is safe", "claimed"),
        ("Hill told reporters the bridge was safe.", "hill", "the bridge was safe", "claimed"),
        ("Hill told the council that the bridge was safe.", "hill", "the bridge was safe", "claimed"),
        ("Hill promised that the bridge would open.", "hill", "the bridge would open", "promise"),
        ("Hill said she wants to close the bridge.", "hill", "Hill wants to close the bridge", "goal"),
        (
            "Lowe says he is committed to safe bridges.",
            "lowe",
            "Lowe is committed to safe bridges",
            "promise",
        ),
        ("The report found the bridge was unsafe.", "report", "the bridge was unsafe", "claimed"),
        (
            "Hill said the bridge was “as safe as houses.”",
            "hill",
            "the bridge was “as safe as houses.”",
            "claimed",
        ),
        ("“I have been told the bridge is unsafe,” Lowe said.", "lowe", "the bridge is unsafe", "hearsay"),
        (
            "“I am also told that the U.S. inspector was very slow,” Lowe said.",
            "lowe",
            "the U.S. inspector was very slow",
            "hearsay",
        ),
    ],
)
def test_a_claim(text: str, by: str, says: str, status: str) -> None:
    found = of(TOWN + text)
    assert [(one.said.by, one.says, one.status) for one in found] == [(by, says, status)]
    assert says.split()[-1].strip("”.") in (TOWN + text)[slice(*found[0].locus)]


@pytest.mark.parametrize(
    "text",
    [
        "Hill said 12 bridges were safe.",  # a figure
        "“The bridge was safe,” Hill said.",  # a quotation
        "Hill did not say when the bridge would open again.",
        "Hill declined to say whether the bridge would open.",
        "Lowe asked what Hill said was a fair question.",
        "Hill said so.",
        "Hill: The bridge was safe",
    ],
)
def test_no_claim(text: str) -> None:
    assert of(TOWN + text) == []


def test_what_the_article_states_itself() -> None:
    found = of(f"{TOWN}The bridge was closed by the county because the pillars were rotten.")
    assert [(one.said.by, one.status, one.ask) for one in found] == [
        (None, "stated", "What does the article say of the bridge?")
    ]


def test_questions_do_not_tell_and_are_asked_once() -> None:
    text = (
        f"{TOWN}Hill said the bridge was safe. Hill said the bridge was old. Hill said it would be torn down."
    )
    found = of(text)
    assert len({one.ask for one in found}) == len(found) == 3
    assert not any(word in one.ask for one in found for word in ("safe", "old", "torn"))


WANTED: dict[str, set[tuple[str, str | None, str]]] = {
    "000_d75b7445d554a78e.txt": {
        ("claimed", "sessions", "important role to play"),
        ("goal", "sessions", "replicate that success"),
        ("claimed", "joyce", "treatment and prevention"),
        ("stated", None, "surpassed motor vehicle accidents"),
        ("stated", None, "mostly focused on other issues"),
    },
    "001_3d72bc7ee9b3f566.txt": {
        ("claimed", "lepage", "straining Maine’s resources"),
        ("claimed", "lepage", "forced to prosecute and imprison"),
        ("claimed", "lepage", "overrun by drug gangs"),
        ("promise", "sessions", "committed to aggressive enforcement"),
        ("hearsay", "lepage", "has not been active"),
        ("hearsay", "lepage", "very slow in prosecuting"),
        ("claimed", "clark", "the office works with"),
        ("claimed", "lepage", "pressed for resources"),
    },
}


@pytest.mark.parametrize("name", WANTED)
def test_the_two_articles(name: str) -> None:
    found = of((bundled() / "seeds" / name).read_bytes().decode())
    for status, by, words in WANTED[name]:
        assert [(one.status, one.said.by) for one in found if words in one.says] == [(status, by)], words
    told = [one for one in found if one.status == "hearsay"]
    assert not any("told" in one.says for one in told), "what LePage was told is not that he was told"


@given(
    st.lists(
        st.sampled_from(
            [
                "Hill said ",
                "the bridge was safe",
                "that ",
                ", ",
                ". ",
                "“",
                "”",
                "he ",
                "I have been told ",
                "\n\n",
                "5 ",
            ]
        ),
        max_size=24,
    )
)
def test_claims_are_the_articles_words(pieces: list[str]) -> None:
    text = TOWN + "".join(pieces)
    for one in of(text):
        start, end = one.locus
        assert 0 <= start < end <= len(text)
        assert one.says.split()[-1] in text[start:end]
        assert one.ask.endswith("?")


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        (f"The records said that {COUNCIL}.", "What do the records say of the council?"),
        (
            f"Court documents said that {COUNCIL}. The court met.",
            "What do court documents say of the council?",
        ),
        (f"The report said that {COUNCIL}.", "What does the report say of the council?"),
        (f"An analysis said that {COUNCIL}.", "What does an analysis say of the council?"),
        (f"The report says that {COUNCIL}.", "What does the report say of the council?"),
        (f"Police said that {COUNCIL}.", "What did police say of the council?"),
        (f"Authorities said that {COUNCIL}.", "What did authorities say of the council?"),
        (f"Bath officials said that {COUNCIL}.", "What did Bath officials say of the council?"),
        (f"Amtrak said that {COUNCIL}.", "What did Amtrak say of the council?"),
    ],
)
def test_a_question_has_the_verb_and_the_capital_that_its_speaker_has(text: str, ask: str) -> None:
    (found,) = of(TOWN + text)
    assert found.ask == ask
