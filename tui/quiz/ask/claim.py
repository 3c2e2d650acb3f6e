"""Questions about claims: who says it, what is said, and whose word it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.quiz.index import Index
from tui.quiz.lures import FIRST, SECOND, Candidate, Pool, options, pool
from tui.quiz.people import acceptable, by_line, names, rivals, said_elsewhere
from tui.quiz.question import Form, MarksKey, Option
from tui.quiz.rendered import Offer, Rendered
from tui.quiz.shuffle import Stream
from tui.quiz.status import statuses
from tui.quiz.wording import capital, sentence, shorten
from tui.story.model import Claim

LABEL = 70  # characters of what is claimed in a line that names it
_TOLD = re.compile(
    r"^(?:he|she|they|it) (?:has|have|had|is|are|was|were) (?:also )?(?:been )?told (?:that )?", re.IGNORECASE
)


def offers(index: Index, claim: Claim) -> Iterator[Offer]:
    """Who says it, if the article says who; whose word it is; what is said."""
    label = shorten(claim.says, LABEL)
    if claim.by and _speakers(index, claim).enough:
        yield Offer("by", True, (Form.CHOICE,), f"who says: {label}")
    if statuses(index, claim, status_prompt(claim), None):
        yield Offer("status", True, (Form.CHOICE,), f"whose word: {label}")
    if _sayings(index, claim).enough:
        yield Offer("says", False, (Form.CHOICE,), claim.ask.rstrip("?"))


def ask(
    index: Index, claim: Claim, aspect: str, form: Form, stream: Stream, mixups: Sequence[str]
) -> Rendered:
    """The question for an aspect of a claim."""
    if aspect == "by":
        right = capital(index.name(claim.by))
        drawn = _speakers(index, claim).draw(stream, mixups)
        shown, place = options(right, drawn, stream, None, claim.by)
        return _rendered(index, claim, _by_prompt(claim), place, shown)
    if aspect == "says":
        drawn = _sayings(index, claim).draw(stream, mixups)
        shown, place = options(sentence(claim.says), drawn, stream, None, claim.id)
        return _rendered(index, claim, claim.ask, place, shown)
    key, *wrong = statuses(index, claim, status_prompt(claim), stream)
    lures = [Candidate(word.text, word.why) for word in wrong]
    shown, place = options(key.text, lures, stream, None, claim.id)
    return _rendered(index, claim, status_prompt(claim), place, shown)


def _rendered(index: Index, claim: Claim, prompt: str, place: int, shown: tuple[Option, ...]) -> Rendered:
    return Rendered(
        prompt=prompt,
        key=MarksKey((place,)),
        right=(shown[place].text,),
        explanation=explain(index, claim),
        evidence=index.spans[claim.id],
        cite=index.cite(claim.article),
        options=shown,
    )


def explain(index: Index, claim: Claim) -> str:
    """Whose word it is, in a sentence that never makes hearsay the speaker's own."""
    told = claim.status == "hearsay"
    name = index.name(claim.by)
    if not name:
        return "The article itself states it, and gives it to nobody."
    if told:
        return by_line(index, claim.by, "hearsay")
    to = index.name(claim.to)
    line = by_line(index, claim.by, claim.status)
    via = index.name(claim.via)
    where = f" It stands in {via}." if via else f" It was said to {to}." if to else ""
    return f"{line}{where}"


def bare(claim: Claim) -> str:
    """What is claimed, without "he has been told that": the question about it must not give that away."""
    return _TOLD.sub("", claim.says).rstrip(" .")


def _by_prompt(claim: Claim) -> str:
    if claim.status == "hearsay":
        return f"Who reports having been told that {bare(claim)}?"
    return f"Who {'promises' if claim.status == 'promise' else 'says'} that {bare(claim)}?"


def status_prompt(claim: Claim) -> str:
    """The question for whose word it is."""
    return f"Whose word is it that {bare(claim)}?"


def _speakers(index: Index, claim: Claim) -> Pool:
    """Who might be taken for the one who says it."""
    return index.once(("claim by", claim.id), lambda: _make_speakers(index, claim))


def _make_speakers(index: Index, claim: Claim) -> Pool:
    also = {*acceptable(claim), *said_elsewhere(index, claim)} - {claim.by}
    return rivals(index, claim, claim.by, _by_prompt(claim), also)


def _sayings(index: Index, claim: Claim) -> Pool:
    """The author's wrong claims, and what others say of other things."""
    return index.once(("claim says", claim.id), lambda: _make_sayings(index, claim))


def _make_sayings(index: Index, claim: Claim) -> Pool:
    barred = {index.plain(text) for text in claim.not_lures}
    lures = [
        Candidate(sentence(text), "", None, FIRST) for text in claim.lures if index.plain(text) not in barred
    ]
    if not lures:
        lures = list(_others_say(index, claim))
    return pool(index, sentence(claim.says), claim.ask, lures)


def _others_say(index: Index, claim: Claim) -> Iterator[Candidate]:
    """What other speakers say, in the same article, by another question and with other evidence."""
    own = set(index.spans.get(claim.id, ()))
    for other in index.near(claim, index.claims):
        same = other.article == claim.article and other.by and other.by != claim.by
        apart = not own & set(index.spans.get(other.id, ())) and index.plain(other.ask) != index.plain(
            claim.ask
        )
        if same and apart and other.id not in claim.not_lures and other.status != "hearsay":
            name = index.name(other.by)
            yield Candidate(
                sentence(other.says), f"That is what {name} says." if name else "", other.id, SECOND
            )


def answers(index: Index, claim: Claim, aspect: str) -> tuple[str, ...]:
    """The speaker's names; what is said; for the status, the words of the locus."""
    speaker = index.speaker(claim.by)
    if aspect == "says":
        return (claim.says, bare(claim))
    if aspect == "by":
        return names(speaker) if speaker else ()
    return (claim.evidence[0],) if claim.evidence else ()


def typed(index: Index, claim: Claim, aspect: str) -> tuple[object, ...]:
    """Who says it, how, and what."""
    if aspect == "by":
        return (claim.by, claim.via, claim.evidence)
    if aspect == "status":
        return (claim.by, claim.status, claim.evidence)
    return (claim.says, claim.evidence)
