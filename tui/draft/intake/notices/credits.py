"""Bylines and photo credits, menus and papers’ names: the words and patterns that they are known by."""

from __future__ import annotations

import re

from tui.draft.intake.notices.shape import NAMES
from tui.text import vocabulary

CREDIT = re.compile(
    r"[\[(](?:(?:AP|Reuters|Getty|File|Staff|Submitted|Contributed|Courtesy"
    r"|Handout|Provided|Photo|Image|Photograph)\b[^()\[\]]{0,90}"
    rf"|{NAMES} ?(?:/|\||for|via|of) ?(?:the )?[A-Z][^()\[\]]{{1,60}}"
    rf"|{NAMES}, [A-Z][^()\[\]]{{1,40}}(?:photo|Photo|News|Times|Press)[^()\[\]]{{0,20}})"
    rf"[\])]$"
    r"|(?<=[a-z\d”’)])[.!?]”? ?(?:Photo(?:graph)?s?(?: by|:| courtesy)? [A-Z].{1,60}"
    rf"|{NAMES} ?(?:/| for | via | \| )[A-Z][\w &.’'-]{{1,40}})$"
    r"|\b(?:AP|FILE|STAFF|HANDOUT|COURTESY) (?:PHOTO|IMAGE)[ /|:].{0,60}$"
    r"|\bGetty Images\)?$"
)
"""A photo's credit at the end of a line."""

BY = re.compile(
    r"(?:(?:story|words|text|written|posted|reported|report|reporting|analysis|review|photos?"
    r"|photographs?|pictures) )?by[ \u00a0:]{1,3}",
    re.IGNORECASE,
)
"""How a byline opens; what follows is names (see `tui.draft.intake.asides`)."""

TITLES = vocabulary(
    """staff senior special associated press reuters writer reporter correspondent editor chief bureau news
    sports business political contributing columnist desk service the and of for with in from by to at
    on state city county local guest court health education office communications media relations min
    read updated published posted analysis opinion photographs photos words pictures"""
)
"""Words of a byline that may be without a capital."""

REPORTERS = vocabulary(
    """staff press reuters writer reporter correspondent editor bureau news contributing columnist"""
)
"""The words of which one stands after a name that is a byline."""

NAVIGATION = vocabulary(
    """menu search subscribe log login logout in sign up out home news sports sport opinion politics business
    obituaries weather video videos photos more share print save tweet comment comments listen email
    e-mail facebook twitter instagram linkedin whatsapp reddit copy link close open live local world
    national nation lifestyle entertainment arts culture tech technology science health jobs classifieds
    e-edition eedition newsletters newsletter podcasts podcast games puzzles cars real estate donate
    shop account profile help contact about us privacy terms advertise careers sections latest breaking
    page discussion talk read view source history tools checked edit add languages permalink jobs
    newsroom issues divisions programs services release releases press
    crime education travel food money markets style magazine today paper editions edition us uk"""
)
"""The words that a page's menu is made of."""

COVERS = re.compile(
    rf"{NAMES} (?:covers|writes|reports on|blogs|tweets|photographs"
    r"|is (?:the|an?|our|[A-Z][\w’']{1,20}) [\w’' -]{0,50}(?:reporter"
    r"|editor|correspondent|columnist|writer|photographer)\b)"
)
"""Who somebody is at the paper: only below a story."""

PAPERS = vocabulary(
    """courier times post news press herald tribune gazette bugle ledger journal chronicle daily weekly globe
    beacon sentinel record register star sun mirror telegraph guardian independent mail echo argus
    standard examiner observer dispatch reporter review inquirer bee union banner republican democrat
    citizen advocate"""
)
"""The last words of papers' names."""
