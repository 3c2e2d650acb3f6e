"""Words around names in English news: titles and occupations, kin, and what is no person's name.

Compiled by hand; all in lower case. `TITLES` stand with a capital before a name; `ROLES` are the nouns that
say what somebody is, in any case; `GROUPS` end or begin the names of places, offices and companies.
"""

from __future__ import annotations

import re

from tui.story.reference.calendar import MONTHS as MONTHS
from tui.story.reference.calendar import WEEKDAY_NAMES
from tui.story.reference.calendar import WEEKDAYS as WEEKDAYS
from tui.story.reference.states import STATES
from tui.text import vocabulary

SHORT_TITLES = vocabulary(
    """mp msp mep honorable honourable reverend spc tpr trp ptlm gov sen sens rep reps dr drs mr mrs ms mx
    prof gen col maj capt lt sgt cpl pvt rev fr atty det supt adm cmdr insp pres hon coun cllr ald asst spcs
    dci pcso     sir lady lord dame messrs del assemb pfc ofc cst pc amb ag"""
)
POLITE = vocabulary("mr mrs ms mx miss sir lady lord dame madam messrs")
WOMAN = vocabulary("mrs ms miss lady dame madam sister princess queen duchess baroness countess")
MAN = vocabulary("mr sir lord brother prince king duke baron pope father")

