"""Every rule of `check`: a small story in which nothing is wrong, and then one thing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from libraries import tiny
from story_maker import SOURCE, files, write

from tui.story.check import MANY, MOST_PROBLEMS, Report, check
from tui.story.check.references import HINTS
from tui.story.load import load


def report(folder: Path, changed: dict[str, str | bytes | None] | None = None) -> Report:
    return check(load(write(folder, changed)))


def lines(found: Report, folder: Path) -> list[str]:
    """Problems and warnings alike."""
    told = [*found.problems, *found.warnings]
    return [str(problem).replace(f"{folder}{os.sep}", "") for problem in told]


def edited(*changes: tuple[str, str, str]) -> dict[str, str | bytes | None]:
    texts = files()
    for name, old, new in changes:
        assert old in texts[name], old
        texts[name] = texts[name].replace(old, new, 1)
    return {name: texts[name] for name, _, _ in changes}


def test_nothing_is_wrong_and_all_is_counted(tmp_path: Path) -> None:
    found = report(tmp_path)
    assert found.problems == ()
    assert [str(count) for count in found.coverage] == [
        "city: 6 numbers: 6 in facts, 0 left out",
        "city: 2 quotations: 2 in facts, 0 left out",
        "city: 2 named persons: 2 in facts, 0 left out",
    ]


FIGURES = [
    (
        "fires did the city count in 2016?",
        "fires were there?",
        "`ask` does not say “2016”, which is the period",
    ),
    (
        "value = 58",
        "value = 53",
        "figures.toml:7:9: the value is 53, and “58” reads 58; mend `value` or `said`",
    ),
    ('said = "58"', 'said = "53"', "figures.toml:6:8: “53” does not stand in the first evidence"),
    ('said = "58"', 'said = "fires"', "figures.toml:6:8: “fires” holds no number"),
    ("value = 58", "value = 58\nto = 60", "figures.toml:8:6: the value is 58 to 60, and “58” reads 58"),
    (
        'said = "2016", year = 2016',
        'said = "2015", year = 2015',
        "figures.toml:9:19: “2015” does not stand in the",
    ),
    ("year = 2016", "year = 2015", "figures.toml:9:34: the year is 2015, and the article says “2016”"),
    (
        'period = { said = "2016"',
        'period = { said = "Friday"',
        "figures.toml:9:19: “Friday” does not stand in",
    ),
    (
        'evidence = ["58 fires in 2016", ',
        'evidence = ["58 fires in 2016, compared with 87 in 2015", ',
        "figures.toml:13:13: the first evidence has “87” too, which this fact does not account for",
    ),
    (
        '{ one = "fire", many = "fires" }',
        '{ one = "flood", many = "floods" }',
        "figures.toml:8:8: neither “flood”",
    ),
    (
        'measure = "fires"',
        'within = "three years"',
        "figures.toml:10:10: “three years” does not stand in the first",
    ),
    (
        'measure = "fires"',
        'per = "day"\nmeasure = "fires"',
        "figures.toml:10:7: “day” does not stand in the first",
    ),
    ("value = 150", 'value = 150\nkind = "percent"', "figures.toml:39:8: “150” is a count in the article"),
    ("value = 150", 'value = 150\ncurrency = "$"', "figures.toml:39:12: the article gives no currency here"),
    (
        'qualifier = "about"',
        'qualifier = "exact"',
        "figures.toml:39:13: the qualifier is exact, and the article’s",
    ),
    (
        'qualifier = "about"',
        'qualifier = "at_most"',
        "the qualifier is at_most, and the article’s words say about",
    ),
    (
        '["About 150 people"]',
        '["150 people"]',
        "figures.toml:41:13: the first evidence leaves out the words that",
    ),
    ('by = "hill"\nstatus', "status", "figures.toml:11:10: a figure that is claimed is somebody’s; add `by`"),
    (
        'label = "people at the river"',
        'label = "150 people at the river"',
        "`label` gives the answer away: “150”",
    ),
    (
        'label = "people at the river"',
        'label = "people at the lake in 2015"',
        "“2015” in `label` stands in no",
    ),
    (
        'label = "people at the river"',
        'label = "people at River Lane"',
        "“Lane” in `label` stands in no evidence",
    ),
    ('label = "fires in the city, 2016"', 'label = "fires in the city, 2015"', "and the period is “2016”"),
    (
        'label = "fires in the city, 2015"',
        'label = "fires in the city, 2016"',
        "is the same as that of “fires-20",
    ),
    (
        'label = "people at the river"',
        'label = " "',
        "figures.toml:36:9: `label` is empty, and is asked or shown",
    ),
    (
        'qualifier = "about"',
        'lures = ["150"]\nqualifier = "about"',
        "the lure “150” is the right answer; take it",
    ),
    ('qualifier = "about"', 'lures = [""]\nqualifier = "about"', "figures.toml:39:10: the text is empty"),
    (
        'qualifier = "about"',
        'of = "fires-2015"\nqualifier = "about"',
        "150 is more than its whole, 87; mend `of`",
    ),
    ('from = "fires-2015"', 'from = "fires-2016"', "a figure is compared with itself; name two figures"),
    ('from = "fires-2015"', 'from = "people"', "“people” and “fires-2016” are not of one measure"),
    (
        'from = "fires-2015"\nto = "fires-2016"',
        'from = "fires-2016"\nto = "fires-2015"',
        "2016 comes after 2015",
    ),
    (
        '["58 fires in 2016, compared with 87 in 2015"]',
        '["compared with 87"]',
        "the evidence does not have “58”",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), FIGURES)
def test_figures(tmp_path: Path, old: str, new: str, expected: str) -> None:
    found = lines(report(tmp_path, edited(("figures.toml", old, new))), tmp_path)
    assert any(expected in line for line in found), found


def test_two_figures_that_disagree(tmp_path: Path) -> None:
    text = files()["figures.toml"]
    second = (
        text[: text.index("[[figures]]", 5)]
        .replace('"fires-2016"', '"again"')
        .replace("value = 58", "value = 59")
    )
    found = lines(report(tmp_path, {"figures.toml": f"{text}\n{second}"}), tmp_path)
    assert any(
        "58 disagrees with 58 (line 1), of its measure and period; mend one" in line for line in found
    ), found


SPEAKERS = [
    ('name = "Ann Hill"', 'name = "Ann Lowe"', "speakers.toml:4:8: the evidence does not name “Ann Lowe”"),
    ('name = "Ann Hill"', 'name = ""', "speakers.toml:4:8: the speaker has no name; add name ="),
    (
        'aliases = ["Hill"]',
        'aliases = ["Lowe"]',
        "speakers.toml:13:12: “Lowe” is “hill” too; take the name out",
    ),
    ('said = "Mayor"', 'said = "Governor"', "“Governor” does not stand in the role’s evidence"),
    ('title = "mayor"', 'title = "mayor of Troy"', ""),
    (
        'title = "mayor"',
        'title = "head of Troy"',
        "“Troy” in the title does not stand in the role’s evidence",
    ),
    (
        '[{ said = "Mayor", title = "mayor", evidence = ["Mayor Ann Hill"] }]',
        '[{ said = "Chief", title = "chief", evidence = ["Fire Chief Bob Lowe"] }]',
        "the role’s evidence does not say that “Chief” is “Ann Hill”",
    ),
    (
        'title = "mayor"',
        'title = "mayor", when = "former"',
        "the article’s words say that the role is held now",
    ),
    ('aliases = ["Hill"]', 'aliases = ["Hill"]\nparty = "Whig"', "“Whig” does not stand in the evidence"),
    (
        '"We need more water,"',
        '"We need less water,"',
        "speakers.toml:20:10: “We need less water,” does not stand",
    ),
    (
        'parts = ["short of hands."]',
        'parts = ["Fire Chief"]',
        "“Fire Chief” does not stand inside one pair of",
    ),
    ('parts = ["short of hands."]', "parts = []", "the quote has no words; write its parts"),
    (
        '["“We need more water,” Hill said in a letter"]',
        '["Hill said in a letter"]',
        "no evidence holds “We need more",
    ),
    (
        'gap = "more water"',
        'gap = "much water"',
        "speakers.toml:22:7: “much water” stands nowhere in the quote",
    ),
    (
        'gap = "more water"',
        'gap = "We need more water"',
        "speakers.toml:22:7: the gap has 4 words; leave out one to 3",
    ),
    ('by = "hill"', 'by = "lowe"', "speakers.toml:21:6: the article gives this to Ann Hill, not to Bob Lowe"),
    ('by = "lowe"', 'by = "hill"', "the article gives this to Bob Lowe, not to Ann Hill"),
    (
        'by = "hill"',
        'by = "hill"\nto = "lowe"',
        "speakers.toml:22:6: no evidence mentions Bob Lowe; mend `to`",
    ),
    ('by = "hill"', 'by = "hill"\nvia = "hill"', "speakers.toml:22:7: `by` and `via` are the same"),
    ('by = "hill"', 'by = "hil"', "speakers.toml:21:6: there is no speaker “hil”; did you mean “hill”?"),
    ('by = "hill"', 'by = "fires-2016"', "“fires-2016” is a figure, and a speaker is expected here"),
    (
        'by = "hill"',
        'by = "hill"\nalso_accept = ["nobody"]',
        "speakers.toml:22:16: there is no speaker “nobody”",
    ),
    (
        "skip = { cloze",
        "skip = { sing",
        "speakers.toml:31:17: “sing” is no form and no aspect; write choice,",
    ),
    (
        'cloze = "a part of a sentence only"',
        'cloze = ""',
        "the reason for leaving out “cloze” is empty; say why",
    ),
    (
        'evidence = ["Mayor Ann Hill"]\nroles',
        "evidence = []\nroles",
        "there is no evidence; cite the article’s own",
    ),
    (
        'evidence = ["Mayor Ann Hill"]\nroles',
        'evidence = [" "]\nroles',
        "speakers.toml:6:13: the evidence is empty",
    ),
    (
        'evidence = ["Mayor Ann Hill"]\nroles',
        'evidence = ["Mayor Ann Hil"]\nroles',
        "cuts a word or a number of the",
    ),
    (
        'evidence = ["Mayor Ann Hill"]\nroles',
        'evidence = ["Hill"]\nroles',
        "speakers.toml:6:13: “Hill” stands 2 times",
    ),
    (
        'evidence = ["Mayor Ann Hill"]\nroles',
        'evidence = ["Ms. Hill"]\nroles',
        "“Ms. Hill” does not stand in the arti",
    ),
    ('id = "lowe"', 'id = "Bob Lowe"', "speakers.toml:10:6: “Bob Lowe” is not well formed as an id"),
]


@pytest.mark.parametrize(("old", "new", "expected"), SPEAKERS)
def test_speakers_and_quotes(tmp_path: Path, old: str, new: str, expected: str) -> None:
    found = lines(report(tmp_path, edited(("speakers.toml", old, new))), tmp_path)
    assert any(expected in line for line in found) if expected else not found, found


DISTRICTS = [
    ("size = 2", "size = 3", "districts.toml:6:8: the group has 2 members, and its size is 3"),
    ("size = 2", "size = 3", "districts.toml:6:8: the first evidence does not have the number 3"),
    (
        'said = "northern Ohio"',
        'said = "eastern Ohio"',
        "“eastern Ohio” is not “northern Ohio”, which `part` and",
    ),
    (
        'state = "Ohio"',
        'state = "Iowa"',
        "districts.toml:15:8: the first evidence does not say “northern Iowa”",
    ),
    (
        'part = "northern"',
        'part = "eastern"',
        "there is no district of “eastern Ohio”: Ohio has northern or southern",
    ),
    (
        'said = "southern Ohio"',
        'said = "northern Ohio"',
        "“northern Ohio” is “ohio-north” already; take one of them",
    ),
    (
        'group = "valley"',
        'group = "valey"',
        "districts.toml:12:9: there is no group “valey”; did you mean “valley”?",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), DISTRICTS)
def test_groups_and_districts(tmp_path: Path, old: str, new: str, expected: str) -> None:
    found = lines(report(tmp_path, edited(("districts.toml", old, new))), tmp_path)
    assert any(expected in line for line in found), found


ARTICLES = [
    ("58 fires in 2016", "53 fires in 2016", "“53” stands in nothing that the line cites; mend it, or cite"),
    ("58 fires in 2016", "fifty-three fires", "“fifty-three” stands in nothing that the line cites"),
    ("The city counted", "The city of Troy counted", "“Troy” stands in nothing that the line cites"),
    (
        'cites = ["fires-2016", "fires-2015"]',
        "cites = []",
        "the line cites nothing; cite the facts that it rests",
    ),
    (
        'cites = ["fires-2016", "fires-2015"]',
        'cites = ["fires-2061"]',
        "there is no fact “fires-2061”; did you mean",
    ),
    ('section = "short"', 'section = "confused"', "there are no two things to confuse; write `sides`"),
    (
        'text = "The city counted 58 fires in 2016 and 87 in 2015."',
        'text = ""',
        "articles.toml:9:8: the line has no",
    ),
    (
        'text = "Comments are closed."',
        'text = "Comments are open."',
        "“Comments are open.” stands nowhere in the art",
    ),
    ('reason = "a leftover of the web page"', 'reason = ""', "the reason is empty; say why this is no story"),
    ('title = "The city’s fires"', 'title = ""', "articles.toml:5:9: `title` is empty; write one"),
    ('sha256 = "', 'sha256 = "0', "articles.toml:4:10: city.txt has changed since the story was written"),
]


@pytest.mark.parametrize(("old", "new", "expected"), ARTICLES)
def test_articles_and_briefings(tmp_path: Path, old: str, new: str, expected: str) -> None:
    found = lines(report(tmp_path, edited(("articles.toml", old, new))), tmp_path)
    assert any(expected in line for line in found), found


EVENT = """\
[[events]]
id = "said"
article = "city"
what = "Hill said how many fires the city counted"
when = { said = "Friday" }
evidence = ["Mayor Ann Hill said Friday"]

