"""Where things stand in a story's files: tomli parses, and this finds the places again.

`scan` reads a TOML document that tomli has accepted; a property test parses its every slice again
with tomli. It is used only when a place is asked for, so that loading pays nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import tomli

from tui.story.files import ARTICLES, INTERVIEW, STORY, TABLES
from tui.story.problem import Place
from tui.story.toml import DEEPEST, parsed

Path_ = tuple[str | int, ...]  # from the top of a document to a value
Range = tuple[int, int]

_BLANK = re.compile(r"[ \t]*+")
_SKIP = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_BARE = re.compile(r"[A-Za-z0-9_-]++")
_ONE = re.compile(r"[ \t]*+([A-Za-z0-9_-]++)[ \t]*+(?!\.)")  # a key as nearly all are: bare, of one part
_MULTI_BASIC = re.compile(r'"""(?:[^"\\]++|\\[\s\S]|"{1,2}(?!"))*+"{3,5}')
_MULTI_LITERAL = re.compile(r"'''(?:[^']++|'{1,2}(?!'))*+'{3,5}")
_BASIC = re.compile(r'"(?:[^"\\\n]++|\\.)*+"')
_LITERAL = re.compile(r"'[^'\n]*+'")
_SCALAR = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:[^\s,\]}#]++|[^\s,\]}#=]++")
_STRINGS = (_MULTI_BASIC, _MULTI_LITERAL, _BASIC, _LITERAL)


@dataclass
class Scan:
    """The places of a document: of every value, and of every key (a table's is in its header)."""

    values: dict[Path_, Range] = field(default_factory=dict)
    keys: dict[Path_, Range] = field(default_factory=dict)


def scan(text: str) -> Scan:
    """The places in a valid TOML document; ValueError where it is not one after all."""
    return _Scanner(text).document()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.found = Scan()
        self.entries: dict[Path_, int] = {}  # arrays of tables: how many entries so far

    def document(self) -> Scan:
        pos = self.skip(0)
        table: Path_ = ()
        while pos < len(self.text):
            if self.text[pos] == "[":
                table, pos = self.header(pos)
            else:
                pos = self.pair(pos, table)
            pos = self.skip(pos)
        return self.found

    def skip(self, pos: int) -> int:
        """Past white space, newlines and comments."""
        return _end(_SKIP, self.text, pos)

    def header(self, pos: int) -> tuple[Path_, int]:
        """A `[table]` or a `[[table]]`."""
        start, double = pos, self.text.startswith("[[", pos)
        parts, pos = self.dotted(pos + (2 if double else 1))
        pos += 2 if double else 1
        path: Path_ = ()
        for key, _ in parts[:-1]:
            path = self.inside((*path, key))
        path = (*path, parts[-1][0])
        if double:
            self.entries[path] = number = self.entries.get(path, -1) + 1
            path = (*path, number)
        else:
            path = self.inside(path)
        self.found.keys.setdefault(path, (start, pos))
        return path, pos

    def inside(self, path: Path_) -> Path_:
        """The table at `path`, or the last one of an array of tables there."""
        return (*path, self.entries[path]) if path in self.entries else path

    def pair(self, pos: int, table: Path_) -> int:
        """`key = value`, the key dotted perhaps."""
        parts, pos = self.dotted(pos)
        path = table
        for key, where in parts:
            path = (*path, key)
            self.found.keys.setdefault(path, where)
        pos = _end(_BLANK, self.text, pos + 1)
        return self.value(pos, path)

    def dotted(self, pos: int) -> tuple[list[tuple[str, Range]], int]:
        """A key's parts, and the place after it and its blanks."""
        if match := _ONE.match(self.text, pos):
            return [(match[1], match.span(1))], match.end()
        parts = []
        while True:
            pos = _end(_BLANK, self.text, pos)
            start = pos
            if self.text[pos : pos + 1] in ('"', "'"):
                pos = self.string(pos)
                key = self.text[start + 1 : pos - 1]
                if "\\" in key:
                    key = tomli.loads(f"k = {self.text[start:pos]}")["k"]
            else:
                pos = _end(_BARE, self.text, pos)
                key = self.text[start:pos]
            if pos == start:
                raise ValueError(f"no key at {pos}")
            parts.append((key, (start, pos)))
            if len(parts) > DEEPEST:
                raise ValueError(f"a key of too many parts at {pos}")
            pos = _end(_BLANK, self.text, pos)
            if self.text[pos : pos + 1] != ".":
                return parts, pos
            pos += 1

    def string(self, pos: int) -> int:
        for pattern in _STRINGS:
            if match := pattern.match(self.text, pos):
                return match.end()
        raise ValueError(f"no string at {pos}")

    def value(self, pos: int, path: Path_) -> int:
        start, char = pos, self.text[pos : pos + 1]
        if char in ('"', "'"):
            pos = self.string(pos)
        elif char == "[":
            pos = self.array(pos, path)
        elif char == "{":
            pos = self.inline(pos, path)
        else:
            pos = _end(_SCALAR, self.text, pos)
            if pos == start:
                raise ValueError(f"no value at {pos}")
        self.found.values[path] = (start, pos)
        return pos

    def array(self, pos: int, path: Path_) -> int:
        pos, index = self.skip(pos + 1), 0
        while self.text[pos : pos + 1] != "]":
            pos = self.skip(self.value(pos, (*path, index)))
            index += 1
            if self.text[pos : pos + 1] == ",":
                pos = self.skip(pos + 1)
        return pos + 1

    def inline(self, pos: int, path: Path_) -> int:
        pos = self.skip(pos + 1)
        while self.text[pos : pos + 1] != "}":
            pos = self.skip(self.pair(pos, path))
            if self.text[pos : pos + 1] == ",":
                pos = self.skip(pos + 1)
        return pos + 1


def _end(pattern: re.Pattern[str], text: str, pos: int) -> int:
    match = pattern.match(text, pos)
    return match.end() if match else pos


class Document:
    """One file's text with its places, found when they are first asked for."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text

    @cached_property
    def data(self) -> dict[str, Any]:
        """The document as tomli has it; empty where it is no TOML."""
        try:
            return self.parse()
        except (ValueError, RecursionError):
            return {}

    def parse(self) -> dict[str, Any]:
        """The document, read now and kept as `data`; raises what `parsed` does where it is no TOML."""
        self.data = {}
        self.data = parsed(self.text)
        return self.data

    @cached_property
    def _scan(self) -> Scan:
        try:
            return scan(self.text) if self.data else Scan()
        except (ValueError, RecursionError):
            return Scan()

    @cached_property
    def _newlines(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.text)]

    def place(self, offset: int) -> Place:
        """The line and column of a code point."""
        before = bisect_left(self._newlines, offset)
        start = self._newlines[before - 1] + 1 if before else 0
        return Place(self.file, before + 1, offset - start + 1)

    def value(self, *path: str | int) -> Place:
        """Where the value at `path` stands, or the nearest thing around it."""
        found = self._scan
        for length in range(len(path), 0, -1):
            where = found.values.get(path[:length]) or found.keys.get(path[:length])
            if where:
                return self.place(where[0])
        return Place(self.file)

    def key(self, *path: str | int) -> Place:
        """Where the key at `path` stands, or the nearest thing around it."""
        where = self._scan.keys.get(path)
        return self.place(where[0]) if where else self.value(*path)


class Origin:
    """Where the facts and articles of a story stand in its files."""

    def __init__(self, folder: Path, texts: Mapping[str, str]) -> None:
        self.folder = folder
        self.documents = {name: Document(str(folder / name), text) for name, text in texts.items()}

    def document(self, name: str) -> Document:
        """The file of that name; an empty one where there is none."""
        return self.documents.get(name) or Document(str(self.folder / name), "")

    def at(self, fact_id: str, *path: str | int) -> Place:
        """Where a fact's value at `path` stands (`at("x", "evidence", 0)`), or else the fact itself."""
        if fact_id not in self._facts:
            return Place(str(self.folder / STORY))
        name, table, index = self._facts[fact_id]
        return self.document(name).value(table, index, *path)

    def entry(self, fact_id: str) -> tuple[str, str, int] | None:
        """The file, the table and the number in it of a fact's entry; None where there is no such fact."""
        return self._facts.get(fact_id)

    def article_number(self, article_id: str) -> int | None:
        """The number of an article's entry; None where there is no such article."""
        return self._articles.get(article_id)

    def fact_at(self, file: str, line: int) -> str | None:
        """The fact in whose table a line of a file stands; None where it stands in none."""
        starts = self._lines.get(file, [])
        before = bisect_left(starts, (line + 1, ""))
        return starts[before - 1][1] if before else None

    @cached_property
    def _lines(self) -> dict[str, list[tuple[int, str]]]:
        """By file, the lines where the facts begin, in order."""
        found: dict[str, list[tuple[int, str]]] = {}
        for fact, (name, table, index) in self._facts.items():
            document = self.document(name)
            found.setdefault(document.file, []).append((document.value(table, index).line, fact))
        return {file: sorted(lines) for file, lines in found.items()}

    def key_at(self, fact_id: str, *path: str | int) -> Place:
        """As `at`, for the key itself."""
        if fact_id not in self._facts:
            return Place(str(self.folder / STORY))
        name, table, index = self._facts[fact_id]
        return self.document(name).key(table, index, *path)

    def article(self, article_id: str, *path: str | int) -> Place:
        """Where an article's value at `path` stands, or else the article itself."""
        index = self._articles.get(article_id)
        document = self.document(ARTICLES)
        return Place(document.file) if index is None else document.value("articles", index, *path)

    def article_key(self, article_id: str, *path: str | int) -> Place:
        """As `article`, for the key itself."""
        index = self._articles.get(article_id)
        document = self.document(ARTICLES)
        return Place(document.file) if index is None else document.key("articles", index, *path)

    def opener(self, opener_id: str, *path: str | int) -> Place:
        """Where an opener's value at `path` stands, or else the opener itself."""
        index = self._openers.get(opener_id)
        document = self.document(INTERVIEW)
        return Place(document.file) if index is None else document.value("openers", index, *path)

    def story(self, *path: str | int) -> Place:
        """Where a value of `story.toml` stands."""
        return self.document(STORY).value(*path)

    @cached_property
    def _articles(self) -> dict[str, int]:
        return self._numbers(ARTICLES, "articles")

    @cached_property
    def _openers(self) -> dict[str, int]:
        return self._numbers(INTERVIEW, "openers")

    def _numbers(self, name: str, table: str) -> dict[str, int]:
        """The entries of a table by their ids; of several with one id, the first."""
        found: dict[str, int] = {}
        for index, entry in _entries(self.document(name).data, table):
            if isinstance(entry.get("id"), str):
                found.setdefault(entry["id"], index)
        return found

    @cached_property
    def _facts(self) -> dict[str, tuple[str, str, int]]:
        found: dict[str, tuple[str, str, int]] = {}
        for table, (name, _) in TABLES.items():
            for index, entry in _entries(self.document(name).data, table):
                if isinstance(entry.get("id"), str):
                    found.setdefault(entry["id"], (name, table, index))
        return found


def _entries(data: dict[str, Any], table: str) -> list[tuple[int, dict[str, Any]]]:
    entries = data.get(table)
    if not isinstance(entries, list):
        return []
    return [(index, entry) for index, entry in enumerate(entries) if isinstance(entry, dict)]
