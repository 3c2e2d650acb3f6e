"""What a story's figures count, read once: the words that tell each from the others, and which has them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction
from math import log2

from msgspec import Struct

from tui.interview.answer.numerals import digits_of
from tui.interview.answer.said import Said
from tui.interview.english.alike import OF_PEOPLE, PEOPLE, sense
from tui.numbers import find_numbers
from tui.quiz.amount import Amount, time_of
from tui.quiz.index import Index, Measured
from tui.quiz.people import names as spoken_names
from tui.quiz.question import NumberKey
from tui.story.model import Figure, Group, Speaker, Unit
from tui.text import vocabulary

MOST = 60  # figures that share a word up to which the word alone finds them
_EMPTY = vocabulary(
    """the a an of in on at to by with and or but that this these those it its is are was were be been did
    do does had has have how many much what which who whom when where from as than their his her they he she
    according said says say number figure there not no last year more most all out up down over into about
    percentage per day week month each every average article give given"""
)
_PLAIN = re.compile(r"(?<![\w’'-])[a-z]{2,}(?![\w’'-]*[A-Z\d])")
_LEVELS = vocabulary("federal state county city the an of")
CHANGE = vocabulary("reduc cut lower slash rais increas grow drop fall rise decreas declin chang")


class Profile(Struct, frozen=True):
    """A figure (or a group's size) as talk may name it.

    `words`: the senses of its label, question and unit, each with how much it tells (0 to 1); `units`: those
    of what is counted; `ways`: the words that say whose word or goal it is.
    """

    id: str
    name: str  # what it is the number of, as an option reads
    amount: Amount
    number: str
    key: NumberKey
    digits: str
    said: str
    words: dict[str, float]
    label: frozenset[str]
    units: frozenset[str]
    year: int | None = None
    period: str = ""  # folded, as the jurisdiction is, to be compared
    jurisdiction: str = ""
    period_said: str = ""  # as the story has it, to be shown
    jurisdiction_said: str = ""
    measure: str = ""
    per: str = ""
    of: str = ""
    by: str = ""
    status: str = "stated"
    currency: str = ""
    people: bool = False
    changes: bool = False
    article: str = ""
    weight: int = 1
    arguable: frozenset[str] = frozenset()  # other answers that the author says could be defended
    within: str = ""  # the time that it is to take ("five years")
    kin: str = ""  # what it counts, whosesoever: figures that have it differ by names, levels and years alone


class Profiles(Struct, frozen=True):
    """All figures of a story by what an answer may have of them."""

    all: dict[str, Profile]
    by_word: dict[str, tuple[str, ...]]
    values: tuple[tuple[Fraction, str], ...]  # rising
    units: frozenset[str]
    shared_units: frozenset[str]  # of more than one figure
    vocabulary: frozenset[str]
    by_measure: dict[str, tuple[str, ...]]
    levels: frozenset[str]  # "federal", "state", "county": whose figures the story tells apart


def profiles(known: Index) -> Profiles:
    """The story's figures as talk may name them, worked out once."""
    return known.once(("ear", "figures"), lambda: _profiles(known))


def senses(text: str) -> list[str]:
    """The senses of the words of a text that carry any, in order."""
    words = (word for word in Said(text).words if word.low not in _EMPTY and not word.low[0].isdigit())
    return [sense(word.stem) for word in words]


def _profiles(known: Index) -> Profiles:
    found = {one.figure.id: _of_figure(known, one) for one in known.measured.values()}
    found |= {group.id: _of_group(group) for group in known.groups}
    return _indexed(_weighed(found))


def _of_figure(known: Index, one: Measured) -> Profile:
    figure = one.figure
    unit = f"{figure.unit.one} {figure.unit.many}" if figure.unit else ""
    who = known.name(figure.by)
    text = with_short(known, f"{figure.label} {figure.ask} {unit} {who} {_locus(known, figure)}")
    units = frozenset(_heads(figure.unit))
    return Profile(
        name=figure.label,
        id=figure.id,
        amount=one.amount,
        number=figure.number,
        key=NumberKey(
            value=Fraction(one.amount.value),
            to=None if one.amount.to is None else Fraction(one.amount.to),
            qualifier=one.amount.qualifier,
            number=figure.number,
            said=figure.said,
        ),
        digits=digits_of(Fraction(one.amount.value)),
        said=figure.said,
        words=dict.fromkeys(senses(text), 1.0),
        label=frozenset(senses(with_short(known, figure.label))),
        units=units,
        year=figure.period.year if figure.period else None,
        period=figure.period.said.casefold() if figure.period else "",
        jurisdiction=(figure.jurisdiction or "").casefold(),
        period_said=figure.period.said if figure.period else "",
        jurisdiction_said=figure.jurisdiction or "",
        measure=figure.measure or "",
        per=time_of(figure.per) if figure.per else "",
        of=figure.of or "",
        by=figure.by or "",
        status=figure.status,
        currency=figure.currency or "",
        people=not units.isdisjoint(OF_PEOPLE | PEOPLE) or _names_people(figure),
        changes=any(
            word.startswith(tuple(CHANGE)) for word in f"{figure.label} {figure.ask}".lower().split()
        ),
        article=figure.article,
        weight=figure.weight,
        within=figure.within or "",
        arguable=frozenset(text.casefold() for text in figure.not_lures),
        kin=_kin(figure),
    )


def _kin(figure: Figure) -> str:
    """The words of a label but for names, numbers and whose it is: "what owes" of "what TCH owes"."""
    words = (word for word in _PLAIN.findall(figure.label) if word not in _LEVELS)
    unit = figure.unit.many if figure.unit else ""
    return " ".join((figure.number, figure.currency or "", figure.per or "", unit, *sorted(words)))


def with_short(known: Index, text: str) -> str:
    """A text with the short forms of the names in it, and the names of its short forms: "QGH" both ways."""
    more = [other for name, other in known.once("short forms", lambda: _short(known)) if name in text]
    return " ".join((text, *more[:8]))


def _short(known: Index) -> tuple[tuple[str, str], ...]:
    """Names and their forms in capitals, each with the other."""
    found = []
    terms = [(term.name, *term.aliases) for term in known.terms[:MOST]]
    for names in (*terms, *map(spoken_names, known.story.of(Speaker)[:MOST])):
        forms = [form for form in names if form]
        capitals = [form for form in forms if form.isupper() and form.isalpha()]
        longer = [form for form in forms if form not in capitals and len(form.split()) > 1]
        for short in capitals:
            found += [pair for long in longer[:2] for pair in ((short, long), (long, short))]
    return tuple(found)


def _locus(known: Index, figure: Figure) -> str:
    """The words of the figure's own evidence, numbers left out."""
    spans = known.spans.get(figure.id, ())
    return _without_numbers(known.story.text(spans[0])) if spans else ""


def _without_numbers(text: str) -> str:
    """A text without its digits and its parts ("one third"): they are no words that name a figure."""
    for number in reversed(find_numbers(text, MOST)):
        if number.kind == "fraction":
            text = f"{text[: number.start]} {text[number.end :]}"
    return re.sub(r"\d+", " ", text)


def _names_people(figure: Figure) -> bool:
    """Whether what is counted is called by a name of people ("Mainers")."""
    return figure.unit is not None and figure.unit.many[:1].isupper()


def _of_group(group: Group) -> Profile:
    words = senses(f"{group.label} {group.ask}")
    return Profile(
        name=group.label,
        id=group.id,
        amount=Amount(group.size),
        number="count",
        key=NumberKey(value=Fraction(group.size), number="count", said=str(group.size)),
        digits=str(group.size),
        said=str(group.size),
        words=dict.fromkeys(words, 1.0),
        label=frozenset(senses(group.label)),
        units=frozenset(senses(group.label)[:1]),
        article=group.article,
    )


def _heads(unit: Unit | None) -> Iterable[str]:
    """The nouns of a unit: "case" of "drug cases"."""
    if unit is not None:
        for form in (unit.one, unit.many):
            yield from senses(form)[-1:]


def _weighed(found: dict[str, Profile]) -> dict[str, Profile]:
    """The profiles with how much each word tells: all for one figure's own, little for one that most have."""
    counts: dict[str, int] = defaultdict(int)
    for one in found.values():
        for word in one.words:
            counts[word] += 1
    total = max(len(found), 1)
    most = log2(1 + total)
    weight = {word: log2(1 + total / count) / most for word, count in counts.items()}
    for one in found.values():
        for word in one.words:
            one.words[word] = weight[word]
    return found


def _indexed(found: dict[str, Profile]) -> Profiles:
    by_word: dict[str, list[str]] = defaultdict(list)
    by_measure: dict[str, list[str]] = defaultdict(list)
    values: list[tuple[Fraction, str]] = []
    counts: dict[str, int] = defaultdict(int)
    for one in found.values():
        for unit in one.units:
            counts[unit] += 1
        for word in one.words:
            if len(by_word[word]) <= MOST:
                by_word[word].append(one.id)
        if one.measure:
            by_measure[one.measure].append(one.id)
        value = Fraction(one.amount.value)
        values.append((value, one.id))
        if one.number == "fraction":
            values.append((value * 100, one.id))
        elif one.number == "percent":
            values.append((value / 100, one.id))
    return Profiles(
        all=found,
        by_word={word: tuple(ids) for word, ids in by_word.items()},
        values=tuple(sorted(values)),
        units=frozenset(unit for one in found.values() for unit in one.units),
        shared_units=frozenset(unit for unit, count in counts.items() if count > 1),
        vocabulary=frozenset(by_word),
        by_measure={key: tuple(ids) for key, ids in by_measure.items()},
        levels=frozenset(one.jurisdiction for one in found.values()) - {""},
    )
