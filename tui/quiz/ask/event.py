"""Questions about events: when, in the article's words, and in which order where the article says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.quiz.index import Index
from tui.quiz.lures import FIRST, LAST, SECOND, THIRD, Candidate, Pool, options, pool
from tui.quiz.question import Form, MarksKey, Option, TextKey
from tui.quiz.rendered import Offer, Rendered
from tui.quiz.shuffle import Stream
from tui.quiz.wording import capital, sentence
from tui.story.evidence import Span
from tui.story.model import Date, Event

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
RELATIVE = (
    ("yesterday", "today", "tomorrow"),
    ("last week", "this week", "two weeks ago"),
    ("last month", "this month", "two months ago"),
    ("last year", "this year", "two years ago"),
)
MOST = 6  # events that are put in order at once
_YEAR = re.compile(r"(?:in )?(\d{4})", re.IGNORECASE)


def offers(index: Index, event: Event) -> Iterator[Offer]:
    """The date in the article's words; the order of what the article itself puts in order."""
    if event.what.strip() and index.plain(event.when.said) not in index.plain(event.what):
        forms = [Form.TEXT]
        if _dates(index, event).enough:
            forms.insert(0, Form.CHOICE)
        yield Offer("date", True, tuple(forms), f"when: {event.what}")
    if len(_chain(index, event)) > 1:
        yield Offer("sequence", False, (Form.ORDER,), f"in what order: {event.what}")


def ask(
    index: Index, event: Event, aspect: str, form: Form, stream: Stream, mixups: Sequence[str]
) -> Rendered:
    """The question for an event's date, or for the order of events."""
    if aspect == "sequence":
        return _ask_order(index, event, stream)
    said = event.when.said
    if form is Form.CHOICE:
        shown, place = options(said, _dates(index, event).draw(stream, mixups), stream, None, event.id)
        return _rendered(index, event, MarksKey((place,)), shown)
    taken = date_forms(event.when)
    free = {index.plain(text) for text in (said, *taken)}
    others = tuple(
        (other.when.said, f"That is when {other.what}.")
        for other in index.near(event, index.events)
        if other.article == event.article and index.plain(other.when.said) not in free
    )
    return _rendered(index, event, TextKey((said, *taken), others), (), taken)


def _rendered(
    index: Index,
    event: Event,
    key: TextKey | MarksKey,
    shown: tuple[Option, ...],
    taken: tuple[str, ...] = (),
) -> Rendered:
    return Rendered(
        prompt=_prompt(event),
        key=key,
        right=(event.when.said,),
        explanation=sentence(f"{event.what}: {event.when.said}"),
        evidence=index.spans[event.id],
        cite=index.cite(event.article),
        options=shown,
        accepts=taken,
    )


def _prompt(event: Event) -> str:
    return f"{sentence(event.what)} When was that, in the article’s words?"


def date_forms(when: Date) -> tuple[str, ...]:
    """Other ways to write a date that mean the same."""
    said = when.said
    forms = [f"on {said}"] if _kind(said) in ("day", "month") else []
    for lead in ("on ", "in ", "this past "):
        if said.casefold().startswith(lead):
            forms.append(said[len(lead) :])
    if when.month and when.day:
        long, short = MONTHS[when.month - 1], SHORT[when.month - 1]
        year = f", {when.year}" if when.year else ""
        forms += [f"{name} {when.day}{year}" for name in (long, short)]
        forms += [f"{when.day} {name}{year}" for name in (long, short)]
        forms.append(f"{when.month}/{when.day}{f'/{when.year}' if when.year else ''}")
    return tuple(form for form in dict.fromkeys(forms) if form != said)


def _dates(index: Index, event: Event) -> Pool:
    """Other dates, written like this one: the author's, those of other events, and near ones."""
    return index.once(("event date", event.id), lambda: _make_dates(index, event))


def _make_dates(index: Index, event: Event) -> Pool:
    own = event.when.said
    barred = [index.plain(text) for text in event.not_lures]
    found = [Candidate(text, "", None, FIRST) for text in event.lures]
    for other in index.near(event, index.events):
        said = other.when.said
        if other.id not in event.not_lures and _kind(said) == _kind(own):
            tier = SECOND if other.article == event.article else THIRD
            found.append(Candidate(said, sentence(f"{other.what}: {said}"), other.id, tier))
    found += [Candidate(text, "", None, LAST) for text in _near(event.when)]
    fit = [
        one for one in found if index.plain(one.text) not in barred and not _arguable(index, own, one.text)
    ]
    return pool(index, own, _prompt(event), fit)


