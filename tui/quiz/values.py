"""The options and keys of numbers: siblings, authors' lures and near misses, all written alike."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tui.numbers import in_words, show
from tui.quiz.amount import OPPOSITE, Amount, is_wrong, last_step, parse
from tui.quiz.index import Index, Measured, unit_key
from tui.quiz.lures import MOST, Candidate
from tui.quiz.near import near_misses
from tui.quiz.question import Option
from tui.quiz.shuffle import Stream
from tui.quiz.style import MAGNITUDES, PARTS

SIZE = 10  # a sibling's value is at most so many times as large, or as small
WINDOW = 6  # siblings on either side in value that are looked at
KNOWN = 24  # other figures that a typed wrong number is compared with


def choice(
    index: Index, one: Measured, stream: Stream, mixups: Sequence[str] = ()
) -> tuple[tuple[Option, ...], int]:
    """The options of a figure's value, rising, and the place of the right one."""
    lures = _lures(index, one, stream, mixups)
    noun = all(amount.value != 1 for amount in (one.amount, *(amount for amount, _ in lures)))
    right = Option(one.style.write(one.amount, noun=noun), "", one.figure.id)
    shown = [(_order(one.amount), right)]
    for amount, candidate in lures:
        text = one.style.write(amount, noun=noun)
        shown.append((_order(amount), Option(text, candidate.why, candidate.fact)))
    shown.sort(key=lambda pair: pair[0])
    found = tuple(option for _, option in shown)
    return found, found.index(right)


def _order(amount: Amount) -> tuple[Fraction, int]:
    return amount.value, 1 if amount.qualifier in ("more_than", "at_least") else 0


def enough(index: Index, one: Measured) -> bool:
    """Whether a choice of the value has a lure. Whole numbers always have a near miss."""
    if one.style.way in ("digits", "words") and one.style.takes(one.amount.value) and one.amount.value > 0:
        return True
    return bool(_lures(index, one, Stream("enough"), ()))


def _lures(
    index: Index, one: Measured, stream: Stream, mixups: Sequence[str]
) -> list[tuple[Amount, Candidate]]:
    """At most three wrong amounts, best first: mixed up before, siblings, the author's, near misses."""
    drawn: list[tuple[Amount, Candidate]] = []
    taken = {one.style.write(one.amount, noun=False)}

    def add(amount: Amount, why: str, fact: str | None = None) -> None:
        text = one.style.write(amount, noun=False)
        if len(drawn) < MOST and text not in taken and _fits(index, one, amount):
            taken.add(text)
            drawn.append((amount, Candidate(text, why, fact)))

    for text in mixups:
        mixed = _as_written(index, one, text)
        if mixed is not None:
            add(*mixed)
    if one.amount.bound:
        for amount in _bounds(one, stream):
            add(amount, f"The article says {one.bare}.")
        return drawn
    siblings = _siblings(index, one)
    for other in siblings[:2]:
        add(other.amount, why(one, other), other.figure.id)
    for text in stream.shuffled(one.figure.lures):
        mixed = _as_written(index, one, text)
        if mixed is not None:
            add(*mixed)
    for other in stream.shuffled(siblings[2 : 2 + MOST]):
        add(other.amount, why(one, other), other.figure.id)
    for amount in _near(index, one, stream, MOST - len(drawn)):
        add(amount, f"{capital_number(one, amount)} does not occur in the article.")
    return drawn


def capital_number(one: Measured, amount: Amount) -> str:
    """An amount's number as a sentence begins with it."""
    text = one.style.number(amount.value)
    return text[:1].upper() + text[1:]


def _as_written(index: Index, one: Measured, text: str) -> tuple[Amount, str, str | None] | None:
    """An author's or a trainee's lure as an amount like the right one, with why it is wrong."""
    read = parse(text)
    if read is None or (read.per and one.amount.per and read.per != one.amount.per):
        return None
    amount = Amount(read.value, read.to, one.amount.qualifier, one.amount.per)
    if one.amount.bound:
        amount = Amount(read.value, read.to, read.qualifier, one.amount.per)
        return amount, f"The article says {one.bare}.", None
    for other in _siblings(index, one):
        if other.amount.value == amount.value:
            return amount, why(one, other), other.figure.id
    absent = amount.value not in index.numbers(one.figure.article)
    return amount, f"{capital_number(one, amount)} does not occur in the article." if absent else "", None


