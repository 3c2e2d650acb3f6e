"""What of a text is no story: bylines, captions, notices of the web page, whom to contact, and the like."""

from __future__ import annotations

from collections.abc import Iterator

from tui.draft.found import LeftOver
from tui.draft.intake.asides import Sorted
from tui.draft.intake.notices.reasons import HEADING
from tui.draft.intake.title import headline

_KICKER = 5  # words at most of a heading above the headline
_REPEATED = 3  # words at least of a line that counts when it comes again


def leftovers(text: str) -> tuple[LeftOver, ...]:
    """The lines of a text that are no story, in order, each with the reason.

    A headline is story (see `title`), and so are headings within it, tables and lists. Whole lines only: a
    link within a sentence leaves the sentence where it is.
    """
    found = Sorted(text)
    reasons = list(found.reasons)
    for number in _kickers(found):
        reasons[number] = HEADING
    for number in _repeated(found):
        reasons[number] = reasons[number] or "a line that the page repeats"
    return tuple(
        LeftOver(start=line.start, end=line.end, reason=reason)
        for line, reason in zip(found.lines, reasons, strict=True)
        if reason
    )


def _kickers(found: Sorted) -> Iterator[int]:
    """The short lines above the headline."""
    for number in range(headline(found) or 0):
        line = found.lines[number]
        if not found.reasons[number] and line.words <= _KICKER and not any(map(str.isdigit, line.text)):
            yield number


def _repeated(found: Sorted) -> Iterator[int]:
    """Lines that stood there before, word for word; a number or a short word may come often."""
    seen: set[str] = set()
    for number, line in enumerate(found.lines):
        if line.words >= _REPEATED and line.text in seen:
            yield number
        seen.add(line.text)
