/** The part of the suite that every Node.js line we support has to pass: one article, all the way. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { build, check } from '../../src/index.ts';
import { ARTICLE, desk } from '../cli/banxin.ts';

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, i) => {
    const { items } = await (await document.getPage(i + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return (await Promise.all(pages)).join('');
}

describe('an article, all the way', () => {
  it('becomes a PDF whose text is that of the article', async () => {
    const [result] = await build({ inputs: { content: ARTICLE, name: 'a.md' } });
    expect([result?.ok, result?.diagnostics, result?.layout?.pages.length]).toEqual([true, [], 1]);
    const text = (await textOf(result!.pdf!)).replaceAll(/\s/g, '');
    expect(text).toContain('8月1日，县防汛抗旱指挥部召开会商会，研究部署下一步工作。');
    expect(text).toContain('全县防汛工作有序推进');
    expect(text).toContain('第3期');
  });

  it('gives the same bytes twice', async () => {
    const [first] = await build({ inputs: { content: ARTICLE } });
    const [second] = await build({ inputs: { content: ARTICLE } });
    expect(Buffer.compare(first!.pdf!, second!.pdf!)).toBe(0);
  });

  it('is checked without a PDF', async () => {
    const [result] = await check({ inputs: { content: ARTICLE.replace('期号', '期好') } });
    expect([result?.ok, result && 'pdf' in result]).toEqual([true, false]);
    const unknown = result?.diagnostics.find(({ code }) => code === 'front-matter/unknown-key');
    expect(unknown?.span?.line).toBe(3);
  });

  it('works through the command line', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const ended = at.run(['build', 'a.md', '--quiet']);
    expect([ended.code, ended.err, at.files('output')]).toEqual([0, '', ['a.pdf']]);
  });
});
