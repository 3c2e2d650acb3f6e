"""Claims: what somebody says, known by its sense, and whose word the answer makes it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator

from tui.interview.answer.heard import heard, otherwise
from tui.interview.answer.said import Said, holding, inside
from tui.interview.claims.addressed import to_another
from tui.interview.claims.affirmed import another, quoted_better
from tui.interview.claims.claimed import told
from tui.interview.claims.conditions import conditioned
from tui.interview.claims.disbelief import disbelieved
from tui.interview.claims.doers import by_another
from tui.interview.claims.opinions import of_the_asked, opinion
from tui.interview.claims.own_turn import has_own_turn
from tui.interview.claims.telling import Told
from tui.interview.claims.whose import Given, given, is_other, named
from tui.interview.finding import Finding
from tui.interview.people.names import references
from tui.quiz.index import Index
from tui.quiz.people import acceptable, by_line

FIRM = 0.6  # of a claim's sense, from which an answer is held to contradict it
LURE = 0.8  # of the sense of what an author has put beside a claim as wrong, for it to be what is said
SWAPPED = 0.5  # from which state for federal, with its noun, is one thing said for another
CORE = 0.4  # of it without names, from which it is held to be told at all where nobody is named
TOLD = 0.53  # of it without names, from which an answer is faulted
PLAIN = 0.55  # from which it is told, where nobody is named whose word it is
_ALL = 0.95  # of it: as good as all
_MOST = 0.9
HEARD = 0.42  # of it, from which a word that says the opposite turns what is given to who says it
LEAST = 2  # words of it, for a claim to be denied by "he never said"
_NOT_SAID = 24  # characters from a "never" to the verb that it denies
_EVER = re.compile(
    r"\b(?:never|nobody|no\s+one|not\s+(?:once|ever|one|a\s+single|a\s+word)|n[’']t\s+ever|nothing)\b",
    re.IGNORECASE,
)
_FORGETS = re.compile(r"(?:not\s+(?:to\s+)?)?forg[eo]t(?:s|ting|ten)?\s+about\b", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:used\s+to|formerly|in\s+the\s+past|back\s+then|until\s+recently|years\s+ago)\b", re.IGNORECASE
)
_SAYS = re.compile(
    r",?\s+(?:said|says|told|promised|wrote|writes|claim(?:s|ed)|insist(?:s|ed))\b", re.IGNORECASE
)
_LACKS = re.compile(
    r"(?<!not\s)(?<!n[’']t\s)\b(?P<word>los(?:e|es|ing|t)|lack\w{0,3}|short\s+of|needs?|needed|owe[sd]?)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\s+(?:how|what|who|whom|whose|which|when|where|why|whether|if)\b", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:wait|delay|postpone|hesitate|put(?:ting)?\s+(?:it\s+)?off|hold\s+off|fail|forget|miss|neglect|refuse|give\s+up|stop|drop"
    r"|quit|avoid)\w{0,3}\b",
    re.IGNORECASE,
)  # what leaves a thing undone: who does not want to wait wants it done
_ANEW = re.compile(
    r"[,;:]\s+(?:but\s+|and\s+|instead\s+)?(?:he|she|they|it|just|only)\b|\bbut\b", re.IGNORECASE
)
_WANTS = re.compile(r"\b(?:want|wish|like|intend|mean|plan|expect)", re.IGNORECASE)
_SELF = re.compile(r"\s+(?:(?:it|so|that)\s+)?(?:her|him)self\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless|without|would|whether|could)\b", re.IGNORECASE)


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each claim that is told, denied, given to somebody else or as plain fact."""
    best: dict[str, tuple[tuple[bool, float], Finding]] = {}
    for one in told(said, known):
        finding = _finding(said, known, one) if _asserted(said, one) else None
        if finding is not None and finding.sort == "contradicted":
            yield finding
        elif finding is not None and not conditioned(said, one.claim.says, one.end):
            rank = finding.sort == "stated", one.share
            if one.claim.id not in best or rank > best[one.claim.id][0]:
                best[one.claim.id] = rank, finding
    yield from (finding for _, finding in best.values())


