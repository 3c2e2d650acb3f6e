"""Openers: loaded beside the facts, proved against them, and told where they stand if something is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from story_maker import files, write

from tui.story.check import check
from tui.story.load import load
from tui.story.mend import mended
from tui.story.model import Fact, FollowUp
from tui.story.source import MOST_OPENERS

FILE = "interview.toml"
OPENER = """\
[[openers]]
id = "worse"
ask = "Are there more fires than there were in 2015?"
facts = ["fires-2016", "fires-2015"]
land = ["more-water"]
variants = ["You let 500 houses burn, didn’t you?", "Why is Lowe hiding?"]
article = "city"

[[openers.follow_ups]]
ask = "Says Hill?"
after = ["hill"]
"""
OTHER = """
[[openers]]
id = "hands"
ask = "Who is short of hands?"
facts = ["short-of-hands"]
"""


def told(folder: Path, text: str) -> list[str]:
    loaded = load(write(folder, {FILE: text}))
    report = check(loaded)
    assert not loaded.problems or loaded.story is None
    problems = [*report.problems, *report.warnings]
    return [f"{one.code} {one}".replace(f"{folder}{os.sep}", "") for one in problems]


def test_openers_load_in_their_order_and_are_no_facts(tmp_path: Path) -> None:
    story = load(write(tmp_path, {FILE: OPENER + OTHER})).story
    assert story is not None
    first, second = story.openers
    assert (first.id, first.facts, first.land) == ("worse", ("fires-2016", "fires-2015"), ("more-water",))
    assert (first.article, len(first.variants)) == ("city", 2)
    assert first.follow_ups == (FollowUp(ask="Says Hill?", after=("hill",)),)
    assert (second.article, second.variants, second.follow_ups) == (None, (), ())
    assert not {"worse", "hands"} & {fact.id for fact in story.of(Fact)}


def test_a_story_without_them_has_none(tmp_path: Path) -> None:
    for number, text in enumerate((None, "", "# nothing yet\n")):
        story = load(write(tmp_path / f"{number}", {FILE: text})).story
        assert story is not None
        assert story.openers == ()


def test_good_ones_are_no_problem_and_hostile_ones_may_be_traps(tmp_path: Path) -> None:
    assert told(tmp_path, OPENER + OTHER) == []


BAD = [
    ('id = "worse"', 'id = "Worse!"', "id.form interview.toml:2:6: “Worse!” is not well formed as an id"),
    ('"fires-2016", ', '"fires-2061", ', "id.unknown interview.toml:4:10: there is no fact “fires-2061”"),
    ('["more-water"]', '["more-watr"]', "id.unknown interview.toml:5:9: there is no fact “more-watr”"),
    ('after = ["hill"]', 'after = ["hil"]', "id.unknown interview.toml:11:10: there is no fact “hil”"),
    ('article = "city"', 'article = "cty"', "article.unknown interview.toml:7:11: there is no article “cty”"),
    ('["fires-2016", "fires-2015"]', "[]", "opener.facts interview.toml:4:9: the opener has no facts"),
    ('after = ["hill"]', "after = []", "opener.after interview.toml:11:9: nothing leads to the follow-up"),
    ("in 2015?", "in 2014?", "opener.number interview.toml:3:7: “2014” stands in none"),
    ("more fires", "more Texan fires", "opener.name interview.toml:3:7: “Texan” stands in none"),
    ("Says Hill?", "Says Hill, of 5?", "opener.number interview.toml:10:7: “5” stands in none"),
    ("Says Hill?", " ", "text.empty interview.toml:10:7: the question is empty"),
    ("Why is Lowe hiding?", "", "text.empty interview.toml:6:53: the question is empty"),
    ("Why is Lowe", "\\u001b[2JWhy is Lowe", "text.unsafe interview.toml:6:53: the text holds"),
    ("variants =", "variant =", "schema.key interview.toml:6:1: “variant” is not known here"),
    ('ask = "Says Hill?"\n', "", "schema.missing interview.toml:9:1: “ask” is missing"),
    ('facts = ["fires-2016", "fires-2015"]\n', "", "schema.missing interview.toml:1:1: “facts” is missing"),
    ('facts = ["fires-2016", "fires-2015"]', 'facts = "fires-2016"', "schema.type interview.toml:4:9: "),
    ('id = "worse"', "id = 3", "schema.type interview.toml:2:6: a text is expected here"),
    ("Says Hill?", "x" * 2001, "schema.long interview.toml:10:7: 2,001 characters"),
    ("[[openers]]", "[[opener]]", "schema.key interview.toml:1:1: “opener” is not known in interview.toml"),
]


@pytest.mark.parametrize(("old", "new", "problem"), BAD, ids=[problem[:40] for _, _, problem in BAD])
def test_what_is_wrong_is_told_where_it_stands(old: str, new: str, problem: str, tmp_path: Path) -> None:
    assert OPENER.count(old) == 1
    found = told(tmp_path, OPENER.replace(old, new))
    assert any(line.startswith(problem) for line in found), found


def test_each_id_and_each_question_is_there_once(tmp_path: Path) -> None:
    (found,) = told(tmp_path / "ids", OPENER + OTHER.replace('"hands"', '"worse"'))
    assert found.startswith("id.taken interview.toml:14:6: the id “worse” is taken (interview.toml, line 1)")
    same = OTHER.replace("Who is short of hands?", "Who’s short of hands").replace('"hands"', '"hands-2"')
    assert told(tmp_path / "other", OPENER + OTHER + same) == []
    again = OTHER.replace('"hands"', '"hands-2"')
    (found,) = told(tmp_path / "asks", OPENER + OTHER + again)
    assert found.startswith("text.double interview.toml:20:7: “hands” asks the same")


def test_an_opener_may_have_the_id_of_a_fact(tmp_path: Path) -> None:
    assert told(tmp_path, OPENER.replace('id = "worse"', 'id = "hill"')) == []
    broken = OTHER.replace('id = "hands"', 'id = "fires-2016"').replace("facts =", "fact =")
    assert not [line for line in told(tmp_path / "b", OPENER + broken) if line.startswith("id.")]


def test_too_many_are_told_and_no_more_are_read(tmp_path: Path) -> None:
    def many(count: int) -> str:
        one = OTHER.replace('"hands"', '"hands-{0}"').replace("hands?", "hands, take {0}?")
        return "".join(one.format(number) for number in range(count))

    well = load(write(tmp_path / "well", {FILE: many(MOST_OPENERS)})).story
    assert well is not None
    assert len(well.openers) == MOST_OPENERS
    more = load(write(tmp_path / "more", {FILE: many(MOST_OPENERS + 1)}))
    assert more.story is None
    assert [problem.code for problem in more.problems] == ["story.large"]
    assert more.partial is not None
    assert len(more.partial.openers) == MOST_OPENERS


def test_tables_and_files_of_a_near_name_are_told_their_home(tmp_path: Path) -> None:
    (found,) = told(tmp_path / "table", "[[figures]]\n")
    assert found.endswith("“figures” is not known in interview.toml; move it to figures.toml")
    write(tmp_path / "file", {"openers.toml": OPENER, "figures.toml": files()["figures.toml"] + "\n" + OTHER})
    problems = [str(one) for one in check(load(tmp_path / "file")).problems]
    assert any("its facts belong into interview.toml" in line for line in problems), problems
    assert any(
        "“openers” is not known in figures.toml; move it to interview.toml" in line for line in problems
    )


def test_what_is_misspelt_is_mended(tmp_path: Path) -> None:
    wrong = OPENER.replace("variants =", "variant =").replace('article = "city"', 'article = "ctiy"')
    folder = write(tmp_path, {FILE: wrong})
    texts = mended(load(folder)).texts
    assert texts[FILE] == OPENER
