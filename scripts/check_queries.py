#!/usr/bin/env python3
"""Asks the program and other tools the same questions of the same files, and compares every answer.

    python3 scripts/check_queries.py [--data FILE] [--rows N] [--program PATH] [--only TEXT]

Reads the files with Python's csv module, takes numbers, orders, sums and frequencies from DuckDB and folds texts by
Unicode's decompositions and tables of its own: nothing of the program is used but its answers. One file holds projects,
made when none is given; the other, in three spellings (CRLF and commas, LF and semicolons, tabs), all that makes CSV
difficult. Prints a line for each answer that differs, and exits with 1 when there is one.

Needs duckdb and, for frequencies, pyte from PyPI.
"""
import argparse, base64, csv, functools, io, json, math, os, random, re, subprocess, sys, tempfile, time, unicodedata
from urllib.parse import quote

import duckdb

from make_projects import write_projects
from terminal import Session, TooLate

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
csv.field_size_limit(1 << 30)

# Texts as search sees them

APART = str.maketrans(
    {
        "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "ŧ": "t", "ŋ": "n", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe",
        "þ": "th", "ĳ": "ij", "’": "'", "ʼ": "'", **{dash: "-" for dash in "‐‑‒–—―"},
    }
)
# ELOT 743 without diphthongs, and the streamlined system for Bulgarian.
GREEK = dict(zip("αβγδεζηικλμνξοπρσςτυφω", "a v g d e z i i k l m n x o p r s s t y f o".split()))
GREEK |= {"θ": "th", "χ": "ch", "ψ": "ps"}
CYRILLIC = dict(zip("абвгдезийклмнопрстуфхъь", "a b v g d e z i y k l m n o p r s t u f h a y".split()))
CYRILLIC |= {"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht", "ю": "yu", "я": "ya"}
GREEK_LOOKS = str.maketrans("ABEHIKMNOPTXYZaovu", "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖαονυ")
CYRILLIC_LOOKS = str.maketrans("ABEKMHOPCTXYaeopcxy", "АВЕКМНОРСТХУаеорсху")
LETTERS = str.maketrans(GREEK | CYRILLIC)
SHORT_I = {"й": "\1", "Й": "\1"}


@functools.cache
def fold_word(word):
    if word.isascii():
        return word.lower()
    script = next((unicodedata.name(c, "")[:5] for c in word if unicodedata.name(c, "")[:5] in ("GREEK", "CYRIL")), "")
    if script == "GREEK":
        word = word.translate(GREEK_LOOKS)
    elif script == "CYRIL":
        word = word.translate(CYRILLIC_LOOKS)
        for sign, stand_in in SHORT_I.items():
            word = word.replace(sign, stand_in)
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return plain.lower().translate(APART).translate(LETTERS).replace("\1", "y")


def fold(text):
    return text.lower() if text.isascii() else " ".join(map(fold_word, text.split(" ")))


# The files


