"""The scanner of places: every slice it finds, parsed again with tomli, is the value that tomli found."""

from __future__ import annotations

from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from tui.paths import bundled
from tui.story.locate import Document, Path_, scan


def value_at(data: Any, path: Path_) -> Any:
    for part in path:
        data = data[part]
    return data


def prove(text: str) -> None:
    """All leaves and arrays have a place, and every place holds its value."""
    data = tomli.loads(text)
    found = scan(text)
    for path, (start, end) in found.values.items():
        again = tomli.loads(f"x = {text[start:end]}")["x"]
        assert repr(again) == repr(value_at(data, path)), (path, text[start:end])
    for path in leaves(data):
        assert path in found.values, path
    for path, (start, end) in found.keys.items():
        value_at(data, path)
        assert text[start:end].strip()


def leaves(data: Any, path: Path_ = ()) -> list[Path_]:
    if isinstance(data, dict):
        return [leaf for key, value in data.items() for leaf in leaves(value, (*path, key))]
    if isinstance(data, list):
        return [leaf for index, value in enumerate(data) for leaf in leaves(value, (*path, index))]
    return [path]


EXAMPLES = [
    "",
    "# nothing",
    "a = 1",
    "a=1# x\nb = 'x # y'",
    "a.b.c = 1\na.\"b d\".'e.f' = 2",
    "[a]\nb = 1\n[a.c]\nd = 2\n[[a.e]]\nf = 3\n[[a.e]]\nf = 4\n[a.e.g]\nh = 5\n[[a.e.i]]\nj = 6",
    "[[a]]\n[[a]]\n[[a.b]]\nc = 1\n[[a]]\n[[a.b]]\nc = 2",
    "[ a . 'b' ]\nc = 1",
    "a = [ [ ], [[ 1 ]] ]",
    'a = """x"""\nb = """\nx"y""z\\"\\"\\" """\nc = """a"""""\nd = \'\'\'a\'\'\'\'\'',
    'a = "x\\"y"\nb = "\\\\"\nc = "\\u0041"\nd = \'\\\'',
    "a = [1, 2,\n # x ]\n 3, [4, [5]], {b = [6]}, ]\nc = []",
    "a = {b = 1, c.d = 2, e = {f = '}'}}\ng = {}",
    "a = {\n b = 1, # x\n c = 2,\n}",
    "a = 1979-05-27 07:32:00Z\nb = 1979-05-27T07:32:00-08:00\nc = 07:32:00",
    "d = [1979-05-27, 1979-05-28 00:00:00.5]",
    "a = inf\nb = -nan\nc = 1_000\nd = 0xFF\ne = +1.5e-3\nf = true",
    'a = """\r\nx\r\n"""\r\nb = 1\r\n',
    '"" = 1\n"a\\tb" = 2',
    'a = "\t"\nb = "é\u00a0“x”"',
]


@pytest.mark.parametrize("text", EXAMPLES)
def test_examples(text: str) -> None:
    prove(text)


def test_the_bundled_story() -> None:
    for path in (bundled() / "content" / "maine-opioid-crackdown").glob("*.toml"):
        prove(path.read_bytes().decode())


# Documents are built from a random structure, written in random styles: strings in all four ways, dotted
# and quoted keys, tables in line, under headers and in arrays, comments and blanks wherever TOML has them.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=12)
KEYS = st.one_of(st.from_regex(r"[A-Za-z0-9_-]{1,6}", fullmatch=True), TEXTS)
SCALARS = st.one_of(
    st.integers(-(2**63), 2**63 - 1).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(repr).map(lambda text: text.replace("e+", "e")),
    st.sampled_from(
        ["true", "false", "inf", "nan", "1979-05-27", "1979-05-27 07:32:00", "07:32:00", "0xff", "1_0"]
    ),
)
BLANKS = st.sampled_from(["", " ", "\t", "  "])
GAPS = st.sampled_from(["", " ", "\n", "# c ]}'\"\n", "\r\n", " \n \n"])


def escaped(char: str, plain: str) -> str:
    """A character of a basic string; control characters but those in `plain` as escapes."""
    if (ord(char) < 32 or ord(char) == 127) and char not in plain:
        return f"\\u{ord(char):04X}"
    return "\\\\" if char == "\\" else char


def basic(text: str) -> str:
    return '"' + "".join(escaped(char, "").replace('"', '\\"') for char in text) + '"'


