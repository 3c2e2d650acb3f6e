"""Reading an article with every finder, each given what the ones before it found."""

from __future__ import annotations

from tui.draft.attribution import said
from tui.draft.cast import cast
from tui.draft.figures import figures, no_figures
from tui.draft.finds import Finds
from tui.draft.leftovers import leftovers
from tui.draft.page import Page
from tui.draft.quotes import quotations
from tui.draft.sources import sources
from tui.draft.title import title


def find(text: str) -> Finds:
    """All that the finders report of an article."""
    page = Page(text, leftovers(text))
    known = cast(page)
    known = known.with_voices(sources(page, known))
    amounts = figures(page)
    return Finds(
        page=page,
        title=title(text),
        voices=known.voices,
        amounts=amounts,
        said=tuple(said(page, known, *amount.locus) for amount in amounts),
        no_figures=no_figures(page),
        quotations=quotations(page, known),
    )
