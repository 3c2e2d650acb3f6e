"""Words of news English that say the opposite of one another, compiled by hand from general usage.

Each line of `PAIRS` has two sides: the words of the one say the opposite of those of the other. The small
words (`_MARKS`) turn what they stand before: "before the winter" is not "after the winter".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from tui.interview.answer.phrases import Phrases, Token, keys, parted
from tui.interview.answer.said import stem
from tui.interview.english.antonyms import PAIRS, phrase_forms
from tui.interview.english.wordforms import forms
from tui.text import vocabulary

# What small words say of what they stand before: two of one kind that differ are opposed.
_MARKS = {
    "amount more": "more additional extra further",
    "amount less": "fewer less",
    "all yes": "every each all both",
    "all no": "half few some several one",
    "much yes": "many much numerous countless",
    "much no": "few little",
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
_RATES = vocabulary("minute hour day night week month year")
_NOT_ONE = vocabulary("every each any no not this that other another the which either neither")
_BOUNDS = vocabulary("more less fewer greater higher lower larger smaller")
_EXTENDS = vocabulary("extend extends extending")
_OVER = vocabulary("to over across into from")
_PHRASE = 5  # words before one, from which a phrase may reach it
_REACH = 4  # words after it that it bears on at the most


@cache
def _sides() -> tuple[dict[str, frozenset[str]], Phrases[frozenset[str]], dict[str, frozenset[str]]]:
    """The sides that stems stand on, and phrases, and senses by the first word of a side."""
    single: dict[str, set[str]] = {}
    several: dict[tuple[str, ...], set[str]] = {}
    heads: dict[str, set[str]] = {}
    for number, line in enumerate(PAIRS.replace("\n    ", " ").strip().splitlines()):
        for sign, side in zip("+-", line.split(" | "), strict=True):
            for at, entry in enumerate(side.split(",")):
                words = keys(entry)
                if len(words) > 1:
                    for each in phrase_forms(words):
                        several.setdefault(each, set()).add(f"&{number}{sign}")
                else:
                    single.setdefault(stem(words[0]), set()).add(f"&{number}{sign}")
                if at == 0:
                    heads.setdefault(f"={' '.join(words)}", set()).add(f"&{number}{sign}")
    for words, tags in several.items():  # "go easy on" is "go easy" too
        for size in range(2, len(words)):
            tags |= several.get(words[:size], set())
    return (
        {word: frozenset(tags) for word, tags in single.items()},
        Phrases((words, frozenset(tags)) for words, tags in several.items()),
        {sense: frozenset(tags) for sense, tags in heads.items()},
    )


def sides(row: Sequence[Token]) -> list[frozenset[str]]:
    """For each word of a row, the sides that it stands on; those of a phrase take the place of its words'."""
    single, several, _ = _sides()
    found = [
        frozenset[str]().union(*(single.get(form, frozenset()) for form in forms(token.key))) for token in row
    ]
    for at, token in enumerate(row[1:], 1):
        if token.key == "than" and row[at - 1].key in _BOUNDS:  # "more than 300" bounds a number
            found[at - 1] = frozenset()
        if row[at - 1].key in _EXTENDS and token.key in _OVER and not _to_a_day(row, at):
            found[at - 1] = frozenset()
        if _about(row, at):
            found[at - 1] = found[at + 1] = frozenset()
    for match in several.find(row):
        for at in range(match.first, match.last):
            found[at] = match.what
    for first, last, what in parted(several, row):
        found[first] = found[last] = what
    return found


def _to_a_day(row: Sequence[Token], at: int) -> bool:
    """Whether it is to a time that something extends, and not to places: "it extends to seven districts"."""
    return any(token.key in _TIMES or token.key.isdecimal() for token in row[at + 1 : at + 5])


def _about(row: Sequence[Token], at: int) -> bool:
    """Whether an "or" is that of "more or less", which says about how many, and of no change."""
    if not 0 < at < len(row) - 1 or row[at].key != "or":
        return False
    return {row[at - 1].key, row[at + 1].key} in ({"more", "less"}, {"more", "fewer"})


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
def _marks() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for mark, words in _MARKS.items():
        kind, value = mark.split()
        for word in words.split():
            found[word] = (*found.get(word, ()), (kind, value))
    return found


def marks(row: Sequence[Token], empty: Collection[str]) -> list[dict[str, str]]:
    """For each word of a row, what the small words before it say, by kind: "fewer federal prosecutors".

    `empty` are the words without sense: any of them but an article ends what a small word bears on.
    """
    known = _marks()
    found: list[dict[str, str]] = []
    for at in range(len(row)):
        own: dict[str, str] = {}
        both: set[str] = set()
        low = max(0, at - _REACH)
        for place in range(at - 1, low - 1, -1):
            token = row[place]
            if token.key == "one" and place and row[place - 1].key in _NOT_ONE:
                continue  # "every one of the cranes"
            if token.key in ("every", "each") and row[place + 1].key in _RATES:
                continue  # "one every day" is one a day
            if _about(row, place - 1) or _about(row, place + 1):
                continue
            if token.key in known:
                for kind, value in known[token.key]:
                    if own.setdefault(kind, value) != value and kind == "all":
                        both.add(kind)
            elif token.key in empty and token.key not in THROUGH:
                break
        if at and row[at - 1].key == "by" and row[at].key in _TIMES:
            own["time"] = "before"
        found.append({kind: value for kind, value in own.items() if kind not in both})
    return found


def is_mark(word: str) -> bool:
    """Whether it is itself one of the small words."""
    return word in _marks()


def opposed(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether small words say the opposite: of one kind, and not the same."""
    return any(kind in other and other[kind] != value for kind, value in one.items())
