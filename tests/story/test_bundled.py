"""The bundled story against `STORY.md`: what must hold, written from there and not from the TOML."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest

from tui.story.load import load
from tui.story.model import Claim, Comparison, District, Event, Fact, Figure, Group, Quote, Speaker, Term
from tui.story.story import Story
from tui.text import find, quoted

ROOT = Path(__file__).resolve().parents[2]
PORTLAND, LETTER = "sessions-portland", "lepage-letter"
F = TypeVar("F", bound=Fact)


@pytest.fixture(scope="module")
def story() -> Story:
    """The bundled story, as it is shipped."""
    loaded = load(ROOT / "content" / "maine-opioid-crackdown", ROOT / "seeds")
    assert [str(problem) for problem in loaded.problems] == []
    assert loaded.story is not None
    return loaded.story


def fact(story: Story, kind: type[F], fact_id: str) -> F:
    """The fact of that id, which must be of that kind."""
    found = story.facts[fact_id]
    assert isinstance(found, kind)
    return found


def speaker_name(story: Story, speaker_id: str | None) -> str:
    """The name of a speaker, or an empty text for the article itself."""
    return "" if speaker_id is None else fact(story, Speaker, speaker_id).name


def quote_with(story: Story, words: str) -> Quote:
    """The one quote that has these words."""
    (found,) = [quote for quote in story.of(Quote) if any(words in part for part in quote.parts)]
    return found


# article, value, unit (one), period, qualifier, status, by (as shown)
FIGURES = [
    (PORTLAND, "1/3", None, None, "exact", "goal", "Jeff Sessions"),
    (PORTLAND, 3, "year", None, "exact", "goal", "Jeff Sessions"),
    (PORTLAND, 150, "protester", None, "about", "stated", ""),
    (PORTLAND, 418, "death", "2017", "exact", "stated", "state statistics"),
    (PORTLAND, 1, "death", None, "more_than", "stated", "state statistics"),
    (PORTLAND, 1000, "child", None, "magnitude", "stated", ""),
    (LETTER, 1, "Mainer", None, "exact", "claimed", "Paul LePage"),
    (LETTER, 58, "case", "2016", "exact", "stated", ""),
    (LETTER, 87, "case", "2015", "exact", "stated", ""),
    (LETTER, 53, "case", "2011", "exact", "stated", ""),
    (LETTER, 42, "case", "2016", "exact", "stated", ""),
    (LETTER, 20, "case", "2011", "exact", "stated", ""),
    (LETTER, 332, "case", "last year", "exact", "stated", "Janet Mills"),
    (LETTER, 61, "case", "2011", "exact", "stated", "Janet Mills"),
    (LETTER, 37, None, "last year", "exact", "stated", "Janet Mills"),
    (LETTER, 6, None, "2011", "exact", "stated", "Janet Mills"),
]


def test_the_figures_are_these_and_no_others(story: Story) -> None:
    told = [
        (
            figure.article,
            figure.value,
            figure.unit.one if figure.unit else None,
            figure.period.said if figure.period else None,
            figure.qualifier,
            figure.status,
            speaker_name(story, figure.by),
        )
        for figure in story.of(Figure)
    ]
    assert told == FIGURES


def test_last_year_never_becomes_a_year(story: Story) -> None:
    last_year = [figure for figure in story.of(Figure) if figure.period and figure.period.said == "last year"]
    assert sorted(int(figure.value) for figure in last_year) == [37, 332]
    for figure in last_year:
        assert figure.period is not None and figure.period.year is None
        assert {"2016", "2017"} <= set(figure.not_lures)
        assert "2016" not in figure.ask + figure.label
    for figure in story.of(Figure):
        if figure.period and figure.period.year == 2016:
            assert "last year" in figure.not_lures


def test_federal_state_and_share_are_never_of_one_measure(story: Story) -> None:
    measures: dict[str, list[int]] = {}
    for figure in story.of(Figure):
        if figure.measure:
            measures.setdefault(figure.measure, []).append(int(figure.value))
    told = sorted(sorted(values) for values in measures.values())
    assert told == [[6, 37], [20, 42], [53, 58, 87], [61, 332]]
    federal = {int(figure.value) for figure in story.of(Figure) if figure.jurisdiction == "federal"}
    state = {int(figure.value) for figure in story.of(Figure) if figure.jurisdiction == "state"}
    assert (federal, state) == ({58, 87, 53, 42, 20}, {332, 61})  # whose the share is the article leaves open


def test_the_goal_is_a_third_in_three_years(story: Story) -> None:
    goal = fact(story, Figure, "prescribing-goal")
    assert (goal.said, goal.within, goal.number) == ("one third", "three years", "fraction")
    assert {"one half", "one quarter"} <= set(goal.lures)
    assert "trump-administration" in goal.not_lures  # it is their goal, and Sessions's word


def test_about_150_is_set_against_round_numbers(story: Story) -> None:
    assert set(fact(story, Figure, "protesters").lures) == {"100", "200", "250"}


def test_one_a_day_means_two_things(story: Story) -> None:
    overdoses = fact(story, Figure, "overdose-deaths-a-day")
    heroin = fact(story, Figure, "heroin-deaths-a-day")
    assert {"more than one a week", "one", heroin.id} <= set(overdoses.not_lures)
    assert {"more than one", overdoses.id} <= set(heroin.not_lures)
    assert overdoses.note and heroin.note
    for article in story.articles:
        told = [line for line in article.briefing if {overdoses.id, heroin.id} <= set(line.cites)]
        assert [line.section for line in told] == ["confused"]


def test_thousands_of_children_is_a_word(story: Story) -> None:
    children = fact(story, Figure, "children-taken")
    assert children.said == "thousands"
    assert not any(character.isdigit() for lure in children.lures for character in lure)


CHANGES = [(87, 58), (53, 58), (20, 42), (61, 332), (6, 37)]


def test_the_comparisons_are_these(story: Story) -> None:
    told = [
        (fact(story, Figure, change.from_).value, fact(story, Figure, change.to).value)
        for change in story.of(Comparison)
    ]
    assert told == CHANGES
    assert [int(to) - int(from_) for from_, to in told] == [-29, 5, 22, 271, 31]
    assert "more than fivefold" in fact(story, Comparison, "state-heroin-cases-2011-to-last-year").note
    assert "Worked out" in fact(story, Comparison, "state-heroin-cases-2011-to-last-year").note


DISTRICTS = {
    "Maine": ["Maine"],
    "Ohio": ["northern Ohio", "southern Ohio"],
    "Tennessee": ["eastern Tennessee"],
    "Kentucky": ["eastern Kentucky"],
    "West Virginia": ["northern West Virginia", "southern West Virginia"],
    "California": ["eastern California"],
    "Pennsylvania": ["western Pennsylvania"],
    "New Hampshire": ["New Hampshire"],
}


def test_ten_districts_in_eight_states(story: Story) -> None:
    told: dict[str, list[str]] = {}
    for district in story.of(District):
        told.setdefault(district.state, []).append(district.said)
        assert district.said == f"{district.part} {district.state}".removeprefix("None ")
        official = f"District of {district.state}"
        expected = f"{district.part.title()} {official}" if district.part else official
        assert expected in district.aliases
    assert told == DISTRICTS
    (group,) = story.of(Group)
    assert group.size == 10 == sum(len(names) for names in DISTRICTS.values())
    assert all(district.group == group.id for district in story.of(District))


# how the words begin, who said them (as shown), via
QUOTES = [
    ("Enforcement of drug laws is never more important than now", "Jeff Sessions"),
    ("We prescribe too many opioids", "Jeff Sessions"),
    ("enforcement surge", "nobody who is named"),
    ("This new strategy", "Jeff Sessions"),
    ("prosecute every readily provable case", "the statement of Thursday"),
    ("This is an illness", "Kevin Joyce"),
    ("Families Belong Together!", "protesters’ signs"),
    ("Baby Stealer", "protesters’ signs"),
    ("Why do you hate all of us?", "protesters’ signs"),
    ("People of color", "protesters’ signs"),
    ("the most serious", "Paul LePage"),
    ("decimating", "Paul LePage"),
    ("Members of these gangs", "Paul LePage"),
    ("However, I have been told", "Paul LePage"),
    ("I am also told", "Paul LePage"),
    ("to be more aggressive", "Paul LePage"),
    ("is, and has been, firmly committed", "Donald Clark"),
    ("excellent cooperation", "Janet Mills"),
    ("obtained substantial sentences", "Janet Mills"),
]


def test_who_said_what(story: Story) -> None:
    told = [(quote.parts[0], speaker_name(story, quote.by)) for quote in story.of(Quote)]
    assert len(told) == len(QUOTES)
    for (words, by), (begins, expected) in zip(told, QUOTES, strict=True):
        assert words.startswith(begins)
        assert by == expected


def test_every_quotation_mark_of_the_articles_has_its_quote(story: Story) -> None:
    for article in story.articles:
        text = story.texts[article.id]
        parts = [part for quote in story.of(Quote) if quote.article == article.id for part in quote.parts]
        marked = [text[start:end].strip("“”") for start, end in quoted(text)]
        assert len(marked) == {PORTLAND: 10, LETTER: 9}[article.id]
        for words in marked:
            assert any(find(words, part) == [(0, len(words))] for part in parts), words


def test_the_statement_and_sessions_are_kept_fair(story: Story) -> None:
    provable = quote_with(story, "every readily provable case")
    assert provable.also_accept == ("sessions",)
    assert "sessions" in provable.not_lures
    strategy = quote_with(story, "This new strategy")
    assert strategy.via == "statement"
    assert "statement" in strategy.not_lures


def test_partial_quotations_are_not_to_be_finished(story: Story) -> None:
    for words in ("the most serious", "decimating", "excellent cooperation", "enforcement surge"):
        assert quote_with(story, words).gap is None


def test_frank_lynch_and_the_photographer_say_nothing(story: Story) -> None:
    speaking = {quote.by for quote in story.of(Quote)}
    speaking |= {claim.by for claim in story.of(Claim) if claim.by}
    speaking |= {figure.by for figure in story.of(Figure) if figure.by}
    assert not speaking & {"frank", "lynch"}
    assert not any("Rec" in speaker.name.split() for speaker in story.of(Speaker))


# who, the role as shown, when, the role's article
ROLES = {
    ("Jeff Sessions", "U.S. Attorney General", "now", PORTLAND),
    ("Jeff Sessions", "former U.S. senator", "former", LETTER),
    ("Halsey Frank", "U.S. Attorney", "now", PORTLAND),
    ("Kevin Joyce", "Cumberland County Sheriff", "now", PORTLAND),
    ("Paul LePage", "governor of Maine", "now", LETTER),
    ("Janet Mills", "Maine Attorney General", "now", LETTER),
    ("Donald Clark", "spokesman for the U.S. Attorney’s Office", "now", LETTER),
    ("Loretta Lynch", "previous U.S. Attorney General", "previous", LETTER),
}


def test_people_and_their_roles(story: Story) -> None:
    people = [speaker for speaker in story.of(Speaker) if speaker.sort == "person"]
    told = {
        (person.name, role.title, role.when, role.article or person.article)
        for person in people
        for role in person.roles
    }
    assert told == ROLES
    assert {person.name: person.party for person in people if person.party} == {"Janet Mills": "Democrat"}


def test_signs_and_documents_are_no_persons(story: Story) -> None:
    kinds = {speaker.name: speaker.sort for speaker in story.of(Speaker) if speaker.sort != "person"}
    assert kinds["protesters’ signs"] == "sign"
    assert kinds["the statement of Thursday"] == kinds["state statistics"] == "document"
    assert kinds["LePage’s letter to Sessions"] == "document"
    assert kinds["nobody who is named"] == "unnamed"


# words of the claim, by, status, via
CLAIMS = [
    ("an important role to play", "sessions", "claimed", None),
    ("Manatee County, Florida, is a successful one", "sessions", "claimed", None),
    ("replicate the success in Manatee County", "sessions", "goal", None),
    ("treatment and prevention", "joyce", "claimed", None),
    ("surpassed motor vehicle accidents", None, "stated", None),
    ("mostly focused on issues other than opioids", None, "stated", None),
    ("zero tolerance policy", None, "stated", None),
    ("under court order to reunite the families", None, "stated", None),
    ("legalization of marijuana", None, "stated", None),
    ("ramp up prosecution of drug crimes", None, "stated", None),
    ("straining Maine’s resources", "lepage", "claimed", "letter"),
    ("“the most serious” federal laws", "lepage", "claimed", None),
    ("overrun by drug gangs", "lepage", "claimed", None),
    ("more state drug enforcement agents", None, "stated", None),
    ("spoken out against heroin traffickers", None, "stated", None),
    ("aggressive enforcement of federal drug laws", "sessions", "promise", None),
    ("has not been active in prosecuting", "lepage", "hearsay", None),
    ("is very slow in prosecuting", "lepage", "hearsay", None),
    ("federal or state court", "clark", "claimed", None),
    ("firmly committed", "clark", "promise", None),
    ("asked Lynch for more federal prosecutors", None, "stated", None),
    ("pressed for resources", "lepage", "claimed", None),
    ("obtained by the Associated Press", None, "stated", None),
]


def test_whose_word_each_claim_is(story: Story) -> None:
    claims = story.of(Claim)
    assert len(claims) == len(CLAIMS)
    for claim, (words, by, status, via) in zip(claims, CLAIMS, strict=True):
        assert words in claim.says
        assert (claim.by, claim.status, claim.via) == (by, status, via), claim.id


def test_hearsay_is_never_what_lepage_says_himself(story: Story) -> None:
    hearsay = [claim for claim in story.of(Claim) if claim.status == "hearsay"]
    assert len(hearsay) == 2
    for claim in hearsay:
        assert "been told" in claim.ask and "say" not in claim.ask
        assert "told" in claim.evidence[0]
        assert "does not say who told him" in claim.note
    for article in story.articles:
        for line in article.briefing:
            if {claim.id for claim in hearsay} & set(line.cites):
                assert "told" in line.text + " ".join(side.name for side in line.sides)


def test_overdoses_and_motor_vehicles_have_no_source(story: Story) -> None:
    claim = fact(story, Claim, "motor-vehicle-accidents")
    assert "no place, date or source" in claim.note
    assert "state-statistics" in claim.not_lures
    assert "Maine" not in claim.says + claim.ask


# article, words of the event, when, month and day, after
EVENTS = [
    (PORTLAND, "Sessions spoke", "Friday", None, None, ()),
    (PORTLAND, "in a statement", "Thursday", None, None, ()),
    (PORTLAND, "issues other than opioids", "Friday morning", None, None, ()),
    (PORTLAND, "Kevin Joyce spoke to reporters", "after Sessions’ remarks", None, None, ("sessions-speaks",)),
    (LETTER, "LePage wrote to Sessions", "Jan. 26", 1, 26, ()),
    (LETTER, "LePage wrote to Loretta Lynch", "last year", None, None, ()),
    (LETTER, "A message was left", "Friday", None, None, ()),
]


def test_when_is_only_what_the_articles_say(story: Story) -> None:
    events = story.of(Event)
    assert len(events) == len(EVENTS)
    for event, (article, words, said, month, day, after) in zip(events, EVENTS, strict=True):
        assert event.article == article and words in event.what
        assert (event.when.said, event.when.month, event.when.day) == (said, month, day)
        assert event.when.year is None
        assert event.after == after
        assert all(story.facts[before].article == article for before in after)


def test_terms(story: Story) -> None:
    names = {term.name: {*term.aliases} for term in story.of(Term)}
    assert set(names) == {
        "Operation Synthetic Opioid Surge",
        "Cumberland County",
        "Manatee County",
        "zero tolerance policy",
        "Middle Street",
        "U.S. Attorney’s Office for the District of Maine",
        "Maine Attorney General’s Office",
    }
    assert {"SOS", "Operation SOS"} <= names["Operation Synthetic Opioid Surge"]


def test_what_is_no_story_is_left_out_with_its_reason(story: Story) -> None:
    left = {article.id: [gone.text for gone in article.left_out] for article in story.articles}
    portland, letter = " ".join(left[PORTLAND]), " ".join(left[LETTER])
    for words in ("Gregory Rec/Portland Press Herald", "This story will be updated.", "Comments are"):
        assert words in portland
    for words in ("Only subscribers are eligible", "reset your password"):
        assert words in letter
    assert all(gone.reason for article in story.articles for gone in article.left_out)


def test_a_briefing_has_every_part_and_cites_in_each_line(story: Story) -> None:
    for article in story.articles:
        sections = list(dict.fromkeys(line.section for line in article.briefing))
        where = ["where"] if article.id == PORTLAND else []
        assert sections == ["short", "matters", "numbers", "said", *where, "when", "confused", "open"]
        for line in article.briefing:
            assert line.cites and all(cited in story.facts for cited in line.cites)
            assert line.section != "confused" or len(line.sides) >= 2
        told = [story.facts[line.cites[0]] for line in article.briefing if line.section == "numbers"]
        assert all(isinstance(number, Figure | Group) for number in told)
        assert sum(len(line.text.split()) + 4 for line in article.briefing) < 700  # read in a few minutes


def test_what_the_letter_s_article_leaves_open(story: Story) -> None:
    left_open = " ".join(line.text for line in story.article(LETTER).briefing if line.section == "open")
    for words in ("Sessions’ answer", "the year of the letter", "who told LePage", "share of"):
        assert words in left_open
