/**
 * Tests that run the command line as a process run the bundles: they must be made of these very sources.
 * Where those do not bundle there is no command line to test, and only its tests fail. What they make is
 * kept in a cache of the tests' own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhatChanged } from '../scripts/setup.mjs';

export async function setup(): Promise<() => void> {
  const cache = mkdtempSync(join(tmpdir(), 'banxin-cache-'));
  process.env.XDG_CACHE_HOME = cache;
  try {
    await buildWhatChanged();
  } catch {
    rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
  }
  return () => rmSync(cache, { recursive: true, force: true });
}
