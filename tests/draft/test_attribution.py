"""Whose words a quotation is: before, after and between, by pronouns, in labels, and by nobody."""

from __future__ import annotations

import pytest

from tui.draft.intake.page import Page
from tui.draft.people.cast import Cast, cast
from tui.draft.speech.quotes import Quoted
from tui.draft.speech.sources import sources

TOWN = "Mayor Ann Hill met Fire Chief Bob Lowe on Monday. Hill has run the town since 2010.\n\n"
HILL, LOWE = "Ann Hill", "Bob Lowe"


def reading(text: str) -> tuple[Page, Cast]:
    """A page and its cast, with all that speaks in it."""
    page = Page(text)
    known = cast(page)
    return page, known.with_voices(sources(page, known))


def speakers(text: str) -> list[str | None]:
    """Who says each of the quotations, by name."""
    page, known = reading(text)
    names = {voice.key: voice.name for voice in known.voices}
    return [names[one.said.by] if one.said.by else None for one in Quoted(page, known).all]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # after
        ("“It is over,” Hill said.", HILL),
        ("“It is over,” said Hill, who looked tired.", HILL),
        ("“It is over. We lost,” Lowe told the council on Tuesday.", LOWE),
        ("“Why would anyone do this?” asked Carla Diaz, a neighbor.", "Carla Diaz"),
        ("“It was loud,” recalled Carla Diaz, 31, a teacher who lives next door.", "Carla Diaz"),
        ("“We lost it,” Lowe, 44, a father of two, said.", LOWE),
        ("“We did it!” Hill shouted.", HILL),
        ("“He’s got nerve,” Lowe fumed.", LOWE),
        ("“Nobody wins,” as Hill put it.", HILL),
        ("“It is absurd,” said Hill’s lawyer, Dan Frost.", "Dan Frost"),
        ("“It is absurd,” a lawyer for Hill, Dan Frost, said.", "Dan Frost"),
        ("“Keep quiet,” Lowe allegedly told the crew.", LOWE),
        ("The fire was “a monster,” according to Lowe.", LOWE),
        ("The fire was “a monster” that ate the block, Lowe said.", LOWE),
        # before
        ("Hill said: “It is over.”", HILL),
        ("Lowe fumed: “It is over.”", LOWE),
        ("According to Lowe, the fire was “a monster.”", LOWE),
        ("Lowe, who has led the department for ten years, called it “the worst night.”", LOWE),
        ("Asked whether she would resign, Hill said: “No.”", HILL),
        ("Hill has a plan that Lowe describes as “a mess.”", LOWE),
        ("Hill thanked the crew, calling them “heroes.”", HILL),
        ("Hill apologized for what she called “a mess.”", HILL),
        ("Hill, Lowe said, was “out of her depth.”", LOWE),
        ("Lowe told his crew to “keep quiet,” according to the complaint.", LOWE),
        ("Judge Roy Kent sentenced Lowe to three years, calling him “a thief.”", "Roy Kent"),
        ("Hill had this to say: “No.”", HILL),
        ("As Hill put it, “Nobody wins.”", HILL),
        # in the passive
        ("Lowe was described by prosecutors as “a thief in uniform.”", "prosecutors"),
        ("The death was called “suspicious” by the coroner.", "the coroner"),
        ("It has been called “the miracle on Main Street.”", None),
        # who is not named, and what is no person
        ("One resident, who asked not to be named, said it was “a disgrace.”", "one resident"),
        ("“We are aware,” a spokeswoman for the company said.", "a spokeswoman for the company"),
        ("“We are aware,” the company said in a statement.", "the company"),
        ("“Shame on you!” the crowd chanted.", "the crowd"),
        ("The crowd met him with chants of “Shame on you!”", "the crowd"),
        ("The lawsuit alleges that Lowe “knew or should have known.”", "the lawsuit"),
        ("A sign on the door read “Closed until further notice.”", "a sign on the door"),
        ("Protesters carried signs that read “Water is life.”", "signs"),
        ("“LEAVE NOW,” the alert read.", "the alert"),
        (
            "The Centers for Disease Control and Prevention warned of “a long winter.”",
            "The Centers for Disease Control and Prevention",
        ),
        # labels
        ("HILL: “I will not resign.”", HILL),
        ("Lowe’s message to residents: “Leave now.”", LOWE),
        ("His answer was short: “No.”", LOWE),
        # nobody
        ("The so-called “ghost bikes” were gone.", None),
        ("He drove a “vintage” car.", None),
        ("Her novel, “The Long Way Home,” won a prize.", None),
        ("Under the headline “A New Dawn,” the paper praised it.", None),
    ],
)
def test_one_quotation(text: str, who: str | None) -> None:
    assert speakers(TOWN + text) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We lost it,” Lowe said, shaking his head, “and it is gone.”", [LOWE, LOWE]),
        ("“It is over,” she said. “We lost.”", [HILL, HILL]),
        ("“We did it!” Hill shouted to cheers, before adding, “Now go home.”", [HILL, HILL]),
        ("“Hill is a liar,” Lowe said, and Hill said, “So is he.”", [LOWE, HILL]),
        ("Hill said the plan was “dead,” while Lowe called it “merely asleep.”", [HILL, LOWE]),
        ("“I will not go,” Hill told Lowe.\n\n“You should,” Lowe replied.", [HILL, LOWE]),
        ("“I will not go,” Hill said.\n\nLowe disagreed.\n\n“She should go,” he said.", [HILL, LOWE]),
        ("“It’s dead,” said Hill; “It’s asleep,” said Lowe.", [HILL, LOWE]),
        ("‘I will not resign,’ Hill said. ‘Not today.’", [HILL, HILL]),
        ("“It was bad,” one official said. “Really bad,” said another.", ["one official", "another"]),
        ("Hill’s lawyer, Dan Frost, said, “It is absurd.” “Truly,” he added.", ["Dan Frost", "Dan Frost"]),
    ],
)
def test_several_quotations(text: str, who: list[str]) -> None:
    assert speakers(TOWN + text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Hill shook her head. “I will not resign.”",
        "Hill read a statement:\n\n“I will not resign.”",
        "Hill was blunt.\n\n“I will not resign,” she said. “Not today.”\n\n“And not tomorrow.”",
    ],
)
def test_what_stands_alone_goes_on(text: str) -> None:
    assert set(speakers(TOWN + text)) == {HILL}