# Nouns for what somebody is that are seldom titles before a name.
MORE_ROLES = vocabulary(
    """abbot abbess acolyte adventurer aficionado alumna alumnus alum amputee angler announcer antiquarian
    applicant appraiser apothecary assassin attendee auteur aviator babysitter bachelor backer bandleader
    bandmate barkeep beneficiary biker birder boater bodyguard bookbinder brakeman bride bureaucrat butler
    bystander caddie camper canvasser chauffeur chorister churchwarden civilian cleaner clown coder
    commentator commuter companion complainant conservator contestant convict couturier cowboy crewman
    dairyman daredevil dealer decorator defector descendant designee dietitian dishwasher dissident donor
    drafter emcee emigrant entertainer escapee exile expat explorer fabricator farmhand farrier ferryman
    fiddler firebrand freelancer fundraiser gamer godfather godmother grandma grandpa grandparent
    gravedigger groom gunner gymnast handler harvester healer hostage housewife immigrant innovator insurer
    islander jeweller joiner kingpin liaison logger magnate mailman matriarch medic mentor merchant
    messenger migrant missionary mogul mourner nanny navigator newcomer notary nurse-practitioner observer
    octogenarian septuagenarian nonagenarian centenarian offender onlooker operative orphan parolee
    participant passer-by passerby patriarch physio pilgrim protege protégé quilter rapper recipient recluse
    recruiter refugee respondent reveler rigger runner-up scout sergeant-at-arms settler sharpshooter
    shepherd slugger smuggler socialite spectator squatter staffer starlet stockbroker storyteller stuntman
    substitute superfan surfer sympathizer taxpayer theologian toddler trapper traveler traveller trumpeter
    tycoon umpire undergrad understudy upholsterer valet villager visionary voter walker warehouseman
    waterman weatherman whaler wholesaler wingman woodcarver writer-in-residence yardman youngster protester
    demonstrator rallygoer concertgoer churchgoer parkgoer festivalgoer foodie vlogger streamer youtuber
    techie allotment-holder stallholder groundsman linesman scaffolder plasterer postie lollipop-man binman
    dinner-lady barmaid barman housemaster schoolboy schoolgirl preschooler kindergartner first-grader
    grader pupil alumni carpooler caver kayaker canoeist paddler sculler triathlete marathoner ultrarunner
    decathlete heptathlete equestrian fencer wicketkeeper bowler batsman batter batswoman leg-spinner seamer
    hooker scrummager utility-man pinch-hitter closer right-hander left-hander lefty righty playmaker
    stopper full-back left-back right-back wing-back centre-back center-back sweeper goalscorer scorer"""
)
# What somebody is: the head of a role.
ROLES = MORE_ROLES | vocabulary(
    """rookie recorder fiscal matron canon verger bursar dean bosun coxswain deckhand purser selectperson
    freeholder reeve prothonotary parliamentarian postdoc modeler flanker southpaw wideout tailback
    sprinter hurdler vaulter miler medalist medallist record-holder svp evp cio cmo ciso chro webmaster
    bellfounder founder-director beekeeper yachtsman horseman huntsman cabbie bouncer trustee-elect
    emeritus emerita czar rep prodigy enthusiast buff hobbyist breeder cosmonaut taikonaut
    flight-engineer crewmate docent curate novelist eyewitness fielder baseman basewoman hander setter
    fly-half scrum-half colleague laureate marine starter prosecuting defending mitigating accountant
    activist actor actress adjuster administrator adviser advisor advocate agent aide alderman
    alderwoman alderperson ally ambassador analyst anchor anesthesiologist anthropologist apprentice
    arborist archaeologist archbishop archdeacon architect archivist artist assemblyman assemblywoman
    assemblymember assessor assistant associate astronaut astronomer astrophysicist athlete attorney
    auctioneer auditor author bailiff baker ballerina banker barber baritone barista barrister bartender
    bassist biochemist biologist bishop blacksmith blogger bookkeeper boss botanist boxer boyfriend
    brewer bricklayer broadcaster broker builder businessman businesswoman businessperson butcher buyer
    candidate captain cardinal cardiologist caretaker carpenter cartoonist cashier catcher caterer ceo
    cfo cto coo cellist chair chairman chairperson chairwoman champion chancellor chaplain chef chemist
    chief chiropractor choreographer citizen clerk clergyman climatologist clinician coach co-author
    co-chair co-chairman co-chairwoman co-director co-founder cofounder co-host co-owner coauthor
    collector colonel columnist comedian comedienne commandant commander commissioner composer
    comptroller conductor congressman congresswoman conservationist constable constituent consul
    consultant contractor controller convener convenor cook coordinator co-ordinator cornerback coroner
    corporal correspondent councillor councilman councilmember councilor councilwoman councilperson
    counsel counselor counsellor county-executive courier creator critic curator custodian cyclist dad
    dancer defenceman defender defenseman defendant delegate dentist deputy dermatologist designer
    detective developer diplomat director dispatcher distributor diver doctor doorman driver dropout
    drummer duke ecologist economist editor educator electrician employee employer engineer enforcer
    entomologist entrepreneur envoy epidemiologist estimator evangelist examiner executive expert farmer
    father fiance fiancé fiancée filmmaker financier firefighter fireman fisherman florist fighter
    foreman forester forecaster forward foundation-president founder freshman friend fullback gardener
    general genealogist geneticist geographer geologist geophysicist girlfriend goalie goalkeeper
    goaltender golfer governor graduate grandfather grandmother groundskeeper guard guardian guide
    guitarist gunman gynecologist hairdresser handyman head headmaster headmistress headteacher helmsman
    herpetologist historian homemaker homeowner host hostess hunter husband hydrologist illustrator imam
    immunologist importer infielder influencer inmate inspector installer instructor intern interpreter
    inventor investigator investor janitor jeweler jockey journalist judge junior jurist juror justice
    keeper kicker king laborer labourer landlady landlord landowner landscaper lawmaker lawyer leader
    lecturer legislator librarian lieutenant lifeguard linebacker lineman linguist lobbyist lobsterman
    locksmith machinist magistrate maker manager manufacturer mason mathematician mayor mechanic
    mediator member meteorologist microbiologist midfielder midwife millionaire billionaire miner
    minister model moderator monk mother mum mom musician naturalist negotiator neighbor neighbour
    neurologist neuroscientist neurosurgeon nun nurse nutritionist obstetrician oceanographer officer
    official ombudsman oncologist operator ophthalmologist optometrist orator organiser organizer
    ornithologist orthodontist outfielder owner paediatrician painter paleontologist paralegal paramedic
    parent parishioner partner passenger pastor pathologist patient patrolman pedestrian pediatrician
    pensioner performer petitioner pharmacist philanthropist philosopher photographer physician
    physicist physiologist physiotherapist pianist pilot pitcher plaintiff planner player playwright
    plumber podcaster poet policeman policewoman politician pollster pope postmaster potter preacher
    premier presenter president priest prince princess principal printer prisoner producer professor
    programmer promoter proprietor prosecutor prospector provost psychiatrist psychologist
    psychotherapist publicist publisher punter quarterback queen rabbi racer radiologist rancher ranger
    realtor receptionist receiver recruit rector referee registrar regulator reporter representative
    republican democrat researcher resident restaurateur retiree reverend rider roofer runner sailor
    saleswoman salesman salesperson schoolteacher scholar scientist sculptor seamstress secretary
    seismologist senator senior sergeant servant sheriff shopkeeper shooter shopper shortstop singer
    skater skier skipper sociologist soldier solicitor songwriter sophomore soprano speaker specialist
    spokesman spokesperson spokeswoman sponsor statistician statesman steward stewardess strategist
    striker student successor superintendent supervisor supporter surgeon surveyor survivor suspect
    swimmer tailor teacher teammate classmate roommate housemate flatmate cellmate shipmate seatmate
    workmate schoolmate squadmate labmate technician technologist teller tenant tenor therapist
    toxicologist limnologist
    trader trainee trainer translator treasurer trooper trucker trustee tutor undersecretary undertaker
    undergraduate urologist usher valedictorian vendor veteran veterinarian vet vice-chair vice-chairman
    vice-chairwoman vice-president victim viceroy vicar violinist virologist visitor volcanologist
    volunteer waiter waitress walk-on warden welder whip widow widower wife winemaker winger winner
    witness woodworker worker wrestler writer youth zoologist native lead airman paratrooper ironworker
    lifter thrower rower climber hiker skydiver reliever backup reserve selectman selectwoman
    committeeman committeewoman undersheriff marshal veep man woman girl boy teenager teen fellow
    father-of-two mother-of-two father-of-three dad-of-two dad-of-three mum-of-two mum-of-three
    mother-of-three centre great-grandmother great-grandfather great-grandmother-of-six back end fan
    customer guest hero heir legend mastermind chairmen incumbent challenger opponent nominee appointee
    designate rival client landman lobsterwoman fisherwoman craftsman foster-parent caregiver carer
    cartographer draftsman glazier millwright pipefitter stonemason steelworker stevedore longshoreman
    mariner seaman busker bellringer signatory publican innkeeper hotelier grocer fishmonger greengrocer
    ironmonger saddler thatcher gamekeeper crofter whistleblower ringleader bookmaker"""
)
KIN = vocabulary(
    """wife husband son daughter brother sister mother father mom dad mum uncle aunt cousin nephew niece
    grandson granddaughter grandmother grandfather stepson stepdaughter stepfather stepmother fiancé
    fiancée fiance partner widow widower girlfriend boyfriend twin spouse son-in-law daughter-in-law
    brother-in-law sister-in-law mother-in-law father-in-law great-grandson great-granddaughter ex-wife
    ex-husband half-brother half-sister sons daughters brothers sisters children grandchildren
    stepchildren nephews nieces cousins parents siblings"""
)
SHE_ROLES = vocabulary(
    """spokeswoman chairwoman congresswoman councilwoman alderwoman assemblywoman businesswoman actress
    waitress wife mother mom mum daughter sister aunt niece grandmother granddaughter stepmother
    stepdaughter widow girlfriend fiancée policewoman saleswoman seamstress headmistress landlady queen
    princess hostess heiress stewardess woman girl nun ballerina co-chairwoman vice-chairwoman
    great-grandmother soprano great-grandmother-of-six mother-of-two mother-of-three mum-of-two
    mum-of-three lobsterwoman fisherwoman camerawoman comedienne selectwoman committeewoman"""
)
HE_ROLES = vocabulary(
    """spokesman chairman congressman councilman alderman assemblyman businessman actor husband father dad
    son brother uncle nephew grandfather grandson stepfather stepson widower boyfriend policeman
    salesman headmaster landlord king prince duke monk fireman craftsman baritone tenor man boy
    father-of-two dad-of-two dad-of-three father-of-three great-grandfather pope priest co-chairman
    vice-chairman handyman statesman selectman committeeman clergyman"""
)

