#!/usr/bin/env python3
"""Makes countries.toml: make-countries.py un-countries.csv wipo-groups.csv > countries.toml

Python 3.11, standard library only. Every correction by hand states the value
it replaces, and the run stops if the source no longer has that value.
"""

import csv
import datetime
import re
import sys
import tomllib
import unicodedata

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")

# Member States without a name in the copy of UNTERM; their M49 name is taken.
WITHOUT_UNTERM = {"CI", "TR"}

# (code, language): (as in the source, as corrected)
NAMES = {
    ("CI", "en"): ("Ivory Coast", "Côte d’Ivoire"),
    ("NL", "en"): ("Netherlands", "Netherlands (Kingdom of the)"),
    ("NL", "fr"): ("Pays-Bas", "Pays-Bas (Royaume des)"),
    ("NL", "es"): ("Países Bajos", "Países Bajos (Reino de los)"),
    ("NL", "ru"): ("Нидерланды", "Нидерланды (Королевство)"),
    ("NL", "ar"): ("هولندا", "هولندا (مملكة -)"),
    ("NL", "zh"): ("荷兰", "荷兰王国"),
    ("TL", "ar"): ("تيمور- ليشتي", "تيمور - ليشتي"),
}

# (code, language): (article in the source, article as corrected)
ARTICLES = {
    ("BO", "fr"): ("", "la"),
    ("CI", "fr"): ("", "la"),
    ("FM", "fr"): ("", "la"),
    ("IR", "fr"): ("", "l’"),
    ("TR", "fr"): ("", "la"),
    ("VE", "fr"): ("", "le"),
    ("IR", "es"): ("", "el"),
}

FRENCH_MASCULINE_VOWEL = set("AF AO AZ EC IQ IR PS SZ UG UY UZ".split())
FRENCH_FEMININE_VOWEL = set("AD AL AM AR AT AU DE DZ EE EG ER ES ET ID IE IN IS IT SA UA ZA".split())

# Where the class does not give the right words.
FRENCH_OF = {
    "AG": "d’Antigua-et-Barbuda",
    "HT": "d’Haïti",
    "IL": "d’Israël",
    "OM": "d’Oman",
    "SV": "d’El Salvador",
}
FRENCH_IN = {
    "BB": "à la Barbade",
    "DM": "à la Dominique",
    "GD": "à la Grenade",
    "HT": "en Haïti",
    "IL": "en Israël",
    "JM": "à la Jamaïque",
    "PS": "dans l’État de Palestine",
    "TT": "à la Trinité-et-Tobago",
}
# Feminine names that keep their article after "venu de".
FRENCH_FROM = set("BB CD CF DM DO GD JM KP KR LA MD PS RU SY TT TZ".split())

M49 = {
    "Africa": "002", "Americas": "019", "Asia": "142", "Europe": "150", "Oceania": "009",
    "Northern Africa": "015", "Sub-Saharan Africa": "202",
    "Latin America and the Caribbean": "419", "Northern America": "021",
    "Central Asia": "143", "Eastern Asia": "030", "South-eastern Asia": "035",
    "Southern Asia": "034", "Western Asia": "145",
    "Eastern Europe": "151", "Northern Europe": "154", "Southern Europe": "039", "Western Europe": "155",
    "Australia and New Zealand": "053", "Melanesia": "054", "Micronesia": "057", "Polynesia": "061",
    "Eastern Africa": "014", "Middle Africa": "017", "Southern Africa": "018", "Western Africa": "011",
    "Caribbean": "029", "Central America": "013", "South America": "005",
}

