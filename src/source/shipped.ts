/**
 * Files that came with the package. One that is gone or damaged is no fault of an article nor of ours:
 * the set-up is broken (exit 3), and a new installation mends it.
 */
import { readFileSync } from 'node:fs';
import { EXIT, Failure } from '../diagnostics/failure.ts';

/** @throws Failure (exit 3) when it cannot be read. */
export function readShippedText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw damaged(path, error);
  }
}

/** @throws Failure (exit 3) when it cannot be read or is no JSON. */
export function readShippedJson(path: string): unknown {
  const text = readShippedText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(path, error);
  }
}

function damaged(path: string, error: unknown): Failure {
  return new Failure(
    EXIT.setup,
    {
      zh: `随附的文件缺失或损坏：${path}`,
      en: `a file that comes with banxin is missing or damaged: ${path}`,
    },
    { zh: '请重新安装 banxin。', en: 'Install banxin again.' },
    error,
  );
}
