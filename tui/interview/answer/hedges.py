"""Where an answer is not sure: "I think", "if memory serves", "don't quote me on that".

The words are those of English talk in general. All patterns are bounded, so that reading is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.turns import Range

_SURE = r"(?:sure|certain|positive|confident)"
_KNOW = r"(?:know|remember|recall|can tell|could tell|can say|could see)"
_RIGHT = (
    r"(?:(?:i[’']?m|i am) (?:right|correct|(?:not )?(?:mistaken|wrong|mixing|misremembering))"
    r"|(?:i[’']?ve|i have|i) (?:got )?(?:that|it|this|them|those|the \w{2,12})"
    r" (?:\w{2,5} )?(?:right|straight|correct\w{0,2})"
    r"|(?:that|this|it)[’']?s (?:right|correct)|(?:my )?memory serves|i (?:\w{2,9} )?(?:remember|recall))"
)
_ASIDE = (
    r"\bdon[’']?t (?:quote|hold|pin) me\b|\bcorrect me\b|\bplease check\b|\bdouble[- ]check\b"
    r"|\bi (?:could|may|might)(?: well)? be (?:wrong|mistaken|off|mixing)\b"
    r"|\bi (?:could|may|might)(?: well)? have (?:that|this|it|the|them|mixed|got)\b"
    r"|\bi have (?:it|this|that|them) wrong\b"
    rf"|(?:\bnot|n[’']t)(?: \w{{2,12}}| an?| \d{{2,3}} ?%){{0,4}} {_SURE}\b|\bunsure\b|\buncertain\b"
    r"|\bnot (?:too |so |very )?good with\b"
    rf"|\b(?:pretty|fairly|almost|nearly|reasonably|relatively|mostly) {_SURE}\b"
)
_BESIDE = (
    r"\bi (?:think|thought|believe|guess|suppose|reckon|imagine|assume|presume|suspect|fancy|gather)\b"
    r"|\bi (?:want to say|dare ?say|take it|would (?:say|guess|think|imagine|assume))\b"
    r"|\bi (?:seem|appear) to (?:remember|recall)\b"
    r"|\bi (?:vaguely|dimly|kind of|sort of|sorta|kinda|half) (?:remember|recall|know|think)\b"
    r"|\bi[’']d (?:say|guess|think|imagine|assume|bet|(?:have|need) to (?:check|look))\b"
    r"|\bi[’']m (?:only |just )?guessing\b|\b(?:my|a|best|wild|rough|educated) guess\b"
    r"|\b(?:have|got) (?:a|the) (?:feeling|hunch|idea|notion)\b"
    rf"|\b(?:if|unless) {_RIGHT}\b|\b(?:would|could|can|ca|wo)(?:n[’']?t| not) (?:swear|vouch|bet)\b"
    rf"|\b(?:as )?far as i(?: \w{{2,6}})? {_KNOW}\b|\b(?:what|as) i (?!do )(?:\w{{2,6}} )?{_KNOW}\b"
    r"|\bto the best of my \w{4,12}\b|\bto my (?:knowledge|recollection)\b|\bfrom memory\b"
    r"|\blast i (?:heard|read|checked|knew)\b|\boff the top of my head\b"
    r"|\b(?:maybe|perhaps|probably|possibly|presumably|conceivably|most likely(?! to))\b"
    r"|\b(?:(?:might|may|could)(?: well)? be|(?:might|may|could|must) have been)\b"
    r"|\bor something\b|\bor so i (?:think|believe|thought)\b|\bsomething like\b"
    r"|\bwas it\b(?=[^.!]{0,60}\?)"
    r"|,\s?(?:right|correct|is it|was it|were there|(?:is|was)n[’']t it|weren[’']t (?:there|they)|i hope)\?"
)
_HEDGE = re.compile(f"(?P<aside>{_ASIDE})|{_BESIDE}", re.IGNORECASE)


def hedges(text: str) -> Iterator[tuple[Range, bool]]:
    """The words that hedge, and whether they do so from aside: "I think", but "don't quote me on that"."""
    for match in _HEDGE.finditer(text):
        yield match.span(), match["aside"] is not None
