"""What a story and an article are called: the article's own headline, else its first words."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import PurePath

from tui.draft.facts.evidence import verbatim
from tui.draft.facts.sentences import lead
from tui.draft.finds import Finds
from tui.draft.ids import slug
from tui.safe import one_line
from tui.text import vocabulary

LONGEST_TITLE = 90  # characters
LONGEST_SUMMARY = 320
LONGEST_ID = 40
_TELLS_NOTHING = vocabulary(
    "article text story file document untitled new copy draft input page news index print download"
)
_WORD = re.compile(r"[a-z]{2,}")


def shortened(text: str, longest: int) -> str:
    """Words on one line, cut between two of them where they are many."""
    text = one_line(verbatim(text))
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0].rstrip(' ,;:–—-')} …"


def headline(finds: Finds) -> str:
    """The article's own headline, else the first words of its story."""
    if finds.title is not None and (words := finds.page.words(finds.title).strip()):
        return shortened(words, LONGEST_TITLE)
    return shortened(_first(finds), LONGEST_TITLE) or "An article without words"


def summary(finds: Finds) -> str:
    """The first sentence of an article's briefing, else of the article."""
    told = lead(finds)
    return shortened(told[0].text if told else _first(finds), LONGEST_SUMMARY) or headline(finds)


def _first(finds: Finds) -> str:
    for place in finds.page.sentences:
        if finds.title is not None and place[0] < finds.title[1] and finds.title[0] < place[1]:
            continue
        if len(finds.page.words(place).split()) > 2:
            return finds.page.words(place)
    return ""


def article_id(file: str, title: str, taken: Collection[str]) -> str:
    """An id for an article: by its file's name where that tells something, else by its title."""
    words = [word for word in slug(PurePath(file).stem).split("-") if _WORD.fullmatch(word)]
    told = "-".join(words) if set(words) - _TELLS_NOTHING else ""
    name = told[:LONGEST_ID].strip("-") or slug(title, LONGEST_ID) or "article"
    return _free(name, taken)


def story_id(title: str, taken: Collection[str] = ()) -> str:
    """An id for a story, by its title."""
    return _free(slug(title, LONGEST_ID) or "story", taken)


def _free(name: str, taken: Collection[str]) -> str:
    number, found = 2, name
    while found in taken:
        number, found = number + 1, f"{name}-{number}"
    return found
