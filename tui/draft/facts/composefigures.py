"""The amounts that were found in an article become figures, and two of them a comparison."""

from __future__ import annotations

from tui.draft.facts.evidence import verbatim
from tui.draft.facts.scribe import Scribe
from tui.draft.facts.suspects import only_does
from tui.draft.facts.wording import asked, number, reviewed
from tui.draft.finds import Finds
from tui.draft.found import NOBODY, Amount, Change, Range, Said
from tui.story.model import Comparison, Figure, Period, Unit

AHEAD = 40  # characters after a verb in which what was supplied is named
NEAR = 800  # characters around a paragraph whose numbers are kept out of a figure's locus


class Figures:
    """Makes the figures of one article, and the comparisons between them."""

    def __init__(self, scribe: Scribe, finds: Finds) -> None:
        self.scribe = scribe
        self.article = scribe.article
        self.page = scribe.page
        self.words = scribe.words
        self.ids = scribe.ids
        self.speakers = scribe.speakers
        self.finds = finds
        self._figures: dict[int, Figure] = {}  # by their places in the list of amounts

    def figure(self, place: int, amount: Amount) -> Figure | None:
        """The figure of the amount that stands at a place in the list of amounts."""
        if self._counts_a_group(amount):
            return None
        said = self.finds.said[place] if place < len(self.finds.said) else NOBODY
        if self._says_nothing(said):
            self.speakers.silent(self.article, said.by)
            said = NOBODY
        evidence = self.scribe.cited(amount.locus, said.evidence, self._foreign(amount))
        value, to = (
            number(amount.value, amount.kind),
            None if amount.to is None else number(amount.to, amount.kind),
        )
        if not evidence or value is None or (amount.to is not None and to is None):
            self.scribe.missed("the number", amount.said)
            return None
        by, doubt = self.speakers.who(self.article, said, self.words, evidence)
        figure = Figure(
            id=self.ids.new(self._figure_name(amount), self.scribe.text(amount.locus)),
            article=self.article,
            evidence=evidence,
            ask=asked(amount.ask),
            label=verbatim(amount.label),
            said=self.scribe.text(amount.said),
            value=value,
            to=to,
            qualifier=amount.qualifier,
            number=amount.kind,
            unit=Unit(one=amount.one, many=amount.many) if amount.one and amount.many else None,
            currency=amount.currency or None,
            per=amount.per or None,
            period=self._period(amount),
            within=amount.within or None,
            by=by,
            status="stated" if by is None else "goal" if amount.goal else self.speakers.status(by),
            measure=self._measure(amount),
            review=reviewed(amount.doubt, doubt),
        )
        self._figures[place] = figure
        return figure

    def _says_nothing(self, said: Said) -> bool:
        """Whether the words that give a number to somebody have a verb, but none of saying."""
        if said.by is None or not said.evidence:
            return False
        end = said.evidence[0][1]
        return only_does(self.scribe.text(said.evidence[0]), self.page.text[end : end + AHEAD])

    def _figure_name(self, amount: Amount) -> str:
        """What a figure's id is made of: its label, or the beginning of the words that stand for one."""
        if not amount.label.startswith(("“", '"')):
            return amount.label
        period = self.scribe.text(amount.period) if amount.period else ""
        return " ".join([amount.many, *amount.label.split()[:7], period])

    def _period(self, amount: Amount) -> Period | None:
        return (
            None if amount.period is None else Period(said=self.scribe.text(amount.period), year=amount.year)
        )

    def _measure(self, amount: Amount) -> str | None:
        """The measure's name, where the article has two figures of it."""
        alike = [other for other in self.finds.amounts if amount.measure and other.measure == amount.measure]
        if len(alike) < 2:
            return None
        label = alike[0].label.split(",")[0]
        return self.speakers.measure(self.article, amount.measure, label)

    def _foreign(self, amount: Amount) -> list[Range]:
        """The numbers that may not come into a figure's locus."""
        own = [place for place in (amount.said, amount.period, amount.locus) if place is not None]
        near = self.page.reading.paragraph(amount.locus[0])
        return [
            (found.start, found.end)
            for found in self.page.reading.numbers_in(near[0] - NEAR, near[1] + NEAR)
            if not any(start < found.end and found.start < end for start, end in own)
        ]

    def _counts_a_group(self, amount: Amount) -> bool:
        return any(
            found.locus[0] <= amount.said[0] < found.locus[1] and amount.value == found.size
            for found in self.finds.districts
        )

    def comparison(self, change: Change) -> Comparison | None:
        """The comparison of two amounts whose figures were made before."""
        earlier, later = self._figures.get(change.earlier), self._figures.get(change.later)
        if earlier is None or later is None or earlier.measure is None:
            return None
        evidence = self.scribe.cited(change.locus, ())
        if not evidence:
            return None
        periods = [figure.period.said if figure.period else "" for figure in (earlier, later)]
        return Comparison(
            id=self.ids.new(f"{change.label} change", " to ".join(periods)),
            article=self.article,
            evidence=evidence,
            ask=asked(change.ask),
            label=verbatim(change.label),
            from_=earlier.id,
            to=later.id,
            review=reviewed(change.doubt),
        )
