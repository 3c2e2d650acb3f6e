"""Follow-ups: on what was contradicted, then whose word it was, then what was missed, never telling it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from tui.interview.answer.said import Said
from tui.interview.asking.on_people import whose
from tui.interview.asking.opening import Opening, backed, heaviest
from tui.interview.asking.reply import Asked, Turn
from tui.interview.asking.reveal import Words, reveals, unrevealed
from tui.interview.finding import Finding, Sort
from tui.numbers import find_numbers
from tui.quiz import people
from tui.quiz.ask.quote import speaker_prompt
from tui.quiz.index import Index
from tui.quiz.wording import capital, definite, in_quotes, lower_article, sentence, shorten
from tui.story.model import Claim, Comparison, District, Event, Fact, Figure, Group, Quote, Speaker, Term

MOST_WORDS = 80  # characters of an answer that are said back
MOST_CLAUSE = 120  # likewise, of a whole clause
AROUND = " ,;:.–—-"  # what a clause is quoted without
SHARE = 0.5  # of what was asked for: an answer with less is followed up on its lesser facts, too
WEIGHTY = 2
FIGURE = ("You have not given the figure.", "And the number?", "I did not hear a number there.")  # lead-ins
CLAIM = ("You left something out.", "Let me press you on this.", "There is more, is there not?")

Wanted = tuple[str, str]  # a fact, and why it is gone after: "wrong", "whose" or "missed"


def follow_up(
    index: Index, opening: Opening | None, turns: Sequence[Turn], before: Sequence[Turn]
) -> Asked | None:
    """The next question after the turns on one opener (itself, then follow-ups); None if it is done with.

    `before` are the turns before these: what was said there is not missed, and no question is asked twice in
    the same words. What has been followed up is not gone after again.
    """
    after = {turn.asked.after for turn in turns}
    used = [turn.asked.text for turn in (*before, *turns)]
    known = {fact for turn in before for fact in turn.heard.said}
    for fact_id, why in _wanted(index, opening, turns, known):
        if fact_id in after:
            continue
        for text, facts in _ways(index, opening, turns, len(used) - 1, fact_id, why):
            if text.strip() and text not in used and not reveals(index, Words(text), fact_id):
                wanted = unrevealed(index, text, facts)
                last, first = turns[-1].asked, turns[0].asked.text
                on = first if unrevealed(index, first, wanted) == wanted else ""
                return Asked(text, last.opener, "follow-up", wanted, wanted, fact_id, last.land, on)
    return None


def _wanted(
    index: Index, opening: Opening | None, turns: Sequence[Turn], known: Collection[str]
) -> Iterator[Wanted]:
    """What to go after, in order: the last answer's contradictions, claims given as facts, what is missed."""
    last = turns[-1]
    pressed = tuple(one for one in last.heard.contradicted if _worth(index, last, one))
    yield from ((one, "wrong") for one in heaviest(index, pressed))
    yield from ((one, "whose") for one in heaviest(index, last.heard.as_facts))
    said = {*known, *(one for turn in turns for one in (*turn.heard.said, *turn.heard.contradicted))}
    missed = [one for turn in turns for one in turn.heard.missed if one not in said]
    asked = turns[0].asked.facts
    little = sum(one in said for one in asked) < SHARE * len(asked)
    prepared = {one for each in opening.follow_ups for one in each.after} if opening else set()
    for one in heaviest(index, tuple(dict.fromkeys(missed))):
        if little or one in prepared or index.facts[one].weight >= WEIGHTY:
            yield one, "missed"


def _worth(index: Index, turn: Turn, fact_id: str) -> bool:
    """Whether what is wrong of a fact is worth a question: not the mere name of an office or of a thing.

    A number among the wrong words makes it so, and a person's name.
    """
    fact = index.facts.get(fact_id)
    found = [one for one in turn.findings if one.sort == "contradicted" and one.fact == fact_id]
    office = isinstance(fact, Term) or (isinstance(fact, Speaker) and fact.sort != "person")
    return not office or any(find_numbers(one.words) for one in found)


