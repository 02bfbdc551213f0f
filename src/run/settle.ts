/**
 * What holds for the run and for one article, settled from what was asked for, the settings file and our
 * own defaults, in that order. (Only a template named in the article itself stands between the two.)
 */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { findConfig, type LoadedSettings, loadSettings } from '../config/settings.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Weights } from '../diagnostics/rule-weights.ts';
import type { Finishing } from '../finishing/types.ts';
import { watermarkGiven } from '../finishing/watermark-text.ts';
import type { FontMapping } from '../fonts/types.ts';
import type { TemplateName, UsualTemplate } from '../pipeline/stages.ts';
import { PDF_KIND_NAMES, type PdfKind, pdfKindNamed, USUAL_PDF } from '../render/pdf-kinds.ts';
import { locatePaperTemplate } from '../template/shipped.ts';

/** What was asked for, on the command line or through the Node API. Relative paths are from `cwd`. */
export interface Wishes {
  readonly cwd: string;
  readonly template?: string | undefined;
  /** Paths are absolute. */
  readonly fonts?: readonly FontMapping[];
  readonly singleSided?: boolean;
  /** As typed: one of `PDF_KIND_NAMES`. */
  readonly pdf?: string | undefined;
  /** As typed. */
  readonly watermark?: string | undefined;
  readonly draft?: boolean;
  readonly booklet?: boolean;
  readonly strict?: boolean;
  readonly output?: string | undefined;
  readonly config?: string | undefined;
  readonly picturesRoot?: string | undefined;
  /** Whether the text is linted. */
  readonly lint?: boolean;
  /** How much rules weigh, over all the settings say. */
  readonly rules?: Weights;
}

const USUAL_TEMPLATE = 'briefing';

/** Settings by folder, each file read once. */
export class SettingsShelf {
  readonly #named: string | undefined;
  readonly #files = new Map<string, LoadedSettings>();

  /** `named`: absolute path of the file that was asked for; else the nearest upward from an article. */
  constructor(named: string | undefined) {
    this.#named = named;
  }

  for(folder: string): LoadedSettings {
    const path = this.#named ?? findConfig(folder);
    if (path === undefined) return { settings: { folder, fonts: [] }, diagnostics: [] };
    const known = this.#files.get(path) ?? withTemplate(loadSettings(path));
    this.#files.set(path, known);
    return known;
  }

  /** Every file that was read and is not right. */
  get faulty(): readonly LoadedSettings[] {
    return [...this.#files.values()].filter(({ diagnostics }) => diagnostics.length > 0);
  }
}

/** A template that is not there is told where it is named, and before any article. */
function withTemplate(loaded: LoadedSettings): LoadedSettings {
  const { settings, templateSpan: span } = loaded;
  if (settings.template === undefined || !span) return loaded;
  try {
    locatePaperTemplate(settings.template, settings.folder);
    return loaded;
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const { text: message, help } = thrown;
    const finding = { code: 'config/no-template', severity: 'error', message, span } as const;
    return { ...loaded, diagnostics: [...loaded.diagnostics, { ...finding, ...(help && { help }) }] };
  }
}

export function shelfFor({ config, cwd }: Wishes): SettingsShelf {
  return new SettingsShelf(config === undefined ? undefined : resolve(cwd, config));
}

/** What holds for one article. */
export interface ArticleSettings {
  readonly template?: TemplateName;
  readonly usualTemplate: UsualTemplate;
  readonly singleSided: boolean;
  readonly pdf: PdfKind;
  /** Print helpers; absent when none is asked for. */
  readonly finishing?: Finishing;
  readonly picturesRoot: string;
  readonly fonts: readonly FontMapping[];
  /** How much rules weigh, the weakest first; absent where the text is not linted. */
  readonly lint?: readonly Weights[];
}

/**
 * `folder` is that of the article.
 * @throws Failure (exit 2) for a template that is not there, a watermark of no words or too many, and an
 *   unknown kind of PDF: before the first article is touched.
 */
export function settleArticle(wishes: Wishes, { settings }: LoadedSettings, folder: string): ArticleSettings {
  const { cwd, template, picturesRoot } = wishes;
  const finishing = finishingOf(wishes, settings.watermark);
  if (template !== undefined) locatePaperTemplate(template, cwd);
  return {
    ...(template === undefined ? {} : { template: { name: template, from: cwd } }),
    usualTemplate: {
      name: settings.template ?? USUAL_TEMPLATE,
      from: settings.folder,
      isFromSettings: settings.template !== undefined,
    },
    singleSided: wishes.singleSided || settings.singleSided === true,
    pdf: wishes.pdf === undefined ? (settings.pdf ?? USUAL_PDF) : pdfGiven(wishes.pdf),
    ...(finishing ? { finishing } : {}),
    picturesRoot:
      picturesRoot === undefined
        ? (settings.picturesRoot ?? projectOf(folder, settings.folder, cwd))
        : resolve(cwd, picturesRoot),
    fonts: [...(wishes.fonts ?? []), ...settings.fonts],
    ...(wishes.lint ? { lint: [settings.lint ?? {}, wishes.rules ?? {}] } : {}),
  };
}

function pdfGiven(written: string): PdfKind {
  const kind = pdfKindNamed(written);
  if (kind) return kind;
  const names = PDF_KIND_NAMES;
  throw new Failure(
    EXIT.usage,
    { zh: `没有“${written}”这种 PDF。`, en: `There is no kind of PDF “${written}”.` },
    { zh: `可以是：${names.join('、')}。`, en: `It can be: ${names.join(', ')}.` },
  );
}

function finishingOf(
  { watermark, draft, booklet }: Wishes,
  usual: string | undefined,
): Finishing | undefined {
  const words = watermark === undefined ? usual : watermarkGiven(watermark);
  if (words === undefined && !draft && !booklet) return undefined;
  return {
    ...(words === undefined ? {} : { watermark: words }),
    ...(draft ? { draft } : {}),
    ...(booklet ? { booklet } : {}),
  };
}

/**
 * Where an article's pictures may stand when nobody said: the folder of the settings file above it; else
 * the folder the program was started in, when the article is inside it; else the article's own.
 */
function projectOf(folder: string, settingsFolder: string, cwd: string): string {
  if (settingsFolder !== folder) return settingsFolder;
  const below = relative(cwd, folder);
  const inside = !isAbsolute(below) && below.split(sep)[0] !== '..';
  return inside && dirname(cwd) !== cwd ? cwd : folder;
}
