"""`stats`: whether predicted recall matched what happened, or that it is too early to tell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from running import STORY, readback, well_behaved
from studied import study

from tui.cli.stats import _told
from tui.trainer.reports import StatsView


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seven days of study."""
    folder = tmp_path_factory.mktemp("data")
    study(folder, 7).close()
    return folder


def stats(data: Path, *arguments: str) -> str:
    done = readback("stats", STORY, "--data", str(data), *arguments)
    said = well_behaved(done, 0)
    assert not said
    return done.stdout


def as_json(data: Path) -> dict[str, Any]:
    printed = stats(data, "--json")
    assert printed.count("\n") == 1
    found: dict[str, Any] = json.loads(printed)
    return found


def test_before_anything_was_answered_it_is_too_early(tmp_path: Path) -> None:
    assert "Too early to tell: 0 delayed answers, and it takes 30." in stats(tmp_path)
    found = as_json(tmp_path)
    assert (found["story"], found["answers"], found["enough"]) == (STORY, 0, False)
    assert found["log_loss"] is None
    assert found["baseline"] is None
    assert not (tmp_path / "progress.db").exists()


def test_a_day_s_answers_are_too_few(tmp_path: Path) -> None:
    study(tmp_path, 2).close()
    found = as_json(tmp_path)
    assert 0 < found["delayed"] < 30
    assert not found["enough"]
    told = stats(tmp_path)
    assert f"Too early to tell: {found['delayed']} delayed answers" in told
    assert "than your average does" not in told


def test_after_a_week_it_says_how_the_predictions_did(data: Path) -> None:
    found, told = as_json(data), stats(data)
    assert found["enough"]
    assert found["answers"] >= 7 * 14
    assert sum(each["answers"] for each in found["bins"]) == found["delayed"] >= 30
    assert f"predicted    {found['log_loss']:.3f}" in told
    assert f"your average {found['baseline']:.3f}" in told
    better = "more than your average does" if found["log_loss"] < found["baseline"] else "no more than"
    assert better in told
    assert "Too early" not in told
    assert found["medians"]
    for each in found["bins"]:
        assert 0 <= each["low"] <= each["predicted"] <= each["high"] <= 1
        assert 0 <= each["happened"] <= 1


def view(log_loss: float, baseline: float) -> StatsView:
    return StatsView("T", 100, 50, True, log_loss, baseline, (), {}, 0, 0)


@pytest.mark.parametrize(
    ("log_loss", "baseline", "said"),
    [
        (0.4, 0.5, "The predictions tell more than your average does."),
        (0.5, 0.4, "The predictions tell no more than your average does."),
        (0.5, 0.5, "The predictions tell no more than your average does."),
    ],
)
def test_the_smaller_loss_is_the_better(log_loss: float, baseline: float, said: str) -> None:
    assert f"  {said}" in list(_told(view(log_loss, baseline)))
