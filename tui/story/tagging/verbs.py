"""The words by which English texts say who says something: verbs of saying, and what stands around them."""

from __future__ import annotations

import re

from tui.story.reference.calendar import MONTH_NAMES, WEEKDAY_NAMES
from tui.text import vocabulary

_SAYING = """say says said saying tell tells told telling add adds added adding write writes wrote writing
    written ask asks asked asking reply replies replied replying answer answers answered answering
    explain explains explained explaining note notes noted noting argue argues argued arguing claim
    claims claimed claiming warn warns warned warning insist insists insisted insisting state states
    stated stating declare declares declared declaring announce announces announced announcing
    acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting concede
    concedes conceded conceding deny denies denied denying assert asserts asserted asserting allege
    alleges alleged alleging contend contends contended contending maintain maintains maintained
    maintaining remark remarks remarked remarking observe observes observed observing comment
    comments commented commenting recall recalls recalled recalling joke jokes joked joking quip
    quips quipped quipping shout shouts shouted shouting yell yells yelled yelling scream screamed
    screaming whisper whispers whispered whispering cry cries cried crying chant chants chanted
    chanting exclaim exclaims exclaimed mutter mutters muttered muttering murmured sighed sighs
    laughed laughs grinned groaned shrugged snapped chuckled beamed tweet tweets tweeted tweeting
    post posts posted posting text texted texting email emailed testify testifies testified
    testifying predict predicts predicted predicting promise promises promised promising vow vows
    vowed vowing pledge pledges pledged pledging urge urges urged urging stress stresses stressed
    stressing emphasize emphasizes emphasized emphasizing emphasise emphasised emphasises reiterate
    reiterates reiterated reiterating repeat repeats repeated repeating conclude concludes concluded
    concluding continue continues continued continuing began begins suggest suggests suggested
    suggesting caution cautions cautioned cautioning complain complains complained complaining
    lament laments lamented lamenting boast boasts boasted boasting bragged confirm confirms
    confirmed confirming reveal reveals revealed revealing disclose discloses disclosed disclosing
    propose proposes proposed proposing demand demands demanded demanding read reads reading agree
    agrees agreed agreeing counter counters countered retort retorted respond responds responded
    responding praise praises praised praising criticize criticizes criticized criticizing criticise
    criticised blast blasts blasted slam slams slammed condemn condemns condemned condemning
    denounce denounces denounced denouncing describe describes described describing call calls
    called calling term terms termed terming dub dubs dubbed label labels labeled labelled labeling
    brand brands branded branding characterize characterizes characterized characterizing deem deems
    deemed refer refers referred referring report reports reported reporting estimate estimates
    estimated estimating speak speaks spoke speaking quote quotes quoted quoting cite cites cited
    citing ruled order orders ordered instruct instructs instructed remind reminds reminded advise
    advises advised mock mocked mocks tease teased teases thank thanked thanks accuse accuses
    accused accusing dismiss dismisses dismissed dismissing reject rejects rejected rejecting
    apologize apologized apologizes hail hails hailed hailing celebrate scold scolded interjected
    objected objects protested chimed offered offers signed sing sang titled entitled named
    nicknamed supply supplies supplied detail detailed outline outlined signal signaled sum summed
    summarized"""
_WEAK = """find finds found finding show shows showed showing shown indicate indicates indicated indicating
    list lists listed listing believe believes believed believing think thinks thought thinking feel
    feels felt hope hopes hoped hoping expect expects expected wonder wonders wondered learn learned
    fear fears feared want wants wanted decide decided determine determined mean means contain
    contains contained conclude know knows knew see sees saw mention mentions mentioned include
    require requires required allow allows allowed prohibit prohibits prohibited bar bars barred
    mandate mandates mandated provide provides provided specify specifies specified stipulate
    stipulates stipulated permit permits permitted forbid forbids define defines defined recommend
    recommends recommended consider considers considered plead pleaded express expressed voice
    voiced blame blamed blames"""

WEAK = vocabulary(_WEAK)
SAYING = re.compile(
    r"\b(?:[Aa]ccording\s+to|[Ii]n\s+the\s+words\s+of|(?:put|puts|putting)\s+it|point(?:s|ed|ing)?\s+out"
    r"|(?:makes?|made)\s+(?:it\s+)?clear"
    rf"|(?:{'|'.join(sorted({*_SAYING.split(), *_WEAK.split()}, key=lambda word: (-len(word), word)))}))\b"
    r"(?![’'-]\w)"
)
# Verbs that only who can speak is the subject of.
SPEAKING = vocabulary(
    """say says said tell tells told ask asks asked reply replies replied answered answers recall recalls
    recalled explain explains explained joked quipped shouted yelled screamed whispered muttered
    tweeted wrote writes testified insisted insists argued argues claimed claims complained admitted
    admits remarked exclaimed added adds adding saying telling asking"""
)
PARTICIPLES = frozenset(word for word in (*_SAYING.split(), *_WEAK.split()) if word.endswith("ing"))

