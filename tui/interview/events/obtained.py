"""How a document came to be known: who is said to have given it out, where the story has who obtained it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.heard import otherwise
from tui.interview.answer.said import Said, inside, merged, touches
from tui.interview.finding import Finding
from tui.interview.people.names import Mention, references
from tui.quiz.index import Index
from tui.story.model import Claim, Speaker
from tui.text import vocabulary

_DOCUMENT = r"(?:letter|memo|report|document|e-?mail|copy|copies|text|file|note)s?"
_OBTAINED = re.compile(
    rf"\b{_DOCUMENT}\b.{{1,60}}\b(?:obtained|acquired|secured|seen|reviewed)\s+by\s", re.IGNORECASE
)
_IT = rf"(?:it|them|(?:(?:the|a|that|this|his|her|its)\s+){{0,2}}(?:\w+\s+(?:of\s+)?){{0,2}}{_DOCUMENT})"
_GAVE = re.compile(
    r"(?P<office>(?:[’']s?)?\s+(?:own\s+|press\s+){0,2}(?:office|staff|people|team|spokes\w{3,6}|aides?)\b)?"
    r"\s+(?:(?:has|had|itself|himself|herself|then|later|simply|just|also)\s+){0,2}"
    r"(?:(?:released|published|leaked|disclosed|distributed|circulated|posted|shared|supplied|provided)\s+"
    rf"{_IT}|(?:handed|gave|put|passed|sent|made)\s+(?:out\s+)?{_IT}\s+(?:out|around|public|to\s+(?:the\s+)?"
    r"(?:\w+\s+)?(?:press|media|reporters?|journalists?|papers?|newspapers?)))\b",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\b{_DOCUMENT}\s+(?:(?:was|were|had\s+been|has\s+been|got|is)\s+)(?:\w+ly\s+)?(?:released|published|leaked|disclosed"
    r"|distributed|circulated|posted|supplied|provided|handed\s+out|given\s+out|put\s+out|made\s+public)\s+by\s+"
    r"(?:(?:the|its|his|her)\s+)?$",
    re.IGNORECASE,
)
_AGENCIES = vocabulary("reuters bloomberg upi afp cnn politico axios abc cbs nbc npr bbc fox")
_NAME = r"(?:(?-i:(?:[A-Z]\.){2,4})|(?-i:[A-Z])[\w&’'-]*)"
_WHO = rf"(?P<who>{_NAME}(?:\s{_NAME}){{0,4}})"
_GOT = re.compile(
    rf"(?<![\w.-]){_WHO}\s+(?:(?:has|had|then|later|also|itself)\s+){{0,2}}"
    r"(?:obtained|acquired|secured|got\s+(?:hold|a\s+hold)\s+of|got\s+its\s+hands\s+on)\s+(?:a\s+copy\b(?:\s+of\s+(?:the|that|his|this)\b)?"
    rf"|(?:the|that|his|a)(?=\s+(?:\w+\s+)?{_DOCUMENT}\b)|it\b)",
    re.IGNORECASE,
)
_GOT_BY = re.compile(
    r"\b(?:(?:was|were|had\s+been|has\s+been|got)\s+)?(?:first\s+)?(?:obtained|acquired|secured)\s+by"
    rf"\s+(?:the\s+)?{_WHO}",
    re.IGNORECASE,
)
_ENDED_UP = re.compile(
    rf"\b{_DOCUMENT}\s+(?:(?:then|later|also|somehow|first|has|had|was|were)\s+){{0,2}}(?:(?:(?:got|get|fell|came|ended\s+up|landed|wound\s+up)"
    r"\s+(?:in|into)\s+the\s+hands\s+of|(?:ended|wound)\s+up\s+(?:with|at)|(?:found|made)\s+its\s+way\s+(?:in)?to|leaked\s+to"
    rf"|(?:slipped|passed)\s+(?:on\s+)?to)\s+(?:the\s+)?{_WHO})",
    re.IGNORECASE,
)
_IT_GOT = re.compile(
    rf"\bit(?:['’]s|\s+(?:is|was))\s+(?:the\s+)?{_WHO}\s+(?:that|who|which)\s+(?:has\s+|had\s+)?"
    rf"(?:obtained|acquired|secured|got\s+(?:a\s+)?hold\s+of|got\s+its\s+hands\s+on|got)\s+(?:a\s+copy|{_IT})",
    re.IGNORECASE,
)
_SAID_OF = re.compile(rf"\b(?:{_DOCUMENT}|it|them)\b", re.IGNORECASE)
_BACK = 80  # characters before a name in which it is said what was given out


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each time that somebody is said to have given out what was obtained by somebody."""
    story = known.once(("ear", "obtained"), lambda: _obtained(known))
    if len(story) != 1 or not _SAID_OF.search(said.text):
        return  # of which document of several is spoken nobody can tell
    yield from _by_others(said, known, story[0])
    for one in references(said, known):
        end = _given_out(said, one)
        if end is None or not said.holds(one.start) or inside(said.negated, end - 1):
            continue
        speaker = known.speaker(one.speaker_id)
        if (
            one.how == "pronoun"
            or speaker is None
            or known.plain(known.name(speaker.id)) in _plain(known, story[0])
        ):
            continue
        says = story[0].says
        yield otherwise(said, known, (one.start, end), story[0].id, says)


def _by_others(said: Said, known: Index, claim: Claim) -> Iterator[Finding]:
    """Another who is said to have obtained it: a paper, an agency; no person, who may have had it sent."""
    own = _plain(known, claim)
    names = {
        word
        for one in known.speakers
        if known.plain(known.name(one.id)) in own
        for word in _called(known, one)
    }
    persons = merged((one.start, one.end) for one in references(said, known) if _person(known, one))
    patterns = (_GOT, _GOT_BY, _ENDED_UP, _IT_GOT)
    for match in (match for pattern in patterns for match in pattern.finditer(said.text)):
        start, end = match.span("who")
        who = known.plain(match["who"]).removeprefix("the ")
        opens = match.re is _GOT and start <= said.sentence(start)[0] + 1
        if opens and " " not in who and who not in _AGENCIES:
            continue  # "Somebody", "Reporters": any word may begin a sentence
        if not said.holds(start) or inside(said.negated, start) or who in names or who in own:
            continue
        if touches(persons, start, end):
            continue
        spans = {_GOT: (start, match.end()), _GOT_BY: (match.start(), end)}
        span = spans.get(match.re, (start, end))
        yield otherwise(said, known, span, claim.id, claim.says)


def _called(known: Index, one: Speaker) -> tuple[str, ...]:
    return tuple(known.plain(name) for name in (one.name, *one.aliases))


def _person(known: Index, one: Mention) -> bool:
    speaker = known.speaker(one.speaker_id)
    return speaker is None or speaker.sort == "person"


def _obtained(known: Index) -> tuple[Claim, ...]:
    return tuple(claim for claim in known.claims if _OBTAINED.search(claim.says))


def _plain(known: Index, claim: Claim) -> str:
    """The words of who obtained it."""
    return known.plain(_OBTAINED.split(claim.says)[-1])


def _given_out(said: Said, one: Mention) -> int | None:
    """The end of who is said to have given out a document, or None if that is not said of a name."""
    if gave := _GAVE.match(said.text, one.end):
        return gave.end("office") if gave["office"] else one.end
    low = max(said.sentence(one.start)[0], one.start - _BACK)
    return one.end if _BY.search(said.text, low, one.start) else None
