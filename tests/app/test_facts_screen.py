"""The facts table: by kind, its answers hidden until they are asked for, each with whose word it is."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from libraries import ESCAPES, MARKUP, tiny
from running import ROOT, STORY
from screens import LEPAGE, app, text
from textual.pilot import Pilot

from tui.app.app import ReadbackApp
from tui.app.facts.rows import kinds, row, sentence
from tui.app.facts.table import HIDDEN, block
from tui.app.present import line
from tui.app.screens.facts import Facts
from tui.app.screens.quiz import Quiz
from tui.app.screens.source import Source
from tui.app.widgets.shape import shape
from tui.story.load import load
from tui.story.model import Claim, Comparison, District, Speaker
from tui.story.story import Story

Compare = Callable[..., bool]


@pytest.fixture(scope="module")
def story() -> Story:
    loaded = load(ROOT / "content" / STORY, ROOT / "seeds").story
    assert loaded is not None
    return loaded


@asynccontextmanager
async def opened(
    folder: Path, article: str | None = None, size: tuple[int, int] = (80, 24), library: Path | None = None
) -> AsyncIterator[tuple[ReadbackApp, Facts, Pilot[None]]]:
    """The app with the table open."""
    shown = app(folder, library=library)
    async with shown.run_test(size=size) as pilot:
        shown.open_facts(STORY if library is None else "city", article)
        await pilot.pause()
        await pilot.pause()
        assert isinstance(shown.screen, Facts)
        yield shown, shown.screen, pilot


# What the rows say


def test_every_fact_has_one_row(story: Story) -> None:
    rows = [made.fact for kind in kinds(story) for made in kind.rows]
    assert sorted(rows) == sorted(story.facts)


def test_an_article_has_its_own_facts_and_who_has_a_role_in_it(story: Story) -> None:
    rows = {made.fact for kind in kinds(story, LEPAGE) for made in kind.rows}
    own = {fact.id for fact in story.facts.values() if fact.article == LEPAGE}
    assert rows == own | {"sessions"}


def test_hearsay_is_what_somebody_has_been_told(story: Story) -> None:
    heard = [claim for claim in story.of(Claim) if claim.status == "hearsay"]
    assert heard
    for claim in heard:
        assert sentence(story, claim).startswith("Paul LePage has been told that ")
        assert "says" not in sentence(story, claim).removesuffix(claim.says)
        assert row(story, claim).whose == "hearsay"


def test_other_claims_say_whose_word_they_are(story: Story) -> None:
    for claim in story.of(Claim):
        if claim.status != "hearsay":
            name = "The article" if claim.by is None else ""
            assert sentence(story, claim).startswith(name)
            said = " own word is that " if claim.id == "sessions-committed" else " says that "
            assert said in sentence(story, claim)
    goal, promise = story.facts["replicate-success"], story.facts["sessions-committed"]
    assert row(story, goal).whose == "a goal"
    assert row(story, promise).whose == "a promise"
    assert row(story, story.facts["straining-resources"]).whose == "a claim, in LePage’s letter to Sessions"


def test_what_no_person_says_is_according_to_it(story: Story) -> None:
    claim = Claim(
        id="c", article=LEPAGE, evidence=("x",), says="it rained", ask="What?", by="state-statistics"
    )
    assert sentence(story, claim) == "According to state statistics, it rained."
    claim = Claim(id="c", article=LEPAGE, evidence=("x",), says="it rained", ask="What?", by="nobody-named")
    assert sentence(story, claim) == "It is said that it rained."


def test_a_row_never_asks_with_its_own_answer(story: Story) -> None:
    for kind in kinds(story):
        for made in kind.rows:
            assert made.answer
            if kind.name in ("Figures", "Comparisons", "Districts", "Quotations"):
                assert not re.search(rf"\b{re.escape(made.answer)}\b", made.ask), made.fact


def test_a_comparison_is_worked_out(story: Story) -> None:
    rows = {fact.id: row(story, fact).answer for fact in story.of(Comparison)}
    assert rows["federal-cases-2015-to-2016"] == "87 to 58, down 29"
    assert rows["state-heroin-cases-2011-to-last-year"] == "61 to 332, up 271"


def test_districts_stand_below_their_group_by_number(story: Story) -> None:
    rows = next(kind.rows for kind in kinds(story) if kind.name == "Districts")
    assert [made.ask for made in rows[1:]] == [f"{number} of 10" for number in range(1, 11)]
    assert [made.answer for made in rows] == ["10", *(one.said for one in story.of(District))]


def test_a_speaker_has_all_roles_what_they_are_now_first(story: Story) -> None:
    sessions = row(story, story.facts["sessions"])
    assert sessions.answer == "U.S. Attorney General; former U.S. senator"
    roleless = [fact for fact in story.of(Speaker) if not fact.roles]
    assert all(row(story, fact).answer for fact in roleless)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_page(story: Story, width: int) -> None:
    page = shape(width, 24)
    for kind in kinds(story):
        for made in kind.rows:
            for shown in (True, False):
                for drawn in block(made, shown, line(kind.name), apart=False).lay(page).lines:
                    assert drawn.body.cell_length + drawn.right.cell_length <= page.body


def test_hidden_rows_keep_what_is_asked_where_it_stands(story: Story) -> None:
    page = shape(80, 24)
    for kind in kinds(story):
        for made in kind.rows:
            hidden, told = (block(made, shown, line(""), apart=False).lay(page) for shown in (False, True))
            assert all(
                before.body.plain == after.body.plain
                for before, after in zip(hidden.lines, told.lines, strict=False)
            )


# On the screen


async def test_answers_are_hidden_until_space(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, _, pilot):
        assert "one third" not in text(shown)
        assert text(shown).count(HIDDEN) > 5
        assert "0 of 103 answers shown" in text(shown)
        await pilot.press("space")
        assert "one third" in text(shown)
        assert "the goal, says Sessions" in text(shown)
        assert "Our note: A goal of the administration" in text(shown)
        await pilot.press("space")
        assert "one third" not in text(shown)


async def test_a_shows_all_and_then_none(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, _, pilot):
        await pilot.press("space", "a")
        assert "103 of 103 answers shown" in text(shown)
        assert HIDDEN not in text(shown)
        await pilot.press("a")
        assert "0 of 103 answers shown" in text(shown)


async def test_tab_goes_from_kind_to_kind_and_around(tmp_path: Path) -> None:
    async with opened(tmp_path) as (_, facts, pilot):
        starts = [facts.sheet.at]
        for _ in range(8):
            await pilot.press("tab")
            starts.append(facts.sheet.at)
        assert starts == [0, *sorted(set(starts))[1:], 0]
        assert len(set(starts)) == 8
        await pilot.press("shift+tab")
        assert facts.sheet.at == starts[-2]


async def test_enter_opens_the_article_with_the_words_lit(tmp_path: Path) -> None:
    async with opened(tmp_path, size=(120, 40)) as (shown, _, pilot):
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        assert isinstance(shown.screen, Source)
        assert "a crowd of about 150 protesters" in text(shown)
        await pilot.press("escape")
        assert isinstance(shown.screen, Facts)


async def test_every_fact_leads_to_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opens: list[tuple[str, tuple[str, ...]]] = []

    def note(_: ReadbackApp, story: str, article: str, facts: tuple[str, ...] = ()) -> None:
        opens.append((article, facts))

    monkeypatch.setattr(ReadbackApp, "open_source", note)
    async with opened(tmp_path) as (_, facts, _):
        for number in range(103):
            facts.sheet.go(number)
            facts.action_source()
    assert len(opens) == 103
    assert all(ids for _, ids in opens)


async def test_z_asks_about_the_fact_alone(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, _, pilot):
        await pilot.press("z")
        await pilot.pause()
        assert isinstance(shown.screen, Quiz)
        assert shown.screen._quizzing.question.item.fact == "prescribing-goal"


async def test_z_on_a_district_asks_about_its_group(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, _, pilot):
        await pilot.press("shift+tab", "shift+tab", "shift+tab", "down", "z")
        await pilot.pause()
        assert isinstance(shown.screen, Quiz)
        assert shown.screen._quizzing.question.item.fact == "surge-districts"


async def test_a_click_shows_first_and_then_opens(tmp_path: Path) -> None:
    async with opened(tmp_path) as (shown, facts, pilot):
        spot = (30, 4)
        await pilot.click(facts.sheet, offset=spot)
        assert "1 of 103 answers shown" in text(shown)
        assert isinstance(shown.screen, Facts)
        await pilot.click(facts.sheet, offset=spot)
        await pilot.pause()
        assert isinstance(shown.screen, Source)


async def test_an_article_alone(tmp_path: Path) -> None:
    async with opened(tmp_path, LEPAGE) as (shown, _, pilot):
        assert "LePage’s letter to Sessions" in text(shown)
        assert "0 of 51 answers shown" in text(shown)
        await pilot.press("a")
        assert "51 of 51 answers shown" in text(shown)


async def test_an_article_that_is_not_there_is_said(tmp_path: Path) -> None:
    async with opened(tmp_path, "nowhere") as (shown, _, _):
        assert "✘ The story has no such article." in text(shown)
        assert "0 of 103 answers shown" in text(shown)


async def test_a_story_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        shown.open_facts("nowhere")
        await pilot.pause()
        assert "✘ " in text(shown)
        await pilot.press("space", "a", "tab", "enter", "z", "escape")
        assert not isinstance(shown.screen, Facts)


async def test_a_story_without_facts_says_so(tmp_path: Path) -> None:
    library = tmp_path / "library"
    tiny(library, "city", figures="", speakers="")
    async with opened(tmp_path, library=library) as (shown, _, pilot):
        assert "No facts yet." in text(shown)
        await pilot.press("space", "a", "tab", "enter", "z")
        assert isinstance(shown.screen, Facts)


async def test_a_hostile_story_neither_styles_nor_acts(tmp_path: Path) -> None:
    library = tmp_path / "library"
    escaped = "".join(
        f"\\u{ord(char):04x}" if not char.isprintable() else char for char in f"{MARKUP} {ESCAPES}"
    )
    figures = (
        '[[figures]]\nid = "fires"\narticle = "city"\nask = "How many?"\n'
        f'label = "{escaped}"\nnote = "{escaped}"\nsaid = "58"\nvalue = 58\nevidence = ["58 fires in 2016"]\n'
    )
    tiny(library, "city", figures=figures)
    async with opened(tmp_path, library=library) as (shown, _, pilot):
        await pilot.press("a")
        assert "[/x][@click=app.quit]quit[/]" in text(shown)
        assert "\\u001b" in text(shown)
        assert not {"\x1b", "\u202e", "\x9b"} & set(text(shown))


# Pictures


@pytest.mark.parametrize("theme", ["readback-dark", "readback-light"])
@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_picture(snap_compare: Compare, tmp_path: Path, size: tuple[int, int], theme: str) -> None:
    shown = app(tmp_path, theme=theme)

    async def some_shown(pilot: Pilot[None]) -> None:
        shown.open_facts(STORY)
        await pilot.pause()
        await pilot.press("space", "down", "down", "down", "space")

    assert snap_compare(shown, terminal_size=size, run_before=some_shown)


def test_picture_of_claims_in_a_narrow_window(snap_compare: Compare, tmp_path: Path) -> None:
    shown = app(tmp_path)

    async def claims(pilot: Pilot[None]) -> None:
        shown.open_facts(STORY, LEPAGE)
        await pilot.pause()
        await pilot.press("a", "tab", "tab", "tab", "tab", "tab", "shift+tab")

    assert snap_compare(shown, terminal_size=(60, 20), run_before=claims)
