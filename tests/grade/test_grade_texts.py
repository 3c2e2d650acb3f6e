"""Texts: names kindly, but never as another name; dates, terms and the words of a quotation."""

from __future__ import annotations

import pytest
from grade_questions import SESSIONS, answer, name, question

from tui.quiz.grade import read
from tui.quiz.question import Form, Outcome, Question, TextKey

JOYCES = TextKey(("Kevin Joyce",), (("Anna Joyce", "his sister"),))
LEPAGE = TextKey(("Paul LePage",), (("Jeff Sessions", "the attorney general"),))
OFFICE = TextKey(("U.S. Attorney’s Office",), (("Maine Attorney General’s Office", "the state’s own"),))
SURGE = TextKey(
    ("Operation Synthetic Opioid Surge", "Operation SOS", "SOS"), (("zero tolerance policy", ""),)
)
DATED = TextKey(("Jan. 26",), (("Friday", "That is when a message was left."),))
FRIDAY = TextKey(("Friday",), (("Thursday", "the day of the statement"),))


def term(key: TextKey) -> Question:
    return question(Form.TEXT, key, kind="term")


def event(key: TextKey) -> Question:
    return question(Form.TEXT, key, kind="event")


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        (name(), "Jeff Sessions|JEFF SESSIONS|sessions|Mr. Sessions|Séssions|Jef Sesions|Jeff Sesssions"),
        (
            name(),
            "U.S. Attorney General Jeff Sessions|Attorney General Sessions|J. Sessions|Jeff B. Sessions III",
        ),
        (name(), "Sessions, the attorney general|the statement|Sessions of the U.S.|jeff session"),
        (
            name(LEPAGE),
            "LePage|Le Page|le-page|Gov. Paul R. LePage|governor lepage|Lepgae|Paul Lepage, governor",
        ),
        (
            name(JOYCES),
            "Kevin Joyce|Sheriff Kevin Joyce|kevin joice|Sheriff Kevin Joyce of Cumberland County",
        ),
        (
            term(SURGE),
            "operation synthetic opioid surge|Operation S.O.S.|operation sos|opration synthetic opiod surge",
        ),
        (
            term(OFFICE),
            "US Attorneys Office|the U.S. Attorney's office|United States Attorneys Office",
        ),
        (
            event(DATED),
            "Jan. 26|jan 26|January 26|26 January|January 26th|the 26th of January|1/26|on Jan. 26",
        ),
        (event(FRIDAY), "Friday|on Friday|fri|Firday|friday morning"),
    ],
)
def test_right(asked: Question, answers: str) -> None:
    for typed in answers.split("|"):
        verdict = answer(asked, typed)
        assert verdict.outcome is Outcome.RIGHT, (typed, verdict)
        assert read(asked, typed).ask == ""


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        (
            name(),
            "Mills|Janet Mills|Mils|Frank|Fronk|Lynch|Linch|Attorney General|Jeff|General|x|...|Lessons Fest",
        ),
        (name(), "Sessions or Mills|Mills, Sessions|not Sessions|Sessions and others|Obsessions"),
        (name(LEPAGE), "Paul|page|Sessions|Governor|LeBron"),
        (name(JOYCES), "Joyce|Anna Joyce|Kevin|sheriff|Ana Joyce"),
        (term(SURGE), "surge|operation|zero tolerance policy|zero tolerence policy|Operation SAS|SOX"),
        (
            term(OFFICE),
            "office|Attorney General’s Office|Maine Attorney General’s Office|U.S. Attorney|Attorneys Office",
        ),
        (event(DATED), "Jan. 27|Feb. 26|Friday|Jan. 2|26 June|2/26"),
        (event(FRIDAY), "Thursday|Monday|Sunday|last Friday night fever|Jan. 26"),
    ],
)
def test_wrong(asked: Question, answers: str) -> None:
    for typed in answers.split("|"):
        assert answer(asked, typed).score == 0, (typed, answer(asked, typed))


