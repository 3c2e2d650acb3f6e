"""docs/format.md holds: its examples are a whole story that is well, and it tells every field there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import tomli
from msgspec import NODEFAULT, convert, inspect, to_builtins
from running import ROOT

from tui.numbers.find import MOST_NUMBERS
from tui.quiz.items import items
from tui.story import files, model
from tui.story.check import references
from tui.story.load import Loaded, load
from tui.story.model import Fact, Period, Record, Unit
from tui.story.source import MOST_FACTS, MOST_OPENERS, SOURCE_LIMIT, SOURCES_LIMIT, STORY_LIMIT, TOML_LIMIT
from tui.trainer.proving import proved

DOC = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
NAMED = re.compile(r"^`my-stories/wells/([\w.]+)`", re.MULTILINE)
BLOCK = re.compile(r"^```(toml|text)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| `(\w+)` \| (yes|no) \| (.+) \|$", re.MULTILINE)

SECTIONS: dict[type[Record], str] = {  # where each table of the format is told
    files.StoryFile: "`story.toml`",
    model.Article: "`[[articles]]`",
    model.Line: "`[[articles.briefing]]`",
    model.Side: "Sides",
    model.LeftOut: "`[[articles.left_out]]`",
    model.Fact: "What every fact has",
    model.Figure: "`[[figures]]`",
    model.Unit: "A unit",
    model.Period: "A period",
    model.Comparison: "`[[comparisons]]`",
    model.Speaker: "`[[speakers]]`",
    model.Role: "`[[speakers.roles]]`",
    model.Quote: "`[[quotes]]`",
    model.Claim: "`[[claims]]`",
    model.Group: "`[[groups]]`",
    model.District: "`[[districts]]`",
    model.Event: "`[[events]]`",
    model.Date: "A date",
    model.Term: "`[[terms]]`",
    model.Opener: "`[[openers]]`",
    model.FollowUp: "`[[openers.follow_ups]]`",
}
TABLES_ONLY = {  # files with nothing but tables, which have sections of their own
    files.ArticlesFile,
    files.FiguresFile,
    files.SpeakersFile,
    files.DistrictsFile,
    files.EventsFile,
    files.TermsFile,
    files.InterviewFile,
}


def sections() -> dict[str, str]:
    """Every section by its heading, without the sections below it."""
    parts = re.split(r"^#+ (.+)$", DOC, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def chapters() -> Iterator[str]:
    """The chapters: all between two headings of the second rank."""
    yield from re.split(r"^## ", DOC, flags=re.MULTILINE)[1:]


def written(folder: Path) -> Loaded:
    """The story that the doc's examples make, put together file by file as it says, and loaded."""
    texts: dict[str, list[str]] = {}
    for chapter in chapters():
        named = [(found.end(), found.group(1)) for found in NAMED.finditer(chapter)]
        for block in BLOCK.finditer(chapter):
            name = next((name for end, name in reversed(named) if end <= block.start()), None)
            if name and (block.group(1) == "text" or "[[" in block.group(2) or name == files.STORY):
                texts.setdefault(name, []).append(block.group(2))
    folder.mkdir()
    for name, blocks in texts.items():
        (folder / name).write_text("\n\n".join(blocks) + "\n", encoding="utf-8", newline="")
    return load(folder)


@pytest.fixture
def story(tmp_path: Path) -> Loaded:
    """The doc's story."""
    return written(tmp_path / "wells")


def records() -> set[type[Record]]:
    """Every table of the format, by introspection: the classes that the model and the files have."""
    kinds = {kind for module in (model, files) for kind in vars(module).values() if isinstance(kind, type)}
    return {kind for kind in kinds if issubclass(kind, Record)} - {Record}


def fields_of(kind: type[Record]) -> dict[str, inspect.Field]:
    """Its fields by the names they have in TOML; those that every fact has are the facts' alone."""
    told = inspect.type_info(kind)
    assert isinstance(told, inspect.StructType)
    common = set() if kind is Fact else set(Fact.__struct_fields__) if issubclass(kind, Fact) else set()
    return {field.encode_name: field for field in told.fields if field.name not in common}


def literals(kind: inspect.Type) -> set[str]:
    """The words that may stand there, where only some may."""
    members = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    return {str(value) for each in members if isinstance(each, inspect.LiteralType) for value in each.values}


def test_its_story_is_whole(story: Loaded) -> None:
    assert set(story.files) == set(files.FILES)
    assert story.story is not None, story.problems
    assert proved(story).problems == ()


def test_every_fact_of_its_story_is_asked(story: Loaded) -> None:
    assert story.story is not None
    asked = {item.id.fact for item in items(story.story)}
    for fact in story.story.facts.values():
        assert fact.id in asked or fact.skip or fact.kind == "district", fact.id


