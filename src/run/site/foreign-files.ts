/**
 * Files of somebody else's in the places of those of a site. In: the folder, and what is to be written there. Out:
 * nothing, or wrong use that names them (`Failure`, exit 2), told before anything is written. Nothing is written
 * through a link that leads out of the folder either.
 */
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import type { Bilingual } from '../../diagnostics/types.ts';
import { FEED } from '../../site/pages/feed.ts';
import { sha256 } from '../../site/pages/listing.ts';
import { INDEX, NOT_FOUND, pagesOf, previewFile } from '../../site/pages/places.ts';
import { FIXED_FILES, SUMS, siteParts } from '../../site/pages/site-parts.ts';
import { ASSETS } from '../../site/pages/templates.ts';
import type { SiteOptions } from '../../site/pages/types.ts';
import { shownPath } from '../paths.ts';
import { type FormerSite, formerSite } from './former-site.ts';
import { JOURNAL } from './journal.ts';
import { bearsMark, textAt } from './own-marks.ts';

export interface ToWrite {
  /** Below the folder. */
  readonly path: string;
  /** What is to stand there, where that is known. */
  readonly make?: () => string | Uint8Array;
}

type Fault = 'foreign' | 'folder' | 'special' | 'outside';

const FAULTS: Readonly<Record<Fault, Bilingual>> = {
  foreign: { zh: '不是 banxin 写的', en: 'not written by banxin' },
  folder: { zh: '是一个文件夹', en: 'a folder' },
  special: { zh: '不是普通文件', en: 'no regular file' },
  outside: { zh: '它的文件夹是通到外面的链接', en: 'its folder is a link that leads elsewhere' },
};

/** Before the first article is set: all that is known of the site by then. */
export function refuseForeignFiles(
  { folder, options }: { readonly folder: string; readonly options: SiteOptions },
  outputs: readonly string[],
  cwd: string,
): void {
  const copied = siteParts([], options).filter(({ path }) => COPIED.has(path));
  const pages = [INDEX, NOT_FOUND, FEED, ...pagesOf(outputs).values(), ...outputs.map(previewFile)];
  const always = FIXED_FILES.filter((path) => !COPIED.has(path) && path !== 'sitemap.xml');
  refuseForeign(folder, [...copied, ...[...new Set([...always, ...pages])].map((path) => ({ path }))], {
    shown: shownPath(folder, cwd),
  });
}

const COPIED: ReadonlySet<string> = new Set([...ASSETS, 'robots.txt']);

/** @param told the folder as a person knows it, and the former site where it was looked at already */
export function refuseForeign(
  folder: string,
  files: readonly ToWrite[],
  told: { readonly shown: string; readonly former?: FormerSite },
): void {
  const former = told.former ?? formerSite(folder);
  const stays = staysFor(folder);
  const faulty = [...files, { path: JOURNAL }].flatMap((file) => {
    const fault = faultOf(folder, file, former, stays);
    return fault ? [{ path: `${told.shown}/${file.path}`, fault }] : [];
  });
  if (faulty.length > 0) throw foreign(faulty);
}

function faultOf(
  folder: string,
  file: ToWrite,
  former: FormerSite,
  stays: (path: string) => boolean,
): Fault | undefined {
  const stat = lstatSync(join(folder, file.path), { throwIfNoEntry: false });
  if (!stays(dirname(file.path))) return 'outside';
  if (!stat) return undefined;
  if (stat.isDirectory()) return 'folder';
  if (!stat.isFile() && !stat.isSymbolicLink()) return 'special';
  return isOurs(folder, file, former) ? undefined : 'foreign';
}

function isOurs(folder: string, { path, make }: ToWrite, former: FormerSite): boolean {
  if (path === SUMS && (former.isKnown || former.isBroken)) return true;
  if (path === JOURNAL) return former.isBroken;
  if (former.sums.has(path) || bearsMark(folder, path)) return true;
  const [, stem] = /^(.*)\.files\/(?:page-1\.svg|pictures\/[^/]+)$/.exec(path) ?? [];
  if (stem !== undefined && bearsMark(folder, `${stem}.html`)) return true;
  const there = make && textAt(join(folder, path));
  return there !== undefined && sha256(there) === sha256(make!());
}

/** Whether a folder, or the one above it that is there, stands where its path says. */
function staysFor(folder: string): (below: string) => boolean {
  const known = new Map<string, boolean>();
  const root = realOf(folder);
  const stays = (below: string): boolean => {
    if (root === undefined || below === '.') return true;
    const known_ = known.get(below);
    if (known_ !== undefined) return known_;
    const real = realOf(join(folder, below));
    const answer = real === undefined ? stays(dirname(below)) : real === join(root, below);
    known.set(below, answer);
    return answer;
  };
  return stays;
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

const MOST = 5;

function foreign(faulty: readonly { readonly path: string; readonly fault: Fault }[]): Failure {
  const named = (lang: keyof Bilingual) =>
    faulty.slice(0, MOST).map(({ path, fault }) => `${path}（${FAULTS[fault][lang]}）`);
  const more = faulty.length - MOST;
  return new Failure(
    EXIT.usage,
    {
      zh: `网站要写的地方有别的东西，没有动它：${named('zh').join('、')}${more > 0 ? `，还有 ${more} 个` : ''}。`,
      en: `In the places of the site there is something else, which was left alone: ${named('en').join(', ').replaceAll('（', ' (').replaceAll('）', ')')}${more > 0 ? `, and ${more} more` : ''}.`,
    },
    {
      zh: '请把它移走或改名，或用 -o 换一个文件夹；确实不要了，就删去它。',
      en: 'Move it away or rename it, or choose another folder with -o; delete it if nobody needs it.',
    },
  );
}
