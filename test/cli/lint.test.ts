/** `banxin lint` as people and programs meet it: what it says, and its exit codes. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE, desk } from './banxin.ts';

/** One rule, so that these tests hold whatever other rules there are. */
const ONLY = ['--rule', 'all=off,L-56=warning'];
const SLIP = `${ARTICLE}\n会议强调,要压实责任.\n`;

describe('what a person sees', () => {
  it('shows place, weight, rule, line, caret, clause, help and change of every finding, and a summary', () => {
    const at = desk();
    at.write('a.md', SLIP);
    const ended = at.run(['lint', 'a.md', ...ONLY]);
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(ended.out).toBe(`a.md:12:5 警告 L-56 汉字之间用了半角标点。 (GB/T 15834—2011 5.1, MUST)
    12 │ 会议强调,要压实责任.
       │         ^
  办法：请改为全角标点。
  改法：会议强调,要压实责任. → 会议强调，要压实责任.（--fix）
a.md:12:11 警告 L-56 汉字之间用了半角标点。 (GB/T 15834—2011 5.1, MUST)
    12 │ 会议强调,要压实责任.
       │                    ^
  办法：请改为全角标点。
  改法：强调,要压实责任. → 强调,要压实责任。（--fix）
✓ 共 1 篇：2 个警告。
  可用 --fix 改好 2 处。
  最多的：L-56 2 处。
`);
  });

  it('shows three alike in full, of the others the places; all of them where that is asked', () => {
    const at = desk();
    at.write('a.md', `${ARTICLE}\n${'甲,乙。'.repeat(6)}\n\n甲、乙、丙,丁。\n`);
    const { out } = at.run(['lint', 'a.md', ...ONLY]);
    expect(out.match(/^a\.md:/gm)).toHaveLength(3);
    expect(out).toContain('\nL-56 另有 4 处：12:14、12:18、12:22、14:6（--all 逐处列出）\n');
    expect(at.run(['lint', 'a.md', '--all', ...ONLY]).out.match(/^a\.md:/gm)).toHaveLength(7);
    expect(JSON.parse(at.run(['lint', 'a.md', '--json', ...ONLY]).out).summary.warnings).toBe(7);
    const english = at.run(['lint', 'a.md', '--lang', 'en', ...ONLY]).out;
    expect(english).toContain('L-56: 4 more at 12:14, 12:18, 12:22, 14:6 (--all shows each)\n');
  });

  it('shows all that say something of their own in full', () => {
    const at = desk();
    at.write('a.md', `${ARTICLE}\n凑和着用，渡假村，侯车室，松驰，按装，布署。\n`);
    const { out } = at.run(['lint', 'a.md', '--rule', 'all=off,L-99=warning']);
    expect(out.match(/^a\.md:.*L-99/gm)!.length).toBeGreaterThan(3);
    expect(out).not.toContain('另有');
  });

  it('says nothing of an article without any but that it was seen', () => {
    const at = desk();
    at.write('b.md', ARTICLE);
    expect(at.run(['lint', 'b.md'])).toMatchObject({ code: 0, err: '', out: '✓ 共 1 篇：没有发现问题。\n' });
  });

  it('speaks English', () => {
    const at = desk();
    at.write('a.md', SLIP);
    const { out } = at.run(['lint', 'a.md', '--lang', 'en', ...ONLY]);
    expect(out).toContain('a.md:12:5 warning L-56 A half-width mark between Han characters.');
    expect(out).toContain('fix: 会议强调,要压实责任. → 会议强调，要压实责任. (--fix)');
    expect(out).toMatch(/✓ 1 article: 2 warnings\.\n {2}--fix puts 2 right\.\n {2}Most: L-56 2\.\n$/);
  });

  it.each([
    ['a tab', '会议\t强调,要', 6, 4 + 4 + 4],
    ['a character of two units', '会议𠮷强调,要', 7, 10],
    ['an emoji', '会议😀强调,要', 7, 10],
    ['a combining mark', '会议e\u0301强调,要', 7, 9],
  ])('puts the caret under the right column behind %s', (_, line, column, blanks) => {
    const at = desk();
    for (const [name, text] of [
      ['lf.md', `${ARTICLE}\n${line}求。\n`],
      ['crlf.md', `\ufeff${ARTICLE}\n${line}求。\n`.replaceAll('\n', '\r\n')],
    ] as const) {
      at.write(name, text);
      const lines = at.run(['lint', name, ...ONLY]).out.split('\n');
      expect(lines[0]).toContain(`${name}:12:${column} `);
      expect(lines[2]!.slice(lines[2]!.indexOf('│') + 2)).toBe(`${' '.repeat(blanks)}^`);
    }
  });

  it('takes what an earlier check says of the same as said, and goes on behind a fault of Markdown or YAML', () => {
    const at = desk();
    at.write(
      'a.md',
      `---\n简报名称: 简报\n期号: [3\n---\n\n# 标题\n\n<script>x</script>\n\n强调,要压实责任。\n`,
    );
    const { out, code } = at.run(['lint', 'a.md', ...ONLY]);
    expect(code).toBe(1);
    expect(out).toContain('(front-matter/broken-yaml');
    expect(out).toContain('(markdown/script');
    expect(out).toContain('a.md:10:3 警告 L-56');
  });

  it('lints an article that names a template that is not there', () => {
    const at = desk();
    at.write('a.md', SLIP.replace('期号: 3', '期号: 3\n模板: 没有的'));
    const { out, code } = at.run(['lint', 'a.md', ...ONLY]);
    expect(code).toBe(1);
    expect(out).toContain('(template/unusable)');
    expect(out).toContain('a.md:13:5 警告 L-56');
  });

  it('says nothing that matters to pages alone, unless they are asked for', () => {
    const at = desk();
    at.write('a.md', `${ARTICLE}\n![现场](没有.png)\n`);
    expect(at.run(['lint', 'a.md', ...ONLY]).out).toBe('✓ 共 1 篇：没有发现问题。\n');
    expect(at.run(['lint', 'a.md', '--pages', ...ONLY]).out).toContain('(picture/missing)');
  });
});

