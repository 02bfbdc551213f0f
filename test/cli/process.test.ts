/** The command line as people and programs meet it: exit codes, messages, files, streams. */
import { type StdioOptions, spawn } from 'node:child_process';
import { chmodSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE, CLI, desk, type Ended, ROOT } from './banxin.ts';

const NO_TRACE = /^\s+at .*[:(]\d+:\d+\)?$/m;

function expectCivil({ out, err }: Ended): void {
  expect(out + err).not.toMatch(NO_TRACE);
  expect(out + err).not.toContain('自身出了差错');
}

/** Runs beside `a.md` with streams of one's own; standard error is listened to. */
async function runWith(args: readonly string[], stdio: StdioOptions) {
  const at = desk();
  at.write('a.md', ARTICLE);
  const child = spawn(process.execPath, [CLI, ...args], { cwd: at.folder, stdio });
  let err = '';
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise((done) => child.on('close', done));
  return { code, err };
}

describe('build', () => {
  it('sets an article into output/ and says what it made', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const ended = at.run(['build', 'a.md']);
    expect([ended.code, ended.err, at.files()]).toEqual([0, '', ['a.md', 'output/a.pdf']]);
    const [headline, figures, fonts, ...rest] = ended.out.split('\n');
    expect(headline).toBe('✓ a.md → output/a.pdf');
    expect(figures).toMatch(/^ {2}1 页，每面 22 行 × 28 字，\d+ KB，\d\.\d\d 秒$/);
    expect(fonts).toMatch(/^ {2}字体：.*仿宋 FandolFang-Regular/);
    expect(rest).toEqual(['']);
    const pdf = at.read('output/a.pdf');
    expect([pdf.subarray(0, 5).toString(), pdf.subarray(-6).toString()]).toEqual(['%PDF-', '%%EOF\n']);
  });

  it('speaks English when asked', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    expect(at.run(['build', 'a.md', '--lang', 'en']).out).toMatch(/1 page, 22 lines × 28 characters, \d+ KB/);
    expect(at.run(['build', 'b.md', '--lang', 'en']).err).toBe(
      'error: There is no b.md.\nDid you mean a.md?\n',
    );
  });

  it('takes options before the command, and names as long as the disk takes', () => {
    const at = desk();
    const long = '长'.repeat(82);
    at.write(`${long}.md`, ARTICLE);
    const ended = at.run(['--lang', 'en', 'build', `${long}.md`, '-o', 'o']);
    expect([ended.code, at.files()]).toEqual([0, [`o/${long}.pdf`, `${long}.md`]]);
    expect(ended.out).toContain('1 page');
  });

  it('says that a folder stands where the PDF should be written', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    at.write('o/a.pdf/x', '');
    const ended = at.run(['build', 'a.md', '-o', 'o']);
    expect(ended.code).toBe(3);
    expect(ended.err).toMatch(/o\/a\.pdf 是一个文件夹。\n请给它改名，或用 -o 另写一处。\n$/);
    expect(at.files()).toEqual(['a.md', 'o/a.pdf/x']);
  });

  it('sets a masthead of which nothing is visible', () => {
    const at = desk();
    at.write('a.md', '---\n简报名称: "\\u200b"\n标题: 甲\n---\n正文一段。\n');
    const ended = at.run(['build', 'a.md']);
    expect(ended.code).toBe(0);
    expectCivil(ended);
  });

  it('does not take an empty word for the current folder', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const ended = at.run(['build', '']);
    expect([ended.code, ended.err]).toEqual([2, '错误：有一个路径是空的。\n当前文件夹请写“.”。\n']);
  });

  it('shows no control character of a file name', () => {
    const at = desk();
    at.write('a\u001b[31m.md', ARTICLE);
    expect(at.run(['build', '.']).out).not.toContain('\u001b');
  });

  it('gives the same bytes for a file, a name of its own, and a stream', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    at.run(['build', 'a.md', '-o', 'made/甲.pdf']);
    const streamed = at.run(['build', '-'], { input: ARTICLE });
    at.run(['build', '-', '-o', 'b.pdf', '-q'], { input: ARTICLE });
    expect(streamed.code).toBe(0);
    expect(streamed.err).toContain('✓ - → 标准输出');
    expect(streamed.bytes.equals(at.read('made/甲.pdf'))).toBe(true);
    expect(at.read('b.pdf').equals(at.read('made/甲.pdf'))).toBe(true);
  });

  it('honours SOURCE_DATE_EPOCH, and refuses what is no number', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    at.run(['build', 'a.md'], { env: { SOURCE_DATE_EPOCH: '1000000000' } });
    expect(at.read('output/a.pdf').toString('latin1')).toContain('D:20010909014640');
    const ended = at.run(['build', 'a.md'], { env: { SOURCE_DATE_EPOCH: 'heute' } });
    expect([ended.code, ended.err.split('\n')[0]]).toEqual([
      2,
      '错误：环境变量 SOURCE_DATE_EPOCH 应是 1970 年以来的秒数，0 到 253402300799，不是“heute”。',
    ]);
  });

  it('goes on with the others when one has errors, and counts them', () => {
    const at = desk();
    at.write('in/1.md', '');
    at.write('in/2.md', ARTICLE);
    at.write('in/3.md', ARTICLE.replace('期号: 3', '模板: 没有的'));
    const ended = at.run(['build', 'in']);
    expect([ended.code, at.files('output')]).toEqual([1, ['2.pdf']]);
    expect(ended.out.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      '✗ in/1.md → 没有生成 PDF，1 个错误',
      '✓ in/2.md → output/2.pdf',
      expect.stringMatching(/^✗ in\/3.md → 没有生成 PDF，1 个错误/),
      expect.stringMatching(/^共 3 篇，1 篇成功，2 篇未成；\d+\.\d\d 秒。$/),
    ]);
    expect(ended.err).toContain('in/3.md:3:5 错误 找不到模板“没有的”');
  });

  it('fails warnings under --strict, and then makes no PDF', () => {
    const at = desk();
    at.write('a.md', `${ARTICLE}\n![现场](没有.png)\n`);
    const lenient = at.run(['build', 'a.md']);
    expect([lenient.code, at.has('output/a.pdf')]).toEqual([0, true]);
    expect(lenient.err).toContain('a.md:12:1 警告 找不到图片“没有.png”。 (picture/missing)');
    const strict = at.run(['build', 'a.md', '--strict', '-o', 'strict']);
    expect([strict.code, at.has('strict/a.pdf')]).toEqual([1, false]);
    expect(strict.out).toContain('✗ a.md → 没有生成 PDF，1 个警告');
  });

  it('is silent about what went well when it is quiet', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const ended = at.run(['build', 'a.md', '--quiet']);
    expect([ended.code, ended.out, ended.err]).toEqual([0, '', '']);
  });

  it('leaves the last good PDF alone when the article is broken', () => {
    const at = desk();
    at.write('a.md', '');
    at.write('output/a.pdf', 'good');
    expect(at.run(['build', 'a.md']).code).toBe(1);
    expect([at.read('output/a.pdf').toString(), at.files('output')]).toEqual(['good', ['a.pdf']]);
  });
});

