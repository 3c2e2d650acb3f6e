"""What somebody is said to say that another says, where only part of its sense is told."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import read
from tui.interview.answer.said import Said, between, inside
from tui.interview.claims.claimed import told_of
from tui.interview.claims.own_turn import has_own_turn
from tui.interview.claims.telling import Told
from tui.interview.claims.whose import Given, given, is_other, named
from tui.interview.english.senses import senses
from tui.interview.finding import Finding
from tui.interview.known.claimwords import Claims, Known
from tui.interview.people.names import Mention
from tui.quiz.index import Index
from tui.quiz.people import acceptable
from tui.story.model import Claim, Quote
from tui.text import sentences

LEAST = 0.42  # of the sense of what another says, that must be told
HITS = 3  # words of it
MOST = 0.6  # of it, from which two words are enough
_NO = re.compile(r"\b(?:no|not|never|none|nobody|nothing|cannot)\b|n[’']t\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:to|ask\w{0,3}|want\w{0,3}|demand\w{0,3}|urg(?:e[sd]?|ing)|plead\w{0,3}|request\w{0,3}|call\w{0,3}|should|must|please)\b",
    re.IGNORECASE,
)
_SHORT = 4  # words of a quotation up to which many may say the like
OWN = 0.2  # of the sense of what somebody says: from there on it may be that which is told


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each speaker to whom what another says is given, in words of the answer's own.

    It is another's where much of the sense is told, and none of what the one who is named says.
    """
    for one in told_of(said, known, _statements(known), LEAST):
        to = _to(said, known, one)
        if to is None or not is_other(known, _speakers(known, one.claim), to.mention, one.claim.not_lures):
            continue
        if has_own_turn(said, known, to, _speakers(known, one.claim), one.end):
            continue
        if one.claim.says.startswith("to ") and not _ASKED.search(
            said.text, said.clause(one.start)[0], one.end
        ):
            continue  # that the ferries run is not to ask for it
        if said.numbers_in(one.start, one.end) or _says(said, known, to.mention, one):
            continue
        name = known.name(one.claim.by)
        yield heard(
            said,
            known,
            named(said, known, to.mention),
            "contradicted",
            one.claim.id,
            name,
            f"{name} said it.",
        )


def _to(said: Said, known: Index, one: Told) -> Given | None:
    """The one person to whom what is told is plainly given."""
    enough = one.hits >= HITS or (one.hits == HITS - 1 and min(one.share, one.core) >= MOST)
    if not enough or one.core < LEAST or one.unsure or not _as_it_is(one):
        return None
    if inside(said.taken_back, one.start) or inside(said.unasserted, one.start):
        return None
    to = given(said, known, one.start, one.end)
    speaker = known.speaker(to.mention.speaker_id) if to is not None and to.plain else None
    return to if speaker is not None and speaker.sort == "person" else None


def _as_it_is(one: Told) -> bool:
    """Whether what is told is said with a "not" where the story has one, and without one else."""
    if one.negated and _NO.search(one.claim.says):
        return True
    return not one.denied and (one.odd or not one.negated)


def _says(said: Said, known: Index, to: Mention, one: Told) -> bool:
    """Whether somebody says in the story what may be meant, by words that what is told does not have."""
    low, high = said.sentence(one.start)[0], said.sentence(one.end - 1)[1]
    told = said.once(("all senses", low, high), partial(_senses, said, low, high))
    by_claim, by_speaker = known.once(("ear", "says"), partial(_read, known))
    told = told.difference(*(item.keys for each in by_claim[one.claim.id] for item in each.items))
    own = by_speaker.get(to.speaker_id, ())
    return any(
        sum(item.weight for item in each.items if item.keys & told) >= OWN * each.total for each in own
    )


def _senses(said: Said, low: int, high: int) -> frozenset[str]:
    """The senses of all words between two places, and the words."""
    row = between(read(said), low, high)
    return frozenset[str]().union(*senses(row), *(frozenset((f"#{token.key}",)) for token in row))


def _read(known: Index) -> tuple[dict[str, list[Known]], dict[str, list[Known]]]:
    """What is said in the story, as it is read, by what it is of and by who says it."""
    by_claim: dict[str, list[Known]] = defaultdict(list)
    by_speaker: dict[str, list[Known]] = defaultdict(list)
    for one in _statements(known).all:
        by_claim[one.claim.id].append(one)
        for speaker_id in _speakers(known, one.claim):
            by_speaker[speaker_id].append(one)
    return by_claim, by_speaker


def _speakers(known: Index, one: Claim) -> tuple[str, ...]:
    fact = known.facts[one.id]
    return acceptable(fact) if isinstance(fact, Quote | Claim) else ()


def _statements(known: Index) -> Claims:
    return known.once(
        ("ear", "statements"), lambda: Claims(known, [one for one in _all(known) if _by(known, one)])
    )


def _by(known: Index, one: Claim) -> bool:
    speaker = known.speaker(one.by or "")
    return speaker is not None and speaker.sort != "unnamed"


def _all(known: Index) -> list[Claim]:
    """The claims of a story, and each sentence of its quotations as such."""
    quotes = [
        Claim(
            id=quote.id,
            article=quote.article,
            evidence=quote.evidence,
            says=part[start:end],
            ask="",
            by=quote.by,
            not_lures=quote.not_lures,
        )
        for quote in known.quotes
        for part in quote.parts
        for start, end in sentences(part)
        if len(part[start:end].split()) > _SHORT
    ]
    return [*known.claims, *quotes]
