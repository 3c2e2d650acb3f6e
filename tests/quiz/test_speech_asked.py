"""How speakers, quotations, claims, districts, events and terms of the bundled story are asked."""

from __future__ import annotations

import pytest
from bundled import bundled_items, item, offered, question, texts

from tui.quiz.grade import grade, read
from tui.quiz.question import Answer, Form, MarksKey, Outcome, RecallKey, TextKey


def has(fact: str, aspect: str) -> bool:
    return any((one.id.fact, one.id.aspect) == (fact, aspect) for one in bundled_items())


def test_look_alikes_stand_beside_each_other() -> None:
    assert {"Jeff Sessions", "Loretta Lynch", "Janet Mills"} <= offered("mills", "name")
    roles = offered("frank", "role")
    assert {"U.S. Attorney General", "Previous U.S. Attorney General", "Maine Attorney General"} <= roles


def test_a_look_alike_is_explained() -> None:
    whys = {option.text: option.why for option in question("lynch", "name", Form.CHOICE).options}
    known = {
        "Jeff Sessions": "Jeff Sessions is named as U.S. Attorney General and the former U.S. senator.",
        "Janet Mills": "Janet Mills is named as Maine Attorney General.",
    }
    assert {text: whys[text] for text in known if text in whys}.items() <= known.items()
    assert set(known) & set(whys)


def test_a_second_role_of_a_person_is_never_wrong() -> None:
    for seed in range(30):
        shown = question("sessions", "role", Form.CHOICE, seed)
        assert len(texts(shown) & {"U.S. Attorney General", "Former U.S. senator"}) == 1


def test_why_it_is_not_another_s_word_is_said_of_each() -> None:
    whys = {option.text: option.why for option in question("told-very-slow", "status", Form.CHOICE).options}
    assert whys == {
        "Told to Paul LePage by others": "",
        "Claimed by Paul LePage": "Paul LePage has been told so, and does not assert it.",
        "Stated by the article": "The article gives it as what Paul LePage has been told.",
        "Claimed by Donald Clark": "The article does not give it to Donald Clark.",
    }
    for fact in ("straining-resources", "court-order", "sessions-committed"):
        shown = question(fact, "status", Form.CHOICE)
        given = [option.why for option in shown.options if option.text not in shown.right]
        assert all(given)
        assert len(set(given)) >= 2
        assert shown.explanation not in given


def test_matching_has_two_to_spare() -> None:
    for fact, aspect in (("mills", "name"), ("mills", "role"), ("an-illness", "speaker")):
        shown = question(fact, aspect, Form.MATCH)
        assert isinstance(shown.key, MarksKey)
        assert len(shown.rows) == len(shown.key.marks) == len(set(shown.key.marks))
        assert len(shown.options) == len(shown.rows) + 2


def test_who_is_accepted_beside_a_document_is_no_lure() -> None:
    """The statement said “prosecute every readily provable case”; Sessions is accepted, and is no lure."""
    for seed in range(40):
        shown = question("every-provable-case", "speaker", Form.CHOICE, seed)
        assert shown.right == ("The statement of Thursday",)
        assert "Jeff Sessions" not in texts(shown)
    assert "Jeff Sessions is accepted too." in shown.explanation


def test_the_document_is_no_lure_for_its_speaker() -> None:
    assert "The statement of Thursday" not in offered("new-strategy", "speaker")


def test_partial_quotations_are_not_to_be_finished() -> None:
    for fact in ("the-most-serious", "decimating", "excellent-cooperation"):
        assert has(fact, "speaker")
        assert not has(fact, "ending")


def test_an_ending_is_the_authors_gap() -> None:
    gap = question("new-strategy", "ending", Form.CLOZE)
    assert gap.right == ("these deadly drugs",)
    assert gap.before.startswith("“This new strategy")
    assert gap.after == "”"
    assert grade(gap, Answer(entries=("these deadly drugs",))).outcome is Outcome.RIGHT
    chosen = question("new-strategy", "ending", Form.CHOICE)
    assert chosen.prompt.endswith("the threat of …”")


def test_a_quotations_comma_is_not_asked() -> None:
    assert question("an-illness", "speaker", Form.CHOICE).prompt.endswith("“This is an illness”")


def test_text_of_a_speaker_takes_a_surname_and_no_other_name() -> None:
    asked = question("an-illness", "speaker", Form.TEXT)
    assert isinstance(asked.key, TextKey)
    for text, outcome in (("Joyce", Outcome.RIGHT), ("kevin joyce", Outcome.RIGHT), ("Frank", Outcome.WRONG)):
        assert grade(asked, Answer(entries=(text,))).outcome is outcome