# What stands with a capital before a name, whatever follows ("Detective Sgt. Ann Hill", "Coach Cole").
TITLES = (
    (ROLES | SHORT_TITLES | POLITE)
    - vocabulary(
        """batter closer scorer stopper bowler catcher sweeper fencer merchant pilgrim scout shepherd
    bachelor cowboy hooker angler fiddler joiner walker butler dealer abbot bride groom trapper
    cleaner logger biker whaler waterman weatherman messenger exile orphan clown backer regular
    man woman girl boy native end back back-up youth forward centre guide fellow junior senior legend
    hero mason baker cook butcher barber carpenter miner potter tailor hunter gardener porter king
    prince duke fisher sailor farmer shepherd mom dad mum model guard patient head winner champion fan
    rider cardinal keeper guest rival usher runner trader printer member resident lead father mother
    wife husband baron republican democrat parent partner worker teen citizen visitor victim buyer
    client customer maker mechanic racer driver painter singer skipper archer marshal"""
    )
) | vocabulary(
    """father sister brother mother prince princess king queen pope duke cardinal republican democrat
    marshal undersheriff brigadier ensign admiral cadet pc premier taoiseach sheikh ayatollah selectman
    selectwoman committeeman committeewoman elder ceo vp pensioner farmer resident baroness baron head
    driver member winner singer forward guard champion junior senior freshman sophomore"""
)
# Titles that are given names or surnames too: the last word of a run is a name ("James Dean").
NAMES_TOO = vocabulary(
    """dean judge king prince pope bishop major deacon chancellor priest mason cook baker miner carpenter
    sheriff senior junior marshal chief knight page guard farmer porter duke baron driver cardinal elder
    head earl champion cadet winner singer sister brother guy speaker"""
)