def test_a_guess_says_that_it_is_one() -> None:
    page, known = reading(f"{TOWN}“I will not go,” Hill said.\n\n“And not tomorrow either.”")
    first, second = Quoted(page, known).all
    assert (first.said.doubt, second.said.by) == ("", "hill")
    assert "so many words" in second.said.doubt


def test_he_said_is_proved_by_words_that_name_him() -> None:
    page, known = reading(f"{TOWN}Lowe came late.\n\n“I am sorry,” he said.")
    (one,) = Quoted(page, known).all
    assert [page.words(place) for place in one.said.evidence] == ["he said", "Lowe"]


def test_a_statement_is_what_somebody_speaks_in() -> None:
    page, known = reading(f"{TOWN}“I am sorry,” Lowe said in a statement Thursday.")
    (one,) = Quoted(page, known).all
    assert (one.said.by, one.said.via) == ("lowe", "statement")
    assert any(voice.key == "statement" and voice.kind == "document" for voice in known.voices)


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Lowe said the fire killed 12 people.", "12", "lowe"),
        ("The fire killed 12 people, Lowe said.", "12", "lowe"),
        ("The fire killed 12 people, according to Lowe.", "12", "lowe"),
        ("According to Lowe, the fire killed 12 people.", "12", "lowe"),
        ("“It killed 12 people,” Lowe said.", "12", "lowe"),
        ("The fire killed 12 people.", "12", None),
        ("The fire killed 12 people. Lowe said he was sorry.", "12", None),
        ("Lowe said he was sorry; the fire killed 12 people.", "12", None),
        ("The fire killed 12 people, state figures show.", "12", "state-figures"),
    ],
)
def test_whose_word_a_number_is(text: str, words: str, who: str | None) -> None:
    page, known = reading(TOWN + text)
    at = page.text.rindex(words)
    assert Quoted(page, known).said(at, at + len(words)).by == who


def test_only_somebody_can_say_something() -> None:
    _, known = reading(f"{TOWN}Lowe said interest would add $5. Tests found nothing. Ink ran.")
    assert {voice.name for voice in known.voices} == {HILL, LOWE}
