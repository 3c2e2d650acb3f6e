"""Hostile stories of as much as the limits of the format let in, and of more."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from hostile_base import SOURCE, Builder, Docs, base, places, put, toml, write


def in_great_number() -> Iterator[tuple[str, Builder]]:
    """As many facts, lines, words and articles as the limits of the files let in, and more."""
    for table, name in {
        "figures": "figures.toml", "comparisons": "figures.toml", "speakers": "speakers.toml",
        "quotes": "speakers.toml", "claims": "speakers.toml", "groups": "districts.toml",
        "districts": "districts.toml", "events": "events.toml", "terms": "terms.toml",
    }.items():  # fmt: skip
        for count in (980, 100_000):
            yield f"{count:,} {table}, if they fit", partial(_many, name=name, table=table, count=count)
    yield "every file full of facts", _full
    yield "1,000 events in a circle", _circle
    yield "5,000 lines of a briefing", partial(_lines, key="briefing")
    yield "5,000 lines left out", partial(_lines, key="left_out")
    yield "64 articles of 1,000,000 characters", partial(_articles, count=64, size=1_000_000)
    yield "64 articles of 4,000,000 characters", partial(_articles, count=64, size=4_000_000)
    yield "60 articles of 950 characters", partial(_articles, count=60, size=950)
    yield "10,000 articles", partial(_articles, count=10_000, size=10)
    yield "64 lures of 2,000 characters in each of 6 facts", _long_lures
    yield "evidence that stands everywhere", _everywhere
    yield "thousands of evidence texts that stand nowhere", partial(_evidence, text="q{} z{}")
    yield "evidence of one letter, longer and longer", partial(_evidence, text="")
    yield "many names and numbers in one article", partial(_dense, count=20_000)
    yield "as many as are proved", partial(_dense, count=900)


LIMIT = 1 << 20  # bytes of a file


def _many(library: Path, name: str, table: str, count: int) -> None:
    docs = base()
    docs[name][table] = _copies(docs[name][table][-1], count)
    write(library, docs)


def _copies(entry: Docs, count: int) -> list[Docs]:
    """The entry with ids of its own, without what may be left out, until a file is nearly full."""
    lean = {
        key: value
        for key, value in entry.items()
        if key not in ("aliases", "note", "lures", "review", "skip")
    }
    size = len(toml({**lean, "id": "x-99999"}).encode()) + 2
    return [
        {**copy.deepcopy(lean), "id": f"x-{number}"} for number in range(min(count, (LIMIT - 9_000) // size))
    ]


def _full(library: Path) -> None:
    docs = base()
    for name, table in {
        "figures.toml": "figures", "speakers.toml": "quotes", "districts.toml": "districts",
        "events.toml": "events", "terms.toml": "terms",
    }.items():  # fmt: skip
        entries = docs[name][table]
        copies = _copies(entries[-1], 100_000)
        docs[name][table] = [*entries[:1], *({**entry, "id": f"{table}-{entry['id']}"} for entry in copies)][
            :-900
        ]
    write(library, docs)


def _circle(library: Path) -> None:
    docs = base()
    event = docs["events.toml"]["events"][0]
    docs["events.toml"]["events"] = [
        {**event, "id": f"e{number}", "after": [f"e{(number + 1) % 1_000}"]} for number in range(1_000)
    ]
    write(library, docs)


def _lines(library: Path, key: str) -> None:
    docs = base()
    article = docs["articles.toml"]["articles"][0]
    article[key] = article[key][:1] * 5_000
    write(library, docs)


def _articles(library: Path, count: int, size: int) -> None:
    docs = base()
    article = docs["articles.toml"]["articles"][0]
    text = (SOURCE * (size // len(SOURCE) + 1))[:size] if size > len(SOURCE) else SOURCE
    others = [
        {"id": f"a{number}", "source": f"a{number}.txt", "sha256": hashlib.sha256(text.encode()).hexdigest(),
         "title": "More"}
        for number in range(count - 1)
    ]  # fmt: skip
    docs["articles.toml"]["articles"] = [article, *others]
    docs["story.toml"]["articles"] = ["news", *(other["id"] for other in others)]
    folder = write(library, docs)
    for other in others[:64]:
        (folder / other["source"]).write_text(text, encoding="utf-8")


def _long_lures(library: Path) -> None:
    docs = base()
    lures = [f"{number} {'lure ' * 390}" for number in range(64)]
    for path in (("figures", 0), ("figures", 1)):
        docs["figures.toml"][path[0]][path[1]]["lures"] = lures
    docs["terms.toml"]["terms"][0] |= {"lures": lures, "aliases": lures, "not_lures": lures}
    docs["events.toml"]["events"][0]["lures"] = lures
    write(library, docs)


def _everywhere(library: Path) -> None:
    docs = base()
    for path, value in list(places(docs)):
        if path[-1] == "evidence" and isinstance(value, list):
            put(docs, path, ["a", "e", " ", "the"] * 16)
    write(library, docs, SOURCE + "a the e " * 7_000)


def _evidence(library: Path, text: str) -> None:
    docs = base()
    term = docs["terms.toml"]["terms"][0]
    words = (text.format(number, number) or "a" * (20 + number // 32) for number in range(32_000))
    docs["terms.toml"]["terms"] = [
        {**term, "id": f"t{number}", "evidence": [next(words) for _ in range(64)]}
        for number in range(500 if text else 60)
    ]
    write(library, docs, f"{SOURCE}{'a' * 57_000}")


def _dense(library: Path, count: int) -> None:
    facts = " ".join(
        f"Chief Ann{number} Hill{number}, {number % 90}, said {number} “so {number}”."
        for number in range(count)
    )
    write(library, base(), SOURCE + facts)
