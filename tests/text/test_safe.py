"""Safe text: nothing steers the terminal, and what is written out can be read."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.safe import TAB, one_line, unsafe, visible

STEERING = st.sampled_from(
    "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0)]))
    + "\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\u061c\ufeff\u00ad\ufe0f"
    + "\U000e0041\ufffe\U0001ffff\ud8001#\u20e3👨اé"
)
HOSTILE = st.text(alphabet=STEERING, max_size=12) | st.text(alphabet=st.characters(), max_size=20)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "\\u001b[2J"),
        ("\x1b]52;c;AAAA\x07", "\\u001b]52;c;AAAA\\u0007"),
        ("\x9b31m", "\\u009b31m"),
        ("a\x00b", "a\\u0000b"),
        ("\x7f", "\\u007f"),
        ("\x08", "\\u0008"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\u2066x\u2069", "\\u2066x\\u2069"),
        ("\u200f\u061c", "\\u200f\\u061c"),
        ("a\u2028b\u2029", "a\\u2028b\\u2029"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("\ufdd0\uffff", "\\ufdd0\\uffff"),
        ("a\u200db", "a\\u200db"),
        ("a\ufe0f", "a\\ufe0f"),
        ("❤️\ufe0f", "❤️\\ufe0f"),
        ("a\rb", "a\\u000db"),
    ],
)
def test_what_steers_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "plain [sic] [/x] [@click=app.quit] \\u001b",
        "“Families – belong”\u00a0together…",
        "two\nlines",
        "👨‍👩‍👧 ❤️ 1️⃣ 👩🏽‍⚕️",
        "क्‍ष",
        "می‌خواهم",
        "İstanbul, Łódź, Zürich, 東京",
    ],
)
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert visible(text) == text
    assert unsafe(text) == []


def test_line_ends_and_tabs() -> None:
    assert visible("a\r\nb\tc") == f"a\nb{TAB}c"
    assert one_line("a \r\n\n b\x1b") == "a b\\u001b"


def test_what_is_unsafe_is_named_where_it_stands() -> None:
    assert unsafe("ab\x1bc\u202e") == [(2, "ESC (U+001B)"), (4, "right-to-left override (U+202E)")]
    assert unsafe("\x01\ud800") == [(0, "control character (U+0001)"), (1, "lone surrogate (U+D800)")]


@given(HOSTILE)
def test_nothing_unsafe_is_left(text: str) -> None:
    shown = visible(text)
    assert unsafe(shown) == []
    assert all(char == "\n" or unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp") for char in shown)
    assert not any(unicodedata.bidirectional(char) in BIDI for char in shown)
    assert "\n" not in one_line(text)


BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(HOSTILE)
def test_it_is_written_out_once(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126)))
def test_ascii_is_clean(text: str) -> None:
    assert visible(text) == text
