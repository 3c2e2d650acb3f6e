"""Text of a story becomes plain content, whatever it holds, and marks stay on their words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from libraries import HOSTILE

from tui.app.present import LIT, MARK, content, line, marked, parts
from tui.safe import unsafe, visible


def test_brackets_are_plain_text() -> None:
    text = "[b]sic[/b] [@click=app.quit]x[/] [/x] [5%]"
    for made in (content(text), line(text), parts((text, "bold")), marked(text, [])):
        assert made.plain == text
    assert not content(text).spans


def test_escapes_are_shown() -> None:
    assert "\x1b" not in content(HOSTILE).plain
    assert "\\u001b" in content(HOSTILE).plain
    assert "\u202e" not in line(HOSTILE).plain


def test_a_line_is_one_line() -> None:
    assert line("a\nb\r\nc").plain == "a b c"
    assert content("a\nb").plain == "a\nb"


def test_later_marks_lie_over_earlier_ones() -> None:
    made = marked("58 cases in 2016", [(0, 16, LIT), (0, 8, MARK)])
    assert [span.style for span in made.spans] == [LIT, MARK]


def test_marks_stay_on_their_words_when_text_grows() -> None:
    text = "\x1b[31m58 cases\u202e in 2016"
    start = text.index("58")
    made = marked(text, [(start, start + 8, MARK)])
    (span,) = made.spans
    assert made.plain[span.start : span.end] == "58 cases"


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_whatever_is_marked_is_safe_and_whole(text: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    made = marked(text, [(start, end, MARK)])
    assert not unsafe(made.plain)
    if visible(text) == text:
        assert made.plain == text
    if start < end and visible(text[start:end]):
        (span,) = made.spans
        assert made.plain[span.start : span.end] == visible(text[start:end])
