"""What lines begin with that are no story: "Editor’s picks", "Photo by", "For more information contact"."""

from __future__ import annotations

from tui.draft.intake.notices.reasons import (
    BYLINE,
    CAPTION,
    CONTACT,
    CREW,
    LINK,
    NOTICE,
    RELEASE,
    RIGHTS,
)
from tui.draft.intake.notices.shape import Notice, notice

OPENING: tuple[Notice, ...] = (
    notice(BYLINE, r"(?:reporter|author|writer|byline|journalist|photographer|contributor)s?: (?=\w)"),
    notice(
        CONTACT,
        r"(?:twitter|facebook|instagram|linkedin|website|web|online|visit"
        r"|blog|x): ?(?=.{0,40}(?:@|www|http|\.\w))",
    ),
    notice(
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
    notice(
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
    notice(
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
    notice(
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
    notice(RELEASE, r"source:? (?:\w[\w.&’' -]{1,60})$", r"(?:report|document|publication) (?:no|number)\b"),
    notice(RIGHTS, r"(?:©|\(c\)|&copy;|copyright\b)(?: ?(?:\d{4}|by|the|©|\(c\)))", r"©"),
    notice(
        CREW,
        (
            r"(?:additional )?\(?(?:reporting|editing|writing|compiled|edited"
            r"|additional reporting) by [A-Z]"
        ),
    ),
    notice(
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
"""Each stands at the head of a line."""
