/**
 * Pages of ours that no list names any more. In: the folder, and what belongs there. Out: paths below it of pages that
 * bear our mark. They are not taken away, for nobody knows what they were; but a document that was withdrawn must
 * not stay in sight without a word.
 */
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from '../../records/manifest.ts';
import { SUMS } from '../../site/pages/site-parts.ts';
import { bearsMark } from './own-marks.ts';

export function leftPages(
  folder: string,
  wanted: { readonly has: (path: string) => boolean },
): readonly string[] {
  return pagesIn(folder, '').filter((path) => !wanted.has(path) && bearsMark(folder, path));
}

/** A folder below that is a site of its own looks after itself. */
function pagesIn(folder: string, below: string): readonly string[] {
  const entries = entriesIn(join(folder, below));
  const names = new Set(entries.map(({ name }) => name));
  if (below !== '' && names.has(SUMS) && names.has(MANIFEST)) return [];
  return entries.flatMap((entry) => {
    const path = `${below}${entry.name}`;
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : pagesIn(folder, `${path}/`);
    return entry.isFile() && entry.name.endsWith('.html') ? [path] : [];
  });
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // It may not be read: what is in it is in nobody's sight.
    return [];
  }
}
