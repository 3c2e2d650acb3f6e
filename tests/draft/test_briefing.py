"""The briefing of a draft: the article's own sentences, each backed by the facts that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from tui.draft.drafting import Source, finish, sketched
from tui.draft.facts.briefing import briefing
from tui.draft.finding import find
from tui.draft.intake.wrapped import unwrapped
from tui.draft.proof.sketch import Sketch, misbriefed
from tui.story.model import Comparison, Figure, Group, Line, Quote, Speaker

ROOT = Path(__file__).parents[2]
ARTICLES = sorted([*(ROOT / "tests/corpus/open").glob("*.txt"), *(ROOT / "seeds").glob("*.txt")])


def drafted(text: str) -> tuple[Sketch, tuple[Line, ...]]:
    """The draft of a text as a story's only article, and its briefing before anything is taken out."""
    finds = find(text)
    sources = [Source("a", "a.txt", "Title", finds)]
    sketch = sketched(sources, "s", "Title", "Summary")
    finish(sketch, sources, lambda step: None)
    return sketch, briefing(finds, "a", list(sketch.facts.values()))


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_line_is_the_article_s_and_check_accepts_it(path: Path) -> None:
    text = unwrapped(path.read_bytes().decode("utf-8-sig")).replace("\r\n", "\n")
    sketch, lines = drafted(text)
    sketch.articles["a"] = replace(sketch.articles["a"], briefing=lines)
    assert [fault for fault in misbriefed(sketch) if fault.path[:1] == ("briefing",)] == []
    assert sum(line.section == "short" for line in lines) >= 2
    for line in lines:
        assert line.cites
        assert all(name in sketch.facts for name in line.cites)
        if line.section in ("short", "matters", "open"):
            assert line.text in plain(text)


def seeds() -> Iterator[tuple[Sketch, tuple[Line, ...]]]:
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        yield drafted(path.read_bytes().decode())


def test_the_bundled_articles_are_told_as_a_press_officer_needs_them() -> None:
    (first, short), (second, letter) = seeds()
    assert short[0].text.startswith("Law enforcement has an important role to play")
    assert any(isinstance(first.facts[line.cites[0]], Group) for line in short if line.section == "where")
    assert any("418" in line.text for line in short if line.section == "matters")
    figures = [second.facts[line.cites[0]] for line in letter if line.section == "numbers"]
    said = [fact.said for fact in figures if isinstance(fact, Figure)]
    assert {"58", "87", "53", "332", "61"} <= set(said)
    pairs = [[side.name for side in line.sides] for line in letter if line.section == "confused"]
    assert ["87", "58"] in pairs or ["58", "87"] in pairs


def test_the_words_of_one_speaker_stand_together() -> None:
    for sketch, lines in seeds():
        by = [
            fact.by
            for line in lines
            if line.section == "said" and isinstance(fact := sketch.facts[line.cites[0]], Quote)
        ]
        runs = [one for place, one in enumerate(by) if place == 0 or by[place - 1] != one]
        assert len(runs) == len(set(runs))


def test_two_of_one_surname_are_told_apart() -> None:
    text = (
        "Mayor Ann Hill said on Monday that the town would close its old bridge.\n\n"
        "Sheriff Tom Hill said that he had not been told of it.\n"
    )
    sketch, lines = drafted(text)
    names = {fact.name for fact in sketch.facts.values() if isinstance(fact, Speaker)}
    assert {"Ann Hill", "Tom Hill"} <= names
    (sides,) = [line.sides for line in lines if line.section == "confused"]
    assert [(side.name, side.means.lower()) for side in sides] == [
        ("Ann Hill", "mayor"),
        ("Tom Hill", "sheriff"),
    ]


def test_what_is_left_open_is_told() -> None:
    text = (
        "Mayor Ann Hill said on Monday that the town would close its old bridge.\n\n"
        "Hill did not say when the bridge would open again.\n\n"
        "“It is not known,” she said, “and I do not care.”\n"
    )
    _, lines = drafted(text)
    told = [line.text for line in lines if line.section == "open"]
    assert told == ["Hill did not say when the bridge would open again."]


def test_a_figure_whose_label_is_a_gap_is_no_number_of_the_briefing() -> None:
    for sketch, lines in seeds():
        for line in lines:
            if line.section == "numbers":
                assert not re.match(r"[“\"]|age of ", line.text)
            assert not any(side.means.startswith("“") for side in line.sides)
            assert not (
                line.section == "confused"
                and any(isinstance(sketch.facts[c], Comparison) for c in line.cites)
            )


def test_an_article_that_backs_nothing_has_no_briefing() -> None:
    finds = find("It rained. Nobody came.")
    assert briefing(finds, "a", []) == ()


def test_dozens_of_things_read_so_after_their_number() -> None:
    _, lines = drafted(
        "The storm reached Bath on Monday. The Post reports that there are thousands of barns damaged in the "
        "valley. It lasted three days, and 40 people came to the town hall.\n"
    )
    numbers = [line.text for line in lines if line.section == "numbers"]
    assert numbers[0] == "of barns damaged in the valley"
