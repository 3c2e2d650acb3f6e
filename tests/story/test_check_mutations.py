"""The bundled story's proof: whatever is changed in it, `check` names the line.

Every change is made in the TOML text, in all facts at once that it can be made in, and each of them must
have a problem of its own, of the right kind and on the right line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

import pytest

from tui.paths import bundled
from tui.story.check import Reading, Report, check
from tui.story.load import Loaded, load
from tui.story.locate import Document, scan
from tui.story.model import Claim, District, Figure, Quote, Speaker
from tui.story.story import Story

FOLDER = bundled() / "content" / "maine-opioid-crackdown"
SEEDS = bundled() / "seeds"
Edit = tuple[str, tuple[str | int, ...], str]  # a fact, the path of a value in it, the new TOML of that value


class Bench:
    """The bundled story, and what becomes of it when values of it are changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.loaded = load(FOLDER, SEEDS)
        assert self.loaded.story is not None
        self.story: Story = self.loaded.story
        self.readings = {name: Reading(text) for name, text in self.story.texts.items()}
        self.ranges = {name: scan(text).values for name, text in self.loaded.files.items()}

    def where(self, fact: str, path: tuple[str | int, ...]) -> tuple[str, int, int]:
        """The file and the range of a value."""
        name, table, index = self.loaded.origin._facts[fact]
        return name, *self.ranges[name][(table, index, *path)]

    def toml(self, fact: str, path: tuple[str | int, ...]) -> str:
        """A value as the file has it."""
        name, start, end = self.where(fact, path)
        return self.loaded.files[name][start:end]

    def has(self, fact: str, path: tuple[str | int, ...]) -> bool:
        name, table, index = self.loaded.origin._facts[fact]
        return (table, index, *path) in self.ranges[name]

    def changed(self, edits: Iterable[Edit]) -> tuple[Loaded, Report]:
        """The story with those values changed (on their own lines), loaded and checked."""
        texts = dict(self.loaded.files)
        places = sorted(((*self.where(fact, path), new) for fact, path, new in edits), reverse=True)
        for name, start, end, new in places:
            assert "\n" not in new + texts[name][start:end], "a change of lines would move the others"
            texts[name] = texts[name][:start] + new + texts[name][end:]
        for name, text in texts.items():
            (self.folder / name).write_bytes(text.encode())
        loaded = load(self.folder, SEEDS)
        return loaded, check(loaded, self.readings)

    def line(self, fact: str, path: tuple[str | int, ...]) -> tuple[str, int]:
        """The file and the line of a value: the same before and after a change."""
        name, start, _ = self.where(fact, path)
        return name, Document(name, self.loaded.files[name]).place(start).line

    def lines(self, fact: str) -> tuple[str, range]:
        """The file and the lines of a whole fact."""
        name, table, index = self.loaded.origin._facts[fact]
        keys = scan(self.loaded.files[name]).keys
        document = Document(name, self.loaded.files[name])
        first = document.place(keys[(table, index)][0]).line
        ends = [end for path, (_, end) in self.ranges[name].items() if path[:2] == (table, index)]
        return name, range(first, document.place(max(ends)).line + 1)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("changed"))


def found_at(report: Report, file: str, lines: range, codes: str) -> bool:
    return any(
        Path(problem.file).name == file and problem.line in lines and re.fullmatch(codes, problem.code)
        for problem in report.problems
    )


def prove(bench: Bench, edits: list[Edit], codes: str, on_its_line: bool = True) -> None:
    """Each edit, among all of them, has a problem of its own: on its line, or else on a line of its fact."""
    assert edits
    _, report = bench.changed(edits)
    for edit in edits:
        fact, path, new = edit
        file, line = bench.line(fact, path)
        lines = range(line, line + 1) if on_its_line else bench.lines(fact)[1]
        assert found_at(report, file, lines, codes), f"{fact} {path}: {bench.toml(fact, path)} as {new}"


def batches(edits: Iterable[Edit]) -> Iterator[list[Edit]]:
    """The edits in as few rounds as let each change one value of a fact at most."""
    rounds: list[dict[str, Edit]] = []
    for edit in edits:
        free = next((one for one in rounds if edit[0] not in one), None)
        if free is None:
            rounds.append(free := {})
        free[edit[0]] = edit
    for one in rounds:
        yield list(one.values())


def digits_changed(toml: str) -> Iterator[str]:
    """The value with each of its digits changed, one at a time."""
    for match in re.finditer(r"\d", toml):
        yield toml[: match.start()] + ("7" if match.group() != "7" else "4") + toml[match.end() :]


