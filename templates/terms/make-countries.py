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

# Member States without a name in the copy of UNTERM; their M49 name is taken, as for areas.
WITHOUT_UNTERM = {"CI", "TR"}

# Without a name in UNTERM, but in M49 and inhabited: no States.
AREAS = set(
    "AI AS AW AX BL BM BQ CC CW CX EH FK FO GF GG GI GL GP GU HK IM JE KY MF MO MP MQ MS NC NF"
    " PF PM PN PR RE SH SJ SX TC TK VG VI WF YT".split()
)
LEFT_OUT = set("AQ BV GS HM IO TF TW UM".split())

# (code, language): (as in the source, as corrected)
NAMES = {
    ("AX", "ru"): ("Аландских островов", "Аландские острова"),
    ("CC", "ru"): ("Кокосовых (Килинг) островов", "Кокосовые (Килинг) острова"),
    ("CI", "en"): ("Ivory Coast", "Côte d’Ivoire"),
    ("CX", "ru"): ("остров Рождества", "Остров Рождества"),
    ("FK", "en"): ("Falkland Islands", "Falkland Islands (Malvinas)"),
    ("KY", "ru"): ("Кайман острова", "Каймановы острова"),
    ("NL", "en"): ("Netherlands", "Netherlands (Kingdom of the)"),
    ("NL", "fr"): ("Pays-Bas", "Pays-Bas (Royaume des)"),
    ("NL", "es"): ("Países Bajos", "Países Bajos (Reino de los)"),
    ("NL", "ru"): ("Нидерланды", "Нидерланды (Королевство)"),
    ("NL", "ar"): ("هولندا", "هولندا (مملكة -)"),
    ("NL", "zh"): ("荷兰", "荷兰王国"),
    ("SJ", "ar"): ("جزيرتي سفالبارد وجان مايِن", "جزر سفالبارد وجان ماين"),
    ("TL", "ar"): ("تيمور- ليشتي", "تيمور - ليشتي"),
}

# (code, language): (article in the source, article as corrected)
ARTICLES = {
    **{(code, "fr"): ("", "les") for code in "AS AX BM CC FK FO KY MP SJ TC VG VI WF".split()},
    **{(code, "fr"): ("", "la") for code in "GF GP MQ NC PF RE".split()},
    **{(code, "fr"): ("", "le") for code in "EH GL".split()},
    **{(code, "fr"): ("", "l’") for code in "CX IM NF".split()},
    **{(code, "en"): ("", "the") for code in "AX CC FK FO IM KY MP SJ TC VG VI WF".split()},
    **{(code, "es"): ("", "las") for code in "AX CC FK FO KY MP SJ TC VG VI WF".split()},
    **{(code, "es"): ("", "la") for code in "CX IM NF".split()},
    **{(code, "es"): ("", "la") for code in "GF PF".split()},
    ("EH", "es"): ("", "el"),
    ("CI", "fr"): ("", "la"),
    ("TR", "fr"): ("", "la"),
}

# States whose name in a list is inverted ("Iran (Islamic Republic of)"): in a sentence their formal name stands.
FORMAL_IN_TEXT = set("BO FM IR NL VE".split())

# (code, language): (article, name in a sentence), of areas whose name in a list is inverted, holds a comma or brackets, or
# begins with a common noun.
IN_TEXT = {
    ("BQ", "zh"): ("", "博纳尔、圣俄斯塔休斯和萨巴"),
    ("CG", "zh"): ("", "刚果共和国"),
    ("CX", "ru"): ("", "остров Рождества"),
    ("IM", "ru"): ("", "остров Мэн"),
    ("NF", "ru"): ("", "остров Норфолк"),
    ("SH", "ru"): ("", "остров Святой Елены"),
    ("SJ", "ru"): ("", "острова Свальбард и Ян-Майен"),
    ("TC", "ru"): ("", "острова Теркс и Кайкос"),
    ("WF", "ru"): ("", "острова Уоллис и Футуна"),
    ("YT", "ru"): ("", "остров Майотта"),
    ("HK", "en"): ("the", "Hong Kong Special Administrative Region of China"),
    ("HK", "fr"): ("la", "région administrative spéciale chinoise de Hong Kong"),
    ("HK", "es"): ("la", "región administrativa especial de Hong Kong de China"),
    ("HK", "ru"): ("", "Специальный административный район Китая Гонконг"),
    ("HK", "ar"): ("", "منطقة هونغ كونغ الصينية الإدارية الخاصة"),
    ("MO", "en"): ("the", "Macao Special Administrative Region of China"),
    ("MO", "fr"): ("la", "région administrative spéciale chinoise de Macao"),
    ("MO", "es"): ("la", "región administrativa especial de Macao de China"),
    ("MO", "ru"): ("", "Специальный административный район Китая Макао"),
    ("MO", "ar"): ("", "منطقة ماكاو الصينية الإدارية الخاصة"),
    ("MF", "en"): ("the", "French part of Saint Martin"),
    ("MF", "fr"): ("la", "partie française de Saint-Martin"),
    ("MF", "es"): ("la", "parte francesa de San Martín"),
    ("MF", "ru"): ("", "французская часть острова Сен-Мартен"),
    ("MF", "ar"): ("", "الجزء الفرنسي من سانت مارتن"),
    ("MF", "zh"): ("", "法属圣马丁"),
    ("SX", "en"): ("the", "Dutch part of Sint Maarten"),
    ("SX", "fr"): ("la", "partie néerlandaise de Saint-Martin"),
    ("SX", "es"): ("la", "parte neerlandesa de San Martín"),
    ("SX", "ru"): ("", "нидерландская часть острова Синт-Мартен"),
    ("SX", "ar"): ("", "الجزء الهولندي من سانت مارتن"),
    ("SX", "zh"): ("", "荷属圣马丁"),
}

