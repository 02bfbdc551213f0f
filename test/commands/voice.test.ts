import { describe, expect, it } from 'vitest';
import type { Manner } from '../../src/commands/manner.ts';
import { voiceFor } from '../../src/commands/voice.ts';
import { EXIT, Failure } from '../../src/diagnostics/failure.ts';
import type { Diagnostic } from '../../src/diagnostics/types.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import { SourceFile } from '../../src/source/file.ts';
import { wordsFor } from '../../src/terminal/say-failure.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';

function listener(colours: Terminal['colours']) {
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    colours,
    columns: 80,
    cwd: '/desk',
    env: {},
  } as unknown as Terminal;
  return { said, terminal };
}

const MANNER: Manner = { lang: 'zh', strict: false, quiet: false, json: false };
const full = new Failure(
  EXIT.setup,
  { zh: '磁盘已满。', en: 'The disk is full.' },
  { zh: '请腾出空间。', en: 'Make room.' },
);
const failed = {
  input: 'a.md',
  target: { kind: 'file', path: '/desk/a.pdf', shown: 'a.pdf' },
  failure: wordsFor(full),
  milliseconds: 5,
  exitCode: EXIT.setup,
} as const satisfies Outcome;

describe('what a person is told', () => {
  it('is coloured only where it shows: a report that goes to a file stays plain', () => {
    const { said, terminal } = listener({ out: false, err: true });
    const voice = voiceFor(MANNER, terminal, 'build');
    voice.tell(failed);
    expect(voice.sum()).toBe(EXIT.setup);
    expect(said).toEqual({ out: '✗ a.md → 没有生成 PDF\n', err: '错误：磁盘已满。\n请腾出空间。\n' });
  });

  it('goes all to standard error where the PDF takes standard output', () => {
    const { said, terminal } = listener({ out: false, err: false });
    voiceFor(MANNER, terminal, 'build').tell({ ...failed, target: { kind: 'stdout' } });
    expect(said).toEqual({ out: '', err: '错误：磁盘已满。\n请腾出空间。\n✗ a.md → 没有生成 PDF\n' });
  });
});

describe('what a person is told many times over', () => {
  const source = new SourceFile('/desk/a.md', '甲：乙\n'.repeat(40));
  const finding = (line: number, what: string, code = 'gongwen/x'): Diagnostic => ({
    code,
    severity: 'warning',
    message: { zh: `“${what}”不对。`, en: `“${what}” is wrong.` },
    span: source.span(4 * (line - 1), 4 * (line - 1) + 1),
  });
  const heard = (diagnostics: readonly Diagnostic[], manner: Manner = MANNER) => {
    const { said, terminal } = listener({ out: false, err: false });
    voiceFor(manner, terminal, 'build').findings(diagnostics);
    return said.err;
  };

  it('is told three times, then by its lines', () => {
    const many = [1, 2, 3, 5, 5, 8].map((line) => finding(line, `甲${line}`));
    const said = heard([...many, finding(9, '乙', 'gongwen/y')]);
    expect(said.match(/\(gongwen\/x\)/g)).toHaveLength(3);
    expect(said).toContain('“甲3”不对。 (gongwen/x)\n另有 3 处同样的警告：第 5、8 行。\n');
    expect(said).toContain('“乙”不对。');
    expect(heard(many, { ...MANNER, lang: 'en' })).toContain('3 more of the same warning: line 5, 8.\n');
  });

  it('names a dozen lines at most', () => {
    const many = Array.from({ length: 30 }, (_, i) => finding(i + 1, '甲'));
    expect(heard(many)).toContain('另有 27 处同样的警告：第 4、5、6、7、8、9、10、11、12、13、14、15……行。');
  });

  it('is told in full where the words differ', () => {
    const other = { ...finding(4, '丁'), message: { zh: '另一种“丁”。', en: 'Other “丁”.' } };
    expect(heard([finding(1, '甲'), finding(2, '乙'), finding(3, '丙'), other])).not.toContain('另有');
  });
});

describe('what a program is told', () => {
  it('is the failure of an article in its place, and nothing in between', () => {
    const { said, terminal } = listener({ out: false, err: false });
    const voice = voiceFor({ ...MANNER, json: true }, terminal, 'build');
    voice.tell(failed);
    expect(said).toEqual({ out: '', err: '' });
    expect(voice.sum()).toBe(EXIT.setup);
    expect(JSON.parse(said.out).documents).toMatchObject([
      {
        input: 'a.md',
        output: null,
        ok: false,
        failure: { exitCode: 3, message: { en: 'The disk is full.' } },
      },
    ]);
  });
});

describe('a fault of ours', () => {
  it('is an apology with what to send us, without a stack unless that was asked for', () => {
    const { said, terminal } = listener({ out: false, err: false });
    const slip = { ...failed, failure: wordsFor(new TypeError('x is not a function')) };
    voiceFor(MANNER, terminal, 'build').tell(slip);
    expect(said.err).toMatch(
      /^错误：banxin 自身出了差错.*抱歉。\n.*报告给我们.*\n {2}banxin \d.*\n {2}TypeError: x is not a function\n$/,
    );
    const asked = listener({ out: false, err: false });
    voiceFor(MANNER, { ...asked.terminal, env: { BANXIN_DEBUG: '1' } }, 'build').tell(slip);
    expect(asked.said.err).toMatch(/\n\s+at /);
  });
});
