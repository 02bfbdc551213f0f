/** Parts that were damaged or changed on their way are told by name and by what is wrong, and not believed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/diagnostics/failure.ts';
import { gatherParts } from '../../../src/run/shards/gather.ts';
import { ARTICLE, CLI } from '../../cli/banxin.ts';

/** JSON that anybody may write into. */
// biome-ignore lint/suspicious/noExplicitAny: what is written is wrong on purpose
type Json = any;

const FILE = '.banxin/shard-1-of-2.jsonl';
const home = mkdtempSync(join(tmpdir(), 'banxin-forged-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let whole = '';
const banxin = (...words: string[]) =>
  spawnSync(process.execPath, [CLI, ...words], { cwd: home, encoding: 'utf8' });

beforeAll(() => {
  mkdirSync(join(home, 'in'));
  for (const name of ['甲', '乙', '丙', '丁']) writeFileSync(join(home, `in/${name}.md`), ARTICLE);
  for (const n of ['1', '2'])
    expect(banxin('build', 'in', '-o', `p${n}`, '--site', '--no-cache', '--shard', `${n}/2`).status).toBe(0);
  whole = readFileSync(join(home, 'p1', FILE), 'utf8');
}, 60_000);

/** The first part with another head or other lines. */
function write(change: (head: Json, documents: Json[]) => void): void {
  const [head, ...documents] = whole
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  change(head, documents);
  const lines = [head, ...documents].map((line) => `${JSON.stringify(line)}\n`);
  writeFileSync(join(home, 'p1', FILE), lines.join(''));
}

/** With another publication of its first article. */
const published =
  (change: (publication: Json) => void) =>
  (_: Json, [document]: Json[]): void => {
    const publication = JSON.parse(gunzipSync(Buffer.from(document.publication, 'base64')).toString());
    change(publication);
    document.publication = gzipSync(JSON.stringify(publication)).toString('base64');
  };

function refusal(): Failure {
  try {
    gatherParts([join(home, 'p1'), join(home, 'p2')], home);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
}

type Case = readonly [at: string, change: (head: Json, documents: Json[]) => void];

const HEADS: readonly Case[] = [
  ['layout', (head) => Object.assign(head, { layout: 2 })],
  ['banxin', (head) => Object.assign(head, { banxin: '\x1b]0;甲\x07' })],
  ['lang', (head) => Object.assign(head, { lang: 'xx' })],
  ['strict', (head) => Object.assign(head, { strict: 'yes' })],
  ['shard.index', (head) => Object.assign(head.shard, { index: 0 })],
  ['shard.index', (head) => Object.assign(head.shard, { index: 3 })],
  ['shard.count', (head) => Object.assign(head.shard, { count: 9_999_999_999 })],
  ['run.settings', (head) => Object.assign(head.run, { settings: 'x' })],
  ['notes[0]', (head) => Object.assign(head, { notes: [5] })],
  ['notes[0].en', (head) => Object.assign(head, { notes: [{ zh: '甲' }] })],
  ['documents', (head) => Object.assign(head, { articles: 999 })],
  ['documents', (head) => Object.assign(head, { documents: 1 })],
  ['site', (head) => Object.assign(head, { site: 5 })],
  ['site.options', (head) => Object.assign(head.site, { options: null })],
  ['site.templates', (head) => Object.assign(head.site, { templates: 5 })],
  ['site.templates[0]', (head) => Object.assign(head.site, { templates: [['index.html', 5]] })],
  ['site.templates[0]', (head) => Object.assign(head.site, { templates: [['../x.png', 'AA']] })],
  ['site.templates[0]', (head) => Object.assign(head.site, { templates: [['_/../../x.png', 'AA']] })],
  ['site.classified', (head) => Object.assign(head.site, { classified: 1 })],
];

const facts = ([one]: Json[]): Json => one.outcome.document;
const LINES: readonly Case[] = [
  ['at', (_, [one]) => Object.assign(one, { at: 4 })],
  ['at', (_, all) => Object.assign(all[0], { at: all[1].at })],
  ['pdf', (_, [one]) => Object.assign(one, { pdf: '../x.pdf' })],
  ['pdf', (_, [one]) => Object.assign(one, { pdf: '/tmp/x.pdf' })],
  ['pdf', (_, [one]) => Object.assign(one, { pdf: 'index.html' })],
  ['pdf', (_, all) => Object.assign(all[0], { pdf: all[1].pdf, publication: undefined })],
  ['pdf', (_, [one]) => Object.assign(one, { pdf: undefined })],
  ['pdf', (_, [one]) => Object.assign(one.outcome, { document: undefined })],
  ['pdf', (_, [one]) => Object.assign(one.outcome, { omitted: true })],
  ['place', (_, [one]) => Object.assign(one, { place: '../x.pdf' })],
  ['outcome.document', (_, [one]) => Object.assign(one.outcome, { document: null })],
  ['outcome.document.diagnostics', (_, all) => Object.assign(facts(all), { diagnostics: 5 })],
  ['outcome.document.diagnostics[0].severity', (_, all) => forge(facts(all), { severity: 'zz' })],
  ['outcome.document.diagnostics[0].message.en', (_, all) => forge(facts(all), { message: { zh: '' } })],
  ['outcome.document.diagnostics[0].span.file', (_, all) => forge(facts(all), { span: {} })],
  ['outcome.document.pdf.sha256', (_, all) => Object.assign(facts(all).pdf, { sha256: 'x' })],
  ['outcome.failure.exitCode', (_, [one]) => Object.assign(one.outcome, { failure: { message: 5 } })],
  ['outcome.failure.message', (_, [one]) => Object.assign(one.outcome, { failure: { exitCode: 3 } })],
  ['outcome.exitCode', (_, [one]) => Object.assign(one.outcome, { exitCode: 99 })],
  ['outcome.input', (_, [one]) => Object.assign(one.outcome, { input: 5 })],
  ['publication', (_, [one]) => Object.assign(one, { publication: 5 })],
  ['publication.record.output', published(({ record }) => Object.assign(record, { output: 'zz.pdf' }))],
  ['publication.record.output', published(({ record }) => Object.assign(record, { output: '乙.pdf' }))],
  ['publication.record.sha256', published(({ record }) => Object.assign(record, { sha256: '0'.repeat(64) }))],
  ['publication.record.secrecy', published(({ record }) => Object.assign(record, { secrecy: '秘密★1年' }))],
  ['publication.record.bytes', published(({ record }) => Object.assign(record, { bytes: 1 }))],
  ['publication.record.findings', published(({ record }) => Object.assign(record.findings, { errors: 9 }))],
  [
    'publication.pictures "x.html"',
    published((one) => Object.assign(one, { pictures: { 'x.html': 'PGI+' } })),
  ],
  ['publication.preview', published((one) => Object.assign(one, { preview: '<svg><script/></svg>' }))],
  ['publication.twin', published((one) => Object.assign(one, { twin: '</article><base href=//evil>' }))],
];

const forge = (document: Json, own: object): void => {
  const finding = { code: 'a/b', severity: 'hint', message: { zh: '甲', en: 'a' } };
  document.diagnostics = [{ ...finding, ...own }];
};

const PACKS: readonly Case[] = [
  ['cannot be unpacked', (_, [one]) => Object.assign(one, { publication: '!!!' })],
  ['cannot be unpacked', (_, [one]) => Object.assign(one, { publication: '' })],
  [
    'cannot be unpacked',
    (_, [one]) => Object.assign(one, { publication: gzipSync(Buffer.alloc(2 ** 27 + 1)).toString('base64') }),
  ],
  [
    'should be an object',
    (_, [one]) => Object.assign(one, { publication: gzipSync('5').toString('base64') }),
  ],
  ['record.output should', published(({ record }) => Object.assign(record, { output: '../../x.pdf' }))],
  ['record.output should', published(({ record }) => Object.assign(record, { output: 'site.css' }))],
  ['pictures has a wrong name', published((one) => Object.assign(one, { pictures: { '../x.png': 'AA' } }))],
  ['pictures has a wrong name', published((one) => Object.assign(one, { pictures: { '..': 'AA' } }))],
];

describe('a part is believed', () => {
  it('as it was left', () => {
    write(() => {});
    expect(gatherParts([join(home, 'p1'), join(home, 'p2')], home)).toHaveLength(2);
  });
});

describe('a part is not believed', () => {
  const saying = ({ exitCode, message, help }: Failure) => [exitCode, message, help?.en];
  const anew = expect.stringContaining('anew with one version.');

  it.each(HEADS)('in its head: %s (%#)', (at, change) => {
    write(change);
    const words = new RegExp(`^p1/${FILE} is damaged: line 1, ${pattern(at)} .+\\.$`);
    expect(saying(refusal())).toEqual([3, expect.stringMatching(words), anew]);
  });

  it.each(LINES)('in what it says of an article: %s (%#)', (at, change) => {
    write(change);
    const words = new RegExp(`^p1/${FILE} is damaged: line [23], ${pattern(at)} .+\\.$`);
    expect(saying(refusal())).toEqual([3, expect.stringMatching(words), anew]);
  });

  it.each(PACKS)('in what it packed for the site: %s (%#)', (said, change) => {
    write(change);
    const words = new RegExp(`^p1/${FILE}:2 cannot be read: ${said}`);
    expect(saying(refusal())).toEqual([3, expect.stringMatching(words), anew]);
  });

  it('where a line is no JSON, or is missing', () => {
    writeFileSync(join(home, 'p1', FILE), whole.replace(/\n$/, ' x\n'));
    expect(refusal().message).toContain('line 3, should be an object');
    writeFileSync(join(home, 'p1', FILE), whole.split('\n').slice(0, 2).join('\n'));
    expect(refusal().message).toContain('line 1, there should be 2 articles and are 1');
  });

  it.each<Case>([
    ['templates', ({ site }) => Object.assign(site, { templates: [['index.html', '甲']] })],
    ['secrets', ({ site }) => Object.assign(site, { classified: true })],
    ['address', ({ site }) => Object.assign(site.options, { baseUrl: 'javascript:alert(1)' })],
    ['strictness', (head) => Object.assign(head, { strict: !head.strict })],
  ])('alone about what all of them have in common: %s', (_, change) => {
    write(change);
    expect([refusal().exitCode, refusal().message]).toEqual([2, expect.stringContaining('not of one run')]);
  });
});

describe('templates that all parts agree on', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const alone = (templates: readonly (readonly [string, string])[]) => {
    const file = join(home, 'one/.banxin/shard-1-of-1.jsonl');
    const [head, ...rest] = readFileSync(file, 'utf8').split('\n');
    const other = JSON.parse(head!);
    writeFileSync(
      file,
      [JSON.stringify({ ...other, site: { ...other.site, templates } }), ...rest].join('\n'),
    );
    return () => gatherParts([join(home, 'one')], home);
  };

  it('are no drawings that do something', () => {
    banxin('build', 'in', '-o', 'one', '--site', '--no-cache', '--shard', '1/1');
    expect(alone([['a.svg', Buffer.from(drawing).toString('base64')]])).toThrow(
      'site.templates "a.svg" should be',
    );
    expect(alone([['index.html', '甲']])()).toHaveLength(1);
  });
});

describe('merge', () => {
  it('shows what a part says without what a terminal would obey', () => {
    const message = { zh: '\x1b[2J\x1b]0;甲\x07坏', en: 'x' };
    write((_, [one]) => {
      Object.assign(one.outcome, { input: '\x1b[31m甲\x9b2J\0::error::x' });
      Object.assign(one.outcome, { failure: { exitCode: 3, message, trace: '' }, exitCode: 3 });
      one.place = one.pdf;
      one.pdf = one.publication = undefined;
    });
    const { status, stdout, stderr } = banxin('merge', 'p1', 'p2', '-o', 'shown');
    expect(status).toBe(3);
    expect(stderr).toContain('坏');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
  });

  it('writes nothing of what it does not believe', () => {
    write((_, [one]) => Object.assign(one.outcome, { exitCode: 99 }));
    const { status, stderr } = banxin('merge', 'p1', 'p2', '-o', 'joined');
    expect([status, stderr]).toEqual([3, expect.stringContaining(`p1/${FILE} 已损坏：第 2 行`)]);
    expect(banxin('merge', 'p1', 'p2', '-o', 'joined', '--json').status).toBe(3);
    expect(() => readFileSync(join(home, 'joined'))).toThrow('ENOENT');
  });
});

const pattern = (at: string): string => at.replace(/[.[\]]/g, '\\$&');
