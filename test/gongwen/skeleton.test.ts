import { describe, expect, it } from 'vitest';
import { FORMATS, type KeyRow, namesOf } from '../../src/gongwen/front-matter/keys/row.ts';
import { KEYS } from '../../src/gongwen/front-matter/keys.ts';
import { recognise } from '../../src/gongwen/recognise.ts';
import { BRIEFING_ORDER, PAPER_ORDER } from '../../src/gongwen/skeleton/order.ts';
import { SAMPLES } from '../../src/gongwen/skeleton/samples.ts';
import { skeletonOf } from '../../src/gongwen/skeleton.ts';
import type { Format } from '../../src/gongwen/types.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { SourceFile } from '../../src/source/file.ts';

const ROWS: readonly KeyRow[] = KEYS;

function findings(text: string, format: Format) {
  const source = new SourceFile('/x/a.md', text);
  const tree = parseMarkdown(source);
  return [...tree.diagnostics, ...recognise(tree, source, format).diagnostics];
}

describe.each(FORMATS.map(({ id, templates }) => [id, templates[0]!] as const))(
  'an article for %s',
  (id, zh) => {
    const text = skeletonOf(id, { template: zh, lang: 'zh' });
    const lines = text.split('\n');
    const keysIn = lines.flatMap((line) => /^#?([^\s#：:]+):/.exec(line)?.[1] ?? []);

    it('has every key of its format once, each with a line of explanation', () => {
      const own = ROWS.filter(({ formats }) => formats.includes(id));
      const rows = keysIn.map((key) => own.find((row) => namesOf(row).includes(key))?.id ?? key);
      expect([...rows].sort()).toEqual(own.map((row) => row.id).sort());
      for (const [i, line] of lines.entries())
        if (/^#?[^\s#：:]+:/.test(line)) expect(lines[i - 1], line).toMatch(/^# \S/);
    });

    it('has nothing found in it', () => {
      expect(findings(text, id).map(({ message }) => message.zh)).toEqual([]);
      const english = skeletonOf(id, { template: id, lang: 'en' });
      expect(findings(english, id).map(({ message }) => message.en)).toEqual([]);
    });

    it('may have any of its keys switched on', () => {
      for (const [i, line] of lines.entries()) {
        if (!/^#\S/.test(line)) continue;
        const found = findings(lines.with(i, line.slice(1)).join('\n'), id);
        expect(
          found.filter(({ severity }) => severity === 'error').map(({ message }) => message.zh),
          line,
        ).toEqual([]);
        expect(
          found
            .filter(({ code }) => /unknown|wrong-value|refused/.test(code))
            .map(({ message }) => message.zh),
          line,
        ).toEqual([]);
      }
    });

    it('fills in only keys of its format', () => {
      const own = ROWS.filter(({ formats }) => formats.includes(id)).map((row) => row.id);
      expect(Object.keys(SAMPLES[id].values).filter((key) => !own.includes(key))).toEqual([]);
    });
  },
);

describe('the order of keys', () => {
  it.each([
    ['papers', PAPER_ORDER],
    ['briefings', BRIEFING_ORDER],
  ])('of %s names none twice', (_, order) => {
    const keys = order.flatMap((part) => part.keys);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});
