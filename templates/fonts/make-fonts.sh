#!/bin/sh
# Makes the four Arimo subsets: make-fonts.sh [FOLDER]   (default: the folder of this script)
#
# Needs npm, python3 with venv and pip, a network. Writes nothing unless every original has the
# hash below and every subset the hash in README.md; `make-fonts.sh --hashes` prints the subsets' hashes instead.
set -eu
umask 022
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
case ${1-} in
    --hashes) target= ;;
    *) target=$(cd "${1:-$here}" && pwd) ;;
esac
package=@expo-google-fonts/arimo@0.4.3
fonttools=fonttools==4.68.0

unicodes="
20-7E A0-FF 100-17F 180-24F
250-254 256-257 259 25B-25C 260-261 263 265-266 268-26C 26F 271-272 275 27D 280 282-283 287-28C 292 294-295 29D-29E
2B0-2DF 2E0-2E4 2EC 2EE 300-36F
370-3FF 400-4FF 500-52F 1E00-1EFF
2000-206F 2070-209F 20A0-20CF
2100-2101 2103 2105-2106 2109 2113 2116-2117 211E 2120-2122 2126-2127 212A-212B 212E
2153-2154 215B-215E 2190-21FF 2200-22FF
25A0-25A1 25AA-25AB 25B2 25BA 25BC 25C4 25CA-25CC 25CF 25E6
"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work"

npm pack --silent "$package" >/dev/null
sha256sum --quiet --check <<'SUMS'
5058cb6ac604e7cbb63354abc464f09c4b6e02089a3c896ee02fa38eba23ae34  expo-google-fonts-arimo-0.4.3.tgz
SUMS
tar -xzf expo-google-fonts-arimo-0.4.3.tgz
sha256sum --quiet --check <<'SUMS'
88cc899855d30f9c779b73c3319d0e077b098f927187aafce11ca029add707a6  package/400Regular/Arimo_400Regular.ttf
6bd2c6a6fa87f4566cf0a92c5834884597acbd7be9719e550837865ac4167a42  package/400Regular_Italic/Arimo_400Regular_Italic.ttf
ec96ac9fdd94766f66f6140c1375bf011577558f88d43f76b3b59307d2a6bca3  package/700Bold/Arimo_700Bold.ttf
b42b19c10bf5d526f00068303a643282c3df55a79c6fa2eea80b4a078a4a705a  package/700Bold_Italic/Arimo_700Bold_Italic.ttf
11cce536cd2f3864d767003af5dcd739e2e15818cf2279b6175edeadd3960992  package/LICENSE_FONT
SUMS

# The wheel without compiled parts, so that one hash serves every machine.
python3 -m venv venv
venv/bin/pip --quiet --disable-pip-version-check download --no-deps --only-binary=:all: --platform any \
    --python-version 3.11 --implementation py --abi none "$fonttools"
sha256sum --quiet --check <<'SUMS'
d76f8fdcb6936f5e1045a0c9dd721a4bf11112e60d1e243bfa1d39f06a8b3104  fonttools-4.68.0-py3-none-any.whl
SUMS
venv/bin/pip --quiet --disable-pip-version-check install --no-deps --no-index fonttools-4.68.0-py3-none-any.whl

mkdir made
cp package/LICENSE_FONT made/OFL.txt
subset() {
    venv/bin/pyftsubset "package/$1/Arimo_$1.ttf" --output-file="made/$2" \
        --unicodes="$(echo $unicodes | tr ' ' ,)" \
        --layout-features=mark,mkmk,ccmp,locl --layout-scripts='*' \
        --no-hinting --no-glyph-names --notdef-outline \
        --name-IDs=0,1,2,3,4,5,6,7,13,14 --name-languages=0x409 \
        --drop-tables+=STAT,gasp --no-harfbuzz-repacker --no-recalc-timestamp
}
subset 400Regular Arimo-Regular.ttf
subset 400Regular_Italic Arimo-Italic.ttf
subset 700Bold Arimo-Bold.ttf
subset 700Bold_Italic Arimo-BoldItalic.ttf

cd made
if [ -z "$target" ]; then
    wc -c *.ttf
    sha256sum -- *
    exit
fi
for file in *; do
    sum=$(sha256sum "$file" | cut -d ' ' -f 1)
    grep -Fq "$sum" "$here/README.md" || { echo "$file: $sum is not in README.md" >&2; exit 1; }
done
cp -- * "$target/"
