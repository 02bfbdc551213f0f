import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE, CLI, type Desk, desk, type Ended } from './banxin.ts';

const article = (n: number) => ARTICLE.replace('期号: 3', `期号: ${n}`).replace('会商会', `第${n}次会商会`);
const name = (n: number) => `a${String(n).padStart(3, '0')}`;

/** It names a template that is not there. */
const BAD = ARTICLE.replace('---\n', '---\n模板: 没有.yaml\n');

/** So many articles in `in/`. */
function articles(at: Desk, count: number): Desk {
  for (let n = 1; n <= count; n++) at.write(`in/${name(n)}.md`, article(n));
  return at;
}

const KEEPING = ['--cache', 'kept', '-o', 'out'];
const build = (at: Desk, ...more: string[]) => at.run(['build', 'in', ...KEEPING, ...more]);
const report = (ended: Ended) => JSON.parse(ended.out);
const documents = (ended: Ended): readonly Record<string, unknown>[] => report(ended).documents;
const pdfs = (at: Desk, folder = 'out') =>
  at.files(folder).map((file) => [file, at.read(join(folder, file)).toString('base64')]);
const looks = (at: Desk) =>
  at.files('out').map((file) => {
    const { ino, mtimeMs } = statSync(join(at.folder, 'out', file));
    return [file, ino, mtimeMs];
  });

describe('a batch', () => {
  it('is told in the order of its articles and has the same bytes on any number of threads', () => {
    const at = articles(desk(), 12);
    // The first is the slowest.
    at.write('in/a000.md', `${article(13)}\n${`${'各乡镇要压实责任。'.repeat(20)}\n\n`.repeat(100)}`);
    const run = (jobs: string) =>
      at.run(['build', 'in', '-o', `out${jobs}`, '--no-cache', '--json', '-j', jobs]);
    const told = ['1', '2', '3'].map(run);
    expect(told.map(({ code }) => code)).toEqual([0, 0, 0]);
    const inputs = [...Array(13).keys()].map((n) => `in/${name(n)}.md`);
    for (const one of told) expect(documents(one).map(({ input }) => input)).toEqual(inputs);
    expect(pdfs(at, 'out2')).toEqual(pdfs(at, 'out1'));
    expect(pdfs(at, 'out3')).toEqual(pdfs(at, 'out1'));
  });

  it.each(['1', '2'])('is not stopped by an article that is bad (--jobs %s)', (jobs) => {
    const at = articles(desk(), 4);
    at.write('in/a002.md', BAD);
    const ended = at.run(['build', 'in', '-o', 'out', '--no-cache', '-j', jobs]);
    expect(ended.code).toBe(1);
    expect(at.files('out')).toEqual(['a001.pdf', 'a003.pdf', 'a004.pdf']);
    expect(ended.out).toContain('共 4 篇，3 篇成功，1 篇未成');
  });

  it('loses no more than the article that there is not enough memory for', () => {
    const at = articles(desk(), 3);
    const paragraph = `${'各乡镇要压实责任，加强值守，**落实**措施。'.repeat(20)}\n\n`;
    at.write('in/a000.md', `${article(9)}\n${paragraph.repeat(10_000)}`);
    const little = { env: { NODE_OPTIONS: '--max-old-space-size=120' } };
    const ended = at.run(['build', 'in', '-o', 'out', '--no-cache', '-j', '2'], little);
    expect(ended.code).toBe(3);
    expect(ended.err).toContain('排 in/a000.md 时内存不够');
    expect(at.files('out')).toEqual(['a001.pdf', 'a002.pdf', 'a003.pdf']);
  });

  it('says of a number of threads that is none what it should be', () => {
    const ended = articles(desk(), 1).run(['build', 'in', '--jobs', 'many']);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('--jobs 后面应是 1 到 64 的整数，不是“many”');
  });
});

