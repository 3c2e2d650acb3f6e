"""The options of a number: siblings, the author's lures and near misses, all written like the right one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tui.numbers import in_words, show
from tui.quiz.amount import OPPOSITE, Amount, Exact, is_wrong, last_step, parse, whole
from tui.quiz.index import Index, Measured
from tui.quiz.lures import MOST
from tui.quiz.near import near_misses
from tui.quiz.question import Option
from tui.quiz.shuffle import Stream
from tui.quiz.style import MAGNITUDES, PARTS
from tui.quiz.wording import capital, folded

SIZE = 10  # a sibling's value is at most so many times as large, or as small
WINDOW = 3  # siblings on either side in value that are looked at
ALWAYS = 2  # siblings that come before the author's lures
MOST_ALIKE = 64  # figures asked in the same words beyond which no other amount is surely wrong

Lure = tuple[Amount, str, str | None]  # an amount, why it is wrong, and the fact that it belongs to
Drawn = tuple[Amount, Option]


def choice(
    index: Index, one: Measured, stream: Stream, mixups: Sequence[str] = ()
) -> tuple[tuple[Option, ...], int]:
    """The options of a figure's value, rising, and the place of the right one."""
    right = (one.amount, Option(one.bare, "", one.figure.id))
    shown = [right, *_draw(index, one, stream, mixups)]
    shown.sort(key=_order)
    place = shown.index(right)
    noun = one.style.noun
    if not noun or any(given.value == 1 for given, _ in shown):  # "one case" among cases would stand out
        return tuple([option for _, option in shown]), place
    return tuple([Option(f"{option.text} {noun}", option.why, option.fact) for _, option in shown]), place


def _order(drawn: Drawn) -> tuple[Exact, int]:
    """How options rise: by value, and "fewer than one" before "more than one"."""
    given = drawn[0]
    return given.value, 1 if given.qualifier in ("more_than", "at_least") else 0


def enough(index: Index, one: Measured) -> bool:
    """Whether a choice of the value has a lure, whatever the seed."""
    first = () if one.amount.bound else siblings(index, one)[:ALWAYS]
    return any(fits(index, one, other.amount) for other in first) or bool(
        _draw(index, one, Stream("enough"), ())
    )


def _draw(index: Index, one: Measured, stream: Stream, mixups: Sequence[str]) -> list[Drawn]:
    """At most three wrong amounts, each once, best first: the first that fit."""
    drawn: list[Drawn] = []
    taken = {one.bare}
    for given, why_, fact in _candidates(index, one, stream, mixups, drawn):
        text = one.style.write(given, noun=False)
        if text not in taken and fits(index, one, given):
            taken.add(text)
            drawn.append((given, Option(text, why_, fact)))
            if len(drawn) == MOST:
                break
    return drawn


def _candidates(
    index: Index, one: Measured, stream: Stream, mixups: Sequence[str], drawn: list[Drawn]
) -> Iterator[Lure]:
    """What was mixed up before, siblings, the author's lures, more siblings, near misses."""
    yield from _written(index, one, mixups)
    if one.amount.bound:
        yield from ((given, f"The article says {one.bare}.", None) for given in _bounds(one, stream))
        return
    alike = siblings(index, one)
    yield from ((other.amount, why(one, other), other.figure.id) for other in alike[:ALWAYS])
    if one.figure.lures:
        yield from _written(index, one, stream.shuffled(one.figure.lures))
    if len(alike) > ALWAYS:
        more = stream.shuffled(alike[ALWAYS : ALWAYS + MOST])
        yield from ((other.amount, why(one, other), other.figure.id) for other in more)
    for given in _near(index, one, stream, MOST - len(drawn)):
        yield given, _absent(one, given), None


def _absent(one: Measured, given: Amount) -> str:
    return f"{capital(one.style.number(given.value))} does not occur in the article."