describe('wrong use', () => {
  it('--stdin takes no files', () => {
    const at = desk();
    at.write('a.md', SLIP);
    const ended = at.run(['lint', '--stdin', 'a.md'], { input: SLIP });
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toContain('--stdin 读标准输入，不能再给文件。');
  });
});

describe('exit codes', () => {
  it.each([
    [0, []],
    [1, ['--strict']],
    [1, ['--max-warnings', '1']],
    [0, ['--max-warnings', '2']],
    [1, ['--rule', 'L-56=error']],
    [0, ['--rule', 'L-56=hint', '--strict']],
    [0, ['--rule', 'L-56=off', '--max-warnings', '0']],
    [1, ['--diff']],
  ])('%i for %j', (code, more) => {
    const at = desk();
    at.write('a.md', SLIP);
    expect(at.run(['lint', 'a.md', ...ONLY, ...more]).code).toBe(code);
    expect(at.read('a.md').toString()).toBe(SLIP);
  });

  it.each([
    [['lint'], 'banxin lint 后面缺少文件、文件夹或通配符。'],
    [['lint', 'none.md'], '找不到 none.md。'],
    [['lint', 'a.md', '--rule', 'L-56'], '--rule 的写法是 规则=轻重，不是“L-56”。'],
    [['lint', 'a.md', '--rule', 'L-101=off'], '没有“L-101”这条规则。\n您是不是想写 L-'],
    [['lint', 'a.md', '--rule', 'L-56=loud'], 'L-56 的轻重不能是“loud”。'],
    [['lint', 'a.md', '--max-warnings', 'few'], '--max-warnings 后面应是个数，不是“few”。'],
    [['lint', 'a.md', '--format', 'xml'], '--format 不能是“xml”。'],
    [['lint', 'a.md', '--json', '--format', 'sarif'], '--json 和 --format sarif 只能用一个。'],
    [['lint', 'a.md', '--stdin-filename', 'b.md'], '--stdin-filename 只用于标准输入。'],
    [['lint', 'a.md', '--diff', '--json'], '--diff 不能和 --format json 同用。'],
    [['lint', 'a.md', '-', '--fix'], '标准输出要用来给出改好的全文'],
    [['lint', '-', '--fix', '--format', 'sarif'], '标准输出要用来给出改好的全文'],
  ])('2 for %j', (args, message) => {
    const at = desk();
    at.write('a.md', SLIP);
    const ended = at.run(args);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain(`错误：${message}`);
    expect(at.read('a.md').toString()).toBe(SLIP);
  });

  it('3 for a folder that may not be looked into, and the others are seen all the same', () => {
    const at = desk();
    at.write('in/a.md', SLIP);
    at.write('in/closed/b.md', SLIP);
    chmodSync(at.folder, 0o777);
    chmodSync(join(at.folder, 'in/closed'), 0o000);
    const pretty = at.run(['lint', 'in', ...ONLY], { asNobody: true });
    const json = at.run(['lint', 'in', '--json', ...ONLY], { asNobody: true });
    const alone = at.run(['lint', 'in/closed', ...ONLY], { asNobody: true });
    chmodSync(join(at.folder, 'in/closed'), 0o755);
    expect([pretty.code, json.code, alone.code]).toEqual([3, 3, 3]);
    expect(pretty.err).toContain('没有权限查看文件夹');
    expect(pretty.out).toContain('in/a.md:12:5 警告 L-56');
    const { notes, documents } = JSON.parse(json.out);
    expect(notes[0].zh).toContain('in/closed');
    expect(documents[0].warnings).toBe(2);
  });

  it('3 for a file that may not be read: it is counted, never called faultless', () => {
    const at = desk();
    at.write('in/a.md', SLIP);
    at.write('in/b.md', SLIP);
    chmodSync(at.folder, 0o777);
    chmodSync(join(at.folder, 'in/b.md'), 0o000);
    const both = at.run(['lint', 'in', ...ONLY], { asNobody: true });
    const alone = at.run(['lint', 'in/b.md', ...ONLY], { asNobody: true });
    const english = at.run(['lint', 'in/b.md', '--lang', 'en', ...ONLY], { asNobody: true });
    chmodSync(join(at.folder, 'in/b.md'), 0o644);
    expect([both.code, alone.code]).toEqual([3, 3]);
    expect(both.out).toContain('in/a.md:12:5 警告 L-56');
    expect(both.out).toContain('✗ 共 2 篇：1 篇没有做成，2 个警告。');
    expect(alone.out).toBe('✗ 共 1 篇：1 篇没有做成。\n');
    expect(english.out).toBe('✗ 1 article: 1 could not be done.\n');
  });

  it('1 for a file that is no text, and files named twice are seen once each', () => {
    const at = desk();
    at.write('in/a.md', SLIP);
    at.write('in/b.md', SLIP);
    const ended = at.run(['lint', 'in/a.md', 'in/b.md', 'in', ...ONLY]);
    expect([ended.code, ended.out.match(/L-56 汉字/g)?.length]).toEqual([0, 4]);
    at.write('in/c.md', '%PDF-1.7');
    const binary = at.run(['lint', 'in', ...ONLY]);
    expect(binary.code).toBe(1);
    expect(binary.out).toContain('(source/binary)');
    expect(binary.out.match(/L-56 汉字/g)).toHaveLength(4);
  });
});

