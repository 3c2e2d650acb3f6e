"""A story to begin with: a tiny invented article, and one fact of each kind with a word on how it is made."""

from __future__ import annotations

import hashlib

from tui.story.jsonschema import line
from tui.story.write import quoted

SOURCE = "article.txt"
ARTICLE = """\
Mayor Ann Hill said Friday that the city counted 58 fires in 2025, compared with 87 in 2024.

“We need more water on the waterfront,” Hill said.

The old fire station closed on May 2. Fire Chief Bob Lowe said a new station will open within a year.

Safe Harbor, a program of free smoke alarms, covers two states: Maine and New Hampshire.

Sign up for our newsletter.
"""

_STORY = """\
# What the story is. Its id names it on the command line and in your progress: choose it once.
id = {id}
schema = 1
title = {title}
summary = "A city, its fires and what it does about them."
articles = ["article"] # the ids of its articles, in the order in which they are shown
"""

_ARTICLES = """\
# The articles, their briefings, and what of them is no story. To use a text of your own, put it beside this
# file as plain text in UTF-8, write its name as `source`, and let `readback check --fix` write its sha256.

[[articles]]
id = "article"
source = "article.txt"
sha256 = "{sha256}"
title = "Fires in the city" # yours, where the text has none

# A line of the briefing: its section, its text, and the facts that it rests on. It may have no number and no
# name that those facts lack. The sections: short, matters, numbers, said, where, when, confused, open.
[[articles.briefing]]
section = "short"
text = "The city counted 58 fires in 2025, Mayor Ann Hill said."
cites = ["fires-2025", "hill"]

[[articles.briefing]]
section = "numbers" # the number comes from the fact; the text says what it is
text = "fires in the city in 2025"
cites = ["fires-2025"]

[[articles.briefing]]
section = "said" # the words come from the fact
cites = ["more-water"]

[[articles.briefing]]
section = "confused"
cites = ["fires-2025", "fires-2024"]
sides = [
  {{ name = "58", means = "the fires of 2025" }},
  {{ name = "87", means = "the fires of 2024" }},
]

# Every number, quotation and named person of the article is in a fact, or left out with a reason.
[[articles.left_out]]
text = "Sign up for our newsletter."
reason = "a leftover of the web page"
"""

_FIGURES = """\
# The numbers. The first evidence is the article's own words with the number in them, and no other number
# but those of the period; further evidence says the rest, such as whose word it is.

[[figures]]
id = "fires-2025"
article = "article"
ask = "How many fires did the city count in 2025?" # the question, without its answer
label = "fires in the city, 2025" # a few words that read well alone
said = "58" # as the article writes it
value = 58 # as a number
unit = {{ one = "fire", many = "fires" }}
period = {{ said = "2025", year = 2025 }} # the year only where the article gives it
by = "hill" # whose word it is; leave it out where the article states it itself
status = "claimed"
measure = "fires" # figures of one measure can be compared
evidence = ["58 fires in 2025", "Mayor Ann Hill said Friday that the city counted 58 fires in 2025"]
weight = 2 # what must be known before all else

[[figures]]
id = "fires-2024"
article = "article"
ask = "How many fires did the city count in 2024?"
label = "fires in the city, 2024"
said = "87"
value = 87
unit = {{ one = "fire", many = "fires" }}
period = {{ said = "2024", year = 2024 }}
by = "hill"
status = "claimed"
measure = "fires"
evidence = [
  "87 in 2024",
  "Mayor Ann Hill said Friday that the city counted 58 fires in 2025, compared with 87 in 2024",
]

# Two figures side by side, from the earlier to the later. By how much is worked out from them.
[[comparisons]]
id = "fires-2024-2025"
article = "article"
ask = "How did the number of fires change from 2024 to 2025?"
label = "fires in the city, 2024 to 2025"
from = "fires-2024"
to = "fires-2025"
evidence = ["58 fires in 2025, compared with 87 in 2024"]
"""

