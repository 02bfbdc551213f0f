/** `banxin inspect`: PDFs of any origin measured against GB/T 9704, for a person or for a program. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, type ExitCode, Failure } from '../diagnostics/failure.ts';
import type { Bilingual } from '../diagnostics/types.ts';
import type { Format, Inspection } from '../inspect/types.ts';
import { pathKind, shownPath } from '../run/paths.ts';
import { paintFor } from '../terminal/paint.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import { inspectionReport } from './inspect-json.ts';
import { type InspectLook, shownInBrief, shownInspection, shownUnread } from './inspect-view.ts';

/** What became of one file. */
export interface Measured {
  /** As shown. */
  readonly file: string;
  readonly inspection?: Inspection;
  /** Why it could not be read. */
  readonly failure?: unknown;
}

/** Chinese names of the formats, as templates are called. */
const FORMAT_NAMES: Readonly<Record<string, Format>> = {
  文件: 'document',
  上行文: 'upward',
  信函: 'letter',
  命令: 'order',
  纪要: 'minutes',
  简报: 'briefing',
  普通: 'plain',
};

export async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const files = given.positionals.flatMap((word) => found(word, terminal.cwd));
  const asked = given.text('format');
  const format =
    asked === undefined
      ? undefined
      : Object.hasOwn(FORMAT_NAMES, asked)
        ? FORMAT_NAMES[asked]
        : (asked as Format);
  const strict = given.flag('strict');
  const { inspectPdf } = await import('../inspect/inspect.ts');
  const look = lookFor(given, terminal);
  const measured: Measured[] = [];
  for (const path of files) {
    const one =
      typeof path === 'string'
        ? await measure(path, terminal.cwd, (bytes) =>
            inspectPdf(bytes, { strict, ...(format ? { format } : {}) }),
          )
        : path;
    measured.push(one);
    if (!given.flag('json')) say(one, look, terminal);
  }
  const exitCode = worstOf(measured);
  if (given.flag('json')) terminal.out(`${JSON.stringify(inspectionReport(measured, exitCode), null, 2)}\n`);
  return exitCode;
}

function lookFor(given: Arguments, terminal: Terminal): InspectLook & { readonly quiet: boolean } {
  return {
    lang: given.lang ?? 'zh',
    paint: paintFor(terminal.colours.out),
    all: given.flag('all'),
    metadata: given.flag('metadata'),
    quiet: given.flag('quiet'),
  };
}

async function measure(
  path: string,
  cwd: string,
  inspect: (bytes: Uint8Array) => Promise<Inspection>,
): Promise<Measured> {
  const file = shownPath(path, cwd);
  try {
    return { file, inspection: await inspect(bytesOf(path)) };
  } catch (failure) {
    return { file, failure };
  }
}

/** Larger files hold pictures by the hundred and would not fit beside what reading them takes. */
const LARGEST = 512 * 1024 * 1024;

function bytesOf(path: string): Uint8Array {
  try {
    if (statSync(path).size > LARGEST) throw tooLarge();
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new Failure(
      EXIT.setup,
      { zh: `这个文件读不出来（${code}）。`, en: `The file cannot be read (${code}).` },
      undefined,
      error,
    );
  }
}

const tooLarge = (): Failure =>
  new Failure(
    EXIT.setup,
    { zh: '这个文件超过 512 MB，没有量。', en: 'The file is larger than 512 MB and was not measured.' },
    { zh: '请拆成几份，或缩小里面的图片。', en: 'Split it, or make its pictures smaller.' },
  );

/** One that is not there keeps none of the others from being measured. */
function found(word: string, cwd: string): readonly (string | Measured)[] {
  try {
    return pdfsAt(word, cwd);
  } catch (failure) {
    return [{ file: word, failure }];
  }
}

/** A file, or the PDFs of a folder by name. */
function pdfsAt(word: string, cwd: string): string[] {
  const path = resolve(cwd, word);
  const kind = pathKind(path);
  if (kind === 'file') return [path];
  const names = kind === 'folder' ? readdirSync(path).filter((name) => /\.pdf$/i.test(name)) : [];
  if (names.length > 0) return names.sort().map((name) => join(path, name));
  throw new Failure(
    EXIT.usage,
    kind === 'folder'
      ? { zh: `文件夹 ${word} 里没有 PDF。`, en: `There is no PDF in the folder ${word}.` }
      : { zh: `找不到 ${word}。`, en: `There is no ${word}.` },
    kind === 'folder' ? NO_PDF_IN_IT : CHECK_PATH,
  );
}

const NO_PDF_IN_IT: Bilingual = {
  zh: '请写出 PDF 文件，或里面有 PDF 的文件夹。',
  en: 'Name a PDF, or a folder that holds some.',
};
const CHECK_PATH: Bilingual = {
  zh: '请检查路径；文件名含空格时要加引号。',
  en: 'Check the path; quote names that contain blanks.',
};

function say(one: Measured, look: ReturnType<typeof lookFor>, terminal: Terminal): void {
  const { inspection, failure, file } = one;
  if (!inspection) terminal.err(`${shownUnread(file, wordsFor(failure), look)}\n`);
  else
    terminal.out(
      `${look.quiet ? shownInBrief(file, inspection, look) : shownInspection(file, inspection, look)}\n`,
    );
}

const CODES = { pass: EXIT.good, fail: EXIT.documents, unjudged: EXIT.setup } as const;

function worstOf(measured: readonly Measured[]): ExitCode {
  const codes = measured.map(({ inspection, failure }) =>
    inspection ? CODES[inspection.verdict] : wordsFor(failure).exitCode,
  );
  return Math.max(EXIT.good, ...codes) as ExitCode;
}
