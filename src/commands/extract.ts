/** `banxin extract`: the files inside a PDF, listed or written below a folder; never over others unless told to. */
import { basename, extname, resolve } from 'node:path';
import { NO_SOURCE } from '../archive/no-source.ts';
import { readFound } from '../archive/read-found.ts';
import type { Found, FoundFile } from '../archive/types.ts';
import { type Placed, placed, unsafeFiles } from '../archive/unpack.ts';
import { EXIT, type ExitCode, Failure } from '../diagnostics/failure.ts';
import { printable, shownPath } from '../run/paths.ts';
import { writeWhole } from '../run/write-whole.ts';
import { packageManifest } from '../source/package-root.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import { type Extracted, shownExtract } from './extract-view.ts';
import { readPdf } from './pdf-file.ts';

/** @throws Failure (exit 2) for a file that is in the way, and for paths that lead out of the folder. */
export async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [word = '', ...more] = given.positionals;
  if (more[0] !== undefined) throw oneAtATime(more[0]);
  const found = await readFound(readPdf(word, terminal.cwd));
  if (typeof found === 'string') return withoutSource(word, found, given, terminal);
  const folder = resolve(terminal.cwd, given.text('output') ?? basename(word, extname(word)));
  const done = given.flag('list') ? listed(found) : written(found, folder, given.flag('force'), terminal.cwd);
  tell({ ...done, pdf: word, folder: done.written.length > 0 ? folder : undefined }, given, terminal);
  return exitCodeOf(done);
}

type Done = Pick<Extracted, 'found' | 'written'>;

const listed = (found: Found): Done => ({ found, written: [] });

const exitCodeOf = ({ found }: Done): ExitCode =>
  found.files.every(({ intact }) => intact) ? EXIT.good : EXIT.documents;

/** All of them or none: whatever stands in the way is told before the first is written. */
function written(found: Found, folder: string, force: boolean, cwd: string): Done {
  const unsafe = unsafeFiles(found.files, folder);
  if (unsafe.length > 0) throw leadsOut(unsafe);
  const places = placed(
    found.files.filter(({ intact }) => intact),
    folder,
  );
  const blocked = places.filter(({ standing }) => standing === 'blocked');
  if (blocked.length > 0) throw noPlace(blocked, cwd);
  const inTheWay = places.filter(({ standing }) => standing === 'other');
  if (inTheWay.length > 0 && !force) throw isThere(inTheWay, cwd);
  for (const { target, file, standing } of places) if (standing !== 'same') writeWhole(target, file.bytes);
  return { found, written: places.map(({ file }) => file.path) };
}

function tell(done: Extracted, given: Arguments, terminal: Terminal): void {
  if (given.flag('json')) terminal.out(`${JSON.stringify(plainExtract(done, exitCodeOf(done)), null, 2)}\n`);
  else
    terminal.out(
      shownExtract(done, { lang: given.lang ?? 'zh', cwd: terminal.cwd, colours: terminal.colours.out }),
    );
}

function plainExtract({ found, pdf, folder, written }: Extracted, exitCode: ExitCode): object {
  const { files: _, fonts, ...recipe } = found.recipe;
  return {
    ...headOf(exitCode),
    input: pdf,
    folder: folder ?? null,
    recipe: { ...recipe, fonts },
    files: found.files.map(({ bytes: _bytes, ...file }) => ({
      ...file,
      written: written.includes(file.path),
    })),
  };
}

const headOf = (exitCode: ExitCode): object => ({
  banxin: packageManifest().version,
  command: 'extract',
  ok: exitCode === EXIT.good,
  exitCode,
});

function withoutSource(
  word: string,
  why: keyof typeof NO_SOURCE,
  given: Arguments,
  terminal: Terminal,
): ExitCode {
  const { message, help } = NO_SOURCE[why];
  const failure = { exitCode: EXIT.documents, message, help };
  const lang = given.lang ?? 'zh';
  if (given.flag('json'))
    terminal.out(
      `${JSON.stringify({ ...headOf(EXIT.documents), input: word, failure, files: [] }, null, 2)}\n`,
    );
  else
    terminal.err(
      `${lang === 'zh' ? '错误：' : 'error: '}${word}${lang === 'zh' ? '：' : ': '}${message[lang]}\n${help[lang]}\n`,
    );
  return EXIT.documents;
}

function oneAtATime(word: string): Failure {
  return new Failure(EXIT.usage, {
    zh: `一次取一个 PDF，多了“${word}”。`,
    en: `One PDF at a time: “${word}” is too much.`,
  });
}

function leadsOut(files: readonly FoundFile[]): Failure {
  const names = files.map(({ name }) => printable(name));
  return new Failure(
    EXIT.usage,
    {
      zh: `这些文件的路径会写到文件夹之外，或彼此冲突，或这里不能用，一个也没有写：${names.join('、')}`,
      en: `The paths of these files lead out of the folder, exclude each other or cannot be used here, so nothing was written: ${names.join(', ')}`,
    },
    {
      zh: '这个 PDF 可能被人改动过。确实需要时，请用 PDF 阅读器的“附件”逐个另存。',
      en: 'Somebody may have changed this PDF. If need be, save them one by one from the attachments of a PDF reader.',
    },
  );
}

function noPlace(places: readonly Placed[], cwd: string): Failure {
  const names = places.map(({ target }) => shownPath(target, cwd));
  return new Failure(
    EXIT.usage,
    {
      zh: `这些位置要写文件，却有文件夹，或上级不是文件夹，一个也没有写：${names.join('、')}`,
      en: `A folder is where these files go, or a file where their folder would be, so nothing was written: ${names.join(', ')}`,
    },
    { zh: '请用 -o 换一个文件夹。', en: 'Choose another folder with -o.' },
  );
}

function isThere(places: readonly Placed[], cwd: string): Failure {
  const names = places.map(({ target }) => shownPath(target, cwd));
  return new Failure(
    EXIT.usage,
    {
      zh: `已有同名而内容不同的文件，一个也没有写：${names.join('、')}`,
      en: `Other files of these names are there, so nothing was written: ${names.join(', ')}`,
    },
    {
      zh: '请用 -o 换一个文件夹；要覆盖请加 --force。',
      en: 'Choose another folder with -o, or replace them with --force.',
    },
  );
}
