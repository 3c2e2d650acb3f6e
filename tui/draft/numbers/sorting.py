"""Every number of a story: which are figures, and why the others are none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.draft.found import Range
from tui.draft.intake.page import Page
from tui.draft.numbers.nofigure import why_no_figure
from tui.draft.numbers.numerals import Numeral, numerals
from tui.draft.numbers.reasons import FURNITURE, HEADLINE, NAME, REPEATED, TABLE, TELEPHONE, surroundings
from tui.numbers.words import compiled

_WORDS = r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Hundred|Thousand)"
_NAMED = rf"(?<=[a-z,] )({_WORDS} [A-Z][a-z]+)"
_BEGINS_NAME = rf"({_WORDS}|{_WORDS.upper()}) [A-Z]\w+"
_DATELINE = r"[A-Z]+ [A-Z]{3,}(?: [A-Z]{3,})?, [A-Z][a-z]"
# Lines that web pages have around a story: "3 Comments", "4 min read", "Photo 1 of 12", "2 hours ago".
_FURNITURE = (
    r"\W*(?:\d{1,6}\W*|(?:photo|image|slide|page|video)?\s?\d{1,3}\s?(?:/|of)\s?\d{1,3}\W*"
    r"|\d{1,6}k?\s(?:comments?|shares?|likes?|views?|photos?|replies|retweets|reactions|votes|reads"
    r"|followers)\W*"
    r"|(?:about\s)?\d{1,3}[\s-]?min(?:ute)?s?[\s-](?:read|listen|watch)\W*|\d{1,3}\s\w{1,8}\sago\W*"
    r"|(?:updated|posted|published)\W{0,3}\d{1,3}\s\w{1,8}\sago\W*)"
)
# So that hostile text costs no more than its length: a sentence is read no further than this around a number,
# one with more numbers than these is a table, and one that stands in the article more often is not looked at.
WIDEST, MOST, TIMES = 600, 60, 3
_GAP = r"(?:(?<![ \u00a0])[ \u00a0]{2,}|(?<!\t)\t+|\s?\|\s?)(?=[$€£(+−-]?\d)"  # between the cells of a table


class Sorted(NamedTuple):
    """A numeral of the story with its sentence, and why it is no figure (nothing if it is one)."""

    numeral: Numeral
    sentence: Range
    reason: str


def sort_numbers(page: Page) -> Iterator[Sorted]:
    """Every numeral of the story, with the reason why it is no figure."""
    previous, last = "", 0
    rows = _rows(page)
    full = {place for place in page.sentences if len(page.reading.numbers_in(*place)) > MOST}
    seen = Counter(page.words(sentence) for sentence in page.sentences)
    head = page.title or (0, 0)
    phones = _phones(page.text)
    names = frozenset(match.group(1) for match in compiled(_NAMED).finditer(page.text))
    for numeral in numerals(page.text, page.reading.numbers):
        if page.touches(*numeral.place):
            continue
        sentence = page.sentence(numeral.start) or numeral.place
        before = previous if numeral.start - last < 12 else ""
        if seen[page.words(sentence)] > TIMES:
            reason = REPEATED
        elif _inside(numeral.start, phones):
            reason = TELEPHONE
        elif sentence in full:
            reason = TABLE
        else:
            near = surroundings(
                page.text, numeral, page.text[sentence[0] : numeral.start].strip(" \t“\"'‘(•*-–—") == ""
            )
            reason = why_no_figure(numeral, near, before, sentence in rows)
        if not reason and _is_name(page.text, numeral, names):
            reason = NAME
        if not reason and compiled(_FURNITURE).fullmatch(page.text[slice(*sentence)].lower()):
            reason = FURNITURE
        if not reason and head[0] <= numeral.start < head[1] and _again(page, numeral, head[1]):
            reason = HEADLINE
        previous, last = reason, numeral.end
        low, high = max(sentence[0], numeral.start - WIDEST), min(sentence[1], numeral.end + WIDEST)
        yield Sorted(numeral, (low, max(high, numeral.end)), reason)


def _phones(text: str) -> list[Range]:
    """Runs of digits with blanks and dashes between that are long enough for a telephone number, in order."""
    found = []
    for match in compiled(r"(?<![\w$€£.,])\+?\(?\d[\d ().-]{7,20}\d(?![\w,])").finditer(text):
        parts = re.findall(r"\d+", match.group())
        digits = sum(map(len, parts))
        dated = any(len(part) == 4 and part[:2] in ("19", "20") for part in parts)
        if 9 <= digits <= 15 and len(parts) > 2 and "  " not in match.group() and not dated:
            found.append(match.span())
    return found


def _inside(pos: int, places: Sequence[Range]) -> bool:
    index = bisect_right(places, (pos, len(places) and places[-1][1])) - 1
    return index >= 0 and places[index][0] <= pos < places[index][1]


def _is_name(text: str, numeral: Numeral, names: frozenset[str]) -> bool:
    """Whether a number word begins what is a name elsewhere, or a dateline: "THREE FORKS, Mont. —"."""
    match = compiled(_BEGINS_NAME).match(text, numeral.start)
    if match is None or match.group(1).lower() != numeral.said:
        return False
    return match.group() in names or compiled(_DATELINE).match(text, numeral.start) is not None


def _side_by_side(line: str) -> bool:
    """Whether a line that is no sentence ends in numbers with nothing but a blank between: "Bangor 24 12"."""
    match = compiled(r"(?<![\w$€£,.])\d[\d,.]*%?[ \u00a0]\$?\d[\d,.]*%?$").search(line.rstrip())
    return (
        match is not None and len(line) < 90 and not compiled(r"\d[ \u00a0]\d+/\d|(?:19|20)\d\d").search(line)
    )


def _again(page: Page, numeral: Numeral, after: int) -> bool:
    """Whether the story itself has the headline's number, too."""
    wanted = [(number.value, number.currency) for number in numeral.numbers]
    rest = [number for number in page.reading.numbers if number.start >= after]
    return all(any((one.value, one.currency) == value for one in rest) for value in wanted)


def _rows(page: Page) -> set[Range]:
    """The lines that are rows of a table: three numbers or more, apart by wide gaps, and few words."""
    found = set()
    for start, end in page.sentences:
        line = page.text[start:end]
        gaps = sum(1 for _ in compiled(_GAP).finditer(line))
        if gaps >= 2 or compiled(r"(?:\d{1,3}\s++){3}[-–—\s]*\d").search(line) or _side_by_side(line):
            found.add((start, end))
    return found
