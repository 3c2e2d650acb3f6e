"""The noun phrase after a verb of saying: “…,” said Ann Hill, the chief."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.story.reference.calendar import WEEKDAY
from tui.story.tagging.kinds import governed, is_person, possessive
from tui.story.tagging.tag import Range

_ONE = ("one", "another")
_NP = 160  # characters after "said" or "according to" that may belong to the speaker
_STOP = re.compile(r"(?<!\d),|,(?!\d)|[;:—–()\[\]¤“”\"«»]|\s--?\s|[.!?…](?=\s|$|[”\"’')])")
_SHORT = re.compile(
    r"\b(?:[A-Z]|(?:[A-Z]\.)+[A-Z]|Gov|Sen|Rep|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Rev|Atty|Det|Supt|Adm|Cpl|Cmdr|Pvt"
    r"|Hon|St|Jr|Sr|Insp|Const|No|Co|Inc|Corp|Ltd|Dept|Univ|Fr|Br|Pres|Sec|Asst|Vs|Mt|Ft)$"
)
_CUT = re.compile(
    r"\s+(?:who|whom|whose|which|that|in|on|after|before|during|when|while|as|last|this|earlier|later|yesterday|today|tonight"
    rf"|{WEEKDAY}|dated|published|released|obtained|issued|filed|posted"
    r"|provided|compiled|presented|conducted|and\s+(?:is|was|has|the|that|said))\b"
)


def phrase_after(text: str, at: int, end: int, names: Sequence[Range]) -> Range | None:
    """The noun phrase that begins after `at`: up to a comma, a stop, or a word that no name has in it.

    "The owner’s lawyer, Ann Hill of Bath": where a description is followed by a name, that name.
    """
    while at < end and text[at].isspace():
        at += 1
    stop = _end_of(text, at, min(end, at + _NP))
    words = text[at:stop]
    if cut := _CUT.search(words):
        stop = at + cut.start()
    stop = at + len(text[at:stop].rstrip())
    if stop <= at or not text[at].isalnum():
        return None
    named = any(
        at <= a and b <= stop and not possessive(text, b) and not governed(text, at, a) for a, b in names
    )
    if not named and text[stop : stop + 1] == "," and (is_person(text[at:stop]) or text[at:stop] in _ONE):
        after = next(((a, b) for a, b in names if a >= stop), None)
        if (
            after
            and (m := re.match(r",\s+", text[stop : stop + 4]))
            and titles_only(text[stop + m.end() : after[0]])
        ):
            return after
    return at, stop


def titles_only(words: str) -> bool:
    """Whether words are titles before a name, or nothing."""
    return bool(re.fullmatch(r"(?:[A-Z][\w.’'-]*\s+){0,4}", words))


def _end_of(text: str, at: int, end: int) -> int:
    for stop in _STOP.finditer(text, at, end):
        if stop.group() == "." and _SHORT.search(text, max(at, stop.start() - 8), stop.start()):
            continue
        return stop.start()
    return end
