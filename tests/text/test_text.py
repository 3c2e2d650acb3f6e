"""Text of articles: folded with a true map, cut into sentences as an editor would, quotations found."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text import find, fold, paragraph_at, plain, quoted, sentence_at, sentences

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
ODD = st.text(
    alphabet=st.sampled_from(list("ab .,!?…“”‘’\"'–-\u00a0\u00ad\u200b\u2009\n\t1"))
    | st.characters(codec="utf-8"),
    max_size=40,
)


def article(number: int) -> str:
    with sorted(SEEDS.glob("*.txt"))[number].open(encoding="utf-8", newline="") as file:
        return file.read()


def said(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_folding_maps_back() -> None:
    folded = fold("a\u00a0 “b” –\u00adc…")
    assert folded.text == 'a "b" -c...'
    assert [folded.offsets[at] for at in range(len(folded.text))] == [0, 1, 3, 4, 5, 6, 7, 9, 10, 10, 10]
    assert folded.offsets[len(folded.text)] == 11


@given(ODD)
def test_folding_keeps_its_place(text: str) -> None:
    folded = fold(text)
    offsets = list(folded.offsets)
    assert len(offsets) == len(folded.text) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)
    assert fold(folded.text).text == folded.text
    for at, char in enumerate(folded.text):
        assert char in fold(text[offsets[at]]).text


@given(ODD, st.data())
def test_a_piece_of_a_text_is_found_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = fold(text[start:end]).text.strip()
    found = find(text, words)
    if not words:
        assert found == []
        return
    assert any(fold(text[a:b]).text.strip() == words for a, b in found)
    assert any(start <= a and b <= end for a, b in found)


def test_words_are_found_under_folding() -> None:
    text = "He said “a – b”  twice:\u00a0“a - b”"
    assert [text[a:b] for a, b in find(text, '"a - b"')] == ["“a – b”", "“a - b”"]
    assert find("aaa", "aa") == [(0, 2), (1, 3)]
    assert find("text", " ") == []


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("153 in 2011", "53 in 2011", 0),
        ("1,200", "200", 0),
        ("3.5", "5", 0),
        ("200, 300", "200", 1),
        ("a 53.", "53", 1),
    ],
)
def test_whole_words_are_not_cut(text: str, words: str, places: int) -> None:
    assert len(find(text, words, whole=True)) == places
    assert len(find(text, words)) == 1


def test_hostile_repetition_stays_bounded() -> None:
    assert len(find("a" * 200_000, "a" * 1_000)) <= 10_000


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Gov. LePage spoke. He left.", 2),
        ("The U.S. Attorney spoke to Mr. Frank on Jan. 26 about St. Louis.", 1),
        ("“Now.” Sessions said it.", 2),
        ("“Why do you hate us?” and more.", 1),
        ("He lives in the U.S. The cases rose.", 2),
        ("J. Edgar Hoover ran it for 3.5 years.", 1),
        ("Wait... no. Yes!", 2),
        ("A line without a stop\nAnother", 2),
        ("He met Dr. A. B. Carr, Jr. on Friday.", 1),
        ("He lives at No. 5 and felt ill. Sessions did too.", 2),
        ("It opens at 9 a.m. Friday. Come.", 2),
        ("Then-Gov. John Hill signed it. He left.", 2),
        ("", 0),
        (" \n ", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(said(text)) == count, said(text)


def test_sentences_of_the_articles() -> None:
    first, second = article(0), article(1)
    assert "“Enforcement of drug laws is never more important than now.”" in said(first)
    assert any(s.startswith("His visit attracted") and s.endswith("Halsey Frank.") for s in said(first))
    assert "“This is an illness,” Joyce said." in said(first)
    assert any(s.startswith("LePage told") and "Jan. 26" in s and s.endswith("Press.") for s in said(second))
    at = second.index("42 cases")
    assert second[slice(*sentence_at(second, at, at + 2))] == (
        "Of the 2016 cases, 42 cases involved heroin and OxyContin, up from 20 in 2011."
    )


@given(ODD)
def test_sentences_hold_all_that_is_said(text: str) -> None:
    ranges = sentences(text)
    assert all(text[a:b].strip() == text[a:b] != "" for a, b in ranges)
    assert all(before[1] <= after[0] for before, after in pairwise(ranges))
    assert "".join("".join(text[a:b].split()) for a, b in ranges) == "".join(text.split())


@given(ODD, st.data())
def test_a_range_lies_in_its_sentence(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    low, high = sentence_at(text, start, end)
    assert 0 <= low <= start <= end <= high <= len(text)


def test_a_range_across_sentences_takes_them_all() -> None:
    text = "One. Two. Three."
    assert sentence_at(text, 2, 7) == (0, 9)


def test_paragraphs_are_counted_without_the_empty_ones() -> None:
    text = "one\n\n\ntwo\r\nthree"
    assert [paragraph_at(text, text.index(word)) for word in ("one", "two", "three")] == [1, 2, 3]
    assert paragraph_at("", 0) == 1


def test_quotations_of_the_articles() -> None:
    first, second = article(0), article(1)
    assert [first[a:b] for a, b in quoted(first)][2:8:3] == ["enforcement surge", "This is an illness,"]
    assert len(quoted(first)) == 10
    assert [second[a:b] for a, b in quoted(second)][:2] == ["the most serious", "decimating"]
    assert len(quoted(second)) == 9


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"one" and "two"', ["one", "two"]),
        ("“one ‘in’ it”", ["one ‘in’ it"]),
        ("He said ‘no more’ twice", ["no more"]),
        ("Sessions’ office and the ‘90s’ end", []),
        ("“It runs on\n“and ends.”", ["It runs on", "and ends."]),
        ('a 6" pipe and 7" more', []),
        ("“”", []),
        ("don't isn't", []),
        ("rock 'n' roll in the '90s and workers' rights", []),
        ("He's 6'2\" and 190 pounds.", []),
        ('"The pipe was 6" wide," he said. "Big."', ['The pipe was 6" wide,', "Big."]),
        ('"I\'m 78" she said', ["I'm 78"]),
        ('"He told me "go" and I went," she said.', ['He told me "go" and I went,']),
        ("“He told me “go” and I went,” she said.", ["He told me “go” and I went,"]),
        ("‘He said “go” and I went,’ she said.", ["He said “go” and I went,"]),
        ("‘He told me ‘go’ and I went,’ she said", ["He told me ‘go’ and I went,"]),
        ("‘It’s not what we’d hoped,’ said Ann. ‘No.’", ["It’s not what we’d hoped,", "No."]),
        ("‘The boys’ school is shut,’ he said.", ["The boys’ school is shut,"]),
        (
            "'It's what we'd feared,' said Ann. 'The boys' school is shut.'",
            ["It's what we'd feared,", "The boys' school is shut."],
        ),
        ("Mayor: 'We will rebuild'", ["We will rebuild"]),
        ("``We did it,'' he said.", ["We did it,"]),
        ("„Ja“ und « Oui »", ["Ja", " Oui "]),
        ('"We lost everything, Hill said. "It is gone."', ["We lost everything,", "It is gone."]),
        ("“We lost everything, Hill said.", ["We lost everything,"]),
        ("We lost everything,” Hill said.", ["We lost everything,"]),
        ("“One.\n\n“Two.\n\n“Three,” he said.", ["One.", "Two.", "Three,"]),
        ("“One.\n\ntwo\n\nThree,” he said.", ["One.", "two", "Three,"]),
        ("“He said “go.\n\n“I went,” he said.", ["He said “go.", "I went,"]),
        ('("Go on," he said.)', ["Go on,"]),
        ('"A"-rated, the "so-called" thing', ["A", "so-called"]),
        ("He slept – “if you call it that” – well", ["if you call it that"]),
        ('" We will " he said', [" We will "]),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in quoted(text)] == found


MARKED = st.text(alphabet=st.sampled_from(list("ab. ,!6‘’'“”\"„«»`–\n(s")), max_size=60)


@given(MARKED | ODD)
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = quoted(text)
    assert all(0 <= a < b <= len(text) and text[a:b].strip() for a, b in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    assert not any("\n" in text[a:b] for a, b in found)


@given(
    st.lists(st.sampled_from(["We did it.", "No,", "It’s the boys’ school!", "Who?"]), min_size=1, max_size=4)
)
def test_what_is_put_in_marks_is_found(words: list[str]) -> None:
    for opening, closing in (("“", "”"), ('"', '"'), ("«", "»"), ("``", "''")):
        text = " Hill said. ".join(f"{opening}{one}{closing}" for one in words)
        assert [text[a:b] for a, b in quoted(text)] == words


@pytest.mark.parametrize("sign", ["“", "”", '"', "‘", "’", "'", "“ ”", '" ', '6" ', "‘a", "a’ "])
def test_many_marks_take_no_longer_each(sign: str) -> None:
    assert len(quoted(sign * 50_000)) <= 50_000


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The U.S. Attorney’s Office", "us attorneys office"),
        ("José  Nuñez-Łowe", "jose nunez lowe"),
        ("1,200.5 %", "1200.5 %"),
        ("O'Brien, Jr.", "obrien jr"),
        ("the", "the"),
        (".5", ".5"),
        ("Æsop & co.", "aesop and co"),
    ],
)
def test_plain(text: str, folded: str) -> None:
    assert plain(text) == folded


@given(st.text(alphabet=st.characters(max_codepoint=0x7E, exclude_characters="0123456789"), max_size=30))
def test_plain_is_the_same_with_and_without_digits_beside(text: str) -> None:
    assert plain(f"{text} 7").split()[:-1] == plain(f"{text} x").split()[:-1]


@given(ODD)
def test_plain_is_settled_at_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert plain(text.upper()) == plain(text.lower()) or not text.isascii()
