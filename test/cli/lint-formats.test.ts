/** `banxin lint --format json|sarif|github`: what programs are given, held against the schemas of each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { sarifLog } from '../../src/commands/lint-sarif.ts';
import { RULES } from '../../src/lint/rules.ts';
import { ARTICLE, desk, ROOT } from './banxin.ts';
import { expectValid, SARIF } from './sarif-schema.ts';

const ONLY = ['--rule', 'all=off,L-56=warning'];
const SLIP = `${ARTICLE}\n𠮷会议强调,要压实责任.\n`;

const banxin = new Ajv2020.default({ allErrors: true }).compile(
  JSON.parse(readFileSync(join(ROOT, 'templates/schema/lint.schema.json'), 'utf8')),
);
describe('json', () => {
  const report = (at: ReturnType<typeof desk>, args: readonly string[], input?: string) => {
    const ended = at.run(['lint', ...args], input === undefined ? {} : { input });
    const value = JSON.parse(ended.out);
    expectValid(banxin, value);
    expect(value.exitCode).toBe(ended.code);
    return value;
  };

  it('gives every finding its places, as they are and as in every report, and its fix', () => {
    const at = desk();
    at.write('a.md', SLIP);
    for (const args of [['--json'], ['--format', 'json']]) {
      const { summary, documents, ok } = report(at, ['a.md', ...args, ...ONLY]);
      expect(ok).toBe(true);
      expect(summary).toEqual({ articles: 1, errors: 0, warnings: 2, hints: 0, fixable: 2, suggested: 0 });
      const place = { file: 'a.md', line: 12, column: 7, endLine: 12, endColumn: 8 };
      const start = SLIP.indexOf('强调,') + 2;
      const edit = { start, end: start + 1, line: 12, column: 7, endLine: 12, endColumn: 8 };
      expect(documents[0].diagnostics[0]).toEqual({
        code: 'L-56',
        severity: 'warning',
        message: { zh: '汉字之间用了半角标点。', en: 'A half-width mark between Han characters.' },
        help: { zh: '请改为全角标点。', en: 'Use the full-width mark.' },
        clause: 'GB/T 15834—2011 5.1',
        strength: 'MUST',
        place,
        ...place,
        start,
        end: start + 1,
        fix: { kind: 'safe', edits: [{ ...edit, text: '，' }] },
      });
    }
  });

  it.each([
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('counts offsets in the file as it stands, behind its BOM: %s', (_, written) => {
    const at = desk();
    const text = written(SLIP);
    at.write('a.md', `\ufeff${text}`);
    const [{ diagnostics }] = report(at, ['a.md', '--json', ...ONLY]).documents;
    const edits = diagnostics.flatMap(({ fix }: { fix: { edits: object[] } }) => fix.edits);
    let made = text;
    for (const { start, end, text: words } of edits.toReversed())
      made = made.slice(0, start) + words + made.slice(end);
    expect(made).toBe(text.replace('强调,', '强调，').replace('责任.', '责任。'));
  });

  it('tells of faults of every kind: the set-up, the settings, one file among others', () => {
    const at = desk();
    at.write('a.md', SLIP);
    at.write('b.md', '%PDF-1.7');
    expect(report(at, ['none.md', '--format', 'json']).failure.exitCode).toBe(2);
    expect(report(at, ['a.md', '--format=json', '--rule', 'L-0=off']).failure.message.zh).toContain('L-0');
    at.write('banxin.config.yaml', '审教: 1\n');
    expect(report(at, ['a.md', '--json']).settings[0].code).toBe('config/unknown-key');
    at.write('banxin.config.yaml', '');
    const { documents } = report(at, ['b.md', 'a.md', '--json', ...ONLY]);
    expect(documents.map(({ ok }: { ok: boolean }) => ok)).toEqual([false, true]);
    expect(documents[0].diagnostics[0].code).toBe('source/binary');
  });

  it('holds the mended text of standard input, and how often it was changed', () => {
    const at = desk();
    const [document] = report(at, ['-', '--fix', '--json', ...ONLY], SLIP).documents;
    expect([document.changes, document.text, document.diagnostics]).toEqual([
      2,
      SLIP.replace('强调,', '强调，').replace('责任.', '责任。'),
      [],
    ]);
    expect(report(at, ['-', '--json', ...ONLY], SLIP).documents[0]).not.toHaveProperty('text');
  });

  it('is right for faults of Markdown and of the template, and for every rule at once', () => {
    const at = desk();
    at.write('t.yaml', 'extends: briefing\nlint: { L-56: loud }\n');
    at.write(
      'a.md',
      `---\n模板: t.yaml\n期号: 003\n日期: 2026.8.1\n---\n\n<b>甲</b>,乙...丙。\n\n3~5天，二零二六年\n`,
    );
    const codes = report(at, ['a.md', '--json']).documents[0].diagnostics.map(
      (d: { code: string }) => d.code,
    );
    expect(codes).toContain('template/wrong-value');
    expect(codes.filter((code: string) => code.startsWith('L-')).length).toBeGreaterThan(2);
  });
});

describe('sarif', () => {
  const log = (at: ReturnType<typeof desk>, args: readonly string[]) => {
    const value = JSON.parse(at.run(['lint', ...args, '--format', 'sarif']).out);
    expectValid(SARIF, value);
    return value.runs[0];
  };

  it('is valid, with all rules, relative URIs, and fixes', () => {
    const at = desk();
    at.write('公文/a 1#%.md', SLIP);
    const run = log(at, ['公文', ...ONLY]);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(run.invocations).toEqual([
      { executionSuccessful: true, exitCode: 0, toolExecutionNotifications: [] },
    ]);
    const artifactLocation = { uri: '%E5%85%AC%E6%96%87/a%201%23%25.md' };
    const region = { startLine: 12, startColumn: 7, endLine: 12, endColumn: 8 };
    const replacements = [{ deletedRegion: region, insertedContent: { text: '，' } }];
    expect(run.results).toHaveLength(2);
    expect(run.results[0]).toEqual({
      ruleId: 'L-56',
      ruleIndex: RULES.findIndex(({ id }) => id === 'L-56'),
      level: 'warning',
      message: { text: '汉字之间用了半角标点。\n请改为全角标点。' },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [
        { description: { text: '请改为全角标点。' }, artifactChanges: [{ artifactLocation, replacements }] },
      ],
    });
  });

  it('names what is no rule of the list too, and is valid for what went wrong', () => {
    const at = desk();
    at.write('a.md', `${ARTICLE}\n<script>x</script>\n`);
    const run = log(at, ['a.md']);
    const { ruleId, ruleIndex, level } = run.results[0];
    expect([ruleId, run.tool.driver.rules[ruleIndex].id, level]).toEqual([
      'markdown/script',
      'markdown/script',
      'warning',
    ]);
    at.write('banxin.config.yaml', '审教: 1\n');
    expect(log(at, ['a.md']).invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
  });

  it('points to the page of a rule where the package has a home', () => {
    const of = { all: [], settings: [], exitCode: 0, lang: 'en', cwd: '/' } as const;
    const manifest = { name: 'banxin', version: '1.0.0', homepage: 'https://banxin.example/' };
    const value = JSON.parse(JSON.stringify(sarifLog({ ...of, manifest })));
    expectValid(SARIF, value);
    const { rules, informationUri } = value.runs[0].tool.driver;
    expect(informationUri).toBe('https://banxin.example/');
    expect(rules.at(-1).helpUri).toBe('https://banxin.example/docs/rules.md#l-100');
  });
});

describe('github', () => {
  it('writes a command for every finding, with what would end one written otherwise', () => {
    const at = desk();
    at.write('甲,乙:50%.md', SLIP);
    const { out, err, code } = at.run(['lint', '甲,乙:50%.md', '--format', 'github', ...ONLY]);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      '::warning file=甲%2C乙%3A50%25.md,line=12,endLine=12,col=7,endColumn=7,title=L-56 GB/T 15834—2011 5.1::汉字之间用了半角标点。%0A请改为全角标点。',
      expect.stringContaining('col=13,endColumn=13'),
      '',
    ]);
    expect(err).toContain('✓ 共 1 篇：2 个警告。');
  });

  it('calls a hint a notice, and leaves columns out where lines differ', () => {
    const at = desk();
    at.write('a.md', `${ARTICLE}\n甲<!-- banxin-disable\nL-56 -->乙\n`);
    const hint = at.run(['lint', 'a.md', '--format', 'github', '--lang', 'en']).out;
    expect(hint).toMatch(/^::warning file=a\.md,line=12,endLine=13,title=lint\/unused-comment::/m);
    at.write('a.md', SLIP);
    const args = ['lint', 'a.md', '--format', 'github', '--rule', 'all=off,L-56=hint'];
    expect(at.run(args).out).toMatch(/^::notice /);
    expect(at.run([...args, '-q'])).toMatchObject({ out: '', err: '' });
  });
});
