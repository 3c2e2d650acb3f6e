"""A figure in its sentence, as the wording of its question sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.draft.english.nouns import AUXILIARIES, PRONOUNS
from tui.draft.english.verbs import base_of_past
from tui.draft.found import Range
from tui.draft.numbers.numerals import Numeral
from tui.draft.numbers.units import Counted
from tui.numbers.words import compiled
from tui.story.reference.calendar import MONTH_NAMES
from tui.text import vocabulary

LONGEST = 200  # characters of a question that can be read at one look

_OPENERS = (
    r"(?:[;:—–…•]|--)\s+|[“”\"()\[\]]\s?|,\s+(?:and|but|or|while|whereas|so|though|although|because"
    r"|since)\s|,\s"
    r"|\s(?:that|where|when|while|because|although|though|if|whether|but|as|and|said|says|say|showing"
    r"|shows|showed"
    r"|show|found|estimated|estimates|reported|saying|adding|noting|suggests|suggested)\s|^[ \t]*[*•·]\s"
)
_CLOSERS = (
    r"[;:—–“”\"()\[\]]|--|,(?!\d)|\s(?:while|whereas|because|although|though|which|who|where|when|said"
    r"|says|told"
    r"|up\sfrom|down\sfrom|compared|versus|according)\s|\s(?:and|but|or)\s(?P<next>[$€£]?[\w’'-]+)"
    r"|[.!?…]+(?=\s|$)"
)
_ANOTHER = (  # a subject of at most six words, and a verb of saying, or one that "there" may have too
    r"(?:[\w’'.&-]+\s){1,6}?(?P<verb>say|says|said|warn|warns|warned|fear|fears|feared|expect|expects|expected"
    r"|believe|believes|believed|think|thinks|thought|report|reports|reported|estimate|estimates|estimated"
    r"|add|adds|added|note|notes|noted|predict|predicts|predicted|claim|claims|claimed|told|tells"
    rf"|{'|'.join(sorted(AUXILIARIES))})(?![\w’'-])"
)
_DATELINE = (
    r"[A-Z][A-Z.’'-]+(?:(?:[ ,]{1,2}"
    r"|\s/\s)[A-Z][\w.’'-]*){0,5}(?:\s\d{1,2})?(?:\s\([^()\n]{2,30}\))?\s(?:—|–|--|-)\s"
)
_STARTS_CLAUSE = AUXILIARIES | PRONOUNS | {"not", "then", "to", "another", "about", "more", "nearly"}
# Words that open a sentence as often as not, and are no names.
_COMMON = vocabulary(
    """Net Capital Free Adjusted Graduate Total Gross Average Median Annual Operating Health State Federal
    Local New Former Public Private Police Fire Officials Investigators Researchers Scientists Doctors
    Workers Voters Residents Students Teachers Restaurants Hotels Sales Orders Revenue Profit Earnings
    Ridership Attendance Enrollment Unemployment Crime Deaths Overdose Drug Gun Road Rail Air Water
    Energy Housing Rent Home House Food Fuel Gas Oil Wind Solar Emergency Rescue Search Medical School
    City County Town Village Two Three Four Five Six Seven Eight Nine Ten Critics Supporters Opponents
    Shares Ticket Fares Tax Taxes Property Testing Tests Cases Surveys Polls Data"""
)
_ARTICLES = frozenset(
    {"The", "A", "An", "Its", "Their", "Some", "Many", "Most", "Every", "Each", "All", "This", "These"}
)


class Wording(NamedTuple):
    """A question, and a label that reads well alone."""

    ask: str
    label: str


class Scene(NamedTuple):
    """A figure in its sentence: where its number's words stand, what it counts, and when it holds.

    `lower` has the words that the article writes without a capital somewhere.
    """

    text: str
    sentence: Range
    said: Range
    numeral: Numeral
    noun: Counted
    period: str
    lower: frozenset[str]

    @property
    def phrase(self) -> str:
        """What is counted, as the article words it: "drug cases"."""
        return squeezed(self.text[self.noun.phrase[0] : self.noun.phrase[1]])

    @property
    def kind(self) -> str:
        """The kind of the number as it was read."""
        return self.numeral.numbers[-1].kind

    @property
    def after(self) -> int:
        """Where the words go on after the number, what it counts, and "a day"."""
        return max(self.noun.end, self.said[1]) if self.noun.many or self.noun.per else self.said[1]

    def body(self) -> Range:
        """The sentence without the dateline or the bullet before it."""
        start, end = self.sentence
        while lead := compiled(rf"{_DATELINE}|[ \t]*(?:[*•·–-]|\d{{1,2}}[.)])[ \t]+").match(
            self.text, start, end
        ):
            if lead.end() > self.said[0]:
                break
            start = lead.end()
        return start, end

    def starts(self) -> Iterator[int]:
        """Where the clause of the number may begin, the nearest first; at most five places."""
        body = self.body()
        openers = [match.end() for match in compiled(_OPENERS).finditer(self.text, body[0], self.said[0])]
        yield from [*reversed(openers), body[0]][:5]

    def tail(self, at: int) -> str:
        """The words from a place to the clause's end."""
        end = self.sentence[1]
        for stop in compiled(_CLOSERS).finditer(self.text, at, end):
            word = stop.group("next")
            if word is not None and "between" in self.text[at : stop.start()].split():
                continue
            if word is None or _opens_clause(word) or self._says_more(at, stop):
                end = stop.start()
                break
        return squeezed(self.text[at:end]).rstrip(" .!?…”’\"'")

    def _says_more(self, at: int, stop: re.Match[str]) -> bool:
        """Whether "and" leads to another subject with its verb: "and officials say", "and the toll is"."""
        another = compiled(_ANOTHER).match(self.text, stop.start("next"), self.sentence[1])
        if another is None or another.group("verb") not in AUXILIARIES:
            return another is not None
        return any(word in AUXILIARIES for word in self.text[at : stop.start()].lower().split())

    @property
    def sentence_shouts(self) -> bool:
        """Whether the sentence is in capitals, or in those of a headline."""
        words = [word for word in self.text[slice(*self.sentence)].split() if word[:1].isalpha()]
        capital = sum(1 for word in words if word[0].isupper())
        return len(words) > 2 and capital > 0.7 * len(words)

    def lowered(self, words: str) -> str:
        """Words that opened a sentence, as they stand within one."""
        first, space, rest = words.partition(" ")
        known = first.lower() in self.lower or (bool(rest) and (first in _COMMON or first.endswith("ing")))
        known = known or first.lower().endswith(("tors", "kers", "hers", "ials", "ncers", "dents", "ists"))
        common = known and not rest[:1].isupper() and not first.isupper()
        return f"{first.lower()}{space}{rest}" if first in _ARTICLES or common else words

    def timed(self, ask: str, label: str) -> Wording:
        """A question and a label with the period in them."""
        ask, label = squeezed(ask).replace(" ,", ","), squeezed(label).replace(" ,", ",")
        if not self.period:
            return Wording(f"{ask}?", label)
        if not stands(self.period, ask):
            ask = f"{ask} {led(self.lowered(self.period))}"
        return Wording(f"{ask}?", f"{bare(label, self.period)}, {self.lowered(self.period)}")


