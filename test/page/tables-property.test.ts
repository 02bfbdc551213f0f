/** What holds of every table: its words are all there, once, inside 版心, and nothing throws. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { build, type PageItem } from '../../src/index.ts';
import { article, CASES, HEAD, ROOT } from './support.ts';

const word = fc.constantFrom(
  '甲',
  '平江水库',
  '12.5',
  '1,234',
  '—',
  '',
  'Abc',
  '需要两行以上才能排完的说明文字。'.repeat(3),
);
const mark = fc.constantFrom('', '', '', '', '||', '^^');
const cell = fc.tuple(mark, word);

const tables = fc
  .record({
    columns: fc.integer({ min: 1, max: 14 }),
    rows: fc.array(fc.array(cell, { minLength: 14, maxLength: 14 }), { minLength: 1, maxLength: 60 }),
    heads: fc.integer({ min: 1, max: 3 }),
    wish: fc.constantFrom('', ' {横排}', ' {竖排}'),
    note: fc.constantFrom('', '\n\n注：说明一句。'),
    before: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ columns, rows, heads, wish, note, before }) => {
    let serial = 0;
    const typed = rows.map((row) => {
      const cells = row.slice(0, columns).map(([how, text], i) => {
        if (how === '||' && i > 0) return '|';
        if (how === '^^') return ' ^^ |';
        serial += 1;
        return ` ${text}${/[\u4e00-\u9fff]$/.test(text) ? `词${serial}尾` : text} |`;
      });
      return `|${cells.join('')}`;
    });
    const head = typed.slice(0, heads);
    const lines = [...head, `|${'---|'.repeat(columns)}`, ...typed.slice(heads)];
    return `${'汛'.repeat(before)}\n\n表：任务${wish}\n\n${lines.join('\n')}${note}\n\n文字。`;
  });

async function laidOut(body: string) {
  const [result] = await build({
    inputs: { content: article(HEAD, body), name: 'a', folder: CASES },
    cwd: ROOT,
  });
  return result!;
}

/** The box of an item whichever way it runs. */
function boxOf(item: PageItem) {
  if (item.kind !== 'text')
    return { left: item.x, top: item.y, right: item.x + item.width, bottom: item.y + item.height };
  const [along, up] = [item.width, item.size * 0.88];
  return item.turn === 90
    ? { left: item.x - up, top: item.y - along, right: item.x + item.size - up, bottom: item.y }
    : { left: item.x, top: item.y - up, right: item.x + along, bottom: item.y + item.size - up };
}

test('every word stands once in the text of the document, and inside 版心', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (body) => {
      const { layout, diagnostics } = await laidOut(body);
      expect(layout, diagnostics.map((d) => d.message.zh).join()).toBeDefined();
      const owned = layout!.pages
        .flatMap((p) => p.items)
        .filter((i) => i.kind === 'text' && i.node !== undefined);
      const printed = owned.map((i) => (i.kind === 'text' ? i.text : '')).join('');
      const typed = [...body.matchAll(/词\d+尾/g)].map((m) => m[0].slice(0, -1));
      for (const one of typed) expect(printed.replaceAll('尾', '|').split(`${one}|`)).toHaveLength(2);
      for (const page of layout!.pages) {
        const { x, y, width, height } = page.typeArea;
        for (const item of page.items.filter((i) => i.node !== undefined || i.kind === 'rule')) {
          const box = boxOf(item);
          if (item.kind === 'rule' && item.colour !== 'black') continue;
          expect(box.left).toBeGreaterThan(x - 9);
          expect(box.right, JSON.stringify(item)).toBeLessThan(x + width + 9);
          expect(box.top).toBeGreaterThan(y - 9);
          expect(box.bottom).toBeLessThan(y + height + 9);
        }
      }
    }),
    { endOnFailure: true, numRuns: Number(process.env.FUZZ ?? 25) },
  );
}, 120_000);