HEADER = """\
# Countries: the {total} for which the United Nations has names: {members} Member States, {observers} non-member
# observer States (un = "observer": {observer_codes}), {others} other States (un = "non-member": {other_codes}).
#
# Made by make-countries.py from un-countries.csv and wipo-groups.csv: correct it there, not here.
# Source   data set datasets/country-codes, state of 15 May 2026: short names in UNTERM, the United
#          Nations' terminology database, in six languages with their articles; M49 names of the
#          UN Statistics Division for Côte d’Ivoire and Türkiye, which UNTERM's columns lack.
# Licence  Open Data Commons Public Domain Dedication (the data set).
#
# en fr es ru ar zh  the bare name, as in a list or in brackets; apostrophes are typographic.
# en-article  "the", or absent.    es-article  "el" "la" "los" "las", or absent.
# fr-article  of, in, from, by class; fr-of, fr-in, fr-from replace the whole where given:
#     m        du Botswana          au Botswana         du Botswana
#     f        de la Géorgie        en Géorgie          de Géorgie
#     m-vowel  de l’Iraq            en Iraq             d’Iraq
#     f-vowel  de l’Inde            en Inde             d’Inde
#     plural   des Philippines      aux Philippines     des Philippines
#     none     de Maurice           à Maurice           as fr-of
# es: de, en + article + name, de el = del (del Brasil, en el Brasil); El Salvador has no article: de El Salvador.
# m49         codes of country, region, sub-region and, where there is one, intermediate region.
# region, subregion  M49's English names.    group  regional group at WIPO.
# ldc         on the list of least developed countries, no day of leaving known.
# ldc-until   the day on which it left or leaves the list: on the list before that day, not on it.
# lldc, sids  landlocked developing country, small island developing State; undated.
#
# Corrected by hand
#   en  Côte d’Ivoire (M49 copy: Ivory Coast)
#   all Netherlands (Kingdom of the), as M49 has it in fr, es, ru, ar, zh (UNTERM copy: Netherlands); en after them
#   ar  Timor-Leste, spaces around the hyphen; Netherlands, "-" as in the other inverted names
#   fr  articles where the source has none: Bolivie, Côte d’Ivoire, Iran, Micronésie, Türkiye, Venezuela
#   es  article of Irán, which the source has in its formal name only
#   ldc Sao Tome and Principe is still marked in the source, though it left on 13 December 2024
# By hand, no source: gender behind l’, fr-of, fr-in, fr-from (à El Salvador and d’El Salvador stand in a WIPO document), M49 codes of regions.
#
# Not confirmed
#   group      all of it, from general knowledge; GE, MD and UA (CACEEC or CEBS) are in doubt
#   ldc-until  from general knowledge, but for BT; days to come may be put off
#   fr-in      Jamaïque (à la, en), Oman (à, en), Sri Lanka and Kiribati
#   zh         刚果（布） and 罗马教廷 (M49: 刚果, 教廷)
#   ru         Папуа — Новая Гвинея (M49: a hyphen)
"""


