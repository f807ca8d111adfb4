#!/usr/bin/env python3
"""Makes the sample data packages of smartspec from a folder of facts.

    python3 scripts/make_samples.py FACTS_FOLDER

Writes samples/europe (everything), samples/small (three countries, for tests), samples/broken (bad input, for
tests) and the generated part of docs/DATA.md. Needs nothing but the standard library; the same facts give the same
bytes. No figure is made here: a value comes from the facts or stays empty. A table is one function: its fields are
declared once, beside its rows.
"""

import csv
import datetime
import json
import re
import sys
from dataclasses import dataclass, field as dataclass_field, replace
from pathlib import Path

import broken_sample

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
VERSION, CREATED = "2026.11", "2026-11-23T00:00:00Z"

CHALLENGES = ["C1", "C2", "C3", "C4"]
CONFIDENCE = ["sourced", "recalled", "uncertain"]
VERSIONS = ["2013", "2016", "2021", "2024"]
CATEGORIES = ["less developed", "transition", "more developed"]
CODE = r"[A-Z]{2}[A-Z0-9]{0,3}"
PARTIAL_DATE = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"

EUROSTAT = {"title": "Eurostat", "path": "https://ec.europa.eu/eurostat"}
NUTS_SOURCE = ("Eurostat, NUTS 2021 and 2024; label points © EuroGeographics for the administrative boundaries")
CHANGES_SOURCE = "Eurostat, NUTS correspondence tables"

CC_BY = "https://creativecommons.org/licenses/by/4.0/"
LICENCES = {
    "eurostat": {"name": "CC-BY-4.0", "title": "CC BY 4.0 (Eurostat, modified by selection)", "path": CC_BY},
    "figures": {"name": "CC-BY-4.0", "path": CC_BY,
                "title": "CC BY 4.0 (Eurostat, modified by selection); TNCOOP collection: not stated"},
    "mixed": {"name": "see-sources",
              "title": "Facts cited row by row; European Commission documents CC BY 4.0, other pages their own terms"},
    "public": {"name": "public-domain", "title": "Natural Earth, public domain",
               "path": "https://www.naturalearthdata.com/about/terms-of-use/"},
}
# words of the facts that only their collectors understand
WORDING = {"named in the seed": "named in the Commission's announcement", "after the seed": "after the announcement",
           "See platforms.csv and thematic_partnerships.csv": "See platforms and partnerships",
           "evidence_statistics and dashboard_indicators are": "evidence and indicators are",
           "already in thresholds.csv (RIS 2021/2023)": "as RIS 2021/2023"}


# ---------------------------------------------------------------------------------------------- building blocks

@dataclass
class Table:
    """A table of the package: what it is, its fields, its rows (a dictionary a row, all values text)."""
    name: str
    title: str
    description: str
    fields: list
    rows: list
    key: tuple = ()
    origin: str = "facts of public sources, each row names its own"
    licence: str = "mixed"
    dated: str = "gathered 2026-11"
    refs: dict = dataclass_field(default_factory=dict)

    def __post_init__(self):
        self.refs = {f["name"]: f.pop("_ref") for f in self.fields if "_ref" in f}
        for row in self.rows:
            for name in self.names:
                row.setdefault(name, "")

    @property
    def names(self):
        return [f["name"] for f in self.fields]

    def with_rows(self, rows):
        copy = replace(self, rows=rows)
        copy.refs = self.refs
        return copy


def text(name, title, description, **more):
    return column(name, "string", title, description, **more)


def whole(name, title, description, **more):
    return column(name, "integer", title, description, **more)


def number(name, title, description, decimals=None, **more):
    return column(name, "number", title, description, decimals=decimals, **more)


def date(name, title, description, **more):
    """A date that can be partial: a year, a month or a day."""
    return column(name, "string", title, description + " YYYY, YYYY-MM or YYYY-MM-DD.", partialDate=True,
                  pattern=PARTIAL_DATE, **more)


def choice(name, title, description, values, **more):
    return column(name, "string", title, description, enum=values, **more)


def several(name, title, description, of=None, **more):
    """Several values in one cell, joined by semicolons; `of` names the table whose keys they are."""
    return column(name, "string", title, description, listSeparator=";", listOf=of, **more)


def column(name, kind, title, description, unit=None, decimals=None, required=False, ref=None, low=None,
           high=None, **more):
    constraints = {"required": True} if required else {}
    for key in ("pattern", "enum"):
        if key in more:
            constraints[key] = more.pop(key)
    if low is not None:
        constraints["minimum"] = low
    if high is not None:
        constraints["maximum"] = high
    made = {"name": name, "type": kind, "title": title, "description": description}
    if unit:
        made["unit"] = unit
    if decimals is not None:
        made["decimals"] = decimals
    made.update({k: v for k, v in more.items() if v is not None})
    if constraints:
        made["constraints"] = constraints
    if ref:
        made["_ref"] = ref
    return made


def nuts_code(name="code", title="Code", required=True, description="NUTS code as printed in the source."):
    return text(name, title, description, pattern=CODE, required=required)


def nuts_version(required=True):
    return choice("version", "NUTS", "Year of the NUTS classification in which the code is to be read.", VERSIONS,
                  required=required)


def code_2021():
    return text("code_2021", "Code 2021", "The same region in NUTS 2021.", pattern=CODE)


def level():
    return whole("level", "Level", "NUTS level of the code: 0 country, 1, 2, 3.", low=-1, high=3)


def country():
    return text("country", "Country", "Country, two letters as in NUTS (EL Greece, UK United Kingdom).",
                pattern=r"[A-Z]{2}")


def challenge_list(description="Challenges it answers, the main one first."):
    return several("challenges", "Challenges", description, of="challenges")


def period(required=False):
    return text("period", "Period", "Programming period or years.", required=required)


def origin_fields(note=True):
    made = [text("source", "Source", "Where the row comes from; several places are parted by ' | '. Empty: none "
                 "kept."),
            choice("confidence", "Confidence", "sourced: read in the source; recalled: from memory, not checked; "
                   "uncertain: sources differ or part of it is inferred.", CONFIDENCE, required=True)]
    return made + ([text("note", "Note", "What to know about the row.")] if note else [])


def origin_of(row, source=None, extra=""):
    """Source, confidence and note of a row of facts, in the three words of the package."""
    given = row.get("confidence") or "sourced"
    confidence, said = {"sourced-derived": ("sourced", "derived"), "sourced-partial": ("sourced", "partial list"),
                        "sourced-weak": ("uncertain", "weak source"), "computed": ("sourced", "computed"),
                        }.get(given, (given, ""))
    note = "; ".join(part for part in (said, extra, row.get("note", "")) if part)
    return {"source": row.get("source", "") if source is None else source, "confidence": confidence, "note": note}


def items(value, separator=r";"):
    """A list of the facts as a list cell."""
    return ";".join(part.strip() for part in re.split(separator, value) if part.strip())


class Facts:
    """The folder of facts: rows as dictionaries, blanks around a value and inside a line cleaned."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.cache = {}
        self.regions = {r["nuts_code"]: r for r in self.read("regions")}

    def read(self, name):
        if name not in self.cache:
            with open(self.folder / f"{name}.csv", newline="", encoding="utf-8") as file:
                self.cache[name] = [{k: self.cleaned(v) for k, v in row.items()} for row in csv.DictReader(file)]
        return self.cache[name]

    @staticmethod
    def cleaned(value):
        for words, better in WORDING.items():
            if words in value:
                value = value.replace(words, better)
        return " ".join(value.split())

    def version(self, code):
        """The newest classification in which a code of today's list is valid."""
        region = self.regions.get(code)
        return "" if region is None else max(region["valid_versions"].split("+"))


# ------------------------------------------------------------------------------------------------------ regions

def regions(facts):
    fields = [
        text("code", "Code", "NUTS code; EU27_2020 is the European Union.", required=True,
             pattern=rf"({CODE}|EU27_2020)"),
        text("name", "Name", "Official name in its own script.", required=True),
        text("latin_name", "Latin name", "The same name in Latin letters.", required=True),
        whole("level", "Level", "-1 European Union, 0 country, 1, 2, 3.", required=True, low=-1, high=3),
        country(),
        text("parent", "Parent", "Code of the region it is part of.", ref="regions"),
        number("area_km2", "Area", "Area; empty where not known.", unit="km²", decimals=0, low=0),
        number("lon", "Longitude", "Longitude of the label point.", unit="°", decimals=2, low=-180, high=180),
        number("lat", "Latitude", "Latitude of the label point.", unit="°", decimals=2, low=-90, high=90),
        several("versions", "Valid in", "NUTS classifications in which the code is valid."),
        *origin_fields(note=False)]
    rows = [{"code": r["nuts_code"], "name": r["name"], "latin_name": r["name_latin"], "level": r["level"],
             "country": r["country_code"], "parent": r["parent"], "area_km2": r["area_km2"], "lon": r["lon"],
             "lat": r["lat"], "versions": r["valid_versions"].replace("+", ";"), "source": NUTS_SOURCE,
             "confidence": "sourced"} for r in facts.read("regions")]
    return Table("regions", "Regions", "The European Union, countries and NUTS regions of levels 1 to 3, "
                 "classifications 2021 and 2024 (United Kingdom 2021). Codes that end in Z are extra-regio.",
                 fields, rows, ("code",), "Eurostat NUTS; label points © EuroGeographics", "eurostat",
                 "NUTS 2021 and 2024")


def region_aliases(facts):
    fields = [
        text("region", "Region", "Region that is found by the alias.", required=True, ref="regions"),
        text("alias", "Other name", "Name by which the region is searched.", required=True),
        text("language", "Language", "Language of the alias, ISO 639-1."),
        text("basis", "Basis", "Where the name is in use."),
        *origin_fields(note=False)]
    rows = [{"region": r["nuts_code"], "alias": r["alias"], "language": r["language"], "basis": r["basis"],
             "source": CHANGES_SOURCE if r["basis"].startswith("Eurostat") else "common usage",
             "confidence": "sourced"} for r in facts.read("region_aliases")]
    return Table("region_aliases", "Other names of regions", "English names by which regions are searched.",
                 fields, rows, ("region", "alias"), "Eurostat correspondence tables; common usage", "eurostat")


