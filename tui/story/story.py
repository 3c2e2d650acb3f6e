"""A story in memory: its articles, their texts, and its facts in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from tui.story.evidence import Span, resolve_all
from tui.story.model import Article, Fact, Opener

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True)
class Story:
    """A loaded story. `facts` stand in story order: article by article, then as the files have them.

    `openers` are what its author would ask in an interview, in the order of the file.
    """

    id: str
    title: str
    summary: str
    folder: Path
    articles: tuple[Article, ...]
    texts: Mapping[str, str]
    facts: Mapping[str, Fact]
    openers: tuple[Opener, ...] = ()

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """All facts of one kind, in story order."""
        if kind is Fact:
            return cast("tuple[F, ...]", tuple(self.facts.values()))
        return cast("tuple[F, ...]", self._by_kind.get(kind, ()))

    @cached_property
    def _by_kind(self) -> dict[type[Fact], tuple[Fact, ...]]:
        found: dict[type[Fact], list[Fact]] = {}
        for fact in self.facts.values():
            found.setdefault(type(fact), []).append(fact)
        return {kind: tuple(facts) for kind, facts in found.items()}

    def article(self, article_id: str) -> Article:
        """The article of that id; KeyError where there is none."""
        return self._articles[article_id]

    def text(self, span: Span) -> str:
        """The source's own words at `span`."""
        return self.texts[span.article][span.start : span.end]

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return {article.id: article for article in self.articles}

    @cached_property
    def spans(self) -> Mapping[str, tuple[Span, ...]]:
        """Every fact's evidence as spans, the locus first; evidence that is not found is left out."""
        return resolve_all(self.texts, self.facts.values())