class Table:
    """A file as the csv module reads it, and as a table `t` of DuckDB with the rows numbered from 0."""

    def __init__(self, path, delimiter=",", numbers=(), dates=(), categories=(), decimal_comma=False, native=False):
        self.path, self.numbers, self.dates, self.categories = path, numbers, dates, categories
        self.decimal_comma = decimal_comma
        with open(path, encoding="utf-8", newline="") as file:
            self.head, *self.rows = (row for row in csv.reader(file, delimiter=delimiter) if row)
        self.name = os.path.basename(path).split(".")[0]
        self.columns = {name: index for index, name in enumerate(self.head)}
        self.folded = ["\0".join(map(fold, row)) for row in self.rows]
        self.database = duckdb.connect()
        texts = ", ".join(f'"{name}" VARCHAR' for name in self.head)
        if native:
            # A sequential reader keeps the order of the file.
            self.database.execute(
                f"CREATE TABLE raw AS SELECT row_number() OVER () - 1 AS row, * FROM"
                f" read_csv('{path}', all_varchar=true, header=true, quote='\"', escape='\"', parallel=false)"
            )
        else:
            self.database.execute(f"CREATE TABLE raw (row BIGINT, {texts})")
            columns = [list(range(len(self.rows))), *map(list, zip(*self.rows))]
            values = ", ".join(["unnest(?::BIGINT[])"] + ["unnest(?::VARCHAR[])"] * len(self.head))
            self.database.execute(f"INSERT INTO raw SELECT {values}", columns)
        number = r"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$"

        def value(name):
            text = f"replace(\"{name}\", ',', '.')" if decimal_comma else f'"{name}"'
            if name in numbers:
                return f"CASE WHEN regexp_matches({text}, '{number}') THEN CAST({text} AS DOUBLE) END AS \"{name}\""
            return f"nullif(\"{name}\", '') AS \"{name}\""

        self.database.execute(f"CREATE TABLE t AS SELECT row, {', '.join(map(value, self.head))} FROM raw")

    def cell(self, row, name):
        return self.rows[row][self.columns[name]]

    def sql(self, condition, order="row", limit=None):
        """Rows that hold a condition."""
        rest = f" LIMIT {limit}" if limit is not None else ""
        question = f"SELECT row FROM t WHERE {condition} ORDER BY {order}{rest}"
        return [row for row, in self.database.execute(question).fetchall()]

    def keep(self, holds):
        return [row for row in range(len(self.rows)) if holds(row)]

    def word(self, text):
        wanted = fold(text)
        return lambda row: wanted in self.folded[row]

    def scattered(self, text):
        letters = fold(text)
        pattern = re.compile(re.escape(letters[0]) + "".join(f"[^{re.escape(c)}\0]*{re.escape(c)}" for c in letters[1:]))
        return lambda row: pattern.search(self.folded[row]) is not None

    def part(self, name, text):
        """A text field has some words; a blank and a hyphen are the same."""
        wanted = fold(text).replace("-", " ")
        place = self.columns[name]
        # Most rows do not have the first word of it anywhere.
        first = wanted.split(" ")[0]
        return lambda row: (
            first in self.folded[row] and wanted in self.folded[row].split("\0")[place].replace("-", " ")
        )

    def begins(self, name, *texts):
        """A category begins with one of some texts."""
        wanted = tuple(fold(text).replace("-", " ") for text in texts)
        values = {row[self.columns[name]] for row in self.rows}
        kept = {v for v in values if v and fold(v).replace("-", " ").startswith(wanted)}
        return lambda row: self.cell(row, name) in kept

    def dated(self, name, first="", last="", not_within=None):
        """A date that may lie in a range, and is not wholly within a date."""

        def holds(row):
            date = self.cell(row, name)
            if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date):
                return False
            from_day, to_day = date + "-01-01"[len(date) - 4 :], date + "-12-31"[len(date) - 4 :]
            return (
                (not first or to_day >= first)
                and (not last or from_day <= last + "-99-99"[len(last) - 4 :])
                and (not_within is None or not date.startswith(not_within))
            )

        return holds

    def by_text(self, rows, name, descending=False):
        stated = [row for row in rows if self.cell(row, name)]
        missing = [row for row in rows if not self.cell(row, name)]
        keys = {row: fold(self.cell(row, name)).encode() for row in stated}
        ranks = {key: rank for rank, key in enumerate(sorted(set(keys.values())))}
        return sorted(stated, key=lambda row: -ranks[keys[row]] if descending else ranks[keys[row]]) + missing


def number_or_none(text):
    return float(text) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?", text) else None


# The program


class Program:
    def __init__(self, path):
        self.path = path

    def get(self, table, parameters, columns):
        text = "&".join(f"{name}={quote(value, safe='')}" for name, value in {**parameters, "columns": columns}.items())
        command = [self.path, "get", "--data", table.path, f"/{table.name}?{text}", "--format", "csv"]
        answer = subprocess.run(command, capture_output=True)
        rows = list(csv.reader(io.StringIO(answer.stdout.decode(), newline="")))
        if not rows or rows[0] != columns.split(",") or b"ignored" in answer.stderr:
            raise SystemExit(f"{' '.join(command)}\n{answer.stderr.decode()}")
        return rows[1:]


