"""Taking one key out of a TOML text: everything else stays, byte for byte."""

from __future__ import annotations

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from tui.story.strike import NotStruck, without

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=30)


def quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@given(WORDS, WORDS, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "  # why", " "]))
def test_a_line_of_its_own_goes_whole(words: str, other: str, end: str, after: str) -> None:
    head = f"# kept{end}[[figures]]{end}id = {quoted(other)}{end}"
    tail = f"value = 3 # kept too{end}"
    text = f"{head}review = {quoted(words)}{after}{end}{tail}"
    assert without(text, 4, "review") == head + tail


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('x = [{ review = "why", a = 1 }]\n', "x = [{ a = 1 }]\n"),
        ('x = [{ a = 1, review = "why" }]\n', "x = [{ a = 1 }]\n"),
        ('x = [{ review = "why" }]\n', "x = [{ }]\n"),
        ('x = 1\nreview = "why"', "x = 1\n"),
        ('review = """a\nb"""\nx = 1\n', "x = 1\n"),
    ],
)
def test_inline_tables_and_ends(text: str, left: str) -> None:
    line = text[: text.index("review")].count("\n") + 1
    assert without(text, line, "review") == left
    assert "review" not in str(tomli.loads(left))


@pytest.mark.parametrize(
    "text", ["x = 1\n", "x = 'review'\n", "# review = 1\n", "review = \n", "[review]\na = 1\n"]
)
def test_what_is_not_there_is_not_taken_out(text: str) -> None:
    with pytest.raises(NotStruck):
        without(text, 1, "review")


def test_the_line_decides_which(tmp_path: object) -> None:
    text = '[[a]]\nreview = "1"\n[[a]]\nreview = "2"\n'
    assert without(text, 4, "review") == '[[a]]\nreview = "1"\n[[a]]\n'
    with pytest.raises(NotStruck):
        without(text, 3, "review")


def test_many_blanks_before_a_key_cost_no_more_than_their_number() -> None:
    text = "x = [{ a = 1" + "\t" * 50_000 + "," + "\t" * 50_000 + 'review = "why" }]\n'
    assert without(text, 1, "review") == "x = [{ a = 1 }]\n"
