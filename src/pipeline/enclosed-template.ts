/**
 * The template among the enclosed files: a shipped one by its name; one of the user's own with all of theirs that
 * it extends. What the article names stands where the article finds it, what came from elsewhere in a folder of
 * its own, so that no name of a folder that nobody wrote gets into the PDF.
 */
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { type Reference, treeOf } from '../archive/tree.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import type { SourceFile } from '../source/file.ts';
import { isShipped, readChain } from '../template/chain.ts';

export interface EnclosedTemplate {
  /** Of a shipped one. */
  readonly name?: string;
  /** Whether the article leads to it wherever they stand. */
  readonly named: boolean;
  /** Absolute paths of the user's own, the nearest first. */
  readonly files: readonly string[];
  /** How the article and they lead to each other; none where they stand apart. */
  readonly beside: readonly Reference[];
  /** Where they stand if apart, in a folder that is called like none of `taken`. */
  readonly apart: (taken: ReadonlySet<string>) => ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

const NOWHERE: ReadonlyMap<string, string> = new Map();

export interface ChosenTemplate {
  /** Absolute path. */
  readonly file: string;
  /** The words of the article, where it was the article that chose. */
  readonly written?: string | undefined;
}

/** @param folder Absolute folder of the article. */
export function enclosedTemplate({ file, written }: ChosenTemplate, folder: string): EnclosedTemplate {
  const named = written !== undefined && !isAbsolute(written);
  if (isShipped(file)) {
    return { name: stem(file), named, files: [], beside: [], apart: () => NOWHERE, diagnostics: [] };
  }
  const own = readChain(file).sources.filter((source) => !isShipped(source.file));
  const files = own.map((source) => source.file);
  const chain = files.slice(1).map((path, at) => extension(files[at]!, path));
  return {
    named,
    files,
    beside: named ? [{ from: folder, written: spelled(written, folder, file), path: file }, ...chain] : [],
    apart: (taken) => (named ? NOWHERE : inFolder(freeName(taken), treeOf(file, chain))),
    diagnostics: own.flatMap(absoluteParent),
  };
}

const stem = (file: string): string => basename(file).replace(/\.ya?ml$/, '');

function extension(file: string, path: string): Reference {
  const from = dirname(file);
  return { from, written: relative(from, path).split(sep).join('/'), path };
}

/** People leave the extension out. */
function spelled(written: string, folder: string, file: string): string {
  const spellings = [written, `${written}.yaml`, `${written}.yml`];
  return spellings.find((one) => resolve(folder, one) === file) ?? written;
}

function inFolder(folder: string, tree: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...tree].map(([file, path]) => [file, `${folder}/${path}`]));
}

function freeName(taken: ReadonlySet<string>): string {
  let name = '模板';
  while (taken.has(name)) name += '_';
  return name;
}

const EXTENDS = /^extends[ \t]*:[ \t]*["']?((?:\/|[A-Za-z]:[\\/])[^\n]*)/m;

/** A whole path leads nowhere on another machine. */
function absoluteParent(source: SourceFile): Diagnostic[] {
  const match = EXTENDS.exec(source.text);
  if (!match) return [];
  const end = match.index + match[0].length;
  return [
    {
      code: 'archive/absolute-extends',
      severity: 'error',
      message: {
        zh: '模板用完整路径继承另一个模板，换一台机器就找不到，源文件不能放进 PDF。',
        en: 'The template extends another by its whole path, which leads nowhere elsewhere: its source cannot be enclosed.',
      },
      help: {
        zh: '请改写相对路径，如 extends: ../共用.yaml。',
        en: 'Write a relative path, such as extends: ../common.yaml.',
      },
      span: source.span(match.index, end),
    },
  ];
}
