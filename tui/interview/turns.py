"""How an answer turns: what it takes back, denies, doubts, or only asks, as ranges of its text.

The words are those of English talk in general. All patterns are bounded, so that reading is linear.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui.interview.patterns import compiled

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
    r"sorry|(?<![a-z] )i mean(?:t)?|(?<=[a-z] )i mean(?:t)?(?! ?[,;.!?)]|$)"
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
    r"|(?:is|was|are|were|do|does|did|has|have|had|wo|would|could|should|ca|ai)n[’']?t)\b(?! only\b| just\b)"
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
