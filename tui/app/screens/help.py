"""Help: the keys of the page it was called from."""

from __future__ import annotations

from collections.abc import Sequence

from tui.app.keys import Key
from tui.app.page import Page


class Help(Page[None]):
    """Explains a page's keys."""

    def __init__(self, title: str, keys: Sequence[Key]) -> None:
        super().__init__(("Help", title) if title else ("Help",))
        self._explained = tuple(keys)
