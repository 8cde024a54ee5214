// What pdf.js reads of each file: `node pdfjs.mjs MODULE FILE…` writes FILE.txt beside it.
import { readFileSync, writeFileSync } from 'node:fs';

const [module, ...files] = process.argv.slice(2);
const { getDocument } = await import(module);
for (const file of files) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) text += item.str + (item.hasEOL ? '\n' : '');
    text += '\f';
  }
  writeFileSync(`${file}.txt`, text);
}
