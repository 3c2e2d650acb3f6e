"""The files of a story that was drafted: their texts, comments and all."""

from __future__ import annotations

from collections.abc import Iterable

from tui.draft.proof.sketch import Sketch
from tui.story.files import ARTICLES, FACT_FILES, STORY, TABLES
from tui.story.jsonschema import line
from tui.story.model import Fact, Record
from tui.story.write import body, document

ABOUT = {
    STORY: ("What the story is. Title and summary are the article’s own first words: write better ones.",),
    ARTICLES: (
        "The articles, their briefings, and what of them is no story.",
        "This is a draft. Whatever it is not sure of has a line `review = …`: hold it against the article,",
        "mend it or take it out, then take that line out. `readback check` names all that is left.",
    ),
    "figures.toml": ("Every number that counts something; what can be worked out from two of them.",),
    "speakers.toml": ("Who speaks or is named, their words, and what they say.",),
    "districts.toml": ("Counted sets, and what is in them.",),
    "events.toml": ("What happened when, in the article’s words: no date is filled in.",),
    "terms.toml": ("Programs, offices, laws and places, with what the article says of them.",),
}


def pages(sketch: Sketch) -> dict[str, str]:
    """The text of every file that the story needs, by its name."""
    made = {
        STORY: f"{line(STORY)}\n{_comments(STORY)}\n{body(sketch.head)}",
        ARTICLES: _page(ARTICLES, {"articles": list(sketch.articles.values())}),
    }
    for name, tables in by_file(sketch.facts.values()).items():
        made[name] = _page(name, tables)
    return made


def by_file(facts: Iterable[Fact]) -> dict[str, dict[str, list[Record]]]:
    """Facts by their file and table, without the files that would be empty."""
    held = list(facts)
    found: dict[str, dict[str, list[Record]]] = {name: {} for name in FACT_FILES}
    for table, (name, kind) in TABLES.items():
        if entries := [fact for fact in held if type(fact) is kind]:
            found[name][table] = list(entries)
    return {name: tables for name, tables in found.items() if tables}


def new_page(name: str) -> str:
    """The head of a file of facts that the story did not have."""
    return f"{line(name)}\n{_comments(name)}"


def _page(name: str, tables: dict[str, list[Record]]) -> str:
    return f"{line(name)}\n{document(tables, ABOUT[name])}"


def _comments(name: str) -> str:
    return "".join(f"# {text}\n" for text in ABOUT[name])
