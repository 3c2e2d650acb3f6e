"""What words are: people, readable things, possessives, words that depend on a preposition."""

from __future__ import annotations

import re

from tui.story.tagging.verbs import PREPOSITIONS

_PEOPLE = re.compile(
    r"\b(?:\w*(?:men|man|woman|women|person|people|ers|ors|ists|ians|ents|ants|ials|ities|police|chief|mayor|coach|judge"
    r"|author|officer|agent|analyst|expert|leader|governor|senator|director|owner|manager|president|doctor|teacher|lawyer"
    r"|attorney|neighbor|resident|student|witness|source|official|member|company|department|office|agency|group|report"
    r"|statement|court|council|board|union|school|university|father|mother|son|daughter|wife|husband|sister|brother))\b"
)
_DOCUMENT = re.compile(
    r"\b(?:documents?|records?|reports?|statements?|stud(?:y|ies)|surveys?|court|company|department|office|agency|police|officials"
    r"|papers?|filings?|lawsuit|complaint|data|figures|statistics|database|memo|letter|affidavit|release)$"
)
_BEFORE = re.compile(
    r"(?:^|(?<=[\s“\"(]))(?:[A-Z][\w.’'-]*|the|an?|its|his|her|their|former|then|late|new)\s+$"
)
_OWN_TITLE = re.compile(
    r"[A-Z][\w’'-]*\s+(?:Commissioner|Director|President|Chair\w*|Chief|Officer|Secretary|Minister|Professor|Coach|Manager"
    r"|Superintendent|Dean|Chancellor|Provost|Sheriff|Mayor|Spokes\w+|Administrator|Executive|General|Captain|Sgt\.|Lt\.)\s+$"
)
READABLE = re.compile(
    r"\b(?:signs?|banners?|posters?|placards?|stickers?|billboards?|plaques?|t-shirts?|shirts?|buttons?|caps?|hats?|graffiti|headlines?"
    r"|letters?|notes?|statements?|emails?|e-mails?|tweets?|posts?|messages?|reports?|captions?|labels?|inscriptions?|memos?|tattoos?"
    r"|texts?|documents?|flyers?|leaflets?|slogans?|board|screen|card|cards|marquee|tombstone|headstone|chants?)$"
)


def is_people(words: str) -> bool:
    """Whether a description can be of people or of a body of them."""
    return bool(_PEOPLE.search(words))


def is_person(words: str) -> bool:
    """Whether a description is of one person, whose name may follow it: "the owner’s lawyer"."""
    return is_people(words) and not _DOCUMENT.search(words)


def possessive(text: str, end: int) -> bool:
    """Whether what ends at `end` is a possessive: "LePage’s", or "Sessions’"."""
    return bool(re.match(r"[’']s\b", text[end : end + 3])) or (
        text[end - 1 : end] == "s"
        and text[end : end + 1] in ("’", "'")
        and text[end + 1 : end + 2] in (" ", "")
    )


def governed(text: str, start: int, name: int) -> bool:
    """Whether what stands at `name` depends on a preposition after `start` ("a spokesman for Hill").

    In "Department of Health Commissioner Amos Reyes" it does not: a title of a body's own comes between.
    """
    words = text[start:name]
    run = ""
    while match := _BEFORE.search(words):
        run = match.group() + run
        words = words[: match.start()]
    last = re.search(r"([\w’'-]+)\s*$", words)
    if last is None or last.group(1).lower() not in PREPOSITIONS:
        return False
    titled = (
        last.group(1) == "of" and _OWN_TITLE.search(run) and re.search(r"\b[A-Z][\w’'-]*\s+of\s*$", words)
    )
    return not titled
