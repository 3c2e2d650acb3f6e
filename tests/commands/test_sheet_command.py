"""`sheet`: a page of Markdown, the surest mistakes first, each line with the words of the article."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from libraries import copied
from running import ROOT, STORY, readback, well_behaved
from studied import study
from test_bad_stories import harm_texts

from tui.cli.sheet import MOST
from tui.cli.sheet import sheet as told
from tui.trainer.reports import SheetView

LINE = re.compile(r"- (?P<label>.+?)[:?] \*\*(?P<answer>.+)\*\* \((?P<why>[^()]+)\)")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    study(folder, 3).close()
    return folder


def sheet(data: Path, *arguments: str) -> str:
    done = readback("sheet", STORY, "--data", str(data), *arguments)
    said = well_behaved(done, 0)
    assert not said
    return done.stdout


def parts(text: str) -> dict[str, list[str]]:
    """The lines of each part, by its heading."""
    found = {}
    for part in text.split("\n## ")[1:]:
        heading, _, rest = part.partition("\n")
        found[heading] = rest.strip().splitlines()
    return found


def test_before_anything_was_asked_all_is_to_be_looked_up(tmp_path: Path) -> None:
    text = sheet(tmp_path)
    assert text.startswith("# The opioid crackdown in Maine\n\n*As of ")
    assert list(parts(text)) == ["Look up"]
    assert "never asked" in text
    assert not (tmp_path / "progress.db").exists()


def test_where_nothing_is_left_to_be_asked_the_sheet_says_so() -> None:
    view = SheetView(title="A story", at=0, wrong_sure=(), say=(), hedge=(), look_up=())
    assert list(told(view, "As of now", "")) == [
        "# A story",
        "",
        "*As of now.*",
        "",
        "Nothing to say yet: there is no fact left that can be asked about.",
    ]


def test_what_was_sure_and_wrong_stands_first(data: Path) -> None:
    found = parts(sheet(data))
    assert next(iter(found)) == "Sure, and wrong"
    assert "Look up" in found
    assert any("you were sure of “" in line for line in found["Sure, and wrong"])
    assert len(found) >= 3, found.keys()


def test_a_page_is_the_beginning_of_all(data: Path) -> None:
    page, full = parts(sheet(data)), parts(sheet(data, "--all"))
    assert list(page) == list(full)
    for heading, lines in page.items():
        shown = [line for line in lines if line.startswith("- ")]
        every = [line for line in full[heading] if line.startswith("- ")]
        assert shown == every[:MOST]
        more = [line for line in lines if line.startswith("…")]
        expected = f"… and {len(every) - MOST} more: `readback sheet {STORY} --all`"
        assert more == ([expected] if len(every) > MOST else [])


def test_every_line_has_its_answer_and_words_of_an_article(data: Path) -> None:
    articles = [" ".join(path.read_text(encoding="utf-8").split()) for path in (ROOT / "seeds").glob("*.txt")]
    whole = "\n".join(articles).replace("“", "‘").replace("”", "’")
    lines = sheet(data, "--all").splitlines()
    told = [at for at, line in enumerate(lines) if line.startswith("- ")]
    assert len(told) > 50
    for at in told:
        assert LINE.fullmatch(lines[at]), lines[at]
        evidence = re.fullmatch(r"  “(.+)” \((.+)\)", lines[at + 1])
        assert evidence, lines[at + 1]
        assert re.sub(r"\\(.)", r"\1", evidence[1]) in whole, evidence[1]


def test_no_item_stands_twice(data: Path) -> None:
    lines = [line for line in sheet(data, "--all").splitlines() if line.startswith("- ")]
    assert len(set(lines)) == len(lines)


def test_it_is_for_the_interview_where_one_lies_ahead(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    for file in data.glob("progress*"):
        (folder / file.name).write_bytes(file.read_bytes())
    well_behaved(readback("interview-date", STORY, "2031-01-26 9:00", "--data", str(folder)), 0)
    ahead, now = sheet(folder, "--all"), sheet(data, "--all")
    assert "*For the interview on Sunday 26 January 2031, 9:00.*" in ahead
    assert len(parts(ahead).get("Say", [])) < len(parts(now)["Say"]), "nothing is forgotten by 2031"


def test_a_hostile_story_prints_safe_text_only(tmp_path: Path) -> None:
    library = copied(tmp_path)
    harm_texts(library / STORY)
    done = readback("sheet", STORY, "--all", "--library", str(library), "--data", str(tmp_path / "data"))
    well_behaved(done, 0)
    assert "hacked" in done.stdout
    assert not {char for char in done.stdout if (ord(char) < 32 and char != "\n") or 127 <= ord(char) < 160}
    assert not set("\u202e\u2066\u200f") & set(done.stdout)
