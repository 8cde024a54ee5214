#!/usr/bin/env python3
"""Makes nations.toml: make-nations.py un-countries.csv > nations.toml, in this folder, after make-countries.py

Python 3.11, standard library only. The run stops if two countries have one word by hand.
"""

import csv
import re
import sys
import tomllib
import unicodedata
from pathlib import Path

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
HERE = Path(__file__).parent

# Adjectives, and short names behind "=", by language. In capitals: as it is written, or not at all.
BY_HAND = """
AD | andorran | andorran | andorrano | андоррский | أندوري |
AE | =emirates, UAE, emirati | =émirats, émirien, émirati | =emiratos, emiratí | =эмираты, ОАЭ, эмиратский | =الإمارات, إماراتي | 阿联酋
AF | afghan | afghan | afgano | афганский | أفغاني |
AG | antiguan | antiguayen | antiguano | антигуанский | أنتيغوي |
AL | albanian | albanais | albanés | албанский | ألباني |
AM | armenian | arménien | armenio | армянский | أرميني, أرمني |
AO | angolan | angolais | angoleño, angolano | ангольский | أنغولي |
AR | argentine, argentinian | argentin | argentino | аргентинский | أرجنتيني |
AT | austrian | autrichien | austríaco, austriaco | австрийский | نمساوي |
AU | australian | australien | australiano | австралийский | أسترالي | 澳洲
AZ | azerbaijani | azerbaïdjanais, azéri | azerbaiyano, azerí | азербайджанский | أذربيجاني |
BA | bosnian, =bosnia | bosnien, =bosnie | bosnio, =bosnia | боснийский | بوسني | 波黑, 波斯尼亚
BB | barbadian | barbadien | barbadense | барбадосский | بربادوسي |
BD | bangladeshi | bangladais | bangladesí | бангладешский | بنغلاديشي | 孟加拉
BE | belgian | belge | belga | бельгийский | بلجيكي |
BF | burkinabe, =burkina | burkinabè, burkinais, =burkina | burkinés, burkinabé, =burkina | буркинийский | بوركيني |
BG | bulgarian | bulgare | búlgaro | болгарский | بلغاري |
BH | bahraini | bahreïnien, bahreïni | bahreiní | бахрейнский | بحريني |
BI | burundian | burundais | burundés | бурундийский | بوروندي |
BJ | beninese | béninois | beninés | бенинский | بنيني, =بنين |
BN | bruneian, =brunei | brunéien, =brunei, =brunéi | bruneano, =brunei | брунейский, =бруней | بروني, =بروناي | 文莱
BO | bolivian | bolivien | boliviano | боливийский | بوليفي | 玻利维亚
BR | brazilian | brésilien | brasileño, brasilero | бразильский | برازيلي |
BS | bahamian, =bahamas | bahamien, bahaméen, =bahamas | bahameño, bahamés, =bahamas | багамский, =багамы | بهامي, =البهاما |
BT | bhutanese | bhoutanais | bhutanés, butanés | бутанский | بوتاني |
BW | batswana, motswana, botswanan | botswanais | botswanés | ботсванский | بوتسواني |
BY | belarusian, belarussian | bélarussien, biélorusse, =biélorussie | bielorruso, =bielorrusia | белорусский, =белоруссия | بيلاروسي |
BZ | belizean | bélizien | beliceño | белизский | بليزي |
CA | canadian | canadien | canadiense | канадский | كندي |
CD | =dr congo, DRC | RDC, =rd congo | RDC | ДРК | =الكونغو الديمقراطية | 刚果（金）, 民主刚果, 刚果(金)
CF | central african | centrafricain, =centrafrique | centroafricano | центральноафриканский | =أفريقيا الوسطى | 中非共和国
CG | congolese | congolais | congoleño, congolés | конголезский | كونغولي | 刚果
CH | swiss | suisse, helvétique | suizo, helvético | швейцарский | سويسري |
CI | ivorian, =ivory coast | ivoirien | marfileño, =costa de marfil | ивуарийский | إيفواري, =ساحل العاج | 象牙海岸
CL | chilean | chilien | chileno | чилийский | شيلي, تشيلي |
CM | cameroonian | camerounais | camerunés | камерунский | كاميروني |
CN | chinese, PRC | chinois | chino | китайский, КНР | صيني |
CO | colombian | colombien | colombiano | колумбийский | كولومبي |
CR | costa rican | costaricien, costaricain | costarricense, costarriqueño | костариканский | كوستاريكي |
CU | cuban | cubain | cubano | кубинский | كوبي |
CV | cabo verdean, cape verdean, =cape verde | capverdien, cabo-verdien, =cap-vert | caboverdiano | кабовердианский | =الرأس الأخضر |
CY | cypriot | chypriote | chipriota | кипрский | قبرصي |
CZ | czech | tchèque | checo | чешский | تشيكي |
DE | german | allemand | alemán | немецкий, германский, ФРГ | ألماني |
DJ | djiboutian | djiboutien | djiboutiano, yibutiano | джибутийский | جيبوتي |
DK | danish | danois | danés | датский | دانمركي, دنماركي, =الدنمارك |
DM | | dominiquais | dominiqués | доминикский | |
DO | dominican | dominicain | dominicano | доминиканский, =доминикана | دومينيكي, دومينيكاني |
DZ | algerian | algérien | argelino | алжирский | جزائري |
EC | ecuadorian | équatorien | ecuatoriano | эквадорский | إكوادوري |
EE | estonian | estonien | estonio | эстонский | إستوني |
EG | egyptian | égyptien | egipcio | египетский, =египт | مصري |
ER | eritrean | érythréen | eritreo | эритрейский | إريتري |
ES | spanish | espagnol | español | испанский | إسباني |
ET | ethiopian | éthiopien | etíope | эфиопский | إثيوبي |
FI | finnish | finlandais | finlandés, finés | финляндский, финский | فنلندي |
FJ | fijian | fidjien | fiyiano | фиджийский | فيجي |
FM | micronesian | micronésien | micronesio | микронезийский | ميكرونيزي | 密克罗尼西亚
FR | french | français | francés | французский | فرنسي |
GA | gabonese | gabonais | gabonés | габонский | غابوني, =الغابون |
GB | =united kingdom, UK, =great britain, =britain, =northern ireland, british, english, scottish, welsh | =royaume-uni, =grande-bretagne, =irlande du nord, britannique, anglais, écossais, gallois | =reino unido, =gran bretaña, =irlanda del norte, británico, inglés, escocés, galés | =соединенное королевство, =великобритания, британский, английский, шотландский, уэльский | =المملكة المتحدة, =بريطانيا, بريطاني, إنكليزي, إنجليزي, اسكتلندي | 英国
GD | grenadian | grenadien | granadense | гренадский | غرينادي |
GE | georgian | géorgien | georgiano | грузинский | جورجي |
GH | ghanaian | ghanéen | ghanés | ганский | غاني |
GM | gambian | gambien | gambiano | гамбийский | غامبي |
GN | guinean | guinéen | guineano | гвинейский | غيني |
GQ | equatoguinean, equatorial guinean | équato-guinéen | ecuatoguineano | экваторгвинейский | غيني استوائي |
GR | greek, hellenic | grec, grecque, hellénique | griego, helénico | греческий | يوناني |
GT | guatemalan | guatémaltèque | guatemalteco | гватемальский | غواتيمالي |
GW | bissau-guinean | bissau-guinéen, bissaoguinéen | bissauguineano, guineano-bissauense | | |
GY | guyanese | guyanien | guyanés | гайанский | غياني |
HK | =hong kong | =hong kong, hongkongais | =hong kong, hongkonés | =гонконг, гонконгский | =هونغ كونغ | 香港
HN | honduran | hondurien | hondureño | гондурасский | هندوراسي |
HR | croatian | croate | croata | хорватский | كرواتي |
HT | haitian | haïtien | haitiano | гаитянский | هايتي |
HU | hungarian | hongrois | húngaro | венгерский | هنغاري, =المجر |
ID | indonesian | indonésien | indonesio | индонезийский | إندونيسي | 印尼
IE | irish | irlandais | irlandés | ирландский | أيرلندي |
IL | israeli | israélien | israelí | израильский | إسرائيلي |
IN | indian | indien | indio, hindú | индийский | هندي |
IQ | iraqi | iraquien, irakien, =irak | iraquí, irakí, =irak | иракский | عراقي |
IR | iranian | iranien | iraní | иранский | إيراني | 伊朗
IS | icelandic | islandais | islandés | исландский | آيسلندي |
IT | italian | italien | italiano | итальянский | إيطالي |
JM | jamaican | jamaïcain, jamaïquain | jamaicano, jamaiquino | ямайский | جامايكي |
JO | jordanian | jordanien | jordano | иорданский | أردني |
JP | japanese | japonais | japonés | японский | ياباني |
KE | kenyan | kényan | keniano, keniata | кенийский | كيني |
KG | kyrgyz, kyrgyzstani | kirghize | kirguís, kirguiso, kirguistaní | кыргызский, киргизский, =киргизия | قيرغيزي, قيرغيزستاني |
KH | cambodian | cambodgien | camboyano | камбоджийский | كمبودي |
KI | i-kiribati | kiribatien | kiribatiano | | |
KM | comorian | comorien | comorense, comorano | коморский, =коморы | |
KN | kittitian | | | | |
KP | =north korea, DPRK, north korean | RPDC, =corée du nord, nord-coréen | RPDC, =corea del norte, norcoreano | =северная корея, КНДР, северокорейский | =كوريا الشمالية | 朝鲜
KR | =korea, =south korea, korean | =corée, =corée du sud, coréen, sud-coréen | =corea, =corea del sur, coreano, surcoreano | =корея, =южная корея, корейский, южнокорейский | =كوريا, =كوريا الجنوبية, كوري | 韩国
KW | kuwaiti | koweïtien | kuwaití | кувейтский | كويتي |
KZ | kazakh, kazakhstani | kazakh | kazajo, kazako | казахский, казахстанский | كازاخستاني, كازاخي |
LA | lao, laotian, =laos | lao, laotien, =laos | laosiano, =laos | лаосский, =лаос | =لاوس, =لاو | 老挝
LB | lebanese | libanais | libanés | ливанский | لبناني |
LC | saint lucian | saint-lucien | santaluciano | сентлюсийский | |
LI | | liechtensteinois | liechtensteiniano | лихтенштейнский | |
LK | sri lankan | sri-lankais, srilankais | esrilanqués | шри-ланкийский, шриланкийский | سريلانكي |
LR | liberian | libérien | liberiano | либерийский | ليبيري |
LS | basotho | lésothan | lesotense | лесотский | |
LT | lithuanian | lituanien, lithuanien | lituano | литовский | ليتواني |
LU | luxembourgish | luxembourgeois | luxemburgués | люксембургский | لكسمبرغي |
LV | latvian | letton | letón | латвийский | لاتفي |
LY | libyan | libyen | libio | ливийский | ليبي |
MA | moroccan | marocain | marroquí | марокканский | مغربي |
MC | monegasque | monégasque | monegasco | монакский | |
MD | moldovan, =moldova | moldove, =moldova, =moldavie | moldovo, =moldova, =moldavia | молдавский, молдовский, =молдова | مولدوفي, =مولدوفا | 摩尔多瓦
ME | montenegrin | monténégrin | montenegrino | черногорский | |
MG | malagasy, madagascan | malgache | malgache | мадагаскарский, малагасийский | مدغشقري, ملغاشي |
MH | marshallese | marshallais | marshalés | | |
MK | macedonian, =macedonia | macédonien, =macédoine | macedonio, =macedonia | македонский, =македония | مقدوني, =مقدونيا | 马其顿
ML | malian | malien | maliense | малийский | |
MM | =burma | =birmanie, birman | birmano, =birmania | мьянманский, =бирма | ميانماري |
MN | mongolian | mongol | mongol | монгольский | منغولي |
MO | =macao, =macau | =macao | =macao | =макао | =ماكاو | 澳门
MR | mauritanian | mauritanien | mauritano | мавританский | موريتاني |
MT | maltese | maltais | maltés | мальтийский | مالطي |
MU | mauritian | mauricien | mauriciano | маврикийский | موريشيوسي |
MV | maldivian | maldivien | maldivo | мальдивский, =мальдивы | ملديفي |
MW | malawian | malawien, malawite | malauí, malawiano | малавийский | ملاوي |
MX | mexican | mexicain | mexicano, =méjico | мексиканский | مكسيكي |
MY | malaysian | malaisien | malasio | малайзийский | ماليزي |
MZ | mozambican | mozambicain | mozambiqueño | мозамбикский | موزامبيقي |
NA | namibian | namibien | namibio | намибийский | ناميبي |
NE | nigerien | nigérien | nigerino | нигерский | نيجري |
NG | nigerian | nigérian | nigeriano | нигерийский | نيجيري |
NI | nicaraguan | nicaraguayen | nicaragüense | никарагуанский | نيكاراغوي |
NL | dutch, =holland | néerlandais, hollandais, =hollande | neerlandés, holandés, =holanda | нидерландский, голландский, =голландия | هولندي, =هولندا |
NO | norwegian | norvégien | noruego | норвежский | نرويجي |
NP | nepalese, nepali | népalais | nepalés, nepalí | непальский | نيبالي |
NR | nauruan | nauruan | nauruano | | |
NZ | =aotearoa, NZ | néo-zélandais, =zélande | neozelandés, neocelandés | новозеландский | نيوزيلندي |
OM | omani | omanais | omaní | оманский | عماني |
PA | panamanian | panaméen | panameño | панамский | بنمي |
PE | peruvian | péruvien | peruano | перуанский | بيروي, بيروفي |
PG | papua new guinean | papouan-néo-guinéen, papouasien | papú | | |
PH | philippine, filipino | philippin | filipino | филиппинский | فلبيني |
PK | pakistani | pakistanais | pakistaní, paquistaní | пакистанский | باكستاني |
PL | polish | polonais | polaco | польский | بولندي |
PR | puerto rican | portoricain | puertorriqueño, boricua | пуэрториканский | بورتوريكي |
PS | palestinian, =palestine | palestinien, =palestine | palestino, =palestina | палестинский, =палестина | فلسطيني, =فلسطين | 巴勒斯坦
PT | portuguese | portugais | portugués, luso | португальский | برتغالي |
PW | palauan | paluan, palaosien | palauano | | |
PY | paraguayan | paraguayen | paraguayo | парагвайский | باراغوي |
QA | qatari | qatarien, qatari | qatarí, catarí | катарский | قطري |
RO | romanian | roumain | rumano | румынский | |
RS | serbian | serbe | serbio | сербский | صربي |
RU | russian, =russia | russe, =russie | ruso, =rusia | российский, =россия, русский, РФ | روسي, =روسيا | 俄罗斯
RW | rwandan | rwandais | rwandés, ruandés | руандийский | رواندي |
SA | saudi | saoudien | saudí, saudita | саудовский | سعودي, =السعودية | 沙特
SB | | salomonais, salomonien | salomonense | | |
SC | seychellois | seychellois | seychellense | сейшельский | سيشيلي |
SD | sudanese | soudanais | sudanés | суданский | سوداني |
SE | swedish | suédois | sueco | шведский | سويدي |
SG | singaporean | singapourien | singapurense | сингапурский | سنغافوري |
SI | slovenian, slovene | slovène | esloveno | словенский | سلوفيني |
SK | slovak | slovaque | eslovaco | словацкий | سلوفاكي |
SL | sierra leonean | sierra-léonais, sierraléonais | sierraleonés | сьерра-леонский | سيراليوني |
SM | sammarinese | saint-marinais | sanmarinense | сан-маринский | |
SN | senegalese | sénégalais | senegalés | сенегальский | سنغالي |
SO | somali | somalien | somalí | сомалийский | صومالي |
SR | surinamese | surinamais | surinamés | суринамский | سورينامي |
SS | south sudanese | sud-soudanais | sursudanés, sudsudanés | южносуданский | |
ST | santomean, sao tomean | santoméen | santotomense | | |
SV | salvadoran, salvadorian | salvadorien | salvadoreño | сальвадорский | سلفادوري |
SY | syrian, =syria | syrien, =syrie | sirio, =siria | сирийский, =сирия | سوري, =سوريا, =سورية | 叙利亚
SZ | swazi, =swaziland | swazi, eswatinien | suazi, =suazilandia | эсватинийский | |
TD | chadian | tchadien | chadiano | чадский | تشادي |
TG | togolese | togolais | togolés | тоголезский | توغولي |
TH | thai | thaïlandais, thaï | tailandés | таиландский, тайский | تايلندي, =تايلاند |
TJ | tajik, tajikistani | tadjik | tayiko | таджикский, таджикистанский | طاجيكي, طاجيكستاني |
TL | timorese, =east timor, =timor | timorais, est-timorais, =timor | timorense, =timor | тиморский | تيموري |
TM | turkmen | turkmène | turcomano, turkmeno | туркменский | تركماني |
TN | tunisian | tunisien | tunecino | тунисский | تونسي |
TO | tongan | tongien, tonguien | tongano | тонганский | |
TR | turkish, =turkey | turc, turque, =turquie | turco, =turquía | турецкий, =турция | تركي, =تركيا | 土耳其
TT | trinidadian, =trinidad | trinidadien, trinitéen, trinidadéen | trinitense | тринидадский | |
TV | tuvaluan | tuvaluan | tuvaluano | | |
TZ | tanzanian, =tanzania | tanzanien, =tanzanie | tanzano, =tanzania, =tanzanía | танзанийский, =танзания | تنزاني, =تنزانيا | 坦桑尼亚
UA | ukrainian | ukrainien | ucraniano, ucranio | украинский | أوكراني |
UG | ugandan | ougandais | ugandés | угандийский | أوغندي |
US | =united states, USA, US, =america, american | =états-unis, américain, USA | =estados unidos, estadounidense, EE UU, EEUU, USA | =соединенные штаты, США, американский | =الولايات المتحدة, أمريكي, أميركي | 美国
UY | uruguayan | uruguayen | uruguayo | уругвайский | أوروغوي |
UZ | uzbek, uzbekistani | ouzbek | uzbeko | узбекский, узбекистанский | أوزبكي, أوزبكستاني |
VA | =vatican | =vatican | vaticano | =ватикан, ватиканский | =الفاتيكان | 梵蒂冈, 教廷
VC | vincentian, =saint vincent | vincentais, =saint-vincent | sanvicentino | | |
VE | venezuelan | vénézuélien | venezolano | венесуэльский | فنزويلي | 委内瑞拉
VN | vietnamese, =vietnam | vietnamien, =vietnam | vietnamita, =vietnam | вьетнамский | فييتنامي, =فيتنام, =فييتنام, فيتنامي |
VU | | vanuatuan | vanuatuense | | |
WS | samoan | samoan | samoano | самоанский | ساموي |
YE | yemeni | yéménite | yemení | йеменский | يمني |
ZA | south african | sud-africain | sudafricano | южноафриканский, ЮАР | جنوب أفريقي |
ZM | zambian | zambien | zambiano | замбийский | زامبي |
ZW | zimbabwean | zimbabwéen | zimbabuense | зимбабвийский | زمبابوي |
"""