def multi(text: str) -> str:
    inside = "".join(escaped(char, "\n") for char in text).replace('"""', '""\\"')
    if inside.endswith('"') and not inside.endswith('\\"'):
        inside = inside[:-1] + '\\"'
    return f'"""\n{inside}"""'


@st.composite
def strings(draw: st.DrawFn) -> str:
    text = draw(TEXTS)
    styles = [basic(text), multi(text)]
    if not any(ord(char) < 32 or ord(char) == 127 or char == "'" for char in text):
        styles += [f"'{text}'", f"'''{text}'''"]
    return draw(st.sampled_from(styles))


@st.composite
def keys(draw: st.DrawFn) -> str:
    key = draw(KEYS)
    bare = key and all(char.isascii() and (char.isalnum() or char in "_-") for char in key)
    return key if bare and draw(st.booleans()) else basic(key)


def lists(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    @st.composite
    def build(draw: st.DrawFn) -> str:
        items = draw(st.lists(values, max_size=3))
        inner = "".join(f"{draw(GAPS)}{item}{draw(GAPS)}," for item in items)
        return f"[{inner}{draw(GAPS)}]"

    return build()


def inline_tables(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    @st.composite
    def build(draw: st.DrawFn) -> str:
        names = draw(
            st.lists(keys(), max_size=3, unique_by=lambda key: tomli.loads(f"{key} = 1").popitem()[0])
        )
        pairs = [f"{draw(BLANKS)}{key}{draw(BLANKS)}={draw(BLANKS)}{draw(values)}" for key in names]
        return "{" + ",".join(pairs) + draw(BLANKS) + "}"

    return build()


VALUES = st.recursive(
    st.one_of(strings(), SCALARS), lambda inner: st.one_of(lists(inner), inline_tables(inner)), max_leaves=6
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    parts = []
    for _ in range(draw(st.integers(0, 6))):
        header = draw(st.sampled_from(["", "", "[{}]", "[[{}]]"]))
        name = ".".join(draw(st.lists(keys(), min_size=1, max_size=3)))
        if header:
            parts.append(f"{draw(BLANKS)}{header.format(name)}{draw(BLANKS)}\n")
        else:
            parts.append(f"{draw(BLANKS)}{name}{draw(BLANKS)}={draw(BLANKS)}{draw(VALUES)}{draw(BLANKS)}\n")
        parts.append(draw(GAPS))
    text = "".join(parts)
    while True:  # keys that clash make it no TOML: leave out the last part until it is some
        try:
            tomli.loads(text)
        except ValueError:
            parts.pop()
            text = "".join(parts)
        else:
            return text


@given(documents())
def test_every_slice_parses_again(text: str) -> None:
    prove(text)


@given(st.text(st.sampled_from("ab=[]{}\"',.#\n \\1"), max_size=40))
def test_anything_that_tomli_reads(text: str) -> None:
    try:
        tomli.loads(text)
    except (ValueError, RecursionError):
        return
    prove(text)


@given(st.text(max_size=200))
def test_a_document_that_is_no_toml_has_places_all_the_same(text: str) -> None:
    place = Document("x.toml", text).value("a", 0, "b")
    assert place.file == "x.toml"
    assert place.line >= 1
    assert place.column >= 1


def test_the_nearest_thing_around_a_value_that_is_not_there() -> None:
    document = Document("x.toml", "[[a]]\nb = 1\n\n[[a]]\nc = { d = 2 }\n")
    assert document.value("a", 1, "c", "d")[1:] == (5, 11)
    assert document.value("a", 1, "c", "e")[1:] == (5, 5)
    assert document.value("a", 1, "b")[1:] == (4, 1)
    assert document.value("z")[1:] == (1, 1)
    assert document.key("a", 1, "c")[1:] == (5, 1)


def test_a_large_document_is_scanned_in_a_time_that_grows_with_it() -> None:
    long = "x" * 500_000
    text = f'a = "{long}"\nb = """{long}"""\nc = \'{long}\'\nd = [{"1," * 100_000}]\n# {long}\n'
    assert len(scan(text).values) == 100_004


def test_lines_and_columns_are_counted_from_1() -> None:
    document = Document("x.toml", "ab\nc\n\nd")
    assert [document.place(offset)[1:] for offset in range(8)] == [
        (1, 1),
        (1, 2),
        (1, 3),
        (2, 1),
        (2, 2),
        (3, 1),
        (4, 1),
        (4, 2),
    ]