def region_changes(facts):
    fields = [
        text("old_code", "Old code", "Code in the older classification; empty for a new region.", pattern=CODE),
        text("new_code", "New code", "Code in the newer classification; empty when nothing certain follows.",
             pattern=CODE),
        choice("from_version", "From", "Older classification.", VERSIONS, required=True),
        choice("to_version", "To", "Newer classification.", VERSIONS, required=True),
        whole("level", "Level", "NUTS level of the new code, or of the old one when nothing follows.", required=True,
              low=0, high=3),
        choice("kind", "Kind", "What happened.", ["recoded", "renamed", "split", "merged", "boundary shift", "new",
                                                 "discontinued", "other"], required=True),
        text("rule", "Rule", "Why the old and the new code belong together, as published or as found."),
        *origin_fields(note=False)]
    rows = [*changes_2013_2016(facts), *changes_2016_2021(facts), *changes_2021_2024(facts)]
    # same-level successors first: they carry a code on; links to another level explain what a region was made of
    rows.sort(key=lambda r: (r["from_version"], r["old_code"] == "", r["old_code"],
                             len(r["new_code"]) != len(r["old_code"]), r["new_code"]))
    return Table("region_changes", "Changes of NUTS codes", "Which code became which, from NUTS 2013 to 2024; "
                 "unchanged regions are left out. A split has a row for each part.", fields, rows, (),
                 "Eurostat NUTS correspondence tables", "eurostat", "NUTS 2013 to 2024")


def change(old, new, versions, kind, rule):
    return {"old_code": old, "new_code": new, "from_version": versions[0], "to_version": versions[1],
            "level": str(len(new or old) - 2), "kind": kind, "rule": rule, "source": CHANGES_SOURCE,
            "confidence": "sourced"}


def changes_2013_2016(facts):
    versions = ("2013", "2016")
    made, split = [], {}
    for r in facts.read("nuts_2013_2016"):          # "discontinued; split into new HU11 and HU12"
        for part in re.findall(CODE, r["change"].partition("split into new ")[2]):
            split[part] = r["nuts_2013"]
    listed = facts.read("nuts_2013_2016")
    for r in listed:
        old, new, rule = r["nuts_2013"], r["nuts_2016"], r["rule"].replace("FRFR", "FR")
        if old and new:
            made.append(change(old, new, versions, "boundary shift" if "boundary" in r["change"] else "recoded", rule))
        elif new:
            if new in split:
                made.append(change(split[new], new, versions, "split", rule))
            # the codes after "=" that were there before: not the part taken away, not one that is itself new
            parts = re.findall(rf"(?<![-A-Z])(?<!new)(?<!new )({CODE})", rule.partition("=")[2])
            for part in parts:
                if part == split.get(new):
                    continue
                shown = rule if len(part) == len(new) else f"{rule} (old code is level {len(part) - 2})"
                kind = "boundary shift" if "-" in rule and len(part) == len(new) else (
                    "merged" if len(parts) > 1 else "recoded")
                made.append(change(part, new, versions, kind, shown))
            if not parts and new not in split:
                made.append(change("", new, versions, "new", r["change"]))
    linked = {row["old_code"] for row in made if len(row["old_code"]) == len(row["new_code"])}
    for r in listed:
        if r["nuts_2013"] and not r["nuts_2016"] and r["nuts_2013"] not in linked:
            made.append(change(r["nuts_2013"], "", versions, "discontinued", r["change"]))
    return made


def changes_2016_2021(facts):
    versions = ("2016", "2021")
    listed = [r for r in facts.read("nuts_2016_2021") if r["change"] != "unchanged"]
    made, split = [], {}
    for r in listed:
        if "split into" in r["change"]:
            split.update({part: r["nuts_2016"] for part in re.findall(CODE, r["change"].partition("into")[2])})
    for r in listed:
        old, new, said = r["nuts_2016"], r["nuts_2021"], r["change"]
        if old == new:
            made.append(change(old, new, versions, "renamed", said))
        elif old and new:
            made.append(change(old, new, versions, "boundary shift" if "boundary" in said else "recoded",
                               f"{new}={old}" + (", boundary change" if "boundary" in said else "")))
        elif new:
            parent = split.get(new)
            made.append(change(parent or "", new, versions, "split" if parent else "new",
                               f"{parent} split into {', '.join(sorted(split))}" if parent else said))
        elif "now part of" in said:
            made.append(change(old, said.rpartition(" ")[2], versions, "merged", said))
        elif old not in split.values():
            made.append(change(old, "", versions, "discontinued", said))
    return made


def changes_2021_2024(facts):
    versions = ("2021", "2024")
    listed = facts.read("nuts_2021_2024")
    gone = [r["code_2021"] for r in listed if not r["code_2024"]]
    fresh = [r["code_2024"] for r in listed if not r["code_2021"]]
    said = {r["code_2021"] or r["code_2024"]: r["change"] for r in listed}
    kinds = {"Boundary shift": "boundary shift", "Code change": "recoded", "Name change": "renamed"}
    made = []
    for r in listed:
        if r["code_2021"] and r["code_2024"]:
            made.append(change(r["code_2021"], r["code_2024"], versions, kinds.get(r["change"], "other"), r["change"]))

    def describe(code):
        region = facts.regions[code]
        return region["name"], region["country_code"], region["level"]

    def area(codes):
        return sum(float(facts.regions[c]["area_km2"]) for c in codes)

    pairs = {old: new for old in gone for new in fresh if describe(old) == describe(new)}
    for old, new in pairs.items():
        before, after = facts.regions[old]["parent"], facts.regions[new]["parent"]
        same = before == after or pairs.get(before) == after
        made.append(change(old, new, versions, kinds[said[old]],
                           "same name and parent" if same else "same name and country"))
    # what is left is told by the areas: they add up to within 1 km²
    told = [(["DEG0N"], ["DEG0R"], "merged", ["DEG0N", "DEG0P"], ["DEG0R"]),
            (["LV007"], ["LV00A", "LV00B", "LV00C"], "split", ["LV003", "LV006", "LV007", "LV008"],
             ["LV00A", "LV00B", "LV00C"]),
            (["PT17"], ["PT1A", "PT1B"], "split", ["PT17"], ["PT1A", "PT1B"]),
            (["PT170"], ["PT1A0", "PT1B0"], "split", ["PT170"], ["PT1A0", "PT1B0"])]
    for olds, news, kind, left, right in told:
        assert abs(area(left) - area(right)) < 1, (left, right)
        for old in olds:
            for new in news:
                made.append(change(old, new, versions, kind, f"areas add up: {'+'.join(left)}={'+'.join(right)}"))
    linked = {row["old_code"] for row in made} | {row["new_code"] for row in made}
    made += [change(code, "", versions, "discontinued", said[code]) for code in gone if code not in linked]
    parts = {"PT1D": "made from parts of PT16 and PT18 (PT16B=PT1D1, PT185=PT1D3)"}
    made += [change("", code, versions, "new", parts.get(code, said[code])) for code in fresh if code not in linked]
    return made


def neighbours(facts):
    fields = [text("a", "Region", "One of the two regions.", required=True, ref="regions"),
              text("b", "Neighbour", "The other one.", required=True, ref="regions"),
              number("border_km", "Border", "Length of the shared land border.", unit="km", decimals=0, low=0),
              *origin_fields(note=False)]
    rows = [{"a": r["a"], "b": r["b"], "border_km": r["shared_border_km"], "source": "NUTS 2 regions of 2024; "
             "how the length was measured is not stated", "confidence": "uncertain"} for r in facts.read("neighbours")]
    return Table("neighbours", "Neighbours", "Pairs of NUTS 2 regions (2024) that share a land border; each pair once.",
                 fields, rows, ("a", "b"), "NUTS 2 regions of 2024; how the length was measured is not stated",
                 dated="NUTS 2024")


def categories(facts):
    fields = [
        nuts_code(), nuts_version(),
        period(required=True),
        choice("category", "Category", "Category of region under cohesion policy.", CATEGORIES, required=True),
        choice("basis", "Basis", "legal list: fixed by law for the period; computed: from the limits, not the list.",
               ["legal list", "computed"], required=True),
        number("gdp_pps_pct_eu", "GDP/head", "GDP per head in PPS on which the category rests.",
               unit="% of EU average", decimals=1, low=0),
        *origin_fields()]
    rows = []
    for r in facts.read("categories"):
        basis, _, more = r["basis"].partition(", ")
        computed = basis.startswith("computed")
        rows.append({"code": r["nuts_code"], "version": r["nuts_version"], "period": r["period"],
                     "category": r["category"], "basis": "computed" if computed else "legal list",
                     "gdp_pps_pct_eu": r["gdp_pps_pct_eu_average"],
                     **origin_of({**r, "confidence": "sourced" if computed else r["confidence"]},
                                 extra=r["basis"] if computed else more)})
    rows.sort(key=lambda r: (r["period"], r["code"]))
    return Table("categories", "Categories of regions", "Less developed, transition or more developed, by programming "
                 "period. Codes are those of the legal lists (NUTS 2016); newer ones are computed and say so.",
                 fields, rows, ("code", "period"), "legal lists and finance tables, see each row")


# --------------------------------------------------------------------------------------------------- indicators