[[events]]
id = "letter"
article = "city"
what = "Hill asked for more water"
when = { said = "in a letter" }
after = ["said"]
evidence = ["Hill said in a letter"]
"""
TERM = """\
[[terms]]
id = "river"
article = "city"
name = "the river"
meaning = "where about 150 people came to"
evidence = ["About 150 people came to the river."]
"""
CLAIM = """
[[claims]]
id = "water"
article = "city"
says = "the city is short of hands"
ask = "What does Bob Lowe say the city is short of?"
by = "lowe"
evidence = ["Fire Chief Bob Lowe said the city is"]
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        (
            'said = "Friday"',
            'said = "Monday"',
            "events.toml:5:17: “Monday” does not stand in the first evidence",
        ),
        (
            'said = "Friday"',
            'said = "Friday", month = 1',
            "the month is 1, and the article says “Friday”; mend the",
        ),
        (
            'said = "Friday"',
            'said = "Friday", day = 1',
            "the day is 1, and the article says “Friday”; mend the day",
        ),
        (
            'said = "Friday"',
            'said = "Friday", year = 2016',
            "the year is 2016, and the article says “Friday”",
        ),
        (
            'said = "Friday" }',
            'said = "Friday" }\nafter = ["letter"]',
            "“letter” comes after this event itself",
        ),
        ('after = ["said"]', 'after = ["letter"]', "“letter” comes after this event itself"),
        ('after = ["said"]', 'after = ["hill"]', "“hill” is a speaker, and an event is expected here"),
        ('what = "Hill asked for more water"', 'what = "Lowe asked for more water"', ""),
        (
            'what = "Hill asked for more water"',
            'what = "In 2015 Hill asked"',
            "“2015” in `what` stands in no evidence",
        ),
    ],
)
def test_events(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in EVENT
    found = lines(report(tmp_path, {"events.toml": EVENT.replace(old, new, 1) if old else EVENT}), tmp_path)
    assert any(expected in line for line in found) if expected else not found, found


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        (
            'name = "the river"',
            'name = "the lake"',
            "terms.toml:4:8: “the lake” does not stand in the evidence",
        ),
        ("about 150 people", "about 200 people", "“200” in `meaning` stands in no evidence"),
        ("about 150 people", "about 150 people of Troy", "“Troy” in `meaning` stands in no evidence"),
    ],
)
def test_terms(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in TERM
    found = lines(report(tmp_path, {"terms.toml": TERM.replace(old, new, 1) if old else TERM}), tmp_path)
    assert any(expected in line for line in found) if expected else not found, found


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ('by = "lowe"', 'by = "hill"', "the article gives this to Bob Lowe, not to Ann Hill"),
        ('by = "lowe"', 'status = "stated"', "the first evidence"),
        ('by = "lowe"', 'status = "hearsay"\nby = "lowe"', "no evidence says that this was told or heard"),
        ('by = "lowe"', 'status = "promise"', "a claim of status “promise” is somebody’s; add `by`"),
        ('by = "lowe"', 'status = "stated"\nby = "lowe"', "what the article states itself has no `by`"),
        ("short of hands", "short of 9 hands", "“9” in `says` stands in no evidence"),
    ],
)
def test_claims(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in CLAIM
    claim = CLAIM.replace(old, new, 1) if old else CLAIM
    found = lines(report(tmp_path, {"speakers.toml": files()["speakers.toml"] + claim}), tmp_path)
    if new == 'status = "stated"':
        assert found == [], found  # the locus begins before "said": nothing is claimed for the article alone
        claim = claim.replace("Fire Chief Bob Lowe said the city is", "the city is “short of hands.”")
        found = lines(report(tmp_path, {"speakers.toml": files()["speakers.toml"] + claim}), tmp_path)
        expected = "the article does not state this itself: Bob Lowe said it; add by = “lowe”"
    assert any(expected in line for line in found) if expected else not found, found


COVERAGE = [
    (
        "About 150 people came",
        "About 150 people and 7 dogs came",
        "city.txt:3:67: the number “7” is in no fact",
    ),
    (
        "Comments are closed.",
        "“Go home,” a man said. Comments are closed.",
        "city.txt:9:2: the quotation “Go home,”",
    ),
    (
        "Comments are closed.",
        "Gov. Sue Kerr came. Comments are closed.",
        "city.txt:9:6: the person “Sue Kerr” is in",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), COVERAGE)
def test_what_no_fact_claims(tmp_path: Path, old: str, new: str, expected: str) -> None:
    source = SOURCE.replace(old, new)
    found = lines(report(tmp_path, {"city.txt": source}), tmp_path)
    assert any(expected in line for line in found), found
    counted = report(tmp_path, {"city.txt": source}).coverage
    assert sum(count.open for count in counted) == 1


def test_evidence_covers_nothing_but_the_locus_does(tmp_path: Path) -> None:
    """87 stands in the second evidence of another fact; without its own fact it is open."""
    text = files()["figures.toml"]
    start, end = text.index('[[figures]]\nid = "fires-2015"'), text.index('[[figures]]\nid = "people"')
    changed: dict[str, str | bytes | None] = {
        "figures.toml": text[:start] + text[end : text.index("[[comparisons]]")]
    }
    changed |= edited(("articles.toml", ', "fires-2015"]', "]"))
    found = lines(report(tmp_path, changed), tmp_path)
    assert any("city.txt:1:82: the number “87” is in no fact and not left out" in line for line in found), (
        found
    )


def test_unsafe_characters_are_named(tmp_path: Path) -> None:
    source = SOURCE.replace("river", "ri\u202ever\x1b[2J")
    changed = edited(("figures.toml", "people at the river", "people at the \\u001b[2J river"))
    found = lines(report(tmp_path, {"city.txt": source, **changed}), tmp_path)
    assert any(
        line.startswith("city.txt:3:77: the source holds right-to-left override (U+202E)") for line in found
    )
    assert any(
        line.startswith("figures.toml:36:9: the text holds ESC (U+001B); take it out") for line in found
    )
    assert not any("\x1b" in line or "\u202e" in line for line in found)


def test_a_file_that_no_story_has(tmp_path: Path) -> None:
    found = lines(report(tmp_path, {"figure.toml": ""}), tmp_path)
    assert found == [
        "figure.toml:1:1: “figure.toml” is no file of a story; its facts belong into figures.toml"
    ]


def test_what_cannot_be_read_causes_no_problems_of_its_own(tmp_path: Path) -> None:
    """One misspelt key: one problem, and not also a number that no fact claims, or an id that is unknown."""
    found = lines(report(tmp_path, edited(("figures.toml", "value = 58", "valeu = 58"))), tmp_path)
    assert found == [
        "figures.toml:1:1: “value” is missing; add value = …",
        "figures.toml:7:1: “valeu” is not known here; did you mean “value”?",
    ]
    found = lines(report(tmp_path, edited(("speakers.toml", "[[speakers]]", "[[speakers]"))), tmp_path)
    assert len(found) == 1, found


def test_no_folder(tmp_path: Path) -> None:
    found = check(load(tmp_path / "nowhere"))
    assert len(found.problems) == 1
    assert found.coverage == ()


def test_all_problems_in_one_run_by_file_and_line(tmp_path: Path) -> None:
    changed = edited(
        ("figures.toml", "value = 58", "value = 53"),
        ("figures.toml", "value = 150", "value = 151"),
        ("speakers.toml", "more water,", "less water,"),
        ("story.toml", 'title = "Fires"', 'title = ""'),
    )
    found = lines(report(tmp_path, changed), tmp_path)
    assert [line.split(":")[0] for line in found] == sorted(line.split(":")[0] for line in found)
    assert [":".join(line.split(":")[:2]) for line in found] == [
        "city.txt:3",  # the quotation that nothing claims now
        "figures.toml:7",
        "figures.toml:38",
        "speakers.toml:20",
        "speakers.toml:22",  # and the gap is not in the quote either
        "story.toml:3",
    ]


def test_unknown_names_without_end_get_so_many_hints(tmp_path: Path) -> None:
    one = (
        '[[events]]\nid = "event-{0}"\narticle = "city"\nwhat = "x"\nwhen = {{ said = "Friday" }}\n'
        'after = ["evnt-{0}"]\nevidence = ["Friday"]\n'
    )
    changed: dict[str, str | bytes | None] = {"events.toml": "".join(map(one.format, range(150)))}
    told = [line for line in lines(report(tmp_path, changed), tmp_path) if "there is no event" in line]
    assert len(told) == 150
    assert sum("did you mean" in line for line in told) == HINTS


def test_a_gap_in_the_articles_own_words_may_say_other_years(tmp_path: Path) -> None:
    gap = "Which number is missing: “the city counted 58 fires in 2016, compared with … in 2015”?"
    asked = '"How many fires did the city count in 2015?"'
    found = lines(report(tmp_path, edited(("figures.toml", asked, f'"{gap}"'))), tmp_path)
    assert found == []
    found = lines(
        report(tmp_path, edited(("figures.toml", asked, '"How many in 2015, and not in 2016?"'))), tmp_path
    )
    assert any("`ask` says 2016, and the period is “2015”" in line for line in found)


def test_who_has_a_thousand_problems_is_told_no_more(tmp_path: Path) -> None:
    figure = (
        '[[figures]]\nid = "f{0}"\narticle = "city"\nask = "How many?"\nlabel = "fires {0}"\nsaid = "77"\n'
        'value = 78\nevidence = ["58 fires in 2016"]\nmeasure = "none-{0}"\nof = "nothing"\n\n'
    )
    folder = tiny(tmp_path, "fires", figures="".join(figure.format(number) for number in range(900)))
    found = check(load(folder)).problems
    assert [one.code for one in found if one.code == MANY] == [MANY]
    assert found[-1].code == MANY
    assert len(found) <= MOST_PROBLEMS + 1
