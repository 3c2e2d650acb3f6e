"""Lines that are no story as a whole: dates, menus, marks, notices of a page or a release."""

from __future__ import annotations

from tui.draft.intake.notices.reasons import (
    CAPTION,
    CONTACT,
    DATE,
    LINK,
    MARK,
    NOTICE,
    PAGE,
    RELEASE,
)
from tui.draft.intake.notices.shape import NAMES, Notice, notice

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

WHOLE: tuple[Notice, ...] = (
    notice(MARK, r"END\.?", case=True),
    notice(
        DATE,
        r"(?:updated |posted |published )?(?:\d{1,3}|an?) (?:second|minute"
        r"|min|hour|hr|day|week|month|year)s? ago",
        r"\d{4}-\d\d-\d\d",  # no telephone number
        rf"{_WEEKDAY}{_DAY} ?[/|·•–—-] ?.{{0,70}}",
        rf"{NAMES}(?:, {NAMES})?,? ?(?:--|[–—-]) ?{_WEEKDAY}{_DAY}",
    ),
    notice(
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
    notice(
        NOTICE,
        r"become an? (?:member|subscriber|supporter).{0,40}",
        r"(?:donate|give)(?: (?:now|today|here))?",
        r"was this (?:page|article|story|answer) (?:helpful|useful)\?.{0,20}",
        r"report (?:an?|this) (?:error|typo|problem|correction|ad|comment).{0,30}",
        r"(?:accept|reject|allow|manage)(?: (?:all|cookies|preferences|options|settings)){0,2}",
        r"do not sell(?: or share)? my (?:personal )?(?:information|data|info)",
    ),
    notice(RELEASE, r"embargo(?:ed)?\b.{0,100}", r"(?:to|from|re|subject|cc|attn): .{1,80}[^.]"),
    notice(
        MARK,
        r"(?:_|[^\w$€£%“”\"]){1,80}",
        r"[-–—#*• ]{0,5}30[-–—#*• ]{0,5}",
        r"[-–—#*•\[(< ]{0,6}(?:end|ends|more|end of (?:release|text|story))[-–—#*•\])> ]{1,6}",
        r"ENDS",
    ),
    notice(
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
    notice(
        LINK,
        r"(?:retrieved|available|archived|read it|source|from):? (?:from |at |on )?\W{0,2}https?://\S{1,300}",
        r"\[?attachments?\]?(?: see .{0,60})?:?",
    ),
    notice(LINK, r"\(?\[?(?:https?://|www\.)\S{1,300}\]?\)?", r"@\w{2,30}"),
    notice(
        CONTACT,
        r"\S{1,60}@[\w.-]{3,60}",
        (
            r"(?:(?:tel|phone|fax|mobile|cell|office|ph|p|t)[.:]* *)?\+?[\d() .-]{7,20}(?: *(?:ext"
            r"|x)\.? ?\d{1,5})?"
        ),
    ),
    notice(
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
    notice(
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
    notice(
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
    notice(
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
"""Each must be the whole of a line."""
