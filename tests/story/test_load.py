"""Loading: what is well loads, and what is wrong is named, all of it, where it stands."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from story_maker import SOURCE, files, write

from tui.story.load import Loaded, load
from tui.story.model import Figure, Quote


def lines(loaded: Loaded) -> list[str]:
    """The problems, their files by name alone."""
    return [str(found).replace(f"{loaded.folder}{os.sep}", "") for found in loaded.problems]


def faulty(folder: Path, changed: dict[str, str | bytes | None]) -> list[str]:
    loaded = load(write(folder, changed))
    assert loaded.story is None
    assert loaded.problems
    return lines(loaded)


def edited(name: str, old: str, new: str) -> dict[str, str | bytes | None]:
    text = files()[name]
    assert old in text
    return {name: text.replace(old, new, 1)}


def test_a_story_loads(tmp_path: Path) -> None:
    story = load(write(tmp_path / "fires")).story
    assert story is not None
    assert (story.id, story.title) == ("fires", "Fires")
    assert story.texts["city"] == SOURCE
    assert [fact.id for fact in story.of(Figure)] == ["fires-2016", "fires-2015", "people"]
    assert [fact.by for fact in story.of(Quote)] == ["hill", "lowe"]
    assert story.text(story.spans["fires-2016"][0]) == "58 fires in 2016"


def test_newlines_and_spaces_stay_as_they_are(tmp_path: Path) -> None:
    source = SOURCE.replace("\n", "\r\n").replace("58 fires", "58\u00a0fires")
    story = load(write(tmp_path, {"city.txt": source})).story
    assert story is not None
    assert story.texts["city"] == source
    assert story.text(story.spans["fires-2016"][0]) == "58\u00a0fires in 2016"


def test_a_source_may_lie_in_the_seeds(tmp_path: Path) -> None:
    folder = write(tmp_path / "library" / "fires", {"city.txt": None})
    seeds = tmp_path / "library" / "seeds"
    seeds.mkdir()
    (seeds / "city.txt").write_bytes(SOURCE.encode())
    assert load(folder).story is None
    assert load(folder, seeds).story is not None


def test_facts_stand_article_by_article(tmp_path: Path) -> None:
    second = files()["articles.toml"].replace('"city"', '"river"').replace("cites = [", "cites = [] # [")
    changed: dict[str, str | bytes | None] = {
        **edited("story.toml", '["city"]', '["river", "city"]'),
        **edited("articles.toml", "[[articles]]", f"{second}\n[[articles]]"),
        **edited("figures.toml", 'id = "people"\narticle = "city"', 'id = "people"\narticle = "river"'),
    }
    story = load(write(tmp_path, changed)).story
    assert story is not None
    assert [article.id for article in story.articles] == ["river", "city"]
    assert next(iter(story.facts)) == "people"


def test_no_folder(tmp_path: Path) -> None:
    loaded = load(tmp_path / "nowhere")
    assert loaded.story is None
    assert "there is no such folder" in str(loaded.problems[0])


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "there is no such folder" in str(load(tmp_path / "file").problems[0])


def test_missing_files_are_named(tmp_path: Path) -> None:
    found = faulty(tmp_path, {"story.toml": None, "articles.toml": None})
    assert any("story.toml:1:1: there is no story.toml, which every" in line for line in found)
    assert any("articles.toml:1:1: there is no articles.toml, which every" in line for line in found)


def test_a_toml_error_has_its_line_and_column(tmp_path: Path) -> None:
    found = faulty(tmp_path, edited("figures.toml", "value = 58", "value = = 58"))
    assert found == ["figures.toml:7:9: the TOML cannot be read: invalid value; mend the line"]


def test_a_toml_error_in_one_file_hides_nothing_in_another(tmp_path: Path) -> None:
    changed = edited("figures.toml", "value = 58", "value = = 58") | edited("speakers.toml", "by =", "buy =")
    found = faulty(tmp_path, changed)
    assert found[0].startswith("figures.toml:7:9: ")
    assert "speakers.toml:21:1: “buy” is not known here; did you mean “by”?" in found
    assert "speakers.toml:17:1: “by” is missing; add by = …" in found


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "value = 58",
            "value = [58]",
            "figures.toml:7:9: a whole number, a number with a point or a text is ",
        ),
        (
            "value = 58",
            "value = true",
            "figures.toml:7:9: a whole number, a number with a point or a text is ",
        ),
        ("value = 58", "value = 2016-01-26", "not a date or a time"),
        ("value = 58", "value = inf", "figures.toml:7:9: inf is no number of an article"),
        ("value = 58", "value = nan", "figures.toml:7:9: nan is no number of an article"),
        ("value = 58", f"value = {'9' * 400}", "figures.toml:7:9: the number is not between"),
        (
            "value = 58",
            f"value = {'9' * 5000}",
            "figures.toml:7:9: a number has more digits than can be read; check the number",
        ),
        (
            "measure = ",
            f"weight = 0x{'f' * 5000}\nmeasure = ",
            "figures.toml:10:10: a number is not known here",
        ),
        ("value = 58", 'value = "many"', "figures.toml:7:9: “many” is not a number"),
        ("value = 58", 'value = "1/0"', "figures.toml:7:9: “1/0” is not a number"),
        ("value = 58", f"value = {'[' * 9000}", "figures.toml:1:1: lists or tables nest too deep"),
        ("value = 58", f"value = {'[' * 300}{']' * 300}", "figures.toml:7:9: "),
        (
            'status = "claimed"',
            'status = "clamed"',
            "figures.toml:12:10: “clamed” is not known here; did you",
        ),
        (
            'status = "claimed"',
            "status = 1",
            "figures.toml:12:10: “1” is not known here; write claimed, goal or stated",
        ),
        (
            'unit = { one = "fire", many',
            'unit = { on = "fire", many',
            "figures.toml:8:10: “on” is not known here",
        ),
        (
            "year = 2016",
            'year = "2016"',
            "figures.toml:9:34: a whole number is expected here, not the text “2016”",
        ),
        ("said = ", "sayd = ", "figures.toml:6:1: “sayd” is not known here; did you mean “said”?"),
        (
            'article = "city"',
            'article = "citty"',
            "figures.toml:3:11: there is no article “citty”; did you mean",
        ),
        ("measure = ", "weight = 3\nmeasure = ", "figures.toml:10:10: “3” is not known here; write 1 or 2"),
        (
            "measure = ",
            "weight = 1.0\nmeasure = ",
            "figures.toml:10:10: “1.0” is not known here; write 1 or 2",
        ),
        (
            "[[figures]]",
            "[[figgures]]",
            "figures.toml:1:1: “figgures” is not known in figures.toml; did you mean",
        ),
        ("[[figures]]", "[[quotes]]", "figures.toml:1:1: “quotes” is not known in figures.toml; move it to"),
        (
            "evidence = [",
            "note = 'x'\nlures = [1]\nevidence = [",
            "figures.toml:14:10: a text is expected here",
        ),
        (
            'id = "fires-2016"',
            f'id = "{"x" * 2001}"',
            "figures.toml:2:6: 2,001 characters, and 2,000 are the lim",
        ),
        (
            "evidence = [",
            "lures = [" + '"x", ' * 65 + "]\nevidence = [",
            "figures.toml:13:9: 65 entries, and 64 are",
        ),
    ],
    ids=lambda text: text[:40],
)
def test_what_is_wrong_in_a_table(tmp_path: Path, old: str, new: str, expected: str) -> None:
    found = faulty(tmp_path, edited("figures.toml", old, new))
    assert any(expected in line for line in found), found


def test_an_id_is_taken_once(tmp_path: Path) -> None:
    found = faulty(tmp_path, edited("figures.toml", 'id = "people"', 'id = "hill"'))
    assert any("speakers.toml:2:6: the id “hill” is taken (figures.toml, line 32)" in line for line in found)


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("story.toml", "schema = 1", "schema = 2", "story.toml:2:10: “2” is not known here; write 1"),
        ("story.toml", '["city"]', '["town"]', "story.toml:5:13: there is no article “town”"),
        (
            "story.toml",
            '["city"]',
            '["city", "city"]',
            "story.toml:5:21: the article “city” stands here twice",
        ),
        ("story.toml", '["city"]', "[]", "story.toml:5:12: the list is empty"),
        ("articles.toml", "[[articles]]", "[[article]]", "articles.toml:1:1: “article” is not known in"),
        ("articles.toml", '"city.txt"', '"town.txt"', "articles.toml:3:10: there is no file town.txt in"),
        (
            "articles.toml",
            '"city.txt"',
            '"../city.txt"',
            "articles.toml:3:10: the source is not a bare file name",
        ),
        (
            "articles.toml",
            '"city.txt"',
            '"/etc/passwd"',
            "articles.toml:3:10: the source is not a bare file name",
        ),
        (
            "articles.toml",
            '"city.txt"',
            "'C:\\city.txt'",
            "articles.toml:3:10: the source is not a bare file name",
        ),
        ("articles.toml", '"city.txt"', '".."', "articles.toml:3:10: the source is not a bare file name"),
        ("articles.toml", '"city.txt"', '""', "articles.toml:3:10: the source is not a bare file name"),
        (
            "articles.toml",
            '"city.txt"',
            '"a\\u0000b"',
            "articles.toml:3:10: the source is not a bare file name",
        ),
    ],
)
def test_what_is_wrong_with_articles(tmp_path: Path, name: str, old: str, new: str, expected: str) -> None:
    found = faulty(tmp_path, edited(name, old, new))
    assert any(expected in line for line in found), found


def test_two_articles_of_one_id(tmp_path: Path) -> None:
    text = files()["articles.toml"]
    assert any("is taken" in line for line in faulty(tmp_path, {"articles.toml": f"{text}\n{text}"}))


def test_an_article_in_no_order(tmp_path: Path) -> None:
    text = files()["articles.toml"]
    second = text.replace('id = "city"', 'id = "town"')
    found = faulty(tmp_path, {"articles.toml": f"{text}\n{second}"})
    assert any("the article “town” is in no order" in line for line in found)


def test_files_too_large(tmp_path: Path) -> None:
    found = faulty(tmp_path, {"figures.toml": "#" * (1 << 20) + "\n", "city.txt": b"x" * ((4 << 20) + 1)})
    assert any("figures.toml:1:1: figures.toml has 1,048,577 bytes or more" in line for line in found)
    assert any("articles.toml:3:10: city.txt has 4,194,305 bytes or more" in line for line in found)


def test_unknown_keys_without_end_are_counted(tmp_path: Path) -> None:
    many = "".join(f"k{number} = 1\n" for number in range(5_000))
    found = faulty(
        tmp_path, {"story.toml": files()["story.toml"] + many, "events.toml": f"[[events]]\n{many}"}
    )
    for name in ("story.toml", "events.toml"):
        told = [line for line in found if line.startswith(name) and "not known" in line]
        assert len(told) == 101
        assert "“k100” and all that follow, 4,900 keys, are not known here; take them out" in told[-1]


def test_files_that_are_not_utf8(tmp_path: Path) -> None:
    found = faulty(tmp_path, {"figures.toml": b"a = 1\nb = '\xff'", "city.txt": SOURCE.encode("cp1252")})
    assert (
        "figures.toml:2:6: figures.toml is not UTF-8: byte 0xff has no meaning there; save the file as UTF-8"
        in found
    )
    assert any("articles.toml:3:10: city.txt is not UTF-8" in line for line in found)


def test_an_escape_sequence_in_a_message_is_made_visible(tmp_path: Path) -> None:
    found = faulty(tmp_path, edited("figures.toml", "said = ", '"s\\u001b]52;c;x\\u0007" = '))
    assert not any("\x1b" in line or "\x07" in line for line in found)


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
class TestLinks:
    def test_a_link_out(self, tmp_path: Path) -> None:
        (tmp_path / "outside.txt").write_text(SOURCE)
        folder = write(tmp_path / "fires", {"city.txt": None})
        (folder / "city.txt").symlink_to(tmp_path / "outside.txt")
        assert any("city.txt is a link out of its folder" in line for line in lines(load(folder)))

    def test_a_link_that_stays(self, tmp_path: Path) -> None:
        folder = write(tmp_path / "fires", {"city.txt": None})
        (folder / "real.txt").write_text(SOURCE)
        (folder / "city.txt").symlink_to("real.txt")
        assert load(folder).story is not None

    def test_a_link_through_a_folder_link(self, tmp_path: Path) -> None:
        (tmp_path / "outside").mkdir()
        (tmp_path / "outside" / "city.txt").write_text(SOURCE)
        folder = write(tmp_path / "fires", {"city.txt": None})
        (folder / "inner").symlink_to(tmp_path / "outside")
        (folder / "city.txt").symlink_to(folder / "inner" / "city.txt")
        assert any("city.txt is a link out of its folder" in line for line in lines(load(folder)))

    def test_seeds_that_are_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "outside").mkdir()
        (tmp_path / "outside" / "city.txt").write_text(SOURCE)
        folder = write(tmp_path / "fires", {"city.txt": None})
        (tmp_path / "seeds").symlink_to(tmp_path / "outside")
        assert any(
            "is a link; put the seeds folder itself there" in line
            for line in lines(load(folder, tmp_path / "seeds"))
        )

    def test_links_in_a_circle_and_to_nothing(self, tmp_path: Path) -> None:
        folder = write(tmp_path / "fires", {"city.txt": None, "figures.toml": None})
        (folder / "city.txt").symlink_to("city.txt")
        (folder / "figures.toml").symlink_to(tmp_path / "gone")
        loaded = load(folder)
        assert loaded.story is None
        assert any("city.txt" in line for line in lines(loaded))
        assert any("figures.toml is a link out of its folder" in line for line in lines(loaded))

    def test_a_toml_file_that_is_a_link_out(self, tmp_path: Path) -> None:
        (tmp_path / "outside.toml").write_text(files()["figures.toml"])
        folder = write(tmp_path / "fires", {"figures.toml": None})
        (folder / "figures.toml").symlink_to(tmp_path / "outside.toml")
        assert any("figures.toml:1:1: figures.toml is a link out" in line for line in lines(load(folder)))

    def test_a_pipe_a_folder_and_a_device(self, tmp_path: Path) -> None:
        folder = write(tmp_path / "fires", {"city.txt": None, "figures.toml": None, "speakers.toml": None})
        os.mkfifo(folder / "city.txt")
        (folder / "figures.toml").mkdir()
        (folder / "speakers.toml").symlink_to("/dev/zero")
        found = lines(load(folder))
        assert any("city.txt is a device, a pipe or a socket" in line for line in found)
        assert any("figures.toml is a folder, not a file" in line for line in found)
        assert any("speakers.toml is a link out of its folder" in line for line in found)

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
    def test_a_file_without_permission(self, tmp_path: Path) -> None:
        folder = write(tmp_path / "fires")
        (folder / "figures.toml").chmod(0)
        assert any("figures.toml cannot be read (Permission denied)" in line for line in lines(load(folder)))
