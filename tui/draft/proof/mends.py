"""What a draft does about a problem that `check` finds in one of its facts: cite more, say less, or give up.

Every mend takes the fact as it is and gives it back changed; as it was, where nothing can be done; None where
the fact is better left out. What none of them mends is marked for review, with the problem's own words.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from tui.draft.facts.wording import reviewed
from tui.draft.proof.citing import Bench, Mend, cite_around, cite_attribution, cite_name, cite_speaker
from tui.draft.proof.rewording import reword, tell_apart, tighten
from tui.draft.proof.rolemends import alias, role
from tui.draft.proof.sketch import Fault
from tui.story.model import Claim, Fact, Figure, Quote, Speaker

__all__ = ["MENDS", "Bench", "mend"]

_WRITE = re.compile(r'^write (\w+) = "([^"]*)"')
_BY = re.compile(r"add by = “([a-z0-9-]+)”")


def as_told(bench: Bench, fact: Fact, fault: Fault) -> Fact | None:
    """Do what the mend of the problem says: `write kind = "percent"`."""
    match = _WRITE.search(fault.problem.mend)
    if not match:
        return fact
    field = {"kind": "number"}.get(match.group(1), match.group(1))
    return replace(fact, **{field: match.group(2)})


def add_speaker(bench: Bench, fact: Figure | Claim, fault: Fault) -> Fact:
    """The article gives it to somebody after all."""
    match = _BY.search(fault.problem.mend)
    if not match:
        return fact
    return replace(fact, by=match.group(1), status="claimed" if fact.status == "stated" else fact.status)


def unproved(bench: Bench, fact: Fact, fault: Fault) -> Fact:
    """A figure whose speaker cannot be proved is nobody's, and to be looked at; a quotation keeps its own."""
    if not isinstance(fact, Figure):
        return fact
    speaker = bench.speakers.get(fact.by or "")
    doubt = f"is this the word of {speaker.name if speaker else fact.by}? {fault.problem.message}"
    return replace(fact, by=None, status="stated", review=reviewed(fact.review, doubt))


def without(*names: str) -> Mend:
    """A mend that leaves fields out."""

    def mend(bench: Bench, fact: Fact, fault: Fault) -> Fact:
        return replace(fact, **dict.fromkeys(names))

    return mend


def drop(bench: Bench, fact: Fact, fault: Fault) -> None:
    """Leave the fact out."""


def own_word(bench: Bench, fact: Claim, fault: Fault) -> Fact:
    """A claim's status that goes with whether it is anybody's."""
    return replace(fact, status="stated" if fact.by is None else "claimed")


def date_part(bench: Bench, fact: Fact, fault: Fault) -> Fact:
    """Leave out the part of a date that the article does not give."""
    when = fact.when  # type: ignore[attr-defined]
    return replace(fact, when=replace(when, **{fault.path[1]: None}))


def year(bench: Bench, fact: Figure, fault: Fault) -> Fact:
    """Leave out the year of a period that does not say one."""
    return replace(fact, period=replace(fact.period, year=None)) if fact.period else fact


def _skip(bench: Bench, fact: Fact, fault: Fault) -> Fact:
    """Say why a fact is not asked."""
    return replace(fact, skip={form: why_unasked(fact) for form in _FORMS.get(fact.kind, ("choice", "text"))})


_FORMS = {"speaker": ("text", "choice", "match"), "comparison": ("choice", "number"), "claim": ("choice",)}


def why_unasked(fact: Fact) -> str:
    """Why a fact of a draft is not asked, for its `skip`."""
    if isinstance(fact, Speaker):
        if fact.sort == "unnamed":
            return "nobody is named"
        return "the article gives no role to ask for" if not fact.roles else "others have the same role"
    if isinstance(fact, Quote):
        return "nobody else in the story could have said it"
    if isinstance(fact, Figure):
        return "its question would give it away"
    return "nothing else in the story would do as a wrong option: write lures to ask it"


MENDS: dict[str, tuple[Mend, ...]] = {
    "by.unsupported": (cite_attribution, cite_attribution, cite_attribution, unproved),
    "by.unnamed": (cite_speaker, cite_around),
    "by.missing": (add_speaker,),
    "by.via": (without("via"),),
    "via.unsupported": (cite_around, without("via")),
    "to.unsupported": (without("to"),),
    "text.name": (cite_name, cite_around, reword),
    "text.number": (cite_around, reword, reword),
    "text.period": (reword, reword, without("period")),
    "text.answer": (reword, reword),
    "text.double": (tell_apart, tell_apart, tell_apart),
    "text.empty": (reword, drop),
    "figure.kind": (as_told,),
    "figure.qualifier": (as_told,),
    "figure.currency": (as_told, without("currency")),
    "figure.unit": (cite_around, without("unit")),
    "figure.other": (tighten,),
    "figure.period": (without("period"),),
    "figure.within": (without("within"),),
    "figure.year": (year,),
    "figure.whole": (without("of"),),
    "figure.disagree": (without("measure"),),
    "figure.by": (own_word,),
    "figure.said": (drop,),
    "quote.gap": (without("gap"),),
    "quote.marks": (drop,),
    "quote.words": (drop,),
    "quote.empty": (drop,),
    "quote.evidence": (drop,),
    "claim.by": (own_word,),
    "claim.stated": (own_word,),
    "claim.hearsay": (own_word,),
    "speaker.taken": (alias,),
    "speaker.party": (without("party"),),
    "role.unsupported": (role, role),
    "role.when": (role,),
    "role.title": (role,),
    "role.said": (role,),
    "event.month": (date_part,),
    "event.day": (date_part,),
    "event.year": (date_part,),
    "event.said": (drop,),
    "term.name": (drop,),
    "comparison.measure": (drop,),
    "comparison.unit": (drop,),
    "comparison.period": (drop,),
    "comparison.order": (drop,),
    "comparison.same": (drop,),
    "comparison.evidence": (cite_around, drop),
    "evidence.twice": (drop,),
    "evidence.missing": (drop,),
    "evidence.cut": (drop,),
    "evidence.empty": (drop,),
    "evidence.none": (drop,),
    "id.unknown": (drop,),
    "ask.none": (_skip,),
}


def mend(bench: Bench, fact: Fact, fault: Fault) -> Fact | None:
    """The fact with one problem mended, if it can be; None where it is to be left out."""
    known = MENDS.get(fault.problem.code, ())
    return known[bench.turn](bench, fact, fault) if bench.turn < len(known) else fact
