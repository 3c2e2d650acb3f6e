"""Which party somebody is said to be of, held against the party that the story gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.interview.answer.heard import heard
from tui.interview.answer.mention import Mention
from tui.interview.answer.phrases import keys
from tui.interview.answer.said import Said
from tui.interview.finding import Finding
from tui.interview.known.roles import is_role
from tui.quiz.index import Index
from tui.quiz.wording import indefinite
from tui.story.model import Speaker

_PARTY = r"(?P<party>(?i:democrat(?:ic)?|republican|libertarian)|Independent|Green)\b"
_CLOSED = r"(?=\s*(?:[.,;:!?)]|$)|\s(?:and|but|or|who|too|as|from|in|on|while|not|so|by\s+the\s+way)\b)"
_ROLE = r"(?!who\b)(?:[\w.’'-]+\s){0,6}?[\w.’'-]+"
_IS = r"(?:is|was|who\sis|who['’]s|he['’]s|she['’]s|he\sis|she\sis)"
# What may stand between a name and a party: a clause, or a role ("Mills is Maine's attorney general, a ...").
_FIRST = (
    rf"(?:(?P<clause>,\swho\s[^,;.!?]{{3,60}}(?=,\s(?:is|was)\s))|(?P<role>(?:,|\s(?:is|was))\s{_ROLE}))?"
)
_AFTER = re.compile(
    rf"{_FIRST}(?P<verb>(?:,|,?\sand)?\s?{_IS}|['’]s|,(?:\s?and)?|\sand)(?P<no>\snot|n['’]t|\sno)?"
    rf"\s(?:(?:also|actually|in\sfact|a|an|the)\s){{0,3}}{_PARTY}{_CLOSED}"
)  # nothing nominal after it: "Mills, Republican LePage's opponent", "Mills is independent of him"
_OF = re.compile(
    r"(?:,|,?\s(?:is|was|who\sis|who['’]s)|['’]s)?\s(?:a\smember\s)?(?:of|from|with|belongs\sto|sits\sfor|stands\sfor)\sthe\s"
    r"(?P<party>(?:democrat|republican|libertarian)(?:s\b|(?:ic|an)?\sparty\b))",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?:\s\(|,\s)(?P<party>[DR])(?:-[A-Z][\w.]{1,12}\b|(?=\)))")
_BEFORE = re.compile(rf"\b{_PARTY}\s(?:(?!(?:and|or|but|while|as|not|of|from|to|than|by)\s)\w+\.?\s)?$")
# "Mills is the Republican attorney general": a role of theirs after it.
_AS = re.compile(
    rf"(?:\s(?:is|was)|,)\s(?:the|a|an|their|its|our)\s(?:\w+\s)?{_PARTY}\s(?P<role>\w+(?:\s\w+)?)",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\s(?:are|were)\s(?:both\s|all\s)?|,\s(?:both|all)\s",
)
_MANY = re.compile(r"(?P<party>(?i:democrats|republicans|libertarians))\b")
# "Neither the governor nor Sessions says that Mills is a Republican", "I did not say that she is".
_NOBODY_SAYS = re.compile(
    r"(?:\b(?:nobody|no\sone|never|not|neither\b[^.;!?]{1,60}?|none\b[^.;!?]{1,40}?)|n[’']t)\s(?:ever\s)?"
    r"(?:says?|said|claim(?:s|ed)?|thinks?|thought|believed?s?)\s(?:that\s)?$",
    re.IGNORECASE,
)
_LETTERS = {"d": "democ", "r": "repub"}
_REACH = 120  # characters from a name to the party that is said of it


def parties(said: Said, known: Index, named: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each party that is said of somebody who is of another: "Lerner, a Democrat"."""
    for at, one in enumerate(named):
        speaker = known.speaker(one.speaker_id) if one.speaker_id else None
        if speaker is None or not speaker.party or not said.holds(one.start):
            continue
        if _NOBODY_SAYS.search(said.text, max(said.sentence(one.start)[0], one.start - _REACH), one.start):
            continue
        for start, end in _wrong(said, named, at, speaker):
            right = indefinite(speaker.party)
            why = f"{known.name(speaker.id)} is {right}."
            yield heard(said, known, (start, end), "contradicted", speaker.id, right, why)


def _wrong(said: Said, named: Sequence[Mention], at: int, speaker: Speaker) -> Iterator[tuple[int, int]]:
    """Where a wrong party stands beside a mention."""
    one, text = named[at], said.text
    stop = min(said.sentence(one.start)[1], one.end + _REACH)
    held = _AS.match(text, one.end, stop)
    if held is not None and any(is_role(word) for word in keys(held["role"])):
        if not _same(held["party"], speaker):
            yield held.span("party")
        return
    for pattern in (_AFTER, _OF, _LETTER):
        match = pattern.match(text, one.end, stop)
        if match is None or (pattern is _AFTER and not _is_said(match, one)):
            continue
        no = pattern is _AFTER and match["no"]
        if bool(no) == _same(match["party"], speaker):
            yield match.span("party") if not no else (match.start("no"), match.end("party"))
        return
    before = _BEFORE.search(text, max(0, one.start - 24), one.start)
    if before and one.how != "pronoun" and not _same(before["party"], speaker):
        yield before.span("party")
    yield from _both(said, named, at, speaker)


def _is_said(match: re.Match[str], one: Mention) -> bool:
    """Whether what stands between a name and a party is a role of who is named, and nothing else."""
    own = match["verb"]
    if one.how == "pronoun" and (match["role"] or match["clause"] or own.startswith((",", " and"))):
        return False
    if match["role"] or match["clause"]:
        theirs = match["clause"] or any(is_role(word) for word in keys(match["role"]))
        return bool(theirs) and own.strip() not in (", and", "")
    if own.strip(", ") == "and" or re.match(r",\s?(?:is|was)\b", own):
        return False  # "Mills and a Democrat"; "Vogt, who answers to Grange, is a Republican"
    return own not in ("'s", "’s") or one.how == "pronoun" or bool(re.search(r"s\s(?:a|an)\s", match.group()))


def _both(said: Said, named: Sequence[Mention], at: int, speaker: Speaker) -> Iterator[tuple[int, int]]:
    """ "Fallow and Lerner are both Democrats": said of each of them."""
    text, one = said.text, named[at]
    row = named[at : at + 2]
    if at and text[named[at - 1].end : one.start] in (" and ", " and the "):
        row = named[at - 1 : at + 1]
    if len(row) < 2 or text[row[0].end : row[1].start] not in (" and ", " and the "):
        return
    link = _BOTH.match(text, row[1].end)
    match = _MANY.match(text, link.end()) if link else None
    if match is not None and not _same(match["party"], speaker):
        yield match.span("party")


def _same(party: str, speaker: Speaker) -> bool:
    """Whether a party is said to be the one that somebody is of."""
    said = party.lower()
    return _LETTERS.get(said, said[:5]) == (speaker.party or "").lower()[:5]
