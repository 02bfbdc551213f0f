/** What a template may not ask for is a finding at the key, never a page that cannot be made. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skeletonOf } from '../../src/gongwen/skeleton.ts';
import { check } from '../../src/index.ts';
import { leavesOf } from '../../src/template/leaves.ts';
import { RANGES } from '../../src/template/limits/ranges.ts';
import { loadTemplate } from '../../src/template/load.ts';
import { nameOf, type Path, valueAt } from '../../src/template/place.ts';
import { familyOf, keysOf } from '../../src/template/shape.ts';
import { SHIPPED } from '../../src/template/shipped.ts';
import { ownFolder } from './own.ts';

const own = ownFolder();
/** Read once: they do not change. */
const shipped = new Map(SHIPPED.map(({ name }) => [name, loadTemplate(name, own.folder).template!]));

const lengthsOf = (kind: string) => {
  const leaves = leavesOf(shipped.get(kind)!, keysOf(familyOf(kind)));
  return leaves.filter((leaf) => leaf.kind.isLength).map(({ path }) => path);
};

/** A template with one value changed; lists are replaced whole. */
function changed(kind: string, path: Path, value: unknown): string {
  const nest = (steps: Path): unknown => (steps.length === 0 ? value : { [steps[0]!]: nest(steps.slice(1)) });
  const headings = () =>
    shipped.get(kind)!.headings.map(({ role, size }, i) => ({
      role,
      size: `${size}pt`,
      ...(String(i) === path[1] && { [path[2]!]: value }),
    }));
  const tree = path[0] === 'headings' ? headings() : nest(path.slice(1));
  return `extends: ${kind}\nname: ours\n${path[0]}: ${JSON.stringify(tree)}\n`;
}

describe.each([['letter'], ['briefing']])('every length of %s', (kind) => {
  it.each(lengthsOf(kind).map((path) => [nameOf(path), path] as const))('%s has a range', (name, path) => {
    expect(
      RANGES.some(({ keys }) => keys.test(path.join('.'))),
      name,
    ).toBe(true);
    for (const value of ['9999mm', '-9999mm']) {
      const { template, diagnostics } = own.load(changed(kind, path, value));
      expect(template, `${name}: ${value}`).toBeUndefined();
      expect(diagnostics[0], name).toMatchObject({
        severity: 'error',
        span: { file: join(own.folder, 'own.yaml') },
      });
      expect(diagnostics[0]!.help).toBeDefined();
    }
  });
});

