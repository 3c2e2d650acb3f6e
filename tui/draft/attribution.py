"""Whose word something is: the subject of the verb of saying that governs it, as a voice of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.draft.found import Said
from tui.draft.page import Page
from tui.draft.quotes import Quoted

if TYPE_CHECKING:
    from tui.draft.cast import Cast


def said(page: Page, cast: Cast, start: int, end: int) -> Said:
    """Whose word the words at `start` to `end` are; `by` is None where the article itself states them.

    For many places of one page make one `Quoted` and ask that.
    """
    return Quoted(page, cast).said(start, end)
