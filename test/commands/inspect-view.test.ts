/** An inspection as a person reads it. */
import { describe, expect, it } from 'vitest';
import { type InspectLook, shownInBrief, shownInspection } from '../../src/commands/inspect-view.ts';
import { inspectPdf } from '../../src/inspect/inspect.ts';
import { document, spoilt } from '../inspect/papers.ts';
import { type TypedPaper, typedPdf } from '../inspect/typed-pdf.ts';

const LOOK: InspectLook = { lang: 'zh', paint: (_, text) => text, all: false, metadata: false };
const PAPER = document();
const shown = async (paper: TypedPaper): Promise<string> =>
  shownInspection('甲.pdf', await inspectPdf(typedPdf(paper)), LOOK);

describe('for a person', () => {
  it('pages in a row are from–to', async () => {
    const text = await shown(spoilt(PAPER, 'page-number', (one) => ({ y: one.y + 4 })));
    expect(text).toContain('（第 1～4 页');
  });

  it('findings that say the same name their paragraphs', async () => {
    const first = (one: { readonly text: string }) => one.text.length === 26;
    const paper = spoilt(PAPER, 'body', (one, i) =>
      first(one) ? { x: one.x - 6, text: `第${i + 1}段${one.text.slice(3)}` } : {},
    );
    expect(await shown(paper)).toMatch(/“第\d+段.{5}…”、“第\d+段.{4,5}…”、“第\d+段.{4,5}…”等 \d+ 处/);
  });

  it('a few places stand for many, and the number of the others is told', async () => {
    const mark = PAPER.texts.find(({ tag }) => tag === 'remark')!;
    const red = Array.from({ length: 11 }, (_, i) => ({ ...mark, page: 2, y: 272 + 2 * i, red: true }));
    const rows = red.map((one, i) => ({ ...one, x: 30 + 60 * (i % 2), y: 5 + 2.6 * i, size: 6 }));
    const text = await shown({
      ...PAPER,
      texts: [...PAPER.texts, ...rows.map((one, i) => ({ ...one, text: `${i}号` }))],
    });
    expect(text).toMatch(/文字黑色[^✗]*（第 2 页，“0号”、“1号”、“2号”等 11 处）/);
  });

  it('what was not found is a line under the elements', async () => {
    const paper = spoilt(
      spoilt(PAPER, 'date', () => undefined),
      'number',
      () => undefined,
    );
    const text = shownInspection('甲.pdf', await inspectPdf(typedPdf(paper), { format: 'document' }), LOOK);
    expect(text).toContain('\n  没有认出：发文字号、成文日期\n');
    expect(await shown(PAPER)).not.toContain('没有认出');
  });

  it('an edge that does not show is none', async () => {
    const short = spoilt(PAPER, 'body', (one) => ({ text: one.text.slice(0, 12) }));
    const text = await shown(short);
    expect(text).toContain('右 —：没有一行排满');
    expect(await shown(PAPER)).not.toContain('右 —');
  });

  it('metadata has Chinese names beside its keys, and a line for each value', async () => {
    const inspection = await inspectPdf(typedPdf(PAPER));
    const metadata = { info: { Title: '甲' }, xmp: { 'dc:subject': ['防汛', '水库'] }, tagged: false };
    const text = shownInspection('甲.pdf', { ...inspection, metadata }, { ...LOOK, metadata: true });
    expect(text).toMatch(/题名 Title +甲\n +关键词 dc:subject +防汛\n +水库\n/);
  });

  it('in brief, what the standard requires comes first', async () => {
    const paper = spoilt(
      spoilt(PAPER, 'level-1', () => ({ text: '一、总体要求。' })),
      'page-number',
      (one) => ({ y: one.y + 4 }),
    );
    const line = shownInBrief('甲.pdf', await inspectPdf(typedPdf(paper)), LOOK);
    expect(line).toMatch(/不合；标准规定：页码.*；惯例：/);
    expect(line.indexOf('惯例：')).toBeGreaterThan(line.indexOf('标准规定：'));
  });
});
