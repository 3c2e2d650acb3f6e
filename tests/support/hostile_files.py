"""Hostile stories whose files, sources and folders are not what they should be."""

from __future__ import annotations

import hashlib
import os
import socket
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from hostile_base import Builder, base, changed, write

OUTSIDE = "outside"  # a folder beside the library, with a secret that no story may have opened


def appended(name: str, text: str | bytes) -> Builder:
    """The base story with something behind a file's end."""

    def build(library: Path) -> None:
        folder = write(library, base())
        with (folder / name).open("ab") as handle:
            handle.write(text if isinstance(text, bytes) else text.encode())

    return build


def replaced(name: str, data: bytes) -> Builder:
    """The base story with a file of other bytes."""

    def build(library: Path) -> None:
        (write(library, base()) / name).write_bytes(data)

    return build


def of_strange_form() -> Iterator[tuple[str, Builder]]:
    """Files that are hard on a parser, or in no encoding."""
    many, deep = 20_000, 20_000
    for name, text in {
        "deep lists": "a = " + "[" * deep + "]" * deep,
        "deep inline tables": "a = " + "{a=" * deep + "1" + "}" * deep,
        "deep lists that never end": "a = " + "[" * deep,
        "a dotted key without end": "a" + ".a" * deep + " = 1",
        "a table header without end": "[a" + ".a" * deep + "]",
        "dotted keys, one deeper than the other": "\n".join(f"{'a.' * at}b = 1" for at in range(1, 400)),
        "thousands of unknown keys": "".join(f"k{at} = {at}\n" for at in range(many)),
        "thousands of unknown tables": "".join(f"[t{at}]\n" for at in range(many)),
        "thousands of unknown lists of tables": "".join(f"[[t{at}]]\n" for at in range(many)),
        "one table thousands of times": "[x]\n" * many,
        "a key of 500,000 characters": f"{'k' * 500_000} = 1",
        "a text of 900,000 characters": f'k = "{"x" * 900_000}"',
        "a text that never ends": '"""' + "x" * 500_000,
        "a number of 6,000 digits": f"k = {'9' * 6_000}",
        "a hexadecimal number of 100,000 digits": f"k = 0x{'f' * 100_000}",
        "a float of 100,000 digits": f"k = 0.{'1' * 100_000}",
        "an exponent of 300 digits": f"k = 1e{'9' * 300}",
        "500,000 quotation marks": '"' * 500_000,
        "500,000 apostrophes": "'" * 500_000,
        "500,000 backslashes in a text": 'k = "' + "\\\\" * 250_000 + '"',
        "comments only": "# x\n" * 200_000,
        "500,000 empty lines": "\n" * 500_000,
        "500,000 carriage returns": "\r" * 500_000,
        "500,000 blanks": " " * 500_000,
    }.items():
        yield name, appended("terms.toml", f"\n{text}\n")
    for name, data in {
        "an empty file": b"",
        "a NUL": b"\0",
        "a byte order mark": b"\xef\xbb\xbfid = 1",
        "UTF-16": 'id = "x"'.encode("utf-16"),
        "Latin-1": 'id = "café"'.encode("latin-1"),
        "a lone surrogate": b'id = "\xed\xa0\x80"',
        "an overlong slash": b'id = "\xc0\xaf"',
        "mixed encodings": 'a = "é"\n'.encode() + 'b = "é"\n'.encode("latin-1"),
        "random bytes": hashlib.shake_256(b"readback").digest(4_000),
        "an escape sequence": b"\x1b]52;c;aGFja2Vk\x07",
    }.items():
        for file_name in ("story.toml", "articles.toml", "figures.toml", "news.txt"):
            yield f"{name} as {file_name}", replaced(file_name, data)


