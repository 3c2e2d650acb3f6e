"""What a draft does about a problem that `check` finds in one of its facts: cite more, say less, or give up.

Every mend takes the fact as it is and gives it back changed; as it was, where nothing can be done; None where
the fact is better left out. What none of them mends is marked for review, with the problem's own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from msgspec.structs import replace

from tui.draft.evidence import Words, several, verbatim
from tui.draft.found import Range
from tui.draft.sketch import Fault
from tui.draft.wording import reviewed
from tui.numbers import find_numbers
from tui.story.check.figures import values
from tui.story.check.speech import names_of
from tui.story.model import Claim, Fact, Figure, Quote, Role, Speaker, Term
from tui.text import plain

_WRITE = re.compile(r'^write (\w+) = "([^"]*)"')
_BY = re.compile(r"add by = “([a-z0-9-]+)”")
_NAMED = re.compile(r"^“(.+?)” (?:in|stands)")
_GAP = "___"
_AROUND = re.compile(r"(?:[^\W\d]+ ){0,4}___(?: [^\W\d]+){0,4}")
_OPEN = re.compile(r"^[\s,;:.–—-]+|[\s,;:–—-]+$")


class Bench(NamedTuple):
    """What the mends work with: the words of the fact's article, the speakers, and how often it was tried."""

    words: Words
    speakers: Mapping[str, Speaker]
    turn: int


Mend = Callable[[Bench, Any, Fault], Fact | None]


# -------------------------------------------------------------------- citing more


def _cite(bench: Bench, fact: Fact, *places: Range) -> Fact:
    more = [bench.words.cited(place) for place in places]
    evidence = several([*fact.evidence, *more])
    return replace(fact, evidence=evidence) if evidence != fact.evidence else fact


def _locus(bench: Bench, fact: Fact) -> Range | None:
    return bench.words.at(fact.evidence[0]) if fact.evidence else None


def cite_around(bench: Bench, fact: Fact, fault: Fault) -> Fact:
    """Add the sentence, then those before and after it in the paragraph, further away every time."""
    locus = _locus(bench, fact)
    if locus is None:
        return fact
    reading = bench.words.reading
    held = reading.sentences_at(*reading.paragraph(locus[0]))
    own = [number for number, (start, end) in enumerate(held) if start < locus[1] and locus[0] < end]
    if not own:
        return fact
    wanted = {own[0] - bench.turn, own[-1] + bench.turn}
    return _cite(bench, fact, *(held[number] for number in sorted(wanted) if 0 <= number < len(held)))


def cite_name(bench: Bench, fact: Fact, fault: Fault) -> Fact:
    """Add the nearest words before that have the name a text of ours has, or else the first that do."""
    match = _NAMED.search(fault.problem.message)
    found = _nearest(bench, fact, [match.group(1)]) if match else None
    return _cite(bench, fact, found) if found else cite_around(bench, fact, fault)


def cite_speaker(bench: Bench, fact: Fact, fault: Fault) -> Fact:
    """Add the nearest words before that name the speaker."""
    speaker = bench.speakers.get(getattr(fact, "by", None) or "")
    found = _nearest(bench, fact, names_of(speaker)) if speaker else None
    return _cite(bench, fact, found) if found else fact


def cite_attribution(bench: Bench, fact: Fact, fault: Fault) -> Fact:
    """Add what is around in the paragraph, where the speaker should be speaking."""
    return cite_around(bench, fact, fault)


def _nearest(bench: Bench, fact: Fact, names: list[str]) -> Range | None:
    """The words around the last of these names before the fact, or around the first of them after it."""
    locus = _locus(bench, fact)
    if locus is None:
        return None
    places = sorted(place for name in names for place in bench.words.reading.folded.find(name, whole=True))
    before = [place for place in places if place[0] < locus[0]]
    chosen = before[-1] if before else places[0] if places else None
    return bench.words.sentence(chosen) if chosen else None


# -------------------------------------------------------------------- saying what check says


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


# -------------------------------------------------------------------- other words


def reword(bench: Bench, fact: Fact, fault: Fault) -> Fact | None:
    """Put the article's own words in the place of ours."""
    field = fault.path[0] if fault.path else ""
    if isinstance(fact, Figure) and field in ("ask", "label"):
        return _figure_words(bench, fact, field)
    if isinstance(fact, Claim) and field == "ask":
        speaker = bench.speakers.get(fact.by or "")
        whose = f"By {speaker.name}, how" if speaker and speaker.name and speaker.sort != "unnamed" else "How"
        return replace(fact, ask=f"{whose} does this go on: “{' '.join(fact.says.split()[:4])} …”?")
    if isinstance(fact, Term) and (found := _AROUND.search(fact.meaning)):
        return replace(fact, meaning=f"the place that is left out here: “… {found.group()} …”")
    return None


