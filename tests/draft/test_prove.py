"""What `check` finds in a draft is mended before anybody sees it, or marked for review."""

from __future__ import annotations

from typing import Any

import pytest
from found_by_hand import FIRES, at, fires, sketched
from msgspec.structs import replace

from tui.draft.finds import Finds
from tui.draft.found import LeftOver
from tui.draft.intake.page import Page
from tui.draft.proof.prove import prove
from tui.draft.proof.sketch import Sketch, faults
from tui.story.model import Figure, Period, Quote, Speaker, Unit


def codes(sketch: Sketch) -> set[str]:
    """The problems that stand, but for the digest, which these sketches do not have."""
    return {fault.problem.code for fault in faults(sketch)} - {"source.sha256"}


def proved(sketch: Sketch, reasons: tuple[LeftOver, ...] = ()) -> Sketch:
    prove(sketch, {"city": reasons})
    return sketch


def changed(name: str, **fields: Any) -> Sketch:
    sketch = sketched(fires())
    sketch.facts[name] = replace(sketch.facts[name], **fields)
    return sketch


def test_a_good_draft_has_nothing_to_mend() -> None:
    sketch = proved(sketched(fires()))
    assert codes(sketch) == set()
    assert not any(fact.review for fact in sketch.facts.values())
    assert sketch.dropped == []


@pytest.mark.parametrize(
    ("fact", "fields", "code"),
    [
        ("people", {"qualifier": "exact"}, "figure.qualifier"),
        ("people", {"number": "percent"}, "figure.kind"),
        ("people", {"currency": "$"}, "figure.currency"),
        ("people", {"unit": Unit(one="ship", many="ships")}, "figure.unit"),
        ("people", {"period": Period(said="2016", year=2016)}, "figure.period"),
        ("people", {"within": "three years"}, "figure.within"),
        ("people", {"ask": "How many people were the 150?"}, "text.answer"),
        ("people", {"label": "the 150 people"}, "text.answer"),
        ("people", {"ask": "How many people did Trump see?"}, "text.name"),
        ("people", {"ask": ""}, "text.empty"),
        ("people", {"label": "people in 2016"}, "text.number"),
        ("fires-2016", {"label": "fires in 2015"}, "text.period"),
        ("fires-2016", {"ask": "How many fires were there?"}, "text.period"),
        ("fires-2016", {"period": Period(said="2016", year=2015)}, "figure.year"),
        ("fires-2016", {"evidence": ("58 fires in 2016, compared with 87 in 2015",)}, "figure.other"),
        ("fires-2016", {"evidence": ("58 fires in 2016",)}, "by.unsupported"),
        ("fires-2016", {"measure": "another"}, "comparison.measure"),
        ("fires-2016", {"by": None, "status": "claimed"}, "figure.by"),
        ("need-more-water", {"evidence": ("We need more water,",)}, "by.unsupported"),
        ("need-more-water", {"via": "lowe"}, "via.unsupported"),
        ("need-more-water", {"gap": "no such words"}, "quote.gap"),
        ("lowe", {"party": "Whig"}, "speaker.party"),
        ("lowe", {"aliases": ("Ann Hill",)}, "speaker.taken"),
    ],
)
def test_a_fault_is_mended(fact: str, fields: dict[str, Any], code: str) -> None:
    sketch = changed(fact, **fields)
    assert code in codes(sketch)
    assert codes(proved(sketch)) == set()
    assert fact in sketch.facts


def test_two_labels_of_the_same_words_are_told_apart() -> None:
    sketch = changed("fires-2015", label="fires in 2016", ask="How many fires did the city count in 2015?")
    assert {"text.double", "text.period"} <= codes(sketch)
    assert codes(proved(sketch)) == set()


def test_a_role_that_the_evidence_does_not_give_is_marked_on_the_role() -> None:
    sketch = sketched(fires())
    lowe = sketch.facts["lowe"]
    assert isinstance(lowe, Speaker)
    wrong = replace(lowe.roles[0], said="Mayor", title="Mayor", evidence=("Mayor Ann Hill",))
    sketch.facts["lowe"] = replace(lowe, roles=(wrong,))
    proved(sketch)
    lowe = sketch.facts["lowe"]
    assert isinstance(lowe, Speaker)
    assert "does not say" in lowe.roles[0].review or lowe.review


def test_what_cannot_be_mended_is_marked_in_the_words_of_the_problem() -> None:
    sketch = changed("short-hands", by="hill")
    quote = proved(sketch).facts["short-hands"]
    assert isinstance(quote, Quote)
    assert quote.by == "hill"
    assert quote.review == "the article gives this to Bob Lowe, not to Ann Hill"
    assert codes(sketch) == {"by.unsupported"}


def test_a_figure_that_nobody_can_be_proved_to_give_is_nobodys_and_marked() -> None:
    figure = proved(changed("people", by="lowe", status="claimed")).facts["people"]
    assert isinstance(figure, Figure)
    assert (figure.by, figure.status) == (None, "stated")
    assert figure.review.startswith("is this the word of Bob Lowe?")


def test_what_is_not_what_it_says_is_dropped_and_told() -> None:
    sketch = proved(changed("people", said="200", value=200))
    assert "people" not in sketch.facts
    assert any("people" in line for line in sketch.dropped)


def test_a_comparison_falls_with_its_figure() -> None:
    sketch = proved(changed("fires-2016", said="59", value=59))
    assert "fires-2016" not in sketch.facts
    assert "fires-2015-2016-change" not in sketch.facts
    assert codes(sketch) == set()


def test_numbers_that_are_no_figures_are_left_out_with_their_reason() -> None:
    text = "The road opened on May 4. It has a bridge."
    reason = LeftOver(start=at(text, "4")[0], end=at(text, "4")[1], reason="a date")
    sketch = proved(sketched(Finds(page=Page(text))), (reason,))
    (left,) = sketch.articles["city"].left_out
    assert (left.text, left.reason, left.review) == ("May 4", "a date", "")
    assert codes(sketch) == set()


def test_what_no_finder_knows_is_left_out_to_be_reviewed() -> None:
    text = "They were 12. “So be it,” said Janet Mills of Bath."
    sketch = proved(sketched(Finds(page=Page(text))))
    assert codes(sketch) == set()
    left = {one.text: one.review for one in sketch.articles["city"].left_out}
    assert set(left) == {"were 12", "“So be it,”", "Janet Mills"}
    assert all(left.values())


def test_lines_that_are_no_story_are_left_out() -> None:
    place = at(FIRES, "Comments are closed.")
    over = LeftOver(start=place[0], end=place[1], reason="a notice of the web page", doubt="is it?")
    sketch = proved(sketched(fires()), (over,))
    (left,) = sketch.articles["city"].left_out
    assert (left.text, left.reason, left.review) == (
        "Comments are closed", "a notice of the web page", "is it?"
    ) or left.text == "Comments are closed."  # fmt: skip


def test_facts_that_are_somebodys_are_not_touched() -> None:
    sketch = changed("people", qualifier="exact")
    before = sketch.facts["people"]
    prove(sketch, {"city": ()}, fixed={"people"})
    assert sketch.facts["people"] is before
    assert "figure.qualifier" in codes(sketch)


def test_a_fact_that_cannot_be_asked_says_why() -> None:
    sketch = proved(sketched(fires()))
    speaker = sketch.facts["nobody-named"]
    assert speaker.skip == dict.fromkeys(("text", "choice", "match"), "nobody is named")