def split_name(text):
    """"Botswana (le) **" -> ("Botswana", "le", "**")."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip().replace("'", "’")
    mark = re.search(r" (\*+)$", text)
    text = text[: mark.start()] if mark else text
    article = re.search(r" \((the|le|la|les|l’|el|los|las)\)$", text)
    return (
        text[: article.start()] if article else text,
        article.group(1) if article else "",
        mark.group(1) if mark else "",
    )


def expect(wanted, found, what):
    if wanted != found:
        sys.exit(f"{what}: the source has {found!r}, the correction expects {wanted!r}")


def french_class(code, article):
    if article == "l’":
        if (code in FRENCH_MASCULINE_VOWEL) == (code in FRENCH_FEMININE_VOWEL):
            sys.exit(f"{code}: give the gender behind l’")
        return "m-vowel" if code in FRENCH_MASCULINE_VOWEL else "f-vowel"
    if code in FRENCH_MASCULINE_VOWEL | FRENCH_FEMININE_VOWEL:
        sys.exit(f"{code}: a gender is given, but there is no l’")
    return {"le": "m", "la": "f", "les": "plural", "": "none"}[article]


def french(code, name, article):
    fields = {"fr-article": french_class(code, article)}
    if code in FRENCH_OF:
        fields["fr-of"] = FRENCH_OF[code]
    elif article == "" and name[0] in "AEÉIÎOUH":
        sys.exit(f"{code}: state fr-of before a vowel or h")
    if code in FRENCH_IN:
        fields["fr-in"] = FRENCH_IN[code]
    if code in FRENCH_FROM:
        fields["fr-from"] = ("de l’" if article == "l’" else "de la ") + name
    return fields


def line(row, groups, left_ldc):
    code = row["alpha2"]
    fields = {}
    marks = set()
    for language in LANGUAGES:
        column = "m49name_" if code in WITHOUT_UNTERM else "short_"
        name, article, mark = split_name(row[column + language])
        marks.add(mark)
        if (code, language) in NAMES:
            wanted, corrected = NAMES.pop((code, language))
            expect(wanted, name, f"{code} {language}")
            name = corrected
        if (code, language) in ARTICLES:
            wanted, corrected = ARTICLES.pop((code, language))
            expect(wanted, article, f"{code} {language} article")
            article = corrected
        if not name or not all(c.isprintable() and c not in '"\\*' for c in name):
            sys.exit(f"{code} {language}: {name!r}")
        fields[language] = name
        if language == "fr":
            fields |= french(code, name, article)
        elif article:
            fields[language + "-article"] = article
    if len(marks) != 1:
        sys.exit(f"{code}: the languages differ in their observer's mark: {marks}")
    un = {"": "member", "*": "observer", "**": "non-member"}[marks.pop()]
    if un != "member":
        fields["un"] = un
    regions = [row[k] for k in ("region", "subregion", "intermediate") if row[k]]
    fields["m49"] = [row["m49"].zfill(3)] + [M49[r] for r in regions]
    fields["region"], fields["subregion"] = regions[:2]
    if code in groups:
        fields["group"] = groups[code]
    if code in left_ldc:
        fields["ldc-until"] = left_ldc[code]
    elif row["ldc"]:
        fields["ldc"] = True
    for k in ("lldc", "sids"):
        if row[k]:
            fields[k] = True
    return un, code + " = { " + ", ".join(f"{k} = {toml(v)}" for k, v in fields.items()) + " }"


def toml(value):
    match value:
        case True:
            return "true"
        case datetime.date():
            return value.isoformat()
        case list():
            return "[" + ", ".join(map(toml, value)) + "]"
        case _:
            return f'"{value}"'


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.splitlines()[0])
    with open(sys.argv[1], encoding="utf-8-sig", newline="") as f:
        rows = sorted(csv.DictReader(f), key=lambda row: row["alpha2"])
    with open(sys.argv[2], encoding="utf-8-sig", newline="") as f:
        wipo = list(csv.DictReader(f))
    groups = {r["alpha2"]: r["group"] for r in wipo}
    left_ldc = {r["alpha2"]: datetime.date.fromisoformat(r["left_ldc"]) for r in wipo if r["left_ldc"]}

    lines, codes = [], {"member": [], "observer": [], "non-member": []}
    for row in rows:
        if row["short_en"] or row["alpha2"] in WITHOUT_UNTERM:
            un, text = line(row, groups, left_ldc)
            lines.append(text)
            codes[un].append(row["alpha2"])
    if NAMES or ARTICLES:
        sys.exit(f"corrections of countries that are not there: {[*NAMES, *ARTICLES]}")
    expect(193, len(codes["member"]), "number of Member States")
    header = HEADER.format(
        total=len(lines),
        members=len(codes["member"]),
        observers=len(codes["observer"]),
        observer_codes=", ".join(codes["observer"]),
        others=len(codes["non-member"]),
        other_codes=", ".join(codes["non-member"]),
    )
    out = header + "\n" + "\n".join(lines) + "\n"
    assert len(tomllib.loads(out)) == len(lines)
    sys.stdout.buffer.write(out.encode("utf-8"))


main()