# short title, short unit, limits of policy, value for the European Union
INDICATOR_EXTRAS = {
    "gdp_pps_pct_eu": ("GDP/head", "EU=100", "75;90;100", "EU-27 average = 100 by definition"),
    "gdp_pps_per_head": ("GDP/head PPS", "PPS", "", "EU-27 from the same dataset"),
    "gdp_mio_eur": ("GDP", "M EUR", "", "EU-27 from the same dataset"),
    "gva_volume_index": ("Real GVA", "2015=100", "", "EU-27 from the same dataset"),
    "gerd_pct_gdp": ("R&D", "% GDP", "", "EU-27, R&D expenditure in % of GDP (rd_e_gerdtot)"),
    "epo_patents_per_mio": ("Patents", "per M", "", ""),
    "tertiary_25_64": ("Tertiary edu.", "%", "", "EU-27, age 25-64 (edat_lfse_03), press quotation"),
    "lifelong_learning": ("Adult learning", "%", "", "EU-27, age 25-64, last four weeks (trng_lfse_01)"),
    "employment_rate": ("Employment", "%", "", ""),
    "unemployment_rate": ("Unemployment", "%", "", "EU-27, age 15-74 (une_rt_a)"),
    "neet": ("NEET", "%", "", ""),
    "arope": ("Poverty risk", "%", "", ""),
    "disposable_income_pps": ("Income", "PPS", "", ""),
    "broadband_households": ("Broadband", "%", "", ""),
    "life_expectancy_total": ("Life expect.", "years", "", "EU-27, at birth (demo_r_mlifexp)"),
    "gender_employment_gap": ("Gender gap", "pp", "", "EU-27, age 20-64 (tesem060)"),
    "employment_secondary": ("Industry jobs", "%", "", ""),
    "ris_index": ("Innovation", "index", "", ""),
    "rci_index": ("Competitive", "index", "", ""),
    "quality_of_government": ("Government", "index", "", ""),
    "population": ("Population", "persons", "", "EU-27 (tps00001)"),
    "population_density": ("Density", "per km²", "", ""),
    "median_age": ("Median age", "years", "", ""),
}
CENTRAL_EUROPE = ["ris_index", "rci_index", "quality_of_government", "neet", "employment_secondary",
                  "population_density", "median_age"]


def indicators(facts):
    fields = [
        text("id", "Indicator", "Name used in addresses and filters.", required=True, pattern=r"[a-z0-9_]+"),
        text("title", "Title", "What is measured.", required=True),
        text("short_title", "Short title", "The same as a column head.", required=True),
        text("unit", "Unit", "Unit of the values.", required=True),
        text("short_unit", "Short unit", "The same as a column head."),
        choice("direction", "Better", "Whether a higher or a lower value is better, or neither.",
               ["higher", "lower", "neutral"], required=True),
        whole("decimals", "Decimals", "Digits after the point that are shown.", low=0, high=6),
        challenge_list("Challenges for which it is evidence."),
        text("dataset", "Dataset", "Code of the dataset."),
        several("class_limits", "Limits", "Limits that policy sets, in the unit of the indicator."),
        text("eu_aggregate", "EU value", "What the value for the European Union is; empty: there is none."),
        text("coverage", "Coverage", "Years, and how many level-2 regions have a value."),
        *origin_fields(note=False)]
    rows = []
    for r in facts.read("indicators"):
        short, unit, limits, eu = INDICATOR_EXTRAS[r["id"]]
        few = f"{r['nuts2_regions']} regions of central Europe only"
        many = f"{r['nuts2_regions']} level-2 regions"
        rows.append({"id": r["id"], "title": r["title"], "short_title": short, "unit": r["unit"], "short_unit": unit,
                     "direction": r["direction"], "decimals": r["decimals"], "challenges": items(r["challenges"]),
                     "dataset": r["dataset"], "class_limits": limits, "eu_aggregate": eu,
                     "coverage": f"{few if r['id'] in CENTRAL_EUROPE else many}, {r['first_year']}-{r['last_year']}",
                     "source": r["dataset"] if "TNCOOP" in r["dataset"] else f"Eurostat, {r['dataset']}",
                     "confidence": "sourced"})
    return Table("indicators", "Indicators", "What the observations measure.", fields, rows, ("id",),
                 "Eurostat; TNCOOP knowledge database", "figures")


# indicators whose EU value in the facts has the definition of the regional series
EU_VALUES = ["unemployment_rate", "gerd_pct_gdp", "life_expectancy_total", "lifelong_learning",
             "gender_employment_gap", "tertiary_25_64"]


def eu_values(facts):
    """EU values that may stand beside the regional ones, each with the source it gets in `sources`."""
    addresses, made = {}, []
    for r in facts.read("eu_values"):
        if r["indicator"] in EU_VALUES:
            numbers = addresses.setdefault(r["dataset"], [])
            place = (r["source"], r["note"].partition("; also")[0])
            if place not in numbers:
                numbers.append(place)
            made.append((r, f"{r['dataset']}@EU-{numbers.index(place) + 1}"))
    return made


def sources(facts):
    fields = [
        text("id", "Source", "Key of the source.", required=True),
        text("dataset", "Dataset", "Code or name of the dataset.", required=True),
        text("title", "Title", "Title of the dataset."),
        text("vintage", "Vintage", "When it was taken, or what to know about that edition."),
        text("licence", "Licence", "Licence of the figures."),
        text("address", "Address", "Web address, where one was kept.")]
    rows = [{"id": r["source"], "dataset": r["dataset"], "title": r["title"], "vintage": r["vintage"],
             "licence": r["licence"]} for r in facts.read("sources")]
    known = set()
    titles = {r["id"]: r["title"] for r in facts.read("indicators")}
    for r, key in eu_values(facts):
        if key not in known:
            known.add(key)
            place, _, remark = r["source"].partition(" (")
            rows.append({"id": key, "dataset": r["dataset"], "title": f"{titles[r['indicator']]}, EU-27",
                         "vintage": "; ".join(part for part in (remark.rstrip(")"),
                                                                r["note"].partition("; also")[0]) if part),
                         "licence": "Eurostat reuse (CC BY 4.0, © European Union, Eurostat), quoted by the address",
                         "address": place})
    return Table("sources", "Sources of the figures", "Datasets from which the observations are taken.", fields, rows,
                 ("id",), "Eurostat; TNCOOP knowledge database", "figures")


def observations(facts):
    fields = [
        text("region", "Region", "Region the value is for.", required=True, ref="regions"),
        text("indicator", "Indicator", "What is measured.", required=True, ref="indicators"),
        whole("year", "Year", "Year the value is for.", required=True, low=1990, high=2030),
        number("value", "Value", "The value, in the unit of the indicator. A missing value has no row.", required=True),
        text("flag", "Flag", "b break in series, d definition differs, e estimate, p provisional, u low reliability.",
             pattern=r"[bdepu]+"),
        text("source", "Source", "Dataset the value is taken from.", required=True, ref="sources"),
        choice("confidence", "Confidence", "sourced, recalled or uncertain.", CONFIDENCE, required=True)]
    rows = [{"region": r["nuts_code"], "indicator": r["indicator"], "year": r["year"], "value": r["value"],
             "flag": r["flag"], "source": r["source"], "confidence": "sourced"} for r in facts.read("observations")]
    have = {(r["region"], r["indicator"], r["year"]) for r in rows}
    for r, key in eu_values(facts):
        if ("EU27_2020", r["indicator"], r["year"]) not in have:
            rows.append({"region": "EU27_2020", "indicator": r["indicator"], "year": r["year"], "value": r["value"],
                         "source": key, "confidence": origin_of(r)["confidence"]})
    region_order = {code: n for n, code in enumerate(facts.regions)}
    indicator_order = {r["id"]: n for n, r in enumerate(facts.read("indicators"))}
    rows.sort(key=lambda r: (region_order[r["region"]], indicator_order[r["indicator"]], r["year"]))
    return Table("observations", "Observations", "Values of the indicators by region and year, NUTS 0 to 2 and the "
                 "European Union; GDP per head also level 3. Missing is missing, never zero.", fields, rows,
                 ("region", "indicator", "year"), "Eurostat; TNCOOP knowledge database", "figures",
                 "2000 to 2025; editions in `sources`")


def scoreboard_groups(facts):
    fields = [
        text("edition", "Edition", "Year of the scoreboard.", required=True, pattern=r"[0-9]{4}"),
        nuts_code(), nuts_version(),
        text("region_name", "Region", "Name as printed."),
        choice("group", "Group", "Innovation performance group as published.",
               ["leader", "strong", "moderate", "emerging"], required=True),
        text("subgroup", "Sub-group", "Third of the group, as published."),
        number("index_pct_eu", "Index", "Innovation index relative to the EU.", unit="EU=100", decimals=1, low=0),
        whole("rank", "Rank", "Place among all regions of the edition.", low=1),
        text("basis", "Basis", "Where rank or index come from, when not from the source."),
        *origin_fields()]
    rows = [{"edition": r["edition"], "code": r["nuts_code"], "version": r["nuts_version"],
             "region_name": r["region_name"], "group": r["group"], "subgroup": r["subgroup"],
             "index_pct_eu": r["rii_relative_to_eu"], "rank": r["rank"], "basis": r["basis"], **origin_of(r)}
            for r in facts.read("scoreboard_groups")]
    return Table("scoreboard_groups", "Innovation scoreboard groups", "Group of some regions in the Regional "
                 "Innovation Scoreboard, as published; not to be derived from the innovation index.", fields, rows,
                 ("code", "edition"), dated="editions 2019 to 2025")


