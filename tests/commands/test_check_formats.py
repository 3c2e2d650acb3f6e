"""`readback check` for people, for programs and for GitHub's runner: the same problems in each."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from libraries import HOSTILE, changed, tiny
from running import ROOT, readback, well_behaved

TEXT = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<warning>warning: )?(?P<rest>.+)")
COMMAND = re.compile(r"::(?P<level>error|warning) (?P<properties>[^:]*)::(?P<data>.*)")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Two stories without a fault and one with two problems and a warning."""
    tiny(tmp_path, "floods")
    tiny(tmp_path, "fires", source="“We’re tired,” Ann Hill said, who counted 58 fires in 2016.")
    bad = tiny(tmp_path, "storms, or: 100%", notes="")
    changed(bad / "story.toml", 'id = "storms, or: 100%"', 'id = "storms"')
    changed(bad / "figures.toml", "value = 58", "value = 53")
    changed(bad / "speakers.toml", 'name = "Ann Hill"', 'name = "Ann Hull"')
    left = '[[articles.left_out]]\ntext = "“We\'re tired,”"\nreason = "tired"\n'
    with (tmp_path / "fires" / "articles.toml").open("a", encoding="utf-8") as file:
        file.write(left)
    return tmp_path


def asked(library: Path, *more: str, cwd: Path | None = None) -> str:
    done = readback("--library", str(library), "check", *more, cwd=cwd)
    assert done.returncode in (0, 1)
    assert not done.stderr
    return done.stdout


def of_json(library: Path, *more: str) -> dict[str, Any]:
    found = json.loads(asked(library, "--format", "json", *more))
    assert isinstance(found, dict)
    return found


def test_the_same_problems_in_every_format(library: Path) -> None:
    found = of_json(library)
    problems, warnings = found["problems"], found["warnings"]
    assert {each["code"] for each in problems} == {"figure.value", "speaker.name", "coverage.person"}
    assert [each["code"] for each in warnings] == ["letters", "file.unknown"]
    text = [match for line in asked(library).splitlines() if (match := TEXT.fullmatch(line))]
    told = [
        (each["file"], each["line"], each["column"], f"{each['message']}; {each['mend']}")
        for each in [*problems, *warnings]
    ]
    assert [(m["file"], int(m["line"]), int(m["column"]), m["rest"]) for m in text] == told
    assert [bool(match["warning"]) for match in text] == [False] * len(problems) + [True] * len(warnings)
    github = [understood(line) for line in asked(library, "--format", "github").splitlines() if "::" in line]
    assert [(one["file"], one["line"], one["col"], one["message"]) for one in github] == [
        (file, str(line), str(column), rest) for file, line, column, rest in told
    ]
    assert [one["level"] for one in github] == ["error"] * len(problems) + ["warning"] * len(warnings)


def understood(line: str) -> dict[str, str]:
    """A workflow command as the runner reads it."""
    match = COMMAND.fullmatch(line)
    assert match, line
    found = {"level": match["level"], "message": decoded(match["data"])}
    for pair in match["properties"].split(","):
        key, _, value = pair.partition("=")
        found[key] = decoded(value.replace("%3A", ":").replace("%2C", ","))
    return found


