import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { templateSchema } from '../../src/template/json-schema.ts';
import { MM, parseLength } from '../../src/template/lengths.ts';
import { type LoadedTemplate, loadTemplate } from '../../src/template/load.ts';
import { SHIPPED } from '../../src/template/shipped.ts';

const folder = mkdtempSync(join(tmpdir(), 'banxin-template-'));

function custom(yaml: string, name = 'own.yaml') {
  const path = join(folder, name);
  writeFileSync(path, yaml);
  return loadTemplate(path, folder);
}

/** As what it is known to be. */
function briefing({ template, diagnostics }: LoadedTemplate) {
  if (template && template.kind !== 'briefing') throw new Error(`a ${template.kind}`);
  return { template, diagnostics };
}

describe('lengths', () => {
  const scale = { cell: 10, pitch: 30 };
  it.each([
    ['37mm', 37 * MM],
    ['1.5cm', 15 * MM],
    ['16pt', 16],
    ['28.95磅', 28.95],
    ['37 毫米', 37 * MM],
    ['1.5厘米', 15 * MM],
    ['三号', 16],
    ['2字', 20],
    ['1.5行', 45],
    ['0', 0],
    ['-3pt', -3],
  ])('%s', (text, points) => expect(parseLength(text, scale)).toBeCloseTo(points, 9));
  it.each(['16', 'abc', '', '3 inches', '二号半'])('%s is no length', (text) =>
    expect(parseLength(text, scale)).toBeUndefined(),
  );
});

describe('the shipped briefing template', () => {
  const { template, diagnostics } = briefing(loadTemplate('briefing', folder));
  it('is valid', () => expect(diagnostics).toEqual([]));
  it('has 28 characters in 156 mm (P-12)', () => expect(template?.cell).toBeCloseTo(15.793, 3));
  it('fills 225 mm with 22 lines (P-14)', () => expect(template?.linePitch).toBeCloseTo(29.609, 3));
  it('indents two characters of the body', () => expect(template?.body.indent).toBeCloseTo(2 * 15.793, 2));
  it('indents the tail by one character of its own size (D-13)', () =>
    expect(template?.tail.indent).toBe(14));
  it('is found by its Chinese name too', () =>
    expect(loadTemplate('简报', folder).template).toEqual(template));
});

