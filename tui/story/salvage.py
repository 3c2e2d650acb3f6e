"""What is wrong with a story that does not load: every problem, and what can be read all the same."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import tomli
from msgspec import ValidationError, convert

from tui.story.files import ARTICLES, FILES, HOMES, INTERVIEW, STORY, TABLES, StoryFile
from tui.story.load import Loaded, read_source
from tui.story.locate import Document, Origin
from tui.story.model import Article, Fact, Opener, Record
from tui.story.nearest import listed, nearest
from tui.story.problem import Place, Problem, problem, shown
from tui.story.schema import MOST_KEYS, mismatches, too_many
from tui.story.source import (
    MOST_FACTS,
    MOST_OPENERS,
    SOURCES_LIMIT,
    STORY_LIMIT,
    TOML_LIMIT,
    Unreadable,
    read_text,
)
from tui.story.story import Story

R = TypeVar("R", bound=Record)

_DIGITS = re.compile(r"[0-9_]{4000,}")  # about where Python stops reading a number


def salvage(folder: Path, seeds: Path | None, edited: Mapping[str, str] | None = None) -> Loaded:
    """All problems of the story in `folder`; there is at least one unless it was mended meanwhile.

    `edited` are texts that count instead of those on disk.
    """
    work = _Salvage(folder, seeds, edited or {})
    if not work.folder_is_there():
        return Loaded(folder, None, tuple(work.problems), seeds=seeds)
    partial = work.run()
    problems = tuple(sorted(work.problems, key=lambda found: (found.file, found.line, found.column)))
    story = None if problems else partial
    dropped, unread = frozenset(work.dropped), frozenset(work.unread)
    return Loaded(folder, story, problems, work.texts, partial, dropped, seeds, unread, work.origin)


class _Salvage:
    """One pass over a folder, collecting."""

    def __init__(self, folder: Path, seeds: Path | None, edited: Mapping[str, str]) -> None:
        self.folder = folder
        self.edited = edited
        self.seeds = seeds
        self.texts: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.dropped: set[str] = set()
        self.unread: set[str] = set()

    def run(self) -> Story:
        self.texts = dict(self._read())
        self.origin = Origin(self.folder, self.texts)
        data = {name: self._parse(document) for name, document in self.origin.documents.items()}
        for name in data:
            self._unknown_tables(name, data[name])
        head = self._head(data.get(STORY))
        articles = self._articles(data, head)
        texts = self._sources(articles)
        facts = self._facts(data, {article.id for article in articles})
        order = {article.id: number for number, article in enumerate(articles)}
        facts.sort(key=lambda fact: order.get(fact.article, len(order)))
        by_id = {fact.id: fact for fact in facts}
        openers = self._openers(data.get(INTERVIEW, {}), order.keys())
        return Story(head.id, head.title, head.summary, self.folder, tuple(articles), texts, by_id, openers)

    def add(self, place: Place, code: str, message: str, mend: str) -> None:
        self.problems.append(problem(place, code, message, mend))

    def folder_is_there(self) -> bool:
        try:
            if self.folder.is_dir():
                return True
        except (OSError, ValueError):
            pass
        self.add(Place(str(self.folder)), "story.missing", "there is no such folder", "check its name")
        return False

    def _read(self) -> Iterator[tuple[str, str]]:
        total = 0
        for name in FILES:
            file = str(self.folder / name)
            try:
                text = self.edited.get(name) or read_text(self.folder, name, TOML_LIMIT)
                total += len(text)
                if total > STORY_LIMIT:
                    raise Unreadable("story.large", *_large("characters in its files", STORY_LIMIT))
                yield name, text
            except FileNotFoundError:
                if name in (STORY, ARTICLES):
                    self.add(
                        Place(file),
                        "file.missing",
                        f"there is no {name}, which every story needs",
                        "write one",
                    )
            except Unreadable as error:
                self.unread.add(name)
                self.add(Place(file, error.line, error.column), error.code, error.message, error.mend)

    def _parse(self, document: Document) -> dict[str, Any]:
        try:
            return document.parse()
        except tomli.TOMLDecodeError as error:
            place = document.place(min(error.pos, len(document.text)))
            said = error.msg or "this is no TOML"
            self.add(place, "toml", f"the TOML cannot be read: {said[:1].lower()}{said[1:]}", "mend the line")
        except RecursionError:
            self.add(Place(document.file), "toml.deep", "lists or tables nest too deep", "make them flat")
        except ValueError:  # the only other thing that tomli cannot read: a number of any length
            digits = _DIGITS.search(document.text)
            place = document.place(digits.start()) if digits else Place(document.file)
            self.add(place, "toml", "a number has more digits than can be read", "check the number")
        self.unread.add(Path(document.file).name)
        return {}

    def _unknown_tables(self, name: str, data: Mapping[str, Any]) -> None:
        known = list(FILES[name].__struct_fields__)
        document = self.origin.document(name)
        strange = [key for key in data if key not in known]
        for key in strange[:MOST_KEYS]:
            place = document.key(key)
            home = HOMES.get(key)
            near = nearest(key, known)
            if home:
                mend = f"move it to {home}"
            else:
                mend = f"did you mean {shown(near)}?" if near else f"known are {listed(known)}"
            self.add(place, "schema.key", f"{shown(key)} is not known in {name}", mend)
        if more := strange[MOST_KEYS:]:
            self.add(document.key(more[0]), "schema.key", *too_many(more))

    def _head(self, data: dict[str, Any] | None) -> StoryFile:
        if data is not None:
            known = {key: value for key, value in data.items() if key in StoryFile.__struct_fields__}
            head = self._convert(STORY, (), known, StoryFile)
            if head is not None:
                return head
        return StoryFile(id="story", schema=1, title="untitled", summary="untitled", articles=())

    def _convert(self, name: str, path: tuple[str | int, ...], value: object, kind: type[R]) -> R | None:
        """The entry at `path`, or None and its problems."""
        try:
            return convert(value, kind)
        except (ValidationError, RecursionError, ValueError) as error:  # the last for a number of any length
            document, before = self.origin.document(name), len(self.problems)
            for found in mismatches(value, kind, path):
                place = document.key(*found.path) if found.key else document.value(*found.path)
                self.add(place, found.code, found.message, found.mend)
            if len(self.problems) == before:  # a rule that msgspec has and `mismatches` has not
                self.add(document.value(*path), "schema", str(error), "mend the entry")
            return None

    def _entries(
        self, name: str, table: str, data: Mapping[str, Any], kind: type[R]
    ) -> Iterator[tuple[int, R]]:
        entries = data.get(table, [])
        if isinstance(entries, list):
            entries = entries[: MOST_FACTS + 1]
        else:
            self.add(
                self.origin.document(name).value(table),
                "schema.type",
                f"{shown(table)} is a list of tables",
                f"write [[{table}]]",
            )
            return
        for index, value in enumerate(entries):
            entry = self._convert(name, (table, index), value, kind)
            if entry is not None:
                yield index, entry
            elif isinstance(value, dict) and isinstance(value.get("id"), str):
                self.dropped.add(value["id"])

    def _articles(self, data: Mapping[str, dict[str, Any]], head: StoryFile) -> list[Article]:
        found: dict[str, Article] = {}
        document = self.origin.document(ARTICLES)
        entries = data.get(ARTICLES, {})
        for index, article in self._entries(ARTICLES, "articles", entries, Article):
            place = document.value("articles", index, "id")
            if article.id in found or article.id in self.dropped:
                self.add(place, "id.taken", f"the article id {shown(article.id)} is taken", "choose another")
            elif head.articles and article.id not in head.articles:
                mend = f"add it to articles in {STORY}"
                self.add(place, "article.unlisted", f"the article {shown(article.id)} is in no order", mend)
            found.setdefault(article.id, article)
        if ARTICLES in self.texts and not entries.get("articles") and entries is not None:
            self.add(Place(document.file), "article.none", "there is no article", "add [[articles]]")
        ordered = []
        for article_id in dict.fromkeys(head.articles):
            if article_id in found:
                ordered.append(found.pop(article_id))
            elif article_id not in self.dropped:
                self._unlisted(head.articles.index(article_id), article_id, list(found))
        for number, article_id in enumerate(head.articles):
            if article_id in head.articles[:number]:
                message = f"the article {shown(article_id)} stands here twice"
                self.add(self.origin.story("articles", number), "id.taken", message, "keep one")
        return ordered + list(found.values())

    def _unlisted(self, number: int, article_id: str, known: list[str]) -> None:
        near = nearest(article_id, known)
        self.add(
            self.origin.story("articles", number),
            "article.unknown",
            f"there is no article {shown(article_id)}",
            f"did you mean {shown(near)}?" if near else f"add it to {ARTICLES}, or take it out here",
        )

    def _sources(self, articles: list[Article]) -> dict[str, str]:
        texts: dict[str, str] = {}
        total = 0
        for article in articles:
            try:
                text = read_source(self.folder, self.seeds, article.source)
                total += len(text)
                if total > SOURCES_LIMIT:
                    raise Unreadable("story.large", *_large("characters in its articles", SOURCES_LIMIT))
                texts[article.id] = text
            except Unreadable as error:
                place = self.origin.article(article.id, "source")
                self.add(place, error.code, error.message, error.mend)
        return texts

    def _facts(self, data: Mapping[str, dict[str, Any]], articles: set[str]) -> list[Fact]:
        facts: dict[str, Fact] = {}
        for table, (name, kind) in TABLES.items():
            for index, fact in self._entries(name, table, data.get(name, {}), kind):
                document = self.origin.document(name)
                if len(facts) == MOST_FACTS:
                    self.add(document.value(table, index), "story.large", *_large("facts", MOST_FACTS))
                    return list(facts.values())
                if fact.id in facts or fact.id in self.dropped:
                    self._taken(document.value(table, index, "id"), fact.id, self.origin.at(fact.id))
                    continue
                facts[fact.id] = fact
                self._article_of(document.value(table, index, "article"), fact.article, articles)
        return list(facts.values())

    def _openers(self, data: Mapping[str, Any], articles: Collection[str]) -> tuple[Opener, ...]:
        openers: dict[str, Opener] = {}
        document = self.origin.document(INTERVIEW)
        before = set(self.dropped)  # an opener may have the id of a fact
        for index, opener in self._entries(INTERVIEW, "openers", data, Opener):
            if len(openers) == MOST_OPENERS:
                self.add(document.value("openers", index), "story.large", *_large("openers", MOST_OPENERS))
                break
            if opener.id in openers or opener.id in self.dropped - before:
                place = document.value("openers", index, "id")
                self._taken(place, opener.id, self.origin.opener(opener.id))
                continue
            openers[opener.id] = opener
            if opener.article is not None:
                self._article_of(document.value("openers", index, "article"), opener.article, articles)
        self.dropped = before
        return tuple(openers.values())

    def _taken(self, place: Place, taken: str, first: Place) -> None:
        where = f"{Path(first.file).name}, line {first.line}"
        self.add(place, "id.taken", f"the id {shown(taken)} is taken ({where})", "choose another")

    def _article_of(self, place: Place, article: str, articles: Collection[str]) -> None:
        """A problem if an entry is of an article that there is not."""
        if article not in articles and article not in self.dropped:
            near = nearest(article, articles)
            mend = f"did you mean {shown(near)}?" if near else "write the id of an article"
            self.add(place, "article.unknown", f"there is no article {shown(article)}", mend)


def _large(what: str, limit: int) -> tuple[str, str]:
    """The message and the mend for a story that is larger than any may be."""
    return f"the story has more {what} than a story may have ({limit:,})", "make several stories of it"