FRENCH_MASCULINE_VOWEL = set("AF AO AZ BO EC IQ PS SZ UG UY UZ".split())
FRENCH_FEMININE_VOWEL = set("AD AL AM AR AT AU CX DE DZ EE EG ER ES ET ID IE IM IN IS IT NF SA UA ZA".split())

# Where the class does not give the right words.
FRENCH_OF = {
    "AG": "d’Antigua-et-Barbuda",
    "AI": "d’Anguilla",
    "AW": "d’Aruba",
    "HT": "d’Haïti",
    "IL": "d’Israël",
    "OM": "d’Oman",
    "SV": "d’El Salvador",
}
FRENCH_IN = {
    "BB": "à la Barbade",
    "BO": "dans l’État plurinational de Bolivie",
    "CX": "à l’Île Christmas",
    "DM": "à la Dominique",
    "FM": "dans les États fédérés de Micronésie",
    "GD": "à la Grenade",
    "HK": "dans la région administrative spéciale chinoise de Hong Kong",
    "HT": "en Haïti",
    "IL": "en Israël",
    "IM": "à l’Île de Man",
    "JM": "à la Jamaïque",
    "MF": "dans la partie française de Saint-Martin",
    "MO": "dans la région administrative spéciale chinoise de Macao",
    "NF": "à l’Île Norfolk",
    "PS": "dans l’État de Palestine",
    "RE": "à la Réunion",
    "SX": "dans la partie néerlandaise de Saint-Martin",
    "TT": "à la Trinité-et-Tobago",
}
# Feminine names, and masculine ones in l’, that keep their article after "venu de".
FRENCH_FROM = set("BB BO CD CF CX DM DO GD GP HK IM IR JM KP KR LA MD MF MO MQ NF PS RE RU SX SY TT TZ VE".split())

# (code, column) of cells that no source confirms, besides every group.
UNCONFIRMED = {("CG", "zh"), ("JM", "fr-in"), ("PG", "ru"), ("VA", "zh")}
LEFT_LDC_CONFIRMED = {"BT"}

