"""The few words of a draft that are ours, and the article's own cut to size."""

from __future__ import annotations

from fractions import Fraction

from tui.draft.facts.evidence import verbatim
from tui.draft.found import Range
from tui.story.model import FigureKind
from tui.text import sentences

LARGEST = 10**15  # what a value of the format may be
LONGEST_PART = 1_500  # characters of a quotation's part; the format takes 2,000
ASKED = 400  # characters of a question that is read at one look
LEFT = 160  # characters of a sentence around a name that is left out


def number(value: Fraction, kind: FigureKind) -> int | float | str | None:
    """A value as the format has it: 418, 4.5, "1/3"; None where it is too large or too fine for that."""
    if abs(value) > LARGEST:
        return None
    if value.denominator == 1:
        return int(value)
    if kind != "fraction":
        as_float = float(value)
        if Fraction(repr(as_float)) == value:
            return as_float
    if value.denominator > 10**14 or abs(value.numerator) > LARGEST:
        return None
    return f"{value.numerator}/{value.denominator}"


def asked(text: str) -> str:
    """A question on one line, cut where it is too long to be read."""
    text = verbatim(text)
    if len(text) <= ASKED:
        return text
    head = text[: ASKED - 2].rsplit(" ", 1)[0]
    return f"{head} …{'”' if head.count('“') > head.count('”') else ''}?"


def parted(text: str, place: Range) -> list[Range]:
    """A quotation's part as pieces that the format can hold, cut between sentences where it is long."""
    start, end = place
    if end - start <= LONGEST_PART:
        return [place] if text[start:end].strip() else []
    pieces: list[Range] = []
    for low, high in sentences(text[start:end]):
        for at in range(start + low, start + high, LONGEST_PART):
            pieces.append((at, min(at + LONGEST_PART, start + high)))
    merged: list[Range] = []
    for piece in pieces:
        if merged and piece[1] - merged[-1][0] <= LONGEST_PART:
            merged[-1] = (merged[-1][0], piece[1])
        else:
            merged.append(piece)
    return merged


def place_meaning(text: str, sentence: Range, name: Range) -> str:
    """What a place is asked by where the article says nothing of it: its sentence, without the name."""
    before, after = verbatim(f"{text[sentence[0] : name[0]]}|"), verbatim(f"|{text[name[1] : sentence[1]]}")
    before, after = before[:-1], after[1:]
    if len(before) > LEFT:
        before = "… " + before[-LEFT:].split(" ", 1)[-1]
    if len(after) > LEFT:
        after = after[:LEFT].rsplit(" ", 1)[0] + " …"
    return f"the place that is left out here: “{before}___{after}”"


def reviewed(*doubts: str) -> str:
    """Doubts as one `review`: each once, with semicolons between."""
    return "; ".join(dict.fromkeys(doubt.strip().rstrip(".;") for doubt in doubts if doubt.strip()))
