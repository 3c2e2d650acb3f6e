"""What each field of a story's files is for, in a sentence or two: editors show it beside the key."""

from __future__ import annotations

_FACT = {
    "id": "The fact's name, unique in the story: small letters, digits and single hyphens. Progress hangs "
    "on it, so do not change it.",
    "article": "The id of the article that the fact is from.",
    "evidence": "The article's own words that back the fact, each of which stands there once. The first "
    "holds the value itself.",
    "weight": "2 where a trainee must know it before all else.",
    "lures": "Wrong options that tempt, as you would word them.",
    "not_lures": "Texts, or ids of facts, that must never be offered as wrong: they could be argued to be "
    "right.",
    "skip": "Forms (or aspects) in which the fact is not asked, each with the reason why: "
    '{ cloze = "a part of a sentence only" }.',
    "note": "A note of yours: shown as yours, never asked.",
    "review": "Why somebody must still look at this. `readback check` reports it until it is taken out.",
}
_ASK = {"ask": "The question, without its answer."}
_LABEL = {"label": "What it is in a few words that read well alone, as an option and as a row of a table."}
_SPEECH = {
    "by": "The id of the speaker whose word it is.",
    "via": "The id of the document in which it was said.",
    "to": "The id of the speaker whom it was said to.",
}

FIELDS: dict[str, dict[str, str]] = {
    "StoryFile": {
        "id": "The story's name, which its progress hangs on: small letters, digits and single hyphens.",
        "schema": "The version of this format: 1.",
        "title": "The story's title.",
        "summary": "What the story is about, in a sentence.",
        "articles": "The ids of its articles, in the order in which they are shown.",
    },
    "ArticlesFile": {"articles": "The articles of the story."},
    "Article": {
        "id": "The article's name within the story.",
        "source": "The name of the file that holds its text: beside this file, or in the library's seeds "
        "folder. A name only, never a path.",
        "sha256": "The SHA-256 of that file, so that a change of it is noticed. `readback check --fix` "
        "writes it.",
        "title": "Its title: ours, where the source has none.",
        "publisher": "Who published it, as far as it is known.",
        "briefing": "The lines of its briefing.",
        "left_out": "Words of the source that are no story, each with the reason.",
    },
    "Line": {
        "section": "Where the line stands: short (the short of it), matters (why it matters), numbers, said "
        "(who said what), where, when, confused (what is easily confused), open (what is left open).",
        "cites": "The ids of the facts that the line rests on: it may have no number and no name that they "
        "lack.",
        "text": "The line itself. Under numbers, said, where and when it is told with the fact that it "
        "cites.",
        "sides": "Under confused: the things that are confused, two at least.",
        "review": _FACT["review"],
    },
    "Side": {"name": "What it is called.", "means": "What it is."},
    "LeftOut": {
        "text": "Words of the source, as they stand there, once.",
        "reason": "Why they are no story: a caption, a byline, a leftover of the web page.",
        "review": _FACT["review"],
    },
    "FiguresFile": {
        "figures": "The numbers of the articles, one entry a number.",
        "comparisons": "Two figures of one measure, side by side.",
    },
    "Figure": {
        **_FACT,
        **_ASK,
        **_LABEL,
        "said": "The number in the article's own words: “418”, “one third”, “about 150”.",
        "value": 'The number: 418, 4.5, or a fraction as "1/3". The value of "1.2 million" is 1200000.',
        "to": "Where a range ends: 10 in “8 to 10”.",
        "qualifier": "What the article's words make of the number: exact, about, more_than, less_than, "
        "at_least, at_most, or magnitude (“thousands”).",
        "kind": "What sort of number: count, percent, fraction, money, or rate (with `per`).",
        "unit": "What is counted.",
        "currency": 'The currency, as the article writes it ("$") or as its code ("USD").',
        "per": "What a rate is for: “day” in “two a day”.",
        "period": "When the figure holds.",
        "within": "In what time: “three years”.",
        "of": "The id of the figure that this is a part of.",
        "jurisdiction": "Whose figure it is among others of its kind, such as federal or state.",
        "by": "The id of the speaker whose figure it is; leave it out where the article states it itself.",
        "status": "stated, claimed, or a goal that is not reached.",
        "measure": "A name that figures share which measure the same thing at different times.",
    },
    "Unit": {"one": "In the singular: “death”.", "many": "In the plural: “deaths”."},
    "Period": {
        "said": "The article's words: “2016”, “last year”.",
        "year": "The year, only where the article gives it.",
    },
    "Comparison": {
        **_FACT,
        "ask": "The question how it changed.",
        **_LABEL,
        "from": "The id of the earlier figure.",
        "to": "The id of the later figure.",
    },
    "SpeakersFile": {
        "speakers": "Everybody and everything that speaks in the articles.",
        "quotes": "What stands in quotation marks, with who said it.",
        "claims": "What somebody says in reported speech, or the article states.",
    },
    "Speaker": {
        **_FACT,
        "kind": "person, office, document, sign, or unnamed (“officials said”).",
        "name": "The full name, as the article has it.",
        "aliases": "Other names that the article uses: a surname, a short form.",
        "roles": "What the speaker is, as far as the article says.",
        "party": "The political party, as the article has it.",
    },
    "Role": {
        "said": "The role in the article's own words.",
        "title": "The role as it is shown and asked.",
        "evidence": "The article's own words that say so, with the name beside the role.",
        "when": "now, former, or previous (the one before).",
        "article": "The id of the article where that stands, if it is another than the speaker's own.",
        "review": _FACT["review"],
    },
    "Quote": {
        **_FACT,
        **_SPEECH,
        "parts": "The words, without the quotation marks; several where the sentence is broken off by “he "
        "said”.",
        "also_accept": "Ids of further speakers that are right too.",
        "ask": "The question, where “Who said this?” is not enough.",
        "gap": "Words of it, three at most, that a trainee is asked to finish.",
    },
    "Claim": {
        **_FACT,
        **_SPEECH,
        "says": "What is said, as a sentence without its speaker.",
        **_ASK,
        "status": "Whose word it is: stated (by the article itself: leave `by` out), claimed, goal, promise, "
        "or hearsay (what the speaker was told).",
        "by": "The id of the speaker whose word it is; leave it out where the article states it itself.",
    },
    "DistrictsFile": {
        "groups": "Named, counted sets of places.",
        "districts": "The members of those sets.",
    },
    "Group": {**_FACT, **_ASK, **_LABEL, "size": "How many members it has, as the article counts them."},
    "District": {
        **_FACT,
        "group": "The id of the group that it belongs to.",
        "state": "The state.",
        "said": "What the article calls it: “northern Ohio”.",
        "part": "The part of the state: “northern”; leave it out where it is the whole.",
        "aliases": "Other names that are right as an answer.",
    },
    "EventsFile": {"events": "What happened when, as far as the articles say."},
    "Event": {
        **_FACT,
        "what": "What happened, in a few words, without when.",
        "when": "When, as far as the article says.",
        "after": "The ids of the events of the same article that came before it.",
    },
    "Date": {
        "said": "The article's words: “Jan. 26”, “last Friday”.",
        "month": "The month from 1 to 12, only where the article gives it.",
        "day": "The day of the month, only where the article gives it.",
        "year": "The year, only where the article gives it.",
    },
    "TermsFile": {"terms": "Programs, laws, offices and places that must be explained."},
    "Term": {
        **_FACT,
        "name": "The name, as the article has it.",
        "meaning": "What it is, in the article's terms.",
        "aliases": "Other names that are right as an answer.",
    },
    "InterviewFile": {"openers": "What an interviewer would ask."},
    "Opener": {
        "id": "The opener's name, unique among the openers: small letters, digits and single hyphens.",
        "ask": "The question, as an interviewer puts it. It may have no number and no name that the facts "
        "named here lack.",
        "facts": "The ids of the facts that a good answer has, the first ones first to be said.",
        "land": "The ids of the facts to bring in whatever was asked: the messages.",
        "variants": "The same question in hostile words. What is wrong in it is a trap that the facts "
        "answer.",
        "follow_ups": "Questions that go after what was missed.",
        "article": "The id of the article that it is about; leave it out where it is about the whole story.",
    },
    "FollowUp": {
        "ask": "The question. As that of the opener, it has only what its facts have.",
        "after": "The ids of the facts, one of which was missed or muddled, that it goes after.",
    },
}
