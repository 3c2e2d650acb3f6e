"""How a vote went: "they turned it down" of what was approved, "the nurses backed it" of what was not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.answer.change import first
from tui.interview.answer.heard import otherwise
from tui.interview.answer.said import Said, inside, stem
from tui.interview.english.alike import sense
from tui.interview.finding import Finding
from tui.interview.known.profiles import senses
from tui.interview.people.names import references
from tui.quiz.index import Index
from tui.story.model import Event, Figure

MOST = 60  # events of a story that are looked through for a vote
BACK = 60  # characters before the verb in which it is said who decided
AFTER = 60  # and after it, for what was decided
_VOTED = re.compile(
    r"\s+(?:voted\s+(?P<no>against)|voted\s+(?:for|to)|approved|adopted|passed|(?P<not>rejected))\b"
)
_YES = (
    r"voted (?:(?:clearly|narrowly|in the end|yes,?) )?(?:for|in favou?r of|yes)\b"
    r"|approved|backed|endorsed|passed|adopted|accepted|said yes to|supported|came out (?:for|in favou?r of)"
)
_NO = (
    r"voted (?:(?:clearly|narrowly|in the end) )?(?:against|down|no)\b"
    r"|voted (?:[a-z]{2,14} ){1,4}?down\b|turned (?:[a-z]{2,14} ){1,4}?down\b"
    r"|turned down|rejected|refused|said no to|threw (?:it|that) out|threw out|struck (?:it|that) down"
    r"|came out against|opposed|shot (?:it|that) down|blocked"
)
_SAID = re.compile(rf"\b(?:(?P<yes>{_YES})|(?P<no>{_NO}))", re.IGNORECASE)
# Who it is that decided, right before it: all of them, and none of some.
_THEY = re.compile(
    r"\b(?:(?P<they>they|it)|(?P<who>[a-z][\w’'-]{2,20})(?:[’']s members)?)"
    r"(?:,? (?:also|then|finally|actually|later|in the end|even|clearly|had|has|have|just|all"
    r"|on [\w., ]{3,24}?),?)?\s$",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:some|many|most|few|half|minority|members? who|those who|nobody|no one|none|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|\d+|if|would|could|should|might|had they|whether|almost|nearly|because"
    r"|want\w{0,3}|until|unless)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:it|that|this|them)\b", re.IGNORECASE)


class Vote(NamedTuple):
    """An event in which some have decided: who, the senses of what, and whether they were for it."""

    event: Event
    who: str
    what: frozenset[str]
    yes: bool


def hear(said: Said, known: Index) -> Iterator[Finding]:
    """A finding for each vote that is said to have gone the other way."""
    story = known.once(("ear", "ballots"), lambda: tuple(_votes(known)))
    if not story:
        return
    for match in first(said, _SAID):
        start, end = match.span()
        if not said.holds(start) or inside(said.negated, start) or inside(said.quoted, start):
            continue
        low, high = said.sentence(start)
        clause = said.clause(start)
        if _SOME.search(said.text, clause[0], start):
            continue
        for one in story:
            other = one.yes != bool(match["yes"]) and _by_them(said, known, one, low, start)
            if other and _of_that(said, one, match, (low, high)):
                yield otherwise(said, known, (start, end), one.event.id, one.event.what)
                break


def _votes(known: Index) -> Iterator[Vote]:
    """The votes of a story, each with what its figures say of what was voted on."""
    for event in known.events[:MOST]:
        verb = _VOTED.search(event.what)
        if verb is None:
            continue
        about = set(senses(event.what[verb.end() :]))
        for figure in known.story.of(Figure)[:MOST]:
            if figure.article == event.article and re.search(r"\bvoted (?:for|against)\b", figure.label):
                about |= set(senses(figure.label)) - set(senses("members who voted for against"))
        who = event.what[: verb.start()].split()[-1].lower()
        if not re.search(r"\bvoted to\b.* not\b", event.what):
            yield Vote(event, stem(who), frozenset(about), not (verb["no"] or verb["not"]))


def _by_them(said: Said, known: Index, one: Vote, low: int, start: int) -> bool:
    """Whether who decided is said right before, or is whom a "they" must mean."""
    who = _THEY.search(said.text, max(low, start - BACK), start)
    if who is None:
        return False
    if who["who"] and stem(who["who"].lower()) == one.who:
        return _of_whom(said, max(low, start - BACK), who.start("who"))
    earlier = said.sentence(low - 1)[0] if low else low
    before = said.within(earlier, start)
    named = [word.start for word in before if word.stem == one.who]
    if not who["they"] or not named:
        return False
    others = (each for each in references(said, known) if each.how != "pronoun")
    return not any(named[-1] < each.start < start and each.start > named[-1] + BACK for each in others)


def _of_whom(said: Said, low: int, start: int) -> bool:
    """Whether it is all of them: "some on the council" are not."""
    return not re.search(r"\b(?:of|on|in|from|by|at|with) (?:the |its )?(?:\w+ )?$", said.text[low:start])


def _of_that(said: Said, one: Vote, match: re.Match[str], sentence: tuple[int, int]) -> bool:
    """Whether it is what was decided: named in its clause, or an "it" of which the sentence tells."""
    start, end = match.span()
    low, high = sentence
    own = {sense(word.stem) for word in said.within(start, min(high, end + AFTER, said.clause(start)[1]))}
    if own & one.what:
        return True
    if not (_IT.search(said.text, start, min(high, end + 12)) or said.clause(start)[1] - end <= 3):
        return False
    earlier = said.sentence(low - 1)[0] if low else low
    return bool({sense(word.stem) for word in said.within(earlier, start)} & one.what)