def thresholds(facts):
    fields = [
        text("id", "Limit", "Key of the limit.", required=True),
        choice("scheme", "Scheme", "What the limits are for.",
               ["region_category", "ris_group", "ris_subgroup", "scoreboard_group", "thematic_concentration",
                "max_cofinancing"], required=True),
        text("period", "Period", "Programming period or edition.", required=True),
        text("class", "Class", "Class that the limits enclose.", required=True),
        number("lower", "From", "Lower limit; empty: none.", decimals=1),
        choice("lower_operator", "From: sign", "Whether the lower limit itself belongs to the class.", [">", ">="]),
        number("upper", "To", "Upper limit; empty: none.", decimals=1),
        choice("upper_operator", "To: sign", "Whether the upper limit itself belongs to the class.", ["<", "<="]),
        text("unit", "Unit", "Unit of the limits."),
        *origin_fields()]
    rows = [{"id": r["key"], "scheme": r["scheme"], "period": r["period"], "class": r["class"], "lower": r["lower"],
             "lower_operator": r["lower_op"], "upper": r["upper"], "upper_operator": r["upper_op"], "unit": r["unit"],
             **origin_of(r)} for r in facts.read("thresholds")]
    # Editions 2021 and 2023 are the "RIS 2021/2023" limits above: only their counts of regions are new.
    groups = {r["class"]: r for r in rows if r["scheme"] == "ris_group" and r["period"] == "RIS 2021/2023"}
    for r in facts.read("scoreboard_thresholds"):
        if r["edition"] in ("2021", "2023"):
            same = groups[r["group"]]
            assert (same["lower"], same["upper"]) == (r["lower"], r["upper"])
            if "count" in r["note"]:
                same["note"] = "; ".join(part for part in (same["note"], r["note"]) if part)
            continue
        rows.append({"id": f"scoreboard_{r['edition']}_{r['group'].split()[-2 if 'leader' not in r['group'] else -1]}"
                     .lower(), "scheme": "scoreboard_group", "period": r["edition"], "class": r["group"],
                     "lower": r["lower"], "lower_operator": ">=" if r["lower"] else "", "upper": r["upper"],
                     "upper_operator": "<" if r["upper"] else "", "unit": r["unit"],
                     **origin_of(r, extra="edge operator is our convention")})
    return Table("thresholds", "Limits", "Reference limits: categories of regions, scoreboard groups, thematic "
                 "concentration, co-financing.", fields, rows, ("id",))


# ------------------------------------------------------------------------ priorities, challenges, actions, pilots

def priorities(facts):
    fields = [
        text("id", "Priority", "Key of the priority.", required=True),
        nuts_code(), nuts_version(),
        text("region_name", "Region", "Name of the region as in the source."),
        text("title", "Title", "Title of the priority, in its language.", required=True),
        text("description", "Description", "What it covers, in its language."),
        several("nace", "NACE", "Divisions of economic activity, NACE Rev. 2."),
        text("language", "Language", "Language of title and description, ISO 639-1."),
        period(), *origin_fields()]
    rows = [{"id": r["priority_id"], "code": r["nuts_code"], "version": r["nuts_version"],
             "region_name": r["region_name"], "title": r["title"], "description": r["description"],
             "nace": items(r["nace"], r"[\s;,]+"), "language": r["language"],
             "period": "" if r["period"] == "not stated" else r["period"], **origin_of(r)}
            for r in facts.read("priorities")]
    return Table("priorities", "Priorities", "Smart specialisation priorities of regions and countries. Periods and "
                 "levels are mixed; lists can be partial.", fields, rows, ("id",),
                 "strategies and programme documents, see each row")


def challenges(facts):
    fields = [
        text("id", "Challenge", "C1 to C4.", required=True, pattern=r"C[1-4]"),
        whole("position", "Position", "Order in the Commission's announcement.", required=True, low=1, high=4),
        text("short_title", "Short title", "Title as a column head.", required=True),
        text("title", "Title", "Title of the challenge.", required=True),
        text("description", "Description", "What the challenge is."),
        text("evidence", "Evidence", "Statistics that can show it (our proposal)."),
        several("indicators", "Indicators", "Indicators of this data set that measure it.", of="indicators"),
        text("document", "Document", "Document that names the challenge.", ref="documents"),
        *origin_fields()]
    measured = {c: [r["id"] for r in facts.read("indicators") if c in r["challenges"].split(";")] for c in CHALLENGES}
    rows = [{"id": r["id"], "position": r["order_seed"], "short_title": r["short_title"], "title": r["title"],
             "description": r["description"], "evidence": r["evidence_statistics"],
             "indicators": ";".join(measured[r["id"]]), "document": "D01", **origin_of(r)}
            for r in sorted(facts.read("challenges"), key=lambda r: r["order_seed"])]
    return Table("challenges", "Challenges", "The four challenges of COM(2017) 376.", fields, rows, ("id",))


def actions(facts):
    fields = [
        text("id", "Action", "Key of the action.", required=True),
        text("challenge", "Challenge", "Challenge it answers.", required=True, ref="challenges"),
        text("title", "Title", "Title of the action.", required=True),
        text("description", "Description", "What is done."),
        text("instruments_text", "Paid by", "Funds and instruments, as text."),
        text("years", "Years", "Years it runs; an open end ends in a dash.", pattern=r"[0-9]{4}(-([0-9]{4})?)?"),
        text("responsible", "Responsible", "Who carries it."),
        several("pilots", "Pilots", "Pilot actions it led to.", of="pilot_actions"),
        *origin_fields()]
    rows = [{"id": r["id"], "challenge": r["challenge_id"], "title": r["title"], "description": r["description"],
             "instruments_text": r["instrument_funds"], "years": r["year"], "responsible": r["responsible"],
             "pilots": items(r["led_to_pilot_ids"]), **origin_of(r)} for r in facts.read("actions")]
    return Table("actions", "Actions", "The measures that answer a challenge.", fields, rows, ("id",))


def pilot_actions(facts):
    fields = [
        text("id", "Pilot", "Key of the pilot action.", required=True, pattern=r"P-[A-Z0-9-]+"),
        text("parent", "Part of", "Pilot action it is part of; the money of parent and parts is the same money.",
             ref="pilot_actions"),
        text("title", "Title", "Title of the pilot action.", required=True),
        choice("strand", "Strand", "Line of work.", ["RIT", "IIP", "IIP-COVID", "LAGGING", "SYNERGY", "CATCHING-UP",
                                                    "VANGUARD", "CLUSTER", "I3", "PRI", "RIV", "S3COP", "PLATFORM"]),
        challenge_list(),
        text("theme", "Theme", "What it is about."),
        date("call_date", "Call", "Date of the call."),
        date("start", "Start", "Start."),
        date("end", "End", "End; empty: open or unknown."),
        choice("status", "Status", "State of the pilot action.", ["planned", "ongoing", "completed", "unknown"],
               required=True),
        whole("amount_eur", "EU amount", "EU amount; see the basis. Empty: unknown.", unit="EUR", low=0),
        text("amount_basis", "Amount: basis", "What the amount is: a ceiling, an envelope, a result."),
        text("instruments_text", "Paid by", "Funds and instruments, as text."),
        whole("stated", "Stated", "Number of participants that the sources state.", low=0),
        text("stated_unit", "Stated: unit", "What is counted."),
        text("description", "Description", "What is done."),
        several("unsure", "Unsure", "Fields or facts that are not certain, as given."),
        *origin_fields(note=False)]
    rows = [{"id": r["id"], "parent": r["parent_id"], "title": r["title"], "strand": r["strand"],
             "challenges": items(r["challenge_ids"]), "theme": r["theme"], "call_date": r["call_date"],
             "start": r["start"], "end": r["end"], "status": r["status"], "amount_eur": r["eu_amount_eur"],
             "amount_basis": r["amount_basis"], "instruments_text": r["funds_instruments"], "stated": r["n_stated"],
             "stated_unit": r["n_stated_unit"], "description": r["description"], "unsure": items(r["unsure_fields"]),
             **origin_of(r)} for r in facts.read("pilot_actions")]
    for row in rows:
        row.pop("note")
    return Table("pilot_actions", "Pilot actions", "Pilot actions, a tree: a part names the pilot it belongs to.",
                 fields, rows, ("id",))


def pilot_participants(facts):
    fields = [
        text("pilot", "Pilot", "Pilot action.", required=True, ref="pilot_actions"),
        nuts_code(), nuts_version(),
        text("region_name", "Region", "Name in English, as printed."),
        text("official_name", "Official name", "Official name of the region."),
        level(), country(),
        choice("role", "Role", "Role in the pilot action.", ["lead", "partner", "participant"], required=True),
        date("selected", "Selected", "Day the region was selected."),
        code_2021(), *origin_fields()]
    # the children of P-RIT say when their region was selected; the parent's rows are the same selections
    day = {r["id"]: (re.findall(r"Selected on ([0-9-]{10})", r["description"]) or [""])[0]
           for r in facts.read("pilot_actions") if r["parent_id"] == "P-RIT"}
    by_region = {r["nuts_code"]: day[r["action_id"]] for r in facts.read("pilot_participants") if r["action_id"] in day}
    rows = []
    for r in facts.read("pilot_participants"):
        selected = by_region.get(r["nuts_code"], "") if r["action_id"] == "P-RIT" else day.get(r["action_id"], "")
        rows.append({"pilot": r["action_id"], "code": r["nuts_code"], "version": r["nuts_version"],
                     "region_name": r["region_name"], "official_name": r["nuts_label_official"],
                     "level": r["nuts_level"], "country": r["nuts_code"][:2], "role": r["role"],
                     "selected": selected, "code_2021": r["nuts_code_2021"], **origin_of(r)})
    order = {r["id"]: n for n, r in enumerate(facts.read("pilot_actions"))}
    rows.sort(key=lambda r: (order[r["pilot"]], r["role"] != "lead"))
    return Table("pilot_participants", "Participants of pilot actions", "Regions by pilot action and role, as far as "
                 "they are named; a parent and its parts name the same regions.", fields, rows,
                 ("pilot", "code", "role"))


def platforms(facts):
    fields = [
        text("id", "Platform", "Key of the platform.", required=True),
        text("title", "Title", "Title of the thematic platform.", required=True),
        date("launched", "Launched", "Launch."),
        text("lead", "Led by", "Services of the Commission that lead it."),
        text("scope", "Scope", "What it covers."),
        *origin_fields()]
    rows = [{"id": r["id"], "title": r["title"], "launched": r["launched"], "lead": r["lead_dgs"], "scope": r["scope"],
             **origin_of(r)} for r in facts.read("platforms")]
    return Table("platforms", "Thematic platforms", "Thematic smart specialisation platforms.", fields, rows, ("id",))


def partnerships(facts):
    fields = [
        text("id", "Partnership", "Key of the partnership.", required=True),
        text("platform", "Platform", "Platform it belongs to.", ref="platforms"),
        text("title", "Title", "Title of the partnership.", required=True),
        date("year", "Since", "Start."),
        choice("status", "Status", "State of the partnership.", ["active", "proposed"]),
        text("theme", "Theme", "What it is about."),
        whole("stated", "Stated", "Number of regions that the sources state.", unit="regions", low=0),
        text("summary", "Summary", "What it does."),
        *origin_fields()]
    rows = [{"id": r["id"], "platform": r["platform_id"], "title": r["title"], "year": r["year"],
             "status": r["status"], "theme": r["theme"], "stated": r["n_regions_stated"], "summary": r["summary"],
             **origin_of(r)} for r in facts.read("partnerships")]
    return Table("partnerships", "Thematic partnerships", "Partnerships of regions on the thematic platforms.",
                 fields, rows, ("id",))