describe('the JSON report', () => {
  it('is one document on standard output, with everything', () => {
    const at = desk();
    at.write('a.md', ARTICLE.replace('8月', '王喆 8月'));
    at.write('b.md', '');
    const ended = at.run(['build', 'a.md', 'b.md', '--json']);
    const report = JSON.parse(ended.out);
    expect([ended.code, ended.err, report.ok, report.exitCode, report.command]).toEqual([
      1,
      '',
      false,
      1,
      'build',
    ]);
    const [good, bad] = report.documents;
    expect(good).toMatchObject({
      input: 'a.md',
      output: join(at.folder, 'output', 'a.pdf'),
      ok: true,
      pages: 1,
      grid: { lines: 22, characters: 28 },
      bytes: at.read('output/a.pdf').length,
      failure: null,
    });
    expect(good.fonts.map((font: { role: string }) => font.role)).toContain('fangsong');
    expect(good.substitutions).toMatchObject([
      { role: 'fangsong', wanted: 'FandolFang-Regular', samples: ['喆'], count: 1 },
    ]);
    const words = ['read', 'parse', 'template', 'recognise', 'attach', 'lint'];
    const stages = [...words, 'layout', 'lint pages', 'paint'];
    expect(Object.keys(good.stages)).toEqual(stages);
    expect(bad).toMatchObject({ input: 'b.md', output: null, ok: false, pages: null, bytes: null });
    expect(bad.diagnostics).toMatchObject([
      { code: 'source/empty', severity: 'error', place: { file: 'b.md', line: 1, column: 1 } },
    ]);
  });

  it('is there even when nothing could begin', () => {
    const ended = desk().run(['build', 'nowhere.md', '--json']);
    expect(JSON.parse(ended.out)).toMatchObject({
      ok: false,
      exitCode: 2,
      documents: [],
      failure: { message: { zh: '找不到 nowhere.md。' } },
    });
    expect(ended.code).toBe(2);
  });
});

