import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { templateSchema } from '../../src/template/json-schema.ts';
import { MM, parseLength } from '../../src/template/lengths.ts';
import { loadTemplate } from '../../src/template/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'banxin-template-'));

function custom(yaml: string, name = 'own.yaml') {
  const path = join(folder, name);
  writeFileSync(path, yaml);
  return loadTemplate(path, folder);
}

describe('lengths', () => {
  const scale = { cell: 10, pitch: 30 };
  it.each([
    ['37mm', 37 * MM],
    ['1.5cm', 15 * MM],
    ['16pt', 16],
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
  const { template, diagnostics } = loadTemplate('briefing', folder);
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
    const { template } = custom('extends: briefing\nname: ours\ngrid: { pitch: 28.95pt }\n');
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
  it('says what is missing without extends', () => {
    const codes = custom('name: bare\n').diagnostics.map((d) => d.code);
    expect(codes).toContain('template/missing-key');
  });
  it('points at broken YAML', () => {
    const [fault] = custom('extends: briefing\nname: "ours\n').diagnostics;
    expect(fault?.code).toBe('template/yaml');
  });
  it('refuses a circle', () => {
    writeFileSync(join(folder, 'c.yaml'), 'extends: d\nname: c\n');
    expect(() => custom('extends: c\nname: d\n', 'd.yaml')).toThrow(/circle/);
  });
  it('refuses a template that is not there', () => {
    expect(() => loadTemplate('公函', folder)).toThrow(/no template/);
  });
});

describe('the schema for editors', () => {
  const path = join(import.meta.dirname, '../../templates/schema/template.schema.json');
  it('is the one in the repository (npm run schema)', () => {
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(templateSchema())));
  });
  const validate = new Ajv2020({ strict: false }).compile(templateSchema());
  it.each(['base', 'briefing'])('accepts %s.yaml', (name) => {
    const yaml = readFileSync(join(import.meta.dirname, `../../templates/${name}.yaml`), 'utf8');
    expect(validate(parse(yaml)), JSON.stringify(validate.errors)).toBe(true);
  });
  it.each(['margin: { top: wide }', 'margins: {}', 'grid: { lines: many }'])('refuses %s', (yaml) =>
    expect(validate(parse(yaml))).toBe(false),
  );
});
