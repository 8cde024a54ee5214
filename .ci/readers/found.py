"""How many fields of a manuscript come back from its PDF, reader by reader, as a row of a table.

found.py PDF…, each beside its Markdown, its TOML `NAME.toml` and, by pdf.js, `PDF.txt`. A field is what is typed, a text of
several sentences by its sentences, so that a foot of a page costs one. It counts where the Markdown prints it as typed.
"""
import logging
import re
import subprocess
import sys
import tomllib
import unicodedata
from pathlib import Path

import pymupdf
import pypdf
import pypdfium2

logging.disable(logging.CRITICAL)
LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh']
PLAIN = {'symbol', 'given', 'family', 'title', 'name'}


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def heard(pdf):
    """The structure tree as poppler walks it, which prints what `ReversedChars` marks from its end."""
    said = re.findall(r'^ *"(.*)"$', run('pdfinfo', '-struct-text', pdf), re.M)
    turned = lambda text: text[::-1] if re.search('[\u0590-\u065f\u066a-\u08ff]', text) else text
    return ''.join(turned(text) for text in said)


READERS = {
    'poppler': lambda pdf: run('pdftotext', pdf, '-'),
    'pdfium': lambda pdf: '\f'.join(p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(pdf)),
    'PyMuPDF': lambda pdf: '\f'.join(page.get_text() for page in pymupdf.open(pdf)),
    'pdf.js': lambda pdf: Path(f'{pdf}.txt').read_text(),
    'pypdf': lambda pdf: '\f'.join(page.extract_text() for page in pypdf.PdfReader(pdf).pages),
    'heard': heard,
}


def bare(text):
    """Without controls and what lines do to spaces and capitals; Han characters are parted by lines alone."""
    text = ''.join(c for c in text if unicodedata.category(c) != 'Cf')
    text = re.sub(r'\s+', ' ', unicodedata.normalize('NFC', text)).strip().casefold()
    return re.sub('(?<=[\u3000-\u9fff\uff00-\uffef“”]) | (?=[\u3000-\u9fff\uff00-\uffef“”])', '', text)


def plain(markdown):
    """The words of Markdown, cut (\\0) where something else is printed between."""
    for mark, words in [
        (r'<!--.*?-->', ''), (r'\[\^[^\]]*\]:?', '\0'), (r'!?\[([^\]]*)\]\([^)]*\)', r'\1'), (r'</?\w[^>]*>', ''),
        (r'(?<!\\)[*_]+', ''), (r'\\(.)', r'\1'), (r'(?m)^\s*([-*>]|\d+\.)\s', '\0'), (r'\|', '\0'),
    ]:
        markdown = re.sub(mark, words, markdown)
    return markdown


def typed(value, language, key=''):
    if isinstance(value, dict) and any(tag in value for tag in LANGUAGES):
        yield from typed(value.get(language, ''), language, 'title')
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from typed(inner, language, key)
    elif isinstance(value, list):
        for inner in value:
            yield from typed(inner, language, key)
    elif isinstance(value, str) and key in PLAIN:
        yield value


def fields(manuscript, language):
    texts = [text for text in typed(tomllib.loads(manuscript), language)]
    blocks = [block for text in texts for block in re.split(r'\n\s*\n|\0', plain(text))]
    return {bare(part) for block in blocks for part in re.split(r'(?<=[.!?؟。？！])\s*', block) if len(bare(part)) > 1}


def row(pdf):
    path = Path(pdf)
    name, language = path.stem.rsplit('.', 1)
    printed = bare(plain(path.with_suffix('.md').read_text()))
    all_fields = {field for field in fields(path.with_name(f'{name}.toml').read_text(), language) if field in printed}
    cells = []
    for reader, read in READERS.items():
        text = bare(read(pdf))
        lost = sorted(field for field in all_fields if field not in text)
        cells.append(str(len(all_fields) - len(lost)))
        for field in lost:
            print(f'{path.name}: {reader} does not find {field}', file=sys.stderr)
    return f'| `{name}` {language} | {len(all_fields)} | {" | ".join(cells)} |'


print(f'| manuscript | fields | {" | ".join(READERS)} |')
print('|---|---:|' + '---:|' * len(READERS))
for pdf in sys.argv[1:]:
    print(row(pdf))
