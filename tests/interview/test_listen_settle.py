"""What different ears found in the same words: one finding is left for each."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.interview.finding import Finding, Sort
from tui.interview.settle import settled

TEXT = "state statistics say that more than one of them died each day, and so on, I think"


def found(start: int, end: int, sort: Sort, fact: str | None = None) -> Finding:
    """A finding in TEXT."""
    return Finding(start, end, TEXT[start:end], sort, fact)


def test_the_graver_sort_holds() -> None:
    wrong, right = found(0, 5, "contradicted", "a"), found(0, 16, "stated", "b")
    assert settled([right, wrong]) == (wrong,)


def test_of_one_sort_the_longer_holds() -> None:
    short, long = found(0, 5, "stated", "a"), found(0, 16, "stated", "b")
    assert settled([short, long]) == (long,)


def test_a_fact_is_stated_once_and_not_loosely_as_well() -> None:
    first, again, loosely = (
        found(0, 5, "stated", "a"),
        found(6, 16, "stated", "a"),
        found(17, 20, "loose", "a"),
    )
    assert settled([loosely, again, first]) == (first,)


def test_a_fact_is_contradicted_as_often_as_it_is() -> None:
    twice = (found(0, 5, "contradicted", "a"), found(6, 16, "contradicted", "a"))
    assert settled(twice[::-1]) == twice


def test_a_claim_gives_way_to_what_is_found_within_it() -> None:
    claim, number = found(0, 60, "stated", "claim"), found(26, 39, "stated", "figure")
    inner, outer = settled([claim, number], {"claim"})
    assert inner.fact == "claim"
    assert (inner.words, outer) == ("state statistics say that", number)


def test_a_wrong_claim_gives_way_to_a_wrong_figure_within_it() -> None:
    claim, number = found(0, 60, "contradicted", "claim"), found(26, 39, "contradicted", "figure")
    assert settled([claim, number], {"claim"}) == (number,)


def test_a_wrong_claim_holds_against_what_is_right_within_it() -> None:
    claim, number = found(0, 60, "contradicted", "claim"), found(26, 39, "stated", "figure")
    assert settled([claim, number], {"claim"}) == (claim,)


_SORTS: st.SearchStrategy[Sort] = st.sampled_from(("stated", "loose", "contradicted", "unsupported"))
_FINDINGS = st.lists(
    st.builds(
        lambda start, size, sort, fact: found(start, start + size, sort, fact),
        st.integers(0, 60),
        st.integers(1, 20),
        _SORTS,
        st.sampled_from([None, "a", "b", "claim"]),
    ),
    max_size=20,
)


@given(_FINDINGS)
def test_findings_do_not_overlap_and_none_is_made_up(findings: list[Finding]) -> None:
    left = settled(findings, {"claim"})
    assert all(one.end <= other.start for one, other in pairwise(left))
    for one in left:
        assert one.words == TEXT[one.start : one.end]
        assert any(
            each.start <= one.start and one.end <= each.end and each.fact == one.fact for each in findings
        )


@given(_FINDINGS)
def test_what_is_settled_stays_so(findings: list[Finding]) -> None:
    once = settled(findings, {"claim"})
    assert settled(once, {"claim"}) == once