describe('check', () => {
  it('says what build would say and writes nothing', () => {
    const at = desk();
    at.write('a.md', ARTICLE.replace('期号', '期好'));
    const ended = at.run(['check', 'a.md']);
    expect([ended.code, at.files()]).toEqual([0, ['a.md']]);
    expect(ended.out).toMatch(/^✓ a\.md: 检查完毕，1 个警告/);
    expect(ended.err).toContain('a.md:3:1 警告');
    expect(at.run(['check', 'a.md', '--strict']).code).toBe(1);
  });
});

describe('fonts', () => {
  it('lists every role with its face, coverage and embedding rights', () => {
    const { code, out } = desk().run(['fonts']);
    expect(code).toBe(0);
    expect(out).toMatch(/仿宋\n {2}FandolFang R \(FandolFang-Regular\)，版本 .*，随附，.*可嵌入（可编辑）\n/);
    expect(out).toMatch(/GB 2312 6763\/6763，通用规范汉字表 8105\/8105（它自己 \d+）/);
  });

  it('shows a font that the settings map, and gives the same as data', () => {
    const at = desk();
    at.write('banxin.config.yaml', `字体:\n  仿宋: ${join(ROOT, 'fonts/FandolKai-Regular.otf')}\n`);
    const report = JSON.parse(at.run(['fonts', '--json']).out);
    const role = report.roles.find((one: { role: string }) => one.role === 'fangsong');
    expect(role.own).toMatchObject({
      shipped: false,
      embedding: 'editable',
      path: join(ROOT, 'fonts/FandolKai-Regular.otf'),
    });
  });
});

describe('settings', () => {
  it('are the nearest upward from the article, and options win over them', () => {
    const at = desk();
    at.write('office/banxin.config.yaml', '输出: 成品\n严格: true\n');
    at.write('office/2026/a.md', ARTICLE);
    expect(at.run(['build', 'office/2026/a.md', '-q']).code).toBe(0);
    expect(at.run(['build', 'office/2026/a.md', '-q', '-o', 'x.pdf']).code).toBe(0);
    expect(at.files().filter((file) => file.endsWith('.pdf'))).toEqual(['office/成品/a.pdf', 'x.pdf']);
    at.write('office/2026/a.md', ARTICLE.replace('期号', '期好'));
    expect(at.run(['build', 'office/2026/a.md', '-q']).code).toBe(1);
  });

  it('give way to the template that an article names, which is said when it is another', () => {
    const at = desk();
    const naming = (template: string) => ARTICLE.replace('期号: 3', `期号: 3\n模板: ${template}`);
    at.write('banxin.config.yaml', '模板: 简报\n');
    at.write('ours.yaml', 'extends: briefing\nname: ours\n');
    at.write('a.md', naming('ours.yaml'));
    const ended = at.run(['check', 'a.md']);
    expect(ended.code).toBe(0);
    expect(ended.err).toMatch(
      /^a\.md:4:5 提示 文件头的模板“ours.yaml”与配置文件的“简报”不同：用文件头的。 \(template\/template-settings\)\n/,
    );
    at.write('a.md', naming('briefing'));
    expect(at.run(['check', 'a.md']).err).toBe('');
    at.write('a.md', naming('ours.yaml'));
    expect(at.run(['check', 'a.md', '--template', 'briefing']).err).toBe('');
  });

  it('that are wrong stop everything, with the place', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    at.write('our.yaml', '模板: briefing\n单 面: true\n');
    const ended = at.run(['build', 'a.md', '--config', 'our.yaml']);
    expect([ended.code, at.files()]).toEqual([2, ['a.md', 'our.yaml']]);
    expect(ended.err).toBe(
      'our.yaml:2:1 错误 没有“单 面”这项配置。 (config/unknown-key)\n     2 │ 单 面: true\n       │ ^^^^^\n  办法：您是不是想写“单面”？\n',
    );
  });

  it('may name a font that cannot be used: the set-up is broken', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    at.write('bad.ttf', 'not a font at all');
    const ended = at.run(['build', 'a.md', '--font', '仿宋=bad.ttf']);
    expect([ended.code, at.files()]).toEqual([3, ['a.md', 'bad.ttf']]);
    expect(ended.err).toContain('bad.ttf');
    expectCivil(ended);
  });
});