def _written(index: Index, one: Measured, texts: Sequence[str]) -> Iterator[Lure]:
    """An author's lures, or what was mixed up, as amounts like the right one, with why they are wrong."""
    for text in texts:
        read = parse(text)
        if read is None or (read.per and one.amount.per and read.per != one.amount.per):
            continue
        if read.bound and not one.amount.bound:
            continue
        if one.amount.bound:
            qualifier, why_ = read.qualifier, f"The article says {one.bare}."
        else:
            qualifier, why_ = one.amount.qualifier, ""
        given = Amount(read.value, read.to, qualifier, one.amount.per)
        own = next((other for other in siblings(index, one) if other.amount.value == given.value), None)
        if own is not None and not one.amount.bound:
            yield given, why(one, own), own.figure.id
        elif why_ or given.value in index.numbers(one.figure.article):
            yield given, why_, None
        else:
            yield given, _absent(one, given), None


def fits(index: Index, one: Measured, lure: Amount) -> bool:
    """Whether an amount can be offered: plainly wrong, of the right one's kind and precision, not barred."""
    given, figure = one.amount, one.figure
    if lure.bound != given.bound or (lure.to is None) != (given.to is None):
        return False
    if not one.style.takes(lure.value) or lure.value <= 0 or not is_wrong(lure, given):
        return False
    if given.qualifier == "about" and last_step(lure.value) < last_step(given.value):
        return False
    if figure.number == "percent" and given.value <= 100 < lure.value:
        return False
    same = index.same_ask.get(one.ask, ())
    if len(same) > MOST_ALIKE or (len(same) > 1 and not all(is_wrong(lure, other.amount) for other in same)):
        return False
    if number_in(lure.value, figure.ask):
        return False
    return not (figure.not_lures and _barred(one, lure))


def _barred(one: Measured, lure: Amount) -> bool:
    """Whether the author says that an amount could be defended."""
    words = folded(one.style.write(lure, noun=False))
    for text in one.figure.not_lures:
        read = parse(text)
        if folded(text) == words:
            return True
        if read is not None and (read.value, read.qualifier, read.per) == (lure.value, lure.qualifier, ""):
            return True
    return False


def siblings(index: Index, one: Measured) -> list[Measured]:
    """Figures of the same kind, unit and size, the likest first; a bounded number of them."""
    return index.once(("siblings", one.figure.id), lambda: _siblings(index, one))


def _siblings(index: Index, one: Measured) -> list[Measured]:
    values, alike = index.peers.get(one.key, ([], []))
    place = bisect_left(values, one.amount.value)
    window = alike[max(place - WINDOW, 0) : place + WINDOW + 1] if len(alike) > 2 * WINDOW else alike
    measure = index.near_measured(one)
    found = {other.figure.id: other for other in (*measure, *window)}
    ranked = [
        (_distance(one, other), other)
        for other in found.values()
        if other is not one and other.key == one.key and _like_sized(one, other) and not arguable(one, other)
    ]
    ranked.sort(key=lambda each: each[0])
    return [other for _, other in ranked]


def _like_sized(one: Measured, other: Measured) -> bool:
    small, large = sorted((one.amount.value, other.amount.value))
    return 0 < large <= SIZE * small and other.figure.id not in one.figure.not_lures


def _distance(one: Measured, other: Measured) -> tuple[bool, bool, bool, bool, float, str]:
    """How far another figure is from being mistaken for this one."""
    figure, same = one.figure, other.figure
    return (
        figure.measure is None or same.measure != figure.measure,
        same.of != figure.id and figure.of != same.id,
        same.article != figure.article,
        same.jurisdiction != figure.jurisdiction,
        float(max(other.amount.value, one.amount.value)) / float(min(other.amount.value, one.amount.value)),
        same.id,
    )


def arguable(one: Measured, other: Measured) -> bool:
    """Whether another figure's amount might be defended where this one's is right."""
    first, second = one.amount, other.amount
    if "magnitude" in (first.qualifier, second.qualifier):
        return True
    if not is_wrong(second, first) or not is_wrong(first, second):
        return True
    figure, same = one.figure, other.figure
    if figure.measure and figure.measure == same.measure and figure.period == same.period:
        return True
    return one.ask == other.ask


def why(one: Measured, other: Measured) -> str:
    """What a sibling's number really is: "87 is 2015, the year before." """
    figure, same = one.figure, other.figure
    number = capital(other.bare)
    if not figure.measure or figure.measure != same.measure or same.period is None:
        return f"{number} is the figure for {same.label}."
    said, year = same.period.said, same.period.year
    own = figure.period.year if figure.period else None
    if year is None or own is None:
        return f"{number} is the figure for {said}."
    step = ", the year before" if year == own - 1 else ", the year after" if year == own + 1 else ""
    return f"{number} is {said}{step}."


