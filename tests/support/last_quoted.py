"""Who is found to have said the last quotation of a text."""

from __future__ import annotations

from tui.draft.found import Quotation
from tui.draft.intake.page import Page
from tui.draft.people.cast import cast
from tui.draft.speech.quotes import Quoted
from tui.draft.speech.sources import sources


def quoted(text: str) -> tuple[str, Quotation]:
    """The name of who said the last quotation of a text, and the quotation."""
    page = Page(text)
    people = cast(page)
    voices = people.with_voices(sources(page, people))
    last = Quoted(page, voices).all[-1]
    names = {voice.key: voice.name for voice in voices.voices}
    return names.get(last.said.by or "", ""), last
