"""Capitalised words in a row, and which of them are titles and which may be a name.

"Cumberland County Sheriff Kevin Joyce" is one run: a title that ends with "Sheriff", and a name. Runs end
at possessives, days, months and anything but a blank; a nickname in quotation marks and "Jr." belong to
the name. All of it is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from tui.story.reference.calendar import MONTHS, WEEKDAYS
from tui.story.reference.given import WEAK, is_given
from tui.story.reference.people import (
    GROUPS,
    NAMES_TOO,
    PLAIN,
    ROLES,
    SHORT_TITLES,
    STATE_WORDS,
    TITLES,
)
from tui.text import vocabulary

_TOKEN = re.compile(r"(?:[A-ZÀ-Þ]\.){1,5}(?!\w)|[^\W\d_](?:[\w’'‐‑-]*\w)?")
_POSSESSIVE = re.compile(r"[’']s$", re.IGNORECASE)
_JOINTS = frozenset((" ", "\u00a0", "\u202f", "\u2009", "  "))
_PARTICLES = vocabulary(
    """de da das del della den der di do dos du la las le los van von vom zu zur ter ten bin ibn al el y"""
)
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_POINTED = SHORT_TITLES | SUFFIXES | {"st", "ste", "wm", "geo", "chas", "jos", "gov"}
_MONTH_NAMES = frozenset(("april", "may", "june", "august", "jan", "mar", "jun"))
_NAME_OR_WORD = frozenset(("will", "young", "early", "may", "rich", "best", "good", "second", "case"))
# Titles that, before a single word, are as often plain words: they want two words after them.
_WEAK = vocabulary(
    """head driver member winner singer forward guard champion junior senior freshman sophomore cadet elder
    resident farmer pensioner republican democrat marshal sister father brother mother general major
    assistant associate chief executive expert specialist leader host boss consultant founder owner
    volunteer veteran witness suspect defendant plaintiff patient student graduate vet adviser advisor
    candidate challenger contractor developer critic"""
)
_HONORS = vocabulary(
    "FRS FRSE FRCP DBE GBE KBE CMG QPM JP BEM MP MSP MEP QC KC OBE CBE MBE OAM RN MD PhD CPA Esq DVM JD RDN"
    " LCSW BSN MSN EdD PsyD MPH DDS"
)
_PARTY = re.compile(r"[DRI]-[A-Z]")
_MOST_ROWS = 4_000  # of capitalised words: an article has some two hundred
_MOST_WORDS = 14  # of a run: a longer one is a heading or a list of slogans


@dataclass(frozen=True)
class Word:
    """A word of a run, without a possessive ending."""

    start: int
    end: int
    text: str

    @property
    def low(self) -> str:
        """In lower case, without a final point."""
        return self.text.lower().rstrip(".")


@dataclass(frozen=True)
class Run:
    """Capitalised words in a row: `title` before the name, and `words`, the name itself (may be empty)."""

    title: tuple[Word, ...]
    words: tuple[Word, ...]
    nick: str = ""
    possessive: bool = False

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.words[-1].end

    @property
    def core(self) -> tuple[Word, ...]:
        """The name without "Jr." and the like."""
        kept = tuple(word for word in self.words if word.low not in SUFFIXES)
        return kept or self.words


def _words(text: str) -> Iterator[tuple[Word, bool]]:
    """The words of a text with letters in them, and whether each is a possessive."""
    for match in _TOKEN.finditer(text):
        word, (start, end) = match.group(), match.span()
        if owned := _POSSESSIVE.search(word):
            yield Word(start, end - 2, word[: owned.start()]), True
            continue
        pointed = text[end : end + 1] == "." and word.lower().rsplit("-", 1)[-1] in _POINTED
        yield Word(start, end + pointed, text[start : end + pointed]), False


def _capital(word: str) -> bool:
    return (
        word[0].isupper()
        or (word[:3].lower() in ("al-", "el-") and word[3:4].isupper())
        or (word[:2] in ("d’", "d'") and word[2:3].isupper())
    )


def rows(text: str) -> Iterator[tuple[tuple[Word, ...], bool]]:
    """Every row of capitalised words (particles between them too), and whether it ends as a possessive."""
    row: list[Word] = []
    pending: list[Word] = []  # particles: part of the row only if a capital follows
    for word, owned in _words(text):
        last = (pending or row)[-1] if row else None
        joined = last is not None and text[last.end : word.start] in _JOINTS
        if joined and not _capital(word.text) and word.text in _PARTICLES and not owned and len(pending) < 3:
            pending.append(word)
            continue
        if row and not (joined and _capital(word.text) and not _breaks(word)):
            yield tuple(row), False
            row = []
        elif row:
            row += pending
        pending = []
        if _capital(word.text) and not _breaks(word):
            row.append(word)
            if owned:
                yield tuple(row), True
                row = []
    if row:
        yield tuple(row), False


def _breaks(word: Word) -> bool:
    """Days, months and "D-Portland" are no part of a name; "April", "May" and "June" may be."""
    return (
        word.low in WEEKDAYS
        or bool(_PARTY.match(word.text))
        or (word.low in MONTHS and word.low not in _MONTH_NAMES)
    )


def runs(text: str) -> list[Run]:
    """The runs of a text that may have a name in them, in order: of its first _MOST_ROWS rows."""
    found: list[Run] = []
    for row, owned in islice(rows(text), _MOST_ROWS):
        if len(row) > _MOST_WORDS:
            continue
        run = _split(_without_noun(text, _without_office(text, row)), owned)
        if run and run.words:
            found.append(run)
    return _with_nicknames(text, _with_suffixes(text, found))


# Offices by their letters: "SA Burke". In capitals, as some are names too ("Da Silva").
_LETTERS = frozenset(("SA", "ASA", "DA", "ADA", "AUSA", "AAG", "DAG", "SVP", "CFO", "COO", "CTO"))
_OFFICE = re.compile(r"([\w-]+)[ \u00a0](?:of|for|in|at)[ \u00a0](?:the[ \u00a0])?$")


def _without_office(text: str, row: tuple[Word, ...]) -> tuple[Word, ...]:
    """ "Director of Public Works Ann Hill": the name begins after what is directed."""
    for size in (3, 2):
        if len(row) > size and is_given(row[-size].text) and row[-size].low not in GROUPS:
            office = _OFFICE.search(text, max(0, row[0].start - 40), row[0].start)
            if office and (is_title(office.group(1).lower()) or office.group(1).lower() in ROLES):
                return row[-size:]
    if len(row) > 2 and not {row[-1].low, row[-2].low} & (GROUPS | PLAIN | TITLES):
        office = _OFFICE.search(text, max(0, row[0].start - 40), row[0].start)
        if office and is_title(office.group(1).lower()):
            return row[-2:]  # "Minister for Rural Affairs Tanvi Okonjo"
    return row


def _without_noun(text: str, row: tuple[Word, ...]) -> tuple[Word, ...]:
    """ "Eyewitness Pete Dorn": a sentence's first word, or a noun like "Left-hander", before a given name."""
    if len(row) < 3 or is_title(row[0].low) or is_given(row[0].text) or not is_given(row[1].text):
        return row
    if row[1].low in WEAK or row[2].low in SUFFIXES or row[2].low in GROUPS:
        return row
    opening = not re.search(r"[\w,;:’'”\"-][ \u00a0]$", text[max(0, row[0].start - 2) : row[0].start])
    opening = opening or row[0].low in STATE_WORDS  # "for the District of Maine Amy Lund"
    return row[1:] if opening or row[0].low.endswith(("er", "or", "ist", "man", "woman")) else row