def _bounds(one: Measured, stream: Stream) -> Iterator[Amount]:
    """Other bounds: the opposite of the right one, and farther ones to either side, none entailed by it."""
    given, step = one.amount, one.style.step
    n = whole(Fraction(given.value) / step)
    if not isinstance(n, int):
        return
    up = given.qualifier in ("more_than", "at_least")
    near = sorted(near_misses(n, stream, 8, lambda miss: one.style.takes(miss * step)))
    above = [miss for miss in near if miss > n] or [n + 1, n + 2]
    below = [miss for miss in near if miss < n]
    farther, other_side = (above, below) if up else (below[::-1], above)
    opposite = OPPOSITE[given.qualifier]
    yield Amount(given.value, None, opposite, given.per)
    yield from (Amount(miss * step, None, given.qualifier, given.per) for miss in farther[:1])
    yield from (Amount(miss * step, None, opposite, given.per) for miss in other_side[:1])
    yield from (Amount(miss * step, None, given.qualifier, given.per) for miss in farther[1:])


def _near(index: Index, one: Measured, stream: Stream, wanted: int) -> Iterator[Amount]:
    """Near misses in the article's own format that the article does not have."""
    given, style = one.amount, one.style
    present = index.numbers(one.figure.article)
    if style.way in ("fraction", "ratio"):
        parts = [part for part in PARTS if part != given.value and part not in present]
        parts.sort(key=lambda part: (abs(part - given.value), part))
        yield from (Amount(part, None, given.qualifier, given.per) for part in stream.shuffled(parts[:5]))
        return
    step = _round_step(given.value) if given.qualifier == "about" else style.step
    n = whole(Fraction(given.value) / step)
    if not isinstance(n, int) or n <= 0:
        return
    apart = None if given.to is None else given.to - given.value

    def amount(miss: int) -> Amount:
        value = whole(miss * step)
        return Amount(value, None if apart is None else value + apart, given.qualifier, given.per)

    def fit(miss: int) -> bool:
        return whole(miss * step) not in present and fits(index, one, amount(miss))

    yield from (amount(miss) for miss in near_misses(n, stream, wanted, fit))


def _round_step(value: Exact) -> Exact:
    """The largest round step (1, 2 or 5 times a power of ten) that the value is a multiple of."""
    step = last_step(value) or 1
    return next(
        (step * times for times in (5, 2) if (Fraction(value) / (step * times)).denominator == 1), step
    )


def shown_in(one: Measured, text: str) -> bool:
    """Whether a text gives the figure's own amount away."""
    if one.style.way == "magnitude":
        return magnitude(one) in text.casefold()
    return number_in(one.amount.value, text, one.style.number(one.amount.value).casefold())


def plainly(value: Exact) -> str:
    """A number as readers are shown it: "1,200", "1/3"."""
    return f"{value:,}" if type(value) is int and value >= 0 else show(value)


def number_in(value: Exact, text: str, *forms: str) -> bool:
    """Whether a number stands in a text as a word of its own: in figures, in words, or as one of `forms`."""
    if type(value) is int and value > 20:
        if not forms and str(value) not in text and f"{value:,}" not in text:
            return False
        written = {str(value), f"{value:,}", *forms}
    else:
        written = {plainly(value), *forms}
        if value.denominator == 1 and 0 <= value <= 20:
            written.add(in_words(int(value)))
    words = text.casefold()
    return any(form in words and _stands(form, words) for form in written)


def _stands(word: str, text: str) -> bool:
    """Whether a word stands in a text whole, and not as a part of a larger number."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        before, after = text[at - 1 : at], text[end : end + 1]
        cut = (
            before.isalnum() or after.isalnum() or (before in (".", ",") and text[at - 2 : at - 1].isdigit())
        )
        if not cut and not (after in (".", ",") and text[end + 1 : end + 2].isdigit()):
            return True
        at = text.find(word, at + 1)
    return False


def magnitude(one: Measured) -> str:
    """The word of a magnitude, as an option: "thousands"."""
    said = one.figure.said.casefold()
    return max((word for word in MAGNITUDES if word in said), key=len, default=said)
