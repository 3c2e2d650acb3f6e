"""Mending: what was damaged in a way that has one safe mend is as it was; nothing else is touched."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from story_maker import SOURCE, files, write

from tui.paths import bundled
from tui.story.load import load
from tui.story.mend import mended

CONTENT = bundled() / "content" / "maine-opioid-crackdown"
SEEDS = bundled() / "seeds"
BUNDLED = {path.name: path.read_bytes().decode() for path in CONTENT.glob("*.toml")}

Change = tuple[str, str, str]


def after(folder: Path, texts: dict[str, str]) -> dict[str, str]:
    """The files of a story when it is mended."""
    made = mended(load(write(folder, dict(texts))))
    return {**files(), **texts, **made.texts}


# What is damaged, and is given back by mending: in which file, as it is, as it is damaged.
DAMAGED: list[Change] = [
    ("figures.toml", "label = ", "lable = "),
    ("figures.toml", "qualifier = ", '"qualifer" = '),
    ("figures.toml", 'evidence = ["About 150 people"]', 'evidence = "About 150 people"'),
    ("figures.toml", "year = 2016", 'year = "2016"'),
    ("figures.toml", "{ one = ", "{ oen = "),
    ("figures.toml", '"about"', '"abuot"'),
    ("figures.toml", '"claimed"', '"Claimed "'),
    ("figures.toml", 'by = "hill"', 'by = "hil"'),
    ("figures.toml", 'article = "city"', 'article = "citty"'),
    ("figures.toml", "[[comparisons]]", "[[comparison]]"),
    ("speakers.toml", "short of hands.”", 'short of hands.\\"'),
    (
        "speakers.toml",
        'evidence = ["“We need more water,” Hill',
        'evidence = ["\\"We need more water,\\" Hill',
    ),
    ("speakers.toml", "[[quotes]]", "[[qoutes]]"),
    ("speakers.toml", 'evidence = ["Fire Chief Bob Lowe"]', 'evidence = ["ire Chief Bob Low"]'),
    ("districts.toml", 'group = "valley"', 'group = "vally"'),
    ("districts.toml", "[[groups]]", "\ufeff[[groups]]"),
    ("story.toml", 'articles = ["city"]', 'articles = ["citty"]'),
    ("story.toml", 'articles = ["city"]', 'articles = ["city", "city"]'),
    ("articles.toml", 'section = "short"', 'secton = "short"'),
    ("articles.toml", '"fires-2015"]', '"fire-2015"]'),
]


@pytest.mark.parametrize(("name", "well", "bad"), DAMAGED, ids=lambda text: text[:24])
def test_what_has_one_safe_mend_is_as_it_was(name: str, well: str, bad: str, tmp_path: Path) -> None:
    text = files()[name]
    assert well in text
    damaged = {
        name: "# mine\n" + text.replace(well, bad) if "\ufeff" not in bad else bad + text.replace(well, "", 1)
    }
    if "\ufeff" in bad:
        well_text = text
        damaged = {name: "\ufeff" + text}
    else:
        well_text = "# mine\n" + text
    assert after(tmp_path, damaged)[name] == well_text


# What is wrong and has no mend that is safe: it stays as it is.
LEFT: list[Change] = [
    ("figures.toml", "value = 58", "value = 53"),
    ("figures.toml", 'said = "58"', 'said = "57"'),
    ("figures.toml", 'from = "fires-2015"', 'from = "fires-2014"'),
    ("figures.toml", 'qualifier = "about"', 'qualifier = "exact"'),
    ("figures.toml", '"about"', '"most"'),
    ("figures.toml", 'by = "hill"', 'by = "mayor"'),
    ("figures.toml", 'label = "people at the river"', 'zebra = "people at the river"'),
    ("figures.toml", 'evidence = ["About 150 people"]', 'evidence = ["About 160 people"]'),
    ("story.toml", 'articles = ["city"]', 'articles = [\n  "city", # mine\n  "city",\n]'),
    ("speakers.toml", 'by = "lowe"', 'by = "hill"'),
    ("speakers.toml", 'name = "Bob Lowe"', 'name = "Bob Low"'),
    ("speakers.toml", 'name = "Bob Lowe"', 'name = "Bob Lowe"\nreview = "sure?"'),
]


@pytest.mark.parametrize(("name", "well", "bad"), LEFT, ids=lambda text: text[:24])
def test_what_has_none_is_left_as_it_is(name: str, well: str, bad: str, tmp_path: Path) -> None:
    assert well in files()[name]
    damaged = {name: files()[name].replace(well, bad, 1)}
    assert after(tmp_path, damaged)[name] == damaged[name]


def test_an_article_in_no_order_is_put_at_its_end(tmp_path: Path) -> None:
    more = files()["articles.toml"] + (
        f'\n[[articles]]\nid = "river"\nsource = "city.txt"\ntitle = "River"\n'
        f'sha256 = "{hashlib.sha256(SOURCE.encode()).hexdigest()}"\n'
    )
    made = after(tmp_path, {"articles.toml": more})
    assert 'articles = ["city", "river"]' in made["story.toml"]


class TestSha256:
    def test_it_is_renewed_where_every_fact_still_stands(self, tmp_path: Path) -> None:
        changed = SOURCE.replace("Comments are closed.", "Comments are closed. Thanks.")
        write(tmp_path, {"city.txt": changed})
        text = mended(load(tmp_path)).texts["articles.toml"]
        assert hashlib.sha256(changed.encode()).hexdigest() in text

    def test_it_stays_where_a_fact_does_not(self, tmp_path: Path) -> None:
        write(tmp_path, {"city.txt": SOURCE.replace("58 fires", "59 fires")})
        assert mended(load(tmp_path)).texts == {}

    def test_it_is_filled_in_where_there_is_none_yet(self, tmp_path: Path) -> None:
        text = re.sub(r'sha256 = "\w+"', 'sha256 = ""', files()["articles.toml"])
        write(tmp_path, {"articles.toml": text, "city.txt": SOURCE.replace("58", "59")})
        assert (
            hashlib.sha256(SOURCE.replace("58", "59").encode()).hexdigest()
            in mended(load(tmp_path)).texts["articles.toml"]
        )


class TestEvidenceTwice:
    SOURCE = (
        "Ann Hill counted 58 fires in May.\n\nBob Lowe counted 58 fires in June, he said. It rained in May."
    )

    def story(self, folder: Path, evidence: str) -> Path:
        figure = (
            '[[figures]]\nid = "fires"\narticle = "city"\nask = "How many fires were there in May?"\n'
            'label = "fires in May"\nsaid = "58"\nvalue = 58\nunit = { one = "fire", many = "fires" }\n'
            f'period = {{ said = "May" }}\nevidence = {evidence}\n'
        )
        head = '[[articles]]\nid = "city"\nsource = "city.txt"\nsha256 = ""\ntitle = "Fires"\n'
        changed: dict[str, str | bytes | None] = {
            **{"figures.toml": figure, "articles.toml": head, "city.txt": self.SOURCE},
            **{"speakers.toml": None, "districts.toml": None},
        }
        return write(folder, changed)

    def test_it_is_lengthened_where_other_evidence_says_which_is_meant(self, tmp_path: Path) -> None:
        made = mended(load(self.story(tmp_path, '["58 fires", "Ann Hill counted"]')))
        assert 'evidence = ["58 fires in May", "Ann Hill counted"]' in made.texts["figures.toml"]

    def test_it_is_lengthened_where_only_one_of_them_proves_the_fact(self, tmp_path: Path) -> None:
        made = mended(load(self.story(tmp_path, '["58 fires"]')))
        assert 'evidence = ["58 fires in May"]' in made.texts["figures.toml"]

    def test_it_is_left_where_both_would_do(self, tmp_path: Path) -> None:
        folder = self.story(tmp_path, '["58 fires"]')
        text = (folder / "figures.toml").read_text(encoding="utf-8").replace(" in May", "")
        text = text.replace('period = { said = "May" }\n', "")
        (folder / "figures.toml").write_text(text, encoding="utf-8")
        assert "figures.toml" not in mended(load(folder)).texts


def test_a_story_without_a_fault_is_left_alone(tmp_path: Path) -> None:
    assert mended(load(write(tmp_path))).texts == {}
    made = mended(load(CONTENT, SEEDS))
    assert (made.texts, made.done) == ({}, ())


LETTERS = [
    (name, match.start())
    for name, text in BUNDLED.items()
    for match in re.finditer(r"(?m)^[a-z_]{4,} = ", text)
]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(LETTERS), min_size=1, max_size=6, unique=True))
def test_misspelt_keys_anywhere_in_the_bundled_story(tmp_path: Path, places: list[tuple[str, int]]) -> None:
    """Two letters of each exchanged: the files are as they were, to the last comment."""
    texts = dict(BUNDLED)
    for name, at in places:
        key = texts[name][at:].split(" ", 1)[0]
        swap = next((n for n in range(1, len(key) - 1) if key[n] != key[n + 1]), None)
        if swap is not None:
            new = key[:swap] + key[swap + 1] + key[swap] + key[swap + 2 :]
            texts[name] = texts[name][:at] + new + texts[name][at + len(key) :]
    for name, text in texts.items():
        (tmp_path / name).write_bytes(text.encode())
    made = mended(load(tmp_path, SEEDS))
    assert {**texts, **made.texts} == BUNDLED
    assert all(done.what for done in made.done)
