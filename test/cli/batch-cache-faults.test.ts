/** A cache that is not as it was left, that has no room, and that is somebody else's: PDFs are right all the same. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE, CLI, type Desk, desk, type Ended } from './banxin.ts';

const WORDS = ['build', 'in', '-o', 'out', '--cache', 'kept'];
const build = (at: Desk, ...more: string[]) => at.run([...WORDS, '--json', ...more]);
const known = ({ out }: Ended): readonly boolean[] =>
  JSON.parse(out).documents.map((one: { readonly known: boolean }) => one.known);
const pdfs = (at: Desk) =>
  at.files('out').map((file) => [file, at.read(join('out', file)).toString('base64')]);

function articles(count: number): Desk {
  const at = desk();
  for (let n = 1; n <= count; n++) at.write(`in/a${n}.md`, ARTICLE.replace('期号: 3', `期号: ${n}`));
  return at;
}

const entries = (at: Desk) =>
  at
    .files('kept')
    .filter((file) => /^v1\/[0-9a-f]{2}\//.test(file))
    .map((file) => join(at.folder, 'kept', file));

/** Entries that hold a PDF. */
const documents = (at: Desk) => entries(at).filter((file) => readFileSync(file).includes('%PDF'));

describe('an entry of the cache', () => {
  it.each([
    ['its first line', 12],
    ['its head', 400],
    ['its PDF', 6000],
  ])('with a bit changed in %s is made anew', (_where, place) => {
    const at = articles(1);
    build(at);
    const right = pdfs(at);
    for (const file of documents(at)) {
      const bytes = readFileSync(file);
      bytes[place]! ^= 0x40;
      writeFileSync(file, bytes);
    }
    rmSync(join(at.folder, 'out'), { recursive: true });
    expect(known(build(at))).toEqual([false]);
    expect(pdfs(at)).toEqual(right);
    expect(known(build(at))).toEqual([true]);
  });

  it('that has become a folder is no matter', () => {
    const at = articles(2);
    build(at);
    const right = pdfs(at);
    for (const file of entries(at)) {
      rmSync(file);
      mkdirSync(join(file, 'deep'), { recursive: true });
    }
    rmSync(join(at.folder, 'out'), { recursive: true });
    expect(build(at)).toMatchObject({ code: 0, err: '' });
    expect(pdfs(at)).toEqual(right);
  });

  it("that is somebody else's and may not be read is made anew", () => {
    const at = articles(2);
    build(at);
    const right = pdfs(at);
    for (const folder of ['.', 'out']) chmodSync(join(at.folder, folder), 0o777);
    for (const file of entries(at)) chmodSync(file, 0o000);
    for (const file of at.files('out')) rmSync(join(at.folder, 'out', file));
    const ended = at.run([...WORDS, '--json'], { asNobody: true });
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(known(ended)).toEqual([false, false]);
    expect(pdfs(at)).toEqual(right);
  });
});

describe('a cache', () => {
  it('that may only be read is read', () => {
    const at = articles(2);
    build(at);
    const right = pdfs(at);
    chmodSync(at.folder, 0o777);
    rmSync(join(at.folder, 'out'), { recursive: true });
    const shut = (mode: number) => {
      for (const folder of ['kept/v1', 'kept']) chmodSync(join(at.folder, folder), mode);
      for (const shelf of readdirSync(join(at.folder, 'kept/v1')).filter((name) => name.length === 2))
        chmodSync(join(at.folder, 'kept/v1', shelf), mode);
    };
    shut(0o555);
    const ended = at.run([...WORDS, '--json'], { asNobody: true });
    shut(0o755);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(known(ended)).toEqual([true, true]);
    expect(pdfs(at)).toEqual(right);
  });

  it('that has no room for an entry keeps nothing of it, and the PDF is there', () => {
    const at = articles(1);
    build(at);
    const right = pdfs(at);
    const size = statSync(join(at.folder, 'out/a1.pdf')).size;
    for (const folder of ['out', 'kept']) rmSync(join(at.folder, folder), { recursive: true });
    // The system lets no file grow beyond the blocks that the PDF takes; with its head an entry is longer.
    const words = [process.execPath, CLI, ...WORDS].map((word) => `'${word}'`).join(' ');
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `ulimit -f ${Math.ceil(size / 512)} && exec ${words}`],
      {
        cwd: at.folder,
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(pdfs(at)).toEqual(right);
    expect(documents(at)).toEqual([]);
    expect(at.files().filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  it('and an output that two builds share are right when one of them is killed', async () => {
    const at = articles(24);
    const start = (): ChildProcess =>
      spawn(process.execPath, [CLI, ...WORDS, '-j', '2'], { cwd: at.folder, stdio: 'ignore' });
    const ending = (child: ChildProcess) => new Promise<number | null>((done) => child.on('exit', done));
    const [killed, other] = [start(), start()];
    const [first, second] = [ending(killed), ending(other)];
    const out = join(at.folder, 'out');
    const written = () =>
      existsSync(out) ? readdirSync(out).filter((file) => file.endsWith('.pdf')).length : 0;
    while (written() < 4 && killed.exitCode === null) await new Promise((done) => setTimeout(done, 5));
    killed.kill('SIGKILL');
    await first;
    expect(await second).toBe(0);
    const made = pdfs(at).filter(([file]) => file?.endsWith('.pdf'));
    expect(made.length).toBe(24);
    expect(known(build(at))).toEqual(Array(24).fill(true));
    expect(at.run(['build', 'in', '-o', 'out', '--no-cache', '--check'])).toMatchObject({ code: 0 });
  });
});