def partnership_members(facts):
    fields = [
        text("partnership", "Partnership", "Thematic partnership.", required=True, ref="partnerships"),
        nuts_code(), nuts_version(),
        text("region_name", "Region", "Name in English, as printed."),
        text("official_name", "Official name", "Official name of the region."),
        level(), country(),
        choice("role", "Role", "Role in the partnership.", ["lead", "partner"], required=True),
        code_2021(), *origin_fields(note=False)]
    rows = [{"partnership": r["partnership_id"], "code": r["nuts_code"], "version": r["nuts_version"],
             "region_name": r["region_name"], "official_name": r["nuts_label_official"], "level": r["nuts_level"],
             "country": r["nuts_code"][:2], "role": r["role"], "code_2021": r["nuts_code_2021"],
             "source": r["source"], "confidence": r["confidence"]} for r in facts.read("partnership_members")]
    order = {r["id"]: n for n, r in enumerate(facts.read("partnerships"))}
    rows.sort(key=lambda r: (order[r["partnership"]], r["role"] != "lead"))
    return Table("partnership_members", "Members of partnerships", "Regions by partnership, as far as they are named.",
                 fields, rows, ("partnership", "code", "role"))


# --------------------------------------------------------------------------------------- instruments, documents

def instruments(facts):
    fields = [
        text("id", "Instrument", "Key of the instrument.", required=True),
        text("short", "Short name", "Short name.", required=True),
        text("name", "Name", "Full name.", required=True),
        period(), text("kind", "Kind", "Fund, programme, strand, …"),
        text("purpose", "Purpose", "What it is for."),
        text("management", "Management", "Shared, direct or indirect management."),
        text("responsible", "Responsible", "Who runs it."),
        number("budget_eur_bn", "Budget", "Budget of the period; see the price basis.", unit="bn EUR", decimals=2,
               low=0),
        text("price_basis", "Prices", "In which prices, or what the figure holds."),
        text("role", "Role for S3", "What it does for smart specialisation."),
        challenge_list(), *origin_fields()]
    rows = [{"id": r["id"], "short": r["short"], "name": r["name"], "period": r["period"], "kind": r["kind"],
             "purpose": r["purpose"], "management": r["management_mode"], "responsible": r["responsible"],
             "budget_eur_bn": r["budget_eur_bn"], "price_basis": r["price_basis"], "role": r["s3_role"],
             "challenges": items(r["challenge_ids"]), **origin_of(r)} for r in facts.read("instruments")]
    return Table("instruments", "EU instruments", "Funds, programmes and other instruments. Umbrellas and their parts "
                 "hold the same money; many budgets are recalled.", fields, rows, ("id",))


def synergies(facts):
    fields = [
        text("id", "Synergy", "Key of the synergy.", required=True),
        text("instrument_a", "Instrument", "One instrument.", required=True, ref="instruments"),
        text("instrument_b", "With", "The other instrument.", required=True, ref="instruments"),
        text("mechanism", "Mechanism", "How the two are combined, in a word."),
        text("description", "Description", "How it works."),
        text("legal_hook", "Legal basis", "Provision it rests on."),
        period(), text("direction", "Direction", "From which instrument to which."),
        text("example", "Example", "Example or limit."),
        *origin_fields(note=False)]
    rows = []
    for r in facts.read("synergies"):
        hook = rows[-1]["legal_hook"] if r["legal_hook"] == "same" else r["legal_hook"]
        rows.append({"id": r["id"], "instrument_a": r["instrument_a"], "instrument_b": r["instrument_b"],
                     "mechanism": r["mechanism"], "description": r["how_it_works"], "legal_hook": hook,
                     "period": r["period"], "direction": r["direction"], "example": r["example_or_limit"],
                     "source": r["source"], "confidence": r["confidence"]})
    return Table("synergies", "Synergies", "Which pair of instruments can be combined, and how.", fields, rows, ("id",))


def documents(facts):
    fields = [
        text("id", "Document", "Key of the document.", required=True, pattern=r"D[0-9]+"),
        text("number", "Number", "Official number."),
        text("title", "Title", "Title; in brackets when it is not known.", required=True),
        date("date", "Date", "Date of the document."),
        text("kind", "Kind", "Kind of document."),
        text("author", "Author", "Institution that wrote it."),
        several("relates_to", "Relates to", "What it is about, as given."),
        challenge_list("Challenges it is about."),
        several("pilots", "Pilots", "Pilot actions it is about.", of="pilot_actions"),
        text("address", "Address", "Web address of the document or of a text about it."),
        *origin_fields()]
    pilots = {r["id"] for r in facts.read("pilot_actions")}
    rows = []
    for r in facts.read("documents"):
        about = items(r["relates_to"]).split(";")
        named = CHALLENGES if "C1-C4" in about else [c for c in about if c in CHALLENGES]
        first = r["source"].split(" | ")[0]
        rows.append({"id": r["id"], "number": r["official_number"], "title": r["title"], "date": r["date"],
                     "kind": r["kind"], "author": r["author"], "relates_to": ";".join(about),
                     "challenges": ";".join(named), "pilots": ";".join(p for p in about if p in pilots),
                     "address": first if re.fullmatch(r"https?://\S+", first) else "", **origin_of(r)})
    return Table("documents", "Documents", "Documents of the Commission and others.", fields, rows, ("id",))


# ------------------------------------------------------------------------------------------------------ projects

PROJECT_ROLES = {"LP": "lead", "PP": "partner", "AP": "associated partner", "pilot region": "pilot region"}


def possible(day):
    """A date as given; a day that its month does not have (2026-09-31 is in the facts) leaves the month."""
    try:
        if len(day) == 10:
            datetime.date.fromisoformat(day)
        return day
    except ValueError:
        return day[:7]


def projects(facts):
    fields = [
        text("id", "Project", "Key of the project.", required=True),
        text("programme", "Programme", "Programme that pays."),
        period(), text("acronym", "Acronym", "Short name."),
        text("title", "Title", "Title of the project.", required=True),
        date("start", "Start", "Start."), date("end", "End", "End."),
        number("total_eur", "Total cost", "Total cost; empty: unknown.", unit="EUR", decimals=0, low=0),
        number("eu_eur", "EU amount", "EU contribution; empty: unknown.", unit="EUR", decimals=0, low=0),
        text("category", "Category", "Category of the project, as in the source."),
        text("lead", "Led by", "Organisation that leads."),
        text("lead_country", "Lead country", "Country of the lead.", pattern=r"[A-Z]{2}"),
        text("objective", "Objective", "Specific objective or topic of the call."),
        text("kind", "Kind", "Kind of project, in the words of the source."),
        text("address", "Address", "Web address."),
        *origin_fields(note=False)]
    rows = [{"id": r["project_id"], "programme": r["programme"], "period": r["period"], "acronym": r["acronym"],
             "title": r["title"], "start": r["start"], "end": r["end"], "total_eur": r["total_eur"],
             "eu_eur": r["eu_eur"], "category": r["category"], "lead": r["lead"], "lead_country": r["lead_country"],
             "objective": r["objective"], "kind": r["type"], "address": r["url"],
             "source": r["source"], "confidence": "sourced"} for r in facts.read("projects")]
    for row in rows:
        row["start"], row["end"] = possible(row["start"]), possible(row["end"])
    return Table("projects", "Projects", "Interreg 2021-27 projects with partners in Sweden, and projects of the EU "
                 "Mission on adaptation to climate change: not all projects of Europe.", fields, rows, ("id",),
                 "Interreg (partners in Sweden); EU Mission Adaptation (CORDIS)", dated="2021-2027")


def project_participants(facts):
    fields = [
        text("project", "Project", "Project.", required=True, ref="projects"),
        text("organisation", "Organisation", "Organisation; empty for a pilot region."),
        text("kind", "Kind", "Kind of organisation."),
        choice("role", "Role", "Role in the project.", list(PROJECT_ROLES.values()), required=True),
        text("region", "Region", "Region of this data set; empty where it is not known.", ref="regions"),
        text("code", "Code", "NUTS code as printed.", pattern=CODE),
        text("region_name", "Region name", "Name of the region or place as printed."),
        country(),
        number("budget_eur", "Budget", "Budget of the participant; empty: unknown.", unit="EUR", decimals=0)]
    rows = [{"project": r["project_id"], "organisation": r["organisation"], "kind": r["type"],
             "role": PROJECT_ROLES[r["role"]], "region": r["nuts_code"] if r["nuts_code"] in facts.regions else "",
             "code": r["nuts_code"], "region_name": r["region_name"], "country": r["country_code"],
             "budget_eur": r["budget_eur"]} for r in facts.read("project_participants")]
    order = {r["project_id"]: n for n, r in enumerate(facts.read("projects"))}
    rows.sort(key=lambda r: order[r["project"]])
    return Table("project_participants", "Participants of projects", "Who takes part in a project; source and "
                 "confidence are those of the project. Of the Interreg projects only partners in Sweden are listed.",
                 fields, rows, (), "as projects", dated="2021-2027")


# ------------------------------------------------------------------------------- learning, governance, dialogue

