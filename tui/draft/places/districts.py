"""Sets of districts or states that an article counts and lists ("northern and southern Ohio" are two)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from tui.draft.found import Districts, Part, Range
from tui.draft.intake.page import Page
from tui.numbers import Found
from tui.story.reference.districts import DISTRICTS, parts
from tui.story.reference.states import STATES

_STATE = "|".join(sorted((re.escape(state.name) for state in STATES), key=len, reverse=True))
_SIDE = r"(?:northern|southern|eastern|western|central|middle)"
_MEMBER = re.compile(
    rf"(?:(?P<sides>{_SIDE}(?:,[ \u00a0]{_SIDE}){{0,3}}(?:,?[ \u00a0](?:and"
    rf"|or)[ \u00a0]{_SIDE})?)[ \u00a0])?(?P<state>{_STATE})(?![\w’'-])"
)
_EACH = re.compile(_SIDE)
_NOUN = re.compile(
    r"\b(?:judicial |federal |court )?(?P<noun>districts|states)\b(?P<rest>[^.;:]{0,80}?)"
    r"(?=[ \u00a0](?:will|would|are|include|includes|to include|were"
    r"|,|:|—|–)|[.:,—–]|$)"
)
_BETWEEN = re.compile(
    r"(?:,|,?[ \u00a0](?:and|or)|[ \u00a0]and[ \u00a0]in|[;:—–]|[ \u00a0]in)?[ \u00a0]?(?:and[ \u00a0]"
    r"|in[ \u00a0]|the[ \u00a0])*"
)
_NEAR = 4  # sentences between the count and the list
_FEWEST, _MOST = 2, 94
_FAR = 60  # characters between a count and its noun
_ADDED = re.compile(r"\b(?:[Ii]n addition to|[Bb]esides|[Aa]long with|[Aa]part from)[ \u00a0]$")


def districts(page: Page) -> tuple[Districts, ...]:
    """The sets of districts, or of states, whose number the article gives and whose members it lists.

    Only where the members are as many as it says: a list that is cut short ("including Ohio") is none.
    """
    spots = page.sentences
    lists = [
        (index, members)
        for index, place in enumerate(spots)
        if len(members := _members(page, place)) >= _FEWEST
    ]
    found = []
    for index, members in lists:
        near = sorted(
            range(max(0, index - _NEAR), min(len(spots), index + _NEAR + 1)),
            key=lambda other: abs(other - index),
        )
        for other in near:
            group = _counted(page, spots[other], spots[index], members)
            if group is not None:
                found.append(group)
                break
    return tuple(found)


def _members(page: Page, sentence: Range) -> list[Part]:
    """The districts or states that a sentence lists, one after another, and what it adds them to."""
    text = page.text
    matches = list(islice(_MEMBER.finditer(text, *sentence), 4 * _MOST))
    if len(matches) < _FEWEST:
        return []
    runs: list[list[re.Match[str]]] = [[matches[0]]]
    for before, after in pairwise(matches):
        if _BETWEEN.fullmatch(text, before.end(), after.start()):
            runs[-1].append(after)
        else:
            runs.append([after])
    longest = max(runs, key=len)
    added = [
        match for match in matches if _ADDED.search(text, max(sentence[0], match.start() - 16), match.start())
    ]
    chosen = [match for match in matches if match in longest or match in added]
    return [part for match in chosen for part in _parts(match)]


def _parts(match: re.Match[str]) -> Iterator[Part]:
    state = match.group("state")
    for side in _EACH.findall(match.group("sides") or "") or [""]:
        yield Part(
            said=f"{side} {state}".strip(),
            state=state,
            part=side,
            locus=(match.start(), match.end()),
            aliases=_official(side, state),
            doubt="" if not side or side in parts(state) else f"{state} has no {side} district",
        )


def _official(side: str, state: str) -> tuple[str, ...]:
    return tuple(
        court.official
        for court in DISTRICTS
        if court.state.name == state and court.part == side and court.state.code != "DC"
    )


def _counted(page: Page, counting: Range, listing: Range, members: list[Part]) -> Districts | None:
    for number in page.reading.numbers_in(*counting):
        noun = _noun_after(page, number, counting[1])
        if noun is None or number.value != len(members) or not _FEWEST <= len(members) <= _MOST:
            continue
        kind = noun.group("noun")
        if kind == "states" and any(member.part for member in members):
            continue
        label = _label(page, listing, kind) or kind
        if kind == "states":
            members = [
                Part(said=one.said, state=one.state, locus=one.locus, doubt=one.doubt) for one in members
            ]
        return Districts(
            locus=(number.start, noun.end("noun")),
            evidence=(counting, listing) if counting != listing else (listing,),
            ask=f"Which are the {label}?",
            label=label,
            size=len(members),
            members=tuple(members),
        )
    return None


def _noun_after(page: Page, number: Found, end: int) -> re.Match[str] | None:
    """The "districts" that a number counts, if it does."""
    if number.kind not in ("digits", "words"):
        return None
    found = _NOUN.search(page.text, number.end, end)
    if found is None or found.start() - number.end > _FAR:
        return None
    return None if re.search(r"[,;.]", page.text[number.end : found.start()].replace("U.S.", "")) else found


def _label(page: Page, listing: Range, kind: str) -> str:
    """The list's own name: "districts involved in the enforcement surge"."""
    found = _NOUN.search(page.text, *listing)
    if found is None or found.group("noun") != kind:
        return ""
    return " ".join((kind + found.group("rest")).split()).rstrip(" ,")
