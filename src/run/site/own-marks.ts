/**
 * Files that only banxin writes, known by what they hold. In: a path below the folder of a site, and what stands
 * there. Out: yes or no; a file that merely speaks of banxin is none.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, manifestText, readManifest } from '../../records/manifest.ts';
import { FEED } from '../../site/pages/feed.ts';
import { SEARCH_INDEX } from '../../site/pages/search-index.ts';

/** As `_frame.html` writes it, before anything that comes from an article. */
const GENERATOR =
  /^<!doctype html>\n<html[^>]*>\n<head>\n(?:<meta[^>]*>\n)*<meta name="generator" content="banxin \d[\w.+-]*">\n/;

const MARKS: Readonly<Record<string, (text: string) => boolean>> = {
  [FEED]: (text) =>
    /^<\?xml[^>]*>\n<feed [\s\S]{0,20000}?<generator version="[\w.+-]+">banxin<\/generator>/.test(text),
  [SEARCH_INDEX]: (text) => /^self\.banxinSearch = \{"documents":\d+,"terms":\[/.test(text),
  [MANIFEST]: isManifest,
};

export function bearsMark(folder: string, path: string): boolean {
  const isPage = /\.html$/.test(path);
  const mark = isPage ? (text: string) => GENERATOR.test(text) : MARKS[path];
  const text = mark && textAt(join(folder, path));
  return text !== undefined && mark!(text);
}

/** Undefined of what is no file: a pipe would be waited for. */
export function textAt(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(text: string): boolean {
  try {
    const { banxin, documents, base } = readManifest(text, MANIFEST);
    return manifestText(banxin, documents, base) === text;
  } catch {
    return false;
  }
}
