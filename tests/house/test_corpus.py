"""Every label of the corpus is well-formed, and its words stand in the text it belongs to."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from running import ROOT

CORPUS = ROOT / "tests" / "corpus"
ARTICLES = sorted(CORPUS.glob("*/*.txt"))
QUALIFIERS = {"exact", "about", "more than", "less than", "at least", "at most", "magnitude"}
KEYS = {
    "figures": ({"value", "unit", "what", "period", "qualifier", "quote"}, {"optional"}),
    "quotes": ({"text", "by"}, {"parts", "optional"}),
    "people": ({"name", "role"}, {"also", "also_roles", "optional"}),
    "events": ({"date_as_written", "what"}, {"optional"}),
}
MARKS = "\"'“”‘’"

each_article = pytest.mark.parametrize(
    "article", ARTICLES, ids=[f"{article.parent.name}-{article.stem}" for article in ARTICLES]
)


def folded(text: str) -> str:
    return " ".join(text.split())


def text_of(article: Path) -> str:
    return folded(article.read_bytes().decode("utf-8-sig"))


def labels(article: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(article.with_suffix(".json").read_text("utf-8"))
    return found


def test_each_half_has_a_dozen_articles_or_more_and_no_label_without_a_text() -> None:
    for half in ("open", "held"):
        texts = {path.stem for path in (CORPUS / half).glob("*.txt")}
        assert len(texts) >= 12
        assert texts == {path.stem for path in (CORPUS / half).glob("*.json")}


@each_article
def test_labels_have_their_keys_and_no_others(article: Path) -> None:
    found = labels(article)
    assert set(found) == {"kind", "figures", "quotes", "people", "places", "events", "not_the_story"}
    for name, (needed, allowed) in KEYS.items():
        for entry in found[name]:
            assert needed <= set(entry) <= needed | allowed, entry
            assert entry.get("optional", True) is True, entry
    assert found["figures"] or found["quotes"]


@each_article
def test_a_figure_has_a_value_a_unit_a_qualifier_and_words_that_stand_once(article: Path) -> None:
    text = text_of(article)
    for figure in labels(article)["figures"]:
        values = figure["value"] if isinstance(figure["value"], list) else [figure["value"]]
        assert 1 <= len(values) <= 2, figure
        assert len({Fraction(str(value)) for value in values}) == len(values), figure
        assert figure["unit"] or figure.get("optional"), figure
        assert figure["qualifier"] in QUALIFIERS, figure
        assert text.count(folded(figure["quote"])) == 1, figure
        assert figure["period"] is None or folded(figure["period"]) in text, figure


@each_article
def test_a_quotation_stands_inside_quotation_marks(article: Path) -> None:
    text = text_of(article)
    for quote in labels(article)["quotes"]:
        parts = quote.get("parts", [quote["text"]])
        assert folded(" ".join(parts)) == folded(quote["text"]), quote
        for number, part in enumerate(parts):
            closing = f"[{MARKS}]" if number == len(parts) - 1 else ""  # the marks open anew each paragraph
            assert re.search(f"[{MARKS}] ?{re.escape(folded(part))} ?{closing}", text), part


@each_article
def test_who_said_it_is_somebody_of_the_labels_or_words_of_the_article(article: Path) -> None:
    found, text = labels(article), text_of(article)
    names = {person["name"] for person in found["people"]}
    for quote in found["quotes"]:
        assert quote["by"] is None or quote["by"] in names or folded(quote["by"]) in text, quote


@each_article
def test_names_roles_places_dates_and_leftovers_stand_in_the_text(article: Path) -> None:
    found, text = labels(article), text_of(article)
    words = [
        *(entry if isinstance(entry, str) else entry["name"] for entry in found["places"]),
        *(entry["date_as_written"] for entry in found["events"]),
        *found["not_the_story"],
    ]
    for person in found["people"]:
        words += [person["name"], *person.get("also", ()), *person.get("also_roles", ())]
        words += [person["role"]] if person["role"] else []
    missing = [entry for entry in words if folded(entry) not in text]
    assert not missing
