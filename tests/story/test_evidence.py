"""Evidence becomes spans: of the original text, whole words, found in any order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.story.evidence import Finder, Span, resolve, resolve_all
from tui.story.model import Term
from tui.text import fold

TEXT = "In 1,200 cases “the most\u00a0serious” laws – all 200 of them –\r\nwere 20. The\n end."


def term(*evidence: str, fact_id: str = "x") -> Term:
    return Term(id=fact_id, article="a", evidence=evidence, name="x", meaning="x")


def found(*evidence: str) -> list[str]:
    return [TEXT[span.start : span.end] for span in resolve({"a": TEXT}, term(*evidence))]


def test_words_as_they_are() -> None:
    assert resolve({"a": TEXT}, term("1,200 cases")) == (Span("a", 3, 14),)


def test_white_space_quotes_and_dashes_are_folded() -> None:
    assert found('"the most serious"') == ["“the most\u00a0serious”"]
    assert found("laws - all") == ["laws – all"]
    assert found("them – were") == ["them –\r\nwere"]
    assert found("The end.") == ["The\n end."]


def test_whole_words_and_numbers_come_first() -> None:
    assert resolve({"a": TEXT}, term("200"))[0].start == TEXT.index("200 of")
    assert resolve({"a": TEXT}, term("20"))[0].start == TEXT.index("20. The")


def test_what_is_not_found_is_left_out() -> None:
    assert found("nothing of the kind", "", " ", "were 20.") == ["were 20."]
    assert resolve({"b": TEXT}, term("cases")) == ()


def test_any_order_of_facts_finds_the_same() -> None:
    text = "\n".join(
        f"In the year {number} there were {number}th things." for number in range(10_000, 12_000)
    )
    facts = [term(f"the year {number} there", fact_id=str(number)) for number in range(10_000, 12_000)]
    forwards, backwards = resolve_all({"a": text}, facts), resolve_all({"a": text}, facts[::-1])
    assert forwards == backwards
    assert all(
        text[span.start : span.end] == facts[index].evidence[0]
        for index, (span,) in enumerate(forwards.values())
    )


@given(st.text("ab ,.1’'\n", max_size=30), st.integers(0, 30), st.integers(1, 10))
def test_any_slice_is_found_where_its_words_stand(text: str, start: int, length: int) -> None:
    words = text[start : start + length]
    span = Finder({"a": text}).first("a", words)
    if words.strip():
        assert span is not None
        assert fold(text[span.start : span.end]).text.strip() == fold(words).text.strip()
    else:
        assert span is None
