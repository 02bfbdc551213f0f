/**
 * Old PDFs in a folder that is perhaps published. In: what the folder held before, what is made now, and what became
 * of an article. Out: what should be taken away by hand, for no PDF is ever deleted.
 */
import { join } from 'node:path';
import type { Bilingual } from '../diagnostics/types.ts';
import type { Manifest } from '../records/types.ts';
import { isDelivered, type Outcome } from './outcome.ts';
import { pathKind, shownPath } from './paths.ts';

/**
 * PDFs that the former manifest lists and no article makes any more, absolute.
 * @param made absolute paths of those that articles make
 */
export function withdrawn(
  { documents }: Manifest,
  folder: string,
  made: readonly string[],
): readonly string[] {
  const known = new Set(made.map(folded));
  return documents
    .map(({ output }) => join(folder, output))
    .filter((path) => !known.has(folded(path)) && pathKind(path) === 'file');
}

/** As `planOutputs` tells paths apart. */
const folded = (path: string): string => path.toLowerCase().normalize();

export function withdrawnNote(pdf: string, cwd: string): Bilingual {
  const shown = shownPath(pdf, cwd);
  return {
    zh: `已经没有文章排出 ${shown}，它是多余的，请删去它。`,
    en: `No article makes ${shown} any more; it is surplus and should be deleted.`,
  };
}

/** What is to be said of a PDF that still stands there although its article is, or tries to be, marked as a secret. */
export function leftBehindNote(outcome: Outcome): Bilingual | undefined {
  const { input, target, omitted } = outcome;
  if (target?.kind !== 'file' || isDelivered(outcome)) return undefined;
  const isFaulty = outcome.standing === undefined && isMarkFaulty(outcome);
  if ((!omitted && !isFaulty) || pathKind(target.path) !== 'file') return undefined;
  const { shown } = target;
  return omitted
    ? {
        zh: `${input} 注明了密级，原来的 ${shown} 却还在，它是多余的，请删去它。`,
        en: `${input} is marked as a secret, but an old ${shown} is still there; it is surplus and should be deleted.`,
      }
    : {
        zh: `${input} 的密级写得不对，没有排成；原来的 ${shown} 还在，请删去它，或改好密级再排。`,
        en: `The secrecy of ${input} is not right and nothing was made; the old ${shown} is still there: delete it, or mend the article and build it again.`,
      };
}

/** Whether something is wrong with the line that says how secret it is. */
function isMarkFaulty({ document }: Outcome): boolean {
  const { diagnostics = [], lines = {} } = document ?? {};
  return diagnostics.some(
    ({ severity, span }) =>
      severity === 'error' && /^\s*(?:密级|保密|secrecy)[^:：]*[:：]/.test(lines[span?.line ?? 0] ?? ''),
  );
}
