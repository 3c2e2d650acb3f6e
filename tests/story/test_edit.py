"""Pieces put into a story's files: what was there stays byte for byte, and the whole is still TOML."""

from __future__ import annotations

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from tui.story.edit import Unwritable, with_entries, with_entries_in, with_member, with_value
from tui.story.model import LeftOut, Term

ARTICLES = """\
# two articles
[[articles]]
id = "one"  # the first
sha256 = "0"   # of the copy

[[articles.left_out]]
text = "a"
reason = "b"  # why not

# ---- the second
[[articles]]
id = "two"
sha256 = '1'
"""
LEFT = LeftOut(text="new", reason="why")


def test_a_value_is_replaced_and_nothing_else() -> None:
    done = with_value(ARTICLES, ("articles", 0, "sha256"), "ab")
    assert done == ARTICLES.replace('"0"', '"ab"')
    assert with_value(ARTICLES, ("articles", 1, "sha256"), "ab") == ARTICLES.replace("'1'", '"ab"')


def test_an_entry_inside_another_stands_at_its_end() -> None:
    done = with_entries_in(ARTICLES, "articles", 0, "left_out", [LEFT])
    found = tomli.loads(done)["articles"]
    assert [left["text"] for left in found[0]["left_out"]] == ["a", "new"]
    assert "left_out" not in found[1]
    before, _, after = done.partition('\n[[articles.left_out]]\ntext = "new"\nreason = "why"\n')
    assert before + after == ARTICLES
    last = tomli.loads(with_entries_in(ARTICLES, "articles", 1, "left_out", [LEFT]))["articles"]
    assert [left["text"] for left in last[1]["left_out"]] == ["new"]
    assert with_entries_in(ARTICLES, "articles", 0, "left_out", []) == ARTICLES


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('articles = ["one"]\n', 'articles = ["one", "two"]\n'),
        ("articles = []\n", 'articles = ["two"]\n'),
        ('articles = [\n  "one",\n] # order\n', 'articles = [\n  "one", "two"\n] # order\n'),
    ],
)
def test_a_member_is_added_to_a_list(before: str, after: str) -> None:
    assert with_member(before, ("articles",), "two") == after


def test_a_list_that_ends_in_a_comment_is_not_guessed_at() -> None:
    with pytest.raises(Unwritable):
        with_member('articles = ["one" # first\n]\n', ("articles",), "two")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_new_entries_stand_at_the_end(words: str) -> None:
    text = '[[terms]]\nid = "a"'
    term = Term(id="b", article="c", evidence=(words,), name=words, meaning="d")
    done = with_entries(text, "terms", [term])
    assert done.startswith(text)
    assert [one["id"] for one in tomli.loads(done)["terms"]] == ["a", "b"]
    assert tomli.loads(with_entries("", "terms", [term]))["terms"][0]["name"] == words


@pytest.mark.parametrize("text", ['terms = [{ id = "a" }]\n', "terms = 3\n"])
def test_a_list_that_is_written_otherwise_is_refused(text: str) -> None:
    term = Term(id="b", article="c", evidence=("x",), name="n", meaning="d")
    with pytest.raises(Unwritable, match=r"write it as \[\[tables\]\]"):
        with_entries(text, "terms", [term])


def test_what_is_not_there_is_not_replaced() -> None:
    with pytest.raises(Unwritable):
        with_value(ARTICLES, ("articles", 5, "sha256"), "ab")