def _asserted(said: Said, one: Told) -> bool:
    """Whether something is meant as it is said; an "if" may be the claim's own."""
    if inside(said.taken_back, one.start):
        return False
    if not inside(said.unasserted, one.start) or _FORGETS.match(said.text, one.start):
        return True  # "the report forgot about the patients" leaves nothing open
    return bool(_IF.search(one.claim.says)) and said.text[said.sentence(one.start)[1] - 1] != "?"


def _finding(said: Said, known: Index, one: Told) -> Finding | None:
    claim = one.claim
    if one.lure is not None and not (one.denied and one.turned):
        if not one.odd and (one.unsure or one.negated):
            return None  # what is wrong is denied
        sure = one.lure >= LURE and one.hits >= LEAST  # a word and names tell nothing
        return _against(said, known, one, (one.start, one.end)) if sure else None
    if one.swapped is not None and one.share >= (CORE if one.people or one.hits > LEAST else SWAPPED):
        start, end, right = one.swapped
        return _against(said, known, one, (start, end), right)
    speakers = acceptable(claim)
    to = given(said, known, one.start, one.end)
    if to is None or not to.plain:
        to = opinion(said, known, one.start, one.end) or to
    to = to or _within(said, known, one) or _subject(said, known, one)
    theirs = to is not None and bool(to.mention.may_be & {*speakers})
    if to is not None and theirs and (unsaid := _unsaid(said, one, to)) is not None:
        return _against(said, known, one, unsaid)
    if one.denied:
        stance = bool(speakers) and to is not None and not theirs  # what another holds of it
        before = _ONCE.search(said.text, said.clause(one.start)[0], one.end)  # it is so no more
        plainly = theirs and to is not None and to.plain
        enough = _opposite(one) or (plainly and _turned(one)) or _never(said, one)
        stance = stance or (not theirs and disbelieved(said, one))
        lacks = one.odd and _lacks(said, one)
        doubt = one.unsure or stance or lacks or before is not None or not enough or another(said, known, one)
        return None if doubt else _against(said, known, one, (one.start, one.end))
    if one.unsure and not one.odd:
        return None
    if (
        one.core >= TOLD
        and (whom := to_another(said, known, claim, (one.start, one.end), one.share)) is not None
    ):
        return _against(said, known, one, named(said, known, whom))
    enough = one.share >= PLAIN
    if enough and _faulted(one) and (doer := by_another(said, known, claim, one.start)) is not None:
        return _against(said, known, one, (doer.start, doer.end))
    nobody = to is None or _is_paper(known, to)
    if nobody and speakers and _faulted(one) and of_the_asked(said, one.start):
        return heard(said, known, (one.start, one.end), "stated", claim.id)  # of whom the question spoke
    if one.share < FIRM and quoted_better(said, known, one):
        return None
    if theirs or (not speakers and one.core >= CORE and (enough or one.people)):
        return heard(said, known, (one.start, one.end), "stated", claim.id)
    return _whose(said, known, one, to, speakers) if speakers and enough else None


def _whose(
    said: Said, known: Index, one: Told, to: Given | None, speakers: Collection[str]
) -> Finding | None:
    """A claim that is not given to who says it: to nobody, to somebody not to be called wrong, to another."""
    claim, place = one.claim, (one.start, one.end)
    whose = by_line(known, claim.by, claim.status)
    if to is None or not to.plain:
        return heard(said, known, place, "loose", claim.id, None, whose) if _faulted(one) else None
    if not is_other(known, speakers, to.mention, claim.not_lures):
        return heard(said, known, place, "stated", claim.id)
    if not _faulted(one) or not (one.share >= FIRM or one.hits > LEAST):
        return None
    if has_own_turn(said, known, to, speakers, one.end):
        return None
    name = known.name(claim.by)
    return heard(said, known, named(said, known, to.mention), "contradicted", claim.id, name, whose)


def _against(
    said: Said, known: Index, one: Told, place: tuple[int, int], right: str | None = None
) -> Finding:
    """The claim is contradicted: its opposite is said, or what the author has put beside it as wrong."""
    says = one.claim.says
    return otherwise(said, known, place, one.claim.id, right or says, says)