GROUPS = vocabulary(
    """point cove cape neck notch gap pass elementary academy preparatory montessori playland county office
    offices department dept court courthouse administration university college school press herald news
    times post tribune gazette courier journal chronicle bugle globe beacon ledger sentinel council
    committee congress senate house parliament agency bureau center centre institute society association
    foundation company corp inc llc ltd plc llp co bank party street st avenue ave road rd drive
    boulevard blvd lane route highway turnpike parkway bridge district state states city town township
    village borough island islands river lake lakes pond creek mountain mountains valley beach park
    forest bay harbor harbour falls springs heights ridge hills hill acres plains peninsula canyon canal
    coast shore ocean sea act bill amendment law code operation surge fund trust scholarship award prize
    medal cup bowl trophy program programme project league union hospital clinic church cathedral chapel
    temple mosque synagogue army navy force forces board commission service services authority alliance
    coalition federation network initiative campaign task group groups holdings industries enterprises
    partners partnership systems solutions technologies technology software labs laboratory laboratories
    pharmaceuticals therapeutics health healthcare medical motors electric energy power gas oil water
    airlines airways air railroad railway rail transit capital financial insurance hotels hotel inn
    restaurant cafe diner bar grill pub theater theatre museum gallery library stadium arena field
    fairgrounds gym plaza square mall market store stores shop supermarket airport station port terminal
    tower towers building hall works mill mills factory plant paving construction logistics hospitality
    foods brewing brewery farms farm orchard dairy national international american americans united
    northern southern eastern western central federal british african asian european canadian mexican
    north south east west northeast northwest southeast southwest upper lower new old great greater
    index technical information space flight republicans democrats conservatives labour tories greens
    media channel radio television tv magazine website app team club fc rangers wildcats tigers bears
    eagles lions panthers hawks bulldogs rams sox yankees dodgers giants cowboys patriots celtics lakers
    bruins canucks devils spartans trojans huskies knights warriors raiders conference division
    championship championships tournament olympics games series festival fair day week month year eve
    christmas easter thanksgiving hanukkah ramadan halloween war treaty accord agreement protocol
    convention constitution revolution virus disease syndrome storm hurricane typhoon subcommittee
    cabinet ministry embassy consulate question proposition resolution ordinance section article chapter
    table figure stat stats rev report survey study review brief monitor weekly daily bulletin
    newsletter zone region province territory reservation nation tribe emergency fire police rescue
    ambulance squad brigade battalion regiment corps management marketing communications affairs
    relations resources development summary results outlook highlights statements contact photo video
    cemetery funeral home houses apartments residences estates parade crescent
    gardens internet facebook twitter
    instagram tiktok youtube google amazon apple microsoft research analysis science sciences studies
    arts engineering education training learning budget finance treasury revenue defense defence justice
    labor commerce transportation agriculture interior security intelligence immigration customs
    environment environmental conservation wildlife natural nature protection safety control prevention"""
) - vocabulary("brief")
# Words of GROUPS that are surnames too: no bar where a common given name or a title goes before.
SURNAMES_TOO = vocabulary(
    """hill hills lake park beach church street lane drive bridge bridges west north east field fields hall
    law house bush town county bay ford mills mill post press day war storm banks bank forest rivers
    falls heights ridge moody act bill trust power powers gas cup bowl works farm case rangers knights
    fair temple chapel school college court court's justice labor cannon home houses islands marsh pond
    pope price march may long short young rich gardens weekly greens rail port tower towers square
    gallery noel eve christmas easter new old great english french german irish scott lions hawks bears
    eagles king devils springs plaza canyon ocean shore coast valley medal prize fund prince fire page
    article brief chapter figure table wells brooks waters woods stone"""
)

