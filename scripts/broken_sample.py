"""The literal rows of samples/broken: a small package with one example of each problem, each on a known line.

Used by make_samples.py. A file is bytes, so that byte-order marks, line ends and broken bytes are exactly as written.
"""

# the columns of each table that the broken package declares
COLUMNS = {
    "regions": ["code", "name", "latin_name", "level", "country", "parent", "versions"],
    "region_aliases": ["region", "alias", "language"],
    "categories": ["code", "version", "period", "category"],
    "challenges": ["id", "position", "short_title", "title"],
    "actions": ["id", "challenge", "title", "description", "pilots"],
    "indicators": ["id", "title", "short_title", "unit", "direction", "decimals"],
    "sources": ["id", "dataset", "title"],
    "observations": ["region", "indicator", "year", "value", "flag", "source", "confidence"],
    "pilot_actions": ["id", "parent", "title", "challenges", "call_date", "status", "description"],
    "pilot_participants": ["pilot", "code", "version", "region_name", "role"],
    "priorities": ["id", "code", "version", "region_name", "title", "language"],
    "documents": ["id", "title", "date"],
    "platforms": ["id", "title"],
}

REGIONS = """\
code,name,latin_name,level,country,parent,versions
EU27_2020,European Union,European Union,-1,EU,,2021;2024
BG,България,Bulgaria,0,BG,,2021;2024
BG3,Северна и Югоизточна България,Severna i Yugoiztochna Bulgaria,1,BG,BG,2021;2024
BG32,Северен централен,Severen tsentralen,2,BG,BG3,2021;2024
EL,Ελλάδα,Elláda,0,EL,,2021;2024
EL5,Βόρεια Ελλάδα,Vóreia Elláda,1,EL,EL,2021;2024
EL52,Κεντρική Μακεδονία,Kentrikí Makedonía,2,EL,EL5,2021;2024
PL,Polska,Polska,0,PL,,2021;2024
PL2,Makroregion południowy,Makroregion południowy,1,PL,PL,2021;2024
PL21,Małopolskie,Małopolskie,2,PL,PL2,2021;2024
PL22,Śląskie,Śląskie,2,PL,PL2,2021;2024
PL22,Śląskie,Śląskie,2,PL,PL2,2021;2024
,Without a code,Without a code,2,PL,PL2,2021;2024
"""

# no newline and no closing quote at the end
REGION_ALIASES = """\
region,alias,language
PL21,Lesser Poland,en
EL52,Central Macedonia,en
BG32,"North Central Bulgaria,en"""

CATEGORIES = """\
code,version,category
PL21,2016,less developed
EL52,2016,less developed
"""

# CR LF line ends are fine
CHALLENGES = """\
id,position,short_title,title\r
C1,1,Lagging & transition,Innovation capacity in less-developed and industrial-transition regions\r
C2,2,Interregional cooperation,More cooperation in innovation investment across regions\r
C3,3,Regional innovation-system reform,Reform of regional (research and) innovation systems\r
C4,4,Synergies,Synergies between EU policies and instruments\r
"""

# a byte-order mark, line breaks, quotes and commas inside quotes are fine
ACTIONS = """\
\ufeffid,challenge,title,description,pilots
A01,C1,Pilot action for regions in industrial transition,"Hands-on team support,
then a small grant
for early implementation.",P-RIT
A07,C2,"The ""interregional innovation projects"" pilot action",Expert help for existing partnerships.,P-IIP
"""

INDICATORS = """\
id,title,short_title,unit,direction,decimals
gdp_pps_pct_eu,"GDP per head, EU = 100",GDP/head,% of EU-27 average (PPS),higher,0
unemployment_rate,"Unemployment rate, 15-74",Unemployment,% of labour force,lower,1
"""

SOURCES = """\
id,dataset,title
nama_10r_2gdp@2026,nama_10r_2gdp,"GDP by NUTS 2 region"
tgs00010@2026,tgs00010,"Unemployment rate by NUTS 2 region, 15-74"
"""

PILOT_ACTIONS = """\
id,parent,title,challenges,call_date,status,description
P-RIT,,Regions in industrial transition: pilot action,C1;C3,2017-09-29,completed,"Twelve regions.
The description goes on
on other lines."
P-IIP,,Interregional innovation projects: pilot action,C2,2017-13,completed,
P-IIP-BIO,P-IIP,Bio-economy: innovative use of non-food biomass,C2,2017-09-29,finished,
P-IIP-CYB,P-IIP,Cybersecurity smart regions,C2;C9,2017-09-29,completed,
"""

