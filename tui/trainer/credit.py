"""What an answer in an interview says about items: which were recalled, and how well.

Only what the words themselves show is credited: a quotation says nothing about whose it is unless somebody is
named beside it, "the sheriff" is no name, and a name says nothing of who that is without a role or words of
theirs beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from tui.interview.answer.phrases import keys
from tui.interview.answer.said import Said
from tui.interview.claims.whose import given
from tui.interview.finding import Finding
from tui.interview.known.roles import phrases
from tui.interview.people.names import mentions
from tui.numbers import find_numbers
from tui.quiz.index import Index
from tui.quiz.question import Item, ItemId
from tui.story.model import Claim, District, Fact, Figure, Quote, Speaker
from tui.trainer.briefing import Opened

RIGHT, LOOSE, WRONG = 1.0, 0.6, 0.0  # scores, as policy 1 rates them: Good, Hard, Again
MARKS = {"stated": RIGHT, "loose": LOOSE, "contradicted": WRONG}
# The aspect that saying a fact speaks of, where it is always the same one.
_SAID = {"comparison": "change", "group": "count", "event": "date", "term": "name"}
_TICKED = {
    **_SAID,
    "figure": "value",
    "speaker": "name",
    "quote": "speaker",
    "claim": "by",
    "district": "members",
}


class Credit(NamedTuple):
    """An item that was recalled, in part, or wrongly: the words, and what of them was taken for right.

    `told_by` are the facts that give it away where they are shown, if these are others than its own. `hedged`
    says that the answer was not sure of it: a guess.
    """

    item: Item
    score: float
    words: str = ""
    wrong: tuple[str, ...] = ()
    told_by: tuple[str, ...] = ()
    hedged: bool = False

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts that give it away where they are shown."""
        return self.told_by or (self.item.id.fact,)


class _Heard(NamedTuple):
    """An answer as it is gone through: read, with what was found in it and the words of its question."""

    said: Said
    known: Index
    findings: Sequence[Finding]
    asked: tuple[str, ...]  # folded words


class _Part(NamedTuple):
    """A score for one aspect of a fact."""

    aspect: str
    score: float
    mixed_up: bool = False  # the words stand for the right answer
    told_by: tuple[str, ...] = ()


def heard(
    opened: Opened,
    text: str,
    findings: Sequence[Finding],
    as_facts: Collection[str] = (),
    asked: str = "",
) -> tuple[Credit, ...]:
    """What was heard in an answer to the question `asked`, an item once, in the order of its words.

    An item that is contradicted anywhere is wrong; else the best of it counts. `as_facts` are the facts that
    were given as plain fact: of these the value is right, and whose word it is was not said.
    """
    heard = _Heard(Said(text), opened.index, findings, keys(asked))
    found: dict[ItemId, Credit] = {}
    for one in findings:
        fact = opened.index.facts.get(one.fact or "")
        if fact is None or one.sort not in MARKS:
            continue
        for part in _parts(heard, fact, one, fact.id in as_facts):
            _add(found, _credit(opened, fact, one, part))
    for credit in _members(opened, findings):
        _add(found, credit)
    return tuple(found.values())


def ticked(opened: Opened, facts: Sequence[str]) -> tuple[Credit, ...]:
    """What was said aloud, by the trainee's own word."""
    found: dict[ItemId, Credit] = {}
    for fact in (opened.index.facts[one] for one in facts if one in opened.index.facts):
        aspects = [_TICKED.get(fact.kind, "")]
        if isinstance(fact, Figure) and fact.status != "stated":
            aspects.append("attribution")  # the list shows whose word it is, too
        for aspect in aspects if not isinstance(fact, District) else ():
            item = opened.by_id.get(ItemId(opened.story.id, fact.id, aspect))
            _add(found, Credit(item, RIGHT) if item else None)
    return tuple(found.values())


def _add(found: dict[ItemId, Credit], credit: Credit | None) -> None:
    """The better of two scores, unless one is wrong."""
    if credit is None:
        return
    before = found.get(credit.item.id)
    if before is None or WRONG < before.score < credit.score or credit.score == WRONG < before.score:
        found[credit.item.id] = credit


def _credit(opened: Opened, fact: Fact, finding: Finding, part: _Part) -> Credit | None:
    item = opened.by_id.get(ItemId(opened.story.id, fact.id, part.aspect))
    if item is None:
        return None
    wrong = (finding.words,) if part.mixed_up else ()
    return Credit(item, part.score, finding.words, wrong, part.told_by, finding.hedged)


