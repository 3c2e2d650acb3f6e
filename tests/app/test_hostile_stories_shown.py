"""Hostile stories, opened in the app: nothing on the screen steers, acts or tells a secret."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hostile_child import STEERS, Watch, strayed
from hostile_stories import FAMILIES, SECRET, build, hostile
from screens import app, idle, strips

from tui.app.app import ReadbackApp

EVERY = {
    "texts": 12, "everywhere": 4, "types": 24, "form": 12, "files": 8, "sources": 8, "folders": 2,
    "tangled": 5, "short runs": 16,
}  # of a family: so many apart  # fmt: skip
LEFT = ("runs", "number")  # the bench opens these, which cost a second each
CHOSEN = [
    (family, name)
    for family in FAMILIES
    if family not in LEFT
    for name in list(hostile(family))[:: EVERY[family]]
]
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.fixture(scope="module")
def watch() -> Watch:
    """One for all: an audit hook cannot be taken out again."""
    return Watch()


def look(shown: ReadbackApp) -> None:
    for strip in strips(shown):
        assert SECRET not in strip.text
        steering = {sign for sign in set(strip.text) if unicodedata.category(sign) in STEERS or sign in BIDI}
        assert not steering, strip.text
        for segment in strip:
            assert not segment.style or not (segment.style.link or "@click" in segment.style.meta)


@pytest.mark.parametrize(
    ("family", "name"), CHOSEN, ids=[f"{number}-{family}" for number, (family, _) in enumerate(CHOSEN)]
)
async def test_the_app_opens_it(family: str, name: str, watch: Watch, tmp_path: Path) -> None:
    library = build(tmp_path, hostile(family)[name])
    with watch.watching() as opened:
        shown = app(tmp_path / "home", library=library)
        async with shown.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            look(shown)
            for story in shown.trainer.library.ids()[:2]:
                loaded = shown.trainer.library.open(story).story
                if loaded is not None:
                    shown.open_briefing(story)
                    await pilot.pause()
                    look(shown)
                    shown.open_source(story, loaded.articles[0].id)
                    await pilot.pause()
                    look(shown)
                    shown.open_facts(story)
                    await pilot.pause()
                    look(shown)
                shown.open_problems(story)
                await idle(shown)
                await pilot.pause()
                look(shown)
    assert not strayed(opened, tmp_path)
