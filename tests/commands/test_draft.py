"""`readback draft` as its users have it: what it makes, what it says, and what bad input gets."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from running import LAUNCH, ROOT, readback, well_behaved

from tui.story.load import load

FIRES = (
    "Fires in the valley\n\n"
    "The valley counted 58 fires in 2016, according to the state fire marshal.\n\n"
    "“We need more water,” said Ann Hill, the fire chief of Bath. About 150 people came to a meeting.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "fires.txt"
    path.write_text(FIRES)
    return path


def test_an_article_becomes_a_story_that_is_checked_and_asked(article: Path, tmp_path: Path) -> None:
    into = tmp_path / "story"
    done = readback("draft", str(article), "--into", str(into))
    assert well_behaved(done, 0) == ""
    assert "Drafted “Fires in the valley”" in done.stdout
    assert "2 figures" in done.stdout and "1 quotation" in done.stdout
    assert done.stdout.endswith(f"Next:\n  readback check {into}\n  readback quiz {into}\n")
    assert (into / "fires.txt").read_text() == FIRES
    checked = readback("check", str(into))
    assert checked.returncode == (1 if "review: nothing" not in done.stdout else 0), checked.stdout
    asked = readback("questions", str(into), "--json")
    well_behaved(asked, 0)
    assert {json.loads(line)["kind"] for line in asked.stdout.splitlines()} >= {"figure"}


def test_without_a_folder_it_goes_to_the_users_own_stories(article: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    done = readback("draft", str(article), "--data", str(data))
    well_behaved(done, 0)
    assert (data / "stories" / "fires-valley" / "story.toml").is_file()
    article.write_text(FIRES + "\nIt lasted 3 days.\n")
    again = readback("draft", str(article), "--data", str(data))
    assert "up to date" in again.stdout
    assert [path.name for path in (data / "stories").glob("[!.]*")] == ["fires-valley"]


def test_a_library_that_is_named_gets_the_story(article: Path, tmp_path: Path) -> None:
    done = readback("draft", str(article), "--library", str(tmp_path / "mine"), "--id", "fires")
    well_behaved(done, 0)
    assert (tmp_path / "mine" / "fires" / "story.toml").is_file()


def test_title_and_id_are_taken(article: Path, tmp_path: Path) -> None:
    well_behaved(
        readback("draft", str(article), "--into", str(tmp_path / "s"), "--title", "Valley", "--id", "v-1"), 0
    )
    text = (tmp_path / "s" / "story.toml").read_text()
    assert 'id = "v-1"' in text and 'title = "Valley"' in text


def test_several_articles_are_one_story(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "council.txt"
    other.write_text("The council of Wells met on Monday. It voted to buy 30 buses, Ann Hill said.\n")
    done = readback("draft", str(article), str(other), "--into", str(tmp_path / "s"))
    well_behaved(done, 0)
    assert 'articles = ["fires", "council"]' in (tmp_path / "s" / "story.toml").read_text()
    assert (tmp_path / "s" / "speakers.toml").read_text().count('name = "Ann Hill"') == 1


def test_what_has_gone_and_what_is_new_is_told(article: Path, tmp_path: Path) -> None:
    into = tmp_path / "s"
    readback("draft", str(article), "--into", str(into))
    article.write_text(FIRES.replace("About 150 people", "About 200 people"))
    done = readback("draft", str(article), "--into", str(into))
    well_behaved(done, 0)
    assert "no more in the article, and left as they are: 1" in done.stdout
    assert "About 150 people" in done.stdout
    assert "new: 1 figure" in done.stdout


def test_an_article_that_a_story_has_not_is_said_to_be_added(article: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    readback("draft", str(article), "--id", "valley", "--data", str(data))
    other = tmp_path / "council.txt"
    other.write_text("The council meets\n\nThe council of Wells met on Monday. It voted to buy 30 buses.\n")
    done = readback("draft", str(other), "--id", "valley", "--data", str(data))
    well_behaved(done, 0)
    assert "Added the article “The council meets” to “Fires in the valley” in" in done.stdout
    assert "up to date" not in done.stdout


def test_the_id_of_a_story_in_another_library_is_refused(article: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    bundled = sorted(path.parent.name for path in (ROOT / "content").glob("*/story.toml"))
    done = readback("draft", str(article), "--id", bundled[0], "--data", str(data))
    said = well_behaved(done, 2)
    assert bundled[0] in said and "choose another --id" in said and "--into" in said
    assert not (data / "stories").exists()


def test_a_fact_of_which_only_further_words_have_gone_is_changed(article: Path, tmp_path: Path) -> None:
    into = tmp_path / "s"
    readback("draft", str(article), "--into", str(into))
    article.write_text(
        FIRES.replace("said Ann Hill, the fire chief of Bath", "said Ann Hill, the fire chief")
    )
    done = readback("draft", str(article), "--into", str(into))
    well_behaved(done, 0)
    assert "changed in the article, their evidence to be mended: " in done.stdout
    changed = done.stdout.partition("changed in the article")[2].partition("no more in the article")[0]
    assert "need-more-water" in changed
    assert "need-more-water" not in done.stdout.partition("no more in the article")[2].partition("Next:")[0]


# -------------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    ("name", "data", "code", "told"),
    [
        ("empty.txt", b"", 1, "is empty"),
        ("blank.txt", b" \n\n ", 1, "is empty"),
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", 1, "is a PDF"),
        ("a.html", b"<!DOCTYPE html><html><body><p>It has 3 cows.</p></body></html>", 1, "page"),
        ("a.bin", bytes(range(256)) * 20, 1, "save the article as plain text"),
        ("large.txt", b"It has 3 cows. " * 700_000, 1, "limit"),
        ("nothing.txt", b"yes and no\n", 1, "nothing could be drafted"),
    ],
    ids=["empty", "blank", "pdf", "html", "binary", "large", "nothing"],
)
def test_what_is_no_article_is_told(name: str, data: bytes, code: int, told: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    done = readback("draft", str(path), "--into", str(tmp_path / "s"))
    said = well_behaved(done, code)
    assert told in said
    assert said.startswith("readback: ") and len(said) < 600
    assert done.stdout == ""
    assert not (tmp_path / "s").exists()


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    assert "there is no file" in well_behaved(readback("draft", str(tmp_path / "none.txt")), 2)
    assert "folder" in well_behaved(readback("draft", str(tmp_path)), 1)
    assert "ARTICLE" in well_behaved(readback("draft"), 2)


@pytest.mark.parametrize(("option", "value"), [("--id", "A story"), ("--id", "a" * 81), ("--title", " ")])
def test_what_cannot_be_an_id_or_a_title_is_told(option: str, value: str, article: Path) -> None:
    assert option.removeprefix("--") in well_behaved(readback("draft", str(article), option, value), 2)


def test_a_folder_with_other_things_is_left_alone(article: Path, tmp_path: Path) -> None:
    into = tmp_path / "s"
    into.mkdir()
    (into / "letter.txt").write_text("mine")
    said = well_behaved(readback("draft", str(article), "--into", str(into)), 2)
    assert "has something in it, and no story" in said
    assert [path.name for path in into.iterdir()] == ["letter.txt"]
    file = tmp_path / "file"
    file.write_text("mine")
    assert "is a file" in well_behaved(readback("draft", str(article), "--into", str(file)), 2)
    assert file.read_text() == "mine"


def test_an_empty_folder_is_taken(article: Path, tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    well_behaved(readback("draft", str(article), "--into", str(tmp_path / "s")), 0)


@pytest.mark.parametrize(
    "text",
    [
        FIRES.replace("\n", "\r\n"),
        FIRES.replace("\n\n", "\r\n\r"),
        "\ufeff" + FIRES,
        FIRES.replace("water,”", "water,"),
        FIRES.replace("“We need more water,”", "“We need ‘more “water” here’,”"),
        FIRES.replace("more water,” said", "more water.\n\n“And more hoses,” said"),
        FIRES.replace("fires", "fi\u00adres\u200b").replace("58", "58\x07"),
        FIRES.replace("“", '"').replace("”", '"'),
    ],
    ids=["crlf", "mixed", "mark", "unbalanced", "nested", "paragraphs", "invisible", "straight"],
)
def test_untidy_text_is_drafted_all_the_same(text: str, tmp_path: Path) -> None:
    path = tmp_path / "fires.txt"
    path.write_bytes(text.encode())
    done = readback("draft", str(path), "--into", str(tmp_path / "s"))
    well_behaved(done, 0)
    checked = readback("check", str(tmp_path / "s"), "--format", "json")
    assert {one["code"] for one in json.loads(checked.stdout)["problems"]} <= {"review", "by.unsupported"}


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", FIRES),
        ("utf-16", FIRES),
        ("latin-1", "Der Bürgermeister sagte am Montag, es seien 58 Brände gewesen."),
    ],
    ids=["cp1252", "utf-16", "german"],
)
def test_another_encoding_or_language_is_told(encoding: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    done = readback("draft", str(path), "--into", str(tmp_path / "s"))
    assert "a.txt: " in done.stderr
    assert ("read as" in done.stderr) or ("English" in done.stderr)
    well_behaved(done, done.returncode if done.returncode in (0, 1) else 0)


def test_an_article_that_was_pasted_twice_is_one(tmp_path: Path) -> None:
    path = tmp_path / "fires.txt"
    path.write_text(FIRES + "\n" + FIRES)
    done = readback("draft", str(path), "--into", str(tmp_path / "s"))
    assert "2 paragraphs stand there again" in well_behaved(done, 0)
    assert "2 figures" in done.stdout
    well_behaved(readback("questions", str(tmp_path / "s"), "--json"), 0)


def test_an_article_without_figures_or_quotations_says_so(tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("Mayor Ann Hill said on Friday that she would not run again. She lives in Bath, Maine.\n")
    done = readback("draft", str(path), "--into", str(tmp_path / "s"))
    well_behaved(done, 0)
    assert "no figure was found" in done.stdout and "no quotation was found" in done.stdout
    well_behaved(readback("brief", str(tmp_path / "s")), 0)


def test_a_full_disk_is_told_and_leaves_nothing_behind(article: Path, tmp_path: Path) -> None:
    full = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900)); {LAUNCH}"
    done = readback(
        "draft", str(article), "--into", str(tmp_path / "s"), command=(sys.executable, "-c", full)
    )
    assert "Make room" in well_behaved(done, 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fires.txt"]


def test_what_an_update_could_not_write_is_told_as_it_is(article: Path, tmp_path: Path) -> None:
    well_behaved(readback("draft", str(article), "--into", str(tmp_path / "s")), 0)
    with article.open("a") as more:
        more.write("\n" + "The town of Wells has 12 buses. It voted to buy 30 more.\n")
    full = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900)); {LAUNCH}"
    done = readback(
        "draft", str(article), "--into", str(tmp_path / "s"), command=(sys.executable, "-c", full)
    )
    said = well_behaved(done, 2)
    assert "nothing that was there is lost" in said
    assert "as it was" not in said, "some of it may be written by then"
    assert load(tmp_path / "s").problems == ()
    well_behaved(readback("draft", str(article), "--into", str(tmp_path / "s")), 0)
    assert "30" in (tmp_path / "s" / "figures.toml").read_text()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_folder_is_told(article: Path, tmp_path: Path) -> None:
    shut = tmp_path / "shut"
    shut.mkdir(0o500)
    assert "Check that it is there" in well_behaved(
        readback("draft", str(article), "--into", str(shut / "s")), 2
    )


def test_a_place_that_cannot_be_a_folder_is_told(article: Path) -> None:
    said = well_behaved(readback("draft", str(article), "--into", "/dev/null/story"), 2)
    assert "/dev/null" in said


def test_no_screen_is_loaded(article: Path, tmp_path: Path) -> None:
    look = (
        "import sys; from tui.cli.main import run; code = run(sys.argv[1:]); "
        "bad = {'textual', 'rich', 'sqlite3'} & set(sys.modules); print(sorted(bad)); sys.exit(code)"
    )
    done = readback(
        "draft", str(article), "--into", str(tmp_path / "s"), command=(sys.executable, "-c", look)
    )
    assert done.stdout.endswith("[]\n"), done.stdout
    assert ROOT.is_dir()
