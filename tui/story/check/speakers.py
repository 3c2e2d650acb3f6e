"""Speakers: their names and roles, read in their evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.story.check.case import Case
from tui.story.check.reading import has
from tui.story.check.speech import Mention, Speech, names_of
from tui.story.check.words import capitalised, missing_names
from tui.story.evidence import Span
from tui.story.model import Role, Speaker
from tui.story.problem import Problem, shown
from tui.text import fold

_APART = re.compile(r"[\s,;:()]+|[–—]+|(?<![\w-])-{1,2}(?![\w-])")
_GLUE = re.compile(  # what may stand between a name and a role: "Hill, 44, who has also been a plumber"
    r"(?:the|an?|of|for|at|in|as|is|was|now|then|former|previous|current|acting|late|and|its|his|her|aged|\d{1,3}"
    r"|who|has|had|been|also|served|serves|works|worked|became|retired|formerly|previously|once|himself|herself"
    r"|named|appointed|elected|identified|[A-Z][\w.’'-]*)"
)
_POLITE = re.compile(r"\s+(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Rev|Fr|Sir|Dame|Sgt|Lt|Capt)\b")
_PLURAL = re.compile(r"(?:[a-z]{2}s|s\.|[a-z]men|children)(?:\s(?:of|for|at|in|with|from)\b.*)?$", re.DOTALL)
_PAST = re.compile(
    r"\b(?:former|previous|ex|predecessor|late|past|then|retired|onetime|one-time)\b", re.IGNORECASE
)
# Right before a role, these leave open whether it is still held ("who was the mayor").
_MAYBE_PAST = re.compile(
    r"\b(?:was|were|had been|served as|worked as|formerly|previously|once|retired as|stepped down as)\s+$"
)


def rule(case: Case) -> Iterator[Problem]:
    """Every speaker; and no name that two of them have."""
    speech = Speech(case)
    for speaker in case.speakers.values():
        yield from _evidence_names(case, speaker)
        for number, role in enumerate(speaker.roles):
            yield from _role(case, speech, speaker, role, number)
        if speaker.party is not None and not any(has(text, speaker.party) for text in case.words(speaker)):
            message = f"{shown(speaker.party)} does not stand in the evidence"
            yield case.fail(
                speaker, ("party",), "speaker.party", message, "mend the party, or cite the words"
            )
    yield from _taken(case)


def _evidence_names(case: Case, speaker: Speaker) -> Iterator[Problem]:
    """A person’s name stands in the evidence; of an office, a document or a sign one of the names does."""
    if speaker.sort == "unnamed":
        return
    if not speaker.name.strip():
        yield case.fail(speaker, ("name",), "speaker.name", "the speaker has no name", 'add name = "…"')
        return
    names = [speaker.name] if speaker.sort == "person" else names_of(speaker)
    texts = case.words(speaker)
    if texts and not any(has(text, name) for text in texts for name in names):
        message = f"the evidence does not name {shown(speaker.name)}"
        yield case.fail(
            speaker, ("name",), "speaker.name", message, "mend the name, or cite the words that have it"
        )


def _taken(case: Case) -> Iterator[Problem]:
    first: dict[str, Speaker] = {}
    for speaker in case.speakers.values():
        for name in [speaker.name, *speaker.aliases]:
            key = fold(name).text.strip().casefold()
            other = first.setdefault(key, speaker) if key else speaker
            if other is not speaker:
                path = ("name",) if name == speaker.name else ("aliases", speaker.aliases.index(name))
                message = f"{shown(name)} is {shown(other.id)} too"
                yield case.fail(speaker, path, "speaker.taken", message, "take the name out of one of them")


def _role(case: Case, speech: Speech, speaker: Speaker, role: Role, number: int) -> Iterator[Problem]:
    article = role.article or speaker.article
    spans = [places[0] for words in role.evidence if (places := case.find(article, words))]
    if not spans or article not in case.readings:
        return
    at = ("roles", number, "said")
    reading = case.readings[article]
    stands = [(span, place) for span in spans for place in reading.find_in(role.said, span.start, span.end)]
    if not role.said.strip() or not stands:
        message = f"{shown(role.said)} does not stand in the role’s evidence"
        yield case.fail(speaker, at, "role.said", message, "mend `said`, or the evidence")
        return
    if not any(_held(case, speech, speaker, spans, span, place) for span, place in stands):
        message = f"the role’s evidence does not say that {shown(role.said)} is {shown(speaker.name)}"
        mend = (
            "cite words with the name right beside it; for “the former senator”, further words with the name"
        )
        yield case.fail(speaker, at, "role.unsupported", message, mend)
    yield from _when(case, speaker, role, number, [place for _, place in stands])
    material = " ".join([role.said, *(case.story.text(span) for span in spans)])
    if role.said.casefold() not in role.title.casefold():
        for name in missing_names(capitalised(role.title, first=False), material):
            message = f"{shown(name)} in the title does not stand in the role’s evidence"
            yield case.fail(
                speaker,
                ("roles", number, "title"),
                "role.title",
                message,
                "mend the title, or cite the words",
            )


def _held(
    case: Case, speech: Speech, speaker: Speaker, spans: list[Span], span: Span, place: tuple[int, int]
) -> bool:
    """Whether the words at `place` stand beside the speaker's name, or describe who was named before."""
    mentions = speech.mentions(span.article)
    text = case.story.texts[span.article]
    named = [m for m in mentions if speaker.id in m.who and span.start <= m.start and m.end <= span.end]
    if any(_beside(text, mentions, m, place) for m in named):
        return True
    described = speech.referred_in(span.article, *_around(text, place))
    cited = (other for other in spans if other.article == span.article)
    return speaker.id in described and any(
        speaker.id in speech.named_in(other.article, other.start, other.end) for other in cited
    )


