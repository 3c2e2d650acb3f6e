"""The source: from fact to fact, facts that overlap, the search, the mouse, and a question on what is lit."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from running import ROOT, STORY
from screens import LEPAGE, SESSIONS, app, styled, text
from textual.pilot import Pilot

from tui.app.app import ReadbackApp
from tui.app.screens.quiz import Quiz
from tui.app.screens.source import Source
from tui.app.widgets.search import matches

MARKER, LIT = "#f2c14e", "#4a3c14"


@asynccontextmanager
async def opened(
    folder: Path, article: str = SESSIONS, *facts: str, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[ReadbackApp, Pilot[None]]]:
    """The app with an article open."""
    shown = app(folder)
    async with shown.run_test(size=size) as pilot:
        shown.open_source(STORY, article, facts)
        await pilot.pause()
        await pilot.pause()
        yield shown, pilot


async def test_all_of_the_article_is_there_as_it_is(tmp_path: Path) -> None:
    async with opened(tmp_path, LEPAGE) as (shown, pilot):
        found = ""
        for _ in range(12):
            await pilot.pause()
            found += "\n" + text(shown)
            await pilot.press("pagedown")
        seen = " ".join(found.split())
        source = (ROOT / "seeds" / "001_3d72bc7ee9b3f566.txt").read_text(encoding="utf-8")
        for word in source.split():
            assert word in seen, word


async def test_a_fact_is_lit_and_named(tmp_path: Path) -> None:
    async with opened(tmp_path, SESSIONS, "overdose-deaths-2017", size=(120, 40)) as (shown, pilot):
        await pilot.pause()
        assert styled(shown, MARKER).removeprefix("back ") == "418 drug overdose deaths in 2017"
        assert "averaged more than one death per day" in styled(shown, LIT)
        assert "▸ Figure" in text(shown)
        assert "state statistics" in text(shown)
        assert "fact " in text(shown)


async def test_n_and_p_go_through_all_facts_and_around(tmp_path: Path) -> None:
    async with opened(tmp_path, LEPAGE) as (shown, pilot):
        assert isinstance(shown.screen, Source)
        story = shown.trainer.briefing(STORY).story
        here = {fact for fact, spans in story.spans.items() if any(span.article == LEPAGE for span in spans)}
        seen = []
        for _ in here:
            await pilot.press("n")
            seen.append(shown.screen._lit[0])
            assert "▸" in text(shown)  # its name is in view, and so are its words
        assert set(seen) == here
        places = [next(span for span in story.spans[fact] if span.article == LEPAGE) for fact in seen]
        assert [span.start for span in places] == sorted(span.start for span in places)
        await pilot.press("n")
        assert shown.screen._lit[0] == seen[0]
        await pilot.press("p")
        assert shown.screen._lit[0] == seen[-1]


async def test_facts_that_overlap_are_named_together(tmp_path: Path) -> None:
    async with opened(tmp_path, SESSIONS, "prescribing-goal", size=(120, 40)) as (shown, pilot):
        await pilot.pause()
        assert "also here: figure three years" in text(shown)


async def test_a_click_lights_the_smallest_fact_and_then_the_next(tmp_path: Path) -> None:
    async with opened(tmp_path, SESSIONS, size=(120, 40)) as (shown, pilot):
        await pilot.pause()
        lines = text(shown).splitlines()
        row = next(n for n, line in enumerate(lines) if "in three years" in line)
        spot = (lines[row].index("three years") + 1, row)
        await pilot.click(offset=spot)
        assert "in three years" in styled(shown, MARKER)
        assert isinstance(shown.screen, Source)
        assert shown.screen._lit == ("prescribing-goal-time",)
        await pilot.click(offset=spot)
        assert shown.screen._lit == ("prescribing-goal",)
        await pilot.click(offset=spot)
        assert shown.screen._lit == ("prescribing-goal-time",)


async def test_the_search(tmp_path: Path) -> None:
    async with opened(tmp_path, LEPAGE) as (shown, pilot):
        await pilot.press("slash", *"MAINE", "apostrophe", "S")
        assert "match 1 of 1" in text(shown)
        assert "Maine’s" in styled(shown, MARKER)
        for _ in range(7):
            await pilot.press("backspace")
        await pilot.press(*"heroin", "enter", "enter")
        assert "match 3 of" in text(shown)
        await pilot.press("up", "up", "up")
        count = len(matches(shown.trainer.briefing(STORY).story.texts[LEPAGE], "heroin"))
        assert f"match {count} of {count}" in text(shown)
        await pilot.press(*"xyz")
        assert "no match" in text(shown)
        await pilot.press("escape")
        assert isinstance(shown.screen, Source)
        await pilot.press("n")
        assert "fact 1 of" in text(shown)
        await pilot.press("escape")
        assert not isinstance(shown.screen, Source)


async def test_n_is_a_letter_while_searching(tmp_path: Path) -> None:
    async with opened(tmp_path, LEPAGE) as (shown, pilot):
        await pilot.press("slash", "n", "question_mark")
        assert "no match" in text(shown)
        assert isinstance(shown.screen, Source)


async def test_z_asks_about_what_is_lit(tmp_path: Path) -> None:
    async with opened(tmp_path, LEPAGE, "federal-cases-2016") as (shown, pilot):
        await pilot.press("z")
        await pilot.pause()
        assert isinstance(shown.screen, Quiz)
        assert shown.screen._quizzing.question.item.fact == "federal-cases-2016"


async def test_z_says_what_to_do_where_nothing_is_lit_or_asked(tmp_path: Path) -> None:
    async with opened(tmp_path, SESSIONS) as (shown, pilot):
        await pilot.press("z")
        assert "n lights a fact" in text(shown)
    async with opened(tmp_path / "other", SESSIONS, "state-statistics") as (shown, pilot):
        await pilot.press("z")
        assert "nothing to ask" in text(shown)


async def test_an_unknown_article_is_said(tmp_path: Path) -> None:
    async with opened(tmp_path, "no-such") as (shown, pilot):
        await pilot.press("n", "p", "z", "slash", "x", "enter")
        assert "no such article" in text(shown)


def test_matches_fold_what_typists_do_not_have() -> None:
    assert matches("Maine’s “record\u00a0418”", 'maine\'s "record 418"') == [(0, 20)]
    assert matches("İstanbul and istanbul", "ISTANBUL") == [(13, 21)]
    assert matches("anything", "   ") == []
