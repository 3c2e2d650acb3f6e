"""`readback listen`: a statement held against a story, for people and for programs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from running import ROOT, STORY, readback, well_behaved

WRONG = (
    "Maine had 418 overdose deaths in 2017.\r\nThe U.S. Attorney’s Office prosecuted 85 drug cases in 2016.\n"
)
RIGHT = "Maine had 418 overdose deaths in 2017."
KEYS = ["start", "end", "words", "finding", "fact", "right", "why", "evidence"]


def written(folder: Path, text: str | bytes, name: str = "statement.txt") -> str:
    """A file with this text."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def test_what_contradicts_is_named_where_it_stands(tmp_path: Path) -> None:
    file = written(tmp_path, WRONG)
    done = readback("listen", STORY, file)
    assert not well_behaved(done, 1)
    first, *_, last = done.stdout.splitlines()
    assert first.startswith(f"{file}:2:39: “85”; the story has “58”")
    assert "prosecuted 58 drug cases in 2016, compared with 87 in 2015 and 53 in 2011.”" in first
    assert last.startswith("1 contradicted, ")


def test_all_well_is_exit_code_0(tmp_path: Path) -> None:
    done = readback("listen", STORY, written(tmp_path, RIGHT))
    well_behaved(done, 0)
    assert done.stdout.startswith("0 contradicted, 0 said loosely, 0 not in the story, ")


def test_standard_input_is_a_file_too() -> None:
    done = readback("listen", STORY, "-", stdin=WRONG)
    well_behaved(done, 1)
    assert done.stdout.startswith("standard input:2:39: “85”")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_finding_is_a_line_of_json(encoding: str, tmp_path: Path) -> None:
    done = readback("listen", STORY, written(tmp_path, WRONG.encode(encoding)), "--json")
    well_behaved(done, 1)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert {one["finding"] for one in found} >= {"stated", "contradicted"}
    for one in found:
        assert list(one) == KEYS
        assert WRONG[one["start"] : one["end"]] == one["words"]
        for span in one["evidence"]:
            source = (ROOT / "seeds" / span["source"]).read_bytes().decode()
            assert source[span["start"] : span["end"]] == span["text"]
    wrong = next(one for one in found if one["finding"] == "contradicted")
    assert (wrong["words"], wrong["fact"], wrong["right"]) == ("85", "federal-cases-2016", "58")
    assert wrong["why"]
    assert "58" in wrong["evidence"][0]["text"]


BAD = [
    (b"", "is empty"),
    (b" \n\t \xef\xbb\xbf", "is empty"),
    (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is a picture"),
    (bytes(range(256)) * 40, "no text that can be read"),
    (b"418 deaths. " * 120_000, "are the limit"),
    (b"<!doctype html><html><body>418</body></html>", "a web page"),
]


@pytest.mark.parametrize(("data", "hint"), BAD, ids=[hint for _, hint in BAD])
def test_what_is_no_statement_is_refused(data: bytes, hint: str, tmp_path: Path) -> None:
    refused(readback("listen", STORY, written(tmp_path, data)), hint)


@pytest.mark.parametrize("number", [0, 4, 5])
def test_it_is_refused_from_a_stream_too(number: int) -> None:
    data, hint = BAD[number]
    refused(readback("listen", STORY, "-", stdin=data.decode()), hint)


def refused(done: subprocess.CompletedProcess[str], hint: str) -> None:
    said = well_behaved(done, 2)
    assert hint in said
    assert "article" not in said
    assert not done.stdout


@pytest.mark.parametrize(
    ("story", "file", "hint"),
    [
        ("maine-opioid-crackdwon", "-", f"Did you mean “{STORY}”?"),
        (STORY, "no-such-file.txt", "there is no file no-such-file.txt"),
        (STORY, "/", "folder"),
        (STORY, "/dev/null", "not a file"),
        (STORY, "x" * 5000, "cannot be read"),
    ],
)
def test_wrong_use(story: str, file: str, hint: str) -> None:
    said = well_behaved(readback("listen", story, file, stdin=RIGHT), 2)
    assert hint in said
    assert len(said) < 6000


def test_a_story_that_cannot_be_used_contradicts_nothing(tmp_path: Path) -> None:
    (tmp_path / "story.toml").write_text("id = 7")
    well_behaved(readback("listen", str(tmp_path), "-", stdin=RIGHT), 2)


def test_no_escape_sequence_comes_through(tmp_path: Path) -> None:
    text = f"{RIGHT * 9} The U.S. Attorney prosecuted 85\x1b[31m drug cases in 2016. \u202eBob Smith\x07."
    name = written(tmp_path, text)
    for more in ((), ("--json",)):
        done = readback("listen", STORY, name, *more)
        well_behaved(done, 1)
        assert not {"\x1b", "\x07", "\u202e"} & set(done.stdout + done.stderr)


@pytest.mark.parametrize(
    "text",
    [
        "Yes.",
        "418",
        "8" * 90_000,
        "Wir sagen nichts dazu, und das ist auch gut so. " * 9,
        "<b>[red]418[/red]</b>",
    ],
)
def test_odd_statements_get_a_word_and_no_crash(text: str, tmp_path: Path) -> None:
    done = readback("listen", STORY, written(tmp_path, text))
    assert done.returncode in (0, 1)
    well_behaved(done, done.returncode)
    assert done.stdout.strip()


def test_another_encoding_is_said(tmp_path: Path) -> None:
    done = readback("listen", STORY, written(tmp_path, WRONG.encode("cp1252")))
    assert "read as Windows-1252" in well_behaved(done, 1)


def test_no_screen_is_loaded_and_no_memory(tmp_path: Path) -> None:
    launch = (
        "import sys; from tui.cli.main import run; run(); "
        "print(sorted({'textual', 'rich', 'sqlite3', 'tui.app'} & set(sys.modules)))"
    )
    file = written(tmp_path, RIGHT)
    done = readback("listen", STORY, file, command=(sys.executable, "-c", launch))
    well_behaved(done, 0)
    assert done.stdout.splitlines()[-1] == "[]"
