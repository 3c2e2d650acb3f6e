"""Openers on the whole of an article, and on places, names, dates and single facts."""

from __future__ import annotations

from collections.abc import Iterator

from tui.interview.asking.opening import MOST, Opening, backed, on
from tui.quiz.ask.quote import speaker_prompt
from tui.quiz.index import Index
from tui.quiz.wording import capital, definite, in_quotes, lower_article, sentence
from tui.story.model import Article, Claim, District, Event, Fact, Group, Quote, Term


def on_matters(index: Index) -> Iterator[Opening]:
    """Per article a summary and its dates; then groups, terms, events, claims and quotations one by one."""
    facts = index.once("facts by article", lambda: _by_article(index))
    for article in index.story.articles:
        yield from _summary(index, article, facts.get(article.id, []))
        yield from _dates(index, article.id, facts.get(article.id, []))
    yield from (_group(index, group) for group in index.groups)
    for term in index.terms:
        yield from _term(index, term)
    for event in index.events:
        yield _event(index, event)
    yield from (_single(index, claim) for claim in index.claims)
    yield from (_single(index, quote) for quote in index.quotes)


def _by_article(index: Index) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in index.facts.values():
        if index.spans.get(fact.id):
            found.setdefault(fact.article, []).append(fact)
    return found


def _summary(index: Index, article: Article, facts: list[Fact]) -> Iterator[Opening]:
    """What the article is about: what its briefing says first, then the weightiest, a kind at a time."""
    short = [one for line in article.briefing if line.section == "short" for one in line.cites]
    own = {fact.id for fact in facts}
    chosen = list(dict.fromkeys([one for one in short if one in own][: MOST - 2] + _weighty(facts)))
    if not chosen:
        return
    yield Opening(
        id=f"summary:{article.id}",
        sort="summary",
        asks=on(
            index,
            article.id,
            "What is the story, in a few sentences?",
            "Some of our audience have heard nothing of this. What is it about?",
            "Give me the short of it, please. What do we know?",
        ),
        hostile=on(
            index,
            article.id,
            "Strip the spin away. What do we know, and on whose word?",
            "Why should anybody care? Tell me what there is to it, in facts.",
        ),
        facts=tuple(chosen[:MOST]),
        article=article.id,
    )


def _weighty(facts: list[Fact]) -> list[str]:
    """The weightiest facts, a kind at a time, so that no kind fills a summary; districts if need be."""
    kinds: dict[str, list[Fact]] = {}
    for fact in facts:
        if not isinstance(fact, District) or len(facts) < MOST:
            kinds.setdefault(fact.kind, []).append(fact)
    for alike in kinds.values():
        alike.sort(key=lambda fact: -fact.weight)
    rounds = [alike[place] for place in range(MOST) for alike in kinds.values() if place < len(alike)]
    return [fact.id for fact in sorted(rounds, key=lambda fact: -fact.weight)[:MOST]]


def _dates(index: Index, article: str, facts: list[Fact]) -> Iterator[Opening]:
    events = [fact.id for fact in facts if isinstance(fact, Event)][:MOST]
    if len(events) < 2:
        return
    yield Opening(
        id=f"when:{article}",
        sort="when",
        asks=on(
            index,
            article,
            "Take me through it by the calendar. What happened when?",
            "When did all this happen? Take it step by step, with the dates.",
        ),
        hostile=on(
            index,
            article,
            "Dates, please, and not impressions. What happened when?",
            "You do not really know when any of this was, do you? Give me the date of each thing.",
        ),
        facts=tuple(events),
        article=article,
    )


def _group(index: Index, group: Group) -> Opening:
    label = definite(group.label)
    members = [member.id for member in index.members.get(group.id, ())]
    return Opening(
        id=f"where:{group.id}",
        sort="where",
        asks=(
            group.ask,
            f"Where is all this? Name {label}, all of them if you can.",
            f"People at home will ask whether they are meant. Which are {label}, and how many are there?",
        ),
        hostile=(
            f"You cannot even name them, can you? Which are {label}, and how many?",
            f"Why there, and nowhere else? First tell me exactly which are {label}.",
        ),
        facts=backed(index, (group.id, *members))[:MOST],
        article=group.article,
    )


def _term(index: Index, term: Term) -> Iterator[Opening]:
    """What stands in the sentences that name a term; where nothing else does, the name for what it means."""
    spans = index.spans.get(term.id, ())
    beside = [one for span in spans for one in index.within(index.sentence(span)) if one != term.id]
    facts = [one for one in backed(index, beside) if not isinstance(index.facts[one], District | Term)]
    if facts:
        name = term.name if term.name[:1].isupper() else in_quotes(term.name)
        yield Opening(
            id=f"what:{term.id}",
            sort="what",
            asks=(
                f"It comes up in the story: {name}. What is that, and where does it come in?",
                f"Explain this to somebody who has never heard of it: {name}.",
                f"{capital(name)}: what is there to know about it?",
            ),
            hostile=(
                f"{capital(name)}: is there anything behind the words? What?",
                f"I hear this all the time: {name}. What do you actually know about it?",
            ),
            facts=tuple(facts[:MOST]),
            article=term.article,
        )
    if spans and term.meaning.strip():
        meaning = lower_article(term.meaning)
        yield Opening(
            id=f"called:{term.id}",
            sort="fact",
            asks=(
                f"What is the name for this: {meaning}?",
                f"Remind me of a name, please: {meaning}. What is it called?",
            ),
            hostile=(f"You do not know the name, do you? I mean {meaning}.",),
            facts=(term.id,),
            article=term.article,
        )


def _event(index: Index, event: Event) -> Opening:
    what = sentence(event.what)
    return Opening(
        id=f"date:{event.id}",
        sort="fact",
        asks=(f"{what} When was that?", f"Help me with the calendar. {what} When?"),
        hostile=(f"{what} When exactly? And please do not guess.",),
        facts=backed(index, (event.id,)),
        article=event.article,
    )


def _single(index: Index, fact: Claim | Quote) -> Opening:
    """A claim by its author's question; a quotation by its words, for the one who said it."""
    ask = fact.ask if isinstance(fact, Claim) else speaker_prompt(fact)
    by = (fact.by,) if fact.by else ()
    return Opening(
        id=f"said:{fact.id}",
        sort="fact",
        asks=(ask or "", f"Let me ask it plainly. {ask}"),
        hostile=(f"Yes or no will not do. {ask}",),
        facts=backed(index, (fact.id, *by)),
        article=fact.article,
    )