def of_strange_files() -> Iterator[tuple[str, Builder]]:
    """What is no plain file of the folder stands in the place of one."""

    def pipe(at: Path, outside: Path) -> None:
        os.mkfifo(at)

    def door(at: Path, outside: Path) -> None:
        here = Path.cwd()
        os.chdir(at.parent)  # a socket's path may be 100 characters long
        try:
            with socket.socket(socket.AF_UNIX) as opened:
                opened.bind(at.name)
        finally:
            os.chdir(here)

    def huge(at: Path, outside: Path) -> None:
        with at.open("wb") as handle:
            handle.truncate(1 << 33)  # a hole: it takes no room

    things: dict[str, Callable[[Path, Path], None]] = {
        "a folder": lambda at, outside: at.mkdir(),
        "a pipe": pipe,
        "a socket": door,
        "8 GB": huge,
        "a link to a secret": lambda at, outside: at.symlink_to(outside / "secret.txt"),
        "a relative link to a secret": lambda at, outside: at.symlink_to(f"../../{OUTSIDE}/secret.txt"),
        "a link to a folder": lambda at, outside: at.symlink_to(outside),
        "a link to itself": lambda at, outside: at.symlink_to(at.name),
        "a link to nothing": lambda at, outside: at.symlink_to("nothing"),
        "a link to /dev/zero": lambda at, outside: at.symlink_to("/dev/zero"),
        "a link to standard input": lambda at, outside: at.symlink_to("/dev/stdin"),
        "a hundred links": lambda at, outside: _chain(at, 100),
    }

    def build(library: Path, name: str, thing: Callable[[Path, Path], None]) -> None:
        folder = write(library, base())
        (folder / name).unlink()
        thing(folder / name, library.parent / OUTSIDE)

    for what, thing in things.items():
        for name in ("story.toml", "articles.toml", "terms.toml", "news.txt"):
            yield f"{what} as {name}", partial(build, name=name, thing=thing)


def _chain(at: Path, length: int) -> None:
    for number in range(length):
        at.with_name(f"{at.name}.{number}").symlink_to(f"{at.name}.{number + 1}")
    at.symlink_to(f"{at.name}.0")


SOURCES = (
    "/etc/passwd", "../outside/secret.txt", "../../outside/secret.txt", "..", ".", "", "~/.profile", "~root",
    "C:\\Windows\\win.ini", "\\\\host\\share\\file", "C:news.txt", "news.txt:stream", "NUL", "con", "aux.txt",
    "COM1", "file:///etc/passwd", "http://localhost/x", "/dev/stdin", "/proc/self/environ", "news.txt/",
    "./news.txt",
    "news.txt\0.png", "news\n.txt", "\u202etxt.swen", "x" * 255, "x" * 1_999, "articles.toml", "$HOME",
    "`id`",
    "|id", "news.txt ", "-rf", "*", "%s%n", "\x1b[31mnews.txt", "nëws.txt", "😀" * 80,
)  # fmt: skip


def of_strange_sources() -> Iterator[tuple[str, Builder]]:
    """A source that is a path, a device, a link of the web, or no name at all."""
    for name in SOURCES:
        yield f"the source {name[:30]!r}", changed(("articles.toml", "articles", 0, "source"), name)


FOLDERS = (
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "two\nlines", "\u202eltr", "[b]bold[/b]",
    "[@click=app.quit]x[/]", "con",
    "-rf", "--json", "a b", "é", "e\u0301", "x" * 200, "\x9b31m", "..x", "%s", "$(id)", "'\"", "😀",
    "nul.txt",
)  # fmt: skip


def of_strange_folders() -> Iterator[tuple[str, Builder]]:
    """A folder whose name is hostile, its story well or broken."""
    for name in FOLDERS:
        yield f"the folder {name[:30]!r}", partial(_named, name=name)
    yield "a library of 2,000 empty folders", _empty_folders
    yield "a story's folder that is a link out", _linked
    yield "a folder that is a link to itself", lambda library: (library / "evil").symlink_to("evil")
    yield "a folder that is a link to the library", _cycle
    yield "a folder that is a link to the root", lambda library: (library / "evil").symlink_to("/")
    yield "no folder but a file", _no_folder
    yield "a seeds folder that is a link out", _seeds


def _no_folder(library: Path) -> None:
    (library / "evil").write_text("x", encoding="utf-8")


def _named(library: Path, name: str) -> None:
    docs = base()
    docs["story.toml"]["id"] = name
    write(library, docs, name=name)


def _empty_folders(library: Path) -> None:
    write(library, base())
    for number in range(2_000):
        (library / f"empty-{number}").mkdir()


def _linked(library: Path) -> None:
    write(library.parent / OUTSIDE, base(), name="elsewhere")
    (library / "evil").symlink_to(library.parent / OUTSIDE / "elsewhere")


def _cycle(library: Path) -> None:
    write(library, base())
    (library / "again").symlink_to(library)


def _seeds(library: Path) -> None:
    docs = base()
    docs["articles.toml"]["articles"][0]["source"] = "secret.txt"
    write(library, docs)
    (library / "seeds").symlink_to(library.parent / OUTSIDE)
