"""`questions --json`: every line as the design has it, and the same bytes for the same seed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from running import ROOT, STORY, readback, well_behaved

FORMS = {"choice", "select", "number", "text", "cloze", "recall", "match", "order"}
LISTS = {"select", "recall", "match", "order"}
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


@pytest.fixture(scope="module")
def printed() -> str:
    done = readback("questions", STORY, "--json", "--seed", "7")
    well_behaved(done, 0)
    return done.stdout


@pytest.fixture(scope="module")
def questions(printed: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in printed.splitlines()]


def test_every_line_is_as_the_design_has_it(questions: list[dict[str, Any]]) -> None:
    assert len(questions) > 200
    for question in questions:
        assert list(question) == KEYS
        assert question["story"] == STORY
        assert question["seed"] == 7
        assert question["form"] in FORMS
        for key in ("fact", "kind", "aspect", "prompt", "explanation"):
            assert isinstance(question[key], str), key
            assert question[key], key
        assert all(isinstance(each, str) for each in question["accepts"])
        options = question["options"]
        assert (options is not None) == (question["form"] in {"choice", "select", "match", "order"})
        right = question["right"] if question["form"] in LISTS else [question["right"]]
        assert isinstance(right, list)
        assert right
        if options is not None:
            assert len(set(options)) == len(options)
            assert set(right) <= set(options)


def test_every_evidence_stands_in_its_source(questions: list[dict[str, Any]]) -> None:
    sources = {path.name: path.read_bytes().decode() for path in (ROOT / "seeds").glob("*.txt")}
    for question in questions:
        assert question["evidence"]
        for span in question["evidence"]:
            assert list(span) == ["article", "source", "start", "end", "text"]
            assert span["text"]
            assert sources[span["source"]][span["start"] : span["end"]] == span["text"]


def test_every_form_is_there_once(questions: list[dict[str, Any]]) -> None:
    identities = [tuple(question[key] for key in ("fact", "aspect", "form")) for question in questions]
    assert len(set(identities)) == len(identities)
    assert {question["form"] for question in questions} == FORMS


def test_the_same_seed_gives_the_same_bytes(printed: str) -> None:
    for hashing in ("1", "2"):
        again = readback("questions", STORY, "--json", env={"PYTHONHASHSEED": hashing, "READBACK_SEED": "7"})
        assert again.stdout == printed


def test_another_seed_gives_other_bytes(printed: str) -> None:
    assert readback("questions", STORY, "--json", "--seed", "8").stdout != printed


def test_a_fact_and_a_form_are_picked_out(questions: list[dict[str, Any]]) -> None:
    done = readback("questions", STORY, "--json", "--seed", "7", "--fact", "overdose-deaths-2017")
    wanted = [question for question in questions if question["fact"] == "overdose-deaths-2017"]
    assert [json.loads(line) for line in done.stdout.splitlines()] == wanted
    one = readback(
        "questions", STORY, "--json", "--seed", "7", "--fact", "overdose-deaths-2017", "--form", "number"
    )
    assert [json.loads(line)["right"] for line in one.stdout.splitlines()] == [418]


def test_a_form_that_a_fact_has_not_is_found_wanting() -> None:
    said = well_behaved(readback("questions", STORY, "--fact", "overdose-deaths-2017", "--form", "recall"), 1)
    assert "choice" in said


def test_the_listing_marks_what_is_right() -> None:
    told = readback(
        "questions", STORY, "--fact", "overdose-deaths-2017", "--form", "choice", "--seed", "7"
    ).stdout
    marked = [line for line in told.splitlines() if line.strip().startswith("✔")]
    assert len(marked) == told.count(" · choice\n")
    assert "418" in marked[0]


def test_the_bundled_story_is_well_and_covered(tmp_path: Path) -> None:
    done = readback("check", cwd=tmp_path)
    well_behaved(done, 0)
    assert f"{STORY}: no problem" in done.stdout
    assert " open" not in done.stdout
    assert not done.stderr
