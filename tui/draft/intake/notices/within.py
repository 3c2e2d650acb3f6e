"""What stands anywhere in lines that are no story: "all rights reserved", "contributed to this report"."""

from __future__ import annotations

from tui.draft.intake.notices.reasons import (
    CREW,
    FORM,
    LEGAL,
    NOTICE,
    RIGHTS,
)
from tui.draft.intake.notices.shape import Notice, notice

WITHIN: tuple[Notice, ...] = (
    notice(
        FORM,
        r"forgot(?:ten)? (?:your |my )?password",
        r"reset your password",
        r"(?:enter|submitted) your (?:account )?e-?mail",
        r"your e-?mail address will not",
        r"create (?:a |an |your )?(?:free )?account",
        r"remember me\b",
    ),
    notice(
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
    notice(
        RIGHTS,
        r"©|\(c\) ?\d{4}",
        r"all rights reserved",
        r"(?:text|content|this (?:work|article|page)) is (?:available|licensed) under\b",
        r"(?:may|must) not be (?:published|reproduced|rewritten|redistributed|copied)",
        r"reproduc(?:ed|tion) (?:with|without) (?:the )?(?:prior )?(?:written )?permission",
    ),
    notice(
        LEGAL,
        r"actual results (?:may|could|might) differ",
        r"forward[- ]looking statements[”\"]? (?:within|involve|are|as defined|include|contain)",
        r"safe harbor (?:statement|provisions)",
        r"private securities litigation reform act",
    ),
    notice(
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
"""Each stands in a line that is no longer than a notice is."""