def _parts(heard: _Heard, fact: Fact, finding: Finding, as_fact: bool) -> Iterator[_Part]:
    """What a finding says of the aspects of its fact."""
    score, said, known = MARKS[finding.sort], heard.said, heard.known
    match fact:
        case Figure():
            yield from _figure(said, known, fact, finding, as_fact)
        case Quote():
            yield from _by(said, known, fact.by, finding, "speaker")
        case Claim() if score == WRONG and finding.right != known.name(fact.by):
            yield _Part("says", WRONG)  # it is theirs, and they say another thing
        case Claim():
            yield from _by(said, known, fact.by, finding, "by")
        case Speaker():
            if score == WRONG:
                if finding.right != f"a {fact.party}":  # of the party no item asks
                    yield _Part("name", WRONG)
            elif _known_for(heard, fact):
                yield _Part("name", score)
        case _ if fact.kind in _SAID:
            yield _Part(_SAID[fact.kind], score)


def _figure(said: Said, known: Index, fact: Figure, finding: Finding, as_fact: bool) -> Iterator[_Part]:
    if finding.sort == "contradicted" and fact.by and finding.right == known.name(fact.by):
        yield _Part("attribution", WRONG, mixed_up=True)
        return
    if finding.sort == "contradicted":
        yield from _wrong(fact, finding)
        return
    yield _Part("value", RIGHT if as_fact else MARKS[finding.sort])
    if fact.by:
        yield from _by(said, known, fact.by, finding, "attribution")


def _wrong(fact: Figure, finding: Finding) -> Iterator[_Part]:
    """A wrong number; or a right one of another time, which says nothing of what the number is.

    Of whose it is, the state's or the federal one, no item asks.
    """
    right = finding.right or ""
    if fact.said in right:
        yield _Part("value", WRONG, mixed_up=True)
    elif fact.period is not None and any(
        when and when in right for when in (fact.period.said, str(fact.period.year or ""))
    ):
        yield _Part("period", WRONG, mixed_up=True)
    elif find_numbers(finding.words):
        yield _Part("value", WRONG)


def _known_for(heard: _Heard, speaker: Speaker) -> bool:
    """Whether somebody is named beside a role of theirs, or beside words or a figure that are theirs.

    The question may have said the role. A name that nothing stands beside was known, and not whose it is.
    """
    phrases_of = [phrase for role in speaker.roles for phrase in phrases(role)]
    for one in mentions(heard.said, heard.known):
        if one.how != "name" or one.speaker_id != speaker.id:
            continue
        first, last = heard.said.sentence(one.start)
        words = keys(heard.said.text[first:last])
        if any(_holds(words, phrase) or _holds(heard.asked, phrase) for phrase in phrases_of):
            return True
        if any(_is_theirs(heard, each, speaker) for each in heard.findings if first <= each.start < last):
            return True
    return False


def _is_theirs(heard: _Heard, finding: Finding, speaker: Speaker) -> bool:
    """Whether it is rightly said, and comes from a speaker."""
    fact = heard.known.facts.get(finding.fact or "")
    return (
        isinstance(fact, Claim | Quote | Figure) and finding.sort != "contradicted" and fact.by == speaker.id
    )


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(words[at : at + size] == phrase for at in range(len(words) - size + 1))


def _by(said: Said, known: Index, by: str | None, finding: Finding, aspect: str) -> Iterator[_Part]:
    """Whose word it is: wrong where another is named; right only where they are named themselves."""
    if finding.sort == "contradicted":
        yield _Part(aspect, WRONG, mixed_up=True)
        return
    to = given(said, known, finding.start, finding.end)
    if by is not None and to is not None and tuple(to.mention.may_be) == (by,):
        yield _Part(aspect, RIGHT, told_by=(by,))  # a question that names them gives it away


def _members(opened: Opened, findings: Sequence[Finding]) -> Iterator[Credit]:
    """A set of districts is recalled once all are named, and wrong where one of them is."""
    named: dict[str, set[str]] = {"stated": set(), "contradicted": set()}
    words: dict[str, str] = {}
    for one in findings:
        if one.fact and isinstance(opened.index.facts.get(one.fact), District) and one.sort in named:
            named[one.sort].add(one.fact)
            words.setdefault(one.fact, one.words)
    for group, members in opened.index.members.items():
        ids = {member.id for member in members}
        wrong, item = ids & named["contradicted"], opened.by_id.get(ItemId(opened.story.id, group, "members"))
        if item is not None and (wrong or ids <= named["stated"]):
            told = sorted(wrong) if wrong else [member.id for member in members]
            score = WRONG if wrong else RIGHT
            yield Credit(item, score, "; ".join(words[one] for one in told), (), tuple(sorted(ids)))
