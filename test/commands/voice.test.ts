import { describe, expect, it } from 'vitest';
import type { Manner } from '../../src/commands/manner.ts';
import { voiceFor } from '../../src/commands/voice.ts';
import { EXIT, Failure } from '../../src/diagnostics/failure.ts';
import type { Outcome } from '../../src/run/outcome.ts';
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
  article: { path: '/desk/a.md', folder: '/desk', shown: 'a.md', stem: 'a', read: () => new Uint8Array() },
  target: { kind: 'file', path: '/desk/a.pdf', shown: 'a.pdf' },
  built: undefined,
  thrown: full,
  milliseconds: 5,
  exitCode: EXIT.setup,
} as unknown as Outcome;

describe('what a person is told', () => {
  it('is coloured only where it shows: a report that goes to a file stays plain', () => {
    const { said, terminal } = listener({ out: false, err: true });
    const voice = voiceFor(MANNER, terminal, 'build');
    voice.tell(failed);
    expect(voice.sum([failed])).toBe(EXIT.setup);
    expect(said).toEqual({ out: '✗ a.md → 没有生成 PDF\n', err: '错误：磁盘已满。\n请腾出空间。\n' });
  });

  it('goes all to standard error where the PDF takes standard output', () => {
    const { said, terminal } = listener({ out: false, err: false });
    voiceFor(MANNER, terminal, 'build').tell({ ...failed, target: { kind: 'stdout' } });
    expect(said).toEqual({ out: '', err: '错误：磁盘已满。\n请腾出空间。\n✗ a.md → 没有生成 PDF\n' });
  });
});

describe('what a program is told', () => {
  it('is the failure of an article in its place, and nothing in between', () => {
    const { said, terminal } = listener({ out: false, err: false });
    const voice = voiceFor({ ...MANNER, json: true }, terminal, 'build');
    voice.tell(failed);
    expect(said).toEqual({ out: '', err: '' });
    expect(voice.sum([failed])).toBe(EXIT.setup);
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
    const slip = { ...failed, thrown: new TypeError('x is not a function') };
    voiceFor(MANNER, terminal, 'build').tell(slip);
    expect(said.err).toMatch(
      /^错误：banxin 自身出了差错.*抱歉。\n.*报告给我们.*\n {2}banxin \d.*\n {2}TypeError: x is not a function\n$/,
    );
    const asked = listener({ out: false, err: false });
    voiceFor(MANNER, { ...asked.terminal, env: { BANXIN_DEBUG: '1' } }, 'build').tell(slip);
    expect(asked.said.err).toMatch(/\n\s+at /);
  });
});