def _around(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """The place with the article before it: "the former U.S. senator"."""
    start, end = place
    match = re.search(r"\b[Tt]he\s+$", text[max(0, start - 6) : start])
    return (start - (match.end() - match.start()) if match else start), end


def _beside(text: str, mentions: list[Mention], mention: Mention, place: tuple[int, int]) -> bool:
    start, end = min(mention.end, place[1]), max(mention.start, place[0])
    if start >= end:  # the name has the role in it, or the role the name
        return True
    after = text[place[1] : end]
    if end > place[1] and re.match(r"\s+[A-Z]", after) and not _POLITE.match(after):
        return False  # "U.S. Attorney" in "U.S. Attorney General Jeff Sessions" is half a title
    between = [m for m in mentions if start <= m.start and m.end <= end and not m.who & mention.who]
    if between and _PLURAL.search(text[place[0] : place[1]]):  # "Sens. Phil Garneau and Ruth Ann Beal"
        return end - start <= 160 and _glued(text[start:end])
    return not between and end - start <= 80 and _glued(text[start:end])


def _glued(text: str) -> bool:
    """Whether the words between a name and a role only join them."""
    return all(_GLUE.fullmatch(word) for word in _APART.split(text) if word)


def _when(
    case: Case, speaker: Speaker, role: Role, number: int, places: list[tuple[int, int]]
) -> Iterator[Problem]:
    text = case.story.texts[role.article or speaker.article]
    past = any(_PAST.search(text[max(0, start - 12) : end]) for start, end in places)
    open_ = any(_MAYBE_PAST.search(text[max(0, start - 18) : start]) for start, _ in places)
    if past != (role.when != "now") and not (open_ and not past):
        says = "no longer held" if past else "held now"
        mend = 'write when = "former" or "previous"' if past else "leave `when` out"
        message = f"the article’s words say that the role is {says}"
        yield case.fail(speaker, ("roles", number, "when"), "role.when", message, mend)
