/** A PDF named on the command line: its bytes, or why it cannot be one. */
import { resolve } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { pathKind } from '../run/paths.ts';
import { readSource } from '../source/read.ts';

/** @throws Failure (exit 2) for a folder or nothing there, (exit 3) when it cannot be read. */
export function readPdf(word: string, cwd: string): Uint8Array {
  const path = resolve(cwd, word);
  if (pathKind(path) === 'folder') throw aFolder(word);
  return readSource(path);
}

function aFolder(word: string): Failure {
  return new Failure(
    EXIT.usage,
    { zh: `${word} 是文件夹，不是 PDF 文件。`, en: `${word} is a folder, not a PDF.` },
    { zh: '请写出其中的 .pdf 文件。', en: 'Name a .pdf file inside it.' },
  );
}