class Report:
    def __init__(self):
        self.asked = self.wrong = 0

    def __call__(self, name, problem):
        self.asked += 1
        if problem:
            self.wrong += 1
            print(f"DIFFERENT  {name}: {problem}")


def difference(found, expected):
    if found == expected:
        return None
    if sorted(found) != sorted(expected):
        more, less = sorted(set(found) - set(expected)), sorted(set(expected) - set(found))
        first = f"first too much {more[0]}" if more else ""
        first += f"{', ' if more and less else ''}first missing {less[0]}" if less else ""
        return f"{len(found)} rows, not {len(expected)}; {first}"
    place = next(i for i, (a, b) in enumerate(zip(found, expected)) if a != b)
    return f"another order from row {place + 1}: {found[place]}, not {expected[place]}"


# The questions: each is a name, the parameters of an address, and the rows in their order.


def of_projects(t):
    word, keep, sql = t.word, t.keep, t.sql

    def f(text, **others):
        return {"filter": text, **others}

    for text in (
        "rail", "zugspitze", "ZUGSPITZE", "accessibilite", "accessibilité", "ecole", "saint-etienne", "lodz", "łódź",
        "strasse", "straße", "müller & söhne,", "2013", "p00001", "d'annunzio", "anavathmisi", "Αναβάθμιση", "ypiresion",
        "rehabilitatsiya", "Рехабилитация", "energiynata", "obshtina", "o.o.", "nothing-has-this",
    ):
        yield f"word {text}", f(f'"{text}"' if " " in text else text), keep(word(text))
    yield "quoted with commas", f('"including, where needed, training"'), keep(word("including, where needed, training"))
    yield "quoted with quotes in the file", f('"fundacja "'), keep(word("fundacja "))
    yield "two words", f("rail accessibilite"), keep(lambda r: word("rail")(r) and word("accessibilite")(r))
    yield "not", f("rail -freight"), keep(lambda r: word("rail")(r) and not word("freight")(r))
    yield "or", f("zugspitze|freight"), keep(lambda r: word("zugspitze")(r) or word("freight")(r))
    yield "or with quoted", f('zugspitze|"rail hub"'), keep(lambda r: word("zugspitze")(r) or word("rail hub")(r))
    yield "not a quoted text", f('rail -"rail hub"'), keep(lambda r: word("rail")(r) and not word("rail hub")(r))
    for text in ("rlhb", "accsblt", "zgsptz", "pl62x", "µ"):
        yield f"fuzzy {text}", f("~" + text), keep(t.scattered(text))
    yield "fuzzy and word", f("~zgsptz rail"), keep(lambda r: t.scattered("zgsptz")(r) and word("rail")(r))
    for sign in ("<", "<=", ">", ">=", "="):
        yield f"amount {sign}", f(f"total_eur{sign}133252.35"), sql(f"total_eur {sign} 133252.35")
    yield "range of amounts", f("total_eur:1000000..2000000"), sql("total_eur BETWEEN 1000000 AND 2000000")
    yield "range without an end", f("total_eur:50000000.."), sql("total_eur >= 50000000")
    yield "negative longitude", f("lon<-9.5"), sql("lon < -9.5")
    yield "negative range", f("lon:-10..-9"), sql("lon BETWEEN -10 AND -9")
    yield "around zero", f("lon:-0.01..0.01"), sql("lon BETWEEN -0.01 AND 0.01")
    yield "year of a date", f("start:2018"), sql("start LIKE '2018%'")
    yield "month of a date", f("start:2018-03"), sql("start LIKE '2018-03%'")
    yield "dates in a range", f("start:2018-11..2019-02"), sql("start >= '2018-11' AND start < '2019-03'")
    yield "dates before", f("start<2007-02"), sql("start < '2007-02'")
    yield "dates after", f("start>2024-11-20"), sql("start > '2024-11-20'")
    yield "dates from", f("end>=2029-12-28"), sql('"end" >= \'2029-12-28\'')
    yield "category", f("fund:ERDF"), sql("fund = 'ERDF'")
    yield "two categories", f("country:IE,FI"), sql("country IN ('IE', 'FI')")
    yield "category by its beginning", f("theme:research"), keep(t.begins("theme", "research"))
    yield "category with a comma", f('theme:"climate adaptation"'), keep(t.begins("theme", "climate adaptation"))
    yield "beginning of several", f("fund:e"), keep(t.begins("fund", "e"))
    yield "part of a text field", f("beneficiary:universite"), keep(t.part("beneficiary", "universite"))
    yield "part with hyphen and blanks", f('title:"transports a saint-etienne"'), keep(t.part("title", "transports a saint-etienne"))
    yield "a blank for a hyphen", f('title:"saint etienne"'), keep(t.part("title", "saint etienne"))
    yield "two texts", f("nuts_code:fr10,pl22"), keep(lambda r: t.part("nuts_code", "fr10")(r) or t.part("nuts_code", "pl22")(r))
    yield "none", f("beneficiary:none"), []
    yield "not none", f("-fund:none country:IE"), sql("country = 'IE'")
    yield "narrowed to a value", {"fund": "=JTF"}, sql("fund = 'JTF'")
    yield "narrowed to all others", {"country": "!PL", "filter": "zugspitze"}, keep(
        lambda r: t.cell(r, "country") != "PL" and word("zugspitze")(r)
    )
    yield "narrowed to a text", {"challenge_id": "=CH007"}, sql("challenge_id = 'CH007'")
    yield "many at once", f("rail country:PL,CZ total_eur>500000 -start:2020 fund:erdf|fund:esf"), keep(
        lambda r: word("rail")(r)
        and t.cell(r, "country") in ("PL", "CZ")
        and float(t.cell(r, "total_eur")) > 500000
        and not t.cell(r, "start").startswith("2020")
        and t.cell(r, "fund") in ("ERDF", "ESF")
    )
    every = "true"
    yield "amounts, greatest first", {"sort": "-total_eur"}, sql(every, "total_eur DESC, row")
    yield "amounts, least first, some", f("rail", sort="total_eur", limit="500"), [
        r for r in sql(every, "total_eur, row") if word("rail")(r)
    ][:500]
    yield "country, then amount", {"sort": "country,-total_eur"}, sql(every, "country, total_eur DESC, row")
    yield "three keys", f("zugspitze|freight", sort="-fund,start,-lon"), [
        r
        for r in sql(every, "fund DESC, start, lon DESC, row")
        if word("zugspitze")(r) or word("freight")(r)
    ]
    yield "ties stay", {"sort": "-fund"}, sql(every, "fund DESC, row")
    yield "dates, last first", f("total_eur>3000000", sort="-start"), sql("total_eur > 3000000", "start DESC, row")
    yield "titles", f("country:EL,BG,IE", sort="title"), t.by_text(sql("country IN ('EL', 'BG', 'IE')"), "title")
    yield "titles, last first", f("rail", sort="-title"), t.by_text(keep(word("rail")), "title", True)
    yield "limit", {"limit": "7"}, list(range(7))


