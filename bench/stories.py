"""Stories of any size, made up: of ten facts five are figures, the rest a bit of everything."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import convert

from tui.story.files import FACT_FILES, TABLES
from tui.story.model import Article
from tui.story.story import Story

GOODS = ("lamps", "boats", "looms", "kilns", "bells", "carts", "sails", "drums", "forks", "clocks")
FIRST = ("Ann", "Bob", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hal", "Ida", "Jan", "Kit", "Lou")
LAST = ("Hill", "Reed", "Moss", "Ford", "Lane", "Wood", "Dale", "Snow", "Marsh", "Stone", "Brook")
PER_BLOCK = 10

Entry = tuple[str, dict[str, Any]]  # the table of a fact, and what stands in it


def story(count: int, folder: Path = Path()) -> Story:
    """A story of `count` facts in memory, a multiple of ten: larger ones than files may hold are possible."""
    sentences: list[str] = []
    facts = {}
    for table, values in _entries(count, sentences):
        facts[values["id"]] = convert(values, TABLES[table][1])
    text = "\n\n".join(sentences)
    return Story("made-up", "Made up", "Made up.", folder, (_article(text),), {"news": text}, facts)


def write(folder: Path, count: int, story_id: str, title: str) -> None:
    """The same story as files, in a folder of its own; at most some 1,000 facts (files are bounded)."""
    head(folder, story_id, title)
    sentences: list[str] = []
    files: dict[str, list[str]] = {name: [] for name in FACT_FILES}
    for table, values in _entries(count, sentences):
        files[TABLES[table][0]] += [
            f"[[{table}]]",
            *(f"{key} = {_toml(value)}" for key, value in values.items()),
        ]
    text = "\n\n".join(sentences)
    article = _article(text)
    files["articles.toml"] = [
        "[[articles]]",
        'id = "news"',
        'source = "news.txt"',
        f'sha256 = "{article.sha256}"',
    ]
    files["articles.toml"].append('title = "The news"')
    for name, lines in files.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "news.txt").write_text(text, encoding="utf-8", newline="")


def head(folder: Path, story_id: str, title: str) -> None:
    """A story's `story.toml` alone, all that a library's list reads."""
    folder.mkdir(parents=True)
    text = f'id = "{story_id}"\nschema = 1\ntitle = "{title}"\nsummary = "Made up."\narticles = ["news"]\n'
    (folder / "story.toml").write_text(text, encoding="utf-8")


def _article(text: str) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(id="news", source="news.txt", sha256=digest, title="The news")


def _entries(count: int, sentences: list[str]) -> Iterator[Entry]:
    for block in range(count // PER_BLOCK):
        yield from _figures(block, sentences)
        yield from _speech(block, sentences)
        yield from _rest(block, sentences)


def _figures(block: int, sentences: list[str]) -> Iterator[Entry]:
    """Three years of one measure, two that stand alone, and a comparison."""
    goods, place = GOODS[block % len(GOODS)], town(block)
    base = 100 + 7 * block % 900
    for turn, year in enumerate((2015, 2016, 2017)):
        value = base + 13 * turn
        sentences.append(f"{place} sold {value} {goods} in {year}.")
        yield "figures", _figure(f"sold-{block}-{year}", place, "sold", value, goods, year)
    for what in ("lost", "mended"):
        value = base + (5 if what == "lost" else 11)
        sentences.append(f"{place} {what} {value} {goods} in 2018.")
        yield "figures", _figure(f"{what}-{block}", place, what, value, goods, 2018)
    yield (
        "comparisons",
        {
            "id": f"change-{block}",
            "article": "news",
            "ask": f"How did the number of {goods} that {place} sold change from 2015 to 2016?",
            "label": f"{goods} sold by {place}, 2015 to 2016",
            "from": f"sold-{block}-2015",
            "to": f"sold-{block}-2016",
            "evidence": [
                f"{place} sold {base} {goods} in 2015.",
                f"{place} sold {base + 13} {goods} in 2016.",
            ],
        },
    )


def _figure(fact: str, town: str, what: str, value: int, goods: str, year: int) -> dict[str, Any]:
    infinitive = {"sold": "sell", "lost": "lose", "mended": "mend"}[what]
    return {
        "id": fact,
        "article": "news",
        "ask": f"How many {goods} did {town} {infinitive} in {year}?",
        "label": f"{goods} {what} by {town}, {year}",
        "said": str(value),
        "value": value,
        "unit": {"one": goods[:-1], "many": goods},
        "period": {"said": str(year), "year": year},
        "evidence": [f"{town} {what} {value} {goods} in {year}."],
        **({"measure": f"sold-{town}"} if what == "sold" else {}),
    }


def _speech(block: int, sentences: list[str]) -> Iterator[Entry]:
    """A speaker, a quotation and a claim of theirs."""
    name = speaker(block)
    role, words = f"mayor of {town(block)}", f"We have never seen so many visitors in street {block} before"
    sentences.append(f"“{words},” said {name}, {role}.")
    sentences.append(f"{name} told council {block} that the bridge is safe for carts of {block + 3} tons.")
    spoken = f"said {name}, {role}."
    yield (
        "speakers",
        {
            "id": f"mayor-{block}",
            "article": "news",
            "name": name,
            "evidence": [spoken],
            "roles": [{"said": role, "title": role, "evidence": [spoken]}],
        },
    )
    yield (
        "quotes",
        {
            "id": f"quote-{block}",
            "article": "news",
            "parts": [words],
            "by": f"mayor-{block}",
            "evidence": [f"“{words},” {spoken}"],
        },
    )
    yield (
        "claims",
        {
            "id": f"claim-{block}",
            "article": "news",
            "says": f"the bridge is safe for carts of {block + 3} tons",
            "ask": f"What did the mayor of {town(block)} tell the council of the bridge?",
            "by": f"mayor-{block}",
            "evidence": [sentences[-1]],
        },
    )


def _rest(block: int, sentences: list[str]) -> Iterator[Entry]:
    """A term."""
    name = term(block)
    sentences.append(f"{name}, a scheme for dry cellars in {town(block)}, began.")
    yield (
        "terms",
        {
            "id": f"plan-{block}",
            "article": "news",
            "name": name,
            "meaning": f"a scheme for dry cellars in {town(block)}",
            "evidence": [sentences[-1]],
        },
    )


def town(block: int) -> str:
    """The town of a block of facts."""
    return f"Town{_letters(block)}"


def speaker(block: int) -> str:
    """The speaker of a block of facts, the mayor of its town."""
    return f"{FIRST[block % len(FIRST)]} {LAST[block % len(LAST)]}{_letters(block)}"


def term(block: int) -> str:
    """The term of a block of facts."""
    return f"Plan {_letters(block)}"


def _letters(number: int) -> str:
    """A number in small letters, so that names differ and hold no digits."""
    letters = ""
    while True:
        letters = chr(ord("a") + number % 26) + letters
        number //= 26
        if not number:
            return letters


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
