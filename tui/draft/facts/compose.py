"""What was found in an article becomes facts of a story, each with the article's words for evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from tui.draft.facts.composefigures import Figures
from tui.draft.facts.evidence import several, verbatim
from tui.draft.facts.placeskips import place_skips
from tui.draft.facts.scribe import Scribe
from tui.draft.facts.speakers import Speakers
from tui.draft.facts.wording import asked, parted, place_meaning, reviewed
from tui.draft.finds import Finds
from tui.draft.found import Districts, Happened, Named, Quotation, Spot, Statement
from tui.draft.ids import Ids
from tui.story.model import Claim, Date, District, Event, Fact, Group, Quote, Term

T = TypeVar("T")


class Composer:
    """Makes the facts of one article; `ids` and `speakers` are those of the whole story.

    What cannot be cited is `dropped`: a line each, for the author to be told.
    """

    def __init__(self, article: str, finds: Finds, ids: Ids, speakers: Speakers) -> None:
        self.finds = finds
        self.scribe = Scribe(article, finds, ids, speakers)
        self.article = article
        self.page = self.scribe.page
        self.words = self.scribe.words
        self.ids = ids
        self.speakers = speakers
        self.figures = Figures(self.scribe, finds)

    @property
    def dropped(self) -> list[str]:
        """What could not be cited, a line each."""
        return self.scribe.dropped

    def facts(self) -> list[Fact]:
        """The facts of the article, but for its speakers, who are the whole story's (`Speakers.facts`)."""
        self.speakers.introduce(self.article, self.finds, self.words)
        groups = [fact for found in self.finds.districts for fact in self._group(found)]
        amounts = [
            fact
            for place, amount in enumerate(self.finds.amounts)
            if (fact := self.figures.figure(place, amount))
        ]
        rest = [
            *self._each(self.finds.changes, self.figures.comparison),
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

    def _quote(self, quotation: Quotation) -> Quote | None:
        parts = [piece for part in quotation.parts for piece in parted(self.page.text, part)]
        evidence = [self.words.cited(part) for part in parts]
        if not parts or not all(evidence):
            if parts:
                self.scribe.missed("the quotation", parts[0])
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
            id=self.ids.new(" ".join(self.scribe.text(parts[0]).split()[:7])),
            article=self.article,
            evidence=texts,
            parts=tuple(self.scribe.text(part) for part in parts),
            by=by,
            via=via if via != by else None,
            gap=quotation.gap or None,
            review=reviewed(quotation.doubt, doubt),
        )

    def _claim(self, statement: Statement) -> Claim | None:
        said = statement.said
        evidence = self.scribe.cited(statement.locus, said.evidence)
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

    def _event(self, happened: Happened) -> Event | None:
        evidence = self.scribe.cited(happened.locus, ())
        if not evidence:
            return None
        when = Date(
            said=self.scribe.text(happened.when), month=happened.month, day=happened.day, year=happened.year
        )
        return Event(
            id=self.ids.new(" ".join(happened.what.split()[:7]), when.said),
            article=self.article,
            evidence=evidence,
            what=verbatim(happened.what),
            when=when,
            review=reviewed(happened.doubt),
        )

    def _term(self, named: Named) -> Term | None:
        evidence = self.scribe.cited(named.locus, named.evidence)
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
        evidence = self.scribe.cited(spot.locus, [self.words.sentence(place) for place in spot.at[:1]])
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
        evidence = self.scribe.cited(found.locus, found.evidence)
        members = [(part, self.scribe.cited(part.locus, ())) for part in found.members]
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
