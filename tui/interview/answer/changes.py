"""The words of change in an answer: which way something went, and by how much."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tui.interview.answer.change import AS_MANY, Change, Way, first, measure
from tui.interview.answer.lessening import busy, gone, than
from tui.interview.answer.patterns import compiled
from tui.interview.answer.said import Said, inside
from tui.numbers import Found, qualified
from tui.numbers.words import ONES, TEENS, TENS

_BE = (
    r"(?:(?:is|are|was|were|be|been|being|’s|'s|’re|'re|went|gone|going|goes|came|come|coming"
    r"|gotten|got|way|even) )"
)
_ADVERB = r"(?:(?:actually|really|still|only|just|slightly|sharply|also|clearly|well|right|back|way|now) )?"
_TENS = "|".join(TENS)
_WORDS = "|".join((*ONES, *TEENS, *TENS))
_HOW = (
    r"(?= (?:from (?:\w+ ){0,2}?(?:\d[\d.,]*|[$£€][\d.,]*|the year|last year"
    rf"|{_WORDS})|by\b|on (?:the year|last year|\d)"
    r"|slightly|sharply|a (?:bit|lot|little|third|half|quarter)"
    r"|(?!(?:19|20)\d\d\b)[$£€]?\d[\d.,]{0,11}(?:\s?%)?|since)(?!\w))"
)
_DID = r"(?:(?<=did )|(?<=did not )|(?<=didn’t )|(?<=didn't )|(?<=never ))"  # what did or did not "rise"
_NUMBER = (
    r"(?:about |around |just |only |nearly |almost |some |roughly )?"
    rf"(?:[$£€]?\d|(?:{_WORDS}|a hundred)\b)"
)
_UP = (
    rf"\b(?:{_DID}(?:rise|grow|climb|go up)|"
    r"rose|risen|rising|increas(?:e|ed|es|ing)|grew|grown|growing|climb(?:ed|ing|s)"
    r"|jump(?:ed|ing|s)?|soar(?:ed|ing)"
    r"|surged|spiked|skyrocketed|shot up|ballooned|swelled|exploded|mushroomed"
    r"|(?:been )?picking up|an? (?:rise|gain)(?= of\b)"
    rf"|(?:went|gone|going|goes) {_ADVERB}up|{_BE}{_ADVERB}up(?! to\b)(?=[ ,.;!?]|$)(?! (?:in"
    rf"|here|there|at|the|with|for|against|until)\b)"
    rf"|(?<!made )(?<!make )(?<!makes )(?<!put )(?<!puts )(?<!give )(?<!gave )(?<!come )(?<!mix )"
    rf"(?<!mixed )(?<!mixes )(?<!add )(?<!adds )(?<!end )(?<!ends )(?<!ended )(?<!take )(?<!took )"
    rf"up{_HOW})(?!\w)"
)
_DOWN = (
    rf"\b(?:{_DID}(?:fall|decline|go down)|"
    r"fell|fallen|falling|drop(?:ped|ping|s)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es"
    r"|ing)|shrank|shrunk|slipped|sank"
    r"|plunged|tumbled|slumped|dipped|an? (?:fall|reduction)(?= of\b)"
    rf"|(?:went|gone|going|goes|came|come|coming) {_ADVERB}down|{_BE}{_ADVERB}down(?=[ ,.;!?]"
    rf"|$)(?! (?:to(?! {_NUMBER})|in|here|there|at|the|with|for|until)\b)|down{_HOW}"
    r"|(?<=then )(?:back )?down(?=[.,;!?]|$| again))(?!\w)"
)
_SAME = (
    r"\b(?:(?:stayed|remained|held|been|kept|is|are|was|were) (?:about |roughly |pretty much "
    r"|more or less |basically |exactly )?"
    r"(?:the same|flat|level|steady|stable|unchanged|constant)|unchanged|flatlined|(?:leveled|levelled) off"
    r"|(?:did|has|have)(?:n[’']t| not) (?:really |much )?chang(?:e|ed)"
    r"|(?:has|have|had)? ?(?:hardly|barely|scarcely) changed)\b"
)
_FACTORS = {
    "doubled": 2,
    "double": 2,
    "twice": 2,
    "tripled": 3,
    "triple": 3,
    "quadrupled": 4,
    "quintupled": 5,
    "halved": 2,
    "half": 2,
}
_TIMES = (
    r"\b(?P<word>doubled|tripled|quadrupled|quintupled|halved)\b"
    r"|\b(?P<half>half)\b(?= (?:as (?:many|much|high)|of what|what)\b)"
    r"|\b(?P<as>double|triple|twice)\b(?= (?:as (?:many|much|high)|what|the (?:number|figure"
    r"|rate|share)|that|of)\b|[.,;!?]|$)"
)
_LEAD = (
    r"\s*(?:(?:by|of|about|around|some|roughly|nearly|almost|just|only|over|more|less|than"
    r"|well|at least|another|a full|exactly|maybe)\s+){0,4}"
)


def changes(said: Said) -> tuple[Change, ...]:
    """The changes that an answer tells, in order and without overlaps."""
    return said.once("changes", lambda: tuple(_changes(said)))


def _changes(said: Said) -> Iterator[Change]:
    found = sorted(
        (
            *_ways(said),
            *_times(said),
            *than(said),
            *_from(said),
            *_apart(said),
            *gone(said),
            *busy(said),
        ),
        key=lambda one: (one.start, -one.end),
    )
    last: Change | None = None
    for one in found:
        if last is not None and one.end <= last.end:
            continue  # "more than fivefold" of "rose more than fivefold"
        if last is not None and one.start < last.end + 4 and (not one.sort or not last.sort):
            last = _both(last, one)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _both(first: Change, second: Change) -> Change:
    """ "Rose more than fivefold" as one change"""
    full = second if second.sort else first
    way = first.way if first.way != "up" or not full.way else full.way
    return replace(
        full,
        start=first.start,
        end=max(first.end, second.end),
        way=way or second.way,
        since=first.since or second.since,
        denied=first.denied or second.denied,
    )


def _ways(said: Said) -> Iterator[Change]:
    """The words that say which way it went, with the amount right after them."""
    patterns: tuple[tuple[Way, str], ...] = (("up", _UP), ("down", _DOWN), ("same", _SAME))
    for way, pattern in patterns:
        for match in first(said, compiled(pattern)):
            start, end = match.span()
            if not said.holds(start):
                continue
            if lead := compiled(r"(?:[’'](?:s|re)|is|are|was|were) ").match(match.group()):
                start += lead.end()  # "’s up"
            denied = way != "same" and inside(said.negated, start)
            since = compiled(r" (?:from|on|against|since|over)\b").match(said.text, end) is not None
            number = _amount(said, end)
            if number is None:
                yield Change(start, end, way, since=since, denied=denied)
                continue
            sort, value = measure(said.text, number)
            how = qualified(said.text, number.start, number.end)
            after = compiled(AS_MANY).match(said.text, number.end)
            stop = after.end() if after else number.end
            since = compiled(r" from\b").match(said.text, stop) is not None
            words = said.text[end:stop]
            by = end + len(words) - len(words.lstrip()), stop
            if later := compiled(_LATER).match(said.text, end, end + 90):
                by, stop, since = (later.start("by") if later.group("by") else number.start, stop), end, True
                by = by[0] + len(said.text[by[0] : by[1]]) - len(said.text[by[0] : by[1]].lstrip(" ,")), by[1]
            yield Change(start, stop, way, sort, value, how.qualifier, number.start, since, denied, by=by)


_FROM = r"\b(?:went|gone|goes|going|moved) from\b"
_COMPARED = (
    r"(?:\b(?:is|are|was|were)|(?<=\w)[’'](?:s|re)) (?:(?:still |quite |only )?(?:much|even|slightly|far"
    r"|an? (?:bit|lot|little|good deal|great deal|good bit|touch)|considerably|somewhat|clearly|well) )?"
    r"(?:(?P<way>higher|lower)\b(?! in \d{4} than)(?P<far> than\b)?"
    r"|(?P<many>more|fewer|less)(?P<near> than\b)(?= (?:the |those )?(?:[$£€]?\d|year before|previous year)))"
)
_APART = r"\b(?:difference|gap) of\b"


# An amount after what it changed from and to: "from 2022 to 2023, by 18 million", "from 87 to 58, a third".
_END = (
    rf"(?:[$£€]?\d[\d.,]{{0,10}}\d|\d|(?:{_TENS})(?:-[a-z]{{3,5}})?)"
    r"(?: (?:million|billion|percent))?"
    r"(?: [a-z]{3,14})?"
)
_LATER = (
    rf" (?:from|between) {_END}(?: in \d{{4}})? (?:to|and) {_END}(?: in \d{{4}})?"
    r"(?:(?P<by>,? by (?:about |around |nearly |almost |some |more than |less than |over )?)"
    r"|, (?:that[’']?s |or |about |by about |nearly |almost )?(?=(?:an?|one|two) ))"
)


def _from(said: Said) -> Iterator[Change]:
    """ "Went from 20 to 42": the way that its two numbers go"""
    for match in first(said, compiled(_FROM)):
        pair = [
            one
            for one in said.numbers_in(match.end(), match.end() + 60)
            if one.kind not in ("year", "ordinal")
        ]
        if len(pair) > 1 and said.holds(match.start()) and pair[0].value != pair[1].value:
            yield Change(
                match.start(), match.end(), "up" if pair[0].value < pair[1].value else "down", since=True
            )
    for match in first(said, compiled(_COMPARED)):
        low = max(said.sentence(match.start())[0], match.start() - 90)
        subject = any(one.kind not in ("year", "ordinal") for one in said.numbers_in(low, match.start()))
        if said.holds(match.start()) and (match.group("way") or subject):
            word = (match.group("way") or match.group("many")).lower()
            way: Way = "up" if word in ("higher", "more") else "down"
            start = match.end() if match.group("far") or match.group("near") else -1
            denied = inside(said.negated, match.start())
            yield Change(match.start(), match.end(), way, denied=denied, against=start)


def _apart(said: Said) -> Iterator[Change]:
    """ "A difference of 29": by how much, and no way"""
    for match in first(said, compiled(_APART)):
        number = _amount(said, match.end())
        if number is not None and said.holds(match.start()):
            sort, value = measure(said.text, number)
            how = qualified(said.text, number.start, number.end)
            yield Change(match.start(), number.end, "", sort, value, how.qualifier, number.start)


def _amount(said: Said, end: int) -> Found | None:
    """The number that says by how much, right after the words of a change; "to 58" is none."""
    if later := compiled(_LATER).match(said.text, end, end + 90):
        number = next(iter(said.numbers_in(later.end(), later.end() + 1)), None)
        if number is None or number.kind in ("year", "ordinal", "magnitude"):
            return None
        return number if later.group("by") or number.kind == "fraction" else None
    for number in said.numbers_in(end, end + 44)[:1]:
        between = said.text[end : number.start]
        if number.kind in ("year", "ordinal", "magnitude") or not compiled(_LEAD).fullmatch(between + " "):
            return None
        return number
    return None


def _times(said: Said) -> Iterator[Change]:
    """ "Tripled", "more than fivefold", "five times as many": how many times as much it became"""
    text = said.text
    for match in first(said, compiled(_TIMES)):
        word = match.group().lower()
        if said.holds(match.start()):
            how = qualified(text, match.start(), match.end())
            way: Way = "down" if word in ("halved", "half") else "up"
            denied = inside(said.negated, match.start())
            yield Change(how.start, match.end(), way, "times", _FACTORS[word], how.qualifier, denied=denied)
    for number in said.numbers:
        yield from _part_of(said, number)
        fold = number.said.lower().endswith("fold")
        match_ = None if fold else compiled(AS_MANY).match(text, number.end)
        if (fold or (match_ and match_.end() > number.end + 6)) and said.holds(number.start):
            how = qualified(text, number.start, number.end)
            yield Change(how.start, match_.end() if match_ else number.end, "up", "times", number.value,
                         how.qualifier, number.start, denied=inside(said.negated, number.start))  # fmt: skip


_OF_WHAT = (
    r" of (?:what\b|(?:the|its|their|last year[’']s) (?:figure|number|level|total|amount)\b|the (?=[$£€]?\d))"
)
_IS_PART = (
    r"(?:\b(?:is|are|was|were|be|been|at)|[’'](?:s|re))"
    r"(?: (?:now|just|only|still|about|around|nearly|almost|roughly|less than|more than|over)){0,2} $"
)


def _part_of(said: Said, number: Found) -> Iterator[Change]:
    """ "58 is two thirds of what it had been": as many times less"""
    text = said.text
    if number.kind not in ("fraction", "percent") or not said.holds(number.start):
        return
    share = number.value / (100 if number.kind == "percent" else 1)
    before = compiled(_IS_PART).search(text, max(0, number.start - 32), number.start)
    if before is None or not 0 < share < 1 or not compiled(_OF_WHAT).match(text, number.end):
        return
    how = qualified(text, number.start, number.end)
    yield Change(how.start, number.end, "down", "times", 1 / share, how.qualifier, number.start,
                 denied=inside(said.negated, number.start), loosely=True)  # fmt: skip
