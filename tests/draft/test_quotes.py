"""The quotations of an article: their parts, the words to finish, and what is found in the two articles."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.draft.found import LeftOver, Quotation
from tui.draft.intake.leftovers import leftovers
from tui.draft.intake.page import Page
from tui.draft.people.cast import Cast, cast
from tui.draft.speech.quotes import Quoted
from tui.draft.speech.sources import sources
from tui.paths import bundled
from tui.story.load import load
from tui.story.model import Quote, Speaker

STORY = bundled() / "content" / "maine-opioid-crackdown"


def of(text: str, *left: tuple[int, int]) -> tuple[Page, Cast, tuple[Quotation, ...]]:
    """A page, its cast and its quotations."""
    page = Page(text, tuple(LeftOver(start=a, end=b, reason="a caption") for a, b in left))
    known = cast(page)
    known = known.with_voices(sources(page, known))
    return page, known, Quoted(page, known).all


def parts(text: str) -> list[list[str]]:
    page, _, found = of(text)
    return [[page.words(part) for part in one.parts] for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One.\n\n“Two.\n\n“Three,” Ann Hill said.", [["One.", "Two.", "Three,"]]),
        ("“One,” Ann Hill said. “Two.\n\n“Three.”", [["One,"], ["Two.", "Three."]]),
        ("“One,” Ann Hill said, “and two.”", [["One,"], ["and two."]]),
        ('"One.\n\n"Two," Ann Hill said. "Three."', [["One.", "Two,"], ["Three."]]),
        ("“He said ‘no,’” Ann Hill said.", [["He said ‘no,’"]]),
        ("“One.”\n\n“Two.”", [["One."], ["Two."]]),
        ("No quotation here, of Hill’s or the boys’.", []),
    ],
)
def test_parts(text: str, expected: list[list[str]]) -> None:
    assert parts(text) == expected


def test_a_caption_between_two_paragraphs_of_a_quotation_parts_nothing() -> None:
    text = "“One.\n\nA caption “of a boat”.\n\n“Two,” Ann Hill said."
    at = text.index("A caption")
    page, _, found = of(text, (at, text.index("\n", at)))
    assert [[page.words(part) for part in one.parts] for one in found] == [["One.", "Two,"]]


def test_a_missing_mark_is_told() -> None:
    _, _, found = of("Mayor Ann Hill spoke. “It is over, Hill said.")
    assert ["mark is missing" in one.doubt for one in found] == [True]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We have seen the worst of this long winter,” Ann Hill said.", "long winter"),
        ("“We have never once been asked to pay for it,” Ann Hill said.", ""),
        ("“No comment,” Ann Hill said.", ""),
        ("“The winter was bad and so will be the next winter,” Ann Hill said.", "next winter"),
        ("“In the end there were not more than a few, about 30,” Ann Hill said.", ""),
    ],
)
def test_the_words_to_finish(text: str, words: str) -> None:
    assert [one.gap for one in of(text)[2]] == [words]


def test_every_quote_of_the_two_articles_is_found_with_its_speaker() -> None:
    loaded = load(STORY, bundled() / "seeds")
    assert loaded.story is not None
    told = {speaker.id: speaker for speaker in loaded.story.of(Speaker)}
    for article in loaded.story.articles:
        text = loaded.story.texts[article.id]
        page = Page(text, leftovers(text))
        known = cast(page)
        known = known.with_voices(sources(page, known))
        voices = {voice.key: voice for voice in known.voices}
        found = {page.words(part): one.said for one in Quoted(page, known).all for part in one.parts}
        for quote in loaded.story.of(Quote):
            if quote.article != article.id:
                continue
            said, speaker = found[quote.parts[0]], told[quote.by]
            if speaker.sort == "unnamed":
                assert said.by is None
                assert said.evidence, "words that leave it open"
            elif speaker.sort == "person":
                assert voices[said.by or ""].name == speaker.name
            else:
                assert voices[said.by or ""].kind == speaker.sort
            assert not said.doubt, quote.id


PIECES = st.lists(
    st.sampled_from(
        [
            "“",
            "”",
            '"',
            "‘",
            "’",
            "'",
            " ",
            "\n\n",
            "Ann Hill",
            " said ",
            ", ",
            ". ",
            "he",
            " told Lowe ",
            "5",
            ": ",
            "— ",
        ]
    ),
    max_size=40,
)


@given(PIECES)
def test_whatever_stands_there_the_quotations_are_the_articles_own(pieces: list[str]) -> None:
    text = "".join(pieces)
    page, known, found = of(text)
    places = [part for one in found for part in one.parts]
    assert places == [place for place in page.reading.quotes if not page.touches(*place)]
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    keys = {voice.key for voice in known.voices}
    for one in found:
        assert one.said.by is None or one.said.by in keys
        assert all(0 <= a < b <= len(text) for a, b in one.said.evidence)
        assert one.said.by is None or one.said.evidence
        assert not one.gap or one.gap in " ".join(text.split())


@given(PIECES, st.integers(0, 60), st.integers(1, 20))
def test_whose_word_anything_is_can_be_asked(pieces: list[str], start: int, length: int) -> None:
    text = "".join(pieces)
    page, known, _ = of(text)
    start = min(start, len(text))
    said = Quoted(page, known).said(start, min(len(text), start + length))
    assert said.by is None or said.by in {voice.key for voice in known.voices}


def test_a_long_article_takes_each_quotation_once() -> None:
    text = "\n\n".join(f"“We saw it {n} times,” Ann Hill said. “It was the boys’ dog.”" for n in range(400))
    _, known, found = of(text)
    assert len(found) == 800
    assert {one.said.by for one in found} == {known.voices[0].key}