def of_nasty(t):
    word, keep, sql = t.word, t.keep, t.sql

    def f(text, **others):
        return {"filter": text, **others}

    for text in (
        "attiki", "Αττική", "sofiya", "София", "slaskie", "slask", "ecole", "angstrom", "strasse", "line", "lodz", "5\\",
        "naive", "thessaloniki", "plovdiv", "n/a", "007", "o'brien", "a–b", "a-b", "😀",
    ):
        yield f"word {text}", f(text), keep(word(text))
    for text in ("a, b", "; c", "\t", "first\nsecond", "first\r\nsecond", "  two", "end ", "said "):
        yield f"quoted {text!r}", f(f'"{text}"'), keep(word(text))
    for text in ("atk", "szl", "nv", "sfya"):
        yield f"fuzzy {text}", f("~" + text), keep(t.scattered(text))
    for sign in ("<", "<=", ">", ">=", "="):
        for value in ("0", "-12.5", "1000", "0.0025", "1e3"):
            yield f"amount {sign} {value}", f(f"amount{sign}{value}"), sql(f"amount {sign} {value}")
    yield "negative range", f("amount:-100..-1.5"), sql("amount BETWEEN -100 AND -1.5")
    yield "range to", f("amount:..-50"), sql("amount <= -50")
    yield "one of some numbers", f("number:-3,0,4"), sql("number IN (-3, 0, 4)")
    yield "not a comparison", f("-amount>0"), sql("NOT coalesce(amount > 0, false)")
    for name in ("title", "place", "amount", "number", "kind"):
        yield f"{name} none", f(f"{name}:none"), sql(f"{name} IS NULL")
        yield f"{name} not none", f(f"-{name}:none"), sql(f"{name} IS NOT NULL")
        yield f"{name} narrowed to none", {name: "none"}, sql(f"{name} IS NULL")
        yield f"{name} narrowed to a value", {name: "!none"}, sql(f"{name} IS NOT NULL")
    yield "day none", f("day:none"), sql("day IS NULL")
    yield "day, a year", f("day:2018"), sql("day LIKE '2018%'")
    yield "day, a month", f("day:2018-03"), sql("day LIKE '2018-03%'")
    yield "days in a range", f("day:2018-03..2019-01"), keep(t.dated("day", "2018-03", "2019-01"))
    yield "days up to", f("day:..2017-06-15"), keep(t.dated("day", "", "2017-06-15"))
    yield "days before", f("day<2018-03"), keep(t.dated("day", "", "2018-03", "2018-03"))
    yield "days after", f("day>2018"), keep(t.dated("day", "2018", "", "2018"))
    yield "days from", f("day>=2019-02"), keep(t.dated("day", "2019-02"))
    for kind in KINDS:
        yield f"kind is {kind}", {"kind": "=" + kind}, [r for r in range(len(t.rows)) if t.cell(r, "kind") == kind]
    yield "kind begins", f("kind:energie"), keep(t.begins("kind", "energie"))
    yield "kinds begin", f("kind:energie,rail"), keep(t.begins("kind", "energie", "rail"))
    yield "kind, not", {"kind": "!Rail"}, sql("kind IS DISTINCT FROM 'Rail'")
    yield "title is", {"title": "=" + PIECES[0]}, [r for r in range(len(t.rows)) if t.cell(r, "title") == PIECES[0]]
    for piece in PIECES[1:6]:
        yield f"title is {piece!r}", {"title": "=" + piece}, keep(lambda r, piece=piece: t.cell(r, "title") == piece)
    for value in ("a-b c", "a b-c", "a b c", "saint-etienne nord"):
        yield f"part {value}", f(f'title:"{value}"'), keep(t.part("title", value))
    for direction, minus in (("", ""), ("DESC", "-")):
        last = f"{direction} NULLS LAST"
        yield f"amounts {direction}", {"sort": f"{minus}amount"}, sql("true", f"amount {last}, row")
        yield f"numbers, amounts {direction}", {"sort": f"{minus}number,amount"}, sql(
            "true", f"number {last}, amount NULLS LAST, row"
        )
        yield f"places {direction}", {"sort": f"{minus}place"}, t.by_text(range(len(t.rows)), "place", bool(minus))
        yield f"titles {direction}", {"sort": f"{minus}title"}, t.by_text(range(len(t.rows)), "title", bool(minus))
        yield f"kinds, amounts {direction}", {"sort": f"kind,{minus}amount"}, t.by_text(
            sql("true", f"amount {last}, row"), "kind"
        )
        yield f"words, amounts {direction}", f("line", sort=f"{minus}amount", limit="40"), [
            r for r in sql("true", f"amount {last}, row") if word("line")(r)
        ][:40]