describe('a template is refused for', () => {
  it.each([
    ['body: { size: 0.001pt }', 'too-small', '“body.size”的值 0.001pt 太小', '4pt 至 200pt'],
    [
      'head: { mark: { smallest: 70pt } }',
      'out-of-order',
      '“head.mark.smallest”的值 70pt 大于 head.mark.size 的 42pt',
      '写小',
    ],
    [
      'head: { mark: { size: 70pt } }',
      'out-of-order',
      '“head.mark.size”的值 70pt 大于 head.mark.largest 的 62pt',
      '写大',
    ],
    [
      'head: { mark: { narrowest: 150mm, widest: 100mm } }',
      'out-of-order',
      '“head.mark.narrowest”的值 150mm',
      '写小',
    ],
    ['head: { mark: { top: 200mm } }', 'too-large', '“head.mark.top”的值 200mm 太大', '-37mm 至 112.5mm'],
    ['head: { mark: { top: -40mm } }', 'too-small', '“head.mark.top”的值 -40mm 太小', '-37mm'],
    [
      'title: { above: { least: 22mm } }',
      'out-of-order',
      '“title.above.least”的值 22mm 大于 title.above.usual 的 21.5mm',
      '写小',
    ],
    ['doubleRule: { width: 300mm }', 'too-large', '“doubleRule.width”的值 300mm 太大', '至 210mm'],
    ['doubleRule: { fromEdge: 250mm }', 'too-large', '“doubleRule.fromEdge”的值 250mm', '至 100mm'],
    ['colophon: { pitch: 10pt }', 'lines-overlap', '“colophon.pitch”：行距 10pt 小于字号 14pt', '行距写大'],
    ['colophon: { size: 30pt }', 'lines-overlap', '“colophon.size”：行距 27.8pt 小于字号 30pt', '字号写小'],
    ['closing: { tightest: 12pt }', 'too-small', '“closing.tightest”的值 12pt 太小', '16pt 至'],
    ['closing: { sealed: { reserve: 1m } }', 'wrong-value', '“closing.sealed.reserve”', '长度'],
    [
      'closing: { sealed: { reserve: 1000mm } }',
      'too-large',
      '“closing.sealed.reserve”的值 1000mm',
      '至 100mm',
    ],
    ['head: { signers: { perRow: 1.5 } }', 'wrong-value', '“head.signers.perRow”', '1 至 4 的整数'],
    ['grid: { lines: 22.5 }', 'wrong-value', '“grid.lines”', '整数'],
    [
      'grid: { lines: 5, pitch: 29pt }\nattachment: { title: { row: 6 } }',
      'beyond-page',
      '“attachment.title.row”的值 6 在一面之外',
      '不多于 5',
    ],
    ['grid: { characters: 60 }', 'characters-overlap', '一行排 60 字', '不多于 34'],
    [
      'body: { size: 小初 }\ngrid: { lines: 12, characters: 12 }',
      'too-small',
      '“closing.tightest”的值 28pt 太小',
      '36pt 至',
    ],
    ['pageNumber: { below: 40mm }', 'beyond-paper', 'pageNumber.below', 'position: none'],
    ['colophon: { thick: 0mm }', 'too-small', '“colophon.thick”的值 0mm', '0.05mm 至 5mm'],
    ['body: { indent: 20字 }', 'too-large', '“body.indent”的值 20字', '至 78mm'],
  ])('%s', (yaml, code, words, help) => {
    const { template, diagnostics } = own.load(`extends: document\nname: ours\n${yaml}\n`);
    expect(template).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: `template/${code}`, severity: 'error' });
    expect(diagnostics[0]!.message.zh).toContain(words);
    expect(diagnostics[0]!.help!.zh).toContain(help);
    expect(diagnostics[0]!.span).toMatchObject({ file: join(own.folder, 'own.yaml') });
    expect(diagnostics[0]!.span!.line).toBeGreaterThan(2);
  });

  it.each(['size: 29mm', 'indent: 77mm', 'label: 很长的标签很长的标签很长的标签很长的标签很长的标签：'])(
    'signers with no room: %s',
    (yaml) => {
      const { template, diagnostics } = own.load(
        `extends: document-upward\nname: o\nhead: { signers: { ${yaml} } }\n`,
      );
      expect(template).toBeUndefined();
      expect(diagnostics).toMatchObject([{ code: 'template/no-room', severity: 'error', span: { line: 3 } }]);
      expect(diagnostics[0]!.message.zh).toContain(`“head.signers.${yaml.split(':')[0]}”`);
    },
  );

  it('nothing in keys that lie idle', () => {
    const big = 'body: { size: 小初 }\ngrid: { lines: 12, characters: 12 }\n';
    expect(own.load(`extends: briefing\nname: o\n${big}`).template).toBeDefined();
  });

  it('nothing but a word where lines cannot be moved closer', () => {
    const { template, diagnostics } = own.load('extends: document\nname: o\nclosing: { tightest: 29.9pt }\n');
    expect(template).toBeDefined();
    expect(diagnostics).toMatchObject([
      { code: 'template/tightest', severity: 'warning', span: { line: 3 } },
    ]);
    expect(diagnostics[0]!.help!.zh).toContain('不大于 29.61pt');
    const { diagnostics: tight } = own.load('extends: document\nname: o\ngrid: { pitch: 27pt, lines: 24 }\n');
    expect(tight.find(({ code }) => code === 'template/tightest')).toMatchObject({
      span: { line: 3, column: 16 },
    });
  });
});

describe('whatever a template asks for', () => {
  const values = [
    '0mm',
    '0.001pt',
    '0.2mm',
    '3pt',
    '5pt',
    '9mm',
    '19mm',
    '45mm',
    '59mm',
    '77mm',
    '99mm',
    '195pt',
  ];
  const kinds = SHIPPED.map(({ name }) => name);
  const cases = kinds.flatMap((kind) => lengthsOf(kind).map((path) => ({ kind, path })));

  it('is refused with a finding, or set', async () => {
    const one = fc.record({ at: fc.constantFrom(...cases), value: fc.constantFrom(...values) });
    await fc.assert(
      fc.asyncProperty(one, async ({ at: { kind, path }, value }) => {
        own.load(changed(kind, path, value));
        const content = skeletonOf(kind as never, { template: 'own.yaml', lang: 'zh' });
        const [result] = await check({ inputs: { content, folder: own.folder }, cwd: own.folder });
        if (result!.ok) expect(result!.layout?.pages.length).toBeGreaterThan(0);
        else expect(result!.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('was true of the value before', () => {
    for (const { kind, path } of cases) {
      const template = shipped.get(kind)!;
      const range = RANGES.find(({ keys }) => keys.test(path.join('.')))!;
      const value = valueAt(template, path);
      if (typeof value !== 'number') continue;
      expect(value, nameOf(path)).toBeGreaterThanOrEqual(range.from(template) - 0.01);
      expect(value, nameOf(path)).toBeLessThanOrEqual(range.to(template) + 0.01);
    }
  });
});
