"""The cast of an article: who is a person, and what the article says they are."""

from __future__ import annotations

import pytest

from tui.draft.found import LeftOver
from tui.draft.intake.page import Page
from tui.draft.people.cast import Cast, cast
from tui.paths import bundled


def of(text: str, *left: tuple[int, int]) -> Cast:
    return cast(Page(text, tuple(LeftOver(start=a, end=b, reason="a caption") for a, b in left)))


def seed(name: str) -> str:
    return (bundled() / "seeds" / name).read_bytes().decode()


SESSIONS = "000_d75b7445d554a78e.txt"
LEPAGE = "001_3d72bc7ee9b3f566.txt"

SURVIVORS = (
    "He is survived by his wife, Ellen Burke; two sons, Patrick Burke of Boston and Daniel Burke of Salem;"
    " and a sister, Rose Keane."
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Secretary of State Jena Wolcott said the ballots were counted.", ["Jena Wolcott"]),
        ("House Speaker Rachel Talbot said no.", ["Rachel Talbot"]),
        ("Police Chief Michael Sauschuck said three men were arrested.", ["Michael Sauschuck"]),
        ("The city's fire chief, Ann Hill, said the blaze began at noon.", ["Ann Hill"]),
        ("Ann Hill, the city's fire chief, said the blaze began at noon.", ["Ann Hill"]),
        ("Chief of Police Raymond Okoro declined to comment.", ["Raymond Okoro"]),
        ("Speaker of the House Ann Hillman adjourned the session.", ["Ann Hillman"]),
        ("University of Maine President Joan Ferrini said enrollment rose.", ["Joan Ferrini"]),
        ("Dana Kessler, who chairs the council, voted no.", ["Dana Kessler"]),
        ("Zed Quillan, 44, a plumber from Bath, won.", ["Zed Quillan"]),
        ("Quentin Marsh is the director of the Harbor Trust.", ["Quentin Marsh"]),
        ("Lena Horvath has been the superintendent of schools since 2014.", ["Lena Horvath"]),
        ("Mayor-elect Tomas Rivera promised change.", ["Tomas Rivera"]),
        ("Acting Superintendent Carla Nuñez told parents.", ["Carla Nuñez"]),
        ("Former President Jimmy Carter sent a note.", ["Jimmy Carter"]),
        ("Prime Minister Sanna Lindqvist resigned.", ["Sanna Lindqvist"]),
        ("Lt. Col. Maria Vega commands the base.", ["Maria Vega"]),
        ("“It is over,” said Rosa Delgado, president of the teachers union.", ["Rosa Delgado"]),
        ("“It is over,” said attorney Philip Cohen, who represents the family.", ["Philip Cohen"]),
        ("Attorney General Merrick Doyle's office sued Acme Widgets Inc. on Monday.", ["Merrick Doyle"]),
        ("Acme Chief Executive Officer Tim Pratt said sales fell.", ["Tim Pratt"]),
        ("Acme Widgets CEO Lori Stamos said sales fell.", ["Lori Stamos"]),
        ("Lori Stamos, CEO and co-founder of Acme Widgets, said sales fell.", ["Lori Stamos"]),
        ("Researchers led by Kwame Mensah of Tufts University found lead.", ["Kwame Mensah"]),
        ("Dr. Anjali Rao, chief medical officer at Mercy Hospital, urged calm.", ["Anjali Rao"]),
        ("Democratic Sen. Paul Wyatt of Oregon objected.", ["Paul Wyatt"]),
        ("Sen. Paul Wyatt (D-Ore.) objected.", ["Paul Wyatt"]),
        ("Rep. Gail Stone, R-Bangor, objected.", ["Gail Stone"]),
        ("State Sen. Marcus Bell and Rep. Ines Duarte voted yes.", ["Marcus Bell", "Ines Duarte"]),
        ("Officer Derek Chau shot the dog, police said.", ["Derek Chau"]),
        ("Jennifer Lopez-Ruiz, 31, of Portland, pleaded not guilty.", ["Jennifer Lopez-Ruiz"]),
        ("Defense attorney Mark Vance asked for leniency.", ["Mark Vance"]),
        ("Varga's client, Leon Pratt, 29, was sentenced to 10 years.", ["Leon Pratt"]),
        ("U.S. District Judge Nancy Torres ruled.", ["Nancy Torres"]),
        ("Judge Harold T. Brand ruled.", ["Harold T. Brand"]),
        ("Chief Justice Valerie Stanfill agreed.", ["Valerie Stanfill"]),
        ("Coach Lou Abruzzi praised goalkeeper Erin Walsh.", ["Lou Abruzzi", "Erin Walsh"]),
        ("Striker Mo Adeyinka scored twice for Leeds United.", ["Mo Adeyinka"]),
        ("Rookie point guard Jalen Hurley had 22 points.", ["Jalen Hurley"]),
        ("Wildcats head coach Bev Lindahl was ejected.", ["Bev Lindahl"]),
        (
            "Kenji Watanabe, a marine biologist at the Gulf Institute, said the water is warm.",
            ["Kenji Watanabe"],
        ),
        ("Neighbor Tammy Ouellette heard shots.", ["Tammy Ouellette"]),
        ("Longtime resident Hattie Moss watched.", ["Hattie Moss"]),
        ("Hattie Moss, a longtime resident of Elm Street, watched.", ["Hattie Moss"]),
        ("His wife, Martha, survives him.", ["Martha"]),
        (
            SURVIVORS,
            ["Ellen Burke", "Patrick Burke", "Daniel Burke", "Rose Keane"],
        ),
        ("According to Fatima al-Sayed, a United Nations envoy, talks stalled.", ["Fatima al-Sayed"]),
        ("Ursula von Bergen, the commission's president, welcomed it.", ["Ursula von Bergen"]),
        ("Xi Wenliang, the foreign minister, spoke.", ["Xi Wenliang"]),
        ("Ms. Abernathy said no.", ["Abernathy"]),
        ("Miller said he would appeal. Dan Miller was convicted in May.", ["Dan Miller"]),
        ("Samantha Brooks, chief economist for Wells Capital, expects a recession.", ["Samantha Brooks"]),
        ("Company president and chief executive Doug Hale resigned.", ["Doug Hale"]),
        ("Amir Khan, a former Marine who served in Iraq, disagreed.", ["Amir Khan"]),
        ("Gloria Pruitt, now the mayor of Salem, disagreed.", ["Gloria Pruitt"]),
        ("Gloria Pruitt, the town's first female selectwoman, disagreed.", ["Gloria Pruitt"]),
        (
            "Gloria Pruitt, spokeswoman for the Department of Health and Human Services, disagreed.",
            ["Gloria Pruitt"],
        ),
        ("Department of Health spokeswoman Gloria Pruitt disagreed.", ["Gloria Pruitt"]),
        ("Maine CDC Director Nirav Sheth disagreed.", ["Nirav Sheth"]),
        ("Maine Center for Disease Control and Prevention Director Nirav Sheth disagreed.", ["Nirav Sheth"]),
        ("Executive Director Abby Finch of the Land Trust disagreed.", ["Abby Finch"]),
        (
            "Abby Finch, the trust's executive director, and Ned Oakes, its treasurer, disagreed.",
            ["Abby Finch", "Ned Oakes"],
        ),
        ("Council members Ida Brand and Joe Pell voted no.", ["Ida Brand", "Joe Pell"]),
        ("Farmer Roy Gates lost 40 cows.", ["Roy Gates"]),
        ("Dairy farmer Roy Gates lost 40 cows.", ["Roy Gates"]),
        ("Roy Gates, who owns Gates Dairy, lost 40 cows.", ["Roy Gates"]),
        ("Roy Gates (the owner of Gates Dairy) lost 40 cows.", ["Roy Gates"]),
        ("Roy Gates – the owner of Gates Dairy – lost 40 cows.", ["Roy Gates"]),
        ("Roy Gates, the owner, said no.", ["Roy Gates"]),
        ("Roy Gates was named chairman of the board in 2019.", ["Roy Gates"]),
        ("Roy Gates, who retired as police chief in 2015, agreed.", ["Roy Gates"]),
        ("Roy Gates, who was police chief until 2015, agreed.", ["Roy Gates"]),
        ("Roy Gates, then the police chief, agreed.", ["Roy Gates"]),
        ("Roy Gates, previously a state trooper, agreed.", ["Roy Gates"]),
        ("Roy Gates works as a nurse in Ohio.", ["Roy Gates"]),
        ("Roy Gates, a nurse and mother of three, agreed.", ["Roy Gates"]),
        ("“We won,” the director of the clinic, Pam Soto, told reporters.", ["Pam Soto"]),
        ("In a letter to Transportation Secretary Pete Lang, she asked why.", ["Pete Lang"]),
        ("Pope Leo and King Charles met.", ["Leo", "Charles"]),
        ("Rev. Al Thornton led the prayer.", ["Al Thornton"]),
        ("Sister Mary Agnes Doyle led the prayer.", ["Mary Agnes Doyle"]),
        ("Justice Secretary Dominic Vale MP said so.", ["Dominic Vale"]),
        ("Cllr Janet Pugh, leader of the council, said so.", ["Janet Pugh"]),
        ("Detective Chief Inspector Paul Royle said so.", ["Paul Royle"]),
        ("PC Amy Bright, 26, was hurt.", ["Amy Bright"]),
        ("Mum-of-two Kerry Shaw, 34, from Leeds, was furious.", ["Kerry Shaw"]),
        ("Michelle O'Brien-Katz, a Republican from Troy, said so.", ["Michelle O'Brien-Katz"]),
        ("Ta-Nehisi Coates, the author of the book, said so.", ["Ta-Nehisi Coates"]),
        ("J.D. Pruett, a trucker, said so.", ["J.D. Pruett"]),
        ("Robert “Bobby” Shea, a trucker, said so.", ["Robert “Bobby” Shea"]),
        ("William H. Gates Sr. said so.", ["William H. Gates Sr."]),
        ("Maria de la Cruz said so.", ["Maria de la Cruz"]),
        ("Shaquille O’Neal said so.", ["Shaquille O’Neal"]),
        ("The victim, identified as Troy Nash, 19, died.", ["Troy Nash"]),
        ("A woman named Sheila Burns called.", ["Sheila Burns"]),
        ("The defendant, 22-year-old Kyle Brandt, wept.", ["Kyle Brandt"]),
        ("Kyle Brandt, the 22-year-old defendant, wept.", ["Kyle Brandt"]),
        ("Eighteen-year-old Kyle Brandt wept.", ["Kyle Brandt"]),
        ("Plaintiff Kyle Brandt wept.", ["Kyle Brandt"]),
        ("President Biden and Vice President Harris came.", ["Biden", "Harris"]),
        ("White House press secretary Jen Palmer said so.", ["Jen Palmer"]),
        ("Martin Luther King Jr. Day is a holiday.", []),
        ("The Andrew Mellon Foundation gave $3 million.", []),
        ("Johnson & Johnson said sales rose.", []),
        ("Goldman Sachs said sales rose.", []),
        ("Wells Fargo said sales rose.", []),
        ("St. Joseph Hospital closed.", []),
        ("The Boston Red Sox beat the New York Yankees.", []),
        ("Hurricane Katrina hit New Orleans in 2005.", []),
        ("She works for Morgan Stanley in San Francisco.", []),
        ("He drove a Ford Mustang through Fort Worth.", []),
        ("The Supreme Court and Planned Parenthood disagreed.", []),
        ("At Mount Sinai, Black Lives Matter marched.", []),
        ("Operation Warm Welcome began in Cedar Rapids, Iowa.", []),
        ("They met at Faneuil Hall on Veterans Day.", []),
        ("The Affordable Care Act passed.", []),
        ("Penobscot Bay Pilots and Lincoln Center signed.", []),
    ],
)
def test_who_is_a_person(text: str, names: list[str]) -> None:
    assert [voice.name for voice in of(text).voices] == names


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        (
            "Secretary of State Jena Wolcott said the ballots were counted.",
            "Jena Wolcott",
            "Secretary of State",
        ),
        ("House Speaker Rachel Talbot said no.", "Rachel Talbot", "House Speaker"),
        ("Police Chief Michael Sauschuck said three men were arrested.", "Michael Sauschuck", "Police Chief"),
        ("The city's fire chief, Ann Hill, said the blaze began at noon.", "Ann Hill", "city's fire chief"),
        ("Ann Hill, the city's fire chief, said the blaze began at noon.", "Ann Hill", "city's fire chief"),
        ("Chief of Police Raymond Okoro declined to comment.", "Raymond Okoro", "Chief of Police"),
        ("Speaker of the House Ann Hillman adjourned the session.", "Ann Hillman", "Speaker of the House"),
        (
            "University of Maine President Joan Ferrini said enrollment rose.",
            "Joan Ferrini",
            "University of Maine President",
        ),
        ("Dana Kessler, who chairs the council, voted no.", "Dana Kessler", "chair of the council"),
        ("Zed Quillan, 44, a plumber from Bath, won.", "Zed Quillan", "plumber from Bath"),
        (
            "Quentin Marsh is the director of the Harbor Trust.",
            "Quentin Marsh",
            "director of the Harbor Trust",
        ),
        (
            "Lena Horvath has been the superintendent of schools since 2014.",
            "Lena Horvath",
            "superintendent of schools",
        ),
        ("Mayor-elect Tomas Rivera promised change.", "Tomas Rivera", "Mayor-elect"),
        ("Acting Superintendent Carla Nuñez told parents.", "Carla Nuñez", "Acting Superintendent"),
        ("Former President Jimmy Carter sent a note.", "Jimmy Carter", "Former President"),
        ("Prime Minister Sanna Lindqvist resigned.", "Sanna Lindqvist", "Prime Minister"),
        ("Lt. Col. Maria Vega commands the base.", "Maria Vega", "Lt. Col."),
        (
            "“It is over,” said Rosa Delgado, president of the teachers union.",
            "Rosa Delgado",
            "president of the teachers union",
        ),
        ("“It is over,” said attorney Philip Cohen, who represents the family.", "Philip Cohen", "attorney"),
        (
            "Attorney General Merrick Doyle's office sued Acme Widgets Inc. on Monday.",
            "Merrick Doyle",
            "Attorney General",
        ),
        (
            "Acme Chief Executive Officer Tim Pratt said sales fell.",
            "Tim Pratt",
            "Acme Chief Executive Officer",
        ),
        ("Acme Widgets CEO Lori Stamos said sales fell.", "Lori Stamos", "Acme Widgets CEO"),
        (
            "Lori Stamos, CEO and co-founder of Acme Widgets, said sales fell.",
            "Lori Stamos",
            "CEO and co-founder of Acme Widgets",
        ),
        (
            "Dr. Anjali Rao, chief medical officer at Mercy Hospital, urged calm.",
            "Anjali Rao",
            "chief medical officer at Mercy Hospital",
        ),
        ("Democratic Sen. Paul Wyatt of Oregon objected.", "Paul Wyatt", "Sen."),
        ("Sen. Paul Wyatt (D-Ore.) objected.", "Paul Wyatt", "Sen."),
        ("Rep. Gail Stone, R-Bangor, objected.", "Gail Stone", "Rep."),
        ("State Sen. Marcus Bell and Rep. Ines Duarte voted yes.", "Marcus Bell", "State Sen."),
        ("State Sen. Marcus Bell and Rep. Ines Duarte voted yes.", "Ines Duarte", "Rep."),
        ("Officer Derek Chau shot the dog, police said.", "Derek Chau", "Officer"),
        ("Defense attorney Mark Vance asked for leniency.", "Mark Vance", "Defense attorney"),
        ("Varga's client, Leon Pratt, 29, was sentenced to 10 years.", "Leon Pratt", "client"),
        ("U.S. District Judge Nancy Torres ruled.", "Nancy Torres", "U.S. District Judge"),
        ("Judge Harold T. Brand ruled.", "Harold T. Brand", "Judge"),
        ("Chief Justice Valerie Stanfill agreed.", "Valerie Stanfill", "Chief Justice"),
        ("Coach Lou Abruzzi praised goalkeeper Erin Walsh.", "Lou Abruzzi", "Coach"),
        ("Coach Lou Abruzzi praised goalkeeper Erin Walsh.", "Erin Walsh", "goalkeeper"),
        ("Striker Mo Adeyinka scored twice for Leeds United.", "Mo Adeyinka", "Striker"),
        ("Rookie point guard Jalen Hurley had 22 points.", "Jalen Hurley", "point guard"),
        ("Wildcats head coach Bev Lindahl was ejected.", "Bev Lindahl", "head coach"),
        (
            "Kenji Watanabe, a marine biologist at the Gulf Institute, said the water is warm.",
            "Kenji Watanabe",
            "marine biologist",
        ),
        ("Neighbor Tammy Ouellette heard shots.", "Tammy Ouellette", "Neighbor"),
        ("Longtime resident Hattie Moss watched.", "Hattie Moss", "Longtime resident"),
        ("Hattie Moss, a longtime resident of Elm Street, watched.", "Hattie Moss", "longtime resident"),
        ("His wife, Martha, survives him.", "Martha", "wife"),
        (
            SURVIVORS,
            "Ellen Burke",
            "wife",
        ),
        (
            SURVIVORS,
            "Rose Keane",
            "sister",
        ),
        ("According to Fatima al-Sayed, a United Nations envoy, talks stalled.", "Fatima al-Sayed", "envoy"),
        (
            "Ursula von Bergen, the commission's president, welcomed it.",
            "Ursula von Bergen",
            "commission's president",
        ),
        ("Xi Wenliang, the foreign minister, spoke.", "Xi Wenliang", "foreign minister"),
        (
            "Samantha Brooks, chief economist for Wells Capital, expects a recession.",
            "Samantha Brooks",
            "chief economist",
        ),
        (
            "Company president and chief executive Doug Hale resigned.",
            "Doug Hale",
            "Company president and chief executive",
        ),
        ("Amir Khan, a former Marine who served in Iraq, disagreed.", "Amir Khan", "former Marine"),
        ("Gloria Pruitt, now the mayor of Salem, disagreed.", "Gloria Pruitt", "mayor of Salem"),
        (
            "Gloria Pruitt, the town's first female selectwoman, disagreed.",
            "Gloria Pruitt",
            "town's first female selectwoman",
        ),
        (
            "Gloria Pruitt, spokeswoman for the Department of Health and Human Services, disagreed.",
            "Gloria Pruitt",
            "spokeswoman for the Department",
        ),
        (
            "Department of Health spokeswoman Gloria Pruitt disagreed.",
            "Gloria Pruitt",
            "Department of Health spokeswoman",
        ),
        ("Maine CDC Director Nirav Sheth disagreed.", "Nirav Sheth", "Maine CDC Director"),
        (
            "Maine Center for Disease Control and Prevention Director Nirav Sheth disagreed.",
            "Nirav Sheth",
            "Director",
        ),
        ("Executive Director Abby Finch of the Land Trust disagreed.", "Abby Finch", "Executive Director"),
        (
            "Abby Finch, the trust's executive director, and Ned Oakes, its treasurer, disagreed.",
            "Abby Finch",
            "trust's executive director",
        ),
        (
            "Abby Finch, the trust's executive director, and Ned Oakes, its treasurer, disagreed.",
            "Ned Oakes",
            "treasurer",
        ),
        ("Council members Ida Brand and Joe Pell voted no.", "Ida Brand", "Council members"),
        ("Farmer Roy Gates lost 40 cows.", "Roy Gates", "Farmer"),
        ("Dairy farmer Roy Gates lost 40 cows.", "Roy Gates", "Dairy farmer"),
        ("Roy Gates, who owns Gates Dairy, lost 40 cows.", "Roy Gates", "owner of Gates Dairy"),
        ("Roy Gates (the owner of Gates Dairy) lost 40 cows.", "Roy Gates", "owner of Gates Dairy"),
        ("Roy Gates – the owner of Gates Dairy – lost 40 cows.", "Roy Gates", "owner of Gates Dairy"),
        ("Roy Gates, the owner, said no.", "Roy Gates", "owner"),
        ("Roy Gates was named chairman of the board in 2019.", "Roy Gates", "chairman of the board"),
        ("Roy Gates, who retired as police chief in 2015, agreed.", "Roy Gates", "police chief"),
        ("Roy Gates, who was police chief until 2015, agreed.", "Roy Gates", "police chief"),
        ("Roy Gates, then the police chief, agreed.", "Roy Gates", "the police chief"),
        ("Roy Gates, previously a state trooper, agreed.", "Roy Gates", "state trooper"),
        ("Roy Gates works as a nurse in Ohio.", "Roy Gates", "nurse"),
        ("Roy Gates, a nurse and mother of three, agreed.", "Roy Gates", "nurse"),
        (
            "“We won,” the director of the clinic, Pam Soto, told reporters.",
            "Pam Soto",
            "director of the clinic",
        ),
        (
            "In a letter to Transportation Secretary Pete Lang, she asked why.",
            "Pete Lang",
            "Transportation Secretary",
        ),
        ("Pope Leo and King Charles met.", "Leo", "Pope"),
        ("Pope Leo and King Charles met.", "Charles", "King"),
        ("Rev. Al Thornton led the prayer.", "Al Thornton", "Rev."),
        ("Sister Mary Agnes Doyle led the prayer.", "Mary Agnes Doyle", "Sister"),
        ("Justice Secretary Dominic Vale MP said so.", "Dominic Vale", "Justice Secretary"),
        ("Cllr Janet Pugh, leader of the council, said so.", "Janet Pugh", "leader of the council"),
        ("Detective Chief Inspector Paul Royle said so.", "Paul Royle", "Detective Chief Inspector"),
        ("PC Amy Bright, 26, was hurt.", "Amy Bright", "PC"),
        ("Mum-of-two Kerry Shaw, 34, from Leeds, was furious.", "Kerry Shaw", "Mum-of-two"),
        ("Ta-Nehisi Coates, the author of the book, said so.", "Ta-Nehisi Coates", "author of the book"),
        ("J.D. Pruett, a trucker, said so.", "J.D. Pruett", "trucker"),
        ("Robert “Bobby” Shea, a trucker, said so.", "Robert “Bobby” Shea", "trucker"),
        ("The victim, identified as Troy Nash, 19, died.", "Troy Nash", "victim"),
        ("The defendant, 22-year-old Kyle Brandt, wept.", "Kyle Brandt", "defendant"),
        ("Kyle Brandt, the 22-year-old defendant, wept.", "Kyle Brandt", "22-year-old defendant"),
        ("Plaintiff Kyle Brandt wept.", "Kyle Brandt", "Plaintiff"),
        ("President Biden and Vice President Harris came.", "Biden", "President"),
        ("President Biden and Vice President Harris came.", "Harris", "Vice President"),
        ("White House press secretary Jen Palmer said so.", "Jen Palmer", "White House press secretary"),
    ],
)
def test_what_somebody_is(text: str, name: str, title: str) -> None:
    (voice,) = [voice for voice in of(text).voices if voice.name == name]
    words = [form.lower() for role in voice.roles for form in (role.said, role.title)]
    assert any(title.lower() in form for form in words), words
    for role in voice.roles:
        cited = [text[start:end] for start, end in role.evidence]
        assert role.said in cited[0]
        assert any(name in words for words in cited)
