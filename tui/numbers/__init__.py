"""Numbers as people write them: found in an article, read from an answer, and shown. All values are exact."""

from __future__ import annotations

from tui.numbers.find import Found, Kind, find_numbers
from tui.numbers.show import exact, in_words, show
from tui.numbers.typed import Bound, Typed, read_number

__all__ = ["Bound", "Found", "Kind", "Typed", "exact", "find_numbers", "in_words", "read_number", "show"]
