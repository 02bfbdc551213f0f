/**
 * Typst in a Node.js process: `typst.mjs ARTICLE OUT TEMPLATE FONTS`. One compiler that knows one folder
 * of fonts, one compile, one PDF without tags (banxin writes none either).
 */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readBriefing } from './article.ts';

const [article = '', out = '', template = '', fonts = ''] = process.argv.slice(2);
const compiler = NodeCompiler.create({
  workspace: dirname(template),
  fontArgs: [{ fontPaths: [fonts] }],
  inputs: { article: JSON.stringify(readBriefing(article)) },
});
const compiled = compiler.compile({ mainFilePath: template });
if (!compiled.result) {
  compiled.printDiagnostics();
  process.exit(1);
}
writeFileSync(out, compiler.pdf(compiled.result, { pdfTags: false }));
process.exit(0);
