import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/read-arguments.ts';
import { COMMANDS } from '../../src/commands/table.ts';
import { Failure } from '../../src/diagnostics/failure.ts';

const build = COMMANDS.find(({ name }) => name === 'build')!;
const read = (...argv: string[]) => readArguments(argv, build);

function failure(...argv: string[]): Failure {
  try {
    read(...argv);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
  throw new Error(`${argv.join(' ')} was accepted`);
}

describe('reading argv', () => {
  it('takes words, flags and values in any order', () => {
    const given = read('a.md', '--strict', '-o', 'x.pdf', 'b.md');
    expect(given.positionals).toEqual(['a.md', 'b.md']);
    expect([given.flag('strict'), given.flag('quiet'), given.text('output')]).toEqual([true, false, 'x.pdf']);
  });

  it('takes --name=value and keeps what follows a second =', () => {
    expect(read('a.md', '--font=仿宋=字体/a=b.ttf').list('font')).toEqual(['仿宋=字体/a=b.ttf']);
  });

  it('collects a list without swallowing the words after it', () => {
    const given = read('--font', 'a=1', 'x.md', '--font', 'b=2', 'y.md');
    expect(given.list('font')).toEqual(['a=1', 'b=2']);
    expect(given.positionals).toEqual(['x.md', 'y.md']);
  });

  it('keeps numbers, dashes and empty-looking words as they were typed', () => {
    expect(read('007', '-', '1e3').positionals).toEqual(['007', '-', '1e3']);
    expect(read('a.md', '-o', '-').text('output')).toBe('-');
    expect(read('--', '--strict').positionals).toEqual(['--strict']);
  });

  it('lets the last of several values count', () => {
    expect(read('a.md', '-o', 'x', '-o', 'y').text('output')).toBe('y');
  });

  it.each([
    [['--stict'], '没有 --stict 这个选项。', '您是不是想写 --strict？'],
    [['--singlesided'], '没有 --singlesided 这个选项。', '您是不是想写 --single-sided？'],
    [['-x'], '没有 -x 这个选项。', '全部选项见 banxin build --help。'],
    [['--no-strict'], '没有 --no-strict 这个选项。', '您是不是想写 --strict？'],
    [['--constructor'], '没有 --constructor 这个选项。', '全部选项见 banxin build --help。'],
  ])('refuses %j and helps', (argv, text, help) => {
    const { exitCode, text: said, help: helped } = failure(...argv);
    expect([exitCode, said.zh, helped?.zh]).toEqual([2, text, help]);
  });

  it.each([
    [['a.md', '-o'], '--output 后面缺少文件夹或 .pdf。'],
    [['a.md', '--template', '--strict'], '--template 后面缺少名称或路径。'],
    [['a.md', '--template='], '--template 后面缺少名称或路径。'],
    [['a.md', '--font'], '--font 后面缺少角色=路径[#字体名]。'],
    [['a.md', '--lang', 'fr'], '--lang 不能是“fr”。'],
  ])('says what is missing or wrong in %j', (argv, text) => {
    expect(failure(...argv).text.zh).toBe(text);
  });

  it('refuses words where a command takes none', () => {
    const fonts = COMMANDS.find(({ name }) => name === 'fonts')!;
    expect(() => readArguments(['x'], fonts)).toThrow('banxin fonts does not take “x”.');
  });
});

describe('the table of commands', () => {
  it('says everything in both languages, and no name or alias twice', () => {
    for (const { name, options, summary, examples } of COMMANDS) {
      const names = options.flatMap((option) => [option.name, ...(option.alias ? [option.alias] : [])]);
      expect(new Set(names).size, name).toBe(names.length);
      const texts = [summary, ...options.map((o) => o.summary), ...examples.map((e) => e.summary)];
      for (const text of texts) expect(text.zh.length * text.en.length).toBeGreaterThan(0);
    }
  });

  it('has examples that its own reader accepts', () => {
    for (const command of COMMANDS) {
      for (const { line } of command.examples) {
        const words = line.split(' | ').at(-1)!.replaceAll('"', '').split(' ').slice(2);
        expect(() => readArguments(words, command), line).not.toThrow();
      }
    }
  });
});
