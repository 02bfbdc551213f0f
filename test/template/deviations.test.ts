import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readChain } from '../../src/template/chain.ts';
import type { Figure, TemplateKind } from '../../src/template/deviations/figure.ts';
import { figuresOf } from '../../src/template/deviations/figures.ts';
import { deviationsOf } from '../../src/template/deviations.ts';
import { MM } from '../../src/template/lengths.ts';
import { loadTemplate, templateFile } from '../../src/template/load.ts';
import { pathOf, valueAt } from '../../src/template/place.ts';
import { SHIPPED } from '../../src/template/shipped.ts';
import { ownFolder } from './own.ts';

const own = ownFolder();
const KINDS = SHIPPED.map(({ name }) => name as TemplateKind);

describe.each(KINDS)('the shipped template %s', (kind) => {
  const { template } = loadTemplate(kind, own.folder);

  it('has no deviation from the standard', () => {
    const { raw } = readChain(templateFile(kind, own.folder)!);
    expect(deviationsOf(template!, raw)).toEqual([]);
  });

  it('has every key that a figure speaks of', () => {
    for (const { key } of figuresOf(kind)) expect(valueAt(template!, pathOf(key)), key).toBeDefined();
  });

  it('is told of no figure twice', () => {
    const keys = figuresOf(kind).map(({ key }) => key);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it.each(figuresOf(kind).map((row) => [row.key, row] as const))('a changed %s is caught', (key, row) => {
    const changed = otherThan(row, valueAt(template!, pathOf(key)));
    const { diagnostics } = own.load(
      `extends: ${kind}\nname: ours\n${stringify(nested(key, changed, kind))}`,
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const found = diagnostics.find(({ message }) => message.zh.includes(` ${key} `));
    expect(found, key).toMatchObject({
      code: 'template/deviation',
      severity: 'hint',
      clause: `GB/T 9704—2012 ${row.clause}`,
      strength: row.strength,
      span: { file: join(own.folder, 'own.yaml') },
    });
    expect(found!.message.zh).toContain(row.expected.words.zh);
    expect(found!.help!.zh).toContain(`deviations: [${key}]`);
  });

  it('is met by what its deviations advise', () => {
    for (const { key, expected } of figuresOf(kind)) {
      const value = /^(?:true|false|\d+)$/.test(expected.write) ? JSON.parse(expected.write) : expected.write;
      const yaml = stringify(nested(key, value, kind));
      expect(own.load(`extends: ${kind}\nname: ours\n${yaml}`).diagnostics, key).toEqual([]);
    }
  });
});

/** Another value of the same kind, far enough off to be seen, near enough to be set. */
function otherThan({ key, expected }: Figure, value: unknown): unknown {
  const last = key.split('.').at(-1)!;
  if (typeof value === 'boolean') return !value;
  if (last === 'role' || last.endsWith('Role')) return value === 'kaiti' ? 'heiti' : 'kaiti';
  if (last === 'colour') return 'black';
  if (last === 'position')
    return key.startsWith('pageNumber') ? 'center' : value === 'left' ? 'right' : 'left';
  if (last === 'label') return '其他：';
  if (/^\d+$/.test(expected.write)) return (value as number) + 1;
  if (last === 'size') return '小四';
  if (key === 'grid.pitch') return '28.95pt';
  if (/^paper/.test(key)) return '300mm';
  if (/^typeArea/.test(key)) return `${Math.round((value as number) / MM) - 2}mm`;
  if (/centre|closing\.sealed\.gap/.test(key)) return '0mm';
  if (/reach/.test(key)) return '2行';
  if (/thick|thin/.test(key)) return '0.5mm';
  if (/^(?:least|usual|most)$/.test(last)) return '30mm';
  return `${Math.round((value as number) / MM) + 2}mm`;
}

/** The key as a tree; lists are replaced whole, so all items are there. */
function nested(name: string, value: unknown, kind: TemplateKind): object {
  const [first = '', ...rest] = pathOf(name);
  if (first === 'headings') return { headings: headings(Number(rest[0]), rest[1]!, value, kind) };
  const groups: object = rest.length === 0 ? {} : nestedIn(rest, value);
  return { [first]: rest.length === 0 ? value : groups };
}

function nestedIn([step = '', ...rest]: readonly string[], value: unknown): object {
  const inner = rest.length === 0 ? value : nestedIn(rest, value);
  // A usual gap stays between the least and the most.
  return /^(?:least|usual|most)$/.test(step)
    ? { least: inner, usual: inner, most: inner }
    : { [step]: inner };
}

function headings(at: number, key: string, value: unknown, kind: TemplateKind): object[] {
  const { template } = loadTemplate(kind, own.folder);
  return template!.headings.map(({ role, size }, i) => ({
    role,
    size: `${size}pt`,
    ...(i === at ? { [key]: value } : {}),
  }));
}

describe('a deviation', () => {
  it('stands at the value in the user’s own file, as it is written there', () => {
    const { diagnostics } = own.load('extends: document\nname: ours\nmargin: { top: 40mm }\n');
    expect(diagnostics).toMatchObject([
      {
        message: {
          zh: '天头 margin.top 是 40mm，标准是 37mm ± 1mm',
          en: 'top margin (margin.top) is 40mm; the standard has 37mm ± 1mm',
        },
        clause: 'GB/T 9704—2012 5.2.1',
        strength: 'MUST',
        span: { line: 3, column: 16 },
      },
    ]);
  });
  it('says how strongly the clause asks', () => {
    const { diagnostics } = own.load(
      'extends: document\nname: ours\ngrid: { pitch: 28.95pt }\ntitle: { role: heiti }\nhead: { mark: { colour: black } }\n',
    );
    expect(diagnostics.map(({ message, strength }) => [message.zh, strength])).toEqual([
      ['行距 grid.pitch 是 28.95pt，标准一般是 fill（撑满版心）', 'DEF'],
      ['标题字体 title.role 是 heiti（黑体），标准一般是 xiaobiaosong（小标宋）', 'DEF'],
      ['标志颜色 head.mark.colour 是 black（黑），标准推荐 red（红）', 'REC'],
    ]);
  });
  it('that comes with another kind points to that kind', () => {
    const { diagnostics } = own.load('extends: document\nname: ours\nkind: letter\n');
    const top = diagnostics.find(({ message }) => message.zh.includes('head.mark.top'));
    expect(top).toMatchObject({ clause: 'GB/T 9704—2012 10.1', span: { line: 3, column: 7 } });
  });
  it('of what another key moves is told with the figure that would mend it', () => {
    const { diagnostics } = own.load('extends: letter\nname: ours\nmargin: { top: 40mm }\n');
    const mark = diagnostics.find(({ clause }) => clause === 'GB/T 9704—2012 10.1');
    expect(mark).toMatchObject({
      message: { zh: '标志离上页边 head.mark.top 是 -7mm，标准是 -10mm，即离上页边 30mm' },
      span: { line: 3, column: 16 },
    });
    const mended = 'extends: letter\nname: ours\nmargin: { top: 40mm }\nhead: { mark: { top: -10mm } }\n';
    expect(own.load(mended).diagnostics).toHaveLength(1);
  });
  it('stands in the file between, where that says it', () => {
    own.load('extends: document\nname: a\nmargin: { top: 40mm }\n', 'a.yaml');
    const { diagnostics } = own.load('extends: a\nname: b\n', 'b.yaml');
    expect(diagnostics).toMatchObject([{ span: { file: join(own.folder, 'a.yaml'), line: 3 } }]);
  });
  it('within the tolerance of the standard is none', () => {
    expect(
      own.load('extends: document\nname: o\nmargin: { top: 36mm, binding: 29mm }\n').diagnostics,
    ).toEqual([]);
    expect(own.load('extends: document\nname: o\nbody: { size: 15.75pt }\n').diagnostics).toEqual([]);
    expect(own.load('extends: document\nname: o\ncolophon: { indent: 5.57mm }\n').diagnostics).toEqual([]);
  });
  it('from what the standard does not say is none', () => {
    const yaml = 'extends: document\nname: o\nhead: { mark: { size: 50pt }, rule: { weight: 0.8mm } }\n';
    expect(own.load(yaml).diagnostics).toEqual([]);
  });
  it('of a briefing is one from custom: the standard knows no briefings', () => {
    const { diagnostics } = own.load(
      'extends: briefing\nname: ours\nmargin: { top: 40mm }\ntitle: { role: heiti }\n',
    );
    expect(diagnostics).toMatchObject([{ strength: 'PRAC' }]);
    expect(diagnostics[0]!.message.zh).toBe('天头 margin.top 是 40mm，公文是 37mm ± 1mm');
  });
});

describe('known deviations', () => {
  it('are not told again', () => {
    const yaml = 'extends: document\nname: o\ndeviations: [grid.pitch, pageNumber]\n';
    const more =
      'grid: { pitch: 28.95pt }\npageNumber: { position: center, below: 9mm }\nbody: { role: kaiti }\n';
    expect(own.load(yaml + more).diagnostics.map(({ message }) => message.zh)).toEqual([
      '正文字体 body.role 是 kaiti（楷体），标准一般是 fangsong（仿宋）',
    ]);
  });
  it.each([
    ['grid.pitch', '“grid.pitch”与标准并无出入', 'deviations 里删去它'],
    ['grid.pich', '“grid.pich”不是标准管的键', '是不是要写“grid.pitch”'],
  ])('that are none are named: %s', (name, words, help) => {
    const [hint] = own.load(`extends: document\nname: o\ndeviations: [${name}]\n`).diagnostics;
    expect(hint).toMatchObject({
      code: 'template/no-deviation',
      severity: 'hint',
      span: { line: 3, column: 14 },
    });
    expect(hint!.message.zh).toContain(words);
    expect(hint!.help!.zh).toContain(help);
  });
});
