"""A changed article: what stands is kept as it was, what is new is marked, what has gone is listed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from running import ROOT, STORY

from tui.story.load import load
from tui.story.model import Figure, Quote
from tui.trainer.authoring import Drafted, draft
from tui.trainer.folder import MEMORY, Refused

FIRES = (
    "Fires in the valley\n\n"
    "The valley counted 58 fires in 2016, according to the state fire marshal.\n\n"
    "“We need more water,” said Ann Hill, the fire chief of Bath. About 150 people came to a meeting.\n\n"
    "“It was a hard year,” Hill said. She has 12 firefighters.\n"
)
LATER = FIRES.replace("About 150 people", "About 200 people").replace(
    "12 firefighters.", "12 firefighters.\n\n“I am tired,” said Bob Lowe, a farmer. He lost 40 cows."
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "fires.txt"
    path.write_text(FIRES)
    return path


def drafted(article: Path) -> Drafted:
    return draft([article], article.parent / "story")


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir() if path.suffix in (".toml", ".txt")}


def test_nothing_changes_where_nothing_has_changed(article: Path) -> None:
    first = drafted(article)
    before = files(first.folder)
    again = drafted(article)
    assert again.updated and not again.facts and not again.gone
    assert again.kept == len(first.story.facts)
    assert files(first.folder) == before


def test_what_still_stands_is_kept_byte_for_byte(article: Path) -> None:
    folder = drafted(article).folder
    edited = "# what I know of it\n" + (folder / "figures.toml").read_text().replace(
        "\nlabel = ", "  # mine\nnote   =   'looked up'\nlabel = ", 1
    )
    (folder / "figures.toml").write_text(edited)
    article.write_text(LATER)
    done = drafted(article)
    after = (folder / "figures.toml").read_text()
    assert after.startswith(edited)
    assert done.kept >= 5
    assert load(folder).problems == ()


def test_what_is_new_is_added_and_marked(article: Path) -> None:
    before = drafted(article).story.facts
    article.write_text(LATER)
    after = drafted(article).story
    new = [fact for name, fact in after.facts.items() if name not in before]
    assert {fact.said for fact in new if isinstance(fact, Figure)} == {"About 200", "40"}
    assert {part for fact in new if isinstance(fact, Quote) for part in fact.parts} == {"I am tired,"}
    assert all(fact.review.startswith("new in the article") for fact in new)
    assert after.texts[after.articles[0].id] == LATER


def test_what_has_gone_is_listed_and_stays(article: Path) -> None:
    first = drafted(article)
    (people,) = [one for one in first.story.of(Figure) if one.said == "About 150"]
    article.write_text(LATER)
    done = drafted(article)
    assert people.id in dict(done.gone)
    assert done.story.facts[people.id] == people
    assert {found.code for found in done.problems} >= {"evidence.missing"}


def test_what_somebody_took_out_does_not_come_back(article: Path) -> None:
    first = drafted(article)
    (people,) = [one for one in first.story.of(Figure) if one.said == "About 150"]
    path = first.folder / "figures.toml"
    entries = path.read_text().split("[[figures]]")
    path.write_text("[[figures]]".join(entry for entry in entries if f'"{people.id}"' not in entry))
    article.write_text(FIRES + "\nThe meeting took 3 hours.\n")
    done = drafted(article)
    said = [one.said for one in done.story.of(Figure)]
    assert "About 150" not in said
    assert "3" in said or "3 hours" in said


def test_a_fact_that_was_written_anew_is_not_offered_again(article: Path) -> None:
    first = drafted(article)
    path = first.folder / "figures.toml"
    path.write_text(path.read_text().replace('\nid = "', '\nid = "my-'))
    (first.folder / MEMORY).unlink()
    done = drafted(article)
    assert not [one for one in done.story.of(Figure) if not one.id.startswith("my-")]


def test_an_edited_copy_of_the_article_is_not_overwritten(article: Path) -> None:
    folder = drafted(article).folder
    copy = folder / "fires.txt"
    copy.write_text(FIRES.replace("58", "59"))
    before = files(folder)
    article.write_text(LATER)
    with pytest.raises(Refused, match="what somebody wrote there would be lost"):
        drafted(article)
    assert files(folder) == before


def test_the_edited_copy_itself_can_be_drafted_from(article: Path) -> None:
    folder = drafted(article).folder
    copy = folder / "fires.txt"
    copy.write_text(FIRES.replace("58 fires", "59 fires"))
    done = draft([copy], folder)
    assert "59" in [one.said for one in done.story.of(Figure)]
    assert "source.sha256" not in {found.code for found in done.problems}


def test_another_article_is_added_to_the_story(article: Path) -> None:
    folder = drafted(article).folder
    other = article.with_name("council.txt")
    other.write_text(
        "The council of Wells met on Monday. It voted to buy 30 buses.\n\n“Good,” said Eva Long, a baker.\n"
    )
    done = draft([other], folder)
    assert [one.id for one in done.story.articles] == ["fires", "council"]
    assert (folder / "council.txt").read_text() == other.read_text()
    assert load(folder).problems == ()
    assert any(fact.article == "council" for fact in done.story.facts.values())


def test_a_story_that_cannot_be_loaded_is_not_touched(article: Path) -> None:
    folder = drafted(article).folder
    (folder / "terms.toml").write_text("[[terms]]\nid = 1\n")
    before = files(folder)
    with pytest.raises(Refused, match="cannot be loaded"):
        drafted(article)
    assert files(folder) == before


def test_a_story_written_by_hand_is_brought_up_to_date_too(article: Path) -> None:
    folder = drafted(article).folder
    (folder / MEMORY).unlink()
    article.write_text(LATER)
    done = drafted(article)
    assert {one.said for one in done.story.of(Figure) if one.review} >= {"40"}


def test_the_bundled_story_keeps_every_byte_and_hardly_anything_is_new_in_it(tmp_path: Path) -> None:
    for name in ("content", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    folder = tmp_path / "content" / STORY
    before = files(folder)
    done = draft([tmp_path / "seeds" / "000_d75b7445d554a78e.txt"], folder)
    after = files(folder)
    assert all(after[name].startswith(text) for name, text in before.items())
    assert set(after) == set(before)  # the article stays in the seeds folder, where it was
    assert done.gone == () and sum(done.facts.values()) <= 6
    new = [fact for name, fact in done.story.facts.items() if fact.review]
    assert len(new) == sum(done.facts.values())


def test_a_memory_that_cannot_be_read_is_none(article: Path) -> None:
    folder = drafted(article).folder
    (folder / MEMORY).write_text("{")
    assert drafted(article).updated


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_folder_is_told(article: Path) -> None:
    folder = drafted(article).folder
    folder.chmod(0o500)
    article.write_text(LATER)
    try:
        with pytest.raises(PermissionError):
            drafted(article)
    finally:
        folder.chmod(0o700)
