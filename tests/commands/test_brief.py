"""`brief`: the briefing as Markdown, read as a careful editor reads it."""

from __future__ import annotations

import re

import pytest
from running import STORY, readback, well_behaved


@pytest.fixture(scope="module")
def briefing() -> str:
    done = readback("brief", STORY)
    well_behaved(done, 0)
    return done.stdout


def test_who_speaks_of_himself_is_not_named_twice(briefing: str) -> None:
    line = next(line for line in briefing.splitlines() if "aggressive enforcement" in line)
    assert line.startswith(
        "- **Jeff Sessions**, U.S. Attorney General: is committed to aggressive enforcement"
    )
    assert line.count("Sessions") == 1


def test_hearsay_is_what_somebody_has_been_told(briefing: str) -> None:
    told = [line for line in briefing.splitlines() if "very slow" in line or "not been active" in line]
    assert len(told) >= 2
    assert all(re.search(r"\bhe has (also )?been told\b", line) for line in told)


def test_one_article_alone(briefing: str) -> None:
    done = readback("brief", STORY, "--article", "lepage-letter")
    well_behaved(done, 0)
    assert done.stdout.count("\n## ") == 1
    assert done.stdout.split("\n## ")[1].rstrip() in briefing