def check_cells(program, table, report):
    """Every cell comes out of an export as it stands in the file."""
    wrong = {}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "all.csv")
        address = f"/{table.name}?columns={','.join(table.head)}"
        subprocess.run([program.path, "get", "--data", table.path, address, "--output", path], capture_output=True)
        with open(path, encoding="utf-8", newline="") as file:
            found = list(csv.reader(file))
    if len(found) != len(table.rows) + 1:
        return report(f"{table.name}, cells", f"{len(found) - 1} rows, not {len(table.rows)}")
    for row, (cells, given) in enumerate(zip(found[1:], table.rows)):
        for name, cell, raw in zip(table.head, cells, given):
            if name in table.numbers:
                raw = raw.replace(",", ".") if table.decimal_comma else raw
                same = number_or_none(cell) == number_or_none(raw)
            else:
                same = cell == raw
            if not same:
                wrong.setdefault(name, (row, cell, raw))
    for name, (row, cell, raw) in wrong.items():
        print(f"           {table.name}, {name}, row {row + 1}: {cell!r}, not {raw!r}")
    report(f"{table.name}, cells", f"in {', '.join(wrong)}" if wrong else None)


# Sums and frequencies


def check_sums(program, table, field, report):
    for name, parameters, condition in (
        ("all", {}, "true"),
        ("rail", {"filter": "rail"}, None),
        ("ERDF", {"fund": "=ERDF"}, "fund = 'ERDF'"),
    ):
        values = [float(value) for value, in program.get(table, parameters, field) if value]
        if condition:
            expected = table.database.execute(f"SELECT sum({field}), count({field}) FROM t WHERE {condition}").fetchone()
        else:
            stated = [float(table.cell(row, field)) for row in table.keep(table.word("rail"))]
            expected = (math.fsum(stated), len(stated))
        same = len(values) == expected[1] and math.isclose(math.fsum(values), expected[0], rel_tol=1e-9)
        report(f"sum of {field}, {name}", None if same else f"{math.fsum(values)} of {len(values)}, not {expected}")


