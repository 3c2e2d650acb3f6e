"""Reading a story anew while it is open: the new state, or the old one where the new cannot be opened."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from libraries import changed, tiny
from memory_fakes import FixedClock, Ids, log_in

from tui.story.library import Library
from tui.story.load import Loaded
from tui.trainer.briefing import Unreadable
from tui.trainer.trainer import Trainer


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def trainer(library: Path, tmp_path: Path) -> Trainer:
    tiny(library, "fires")
    clock = FixedClock()
    return Trainer(Library(library, library), lambda: log_in(tmp_path, clock), clock, lambda: 7, new_id=Ids())


def test_nothing_is_touched_until_a_file_changes(trainer: Trainer, library: Path) -> None:
    assert trainer.touched() == ()
    trainer.briefing("fires")
    assert trainer.touched() == ()
    changed(library / "fires" / "figures.toml", "fires, 2016", "the fires of 2016")
    assert trainer.touched() == ("fires",)
    trainer.reread("fires")
    assert trainer.touched() == ()


def test_a_file_of_the_same_length_and_another_time_is_touched(trainer: Trainer, library: Path) -> None:
    trainer.briefing("fires")
    file = library / "fires" / "figures.toml"
    os.utime(file, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns + 1))
    assert trainer.touched() == ("fires",)


def test_the_source_counts_too(trainer: Trainer, library: Path) -> None:
    trainer.briefing("fires")
    changed(library / "fires" / "city.txt", "58", "59")
    assert trainer.touched() == ("fires",)


def test_reading_anew_gives_what_the_files_say_now(trainer: Trainer, library: Path) -> None:
    before = trainer.briefing("fires")
    changed(library / "fires" / "figures.toml", "fires, 2016", "the fires of 2016")
    changed(library / "fires" / "story.toml", "Fires", "The fires")
    assert trainer.briefing("fires") is before, "what is open stays as it is until it is read anew"
    assert trainer.reread("fires").why == ""
    assert trainer.briefing("fires").story.title == "The fires"
    assert trainer.home().stories[0].title == "The fires"


def test_what_cannot_be_opened_any_more_stays_open_as_it_was(trainer: Trainer, library: Path) -> None:
    before = trainer.briefing("fires")
    line = changed(library / "fires" / "figures.toml", "value = 58", "value = ")
    said = trainer.reread("fires")
    assert f"figures.toml:{line}:" in said.why
    assert trainer.briefing("fires") is before
    assert trainer.touched() == (), "a broken file is told once, not every second"
    changed(library / "fires" / "figures.toml", "value = ", "value = 58")
    assert trainer.touched() == ("fires",)
    assert trainer.reread("fires").why == ""


def test_a_story_that_never_opened_says_why(trainer: Trainer, library: Path) -> None:
    changed(library / "fires" / "figures.toml", "value = 58", "value = ")
    with pytest.raises(Unreadable):
        trainer.briefing("fires")
    assert "figures.toml" in trainer.reread("fires").why
    view = trainer.problems("fires")
    assert [told.problem.code.partition(".")[0] for told in view.problems]


def test_problems_know_the_fact_in_whose_table_they_stand(trainer: Trainer, library: Path) -> None:
    assert trainer.problems("fires").problems == ()
    line = changed(library / "fires" / "figures.toml", "value = 58", "value = 59")
    view = trainer.problems("fires")
    assert [(told.fact, told.article, told.problem.line) for told in view.problems] == [
        ("fires", "city", line)
    ]
    assert view.title == "Fires"
    assert any("numbers" in words for words in view.coverage)


def test_a_problem_in_the_article_knows_its_place_there(trainer: Trainer, library: Path) -> None:
    source = "Ann Hill counted 58 fires in 2016.\nShe counted 7 floods."
    folder = tiny(library, "floods", source)
    assert folder.is_dir()
    trainer.reread("floods")
    found = [told for told in trainer.problems("floods").problems if told.span]
    assert [source[told.span[0]] for told in found if told.span] == ["7"]
    assert [told.article for told in found] == ["city"]


def test_no_two_threads_load_at_once(library: Path, tmp_path: Path) -> None:
    """Where two are the first to convert to a class, msgspec crashes the process."""
    inside = 0
    most = 0

    class Counted(Library):
        def open(self, story_id: str) -> Loaded:
            nonlocal inside, most
            inside += 1
            most = max(most, inside)
            time.sleep(0.02)  # long enough for another thread to come in, if it can
            loaded = super().open(story_id)
            inside -= 1
            return loaded

    tiny(library, "fires")
    clock = FixedClock()
    shared = Trainer(
        Counted(library, library), lambda: log_in(tmp_path, clock), clock, lambda: 7, new_id=Ids()
    )
    work = (shared.problems, shared.reread, shared.briefing) * 2
    with ThreadPoolExecutor(6) as pool:
        jobs = [pool.submit(job, "fires") for job in work]
    assert all(job.result() for job in jobs)
    assert most == 1
