"""The cast of whole articles: the bundled ones, the open half of the corpus, and anything at all."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.draft.found import LeftOver
from tui.draft.intake.page import Page
from tui.draft.intake.wrapped import unwrapped
from tui.draft.people.cast import Cast, cast
from tui.paths import bundled
from tui.text import find, fold

STORY = bundled() / "content" / "maine-opioid-crackdown"
SOURCES = {"sessions-portland": "000_d75b7445d554a78e.txt", "lepage-letter": "001_3d72bc7ee9b3f566.txt"}
OPEN = sorted((Path(__file__).parents[1] / "corpus" / "open").glob("*.json"))


def seed(article: str) -> Cast:
    text = (bundled() / "seeds" / SOURCES[article]).read_bytes().decode()
    left = []
    if article == "sessions-portland":
        left = [LeftOver(start=0, end=text.index("\n"), reason="a caption")]
    return cast(Page(text, tuple(left)))


@pytest.mark.parametrize("article", list(SOURCES))
def test_every_person_of_the_bundled_story_is_found_with_every_role(article: str) -> None:
    speakers = tomllib.loads((STORY / "speakers.toml").read_text("utf-8"))["speakers"]
    found = {name: voice for voice in seed(article).voices for name in (voice.name, *voice.aliases)}
    wanted = 0
    for speaker in speakers:
        if speaker.get("kind", "person") != "person":
            continue
        if speaker["article"] == article:
            assert speaker["name"] in found
            assert found[speaker["name"]].party == speaker.get("party", "")
        for role in speaker.get("roles", []):
            if role.get("article", speaker["article"]) == article:
                held = {(said.said, said.when) for said in found[speaker["name"]].roles}
                assert (role["said"], role.get("when", "now")) in held
                wanted += 1
    assert wanted >= 3
    assert len({voice.key for voice in found.values()}) == (3 if article == "sessions-portland" else 5)


def test_what_the_article_does_not_say_outright_is_doubted() -> None:
    (sessions,) = [voice for voice in seed("lepage-letter").voices if voice.key == "sessions"]
    assert [bool(role.doubt) for role in sessions.roles] == [False, True]


def opened(path: Path) -> tuple[dict[str, list[dict[str, str]]], Cast]:
    labels = json.loads(path.read_text("utf-8"))
    text = unwrapped(path.with_suffix(".txt").read_bytes().decode("utf-8-sig"))
    left = [
        LeftOver(start=start, end=end, reason="no story")
        for line in labels["not_the_story"]
        for start, end in find(text, line)[:1]
    ]
    return labels, cast(Page(text, tuple(left)))


@pytest.mark.parametrize("path", OPEN, ids=lambda path: path.stem)
def test_the_persons_of_an_open_article_and_no_others(path: Path) -> None:
    labels, found = opened(path)
    forms = {form for person in labels["people"] for form in (person["name"], *person["also"])}
    names = {name for voice in found.voices for name in (voice.name, *voice.aliases)}
    assert [person["name"] for person in labels["people"] if person["name"] not in names] == []
    assert [voice.name for voice in found.voices if voice.name not in forms] == []


def sound(text: str, found: Cast) -> None:
    """What holds of every cast: ranges inside the text, names verbatim, keys unique, no alias of two."""
    keys = [voice.key for voice in found.voices]
    assert len(keys) == len(set(keys))
    taken: set[str] = set()
    for voice in found.voices:
        shown = [" ".join(fold(text[start:end]).text.split()) for start, end in voice.mentions]
        assert fold(voice.name).text == shown[0]
        assert all(0 <= start < end <= len(text) for start, end in voice.mentions)
        assert not taken & {voice.name, *voice.aliases}
        taken |= {voice.name, *voice.aliases}
        for role in voice.roles:
            assert role.title and all(0 <= start < end <= len(text) for start, end in role.evidence)
            assert role.said in text[slice(*role.evidence[0])]
        if voice.party_at:
            assert text[slice(*voice.party_at)] == voice.party


PIECES = st.sampled_from(
    [
        "Ann", "Hill", "Mary", "O’Neil", "Gov.", "Sen.", "Mayor", "Dr.", "U.S.", "the", "The", "of", "and",
        "said", "he", "She", "her husband", "told", "former", "director", "a plumber", "who chairs", "is",
        "was", ",", ".", "\n", "\n\n", "“", "”", '"', "(", ")", "—", "’s", "'s", "44", "Bath", "Acme Corp.",
        "Jr.", "van", "D-Maine", "(R)", "\u00a0", "Maine", "Monday", "A.", "B.C.", "ß", "É", "“Bud”",
        "\ufeff", "-", "J.",
    ]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=200))
def test_a_cast_of_anything_is_sound(text: str) -> None:
    found = cast(Page(text))
    sound(text, found)
    for start in range(0, len(text), 7):
        found.refers(start, min(len(text), start + 9))
        found.named(start, start + 30)


@pytest.mark.parametrize(
    "text",
    [
        "Aa " * 100_000,
        "A." * 100_000,
        "A'" * 100_000,
        "“" * 100_000,
        "Mayor " * 50_000,
        "Secretary of State of the Bank of " * 8_000,
        "Ann Hillman told Bob Pruett that he said she was. " * 2_000,
        "Ann Hillman, 44, a plumber and " * 5_000,
        "LePage told the former U.S. senator. " * 5_000,
        "".join(f"Ann Q{chr(97 + i % 26)}x, {i % 90}, said he left. " for i in range(3_000)),
    ],
    ids=lambda text: text[:12],
)
def test_hostile_texts_are_read_like_any_other(text: str) -> None:
    sound(text, cast(Page(text)))
