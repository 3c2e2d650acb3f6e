"""The states and territories of the United States, and their places on a map of tiles."""

from __future__ import annotations

from typing import NamedTuple

_MAP = (
    "AK..................ME",
    "..........WI......VTNH",
    "WAIDMTNDMNILMI..NYMA..",
    "ORNVWYSDIAINOHPANJCTRI",
    "CAUTCONEMOKYWVVAMDDE..",
    "..AZNMKSARTNNCSCDC....",
    "......OKLAMSALGA......",
    "HI....TX........FL....",
)
COLUMNS = 11
ROWS = len(_MAP)

_NAMES = {
    "AL": "Alabama",
    "AK": "Alaska",
    "AZ": "Arizona",
    "AR": "Arkansas",
    "CA": "California",
    "CO": "Colorado",
    "CT": "Connecticut",
    "DE": "Delaware",
    "DC": "District of Columbia",
    "FL": "Florida",
    "GA": "Georgia",
    "HI": "Hawaii",
    "ID": "Idaho",
    "IL": "Illinois",
    "IN": "Indiana",
    "IA": "Iowa",
    "KS": "Kansas",
    "KY": "Kentucky",
    "LA": "Louisiana",
    "ME": "Maine",
    "MD": "Maryland",
    "MA": "Massachusetts",
    "MI": "Michigan",
    "MN": "Minnesota",
    "MS": "Mississippi",
    "MO": "Missouri",
    "MT": "Montana",
    "NE": "Nebraska",
    "NV": "Nevada",
    "NH": "New Hampshire",
    "NJ": "New Jersey",
    "NM": "New Mexico",
    "NY": "New York",
    "NC": "North Carolina",
    "ND": "North Dakota",
    "OH": "Ohio",
    "OK": "Oklahoma",
    "OR": "Oregon",
    "PA": "Pennsylvania",
    "RI": "Rhode Island",
    "SC": "South Carolina",
    "SD": "South Dakota",
    "TN": "Tennessee",
    "TX": "Texas",
    "UT": "Utah",
    "VT": "Vermont",
    "VA": "Virginia",
    "WA": "Washington",
    "WV": "West Virginia",
    "WI": "Wisconsin",
    "WY": "Wyoming",
    "GU": "Guam",
    "MP": "Northern Mariana Islands",
    "PR": "Puerto Rico",
    "VI": "Virgin Islands",
}
# The territories join the map's last row only when a story needs them.
_TERRITORIES = {"GU": (7, 1), "MP": (7, 2), "PR": (7, 9), "VI": (7, 10)}


class State(NamedTuple):
    """A state, the District of Columbia or a territory: postal code, name, and its tile (from 0)."""

    code: str
    name: str
    row: int
    column: int

    @property
    def territory(self) -> bool:
        """Whether it is drawn only when a story needs it."""
        return self.code in _TERRITORIES


def _places() -> dict[str, tuple[int, int]]:
    places = {
        line[2 * column : 2 * column + 2]: (row, column)
        for row, line in enumerate(_MAP)
        for column in range(COLUMNS)
    }
    places.pop("..")
    return places | _TERRITORIES


STATES: tuple[State, ...] = tuple(
    State(code, name, *_places()[code]) for code, name in sorted(_NAMES.items(), key=lambda item: item[1])
)
_BY_CODE = {state.code: state for state in STATES}
_BY_NAME = {state.name.casefold(): state for state in STATES}


def by_code(code: str) -> State | None:
    """The state of a postal code, in capitals or not."""
    return _BY_CODE.get(code.upper())


def by_name(name: str) -> State | None:
    """The state of that full name, in capitals or not."""
    return _BY_NAME.get(" ".join(name.split()).casefold())