@pytest.mark.parametrize(
    ("asked", "typed", "why"),
    [
        (name(), "Bob Sessions", "The surname is right; the first name is Jeff."),
        (event(DATED), "Jan. 26, 2018", "The article gives no year: it says Jan. 26."),
        (event(DATED), "January", "The article tells more: Jan. 26."),
    ],
)
def test_half_right(asked: Question, typed: str, why: str) -> None:
    verdict = answer(asked, typed)
    assert (verdict.outcome, verdict.findings[0].why) == (Outcome.PART, why)


@pytest.mark.parametrize(
    ("asked", "typed", "why"),
    [
        (name(), "Mills", "Janet Mills is the Maine attorney general."),
        (name(), "linch", "Loretta Lynch is the previous U.S. attorney general."),
        (name(), "the U.S. Attorney’s Office", "The U.S. Attorney’s Office is an office."),
        (name(), "Jeff", "A first name alone does not say who."),
        (name(), "Sessions or Mills", "Two names are no answer: give one."),
        (name(JOYCES), "Joyce", "More than one Joyce is in the story: the first name tells them apart."),
        (term(SURGE), "zero tolerence policy", "Zero tolerance policy is another name of the story."),
        (event(DATED), "Friday", "That is when a message was left."),
        (name(), "Nobody Known", ""),
    ],
)
def test_a_wrong_name_is_explained(asked: Question, typed: str, why: str) -> None:
    assert answer(asked, typed).findings[0].why == why


def test_a_surname_of_two_is_asked_back() -> None:
    assert read(name(JOYCES), "joyce").ask == "More than one joyce is in the story: give the first name too."
    assert read(name(JOYCES), "Kevin Joyce").ask == ""
    assert read(name(), "  Jeff   Sessions ").text == "Jeff Sessions"


def test_an_answer_is_cut() -> None:
    verdict = answer(name(), "Sessions" + " " * 300 + "Mills")
    assert verdict.score == 1
    assert len(answer(name(), "x" * 10_000).given) == 200


@pytest.mark.parametrize(
    ("right", "typed", "score"),
    [
        ("one third", "1/3", 1),
        ("one third", "a third", 1),
        ("one third", "one fourth", 0),
        ("three years", "3 years", 1),
        ("three years", "4 years", 0),
        ("37 percent", "37%", 1),
        ("37 percent", "38 percent", 0),
        ("thousands", "thousands of children", 1),
        ("thousands", "hundreds of children", 0),
        ("thousands", "thousand", 1),
        ("these deadly drugs", "these deadly drug", 1),
        ("drug quantity", "the threat of drug quantity", 1),
        ("Enforcement", "enforcment", 1),
        ("all fronts", "both fronts", 0),
    ],
)
def test_cloze(right: str, typed: str, score: float) -> None:
    key = TextKey((right,), (("hundreds", ""), ("dozens", "")))
    asked = question(Form.CLOZE, key, before="safe from the threat of ", after=" of children being taken")
    verdict = answer(asked, typed)
    assert verdict.score == score, verdict
    assert verdict.findings[0].text == typed


def test_digits_are_never_a_typing_error() -> None:
    asked = term(TextKey(("Section 1182 of the code",)))
    assert answer(asked, "section 1182 of teh code").score == 1
    for typed in ("section 1183 of the code", "section 118 of the code", "section 1128 of the code"):
        assert answer(asked, typed).score == 0


@pytest.mark.parametrize("typed", ["southern Ohio", "eastern Ohio"])
def test_a_direction_is_never_a_typing_error(typed: str) -> None:
    assert answer(term(TextKey(("northern Ohio",))), typed).score == 0
    assert answer(term(TextKey(("northern Ohio",))), "nothern Ohio").score == 1


def test_short_names_bear_no_typing_error() -> None:
    asked = name(TextKey(("Ann Moss", "Moss"), (("Joe Ross", "a reporter"),)))
    assert answer(asked, "Moss").score == 1
    assert answer(asked, "Mass").score == 0
    assert answer(asked, "Ross").findings[0].why == "Joe Ross is a reporter."


def test_the_accepted_counts_as_right() -> None:
    assert "the statement" in SESSIONS.accepted
    assert answer(name(), "statement").score == 1
