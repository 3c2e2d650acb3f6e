"""Words of news English that say the opposite of one another, compiled by hand from general usage.

Each line of `_PAIRS` has two sides: the words of the one say the opposite of those of the other. The small
words (`_MARKS`) turn what they stand before: "before the winter" is not "after the winter".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from tui.interview.phrases import Phrases, Token, keys, parted
from tui.interview.said import stem
from tui.text import vocabulary

_PAIRS = """
more | fewer, less
slow, sluggish | fast, quick, rapid, swift, speedy, prompt, in no time
successful, success | failure, fail, failed, flop, unsuccessful, ineffective, fiasco, did not work, went
    badly, go badly, going badly, goes badly, went wrong, backfire, disaster, disappoint, came to
    nothing, no use
increase, expand, grow | decrease, reduce, cut, fall, drop, scale back, shrink, scale down, dial back
ramp up, step up, increase | ramp down, ease off, ease up, go easy, let up, cut down on, tone down, soften
oppose, against, opposition, opponent | support, favor, favour, in favor of, in favour of, back, voted for,
    vote for, votes for, voting for, vote yes, voted yes, yes vote, supporter, endorse, were for, was for,
    said yes, say yes, say yes to
approve, pass, adopt, accept, ratify, agree to, agreed to, say yes, said yes, voted to, vote to, votes
    to, voted for, vote for, votes for, voted in favor, decided to, green-light | reject, turn down,
    turned down, vote down, voted down, refuse, oppose, decline, veto, say no, said no, spurn, rebuff,
    block, voted against, vote against, votes against, voted no, vote no, decided against, decide
    against, decided not, throw out, threw out, sank, scuttle
active, energetic, busy | inactive, idle, passive, sitting on their hands, sitting on its hands
cheap, inexpensive, low-cost, affordable | expensive, costly, pricey, overpriced, cost a lot, high-priced
powerful, strong, potent | weak, feeble, diluted, watered-down, mild, harmless
fair, just | unfair, unjust
open, keep open, stay open | close, shut, shut down, closure, shutter
begin, start, launch, open, began, begun, take effect, took effect, come into force, came into force | end,
    finish, stop, conclude, halt, expire, run out, ran out, break off, broke off, call off, called off
improve, better | worsen, deteriorate, worse
enough, sufficient | insufficient, inadequate, too few, too little
temporary | permanent, for good
excellent, great, very good, close, smooth | poor, terrible, bad, lousy, awful, strained, rocky, miserable,
    difficult, hardly any, barely any, scarcely any, almost no, next to no, no real, little, minimal, lukewarm
substantial, considerable, hefty, stiff, severe | hardly any, barely any, scarcely any, almost no, next to no,
    no real, little, light, mild, lenient, short, small, minor, trivial, token
surpass | fall short, fewer than, less than, behind, below, trail, lag behind, lower than, catching up,
    catch up, gaining on, close to, closing in on, nearly as many, almost as many, as many, not as many
meet, make, observe | miss, fall short of, blow, fail to meet, overrun
keep, retain, preserve | break, abandon, drop, give up, lose, lost, scrap
hire, recruit, employ, keep a job, keep their jobs, keep her job, keep his job, stay on, job safe, jobs safe
    | layoff, lay off, dismiss, fire, laid off, let go, lose a job, lose their jobs, lose her job, lose his
    job
stay, remain, stay put | leave, quit, depart, go away, layoff, lay off, laid off, let go, lose a job
win, victory | lose, defeat, loss
profit, surplus | loss, deficit, shortfall
save, saving | waste, cost more, squander
guarantee, promise, assure | deny, refuse to promise, refused to promise, rule out
short of, pressed for, stretched thin, strapped, lack, understaffed, short-staffed | plenty of, ample, more
    than enough, well equipped, well-equipped, flush with, awash in, well staffed, well-staffed, well
    funded, well-funded, no shortage of, rich in, abundant, loads of, lots of, oodles of
strain, burden, drain, stretch | relieve, ease, lighten, take the load off, take pressure off, unburden,
    spare
forget, forgot, forgotten, lose sight, neglect, overlook, ignore, leave out | remember, keep in mind, bear
    in mind, think of, thought of, take into account, took into account, consider
safe, safety | unsafe, dangerous, danger, hazardous, risky
important, vital, crucial, major, big | unimportant, minor, negligible, trivial
allow, permit, enable, authorize, empower | forbid, forbade, forbidden, ban, prohibit, bar, outlaw, disallow
legalize, legalization | ban, outlaw, prohibit, criminalize
tough, strict, aggressive, forceful, hard | lenient, soft, lax, gentle, easygoing, timid, half-hearted,
    cautious
long, lengthy, prolong, longer, drag on, drag out, draw out, extend | short, brief, shorten, shorter, cut
    short
large, big, huge, enormous | small, little, tiny
old, older, oldest, aged, aging | new, newer, newest, modern, brand-new, younger, young
full, overflowing | empty
high, higher | low, lower
together, jointly, side by side, hand in hand, work with, works with, working with, worked with, consult,
    in consultation with, cooperate | alone, separately, single-handedly, without consulting, without asking,
    by itself, by themselves, by himself, by herself, on its own, on their own, on his own, on her own,
    unilaterally, independently, without help, without input, without anybody, without anyone, never asks,
    never asked, does not ask, doesn't ask, never consults
help, assist, aid | hinder, hamper, obstruct, harm, hurt, thwart
imprison, jail, lock up, behind bars, put away | release, set free, walk free, let off, let go, acquit
reunite, bring back together, bring together | separate, split up, tear apart, keep apart, keep separated,
    torn apart
