/** `banxin verify`: PDFs set again from the source inside them, and whether that gives the same bytes. */
import { EXIT, type ExitCode } from '../diagnostics/failure.ts';
import { rebuild } from '../run/rebuild.ts';
import { packageManifest } from '../source/package-root.ts';
import { paintFor } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import { readPdf } from './pdf-file.ts';
import { plainVerdict, shownVerdict, type Verified } from './verify-view.ts';
import { wishesFrom } from './wishes.ts';

/** @throws Failure (exit 2) for a path that is no file, (exit 3) for a font that cannot be used. */
export async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const fonts = wishesFrom(given, terminal.cwd).fonts ?? [];
  const verified: Verified[] = [];
  const look = { lang: given.lang ?? 'zh', paint: paintFor(terminal.colours.out) } as const;
  for (const pdf of given.positionals) {
    const one = { pdf, rebuilt: await rebuild(readPdf(pdf, terminal.cwd), fonts) };
    verified.push(one);
    if (!given.flag('json')) terminal.out(shownVerdict(one, look));
  }
  const exitCode = verified.every(isSame) ? EXIT.good : EXIT.documents;
  if (given.flag('json')) terminal.out(`${JSON.stringify(report(verified, exitCode), null, 2)}\n`);
  return exitCode;
}

export const isSame = ({ rebuilt }: Verified): boolean =>
  rebuilt.kind === 'compared' && rebuilt.comparison.kind === 'equal';

function report(verified: readonly Verified[], exitCode: ExitCode): object {
  return {
    banxin: packageManifest().version,
    command: 'verify',
    ok: exitCode === EXIT.good,
    exitCode,
    documents: verified.map(plainVerdict),
  };
}
