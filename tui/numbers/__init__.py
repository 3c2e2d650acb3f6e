"""Numbers as people write them: found in an article, read from an answer, and shown. All values are exact."""

from __future__ import annotations

from tui.numbers.find import find_numbers
from tui.numbers.found import Found, Kind
from tui.numbers.qualifiers import Qualified, Qualifier, qualified
from tui.numbers.show import exact, in_words, show
from tui.numbers.typed import Bound, Typed, read_number

__all__ = [
    "Bound",
    "Found",
    "Kind",
    "Qualified",
    "Qualifier",
    "Typed",
    "exact",
    "find_numbers",
    "in_words",
    "qualified",
    "read_number",
    "show",
]
