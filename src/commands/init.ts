/**
 * `banxin init`: a ready article of a format with every field explained, or a template of one's own. Writes
 * one new file and never touches one that is there.
 */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { EXIT, type ExitCode, Failure } from '../diagnostics/failure.ts';
import type { Lang } from '../diagnostics/types.ts';
import { skeletonOf } from '../gongwen/skeleton.ts';
import { pathKind, shownPath } from '../run/paths.ts';
import { writeWhole } from '../run/write-whole.ts';
import { loadTemplate } from '../template/load.ts';
import { SHIPPED, shippedFor } from '../template/shipped.ts';
import { variantTemplate } from '../template/variant.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';

interface Draft {
  /** Name of the file where none was asked for. */
  readonly name: string;
  readonly extension: RegExp;
  /** `file` is where it will stand. */
  readonly text: (file: string) => string;
  /** What to do next. */
  readonly next: (file: string) => string;
}

/** @throws Failure (exit 2) for a kind that is not there, and for a file that is. */
export async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [word = '', ...more] = given.positionals;
  const lang = given.lang ?? 'zh';
  if (more[0] !== undefined) throw oneAtATime(more[0]);
  const draft = isTemplateWord(word) ? ofTemplate(lang) : ofArticle(word, lang, terminal.cwd);
  const path = placeFor(given.text('output'), draft, terminal.cwd);
  writeWhole(path, new TextEncoder().encode(draft.text(path)));
  const shown = shownPath(path, terminal.cwd);
  terminal.out(`${WROTE[lang](shown)}\n${draft.next(shown)}\n`);
  return EXIT.good;
}

const WROTE = { zh: (file: string) => `写好了：${file}`, en: (file: string) => `Written: ${file}` };

const isTemplateWord = (word: string): boolean => word === 'template' || word === '模板';

function ofTemplate(lang: Lang): Draft {
  return {
    name: 'ours.yaml',
    extension: /\.ya?ml$/i,
    text: () => variantTemplate(lang),
    next: (file) =>
      lang === 'zh'
        ? `改好之后：banxin build 文章.md -t ${file}，或在文章里写“模板: ${file}”。全部的键见 docs/templates.md。`
        : `Then: banxin build article.md -t ${file}, or template: ${file} in the article. All keys: docs/templates.md.`,
  };
}

/** Of a shipped template, or one of the user's own: its kind says which fields the article has. */
function ofArticle(word: string, lang: Lang, cwd: string): Draft {
  const shipped = SHIPPED.find(({ name }) => name === shippedFor(word, cwd));
  const label = shipped && (lang === 'zh' ? shipped.zh[0]! : shipped.name);
  const { template } = loadTemplate(word, cwd);
  if (!template) throw unusable(word);
  const named = (file: string) => label ?? pathFrom(file, resolve(cwd, word));
  return {
    name: `${label ?? template.label}.md`,
    extension: /\.(?:md|markdown)$/i,
    text: (file) => skeletonOf(template.kind, { template: named(file), lang }),
    next: (file) =>
      lang === 'zh' ? `改好之后：banxin build ${file}` : `Fill it in, then: banxin build ${file}`,
  };
}

/** A template as an article beside `file` calls it. */
const pathFrom = (file: string, template: string): string =>
  relative(resolve(file, '..'), template).split(sep).join('/');

function placeFor(output: string | undefined, { name, extension }: Draft, cwd: string): string {
  const wanted = resolve(cwd, output ?? name);
  const inFolder = pathKind(wanted) === 'folder' || /[/\\]$/.test(output ?? '');
  const path = inFolder ? resolve(wanted, name) : wanted;
  if (!extension.test(path)) throw wrongName(output ?? name, name);
  if (existsSync(path)) throw isThere(shownPath(path, cwd));
  return path;
}

function oneAtATime(word: string): Failure {
  return new Failure(
    EXIT.usage,
    { zh: `一次写一个文件，多了“${word}”。`, en: `One file at a time: “${word}” is too much.` },
    { zh: '要写到别处请用 -o。', en: 'To write elsewhere use -o.' },
  );
}

function unusable(word: string): Failure {
  return new Failure(
    EXIT.usage,
    { zh: `模板“${word}”有错误，不能用。`, en: `The template “${word}” has errors.` },
    { zh: `请看 banxin templates ${word}`, en: `See banxin templates ${word}` },
  );
}

function wrongName(written: string, name: string): Failure {
  return new Failure(EXIT.usage, {
    zh: `-o 后面应是文件夹或文件名，如 ${name}，不是“${written}”。`,
    en: `-o takes a folder or a file such as ${name}, not “${written}”.`,
  });
}

function isThere(file: string): Failure {
  return new Failure(
    EXIT.usage,
    { zh: `${file} 已经有了，没有动它。`, en: `${file} is there already and was left alone.` },
    { zh: '请用 -o 换一个名字。', en: 'Choose another name with -o.' },
  );
}
