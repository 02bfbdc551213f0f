/** What one thread opens for many articles. */
import fs, { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Station } from '../../../src/run/batch/station.ts';
import { plainTask } from '../../../src/run/batch/task.ts';
import { findArticles } from '../../../src/run/find-articles.ts';
import { planOutputs } from '../../../src/run/plan-outputs.ts';
import { settle } from '../../../src/run/press.ts';
import { shelfFor } from '../../../src/run/settle.ts';
import { packageRoot } from '../../../src/source/package-root.ts';
import { wordsFor } from '../../../src/terminal/say-failure.ts';
import { ARTICLE } from '../../cli/banxin.ts';

/** Names of the package's files that are opened or read whole while `work` goes on, each as often as it is. */
async function openedOf(folder: string, work: () => Promise<void>): Promise<readonly string[]> {
  const names: string[] = [];
  const real = { openSync: fs.openSync, readFileSync: fs.readFileSync };
  const told =
    (ask: (...given: never[]) => unknown) =>
    (path: unknown, ...more: unknown[]) => {
      if (typeof path === 'string' && resolve(path).startsWith(folder)) names.push(basename(path));
      return (ask as (...given: unknown[]) => unknown)(path, ...more);
    };
  Object.assign(fs, { openSync: told(real.openSync), readFileSync: told(real.readFileSync) });
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
  return names;
}

describe('a station', () => {
  it('opens every face once, however many articles it sets', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'banxin-station-'));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(cwd, `${name}.md`), ARTICLE);
    const { articles } = findArticles(['.'], { cwd, stdin: () => new Uint8Array() });
    const settings = settle(articles, { cwd, lint: false }, shelfFor({ cwd }));
    const jobs = planOutputs(articles, { cwd, output: 'out', outIsTerminal: true, outIsTaken: false });
    const tasks = jobs.map((job, i) => plainTask(job, settings[i]!));
    const codes: number[] = [];
    const opened = await openedOf(join(packageRoot(), 'fonts'), async () => {
      const station = new Station(
        { strict: false, paint: true },
        { words: wordsFor, write: async (work) => work(), stdout: () => {} },
      );
      for (const task of tasks) codes.push((await station.press(task)).exitCode);
      station.close();
    });
    expect(codes).toEqual([0, 0, 0, 0]);
    const faces = opened.filter((name) => /\.(?:otf|ttf)$/.test(name));
    expect(faces.length).toBeGreaterThan(2);
    expect(faces.filter((name, at) => faces.indexOf(name) !== at)).toEqual([]);
  });
});
