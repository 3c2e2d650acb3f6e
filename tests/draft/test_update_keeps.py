"""Nothing that somebody wrote is lost when a story is brought up to date, whoever made its folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.cli.mending import write as mend
from tui.story.load import load
from tui.story.source import SOURCES_LIMIT
from tui.trainer.authoring import Drafted, draft
from tui.trainer.folder import MEMORY, PENDING, Refused, finish_pair, pair

FIRES = (
    "The valley counted 58 fires in 2016.\n\n"
    "“We need more water,” said Ann Hill, the fire chief of Bath.\n\n"
    "The council of Bath met on Monday. It was a long evening for all of them.\n"
)
LATER = FIRES + "\nBob Lowe, a farmer, lost 40 cows.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "fires.txt"
    path.write_text(FIRES)
    return path


@pytest.fixture
def folder(article: Path, tmp_path: Path) -> Path:
    return draft([article], tmp_path / "story").folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_an_edited_copy_is_kept_even_if_its_sha256_was_renewed(article: Path, folder: Path) -> None:
    copy = folder / "fires.txt"
    copy.write_text(FIRES.replace("a long evening", "a very long evening"))
    assert mend(load(folder))[1], "--fix renews the sha256"
    before = files(folder)
    article.write_text(LATER)
    with pytest.raises(Refused, match="what somebody wrote there would be lost"):
        draft([article], folder)
    assert files(folder) == before


@pytest.mark.parametrize("name", ["speakers.toml", "articles.toml", "fires.txt"])
def test_what_is_saved_while_a_draft_is_made_is_kept(name: str, article: Path, folder: Path) -> None:
    file = folder / name

    def told(step: str) -> None:
        if step == "proving":
            file.write_text(file.read_text() + "\n# of mine\n")

    article.write_text(LATER)
    before = files(folder)
    with pytest.raises(Refused, match="has changed while it was drafted"):
        draft([article], folder, told=told)
    assert files(folder) == {**before, name: before[name] + b"\n# of mine\n"}


def test_a_file_that_is_no_article_of_the_story_is_not_written_over(folder: Path, tmp_path: Path) -> None:
    (folder / "council.txt").write_text("notes of mine\n")
    other = tmp_path / "council.txt"
    other.write_text("The town of Wells has 12 buses. It voted to buy 30 more.\n")
    before = files(folder)
    with pytest.raises(Refused, match="which is no article of the story"):
        draft([other], folder)
    assert files(folder) == before


def test_an_article_that_was_put_into_the_folder_is_added(folder: Path) -> None:
    other = folder / "council.txt"
    other.write_text("The town of Wells has 12 buses. It voted to buy 30 more.\n")
    done: Drafted = draft([other], folder)
    assert [one.source for one in done.story.articles] == ["fires.txt", "council.txt"]


def test_the_end_of_a_long_copy_is_not_cut_off(folder: Path) -> None:
    copy = folder / "fires.txt"
    copy.write_text(FIRES + "\nThey went home, and slept well.\n" * (SOURCES_LIMIT // 50))
    other = folder.parent / "council.txt"
    other.write_text("The town of Wells has 12 buses. It voted to buy 30 more.\n")
    before = files(folder)
    with pytest.raises(Refused, match="would be lost"):
        draft([copy, other], folder)  # each gets half of what is drafted at once
    assert files(folder) == before


def test_a_story_never_grows_beyond_what_can_be_loaded(folder: Path) -> None:
    other = folder.parent / "council.txt"
    other.write_text("The town of Wells has 12 buses.\n" + "It voted to wait, and to think.\n" * 1_880)
    before = files(folder)
    with pytest.raises(Refused, match="characters together"):
        draft([other], folder)
    assert files(folder) == before


@pytest.mark.parametrize("name", [MEMORY, PENDING, ".schema"])
def test_nothing_is_read_or_written_through_a_link(
    name: str, article: Path, folder: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    if name == ".schema":
        (folder / name).rename(outside)
        for schema in outside.iterdir():
            schema.write_text("precious")
    else:
        outside.write_text("precious")
        (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(outside)
    article.write_text(LATER)
    with pytest.raises(Refused, match="is a link"):
        draft([article], folder)
    texts = [path.read_text() for path in (outside.iterdir() if outside.is_dir() else [outside])]
    assert set(texts) == {"precious"}


def test_a_story_that_was_mended_by_hand_is_not_written_over(folder: Path) -> None:
    listed, head = ((folder / name).read_text() for name in ("articles.toml", "story.toml"))
    dies = "# more\n" + listed
    pair(folder, dies, head, "# ours\n" + head)
    assert (folder / "story.toml").read_text() == "# ours\n" + head
    for mine, then in ((head, "# ours\n" + head), ("# mine\n" + head, "# mine\n" + head)):
        pair(folder, dies, head, "# ours\n" + head)
        (folder / "story.toml").write_text(mine)
        _pending_again(folder, dies, head)
        finish_pair(folder)
        assert (folder / "story.toml").read_text() == then
        assert not (folder / PENDING).exists()


def _pending_again(folder: Path, listed: str, head: str) -> None:
    """What is there when somebody stops us between the two files."""
    from msgspec import json

    from tui.trainer.folder import Pending, digest

    pending = Pending(digest(listed), digest(head), "# ours\n" + head)
    (folder / PENDING).write_bytes(json.encode(pending))


def test_a_draft_can_be_made_in_the_folder_where_one_is(article: Path, tmp_path: Path) -> None:
    here, before = tmp_path / "here", Path.cwd()
    here.mkdir()
    os.chdir(here)
    try:
        draft([article], Path())
    finally:
        os.chdir(before)
    assert load(here).problems == ()


def test_a_draft_that_is_interrupted_leaves_nothing(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(folder: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.trainer.folder.write_schemas", interrupted)
    with pytest.raises(KeyboardInterrupt):
        draft([article], tmp_path / "new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fires.txt"]