# Words that hold one of those above and tell no State, or another one.
OTHERS = """
CN | | | | | | 中国香港, 中国澳门
BR | | | | | | 巴西利亚
IN | =indian ocean | =océan indien | =océano índico | =индийский океан | =المحيط الهندي | 印度洋, 印度支那
US | =latin america, latin american, =south america, south american, =central america, central american, =north america, north american, =american states, inter-american, pan american, ibero-american | latino-américain, sud-américain, nord-américain, inter-américain, centraméricain, =états américains | | | أمريكي لاتيني | 中美国家, 南美国家, 北美国家, 拉美国家
"""

# Russian nouns whose endings are not those that their last letters tell.
RUSSIAN = {"китая": "китая", "маврикий": "маврики/й", "острова": "остров/ы", "египет": "египет"}
ADJECTIVE = re.compile("(ая|яя|ое|ее|ый|ий|ой|ые|ие)$")

HEADER = """\
# What tells a country in the name of an organization: its names, and its adjectives, in small letters and without accents,
# words parted by spaces; in capitals, as it is written or not at all. What stands behind a stroke ends a word as the
# phrase file of the language says (names.endings). One line each, in the order of their codes: the program finds a line by
# its first two letters, and a cell by its key.
#
# Made by make-nations.py from un-countries.csv and countries.toml: correct it there, not here.
#
#   en fr es ru ar zh  names of countries.toml and of the United Nations (short, formal, M49): without articles and brackets;
#                      those that two countries share are left out, and those that hold another name of the country
#   en-more … zh-more  adjectives and short names: by hand, no source confirms any of them. Those that are other words too
#                      are left out ("روماني" is Roman, "مالي" financial), and those of two States are of none or of one
#                      ("Korean" of the Republic of Korea, "Dominican" of the Dominican Republic)
#   en-not … zh-not    names and adjectives that hold one of this country's and are another's ("guinea bissau"), found by the
#                      script; those that are no State's ("indian ocean") by hand

"""