# What stands between a subject and its verb: "has also", "later", "on Tuesday" is found apart.
ADVERBS = re.compile(
    r"(?:^|\s)(?:has|have|had|is|was|were|are|be|been|also|then|later|once|again|recently|soon|simply|just|now|further|even"
    r"|still|never|always|often|sometimes|would|could|did|does|do|not|might|may|should|must|can|will|cannot|first|too|both|all|each"
    r"|[a-z]+ly|quickly|reportedly|famously|himself|herself|themselves|itself|afterward|afterwards|meanwhile|however|instead"
    r"|(?:has|have|had|would|could|did|does|do|wo|ca|is|was)n[’']t|only|since|already|long|twice|ever|yet|next)$"
)
# A word after which the subject of the next verb begins.
BOUNDARY = re.compile(
    r"\b(?:that|because|but|when|while|what|which|who|whom|whose|if|until|unless|since|than|whether|how|why|where|although"
    r"|though|so|and|or|as|for|said|says|told|added|noted|say)\b",
    re.IGNORECASE,
)
# The first word of what leads in, up to a comma: no subject stands there.
LEADS = vocabulary(
    """outside inside nearby here there backstage downstairs upstairs online afterward across beyond in on
    at after before during when while as since for with without by from despite although though
    because if until under over following amid among asked speaking standing meanwhile however still
    but and yet so then later earlier now also instead today yesterday tomorrow besides unlike like
    to once even perhaps finally afterward afterwards nevertheless moreover or jan feb mar apr aug sept
    sep oct nov dec last nearly saying
    adding noting calling citing writing reached contacted questioned pressed given addressing
    testifying responding announcing describing recalling referring urging wearing holding looking
    sitting surrounded flanked joined through throughout per within elsewhere separately
    additionally furthermore indeed surely thus hence therefore otherwise nonetheless whereas upon
    regarding concerning according next sometimes recently eventually initially originally privately
    publicly"""
).union(MONTH_NAMES, WEEKDAY_NAMES)
FINITE = vocabulary(
    """is was are were am be been has have had do does did can could will would shall should may might must
    isn’t wasn’t isn't wasn't didn’t didn't don’t don't can’t can't won’t won't said says told it’s
    it's went came made took got gave left saw knew became began ran held stood sat lost won kept
    brought bought caught felt grew led met paid put sent spent rose fell hit cut set lay drew flew
    broke spoke wrote found looked turned walked moved asked called killed closed opened died lived
    worked started stopped tried wanted needed seemed appeared voted used plans planned shook nodded
    smiled struck burned gutted"""
)

DETERMINERS = vocabulary(
    """the a an his her their its our my your this that these those one another some many several most few
    both each no any all two three four five six seven eight nine ten other others every"""
)
PREPOSITIONS = vocabulary(
    """of for to with from by at in on about against toward towards than near after before over under into
    behind between including like unlike via per among amid around upon onto within without"""
)
# "She liked to say" is said.
INFINITIVE = re.compile(
    r"\b(?:liked?|likes|loved?|loves|used|went\s+on|goes\s+on|going\s+on|continued|continues|began|wants?|wanted"
    r"|(?:is|was)\s+(?:\w+\s+){1,2}|(?:had|has)\s+(?:this|that|\w+\s+thing|something)\s+)\s*to\s+$"
)
# After a quotation these have another thing to say: "“A New Dawn,” the paper called the treaty “a mess”".
OF_OTHERS = vocabulary(
    """called calls calling described describes dubbed termed labeled labelled branded named titled
    entitled nicknamed deemed praised praises criticized criticised accused blamed thanked blasted
    slammed condemned denounced dismissed rejected hailed celebrated cited quoted referred
    characterized mentioned"""
)
NAMING = vocabulary("called dubbed titled entitled named labeled labelled termed nicknamed described known")
# Verbs of saying that are nouns too: "the report", "his reply".
NOUNS = vocabulary(
    """report reports claim claims reply replies note notes answer answers state states post posts demand
    demands estimate estimates comment comments promise promises quote quotes counter stress text
    texts email emails list lists call calls boast tweet tweets pledge pledges charge charges
    complaint warning warnings finding findings writing reading saying joke jokes remark remarks cry
    cries shout shouts chant chants term terms label labels brand brands vow vows offer offers
    thanks blast feel hope hopes show shows find finds"""
)
