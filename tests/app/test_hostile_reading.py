"""A story whose every string would steer a terminal or a widget is read to the end, and does nothing."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from libraries import ESCAPES, MARKUP
from screens import app, idle, strips, text

from tui.app.app import ReadbackApp
from tui.safe import unsafe

EVIL = f"{MARKUP} {ESCAPES}"
TOML = '"' + "".join(f"\\u{ord(sign):04x}" if sign < " " or sign > "~" else sign for sign in EVIL) + '"'
ID = "evil"


def evil(folder: Path) -> Path:
    """A library with a story of every kind of fact and section; every text of it is EVIL."""
    library = folder / "library"
    story = library / ID
    story.mkdir(parents=True)
    source = f"{EVIL} 58 {EVIL}.\n\nMore than 58 {EVIL}."
    digest = hashlib.sha256(source.encode()).hexdigest()
    (story / "a.txt").write_text(source, encoding="utf-8", newline="")
    lines = "\n".join(
        f'[[articles.briefing]]\nsection = "{section}"\ntext = {TOML}\ncites = ["{cites}"]'
        for section, cites in {
            "short": "figure",
            "matters": "figure",
            "numbers": "figure",
            "said": "quote",
            "where": "group",
            "when": "event",
            "open": "term",
        }.items()
    )
    sides = f"sides = [{{ name = {TOML}, means = {TOML} }}, {{ name = {TOML}, means = {TOML} }}]"
    files = {
        "story": f'id = "{ID}"\nschema = 1\ntitle = {TOML}\nsummary = {TOML}\narticles = ["a"]\n',
        "articles": (
            f'[[articles]]\nid = "a"\nsource = "a.txt"\nsha256 = "{digest}"\ntitle = {TOML}\n{lines}\n'
            f'[[articles.briefing]]\nsection = "said"\ntext = {TOML}\ncites = ["claim"]\n'
            f'[[articles.briefing]]\nsection = "confused"\ncites = ["figure"]\n{sides}\n'
        ),
        "figures": (
            f'[[figures]]\nid = "figure"\narticle = "a"\nask = {TOML}\nlabel = {TOML}\n'
            'said = "58"\nvalue = 58\n'
            f'unit = {{ one = {TOML}, many = {TOML} }}\nby = "speaker"\nstatus = "goal"\nevidence = ["58"]\n'
        ),
        "speakers": (
            f'[[speakers]]\nid = "speaker"\narticle = "a"\nname = {TOML}\nevidence = ["More than"]\n'
            f'[[speakers.roles]]\nsaid = "More"\ntitle = {TOML}\nevidence = ["More than"]\n'
            f'[[quotes]]\nid = "quote"\narticle = "a"\nparts = [{TOML}]\nby = "speaker"\n'
            'evidence = ["More than 58"]\n'
            f'[[claims]]\nid = "claim"\narticle = "a"\nsays = {TOML}\nask = {TOML}\nby = "speaker"\n'
            'evidence = ["More than 58"]\n'
        ),
        "districts": (
            f'[[groups]]\nid = "group"\narticle = "a"\nask = {TOML}\nlabel = {TOML}\nsize = 1\n'
            'evidence = ["58"]\n'
            f'[[districts]]\nid = "district"\narticle = "a"\ngroup = "group"\nstate = {TOML}\npart = {TOML}\n'
            f'said = {TOML}\nevidence = ["More"]\n'
        ),
        "events": (
            f'[[events]]\nid = "event"\narticle = "a"\nwhat = {TOML}\nwhen = {{ said = {TOML} }}\n'
            'evidence = ["More"]\n'
        ),
        "terms": (
            f'[[terms]]\nid = "term"\narticle = "a"\nname = {TOML}\nmeaning = {TOML}\nevidence = ["than"]\n'
        ),
    }
    for name, content in files.items():
        (story / f"{name}.toml").write_text(content, encoding="utf-8")
    return library


def check(shown: ReadbackApp) -> str:
    """What the screen shows, which must be safe and do nothing when it is clicked."""
    for strip in strips(shown):
        assert not unsafe(strip.text), strip.text
        for segment in strip:
            assert not segment.style or not (segment.style.link or "@click" in segment.style.meta)
    return text(shown)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60), (60, 20)])
async def test_it_is_read_to_the_end(tmp_path: Path, size: tuple[int, int]) -> None:
    shown = app(tmp_path, library=evil(tmp_path))
    async with shown.run_test(size=size) as pilot:
        await pilot.pause()
        await idle(shown)
        await pilot.pause()
        check(shown)
        shown.open_briefing(ID)
        found = ""
        for key in ("pause", *["tab"] * 8, *["pagedown"] * 12):
            await (pilot.pause() if key == "pause" else pilot.press(key))
            found += check(shown)
        seen = re.sub(r"\s+", "", found)
        assert "[/x]" in seen
        assert "[@click=app.quit]" in seen
        assert "\\u001b]52;c;" in seen
        assert "\\u202e" in seen
        await pilot.press("enter")
        await pilot.pause()
        for key in (*["n"] * 9, "p", "slash", "x", "enter", "escape", "pagedown"):
            await pilot.press(key)
            check(shown)
        await pilot.click(offset=(size[0] // 2, 6))
        check(shown)


async def test_marks_lie_on_the_right_words(tmp_path: Path) -> None:
    shown = app(tmp_path, library=evil(tmp_path))
    async with shown.run_test(size=(120, 40)) as pilot:
        shown.open_source(ID, "a", ("figure",))
        await pilot.pause()
        await pilot.pause()
        marked = [
            segment.text
            for strip in strips(shown)
            for segment in strip
            if segment.style
            and segment.style.bgcolor
            and segment.style.bgcolor.get_truecolor().hex == "#f2c14e"
        ]
        assert marked[1:] == ["58"]  # after the wordmark
