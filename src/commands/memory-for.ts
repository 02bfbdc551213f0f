/** Where what was made is kept: as asked for, as the settings say, or where the platform wants such things. */
import { resolve } from 'node:path';
import { usualPlace } from '../cache/place.ts';
import type { Settings } from '../config/settings.ts';
import type { MemoryPlace } from '../run/batch/memory.ts';
import { programDigest } from '../run/batch/program-digest.ts';
import { packageRoot } from '../source/package-root.ts';
import { thisMachine } from '../terminal/machine.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';

/** @param order whatever holds for every article of the run */
export function memoryFor(
  given: Arguments,
  { cache }: Settings,
  order: object,
  { cwd, env, program }: Terminal,
): MemoryPlace | undefined {
  const { platform, runtime } = thisMachine();
  const asked = given.text('cache');
  if (!program || given.flag('no-cache') || (asked === undefined && cache === false)) return undefined;
  const folder = asked === undefined ? cache || usualPlace(platform, env) : resolve(cwd, asked);
  if (folder === undefined) return undefined;
  return {
    folder,
    where: cwd,
    root: packageRoot(),
    program: programDigest(program.path, runtime, folder),
    order: JSON.stringify(order),
  };
}