_SPEAKERS = """\
# Who speaks, what they said word for word, and what they said in other words.

[[speakers]]
id = "hill"
article = "article"
name = "Ann Hill"
aliases = ["Hill"] # what else the article calls her
evidence = ["Mayor Ann Hill"]
roles = [{{ said = "Mayor", title = "mayor", evidence = ["Mayor Ann Hill"] }}]

[[speakers]]
id = "lowe"
article = "article"
name = "Bob Lowe"
aliases = ["Lowe"]
evidence = ["Fire Chief Bob Lowe"]
roles = [{{ said = "Fire Chief", title = "fire chief", evidence = ["Fire Chief Bob Lowe"] }}]

[[quotes]]
id = "more-water"
article = "article"
parts = ["We need more water on the waterfront,"] # what stands in one pair of quotation marks
by = "hill"
gap = "more water" # words to finish, three at most; leave it out where none are worth it
evidence = ["“We need more water on the waterfront,” Hill said"] # with who said it

[[claims]]
id = "new-station"
article = "article"
says = "a new fire station will open within a year"
ask = "Who said that a new fire station will open within a year?"
by = "lowe"
status = "promise" # or claimed, goal, hearsay; stated (without `by`) where the article itself says so
evidence = ["Fire Chief Bob Lowe said a new station will open within a year", "The old fire station closed"]
"""

_DISTRICTS = """\
# A named, counted set of places, and its members.

[[groups]]
id = "safe-harbor-states"
article = "article"
ask = "Which states does Safe Harbor cover?"
label = "the states that Safe Harbor covers"
size = 2
evidence = ["two states", "Safe Harbor, a program of free smoke alarms, covers"]

[[districts]]
id = "maine"
article = "article"
group = "safe-harbor-states"
state = "Maine" # with part = "northern" for northern Maine
said = "Maine"
evidence = ["Maine and New Hampshire"]

[[districts]]
id = "new-hampshire"
article = "article"
group = "safe-harbor-states"
state = "New Hampshire"
said = "New Hampshire"
evidence = ["Maine and New Hampshire"]
"""

_EVENTS = """\
# What happened when, in the article's words: month, day and year only where the article gives them.

[[events]]
id = "station-closed"
article = "article"
what = "the old fire station closed"
when = {{ said = "May 2", month = 5, day = 2 }}
evidence = ["The old fire station closed on May 2"]
"""

_TERMS = """\
# Programs, laws, offices and places that must be explained.

[[terms]]
id = "safe-harbor"
article = "article"
name = "Safe Harbor"
meaning = "a program of free smoke alarms"
evidence = ["Safe Harbor, a program of free smoke alarms"]
"""

_INTERVIEW = """\
# What an interviewer would ask, and the facts that a good answer has. Where you write no question, some are
# made from the facts.

[[openers]]
id = "getting-safer"
article = "article" # leave it out where the question is about the whole story
ask = "Is the city getting safer?" # it may have no number and no name that the facts below lack
facts = ["fires-2025", "fires-2024", "fires-2024-2025"] # the first ones first to be said
land = ["new-station"] # what to bring in whatever was asked
variants = ["Why does this city go on burning?"] # in hostile words; a wrong number may stand here, as a trap

[[openers.follow_ups]]
ask = "Compared with what?"
after = ["fires-2024", "fires-2024-2025"] # asked where one of these was missed or muddled
"""

_FILES = {
    "story.toml": _STORY,
    "articles.toml": _ARTICLES,
    "figures.toml": _FIGURES,
    "speakers.toml": _SPEAKERS,
    "districts.toml": _DISTRICTS,
    "events.toml": _EVENTS,
    "terms.toml": _TERMS,
    "interview.toml": _INTERVIEW,
}


def files(story_id: str, title: str) -> dict[str, str]:
    """The files of the template by their names: a story of that id and title, with its article."""
    values = {
        "id": quoted(story_id),
        "title": quoted(title),
        "sha256": hashlib.sha256(ARTICLE.encode()).hexdigest(),
    }
    made = {name: f"{line(name)}\n{text.format(**values)}" for name, text in _FILES.items()}
    return {**made, SOURCE: ARTICLE}
