"""Facts made of what finders report: cited, named, and tied to each other."""

from __future__ import annotations

import pytest
from found_by_hand import FIRES, amount, at, fires, sketched
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tui.draft.facts.compose import Composer
from tui.draft.facts.evidence import Words, several, verbatim
from tui.draft.facts.speakers import Speakers, unnamed
from tui.draft.facts.wording import asked, number, parted
from tui.draft.finds import Finds
from tui.draft.found import Quotation, Said, Spot, Voice
from tui.draft.ids import Ids, slug
from tui.draft.intake.page import Page
from tui.story.check.reading import Reading
from tui.story.model import Comparison, Figure, Quote, Speaker, Term
from tui.text import find


def words(text: str) -> Words:
    return Words(Reading(text))


# -------------------------------------------------------------------- evidence


@given(st.text(st.sampled_from("ab 1.,“”\n"), max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_evidence_stands_in_its_article_whole_and_once(text: str, start: int, end: int) -> None:
    held = words(text)
    cited = held.cited((min(start, end, len(text)), min(max(start, end), len(text))))
    if cited:
        assert len(find(text, cited, whole=True)) == 1


def test_evidence_is_no_longer_than_it_must_be() -> None:
    held = words("The fire was large. The fire was small.")
    assert held.cited((4, 8)) == "The fire was large."
    assert held.cited((13, 18)) == "large"


def test_evidence_does_not_take_in_another_number() -> None:
    text = "Of 58 fires, 12 burned. Of 77 fires, 12 burned on."
    held = words(text)
    foreign = [(n.start, n.end) for n in held.reading.numbers if n.said != "12"]
    cited = held.cited(at(text, "12", 1), foreign)
    assert cited == "fires, 12 burned on."
    assert held.cited(at(text, "12 burned"), foreign) == "12 burned."


def test_words_that_cannot_be_told_apart_are_not_cited() -> None:
    assert words("A fire. A fire.").cited((0, 7)) == "A fire. A"
    assert words("fire fire").cited((0, 4)) == "fire fire"
    assert words("").cited((0, 0)) == ""


def test_line_ends_within_words_are_blanks() -> None:
    assert verbatim("58\r\n  fires\tin\u00a0town") == "58 fires in\u00a0town"


def test_evidence_that_adds_nothing_is_left_out() -> None:
    assert several(["a b", "", "“a b.”", "x a b", "a b"]) == ("a b", "x a b")
    assert several(["locus", "in a sentence", "sentence"]) == ("locus", "in a sentence")


# -------------------------------------------------------------------- ids


@given(st.lists(st.text(max_size=100), max_size=20))
def test_ids_are_well_formed_and_given_once(texts: list[str]) -> None:
    ids = Ids()
    made = [ids.new(text, "more") for text in texts]
    assert len(set(made)) == len(made)
    assert all(len(name) <= 80 and "--" not in name and name.strip("-") == name for name in made)
    assert all(char in "abcdefghijklmnopqrstuvwxyz0123456789-" for name in made for char in name)


def test_ids_are_readable() -> None:
    assert slug("The drug overdose deaths in Maine, 2017") == "drug-overdose-deaths-maine-2017"
    ids = Ids(["fires"])
    assert ids.new("Fires", "the city") == "fires-city"
    assert ids.new("Fires", "the city") == "fires-2"
    assert ids.new("the") == "the"
    assert ids.new("…") == "fact"


# -------------------------------------------------------------------- words of ours


def test_values_are_written_as_the_format_has_them() -> None:
    from fractions import Fraction

    assert number(Fraction(418), "count") == 418
    assert number(Fraction(9, 2), "count") == 4.5
    assert number(Fraction(1, 3), "fraction") == "1/3"
    assert number(Fraction(1, 2), "fraction") == "1/2"
    assert number(Fraction(1, 3), "count") == "1/3"
    assert number(Fraction(10**16), "money") is None


def test_a_long_question_is_cut_between_words() -> None:
    cut = asked("Which number is missing: “" + "word " * 200 + "”?")
    assert len(cut) <= 405
    assert cut.endswith("word …”?")


def test_a_long_quotation_is_several_parts() -> None:
    text = "It is so. " * 400
    parts = parted(text, (0, len(text)))
    assert len(parts) == 3
    assert all(end - start <= 1_500 for start, end in parts)
    assert "".join(text[start:end] for start, end in parts).replace(" ", "") == text.replace(" ", "")


# -------------------------------------------------------------------- facts


def test_what_is_found_becomes_facts_that_name_each_other() -> None:
    facts = sketched(fires()).facts
    change = facts["fires-2015-2016-change"]
    assert isinstance(change, Comparison)
    first, last = facts[change.from_], facts[change.to]
    assert isinstance(first, Figure) and isinstance(last, Figure)
    assert (first.value, last.value, first.measure == last.measure) == (87, 58, True)
    assert (last.by, last.status) == ("hill", "claimed")
    quote = facts["need-more-water"]
    assert isinstance(quote, Quote) and quote.by == "hill"
    assert facts["hill"].kind == "speaker"


def test_a_draft_is_the_same_every_time() -> None:
    assert sketched(fires()).facts == sketched(fires()).facts


def test_words_of_nobody_are_those_of_a_speaker_who_is_not_named() -> None:
    facts = sketched(fires()).facts
    quote = facts["disgrace"]
    assert isinstance(quote, Quote)
    speaker = facts[quote.by]
    assert isinstance(speaker, Speaker)
    assert (speaker.sort, speaker.id) == ("unnamed", "nobody-named")
    assert any(text in own for text in speaker.evidence for own in quote.evidence)


def test_one_person_in_two_articles_is_one_speaker() -> None:
    text = "Ann Hill spoke in March. “It will rain,” Hill said."
    said = Said(by="hill", evidence=(at(text, "Hill said"),))
    other = Finds(
        page=Page(text),
        voices=(Voice(key="hill", name="Ann Hill", mentions=(at(text, "Ann Hill"),)),),
        quotations=(Quotation(parts=(at(text, "It will rain,"),), said=said),),
    )
    facts = sketched(fires(), other).facts
    hills = [fact.id for fact in facts.values() if isinstance(fact, Speaker) and fact.name == "Ann Hill"]
    assert hills == ["hill"]
    assert facts["will-rain"].by == "hill" if isinstance(facts["will-rain"], Quote) else False


def test_a_surname_in_another_article_is_the_person_that_has_it() -> None:
    text = "“It will rain,” Hill said."
    other = Finds(
        page=Page(text),
        voices=(Voice(key="hill", name="Hill", mentions=(at(text, "Hill"),)),),
        quotations=(Quotation(parts=(at(text, "It will rain,"),), said=Said(by="hill")),),
    )
    rain = sketched(fires(), other).facts["will-rain"]
    assert isinstance(rain, Quote) and rain.by == "hill"


def test_an_alias_that_two_share_is_neithers() -> None:
    finds = fires()
    hill, lowe = finds.voices
    finds.voices = (replace(hill, aliases=("Chief",)), replace(lowe, aliases=("Chief", "Lowe")))
    facts = sketched(finds).facts
    aliases = {fact.id: fact.aliases for fact in facts.values() if isinstance(fact, Speaker)}
    assert aliases["hill"] == () and aliases["lowe"] == ("Lowe",)


def test_a_measure_of_one_figure_is_none() -> None:
    finds = fires()
    finds.amounts = finds.amounts[:1]
    finds.changes = ()
    (figure,) = (fact for fact in sketched(finds).facts.values() if isinstance(fact, Figure))
    assert figure.measure is None


def test_a_goal_is_somebodys() -> None:
    finds = fires()
    finds.amounts = (replace(finds.amounts[0], goal=True), replace(finds.amounts[2], goal=True))
    finds.said = (finds.said[0], finds.said[2])
    finds.changes = ()
    goals = [fact.status for fact in sketched(finds).facts.values() if isinstance(fact, Figure)]
    assert goals == ["goal", "stated"]


def test_doubts_stand_in_review() -> None:
    finds = fires()
    said = replace(finds.said[0], doubt="is “he” Hill?")
    finds.amounts = (replace(finds.amounts[0], doubt="which year?"),)
    finds.said, finds.changes = (said,), ()
    (figure,) = (fact for fact in sketched(finds).facts.values() if isinstance(fact, Figure))
    assert figure.review == "which year?; is “he” Hill?"


def test_a_place_of_which_the_article_says_nothing_is_asked_by_its_sentence() -> None:
    text = "Crews from Bath and Wells came. They left at dawn."
    spot = Spot(name="Bath", at=(at(text, "Bath"),), locus=at(text, "Bath"))
    facts = sketched(Finds(page=Page(text), spots=(spot,))).facts
    term = facts["place-bath"]
    assert isinstance(term, Term)
    assert term.meaning == "the place that is left out here: “Crews from ___ and Wells came.”"


def test_what_cannot_be_cited_is_told() -> None:
    text = "There were 12 fires. " * 200
    start = text.index("12", 2_000)
    place = (start, start + len("12 fires"))
    found = replace(amount(text, "12", "12 fires", 12), said=(start, start + 2), locus=place)
    composer = Composer("city", Finds(page=Page(text), amounts=(found,)), Ids(), Speakers(Ids()))
    assert composer.facts() == []
    assert composer.dropped == ["the number “12”: its words stand in the article more than once"]


@pytest.mark.parametrize("value", ["58", "87", "About 150"])
def test_every_locus_has_its_number(value: str) -> None:
    figures = [fact for fact in sketched(fires()).facts.values() if isinstance(fact, Figure)]
    (figure,) = [figure for figure in figures if figure.said == value]
    assert value in figure.evidence[0]
    assert len(find(FIRES, figure.evidence[0], whole=True)) == 1


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("officials", "unnamed officials"),
        ("police", "unnamed police"),
        ("120 residents", "120 unnamed residents"),
        ("a nurse", "a nurse who is not named"),
        ("member", "an unnamed member"),
        ("", "nobody who is named"),
    ],
)
def test_somebody_who_is_not_named_is_called_so(name: str, shown: str) -> None:
    assert unnamed(name) == shown