describe('what was made before', () => {
  it('is known: nothing is set, nothing is written', () => {
    const at = articles(desk(), 3);
    expect(documents(build(at, '--json')).map(({ known, standing }) => [known, standing])).toEqual(
      Array(3).fill([false, 'missing']),
    );
    const before = looks(at);
    const again = build(at, '--json');
    expect(documents(again).map(({ known, standing }) => [known, standing])).toEqual(
      Array(3).fill([true, 'right']),
    );
    expect(looks(at)).toEqual(before);
    expect(build(at).out).toContain('in/a001.md → out/a001.pdf，没有变化');
  });

  it('is told as it was told then', () => {
    const at = desk();
    at.write('in/a.md', `${ARTICLE}\n![现场](图/没有.png)\n`);
    const [first, second] = [build(at), build(at)];
    expect(first.err).toContain('picture/missing');
    expect(second.err).toBe(first.err);
    expect(second.code).toBe(first.code);
    const plain = (ended: Ended) =>
      documents(ended).map(({ known, standing, milliseconds, stages, ...rest }) => rest);
    expect(plain(build(at, '--json'))).toEqual(plain(build(at, '--json', '--no-cache')));
  });

  it('is put where it is gone or was changed, without being made again', () => {
    const at = articles(desk(), 3);
    build(at);
    const right = pdfs(at);
    rmSync(join(at.folder, 'out/a001.pdf'));
    appendFileSync(join(at.folder, 'out/a002.pdf'), 'x');
    const ended = documents(build(at, '--json'));
    expect(ended.map(({ known, standing }) => [known, standing])).toEqual([
      [true, 'missing'],
      [true, 'stale'],
      [true, 'right'],
    ]);
    expect(pdfs(at)).toEqual(right);
  });

  it('is not what is wanted with other wishes', () => {
    const at = articles(desk(), 1);
    build(at);
    const known = (...more: string[]) => documents(build(at, '--json', ...more))[0]?.known;
    for (const wish of [['--single-sided'], ['--pdf', 'plain'], ['--strict'], ['--no-lint'], ['-t', '文件']])
      expect(known(...wish), wish.join(' ')).toBe(false);
    const dated = at.run(['build', 'in', ...KEEPING, '--json'], { env: { SOURCE_DATE_EPOCH: '1792000000' } });
    expect(documents(dated)[0]?.known).toBe(false);
    expect(known()).toBe(true);
  });
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const SVG = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60" fill="${colour}"/></svg>`;

describe('what an article asked for', () => {
  /** Builds twice, then after the change, and says what was known; the bytes must be those of a build without cache. */
  function remade(at: Desk, change: () => void): readonly unknown[] {
    build(at);
    const second = documents(build(at, '--json'))[0]?.known;
    change();
    const third = documents(build(at, '--json'))[0]?.known;
    at.run(['build', 'in', '-o', 'fresh', '--no-cache']);
    expect(pdfs(at)).toEqual(pdfs(at, 'fresh'));
    return [second, third];
  }
  const soon = () => new Promise((done) => setTimeout(done, 60));

  it('makes it anew when a picture changes', async () => {
    const at = desk();
    at.write('in/a.md', `${ARTICLE}\n![现场](a.svg)\n`);
    at.write('in/a.svg', SVG('#000'));
    await soon();
    expect(remade(at, () => at.write('in/a.svg', SVG('#888')))).toEqual([true, false]);
  });

  it('makes it anew when a picture appears that was missed', async () => {
    const at = desk();
    at.write('in/a.md', `${ARTICLE}\n![现场](图.png)\n`);
    await soon();
    expect(remade(at, () => at.write('in/图.png', PNG))).toEqual([true, false]);
  });

  it('makes it anew when a picture with nearly the name of one that is missed appears', async () => {
    const at = desk();
    at.write('in/a.md', `${ARTICLE}\n![现场](图.png)\n`);
    await soon();
    expect(remade(at, () => at.write('in/图.PNG', PNG))).toEqual([true, false]);
    expect(build(at).err).toContain('图.PNG');
  });

  it('makes it anew when the parent of its template changes', async () => {
    const at = desk();
    at.write('in/a.md', ARTICLE.replace('---\n', '---\n模板: ours.yaml\n'));
    at.write('in/ours.yaml', 'extends: parent.yaml\n');
    at.write('in/parent.yaml', 'extends: briefing\n');
    await soon();
    const change = () => at.write('in/parent.yaml', 'extends: briefing\nbody:\n  size: 15pt\n');
    expect(remade(at, change)).toEqual([true, false]);
  });

  it('makes it anew when a file takes the place of a name', async () => {
    const at = desk();
    at.write('in/a.md', ARTICLE.replace('---\n', '---\n模板: 简讯\n'));
    at.write('in/简讯.yml', 'extends: briefing\n');
    await soon();
    const change = () => at.write('in/简讯.yaml', 'extends: briefing\nbody:\n  size: 15pt\n');
    expect(remade(at, change)).toEqual([true, false]);
  });

  it('is known again when all is as it was', async () => {
    const at = desk();
    at.write('in/a.md', `${ARTICLE}\n![现场](a.svg)\n`);
    at.write('in/a.svg', SVG('#000'));
    await soon();
    expect(remade(at, () => at.write('in/a.svg', SVG('#888')))).toEqual([true, false]);
    at.write('in/a.svg', SVG('#000'));
    expect(documents(build(at, '--json'))[0]?.known).toBe(true);
  });
});

describe('a cache', () => {
  const entries = (at: Desk) => at.files('kept').filter((file) => /^v1\/[0-9a-f]{2}\//.test(file));

  it.each([
    ['cut off at the start', (bytes: Buffer) => bytes.subarray(0, 3)],
    ['empty', () => Buffer.alloc(0)],
    ['cut off at the end', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, bytes])],
    ['another file', () => Buffer.from('%PDF-1.7\n')],
    ['changed in its head', (bytes: Buffer) => changed(bytes, bytes.indexOf('\n') + 30)],
    ['changed in its body', (bytes: Buffer) => changed(bytes, bytes.length - 100)],
    ['changed in its middle', (bytes: Buffer) => changed(bytes, bytes.length >> 1)],
  ])('notices an entry that is %s, and has it made anew', (_how, damage) => {
    const at = articles(desk(), 2);
    build(at);
    const right = pdfs(at);
    for (const entry of entries(at)) {
      const file = join(at.folder, 'kept', entry);
      writeFileSync(file, damage(readFileSync(file)));
    }
    for (const file of at.files('out')) rmSync(join(at.folder, 'out', file));
    expect(build(at).code).toBe(0);
    expect(pdfs(at)).toEqual(right);
    rmSync(join(at.folder, 'out'), { recursive: true });
    expect(documents(build(at, '--json')).map(({ known }) => known)).toEqual([true, true]);
    expect(pdfs(at)).toEqual(right);
  });

  it('that cannot be is no matter', () => {
    const at = articles(desk(), 2);
    at.write('kept', 'a file');
    expect(build(at)).toMatchObject({ code: 0, err: '' });
    expect(at.run(['build', 'in', '-o', 'out', '--cache', '/proc/kept'])).toMatchObject({ code: 0, err: '' });
  });

  it('is shared by two builds at once', async () => {
    const at = articles(desk(), 10);
    const ended = await Promise.all([started(at, ['-j', '2']), started(at, ['-j', '2'])].map(ending));
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    at.run(['build', 'in', '-o', 'fresh', '--no-cache']);
    expect(pdfs(at)).toEqual(pdfs(at, 'fresh'));
    expect(halves(at)).toEqual([]);
    expect(documents(build(at, '--json')).every(({ known }) => known)).toBe(true);
  });
});

function changed(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ 0x15;
  return other;
}

const halves = (at: Desk) => at.files().filter((file) => file.endsWith('.part'));

const started = (at: Desk, more: readonly string[]): ChildProcess =>
  spawn(process.execPath, [CLI, 'build', 'in', ...KEEPING, ...more], { cwd: at.folder, stdio: 'ignore' });

const ending = (child: ChildProcess) =>
  new Promise<{ readonly code: number | null; readonly signal: string | null }>((done) =>
    child.on('exit', (code, signal) => done({ code, signal })),
  );

describe('a batch that is broken off', () => {
  const written = (at: Desk) => (at.has('out') ? readdirSync(join(at.folder, 'out')).length : 0);
  async function under(at: Desk, jobs: string, signal: NodeJS.Signals) {
    const child = started(at, ['-j', jobs]);
    const end = ending(child);
    while (written(at) < 3 && child.exitCode === null) await new Promise((done) => setTimeout(done, 5));
    child.kill(signal);
    return end;
  }
  function goesOn(at: Desk): void {
    const after = build(at, '--json');
    expect(after.code).toBe(0);
    expect(documents(after).filter(({ known }) => known).length).toBeGreaterThan(0);
    at.run(['build', 'in', '-o', 'fresh', '--no-cache']);
    expect(pdfs(at)).toEqual(pdfs(at, 'fresh'));
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s leaves no half file on threads, and the next one goes on', async (signal, code) => {
    const at = articles(desk(), 40);
    const end = await under(at, '2', signal);
    expect(end).toEqual({ code, signal: null });
    expect(written(at)).toBeLessThan(40);
    expect(halves(at)).toEqual([]);
    for (const [, bytes] of pdfs(at))
      expect(Buffer.from(bytes!, 'base64').toString('latin1')).toMatch(/%%EOF\s*$/);
    goesOn(at);
  });

  it.each(['1', '2'])(
    'by kill -9 leaves nothing that the next one would trip over (--jobs %s)',
    async (jobs) => {
      const at = articles(desk(), 40);
      const end = await under(at, jobs, 'SIGKILL');
      expect(end.signal).toBe('SIGKILL');
      at.write('out/.banxin-left.part', '%PDF-');
      const long = new Date(Date.now() - 7_200_000);
      for (const half of halves(at)) utimesSync(join(at.folder, half), long, long);
      goesOn(at);
      expect(halves(at)).toEqual([]);
    },
  );
});

