"""A story from articles: read, made into facts, proved, and briefed; all in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from msgspec import ValidationError, convert, to_builtins
from msgspec.structs import replace

from tui.draft.facts.briefing import briefing
from tui.draft.facts.compose import Composer
from tui.draft.facts.speakers import Speakers
from tui.draft.finds import Finds
from tui.draft.found import LeftOver
from tui.draft.ids import Ids
from tui.draft.proof.prove import prove, settle_briefing
from tui.draft.proof.sketch import Sketch
from tui.story.files import StoryFile
from tui.story.model import Article, Fact, Figure, Speaker

Told = Callable[[str], None]


class Source(NamedTuple):
    """An article to be drafted: its id, the name of its file in the story, its title, and what it has."""

    id: str
    file: str
    title: str
    finds: Finds

    @property
    def text(self) -> str:
        """The article's text."""
        return self.finds.page.text

    @property
    def record(self) -> Article:
        """The article as `articles.toml` has it, before anything is cited."""
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        return Article(id=self.id, source=self.file, sha256=digest, title=self.title)

    @property
    def reasons(self) -> tuple[LeftOver, ...]:
        """The words that are no story, no figures and nobody's words, and why."""
        return (*self.finds.page.left, *self.finds.no_figures, *self.finds.set_off)


def sketched(sources: Sequence[Source], story: str, title: str, summary: str) -> Sketch:
    """A new story of these articles, before it is proved."""
    order = tuple(one.id for one in sources)
    head = StoryFile(id=story, schema=1, title=title, summary=summary, articles=order)
    facts, dropped = composed(sources, (), head.articles)
    return Sketch(
        head,
        {one.id: one.record for one in sources},
        {one.id: one.text for one in sources},
        {fact.id: fact for fact in facts},
        dropped,
    )


def finish(sketch: Sketch, sources: Sequence[Source], told: Told) -> None:
    """Prove a sketch, and write its briefings."""
    told("proving")
    prove(sketch, {one.id: one.reasons for one in sources})
    told("briefing")
    for one in sources:
        brief(sketch, one)


def composed(
    sources: Iterable[Source], known: Collection[Fact], taken: Iterable[str]
) -> tuple[list[Fact], list[str]]:
    """The facts of articles, named apart from those that are `known`, and what could not be made one."""
    measures = {fact.measure for fact in known if isinstance(fact, Figure) and fact.measure}
    ids = Ids([*taken, *(fact.id for fact in known), *measures])
    speakers = Speakers(ids, (fact for fact in known if isinstance(fact, Speaker)))
    facts: list[Fact] = []
    dropped: list[str] = []
    for one in sources:
        composer = Composer(one.id, one.finds, ids, speakers)
        facts += composer.facts()
        dropped += composer.dropped
    made = [*facts, *speakers.facts()]
    kept = [fact for fact in made if _fits(fact)]
    dropped += [f"{fact.kind} {fact.id}: longer than the format allows" for fact in made if not _fits(fact)]
    return kept, dropped


def _fits(fact: Fact) -> bool:
    """Whether the format allows the fact: words without blanks may be of any length in an article."""
    try:
        convert(to_builtins(fact), type(fact))
    except ValidationError:
        return False
    return True


def brief(sketch: Sketch, source: Source) -> None:
    """Write the briefing of an article, as far as `check` accepts it."""
    lines = briefing(source.finds, source.id, tuple(sketch.facts.values()))
    sketch.articles[source.id] = replace(sketch.articles[source.id], briefing=lines)
    settle_briefing(sketch, source.id)