forced, compelled, obliged, made to | free to, allowed to, volunteer, chooses to, happy to, voluntarily
repeatedly, often, over and over, frequently, always | rarely, seldom, once in a while, hardly ever, only
    once, barely ever, scarcely ever, scarcely, a single time
mostly, mainly, largely, most | rarely, least, hardly, a few, few, hardly any, barely any, scarcely any,
    very few
primary, main, chief, biggest | minor, secondary, side issue
speak out, denounce, condemn, blast, criticize | praise, applaud, defend, welcome, hail, commend,
    silent, silence, kept quiet, keep quiet, keeps quiet, stayed quiet, stay quiet, stays quiet, mum,
    looked away, look away
rise, rose, rising | fall, fell, falling
join, merge, merger, combine, unite | split, break up, divorce, separate, part ways, demerger
walk off the job, walked off the job, walk out, walked out, walkout, strike, down tools | stay on the job,
    go back to work, return to work, went back to work, returned to work, keep working, kept working, stayed
    at work, stay at work
committed, determined, devoted, pledge | indifferent, reluctant, unwilling, half-hearted
resume, return to | break off, broke off, suspend, call off, called off
add, extra | remove, take away, withdraw, pull out
true, correct | false, wrong, untrue, incorrect
public | secret, private, hidden
raise, hike | cut, freeze, lower
safe | at risk, in danger
"""

# What small words say of what they stand before: two of one kind that differ are opposed.
_MARKS = {
    "amount more": "more additional extra further",
    "amount less": "fewer less",
    "all yes": "every each all both",
    "all no": "half few",
    "time before": "before till until",
    "time after": "after following past",
    "place out": "outside beyond except besides",
    "place in": "inside within throughout",
}
THROUGH = vocabulary("a an the this that his her its their our of any")  # that a small word looks through
_TIMES = vocabulary(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december spring summer fall autumn winter christmas easter year
    month week end deadline weekend noon midnight tomorrow"""
)
_PHRASE = 5  # words of a phrase
_REACH = 4  # words after it that it bears on at the most


@cache
def _sides() -> tuple[dict[str, frozenset[str]], Phrases[frozenset[str]], dict[str, frozenset[str]]]:
    """The sides that stems stand on, and phrases, and senses by the first word of a side."""
    single: dict[str, set[str]] = {}
    several: dict[tuple[str, ...], set[str]] = {}
    heads: dict[str, set[str]] = {}
    for number, line in enumerate(_PAIRS.replace("\n    ", " ").strip().splitlines()):
        for sign, side in zip("+-", line.split(" | "), strict=True):
            for at, entry in enumerate(side.split(",")):
                words = keys(entry)
                if len(words) > 1:
                    several.setdefault(words, set()).add(f"&{number}{sign}")
                else:
                    single.setdefault(stem(words[0]), set()).add(f"&{number}{sign}")
                if at == 0:
                    heads.setdefault(f"={' '.join(words)}", set()).add(f"&{number}{sign}")
    return (
        {word: frozenset(tags) for word, tags in single.items()},
        Phrases((words, frozenset(tags)) for words, tags in several.items()),
        {sense: frozenset(tags) for sense, tags in heads.items()},
    )


def sides(row: Sequence[Token]) -> list[frozenset[str]]:
    """For each word of a row, the sides that it stands on; those of a phrase take the place of its words'."""
    single, several, _ = _sides()
    found = [single.get(stem(token.key), frozenset()) for token in row]
    for at, token in enumerate(row[1:], 1):
        if token.key == "than":  # "more than 300" bounds a number
            found[at - 1] = frozenset()
    for match in several.find(row):
        for at in range(match.first, match.last):
            found[at] = match.what
    for first, last, what in parted(several, row):
        found[first] = found[last] = what
    return found


def phrase(row: Sequence[Token], at: int) -> tuple[int, int]:
    """Where the phrase begins and ends in the text that a word belongs to; the word, if to none."""
    for first in range(max(0, at - _PHRASE), at + 1):
        match = _sides()[1].at(row, first)
        if match is not None and match.last > at:
            return row[first].start, row[match.last - 1].end
    return row[at].start, row[at].end


def of_senses(senses: Iterable[str]) -> frozenset[str]:
    """The sides that some senses stand on by which a side is called."""
    return frozenset[str]().union(*(_sides()[2].get(sense, frozenset()) for sense in senses))


def flipped(tags: Iterable[str]) -> frozenset[str]:
    """The other sides."""
    return frozenset(f"{tag[:-1]}{'-' if tag[-1] == '+' else '+'}" for tag in tags)


@cache
def _marks() -> dict[str, tuple[str, str]]:
    found = {}
    for mark, words in _MARKS.items():
        kind, value = mark.split()
        found.update(dict.fromkeys(words.split(), (kind, value)))
    return found


def marks(row: Sequence[Token], empty: Collection[str]) -> list[dict[str, str]]:
    """For each word of a row, what the small words before it say, by kind: "fewer federal prosecutors".

    `empty` are the words without sense: any of them but an article ends what a small word bears on.
    """
    known = _marks()
    found: list[dict[str, str]] = []
    for at in range(len(row)):
        own: dict[str, str] = {}
        for token in reversed(row[max(0, at - _REACH) : at]):
            if (mark := known.get(token.key)) is not None:
                own.setdefault(*mark)
            elif token.key in empty and token.key not in THROUGH:
                break
        if at and row[at - 1].key == "by" and row[at].key in _TIMES:
            own["time"] = "before"
        found.append(own)
    return found


def opposed(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether small words say the opposite: of one kind, and not the same."""
    return any(kind in other and other[kind] != value for kind, value in one.items())
