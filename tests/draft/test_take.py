"""Taking an article in: what is read, as what, and what bad input gets."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.draft.intake.encodings import decoded
from tui.draft.intake.kinds import other_kind
from tui.draft.intake.take import TEXT_LIMIT, Taken, take
from tui.story.source import Unreadable

ENGLISH = (
    "The mayor said on Tuesday that the town’s budget of £3 million would not be enough for the year.\n"
    "“We’ve been here before,” she told the council – and sat down. The café on Main Street was full.\n"
)


def written(folder: Path, data: bytes, name: str = "article.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refused(path: Path) -> Unreadable:
    with pytest.raises(Unreadable) as raised:
        take(path)
    assert raised.value.message
    assert raised.value.mend
    return raised.value


def test_utf8_is_taken_as_it_is(tmp_path: Path) -> None:
    assert take(written(tmp_path, ENGLISH.encode())) == Taken(ENGLISH, "UTF-8", ())


@pytest.mark.parametrize(
    ("codec", "name"),
    [("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman"), ("utf-16", "UTF-16"), ("utf-32", "UTF-32"),
     ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"), ("utf-32-le", "UTF-32")],
)  # fmt: skip
def test_other_encodings_are_recognised_and_said(tmp_path: Path, codec: str, name: str) -> None:
    taken = take(written(tmp_path, ENGLISH.encode(codec)))
    assert taken.text == ENGLISH
    assert taken.encoding == name
    assert name in taken.notes[0]


@pytest.mark.parametrize("codec", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("text", ["It isn’t so, he said.", "Mr. Müller said no.", "It cost 3 — or 4 — now."])
def test_a_single_sign_tells_the_encoding(codec: str, text: str) -> None:
    found = decoded(text.encode(codec))
    assert found is not None
    assert found.text == text


def test_a_byte_order_mark_is_dropped_and_said(tmp_path: Path) -> None:
    taken = take(written(tmp_path, b"\xef\xbb\xbf" + ENGLISH.encode()))
    assert taken.text == ENGLISH
    assert "byte-order mark" in taken.notes[0]


def test_mixed_line_ends_are_kept_and_said(tmp_path: Path) -> None:
    text = "One.\r\nTwo.\nThree.\rFour."
    taken = take(written(tmp_path, text.encode()))
    assert taken.text == text
    assert any("different ways" in note for note in taken.notes)
    assert take(written(tmp_path, b"One.\r\nTwo.\r\n")).notes == ()


@pytest.mark.parametrize("data", [b"", b"  \n\r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe", b"\xc2\xa0\n"])
def test_an_empty_file_is_refused(tmp_path: Path, data: bytes) -> None:
    assert "empty" in refused(written(tmp_path, data)).message


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "a PDF"),
        (b"\xef\xbb\xbf<!DOCTYPE html>\n<html><body><p>Text.</p></body></html>", "web page"),
        (b"\n  <!-- saved -->\n<HTML lang='en'><p>Text.", "web page"),
        ("<!DOCTYPE html><html><p>Text with “quotes”.</p>".encode("utf-16"), "web page"),
        (b"<p>One fire.\n<p>She said: &ldquo;Two fires&rdquo; on Monday.\n<p>Three", "HTML"),
        (b"<p>One</p><p>Two</p><div class='a'><span>Three</span></div><br><p>Four</p>", "HTML"),
        (b"<?xml version='1.0'?><article/>", "XML"),
        (b"{\\rtf1\\ansi Hello}", "RTF"),
        (b"PK\x03\x04\x14\x00[Content_Types].xml...word/document.xml", "Word"),
        (b"PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
        (b"PK\x03\x04\x14\x00seven.bin", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old word processor"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (b"\x1f\x8b\x08\x00" + bytes(50), "compressed"),
    ],
)
def test_what_is_no_plain_text_is_named_with_what_to_do(tmp_path: Path, data: bytes, what: str) -> None:
    error = refused(written(tmp_path, data))
    assert what in error.message
    assert error.message.startswith("article.txt is ")


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"text\0text" * 50, b"\x01\x02\x03 text" * 30])
def test_a_binary_file_is_refused(tmp_path: Path, data: bytes) -> None:
    assert "no text that can be read" in refused(written(tmp_path, data)).message


def test_an_article_about_tags_is_no_web_page() -> None:
    assert other_kind(b"The <p> tag and the <b> tag, she said, are older than the <div> tag. " * 3) is None
    assert other_kind(b"In 1993 the <html> tag opened a page.") is None


@pytest.mark.parametrize("code", ["<p>", "&ldquo;", "</p>", "&#8217;"])
def test_a_little_code_of_a_web_page_is_said(tmp_path: Path, code: str) -> None:
    words = "She said on Monday that the bridge over the river would be built next year. " * 10
    file = tmp_path / "article.txt"
    file.write_text(f"{code}{words}", encoding="utf-8")
    assert any(f"code of a web page in it (like {code})" in note for note in take(file).notes)
    file.write_text(words.replace("She", "AT&T"), encoding="utf-8")
    assert not take(file).notes


def test_an_unknown_encoding_is_refused_and_not_guessed(tmp_path: Path) -> None:
    russian = "Мэр города сказал во вторник, что расходы выросли на двенадцать процентов. " * 4
    assert "encoding" in refused(written(tmp_path, russian.encode("cp1251"))).message


@pytest.mark.parametrize("size", [TEXT_LIMIT + 1, 10_000_000])
def test_a_text_beyond_the_limit_is_refused(tmp_path: Path, size: int) -> None:
    error = refused(written(tmp_path, b"word " * (size // 5) + b"x" * (size % 5)))
    assert f"{size:,}" in error.message
    assert "1,048,576" in error.message


def test_the_limit_itself_is_taken(tmp_path: Path) -> None:
    text = ("The town said so. " * (TEXT_LIMIT // 18 + 1))[:TEXT_LIMIT]
    assert len(take(written(tmp_path, text.encode())).text) == TEXT_LIMIT
    assert len(take(written(tmp_path, text.encode("utf-32"))).text) == TEXT_LIMIT


def test_a_large_pdf_is_called_a_pdf(tmp_path: Path) -> None:
    assert "a PDF" in refused(written(tmp_path, b"%PDF-1.4\n" + b"x" * (5 * TEXT_LIMIT))).message


def test_no_file_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    assert "no file" in refused(tmp_path / "none.txt").message
    assert "folder" in refused(tmp_path).message
    os.mkfifo(tmp_path / "pipe")
    assert "pipe" in refused(tmp_path / "pipe").message
    assert refused(Path("/dev/null")).mend
    assert refused(tmp_path / "a\0b").mend
    (tmp_path / "round").symlink_to("round")
    assert refused(tmp_path / "round").mend


def test_a_link_is_followed_because_the_user_named_it(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    written(tmp_path / "there", ENGLISH.encode())
    (tmp_path / "link.txt").symlink_to(tmp_path / "there" / "article.txt")
    assert take(tmp_path / "link.txt").text == ENGLISH


@pytest.mark.parametrize(
    "text",
    [
        "Die Feuerwehr in der Stadt hat am Dienstag mehr als hundert Menschen aus ihren Häusern geführt,"
        " sagte der Bürgermeister. „Das ist schlimm“, fügte er hinzu, und alle waren müde von der Nacht.",
        "Le maire a déclaré que les dépenses de la ville étaient plus élevées : « C’est une année très dure"
        " pour nous tous », a-t-il ajouté devant le conseil, qui a voté le budget à cinq voix contre deux.",
        "Мэр города сказал во вторник, что расходы выросли на двенадцать процентов. Это был трудный год для"
        " всех нас, добавил он, и совет принял бюджет пятью голосами против двух после долгого спора ночью.",
    ],
)
def test_another_language_is_noticed(tmp_path: Path, text: str) -> None:
    assert any("English" in note for note in take(written(tmp_path, text.encode())).notes)


def test_the_bundled_articles_need_no_word() -> None:
    for name in ("000_d75b7445d554a78e.txt", "001_3d72bc7ee9b3f566.txt"):
        path = Path(__file__).parents[2] / "seeds" / name
        assert take(path) == Taken(path.read_bytes().decode(), "UTF-8", ())


def test_garbled_and_lost_characters_are_said(tmp_path: Path) -> None:
    assert any("garbled" in note for note in take(written(tmp_path, "Itâ€™s so.".encode())).notes)
    assert any("lost" in note for note in take(written(tmp_path, "It\ufffds so.".encode())).notes)


@settings(max_examples=150)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=200).map(lambda text: text.encode())))
def test_any_bytes_are_taken_or_refused_with_a_word(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = written(tmp_path_factory.mktemp("any"), data)
    try:
        taken = take(path)
    except Unreadable as error:
        assert error.message and error.mend
    else:
        assert taken.text.strip()
        assert "\0" not in taken.text
        if taken.encoding == "UTF-8":
            assert data.endswith(taken.text.encode())
