/**
 * A font file whose bytes contradict themselves, or that the disk no longer gives: wherever a page meets
 * that, the person is told which file it is.
 */
import { EXIT, Failure } from '../diagnostics/failure.ts';

/** Does the work; where the file of `path` turns out unreadable, throws Failure (exit 3) instead. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isUnreadable(error) ? damaged(path, error) : error;
  }
}

function isUnreadable(error: unknown): error is Error {
  return error instanceof RangeError || (error instanceof Error && 'syscall' in error);
}

function damaged(path: string, cause: Error): Failure {
  return new Failure(
    EXIT.setup,
    { zh: `字体文件已损坏或不完整：${path}`, en: `Font file damaged or incomplete: ${path}` },
    { zh: '请重新取得这个文件。', en: 'Get the file again.' },
    cause,
  );
}
