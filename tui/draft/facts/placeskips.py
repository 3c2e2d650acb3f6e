"""Which places are not asked: those that nothing in the article tells from others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.draft.facts.wording import LEFT
from tui.draft.found import Range, Spot
from tui.draft.intake.page import Page
from tui.story.reference.gazetteer import COUNTRIES, STATE_NAMES

# the forms of both aspects of a term
NOTHING_SAID = dict.fromkeys(("text", "choice"), "the article says nothing of it but its name")
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*$")
_SHORTEST = 8  # words of a sentence, without the name, that tells something
_ONE_OF_LIST = re.compile(r"(?:,|\b(?:and|or|to))[ \u00a0](?:in[ \u00a0]|of[ \u00a0])?$")
_LIST_GOES_ON = re.compile(r",?[ \u00a0](?:and|or|to)[ \u00a0](?:in[ \u00a0])?[A-Z]|,[ \u00a0][A-Z]")


def place_skips(page: Page, spot: Spot, spots: Sequence[Spot]) -> dict[str, str]:
    """The forms that a place of `spots` is not asked in, each with the reason; {} where it can be asked.

    It can where the article explains it in words that hold of no other of its places, or where a whole clear
    sentence names it and no second place of its kind (country, state, any other) could stand there.
    """
    if spot.meaning:
        alone = not any(other is not spot and other.meaning == spot.meaning for other in spots)
        return {} if alone else dict(NOTHING_SAID)
    place = spot.at[0] if spot.at else spot.locus
    rivals = [other for other in spots if other is not spot and _kind(other.name) == _kind(spot.name)]
    return {} if not rivals and _is_clear(page, place, spot) else dict(NOTHING_SAID)


def _kind(name: str) -> str:
    return "country" if name in COUNTRIES else "state" if name in STATE_NAMES else "place"


def _is_clear(page: Page, place: Range, spot: Spot) -> bool:
    """Whether the sentence around a name is whole and told without it, and is about no list of places."""
    sentence = page.sentence(place[0])
    if sentence is None or sentence[1] < place[1]:
        return False
    before, after = page.text[sentence[0] : place[0]], page.text[place[1] : sentence[1]]
    if max(len(before), len(after)) > LEFT or len(f"{before} {after}".split()) < _SHORTEST:
        return False
    if not _ENDS.search(after) or "“" in before + after or '"' in before + after or not before.strip():
        return False
    if _ONE_OF_LIST.search(before) or _LIST_GOES_ON.match(after):
        return False
    again = [at for at in spot.at if at != place and sentence[0] <= at[0] < sentence[1]]
    return not again and spot.name not in before + after
