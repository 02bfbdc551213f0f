import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BatchOptions, type BatchResult, buildBatch, Failure } from '../../src/index.ts';
import { ARTICLE, type Desk, desk } from '../cli/banxin.ts';

const BROKEN = ARTICLE.replace('---\n', '---\n模板: 没有.yaml\n');

function articles(count: number): Desk {
  const at = desk();
  for (let n = 10; n < 10 + count; n++) at.write(`in/${n}.md`, ARTICLE.replace('期号: 3', `期号: ${n}`));
  return at;
}

async function all(at: Desk, more: Partial<BatchOptions> = {}): Promise<BatchResult[]> {
  const batch = buildBatch({ inputs: 'in', cwd: at.folder, output: 'out', cache: 'kept', ...more });
  return listed(batch);
}
async function listed<T>(things: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of things) list.push(one);
  return list;
}
const halves = (at: Desk) => at.files().filter((name) => name.endsWith('.part'));

describe('buildBatch', () => {
  it('gives what became of each article, in their order, and knows them the next time', async () => {
    const at = articles(4);
    at.write('in/11.md', BROKEN);
    const results = await all(at, { jobs: 2 });
    expect(results.map(({ input, ok, known, standing }) => [input, ok, known, standing])).toEqual([
      ['in/10.md', true, false, 'missing'],
      ['in/11.md', false, false, undefined],
      ['in/12.md', true, false, 'missing'],
      ['in/13.md', true, false, 'missing'],
    ]);
    expect(results[0]).toMatchObject({ output: join(at.folder, 'out/10.pdf'), pages: 1, diagnostics: [] });
    expect(results[0]?.bytes).toBe(at.read('out/10.pdf').length);
    expect(results[1]?.diagnostics).toMatchObject([{ code: 'template/unusable' }]);
    expect((await all(at)).map(({ known }) => known)).toEqual([true, true, true, true]);
    expect((await all(at, { cache: false })).map(({ known }) => known)).toEqual([false, false, false, false]);
  });

  it('compares and writes nothing', async () => {
    const at = articles(2);
    expect((await all(at, { compare: true })).map(({ ok, standing }) => [ok, standing])).toEqual([
      [false, 'missing'],
      [false, 'missing'],
    ]);
    expect(at.has('out')).toBe(false);
    await all(at);
    expect((await all(at, { compare: true })).every(({ ok }) => ok)).toBe(true);
  });

  it('says why an article could not be read, and goes on', async () => {
    const at = articles(3);
    const batch = buildBatch({ inputs: 'in', cwd: at.folder, output: 'out', cache: false, jobs: 1 });
    expect(batch.total).toBe(3);
    const { rmSync } = await import('node:fs');
    rmSync(join(at.folder, 'in/11.md'));
    const results = await listed(batch);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(results[1]?.failure?.message.zh).toContain('文章不在了');
  });

  it.each([1, 2])('stops when it is aborted, and leaves nothing half written (%i threads)', async (jobs) => {
    const at = articles(24);
    const stop = new AbortController();
    const done: string[] = [];
    const work = (async () => {
      const batch = buildBatch({
        inputs: 'in',
        cwd: at.folder,
        output: 'out',
        cache: false,
        jobs,
        signal: stop.signal,
      });
      for await (const { input } of batch) {
        done.push(input);
        if (done.length === 3) stop.abort(new Error('enough'));
      }
    })();
    await expect(work).rejects.toThrow('enough');
    expect(done).toHaveLength(3);
    const written = readdirSync(join(at.folder, 'out')).length;
    expect(written).toBeGreaterThanOrEqual(3);
    expect(written).toBeLessThan(24);
    await new Promise((later) => setTimeout(later, 300));
    expect(readdirSync(join(at.folder, 'out'))).toHaveLength(written);
    expect(halves(at)).toEqual([]);
    for (const name of at.files('out'))
      expect(at.read(`out/${name}`).subarray(-6).toString()).toBe('%%EOF\n');
  });

  it('begins nothing that was aborted before, and ends with its loop', async () => {
    const at = articles(12);
    await expect(all(at, { signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never');
    expect(at.has('out')).toBe(false);
    // One thread makes one after the other; two may be through with all before the first is looked at.
    for await (const _ of buildBatch({ inputs: 'in', cwd: at.folder, output: 'out', cache: false, jobs: 1 }))
      break;
    expect(at.files('out').length).toBeLessThan(12);
  });

  it.each([
    ['no such file', { inputs: 'nowhere' }],
    ['two articles for one PDF', { inputs: ['in/10.md', { content: ARTICLE, name: '10' }] }],
    ['no number of threads', { jobs: 0.5 }],
  ])('refuses %s', (_what, options) => {
    const at = articles(1);
    expect(() =>
      buildBatch({ inputs: 'in', cwd: at.folder, output: 'out', cache: false, ...options }),
    ).toThrow(Failure);
  });
});
