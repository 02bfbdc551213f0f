/** A site of articles of the project and of documents with every kind of name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glyphsOf } from '../../../src/pipeline/glyphs-of.ts';
import { recordOf } from '../../../src/records/record.ts';
import type { Publication } from '../../../src/records/types.ts';
import { pictureUrl } from '../../../src/site/pages/places.ts';
import { previewOf } from '../../../src/site/preview/preview.ts';
import { twinOf } from '../../../src/site/twin/twin.ts';
import { fonts, madeFile, ROOT } from '../made.ts';
import { publication, sha256 } from './publications.ts';

/** A page that a viewer can show. */
export const PDF = new TextEncoder().encode(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF\n',
  ].join('\n'),
);

const ARTICLES = ['汛期水情通报', '通知·防汛物资储备管理', '请示·联合修编洪水风险图'];

export const EVIL = '<script>alert(1)</script>关于节约用水的函';

export async function samplePublications(): Promise<Publication[]> {
  return [
    ...(await Promise.all(ARTICLES.map(publicationOf))),
    publication(
      { output: '深 层/100% #1?😀.pdf', title: EVIL, type: '函', date: '2025-03-04', keywords: ['节水'] },
      { twin: '<h1>关于节约用水的函</h1>\n<p>请核定再生水厂的供水规模。Water Plan 2025</p>' },
    ),
    publication({
      output: 'index.pdf',
      title: '一个长长的标题'.repeat(9),
      date: '2024-01-02',
      keywords: [],
      organs: ['云川市水务局', 'AVeryLongNameWithoutAnyBlankInItThatHasToBeBrokenSomewhere'.repeat(2)],
    }),
  ];
}

async function publicationOf(name: string): Promise<Publication> {
  const output = `${name}.pdf`;
  const made = await madeFile('input', `${name}.md`);
  const pictures = new Map<string, Uint8Array>();
  const twin = twinOf({
    ...made,
    pictureOf: ({ src }) => {
      if (!/\.(?:png|svg)$/.test(src)) return undefined;
      pictures.set(src, readFileSync(join(ROOT, 'input', src)));
      return { url: pictureUrl(output, src) };
    },
  });
  const facts = { input: `${name}.md`, output, bytes: PDF.length, sha256: sha256(name), key: sha256(name) };
  const record = recordOf(made.layout.metadata, { ...facts, findings: { errors: 0, warnings: 0, hints: 0 } });
  const preview = previewOf(made.layout.pages[0]!, made.layout, { glyphs: glyphsOf(fonts) });
  return { record, twin, preview, pictures };
}