def is_title(word: str) -> bool:
    """Whether a word in small letters is a title: "mayor-elect", "then-gov" and "detectives" too."""
    if word in TITLES:
        return True
    if "-" in word and word.rsplit("-", 1)[-1] in TITLES:
        return True  # "director-general", "vice-chair"
    bare = word.removesuffix("-elect").removesuffix("-designate")
    for before in ("then-", "ex-", "former-", "co-", "vice-"):
        bare = bare.removeprefix(before)
    return bare in TITLES or (len(bare) > 5 and bare.endswith("s") and bare[:-1] in TITLES)


def _split(row: tuple[Word, ...], owned: bool) -> Run | None:
    """A row's title and name."""
    while row and _is_opening(row):
        row = row[1:]
    if not row:
        return None
    while len(row) > 2 and row[-1].text in _HONORS:
        row = row[:-1]
    cut = 0
    for index in range(len(row) - 1, -1, -1):
        lettered = row[index].text in _LETTERS and index < len(row) - 1
        if lettered or (is_title(row[index].low) and _is_title(row, index)):
            cut = index + 1
            break
    title, words = row[:cut], row[cut:]
    while (
        title
        and title[0].low in PLAIN
        and title[0].low not in TITLES
        and len(title) > 1
        and _function(title[0])
    ):
        title = title[1:]
    if len(words) == 1 and title and all(word.low in _WEAK for word in title[-1:]) and words[0].low in PLAIN:
        return None
    return Run(title, words, possessive=owned)


