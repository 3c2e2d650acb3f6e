"""What was found in an article becomes facts of a story, each with the article's words for evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from tui.draft.evidence import Words, several, verbatim
from tui.draft.finds import Finds
from tui.draft.found import (
    NOBODY,
    Amount,
    Change,
    Districts,
    Happened,
    Named,
    Quotation,
    Range,
    Said,
    Spot,
    Statement,
)
from tui.draft.ids import Ids
from tui.draft.placeskips import place_skips
from tui.draft.speakers import Speakers
from tui.draft.suspects import only_does
from tui.draft.wording import asked, number, parted, place_meaning, reviewed
from tui.story.model import (
    Claim,
    Comparison,
    Date,
    District,
    Event,
    Fact,
    Figure,
    Group,
    Period,
    Quote,
    Term,
    Unit,
)

AHEAD = 40  # characters after a verb in which what was supplied is named
NEAR = 800  # characters around a paragraph whose numbers are kept out of a figure's locus

T = TypeVar("T")


class Composer:
    """Makes the facts of one article; `ids` and `speakers` are those of the whole story.

    What cannot be cited is `dropped`: a line each, for the author to be told.
    """

    def __init__(self, article: str, finds: Finds, ids: Ids, speakers: Speakers) -> None:
        self.article = article
        self.finds = finds
        self.page = finds.page
        self.words = Words(finds.page.reading)
        self.ids = ids
        self.speakers = speakers
        self.dropped: list[str] = []
        self._figures: dict[int, Figure] = {}  # by their places in the list of amounts

    def facts(self) -> list[Fact]:
        """The facts of the article, but for its speakers, who are the whole story's (`Speakers.facts`)."""
        self.speakers.introduce(self.article, self.finds, self.words)
        groups = [fact for found in self.finds.districts for fact in self._group(found)]
        amounts = [
            fact for place, amount in enumerate(self.finds.amounts) if (fact := self._amount(place, amount))
        ]
        rest = [
            *self._each(self.finds.changes, self._change),
            *self._each(self.finds.quotations, self._quote),
            *self._each(self.finds.statements, self._claim),
            *self._each(self.finds.happened, self._event),
            *self._each(self.finds.named, self._term),
        ]
        named = {
            name.casefold() for fact in rest if isinstance(fact, Term) for name in (fact.name, *fact.aliases)
        }
        named |= {fact.said.casefold() for fact in groups if isinstance(fact, District)}
        spots = [spot for spot in self.finds.spots if spot.name.casefold() not in named]
        return [
            *amounts,
            *rest,
            *self._each(spots, self._spot),
            *groups,
        ]

    def _each(self, found: Iterable[T], make: Callable[[T], Fact | None]) -> list[Fact]:
        return [fact for each in found if (fact := make(each)) is not None]

    def text(self, place: Range) -> str:
        """The article's words at a place, as a file has them."""
        return verbatim(self.page.words(place))

    def _cited(self, locus: Range, more: Iterable[Range], barred: Iterable[Range] = ()) -> tuple[str, ...]:
        """The locus, its sentence and further words, each standing in the article once; () if they do not."""
        first = self.words.cited(locus, barred)
        if not first:
            return ()
        return several([first, *(self.words.cited(place) for place in (self.words.sentence(locus), *more))])

    def _missed(self, what: str, place: Range) -> None:
        self.dropped.append(
            f"{what} “{self.text(place)[:60]}”: its words stand in the article more than once"
        )

    # ---------------------------------------------------------------- figures

    def _amount(self, place: int, amount: Amount) -> Figure | None:
        if self._counts_a_group(amount):
            return None
        said = self.finds.said[place] if place < len(self.finds.said) else NOBODY
        if self._says_nothing(said):
            self.speakers.silent(self.article, said.by)
            said = NOBODY
        evidence = self._cited(amount.locus, said.evidence, self._foreign(amount))
        value, to = (
            number(amount.value, amount.kind),
            None if amount.to is None else number(amount.to, amount.kind),
        )
        if not evidence or value is None or (amount.to is not None and to is None):
            self._missed("the number", amount.said)
            return None
        by, doubt = self.speakers.who(self.article, said, self.words, evidence)
        figure = Figure(
            id=self.ids.new(self._figure_name(amount), self.text(amount.locus)),
            article=self.article,
            evidence=evidence,
            ask=asked(amount.ask),
            label=verbatim(amount.label),
            said=self.text(amount.said),
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
        return only_does(self.text(said.evidence[0]), self.page.text[end : end + AHEAD])

    def _figure_name(self, amount: Amount) -> str:
        """What a figure's id is made of: its label, or the beginning of the words that stand for one."""
        if not amount.label.startswith(("“", '"')):
            return amount.label
        period = self.text(amount.period) if amount.period else ""
        return " ".join([amount.many, *amount.label.split()[:7], period])

    def _period(self, amount: Amount) -> Period | None:
        return None if amount.period is None else Period(said=self.text(amount.period), year=amount.year)

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

    def _change(self, change: Change) -> Comparison | None:
        earlier, later = self._figures.get(change.earlier), self._figures.get(change.later)
        if earlier is None or later is None or earlier.measure is None:
            return None
        evidence = self._cited(change.locus, ())
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

    # ---------------------------------------------------------------- speech

    def _quote(self, quotation: Quotation) -> Quote | None:
        parts = [piece for part in quotation.parts for piece in parted(self.page.text, part)]
        evidence = [self.words.cited(part) for part in parts]
        if not parts or not all(evidence):
            if parts:
                self._missed("the quotation", parts[0])
            return None
        said = quotation.said
        sentence = self.words.cited(self.words.sentence((parts[0][0], parts[-1][1])))
        more = [*evidence[1:], sentence, *(self.words.cited(place) for place in said.evidence)]
        texts = several([evidence[0], *more])
        by, doubt = self.speakers.who(self.article, said, self.words, texts)
        if by is None:
            by, added = self.speakers.nobody(self.article, self.words, parts[0])
            texts = several([*texts, added])
        via = self.speakers.id_of(self.article, said.via)
        return Quote(
            id=self.ids.new(" ".join(self.text(parts[0]).split()[:7])),
            article=self.article,
            evidence=texts,
            parts=tuple(self.text(part) for part in parts),
            by=by,
            via=via if via != by else None,
            gap=quotation.gap or None,
            review=reviewed(quotation.doubt, doubt),
        )

    def _claim(self, statement: Statement) -> Claim | None:
        said = statement.said
        evidence = self._cited(statement.locus, said.evidence)
        if not evidence:
            return None
        by, doubt = self.speakers.who(self.article, said, self.words, evidence)
        if by is None and said.by is not None:
            return None  # its question would name whom the story does not have
        via = self.speakers.id_of(self.article, said.via)
        return Claim(
            id=self.ids.new(" ".join(statement.says.split()[:8])),
            article=self.article,
            evidence=evidence,
            says=verbatim(statement.says),
            ask=asked(statement.ask),
            status="stated"
            if by is None
            else "claimed"
            if statement.status == "stated"
            else statement.status,
            by=by,
            via=via if by is not None and via != by else None,
            review=reviewed(statement.doubt, doubt),
        )

    # ---------------------------------------------------------------- when, what, where

    def _event(self, happened: Happened) -> Event | None:
        evidence = self._cited(happened.locus, ())
        if not evidence:
            return None
        when = Date(said=self.text(happened.when), month=happened.month, day=happened.day, year=happened.year)
        return Event(
            id=self.ids.new(" ".join(happened.what.split()[:7]), when.said),
            article=self.article,
            evidence=evidence,
            what=verbatim(happened.what),
            when=when,
            review=reviewed(happened.doubt),
        )

    def _term(self, named: Named) -> Term | None:
        evidence = self._cited(named.locus, named.evidence)
        if not evidence:
            return None
        return Term(
            id=self.ids.new(named.name),
            article=self.article,
            evidence=evidence,
            name=verbatim(named.name),
            meaning=verbatim(named.meaning),
            aliases=tuple(dict.fromkeys(alias for alias in named.aliases if alias != named.name)),
            review=reviewed(named.doubt),
        )

    def _spot(self, spot: Spot) -> Term | None:
        evidence = self._cited(spot.locus, [self.words.sentence(place) for place in spot.at[:1]])
        meaning = verbatim(spot.meaning) or self._left_out(spot)
        if not evidence:
            return None
        return Term(
            id=self.ids.new(f"place {spot.name}"),
            article=self.article,
            evidence=evidence,
            name=verbatim(spot.name),
            meaning=meaning,
            aliases=tuple(dict.fromkeys(alias for alias in spot.aliases if alias != spot.name)),
            skip=place_skips(self.page, spot, self.finds.spots),
            review=reviewed(spot.doubt),
        )

    def _left_out(self, spot: Spot) -> str:
        """A place's sentence without its name, which it is asked by where the article says nothing of it."""
        place = spot.at[0] if spot.at else spot.locus
        return place_meaning(self.page.text, self.words.sentence(place), place)

    def _group(self, found: Districts) -> Sequence[Fact]:
        evidence = self._cited(found.locus, found.evidence)
        members = [(part, self._cited(part.locus, ())) for part in found.members]
        if not evidence or not all(cited for _, cited in members):
            return ()
        name = self.ids.new(found.label)
        group = Group(
            id=name,
            article=self.article,
            evidence=evidence,
            ask=asked(found.ask),
            label=verbatim(found.label),
            size=found.size,
            review=reviewed(found.doubt),
        )
        return group, *(
            District(
                id=self.ids.new(part.said),
                article=self.article,
                evidence=cited,
                group=name,
                state=part.state,
                part=part.part or None,
                said=part.said,
                aliases=part.aliases,
                review=reviewed(part.doubt),
            )
            for part, cited in members
        )
