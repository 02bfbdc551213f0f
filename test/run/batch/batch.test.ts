import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pressBatch, type Threads } from '../../../src/run/batch/batch.ts';
import { plainTask } from '../../../src/run/batch/task.ts';
import { findArticles } from '../../../src/run/find-articles.ts';
import { planOutputs } from '../../../src/run/plan-outputs.ts';
import { settle } from '../../../src/run/press.ts';
import { shelfFor } from '../../../src/run/settle.ts';
import { wordsFor } from '../../../src/terminal/say-failure.ts';
import { ARTICLE } from '../../cli/banxin.ts';

const NO_THREADS: Threads = {
  count: () => 0,
  start: () => {
    throw new Error('no thread is wanted');
  },
  guard: () => () => {},
};

function tasksIn(cwd: string) {
  const { articles } = findArticles(['.'], { cwd, stdin: () => new Uint8Array() });
  const settings = settle(articles, { cwd, lint: false }, shelfFor({ cwd }));
  const jobs = planOutputs(articles, { cwd, output: 'out', outIsTerminal: true, outIsTaken: false });
  return jobs.map((job, i) => plainTask(job, settings[i]!));
}

describe('a batch', () => {
  it('loses an article that is deleted meanwhile, and no other', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'banxin-batch-'));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    for (const name of ['a', 'b', 'c']) writeFileSync(join(cwd, `${name}.md`), ARTICLE);
    const means = {
      words: wordsFor,
      write: async (work: () => void) => work(),
      stdout: () => {},
    };
    const memory = { folder: join(cwd, 'kept'), where: cwd, root: '/banxin', program: 'this', order: '' };
    const codes: number[] = [];
    const texts: (string | undefined)[] = [];
    for await (const outcome of pressBatch(
      tasksIn(cwd),
      { strict: false, paint: true, memory },
      means,
      NO_THREADS,
    )) {
      codes.push(outcome.exitCode);
      texts.push(outcome.failure?.message.zh);
      rmSync(join(cwd, 'b.md'), { force: true });
    }
    expect(codes).toEqual([0, 3, 0]);
    expect(texts[1]).toContain('文章不在了');
    expect(['a', 'b', 'c'].map((name) => existsSync(join(cwd, `out/${name}.pdf`)))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('sends tasks and outcomes that can cross a thread', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'banxin-batch-'));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    writeFileSync(join(cwd, 'a.md'), `${ARTICLE}\n![现场](没有.png)\n`);
    const [task] = tasksIn(cwd);
    expect(structuredClone(task)).toEqual(task);
    const means = { words: wordsFor, write: async (work: () => void) => work(), stdout: () => {} };
    for await (const outcome of pressBatch([task!], { strict: false, paint: true }, means, NO_THREADS)) {
      expect(structuredClone(outcome)).toEqual(outcome);
      expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
      expect(outcome.document?.lines).toEqual({ 12: '![现场](没有.png)' });
    }
  });
});
