"""Openers on people: who they are, what they say, and who else has been heard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tui.interview.asking.opening import MOST, Opening, backed, on
from tui.quiz import people
from tui.quiz.index import Index
from tui.quiz.wording import capital, lower_article, possessive
from tui.story.model import Claim, Fact, Figure, Quote, Speaker

LONG = 4  # words from which a quotation is more than a scrap


def on_people(index: Index) -> Iterator[Opening]:
    """Per article who is who and who else is heard; per speaker what comes from them, and their role."""
    said = index.once("comes from", lambda: _said(index))
    for article in index.story.articles:
        yield from _who(index, article.id)
        yield from _others(index, article.id, said)
    for speaker in index.speakers:
        yield from _words(index, speaker, said.get(speaker.id, []))
        yield from _role(index, speaker)


def _said(index: Index) -> dict[str, list[str]]:
    """What comes from each speaker: claims first, then quotations, then figures."""
    found: dict[str, list[str]] = defaultdict(list)
    every: tuple[Claim | Quote | Figure, ...] = (*index.claims, *index.quotes, *index.figures)
    for one in every:
        if one.by and index.spans.get(one.id):
            found[one.by].append(one.id)
    return found


def _in_article(index: Index, article: str) -> list[Speaker]:
    by_article = index.once("speakers by article", lambda: _by_article(index))
    return by_article.get(article, [])


def _by_article(index: Index) -> dict[str, list[Speaker]]:
    found: dict[str, list[Speaker]] = defaultdict(list)
    for speaker in index.speakers:
        found[speaker.article].append(speaker)
    return found


def _who(index: Index, article: str) -> Iterator[Opening]:
    """The people of an article by name, who are to be said with what they are."""
    named = [one for one in _in_article(index, article) if one.sort == "person" and one.name and one.roles]
    if len(named) < 2:
        return
    yield Opening(
        id=f"who:{article}",
        sort="who",
        asks=on(
            index,
            article,
            "Who is who in this story?",
            "Walk me through the people: who are they, and in what office?",
            "Who are the people that matter, and what do they do?",
        ),
        hostile=on(
            index,
            article,
            "Who is answerable for all this? Names and offices, please.",
            "Everybody says “they”. Who are they, by name and office?",
        ),
        facts=backed(index, [one.id for one in named])[:MOST],
        article=article,
    )


def _others(index: Index, article: str, said: dict[str, list[str]]) -> Iterator[Opening]:
    """Who else is heard than the one who says most: the weightiest that each of them says."""
    own = {
        speaker.id: [one for one in said.get(speaker.id, ()) if index.facts[one].article == article]
        for speaker in index.speakers
        if speaker.sort in ("person", "office") and said.get(speaker.id)
    }
    heard = {speaker: facts for speaker, facts in own.items() if facts}
    if len(heard) < 2:
        return
    most = max(heard, key=lambda speaker: len(heard[speaker]))
    name, facts = lower_article(index.name(most)), []
    for speaker, theirs in heard.items():
        if speaker != most:
            facts += [
                speaker,
                max(theirs, key=lambda one: (index.facts[one].weight, not _scrap(index.facts[one]))),
            ]
    yield Opening(
        id=f"others:{article}",
        sort="others",
        asks=(
            f"We hear a lot from {name}. What about the others: who else speaks, and what do they say?",
            f"Now the other voices. Who is heard besides {name}, and on what?",
            f"Leave {name} aside for a moment. Who else has something to say, and what is it?",
        ),
        hostile=(
            f"Is this just {possessive(name)} word? Who else says anything at all, and what?",
            f"You keep coming back to {name}. What do the others say?",
        ),
        facts=backed(index, facts)[:MOST],
        article=article,
    )


def _words(index: Index, speaker: Speaker, facts: list[str]) -> Iterator[Opening]:
    """What comes from a speaker; where that is much, what is quoted is asked for by itself.

    From somebody who is not named nothing can be asked for by name.
    """
    if not facts or speaker.sort == "unnamed":
        return
    name = lower_article(index.name(speaker.id))
    asks, hostile = _of_a_person(name) if speaker.sort == "person" else _of_a_paper(name)
    quoted = [one for one in facts if isinstance(index.facts[one], Quote)] if len(facts) > MOST else []
    told = [one for one in facts if one not in quoted]
    if told:
        yield _from_one(index, f"words:{speaker.id}", asks, hostile, told)
    if quoted:
        asks = (
            f"What is there from {name} word for word, in quotation marks?",
            f"I want to quote {name}. Which words can I use exactly as they stand?",
        )
        hostile = (f"No paraphrase, please: the very words that we have from {name}.",)
        yield _from_one(index, f"quoted:{speaker.id}", asks, hostile, quoted)


def _from_one(
    index: Index, opener: str, asks: tuple[str, ...], hostile: tuple[str, ...], facts: list[str]
) -> Opening:
    """An opener on what one speaker says: the weightiest of it, and longer quotations before a mere word."""
    best = sorted(facts, key=lambda one: (-index.facts[one].weight, _scrap(index.facts[one])))[:MOST]
    return Opening(opener, "words", asks, hostile, backed(index, best), article=index.facts[best[0]].article)


def _scrap(fact: Fact) -> bool:
    """Whether a fact is a quotation of a few words only."""
    return isinstance(fact, Quote) and len(" ".join(fact.parts).split()) < LONG


def _of_a_person(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return (
        f"What did {name} say?",
        f"Tell me what {name} said, please, and not what people make of it.",
    ), (
        f"Is that really what {name} said? Give it to me as it was said.",
        f"Do not put words into anybody’s mouth. What did {name} actually say?",
    )


def _of_a_paper(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A document, a sign or an office: what comes from it, so that no verb has to agree with its name."""
    return (
        f"What exactly do we have from {name}?",
        f"{capital(name)}: what comes from there?",
    ), (
        f"Anybody can point to {name}. What is actually in there?",
        f"{capital(name)}: can you give me any of it exactly as it stands?",
    )


def _role(index: Index, speaker: Speaker) -> Iterator[Opening]:
    """Who holds a role, where nobody else of the story has the same."""
    titles = index.once("role holders", lambda: _holders(index))
    for role in speaker.roles if speaker.name else ():
        title = people.role_title(role)
        if not title or titles[index.plain(title)] > 1:
            continue
        title = title if title.casefold().startswith(("the ", "a ", "an ")) else f"the {title}"
        yield Opening(
            id=f"who:{speaker.id}",
            sort="fact",
            asks=(
                f"Who is {title}?",
                f"Remind our audience, please: who is {title}?",
            ),
            hostile=(f"You do not even know who {title} is, do you?",),
            facts=backed(index, (speaker.id,)),
            article=speaker.article,
        )
        return


def _holders(index: Index) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for speaker in index.speakers:
        for title in {index.plain(people.role_title(role)) for role in speaker.roles}:
            found[title] += 1
    return found


def whose(index: Index, fact_id: str) -> str | None:
    """The speaker whose word a claim, a quotation or a figure is."""
    fact = index.facts.get(fact_id)
    return fact.by if isinstance(fact, Claim | Quote | Figure) else None