def package(folder, table):
    """Describes a table, with units, so that its amounts can be added up."""

    def field(name):
        kind = {"name": name, "type": "number" if name in table.numbers else "string"}
        if name.endswith("_eur") or name == "amount":
            kind["unit"] = "EUR"
        if name in table.dates:
            kind["partialDate"] = True
        if name in table.categories:
            values = table.database.execute(f'SELECT DISTINCT "{name}" FROM t WHERE "{name}" IS NOT NULL').fetchall()
            kind["constraints"] = {"enum": sorted(value for value, in values)}
        return kind

    fields = [field(name) for name in table.head]
    os.symlink(os.path.abspath(table.path), os.path.join(folder, "funded.csv"))
    with open(os.path.join(folder, "datapackage.json"), "w") as file:
        schema = {"fields": fields, "primaryKey": table.head[0]}
        resource = {"name": "funded", "path": "funded.csv", "title": "Funded", "schema": schema}
        json.dump({"name": "check", "title": "Check", "resources": [resource]}, file)


def copied(session):
    """What the program copied last, as lines of cells."""
    end = time.perf_counter() + 10
    while time.perf_counter() < end:
        sent = b"".join(data for _, data in session.chunks)
        found = re.findall(rb"\x1b\]52;[^;]*;([A-Za-z0-9+/=]+)", sent)
        if found:
            return [line.split("\t") for line in base64.b64decode(found[-1]).decode().splitlines()]
        time.sleep(0.05)
    return []