def _fits(index: Index, one: Measured, lure: Amount) -> bool:
    """Whether an amount can be offered: plainly wrong, of the right one's kind and precision, not barred."""
    given = one.amount
    if (lure.to is None) != (given.to is None) or not one.style.takes(lure.value) or lure.value <= 0:
        return False
    if lure.bound != given.bound or (
        given.qualifier == "about" and last_step(lure.value) < last_step(given.value)
    ):
        return False
    if one.figure.number == "percent" and given.value <= 100 < lure.value:
        return False
    if not is_wrong(lure, given) or shown(one, lure, one.figure.ask):
        return False
    same = index.same_ask.get(index.plain(one.figure.ask), [])
    for figure in same:
        other = index.measured.get(figure.id)
        if other is not None and not is_wrong(lure, other.amount):
            return False
    text = one.style.write(lure, noun=False)
    barred = one.figure.not_lures
    return not any(index.plain(bar) == index.plain(text) or parse_equal(bar, lure) for bar in barred)


def parse_equal(text: str, lure: Amount) -> bool:
    """Whether a barred text is that amount."""
    read = parse(text)
    return read is not None and (read.value, read.qualifier) == (lure.value, lure.qualifier) and not read.per


def _siblings(index: Index, one: Measured) -> list[Measured]:
    """Figures of the same kind, unit and size, the likest first; a bounded number of them."""
    key = ("siblings", one.figure.id)
    if key not in index.memo:
        index.memo[key] = _rank_siblings(index, one)
    found: list[Measured] = index.memo[key]
    return found


def _rank_siblings(index: Index, one: Measured) -> list[Measured]:
    figure = one.figure
    values, alike = index.peers.get(unit_key(figure), ([], []))
    place = bisect_left(values, one.amount.value)
    window = alike[max(place - WINDOW, 0) : place + WINDOW + 1]
    measure = index.near_measured(one)
    ranked = []
    for other in {id(other): other for other in (*measure, *window)}.values():
        if other is one or other.figure.id in figure.not_lures or unit_key(other.figure) != unit_key(figure):
            continue
        size = max(other.amount.value, one.amount.value) / min(other.amount.value, one.amount.value) if (
            other.amount.value > 0 and one.amount.value > 0
        ) else SIZE + 1  # fmt: skip
        if size <= SIZE and not arguable(index, one, other):
            apart = (
                figure.measure is None or other.figure.measure != figure.measure,
                other.figure.of != figure.id and figure.of != other.figure.id,
                other.figure.article != figure.article,
                other.figure.jurisdiction != figure.jurisdiction,
                size,
                other.figure.id,
            )
            ranked.append((apart, other))
    ranked.sort(key=lambda pair: pair[0])
    return [other for _, other in ranked]


def arguable(index: Index, one: Measured, other: Measured) -> bool:
    """Whether another figure's amount might be defended where this one's is right."""
    if other.amount.qualifier == "magnitude" or one.amount.qualifier == "magnitude":
        return True
    if not (is_wrong(other.amount, one.amount) and is_wrong(one.amount, other.amount)):
        return True
    figure, same = one.figure, other.figure
    return bool(
        index.plain(figure.ask) == index.plain(same.ask)
        or (figure.measure and figure.measure == same.measure and figure.period == same.period)
    )


def why(one: Measured, other: Measured) -> str:
    """What a sibling's number really is: "87 is 2015, the year before." """
    figure, same = one.figure, other.figure
    number = other.bare[:1].upper() + other.bare[1:]
    if not figure.measure or figure.measure != same.measure or same.period is None:
        return f"{number} is the figure for {same.label}."
    said = same.period.said
    years = (same.period.year or 0, (figure.period.year if figure.period else 0) or 0)
    if not all(years):
        return f"{number} is the figure for {said}."
    step = {-1: ", the year before", 1: ", the year after"}.get(years[0] - years[1], "")
    return f"{number} is {said}{step}."


def _bounds(one: Measured, stream: Stream) -> Iterator[Amount]:
    """Other bounds: the opposite of the right one, and farther ones to either side, none entailed by it."""
    given = one.amount
    step = one.style.step
    n = given.value / step
    if n.denominator != 1:
        return
    up = given.qualifier in ("more_than", "at_least")
    near = sorted(near_misses(int(n), stream, 8, lambda miss: one.style.takes(miss * step)))
    above = [miss for miss in near if miss > n] or [int(n) + 1, int(n) + 2]
    below = [miss for miss in near if miss < n]
    farther, other_side = (above, below) if up else (below[::-1], above)
    yield Amount(given.value, None, OPPOSITE[given.qualifier], given.per)
    for miss in farther[:1]:
        yield Amount(miss * step, None, given.qualifier, given.per)
    for miss in other_side[:1]:
        yield Amount(miss * step, None, OPPOSITE[given.qualifier], given.per)
    for miss in farther[1:]:
        yield Amount(miss * step, None, given.qualifier, given.per)


