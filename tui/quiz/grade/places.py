"""Places as people type them: "N. Ohio", "Ohio, northern", "S.D. W.Va.", "eastern Calif."."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tui.quiz.grade.near import allowed, distance
from tui.story.reference.states import STATES, by_code
from tui.text import plain, vocabulary

_PARTS = {
    "n": "northern", "north": "northern", "northern": "northern", "s": "southern", "south": "southern",
    "southern": "southern", "e": "eastern", "east": "eastern", "eastern": "eastern", "w": "western",
    "west": "western", "western": "western", "c": "central", "central": "central", "m": "middle",
    "mid": "middle", "middle": "middle",
}  # fmt: skip
_COURT_PARTS = {
    "nd": "northern",
    "sd": "southern",
    "ed": "eastern",
    "wd": "western",
    "md": "middle",
    "cd": "central",
}
_DIRECTED = {
    ("w", "virginia"),
    ("w", "va"),
    ("n", "carolina"),
    ("s", "carolina"),
    ("n", "dakota"),
    ("s", "dakota"),
}
_LONG = {"w": "west", "n": "north", "s": "south"}
_SILENT = vocabulary("the of district federal us court judicial state commonwealth for in d")
# As the Associated Press shortens them, beside the postal codes.
_SHORT = dict(
    pair.split(":")
    for pair in vocabulary(
        """ala:AL ariz:AZ ark:AR calif:CA cal:CA colo:CO conn:CT del:DE fla:FL ill:IL ind:IN kan:KS mass:MA
        mich:MI minn:MN miss:MS mont:MT neb:NE nev:NV okla:OK ore:OR penn:PA penna:PA tenn:TN tex:TX wash:WA
        wva:WV wis:WI wyo:WY dnh:NH dme:ME"""
    )
)
_NAMES = {tuple(plain(state.name).split()): state.code for state in STATES} | {("washington", "dc"): "DC"}


class Place(Struct, frozen=True):
    """A state (its postal code), and the part of it that is meant, if one is."""

    state: str
    part: str = ""

    @property
    def name(self) -> str:
        """The state's name."""
        state = by_code(self.state)
        return state.name if state else self.state

    @property
    def text(self) -> str:
        """The place as a reporter writes it: "northern Ohio"."""
        return f"{self.part} {self.name}".strip()


def read_place(text: str, *, strictly: bool = False) -> Place | None:
    """The state, or part of one, that a text names; None for none or several.

    Typing errors are forgiven, unless it is to be read `strictly`.
    """
    words = plain(text).split()[:12]
    if words == ["district", "of", "columbia"]:
        return Place("DC")
    words = [word for word in words if word not in _SILENT] or words  # IN is Indiana
    for start, end, code in _states(words, strictly):
        part = _part(words[:start] + words[end:], strictly=strictly, before=start > 0)
        if part is not None:
            return Place(code, part)
    return None


def only_part(text: str) -> str:
    """The part of a state that a text names without its state ("northern"); empty if it names none."""
    words = [word for word in plain(text).split() if word not in _SILENT]
    return _part(words, before=True) or ""


def _states(words: list[str], strictly: bool) -> Iterator[tuple[int, int, str]]:
    """Where states stand among the words, the longest names first, exact ones before mistyped ones."""
    runs = [(a, b) for size in (3, 2, 1) for a in range(len(words)) if (b := a + size) <= len(words)]
    for start, end in runs:
        if (code := _code(words[start:end])) is not None:
            yield start, end, code
    for start, end in () if strictly else runs:
        if (code := _mistyped(" ".join(words[start:end]))) is not None:
            yield start, end, code


def _code(words: list[str]) -> str | None:
    first = words[0]
    if len(words) == 2 and (first, words[1]) in _DIRECTED:
        words = [_LONG[first], "virginia" if words[1] == "va" else words[1]]
    if tuple(words) in _NAMES:
        return _NAMES[tuple(words)]
    if len(words) > 1:
        return None
    known = by_code(first.upper()) if len(first) == 2 else None
    return known.code if known else _SHORT.get(first)


def _mistyped(words: str) -> str | None:
    """The one state whose name the words are but for typing errors."""
    first = words.split()[0]
    found = {}
    for name, code in _NAMES.items():
        full = " ".join(name)
        errors = distance(words, full, allowed(len(full)))
        # "south Dakota" is no slip of "north Dakota", nor "new" one of a direction
        telling = first in _PARTS or first in _COURT_PARTS or first == "new"
        if errors <= allowed(len(full)) and (not telling or first == name[0]):
            found[code] = errors
    best = [code for code, errors in found.items() if errors == min(found.values())]
    return best[0] if len(best) == 1 else None


def _part(words: list[str], *, before: bool, strictly: bool = False) -> str | None:
    """The part that the words around a state name: "" for none, None where they are something else.

    A court's "N.D." is a part only `before` the state's name; after it, it is North Dakota.
    """
    if not words:
        return ""
    if len(words) > 1:
        return None
    word = words[0]
    if word in _PARTS:
        return _PARTS[word]
    if before and word in _COURT_PARTS:
        return _COURT_PARTS[word]
    if strictly or len(word) <= 4:
        return None
    errors = {part: distance(word, part, allowed(len(part))) for part in set(_PARTS.values())}
    near = [part for part in errors if errors[part] == min(errors.values()) <= allowed(len(part))]
    return near[0] if len(near) == 1 else None