def _figure_words(bench: Bench, fact: Figure, field: str) -> Fact:
    """The sentence with the number left out as the question, then the locus alone; the locus as the label."""
    locus = _locus(bench, fact)
    if locus is None:
        return fact
    text = bench.words.text
    place = locus if bench.turn or field == "label" else bench.words.sentence(locus)
    found = bench.words.reading.find_in(fact.said, *locus)
    if not found:
        return fact
    before, after = text[place[0] : found[0][0]], text[found[0][1] : place[1]]
    if field == "ask":
        return replace(fact, ask=f"Which number is left out here? “{verbatim(f'{before}{_GAP}{after}')}”")
    label = _OPEN.sub("", verbatim(f"{_OPEN.sub('', before)} … {_OPEN.sub('', after)}").strip("… "))
    return replace(fact, label=label or fact.label)


def tell_apart(bench: Bench, fact: Fact, fault: Fault) -> Fact | None:
    """Make a question, or a label, one that no other fact has."""
    field = fault.path[0]
    if isinstance(fact, Figure):
        changed = _figure_words(bench, fact, field)
        return (
            changed
            if plain(getattr(changed, field)) != plain(getattr(fact, field))
            else _with_words(fact, field)
        )
    return reword(bench, fact, fault)


def _with_words(fact: Figure, field: str) -> Fact:
    """The first words of the sentence beside a label that would else be a double."""
    told = {*values(fact)}
    words = [
        text for text in fact.evidence[1:] if not any(number.value in told for number in find_numbers(text))
    ]
    if not words or field != "label":
        return fact
    return replace(fact, label=f"{fact.label} ({' '.join(words[0].split()[:6])} …)")


def tighten(bench: Bench, fact: Figure, fault: Fault) -> Fact:
    """A locus without the numbers that are not the figure's own."""
    locus = _locus(bench, fact)
    if locus is None:
        return fact
    reading = bench.words.reading
    own = [place for words in (fact.said, fact.period.said if fact.period else "", fact.within or "")
           if words for place in reading.find_in(words, *locus)[:1]]  # fmt: skip
    if not own:
        return fact
    held = (min(start for start, _ in own), max(end for _, end in own))
    foreign = [
        (n.start, n.end) for n in reading.numbers if not any(a < n.end and n.start < b for a, b in own)
    ]
    found = bench.words.cited(held, foreign)
    return replace(fact, evidence=several([found, *fact.evidence[1:], fact.evidence[0]])) if found else fact


# -------------------------------------------------------------------- speakers


def role(bench: Bench, fact: Speaker, fault: Fault) -> Fact:
    """Mend a role: when it was held, its title; what is left is marked on the role itself."""
    place = fault.number
    held = fact.roles[place]
    code = fault.problem.code
    if code == "role.when":
        held = replace(held, when="former" if held.when == "now" else "now")
    elif code == "role.title":
        held = replace(held, title=held.said)
    elif code == "role.unsupported" and bench.turn == 0:
        held = _named_role(bench, fact, held)
    else:
        return (
            _without_role(fact, place)
            if code in ("role.said", "evidence.none")
            else _marked(fact, place, fault)
        )
    roles = (*fact.roles[:place], held, *fact.roles[place + 1 :])
    return replace(fact, roles=roles)


def _named_role(bench: Bench, fact: Speaker, held: Role) -> Role:
    found = _nearest(bench, replace(fact, evidence=held.evidence), [fact.name])
    return replace(held, evidence=several([*held.evidence, bench.words.cited(found)])) if found else held


def _without_role(fact: Speaker, place: int) -> Fact:
    return replace(fact, roles=(*fact.roles[:place], *fact.roles[place + 1 :]))


def _marked(fact: Speaker, place: int, fault: Fault) -> Fact:
    held = fact.roles[place]
    if held.review:
        return fact
    marked = replace(held, review=fault.problem.message)
    return replace(fact, roles=(*fact.roles[:place], marked, *fact.roles[place + 1 :]))


def alias(bench: Bench, fact: Speaker, fault: Fault) -> Fact:
    """Leave out an alias that somebody else has too."""
    if fault.path[0] != "aliases":
        return fact
    place = fault.number
    return replace(fact, aliases=(*fact.aliases[:place], *fact.aliases[place + 1 :]))


# -------------------------------------------------------------------- which problem gets which


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
    return "the story has nothing that it could be taken for: write lures to ask it"


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
