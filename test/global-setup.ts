/**
 * Tests that run the command line as a process run the bundles: they must be made of these very sources.
 * Where those do not bundle there is no command line to test, and only its tests fail.
 */
import { rmSync } from 'node:fs';
import { buildWhatChanged } from '../scripts/setup.mjs';

export async function setup(): Promise<void> {
  try {
    await buildWhatChanged();
  } catch {
    rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
  }
}
