/**
 * A file of the user's own gets other contents, and is in every other respect what it was: the same file behind
 * a link, with the same rights and owner. What may not be written is not replaced either.
 */
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { writeWhole } from './write-whole.ts';

/**
 * @param before what it held when it was read: what somebody else has written since is not lost
 * @throws Failure (exit 3) when it may not be written, was changed meanwhile, or the disk is full
 */
export function replaceFile(path: string, before: Uint8Array, data: Uint8Array): void {
  const file = realpathSync(path);
  const { mode, uid, gid } = statSync(file);
  if (!isWritable(file, mode)) throw readOnly(path);
  if (Buffer.compare(readFileSync(file), before) !== 0) throw changed(path);
  writeWhole(file, data, undefined, { mode, uid, gid });
}

/** One who may everything is held to what the file says all the same. */
function isWritable(file: string, mode: number): boolean {
  try {
    accessSync(file, constants.W_OK);
    return (mode & 0o222) !== 0;
  } catch {
    return false;
  }
}

const readOnly = (path: string): Failure =>
  new Failure(
    EXIT.setup,
    { zh: `${path} 是只读的，没有改动。`, en: `${path} is read-only and was left alone.` },
    {
      zh: '请先允许写这个文件；只看要改什么，用 --diff。',
      en: 'Allow it to be written; to see the changes use --diff.',
    },
  );

const changed = (path: string): Failure =>
  new Failure(
    EXIT.setup,
    {
      zh: `${path} 在检查的时候被别的程序改过，没有动它。`,
      en: `${path} was changed by another program meanwhile and was left alone.`,
    },
    { zh: '请再运行一次。', en: 'Run it again.' },
  );
