"""Reading an article with every finder, each given what the ones before it found."""

from __future__ import annotations

from tui.draft.events.events import events
from tui.draft.finds import Finds
from tui.draft.found import LeftOver, Quotation
from tui.draft.intake.leftovers import leftovers
from tui.draft.intake.page import Page
from tui.draft.numbers.changes import changes
from tui.draft.numbers.figures import figures, no_figures
from tui.draft.people.cast import cast
from tui.draft.places.districts import districts
from tui.draft.places.places import places
from tui.draft.speech.claims import claims
from tui.draft.speech.quotes import Quoted
from tui.draft.speech.sources import sources
from tui.draft.terms.terms import terms

SET_OFF = "words set off by quotation marks, which nobody is said to say"


def find(text: str) -> Finds:
    """All that the finders report of an article."""
    page = Page(text, leftovers(text))
    known = cast(page)
    known = known.with_voices(sources(page, known))
    quoted = Quoted(page, known)
    amounts = figures(page)
    marked = quoted.all
    return Finds(
        page=page,
        title=page.title,
        voices=known.voices,
        amounts=amounts,
        said=tuple(quoted.said(*amount.said) for amount in amounts),
        changes=changes(page, amounts),
        no_figures=no_figures(page),
        quotations=tuple(one for one in marked if not _set_off(one)),
        set_off=tuple(
            LeftOver(start=start, end=end, reason=SET_OFF)
            for one in marked
            if _set_off(one)
            for start, end in one.parts
        ),
        statements=claims(page, known, marked),
        spots=places(page, known),
        districts=districts(page),
        happened=events(page, known),
        named=terms(page, known),
    )


def _set_off(one: Quotation) -> bool:
    """Whether words in marks are only set off: a title, a word that the writer keeps away from."""
    return one.said.by is None and not (one.said.doubt or one.said.evidence or one.doubt)