_FUNCTION = vocabulary(
    """a an the this that these those but and or so yet if when while after before in on at by for from of
    to with as although though because since until now then meanwhile however even also only including"""
)


def _function(word: Word) -> bool:
    return word.low in _FUNCTION


def _is_opening(row: tuple[Word, ...]) -> bool:
    """Whether the row's first word only opens the sentence ("But Hill")."""
    low = row[0].low
    if low.endswith("-year-old") and len(row) > 1:
        return True
    if low not in PLAIN or low in TITLES:
        return False
    return not (low in _NAME_OR_WORD and len(row) == 2)


def _is_title(row: tuple[Word, ...], index: int) -> bool:
    low = row[index].low
    if index == len(row) - 1:
        # "James Dean", "Jim Teller": a name; "the Mayor": a title without a name
        before = row[index - 1] if index else None
        named = before is not None and is_given(before.text) and before.low not in TITLES
        return not (named or (low in NAMES_TOO and index > 0 and is_given(row[0].text)))
    if row[index + 1].low in SUFFIXES:
        return False
    after = len(row) - index - 1
    if low in NAMES_TOO and is_given(row[index].text) and after == 1 and index == 0:
        return False
    if (
        index > 0
        and low in NAMES_TOO
        and is_given(row[0].text)
        and row[index - 1].low not in TITLES
        and after == 1
    ):
        return row[index + 1].low in GROUPS  # "Ann King Hill"
    return not (low in _WEAK and after == 1 and index == 0 and low not in SHORT_TITLES)


def _with_suffixes(text: str, found: list[Run]) -> list[Run]:
    """ "Hill, Jr." is one name."""
    kept: list[Run] = []
    for run in found:
        last = kept[-1] if kept else None
        if (
            last
            and run.words[0].low in SUFFIXES
            and not run.title
            and text[last.end : run.start] in (", ", " ")
        ):
            kept[-1] = Run(last.title, last.words + run.words[:1], last.nick, run.possessive)
        else:
            kept.append(run)
    return kept


_NICK = re.compile(r"[ \u00a0][“\"‘'(]$")
_NICK_END = re.compile(r"^[”\"’')][ \u00a0]$")


def _with_nicknames(text: str, found: list[Run]) -> list[Run]:
    """ "Wilhelmina “Billie” Castellano" is one name."""
    kept: list[Run] = []
    at = 0
    while at < len(found):
        run = found[at]
        if at + 2 < len(found):
            nick, rest = found[at + 1], found[at + 2]
            if (
                not nick.title
                and not rest.title
                and len(nick.words) == 1
                and not (run.possessive or nick.possessive)
                and _NICK.fullmatch(text[run.end : nick.start])
                and _NICK_END.fullmatch(text[nick.end : rest.start])
            ):
                words = run.words + rest.words
                kept.append(Run(run.title, words, nick.words[0].text, rest.possessive))
                at += 3
                continue
        kept.append(run)
        at += 1
    return kept
