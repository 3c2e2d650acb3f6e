"""What making facts of an article takes: its words, cited, and a note of what cannot be cited."""

from __future__ import annotations

from collections.abc import Iterable

from tui.draft.facts.evidence import Words, several, verbatim
from tui.draft.facts.speakers import Speakers
from tui.draft.finds import Finds
from tui.draft.found import Range
from tui.draft.ids import Ids


class Scribe:
    """Cites one article; `ids` and `speakers` are those of the whole story.

    What cannot be cited is `dropped`: a line each, for the author to be told.
    """

    def __init__(self, article: str, finds: Finds, ids: Ids, speakers: Speakers) -> None:
        self.article = article
        self.page = finds.page
        self.words = Words(finds.page.reading)
        self.ids = ids
        self.speakers = speakers
        self.dropped: list[str] = []

    def text(self, place: Range) -> str:
        """The article's words at a place, as a file has them."""
        return verbatim(self.page.words(place))

    def cited(self, locus: Range, more: Iterable[Range], barred: Iterable[Range] = ()) -> tuple[str, ...]:
        """The locus, its sentence and further words, each standing in the article once; () if they do not."""
        first = self.words.cited(locus, barred)
        if not first:
            return ()
        return several([first, *(self.words.cited(place) for place in (self.words.sentence(locus), *more))])

    def missed(self, what: str, place: Range) -> None:
        """Notes what could not be cited."""
        self.dropped.append(
            f"{what} “{self.text(place)[:60]}”: its words stand in the article more than once"
        )