def test_the_story_is_well_as_it_is(bench: Bench) -> None:
    _, report = bench.changed([])
    assert [str(problem) for problem in report.problems] == []
    assert all(count.open == 0 for count in report.coverage)


@pytest.mark.parametrize(
    ("path", "codes"),
    [
        (("value",), r"figure\.value"),
        (("to",), r"figure\.value"),
        (("said",), r"figure\.said"),
        (("period", "said"), r"figure\.period"),
        (("period", "year"), r"figure\.year"),
        (("within",), r"figure\.within"),
    ],
)
def test_one_digit_of_a_figure(bench: Bench, path: tuple[str, ...], codes: str) -> None:
    edits = [
        (figure.id, path, new)
        for figure in bench.story.of(Figure)
        if bench.has(figure.id, path)
        for new in digits_changed(bench.toml(figure.id, path))
    ]
    for batch in batches(edits):
        prove(bench, batch, codes)
    if path in (("value",), ("period", "year")):
        assert edits


def test_every_value_has_a_digit_and_every_said_a_word_that_is_changed(bench: Bench) -> None:
    figures = bench.story.of(Figure)
    edits = [
        (figure.id, ("said",), bench.toml(figure.id, ("said",)).replace(word, other, 1))
        for figure in figures
        for word in re.findall(r"[A-Za-z]+", figure.said)
        for other in ("four" if word != "four" else "nine",)
    ]
    for batch in batches(edits):
        prove(bench, batch, r"figure\.said")
    digits = {figure.id for figure in figures if re.search(r"\d", figure.said)}
    assert digits | {fact for fact, _, _ in edits} == {figure.id for figure in figures}


def of_one_sentence(bench: Bench) -> list[tuple[Figure, Figure]]:
    """All pairs of figures whose first evidence stands in one sentence."""
    sentence = {}
    for figure in bench.story.of(Figure):
        span = bench.story.spans[figure.id][0]
        sentence[figure.id] = (
            span.article,
            *bench.readings[span.article].sentences_at(span.start, span.end)[0],
        )
    pairs = combinations(bench.story.of(Figure), 2)
    return [(one, other) for one, other in pairs if sentence[one.id] == sentence[other.id]]


SWAPS: list[list[tuple[str | int, ...]]] = [
    [("said",), ("value",)],
    [("value",)],
    [("said",)],
    [("evidence", 0)],
    [("period",)],
    [("said",), ("value",), ("evidence", 0)],
    [("said",), ("value",), ("evidence", 0), ("period",)],
]


@pytest.mark.parametrize("fields", SWAPS, ids=lambda fields: "+".join(str(path[0]) for path in fields))
def test_two_figures_of_one_sentence_swapped(bench: Bench, fields: list[tuple[str | int, ...]]) -> None:
    """Any of their fields exchanged, up to all that they are but for the question: both are named."""
    swapped = 0
    for one, other in of_one_sentence(bench):
        if not all(bench.has(figure.id, path) for figure in (one, other) for path in fields):
            continue
        edits = [
            (a.id, path, bench.toml(b.id, path)) for a, b in ((one, other), (other, one)) for path in fields
        ]
        edits = [edit for edit in edits if bench.toml(*edit[:2]) != edit[2]]
        if not edits:
            continue  # both are of one period: nothing changes
        swapped += 1
        _, report = bench.changed(edits)
        for figure in (one, other):
            assert found_at(report, *bench.lines(figure.id), r"figure\..*|text\..*"), (
                one.id,
                other.id,
                figure.id,
            )
    assert swapped >= 5


def test_one_word_of_a_quotation(bench: Bench) -> None:
    edits = []
    for quote in bench.story.of(Quote):
        for number in range(len(quote.parts)):
            toml = bench.toml(quote.id, ("parts", number))
            for word in re.finditer(r"\w+", toml):
                other = "other" if word.group() != "other" else "same"
                edits.append((quote.id, ("parts", number), toml[: word.start()] + other + toml[word.end() :]))
    assert {fact for fact, _, _ in edits} == {quote.id for quote in bench.story.of(Quote)}
    for batch in batches(edits):
        prove(bench, batch, r"quote\.(words|marks|evidence)")


