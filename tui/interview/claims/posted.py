"""Letters of which it is said whose they are, or where they went: "written by Mills", "sent to Lynch"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.interview.answer.days import days
from tui.interview.answer.heard import heard
from tui.interview.answer.said import Range, Said, between, inside, merged, touches
from tui.interview.claims.addressed import Sent, letters
from tui.interview.claims.whose import is_other
from tui.interview.finding import Finding
from tui.interview.people.names import Mention, references
from tui.quiz.index import Index

_LETTER = re.compile(r"\b(?:letters?|note)\b", re.IGNORECASE)
_NEXT = r"(?:the\s+|u\.?s\.?\s+)?$"
_BY = re.compile(
    r"\b(?:written|sent|signed|penned|drafted|mailed)\s+(?:\w+\s+){0,2}?by\s+" + _NEXT, re.IGNORECASE
)
_FROM = re.compile(r"\b(?:letter|came|comes|is|was)\s+from\s+" + _NEXT, re.IGNORECASE)
_TO = re.compile(
    r"\b(?:(?:letter|it)\s+(?:\w+\s+){0,5}?)?(?:went|goes|going|addressed|sent|mailed|delivered)\s+(?:straight\s+|directly\s+)?to\s+"
    + _NEXT,
    re.IGNORECASE,
)
# Those to whom letters are written, where they are none of the story's speakers.
_STRANGE = re.compile(
    r"\b(?:wrote|letter|note|went|addressed|sent\s+(?:it|(?:a|the|his|her)\s+letter))\s+(?:\w+\s+){0,2}?to\s+"
    r"(?P<who>(?-i:(?:President|Vice\s+President|Secretary|Senator|Governor|Mayor|Judge)\s[A-Z]\w+|[A-Z][a-z]+\s[A-Z][a-z]+(?=[\s.,;!?]|$))"
    r"|(?:the\s+)?(?:president|congress|senate|legislature|council|city\s+council|newspapers?|supreme\s+court|voters)\b)",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:not|never|no)\b|n[’']t\b", re.IGNORECASE)
_REACH = 90  # characters around a cue in which a letter is spoken of


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each letter that is said to be somebody's who did not write it, or to go elsewhere."""
    if not _LETTER.search(said.text):
        return
    story = letters(known)
    if not story:
        return
    for one in references(said, known):
        if one.how == "pronoun" or not said.holds(one.start) or inside(said.negated, one.start):
            continue
        low = max(said.sentence(one.start)[0], one.start - _REACH)
        lead = said.text[low : one.start]
        if not _LETTER.search(lead) or _NO.search(lead):
            continue
        if _BY.search(lead) or _FROM.search(lead):
            yield from _other(said, known, one, story, by=True)
        elif _TO.search(lead):
            yield from _other(said, known, one, _meant(said, story, one.start), by=False)
    yield from _strange(said, known, story)


def _meant(said: Said, story: Sequence[Sent], pos: int) -> list[Sent]:
    """The letters that are spoken of: those of a day that is named, or all."""
    low = said.clause(pos)[0]
    dates = {(one.day.month, one.day.day) for one in days(said) if low <= one.start < pos}
    dated = [one for one in story if one.when is not None and (one.when.month, one.when.day) in dates]
    return dated or list(story)


def _other(said: Said, known: Index, one: Mention, story: Sequence[Sent], *, by: bool) -> Iterator[Finding]:
    """The one who is named, if none of some letters is by, or to, him."""
    right = tuple({each.by if by else each.to for each in story})
    speaker = known.speaker(one.speaker_id)
    if speaker is None or speaker.sort != "person" or not is_other(known, right, one):
        return
    yield _wrong(said, known, (one.start, one.end), story[0], by=by)


def _strange(said: Said, known: Index, story: Sequence[Sent]) -> Iterator[Finding]:
    """Somebody, or a body, of whom the story has no word, to whom a letter is said to go."""
    persons = [one for one in references(said, known) if not _is_office(known, one)]
    taken = merged((one.start, one.end) for one in persons)
    for match in _STRANGE.finditer(said.text):
        start, end = match.span("who")
        low = said.sentence(start)[0]
        if touches(taken, start, end) or not said.holds(start):
            continue
        if inside(said.negated, start) or _NO.search(said.text, low, start):
            continue
        named = between(references(said, known), low, start)
        who = [one for one in named if one.how != "pronoun" and known.speaker(one.speaker_id) is not None]
        if all(any(each.by in one.may_be for each in story) or _is_letter(known, one) for one in who):
            yield _wrong(said, known, (start, end), _meant(said, story, start)[0], by=False)


def _is_office(known: Index, one: Mention) -> bool:
    """ "President Trump", where the story has his administration."""
    speaker = known.speaker(one.speaker_id)
    return speaker is not None and speaker.sort == "office"


def _is_letter(known: Index, one: Mention) -> bool:
    speaker = known.speaker(one.speaker_id)
    return speaker is not None and speaker.sort == "document"


def _wrong(said: Said, known: Index, place: Range, one: Sent, *, by: bool) -> Finding:
    why = f"{known.name(one.by)} wrote to {known.name(one.to)}."
    right = known.name(one.by if by else one.to)
    return heard(said, known, place, "contradicted", one.fact.id, right, why)
