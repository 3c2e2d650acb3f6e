"""Why a number of an article is no figure, and what the rules see of its surroundings."""

from __future__ import annotations

from typing import NamedTuple

from tui.draft.english.nouns import ends_phrase, is_plural
from tui.draft.numbers.numerals import NEAR, Numeral
from tui.numbers.words import compiled

YEAR, DECADE, DATE = "a year", "a decade or a span of ten", "a date"
TIME, CLOCK = "a time of day", "a time on a clock"
ORDINAL = "an ordinal"
ADDRESS, POSTCODE, TELEPHONE = "an address", "a postal code", "a telephone number"
ONLINE, NAME = "an address on the internet", "part of a name"
REPEATED = "words that the article has several times"
FURNITURE = "a line of the page, not of the story"
POINT, TABLE, BASE = "the number of a point in a list", "a number of a table", "the base of a rate"
HEADLINE = "in the headline, and again in the story"
MAYBE_NAME = "part of a name, as it seems"
IDIOM, PRONOUN = "a turn of phrase", "no count but a pronoun"


class Surroundings(NamedTuple):
    """What stands around a numeral: as written and in lower case, and whether it opens a sentence."""

    before: str
    after: str
    low: str
    then: str
    opens: bool

    @property
    def counts(self) -> bool:
        """Whether a noun in the plural follows soon, which the numeral may count."""
        words: list[str] = []
        at = 0
        while len(words) < 4 and (match := compiled(r"[\s-]([A-Za-z][\w’'-]*)").match(self.after, at)):
            words.append(match.group(1))
            at = match.end()
        for place, word in enumerate(words):
            if ends_phrase(word):
                return False
            if is_plural(word):
                return not place or word.islower()
        return False


def surroundings(text: str, numeral: Numeral, opens: bool) -> Surroundings:
    """At most NEAR characters on either side."""
    start, end = numeral.place
    before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    return Surroundings(before, after, before.lower(), after.lower(), opens)
