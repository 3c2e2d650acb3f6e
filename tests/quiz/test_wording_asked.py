"""Questions of the bundled story read aloud: articles before roles that are over, and lures that tempt."""

from __future__ import annotations

import pytest
from bundled import offered, question, texts

from tui.quiz.question import Form
from tui.quiz.style import MAGNITUDES

SEEDS = range(40)


@pytest.mark.parametrize(
    ("fact", "form", "words"),
    [
        ("lynch", Form.TEXT, "Whom does the article name as the previous U.S. Attorney General?"),
        ("lynch", Form.CHOICE, "Whom does the article name as the previous U.S. Attorney General?"),
        ("mills", Form.TEXT, "Whom does the article name as Maine Attorney General?"),
        ("lepage", Form.TEXT, "Whom does the article name as governor of Maine?"),
        ("clark", Form.TEXT, "Whom does the article name as spokesman for the U.S. Attorney’s Office?"),
    ],
)
def test_a_role_that_is_over_has_its_article(fact: str, form: Form, words: str) -> None:
    assert question(fact, "name", form).prompt == words


def test_both_roles_of_a_person_read_well() -> None:
    assert {question("sessions", "name", Form.TEXT, seed).prompt for seed in SEEDS} == {
        "Whom does the article name as U.S. Attorney General?",
        "Whom does the article name as the former U.S. senator?",
    }


def test_a_magnitude_is_among_its_neighbours() -> None:
    """Nobody takes thousands of children for billions; the author’s lures go first."""
    for seed in SEEDS:
        assert texts(question("children-taken", "value", Form.CHOICE, seed)) == {
            "dozens",
            "hundreds",
            "thousands",
            "millions",
        }


def test_a_share_is_told_from_the_other_shares() -> None:
    for fact in ("prescribing-goal", "heroin-share-last-year"):
        assert len(texts(question(fact, "meaning", Form.CHOICE))) == 3


def test_a_count_is_not_taken_for_years() -> None:
    """418 or 332 stands for no number of years while there are other counts to choose from."""
    for fact in ("protesters", "overdose-deaths-2017", "state-heroin-cases-last-year"):
        assert not any("Years" in text for text in offered(fact, "meaning"))


def test_the_magnitudes_rise() -> None:
    assert [*MAGNITUDES].index("thousands") < [*MAGNITUDES].index("millions")
