"""What is known of one verb of saying in an article: its words, and the voice that is its subject."""

from __future__ import annotations

from typing import NamedTuple

from tui.draft.found import Range, Voice
from tui.story.tagging import Tag


class Spoken(NamedTuple):
    """A tag with the voice that its subject is, if that is known, and why it may be another."""

    tag: Tag
    voice: Voice | None
    doubt: str
    place: Range  # the words of the subject, or of the verb where there is none