describe('weights', () => {
  it('are those of the rule, the template, the settings, the command line, each over the one before', () => {
    const at = desk();
    at.write('a.md', SLIP);
    const weight = (...more: string[]) => /12:5 (\S+) L-56/.exec(at.run(['lint', 'a.md', ...more]).out)?.[1];
    expect(weight()).toBe('警告');
    at.write('ours.yaml', 'extends: briefing\nlint: { L-56: hint }\n');
    at.write('theirs.yaml', 'extends: ours.yaml\nlint: { L-99: off }\n');
    expect(weight('-t', 'theirs.yaml')).toBe('提示');
    at.write('banxin.config.yaml', '审校: { L-56: 错误 }\n');
    expect(weight('-t', 'theirs.yaml')).toBe('错误');
    expect(weight('-t', 'theirs.yaml', '--rule', 'L-99=off', '--rule', 'l56=提示, L-1=off')).toBe('提示');
    expect(weight('--rule', 'all=off')).toBeUndefined();
    expect(weight('--rule', 'all=hint')).toBe('提示');
    expect(weight('--rule', 'L-56=off')).toBeUndefined();
  });

  it('of rules that do not exist are wrong, in settings and templates', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    at.write('banxin.config.yaml', '审校:\n  L-560: 关\n  L-56: 响\n');
    const settings = at.run(['lint', 'a.md']);
    expect(settings.code).toBe(2);
    expect(settings.out).toContain('没有“L-560”这项校对规则。');
    expect(settings.out).toContain('您是不是想写“L-');
    expect(settings.out).toContain('“L-56”的值不合要求。');
    at.write('banxin.config.yaml', '');
    at.write('ours.yaml', 'extends: briefing\nlint: { L-0: off, L-56: loud }\n');
    const template = at.run(['lint', 'a.md', '-t', 'ours.yaml']);
    expect(template.code).toBe(1);
    expect(template.out).toContain('模板里没有“lint.L-0”这个键');
    expect(template.out).toContain('模板键“lint.L-56”的值不合要求');
  });

  it('of a template that is not there stop the run where the settings name it', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    at.write('banxin.config.yaml', '严格: true\n模板: 通之\n');
    for (const command of ['lint', 'check']) {
      const { out, err, code } = at.run([command, 'a.md']);
      expect(code).toBe(2);
      expect(out + err).toContain('banxin.config.yaml:2:5 错误 找不到模板“通之” (config/no-template)');
      expect(out + err).toContain('是不是要写“通告”“通知”“通报”？');
    }
  });

  it('say --quiet to hints', () => {
    const at = desk();
    at.write('a.md', SLIP);
    expect(at.run(['lint', 'a.md', ...ONLY, '--rule', 'L-56=hint', '-q']).out).toBe('');
  });
});