def good_practices(facts):
    fields = [
        text("id", "Practice", "Key of the practice.", required=True),
        text("title", "Title", "Title of the practice.", required=True),
        text("region_name", "Region", "Name of region or regions."),
        several("regions", "Regions", "Regions of the practice; versions in good_practice_regions.", of="regions"),
        several("countries", "Countries", "Countries, two letters."),
        text("topic", "Topic", "What it is about."),
        challenge_list(), date("year", "Year", "Year, see the note."),
        text("project", "Project", "Project in which it was described."),
        text("kind", "Kind", "What it is: not all are entries of the Interreg Europe database."),
        text("what_it_does", "What it does", "What the region did."),
        text("what_it_needs", "What it needs", "What it takes to do the same."),
        text("evidence_of_success", "Success", "Evidence of success."),
        text("learned_from", "Learned from", "From whom it was learned, as text."),
        text("adopted_by", "Adopted by", "Who took it up, as text."),
        *origin_fields()]
    rows = [{"id": r["id"], "title": r["title"], "region_name": r["region_name"], "regions": items(r["nuts_code"]),
             "countries": items(r["country"]), "topic": r["topic"], "challenges": items(r["challenge_ids"]),
             "year": r["year"], "project": r["project"], "kind": r["kind"], "what_it_does": r["what_it_does"],
             "what_it_needs": r["what_it_needs"], "evidence_of_success": r["evidence_of_success"],
             "learned_from": r["learned_from"], "adopted_by": r["adopted_by"], **origin_of(r)}
            for r in facts.read("good_practices")]
    return Table("good_practices", "Good practices", "What a region did, what it needs, who learned it from whom.",
                 fields, rows, ("id",))


def good_practice_regions(facts):
    fields = [
        text("practice", "Practice", "Good practice.", required=True, ref="good_practices"),
        text("code", "Code", "NUTS code.", required=True, pattern=rf"({CODE}|EU27_2020)"), nuts_version(),
        level(), text("region_name", "Region", "Name of the region."),
        *origin_fields(note=False)]
    practice = {r["id"]: r for r in facts.read("good_practices")}
    rows = []
    for r in facts.read("good_practice_regions"):
        given = origin_of(practice[r["good_practice_id"]])
        rows.append({"practice": r["good_practice_id"], "code": r["nuts_code"],
                     "version": facts.version(r["nuts_code"]), "level": r["nuts_level"],
                     "region_name": r["region_name"], "source": given["source"], "confidence": given["confidence"]})
    return Table("good_practice_regions", "Regions of good practices", "Regions by good practice.", fields, rows,
                 ("practice", "code"))


def governance_criteria(facts):
    fields = [
        text("id", "Criterion", "Key of the criterion.", required=True),
        period(), text("condition", "Condition", "Condition it is part of."),
        whole("number", "Number", "Number in the condition.", low=1),
        text("short_title", "Short title", "Title as a column head.", required=True),
        text("criterion", "Criterion", "What has to be met."),
        challenge_list(),
        text("evidence", "Evidence", "Examples of what shows it."),
        text("evidence_basis", "Evidence: basis", "Where the examples come from."),
        several("wheel_steps", "Wheel steps", "Steps of the assessment wheel it goes with."),
        *origin_fields()]
    rows = [{"id": r["id"], "period": r["period"], "condition": r["condition"], "number": r["number"],
             "short_title": r["short_title"], "criterion": r["criterion"], "challenges": items(r["challenge_ids"]),
             "evidence": r["evidence_examples"], "evidence_basis": r["evidence_basis"],
             "wheel_steps": items(r["wheel_steps"]), **origin_of(r)} for r in facts.read("governance_criteria")]
    return Table("governance_criteria", "Governance criteria", "Criteria of the enabling condition 2021-27 and of the "
                 "conditionality 2014-20.", fields, rows, ("id",))


def governance_fulfilment(facts):
    fields = [
        text("region", "Region", "Region, country or EU.", required=True, ref="regions"),
        text("region_name", "Name", "Its name."),
        period(), text("condition", "Condition", "Condition it is about."),
        text("status", "Status", "State, in a word or two."),
        date("date", "Date", "Date of the fact."),
        text("fact", "Fact", "What is known."),
        *origin_fields()]
    rows = [{"region": r["nuts_code"], "region_name": r["region_name"], "period": r["period"],
             "condition": r["condition"], "status": r["status"], "date": r["date"], "fact": r["fact"], **origin_of(r)}
            for r in facts.read("governance_fulfilment")]
    return Table("governance_fulfilment", "Fulfilment of governance criteria", "Who fulfils the conditions since when, "
                 "as far as it was found.", fields, rows)


def assessment_wheel(facts):
    fields = [
        text("id", "Factor", "Key of the factor.", required=True),
        whole("step", "Step", "Step of the wheel.", required=True, low=1, high=6),
        text("step_name", "Step: name", "Name of the step."),
        text("factor", "Factor", "Name of the factor.", required=True),
        text("question", "Question", "Question to answer (ours)."),
        challenge_list(),
        text("criterion", "Criterion", "Governance criterion it goes with.", ref="governance_criteria"),
        whole("scale_min", "From", "Lowest mark."), whole("scale_max", "To", "Highest mark."),
        several("scale_labels", "Marks", "Meaning of the marks."),
        *origin_fields()]
    rows = [{"id": r["id"], "step": r["step"], "step_name": r["step_name"], "factor": r["factor"],
             "question": r["question"], "challenges": items(r["challenge_ids"]), "criterion": r["criterion_id"],
             "scale_min": r["scale_min"], "scale_max": r["scale_max"], "scale_labels": items(r["scale_labels"]),
             **origin_of(r)} for r in facts.read("assessment_wheel")]
    return Table("assessment_wheel", "Assessment wheel", "Six steps of three factors for the self-assessment of a "
                 "strategy.", fields, rows, ("id",))


def events(facts):
    fields = [
        text("id", "Event", "Key of the event.", required=True),
        date("start", "Start", "First day."), date("end", "End", "Last day."),
        text("place", "Place", "Town, or online."),
        nuts_code(title="Place: code", required=False, description="NUTS code of the place."),
        nuts_version(required=False),
        text("kind", "Kind", "Kind of event.", required=True),
        text("title", "Title", "Title of the event.", required=True),
        text("topic", "Topic", "What it was about."),
        challenge_list("Challenges it was about."),
        text("organiser", "Organiser", "Who held it."),
        text("participants", "Participants", "How many or who took part, as text."),
        several("regions", "Regions", "Regions that were reviewed or took part, as far as named.", of="regions"),
        *origin_fields()]
    rows = [{"id": r["id"], "start": r["start"], "end": r["end"], "place": r["place"], "code": r["nuts_code"],
             "version": facts.version(r["nuts_code"]), "kind": r["kind"], "title": r["title"], "topic": r["topic"],
             "challenges": items(r["challenge_ids"]), "organiser": r["organiser"], "participants": r["participants"],
             "regions": items(r["regions_nuts"]), **origin_of(r)} for r in facts.read("dialogue_events")]
    return Table("events", "Events", "Dialogue and engagement: peer reviews, conferences, consultation.", fields, rows,
                 ("id",))


# ------------------------------------------------------------------------------------------------------ Interreg

def interreg_programmes(facts):
    fields = [
        text("id", "Programme", "Key of the programme.", required=True),
        text("code", "CCI", "Official programme number (CCI); empty: not found."),
        period(), text("title", "Title", "Title of the programme.", required=True),
        choice("strand", "Strand", "A cross-border, B transnational, C interregional, D outermost regions.",
               ["A", "B", "C", "D"]),
        several("countries", "Countries", "Countries that take part, two letters; EU27, EU28: all members."),
        choice("countries_confidence", "Countries: basis", "Where the list of countries comes from.",
               ["recalled", "computed from title"]),
        number("erdf_eur", "ERDF", "ERDF of the programme.", unit="EUR", decimals=0, low=0),
        number("national_eur", "National", "National co-financing.", unit="EUR", decimals=0, low=0),
        number("erdf_research_innovation_eur", "ERDF R&I", "ERDF for research and innovation (thematic objective 1).",
               unit="EUR", decimals=0, low=0),
        number("research_innovation_share_pct", "R&I share", "Its share of the ERDF.", unit="%", decimals=1, low=0,
               high=100),
        whole("keep_id", "keep.eu", "Number of the programme in keep.eu."),
        whole("projects", "Projects", "Projects in keep.eu.", unit="projects", low=0),
        whole("partnerships", "Partnerships", "Partnerships in keep.eu.", unit="partnerships", low=0),
        number("eu_in_projects_m_eur", "EU in projects", "EU money in the projects of keep.eu.", unit="M EUR",
               decimals=1, low=0),
        *origin_fields()]
    rows = [{"id": r["id"], "code": r["code"], "period": r["period"], "title": r["title"], "strand": r["strand"],
             "countries": items(r["countries"]), "countries_confidence": r["countries_confidence"],
             "erdf_eur": r["erdf_eur"], "national_eur": r["national_eur"],
             "erdf_research_innovation_eur": r["erdf_research_innovation_eur"],
             "research_innovation_share_pct": r["research_innovation_share_pct"], "keep_id": r["keep_id"],
             "projects": r["n_projects_keep"], "partnerships": r["n_partnerships_keep"],
             "eu_in_projects_m_eur": r["eu_in_projects_m_eur"], **origin_of(r)}
            for r in facts.read("interreg_programmes")]
    return Table("interreg_programmes", "Interreg programmes", "Cooperation programmes; amounts 2014-20 as first "
                 "adopted.", fields, rows, ("id",))


def interreg_areas(facts):
    fields = [
        text("programme", "Programme", "Cooperation programme.", required=True, ref="interreg_programmes"),
        text("region", "Region", "Region of the programme area.", required=True, ref="regions"),
        level(), text("region_name", "Region name", "Its name."),
        text("side", "Side", "Country of the region.", pattern=r"[A-Z]{2}"),
        several("versions", "Valid in", "NUTS classifications in which the code is valid."),
        *origin_fields()]
    rows = [{"programme": r["programme_id"], "region": r["nuts_code"], "level": r["nuts_level"],
             "region_name": r["region_name"], "side": r["side"], "versions": r["valid_versions"].replace("+", ";"),
             **origin_of(r)} for r in facts.read("interreg_areas")]
    return Table("interreg_areas", "Interreg areas", "Regions of the programme areas: only the Bulgarian and Romanian "
                 "sides.", fields, rows, ("programme", "region"))


