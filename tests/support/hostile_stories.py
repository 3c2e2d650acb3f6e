"""Hostile stories, generated: each would steer, crash, stall or swell what opens it, or make it read others.

`hostile()` names them all; each is built into a library of its own, with a folder OUTSIDE beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import cycle
from pathlib import Path

from hostile_base import SOURCE, Builder, Place, Raw, base, changed, places, put, spelt, toml, write
from hostile_files import OUTSIDE, of_strange_files, of_strange_folders, of_strange_form, of_strange_sources
from hostile_numbers import in_great_number
from hostile_texts import PAYLOADS, RUNS, SIZE

SECRET = "the-secret-of-another"


def in_every_text() -> Iterator[tuple[str, Builder]]:
    """Each text of a story in turn has a payload behind it; the payloads take turns."""
    payloads = cycle(PAYLOADS.items())
    for path, value in places(base()):
        if isinstance(value, str) and path[-1] != "sha256":
            name, payload = next(payloads)
            yield f"{name} in {spelt(path)}", changed(path, f"{value}{payload}")


def in_source_and_all_texts() -> Iterator[tuple[str, Builder]]:
    """A payload in the source, and the same in every text that quotes it, so that it is found and shown."""

    def build(library: Path, payload: str) -> None:
        docs = base()
        for path, value in list(places(docs)):
            if isinstance(value, str) and path[-1] in (
                "title",
                "label",
                "ask",
                "text",
                "name",
                "meaning",
                "what",
            ):
                put(docs, path, f"{payload}{value}")
            elif isinstance(value, str) and value in SOURCE and "evidence" in path:
                put(docs, path, value.replace(" ", f" {payload}", 1))
        write(library, docs, SOURCE.replace(" ", f" {payload}"))

    for name, payload in PAYLOADS.items():
        yield f"{name} in the source and everywhere", partial(build, payload=payload)


WRONG: tuple[object, ...] = (
    True, 10**30, Raw("inf"), Raw("nan"), Raw("-0.0"), Raw("1e308"), Raw("1979-05-27T07:32:00Z"), [], {}, "",
    [[["x"]]], {"a": {"b": 1}}, Raw("1979-05-27"), -1, "x" * 3_000, ["x"] * 100, Raw("07:32:00"), "\0",
)  # fmt: skip


def of_wrong_type() -> Iterator[tuple[str, Builder]]:
    """Each value in turn is of another type, or out of bounds."""
    wrong = cycle(WRONG)
    for path, value in places(base()):
        bad = next(wrong)
        if type(bad) is type(value) and not isinstance(bad, str):
            bad = next(wrong)
        yield f"{toml(bad)[:20]} as {spelt(path)}", changed(path, bad)


def tangled() -> Iterator[tuple[str, Builder]]:
    """References that run in circles or nowhere, and ids that are taken."""
    tangles: dict[str, Mapping[Place, object]] = {
        "an event after itself": {("events.toml", "events", 0, "after"): ["act"]},
        "events after one another": {("events.toml", "events", 0, "after"): ["friday"]},
        "a figure that is a part of itself": {("figures.toml", "figures", 0, "of"): "boats"},
        "figures that are parts of one another": {("figures.toml", "figures", 0, "of"): "before"},
        "a comparison with itself": {("figures.toml", "comparisons", 0, "from"): "rise"},
        "a comparison of a speaker": {("figures.toml", "comparisons", 0, "to"): "hill"},
        "a quote by a figure": {("speakers.toml", "quotes", 0, "by"): "boats"},
        "a group in a district": {("districts.toml", "districts", 0, "group"): "southern-ohio"},
        "a group of 1,000": {("districts.toml", "groups", 0, "size"): 1_000},
        "two facts of one id": {("terms.toml", "terms", 0, "id"): "boats"},
        "a fact of an article that is not there": {("terms.toml", "terms", 0, "article"): "nowhere"},
        "an article that is a fact": {("articles.toml", "articles", 0, "id"): "boats"},
        "an article listed 64 times": {("story.toml", "articles"): ["news"] * 64},
        "a briefing that cites itself": {("articles.toml", "articles", 0, "briefing", 0, "cites"): ["news"]},
        "an id of 2,000 characters": {("terms.toml", "terms", 0, "id"): "x" * 2_000},
        "an empty id": {("terms.toml", "terms", 0, "id"): ""},
        "empty evidence": {("terms.toml", "terms", 0, "evidence"): [""]},
        "evidence of blanks": {("terms.toml", "terms", 0, "evidence"): ["   "]},
        "a value of 10¹⁵": {("figures.toml", "figures", 0, "value"): 10**15},
        "a fraction of 15 digits": {("figures.toml", "figures", 0, "value"): f"{'9' * 15}/{'7' * 15}"},
        "a very small value": {("figures.toml", "figures", 0, "value"): 1e-300},
        "a range upside down": {("figures.toml", "figures", 0, "to"): -(10**15)},
    }
    for name, changes in tangles.items():
        yield name, partial(_changed, changes=changes)


def _changed(library: Path, changes: Mapping[Place, object]) -> None:
    docs = base()
    for path, value in changes.items():
        put(docs, path, value)
    write(library, docs)


def catastrophic(size: int) -> Iterator[tuple[str, Builder]]:
    """Texts that are hard on regular expressions: long runs of what ours repeat, as source and as words."""
    for name, run in RUNS.items():
        text = run * (size // len(run))
        yield f"a source of {name}", partial(_source, text=text)
    for name, run in RUNS.items():
        text = run * (1_900 // len(run))
        yield f"facts of {name}", partial(_worded, text=text)


def _source(library: Path, text: str) -> None:
    write(library, base(), f"{SOURCE}{text}{SOURCE[:20]}")


def _worded(library: Path, text: str) -> None:
    docs = base()
    for path, value in list(places(docs)):
        if isinstance(value, str) and path[-1] in (
            "title",
            "label",
            "ask",
            "text",
            "name",
            "meaning",
            "what",
            "says",
        ):
            put(docs, path, text)
    docs["terms.toml"]["terms"][0]["evidence"] = [text.strip() or "x"]
    docs["speakers.toml"]["quotes"][0]["parts"] = [text]
    docs["figures.toml"]["figures"][0]["said"] = text
    write(library, docs, f"{SOURCE}{text}")


FAMILIES: dict[str, Callable[[], Iterator[tuple[str, Builder]]]] = {
    "texts": in_every_text, "everywhere": in_source_and_all_texts, "types": of_wrong_type,
    "form": of_strange_form, "files": of_strange_files, "sources": of_strange_sources,
    "folders": of_strange_folders, "tangled": tangled, "number": in_great_number,
    "runs": partial(catastrophic, SIZE), "short runs": partial(catastrophic, SIZE // 20),
}  # fmt: skip


def hostile(family: str | None = None) -> dict[str, Builder]:
    """Every hostile story by a name of its own, of one family or of all."""
    found: dict[str, Builder] = {}
    for name, stories in FAMILIES.items():
        if family in (None, name):
            for what, build in stories():
                title = what if what not in found else f"{what} ({len(found)})"
                found[title] = build
    return found


def build(folder: Path, builder: Builder) -> Path:
    """A library with one hostile story, beside it the folder OUTSIDE with a secret; the library."""
    library = folder / "library"
    library.mkdir(parents=True)
    (folder / OUTSIDE).mkdir()
    (folder / OUTSIDE / "secret.txt").write_text(f"{SECRET}\n", encoding="utf-8")
    builder(library)
    return library