def test_one_letter_of_evidence(bench: Bench) -> None:
    """Any fact's locus, its middle letter changed."""
    edits = []
    for fact in bench.story.facts.values():
        toml = bench.toml(fact.id, ("evidence", 0))
        letters = [match.start() for match in re.finditer(r"[a-z]", toml)]
        at = letters[len(letters) // 2] if letters else 1
        edits.append((fact.id, ("evidence", 0), f"{toml[:at]}qz{toml[at + 1 :]}"))
    for batch in batches(edits):
        prove(bench, batch, r"evidence\.missing")


def attributed(story: Story) -> list[Quote | Claim | Figure]:
    facts = (fact for fact in story.facts.values() if isinstance(fact, Quote | Claim | Figure))
    return [fact for fact in facts if fact.by is not None]


def via(fact: Quote | Claim | Figure) -> str | None:
    return None if isinstance(fact, Figure) else fact.via


def test_a_speaker_in_place_of_another(bench: Bench) -> None:
    """Every fact that has a speaker, given to every other one."""
    facts = attributed(bench.story)
    assert {fact.kind for fact in facts} == {"quote", "claim", "figure"}
    for speaker in bench.story.of(Speaker):
        others = [fact for fact in facts if speaker.id not in (fact.by, via(fact))]
        prove(bench, [(fact.id, ("by",), f'"{speaker.id}"') for fact in others], r"by\..*")


def test_a_document_in_place_of_who_spoke_through_it(bench: Bench) -> None:
    edits: list[Edit] = [
        (fact.id, ("by",), f'"{via(fact)}"') for fact in attributed(bench.story) if via(fact) is not None
    ]
    prove(bench, edits, r"by\..*", on_its_line=False)


def test_two_speakers_names_swapped(bench: Bench) -> None:
    """As the tables have them: each person under every other person’s name."""
    people = [speaker for speaker in bench.story.of(Speaker) if speaker.sort == "person"]
    assert len(people) > 2
    for turn in range(1, len(people)):
        edits: list[Edit] = [
            (speaker.id, ("name",), f'"{people[(place + turn) % len(people)].name}"')
            for place, speaker in enumerate(people)
        ]
        prove(bench, edits, r"speaker\..*")


def test_two_speakers_roles_swapped(bench: Bench) -> None:
    people = [speaker for speaker in bench.story.of(Speaker) if speaker.roles]
    path = ("roles", 0, "said")
    for one, other in combinations(people, 2):
        edits: list[Edit] = [
            (one.id, path, bench.toml(other.id, path)),
            (other.id, path, bench.toml(one.id, path)),
        ]
        _, report = bench.changed(edits)
        # One of the two at least: Lynch, too, is said to have been "U.S. Attorney General" (before).
        assert any(found_at(report, *bench.lines(fact), r"role\..*") for fact, _, _ in edits), (
            one.id,
            other.id,
        )


def test_one_district(bench: Bench) -> None:
    """A district's name, part or state changed, in each field that has it."""
    districts = bench.story.of(District)
    assert len(districts) == 10
    for path, codes in (
        (("said",), r"district\..*"),
        (("state",), r"district\..*"),
        (("part",), r"district\..*"),
    ):
        edits: list[Edit] = []
        for district in districts:
            if bench.has(district.id, path):
                new = {"said": "eastern Ohio", "state": "Texas", "part": "central"}[path[0]]
                edits.append((district.id, path, f'"{new}"'))
        prove(bench, edits, codes, on_its_line=False)


def test_a_district_that_is_not_there(bench: Bench) -> None:
    """Name, part and state changed together, so that they agree: the article does not."""
    whole = [district for district in bench.story.of(District) if district.part is None]
    split = [district for district in bench.story.of(District) if district.part is not None]
    edits: list[Edit] = [(district.id, ("said",), '"Vermont"') for district in whole]
    edits += [(district.id, ("state",), '"Vermont"') for district in whole]
    for district in split:
        other = {"northern": "eastern", "southern": "western", "eastern": "western", "western": "eastern"}
        part = other[district.part or ""]
        edits += [
            (district.id, ("part",), f'"{part}"'),
            (district.id, ("said",), f'"{part} {district.state}"'),
        ]
    _, report = bench.changed(edits)
    for district in bench.story.of(District):
        file, line = bench.line(district.id, ("said",))
        assert found_at(report, file, range(line, line + 1), r"district\.locus"), district.id


def test_a_fact_taken_out_leaves_its_number_open(bench: Bench, tmp_path: Path) -> None:
    """What no fact claims any more is named where it stands in the article."""
    figure = next(fact for fact in bench.story.of(Figure) if fact.said == "418")
    name, lines = bench.lines(figure.id)
    for file, text in bench.loaded.files.items():
        kept = text.split("\n")
        if file == name:
            kept[lines.start - 1 : lines.stop - 1] = [""] * len(lines)
        (tmp_path / file).write_text("\n".join(kept), encoding="utf-8")
    report = check(load(tmp_path, SEEDS), bench.readings)
    text = bench.story.texts[figure.article]
    line = text.count("\n", 0, text.index("418")) + 1
    assert found_at(
        report, bench.story.article(figure.article).source, range(line, line + 1), r"coverage\.number"
    )