# Surnames that news uses alone, without a title or a given name.
FAMOUS = vocabulary(
    """trump biden obama putin zelensky zelenskyy macron merkel netanyahu modi trudeau clinton reagan
    harris pence mcconnell pelosi schumer erdogan lula bolsonaro johnson sunak starmer xi musk bezos
    zuckerberg gates buffett shakespeare einstein mozart beethoven picasso darwin lincoln churchill
    stalin hitler gandhi mandela comey mueller kavanaugh sanders romney mccain kerry assad khamenei
    scholz meloni milei vance rubio kennedy nixon eisenhower roosevelt truman"""
)
# First words of places and of companies that read like persons.
PLACES_FIRST = vocabulary(
    "san santa los las fort port mount mt cape baton grand palm cedar salt saint st ste el"
)
COMPANIES = frozenset(
    """goldman sachs,wells fargo,morgan stanley,merrill lynch,charles schwab,eli lilly,ralph lauren,calvin
    klein tommy hilfiger,warner bros,lockheed martin,dollar general,rolls royce,aston martin,harley
    davidson hewlett packard,philip morris,estee lauder,louis vuitton,mary kay,john deere,jack
    daniels,sherwin williams planned parenthood,ernst young,edward jones,raymond james,smith barney,booz
    allen,ben jerry,marks spencer johnson controls,thomson reuters,dow jones,ann taylor,ann arbor,santa
    claus,uncle sam,john doe,jane doe johns hopkins,carnegie mellon,william mary,martha stewart
    living,dick clark,ruth chris,jimmy john,papa john sam adams,tim hortons,trader joe,whole
    foods,dunkin donuts,hong kong,medal honor,wall street jim crow,robert wood johnson,amber
    alert,silver alert,joan arc""".replace("\n    ", ",").split(",")
)