def squeezed(text: str) -> str:
    """A text on one line, with single spaces."""
    return " ".join(text.split())


def stands(words: str, text: str) -> bool:
    """Whether whole words stand in a text, in capitals or not."""
    return re.search(rf"(?<!\w){re.escape(words.lower())}(?!\w)", text.lower()) is not None


def led(period: str) -> str:
    """A period as it is added to a question: "in 2017", "last year"."""
    if re.match(
        r"\d{4}s?$|\d{4}[-–—/]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s\d{4}",
        period.lower(),
    ):
        return f"in {period}"
    if re.match(rf"(?:{'|'.join(MONTH_NAMES)})$", period.lower()):
        return f"in {period}"
    if re.match(r"[A-Z][a-z]+\.?\s\d{1,2}", period):
        return f"on {period}"
    if re.match(r"(?:the|its|their|our|fiscal|fy)\b", period.lower()):
        return f"in {period}"
    return period


def bare(label: str, period: str) -> str:
    """A label without its period."""
    pattern = rf",?\s*(?:\b(?:in|on|during|for|by|since)\s)?(?<!\w){re.escape(period)}(?=$|[\s,])"
    return re.sub(pattern, "", label, count=1, flags=re.IGNORECASE).strip(" ,")


def _opens_clause(word: str) -> bool:
    """Whether a word after "and" begins something new, so that what is before it ends there."""
    low = word.lower()
    return (
        low in _STARTS_CLAUSE
        or bool(base_of_past(low))
        or low.endswith("ing")
        or low[:1] in "$€£"
        or low[:1].isdigit()
    )
