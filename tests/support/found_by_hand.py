"""What finders would report of an article, put together by hand, for tests of what is made of it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tui.draft.facts.compose import Composer
from tui.draft.facts.speakers import Speakers
from tui.draft.finds import Finds
from tui.draft.found import NOBODY, Amount, Change, Held, Quotation, Range, Said, Voice
from tui.draft.ids import Ids
from tui.draft.intake.page import Page
from tui.draft.proof.sketch import Sketch
from tui.story.files import StoryFile
from tui.story.model import Article

FIRES = (
    "Mayor Ann Hill said Friday that the city counted 58 fires in 2016, compared with 87 in 2015.\n\n"
    "“We need more water,” Hill said in a letter. About 150 people came to the river.\n\n"
    "Fire Chief Bob Lowe said the city is “short of hands.”\n\n"
    "The fires were called “a disgrace.” Comments are closed."
)


def at(text: str, words: str, number: int = 0) -> Range:
    """Where words stand, the first of their places or a later one."""
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def amount(text: str, said: str, locus: str, value: int, **more: Any) -> Amount:
    """An amount; `said` is looked up in the locus."""
    start = at(text, locus)[0]
    inside = at(locus, said)
    given = {"ask": f"How many: {locus.replace(said, '…')}?", "label": locus.replace(said, "").strip()} | more
    return Amount(
        said=(start + inside[0], start + inside[1]), locus=at(text, locus), value=Fraction(value), **given
    )


def fires() -> Finds:
    """All that stands in the article about fires."""
    text = FIRES
    hill = Said(by="hill", evidence=(at(text, "Mayor Ann Hill said"),))
    return Finds(
        page=Page(text),
        voices=(
            Voice(
                key="hill",
                name="Ann Hill",
                aliases=("Hill", "Mayor Hill"),
                mentions=(at(text, "Mayor Ann Hill"), at(text, "Hill", 1)),
                roles=(Held(said="Mayor", title="mayor", evidence=(at(text, "Mayor Ann Hill"),)),),
            ),
            Voice(
                key="lowe",
                name="Bob Lowe",
                mentions=(at(text, "Bob Lowe"),),
                roles=(
                    Held(said="Fire Chief", title="fire chief", evidence=(at(text, "Fire Chief Bob Lowe"),)),
                ),
            ),
        ),
        amounts=(
            amount(text, "58", "58 fires in 2016", 58, one="fire", many="fires", measure="fires",
                   period=at(text, "2016"), year=2016, ask="How many fires did the city count in 2016?"),
            amount(text, "87", "87 in 2015", 87, one="fire", many="fires", measure="fires",
                   period=at(text, "2015"), year=2015, ask="How many fires did the city count in 2015?",
                   label="fires in 2015"),
            amount(text, "About 150", "About 150 people", 150, qualifier="about", one="person",
                   many="people"),
        ),
        said=(hill, hill, NOBODY),
        changes=(
            Change(earlier=1, later=0, locus=at(text, "58 fires in 2016, compared with 87 in 2015"),
                   ask="How did the fires change from 2015 to 2016?", label="fires, 2015 to 2016"),
        ),
        quotations=(
            Quotation(parts=(at(text, "We need more water,"),),
                      said=Said(by="hill", evidence=(at(text, "Hill said in a letter"),))),
            Quotation(parts=(at(text, "short of hands."),),
                      said=Said(by="lowe", evidence=(at(text, "Bob Lowe said"),))),
            Quotation(parts=(at(text, "a disgrace."),), said=NOBODY),
        ),
    )  # fmt: skip


def sketched(*found: Finds, names: tuple[str, ...] = ("city", "river")) -> Sketch:
    """A sketch of a story about articles, as it is before it is proved."""
    ids = Ids()
    speakers = Speakers(ids)
    facts, articles = [], {}
    for name, finds in zip(names, found, strict=False):
        articles[name] = Article(id=name, source=f"{name}.txt", sha256="0" * 64, title=name)
        facts += Composer(name, finds, ids, speakers).facts()
    facts += speakers.facts()
    head = StoryFile(id="fires", schema=1, title="Fires", summary="Fires.", articles=tuple(articles))
    texts = {name: finds.page.text for name, finds in zip(names, found, strict=False)}
    return Sketch(head, articles, texts, {fact.id: fact for fact in facts})