def fold(text, language):
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text.replace("*", ""))).strip()
    if language == "zh":
        return text
    text = text if text == text.upper() and text != text.lower() else text.lower()
    bare = "".join(c if "\u0400" <= c <= "\u06ff" else unicodedata.normalize("NFD", c)[0] for c in text)
    bare = re.sub("[\u064b-\u0652\u0640]", "", bare)
    return " ".join(re.findall(r"[^\W_]+(?:/[^\W_]*)?", bare))


def without_article(text, language):
    articles = {"en": "the ", "fr": "(?:les? |la |l[’'])", "es": "(?:el |la |los |las )"}
    return re.sub("^" + articles.get(language, "$^"), "", text)


def names(row, line, language):
    for name in (row["short_" + language], row["formal_" + language], row["m49name_" + language],
                 line[language], line.get(language + "-text", "")):
        name = re.sub(r"\s*\(.*\)", "", name)
        if name:
            yield declined(fold(without_article(name.strip(), language), language), language)


def declined(name, language):
    return " ".join(map(noun, name.split())) if language == "ru" else name


def noun(word):
    if word in RUSSIAN:
        return RUSSIAN[word]
    if ADJECTIVE.search(word):
        return word[:-2] + "/ий"
    if word[-1] in "аяыйь" or word.endswith("ство"):
        return word[:-1] + "/" + word[-1]
    return word if word[-1] in "иоеуэю" or len(word) < 3 else word + "/"


