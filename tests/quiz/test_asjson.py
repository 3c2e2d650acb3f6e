"""Questions as JSON objects, as DESIGN section 8 has them."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from bundled import bundled, everything, question

from tui.quiz.asjson import as_dict, number
from tui.quiz.question import Form

KEYS = [
    "story",
    "fact",
    "kind",
    "aspect",
    "form",
    "seed",
    "prompt",
    "options",
    "right",
    "accepts",
    "explanation",
    "evidence",
]
LISTS = (Form.SELECT, Form.RECALL, Form.MATCH, Form.ORDER)


def test_every_question_is_an_object_with_these_keys() -> None:
    for one in everything(1):
        found = as_dict(bundled(), one)
        assert list(found) == KEYS
        assert json.loads(json.dumps(found)) == found
        assert isinstance(found["right"], list) == (one.form in LISTS)
        assert (found["options"] is None) == (not one.options)
        for span in found["evidence"]:
            assert list(span) == ["article", "source", "start", "end", "text"]
            assert bundled().texts[span["article"]][span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize(
    ("fact", "right"), [("federal-cases-2016", 58), ("prescribing-goal", "1/3"), ("protesters", 150)]
)
def test_a_number_is_a_number_or_a_fraction(fact: str, right: int | str) -> None:
    assert as_dict(bundled(), question(fact, "value", Form.NUMBER))["right"] == right


@pytest.mark.parametrize(
    ("value", "written"),
    [(Fraction(9, 2), 4.5), (Fraction(1, 3), "1/3"), (Fraction(7), 7), (Fraction(1, 10), 0.1)],
)
def test_numbers_are_exact_in_json(value: Fraction, written: float | str) -> None:
    assert number(value) == written
    assert type(number(value)) is type(written)


def test_the_prompt_of_a_gap_and_of_rows_has_all_that_is_shown() -> None:
    gap = as_dict(bundled(), question("overdose-deaths-2017", "value", Form.CLOZE))
    assert "record\u00a0____ drug overdose deaths" in gap["prompt"] or "record ____ drug" in gap["prompt"]
    rows = question("an-illness", "speaker", Form.MATCH)
    assert as_dict(bundled(), rows)["prompt"].split("\n")[1:] == list(rows.rows)
