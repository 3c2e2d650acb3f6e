"""The 94 federal judicial districts (28 U.S.C. 81-131; 48 U.S.C. 1424, 1611, 1821)."""

from __future__ import annotations

from typing import NamedTuple

from tui.story.reference.states import STATES, State, by_name

_DIVIDED = {
    "AL": "northern middle southern",
    "AR": "eastern western",
    "CA": "northern eastern central southern",
    "FL": "northern middle southern",
    "GA": "northern middle southern",
    "IL": "northern central southern",
    "IN": "northern southern",
    "IA": "northern southern",
    "KY": "eastern western",
    "LA": "eastern middle western",
    "MI": "eastern western",
    "MS": "northern southern",
    "MO": "eastern western",
    "NY": "northern southern eastern western",
    "NC": "eastern middle western",
    "OH": "northern southern",
    "OK": "northern eastern western",
    "PA": "eastern middle western",
    "TN": "eastern middle western",
    "TX": "northern southern eastern western",
    "VA": "eastern western",
    "WA": "eastern western",
    "WV": "northern southern",
    "WI": "eastern western",
}


class CourtDistrict(NamedTuple):
    """A federal judicial district: a state, and the part of it ("" where it is whole)."""

    state: State
    part: str

    @property
    def plain(self) -> str:
        """The way a reporter writes it: "northern Ohio", "Maine"."""
        return f"{self.part} {self.state.name}".strip()

    @property
    def official(self) -> str:
        """The way a court writes it: "Northern District of Ohio", "District of Maine"."""
        if self.state.code == "DC":
            return self.state.name
        of = f"{'the ' if self.state.code in ('MP', 'VI') else ''}{self.state.name}"
        return f"{self.part.capitalize()} District of {of}".strip()


DISTRICTS: tuple[CourtDistrict, ...] = tuple(
    CourtDistrict(state, part) for state in STATES for part in (_DIVIDED.get(state.code, "").split() or [""])
)


def parts(state: str) -> tuple[str, ...]:
    """The parts of a state that are districts, none where it is one district; KeyError for no state."""
    found = by_name(state)
    if found is None:
        raise KeyError(state)
    return tuple(_DIVIDED.get(found.code, "").split())
