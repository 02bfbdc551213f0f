/** Documents far larger than any article: read to the end, without running out of stack or patience. */
import { describe, expect, it } from 'vitest';
import { HEAD, recognised } from './support.ts';

const items = (text: string) => recognised(`${HEAD}\n# 题\n\n${text}`).gongwen.items;

describe('large documents', () => {
  it('one paragraph of a hundred thousand lines', () => {
    expect(items('防汛\n'.repeat(100_000))[0]!.body).toHaveLength(1);
  });
  it('one paragraph of five million characters', () => {
    expect(items('防汛备汛'.repeat(1_250_000))[0]!.body).toHaveLength(1);
  });
  it('thirty thousand hard breaks', () => {
    const [paragraph] = items(`${'防汛\\\n'.repeat(30_000)}完`)[0]!.body;
    expect(paragraph?.kind === 'paragraph' && paragraph.prose).toHaveLength(30_000 * 2 + 1);
  });
  it('thirty thousand entities that are blanks', () => {
    expect(items(`防汛${'&#32;'.repeat(30_000)}`)[0]!.body).toHaveLength(1);
  });
  it('thirty thousand entries', () => {
    expect(items('- 防汛\n'.repeat(30_000))[0]!.body).toHaveLength(30_000);
  });
  it('five thousand articles', () => {
    expect(items('# 甲\n\n一、二等奖\n\n'.repeat(5_000))).toHaveLength(5_001);
  });
  it('five thousand rows of joined cells', () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `| ${i} | ${i === 0 ? '甲' : '^^'} || 见表1 |`);
    const [table] = items(`表：甲\n\n| 一 | 二 | 三 | 四 |\n|---|---|---|---|\n${rows.join('\n')}`)[0]!.body;
    expect(table?.kind === 'table' && table.rows[0]![1]).toMatchObject({ columns: 2, rows: 5_000 });
    expect(table?.kind === 'table' && table.rows.at(-1)![3]!.prose.at(-1)).toMatchObject({
      href: '#table-1',
    });
  });
  it('a hundred thousand references in one paragraph, to what is there and what is not', () => {
    const text = `${'见表1、见表9，'.repeat(50_000)}\n\n表：甲\n\n| 一 |\n|---|\n| 二 |`;
    const { gongwen, diagnostics } = recognised(`${HEAD}\n# 题\n\n${text}`);
    const [paragraph] = gongwen.items[0]!.body;
    expect(paragraph?.kind === 'paragraph' && paragraph.prose.filter((p) => 'href' in p)).toHaveLength(
      50_000,
    );
    expect(diagnostics.filter((d) => d.code === 'gongwen/no-such-reference')).toHaveLength(1);
  });
});
