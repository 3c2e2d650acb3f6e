"""The bench that scores drafts: its intervals by the book, and what it takes for right, missed and wrong."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from bench.drafting import Result, main, told
from bench.drafting_labels import LabelledFigure, LabelledPerson, LabelledQuote, Labels, articles, labels
from bench.drafting_names import same_body, same_person, same_place, same_role
from bench.drafting_score import Scorer
from bench.tally import Score, Share, wilson
from tui.story.model import Fact, Figure, Group, Period, Quote, Role, Speaker, Term, Unit
from tui.story.story import Story

TEXT = (
    "MARL SPRINGS — About 40 teachers, up from 21 in 2011, were led by Chief Ann Hill, 44.\n\n"
    "“We got lucky,” Hill said. “Very lucky.” The fine was 22 cents, a third of the old one.\n"
    "“No,” said former mayor Bo Ek."
)


# Newcombe (1998, Statistics in Medicine 17, 857-872), table I, method 3: the score method of Wilson.
@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_intervals_are_those_of_the_book(right: int, of: int, low: float, high: float) -> None:
    assert wilson(right, of) == pytest.approx((low, high), abs=0.00005)
    assert wilson(of - right, of) == pytest.approx((1 - high, 1 - low), abs=0.00005)


def test_of_nothing_nothing_is_known_and_no_aim_is_reached() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert not Share(0, 0).reaches(0.5)
    assert str(Share(0, 0)) == "none"


def test_an_aim_is_reached_by_the_share_itself() -> None:
    assert Share(19, 20).reaches(0.95)
    assert not Share(18, 20).reaches(0.95)
    assert str(Share(19, 20)) == "0.950 [0.764, 0.991] (19/20)"


def story(*facts: Fact) -> Story:
    return Story("s", "", "", Path(), (), {"a": TEXT}, {fact.id: fact for fact in facts})


def figure(locus: str, said: str, value: int | float | str, **more: object) -> Figure:
    fields: dict[str, object] = {"id": f"f-{said}", "article": "a", "ask": "?", "label": "a thing", **more}
    return Figure(evidence=(locus,), said=said, value=value, **fields)  # type: ignore[arg-type]


def figures(drafted: list[Figure], *labelled: LabelledFigure) -> dict[str, Score]:
    return Scorer(story(*drafted), "a", Labels(figures=labelled)).scores


TEACHERS = LabelledFigure(Fraction(40), "teachers", None, "about", "About 40 teachers")
BEFORE = LabelledFigure(Fraction(21), "teachers", "2011", "exact", "21 in 2011")


def test_a_figure_is_right_if_value_qualifier_and_place_agree() -> None:
    right = figure("About 40 teachers", "About 40", 40, qualifier="about")
    score = figures([right], TEACHERS)["figures"]
    assert (score.recall, score.precision) == (Share(1, 1), Share(1, 1))


@pytest.mark.parametrize(
    "wrong",
    [
        figure("About 40 teachers", "About 40", 41, qualifier="about"),
        figure("About 40 teachers", "40", 40),
        figure("Ann Hill, 44", "44", 40, qualifier="about"),
        figure("About 40 teachers", "About 40", 40, to=50, qualifier="about"),
        figure("words that are not there", "40", 40, qualifier="about"),
    ],
)
def test_else_it_is_missed_and_what_was_drafted_is_wrong(wrong: Figure) -> None:
    score = figures([wrong], TEACHERS)["figures"]
    assert (score.recall, score.precision) == (Share(0, 1), Share(0, 1))
    assert len(score.missed) == len(score.wrong) == 1


def test_the_same_figure_drafted_twice_is_wrong_once() -> None:
    twice = [
        figure("About 40 teachers", "About 40", 40, qualifier="about", id=name) for name in ("one", "two")
    ]
    score = figures(twice, TEACHERS)["figures"]
    assert (score.recall, score.precision) == (Share(1, 1), Share(1, 2))


def test_what_is_optional_counts_neither_way() -> None:
    doubtful = LabelledFigure(Fraction(44), "years", None, "exact", "Ann Hill, 44", optional=True)
    assert figures([], doubtful)["figures"] == Score()
    assert figures([figure("Ann Hill, 44", "44", 44)], doubtful)["figures"] == Score()
    outside = figure("About 40 teachers", "About 40", 40)
    assert figures([outside], doubtful)["figures"].precision == Share(0, 1)


def test_units_and_periods_are_asked_of_what_was_found() -> None:
    drafted = [
        figure(
            "About 40 teachers",
            "About 40",
            40,
            qualifier="about",
            unit=Unit(one="pupil", many="pupils"),
            period=Period(said="2011"),
        ),
        figure(
            "21 in 2011", "21", 21, unit=Unit(one="teacher", many="teachers"), period=Period(said="in 2011")
        ),
    ]
    scores = figures(drafted, TEACHERS, BEFORE)
    assert scores["figures"].recall == Share(2, 2)
    assert scores["figures' units"].recall == Share(1, 2)
    assert scores["figures' periods"].recall == Share(1, 2)
    assert not figures([], TEACHERS)["figures' units"].recall.of


@pytest.mark.parametrize(
    ("value", "more", "right"),
    [
        (22, {"unit": Unit(one="cent", many="cents")}, True),
        (0.22, {"currency": "USD", "kind": "money"}, True),
        (22, {"currency": "USD", "kind": "money"}, False),
    ],
)
def test_cents_may_be_drafted_as_dollars_but_not_be_taken_for_them(
    value: float, more: dict[str, object], right: bool
) -> None:
    more = {"number" if name == "kind" else name: thing for name, thing in more.items()}
    label = LabelledFigure(Fraction(22), "cents", None, "exact", "22 cents")
    assert figures([figure("fine was 22 cents", "22 cents", value, **more)], label)[
        "figures"
    ].recall == Share(int(right), 1)


@pytest.mark.parametrize(("value", "right"), [("1/3", True), (0.333, True), (0.3, False), ("1/4", False)])
def test_a_share_in_words_may_be_drafted_in_decimals(value: float | str, right: bool) -> None:
    label = LabelledFigure(Fraction(1, 3), "of the old one", None, "exact", "a third of the old one")
    drafted = figure("a third of the old one", "a third", value, number="fraction")
    assert figures([drafted], label)["figures"].recall == Share(int(right), 1)


HILL = Speaker(id="hill", article="a", evidence=("Chief Ann Hill",), name="Ann Hill", aliases=("Hill",))
EK = Speaker(id="ek", article="a", evidence=("former mayor Bo Ek",), name="Bo Ek")
NOBODY = Speaker(id="nobody-named", article="a", evidence=("“We got lucky,”",), sort="unnamed")
PEOPLE = (LabelledPerson(("Ann Hill",), ("Chief",)), LabelledPerson(("Bo Ek",), ("former mayor",)))


def quote(by: str, *parts: str, review: str = "") -> Quote:
    return Quote(
        id=f"q-{parts[0]}", article="a", evidence=parts[:1], parts=parts, by=by, review=review
    )  # fmt: skip


def quotes(drafted: list[Fact], *labelled: LabelledQuote) -> dict[str, Score]:
    return Scorer(story(*drafted), "a", Labels(quotes=labelled, people=PEOPLE)).scores


LUCKY = LabelledQuote(("We got lucky,",), "Ann Hill")
VERY = LabelledQuote(("Very lucky.",), "Ann Hill")


def test_a_split_quotation_may_be_drafted_as_one_of_two_parts() -> None:
    scores = quotes([HILL, quote("hill", "We got lucky", "Very lucky.")], LUCKY, VERY)
    assert scores["quotations"].recall == scores["quotations"].precision == Share(2, 2)
    assert scores["who said them"].recall == Share(2, 2)


def test_the_words_must_be_all_there() -> None:
    scores = quotes([HILL, quote("hill", "got lucky")], LUCKY)
    assert (scores["quotations"].recall, scores["quotations"].precision) == (Share(0, 1), Share(0, 1))
    assert scores["who said them"] == Score()


def test_left_open_is_missed_and_a_wrong_one_is_wrong_though_marked_for_review() -> None:
    left_open = quotes([NOBODY, quote("nobody-named", "We got lucky,", review="who?")], LUCKY)
    assert (left_open["who said them"].recall, left_open["who said them"].precision) == (
        Share(0, 1),
        Share(0, 0),
    )
    wrong = quotes([EK, quote("ek", "We got lucky,", review="who?")], LUCKY)
    assert (wrong["who said them"].recall, wrong["who said them"].precision) == (Share(0, 1), Share(0, 1))


def test_nobody_in_particular_is_asked_of_no_quotation_that_has_no_speaker() -> None:
    scores = quotes([EK, quote("ek", "No,")], LabelledQuote(("No,",), None))
    assert scores["quotations"].recall == Share(1, 1)
    assert scores["who said them"] == Score()


def test_people_and_their_roles() -> None:
    chief = Role(said="Chief", title="chief", evidence=("Chief Ann Hill",))
    still = Role(said="mayor", title="mayor", evidence=("former mayor Bo Ek",))
    was = Role(said="mayor", title="mayor", evidence=("former mayor Bo Ek",), when="former")
    hill = Speaker(id="hill", article="a", evidence=("Ann Hill",), name="Ann Hill", roles=(chief,))
    town = Speaker(id="town", article="a", evidence=("MARL SPRINGS",), name="Marl Springs")

    def scores(role: Role) -> dict[str, Score]:
        ek = Speaker(id="ek", article="a", evidence=("Bo Ek",), name="Bo Ek", roles=(role,))
        return Scorer(story(hill, ek, town), "a", Labels(people=PEOPLE)).scores

    assert scores(was)["people"].recall == Share(2, 2)
    assert scores(was)["people"].precision == Share(2, 3)
    assert scores(was)["roles"].recall == Share(2, 2)
    assert scores(still)["roles"].recall == Share(1, 2)
    missing = Scorer(story(hill), "a", Labels(people=PEOPLE)).scores["roles"]
    assert (missing.recall, missing.precision) == (Share(1, 2), Share(1, 1))


def test_places_are_districts_and_terms_that_are_places() -> None:
    place = Term(
        id="place-marl-springs", article="a", evidence=("MARL SPRINGS",), name="Marl Springs", meaning=""
    )
    other = Term(id="the-fine", article="a", evidence=("The fine",), name="The fine", meaning="")
    labelled = Labels(places=(("MARL SPRINGS", False), ("Ohio", False), ("Utah", True)))
    score = Scorer(story(place, other), "a", labelled).scores["places"]
    assert (score.recall, score.precision) == (Share(1, 2), Share(1, 1))


OTHERS = [["Joaquin Ruiz"]]


@pytest.mark.parametrize(
    ("drafted", "labelled", "right"),
    [
        (["Marta Ruiz"], ["Marta Ruiz"], True),
        (["Ruiz"], ["Marta Ruiz"], False),
        (["Joaquin Ruiz", "Ruiz"], ["Marta Ruiz"], False),
        (["Feng"], ["Roland Feng"], True),
        (["Judge Roland Feng"], ["Roland Feng"], True),
        (["Darryl Pruitt"], ["Darryl Wayne Pruitt"], True),
        (["Noemi Barrientos"], ["Noemí Barrientos"], True),
        (["Esteban"], ["Esteban"], True),
        (["The dissent"], ["Roland Feng"], False),
        (["the judge"], ["Roland Feng"], False),
    ],
)
def test_who_is_the_same_person(drafted: list[str], labelled: list[str], right: bool) -> None:
    assert same_person(drafted, labelled, OTHERS) is right


@pytest.mark.parametrize(
    ("drafted", "labelled", "right"),
    [
        ("chairman of the board", "chairman and chief executive officer", True),
        ("police chief", "Fire Chief", True),
        ("plumber", "a plumber from Bath", True),
        ("from Bath", "a plumber from Bath", True),
        ("mayor", "a nurse", False),
        ("director", "former director", False),
        ("former director", "former director", True),
        ("", "a nurse", False),
    ],
)
def test_which_roles_agree(drafted: str, labelled: str, right: bool) -> None:
    assert same_role(drafted, labelled) is right


def test_a_role_that_is_over_may_be_so_by_its_mark() -> None:
    assert same_role("director", "former director", past=True)


def test_a_body_and_a_place() -> None:
    assert same_body(["Northern Crest"], "Northern Crest buses")
    assert not same_body(["Southern Crest"], "Northern Crest")
    assert not same_body([""], "Northern Crest")
    assert same_place(["Bath, Maine"], "Bath")
    assert not same_place(["Bath Iron Works"], "Bath")


@pytest.mark.parametrize("half", ["open", "held"])
def test_the_labels_of_the_corpus_load(half: str) -> None:
    texts = articles(half)
    assert texts
    assert all(labels(text).figures for text in texts)
    ranges = [figure for text in texts for figure in labels(text).figures if figure.high is not None]
    assert ranges


def test_articles_by_other_hands_may_be_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("READBACK_CORPUS", f"{tmp_path / 'nowhere'}")
    assert articles("shared") is None


def test_an_age_needs_no_unit_where_the_draft_calls_it_one() -> None:
    label = LabelledFigure(Fraction(44), "years", None, "exact", "Ann Hill, 44")
    named = figures([figure("Ann Hill, 44", "44", 44, label="age of Ann Hill")], label)
    assert named["figures' units"].recall == Share(1, 1)
    assert figures([figure("Ann Hill, 44", "44", 44)], label)["figures' units"].recall == Share(0, 1)


def test_a_counted_set_is_a_figure() -> None:
    group = Group(id="g", article="a", evidence=("About 40 teachers",), ask="?", label="teachers", size=40)
    exact = LabelledFigure(Fraction(40), "teachers", None, "exact", "About 40 teachers")
    assert Scorer(story(group), "a", Labels(figures=(exact,))).scores["figures"].recall == Share(1, 1)


@pytest.mark.parametrize("halves", [["held"], ["shared"], [], ["open", "held"]])
def test_misses_are_shown_of_the_open_half_only(
    halves: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*halves, "--misses"]) == 2
    assert not capsys.readouterr().out


def test_a_table_says_of_each_aim_whether_it_is_held() -> None:
    result = Result(articles=1, facts=9, review=2)
    result.scores["figures"] = Score(Share(19, 20), Share(19, 20))
    result.scores["roles"] = Score(Share(17, 20), Share(17, 17))
    rows = {row.promise: row for row in told("a half", result)}
    assert rows["drafting, a half: figures: precision 0.95, recall 0.95 at least"].held is True
    assert rows["drafting, a half: roles: recall 0.90 at least"].held is False
    assert rows["drafting, a half: places"].held is None
    assert not rows["drafting, a half: places"].aim
    assert rows["drafting, a half: facts marked for review"].figure == "2 of 9"
