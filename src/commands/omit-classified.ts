/**
 * `--omit-classified`, and 涉密: 不写 of the settings: of a document that is marked as a secret no PDF is written into
 * the folder that is to be published. In: what was given, and the settings. Out: whether that is asked for.
 */
import type { Settings } from '../config/settings.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { outputFolder } from '../run/plan-outputs.ts';
import type { Arguments } from './arguments.ts';

/**
 * The settings speak of a folder: who names one PDF wants that PDF.
 * @throws Failure (exit 2) where it was asked for by hand and there is no folder
 */
export function omitsClassified(
  given: Arguments,
  { site }: Settings,
  { output, cwd }: { readonly output: string | undefined; readonly cwd: string },
): boolean {
  const isFolder = outputFolder(output, cwd) !== undefined;
  if (!given.flag('omit-classified')) return isFolder && site !== false && site?.classified === 'omit';
  if (isFolder) return true;
  throw new Failure(
    EXIT.usage,
    {
      zh: '--omit-classified 说的是一个要公开的文件夹，这里只写一个 PDF 或标准输出。',
      en: '--omit-classified is about a folder to be published; this writes one PDF or standard output.',
    },
    { zh: '请去掉它，或用 -o 指定一个文件夹。', en: 'Leave it out, or name a folder with -o.' },
  );
}
