/** What holds of cells joined down, however long their text and wherever pages part them: it stays in its box. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { build, type Layout, type Page, type PageItem } from '../../src/index.ts';
import { article, CASES, HEAD, ROOT } from './support.ts';

/** Of the type in tables; nothing else on these pages has it. */
const SIZE = 12;

const short = fc.constantFrom(0, 2, 8, 20);
const text = fc.oneof(
  { weight: 8, arbitrary: short },
  { weight: 1, arbitrary: fc.integer({ min: 60, max: 250 }) },
);
const how = fc.constantFrom('^^', '', '', '||');
/** The first cells of most rows are one, with a text of many lines or of many pages. */
const first = fc.tuple(
  fc.constantFrom('^^', '^^', '^^', '^^', '^^', ''),
  fc.oneof(short, fc.integer({ min: 60, max: 600 }), fc.integer({ min: 600, max: 2500 })),
);

const tables = fc
  .record({
    columns: fc.integer({ min: 2, max: 7 }),
    rows: fc.array(fc.tuple(first, ...Array.from({ length: 6 }, () => fc.tuple(how, text))), {
      minLength: 2,
      maxLength: 40,
    }),
    heads: fc.integer({ min: 1, max: 2 }),
    caption: fc.constantFrom('', '表：任务\n\n', '表：任务 {横排}\n\n', '表：任务 {竖排}\n\n'),
    before: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ columns, rows, heads, caption, before }) => {
    const texts: string[] = [];
    const typed = rows.map((row, r) => {
      const cells = row.slice(0, columns).map(([join, length], i) => {
        if (join === '||' && i > 0) return '|';
        if (join === '^^' && r !== heads && r > 0) return ' ^^ |';
        texts.push(
          `第${texts.length + 1}号${'的文字排在格子之中'.repeat(Math.ceil(length / 9))}`.slice(0, 6 + length),
        );
        return ` ${texts.at(-1)} |`;
      });
      return `|${cells.join('')}`;
    });
    const lines = [...typed.slice(0, heads), `|${'---|'.repeat(columns)}`, ...typed.slice(heads)];
    return { body: `${'汛'.repeat(before)}\n\n${caption}${lines.join('\n')}`, texts };
  });

async function laidOut(body: string): Promise<Layout> {
  const inputs = { content: article(HEAD, body), name: 'a', folder: CASES };
  const [result] = await build({ inputs, cwd: ROOT });
  expect(result?.layout, result?.diagnostics.map((d) => d.message.zh).join()).toBeDefined();
  return result!.layout!;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf(item: PageItem): Box {
  const { x, y, width } = item;
  if (item.kind !== 'text') return { left: x, top: y, right: x + width, bottom: y + item.height };
  const up = item.size * 0.88;
  return item.turn === 90
    ? { left: x - up, top: y - width, right: x + item.size - up, bottom: y }
    : { left: x, top: y - up, right: x + width, bottom: y + item.size - up };
}

const within = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left + by,
  top: top + by,
  right: right - by,
  bottom: bottom - by,
});

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Words that stand on a rule, on other words, or outside the rules of the page. */
function strays(page: Page): string[] {
  const words = page.items.flatMap((i) => (i.kind === 'text' && i.size === SIZE ? [i] : []));
  const rules = page.items.flatMap((i) => (i.kind === 'rule' && i.colour === 'black' ? [boxOf(i)] : []));
  const frame = {
    left: Math.min(...rules.map((r) => r.left)),
    top: Math.min(...rules.map((r) => r.top)),
    right: Math.max(...rules.map((r) => r.right)),
    bottom: Math.max(...rules.map((r) => r.bottom)),
  };
  const cores = words.map((w) => within(boxOf(w), SIZE / 8));
  return words.flatMap((word, i) => {
    const core = cores[i]!;
    const crossed = rules.some((r) => meet(core, r)) || cores.some((c, j) => j > i && meet(core, c));
    const outside =
      core.left < frame.left ||
      core.top < frame.top ||
      core.right > frame.right ||
      core.bottom > frame.bottom;
    return crossed || outside ? [`${word.text} ${JSON.stringify(boxOf(word))}`] : [];
  });
}

/** The words of each cell, in the order of its lines. */
function textsOf(layout: Layout): string[] {
  const byNode = new Map<number, string>();
  for (const item of layout.pages.flatMap((p) => p.items))
    if (item.kind === 'text' && item.size === SIZE && item.node !== undefined)
      byNode.set(item.node, (byNode.get(item.node) ?? '') + item.text);
  return [...byNode.values()];
}

test('the words of every cell stand in its box on every page, each once', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async ({ body, texts }) => {
      const layout = await laidOut(body);
      expect(textsOf(layout).toSorted()).toEqual(texts.toSorted());
      layout.pages.forEach((page, i) => {
        expect(strays(page), `page ${i + 1}\n${body}`).toEqual([]);
        const { x, y, width, height } = page.typeArea;
        for (const item of page.items) {
          if (item.kind !== 'rule' && !(item.kind === 'text' && item.size === SIZE)) continue;
          if (item.kind === 'rule' && item.colour !== 'black') continue;
          const box = boxOf(item);
          expect(box.left).toBeGreaterThan(x - 9);
          expect(box.right).toBeLessThan(x + width + 9);
          expect(box.top).toBeGreaterThan(y - 1);
          expect(box.bottom).toBeLessThan(y + height + 1);
        }
      });
    }),
    { endOnFailure: true, numRuns: Number(process.env.FUZZ ?? 20) },
  );
}, 120_000);
