/**
 * Names for files in a list without folders, as a reader of the PDF shows them and a person saves them on any
 * system. In: paths in a tree. Out: one name each, no two alike.
 */

/** What no system may have in a name of a file, and what some read as more than a name. */
const UNFIT = /[\p{Cc}\p{Surrogate}<>:"/\\|?*]/gu;

/** Windows keeps these for devices, whatever stands behind the point. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

export function flatNames(paths: readonly string[], reserved: readonly string[]): readonly string[] {
  const taken = new Set(reserved.map(folded));
  return paths.map((path) => {
    const name = free(fitted(path.split('/').at(-1) ?? ''), taken);
    taken.add(folded(name));
    return name;
  });
}

function fitted(name: string): string {
  const clean = name.replace(UNFIT, '_').replace(/[. ]+$/, '');
  return clean === '' || DEVICE.test(clean) || clean.startsWith('.') ? `_${clean}` : clean;
}

/** 图.png, 图-2.png, 图-3.png … */
function free(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  for (let number = 2, other = name; ; number += 1) {
    if (!taken.has(folded(other))) return other;
    other = `${stem}-${number}${extension}`;
  }
}

/** Names that some systems take for the same. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();
