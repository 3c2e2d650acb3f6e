"""What the rules look at: a loaded story, its articles read, its evidence found."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from tui.story.check.reading import Reading
from tui.story.evidence import Span
from tui.story.load import Loaded
from tui.story.locate import Document, Origin
from tui.story.model import Fact, Speaker
from tui.story.problem import Problem, problem, warning
from tui.story.story import Story


class Case:
    """One story under check."""

    def __init__(self, loaded: Loaded, story: Story, readings: Mapping[str, Reading] | None = None) -> None:
        self.loaded = loaded
        self.story = story
        self.origin: Origin = loaded.origin
        known = readings or {}
        self.readings = {
            name: known[name] if name in known and known[name].text == text else Reading(text)
            for name, text in story.texts.items()
        }
        self._places: dict[tuple[str, str], tuple[Span, ...]] = {}

    def fail(self, fact: Fact, path: tuple[str | int, ...], code: str, message: str, mend: str) -> Problem:
        """A problem at a value of a fact."""
        return problem(self.origin.at(fact.id, *path), code, message, mend)

    def warn(self, fact: Fact, path: tuple[str | int, ...], code: str, message: str, mend: str) -> Problem:
        """A warning at a value of a fact."""
        return warning(self.origin.at(fact.id, *path), code, message, mend)

    def find(self, article: str, words: str) -> tuple[Span, ...]:
        """Every place where whole words stand in an article."""
        key = (article, words)
        if key not in self._places:
            reading = self.readings.get(article)
            ranges = reading.folded.find(words, whole=True) if reading else []
            self._places[key] = tuple(Span(article, start, end) for start, end in ranges)
        return self._places[key]

    def locus(self, fact: Fact) -> Span | None:
        """The fact's first evidence, if it is found."""
        places = self.find(fact.article, fact.evidence[0]) if fact.evidence else ()
        return places[0] if places else None

    def spans(self, fact: Fact) -> list[Span]:
        """The fact's evidence, as far as it is found."""
        return [places[0] for words in fact.evidence if (places := self.find(fact.article, words))]

    def words(self, fact: Fact) -> list[str]:
        """The article's words that back a fact."""
        return [self.story.text(span) for span in self.spans(fact)]

    @cached_property
    def speakers(self) -> Mapping[str, Speaker]:
        """The story's speakers by id."""
        return {speaker.id: speaker for speaker in self.story.of(Speaker)}

    def speaker_name(self, speaker_id: str) -> str:
        """How a message names a speaker."""
        speaker = self.speakers.get(speaker_id)
        return speaker.name or speaker_id if speaker else speaker_id

    def source(self, article_id: str) -> Document:
        """An article's source, for problems that stand in it."""
        name = self.story.article(article_id).source
        folder = self.loaded.folder
        seeds = self.loaded.seeds
        beside: Path = folder / name
        path = beside if seeds is None or beside.exists() else seeds / name
        return Document(str(path), self.story.texts[article_id])
