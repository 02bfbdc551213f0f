/**
 * What articles are called, for a list of them. In: articles. Out: each with its title: what the front matter says,
 * or the first heading. Only the beginning of a file is read, and again only when the file changed; it refuses to
 * know what else is in there.
 */
import { open } from 'node:fs/promises';
import { KEYS } from '../../gongwen/front-matter/keys.ts';
import { decodeSource } from '../../source/decode.ts';
import { liesWithin } from '../setting/read-article.ts';
import type { ListedArticle, ServedArticle } from '../types.ts';

/** Bytes; front matter is seldom longer than one of the sixteen kilobytes. */
const MOST = 16 * 1024;
/** Files that are open at once: some systems allow no more than 256. */
const AT_ONCE = 32;
const LINE_END = 10;

interface Known {
  readonly stamp: string;
  readonly title: string;
}

export class Titles {
  readonly #known = new Map<string, Known>();

  async of(articles: readonly ServedArticle[]): Promise<readonly ListedArticle[]> {
    const listed: ListedArticle[] = [];
    for (let at = 0; at < articles.length; at += AT_ONCE)
      listed.push(...(await Promise.all(articles.slice(at, at + AT_ONCE).map((one) => this.#listed(one)))));
    return listed;
  }

  async #listed(article: ServedArticle): Promise<ListedArticle> {
    // Of a file that cannot be read the list shows the name; whoever opens it is told why.
    const title = await this.#titleOf(article).catch(() => '');
    return { name: article.name, title };
  }

  async #titleOf({ path, within }: ServedArticle): Promise<string> {
    const file = await open(path);
    try {
      const { ino, size, mtimeMs } = await file.stat();
      const stamp = [ino, size, mtimeMs].join(' ');
      const known = this.#known.get(path);
      if (known?.stamp === stamp) return known.title;
      if (within !== undefined && !liesWithin(path, within)) return '';
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, MOST)), 0);
      const title = titleIn(wholeLines(buffer.subarray(0, bytesRead), size));
      this.#known.set(path, { stamp, title });
      return title;
    } finally {
      await file.close();
    }
  }
}

/** Half a character at the end would make the encoding look like another. */
function wholeLines(bytes: Uint8Array, size: number): Uint8Array {
  const end = bytes.length < size ? bytes.lastIndexOf(LINE_END) + 1 : 0;
  return end > 0 ? bytes.subarray(0, end) : bytes;
}

/** @param bytes the beginning of an article; empty where it has no title there */
export function titleIn(bytes: Uint8Array): string {
  const { text } = decodeSource(bytes, '').source;
  const front = FRONT_MATTER.exec(text);
  const body = text.slice(front?.[0].length ?? 0).replace(FENCED, '');
  return (front && fieldIn(front[1]!)) || plain(HEADING.exec(body)?.[1] ?? '');
}

const FRONT_MATTER = /^\s*---[ \t]*\n([\s\S]*?)(?:\n(?:---|\.\.\.)[ \t]*(?:\n|$)|$(?![\s\S]))/;
const FENCED = /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:\n {0,3}\1|$(?![\s\S]))/gm;
const HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/m;

const { id, zh, aliases } = KEYS.find((key) => key.id === 'title')!;
/** The value, and its lines that follow: those that are set in. */
const FIELD = new RegExp(`^(?:${[id, zh, ...aliases].join('|')})[ \\t]*[:：](.*(?:\\n[ \\t]+.*)*)`, 'm');
const BLOCK = /^[|>][-+\d]*$/;

function fieldIn(front: string): string {
  const lines = (FIELD.exec(front)?.[1] ?? '').split('\n').map((line) => line.replace(/\s#.*$/, '').trim());
  const written = BLOCK.test(lines[0] ?? '') ? lines.slice(1) : lines;
  const value = written.filter((line) => line !== '').join('\n');
  return plain(value.replace(/^(["'])([\s\S]*)\1$/, '$2'));
}

/** As it is read: without marks of Markdown; a line end is a blank between words of Latin script only. */
function plain(written: string): string {
  return written
    .replace(/<!--.*?-->|\[\^[^\]]*\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])|\*+|`/g, '$1')
    .replace(/(?<=\w)\n(?=\w)/g, ' ')
    .replaceAll('\n', '')
    .trim();
}
