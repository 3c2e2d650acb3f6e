"""The bench that scores listening: what it takes for right, wrong and missed, and what it keeps to itself."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bench.listening import main, measure, scored
from bench.listening_cost import WORDS, answer
from bench.listening_labels import Answer, Label
from bench.listening_score import CORRECTIONS, HEDGES, SORTS, Result
from bench.tally import NOTHING, Score, Share
from tui.interview.finding import Finding, Sort
from tui.story.model import Fact, Figure, Speaker

SAID = "Mills had 418 deaths, I think, or about 90 a year. Mills said so."
FACTS: dict[str, Fact] = {
    "mills": Speaker(id="mills", article="a", evidence=(), name="Janet Mills"),
    "deaths": Figure(id="deaths", article="a", evidence=(), ask="?", label="deaths", said="418", value=418),
}
DEATHS = Label("418 deaths", "stated", "deaths")


def found(words: str, sort: Sort, fact: str | None, *, last: bool = False, hedged: bool = False) -> Finding:
    start = SAID.rindex(words) if last else SAID.index(words)
    return Finding(start, start + len(words), words, sort, fact, hedged=hedged)


def result(labels: list[Label], *findings: Finding) -> tuple[dict[str, Score], list[str]]:
    """The scores of one answer, those of nothing left out, and what is listed of it."""
    all_of_it = Result()
    lines = all_of_it.add(Answer("o-1", "right", "What?", SAID, labels), findings, FACTS)
    assert all_of_it.flawless == (not lines)
    counted = {
        name: score
        for name, score in all_of_it.scores.items()
        if (score.precision, score.recall) != (NOTHING, NOTHING)
    }
    return counted, lines


def shares(labels: list[Label], *findings: Finding) -> dict[str, tuple[Share, Share]]:
    return {name: (score.precision, score.recall) for name, score in result(labels, *findings)[0].items()}


RIGHT, WRONG, MISSED = (Share(1, 1), Share(1, 1)), (Share(0, 1), NOTHING), (NOTHING, Share(0, 1))
BOTH = (Share(0, 1), Share(0, 1))  # one false finding, and one label that is missed


@pytest.mark.parametrize("sort", SORTS)
def test_a_finding_is_right_if_sort_and_fact_agree_and_words_overlap(sort: Sort) -> None:
    label = Label("418 deaths", sort, "deaths")
    for words in ("418", "deaths", "had 418 deaths, I think", "418 deaths, I"):
        assert shares([label], found(words, sort, "deaths")) == {sort: RIGHT}


@pytest.mark.parametrize(
    "finding",
    [
        found("418", "stated", "mills"),
        found("418", "stated", None),
        found("90", "stated", "deaths"),
        found("Mills had ", "stated", "deaths"),
        found("Mills had 4", "stated", "deaths"),
        found("s, I think", "stated", "deaths"),
    ],
)
def test_another_fact_and_another_place_are_wrong_and_miss_the_label(finding: Finding) -> None:
    assert shares([DEATHS], finding) == {"stated": BOTH}


def test_another_sort_is_wrong_for_the_one_and_missed_for_the_other() -> None:
    loose = Label("418", "loose", "deaths")
    assert shares([loose], found("418", "stated", "deaths")) == {"stated": WRONG, "loose": MISSED}
    assert shares([DEATHS], found("418", "loose", "deaths")) == {"loose": WRONG, "stated": MISSED}


def test_without_a_label_all_is_wrong_and_without_a_finding_all_is_missed() -> None:
    assert shares([], found("90", "unsupported", None)) == {"unsupported": WRONG}
    counted, lines = result([DEATHS])
    assert counted["stated"].missed == ["o-1: missed stated: “418 deaths” deaths"]
    assert lines == ["missed stated: “418 deaths” deaths"]


def test_of_several_facts_any_is_right_and_none_may_be_one_of_them() -> None:
    label = Label("90 a year", "contradicted", [None, "deaths"])
    for fact in (None, "deaths"):
        assert shares([label], found("90", "contradicted", fact)) == {"contradicted": RIGHT}
    two = found("90", "contradicted", None), found("a year", "contradicted", "deaths")
    assert shares([label], *two) == {"contradicted": (Share(2, 2), Share(1, 1))}


def test_a_label_is_met_once_for_a_fact() -> None:
    twice = found("418", "contradicted", "deaths"), found("deaths", "contradicted", "deaths")
    label = Label("418 deaths", "contradicted", "deaths")
    assert shares([label], *twice) == {"contradicted": (Share(1, 2), Share(1, 1))}


def test_what_is_disputable_counts_neither_way() -> None:
    label = Label("418 deaths", "loose", "deaths", disputable=True)
    assert result([label]) == ({}, [])
    for sort in SORTS:
        assert result([label], found("418", sort, "deaths")) == ({}, [])
    assert shares([label], found("90", "loose", "deaths")) == {"loose": WRONG}


def test_who_is_named_again_is_no_finding() -> None:
    label = Label("Mills had", "stated", "mills")
    assert shares([label], found("Mills", "stated", "mills", last=True)) == {"stated": MISSED}
    wrongly = Label("Mills had", "contradicted", "deaths")  # labelled for what she is said to have said
    again = found("Mills", "stated", "mills", last=True)
    assert shares([wrongly], again) == {"contradicted": MISSED, "stated": WRONG}
    assert shares([], again) == {"stated": WRONG}


def test_a_figure_or_a_contradiction_that_comes_again_is_wrong() -> None:
    label = Label("418", "stated", "deaths")
    figure = found("90", "stated", "deaths")
    assert shares([label], figure) == {"stated": BOTH}
    person = found("Mills", "contradicted", "mills", last=True)
    assert shares([Label("Mills had", "stated", "mills")], person) == {
        "stated": MISSED,
        "contradicted": WRONG,
    }


@pytest.mark.parametrize(
    ("says", "wanted", "right"),
    [
        ("418", "418 deaths", True),
        ("seven", "7", True),
        ("481", "418", False),
        ("418 deaths", "481 deaths", False),
        ("Janet Mills", "Mills", True),
        ("Jeff Sessions", "Janet Mills", False),
        (None, "418", False),
    ],
)
def test_a_correction_is_right_where_it_says_what_the_label_says(
    says: str | None, wanted: str, right: bool
) -> None:
    label = Label("418 deaths", "contradicted", "deaths", wanted)
    said = replace(found("418", "contradicted", "deaths"), right=says)
    counted, lines = result([label], said)
    assert counted["contradicted"].recall == Share(1, 1), "it is found, whatever is said to be right"
    assert counted[CORRECTIONS].recall == Share(int(right), 1)
    assert bool(lines) is not right
    assert CORRECTIONS not in shares([Label("418 deaths", "contradicted", "deaths")], said)


def test_hedges_are_counted_where_something_was_found_rightly() -> None:
    hedged = Label("418 deaths", "stated", "deaths", hedged=True)
    assert shares([hedged], found("418", "stated", "deaths", hedged=True))[HEDGES] == RIGHT
    counted, lines = result([hedged], found("418", "stated", "deaths"))
    assert counted[HEDGES].recall == Share(0, 1)
    assert lines == ["hedged: “418 deaths”"]
    counted, lines = result([DEATHS], found("418", "stated", "deaths", hedged=True))
    assert counted[HEDGES].precision == Share(0, 1)
    assert lines == ["not hedged: “418 deaths”"]
    assert HEDGES not in shares([hedged])


def test_a_table_says_of_each_aim_whether_it_is_held() -> None:
    one = Result(answers=2, flawless=1)
    one.scores["stated"] = Score(Share(18, 20), Share(19, 20))
    one.scores["contradicted"] = Score(Share(20, 20), Share(18, 20))
    rows = {row.promise: row for row in scored("held", one)}
    assert rows["listening, held half: stated: precision 0.95, recall 0.90 at least"].held is True
    assert rows["listening, held half: contradicted: precision 0.95, recall 0.90 at least"].held is False
    assert not rows["listening, held half: loose"].aim
    assert rows["listening, held half: answers without a flaw"].figure == "1 of 2"


def test_flaws_are_listed_of_the_open_half_only(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--held"], ["held", "--open"], ["--open", "--held"], ["held"]):
        assert main(arguments) == 2
    assert not capsys.readouterr().out


def test_the_open_half_is_measured_and_its_flaws_are_listed_with_their_answers() -> None:
    measured, lines = measure("open")
    assert measured.answers > measured.flawless > 0
    heads = [line for line in lines if line and not line.startswith(" ")]
    assert len(heads) == measured.answers - measured.flawless


@pytest.mark.parametrize("words", WORDS)
def test_the_answers_that_time_is_taken_of_have_the_words_they_say(words: int) -> None:
    assert len(answer(words).split()) == words
