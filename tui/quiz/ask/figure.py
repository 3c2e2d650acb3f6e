"""Questions about figures: the value, what a value counts, whose word it is, and when it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.quiz import gaps, period, values
from tui.quiz.index import Index, Measured
from tui.quiz.lures import FIRST, LAST, NOTHING, SECOND, THIRD, Candidate, Pool, options, pool
from tui.quiz.numberkeys import accepts, beside, number_key
from tui.quiz.people import attributed, names, rivals
from tui.quiz.question import Form, MarksKey, NumberKey, TextKey
from tui.quiz.rendered import Offer, Rendered
from tui.quiz.shuffle import Stream
from tui.quiz.style import MAGNITUDES
from tui.quiz.wording import capital
from tui.story.model import Figure

KIN = {"percent": "share", "fraction": "share"}  # kinds of number that may stand for each other's meaning
SIZE = 20  # how many times larger a value may be for its meaning to tempt


def offers(index: Index, figure: Figure) -> Iterator[Offer]:
    """What can be asked of a figure, and in which forms."""
    one = index.measured.get(figure.id)
    if one is None:
        return
    forms = tuple(_value_forms(index, one))
    if forms:
        yield Offer("value", True, forms, figure.label)
    if _meanings(index, one).enough:
        yield Offer("meaning", False, (Form.CHOICE,), f"what {one.bare} stands for")
    if _sources(index, one).enough:
        label = f"whose word: {figure.label}"
        yield Offer("attribution", figure.status != "stated", (Form.CHOICE,), label)
    if period.lures(index, one).enough:
        yield Offer("period", False, (Form.CHOICE,), f"when: {period.stem(index, figure)}, {one.bare}")


def ask(
    index: Index, figure: Figure, aspect: str, form: Form, stream: Stream, mixups: Sequence[str]
) -> Rendered:
    """The question for an aspect of a figure that `offers` named."""
    one = index.measured[figure.id]
    if aspect == "value":
        return _ask_value(index, one, form, stream, mixups)
    if aspect == "meaning":
        prompt = _meaning_prompt(one)
        lures = _meanings(index, one).draw(stream, mixups)
        return _chosen(index, one, prompt, capital(figure.label), lures, stream)
    if aspect == "attribution":
        right = capital(index.name(figure.by))
        lures = _sources(index, one).draw(stream, mixups)
        return _chosen(index, one, _source_prompt(one), right, lures, stream)
    return period.ask(index, one, stream, mixups)


def explain(index: Index, one: Measured) -> str:
    """The figure in a sentence, and whose word it is."""
    figure = one.figure
    shown = figure.said if one.style.way == "magnitude" else one.bare
    return attributed(index, f"{capital(figure.label)}: {shown}", figure.by, figure.status)


def _value_forms(index: Index, one: Measured) -> Iterator[Form]:
    if not one.ask or values.shown_in(one, one.figure.ask):
        return
    if one.amount.qualifier == "magnitude":
        if values.magnitude(one):
            yield Form.CHOICE
    else:
        if values.enough(index, one):
            yield Form.CHOICE
        if not (one.amount.bound and one.amount.value <= 2):
            yield Form.NUMBER
    if gaps.figure_gap(index, one) is not None:
        yield Form.CLOZE


def _ask_value(index: Index, one: Measured, form: Form, stream: Stream, mixups: Sequence[str]) -> Rendered:
    figure = one.figure
    if form is Form.CLOZE:
        return _cloze(index, one)
    if form is Form.NUMBER:
        return Rendered(
            prompt=figure.ask,
            key=number_key(index, one),
            right=(one.shown,),
            explanation=explain(index, one),
            evidence=index.spans[figure.id],
            cite=index.cite(figure.article),
            accepts=accepts(one),
            unit=beside(one),
        )
    if one.amount.qualifier == "magnitude":
        return _ask_magnitude(index, one, stream, mixups)
    shown, place = values.choice(index, one, stream, mixups)
    return Rendered(
        prompt=figure.ask,
        key=MarksKey((place,)),
        right=(shown[place].text,),
        explanation=explain(index, one),
        evidence=index.spans[figure.id],
        cite=index.cite(figure.article),
        options=shown,
    )


def _ask_magnitude(index: Index, one: Measured, stream: Stream, mixups: Sequence[str]) -> Rendered:
    figure = one.figure
    prompt = (
        figure.ask if "word" in figure.ask.casefold() else f"{figure.ask} Which word does the article use?"
    )
    right = values.magnitude(one)
    barred = {index.plain(text) for text in (right, *figure.not_lures)}
    words = [word.casefold() for word in (*mixups, *figure.lures) if word.casefold() in MAGNITUDES]
    unlike = [word for word in (*words, *_near_magnitudes(right, stream)) if index.plain(word) not in barred]
    lures = [Candidate(word, f"The article’s word is “{right}”.") for word in dict.fromkeys(unlike)][:3]
    order = (lambda option: MAGNITUDES.index(option.text)) if right in MAGNITUDES else None
    shown, place = options(right, lures, stream, order, figure.id)
    return Rendered(
        prompt=prompt,
        key=MarksKey((place,)),
        right=(right,),
        explanation=explain(index, one),
        evidence=index.spans[figure.id],
        cite=index.cite(figure.article),
        options=shown,
    )


def _near_magnitudes(right: str, stream: Stream) -> list[str]:
    """The other magnitudes: those that tempt, at most two steps away, before those that are absurd."""
    at = MAGNITUDES.index(right) if right in MAGNITUDES else len(MAGNITUDES) // 2
    steps = {word: abs(place - at) for place, word in enumerate(MAGNITUDES)}
    return sorted(stream.shuffled(MAGNITUDES), key=lambda word: max(steps[word], 2))


def _cloze(index: Index, one: Measured) -> Rendered:
    gap = gaps.figure_gap(index, one)
    if gap is None:
        raise ValueError(f"{one.figure.id} has no gap to fill")
    word = one.amount.qualifier == "magnitude"
    right = values.magnitude(one) if word else gap.said
    key: TextKey | NumberKey = number_key(index, one)
    if word:
        key = TextKey((right,), tuple((other, "") for other in MAGNITUDES if other != right))
    return Rendered(
        prompt=f"Which {'word' if word else 'number'} is missing from this sentence?",
        key=key,
        right=(right,),
        explanation=explain(index, one),
        evidence=index.spans[one.figure.id],
        cite=index.cite(one.figure.article),
        before=gap.before,
        after=gap.after,
        accepts=() if word else accepts(one),
    )


def _chosen(
    index: Index, one: Measured, prompt: str, right: str, lures: list[Candidate], stream: Stream
) -> Rendered:
    """A choice among texts about a figure."""
    shown, place = options(right, lures, stream)
    return Rendered(
        prompt=prompt,
        key=MarksKey((place,)),
        right=(right,),
        explanation=explain(index, one),
        evidence=index.spans[one.figure.id],
        cite=index.cite(one.figure.article),
        options=shown,
    )


def _meaning_prompt(one: Measured) -> str:
    return f"What does the figure “{one.bare}” stand for?"


def _meanings(index: Index, one: Measured) -> Pool:
    """Labels of figures that this one's value might be taken for."""
    return index.once(("figure meaning", one.figure.id), lambda: _make_meanings(index, one))


