/**
 * `manifest.json`, the list of what an output folder holds. In and out: text and records. A manifest may have been
 * made by another version, merged by hand or cut off by a full disk, so nothing of it is taken for granted.
 */
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { firstFault } from './manifest-shape.ts';
import { byPath } from './output-path.ts';
import type { Fault } from './shape.ts';
import type { DocumentRecord, Manifest } from './types.ts';

export const MANIFEST = 'manifest.json';

/** Records in the order of their outputs, members in one order: the same records are the same bytes. */
export function manifestText(
  banxin: string,
  records: readonly DocumentRecord[],
  base?: readonly string[],
): string {
  const documents = [...records].sort(byPath).map(inOrder);
  const manifest: Manifest = { banxin, version: 1, ...(base ? { base } : {}), documents };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** As the type lists them; absent ones leave nothing. */
function inOrder(record: DocumentRecord): DocumentRecord {
  const { input, output, sha256, bytes, pages, key, title, format, type, number, date } = record;
  const { organs, keywords, secrecy, findings } = record;
  const { errors, warnings, hints } = findings;
  const files = { input, output, sha256, bytes, pages, key, title, format };
  const said = { type, number, date, organs, keywords, secrecy, findings: { errors, warnings, hints } };
  return { ...files, ...said } as DocumentRecord;
}

/**
 * @param shown the file, as a message names it
 * @throws Failure (exit 3) when it is no manifest, or one that this version cannot read; the message says where
 */
export function readManifest(text: string, shown: string): Manifest {
  const read = parsed(text);
  const fault = firstFault(read);
  if (fault) throw unreadable(shown, fault);
  return read as Manifest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\u{feff}/u, ''));
  } catch {
    return undefined;
  }
}

function unreadable(shown: string, { at, zh, en }: Fault): Failure {
  return new Failure(
    EXIT.setup,
    {
      zh: `${shown} 读不懂：${at && `${at} `}${zh}。`,
      en: `${shown} cannot be read: ${at && `${at} `}${en}.`,
    },
    {
      zh: '请删除它，再完整地运行一次 banxin build，它会重新写好。',
      en: 'Delete it and run banxin build over everything once more; it will be written anew.',
    },
  );
}
