/**
 * Whether there is to be a site, and what it is asked for: from the command line or a program, and the settings. Wrong
 * use is told before the first article is set (`Failure`, exit 2).
 */
import type { SiteSettings } from '../../config/settings.ts';
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import { requireBase } from '../../site/pages/links.ts';
import { readTemplateFolder } from '../../site/pages/template-folder.ts';
import { siteTemplates } from '../../site/pages/templates.ts';
import type { SiteOptions } from '../../site/pages/types.ts';
import { packageManifest } from '../../source/package-root.ts';
import { shownPath } from '../paths.ts';

/** A site that is to be made. */
export interface SiteWish {
  /** Absolute. */
  readonly folder: string;
  readonly options: SiteOptions;
  readonly classified: boolean;
}

export interface SiteAsked {
  /** Asked for by hand. */
  readonly site: boolean;
  readonly baseUrl?: string | undefined;
  /** What the settings say; false where they want none. */
  readonly settings?: SiteSettings | false | undefined;
  /** Absolute; absent where the PDF goes to one file or to standard output. */
  readonly folder: string | undefined;
  /** What is built, as the manifest tells it. */
  readonly base?: readonly string[] | undefined;
  readonly cwd: string;
}

const USUAL_TITLE = '文件目录';

/** Undefined where nobody asks for a site. */
export function settleSite({ site, baseUrl, settings, folder, base, cwd }: SiteAsked): SiteWish | undefined {
  if (!site && !settings) {
    if (baseUrl !== undefined) throw addressOfNothing();
    return undefined;
  }
  if (folder === undefined) {
    if (!site) return undefined;
    throw noFolder();
  }
  const said = settings || {};
  const address = baseUrl ?? said.baseUrl;
  if (address !== undefined) requireBase(address);
  const own = said.templates === undefined ? undefined : ownTemplates(said.templates, cwd);
  return {
    folder,
    options: {
      title: said.title ?? USUAL_TITLE,
      banxin: packageManifest().version,
      ...(address === undefined ? {} : { baseUrl: address }),
      ...(base ? { base } : {}),
      ...(own ? { templates: own } : {}),
    },
    classified: said.classified === true,
  };
}

function ownTemplates(folder: string, cwd: string): NonNullable<SiteOptions['templates']> {
  const own = readTemplateFolder(folder, shownPath(folder, cwd));
  siteTemplates(own);
  return own;
}

const addressOfNothing = (): Failure =>
  new Failure(
    EXIT.usage,
    {
      zh: '--base-url 是网站的地址，没有要网站。',
      en: '--base-url is the address of a site, and none is asked for.',
    },
    { zh: '请同时写 --site，或在配置文件里写“网站”。', en: 'Add --site, or write site in the settings.' },
  );

const noFolder = (): Failure =>
  new Failure(
    EXIT.usage,
    {
      zh: '网站要写进一个文件夹，不能是一个 PDF 或标准输出。',
      en: 'A site takes a folder, not one PDF or standard output.',
    },
    { zh: '请用 -o 指定一个文件夹，例如 -o output/。', en: 'Name a folder with -o, such as -o output/.' },
  );
