"""What words say: their stems, and the senses that they share with other words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import lru_cache

from tui.interview.answer.phrases import Token, parted
from tui.interview.english.likewise import thesaurus
from tui.interview.english.opposites import flipped, sides
from tui.interview.english.wordforms import forms
from tui.text import vocabulary

# Words that carry no sense of their own, in speech as in print.
EMPTY = vocabulary(
    """a about actually after ah again ago all also although always am an and any anybody anyone anything
    anyway are aren't as at away basically be because been before being both but by came can come could
    did didn't do does doesn't doing don't dont done down each either else er even ever every for from
    go goes going gone gonna guess had has hasn't have haven't having he her here him himself his hmm
    honestly how however i if im i'm in into is isn't it its itself it's just kind know let like look
    lot lots many may maybe me mean might more much must my myself need never no nobody none nor not
    nothing now of off oh ok okay on once one only onto or our out over own perhaps shouldnt couldnt
    wouldnt cant cannot isnt wasnt arent werent hasnt havent hadnt doesnt didnt wont put quite rather
    really right said same saw say saying says see seem seems shall she should since so some something
    somebody someone sort still stuff such sure take tell than that that's the their them themselves
    then there there's these they they're thing things think this those though through thus to too
    toward towards uh um under until up upon us very want was wasn't way we well went were what when
    where whether which while who whom whose why will with within without won't would yeah yes yet you
    your article told called put word words says according really today year years last mr mrs ms dr"""
)
_CUES = re.compile(
    r"\bnot\b(?!\s+(?:only|just|merely|to\s+mention|least)\b)|\bnever\b(?!\s+(?:been\s+|was\s+|were\s+|is\s+|being\s+)?(?:more|so)\b)|\b(?:none|nobody|nothing|neither|hardly|barely|unable)\b"
    r"|\bwithout\b(?!\s+(?:(?:any|a|much|further|great)\s+)?(?:trouble|problems?|difficult\w{0,4}|delay|doubts?"
    r"|questions?|hesitation|fail|exceptions?|effort|hitch|fuss|issues?|ado)\b)"
    r"|\b(?:ha(?:s|ve|d)|with)\s+no\s+(?:power|right|authority|means|way|legal\s+power|ability|business)\s+to\b"
    r"|\b(?:keep|keeps|kept|keeping|prevent|sav|spar|sto?pp?|bar|block)\w{0,4}\s+(?:[\w.’'-]+\s+){1,4}?from\s+(?=\w{2,14}ing\b)"
    r"|\b(?:can\s?not|no\s+one|fail(?:s|ed|ing)?\s+to|refus(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|rather\s+than|instead\s+of|rul(?:e|es|ed|ing)\s+out)\b"
    r"|\b[a-z]{1,6}n['’]t\b(?!\s+(?:only|just|merely|simply)\b)|\b(?:do|does|did|is|was|are|were|wer|dos|has|have|had|wo|ca|would|could|should)nt\b"
    r"|\bno\b(?!\s+(?:doubt|question|wonder|matter|less|more\s+than|fewer|later|earlier|sooner|longer)\b|[,.])"
    r"|(?<!anywhere )(?<!anything )(?<!anyone )(?<!anybody )\bother\s+(?:\w+\s+)?than\b"
    r"|\banything\s+but\b|\bfar\s+from\b|\bby\s+no\s+means\b|\bno\s+way\b",
    re.IGNORECASE,
)
_ATTITUDES = vocabulary(
    """secret surprise surprises surprised surprising dispute disputes disputed disputing doubt doubts doubted
    doubting deny denies denied denying question questions questioned contest contests contested like likes
    liked mind minds minded tire tires tired tiring stop stops stopped hide hides hid hiding conceal conceals
    mystery news wonder coincidence hesitate hesitates hesitated shy"""
)  # after a "not" these leave what follows as it is: "nobody disputes that ...", "he never tires of saying"
_HELD = vocabulary(
    """say says said saying tell tells told think thinks thought believe believes believed claim claims
    claimed agree agrees agreed accept accepts accepted promise promised promises write writes wrote
    written argue argues argued guarantee guarantees guaranteed assure assures assured vow vows vowed
    pledge pledges pledged swear swears swore confirm confirms confirmed suggest suggests suggested true
    correct right case fact so mean means seem seems"""
)  # after a "not" these deny what follows: "it is not true that ...", "he did not say"
_SAYING = vocabulary("say says said tell tells told")
_ASKS = vocabulary("how what who whom whose which when where why whether if")
_BUT = "anything "
_LIGHT = vocabulary("make makes made making let lets get gets got cause causes caused")  # with a verb after
_FORBID = re.compile(
    r"\b(?:forbid(?:s|den|ding)?|forbade|prohibit(?:s|ed|ing)?|outlaw(?:s|ed|ing)?|disallow(?:s|ed)?)\b",
    re.IGNORECASE,
)  # which denies what may be done, and in a claim is what it says
_HEAD = 8  # words after a "not" among which its verb stands


MORE = "=surpass"  # the sense of what holds one thing to be more than another
_MORE = vocabulary("more greater higher bigger larger deadlier worse")
_LESS = vocabulary("less fewer smaller lower")
_THAN = 7  # words from a "more" to its "than"


def _than(row: Sequence[Token], at: int, wanted: frozenset[str]) -> bool:
    """Whether the word at a place is the "than" of a "more people than"; "more than" bounds a number."""
    if row[at].key != "than" or (at and row[at - 1].key in wanted):
        return False
    return any(token.key in wanted for token in row[max(0, at - _THAN) : at])


def senses(row: Sequence[Token]) -> list[frozenset[str]]:
    """For each word of a row, by what it is known: its stem, and the senses of it and of phrases it is in."""
    single, several = thesaurus()
    found = []
    for token in row:
        own = forms(token.key)
        shared = (single.get(form, frozenset()) for form in own)
        found.append(own.union(*shared) if token.key not in EMPTY else frozenset())
    for at in range(len(row)):
        if _than(row, at, _MORE):
            found[at] |= {MORE}
    for match in several.find(row):
        if row[match.first + 1].key in EMPTY:  # "pressed for" is not "pressed", nor "brought up" "brought"
            found[match.first] = forms(row[match.first].key)
        for at in range(match.first, match.last):
            if at == match.first or row[at].key not in EMPTY:
                found[at] |= match.what
    for first, last, what in parted(several, row):
        found[first] |= what
        found[last] |= what
    return found


def against(row: Sequence[Token]) -> list[frozenset[str]]:
    """For each word of a row, the senses and sides that it says the opposite of."""
    found = [flipped(tags) for tags in sides(row)]
    for at in range(len(row)):
        if _than(row, at, _LESS):
            found[at] |= {MORE}
    return found


def denials(text: str) -> int:
    """How many words of a text turn what it says into its opposite: "not", "never", "fail to"."""
    return sum(1 for _ in _CUES.finditer(text))


def scoped(
    row: Sequence[Token],
    low: int,
    high: int,
    text: str,
    told: Collection[int],
    apart: Sequence[tuple[int, int]] = (),
) -> tuple[int, bool]:
    """The denials between two places of an answer that bear on what is told, and whether one may not.

    `row` are the words of the sentence, `told` the places in it of the words that tell. A "not" bears on the
    first word of sense after it: one that tells, or a verb of saying or thinking. With any other verb it is
    not sure what is denied; an attitude ("nobody disputes that") denies nothing, nor does what stands within
    a range of `apart`.
    """
    count, unsure = 0, False
    low -= len(_BUT) * text.endswith(_BUT, 0, low)  # "anything but quick": a "but" begins a clause
    past = low
    for cue in _cues(text, low, high):
        if cue.re is _FORBID and _tells(row, told, cue.start()):
            continue
        if cue.start() < past or any(first <= cue.start() < last for first, last in apart):
            continue  # "nobody denies": it is the denial that is denied
        head_at = bisect_left(row, (cue.end(),))
        after = range(head_at, min(bisect_left(row, (high,)), head_at + _HEAD))
        attitude = next((at for at in after[:3] if row[at].key in _ATTITUDES and at not in told), None)
        if attitude is not None:
            past = row[attitude].end
            continue
        head = next((at for at in after if at in told or row[at].key in _HELD or _telling(row[at].key)), None)
        if any(row[at].key in _ASKS for at in after if head is None or at < head):
            unsure = True  # "he does not know whether it will be shut"
        elif head is None or head in told or row[head].key in _HELD:
            if (
                head is not None
                and row[head].key in _SAYING
                and row[head + 1 : head + 2]
                and row[head + 1].key in _ASKS
            ):
                unsure = True  # "he would not say how high the offer was"
            else:
                count += 1
        else:
            unsure = True
    return count, unsure


@lru_cache(maxsize=64)
def _cues(text: str, low: int, high: int) -> tuple[re.Match[str], ...]:
    """The words that deny or forbid between two places: a clause is read once for all that it tells."""
    found = (*_CUES.finditer(text, low, high), *_FORBID.finditer(text, low, high))
    return tuple(sorted(found, key=lambda cue: cue.start()))


def _tells(row: Sequence[Token], told: Collection[int], pos: int) -> bool:
    """Whether the word at a place is one that tells."""
    return any(row[at].start == pos for at in told)


def _telling(word: str) -> bool:
    return word not in EMPTY and word not in _LIGHT and not word.endswith("ly")


def first_denial(text: str) -> int | None:
    """Where the first word of a text stands that turns what it says into its opposite; None without any."""
    found = _CUES.search(text)
    return found.start() if found else None
