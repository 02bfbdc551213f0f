/** `--since` of any command: of its articles those that it is to go through. */
import { resolve } from 'node:path';
import type { Settled } from '../run/since/changed-articles.ts';
import type { ChangedSince } from '../run/since/since.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';

/** All of them where nobody asked. What compares is loaded when it is needed. */
export async function sinceAsked<T extends Settled>(
  all: readonly T[],
  given: Arguments,
  { cwd, env }: Terminal,
): Promise<ChangedSince<T>> {
  const rev = given.text('since');
  if (rev === undefined) return { chosen: all, notes: [], gone: [] };
  const { changedSince } = await import('../run/since/since.ts');
  const config = given.text('config');
  const named = config === undefined ? undefined : resolve(cwd, config);
  return changedSince(all, { rev, cwd, config: named, env });
}