def interreg_participation(facts):
    fields = [
        nuts_code(), nuts_version(),
        text("region_name", "Region", "Name of the region."), country(), period(required=True),
        whole("projects", "Projects", "Projects with a partner there; do not add up across regions.", unit="projects",
              low=0),
        whole("partners", "Partners", "Partners there.", unit="partners", low=0),
        number("total_budget_m_eur", "Budget", "Budget of the partners.", unit="M EUR", decimals=2, low=0),
        number("erdf_m_eur", "ERDF", "ERDF of the partners.", unit="M EUR", decimals=2, low=0),
        *origin_fields()]
    rows = [{"code": r["nuts_code"], "version": max(r["valid_versions"].split("+")), "region_name": r["region_name"],
             "country": r["country_code"], "period": r["period"], "projects": r["n_projects"],
             "partners": r["n_partners"], "total_budget_m_eur": r["total_budget_m_eur"],
             "erdf_m_eur": r["erdf_m_eur"], **origin_of(r)} for r in facts.read("interreg_participation")]
    rows.sort(key=lambda r: (r["period"], r["code"]))
    return Table("interreg_participation", "Interreg by region", "Projects, partners and money of Interreg by NUTS 3 "
                 "region. 0 can mean not recorded.", fields, rows, ("code", "period"), "keep.eu, as collected by "
                 "eu-interreg-map", dated="2014-2020")


def policy_instruments(facts):
    fields = [
        text("id", "Learning project", "Key of the project.", required=True),
        text("acronym", "Acronym", "Short name.", required=True),
        text("title", "Title", "Title of the project.", required=True),
        text("programme", "Programme", "Programme that pays.", ref="interreg_programmes"),
        period(), date("start", "Start", "Start."), date("end", "End", "End."),
        number("total_eur", "Total cost", "Total cost; empty: unknown.", unit="EUR", decimals=0, low=0),
        number("erdf_eur", "ERDF", "ERDF; empty: unknown.", unit="EUR", decimals=0, low=0),
        text("theme", "Theme", "What it is about."),
        challenge_list(),
        text("policy_instrument", "Policy instrument", "Which programmes or strategies it was to improve."),
        text("instrument_code", "CCI", "Official number of that programme."),
        whole("partners_named", "Named", "Number of partners named in this data set.", unit="partners",
              low=0),
        *origin_fields()]
    rows = [{"id": r["id"], "acronym": r["acronym"], "title": r["title"], "programme": r["programme_id"],
             "period": r["period"], "start": r["start"], "end": r["end"], "total_eur": r["total_eur"],
             "erdf_eur": r["erdf_eur"], "theme": r["theme"], "challenges": items(r["challenge_ids"]),
             "policy_instrument": r["policy_instrument"], "instrument_code": r["instrument_cci"],
             "partners_named": r["n_partners_named"], **origin_of(r)} for r in facts.read("policy_instruments")]
    return Table("policy_instruments", "Learning projects", "Interreg Europe projects on smart specialisation and the "
                 "policies they were to improve.", fields, rows, ("id",))


def interreg_europe_partners(facts):
    fields = [
        text("project", "Learning project", "Learning project.", required=True, ref="policy_instruments"),
        text("acronym", "Acronym", "Its short name."),
        text("organisation", "Organisation", "Partner.", required=True),
        nuts_code(), nuts_version(), text("region_name", "Region", "Name of the region."), level(), country(),
        choice("role", "Role", "Role in the project.", ["lead", "partner", "advisory partner"], required=True),
        *origin_fields()]
    rows = [{"project": r["project_id"], "acronym": r["acronym"], "organisation": r["organisation"],
             "code": r["nuts_code"], "version": facts.version(r["nuts_code"]), "region_name": r["region_name"],
             "level": r["nuts_level"], "country": r["country"], "role": r["role"], **origin_of(r)}
            for r in facts.read("interreg_europe_partners")]
    return Table("interreg_europe_partners", "Partners of learning projects", "Partners by learning project, as far as "
                 "they are named; the region is set from the place named.", fields, rows, ("project", "organisation"))


# ------------------------------------------------------------------------------------------ infrastructures, map

INFRASTRUCTURE_ORIGIN = "database of the Online S3 project, from the MERIL and ESFRI lists"


def infrastructures(facts):
    fields = [
        text("id", "Infrastructure", "Key of the infrastructure.", required=True),
        text("name", "Name", "Name and short name.", required=True),
        text("kind", "Kind", "Kind of infrastructure."),
        choice("list", "List", "List it is on.", ["MERIL", "ESFRI landmark 2016", "ESFRI project 2016"]),
        text("category", "Category", "Category on the list."),
        text("thematic_area", "Area", "Field of science."),
        choice("site_type", "Sites", "Single-sited, distributed or virtual.", ["single-sited", "distributed",
                                                                             "virtual"]),
        country(),
        nuts_code(required=False, description="NUTS code of the seat; the country where no more is known."),
        nuts_version(required=False),
        text("code_basis", "Code: basis", "How the code was found."),
        whole("level", "Level", "NUTS level of the code.", low=0, high=3),
        number("lon", "Longitude", "Longitude of the seat.", unit="°", decimals=2, low=-180, high=180),
        number("lat", "Latitude", "Latitude of the seat.", unit="°", decimals=2, low=-90, high=90),
        text("host_organisation", "Host", "Organisation that hosts it."),
        choice("status", "Status", "State on the list.", ["operational", "under construction", "being upgraded"]),
        date("since", "Since", "Year of start, as on the list."),
        text("address", "Address", "Web address."),
        *origin_fields()]
    rows = []
    for r in facts.read("research_infrastructures"):
        odd = "" if re.fullmatch(r"[A-Z]{2}|", r["country"]) else f'country printed as "{r["country"]}"'
        rows.append({"id": r["id"], "name": r["name"], "kind": r["kind"], "list": r["list"],
                     "category": r["category"], "thematic_area": r["thematic_area"], "site_type": r["site_type"],
                     "country": "" if odd else r["country"], "code": r["nuts_code"],
                     "version": facts.version(r["nuts_code"]), "code_basis": r["nuts_basis"],
                     "level": r["nuts_level"], "lon": r["lon"], "lat": r["lat"],
                     "host_organisation": r["host_organisation"], "status": r["status"], "since": r["since"],
                     "address": r["url"], **origin_of(r, extra=odd)})
    return Table("infrastructures", "Research infrastructures", "Research infrastructures of a list of 2018; the "
                 "region is computed from coordinates.", fields, rows, ("id",), INFRASTRUCTURE_ORIGIN, dated="2018-11")


def infrastructure_members(facts):
    fields = [
        text("infrastructure", "Infrastructure", "Research infrastructure.", required=True, ref="infrastructures"),
        text("name", "Name", "Its name."),
        country(),
        choice("role", "Role", "Role of the country.", ["coordinator", "member", "partner", "prospective partner"],
               required=True),
        text("kind", "Kind", "Kind of infrastructure."),
        *origin_fields(note=False)]
    rows = [{"infrastructure": r["infrastructure_id"], "name": r["name"], "country": r["country_code"],
             "role": r["role"], "kind": r["kind"], "source": r["source"], "confidence": r["confidence"]}
            for r in facts.read("research_infrastructure_members")]
    return Table("infrastructure_members", "Member countries of infrastructures", "Countries by research "
                 "infrastructure, inside and outside Europe.", fields, rows, ("infrastructure", "country", "role"),
                 INFRASTRUCTURE_ORIGIN, dated="2018-11")


def map_grid(facts):
    fields = [
        whole("row", "Row", "Row of 10 km cells from the north; row 0 starts at y = 5,500,000 m (EPSG:3035).",
              required=True, low=0),
        whole("col", "Column", "First column of the run; column 0 starts at x = 2,500,000 m.", required=True, low=0),
        whole("length", "Length", "Number of cells of the run.", unit="cells of 10 km", required=True, low=1),
        text("code", "Code", "Region of the cells; a country for land outside the table of regions.", required=True,
             pattern=CODE)]
    rows = [{k: r[k] for k in ("row", "col", "length", "code")} for r in facts.read("map_grid_10km")]
    return Table("map_grid", "Map", "Land in runs of 10 km cells. Countries from Natural Earth 1:50m; inside a country "
                 "the nearest region by a power diagram on label points and areas: approximate, about five cells in "
                 "six agree with the official boundaries.", fields, rows, ("row", "col"),
                 "Natural Earth 1:50m; regions computed from label points and areas", "public", "NUTS 2024")


TABLES = [regions, region_aliases, region_changes, neighbours, categories, indicators, observations, sources,
          priorities, challenges, actions, pilot_actions, pilot_participants, platforms, partnerships,
          partnership_members, instruments, synergies, documents, projects, project_participants, good_practices,
          good_practice_regions, governance_criteria, governance_fulfilment, assessment_wheel, interreg_programmes,
          interreg_areas, interreg_participation, policy_instruments, interreg_europe_partners, infrastructures,
          infrastructure_members, events, scoreboard_groups, thresholds, map_grid]


# ------------------------------------------------------------------------------------------------- small package

SMALL_COUNTRIES = ("EL", "BG", "PL")
SMALL_LEVEL_3 = ("BG322", "BG423", "EL522", "PL213")