def _lacks(said: Said, one: Told) -> bool:
    """Whether what is denied is a want of something, and no word of the claim's: "they lack no nurse"."""
    low = said.clause(one.start)[0]
    return any(match["word"] not in one.claim.says for match in _LACKS.finditer(said.text, low, one.end))


def _opposite(one: Told) -> bool:
    """Whether enough of a claim is said for its denial to be heard as one."""
    if not _faulted(one):
        return False
    return one.share >= FIRM or (
        one.share > SWAPPED
        and (one.people or (one.hits > LEAST and (one.turned or one.odd or one.core > FIRM)))
    )


def _turned(one: Told) -> bool:
    """Whether a word says the opposite of what is told, and enough is, of a claim given to who makes it."""
    return one.turned and one.hits >= LEAST and one.share >= HEARD and one.core >= HEARD


def _is_paper(known: Index, to: Given) -> bool:
    """Whether it is only from the sentence that it is a document's: "in the letter it says that he ..."."""
    who = known.speaker(to.mention.speaker_id)
    return not to.plain and who is not None and who.sort == "document"


def _never(said: Said, one: Told) -> bool:
    """Whether it is denied for all time and every case: a "never" denies the whole with any part of it."""
    if not one.negated or one.odd or one.hits <= LEAST or min(one.share, one.core) < HEARD:
        return False
    return _EVER.search(said.text, said.clause(one.start)[0], one.end) is not None


def _unsaid(said: Said, one: Told, to: Given) -> tuple[int, int] | None:
    """ "Caswell never promised that ...": from the "never" to the end, where somebody is denied to say it."""
    start = to.verb[0]
    if not to.plain or one.hits < LEAST or one.core < CORE or _ASKS.match(said.text, to.verb[1]):
        return None  # "he would not say how high the offer was"
    if to.mention.start > start:
        return None  # "it is not Castell who promised it, that was Caswell"
    if one.against and not one.denied:
        return None  # "he does not believe that it will be any shorter"
    if one.odd and not one.denied and _WANTS.search(said.text, *to.verb):
        return None  # "he does not want it to be forgotten": the "not" is what he says
    if _ANEW.search(said.text, to.verb[1], one.start):
        return None  # "he did not say that, he just wants ..."
    if _puts_off(said, one, to):
        return None  # "she does not want to wait until it is winter"
    if _SELF.match(said.text, to.verb[1]):
        return None  # "she did not say herself that ...": she was told
    low, high = holding(said.negated, start - 1)
    return (low, one.end) if start < high and one.start < high and start - low < _NOT_SAID else None


def _puts_off(said: Said, one: Told, to: Given) -> bool:
    """Whether it is leaving the thing undone that somebody does not want."""
    wants = _WANTS.search(said.text, *to.verb) and _PUT_OFF.search(said.text, to.verb[1], one.end)
    return bool(wants) and not _PUT_OFF.search(one.claim.says)


def _faulted(one: Told) -> bool:
    """Whether enough is said, beside names, for an answer to be faulted with it."""
    return (
        one.core >= TOLD
        and (one.hits > 1 or one.share > (_MOST if one.turned or one.denied else _ALL))
        and not one.partly
    )


def _within(said: Said, known: Index, one: Told) -> Given | None:
    """Who says it, where his role has a word of what is told: "the union's president said the union ..."."""
    named_ = references(said, known)
    first = bisect_left(named_, (one.start,))
    low = said.sentence(one.start)[0]
    before = [mention for mention in named_[max(0, first - 1) : first] if mention.start >= low]
    for mention in (*before, *named_[first : bisect_left(named_, (one.end,))]):
        if says := _SAYS.match(said.text, mention.end):
            return Given(mention, True, (mention.end, says.end()))
    return None


def _subject(said: Said, known: Index, one: Told) -> Given | None:
    """Who is named in the clause before: "LePage wants ..." makes it his, and not for sure another's."""
    low = said.clause(one.start)[0]
    named = references(said, known)
    at = bisect_left(named, (one.start,)) - 1
    return Given(named[at], False) if at >= 0 and named[at].start >= low else None