def decoded(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_the_summary_has_coverage_in_every_format(library: Path) -> None:
    coverage = [each for each in of_json(library)["coverage"] if each["story"] == "fires"]
    assert coverage[0] == {
        **{"story": "fires", "article": "city", "kind": "numbers"},
        **{"detected": 2, "in_facts": 2, "left_out": 0, "open": 0},
    }
    assert {each["kind"] for each in coverage} == {"numbers", "quotations", "named persons"}
    for form in ("text", "github"):
        told = asked(library, "--format", form)
        assert "fires · city: 2 numbers: 2 in facts, 0 left out" in told
        assert "fires: no problem, 1 warning" in told
        assert "storms: 3 problems, 1 warning" in told
        assert "3 stories: 3 problems in 1 of them" in told


def test_stories_are_told_as_they_are(library: Path) -> None:
    stories = of_json(library, "fires", "storms")["stories"]
    assert [each["story"] for each in stories] == ["fires", "storms"]
    assert stories[0] == {
        **{"story": "fires", "title": "Fires", "folder": str(library / "fires"), "loads": True},
        **{"facts": 2, "problems": 0, "warnings": 1},
    }
    assert [each["loads"] for each in stories] == [True, True]


def test_warnings_fail_nobody(library: Path) -> None:
    done = readback("--library", str(library), "check", "fires", "floods")
    well_behaved(done, 0)
    told = "articles.toml:7:8: warning: ““We're tired,”” is ““We’re tired,”” in the article"
    assert told in done.stdout


def test_a_story_that_does_not_load_is_told_in_every_format(library: Path) -> None:
    line = changed(library / "fires" / "figures.toml", "value = 58", "value = ")
    for form in ("text", "json", "github"):
        told = asked(library, "fires", "--format", form)
        assert f"figures.toml:{line}:" in told or f'"line": {line},' in told or f"line={line}," in told
    assert of_json(library, "fires")["stories"][0]["loads"] is False


def test_files_are_relative_to_the_working_folder_for_github(library: Path) -> None:
    inside = asked(library, "storms", "--format", "github", cwd=library)
    files = {understood(line)["file"] for line in inside.splitlines() if line.startswith("::")}
    names = ("city.txt", "figures.toml", "notes.toml", "speakers.toml")
    assert files == {f"storms, or: 100%/{name}" for name in names}
    assert "file=storms%2C or%3A 100%25/figures.toml,line=7,col=9,title=figure.value::" in inside


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_hostile_text_steers_neither_the_terminal_nor_the_runner(form: str, tmp_path: Path) -> None:
    evil = f"{HOSTILE}\n::set-env name=PATH::/evil\r::stop-commands::x ##[command]"
    basic = json.dumps(evil).replace("\x7f", "\\u007f").replace("\x9b", "\\u009b")
    folder = tiny(tmp_path, "fires")
    changed(folder / "figures.toml", 'evidence = ["58 fires in 2016"]', f"evidence = [{basic}]")
    changed(folder / "story.toml", 'articles = ["city"]', f'articles = ["city", {basic}]')
    changed(folder / "articles.toml", 'id = "city"', f"id = {basic}")
    changed(folder / "story.toml", 'id = "fires"', f"id = {basic}")
    done = readback("--library", str(tmp_path), "check", "--format", form)
    assert done.returncode == 1
    told = done.stdout + done.stderr
    assert "hacked" in told
    assert not {char for char in told if (ord(char) < 32 and char != "\n") or 127 <= ord(char) < 160}
    assert not set("\u202e\u2066\u200f") & set(told)
    lines = done.stdout.splitlines()
    if form == "json":
        assert len(lines) == 1
        assert any(
            evil in each["message"] or "hacked" in each["message"] for each in json.loads(told)["problems"]
        )
    else:
        commands = [line for line in lines if line.lstrip().startswith("::")]
        assert all(COMMAND.fullmatch(line) for line in commands)
        assert bool(commands) == (form == "github")
        assert not any("##[" in line for line in lines if form == "github" and line not in commands)


def test_a_format_that_there_is_not() -> None:
    assert "“yaml” is none of text, json, github" in well_behaved(readback("check", "--format", "yaml"), 2)


class TestTouched:
    def test_files_of_stories_and_others(self, library: Path) -> None:
        files = ["fires/figures.toml", "fires/city.txt", "floods/story.toml", "notes/README.txt"]
        done = readback("check", "--touched", *files, cwd=library)
        well_behaved(done, 0)
        assert "fires: no problem" in done.stdout
        assert "floods: no problem" in done.stdout
        assert "storms" not in done.stdout

    def test_a_shared_source_touches_the_stories_that_have_it(self, tmp_path: Path) -> None:
        for name in ("fires", "floods"):
            tiny(tmp_path / "content", name)
        (tmp_path / "seeds").mkdir()
        for name in ("fires", "floods"):
            (tmp_path / "content" / name / "city.txt").rename(tmp_path / "seeds" / f"{name}.txt")
            changed(tmp_path / "content" / name / "articles.toml", "city.txt", f"{name}.txt")
        done = readback("check", "--touched", "seeds/fires.txt", cwd=tmp_path)
        well_behaved(done, 0)
        assert "content/fires: no problem" in done.stdout
        assert "floods" not in done.stdout

    def test_nothing_touched_is_well(self, tmp_path: Path) -> None:
        done = readback("check", "--touched", "README.txt", cwd=tmp_path)
        well_behaved(done, 0)

    def test_a_file_names_its_story(self, library: Path) -> None:
        name = str(library / "storms, or: 100%" / "figures.toml")
        done = readback("check", name)
        well_behaved(done, 1)
        assert f"{name}:7:9: the value is 53" in done.stdout


def test_the_bundled_story_has_neither_problem_nor_warning() -> None:
    found = json.loads(readback("check", "--format", "json", cwd=ROOT).stdout)
    assert (found["problems"], found["warnings"]) == ([], [])
