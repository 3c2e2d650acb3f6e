"""Small stories for tests, written into a folder; the source's text stands here, in full."""

from __future__ import annotations

import hashlib
from pathlib import Path

SOURCE = (
    "Mayor Ann Hill said Friday that the city counted 58 fires in 2016, compared with 87 in 2015.\n\n"
    "“We need more water,” Hill said in a letter. About 150 people came to the river.\n\n"
    "The plan covers two parts of the valley: northern and southern Ohio.\n\n"
    "Fire Chief Bob Lowe said the city is “short of hands.”\n\n"
    "Comments are closed."
)

STORY = """\
id = "fires"
schema = 1
title = "Fires"
summary = "A city and its fires."
articles = ["city"]
"""

ARTICLES = """\
[[articles]]
id = "city"
source = "city.txt"
sha256 = "{sha256}"
title = "The city’s fires"

[[articles.briefing]]
section = "short"
text = "The city counted 58 fires in 2016 and 87 in 2015."
cites = ["fires-2016", "fires-2015"]

[[articles.left_out]]
text = "Comments are closed."
reason = "a leftover of the web page"
"""

FIGURES = """\
[[figures]]
id = "fires-2016"
article = "city"
ask = "How many fires did the city count in 2016?"
label = "fires in the city, 2016"
said = "58"
value = 58
unit = { one = "fire", many = "fires" }
period = { said = "2016", year = 2016 }
measure = "fires"
by = "hill"
status = "claimed"
evidence = ["58 fires in 2016", "Mayor Ann Hill said Friday that the city counted 58 fires in 2016"]

[[figures]]
id = "fires-2015"
article = "city"
ask = "How many fires did the city count in 2015?"
label = "fires in the city, 2015"
said = "87"
value = 87
unit = { one = "fire", many = "fires" }
period = { said = "2015", year = 2015 }
measure = "fires"
by = "hill"
status = "claimed"
evidence = [
    "87 in 2015",
    "Mayor Ann Hill said Friday that the city counted 58 fires in 2016, compared with 87 in 2015",
]

[[figures]]
id = "people"
article = "city"
ask = "About how many people came to the river?"
label = "people at the river"
said = "150"
value = 150
qualifier = "about"
unit = { one = "person", many = "people" }
evidence = ["About 150 people"]

[[comparisons]]
id = "fires-2015-2016"
article = "city"
ask = "How did the number of fires change from 2015 to 2016?"
label = "fires, 2015 to 2016"
from = "fires-2015"
to = "fires-2016"
evidence = ["58 fires in 2016, compared with 87 in 2015"]
"""

SPEAKERS = """\
[[speakers]]
id = "hill"
article = "city"
name = "Ann Hill"
aliases = ["Hill"]
evidence = ["Mayor Ann Hill"]
roles = [{ said = "Mayor", title = "mayor", evidence = ["Mayor Ann Hill"] }]

[[speakers]]
id = "lowe"
article = "city"
name = "Bob Lowe"
aliases = ["Lowe"]
evidence = ["Fire Chief Bob Lowe"]
roles = [{ said = "Fire Chief", title = "fire chief", evidence = ["Fire Chief Bob Lowe"] }]

[[quotes]]
id = "more-water"
article = "city"
parts = ["We need more water,"]
by = "hill"
gap = "more water"
evidence = ["“We need more water,” Hill said in a letter"]

[[quotes]]
id = "short-of-hands"
article = "city"
parts = ["short of hands."]
by = "lowe"
evidence = ["short of hands.", "Fire Chief Bob Lowe said the city is “short of hands.”"]
skip = { cloze = "a part of a sentence only" }
"""

DISTRICTS = """\
[[groups]]
id = "valley"
article = "city"
ask = "Which parts of the valley does the plan cover?"
label = "the parts of the valley"
size = 2
evidence = ["two parts of the valley"]

[[districts]]
id = "ohio-north"
article = "city"
group = "valley"
state = "Ohio"
part = "northern"
said = "northern Ohio"
evidence = ["northern and southern Ohio"]

[[districts]]
id = "ohio-south"
article = "city"
group = "valley"
state = "Ohio"
part = "southern"
said = "southern Ohio"
evidence = ["northern and southern Ohio"]
"""


def files() -> dict[str, str]:
    """The files of a small story in which nothing is wrong."""
    return {
        "story.toml": STORY,
        "articles.toml": ARTICLES.format(sha256=hashlib.sha256(SOURCE.encode()).hexdigest()),
        "figures.toml": FIGURES,
        "speakers.toml": SPEAKERS,
        "districts.toml": DISTRICTS,
        "city.txt": SOURCE,
    }


def write(folder: Path, changed: dict[str, str | bytes | None] | None = None) -> Path:
    """The small story in `folder`, with some files changed, added or (None) left out."""
    folder.mkdir(parents=True, exist_ok=True)
    contents: dict[str, str | bytes | None] = {**files(), **(changed or {})}
    for name, content in contents.items():
        if isinstance(content, str):
            (folder / name).write_bytes(content.encode())
        elif content is not None:
            (folder / name).write_bytes(content)
    return folder
