/** `banxin inspect`: PDFs of any origin measured against GB/T 9704, for a person or for a program. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, type ExitCode, Failure } from '../diagnostics/failure.ts';
import type { Bilingual } from '../diagnostics/types.ts';
import type { Format } from '../inspect/types.ts';
import { pathKind, shownPath } from '../run/paths.ts';
import { paintFor } from '../terminal/paint.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import type { Inspected, InspectJob } from './inspect-file.ts';
import { inspectionReport } from './inspect-json.ts';
import { type InspectLook, shownInBrief, shownInspection, shownUnread } from './inspect-view.ts';
import { type InspectReader, inspectReader } from './inspect-watched.ts';

/** What became of one file: its inspection, or why there is none. */
export type Measured = Inspected & {
  /** As shown. */
  readonly file: string;
};

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
  const options = { strict, ...(format ? { format } : {}) };
  const reader = inspectReader(terminal);
  const look = lookFor(given, terminal);
  const measured: Measured[] = [];
  for (const path of files) {
    const one = typeof path === 'string' ? await measure({ path, options }, terminal.cwd, reader) : path;
    measured.push(one);
    if (!given.flag('json')) say(one, look, terminal);
  }
  await reader.close();
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

async function measure(job: InspectJob, cwd: string, reader: InspectReader): Promise<Measured> {
  const file = shownPath(job.path, cwd);
  try {
    return { file, ...(await reader.read(job)) };
  } catch (stopped) {
    return { file, failure: wordsFor(stopped) };
  }
}

/** One that is not there keeps none of the others from being measured. */
function found(word: string, cwd: string): readonly (string | Measured)[] {
  try {
    return pdfsAt(word, cwd);
  } catch (thrown) {
    return [{ file: word, failure: wordsFor(thrown) }];
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
  if ('failure' in one) terminal.err(`${shownUnread(one.file, one.failure, look)}\n`);
  else {
    const shown = look.quiet ? shownInBrief : shownInspection;
    terminal.out(`${shown(one.file, one.inspection, look)}\n`);
  }
}

const CODES = { pass: EXIT.good, fail: EXIT.documents, unjudged: EXIT.setup } as const;

function worstOf(measured: readonly Measured[]): ExitCode {
  const codes = measured.map((one) =>
    'failure' in one ? one.failure.exitCode : CODES[one.inspection.verdict],
  );
  return Math.max(EXIT.good, ...codes) as ExitCode;
}
