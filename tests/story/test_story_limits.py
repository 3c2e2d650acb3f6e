"""A story that is larger than any may be: named by its problem, loaded and proved no further."""

from __future__ import annotations

from pathlib import Path

from hostile_base import SOURCE, base, write

from tui.numbers.find import MOST_NUMBERS
from tui.story.check import check
from tui.story.load import Loaded, load
from tui.story.source import MOST_FACTS, SOURCES_LIMIT, STORY_LIMIT


def loaded(folder: Path, source: str = SOURCE, **tables: int) -> Loaded:
    """The base story with so many entries of a table, each as the last one there."""
    docs = base()
    for table, count in tables.items():
        file = next(name for name, doc in docs.items() if table in doc)
        entry = docs[file][table][-1]
        docs[file][table] = [{**entry, "id": f"{table}-{number}"} for number in range(count)]
    return load(write(folder, docs, source))


def codes(found: Loaded) -> list[str]:
    return [problem.code for problem in found.problems]


def test_as_many_facts_as_a_story_may_have_and_one_more(tmp_path: Path) -> None:
    others = sum(len(doc) for name, doc in rows().items() if name != "terms")
    well = loaded(tmp_path / "well", terms=MOST_FACTS - others)
    assert well.story is not None
    assert len(well.story.facts) == MOST_FACTS
    more = loaded(tmp_path / "more", terms=MOST_FACTS - others + 1)
    assert more.story is None
    assert codes(more) == ["story.large"]
    assert "more facts than a story may have (1,000)" in str(more.problems[0])
    assert more.partial is not None
    assert len(more.partial.facts) == MOST_FACTS


def rows() -> dict[str, list[object]]:
    return {table: rows for doc in base().values() for table, rows in doc.items() if is_table(table, rows)}


def is_table(table: str, rows: object) -> bool:
    return isinstance(rows, list) and table != "articles"


def test_files_that_are_too_much_together(tmp_path: Path) -> None:
    folder = write(tmp_path, base())
    for name in ("events.toml", "terms.toml"):
        with (folder / name).open("a", encoding="utf-8") as handle:
            handle.write("#" * (STORY_LIMIT // 2))
    found = load(folder)
    assert found.story is None
    assert codes(found) == ["story.large"]
    assert found.unread == {"terms.toml"}


def test_articles_that_are_too_much_together(tmp_path: Path) -> None:
    docs = base()
    listed = docs["articles.toml"]["articles"]
    text = "x" * (SOURCES_LIMIT // 3)
    for number in range(3):
        listed.append({"id": f"a{number}", "source": f"a{number}.txt", "sha256": "0", "title": "More"})
    docs["story.toml"]["articles"] = [article["id"] for article in listed]
    folder = write(tmp_path, docs)
    for number in range(3):
        (folder / f"a{number}.txt").write_text(text, encoding="utf-8")
    found = load(folder)
    assert found.story is None
    assert codes(found) == ["story.large"]


def test_an_article_of_numbers_is_read_and_asked_but_not_proved(tmp_path: Path) -> None:
    found = loaded(tmp_path, SOURCE + "58, " * MOST_NUMBERS)
    assert found.story is not None
    (problem,) = check(found).problems
    assert problem.code == "article.long"
    assert "numbers" in problem.message
