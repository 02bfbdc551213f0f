/** `banxin verify`: PDFs set again from the source inside them, and whether that gives the same bytes. */
import { EXIT, type ExitCode } from '../diagnostics/failure.ts';
import type { FontMapping } from '../fonts/types.ts';
import { rebuild } from '../run/rebuild.ts';
import { packageManifest } from '../source/package-root.ts';
import { paintFor } from '../terminal/paint.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import { readPdf } from './pdf-file.ts';
import { plainVerdict, shownVerdict, type Verified, type VerifyLook } from './verify-view.ts';
import { wishesFrom } from './wishes.ts';

/** @throws Failure (exit 3) for a font that cannot be used. */
export async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const fonts = wishesFrom(given, terminal.cwd).fonts ?? [];
  const verified: Verified[] = [];
  const look = { lang: given.lang ?? 'zh', paint: paintFor(terminal.colours.out) } as const;
  for (const pdf of given.positionals) {
    const one = await verify(pdf, terminal.cwd, fonts);
    verified.push(one);
    if (!given.flag('json')) tell(one, look, terminal);
  }
  const exitCode = Math.max(...verified.map(codeOf)) as ExitCode;
  if (given.flag('json')) terminal.out(`${JSON.stringify(report(verified, exitCode), null, 2)}\n`);
  return exitCode;
}

/** A file that cannot be read keeps none of the others from being looked at. */
async function verify(pdf: string, cwd: string, fonts: readonly FontMapping[]): Promise<Verified> {
  let bytes: Uint8Array;
  try {
    bytes = readPdf(pdf, cwd);
  } catch (failure) {
    return { pdf, failure };
  }
  return { pdf, rebuilt: await rebuild(bytes, fonts) };
}

function tell(one: Verified, look: VerifyLook, terminal: Terminal): void {
  if (one.rebuilt) terminal.out(shownVerdict(one, look));
  else terminal.err(shownVerdict(one, look));
}

function codeOf({ rebuilt, failure }: Verified): ExitCode {
  if (!rebuilt) return wordsFor(failure).exitCode;
  return rebuilt.kind === 'compared' && rebuilt.comparison.kind === 'equal' ? EXIT.good : EXIT.documents;
}

function report(verified: readonly Verified[], exitCode: ExitCode): object {
  return {
    banxin: packageManifest().version,
    command: 'verify',
    ok: exitCode === EXIT.good,
    exitCode,
    documents: verified.map(plainVerdict),
  };
}
