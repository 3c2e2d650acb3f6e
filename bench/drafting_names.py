"""Whether two wordings name the same person, body, role or place, by stated rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tui.text import plain

_TITLES = (
    "mr mrs ms miss dr prof professor sir dame lady lord rev father sister brother judge justice sen senator"
    " rep representative gov governor mayor coun councillor councilor capt captain lt cmdr col gen sgt"
    " officer chief sheriff president secretary director attorney general chair uncle aunt"
)
_SMALL = "a an the of for from with in at on to by and or as his her their its our my who is was s that this"
TITLES = frozenset(_TITLES.split())
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "phd", "md", "pe", "mph"))
SMALL = frozenset(_SMALL.split())
ENDS = r"[,;(]|\b(?:of|for|from|with|in|at|on|to|and|who|that)\b"
PAST = re.compile(r"\b(?:former(?:ly)?|ex|then|previous(?:ly)?|retired|late|past|predecessor)\b")


def words(text: str) -> list[str]:
    """The words of a text, folded, without small ones; plurals in -s and possessives lose their s."""
    found = [word.removesuffix("'s") for word in plain(text.replace("’", "'")).split()]
    return [_singular(word) for word in found if word not in SMALL]


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


def name(text: str) -> tuple[str, ...]:
    """A person's name as folded words, without titles, suffixes and initials; of a title alone, nothing."""
    found = plain(text.replace(".", " ").replace("-", " ")).split()
    found = [word for word in found if word not in SUFFIXES]
    while found and found[0] in TITLES:
        found.pop(0)
    kept = [word for place, word in enumerate(found) if len(word) > 1 or place in (0, len(found) - 1)]
    return tuple(kept)


def same_person(drafted: Iterable[str], labelled: Sequence[str], others: Iterable[Sequence[str]]) -> bool:
    """Whether a drafted name, or an alias of it, is the labelled person and none of the `others`.

    Right are the same full name, first and last name alike, and the surname where no other labelled person
    has it. The labelled forms stand with the fullest first.
    """
    forms = [form for form in map(name, drafted) if form]
    known = [form for form in map(name, labelled) if form]
    if any(form == other for form in forms for other in known if len(other) > 1 or len(known) == 1):
        return True
    if not forms or not known:
        return False
    full, mine = known[0], max(forms, key=len)
    if mine[-1] != full[-1]:
        return False
    if len(mine) > 1 and mine[0] == full[0]:
        return True
    taken = {form[-1] for other in others for form in map(name, other[:1]) if form}
    return full[-1] not in taken


def same_body(drafted: Iterable[str], labelled: str) -> bool:
    """Whether the words for a document, a body or somebody unnamed mean the labelled one.

    The fewer of the two wordings' words all stand in the other.
    """
    mine = set(words(labelled))
    return any(
        bool(theirs and mine) and (theirs <= mine or mine <= theirs)
        for theirs in map(set, map(words, drafted))
    )


def head(role: str) -> str:
    """The noun that a role turns on: the last word before its first "of", "for", comma and the like."""
    start = re.sub(r"^\W*(?:an?|the)\s+", "", role.strip(), flags=re.IGNORECASE)
    found = words(re.split(ENDS, start, maxsplit=1, flags=re.IGNORECASE)[0]) or words(start)
    return found[-1] if found else ""


def same_role(drafted: str, labelled: str, *, past: bool = False) -> bool:
    """Whether a drafted role's words agree with a labelled one's.

    They do if the noun of either stands in the other, or half of the shorter one's words in the longer; and
    if the label says that the role is over, so must the draft: in its words or by its `past`.
    """
    mine, theirs = set(words(labelled)), set(words(drafted))
    if (
        not mine
        or not theirs
        or (PAST.search(labelled.lower()) and not (past or PAST.search(drafted.lower())))
    ):
        return False
    if head(labelled) in theirs or head(drafted) in mine:
        return True
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs))


def same_place(drafted: Iterable[str], labelled: str) -> bool:
    """Whether one of the names, or a part of one between commas, is the labelled place."""
    wanted = words(labelled)
    return any(words(part) == wanted for form in drafted for part in (form, *form.split(",")))