describe('wrong use', () => {
  it.each([
    [['biuld', 'a.md'], '没有 biuld 这个命令。', '您是不是想写 banxin build？'],
    [['a.md'], '没有 a.md 这个命令。', '您是不是想写 banxin build a.md？'],
    [['build'], 'banxin build 后面缺少文件|文件夹|通配符|-。', '例如：banxin build input/'],
    [['build', 'a.md', '--out', 'x'], '没有 --out 这个选项。', '您是不是想写 --output？'],
    [['build', 'a.md', '--pdf', 'a-3'], '--pdf 不能是“a-3”。', '您是不是想写 a-3a+ua？'],
    [['build', 'a.md', '--tempalte', 'x'], '没有 --tempalte 这个选项。', '您是不是想写 --template？'],
    [['build', 'a.md', '--template', '没有的'], '找不到模板“没有的”', '自带模板有'],
    [['lint', 'a.md', '-t', '通之'], '找不到模板“通之”', '是不是要写“通告”“通知”“通报”？'],
    [['build', 'a.md', '-t', '信涵'], '找不到模板“信涵”', '是不是要写“信函”？'],
    [['build', 'a.md', '--font', '仿宋体=x.ttf'], '没有“仿宋体”这个字体角色。', '您是不是想写“仿宋”？'],
    [['build', 'a.md', '--font', 'x.ttf'], '--font 的写法是 角色=路径，不是“x.ttf”。', '例如：--font'],
    [['build', 'a.md', '--config', 'none.yaml'], '找不到配置文件', '请检查 --config'],
    [['build', 'empty'], '文件夹 empty 里没有文章。', '文章是扩展名为'],
    [['build', 'a.md', 'sub/a.md'], 'a.md 和 sub/a.md 都要写到 output/a.pdf。', '请改名'],
    [
      ['build', 'a.md', 'sub/a.md', '-o', 'x.pdf'],
      '有 2 篇文章，不能都写到 x.pdf。',
      '请用 -o 指定一个文件夹',
    ],
    [['build', 'sub/a.md', '-o', 'a.md'], 'a.md 是一个文件，不是文件夹。', '要写成单个文件'],
  ])('%j is refused with advice and exit code 2', (args, text, help) => {
    const at = desk();
    at.write('a.md', ARTICLE);
    at.write('sub/a.md', ARTICLE);
    at.write('empty/picture.png', '');
    const ended = at.run(args);
    expect([ended.code, ended.out]).toEqual([2, expect.not.stringContaining('✓')]);
    expect(ended.err).toContain(text);
    expect(ended.err).toContain(help);
    expectCivil(ended);
    expect(at.files().filter((file) => file.endsWith('.pdf'))).toEqual([]);
  });
});