def frequency(program, folder, field, filter_text):
    """The table of a frequency with sums of the first amount, from the panel below the list."""
    address = "/funded" + (f"?filter={quote(filter_text)}" if filter_text else "")
    with Session([program.path, "--data", folder, address], 40, 160) as session:
        session.until(lambda screen: re.search(r"\d/[\d,]+ (of [\d,]+ )?rows", screen))
        session.settle(0.3)
        session.write(f":freq {field}\r")
        session.until("frequency of")
        session.until("by count", limit=30)
        session.settle(0.2)
        while f"adds up: {AMOUNT}" not in session.text():
            moment = session.write("a")
            session.until("adds up:", moment, 10)
        session.settle(0.2)
        session.write("y")
        return copied(session)


def check_frequencies(program, table, questions, report):
    with tempfile.TemporaryDirectory() as folder:
        package(folder, table)
        for field, key, filter_text, amount in questions:
            name = f"frequency of {field}" + (f" where {filter_text}" if filter_text else "")
            rows = table.keep(table.word(filter_text)) if filter_text else None
            where = "" if rows is None else f"WHERE row IN (SELECT unnest({rows}))"
            expected = table.database.execute(
                f"SELECT {key} AS value, count(*), sum({amount}), count({amount}) FROM t {where} GROUP BY 1"
            ).fetchall()
            expected = {value or "": (count, total, stated) for value, count, total, stated in expected}
            try:
                lines = frequency(program, folder, field, filter_text)
            except TooLate as error:
                report(name, str(error).split("\n")[0])
                continue
            found = {}
            counts = []
            for cells in lines:
                if len(cells) == 5 and cells[1].isdigit():
                    label = "" if cells[0] in ("not stated", "not known", "·") else cells[0]
                    found[label] = (int(cells[1]), float(cells[3]) if cells[3] else None, int(cells[4]))
                    if label:
                        counts.append(int(cells[1]))
            wrong = [
                f"{value or 'missing'}: {found.get(value)}, not {expected.get(value)}"
                for value in sorted({*found, *expected})
                if value not in found
                or value not in expected
                or found[value][0] != expected[value][0]
                or found[value][2] != expected[value][2]
                or not math.isclose(found[value][1] or 0, expected[value][1] or 0, rel_tol=1e-9, abs_tol=1e-6)
            ]
            if not wrong and counts != sorted(counts, reverse=True):
                wrong = ["not ordered by count"]
            report(name, "; ".join(wrong[:3]) + (f"; {len(wrong)} values differ" if len(wrong) > 3 else "") or None)


# The nasty file

PIECES = [
    'He said "a, b" and left', "first\nsecond line", "first\r\nsecond line", '"', '""quoted""', "a;b; c", "a-b c", "a b-c",
    "a b c", "tab\there", "  two blanks", "end ", "École, collège", "Śląskie", "ŚLĄSK", "Łódź", "Straße des 17. Juni",
    "Aττική", "Αττική", "ΑΤΤΙΚΗ", "Cофия", "София", "СОФИЯ", "Пловдив", "Θεσσαλονίκη", "Ångström", "A\u030angstro\u0308m",
    "naïve", "NAI\u0308VE", "O’Brien", "O'Brien", "a–b", "a—b", "5\\", "007", "n/a", "😀 smile", "Saint-Étienne Nord",
    "Saint Étienne-Nord", "ﬁne", "line", "", "", "İstanbul", "ĳssel", "Đakovo", "Þingvellir", "ĦAL",
]
PLACES = ["Łódź", "Lodz", "lodz", "Αθήνα", "Athina", "Русе", "Ruse", "Évora", "evora", "Åbo", "Zürich", "zurich", "", "São João"]
AMOUNT = "total_eur"
KINDS = ["Énergie, climat", "Energie", "Rail", "Rail freight", "Εκπαίδευση", 'so-called "green"', "a;b"]
AMOUNTS = ["0", "-0.0", "-12.5", "1e3", "2.5E-3", "1E+06", "0.0025", "1000", "-1e2", "-99.99", "123456789012345", "0.1", ""]
DAYS = ["2017", "2018", "2018-03", "2018-03-07", "2018-02-28", "2019-01-31", "2019-02", "2017-06-15", "2017-06-16", ""]


