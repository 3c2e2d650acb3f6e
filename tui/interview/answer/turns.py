"""How an answer turns: what it takes back, denies, doubts, or only asks, as ranges of its text.

The words are those of English talk in general. All patterns are bounded, so that reading is linear.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tui.interview.answer.patterns import compiled

Range = tuple[int, int]

BACK = 8  # words before a "sorry" among which what it takes back is looked for
AHEAD = 5  # words after it among which what takes its place is
SIDES_BACK = 4  # words before it among which a small word is that another takes the place of
SIDES = (
    ("for", "against"),
    ("yes", "no"),
    ("before", "after"),
    ("up", "down"),
    ("more", "less", "fewer"),
    ("over", "under"),
    ("above", "below"),
)  # "for, sorry, against"
LONGEST = 160  # characters that a "not" or an "if" reaches
_ENDS = r"[.;!?](?=\s|$)|\n|,(?=\s)|\s[-–—]\s|[–—]|\bbut\b|\bthough\b"


_STRONG = (
    r"so?r+y|soz|w?h?oops|(?:my )?apologies(?=[,;:.–—-])|no,? (?:wait|actually)|wait,? no"
    r"|(?<![a-z] )i mean(?:t)?|(?<=[a-z] )i mean(?:t)?(?! ?[,;.!?)]|$)"
    r"|scratch that|strike that|correction|make that|or rather|i misspoke|excuse me"
    r"|pardon me|let me correct (?:that|myself)|i take that back|my mistake|my bad|that[’']?s wrong"
)
_NUMBER = (
    r"(?:[$€£]?\d|(?:a hundred|a third|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b(?! (?:doubt|else)\b))"
)
# "no" corrects what was said where a new start follows: "no relation" and "no, it was" are two things.
_WEAK = (
    rf"no(?=\s*[,;:–—-]|(?:[.!]| )\s*(?:{_NUMBER}|(?:it|that|sorry|wait|make)\b)"
    r"| (?:he|she|they|we|i|not|actually|in|on|at|from|by|the|a|an|about|around|nearly|almost|over|under|up"
    r"|down)\b"
    r"| (?-i:[A-Z]))(?! one\b)"
    r"|wait|hang on|hold on|actually|nope"
)
_FILL = (
    r"(?:[\s,.;:–—-]{1,4}(?:uh|um|er|erm|oh|well|no|wait|sorry|it[’']?s|it was|that[’']?s|actually)\b){0,3}"
)
REPAIR = (
    rf"\b(?:{_STRONG})\b{_FILL}|(?<=[,.;:–—-])\s{{0,2}}(?:(?:oh|uh|um|er"
    rf"|well)[,\s]{{1,2}})?(?:{_WEAK})\b{_FILL}"
)

_NOT = (
    r"\b(?:not(?! (?:only|just|simply|merely|to mention|least|(?:less|more|fewer) than|sure|certain)\b)|never"
    r"|no longer|neither|nor|without|nowhere near|cannot"
    r"|(?:is|was|are|were?|do|does|dos|did|has|have|had|wo|would|could|should|ca|ai)n[’']?t)\b"
    r"(?! only\b| just\b)"
)
_TAG = (
    r",\s?(?:right|correct|okay|ok|you know"
    r"|(?:is|was|are|were|do|does|did|has|have|had|wo|will|would|ca|can|could|should)(?:n[’']?t)?"
    r" (?:it|they|he|she|we|you|there|that|one))\?[\"”]?$"
)
_UNKNOWN = (
    r"\b(?:i )?(?:(?:do|did|ca|could)n[’']?t|cannot|can not|do not) (?:really |even |actually |quite )?"
    r"(?:know|remember|recall|say|tell you|confirm|have)\b(?: off[ -]hand)?"
    r"(?=,? (?:how|what|whether|if|who|which|when|where|exactly|the|any|that|about|for|a|an)\b|[.,;!]|$)"
    r"|\b(?:not sure|no idea|unsure|not certain|forget|forgot|wonder) (?:exactly )?(?:how|what"
    r"|whether|if|who|which|when|where|about)\b"
)
_IF = (
    r"\b(?<!as )(?<!even )(?:if|whether|unless|suppose|imagine)\b(?! (?:i (?:remember|recall"
    r"|understand|may|am|can|could)|i[’']m"
    r"|memory|anything|(?:you|we) (?:ask|like|want|will|look|compare|take|count|add|subtract|put|go by"
    r"|start|measure|set|hold|consider)|compared|measured|not|so|ever|that[’']s)\b)"
)

# What would have been, had it gone otherwise: "at that pace it would have been 87".
_HAD = (
    r"(?:^|[;:,] {0,2}|\b(?:and|but|so) )had (?!(?:a|an|no|been|about|around|more|less|fewer|only|just"
    r"|over|[a-z]{3,16}(?:ed|en))\b|[$€£]?\d)[a-z]"
    r"|\bif\b(?:[^.;!?]|(?<=\b[a-z])\.){1,80}?(?:\b(?:had|hadn[’']?t|were|weren[’']?t)\b|[’']d\b)"
)
_HAD_THERE = r"\s{0,2}(?:and |but |so )?had (?=there\b|the\b|it\b|they\b|he\b|she\b)"
_PACE = (
    r"\b(?:at|with|by|on)(?: [\w’'-]{1,16}){1,4} (?:rate|pace|speed|level|number|figure|trend)s?\b"
    r"|\b(?:instead|rather than|in (?:fact|reality|truth)|actually|in the end)\b"
)
_WOULD_HAVE = (
    r"(?:\b(?:would|could|might)(?:n[’']?t)?|[’']d)(?: (?!have\b)[a-z]{2,12}){0,2}(?: have\b|[’']ve\b)"
    r"(?! (?:to|a|an|the|no)\b)"
)
_WOULD = r"(?:\bwould(?:n[’']?t)?|[’']d)(?: [a-z]{2,12})? be\b"
_EXPECT = (
    r"\b(?:you|one|anyone|anybody|people|somebody)(?:[’']d| would| might| may| could)(?: well| have| easily)?"
    r" (?:expect(?:ed)?|think|thought|assumed?|guess(?:ed)?)\b(?! so\b)"
)
# What somebody held himself, before the "but" with what is so: "I always want to say 1,381, but it's ...".
_BELIEVED = (
    r"\b(?:i(?:[’'](?:d|ve))?(?: (?:had|have|first|once|actually|originally|always|often)){0,2}"
    r" (?:thought|assumed|believed|guessed|figured|had it (?:as|at|down as)"
    r"|(?:could|might) (?:say|claim|write)"
    r"|(?:(?<=always )|(?<=often )|used to |keep |kept )"
    r"(?:think(?:ing)?|say(?:ing)?|want to (?:say|write)|writ(?:e|ing)))"
    r"|my (?:first|initial) (?:guess|thought|idea|answer|number) (?:was|had been))\b"
    r"(?=[^.;!?]{1,90}\bbut,? (?!i\b|i[’']m|do|not\b|maybe|perhaps|correct|who|check|let))"
)
# What is said to be wrong, or not to be said: "it would be wrong to say that it was 87".
_WRONG = (
    r"\b(?:(?<!not )(?<!n[’']t )(?:wrong|incorrect|false|misleading|a mistake|an error|a lie)"
    r" to (?:say|think|write|claim|call|believe|assume|report|conclude)"
    r"|whoever (?:says?|writes?|thinks?|claims?|tells you)"
    r"|wrong (?:answer|number|figure|one) (?:would be|is|was)"
    r"|(?:nobody|no one) should (?:think|say|write|believe)"
    r"|i(?:[’']d)? (?:nearly|almost) (?:said|wrote|say|write|put|typed))\b"
)
SUPPOSED = 160  # characters on either side of what would be in which it is said when


def negated(text: str) -> Iterator[Range]:
    """From each "not" to the end of its clause, "isn't" included."""
    for match in compiled(_NOT).finditer(text):
        yield match.start(), _end(text, match.end())


def unknown(text: str) -> Iterator[Range]:
    """What the answer says it does not know, or only supposes: "I don't know how many", "if ..."."""
    for match in compiled(_UNKNOWN).finditer(text):
        yield match.start(), _end(text, match.end())
    for match in compiled(_IF).finditer(text):
        yield match.start(), _end(text, match.end())
    for pattern in (_EXPECT, _BELIEVED, _WRONG):
        for match in compiled(pattern).finditer(text):
            yield match.start(), _end(text, match.end())


def supposed(text: str, sentences: Sequence[Range]) -> Iterator[Range]:
    """What would be, or would have been, if it had gone otherwise than it did."""
    for pattern, when in ((_WOULD_HAVE, f"{_HAD}|{_PACE}"), (_WOULD, _HAD)):
        for match in compiled(pattern).finditer(text):
            low, high = sentences[max(0, bisect_right(sentences, (match.start(), len(text))) - 1)]
            end = _end(text, match.end())
            low, high = max(low, match.start() - SUPPOSED), min(max(high, end), end + SUPPOSED)
            if compiled(when).search(text[low:high]):
                yield match.start(), end
                if (had := compiled(_HAD_THERE).match(text, low, match.start())) is not None:
                    yield had.start(), _end(text, had.end())


def asked(text: str, sentences: tuple[Range, ...]) -> Iterator[Range]:
    """The sentences that are questions; one that ends in "right?", or that quotes a question, is none."""
    for start, end in sentences:
        last = text[max(start, end - 24) : end]
        quotes_all = text[start] in '"“'
        if (last.endswith("?") or (quotes_all and last.rstrip('"”').endswith("?"))) and not compiled(
            _TAG
        ).search(last):
            yield start, end


def repairs(text: str) -> Iterator[Range]:
    """Where a speaker breaks off to correct himself: "sorry", ", no," and "I mean"."""
    for match in compiled(REPAIR).finditer(text):
        yield match.span()


def _end(text: str, pos: int) -> int:
    """The end of the clause that goes on at a place, at most LONGEST characters on."""
    stop = compiled(_ENDS).search(text, pos, pos + LONGEST)
    return stop.start() if stop else min(len(text), pos + LONGEST)
