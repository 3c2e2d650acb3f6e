"""All that the finders report of one article, for `compose` to make facts of."""

from __future__ import annotations

from msgspec import Struct

from tui.draft.found import (
    Amount,
    Change,
    Districts,
    Happened,
    LeftOver,
    Named,
    Quotation,
    Range,
    Said,
    Spot,
    Statement,
    Voice,
)
from tui.draft.intake.page import Page


class Finds(Struct, kw_only=True):
    """What stands in an article. `said` tells whose word each of the amounts is, in their order.

    `set_off` are words in quotation marks that nobody is said to say.
    """

    page: Page
    title: Range | None = None
    voices: tuple[Voice, ...] = ()
    amounts: tuple[Amount, ...] = ()
    said: tuple[Said, ...] = ()
    changes: tuple[Change, ...] = ()
    no_figures: tuple[LeftOver, ...] = ()
    set_off: tuple[LeftOver, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    statements: tuple[Statement, ...] = ()
    spots: tuple[Spot, ...] = ()
    districts: tuple[Districts, ...] = ()
    happened: tuple[Happened, ...] = ()
    named: tuple[Named, ...] = ()
