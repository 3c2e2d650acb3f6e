"""Text as articles have it: folding with an offset map, sentences, paragraphs, quotations."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tui.text.quoting import quoted as quoted

MOST_FOUND = 1_000  # occurrences `find` returns at most, so that hostile repetition stays bounded
MOST_TRIED = 2_000  # occurrences that it looks at for being whole words

_QUOTES = dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("“”„‟″", '"')
_FOLDS = _QUOTES | dict.fromkeys("‐‑‒–—―−", "-") | {"…": "..."}
_NOTHING = "\u00ad\u200b\u2060\ufeff"  # invisible leftovers of web pages; they fold to nothing
_TO_FOLD = rf"[\s{_NOTHING}]{{2,}}|[^\S ]|[{''.join(_FOLDS)}{_NOTHING}]"
_BREAK = r"[\r\n\u2028\u2029\x85]+"


@cache
def _re(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when first needed: at import, all of them would slow down every start."""
    return re.compile(pattern)


@dataclass(frozen=True)
class Folded:
    """Folded text, and for each of its characters (and its end) the index it has in the original."""

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where folded characters `start` to `end` stand in the original."""
        if end <= start:
            return self.offsets[start], self.offsets[start]
        blank = self.text[end - 1] == " "  # a run of several; any other folded character comes from one
        return self.offsets[start], self.offsets[end] if blank else self.offsets[end - 1] + 1

    def first(self, words: str, *, whole: bool = False) -> tuple[int, int] | None:
        """The first of the places of `words`, without looking for the others."""
        wanted = fold(words).text.strip()
        at = next(_places(self.text, wanted, whole), None) if wanted else None
        return None if at is None else self.span(at, at + len(wanted))

    def find(self, words: str, *, whole: bool = False) -> list[tuple[int, int]]:
        """All places of `words` (folded like this text), as ranges of the original; see `find`."""
        wanted = fold(words).text.strip()
        places = _places(self.text, wanted, whole) if wanted else ()
        return [self.span(at, at + len(wanted)) for at in places]


def fold(text: str) -> Folded:
    """`text` with white space runs as one space and typographic quotes and dashes as ASCII ones.

    Case and accents stay: folding is for finding verbatim words, `plain` for comparing answers.
    """
    pieces: list[str] = []
    offsets = array("I")
    done = 0
    for match in _re(_TO_FOLD).finditer(text):
        start, end = match.span()
        folded = _FOLDS.get(match.group()) or ("" if not match.group().strip(_NOTHING) else " ")
        pieces += (text[done:start], folded)
        offsets.extend(range(done, start))
        lead = len(match.group()) - len(match.group().lstrip(_NOTHING)) if folded == " " else 0
        offsets.extend([start + lead] * len(folded))
        done = end
    pieces.append(text[done:])
    offsets.extend(range(done, len(text) + 1))
    return Folded("".join(pieces), offsets)


def find(text: str, words: str, *, whole: bool = False) -> list[tuple[int, int]]:
    """All places of `words` in `text`, under folding, as code point ranges of the original.

    With `whole`, a place that cuts a word or a number in two does not count: 200 is not in 1,200.
    Overlapping places count each; at most MOST_FOUND are returned. Empty words are nowhere.
    """
    return fold(text).find(words, whole=whole)


def _places(text: str, words: str, whole: bool) -> Iterator[int]:
    at, tried, found = text.find(words), 0, 0
    while at >= 0 and tried < MOST_TRIED and found < MOST_FOUND:
        if not whole or not (_cuts(text, at) or _cuts(text, at + len(words))):
            yield at
            found += 1
        tried += 1
        at = text.find(words, at + 1 if not whole else _next_start(text, at))


def _next_start(text: str, at: int) -> int:
    """Where whole words may next begin after `at`: not within the same run of letters and digits."""
    run = _re(r"[^\W_]+").match(text, at)
    return run.end() if run else at + 1


def _cuts(text: str, at: int) -> bool:
    """Whether a cut at `at` goes through a word or a number."""
    if at <= 0 or at >= len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    if before in ".," and after.isdigit():
        return at >= 2 and text[at - 2].isdigit()
    return before.isdigit() and after in ".," and text[at + 1 : at + 2].isdigit()


def paragraph_at(text: str, pos: int) -> int:
    """The 1-based number, among paragraphs that are not empty, of the one at `pos` (or just before it)."""
    count = sum(1 for line in _re(_BREAK).split(text[: max(pos, 0)]) if line.strip())
    start = _line_start(text, pos)
    begun = bool(text[start : max(pos, 0)].strip())
    return max(1, count if begun or not text[start : _line_end(text, pos)].strip() else count + 1)


def _line_start(text: str, pos: int) -> int:
    while pos > 0 and not _re(_BREAK).match(text[pos - 1]):
        pos -= 1
    return max(pos, 0)


def _line_end(text: str, pos: int) -> int:
    match = _re(_BREAK).search(text, max(pos, 0))
    return match.start() if match else len(text)


def vocabulary(words: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(words.split())


_STOP = r"(?<![.!?…])([.!?…]++)([\"'”’»)\]]*+)(?=\s|$)"
_TITLES = vocabulary(
    """Mr Mrs Ms Mx Dr Prof Gov Lt Sen Rep Reps Sens Pres Rev Hon Gen Col Maj Capt Cmdr Adm Sgt Cpl Pvt Supt
    Insp Det Atty Ald St Ste Mt Ft Messrs Fr Sr Br v vs cf al approx ca Dept Univ"""
)
_NUMBERED = vocabulary("no nos fig figs art sec ch p pp vol")  # no end only where a number follows
_MONTHS = vocabulary("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")
_MAYBE_LAST = vocabulary(
    """Jr etc Inc Co Corp Ltd Ave Blvd Rd Ct Cir est Mon Tue Tues Wed Thu Thurs Fri Sat Sun Ala Ariz Ark Calif
    Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va
    Wash Wis Wyo"""
)
# After an abbreviation that may end a sentence ("in the U.S."), these begin one.
_STARTERS = vocabulary(
    """the a an he she it they we i you in on at but and so this that these those his her its their there
    when while after before if as for according however police officials another some many most no not one
    what who"""
)
_NEXT_WORD = r"\s*[\"'“‘«(\[]*([^\s\"'“‘«(\[]*)"
_LAST_WORD = r"[\w.’'-]{1,24}$"


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of `text` as ranges without the white space around them; a line's end ends one."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _re(_BREAK).finditer(text):
        found += _of_line(text, start, match.start())
        start = match.end()
    found += _of_line(text, start, len(text))
    return found


def _of_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of one line, from `start` to `end`."""
    first = start
    for stop in _re(_STOP).finditer(text, start, end):
        if _ends(text, stop, end):
            yield from _trimmed(text, first, stop.end())
            first = stop.end()
    yield from _trimmed(text, first, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    if words.strip():
        lead = len(words) - len(words.lstrip())
        yield start + lead, start + len(words.rstrip())


def _ends(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether a stop (with the quotes that close after it) ends its sentence."""
    follows = _re(_NEXT_WORD).match(text, stop.end(), min(end, stop.end() + 80))
    word = follows.group(1) if follows else ""
    if word and word[0].islower():
        return False
    if stop.group(1) != "." or not word:
        return True
    last = _re(_LAST_WORD).search(text, max(0, stop.start() - 24), stop.start())
    said = last.group().replace("’", "'").rsplit("-", 1)[-1] if last else ""  # "Then-Gov." as "Gov."
    if stop.group(2) and not re.fullmatch(r"[A-Za-z]", said):
        return True  # “... now.” Sessions said
    if said in _TITLES or (len(said) == 1 and said.isalpha() and said != "I"):
        return False
    if said in _MONTHS or said.lower() in _NUMBERED:
        return not word[0].isdigit()
    if said in _MAYBE_LAST or re.fullmatch(r"(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}", said):
        return re.sub(r"\W+$", "", word).lower() in _STARTERS
    return True


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds the range, or from the first to the last of those it runs through."""
    low, high = _line_start(text, start), _line_end(text, max(start, end))
    found = [(low + a, low + b) for a, b in sentences(text[low:high])]
    held = [(a, b) for a, b in found if a < max(end, start + 1) and b > start]
    return (min(held[0][0], start), max(held[-1][1], end)) if held else (start, end)


_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "&": " and "}
)
_ACCENTS = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
_SILENT = r"['’‘`´]|\.(?!\d)|(?<=[^\W\d])\.|(?<=\d),(?=\d{3})"
_PUNCTUATION = r"[^\w%$€£¥.+]+|_+"


def plain(text: str) -> str:
    """`text` for comparing answers: no case, accents, punctuation or leading article; single spaces.

    Points within initials and apostrophes close up ("U.S." is "us"); any other mark parts words.
    Digits keep their decimal point, and %, currency signs and + stay: they are part of a number.
    """
    if not text.isascii():
        text = text.translate(_FOLD_TABLE)
    if text.isascii() and not _re(r"\d").search(text):
        words = text.lower().translate(_PLAIN_TABLE).split()  # the same, only sooner
    else:
        text = unicodedata.normalize("NFKD", text).casefold()
        text = _re(_ACCENTS).sub("", text).translate(_LETTERS)
        words = _re(_PUNCTUATION).sub(" ", _re(_SILENT).sub("", text)).split()
    while len(words) > 1 and words[0] in ("a", "an", "the"):
        words = words[1:]
    return " ".join(words)


_PLAIN_TABLE = (
    dict.fromkeys((*range(0x20), 0x7F, *map(ord, '!"#()*,-/:;<=>?@[\\]^_{|}~')), " ")
    | dict.fromkeys(map(ord, "'`."), "")
    | {ord("&"): " and "}
)
_FOLD_TABLE = str.maketrans(_FOLDS | dict.fromkeys(_NOTHING, ""))