def _arguable(index: Index, right: str, lure: str) -> bool:
    """Whether one date holds the other: "Friday" and "Friday morning" are both right."""
    first, second = f" {index.plain(right)} ", f" {index.plain(lure)} "
    return first in second or second in first


def _kind(said: str) -> str:
    """How a date is written: as a weekday, a month and day, a year, or otherwise."""
    first = said.split(" ", 1)[0].removesuffix(".")
    if said.split(" ", 1)[0] in DAYS:
        return "day"
    if any(month.startswith(first) for month in (*MONTHS, *SHORT) if len(first) >= 3):
        return "month"
    return "year" if _YEAR.fullmatch(said) else "other"


def _near(when: Date) -> Iterator[str]:
    """Dates near this one, in the same format; none where there is no telling."""
    said = when.said
    if said in DAYS:
        at = DAYS.index(said)
        yield from (DAYS[(at + step) % len(DAYS)] for step in (-1, 1, -2, 2))
    for alike in RELATIVE:
        if said.casefold() in alike:
            yield from (text for text in alike if text != said.casefold())
    year = _YEAR.fullmatch(said)
    if year:
        yield from (said.replace(year.group(1), str(int(year.group(1)) + step)) for step in (-1, 1, -2, 2))
    if when.month and when.day and not when.year:
        for names in (SHORT, MONTHS):
            name = names[when.month - 1]
            if said == f"{name} {when.day}":
                yield from (
                    f"{name} {day}" for day in (when.day - 10, when.day + 1, when.day - 1) if 1 <= day <= 28
                )
                yield from (f"{names[(when.month - 1 + step) % 12]} {min(when.day, 28)}" for step in (1, -1))


def _chain(index: Index, event: Event) -> list[Event]:
    """Events from first to last that the article puts in order, ending with this one.

    Empty unless this is the last of its line: else one order would be asked twice.
    """
    followed = index.once("followed", lambda: {before for one in index.events for before in one.after})
    if not event.after or event.id in followed:
        return []
    return index.once(("event chain", event.id), lambda: _line(index, event))


def _line(index: Index, event: Event) -> list[Event]:
    """One line of `after` back from an event, within its article; bounded."""
    line = [event]
    while len(line) < MOST:
        before = [index.facts.get(name) for name in line[0].after]
        known = [
            one
            for one in before
            if isinstance(one, Event) and one.article == event.article and one not in line
        ]
        told = {index.plain(one.what) for one in line}
        known = [one for one in known if index.spans.get(one.id) and index.plain(one.what) not in told]
        if not known:
            break
        line.insert(0, max(known, key=lambda one: (bool(one.after), one.id)))
    return line


def _ask_order(index: Index, event: Event, stream: Stream) -> Rendered:
    line = _chain(index, event)
    shown = stream.shuffled(line)
    spans: list[Span] = [*index.spans[event.id], *(index.spans[one.id][0] for one in line[:-1])]
    told = "; then: ".join(capital(one.what) if place == 0 else one.what for place, one in enumerate(line))
    return Rendered(
        prompt="Put these in the order in which they happened, the first one first.",
        key=MarksKey(tuple(shown.index(one) for one in line)),
        right=tuple(capital(one.what) for one in line),
        explanation=f"{told}.",
        evidence=tuple(dict.fromkeys(spans)),
        cite=index.cite(event.article),
        options=tuple(Option(capital(one.what), "", one.id) for one in shown),
    )


def answers(index: Index, event: Event, aspect: str) -> tuple[str, ...]:
    """The date's words; for the order, the words of the locus, which tells what came after what."""
    return (event.when.said,) if aspect == "date" else event.evidence[:1]


def typed(index: Index, event: Event, aspect: str) -> tuple[object, ...]:
    """The date; for the order, what came before."""
    if aspect == "sequence":
        return (tuple(one.id for one in _chain(index, event)), event.evidence)
    when = event.when
    return (when.said, when.month, when.day, when.year, event.evidence)