def nasty_rows(count):
    random_ = random.Random(11)
    pick = random_.choice
    for number in range(count):
        title = pick(PIECES)
        while title and random_.random() < 0.3:
            title += pick((" ", ", ", "\n", " – ")) + pick(PIECES)
        amount = pick(AMOUNTS) if random_.random() < 0.5 else f"{random_.gauss(0, 1000):.2f}"
        # What is no number only turns up where a column is known to hold numbers.
        if number > 5000 and random_.random() < 0.02:
            amount = pick(("n/a", ".5", "1.", "+5", "1e", "--1", "NaN", "inf", "0x10", "1 000"))
        kind = pick(KINDS) if random_.random() < 0.9 else ""
        value = str(random_.randint(-5, 5)) if random_.random() < 0.8 else ""
        yield [f"N{number:05d}", title, pick(PLACES), amount, value, pick(DAYS), kind]


def write_nasty(path, delimiter, line_end, decimal_comma=False):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator=line_end)
        writer.writerow(["id", "title", "place", "amount", "number", "day", "kind"])
        for row in nasty_rows(6000):
            if decimal_comma:
                row[3] = row[3].replace(".", ",")
            writer.writerow(row)


def check(program, table, questions, only, report):
    start = time.perf_counter()
    asked = report.asked
    key = table.head[0]
    for name, parameters, expected in questions:
        if only and only not in name:
            continue
        found = [row[0] for row in program.get(table, parameters, key)]
        wrong = difference(found, [table.cell(row, key) for row in expected])
        report(f"{table.name}, {name} ({'&'.join(f'{k}={v}' for k, v in parameters.items())})", wrong)
    if not only or only in "cells":
        check_cells(program, table, report)
    print(f"{table.name}: {report.asked - asked} questions, {time.perf_counter() - start:.1f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", help="a file of projects; made when it is not given")
    parser.add_argument("--rows", type=int, default=200_000, help="rows to make or to take of the file")
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/smartspec"))
    parser.add_argument("--only", help="only questions with this in their name")
    options = parser.parse_args()
    program, report = Program(options.program), Report()
    with tempfile.TemporaryDirectory() as folder:
        for path, delimiter, line_end, comma in (
            ("nasty.csv", ",", "\r\n", False),
            ("nasty-semicolons.csv", ";", "\n", True),
            ("nasty-tabs.csv", "\t", "\n", False),
        ):
            path = os.path.join(folder, path)
            write_nasty(path, delimiter, line_end, comma)
            table = Table(path, delimiter, ["amount", "number"], ["day"], ["kind"], comma)
            check(program, table, of_nasty(table), options.only, report)
        path = os.path.join(folder, "projects-checked.csv")
        if options.data:
            with open(options.data, "rb") as file, open(path, "wb") as copy:
                # One line a row, as the projects are made.
                for _, line in zip(range(options.rows + 1), file):
                    copy.write(line)
        else:
            write_projects(path, options.rows)
        table = Table(
            path, numbers=["total_eur", "eu_eur", "lat", "lon"], dates=["start", "end"],
            categories=["country", "fund", "theme"], native=True,
        )
        check(program, table, of_projects(table), options.only, report)
        if not options.only or options.only in "sums":
            check_sums(program, table, "total_eur", report)
        if not options.only or options.only in "frequency":
            questions = [
                ("fund", "fund", "", "total_eur"),
                ("country", "country", "rail", "total_eur"),
                ("theme", "theme", "", "total_eur"),
                ("start", "substr(start, 1, 4)", "", "total_eur"),
                ("challenge_id", "challenge_id", "zugspitze", "total_eur"),
            ]
            check_frequencies(program, table, questions, report)
    print(f"{report.asked} answers compared, {report.wrong} different")
    sys.exit(1 if report.wrong else 0)


main()
