"""Texts that nobody writes: whatever is drafted from them can be loaded, and takes no time to speak of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.draft.events.events import events
from tui.draft.finding import find
from tui.draft.intake.leftovers import leftovers
from tui.draft.intake.page import Page
from tui.draft.people.cast import cast
from tui.story.load import load
from tui.trainer.authoring import draft

FIRES = "The valley counted 58 fires in 2016, said Ann Hill, the fire chief.\n\n"


@pytest.mark.parametrize(
    "more",
    [
        f"There were 58 {'a' * 3_000} in 2016.",
        f"“{'a' * 3_000} 7,” said Ann Hill.",
        f"Ann {'B' + 'a' * 3_000}, the mayor of {'C' + 'a' * 3_000}, said it cost {'9' * 3_000} dollars.",
        f"The {'A' * 3_000} opened on May 1 in {'B' * 3_000}.",
        f"The mill, a {'b' * 3_000} program, lost 12 {'c' * 3_000}s.",
    ],
    ids=["number", "quotation", "name", "event", "term"],
)
def test_words_without_an_end_are_in_no_fact(more: str, tmp_path: Path) -> None:
    article = tmp_path / "fires.txt"
    article.write_text(f"{FIRES}{more}\n")
    folder = draft([article], tmp_path / "story").folder
    assert load(folder).problems == ()


@pytest.mark.parametrize("count", [150, 10_000])
@pytest.mark.parametrize("run", ["A", "A.", "A B. ", "the "])
def test_what_opened_on_a_day_is_looked_for_once(run: str, count: int) -> None:
    text = (
        f"{FIRES}The {run}), which opened on May 1 in Bath.\n"  # in time that grows as the fifth power, once
    )
    page = Page(text, leftovers(text))
    found = events(page, cast(page))
    assert len(found) <= 1


@pytest.mark.parametrize("mark", ["-", "’", "'", "$-.", " ", "\t"])
@pytest.mark.parametrize(
    "line",
    [
        "{}",
        "Ann Hill said that {} the mill opened.",
        "“{} of the mill that we had,” he said.",
        "The mill, 1\t2\t3{}x, opened on {} and it{}burned.",
    ],
)
def test_a_run_of_marks_is_looked_through_once(line: str, mark: str) -> None:
    run = mark * (50_000 // len(mark))  # in time that grows as the square of it, minutes
    found = find(FIRES + line.replace("{}", run) + "\n")
    assert found.amounts[0].value == 58