# Words that begin sentences or stand for somebody, never a name's first or last.
PLAIN = vocabulary(
    """a an the this that these those it he she we they i you his her its their our my your and or but nor
    so yet if when while after before in on at by for from of to with as there here what who whom whose
    which how why no not one two three four five six seven eight nine ten eleven twelve dozens hundreds
    thousands millions others another some many most all both each either neither every however also
    only use more less few fewer several such since until under over into onto upon about above across
    against along among around because although though despite during between behind below beneath
    beside besides beyond near off out outside inside per than then through throughout toward towards
    via within without whether where once now today yesterday tomorrow tonight last next first second
    third fourth fifth early late later still even just never always often meanwhile instead moreover
    furthermore additionally finally eventually recently currently previously formerly earlier according
    asked added based given following including like unlike up down back again ever much officials
    police authorities investigators prosecutors residents critics supporters researchers scientists
    experts lawmakers legislators republicans democrats analysts firefighters crews doctors nurses
    teachers students parents voters workers employees customers neighbors neighbours people men women
    children everyone everybody someone somebody nobody anyone anybody nothing something everything
    survivors victims witnesses reporters yes yeah well okay ok oh please thanks thank let lets let's
    don't can't won't i'm i've we've we're it's that's there's mine ours theirs me him them us myself
    himself herself themselves is are was were be been being am do does did has have had will would
    shall should can could may might must copyright photo photograph caption image video watch read
    click share posted updated published story comments update breaking exclusive contact correction
    note editor advertisement subscribe related democratic republican independent liberal conservative
    former longtime retired then-mayor interim acting half none own same very too any got get go going
    come say says said north south east west northern southern eastern western city town state county
    federal national local good bad big small new old young best better worst worse company board council
    committee commission department
    court judge jury sheriff chief mayor governor president senator representative congress senate house
    government administration agency office team coach players fans spring summer fall autumn winter mrs
    mr ms dr total average revenue sales net orders shares deaths cases god lord heaven bible born
    survived known married services visitation burial donations memorial class nearly almost roughly
    approximately"""
) | frozenset(WEEKDAY_NAMES)
_STATE_WORDS = frozenset(word for state in STATES for word in state.name.lower().split())
# Places and peoples that news name bare ("Washington said", "Boeing said"): one word, no person.
NOT_ALONE = (
    vocabulary(
        """washington london paris berlin rome madrid moscow beijing tokyo delhi brussels ottawa canberra kyiv
    kiev jerusalem cairo tehran baghdad kabul ankara athens lisbon dublin edinburgh cardiff belfast
    geneva vienna stockholm oslo copenhagen helsinki warsaw prague budapest boston chicago houston
    philadelphia phoenix dallas detroit seattle denver miami atlanta oakland cleveland pittsburgh
    baltimore milwaukee portland nashville memphis sacramento toronto montreal vancouver quebec ontario
    manchester liverpool birmingham leeds glasgow sydney melbourne brisbane auckland nairobi lagos dakar
    mumbai shanghai hong kong singapore seoul manila jakarta bangkok hanoi afghanistan albania algeria
    angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia
    bosnia botswana brazil britain bulgaria cambodia cameroon canada chile china colombia congo croatia
    cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia europe finland france gabon
    germany ghana greece greenland guatemala guinea haiti honduras hungary iceland india indonesia iran
    iraq ireland israel italy jamaica japan kazakhstan kenya kosovo kuwait laos latvia lebanon liberia
    libya lithuania luxembourg malawi malaysia mali malta mexico moldova mongolia montenegro morocco
    mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine
    panama paraguay peru poland portugal qatar romania russia rwanda scotland senegal serbia slovakia
    slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand togo
    tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia
    zimbabwe africa asia america antarctica oceania boeing google amazon apple microsoft tesla pfizer
    moderna walmart toyota honda nissan nestle exxon chevron shell airbus siemens samsung sony intel
    nvidia netflix disney meta facebook twitter uber lyft starbucks mcdonald's target costco kroger
    reuters bloomberg politico pentagon kremlin nasa nato interpol unicef oxfam hamas hezbollah taliban
    fentanyl heroin covid medicare medicaid english french german spanish italian chinese japanese
    russian arabic dutch swedish polish latin hindi catholic protestant muslim jewish christian buddhist
    hindu fitbit tylenol oxycontin xbox android iphone gmail thanksgiving christmas easter halloween
    lent ramadan passover mainer mainers texan texans californians canadians americans russians
    ukrainians israelis palestinians pepper earth mars venus jupiter saturn mercury pluto moon sun
    atlantic pacific arctic fema fbi cia irs epa cdc fda dea"""
    )
    | _STATE_WORDS
) - vocabulary("virginia carolina georgia new of")
STATE_WORDS = _STATE_WORDS - vocabulary("virginia carolina georgia new of")

_AGENT = re.compile(r"(?:[a-z]+-)?[a-z]{2,}(?:er|or|ist|man|woman)$")
_NO_AGENT = vocabulary(
    """year number matter letter paper quarter order chapter center water river winter summer weather
    corner answer offer power tower other another latter error floor door factor sector motor color
    labor minor major dinner cover disaster register theater newspaper border murder manner computer
    human woman man after under over never ever however whether rather together further later earlier
    sooner former her per their either neither honor favor remember consider deliver enter monitor
    discover recover bother encounter transfer prefer refer differ suffer lower alter counter assist
    enlist resist persist exist insist list super inner outer upper proper poor prior senior junior
    interior exterior superior inferior mayor higher larger smaller older younger better greater fewer
    lesser bigger longer shorter stronger nor for or flavor behavior rumor humor harbor mirror terror
    horror odor tutor ladder shoulder finger hammer copper silver butter sister brother easter chowder
    powder timber lumber member bumper trailer tractor reactor elevator generator calculator indicator
    monster cluster filter master cheaper faster nearer closer sharper consumer cancer fever liver layer
    user server freezer container sticker poster banner buffer"""
) - vocabulary("woman man member master sister brother user consumer tutor mayor senior junior")


def is_agent(word: str) -> bool:
    """Whether a word in small letters has the ending of a noun for a doer ("left-hander", "fielder")."""
    return bool(_AGENT.fullmatch(word)) and word not in _NO_AGENT
