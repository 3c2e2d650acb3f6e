"""The files of a story: which there are, and which tables each has."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from tui.story.model import (
    Article,
    Claim,
    Comparison,
    District,
    Event,
    Fact,
    Figure,
    Group,
    Opener,
    Quote,
    Record,
    Several,
    Speaker,
    Term,
    Words,
)


class StoryFile(Record, frozen=True, kw_only=True):
    """`story.toml`: what the story is, and the order of its articles."""

    id: Words
    schema: Literal[1]
    title: Words
    summary: Words
    articles: Annotated[Several, Meta(min_length=1)]


class ArticlesFile(Record, frozen=True, kw_only=True):
    """`articles.toml`."""

    articles: Annotated[tuple[Article, ...], Meta(min_length=1, max_length=64)]


class FiguresFile(Record, frozen=True, kw_only=True):
    """`figures.toml`."""

    figures: tuple[Figure, ...] = ()
    comparisons: tuple[Comparison, ...] = ()


class SpeakersFile(Record, frozen=True, kw_only=True):
    """`speakers.toml`."""

    speakers: tuple[Speaker, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()


class DistrictsFile(Record, frozen=True, kw_only=True):
    """`districts.toml`."""

    groups: tuple[Group, ...] = ()
    districts: tuple[District, ...] = ()


class EventsFile(Record, frozen=True, kw_only=True):
    """`events.toml`."""

    events: tuple[Event, ...] = ()


class TermsFile(Record, frozen=True, kw_only=True):
    """`terms.toml`."""

    terms: tuple[Term, ...] = ()


class InterviewFile(Record, frozen=True, kw_only=True):
    """`interview.toml`."""

    openers: tuple[Opener, ...] = ()


STORY = "story.toml"
ARTICLES = "articles.toml"
INTERVIEW = "interview.toml"
FACT_FILES: dict[str, type[Record]] = {
    "figures.toml": FiguresFile,
    "speakers.toml": SpeakersFile,
    "districts.toml": DistrictsFile,
    "events.toml": EventsFile,
    "terms.toml": TermsFile,
}
FILES: dict[str, type[Record]] = {
    STORY: StoryFile,
    ARTICLES: ArticlesFile,
    **FACT_FILES,
    INTERVIEW: InterviewFile,
}
TABLES: dict[str, tuple[str, type[Fact]]] = {  # table: its file, and what an entry is
    "figures": ("figures.toml", Figure),
    "comparisons": ("figures.toml", Comparison),
    "speakers": ("speakers.toml", Speaker),
    "quotes": ("speakers.toml", Quote),
    "claims": ("speakers.toml", Claim),
    "groups": ("districts.toml", Group),
    "districts": ("districts.toml", District),
    "events": ("events.toml", Event),
    "terms": ("terms.toml", Term),
}
HOMES: dict[str, str] = {  # every list of tables, and its file
    "articles": ARTICLES,
    **{table: name for table, (name, _) in TABLES.items()},
    "openers": INTERVIEW,
}
