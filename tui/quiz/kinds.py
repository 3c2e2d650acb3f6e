"""Which module asks which kind of fact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol, cast

from tui.quiz.ask import claim, comparison, event, figure, group, measure, quote, speaker, term
from tui.quiz.index import Index
from tui.quiz.question import Form
from tui.quiz.rendered import Offer, Rendered
from tui.quiz.shuffle import Stream


class Kind(Protocol):
    """A module that asks one kind of fact. `fact` is that fact, or the name of a measure."""

    def offers(self, index: Index, fact: Any) -> Iterable[Offer]:
        """What can be asked of it."""

    def ask(
        self, index: Index, fact: Any, aspect: str, form: Form, stream: Stream, mixups: Sequence[str]
    ) -> Rendered:
        """The question for something that `offers` named."""

    def answers(self, index: Index, fact: Any, aspect: str) -> tuple[str, ...]:
        """Texts any of which gives the answer away to somebody who sees it with the fact."""

    def typed(self, index: Index, fact: Any, aspect: str) -> tuple[object, ...]:
        """What the right answer rests on, as typed in the story's files."""


KINDS: dict[str, Kind] = {
    "figure": cast("Kind", figure),
    "comparison": cast("Kind", comparison),
    "speaker": cast("Kind", speaker),
    "quote": cast("Kind", quote),
    "claim": cast("Kind", claim),
    "group": cast("Kind", group),
    "event": cast("Kind", event),
    "term": cast("Kind", term),
}
MEASURE: Kind = cast("Kind", measure)
