"""Who is meant: speakers by name, surname, alias or unique role, and by "he" and "she" after them."""

from __future__ import annotations

from collections.abc import Iterator

from tui.interview.answer.heard import heard, named
from tui.interview.answer.mention import Mention
from tui.interview.answer.said import Said
from tui.interview.finding import Finding
from tui.interview.known.called import people
from tui.interview.people.duties import Duties
from tui.interview.people.parties import parties
from tui.interview.people.referring import Heard, Reader
from tui.interview.people.whose_law import beside
from tui.quiz.index import Index
from tui.quiz.people import names as names_of
from tui.quiz.people import placed
from tui.quiz.wording import listed

__all__ = ["Mention", "hear", "mentions", "references"]


def mentions(said: Said, known: Index) -> tuple[Mention, ...]:
    """Every place of an answer where one speaker is named or meant, in order."""
    return tuple(one for one in references(said, known) if one.speaker_id)


def references(said: Said, known: Index) -> tuple[Mention, ...]:
    """The mentions, and the places where it is not sure which of several is meant (no `speaker_id`)."""
    return _heard(said, known).mentions


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """Speakers where they are named first, and wrong roles, places of office and parties beside a name."""
    seen: set[str] = set()
    for mention in mentions(said, known):
        if mention.how != "pronoun" and mention.speaker_id not in seen:
            seen.add(mention.speaker_id)
            yield _named(said, known, mention)
    found = _heard(said, known, _about(known, asked))
    yield from parties(said, known, found.mentions)
    for start, end, speaker in found.instead:
        if said.holds(start):
            right = known.name(speaker.id)
            why = f"{right} is {listed([placed(role) for role in speaker.roles])}."
            yield heard(said, known, (start, end), "contradicted", speaker.id, right, why)
    for start, end, speaker in found.misplaced:
        if said.holds(start):
            roles = listed([placed(role) for role in speaker.roles])
            why = f"{known.name(speaker.id)} is {roles}."
            yield heard(said, known, (start, end), "contradicted", speaker.id, roles, why)


def _named(said: Said, known: Index, one: Mention) -> Finding:
    """A speaker who is named: stated, or an office of the state called federal."""
    speaker = known.speaker(one.speaker_id)
    if speaker is not None and speaker.sort != "person":
        wrong = beside(said, one.start, one.end, names_of(speaker))
        if wrong is not None and said.holds(wrong[0]):
            right = known.name(speaker.id)
            return heard(said, known, wrong[:2], "contradicted", speaker.id, right, f"It is {right}.")
    return named(said, known, (one.start, one.end), one.speaker_id)


def _about(known: Index, asked: frozenset[str]) -> str:
    """The one person whom a question is about: "he", before anybody is named; empty if there is none."""
    who = [one for one in map(known.speaker, asked) if one is not None and one.sort == "person"]
    return who[0].id if len(who) == 1 else ""


def _heard(said: Said, known: Index, about: str = "") -> Heard:
    duties = known.once(("ear", "duties"), lambda: Duties(people(known)))
    return said.once(("mentions", known, about), lambda: Reader(said, people(known), duties, about).read())