PILOT_PARTICIPANTS = """\
pilot,code,version,region_name,role
P-RIT,FRE,2016,Hauts-de-France,participant
P-IIP-BIO,PL71,2016,Łódzkie,partner
P-IIP-BIOO,PL22,2016,Śląskie,partner
"""

# the byte 0xB3 is "ł" in Windows-1250 and no UTF-8
PRIORITIES = b"""\
id,code,version,region_name,title,language
PL21-01,PL21,2016,Ma\xc5\x82opolskie,Life sciences,en
PL21-02,PL21,2016,Ma\xb3opolskie,Sustainable energy,en
"""

DOCUMENTS = """\
id,title,date,shelf
D01,Strengthening Innovation in Europe's Regions,2017-07-18,A3
"""

# file, line (0: the whole file), problem
PROBLEMS = [
    ("regions.csv", 13, "duplicate key `PL22` (first on line 12)"),
    ("regions.csv", 14, "empty key"),
    ("region_aliases.csv", 4, "quote that is not closed before the end of the file"),
    ("categories.csv", 1, "required column `period` is missing"),
    ("observations.csv", 4, "dangling reference: indicator `gdp_pps_pct_euu` (did you mean `gdp_pps_pct_eu`?)"),
    ("observations.csv", 6, "not a number: `n/a`"),
    ("observations.csv", 8, "year out of range: `1850`"),
    ("observations.csv", 10, "too few cells: 5 instead of 7"),
    ("observations.csv", 12, "too many cells: 8 instead of 7"),
    ("pilot_actions.csv", 5, "bad partial date `2017-13`"),
    ("pilot_actions.csv", 6, "value outside the enum: `finished`"),
    ("pilot_actions.csv", 7, "dangling reference in a list: challenge `C9`"),
    ("pilot_participants.csv", 4, "dangling reference: pilot `P-IIP-BIOO` (did you mean `P-IIP-BIO`?)"),
    ("priorities.csv", 3, "byte 0xB3 is not UTF-8 (in the region name)"),
    ("documents.csv", 1, "column `shelf` is not declared"),
    ("platforms.csv", 0, "the file is missing"),
]
FINE = [
    ("challenges.csv", "CR LF line ends"),
    ("actions.csv", "byte-order mark; line breaks, commas and doubled quotes inside quotes (record A07 starts on "
                    "line 5)"),
    ("pilot_actions.csv", "a description over lines 2 to 4 (record P-IIP starts on line 5)"),
    ("indicators.csv, sources.csv", "nothing special"),
]


def files(observations):
    """File name → bytes; `observations` are rows of real values, into which the problems are put."""
    texts = {"regions": REGIONS, "region_aliases": REGION_ALIASES, "categories": CATEGORIES,
             "challenges": CHALLENGES, "actions": ACTIONS, "indicators": INDICATORS, "sources": SOURCES,
             "observations": broken_observations(observations), "pilot_actions": PILOT_ACTIONS,
             "pilot_participants": PILOT_PARTICIPANTS, "documents": DOCUMENTS}
    made = {f"{name}.csv": text.encode("utf-8") for name, text in texts.items()}
    made["priorities.csv"] = PRIORITIES
    return made


def broken_observations(rows):
    """Eleven rows of real values: every second one broken in its own way."""
    cells = [[row[name] for name in COLUMNS["observations"]] for row in rows]
    cells[2][1] = "gdp_pps_pct_euu"             # line 4
    cells[4][3] = "n/a"                         # line 6
    cells[6][2] = "1850"                        # line 8
    cells[8] = cells[8][:5]                     # line 10
    cells[10] = [*cells[10], "one too many"]    # line 12
    return "".join(",".join(row) + "\n" for row in [COLUMNS["observations"], *cells])


def readme():
    lines = ["# Broken on purpose", "",
             "A small package with one example of each problem, each on a known line; for the tests of",
             "`smartspec check`.",
             "Lines count from 1, the header is line 1; a record is on the line on which it starts.", "",
             "| file:line | problem |", "|---|---|"]
    lines += [f"| {name}{f':{line}' if line else ''} | {problem} |" for name, line, problem in PROBLEMS]
    lines += ["", "These are fine and must give no message:", "", "| file | shows |", "|---|---|"]
    lines += [f"| {name} | {what} |" for name, what in FINE]
    return "\n".join(lines) + "\n"
