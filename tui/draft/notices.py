"""The shapes of what stands beside a story on a web page or in a release: a pattern each, and the reason.

A pattern is held against one line. Those of OWN must be the whole of it, those of OPENING begin it, those of
WITHIN stand anywhere in a line that is no longer than a notice is. Every repetition in them is bounded.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.text import vocabulary

BYLINE = "the byline"
DATE = "the date of publication"
HEADING = "a heading of the page"
PAGE = "navigation of the web page"
CAPTION = "a photo’s caption and credit"
NOTICE = "a notice of the web page"
FORM = "a password form of the web page"
LINK = "a link to something else"
RIGHTS = "a notice of rights"
CONTACT = "whom to contact"
RELEASE = "a notice of the release"
MARK = "a mark, and no words"
CREW = "a note on who reported or wrote it"
ABOUT = "what is said of the one that sent the release, in each of its releases"
LEGAL = "a notice that the law asks for"

LONGEST = 420  # characters of a notice; what is longer is prose that happens to speak of such things


class Notice(NamedTuple):
    """A shape of what is no story."""

    reason: str
    pattern: re.Pattern[str]


def _any(reason: str, *patterns: str, case: bool = False) -> Notice:
    flags = re.NOFLAG if case else re.IGNORECASE
    return Notice(reason, re.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags))


_NAME = r"[A-ZÀ-Þ][\w.’'-]{0,30}"
_NAMES = rf"{_NAME}(?:[ \u00a0]{_NAME}){{0,5}}"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = (
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st"
    rf"|nd|rd|th)? {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})"
)
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? )?"
_TIME = r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?)"
_STAMP = (
    r"(?:first published|published|posted|updated|last updated|last modified"
    r"|last revised|created|issued|released|modified|uploaded|date)"
)
_SITES = (
    r"(?:facebook|twitter|x|instagram|linkedin|whatsapp|reddit|pinterest"
    r"|tiktok|youtube|tumblr|threads|bluesky|telegram|flipboard|e-?mail"
    r"|print|sms|copy link|messenger|save)"
)
_SITE = r"(?:www\.)?[\w-]{2,40}\.(?:org|com|net|gov|edu|info|news|co\.uk|gov\.uk|ca|eu)"
_SHARE = rf"(?:(?:share|tweet|pin|like|follow us)(?: (?:this|on|via|us))*:? *)?(?:{_SITES}[ \t|,•·/]*){{1,9}}"

OWN: tuple[Notice, ...] = (
    _any(MARK, r"END\.?", case=True),
    _any(
        DATE,
        r"(?:updated |posted |published )?(?:\d{1,3}|an?) (?:second|minute"
        r"|min|hour|hr|day|week|month|year)s? ago",
        r"\d{4}-\d\d-\d\d",  # no telephone number
        rf"{_WEEKDAY}{_DAY} ?[/|·•–—-] ?.{{0,70}}",
        rf"{_NAMES}(?:, {_NAMES})?,? ?(?:--|[–—-]) ?{_WEEKDAY}{_DAY}",
    ),
    _any(
        PAGE,
        r"(?:print|save|e-?mail|share|bookmark) this(?: (?:page|article|story|post))?",
        r"opens (?:in )?(?:a )?new (?:window|tab)",
        r"listen\W{0,3}\d{1,3} ?min\w{0,6}.{0,20}",
        r"page [A-Z]?\d{1,4}",
        rf"{_SITE}(?: ?[-–—|:] ?[^.!?]{{0,60}})?",
        rf"[^.!?:,]{{1,40}} ?[-–—|] ?{_SITE}",
        r"from \w{2,30}, (?:the|an?) [^.!?]{5,60}[!.]?",
        r"(?:view|edit)(?: the)? (?:source|history|page)|add languages|permalink",
        r"ad feedback",
        r"(?:watch|see|listen|read|scroll|story) below:?",
    ),
    _any(
        NOTICE,
        r"become an? (?:member|subscriber|supporter).{0,40}",
        r"(?:donate|give)(?: (?:now|today|here))?",
        r"was this (?:page|article|story|answer) (?:helpful|useful)\?.{0,20}",
        r"report (?:an?|this) (?:error|typo|problem|correction|ad|comment).{0,30}",
        r"(?:accept|reject|allow|manage)(?: (?:all|cookies|preferences|options|settings)){0,2}",
        r"do not sell(?: or share)? my (?:personal )?(?:information|data|info)",
    ),
    _any(RELEASE, r"embargo(?:ed)?\b.{0,100}", r"(?:to|from|re|subject|cc|attn): .{1,80}[^.]"),
    _any(
        MARK,
        r"(?:_|[^\w$€£%“”\"]){1,80}",
        r"[-–—#*• ]{0,5}30[-–—#*• ]{0,5}",
        r"[-–—#*•\[(< ]{0,6}(?:end|ends|more|end of (?:release|text|story))[-–—#*•\])> ]{1,6}",
        r"ENDS",
    ),
    _any(
        PAGE,
        r"skip to (?:main )?content",
        r"(?:main )?(?:menu|search|home|navigation)",
        r"(?:sign|log) ?in(?: (?:or|/) (?:sign up|register))?",
        r"subscribe(?: now| today)?!?",
        r"(?:next|previous)(?: (?:article|story|post|page))?[ »>→]{0,3}",
        r"back to top",
        r"(?:page )?\d{1,3} ?(?:of|/) ?\d{1,3}",
        r"page \d{1,4}(?: of \d{1,4})?",
        r"\d{1,3} min(?:ute)?s?(?: read)?",
        r"(?:load|show|view|see) (?:more|all)(?: \w{1,20}){0,2}",
        r"close|open|toggle (?:menu|navigation)",
        r"(?:top|breaking|latest|local) (?:stories|news)",
    ),
    _any(
        LINK,
        r"(?:retrieved|available|archived|read it|source|from):? (?:from |at |on )?\W{0,2}https?://\S{1,300}",
        r"\[?attachments?\]?(?: see .{0,60})?:?",
    ),
    _any(LINK, r"\(?\[?(?:https?://|www\.)\S{1,300}\]?\)?", r"@\w{2,30}"),
    _any(
        CONTACT,
        r"\S{1,60}@[\w.-]{3,60}",
        (
            r"(?:(?:tel|phone|fax|mobile|cell|office|ph|p|t)[.:]* *)?\+?[\d() .-]{7,20}(?: *(?:ext"
            r"|x)\.? ?\d{1,5})?"
        ),
    ),
    _any(
        NOTICE,
        r"(?:no|\d{1,4}) (?:comments?|shares?|views?|likes?|replies)(?: so far)?",
        r"(?:post|leave|add|view|read|show|write) (?:a |all |your )?(?:comments?|reply)\.?",
        r"comments?(?: \(\d{1,5}\))?",
        _SHARE,
        r"share(?: (?:this|the|on|via)(?: (?:article|story|post|page|video))?)?:?",
        r"listen(?: to this (?:article|story))?",
        (
            r"\[?\(?(?:adverts?|advertisement|advertising|sponsored(?: content"
            r"| by .{1,40})?|ad|paid content|promoted)\]?\)?(?: ?[-–—:|] ?(?:story"
            r"|article|content)? ?continues? (?:below|after).{0,30})?"
        ),
        r"(?:story|article|content) continues (?:below|after).{0,30}",
        r"(?:getting|loading).{0,20}(?:\.\.\.|…)",
        r"text size.{0,20}",
    ),
    _any(
        RELEASE,
        r"(?:for )?immediate release\W{0,3}",
        r"(?:news|press|media) (?:release|advisory|alert|statement)\W{0,3}",
        r"(?:news|press|media) releases?(?: (?:distribution|archives?|services?|wire|room|list))?",
        r"(?:news|press|media) releases: (?:region|office|division|department|bureau)\b.{0,40}",
        r"for release:? .{1,60}",
        (
            r"(?:(?:news|press|media) release\W{1,5})?(?:under )?(?:strictly )?embargo(?:ed)?(?: until"
            r"| till|:).{1,80}"
        ),
        r"(?:(?:news|press|media) release\W{1,5})?not for (?:publication|release) before.{1,60}",
        r"notes? (?:to|for) (?:the )?editors?:?",
        r"contact (?:details|information|us):?",
        r"(?:registered )?charity (?:no|number|reg)\.? ?[\d.: ]{4,20}",
        r"release (?:no|number|id|date)[.:]? .{1,40}",
        r"(?:news|press|media) release .{0,12}\d[\d/-]{1,12}",
    ),
    _any(
        DATE,
        (
            rf"(?:{_STAMP}(?: on| at)?:? *)?(?:{_TIME},? *(?:on )?)?{_WEEKDAY}{_DAY}(?:,? *(?:at "
            rf"|@ )?{_TIME})?"
        ),
        (
            rf"{_STAMP}(?: on| at)?:? (?=.{{0,70}}\d)[^.!?“”\"]{{0,40}}(?:{_DAY}"
            rf"|{_TIME}|{_MONTH} \d{{1,2}}|ago)(?:[^!?“”\"]{{0,100}})"
        ),
    ),
    _any(
        CAPTION,
        (
            r"\[?\(?(?:file )?(?:photo|photograph|image|picture|video|graphic"
            r"|illustration|map|chart)s?(?: (?:credit|source|caption|courtesy"
            r"|by|via))?(?: of)? ?[:/|] ?.{1,300}"
        ),
        r"(?:credit|caption)s?: .{1,200}",
        r"(?:an? )?(?:map|chart|diagram|aerial view|satellite image) (?:highlighting|showing)\b.{1,150}",
    ),
)

OPENING: tuple[Notice, ...] = (
    _any(BYLINE, r"(?:reporter|author|writer|byline|journalist|photographer|contributor)s?: (?=\w)"),
    _any(
        CONTACT,
        r"(?:twitter|facebook|instagram|linkedin|website|web|online|visit"
        r"|blog|x): ?(?=.{0,40}(?:@|www|http|\.\w))",
    ),
    _any(
        NOTICE,
        r"view (?:the )?original (?:content|article|story|post)\b",
        r"if you or someone you know\b",
        r"to (?:subscribe|advertise|unsubscribe|donate|submit)\b",
        r"get (?:the|our|all|more|breaking|unlimited|local) .{0,50}\b(?:inbox"
        r"|newsletter|alerts|access)\b",
        r"this (?:content|article|post|story|piece|page|project|series|work) (?:was"
        r"|is) (?:paid for|sponsored|produced"
        r"|made possible|provided|brought to you|supported|presented|part of|available)\b",
    ),
    _any(
        CAPTION,
        (
            r"[\[(](?:file )?(?:photo|image|picture|caption|photo caption|pictured"
            r"|above|credit|graphic|video)s?\b[^\[\]]{0,12}[:/|]"
        ),
        r"image (?:source|caption|credit)\b",
        r"photo(?:graph)?s? (?:by|courtesy|credit|illustration|provided|from|via|taken by)\b",
        r"(?:file|staff|courtesy|submitted|contributed|provided|handout|ap|reuters|getty) photo\b",
        r"(?:image|picture|video|photo) (?:courtesy|credit|by)\b",
        r"(?:pictured|above|left|right|top|below|clockwise)(?: from (?:left|top)[^:]{0,20})?: ",
        r"caption ?:",
    ),
    _any(
        LINK,
        (
            r"(?:read|see|find|learn|hear|watch) (?:more|next|also|now)(?: (?:about"
            r"|on|here|at|from)\b.{0,80}$|[:>»]| *$|…| ?\.\.\.)"
        ),
        (
            r"(?:related|recommended|more)(?: (?:stories|articles|content|news"
            r"|coverage|reading|links|topics|posts))? ?(?::|$)"
        ),
        r"see also\b",
        r"also read\b",
        r"don[’']t miss\b",
        r"(?:you )?(?:might|may) also (?:like|be interested)\b",
        r"(?:you )(?:might|may) also like\b",
        r"(?:most|top) (?:read|popular|viewed|shared)\b",
        r"(?:trending|popular)(?: now| stories)? ?(?::|$)",
        (
            r"(?:watch|listen|video|audio|gallery|photos|podcast|live|in pictures"
            r"|opinion|explainer|quiz): "
        ),
        r"listen to (?:this|the) (?:article|story|episode)",
        r"more (?:on|from|in) (?:this|the|our)? ?[\w’' ]{1,40}:?$",
        r"(?:editor[’']s|our) picks?\b",
        r"recommended for you",
        r"up next$",
        r"what to (?:read|watch|know) next",
        r"(?:click|tap) (?:here|on|to|below)\b",
    ),
    _any(
        CONTACT,
        (
            r"(?:(?:media|press|news|investor|public|general|sales|editorial)(?: (?:relations"
            r"|affairs|office|and \w{1,12}))? )?(?:contacts?|enquir(?:y|ies)"
            r"|inquir(?:y|ies)|queries)(?: (?:details|information|person))? ?(?::"
            r"|$)"
        ),
        (
            r"(?:investors?|media|press|tel|telephone|phone|fax|e-?mail|web(?:site)?"
            r"|mobile|hours|address|toll.free): (?=.*(?:\d|@|www|http))"
        ),
        (
            r"for (?:more|further|additional|media|press|general) (?:information"
            r"|details|enquiries|inquiries|interviews?)\b(?:[^.]{0,60}[:@]|,? (?:please )?(?:contact"
            r"|call|visit|e-?mail|go to|see)\b)"
        ),
        r"to (?:contact|reach) (?:the )?(?:reporter|author|writer|editor|newsroom)",
    ),
    _any(RELEASE, r"source:? (?:\w[\w.&’' -]{1,60})$", r"(?:report|document|publication) (?:no|number)\b"),
    _any(RIGHTS, r"(?:©|\(c\)|&copy;|copyright\b)(?: ?(?:\d{4}|by|the|©|\(c\)))", r"©"),
    _any(
        CREW,
        (
            r"(?:additional )?\(?(?:reporting|editing|writing|compiled|edited"
            r"|additional reporting) by [A-Z]"
        ),
    ),
    _any(
        NOTICE,
        r"filed (?:under|in):",
        r"(?:tags?|topics?|categor(?:y|ies)|keywords|posted in|section): ",
        r"our standards:",
        (
            r"(?:follow|like|find|join) (?:us|him|her|them|\w{1,20}(?: \w{1,20})?) on (?:facebook"
            r"|twitter|x|instagram|tiktok|linkedin|threads|whatsapp|social)\b"
        ),
        r"share (?:this|your|on)\b.{0,40}[:|]",
        r"(?:do|have) you (?:have|got|know)\b.{0,80}\b(?:story|tip|news)\b",
        r"(?:got|have) (?:a|an?y) (?:news |story )?(?:tip|story|question)",
        r"download (?:the|our)\b.{0,40}\bapp\b",
        r"get the (?:app|latest|free|best)\b",
        r"text \w{1,20} to \d{4,6}\b",
    ),
)

WITHIN: tuple[Notice, ...] = (
    _any(
        FORM,
        r"forgot(?:ten)? (?:your |my )?password",
        r"reset your password",
        r"(?:enter|submitted) your (?:account )?e-?mail",
        r"your e-?mail address will not",
        r"create (?:a |an |your )?(?:free )?account",
        r"remember me\b",
    ),
    _any(
        NOTICE,
        r"must be (?:logged|signed) in",
        r"(?:log|sign) in to (?:comment|post|read|continue|your)",
        r"comments (?:are|have been) (?:no longer|closed|disabled|not|turned|moderated)",
        r"(?:eligible|able) to post comments",
        r"(?:join|start) the (?:conversation|discussion)(?:$|[.!:])",
        (
            r"(?:sign|signing) up (?:for|to) (?:our|the|receive|get|daily|a free)\b.{0,60}(?:newsletter"
            r"|alerts?|e-?mails?|briefing|updates|inbox)"
        ),
        (
            r"subscribe (?:to|for|now|today)\b.{0,60}(?:newsletter|alerts?|\$"
            r"|£|€|free|weekly|daily|podcast|channel|digital|unlimited|us\b)"
        ),
        r"(?:already )?a(?:re you a)? subscriber\?",
        r"our (?:free |daily |weekly |morning |evening )*newsletters?\b",
        r"delivered (?:straight |directly )?to your inbox",
        r"unsubscribe",
        r"nonprofit newsroom",
        r"donate (?:at|to) (?:\S{1,40}\.\w|us\b|support)",
        r"this story (?:will be|has been|is being) updated",
        r"(?:is|remains) a developing (?:story|news)",
        r"check back (?:for|later|soon)",
        r"breaking news alerts?",
        (
            r"this (?:article|story|post|piece|report) (?:was )?(?:first|originally) (?:appeared"
            r"|published|ran)"
        ),
        r"a version of this (?:article|story|piece|obituary|review) appear",
        r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies",
        r"accept (?:all )?cookies",
        r"cookie (?:policy|settings|preferences|notice)",
        r"privacy (?:policy|notice|settings)",
        r"terms (?:of (?:use|service)|and conditions|& conditions)",
        r"support (?:our|local|independent|quality) (?:journalism|reporting|news|work)",
        r"this page (?:has been|was|is) [^.]{0,60}(?:archived|editable|edited|protected)",
        r"thank you for (?:reading|subscribing|visiting)",
        r"view (?:this )?(?:\w{1,10} )?(?:in|on) (?:your )?browser",
        r"enable javascript",
        r"(?:disable|turn off) your ad ?blocker",
        r"(?:only )?subscribers (?:are|can|only)\b.{0,40}(?:comment|read|eligible|access)",
        r"text alerts to \d",
        r"(?:story|article) continues (?:below|after)",
        r"republish(?:ed)? (?:this|under|with)\b",
    ),
    _any(
        RIGHTS,
        r"©|\(c\) ?\d{4}",
        r"all rights reserved",
        r"(?:text|content|this (?:work|article|page)) is (?:available|licensed) under\b",
        r"(?:may|must) not be (?:published|reproduced|rewritten|redistributed|copied)",
        r"reproduc(?:ed|tion) (?:with|without) (?:the )?(?:prior )?(?:written )?permission",
    ),
    _any(
        LEGAL,
        r"actual results (?:may|could|might) differ",
        r"forward[- ]looking statements[”\"]? (?:within|involve|are|as defined|include|contain)",
        r"safe harbor (?:statement|provisions)",
        r"private securities litigation reform act",
    ),
    _any(
        CREW,
        r"contributed (?:to )?(?:this|the) (?:report|story|article)",
        r"contributed (?:reporting|research)\b",
        r"(?:AP|Associated Press|Reuters|staff|Courier) (?:writer|reporter"
        r"|correspondent|photographer)s? .{3,80} contributed\b",
        (
            r"is an? (?:[\w-]{1,20} ){0,5}(?:reporter|staff writer|correspondent"
            r"|editor|columnist|contributing writer|contributor|freelance (?:writer"
            r"|journalist)|journalist)\b(?: (?:for|at|with|in|based|covering"
            r"|who)\b.{0,120})?\."
        ),
        r"(?:can be )?(?:reached|contacted) (?:at|by|via|on) (?:\S{1,40}@|[\d(+@])",
        (
            r"(?:e-?mail|contact|reach|follow|call) (?:him|her|them|the (?:writer"
            r"|author|reporter)|[A-Z]\w{1,20}(?: [A-Z]\w{1,20})?) (?:at|on|via) (?:\S{1,40}@"
            r"|[\d(+@])"
        ),
    ),
)

CREDIT = re.compile(
    r"[\[(](?:(?:AP|Reuters|Getty|File|Staff|Submitted|Contributed|Courtesy"
    r"|Handout|Provided|Photo|Image|Photograph)\b[^()\[\]]{0,90}"
    rf"|{_NAMES} ?(?:/|\||for|via|of) ?(?:the )?[A-Z][^()\[\]]{{1,60}}"
    rf"|{_NAMES}, [A-Z][^()\[\]]{{1,40}}(?:photo|Photo|News|Times|Press)[^()\[\]]{{0,20}})"
    rf"[\])]$"
    r"|(?<=[a-z\d”’)])[.!?]”? ?(?:Photo(?:graph)?s?(?: by|:| courtesy)? [A-Z].{1,60}"
    rf"|{_NAMES} ?(?:/| for | via | \| )[A-Z][\w &.’'-]{{1,40}})$"
    r"|\b(?:AP|FILE|STAFF|HANDOUT|COURTESY) (?:PHOTO|IMAGE)[ /|:].{0,60}$"
    r"|\bGetty Images\)?$"
)
"""A photo's credit at the end of a line."""

BY = re.compile(
    r"(?:(?:story|words|text|written|posted|reported|report|reporting|analysis|review|photos?"
    r"|photographs?|pictures) )?by[ \u00a0:]{1,3}",
    re.IGNORECASE,
)
"""How a byline opens; what follows is names (see `tui.draft.asides`)."""

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
    rf"{_NAMES} (?:covers|writes|reports on|blogs|tweets|photographs"
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