describe('help', () => {
  it.each([['--help'], ['build', '--help'], ['check', '-h'], ['fonts', '--help']])(
    '%s %s is on standard output',
    (...args) => {
      const { code, out, err } = desk().run(args);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('返回码：0 成功；1 文章有错误（或在 --strict 下有警告）；2');
      expect(out).toContain('示例：');
    },
  );

  it('is there in English too', () => {
    expect(desk().run(['build', '--help', '--lang', 'en']).out).toMatch(
      /Options:.*Examples:.*Exit codes: 0 good/s,
    );
  });

  it('comes with wrong use when there is no command at all', () => {
    const { code, out, err } = desk().run([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('banxin build');
  });

  it('tells the version', () => {
    expect(desk().run(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('places that cannot be written', () => {
  it('folders that may only be looked at, or not even that: exit code 3', () => {
    const at = desk();
    at.write('in/a.md', ARTICLE);
    at.write('out/kept', '');
    chmodSync(at.folder, 0o755);
    chmodSync(join(at.folder, 'out'), 0o555);
    const unwritable = at.run(['build', 'in', '-o', 'out'], { asNobody: true });
    expect([unwritable.code, unwritable.err]).toEqual([
      3,
      expect.stringMatching(/^错误：没有权限写 .*a\.pdf。\n请换一个文件夹/),
    ]);
    expect(at.files('out')).toEqual(['kept']);
    chmodSync(join(at.folder, 'in'), 0o000);
    const unreadable = at.run(['build', 'in', '-o', 'out'], { asNobody: true });
    expect([unreadable.code, unreadable.err]).toEqual([3, expect.stringContaining('没有权限查看文件夹')]);
    chmodSync(join(at.folder, 'in'), 0o755);
  });

  it('a folder below a file, or in /proc: exit code 3', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const below = at.run(['build', 'a.md', '-o', 'a.md/x']);
    expect([below.code, below.err]).toEqual([3, expect.stringContaining('所在的位置不能建立文件夹。')]);
    if (process.platform === 'linux') expect(at.run(['build', 'a.md', '-o', '/proc/x']).code).toBe(3);
    expect(at.files()).toEqual(['a.md']);
  });

  it.runIf(process.platform === 'linux').each([
    ['a PDF', ['-o', '-']],
    ['a report', ['--json', '-o', 'o']],
  ])('a full disk behind standard output, for %s: exit code 3, no trace', async (_what, options) => {
    const full = openSync('/dev/full', 'w');
    const ended = await runWith(['build', 'a.md', ...options], ['ignore', full, 'pipe']);
    closeSync(full);
    expect([ended.code, ended.err]).toEqual([3, expect.stringContaining('写到标准输出时磁盘已满。')]);
    expect(ended.err).not.toMatch(NO_TRACE);
  });

  it.runIf(process.platform === 'linux')('a folder in the place of standard input is wrong use', async () => {
    const folder = openSync(ROOT, 'r');
    const ended = await runWith(['build', '-', '-o', 'a.pdf'], [folder, 'ignore', 'pipe']);
    closeSync(folder);
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('标准输入读不出来（EISDIR）。')]);
  });

  it('a reader that has gone is no trouble', async () => {
    const at = desk();
    for (const name of ['1', '2', '3']) at.write(`in/${name}.md`, ARTICLE);
    const child = spawn(process.execPath, [CLI, 'build', 'in'], {
      cwd: at.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const code = await new Promise((done) => child.on('close', done));
    expect([code, err, at.files('output')]).toEqual([0, '', ['1.pdf', '2.pdf', '3.pdf']]);
  });
});

describe('an end by Ctrl-C', () => {
  it('leaves whole PDFs or none', async () => {
    const at = desk();
    for (let i = 0; i < 40; i++) at.write(`in/${String(i).padStart(2, '0')}.md`, ARTICLE);
    const child = spawn(process.execPath, [CLI, 'build', 'in'], {
      cwd: at.folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.once('data', () => child.kill('SIGINT'));
    const [code, signal] = await new Promise<[number | null, string | null]>((done) =>
      child.on('close', (...how) => done(how)),
    );
    expect(code === 130 || signal === 'SIGINT').toBe(true);
    const files = at.files('output');
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThan(40);
    for (const file of files)
      expect(at.read(join('output', file)).subarray(-6).toString(), file).toBe('%%EOF\n');
  });
});
