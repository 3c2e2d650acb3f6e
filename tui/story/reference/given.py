"""Given names as they are common in English-language news, and which of them say "he" or "she".

A hint and no proof: `tui.story.persons` asks for it beside what stands around a name, and who "she" is
goes by it only where the article itself gives no title and no pronoun. Compiled by hand.
"""

from __future__ import annotations

from tui.text import vocabulary

MEN = vocabulary(
    """timmy sammy kenny lenny benny vinny robby mickey stevie charlie frankie tetsuo idris emrys oleg
    soichi satoshi koichi yuri anatoly sergei kip aaron abdul abdullah abe abel abraham adam adrian
    ahmad ahmed aidan al alan albert alberto alec alejandro alessandro alexander alexandre alexei
    alfonso alfred alfredo ali allan allen alonzo alvin amar amin amir amit amos anders andre andreas
    andrei andres andrew andy angelo anil anthony antoine anton antonio antony archie ari armando arnold
    arthur arturo arun ashok augustus austin avery axel barack barney baron barry bart bartholomew ben
    benedict benito benjamin bennett bernard bernardo bernie bert bill billy bjorn bob bobby boris brad
    bradley brandon brendan brent brett brian bruce bruno bryan bryant bryce byron caleb calvin carl
    carlos carlton carson carter cecil cedric cesar chad charles chester chip chris christian christoph
    christophe christopher chuck clarence clark claude clayton cliff clifford clifton clint clinton
    clyde cody cole colin connor conor conrad corey cornelius craig curt curtis cyril cyrus dale damian
    damien damon dan daniel danny dante darnell darrell darren darryl dave david dean declan demetrius
    denis dennis denny derek derrick desmond devin dexter diego dimitri dmitri dmitry dominic don donald
    donny doug douglas doyle drew duane dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo
    edward edwin efrain eli elias elijah elliot elliott ellis elmer elon emanuel emil emilio emmanuel
    emmett enrico enrique eric erich erik ernest ernesto ernie erwin esteban ethan eugene evan everett
    ezekiel ezra farid felipe felix ferdinand fernando fidel finn floyd forrest francesco francis
    francisco francois frank franklin fred freddie frederick fritz gabe gabriel garrett garry gary gavin
    gene geoff geoffrey george gerald gerard gerardo gilbert giovanni giuseppe glen glenn gordon graham
    grant greg gregg gregory guillermo gunther gus gustav gustavo guy hakeem hal hamid hank hans harold
    harrison harry harvey hassan hector heinrich henri henrik henry herb herbert herman hiroshi homer
    horace howard hubert hugh hugo hussein ian ibrahim igor ignacio ira irving irwin isaac isaiah ismael
    ivan ivo jack jackson jacob jacques jaime jake jakob jamal james jamie jan jared jason javier jay
    jed jeff jefferson jeffery jeffrey jerald jeremiah jeremy jermaine jerome jerry jesse jesus jim
    jimmy joachim joao joaquin joe joel johan johann johannes john johnny jon jonah jonas jonathan jorge
    jose josef joseph josh joshua josiah juan jules julian julio julius jurgen justin kareem karl karim
    kazuo keith kelvin ken kendrick kenneth kent kevin khalid kirk klaus kofi kurt kwame kyle lamar
    lance larry lars laszlo lawrence leif len leo leon leonard leonardo leopold leroy leslie lester levi
    liam lionel lloyd logan lorenzo lou louis lowell luca lucas luigi luis luka lukas luke luther lyle
    mahmoud malcolm malik manny manuel marc marcel marcelo marco marcus mario mark marko marlon marshall
    martin marty marvin mason mateo mathew matt matteo matthew matthias maurice mauricio max maximilian
    maxwell mehmet melvin merle micah michael miguel mike mikhail miles milo milton mitch mitchell
    mohamed mohammad mohammed monty morgan morris moses muhammad murray mustafa myles nate nathan
    nathaniel neal ned neil nelson nicholas nick nico nicolas niels nigel nikhil niklas noah noel norman
    oliver olivier omar omari orlando oscar osman otis otto owen pablo paolo pascal pat patrick paul
    pedro percy perry pete peter phil philip philippe phillip pierre pieter prakash preston quentin
    quincy rafael rahul raj rajesh rajiv ralph ramesh ramiro ramon randall randy raphael rashid raul
    ravi ray raymond reggie reginald rene reuben rex ricardo rich richard rick ricky rob robert roberto
    rocco rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy ruben
    rudolf rudy rufus russ russell ryan salvador salvatore sam samir samuel sandeep sanjay santiago saul
    scott sean sebastian sergey sergio seth shane shaun shawn sheldon sid sidney silvio simon solomon
    spencer stan stanley stefan stephan stephen sterling steve steven stewart stuart sunil sven tariq
    ted teddy terence terrance terrence terry thad thaddeus theo theodore thierry thomas tim timothy
    tito tobias toby todd tom tomas tommy tony travis trent trevor tristan troy tucker tyler tyrone
    tyson ulrich umar uri vance vernon victor vijay vikram vince vincent vincenzo vinod virgil vladimir
    wade wallace wally walt walter warren wayne wendell werner wes wesley wilbur wilfred will willard
    willem william willie willis wilson winston wolfgang woodrow wyatt xavier yusuf zachary zach zack
    zane jin hiro kenji takashi akira wei jun chen ming tao hung duc minh tuan sung jae chidi emeka
    obinna tunde kwesi sipho thabo jabari javon deshawn dwyane lebron marquis tyrell trey darius jalen
    jaylen kobe shaquille giannis nikola anfernee aiden landon hunter brayden easton colton gage weston
    silas abner ebenezer horatio alistair angus callum duncan ewan fergus hamish lachlan niall seamus
    rhys gareth dafydd barnaby rupert clive cuthbert alfie"""
)
WOMEN = vocabulary(
    """keisha lorraine nell ida imelda petra wangari ama esi abena abby abigail ada adele adriana agatha
    agnes aisha alana alejandra alexa alexandra alexis alice alicia alina alison allison alma alyssa
    amanda amara amber amelia amina amy ana anastasia andrea angela angelica angelina angie anika anita
    anjali ann anna annabel anne annette annie antonia anya april arlene ashley astrid audrey aurora ava
    barbara beatrice becky belinda bella bernadette bernice beth bethany betsy betty beverly bianca
    birgit bonnie brenda bridget brigid brigitte britney brittany camila camilla camille candace cara
    carla carlota carly carmen carol carole caroline carolyn carrie cassandra cassidy catalina catherine
    cathy cecilia celeste celia celine charlene charlotte chelsea cheryl chloe christa christina
    christine cindy claire clara clarissa claudette claudia clementine colette colleen connie consuelo
    cora corinne courtney crystal cynthia dahlia daisy dana daniela danielle daphne darlene dawn deanna
    debbie deborah debra deirdre delia delores denise desiree diana diane dianne dina dolores dominique
    donna dora doreen doris dorothea dorothy edith edna eileen elaine eleanor elena elise elisabeth
    eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika erin esme esmeralda estelle
    esther ethel eunice eva evangeline eve evelyn faith farah fatima faye felicia fiona flora florence
    frances francesca frida frieda gabriela gabriella gabrielle gail gayle genevieve georgia georgina
    geraldine gertrude gia gina ginger gisele giulia gladys glenda gloria grace greta gretchen guadalupe
    gwen gwendolyn haley halima hannah harriet hazel heather hedwig heidi helen helena helga henrietta
    hilary hilda hillary holly hope ilse imani indira ines ingrid irene iris irma isabel isabella
    isabelle ivy jackie jacqueline jada jane janelle janet janice janine jasmine jean jeanette jeanne
    jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodi jolene josefina josephine joy
    joyce juanita judith judy julia juliana julianne julie juliet juliette june justine kaitlin kamala
    karen karin karina karla kate katherine kathleen kathryn kathy katie katrina kay kayla kelly kendra
    keri kerry kiara kim kimberly kirsten krista kristen kristi kristin kristina kyra lana lara latasha
    latoya laura lauren laurie lavinia leah leanne leila lena leonor leticia lila lilian lillian lily
    linda lindsay lindsey lisa lizzie lois lola lora loretta lori lorna louisa louise lourdes lucia
    lucille lucinda lucy luisa lupe luz lydia lynda lynette lynn mabel mackenzie madeleine madeline
    madison mae magdalena maggie malala malia mandy mara marcela marcia margaret margarita margo margot
    marguerite maria mariam mariana marianne maribel marie mariel marilyn marina marion marisa marisol
    marissa marjorie marla marlene marlo marsha marta martha martina mary maryam matilda maude maureen
    maxine maya megan mei melanie melinda melissa melody mercedes meredith mia michaela michele michelle
    mildred millie mimi mina mindy minnie miranda miriam moira molly mona monica monique muriel myra
    myrna nadia nadine nancy naomi natalia natalie natasha nellie nicole nina noelle noemi nora noreen
    norma octavia odessa olga olive olivia opal ophelia oprah paige paloma pamela patrice patricia patty
    paula paulette pauline pearl peggy penelope penny phoebe phyllis pilar polly portia priscilla priya
    rachel ramona raquel rebecca regina renata renee rhonda rita roberta rochelle rosa rosalie rosalind
    rosalyn rosanne rose rosemarie rosemary rosie rowena roxanne ruby ruth sabrina sally samantha sandra
    sandy sara sarah sasha saskia savannah selena selma serena shannon sharon sheila shelby shelley
    sherri sherry shirley shreya sierra sigrid silvia simone sofia sonia sonja sonya sophia sophie
    stacey stacy stella stephanie sue summer susan susana susanna susanne susie suzanne svetlana swati
    sylvia tabitha tamara tami tammy tania tanya tara tasha tatiana teresa teri tess tessa thea thelma
    theresa therese tiffany tina toni tonya tracey tracy tricia trina trisha trudy ursula usha valentina
    valerie vanessa velma vera verna veronica vicki vickie vicky victoria viola violet virginia viviana
    vivian wanda wendy whitney wilhelmina wilma winifred xiomara yasmin yesenia yolanda yoko yvette
    yvonne zainab zara zelda zoe zora mei-ling hye soo-jin ngozi chiamaka adaeze amaka folasade thandiwe
    nomvula nokuthula lakshmi deepa meena sunita kavita pooja neha divya aditi anushka aaliyah tanisha
    ebony shaniqua brianna kylie mckenna hailey addison harper peyton aubrey skylar brooke paisley piper
    reese blythe bronwyn siobhan solange aissatou aïssatou fatou oluwaseun beatriz lotte luanne mireille
    odile sylvie aoife niamh saoirse maeve orla sinead roisin catriona isla eilidh imogen philippa gemma
    tamsin lottie hetty dot dottie nan bess bessie tillie effie hattie"""
)
EITHER = vocabulary(
    """israel kenya india london brooklyn vienna asia cuba chad alex ali angel ariel ash bailey blair blake
    bobbie brook cameron carey casey chandler charley chi corey dakota dallas dana dee devon drew dylan
    eden elliot ellis emerson evelyn finley francis frankie gale glenn gray harley hayden hayes hollis
    jaden jamie jan jean jerry jessie jo jody jordan jude jules kai keegan kelly kelsey kendall kerry
    kim kit kris lane lee leigh leslie lin lindsay logan loren lou lynn marion marlo max morgan nicky
    noel pat payton peyton phoenix quinn ray reagan reese remy riley river robbie robin rory rowan sage
    sam sandy sasha sawyer shannon shawn shay shelby sidney skyler stacy sydney tanner taylor terry toni
    tracy tyler val whitney yuki minh linh nguyen halsey jaya kiran sol austin avery carson grant tucker
    hunter"""
)
# Given names that are as often a place, a company or a plain word: alone they prove little.
DOUBTFUL = vocabulary(
    """al april august austin aurora bill brook carson chance charlotte chelsea chen chi christian cliff
    clinton dakota dallas dawn dot drew duke earl eden eugene faith florence georgia glen grace grant
    guy harrison hazel helena holly hope houston hunter iris ivy jackson jade jefferson joy june lance
    lane lincoln logan long madison major marshall mason max may mercedes mercy milan miles ming nan
    olive opal orlando paris pearl penny phoenix pierre prince regina rich river rose ruby sage sandy
    santiago savannah sierra sky sol sterling summer sydney troy tucker tyler valencia van victoria
    viola violet virginia wade warren will wilson ginger ash angel daisy frank mark rob ray sue dean"""
)
# Those of them that, before another capital, are plain words or places more often than a person's name.
WEAK = vocabulary(
    """israel kenya india london brooklyn vienna asia cuba chad al april august austin aurora brook carson
    charlotte chelsea chi dakota dallas dot duke earl eden eugene florence georgia glen helena houston
    jackson jefferson june lane lincoln logan long madison major may mercedes mercy milan ming olive
    orlando paris pearl phoenix pierre prince regina rich river sage sandy santiago savannah sierra sky
    sol sterling summer sydney troy valencia van victoria virginia warren wilson ash"""
)


def gender(name: str) -> str:
    """What a given name says of its bearer: "he", "she", or "" where it says nothing."""
    word = name.lower()
    if word in EITHER:
        return ""
    he, she = word in MEN, word in WOMEN
    return "" if he == she else "he" if he else "she"


def is_given(name: str) -> bool:
    """Whether a word is a common given name; a double one ("Mary-Ann") by its first half."""
    word = name.lower()
    return any(part in MEN or part in WOMEN or part in EITHER for part in (word, word.split("-")[0]))