def test_its_mark_is_told_by_check(tmp_path: Path) -> None:
    folder = tmp_path / "wells"
    written(folder)
    (marked,) = BLOCK.findall(sections()["What is marked for review"])
    with (folder / "speakers.toml").open("a", encoding="utf-8") as speakers:
        speakers.write(f"\n{marked[1]}\n")
    found = proved(load(folder)).problems
    assert [problem.code for problem in found] == ["review"]
    assert "who counted them?" in found[0].message


def test_every_table_of_the_format_has_its_section() -> None:
    assert records() == set(SECTIONS) | TABLES_ONLY
    assert set(SECTIONS.values()) <= set(sections())


@pytest.mark.parametrize("kind", SECTIONS, ids=lambda kind: kind.__name__)
def test_every_field_is_told(kind: type[Record]) -> None:
    told = {name: (needed, text) for name, needed, text in ROW.findall(sections()[SECTIONS[kind]])}
    fields = fields_of(kind)
    assert set(told) == set(fields)
    for name, field in fields.items():
        needed, text = told[name]
        assert needed == ("yes" if field.required else "no"), name
        for word in literals(field.type):
            assert f"`{word}`" in text, (name, word)
        if field.default is not NODEFAULT and field.default not in (None, "", (), {}):
            assert f"otherwise `{field.default}`" in text, name


def test_every_field_has_an_example(story: Loaded) -> None:
    seen: dict[type, set[str]] = {}
    for name, text in story.files.items():
        note(seen, convert(tomli.loads(text), files.FILES[name]), tomli.loads(text))
    (marked,) = BLOCK.findall(sections()["What is marked for review"])
    note(seen, convert(tomli.loads(marked[1]), files.SpeakersFile), tomli.loads(marked[1]))
    for kind in SECTIONS.keys() - {Fact}:
        missing = fields_of(kind).keys() - seen[kind]
        assert missing <= {"review"}, (kind.__name__, missing)  # the one example of a mark is a claim's
    common = set().union(*(names for kind, names in seen.items() if issubclass(kind, Fact)))
    assert fields_of(Fact).keys() <= common


def note(seen: dict[type, set[str]], value: Any, table: Any) -> None:
    """Add the keys that are written out in `table`, by the class that it becomes."""
    if isinstance(value, tuple):
        for each, row in zip(value, table, strict=True):
            note(seen, each, row)
    elif isinstance(value, Record):
        seen.setdefault(type(value), set()).update(table)
        for field in inspect.type_info(type(value)).fields:  # type: ignore[attr-defined]
            if field.encode_name in table:
                note(seen, getattr(value, field.name), table[field.encode_name])


def test_its_small_examples_are_right() -> None:
    for heading, key, kind in (("A unit", "unit", Unit), ("A period", "period", Period)):
        ((_, text),) = BLOCK.findall(sections()[heading])
        for line in text.splitlines():
            table = tomli.loads(line)[key]
            made = to_builtins(convert(table, kind))
            assert {name: value for name, value in made.items() if value is not None} == table


def test_its_limits_are_those_of_the_format() -> None:
    told = sections()["Limits"]
    whole = (MOST_FACTS, MOST_OPENERS, STORY_LIMIT, SOURCES_LIMIT, MOST_NUMBERS)
    for limit in (*bounds(), references.LONGEST, *whole):
        assert f"{limit:,}" in told, limit
    for mebibytes in (Fraction(TOML_LIMIT, 1 << 20), Fraction(SOURCE_LIMIT, 1 << 20)):
        assert f"{mebibytes} MiB" in told


def bounds() -> set[int]:
    """The longest text, the longest lists and the largest group that the format takes."""
    found: set[int] = set()
    left: list[object] = [inspect.type_info(kind) for kind in records()]
    while left:
        kind = left.pop()
        if isinstance(kind, inspect.StructType):
            left += [field.type for field in kind.fields if field.encode_name not in ("year", "month", "day")]
        elif isinstance(kind, inspect.StrType | inspect.VarTupleType) and kind.max_length is not None:
            found.add(kind.max_length)
    group = fields_of(model.Group)["size"].type
    assert isinstance(group, inspect.IntType) and group.le is not None
    return {*found, int(group.le)}


def test_every_family_of_problems_is_told() -> None:
    told = sections()["What `check` proves"]
    code = re.compile(r'"([a-z_]{2,})\.(?!toml"|json")(?:[a-z_0-9]+|\{\w+\})"')
    rooms = [*(ROOT / "tui" / "story").rglob("*.py"), ROOT / "tui" / "trainer" / "proving.py"]
    families = {family for room in rooms for family in code.findall(room.read_text(encoding="utf-8"))}
    assert {"figure", "coverage", "ask", "schema"} <= families
    for family in families:
        assert f"`{family}.…`" in told, family
    for single in ("review", "letters"):
        assert f"`{single}`" in told, single


def test_its_links_lead_somewhere() -> None:
    anchors = {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", DOC, re.MULTILINE)
    }
    for link in re.findall(r"\]\(([^)]+)\)", DOC):
        file, _, anchor = link.partition("#")
        assert not file or (ROOT / "docs" / file).exists(), link
        assert file or anchor in anchors, link