@pytest.mark.parametrize("fact", ["told-not-active", "told-very-slow"])
def test_hearsay_is_never_the_speakers_own(fact: str) -> None:
    for one in [one for one in bundled_items() if one.id.fact == fact]:
        for form in one.forms:
            shown = question(fact, one.id.aspect, form)
            said = f"{shown.prompt} {shown.explanation} {one.label}"
            assert "LePage says" not in said
            assert "LePage said" not in said
            assert "own claim" not in said
    status = question(fact, "status", Form.CHOICE)
    assert status.right == ("Told to Paul LePage by others",)
    assert "Claimed by Paul LePage" in texts(status)
    assert "told" not in status.prompt
    assert question(fact, "by", Form.CHOICE).prompt.startswith("Who reports having been told that ")


def test_a_claim_of_the_articles_own_has_no_speaker() -> None:
    assert not has("motor-vehicle-accidents", "by")
    shown = question("motor-vehicle-accidents", "status", Form.CHOICE)
    assert shown.right == ("Stated by the article",)


def test_whose_word_is_asked_in_one_build() -> None:
    """Which options there are does not tell whose word it is."""
    for one in bundled_items():
        if one.id.aspect == "status":
            for seed in range(10):
                options = texts(question(one.id.fact, "status", Form.CHOICE, seed))
                shown = [text.split(" ")[0] for text in options]
                assert "Stated" in shown
                assert "Told" in shown
                assert len(set(shown)) == 3


def test_promises_and_goals_are_said_to_be_so() -> None:
    assert question("office-committed", "status", Form.CHOICE).right == ("Promised by Donald Clark",)
    assert question("replicate-success", "status", Form.CHOICE).right == ("Given as a goal by Jeff Sessions",)


def test_the_ten_districts() -> None:
    asked = question("surge-districts", "members", Form.RECALL)
    assert len(asked.right) == 10
    assert isinstance(asked.key, RecallKey)
    members = {entry.text: entry for entry in asked.key.members}
    assert "Northern District of Ohio" in members["northern Ohio"].accepts
    assert members["Maine"].state == "ME"
    assert len(asked.key.others) == 84
    ambiguous = dict(asked.key.ambiguous)
    assert ambiguous["Ohio"] == "Which part of Ohio: northern or southern?"
    assert "Florida" in ambiguous  # asking back tells nothing of the article
    assert "Maine" not in ambiguous
    assert read(asked, "Ohio").ask


def test_choosing_districts_mixes_parts_and_whole_states() -> None:
    for seed in range(30):
        shown = question("surge-districts", "members", Form.SELECT, seed)
        assert isinstance(shown.key, MarksKey)
        assert len(shown.options) == 9
        assert len(shown.key.marks) in (4, 5)
        lures = [option for place, option in enumerate(shown.options) if place not in shown.key.marks]
        assert any(option.text[0].isupper() for option in lures)
        assert all(option.why for option in lures)
        assert "Florida" not in {option.text for option in shown.options}


def test_a_district_mixed_up_before_is_offered_again() -> None:
    for seed in range(10):
        assert "western Kentucky" in texts(
            question("surge-districts", "members", Form.SELECT, seed, ("western Kentucky",))
        )


def test_which_states_have_two() -> None:
    for seed in range(10):
        assert set(question("surge-districts", "shared", Form.SELECT, seed).right) == {
            "Ohio",
            "West Virginia",
        }


def test_how_many_districts() -> None:
    asked = question("surge-districts", "count", Form.NUMBER)
    for text, outcome in (("10", Outcome.RIGHT), ("ten", Outcome.RIGHT), ("eight", Outcome.WRONG)):
        assert grade(asked, Answer(entries=(text,))).outcome is outcome


def test_dates_are_the_articles_words() -> None:
    assert question("sessions-speaks", "date", Form.CHOICE).right == ("Friday",)
    assert "Friday morning" not in offered("sessions-speaks", "date")
    years = {text for text in offered("lynch-letter", "date") if text.removeprefix("in ").isdecimal()}
    assert years <= {"in 2011"}  # “last year” might be any other; the article sets 2011 apart from it
    if Form.TEXT in item("lepage-letter-dated", "date").forms:
        asked = question("lepage-letter-dated", "date", Form.TEXT)
        for text in ("Jan. 26", "January 26", "26 January"):
            assert grade(asked, Answer(entries=(text,))).outcome is Outcome.RIGHT


def test_order_only_where_the_article_says_it() -> None:
    ordered = [one for one in bundled_items() if one.id.aspect == "sequence" and one.kind == "event"]
    assert [one.id.fact for one in ordered] == ["joyce-speaks"]


def test_terms_by_name_and_meaning() -> None:
    asked = question("operation-sos", "name", Form.TEXT)
    assert grade(asked, Answer(entries=("operation sos",))).outcome is Outcome.RIGHT
    assert {"Manatee County", "Cumberland County"} <= offered("cumberland-county", "name")
