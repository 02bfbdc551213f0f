/** PDFs in an output folder that no article makes. In: the folder and what the articles make. Out: their paths. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withoutHelpers } from './print-name.ts';

/** @param made absolute paths; a print of one of them (小册子 …) is not surplus */
export function surplusIn(folder: string, made: readonly string[]): string[] {
  const known = new Set(made.flatMap((path) => [path, withoutHelpers(path)].map(folded)));
  return pdfsIn(folder).filter(
    (path) => !known.has(folded(path)) && !known.has(folded(withoutHelpers(path))),
  );
}

/** As `planOutputs` tells paths apart. */
const folded = (path: string): string => path.toLowerCase().normalize();

function pdfsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.pdf$/i.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
  } catch {
    // No folder, no surplus.
    return [];
  }
}