def _make_meanings(index: Index, one: Measured) -> Pool:
    figure = one.figure
    if one.amount.qualifier == "magnitude" or values.shown_in(one, figure.label):
        return NOTHING
    barred = {*figure.not_lures, *map(index.plain, figure.not_lures)}
    kin, lures = KIN.get(figure.number, figure.number), []
    for other in index.like(one):
        same = other.figure
        if KIN.get(same.number, same.number) != kin or values.arguable(one, other):
            continue
        if not barred or (same.id not in barred and index.plain(same.label) not in barred):
            tier = FIRST if figure.measure and same.measure == figure.measure else SECOND
            tier = tier if same.article == figure.article else THIRD
            if kin != "share" and not _alike(one, other):
                tier = LAST
            lures.append(
                Candidate(capital(same.label), f"The figure for that is {other.bare}.", same.id, tier)
            )
    return pool(index, capital(figure.label), _meaning_prompt(one), lures)


def _alike(one: Measured, other: Measured) -> bool:
    """Whether two values are of one size: nobody takes 418 for a number of years to reach a goal."""
    first, second = one.amount.value, other.amount.value
    return first <= SIZE * second and second <= SIZE * first


def _source_prompt(one: Measured) -> str:
    shown = one.bare if one.style.way != "magnitude" else one.figure.said
    return f"{capital(one.figure.label)}: {shown}. According to whom?"


def _sources(index: Index, one: Measured) -> Pool:
    """Speakers who might have given the figure."""
    return index.once(
        ("figure attribution", one.figure.id),
        lambda: rivals(index, one.figure, one.figure.by, _source_prompt(one), ()),
    )


def answers(index: Index, figure: Figure, aspect: str) -> tuple[str, ...]:
    """Texts that give an aspect away to somebody who sees them with the figure."""
    one = index.measured[figure.id]
    if aspect == "value":
        return (figure.said, one.style.number(one.amount.value))
    if aspect == "meaning":
        return (figure.label, *figure.evidence[:1])
    if aspect == "attribution":
        speaker = index.speaker(figure.by)
        return names(speaker) if speaker else ()
    return (figure.period.said,) if figure.period else ()


def typed(index: Index, figure: Figure, aspect: str) -> tuple[object, ...]:
    """What an aspect's answer rests on."""
    one = index.measured[figure.id]
    value = (
        str(one.amount.value),
        str(one.amount.to),
        figure.qualifier,
        figure.number,
        figure.currency,
        figure.per,
    )
    if aspect in ("value", "meaning"):
        unit = (figure.unit.one, figure.unit.many) if figure.unit else None
        return (value, unit, figure.evidence)
    if aspect == "attribution":
        return (figure.by, figure.status, figure.evidence)
    return (figure.period.said, figure.period.year, figure.evidence) if figure.period else (figure.evidence,)
