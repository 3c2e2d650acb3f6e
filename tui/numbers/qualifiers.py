"""What the words around a number say of it: about, more than, at most."""

from __future__ import annotations

from typing import Literal, NamedTuple

from tui.numbers.words import compiled

Qualifier = Literal["exact", "about", "more_than", "less_than", "at_least", "at_most"]

NEAR = 48  # characters before a number in which its qualifier ends

# The first that matches counts: "no more than" before "more than".
_BEFORE: tuple[tuple[Qualifier, str], ...] = (
    (
        "at_least",
        r"at (?:the very )?least|(?:no|not) (?:fewer|less) than|(?:a |the )?minimum of|a minimum"
        r"|at a minimum,?|as (?:few|little) as|no later than|[≥]",
    ),
    (
        "at_most",
        r"at (?:the very )?most|(?:no|not) (?:more|higher|greater|longer) than|up to"
        r"|as (?:many|much|high|long|far) as|(?:a |the )?maximum of|a maximum",
    ),
    (
        "more_than",
        r"(?:more|greater|higher|larger|longer|older|better) than"
        r"|(?:well |just |a little |slightly |far )?over|upwards? of|in excess of|exceed(?:s|ed|ing)?"
        r"|above|north of|topped|topping|surpass(?:ed|es|ing)|>",
    ),
    (
        "less_than",
        r"(?:less|fewer|lower|smaller|shorter|younger) than|(?:well |just |a little |slightly )?under|below"
        r"|south of|<",
    ),
    (
        "about",
        r"about|around|roughly|approximately|approx\.?|some|nearly|almost|close(?:r)? to|(?:an )?estimated"
        r"|perhaps"
        r"|maybe|more or less|in the region of|in the neighbou?rhood of|on the order of|something like"
        r"|just (?:shy|short) of|probably|an average of about|circa|[~≈]|nearing|approaching|virtually",
    ),
)  # fmt: skip
_AFTER: tuple[tuple[Qualifier, str], ...] = (
    (
        "at_least",
        r"\s?\+(?![\d\w])|-plus\b"
        r"|(?:\s[a-z]+)?(?:\s|-)(?:or|and) (?:more|greater|higher|longer|over|older|above|up)\b",
    ),
    ("at_most", r"(?:\s[a-z]+)?\s(?:or|and) (?:less|fewer|lower|under|younger|below)\b"),
    ("about", r"(?:\s|-)(?:or so|odd|ish|or thereabouts|give or take)\b|ish\b"),
)
# "A book about two sisters" and "brought the total up to 12" say nothing of how exact the number is.
_OF_WHAT = (
    r"\b(?:books?|films?|movies?|novels?|story|stories|documentary|songs?|drama|memoir|complaints?"
    r"|questions?|concerns?"
    r"|information|details|jokes?|facts|news) about(?: an?| the)? $"
    r"|\b(?:bring|brings|bringing|brought|total|number|adds?|adding|added|moved|moves|rose|risen|went|back"
    r"|catch|caught"
    r"|lead|led|him|her|them|it) up to(?: an?| the)? $"
)
_NO_QUALIFIER = r"\b(?:over|about|up to)(?: an?| the)? $"
_DURING = r"(?<!\bjust )(?<!\bwell )\bover(?: an?| the)? $"
_TALK = (
    r"\b(?:talk|think|thought|complain|worr[iy]|concern|ask|speak|spoke|learn|know|knew|heard|wrote|brag"
    r"|joke)"
    r"[a-z]* about(?: an?| the)? $"
)
_LASTING = r"\b(?:last|took|tak|for|spen|work|serv|after|liv|wait|age|is|was|weigh)[a-z]* over $"
_TIME = (
    r"[\s-](?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|season|winter|summer|spring"
    r"|fall|game|inning|hole|lap|round|generation|session|evening|morning|afternoon|semester|term|trip|visit"
    r"|course)s?\b"
)
_OPENER = r"(?:^|(?<![\w-]))(?:{})(?: an?| the| only| just| another| a further| (?:a )?total of)?\s*[\"“(]?$"


class Qualified(NamedTuple):
    """How exactly a number is given, and the range of it and of the words that say so."""

    qualifier: Qualifier
    start: int
    end: int


def qualified(text: str, start: int, end: int) -> Qualified:
    """What the words right before the number at `start` to `end`, or right after it, say of it.

    "More than a thousand" begins with its "more"; "100 or more" ends with it.
    """
    low = max(0, start - NEAR)
    before = " ".join(text[low:start].lower().split()) + " "
    after = text[end : end + NEAR].lower()
    for name, words in _BEFORE:
        if match := compiled(_OPENER.format(words)).search(before):
            if compiled(_NO_QUALIFIER).search(before) and _is_no_qualifier(before, after):
                break
            return Qualified(name, _back(text, low, start, match.group()), end)
    for name, words in _AFTER:
        if match := compiled(words).match(after):
            return Qualified(name, start, end + match.end())
    return Qualified("exact", start, end)


def _is_no_qualifier(before: str, after: str) -> bool:
    """Whether "over" means during, or "about" of what somebody talks."""
    if compiled(_TALK).search(before) or compiled(_OF_WHAT).search(before):
        return True
    return before.rstrip().endswith(("over", "over the", "over a", "over an")) and bool(
        compiled(_DURING).search(before)
        and compiled(_TIME).match(after)
        and not compiled(_LASTING).search(before)
    )


def _back(text: str, low: int, start: int, words: str) -> int:
    """Where the last words before `start` begin, which in the text may have other white space between."""
    count = len(words.replace(" ", "").lower())
    at = start
    while at > low and count:
        at -= 1
        count -= not text[at].isspace()
    return at