def by_hand(form, language):
    if form.startswith("="):
        return declined(fold(form[1:], language), language)
    folded = fold(form, language)
    if language == "zh" or folded != folded.lower():
        return folded
    if language == "es" and folded.endswith("o"):
        return folded[:-1] + "/o"
    *before, last = folded.split()
    return " ".join([*before, noun(last)]) if language == "ru" else folded + "/"


def table(text):
    for line in text.strip().splitlines():
        code, *cells = line.split("|")
        if len(cells) != len(LANGUAGES):
            sys.exit(f"{line}: a cell for each language")
        forms = [[form.strip() for form in cell.split(",") if form.strip()] for cell in cells]
        yield code.strip(), {
            language: [by_hand(form, language) for form in forms] for language, forms in zip(LANGUAGES, forms)
        }


def is_word(form, word, endings):
    """Whether a word of a form may be a word of another one, itself a stem with an ending."""
    stem, stroke, ending = word.partition("/")
    own, own_stroke, own_ending = form.partition("/")
    spelt = [stem + end for end in endings.get(ending, [])] if stroke else [stem]
    mine = [own + end for end in endings.get(own_ending, [])] if own_stroke else [own]
    return any(one in mine for one in spelt)


def holds(longer, form, language, endings):
    if language == "zh":
        return form in longer and form != longer
    long, short = longer.split(), form.split()
    return len(long) > len(short) and any(
        all(is_word(one, word, endings) for one, word in zip(short, long[at:])) for at in range(len(long) - len(short) + 1)
    )


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.splitlines()[0])
    lines = tomllib.loads((HERE / "countries.toml").read_text(encoding="utf-8"))
    with open(sys.argv[1], encoding="utf-8-sig", newline="") as f:
        rows = {row["alpha2"]: row for row in csv.DictReader(f)}
    hand, others = dict(table(BY_HAND)), dict(table(OTHERS))
    out = {code: {} for code in lines}
    for language in LANGUAGES:
        phrases = tomllib.loads((HERE.parent / "phrases" / f"{language}.toml").read_text(encoding="utf-8"))
        endings = phrases["names"].get("endings", {})
        told = {code: list(dict.fromkeys(names(rows[code], line, language))) for code, line in lines.items()}
        more = {code: [form for form in forms[language] if form not in told[code]] for code, forms in hand.items()}
        of = {}
        for code in lines:
            for form in (*told[code], *more.get(code, [])):
                of.setdefault(form, set()).add(code)
        for code in lines:
            told[code] = [form for form in told[code] if len(of[form]) == 1]
            twice = [form for form in more.get(code, []) if len(of[form]) > 1]
            if twice:
                sys.exit(f"{language}: {twice} of {[of[form] for form in twice]}")
            own = told[code] + more.get(code, [])
            rivals = [
                form
                for form, codes in of.items()
                if code not in codes and any(holds(form, mine, language, endings) for mine in own)
            ]
            rivals += others.get(code, {}).get(language, [])
            for key, forms, among in (("", told[code], own), ("-more", more.get(code, []), own), ("-not", rivals, rivals)):
                # What holds another of them tells no more.
                needed = [form for form in forms if not any(holds(form, one, language, endings) for one in among)]
                if needed:
                    out[code][language + key] = ", ".join(needed)
    text = HEADER + "\n".join(
        code + " = { " + ", ".join(f'{key} = "{forms}"' for key, forms in cells.items()) + " }" for code, cells in out.items()
    )
    assert len(tomllib.loads(text)) == len(lines)
    sys.stdout.buffer.write((text + "\n").encode("utf-8"))


main()