describe('a template of one’s own', () => {
  it('writes only the differences', () => {
    const { template } = briefing(custom('extends: briefing\nname: ours\ngrid: { pitch: 28.95pt }\n'));
    expect(template?.linePitch).toBe(28.95);
    expect(template?.grid.lines).toBe(22);
    expect(template?.masthead.name.size).toBe(48);
  });
  it('may extend another file beside it', () => {
    custom('extends: briefing\nname: a\ntitle: { size: 小二 }\n', 'a.yaml');
    expect(custom('extends: a\nname: b\n', 'b.yaml').template?.title.size).toBe(18);
  });
  it('names file, line and key of a wrong value', () => {
    const { template, diagnostics } = custom('extends: briefing\nmargin:\n  top: wide\n');
    expect(template).toBeUndefined();
    const [fault] = diagnostics;
    expect(fault?.message.zh).toContain('margin.top');
    expect(fault?.span).toMatchObject({ file: join(folder, 'own.yaml'), line: 3, column: 8 });
  });
  it('asks whether a near key was meant', () => {
    const [fault] = custom('extends: briefing\nmargins: { top: 37mm }\n').diagnostics;
    expect(fault).toMatchObject({ code: 'template/unknown-key', span: { line: 2, column: 1 } });
    expect(fault?.help?.zh).toContain('margin');
  });
  it('says once that extends is missing', () => {
    const { diagnostics } = custom('name: bare\nmargins: 1\n');
    expect(diagnostics.map((d) => d.code)).toEqual(['template/no-extends', 'template/unknown-key']);
    expect(diagnostics[0]).toMatchObject({ span: { line: 1, column: 1, endLine: 1 } });
    expect(diagnostics[0]!.help?.zh).toContain('extends: briefing');
  });
  it('names a key that is missing from what it extends', () => {
    const [fault] = custom('extends: base\nname: bare\n').diagnostics;
    expect(fault).toMatchObject({ code: 'template/missing-key' });
  });
  it.each([
    ['extends: briefing\nname: "ours\n', '2:7', '引号没有成对'],
    ['extends: briefing\nmargin：\n  top: 37mm\n', '2:7', '“margin”后面用了全角冒号'],
    ['extends: briefing\nmargin:\n  top：37mm\n', '3:6', '“top”后面用了全角冒号'],
    ['extends: briefing\ngrid: {pitch:28.95pt}\n', '2:13', '“pitch:”后面没有空格'],
    ['extends: briefing\ngrid: { lines: 22, pitch：28.95pt }\n', '2:25', '“pitch”后面用了全角冒号'],
    ['extends:briefing\nname: ours\n', '1:8', '“extends:”后面没有空格'],
    ['extends: briefing\nmargin:\n\ttop: 37mm\n', '3:1', '制表符'],
    ['extends: briefing\ngrid: { pitch: 28.95pt\n', '2:7', '花括号没有成对'],
  ])('points in plain words at the slip in %j', (yaml, at, words) => {
    const [fault, ...more] = custom(yaml).diagnostics;
    expect(fault).toMatchObject({ code: 'template/yaml', severity: 'error' });
    expect(`${fault!.span!.line}:${fault!.span!.column}`).toBe(at);
    expect(fault!.message.zh).toContain(words);
    expect(more).toEqual([]);
  });
  it('takes full-width colons within a value', () => {
    const { diagnostics } = custom('extends: briefing\nlabel: 甲：乙\nname: a:b\n');
    expect(diagnostics).toEqual([]);
  });
  it('refuses what is no group of keys', () => {
    expect(custom('- a\n').diagnostics.map((d) => d.code)).toEqual(['template/not-keys']);
  });
  it.each([
    ['body: { size: 0 }', 'too-small', 'body.size', '2:15'],
    ['title: { size: -3pt }', 'too-small', 'title.size', '2:16'],
    ['headings:\n  - { role: heiti, size: 0pt }', 'too-small', 'headings[1].size', '3:26'],
    ['grid: { pitch: 0pt }', 'too-small', 'grid.pitch', '2:16'],
    ['margin: { top: -1mm }', 'too-small', 'margin.top', '2:16'],
    ['grid: { pitch: 12pt }', 'lines-overlap', 'grid.pitch', '2:16'],
    ['grid: { lines: 60 }', 'lines-overlap', 'grid.lines', '2:16'],
    ['tail: { pitch: 3pt }', 'lines-overlap', 'tail.pitch', '2:16'],
    ['margin: { binding: 60mm }', 'beyond-paper', 'margin.binding', '2:20'],
    ['typeArea: { height: 270mm }', 'beyond-paper', '多 10mm', '2:21'],
  ])('refuses %s', (yaml, code, words, at) => {
    const { template, diagnostics } = custom(`extends: briefing\n${yaml}\n`);
    expect(template).toBeUndefined();
    const [fault] = diagnostics;
    expect(fault).toMatchObject({ code: `template/${code}`, severity: 'error' });
    expect(fault!.message.zh).toContain(words);
    expect(fault!.span!.file).toBe(join(folder, 'own.yaml'));
    expect(`${fault!.span!.line}:${fault!.span!.column}`).toBe(at);
  });
  it.each([
    ['30pt', 21],
    ['28pt', 23],
  ])('warns of a pitch of %s, which gives other lines than the grid', (pitch, fit) => {
    const { template, diagnostics } = custom(`extends: briefing\ngrid: { pitch: ${pitch} }\n`);
    expect(template).toBeDefined();
    expect(diagnostics[0]).toMatchObject({
      code: 'template/grid-lines',
      severity: 'warning',
      span: { line: 2, column: 16 },
    });
    expect(diagnostics[0]!.message.zh).toContain(`排 ${fit} 行`);
    const right = custom(`extends: briefing\ngrid: { pitch: ${pitch}, lines: ${fit} }\n`);
    expect(right.diagnostics.map(({ code }) => code)).not.toContain('template/grid-lines');
  });
  it('refuses a circle', () => {
    writeFileSync(join(folder, 'c.yaml'), 'extends: d\nname: c\n');
    expect(() => custom('extends: c\nname: d\n', 'd.yaml')).toThrow(/circle/);
  });
  it('refuses a template that is not there', () => {
    expect(() => loadTemplate('公函', folder)).toThrow(/no template/);
  });
  it('refuses what all have in common, which only a template can extend', () => {
    expect(() => loadTemplate('base', folder)).toThrow(/sets no paper/);
  });
});

describe('the schema for editors', () => {
  const path = join(import.meta.dirname, '../../templates/schema/template.schema.json');
  it('is the one in the repository (npm run schema)', () => {
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(templateSchema())));
  });
  const validate = new Ajv2020({ strict: false }).compile(templateSchema());
  it.each(['base', ...SHIPPED.map(({ name }) => name)])('accepts %s.yaml', (name) => {
    const yaml = readFileSync(join(import.meta.dirname, `../../templates/${name}.yaml`), 'utf8');
    expect(validate(parse(yaml)), JSON.stringify(validate.errors)).toBe(true);
  });
  it.each(['margin: { top: wide }', 'margins: {}', 'grid: { lines: many }'])('refuses %s', (yaml) =>
    expect(validate(parse(yaml))).toBe(false),
  );
});

describe('words that every object of the language knows', () => {
  it.each(['constructor', 'toString', '__proto__'])('%s is no length and no key', (word) => {
    expect(parseLength(word, { cell: 10, pitch: 30 })).toBeUndefined();
    expect(custom(`extends: briefing\n${word}: 1\nbody: { size: ${word} }\n`).template).toBeUndefined();
  });
});
