"""What home says: the stories, how far they have come, and what to look at again."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from memory_fakes import DAY, MONDAY, SECOND, FixedClock, Ids, answered, log_in
from running import environment

from tui.memory.card import REVIEW, Card
from tui.memory.problems import Busy, Newer
from tui.memory.standings import Standing
from tui.memory.statistics import day, share
from tui.quiz.question import (
    Answer,
    Certainty,
    Form,
    Item,
    ItemId,
    MarksKey,
    Outcome,
    Question,
    Verdict,
)
from tui.story.evidence import Span
from tui.story.library import Library
from tui.story.load import Loaded
from tui.trainer.briefing import Unreadable
from tui.trainer.outlook import Outlook, blanks
from tui.trainer.progress import kinds
from tui.trainer.results import tally
from tui.trainer.trainer import Trainer
from tui.trainer.views import Asked, CertaintyRow, HomeView, Kind, KindRow, Share

ROOT = Path(__file__).parents[2]
STORY = "maine-opioid-crackdown"
HOUR = 3_600 * SECOND


def a_trainer(library: Path, data: Path, clock: FixedClock | None = None) -> Trainer:
    clock = clock or FixedClock()
    return Trainer(
        Library(library, ROOT / "seeds"),
        lambda: log_in(data, clock),
        clock,
        lambda: 7,
        new_id=Ids(),
        cache=data / "stories",
    )


def a_story(library: Path, name: str, *, broken: bool = False) -> None:
    """A story of nothing but a title and one article."""
    import hashlib

    folder = library / name
    folder.mkdir(parents=True)
    source = "The town has 58 lamps."
    (folder / "source.txt").write_text(source, encoding="utf-8")
    (folder / "story.toml").write_text(
        f'id = "{name}"\nschema = 1\ntitle = "The story {name}"\nsummary = "Lamps."\narticles = ["a"]\n'
    )
    digest = hashlib.sha256(source.encode()).hexdigest()
    (folder / "articles.toml").write_text(
        f'[[articles]]\nid = "{"b" if broken else "a"}"\nsource = "source.txt"\n'
        f'sha256 = "{digest}"\ntitle = "Lamps"\n'
    )


def test_an_empty_library(tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    assert a_trainer(tmp_path / "library", tmp_path / "data").home() == HomeView(())


def test_a_first_look_names_what_is_not_asked_yet(tmp_path: Path) -> None:
    home = a_trainer(ROOT / "content", tmp_path).home()
    (card,) = home.stories
    assert (home.next, home.notice) == (STORY, "")
    assert card.counted
    assert card.last_at is None
    assert card.share == Share(card.share.items, 0, 0, card.share.items)
    assert sum(article.share.items for article in card.articles) == card.share.items
    assert len(card.articles) == 2
    assert [risk.why for risk in home.risks] == ["never asked"] * 3


def test_home_opens_no_story_that_was_counted_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = a_trainer(ROOT / "content", tmp_path).home(wait=False)
    assert not first.stories[0].counted
    assert first.risks == ()
    whole = a_trainer(ROOT / "content", tmp_path).home()
    trainer = a_trainer(ROOT / "content", tmp_path)
    monkeypatch.setattr(trainer.library, "open", lambda story_id: pytest.fail("opened"))
    assert trainer.home(wait=False) == whole
    assert trainer.card(STORY) == whole.stories[0]


def test_a_summary_that_is_damaged_is_made_again(tmp_path: Path) -> None:
    whole = a_trainer(ROOT / "content", tmp_path).home()
    (kept,) = (tmp_path / "stories").iterdir()
    for rubbish in (b"", b"\x93\xff", kept.read_bytes()[:-5]):
        kept.write_bytes(rubbish)
        assert not a_trainer(ROOT / "content", tmp_path).home(wait=False).stories[0].counted
        assert a_trainer(ROOT / "content", tmp_path).home() == whole


def test_a_broken_story_hides_no_other_and_says_what_to_mend(tmp_path: Path) -> None:
    library = tmp_path / "library"
    a_story(library, "good")
    a_story(library, "bad", broken=True)
    (library / "worse").mkdir()
    (library / "worse" / "story.toml").write_text("id = [")
    trainer = a_trainer(library, tmp_path / "data")
    home = trainer.home()
    assert home.next == "good"
    cards = {card.id: card for card in home.stories}
    assert set(cards) == {"good", "bad", "worse"}
    assert cards["worse"].broken
    bad = trainer.card("bad")
    assert bad.counted
    assert bad.problems == 2
    assert bad.broken.startswith(f"{library / 'bad' / 'articles.toml'}:2:6: the article “b”")
    with pytest.raises(Unreadable, match="cannot be opened"):
        trainer.briefing("bad")
    assert trainer.risks("bad") == ()
    assert trainer.card("good").broken == ""


def test_a_large_library_is_listed_without_being_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "library"
    for number in range(40):
        a_story(library, f"story-{number:02d}")
    trainer = a_trainer(library, tmp_path / "data")
    opened: list[str] = []
    really = trainer.library.open

    def opens(story_id: str) -> Loaded:
        opened.append(story_id)
        return really(story_id)

    monkeypatch.setattr(trainer.library, "open", opens)
    home = trainer.home()
    assert len(home.stories) == 40
    assert opened == ["story-00"]
    assert [card.counted for card in home.stories] == [True] + [False] * 39
    for card in home.stories:
        assert trainer.card(card.id).counted
    assert len(trainer._shelf._opened) <= 4


def test_home_goes_on_with_the_story_that_was_asked_last(tmp_path: Path) -> None:
    library = tmp_path / "library"
    for name in ("one", "two", "three"):
        a_story(library, name)
    log = log_in(tmp_path / "data")
    log.append(answered("a", of=ItemId("two", "x", "value")))
    log.append(answered("b", of=ItemId("gone", "x", "value")))
    log.undo("b")
    log.close()
    assert a_trainer(library, tmp_path / "data").home().next == "one"  # the one asked last is gone
    log.append(answered("c", of=ItemId("two", "x", "value")))
    assert a_trainer(library, tmp_path / "data").home().next == "two"


def test_home_tells_what_the_log_has_to_say(tmp_path: Path) -> None:
    (tmp_path / "progress.db").write_bytes(b"rubbish " * 99)
    assert "set aside as" in a_trainer(ROOT / "content", tmp_path).home().notice


def test_a_log_that_cannot_be_read_just_now_hides_no_story(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer = a_trainer(ROOT / "content", tmp_path)
    busy = Busy(trainer.log.path)

    def held(*_: object) -> object:
        raise busy

    with monkeypatch.context() as patched:
        patched.setattr(trainer.log, "standings", held)
        home = trainer.home()
        assert home.notice == str(busy)
        assert home.stories[0].share.unseen == home.stories[0].share.items > 0
        with pytest.raises(Busy):
            trainer.quiz(STORY)
    assert trainer.home().notice == ""


def test_a_newer_log_is_refused_at_once(tmp_path: Path) -> None:
    import sqlite3

    log = log_in(tmp_path)
    log.append(answered("a"))
    log.close()
    with sqlite3.connect(log.path) as connection:
        connection.execute("PRAGMA user_version = 9")
    with pytest.raises(Newer):
        _ = a_trainer(ROOT / "content", tmp_path).log


def test_the_use_cases_load_neither_the_screen_nor_the_store(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "import tui.trainer.trainer, tui.trainer.quizzing, tui.trainer.progress, tui.memory.log\n"
        "assert not {'textual', 'rich', 'sqlite3', 'fsrs'} & set(sys.modules), sorted(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], env=environment(), check=False)
    assert done.returncode == 0


# The parts


def an_item(fact: str, *, kind: str = "figure", primary: bool = True, weight: int = 1) -> Item:
    return Item(
        ItemId("s", fact, "value"), kind, "a", primary, weight, (Form.CHOICE,), f"the label of {fact}"
    )


RIGHT = Standing(asked=1, right=1, last_outcome="right", last_at=MONDAY)
WRONG = Standing(asked=1, last_outcome="wrong", last_at=MONDAY)


def test_shares_count_every_item_once() -> None:
    ids = [an_item(name).id for name in "abcd"]
    part = Standing(asked=3, right=2, last_outcome="part")
    assert share(ids, {ids[0]: RIGHT, ids[1]: WRONG, ids[2]: part}) == Share(4, 1, 2, 1)
    assert share([], {}) == Share(0, 0, 0, 0)


def test_kinds_stand_in_the_order_of_the_files() -> None:
    items = [
        an_item("a", kind="term"),
        an_item("b", kind="measure"),
        an_item("c", kind="group"),
        an_item("d", kind="comparison"),
    ]
    assert kinds(items, {items[1].id: RIGHT}) == (
        Kind("figures", 2, 1),
        Kind("districts", 1, 1),
        Kind("terms", 1, 1),
    )


def test_shares_count_as_known_what_is_right_unguessed_and_unchanged() -> None:
    ids = [an_item(name).id for name in "abc"]
    guessed = Standing(asked=1, right=1, last_outcome="right", guessed=True)
    standings = {ids[0]: RIGHT, ids[1]: guessed, ids[2]: RIGHT}
    assert share(ids, standings) == Share(3, 2, 1, 0)
    assert share(ids, standings, {ids[2]}) == Share(3, 1, 2, 0)
    assert share(ids, {}, set(ids)) == Share(3, 0, 0, 3)


def test_kinds_count_what_has_changed_as_left_to_do() -> None:
    items = [an_item("a"), an_item("b")]
    known = {items[0].id: RIGHT, items[1].id: RIGHT}
    assert kinds(items, known) == (Kind("figures", 2, 0),)
    assert kinds(items, known, {items[1].id}) == (Kind("figures", 2, 1),)


def test_what_to_look_at_again_is_missed_then_fading_then_never_asked() -> None:
    items = [an_item(name) for name in "abcdefg"]
    items[5] = an_item("f", weight=2)
    card = Card(REVIEW, -1, 10.0, 5.0, MONDAY - DAY, MONDAY)
    twice = Standing(asked=2, last_outcome="wrong", last_at=MONDAY, mixups=("87", "53", "87"), lapsed=True)
    thrice = Standing(asked=3, last_outcome="wrong", last_at=MONDAY, mixups=("87",) * 3, lapsed=True)
    older = Standing(asked=1, last_outcome="missed", last_at=MONDAY - DAY, lapsed=True)
    recognised = Standing(asked=3, right=3, last_outcome="right", passed=1, counted=1, card=card)
    standings = dict(zip([item.id for item in items], [twice, thrice, older, recognised], strict=False))
    standings[items[6].id] = RIGHT
    items[3] = msgspec.structs.replace(items[3], forms=(Form.CHOICE, Form.NUMBER))
    outlook = Outlook(items, standings, changed={items[6].id})
    found = blanks(outlook, outlook.chances(MONDAY), now=MONDAY, zone=UTC)
    assert [(risk.item.fact, risk.why) for risk in found] == [
        ("a", "mixed up twice"),
        ("b", "mixed up 3 times"),
        ("c", "missed yesterday"),
        ("g", "changed since you learnt it"),
        ("d", "49 %"),
        ("f", "never asked"),
        ("e", "never asked"),
    ]
    assert found[0].label == "the label of a"
    assert len(blanks(outlook, outlook.chances(MONDAY), now=MONDAY, zone=UTC, most=3)) == 3


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (0, "today"),
        (-DAY, "today"),
        (-400 * DAY, "today"),
        (9 * HOUR, "today"),
        (11 * HOUR, "yesterday"),
        (2 * DAY, "on Saturday"),
        (6 * DAY, "on Tuesday"),
        (7 * DAY, "on 19 January"),
        (40 * DAY, "on 17 December 2025"),
        (10**30, "on 2 January 1970"),
    ],
)
def test_days_as_people_say_them(ago: int, said: str) -> None:
    assert day(MONDAY - ago, MONDAY, UTC) == said


def test_a_day_begins_where_the_trainee_is() -> None:
    assert day(MONDAY - 11 * HOUR, MONDAY, timezone(timedelta(hours=5))) == "today"


def an_asked(
    fact: str,
    outcome: Outcome,
    *,
    again: bool = False,
    certainty: Certainty | None = Certainty.THINK,
    points: float | None = None,
    kind: str = "figure",
) -> Asked:
    score = {Outcome.RIGHT: 1.0, Outcome.PART: 0.5}.get(outcome, 0.0)
    question = Question(
        item=ItemId("s", fact, "value"),
        kind=kind,
        form=Form.CHOICE,
        seed=1,
        prompt="?",
        cite="a",
        key=MarksKey((0,)),
        right=("58",),
        explanation="",
        evidence=(Span("a", 0, 1),),
    )
    answer = Answer() if outcome == Outcome.MISSED else Answer(marks=(0,), certainty=certainty)
    return Asked(question, Verdict(outcome, score, "", points=points), fact, again, answer)


def test_results_count_first_answers_and_list_what_to_look_at() -> None:
    asked = [
        an_asked("a", Outcome.RIGHT, certainty=Certainty.SURE, points=3),
        an_asked("b", Outcome.PART, points=0),
        an_asked("c", Outcome.MISSED, points=0),
        an_asked("d", Outcome.WRONG, certainty=Certainty.GUESS, points=0, kind="quote"),
        an_asked("c", Outcome.WRONG, again=True, points=-2),
        an_asked("d", Outcome.RIGHT, again=True, points=2, kind="quote"),
    ]
    found = tally("s", "Title", asked)
    assert (found.score, found.out_of) == (1.5, 4)
    assert (found.points, found.points_at_most) == (3, 12)
    assert found.kinds == (
        KindRow("figures", (Outcome.RIGHT, Outcome.PART, Outcome.MISSED)),
        KindRow("quotes", (Outcome.WRONG,)),
    )
    assert found.certainties == (
        CertaintyRow("sure", 1, 0, 0, 3),
        CertaintyRow("think so", 0, 1, 0, 0),
        CertaintyRow("guess", 0, 0, 1, 0),
    )
    assert [(one.label, one.verdict.outcome) for one in found.to_look_at] == [
        ("c", Outcome.WRONG),
        ("d", Outcome.WRONG),
        ("b", Outcome.PART),
    ]
    assert len(found.asked) == 6


def test_results_without_certainty_have_no_marks() -> None:
    found = tally("s", "Title", [an_asked("a", Outcome.RIGHT, certainty=None)])
    assert (found.points, found.points_at_most, found.certainties) == (None, 0, ())