HEADER = """\
# Countries and areas: the {states} States for which the United Nations has names ({members} Member States, {observers} non-member
# observer States, un = "observer": {observer_codes}; {others} other States, members of WIPO, un = "non-member": {other_codes})
# and {areas} areas that are no States (un = "area"). Without un: a Member State. One line each, in the order of their codes,
# ISO 3166-1 alpha-2: the program finds a line by its first two letters, and a cell by its key.
#
# Made by make-countries.py from un-countries.csv and wipo-groups.csv: correct it there, not here.
#
# un-countries.csv: data set datasets/country-codes, state of 15 May 2026, Public Domain Dedication and License
#   en fr es ru ar zh  the bare name, as in a list or in brackets, apostrophes typographic: UNTERM, the United Nations'
#                      terminology database; for Côte d’Ivoire, Türkiye and areas the M49 standard, UN Statistics Division
#   en-text … zh-text  the name in a sentence, where that in a list is inverted, holds a comma or brackets, or begins with
#                      a capital that only a list has: of a State its formal name in UNTERM ("Islamic Republic of Iran"); articles and the forms below are of this name
#   en-article         "the", or absent: UNTERM
#   es-article         "el" "la" "los" "las", or absent: UNTERM. de, en + article + name, de el = del (del Brasil, en el Brasil);
#                      El Salvador has none: de El Salvador
#   fr-article         its class, from UNTERM's article; of, in, from by class; fr-of, fr-in, fr-from replace the whole:
#                        m        du Botswana          au Botswana         du Botswana
#                        f        de la Géorgie        en Géorgie          de Géorgie
#                        m-vowel  de l’Iraq            en Iraq             d’Iraq
#                        f-vowel  de l’Inde            en Inde             d’Inde
#                        plural   des Philippines      aux Philippines     des Philippines
#                        none     de Maurice           à Maurice           as fr-of
#   un                 UNTERM's mark of observers
#   region, subregion, intermediate  M49's English names; not every sub-region has intermediate regions
#   ldc                true: on the list of least developed countries, no day of leaving known
#   lldc, sids         landlocked developing country, small island developing State or area: no dates known
# wipo-groups.csv: general knowledge, no source
#   group              regional group at WIPO: not confirmed, none of them; GE, MD and UA (CACEEC or CEBS) are in doubt
#   ldc                the day on which it left or leaves the list, on it before that day only: not confirmed, but for BT;
#                      days to come may be put off
# By hand, no source
#   fr-of, fr-in, fr-from, gender behind l’, all articles of areas ("à El Salvador", "d’El Salvador" stand in a WIPO document)
#   en-text … zh-text of areas
#   unconfirmed        the cells of the line that no source confirms
#
# Corrected by hand
#   en  Côte d’Ivoire (M49 copy: Ivory Coast), Falkland Islands (Malvinas) (copy: Falkland Islands; the others have both names)
#   all Netherlands (Kingdom of the), as M49 has it in fr, es, ru, ar, zh (UNTERM copy: Netherlands); en after them
#   ar  Timor-Leste, spaces around the hyphen; Netherlands, "-" as in the other inverted names
#   ar  Svalbard and Jan Mayen Islands, in the genitive in the copy
#   ru  AX and CC, in the genitive in the copy; CX, its capital; KY, inverted in the copy
#   fr  articles where the source has none: Côte d’Ivoire, Türkiye
#   ldc Sao Tome and Principe is still marked in the source, though it left on 13 December 2024
# Doubtful: fr-in of Jamaïque (à la, en), Oman (à, en), Sri Lanka and Kiribati; zh 刚果（布） and 罗马教廷 (M49: 刚果, 教廷);
#   ru Папуа — Новая Гвинея (M49: a hyphen).
# Left out of ISO's codes: AQ BV GS HM IO TF UM, without a population of their own; TW, which is not in M49.
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


def formal(text):
    """"l'État de Palestine *" -> ("l’", "État de Palestine")."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip().replace("'", "’")
    article = re.match(r"(?:(the|le|la|les|el|los|las) |(l’))", text)
    return ((article[1] or article[2], text[article.end() :]) if article else ("", text))


def line(row, groups, left_ldc):
    code = row["alpha2"]
    fields = {}
    marks = set()
    for language in LANGUAGES:
        column = "m49name_" if code in WITHOUT_UNTERM | AREAS else "short_"
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
        if not name or not all(c.isprintable() and c not in '"\\*=' for c in name):
            sys.exit(f"{code} {language}: {name!r}")
        fields[language] = name
        in_text = formal(row["formal_" + language]) if code in FORMAL_IN_TEXT else IN_TEXT.pop((code, language), None)
        if in_text and in_text[1] != name:
            article, name = in_text
            fields[language + "-text"] = name
        if language == "fr":
            fields |= french(code, name, article)
        elif article:
            fields[language + "-article"] = article
    if len(marks) != 1:
        sys.exit(f"{code}: the languages differ in their observer's mark: {marks}")
    un = "area" if code in AREAS else {"": "member", "*": "observer", "**": "non-member"}[marks.pop()]
    if un != "member":
        fields["un"] = un
    for column in ("region", "subregion", "intermediate"):
        if row[column]:
            fields[column] = row[column]
    if code in groups:
        fields["group"] = groups[code]
    if code in left_ldc:
        fields["ldc"] = left_ldc[code]
    elif row["ldc"]:
        fields["ldc"] = True
    for k in ("lldc", "sids"):
        if row[k]:
            fields[k] = True
    unconfirmed = [k for k in fields if is_unconfirmed(code, k, fields[k])]
    if unconfirmed:
        fields["unconfirmed"] = unconfirmed
    return un, code + " = { " + ", ".join(f"{k} = {toml(v)}" for k, v in fields.items()) + " }"


def is_unconfirmed(code, column, value):
    dated = isinstance(value, datetime.date) and code not in LEFT_LDC_CONFIRMED
    in_text = column.endswith("-text") and code not in FORMAL_IN_TEXT | {"CG"}
    return column == "group" or dated or in_text or (code, column) in UNCONFIRMED


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

    lines, codes = [], {"member": [], "observer": [], "non-member": [], "area": []}
    for row in rows:
        if row["alpha2"] not in LEFT_OUT:
            un, text = line(row, groups, left_ldc)
            lines.append(text)
            codes[un].append(row["alpha2"])
    if NAMES or ARTICLES or IN_TEXT:
        sys.exit(f"corrections of countries that are not there: {[*NAMES, *ARTICLES, *IN_TEXT]}")
    expect(193, len(codes["member"]), "number of Member States")
    expect(sorted(AREAS), codes["area"], "areas")
    header = HEADER.format(
        states=len(lines) - len(codes["area"]),
        areas=len(codes["area"]),
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