def small(tables):
    """The package cut down to three countries: every table, only rows that concern them."""
    by = {t.name: t for t in tables}

    def ours(code):
        return code[:2] in SMALL_COUNTRIES

    def keep(name, test):
        by[name] = by[name].with_rows([dict(row) for row in by[name].rows if test(row)])
        return {row[by[name].key[0]] for row in by[name].rows} if by[name].key else set()

    known = keep("regions", lambda r: r["code"] == "EU27_2020" or r["code"] in SMALL_LEVEL_3
                 or ours(r["code"]) and int(r["level"]) < 3 and not r["code"].endswith("Z"))
    keep("region_aliases", lambda r: r["region"] in known)
    keep("region_changes", lambda r: ours(r["old_code"] or r["new_code"]) or r["old_code"] in ("HR04", "NO052", "FRE")
         or r["new_code"] == "FRE")
    keep("neighbours", lambda r: r["a"] in known and r["b"] in known)
    keep("observations", lambda r: r["region"] in known and r["year"] >= "2013")
    used = {row["source"] for row in by["observations"].rows}
    keep("sources", lambda r: r["id"] in used)
    for name in ("categories", "priorities", "scoreboard_groups", "interreg_participation"):
        keep(name, lambda r: ours(r["code"]))

    with_us = {row["pilot"] for row in by["pilot_participants"].rows if ours(row["code"])}
    parent = {row["id"]: row["parent"] for row in by["pilot_actions"].rows}
    whole_trees = ("P-RIT", "P-IIP")
    with_us |= {parent[p] for p in with_us} | {p for p in parent if p in whole_trees or parent[p] in whole_trees}
    pilots = keep("pilot_actions", lambda r: r["id"] in with_us)
    keep("pilot_participants", lambda r: r["pilot"] in pilots)
    joined = {row["partnership"] for row in by["partnership_members"].rows if ours(row["code"])}
    keep("partnerships", lambda r: r["id"] in joined)
    keep("partnership_members", lambda r: r["partnership"] in joined)

    near = {row["project"] for row in by["project_participants"].rows if ours(row["code"])}
    swedish = [row["id"] for row in by["projects"].rows if row["id"].startswith("interreg")][:3]
    chosen = keep("projects", lambda r: r["id"] in near or ours(r["lead_country"]) or r["id"] in swedish)
    keep("project_participants", lambda r: r["project"] in chosen)

    good = {row["practice"] for row in by["good_practice_regions"].rows if ours(row["code"])}
    keep("good_practices", lambda r: r["id"] in good)
    keep("good_practice_regions", lambda r: r["practice"] in good)
    keep("governance_fulfilment", lambda r: r["region"] in known)
    keep("interreg_areas", lambda r: r["region"] in known)
    keep("interreg_europe_partners", lambda r: ours(r["code"]))
    learning = {row["project"] for row in by["interreg_europe_partners"].rows}
    keep("policy_instruments", lambda r: r["id"] in learning)
    needed = ({row["programme"] for row in by["interreg_areas"].rows}
              | {row["programme"] for row in by["policy_instruments"].rows})
    keep("interreg_programmes", lambda r: r["id"] in needed)
    joined = [row["infrastructure"] for row in by["infrastructure_members"].rows if ours(row["country"])]
    few = set(sorted(set(joined))[:5])
    hosts = keep("infrastructures", lambda r: ours(r["country"]) or r["id"] in few)
    keep("infrastructure_members", lambda r: r["infrastructure"] in hosts)
    keep("events", lambda r: ours(r["code"]) or any(ours(code) for code in r["regions"].split(";")))
    keep("map_grid", lambda r: ours(r["code"]))

    made = [by[t.name] for t in tables]
    for table in made:                              # references to what was left out become empty
        for row in table.rows:
            row.update({name: "" for name, target in table.refs.items()
                        if row[name] and row[name] not in keys_of(by[target]) and name not in table.key})
            for field in table.fields:
                if field.get("listOf"):
                    there = keys_of(by[field["listOf"]])
                    row[field["name"]] = ";".join(v for v in row[field["name"]].split(";") if v in there)
    return made


# ---------------------------------------------------------------------------------------------------- writing it

def keys_of(table):
    if not hasattr(table, "keys"):
        table.keys = {row[table.key[0]] for row in table.rows}
    return table.keys


def check(tables):
    """What the standard cannot say: cells of several values refer to rows that exist, keys are unique."""
    by = {t.name: t for t in tables}
    for table in tables:
        for row in table.rows:
            assert set(row) == set(table.names), (table.name, set(row) ^ set(table.names))
        if table.key:
            found = [tuple(row[k] for k in table.key) for row in table.rows]
            assert len(found) == len(set(found)), (table.name, "key twice")
        for field in table.fields:
            if field.get("listOf"):
                there = keys_of(by[field["listOf"]])
                for row in table.rows:
                    bad = [v for v in row[field["name"]].split(";") if v and v not in there]
                    assert not bad, (table.name, field["name"], bad)


def describe(table):
    schema = {"fields": table.fields, "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.refs:
        schema["foreignKeys"] = [
            {"fields": name, "reference": {"resource": "" if target == table.name else target,
                                           "fields": REFERENCED.get(target, "id")}}
            for name, target in table.refs.items()]
    return {"name": table.name, "path": f"{table.name}.csv", "profile": "tabular-data-resource", "title": table.title,
            "description": table.description, "encoding": "utf-8", "format": "csv", "mediatype": "text/csv",
            "licenses": [LICENCES[table.licence]], "sources": [{"title": table.origin}], "schema": schema}


REFERENCED = {"regions": "code"}


def write_package(folder, name, title, description, tables):
    check(tables)
    folder.mkdir(parents=True, exist_ok=True)
    for table in tables:
        with open(folder / f"{table.name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(table.names)
            writer.writerows([row[n] for n in table.names] for row in table.rows)
    package = {
        "profile": "tabular-data-package", "name": name, "title": title, "description": description,
        "version": VERSION, "created": CREATED,
        "licenses": list(LICENCES.values()),
        "sources": [EUROSTAT, {"title": "European Commission"},
                    {"title": "EuroGeographics (label points of the administrative boundaries)"},
                    {"title": "Natural Earth", "path": "https://www.naturalearthdata.com/"}],
        "resources": [describe(table) for table in tables]}
    write_json(folder / "datapackage.json", package)


def write_json(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_broken(folder, tables):
    """samples/broken: literal files, described by the columns of the real tables."""
    by = {t.name: t for t in tables}
    kept = ("region", "indicator", "year")
    wanted = [row for row in by["observations"].rows if row["region"] in ("EL52", "PL21", "PL22")
              and row["indicator"] == "gdp_pps_pct_eu" and row["source"] == "nama_10r_2gdp@2026"
              and "2019" <= row["year"] <= "2022"][:11]
    assert len(wanted) == 11 and len({tuple(row[k] for k in kept) for row in wanted}) == 11
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in broken_sample.files(wanted).items():
        (folder / name).write_bytes(content)
    (folder / "README.md").write_text(broken_sample.readme(), encoding="utf-8")
    (folder / ".gitattributes").write_text("*.csv -text\n", encoding="utf-8")
    resources = []
    for name, columns in broken_sample.COLUMNS.items():
        table = by[name]
        part = replace(table, fields=[f for f in table.fields if f["name"] in columns], rows=[])
        part.refs = {f: target for f, target in table.refs.items()
                     if f in columns and target in broken_sample.COLUMNS}
        part.key = table.key if set(table.key) <= set(columns) else ()
        part.fields = [{k: v for k, v in f.items() if k != "listOf" or v in broken_sample.COLUMNS}
                       for f in part.fields]
        resources.append(describe(part))
    write_json(folder / "datapackage.json", {
        "profile": "tabular-data-package", "name": "smartspec-broken", "title": "Broken on purpose",
        "description": "One example of each problem, for tests; see README.md.", "version": VERSION,
        "created": CREATED, "licenses": [LICENCES["mixed"]], "resources": resources})


# ------------------------------------------------------------------------------------------------- documentation

def put_between_markers(path, lines):
    """Replaces what stands between the markers of a page, so that the rest can be written by hand."""
    begin, end = "<!-- generated by scripts/make_samples.py: begin -->", "<!-- generated: end -->"
    page = path.read_text(encoding="utf-8")
    before, _, rest = page.partition(begin)
    _, found, after = rest.partition(end)
    assert found, f"{path}: markers are missing"
    path.write_text("\n".join([before + begin, "", *lines, "", end + after]), encoding="utf-8")


def list_of_origins(tables):
    lines = ["| table | rows | source | date | licence |", "|---|---:|---|---|---|"]
    return lines + [f"| `{t.name}` | {len(t.rows):,} | {t.origin} | {t.dated} | {LICENCES[t.licence]['title']} |"
                    for t in tables]


def list_of_tables(tables):
    lines = []
    for table in tables:
        key = f" Key: {', '.join(f'`{k}`' for k in table.key)}." if table.key else " No key."
        lines += [f"### `{table.name}`: {table.title}", "", table.description + key, "",
                  "| column | type | unit | meaning |", "|---|---|---|---|"]
        lines += [f"| `{f['name']}` | {kind_of(f, table)} | {f.get('unit', '')} | {meaning_of(f)} |"
                  for f in table.fields if f["name"] not in ("confidence", "note") and (
                      f["name"] != "source" or "source" in table.refs)]
        lines.append("")
    return lines[:-1]


def kind_of(field, table):
    if field["name"] in table.refs:
        return f"key of `{table.refs[field['name']]}`"
    if field.get("listOf"):
        return f"list of keys of `{field['listOf']}`"
    if "listSeparator" in field:
        return "list"
    if field.get("partialDate"):
        return "partial date"
    return {"string": "text", "integer": "whole number"}.get(field["type"], field["type"])


def meaning_of(field):
    rules = field.get("constraints", {})
    said = [field["description"]]
    if "enum" in rules and field["name"] not in ("version", "confidence"):
        said.append("One of: " + ", ".join(rules["enum"]) + ".")
    if rules.get("required"):
        said.append("Required.")
    return " ".join(said).replace("|", "\\|")


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: make_samples.py FACTS_FOLDER")
    facts = Facts(sys.argv[1])
    europe = [make(facts) for make in TABLES]
    write_package(SAMPLES / "europe", "smartspec-europe", "Smart specialisation in Europe",
                  "Regions, challenges, actions, pilot actions, partnerships, priorities, instruments, projects, "
                  "indicators and documents of smart specialisation in Europe. Empty means not found, never zero.",
                  europe)
    write_package(SAMPLES / "small", "smartspec-small", "Smart specialisation in three countries",
                  "A cut of the European data set for tests: Greece, Bulgaria, Poland.", small(europe))
    write_broken(SAMPLES / "broken", europe)
    put_between_markers(SAMPLES / "README.md", list_of_origins(europe))
    put_between_markers(ROOT / "docs" / "DATA.md", list_of_tables(europe))
    for table in europe:
        print(f"{len(table.rows):7d} {table.name}")


if __name__ == "__main__":
    main()