describe('front matter', () => {
  const HEAD = '---\n模板: 文件\n发文机关: 云川市人民政府\n发文字号: 云政发〔2026〕5号\n标题: 关于甲的通知\n';
  const END = '成文日期: 2026年8月1日\n印发机关: 甲室\n印发日期: 2026年8月2日\n---\n\n正文。\n';

  it('is told of a slip once, by linter and build alike', () => {
    const at = desk();
    at.write('a.md', `${HEAD}主送: 甲局,乙局\n${END}`);
    for (const { out, err } of [at.run(['lint', 'a.md']), at.run(['check', 'a.md'])])
      expect((out + err).match(/^a\.md:6:\d+ \S+ [^(]*/gm)).toEqual([
        'a.md:6:7 警告 L-56 汉字之间用了半角标点。 ',
      ]);
  });

  it('is told nothing of what a comment keeps quiet, but for errors', () => {
    const at = desk();
    at.write('a.md', `${HEAD}# banxin-disable-next-line L-56\n主送: 甲局,乙局\n${END}`);
    expect(at.run(['lint', 'a.md']).out).toBe('✓ 共 1 篇：没有发现问题。\n');
    expect(at.run(['check', 'a.md']).err).toBe('');
    at.write('b.md', `${HEAD}主送: 甲局\n# banxin-disable-next-line L-18\n紧急程度: 很急\n${END}`);
    expect(at.run(['lint', 'b.md']).out).toContain('front-matter/wrong-value');
  });
});

describe('build and check', () => {
  const MANY = `${ARTICLE}\n${'甲,乙。'.repeat(30)}\n`;

  it('show three of a rule, and how to see and mend the rest', () => {
    const at = desk();
    at.write('a.md', MANY);
    const { err, code } = at.run(['check', 'a.md']);
    expect(code).toBe(0);
    expect(err.match(/^a\.md:12:\d+ 警告 L-56/gm)).toHaveLength(3);
    expect(err).toContain('L-56 另有 27 处（banxin lint a.md 查看，--fix 可改 27 处）\n');
    const [document] = JSON.parse(at.run(['check', 'a.md', '--json']).out).documents;
    expect(document.diagnostics.filter(({ code: rule }: { code: string }) => rule === 'L-56')).toHaveLength(
      30,
    );
    expect(document.stages.lint).toBeGreaterThan(0);
  });

  it('are stopped by errors, not by warnings; --no-lint goes without', () => {
    const at = desk();
    at.write('a.md', SLIP);
    expect(at.run(['build', 'a.md', '-o', 'warned'])).toMatchObject({ code: 0 });
    at.write('banxin.config.yaml', 'lint: { L-56: error }\n');
    const stopped = at.run(['build', 'a.md', '-o', 'stopped']);
    const without = at.run(['build', 'a.md', '-o', 'without', '--no-lint']);
    expect([stopped.code, without.code, without.err]).toEqual([1, 0, '']);
    expect(stopped.out).toContain('没有生成 PDF，2 个错误');
    expect(at.files().filter((name) => name.endsWith('.pdf'))).toEqual(['warned/a.pdf', 'without/a.pdf']);
    expect(at.read('warned/a.pdf').equals(at.read('without/a.pdf'))).toBe(true);
  });

  it('leave what the reader mends to the reader', () => {
    const at = desk();
    at.write('a.md', ARTICLE.replace('期号: 3', '期号: 03'));
    const built = at.run(['check', 'a.md']).err;
    expect(built).toContain('front-matter/normalised');
    expect(built).not.toContain('L-91');
    const linted = at.run(['lint', 'a.md']).out;
    expect(linted).toContain('L-91');
    expect(linted).not.toContain('front-matter/normalised');
  });
});