def _ways(
    index: Index, opening: Opening | None, turns: Sequence[Turn], place: int, fact_id: str, why: str
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Ways to go after a fact, the author's first, each with the facts that it asks for.

    Whether a way gives the fact away is for others to see. `place` is how far the interview has come:
    lead-ins change with it.
    """
    if opening is not None:
        said = {one for turn in turns for one in turn.heard.said}
        for each in opening.follow_ups:
            if fact_id in each.after:
                left = [one for one in backed(index, each.after) if one not in said and one != fact_id]
                yield each.ask, (fact_id, *left)
    if why == "whose":
        by = whose(index, fact_id)
        facts = backed(index, (fact_id, by)) if by else (fact_id,)
        yield from (
            (f"You said {one}. Who says that?", facts) for one in _quoted(turns[-1], fact_id, "loose")
        )
        yield from (
            (text, facts) for text in ("Who says that?", "Is that a fact, or somebody’s word? Whose?")
        )
    elif why == "wrong":
        yield from ((text, (fact_id,)) for text in _are_you_sure(turns[-1], fact_id))
    else:
        yield from ((text, (fact_id,)) for text in _and_this(index, turns, place, index.facts[fact_id]))


def _are_you_sure(turn: Turn, fact_id: str) -> Iterator[str]:
    """The trainee's own wrong words said back, unless what is right stands in them."""
    for one in turn.findings:
        right = one.right or ""
        if one.sort == "contradicted" and one.fact == fact_id and not (right and Words(one.words).has(right)):
            yield from (f"You said {said}. Are you sure?" for said in _clause(turn, one))
            words = shorten(" ".join(one.words.split()), MOST_WORDS)
            yield f"You said {in_quotes(words)}. Are you sure?"
            yield f"Let me stop you at {in_quotes(words)}. Is that right?"
    yield "Something in that does not fit with what I have here. What is it?"
    yield "Would you want to be quoted on all of that? Which part would you check first?"


def _quoted(turn: Turn, fact_id: str, sort: Sort) -> Iterator[str]:
    """The clauses in which a fact was said so."""
    for one in turn.findings:
        if one.sort == sort and one.fact == fact_id:
            yield from _clause(turn, one)


def _clause(turn: Turn, found: Finding) -> Iterator[str]:
    """The clause of an answer that words stand in, in quotation marks, where it is short and more than these.

    What is right must not stand in it.
    """
    if turn.text[found.start : found.end] != found.words:
        return
    start, end = Said(turn.text).clause(found.start)
    words = " ".join(turn.text[start : max(end, found.end)].split()).strip(AROUND)
    more = len(words) > len(found.words) and len(words) <= MOST_CLAUSE
    if more and not (found.right and Words(words).has(found.right)):
        yield in_quotes(words)


def _and_this(index: Index, turns: Sequence[Turn], place: int, fact: Fact) -> Iterator[str]:
    """A missed fact asked for, in few words where the answer came near it."""
    if isinstance(fact, Figure):
        yield from _other_time(index, turns, fact)
        yield f"{FIGURE[place % len(FIGURE)]} {fact.ask}"
        yield fact.ask
    elif isinstance(fact, Comparison):
        yield f"And compared with before? {fact.ask}"
    elif isinstance(fact, Claim):
        yield f"{CLAIM[place % len(CLAIM)]} {fact.ask}"
        yield fact.ask
    elif isinstance(fact, Quote):
        name = lower_article(index.name(fact.by))
        if name:
            yield f"And what exactly were the words of {name}?"
        yield speaker_prompt(fact)
    else:
        yield from _name(index, turns, fact)


def _name(index: Index, turns: Sequence[Turn], fact: Fact) -> Iterator[str]:
    """A name, a number of places or a date that was missed, asked for."""
    if isinstance(fact, Speaker):
        for title in people.roles(fact):
            yield f"You have not named {definite(title)}. Who is that?"
        yield "You have left somebody out. Who else belongs in this?"
    elif isinstance(fact, Group):
        yield f"How many are there? {fact.ask}"
        yield f"How many are there, of {definite(fact.label)}?"
    elif isinstance(fact, District):
        said = {one for turn in turns for one in turn.heard.said}
        if not said.isdisjoint(member.id for member in index.members.get(fact.group, ())):
            yield "And where else?"
        yield "Where is that, then? Give me places."
        yield "Is that all of them? Which others?"
    elif isinstance(fact, Event):
        yield f"{sentence(fact.what)} When was that?"
        yield "And when was that?"
    elif isinstance(fact, Term):
        yield f"{capital(fact.meaning)}: what is that called?"
        yield "And what is that called?"


def _other_time(index: Index, turns: Sequence[Turn], figure: Figure) -> Iterator[str]:
    """ "And in 2015?", where another figure of the measure has just been given."""
    one = index.measured.get(figure.id)
    if one is None or figure.period is None:
        return
    said = set(turns[-1].heard.said)
    near = [other.figure for other in index.near_measured(one) if other.figure.id in said]
    if not near:
        return
    year, theirs = figure.period.year, near[0].period.year if near[0].period else None
    if year and theirs == year + 1:
        yield "And the year before?"
    when = figure.period.said
    yield f"And in {when}?" if year and when == str(year) else f"And {when}?"