def _near(index: Index, one: Measured, stream: Stream, wanted: int) -> Iterator[Amount]:
    """Near misses in the article's own format that the article does not have."""
    given, style = one.amount, one.style
    if wanted <= 0:
        return
    present = index.numbers(one.figure.article)
    if style.way in ("fraction", "ratio"):
        parts = [part for part in PARTS if part != given.value and part not in present]
        parts.sort(key=lambda part: (abs(part - given.value), part))
        for part in stream.shuffled(parts[:5]):
            yield Amount(part, None, given.qualifier, given.per)
        return
    step = _round_step(given.value) if given.qualifier == "about" else style.step
    n = given.value / step
    if n.denominator != 1 or n <= 0:
        return

    def fits(miss: int) -> bool:
        amount = Amount(miss * step, _shifted(given, miss * step), given.qualifier, given.per)
        return miss * step not in present and _fits(index, one, amount)

    for miss in near_misses(int(n), stream, wanted, fits):
        yield Amount(miss * step, _shifted(given, miss * step), given.qualifier, given.per)


def _shifted(given: Amount, value: Fraction) -> Fraction | None:
    return None if given.to is None else given.to + (value - given.value)


def _round_step(value: Fraction) -> Fraction:
    """The largest round step (1, 2 or 5 times a power of ten) that the value is a multiple of."""
    step = last_step(value)
    return next((step * times for times in (5, 2) if (value / (step * times)).denominator == 1), step)


def shown_in(one: Measured, text: str) -> bool:
    """Whether a text gives the figure's own amount away."""
    return shown(one, one.amount, text)


def shown(one: Measured, amount: Amount, text: str) -> bool:
    """Whether an amount's number stands in a text as a word of its own, in figures or in words."""
    if one.style.way == "magnitude":
        return magnitude(one) in text.casefold()
    return number_in(amount.value, text, one.style.number(amount.value).casefold())


def number_in(value: Fraction, text: str, *forms: str) -> bool:
    """Whether a number stands in a text as a word of its own: in figures, in words, or as one of `forms`."""
    folded = text.casefold()
    written = {show(value), *forms}
    if value.denominator == 1 and 0 <= value <= 20:
        written.add(in_words(value))
    return any(_stands(form, folded) for form in written)


def _stands(word: str, text: str) -> bool:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        before, after = text[at - 1 : at], text[end : end + 1]
        if not (before.isalnum() or after.isalnum()) and not (
            after in (".", ",") and text[end + 1 : end + 2].isdigit()
        ):
            return True
        at = text.find(word, at + 1)
    return False


def magnitude(one: Measured) -> str:
    """The word of a magnitude, as an option: "thousands"."""
    said = one.figure.said.casefold()
    known = [word for word in MAGNITUDES if word in said]
    return max(known, key=len) if known else said


def accepts(one: Measured) -> tuple[str, ...]:
    """Other ways to give the same number that are taken."""
    value, figure = one.amount.value, one.figure
    forms = [figure.said, show(value)]
    if value.denominator == 1 and 0 <= value <= 100:
        forms.append(in_words(value))
    if figure.number == "percent":
        forms.append(f"{show(value)} %")
    if value.denominator != 1 and figure.number == "fraction":
        forms.append(f"{float(value * 100):.1f} %".replace(".0 %", " %"))
        forms.append(f"{int(value * 100 + Fraction(1, 2))} %")
    if one.amount.qualifier == "about":
        half = last_step(value) / 2
        forms.append(f"{show(value - half)} to {show(value + half)}")
    own = (one.shown,)
    return tuple(form for form in dict.fromkeys(forms) if form not in own)


def beside(one: Measured) -> str:
    """What is counted, to be shown beside the input: "cases", "percent", "deaths a day"."""
    figure = one.figure
    if figure.number == "percent":
        return "percent"
    unit = figure.unit.many if figure.unit else (figure.currency or "")
    return f"{unit} a {figure.per}".strip() if figure.per else unit


def units(one: Measured) -> tuple[str, ...]:
    """The words that may go with the number."""
    figure = one.figure
    found = (figure.unit.many, figure.unit.one) if figure.unit else ()
    if figure.number == "percent":
        return (*found, "percent", "%")
    return (*found, figure.currency) if figure.currency else found


def all_units(index: Index) -> tuple[str, ...]:
    """Every unit of the story's figures, once."""
    if "units" not in index.memo:
        index.memo["units"] = tuple(
            dict.fromkeys(unit for one in index.measured.values() for unit in units(one))
        )
    found: tuple[str, ...] = index.memo["units"]
    return found


def known(index: Index, one: Measured) -> tuple[tuple[Fraction, str], ...]:
    """The values of other figures near this one in the story, with what they are."""
    others = [other for other in index.like(one)[:KNOWN] if other.amount.value != one.amount.value]
    others = [other for other in others if other.amount.qualifier != "magnitude"]
    return tuple((other.amount.value, why(one, other)) for other in others)
