"""What a question gives away of others: by its words, its options, its verdict and the bars beside it."""

from __future__ import annotations

from bundled import bundled_index, bundled_items, everything, question
from hypothesis import HealthCheck, given, settings
from made_stories import stories

from tui.quiz.index import Index
from tui.quiz.items import items
from tui.quiz.make import make
from tui.quiz.question import Form
from tui.quiz.spoilers import spoils
from tui.story.story import Story


def spoiled(fact: str, aspect: str, form: Form) -> set[tuple[str, str]]:
    """The items that a question gives away, as pairs."""
    return {(one.fact, one.aspect) for one in spoils(bundled_index(), question(fact, aspect, form))}


def test_the_sentence_of_58_shows_87_and_53() -> None:
    found = spoiled("federal-cases-2016", "value", Form.NUMBER)
    assert {("federal-cases-2015", "value"), ("federal-cases-2011", "value")} <= found
    assert ("federal-cases-2015-to-2016", "change") in found
    assert ("federal-drug-cases", "highest") in found
    assert ("overdose-deaths-2017", "value") not in found


def test_the_bars_of_a_measure_show_its_other_figures() -> None:
    found = spoiled("federal-heroin-oxycontin-2016", "value", Form.NUMBER)
    assert ("federal-heroin-oxycontin-2011", "value") in found


def test_a_change_is_given_away_by_both_its_figures_only() -> None:
    assert ("federal-heroin-oxycontin-2011-to-2016", "change") not in spoiled(
        "federal-cases-2016", "value", Form.NUMBER
    )


def test_options_with_reasons_show_roles() -> None:
    shown = question("mills", "name", Form.CHOICE)
    others = {option.fact for option in shown.options if option.why}
    found = spoils(bundled_index(), shown)
    assert others
    assert others <= {one.fact for one in found if one.aspect == "role"}


def test_every_question_gives_its_own_answer_away() -> None:
    for one in everything(1):
        assert one.item in spoils(bundled_index(), one)


def test_what_is_given_away_is_an_item() -> None:
    known = {one.id for one in bundled_items()}
    for one in everything(2):
        assert spoils(bundled_index(), one) <= known


def test_an_article_does_not_give_the_other_away() -> None:
    """Nothing of the letter is told by the ten districts of the surge."""
    letter = {one.id for one in bundled_items() if one.article == "lepage-letter"}
    assert not letter & spoils(bundled_index(), question("surge-districts", "members", Form.RECALL))


@given(stories())
@settings(max_examples=20, suppress_health_check=list(HealthCheck))
def test_spoilers_of_made_up_stories_are_items_and_the_same_again(story: Story) -> None:
    index = Index(story)
    found = items(story, index)
    known = {one.id for one in found}
    for one in found:
        for form in one.forms:
            shown = make(index, one, form, 3)
            assert one.id in spoils(index, shown) <= known
            assert spoils(index, shown) == spoils(Index(story), shown)
