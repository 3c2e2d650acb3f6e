"""A whole story as data, written as TOML that need not make sense: what hostile stories are changes of."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

Place = tuple[str | int, ...]
Docs = dict[str, Any]
Builder = Callable[[Path], None]  # given the library's folder, writes the story into it

SOURCE = (
    "HARROW POINT — Chief Ann Hill said more than 58 boats burned in 2016, up from 53 in 2011,"
    " in northern and southern Ohio.\n\n“We got lucky,” Hill said on Friday."
    " The Harbor Act of 1990 was meant to prevent it.\n\n"
    "Share this story\n"
)


def base() -> dict[str, Docs]:
    """A whole story with every kind of fact and every field, as its files' data; it is hostile to nobody."""
    fact = {"article": "news"}
    common: Docs = {"lures": ["60 boats"], "not_lures": ["53 boats"], "note": "Ours.", "weight": 2}
    figure: Docs = {
        **fact, **common, "id": "boats", "ask": "How many boats burned?", "label": "boats that burned, 2016",
        "said": "more than 58", "value": 58, "qualifier": "more_than", "unit": {"one": "boat",
        "many": "boats"},
        "period": {"said": "2016", "year": 2016}, "jurisdiction": "state", "by": "hill", "status": "claimed",
        "measure": "boats", "evidence": ["more than 58 boats burned in 2016", "Chief Ann Hill said"],
        "review": "look", "skip": {"cloze": "why not"},
    }  # fmt: skip
    before: Docs = {
        **fact, "id": "before", "ask": "How many before?", "label": "boats, 2011", "said": "53", "value": 53,
        "kind": "count", "per": "year", "within": "a year", "of": "boats", "measure": "boats",
        "period": {"said": "2011"}, "evidence": ["53 in 2011"],
    }  # fmt: skip
    return {
        "story.toml": {
            "id": "evil", "schema": 1, "title": "Boats", "summary": "Boats burned.", "articles": ["news"],
        },
        "articles.toml": {
            "articles": [
                {
                    "id": "news", "source": "news.txt", "sha256": "", "title": "Boats",
                    "publisher": "A paper",
                    "briefing": [
                        {"section": "short", "text": "More than 58 boats burned.", "cites": ["boats"]},
                        {
                            "section": "confused", "cites": ["boats", "before"], "review": "look",
                            "sides": [{"name": "58", "means": "2016"}, {"name": "53", "means": "2011"}],
                        },
                    ],
                    "left_out": [{"text": "Share this story", "reason": "navigation", "review": "look"}],
                }
            ]
        },
        "figures.toml": {
            "figures": [figure, before],
            "comparisons": [
                {
                    **fact, "id": "rise", "ask": "How did it change?", "label": "boats", "from": "before",
                    "to": "boats", "evidence": ["58 boats burned in 2016, up from 53"],
                }
            ],
        },
        "speakers.toml": {
            "speakers": [
                {
                    **fact, "id": "hill", "name": "Ann Hill", "kind": "person", "aliases": ["Hill"],
                    "party": "none", "evidence": ["Chief Ann Hill"],
                    "roles": [
                        {"said": "Chief", "title": "chief", "when": "now", "evidence": ["Chief Ann Hill"],
                         "article": "news", "review": "look"},
                    ],
                }
            ],
            "quotes": [
                {
                    **fact, "id": "lucky", "parts": ["We got lucky,"], "by": "hill", "via": "hill",
                    "to": "hill",
                    "also_accept": ["hill"], "ask": "Who said it?", "gap": "lucky",
                    "evidence": ["We got lucky,” Hill said"],
                }
            ],
            "claims": [
                {
                    **fact, "id": "burned", "says": "boats burned", "ask": "Who says so?",
                    "status": "hearsay",
                    "by": "hill", "to": "hill", "via": "hill", "evidence": ["Hill said on Friday"],
                }
            ],
        },
        "districts.toml": {
            "groups": [
                {**fact, "id": "parts", "ask": "Which parts?", "label": "parts", "size": 2,
                 "evidence": ["northern and southern Ohio"]},
            ],
            "districts": [
                {**fact, "id": f"{part}-ohio", "group": "parts", "state": "Ohio", "part": part,
                 "said": f"{part} Ohio", "aliases": [f"Ohio, {part}"], "evidence": [part, "southern Ohio"]}
                for part in ("northern", "southern")
            ],
        },
        "events.toml": {
            "events": [
                {**fact, "id": "act", "what": "the act was made", "when": {"said": "1990", "year": 1990},
                 "evidence": ["Harbor Act of 1990"]},
                {**fact, "id": "friday", "what": "Hill spoke", "when": {"said": "Friday", "month": 1,
                 "day": 2},
                 "after": ["act"], "evidence": ["on Friday"]},
            ]
        },
        "terms.toml": {
            "terms": [
                {**fact, "id": "harbor-act", "name": "Harbor Act", "aliases": ["the act"],
                 "meaning": "a law meant to prevent it", "evidence": ["The Harbor Act"]},
            ]
        },
    }  # fmt: skip


def toml(value: object) -> str:
    """A value as TOML on one line; text with every character that TOML wants escaped escaped."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{toml(str(key))} = {toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, Raw):
        return value
    if isinstance(value, str):
        signs = (f"\\u{ord(sign):04x}" if ord(sign) < 32 or sign in '"\\\x7f' else sign for sign in value)
        return '"' + "".join(signs) + '"'
    return str(value).lower()


class Raw(str):
    """TOML as it stands."""


def file(data: Mapping[str, Any]) -> str:
    """A file: a key a line, an entry of a list a line."""
    lines = []
    for key, value in data.items():
        if isinstance(value, list):
            inner = ",\n".join(toml(entry) for entry in value)
            lines.append(f"{toml(key)} = [\n{inner}\n]")
        else:
            lines.append(f"{toml(key)} = {toml(value)}")
    return "\n".join(lines) + "\n"


def write(library: Path, docs: Mapping[str, Docs], source: str | bytes = SOURCE, name: str = "evil") -> Path:
    """Write a story, the digest of its source filled in where it is empty; its folder."""
    folder = library / name
    folder.mkdir(parents=True)
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    digest = hashlib.sha256(data).hexdigest()
    for file_name, doc in docs.items():
        (folder / file_name).write_text(
            file(doc).replace('"sha256" = ""', f'"sha256" = "{digest}"'), encoding="utf-8", newline=""
        )
    (folder / "news.txt").write_bytes(data)
    return folder


def places(value: object, path: Place = ()) -> Iterator[tuple[Place, object]]:
    """Every value inside data, with its path; tables and lists before what is in them."""
    if len(path) > 1:  # not a whole file
        yield path, value
    pairs: Iterator[tuple[str | int, object]] = iter(())
    if isinstance(value, dict):
        pairs = iter(value.items())
    elif isinstance(value, list):
        pairs = iter(enumerate(value))
    for key, inner in pairs:
        yield from places(inner, (*path, key))


def put(docs: Docs, path: Place, value: object) -> None:
    """Put a value at a path."""
    inner: Any = docs
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value


def changed(path: Place, value: object, source: str = SOURCE) -> Builder:
    """The base story with one value changed."""

    def build(library: Path) -> None:
        docs = base()
        put(docs, path, value)
        write(library, docs, source)

    return build


def spelt(path: Place) -> str:
    return ".".join(str(key) for key in path)
