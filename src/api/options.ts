/** What a program may give and ask for when articles are set; the same names as on the command line. */
import type { PdfKind } from '../render/pdf-kinds.ts';

/** An article that is not a file. */
export interface ArticleContent {
  /** Markdown; bytes may be in any encoding that a file may have (UTF-8, UTF-16, GB 18030). */
  readonly content: string | Uint8Array;
  /** Name in diagnostics, and of the result below an output folder. Default `article`. */
  readonly name?: string;
  /** Folder that pictures, templates and settings are looked for from. Default the current folder. */
  readonly folder?: string;
}

export type Inputs = string | ArticleContent | readonly (string | ArticleContent)[];

export interface CheckOptions {
  /** Paths of files or folders, globs, or articles themselves. Relative paths are from `cwd`. */
  readonly inputs: Inputs;
  /** Default `process.cwd()`. */
  readonly cwd?: string;
  /** Name (`document`, `letter`, `briefing` …) or path of a template; wins over the article's own 模板. */
  readonly template?: string;
  /** Font files by role (`xiaobiaosong` or 小标宋 …), for a face of a collection `path#face`. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** Page numbers in the middle and no mirrored pages (GB/T 9704—2012 7.5 asks for outer corners on both sides of a sheet). */
  readonly singleSided?: boolean;
  /** `a-2a+ua`: PDF/A-2a and PDF/UA-1, the default; `a-3a+ua`: the same, with the source inside; `plain`: neither. */
  readonly pdf?: PdfKind;
  /** Pale words across every page, at most 20 characters. */
  readonly watermark?: string;
  /** A number beside every line, the cells of the page grid and millimetre rulers. */
  readonly draft?: boolean;
  /** A3 sheets, two pages a side in saddle-stitch order (GB/T 9704—2012 6.3). */
  readonly booklet?: boolean;
  /** Warnings fail an article too. */
  readonly strict?: boolean;
  /** Settings file; default the nearest `banxin.config.yaml` upward from each article. */
  readonly config?: string;
  /** Whether the text is proofread as `lint` does, which is the default. */
  readonly lint?: boolean;
  /** Folder that no picture may lie outside of; default that of the settings file above the article, else `cwd` when the article is inside it, else the article's own. */
  readonly picturesRoot?: string;
}

export interface SiteAsked {
  /** Its name, on its first page and in its feed. */
  readonly title?: string;
  /** Where the folder will be published: for canonical links, the sitemap and the feed. */
  readonly baseUrl?: string;
  /** Folder of own page templates, see docs/site.md. */
  readonly templates?: string;
  /** Show documents marked 绝密, 机密 or 秘密 as well; `omit`: do not write their PDFs into the folder either. */
  readonly classified?: boolean | 'omit';
}

export interface BuildOptions extends CheckOptions {
  /** A folder, or one file that ends in `.pdf`; without it nothing is written and `pdf` holds the bytes. */
  readonly output?: string;
  /**
   * The output folder is a website as well: `true`, or what it is called and where it will be; what is not said here
   * is taken from 网站 in the settings.
   */
  readonly site?: boolean | SiteAsked;
  /** Time of creation in the PDF; default the date of the document, so that equal input gives equal bytes. */
  readonly created?: Date;
}