describe('an output folder that may only be read', () => {
  it('is confirmed where it is right; what is not fails by itself', () => {
    const at = articles(desk(), 3);
    chmodSync(at.folder, 0o777);
    build(at);
    at.write('in/a002.md', article(22));
    chmodSync(join(at.folder, 'out'), 0o555);
    const ended = at.run(['build', 'in', '-o', 'out', '--no-cache', '-j', '2'], { asNobody: true });
    chmodSync(join(at.folder, 'out'), 0o755);
    expect(ended.code).toBe(3);
    expect(ended.out).toContain('共 3 篇，2 篇成功，1 篇未成');
    expect(ended.err).toContain('没有权限写');
    expect(halves(at)).toEqual([]);
  });
});

describe('build --check', () => {
  it('says of what is right that it is, and writes nothing', () => {
    const at = articles(desk(), 3);
    build(at);
    const before = looks(at);
    const ended = build(at, '--check');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain('3 篇的 PDF 正是现在会排出的');
    expect(looks(at)).toEqual(before);
    rmSync(join(at.folder, 'out'), { recursive: true });
    expect(build(at, '--check').code).toBe(1);
    expect(at.has('out')).toBe(false);
  });

  it.each([[['--no-cache']], [['--cache', 'kept']], [['--no-cache', '-j', '2']]])(
    'lists what is missing, stale and surplus (%j)',
    (more) => {
      const at = articles(desk(), 4);
      const run = (...words: string[]) => at.run(['build', 'in', '-o', 'out', ...more, ...words]);
      run();
      run('--watermark', '征求意见稿');
      rmSync(join(at.folder, 'out/a001.pdf'));
      at.write('in/a002.md', article(22));
      appendFileSync(join(at.folder, 'out/a003.pdf'), ' ');
      at.write('out/2025/旧.pdf', 'x');
      at.write('out/说明.txt', 'x');
      const files = at.files('out');
      const ended = run('--check', '-q');
      expect(ended.code).toBe(1);
      expect(ended.out.split('\n').filter((line) => line.startsWith('✗'))).toEqual([
        '✗ in/a001.md → out/a001.pdf，缺少',
        '✗ in/a002.md → out/a002.pdf，过时',
        '✗ in/a003.md → out/a003.pdf，过时',
        '✗ out/2025/旧.pdf，多余，没有文章排出它',
      ]);
      const json = run('--check', '--json');
      expect(report(json)).toMatchObject({ ok: false, exitCode: 1, surplus: ['out/2025/旧.pdf'] });
      expect(documents(json).map(({ standing }) => standing)).toEqual(['missing', 'stale', 'stale', 'right']);
      expect(at.files('out')).toEqual(files);
    },
  );

  it('looks for no surplus where articles are named one by one', () => {
    const at = articles(desk(), 2);
    build(at);
    const ended = at.run(['build', 'in/a001.md', '--check', ...KEEPING]);
    expect(ended).toMatchObject({ code: 0, err: '' });
  });

  it('fails for an article that can no longer be made', () => {
    const at = articles(desk(), 2);
    build(at);
    at.write('in/a002.md', BAD);
    const ended = build(at, '--check', '--json');
    expect(ended.code).toBe(1);
    expect(report(ended).surplus).toEqual([]);
    expect(documents(ended).map(({ ok }) => ok)).toEqual([true, false]);
  });
});
