"""Who says what: the subjects of the verbs of saying, in the two articles and in sentences made for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from story_maker import write

from tui.paths import bundled
from tui.story.check.case import Case
from tui.story.check.speech import Speech
from tui.story.load import load

EXPECTED = {
    "sessions-portland": [
        ("U.S. Attorney General Jeff Sessions speaks", {"sessions"}),
        ("Law enforcement has an important role", {"sessions"}),
        ("Sessions said in a press conference", {"sessions"}),
        ("one third", {"sessions"}),
        ("enforcement surge” focusing", set()),
        ("modeled on", {"sessions"}),
        ("The Justice Department wants", {"sessions"}),
        ("This new strategy", {"sessions"}),
        ("prosecute every", {"statement"}),
        ("treatment and prevention", {"joyce"}),
        ("This is an illness", {"joyce"}),
        ("418", {"state-statistics"}),
        ("Baby Stealer", {"protest-signs"}),
        ("thousands of children", set()),
    ],
    "lepage-letter": [
        ("slow federal prosecution", {"lepage", "letter"}),
        ("decimating", {"lepage"}),
        ("one Mainer a day", {"lepage"}),
        ("committed to aggressive", {"sessions"}),
        ("He called on Sessions", {"lepage"}),
        ("58 drug cases", set()),
        ("Spokesman", {"clark"}),
        ("firmly committed", {"clark"}),
        ("excellent cooperation", {"mills"}),
        ("332", {"mills"}),
        ("Loretta Lynch", {"lepage"}),
        ("A message was left", set()),
    ],
}


@pytest.mark.parametrize("article", EXPECTED)
def test_the_two_articles(article: str) -> None:
    loaded = load(bundled() / "content" / "maine-opioid-crackdown", bundled() / "seeds")
    assert loaded.story is not None
    speech = Speech(Case(loaded, loaded.story))
    text = loaded.story.texts[article]
    for words, expected in EXPECTED[article]:
        at = text.index(words)
        found = speech.subjects(article, at, at + len(words))
        assert set().union(*(mention.who for mention in found)) == expected, words


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Ann Hill said so.", {"hill"}),
        ("“So,” said Ann Hill.", {"hill"}),
        ("“So,” said Fire Chief Bob Lowe, and Ann Hill left.", {"lowe"}),
        ("It is so, according to Ann Hill.", {"hill"}),
        ("Ann Hill, speaking after Lowe’s remarks, said so.", {"hill"}),
        ("Ann Hill wrote to Bob Lowe and said so.", {"hill"}),
        ("Ann Hill asked Fire Chief Bob Lowe to come and said so.", {"hill"}),
        ("Ann Hill was told so.", set()),
        ("It is being described as so.", set()),
        ("“Ann Hill said so,” Bob Lowe said.", {"lowe"}),
        ("Bob Lowe left. Ann Hill came. She said so.", {"hill"}),
        ("Bob Lowe left. Ann Hill’s car came. He said so.", {"lowe"}),
        ("Ann Hill came. Bob Lowe left. The mayor said so.", {"hill"}),
        ("The mayor said so.", set()),
        ("Frank Hillman said so.", set()),
        ("It is said so.", set()),
    ],
)
def test_sentences(tmp_path: Path, source: str, expected: set[str]) -> None:
    loaded = load(write(tmp_path, {"city.txt": source}))
    assert loaded.story is not None
    speech = Speech(Case(loaded, loaded.story))
    found = speech.subjects("city", len(source) - 3, len(source))
    assert set().union(*(mention.who for mention in found)) == expected
