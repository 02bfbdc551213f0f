/**
 * Many articles by Typst in one Node.js process: `typst-many.mjs FOLDER OUT TEMPLATE FONTS KIND`. One compiler for
 * all, its fonts opened once, its memory kept as its makers advise; `KIND`: `plain`, or a standard for a PDF with tags.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readBriefing } from './article.ts';

const [folder = '', out = '', template = '', fonts = '', kind = ''] = process.argv.slice(2);
const form = kind === 'plain' ? { pdfTags: false } : { pdfStandard: kind };
/** What its documentation suggests for tools that do not watch files. */
const AGE = 10;

const compiler = NodeCompiler.create({ workspace: dirname(template), fontArgs: [{ fontPaths: [fonts] }] });
mkdirSync(out, { recursive: true });
for (const file of readdirSync(folder).sort()) {
  const inputs = { article: JSON.stringify(readBriefing(join(folder, file))) };
  const compiled = compiler.compile({ mainFilePath: template, inputs });
  if (!compiled.result) {
    compiled.printDiagnostics();
    process.exit(1);
  }
  writeFileSync(join(out, `${basename(file, '.md')}.pdf`), compiler.pdf(compiled.result, form));
  compiler.evictCache(AGE);
}
process.exit(0);
