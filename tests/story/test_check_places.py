"""Every problem stands exactly at the key or the value, or at the article's words, that it is about.

Whatever is changed in the bundled story: each problem that comes of it is looked up in the file that it
names. Its place must be the very beginning of a key or a value there, of one of the keys that its code is
about (at an entry as a whole only where it does not have that key), and what it quotes stands there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import tomli

from tui.paths import bundled
from tui.story.check import Reading, check
from tui.story.load import load
from tui.story.locate import Document, Path_, scan
from tui.story.problem import Problem

FOLDER = bundled() / "content" / "maine-opioid-crackdown"
SEEDS = bundled() / "seeds"
TEXTS = {path.name: path.read_bytes().decode() for path in FOLDER.glob("*.toml")}
SOURCES = {path.name: path.read_bytes().decode() for path in SEEDS.glob("*.txt")}
READINGS = {
    article["id"]: Reading(SOURCES[article["source"]])
    for article in tomli.loads(TEXTS["articles.toml"])["articles"]
}

# By code (or its first part): the keys that a problem of it may stand at.
ABOUT = {
    "article.unknown": "article articles",
    "article.unlisted": "id",
    "by": "by",
    "by.missing": "ENTRY",
    "via": "via",
    "to": "to",
    "brief.cites": "cites",
    "brief.sides": "section sides",
    "brief": "text name means",
    "claim": "status",
    "comparison": "from to",
    "coverage": "SOURCE",
    "district": "said part",
    "event.said": "said",
    "event": "month day year after",
    "evidence": "evidence",
    "letters": "evidence parts text",
    "figure.by": "status",
    "figure.currency": "currency said",
    "figure.disagree": "value",
    "figure.kind": "kind",
    "figure.other": "evidence",
    "figure.period": "said",
    "figure.qualifier": "qualifier evidence",
    "figure.said": "said",
    "figure.value": "value to said",
    "figure.whole": "of",
    "figure.year": "year",
    "figure": "unit per within",
    "group": "size",
    "id.form": "id",
    "id.taken": "id articles",
    "id.unknown": "by via to of from cites group after also_accept facts land",
    "left_out.reason": "reason",
    "left_out.text": "text",
    "lure": "lures",
    "opener.after": "after",
    "opener.facts": "facts",
    "opener": "ask",
    "quote.gap": "gap",
    "quote": "parts",
    "role": "said title when",
    "skip": "skip",
    "source.sha256": "sha256",
    "source.missing": "source",
    "source.path": "source",
    "speaker": "name aliases party",
    "term": "name",
    "text.answer": "ask label",
    "text.empty": "ask label says what name meaning title summary text lures not_lures aliases parts "
    "variants",
    "text.period": "ask label",
    "text": "ask label says what name meaning text",
    "schema.missing": "ENTRY",
    "schema": "ANY",
}
QUOTES = (
    "evidence",
    "letters",
    "id",
    "lure",
    "left_out.text",
    "figure.said",
    "role.said",
    "text.n",
)  # and quote


def about(code: str) -> list[str]:
    return (ABOUT.get(code) or ABOUT[code.partition(".")[0]]).split()


def prove(folder: Path, texts: dict[str, str]) -> list[Problem]:
    """The problems of the story with those files, all at their exact places."""
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
    report = check(load(folder, SEEDS), READINGS)
    for found in (*report.problems, *report.warnings):
        name = Path(found.file).name
        if name in SOURCES:
            _in_source(found, SOURCES[name])
        else:
            _in_file(found, texts[name])
    return [*report.problems, *report.warnings]


def _in_source(found: Problem, text: str) -> None:
    assert about(found.code) == ["SOURCE"], found
    offset = sum(len(line) + 1 for line in text.split("\n")[: found.line - 1]) + found.column - 1
    name = re.findall("“(.*)”", found.message)[0].removesuffix("…")
    assert " ".join(text[offset:].split()).startswith(name), found


def _in_file(found: Problem, text: str) -> None:
    if found.code == "schema.missing" and (found.line, found.column) == (1, 1):
        assert found.file.endswith("story.toml"), found  # which has no entries: the file as a whole
        return
    paths = _paths(text).get((found.line, found.column), [])
    assert paths, f"at no key and no value: {found}"
    keys, data = about(found.code), _data(text)
    near = [path for path in paths if _is_about(path, keys, data)]
    assert near, (found, found.code, paths)
    if found.code.startswith(QUOTES) and "empty" not in found.code:
        assert any(_quotes(found.message, _at(data, path)) for path in near), (found, near)


@cache
def _paths(text: str) -> dict[tuple[int, int], list[Path_]]:
    """What begins where, by line and column."""
    document, places = Document("", text), scan(text)
    found: dict[tuple[int, int], list[Path_]] = {}
    for path, (start, _) in [*places.values.items(), *places.keys.items()]:
        found.setdefault(document.place(start)[1:], []).append(path)
    return found


@cache
def _data(text: str) -> dict[str, Any]:
    return tomli.loads(text)


def _quotes(message: str, value: Any) -> bool:
    """Whether words that the message quotes are of the value."""
    words = " ".join(str(value).split())
    return any(quoted.rstrip("…”") in words for quoted in re.findall("“([^”]*)", message))


def _at(data: Any, path: Path_) -> Any:
    for part in path:
        data = data[part]
    return data


def _is_about(path: Path_, keys: list[str], data: dict[str, Any]) -> bool:
    if keys == ["ANY"]:
        return True
    entry = _at(data, path)
    whole = isinstance(entry, dict)
    if keys == ["ENTRY"]:
        return whole
    names = [part for part in path if isinstance(part, str)]
    if names[-1] in keys or ("skip" in keys and "skip" in names):
        return True
    return whole and not set(keys) & set(entry)


def leaves(value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(item, (*path, key))
    else:
        yield path, value


def unit(path: Path_) -> Path_:
    """What one value at a time is changed of: an entry, or a line of a briefing."""
    return path[:4] if path[0] == "articles" and len(path) > 4 else path[:2]


def rounds(change: Callable[[Any], str | None]) -> Iterator[dict[str, list[tuple[int, int, str]]]]:
    """All values changed, in as few rounds as let each change one value of an entry at most."""
    made: list[dict[str, list[tuple[int, int, str]]]] = []
    taken: list[set[tuple[str, Path_]]] = []
    for name, text in TEXTS.items():
        places = scan(text).values
        for path, value in leaves(tomli.loads(text)):
            new = change(value)
            if new is None or new == text[slice(*places[path])]:
                continue
            of = (name, unit(path))
            number = next((number for number, busy in enumerate(taken) if of not in busy), len(taken))
            if number == len(taken):
                taken.append(set())
                made.append({})
            taken[number].add(of)
            made[number].setdefault(name, []).append((*places[path], new))
    yield from made


def changed(edits: dict[str, list[tuple[int, int, str]]]) -> dict[str, str]:
    texts = dict(TEXTS)
    for name, some in edits.items():
        for start, end, new in sorted(some, reverse=True):
            texts[name] = texts[name][:start] + new + texts[name][end:]
    return texts


def other_words(value: Any) -> str | None:
    return json.dumps(f"Qzx 77 {value}", ensure_ascii=False) if isinstance(value, str) else None


def no_words(value: Any) -> str | None:
    return '""' if isinstance(value, str) else None


def straight(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    return json.dumps(value.replace("’", "'").replace("“", '"').replace("”", '"'), ensure_ascii=False)


def other_number(value: Any) -> str | None:
    return str(value + 1) if isinstance(value, int) and not isinstance(value, bool) else None


def other_type(value: Any) -> str | None:
    return "true" if isinstance(value, str | int) else None


@pytest.mark.parametrize("change", [other_words, no_words, straight, other_number, other_type])
def test_a_changed_value(change: Callable[[Any], str | None], tmp_path: Path) -> None:
    seen = set()
    for edits in rounds(change):
        for found in prove(tmp_path, changed(edits)):
            seen.add(found.code)
    assert seen


def test_a_key_taken_out_or_misspelt(tmp_path: Path) -> None:
    """Line by line: every key of an entry that stands on a line of its own."""
    for number, name in enumerate(TEXTS):
        lines = TEXTS[name].split("\n")
        singles = [at for at, line in enumerate(lines) if re.match(r"[a-z_0-9]+ = .*[^\[]$", line)]
        for turn in range(2):
            for new in ("", "qzx_"):
                text = list(lines)
                for at in singles[(turn + number) % 2 :: 2]:
                    text[at] = new + lines[at] if new else ""
                prove(tmp_path, {**TEXTS, name: "\n".join(text)})
