"""What is written as TOML is read back as the same values, and reads well."""

from __future__ import annotations

from types import UnionType
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import convert, inspect

from tui.story.files import FILES, HOMES, TABLES, StoryFile
from tui.story.locate import scan
from tui.story.model import Article, Event, Figure, Line, Opener, Record, Role, Speaker, Unit
from tui.story.write import WIDTH, body, document, entry, quoted

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def values(kind: inspect.Type) -> st.SearchStrategy[Any]:
    """Any value that the model takes for a type."""
    match kind:
        case inspect.StructType():
            return records(kind.cls)
        case inspect.VarTupleType():
            return st.lists(values(kind.item_type), min_size=kind.min_length or 0, max_size=3).map(tuple)
        case inspect.DictType():
            return st.dictionaries(values(kind.key_type), values(kind.value_type), max_size=3)
        case inspect.LiteralType():
            return st.sampled_from(kind.values)
        case inspect.UnionType():
            return st.one_of([values(one) for one in kind.types])
        case inspect.NoneType():
            return st.none()
        case inspect.IntType():
            return st.integers(
                -(10**15) if kind.ge is None else kind.ge, 10**15 if kind.le is None else kind.le
            )
        case inspect.FloatType():
            return st.floats(kind.ge, kind.le, allow_nan=False)
        case inspect.StrType():
            return st.from_regex(kind.pattern, fullmatch=True) if kind.pattern else TEXT
        case _:
            raise TypeError(kind)


def records(kind: type | UnionType) -> st.SearchStrategy[Any]:
    """Any record of a kind, with some of its optional fields."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    required = {field.name: values(field.type) for field in info.fields if field.required}
    optional = {field.name: values(field.type) for field in info.fields if not field.required}
    return st.fixed_dictionaries(required, optional=optional).map(lambda given: info.cls(**given))


def read(text: str, kind: type[Record], table: str) -> list[Record]:
    return [convert(each, kind) for each in tomli.loads(text)[table]]


@pytest.mark.parametrize(
    ("table", "kind"), [*((name, kind) for name, (_, kind) in TABLES.items()), ("openers", Opener)]
)
@settings(max_examples=40)
@given(data=st.data())
def test_entries_are_read_back_as_they_were(table: str, kind: type[Record], data: st.DataObject) -> None:
    facts = data.draw(st.lists(records(kind), min_size=1, max_size=2))
    text = document({table: facts}, ["A comment.", "", '[and] = "another"'])
    assert read(text, kind, table) == facts
    scan(text)  # `check` can say where everything stands


@settings(max_examples=60)
@given(records(Article), st.lists(records(Role), max_size=2))
def test_articles_and_roles_are_read_back_as_they_were(article: Article, roles: list[Role]) -> None:
    (found,) = read(document({"articles": [article]}), Article, "articles")
    assert found == article
    speaker = Speaker(id="a", article="b", evidence=("c",), roles=tuple(roles))
    assert read(entry("speakers", speaker), Speaker, "speakers") == [speaker]


@settings(max_examples=60)
@given(records(StoryFile))
def test_a_file_that_is_one_table_is_read_back_as_it_was(head: StoryFile) -> None:
    assert convert(tomli.loads(body(head)), StoryFile) == head


@given(TEXT)
def test_any_text_is_read_back_as_it_was_and_hides_nothing(text: str) -> None:
    written = quoted(text)
    assert tomli.loads(f"k = {written}")["k"] == text
    assert not any(char < " " or char in "\x7f\u200b\u202e\ufeff" for char in written)


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        quoted("\ud800")


def test_every_file_of_a_story_can_be_written() -> None:
    names = {name for kind in FILES.values() for name in (field.name for field in _fields(kind))}
    assert {*HOMES, "id", "title"} <= names


def _fields(kind: type[Record]) -> tuple[inspect.Field, ...]:
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    return info.fields


def test_an_entry_reads_well() -> None:
    figure = Figure(
        id="fires-2016",
        article="city",
        ask="How many fires did the city count in 2016?",
        label="fires in the city, 2016",
        said="58",
        value=58,
        unit=Unit(one="fire", many="fires"),
        evidence=("58 fires in 2016", "Mayor Ann Hill said Friday that the city counted 58 fires in 2016"),
        skip={"value.cloze": "too plain", "choice": "no lures"},
        review="who counted?",
    )
    assert entry("figures", figure) == (
        "[[figures]]\n"
        'review = "who counted?"\n'
        'id = "fires-2016"\n'
        'article = "city"\n'
        'ask = "How many fires did the city count in 2016?"\n'
        'label = "fires in the city, 2016"\n'
        'said = "58"\n'
        "value = 58\n"
        'unit = { one = "fire", many = "fires" }\n'
        "evidence = [\n"
        '  "58 fires in 2016",\n'
        '  "Mayor Ann Hill said Friday that the city counted 58 fires in 2016",\n'
        "]\n"
        'skip = { "value.cloze" = "too plain", choice = "no lures" }\n'
    )


def test_a_table_in_an_entry_stands_at_its_end() -> None:
    role = Role(said="mayor", title="mayor", evidence=("the mayor",))
    speaker = Speaker(id="hill", article="city", name="Ann Hill", evidence=("Ann Hill",), roles=(role,))
    assert entry("speakers", speaker).endswith(
        'evidence = ["Ann Hill"]\n\n'
        '[[speakers.roles]]\nsaid = "mayor"\ntitle = "mayor"\nevidence = ["the mayor"]\n'
    )
    article = Article(
        id="city", source="city.txt", sha256="0", title="T", briefing=(Line(section="short", cites=()),)
    )
    assert "[[articles.briefing]]\n" in entry("articles", article)


def test_a_long_list_has_an_entry_a_line_and_a_short_one_a_line_alone() -> None:
    event = Event(id="e", article="a", evidence=("x" * WIDTH,), what="w", when=_date())
    assert 'evidence = [\n  "xxx' in entry("events", event)
    assert 'when = { said = "Friday", month = 1 }\n' in entry("events", event)


def _date() -> Any:
    from tui.story.model import Date

    return Date(said="Friday", month=1)
