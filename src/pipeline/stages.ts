/**
 * The street as data: every stage says what it needs and what it makes, in order. A stage whose needs
 * were not made (because an earlier one found errors) is passed by, so nothing has to stop anything.
 */

import type { RecipeFont } from '../archive/recipe.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Weights } from '../diagnostics/rule-weights.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Finishing } from '../finishing/types.ts';
import type { FontLibrary } from '../fonts/types.ts';
import { namedTemplate } from '../gongwen/front-matter/read.ts';
import { recognise } from '../gongwen/recognise.ts';
import type { Field, Recognised } from '../gongwen/types.ts';
import type { AttachedFile } from '../layout/context.ts';
import { layOut } from '../layout/lay-out.ts';
import type { Layout } from '../layout/types.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import type { MarkdownTree } from '../markdown/types.ts';
import type { AssociatedFile } from '../render/pdf/associated-files.ts';
import type { PdfKind } from '../render/pdf-kinds.ts';
import { decodeSource } from '../source/decode.ts';
import type { SourceFile } from '../source/file.ts';
import { readSource } from '../source/read.ts';
import type { Span } from '../source/span.ts';
import { type LoadedTemplate, loadTemplate, templateFile } from '../template/load.ts';
import { SHIPPED, shippedFor, shippedName } from '../template/shipped.ts';
import type { Template } from '../template/types.ts';
import type { AskedFiles } from './asked-files.ts';
import { bodyGrid } from './body-grid.ts';
import type { LintedText } from './lint-text.ts';
import { lookUpPictures } from './look-up-pictures.ts';
import type { PublishingOrder, Shown } from './publish.ts';
import { type AttachedManuscript, readAttachments } from './read-attachments.ts';
import { typeOf } from './type-of.ts';

/** What is known about the document before the first stage: enough to read it. */
export interface ReadingOrder {
  readonly bytes: Uint8Array;
  /** Name that diagnostics show. */
  readonly file: string;
  /** Absolute folder that attachments, pictures and templates named in the article are relative to. */
  readonly folder: string;
  /** Absolute folder no attachment and no picture may lie outside of. */
  readonly picturesRoot: string;
  /** Bytes of an attached file by its absolute path, where they are not those of the disk. */
  readonly readAttached?: (path: string) => Uint8Array;
  /** Template that wins over the article's own. */
  readonly template?: TemplateName;
  /** Template of an article that names none. */
  readonly usualTemplate: UsualTemplate;
  /** How much its rules weigh, the weakest first (over all is the template); absent where the text is not linted. */
  readonly lint?: readonly Weights[];
}

/** The same, with what it takes to set it. */
export interface Order extends ReadingOrder {
  readonly fonts: FontLibrary;
  /** Centred page numbers and no mirrored pages (N-08). */
  readonly singleSided: boolean;
  /** What the PDF promises to be; made to be kept where absent. */
  readonly pdf?: PdfKind;
  /** Print helpers; absent when none is asked for. */
  readonly finishing?: Finishing;
  /** Warnings keep a PDF from being made, as errors do. */
  readonly strict: boolean;
  /** Whether a PDF is wanted, or only what there is to say. */
  readonly paint: boolean;
  /** Present where the files it is made from travel inside the PDF. */
  readonly enclosing?: EnclosingOrder;
  /** Present where the document is shown on a site as well. */
  readonly publishing?: PublishingOrder;
  /** Written into the PDF as its producer. */
  readonly producer: string;
  /** Overrides the date of the document as time of creation. */
  readonly created?: Date;
}
export interface EnclosingOrder {
  /** Version, as the recipe names it. */
  readonly banxin: string;
  /** The user's own fonts, which stay outside: asked for when a recipe is written, for their files are large. */
  readonly fonts: () => Promise<readonly RecipeFont[]>;
}
export interface TemplateName {
  readonly name: string;
  /** Absolute folder that a path is relative to. */
  readonly from: string;
}

export interface UsualTemplate extends TemplateName {
  /** Named in the settings, and not our own default. */
  readonly isFromSettings: boolean;
}

export interface Products {
  readonly source: SourceFile;
  readonly tree: MarkdownTree;
  readonly recognised: Recognised;
  readonly template: Template;
  /** What the linter says, where it was asked. */
  readonly linted: LintedText;
  /** Texts of attachments in files of their own, by serial. */
  readonly attached: ReadonlyMap<number, AttachedFile>;
  /** Those that are Markdown, as they were read. */
  readonly attachedTexts: readonly AttachedManuscript[];
  /** Files that were asked for so far; grows while the pages are set. */
  readonly asked: AskedFiles;
  readonly layout: Layout;
  /** The pages as they go to the printer, where a print helper is asked for. */
  readonly sheets: Layout;
  /** Files that travel inside the PDF. */
  readonly enclosed: readonly AssociatedFile[];
  readonly pdf: Uint8Array;
  /** What a site shows of it. */
  readonly shown: Shown;
}
export interface Made {
  readonly products: Partial<Products>;
  readonly diagnostics: readonly Diagnostic[];
}
type Maybe<T> = T | Promise<T>;

export interface Stage<O = Order> {
  readonly name: string;
  readonly needs: readonly (keyof Products)[];
  readonly run: (given: Partial<Products>, order: O) => Maybe<Made>;
}

function stage<K extends keyof Products, O = Order>(
  name: string,
  needs: readonly K[],
  run: (given: Pick<Products, K>, order: O) => Maybe<Made>,
): Stage<O> {
  return { name, needs, run: (given, order) => run(given as Pick<Products, K>, order) };
}

/** Until it is known what the document says. */
export const READING: readonly Stage<ReadingOrder>[] = [
  stage('read', [], (_, { bytes, file }) => {
    const { source, diagnostics } = decodeSource(bytes, file);
    return { products: hasErrors(diagnostics) ? {} : { source }, diagnostics };
  }),
  stage('parse', ['source'], ({ source }) => {
    const tree = parseMarkdown(source);
    return { products: { tree }, diagnostics: tree.diagnostics };
  }),
  // The template before the paper: its kind says which elements the front matter may hold.
  stage('template', ['source', 'tree'], ({ source, tree }, order) => {
    const { template, diagnostics } = loadChosen(namedTemplate(tree.frontMatter, source), order);
    return { products: template ? { template } : {}, diagnostics };
  }),
  stage('recognise', ['tree', 'source', 'template'], ({ tree, source, template }) => {
    const { diagnostics, ...recognised } = recognise(tree, source, template.kind);
    return { products: { recognised }, diagnostics };
  }),
  // The paper again, for an attachment may have its name from its file.
  stage('attach', ['recognised'], (given, order) => {
    const asked: AskedFiles = [];
    const read = { readAttached: readSource, ...order };
    const { diagnostics, ...products } = readAttachments(given.recognised, read, asked);
    return { products: { ...products, asked }, diagnostics };
  }),
];

/** Taken only when the text is to be linted; the rules are loaded then. */
export const LINT: Stage<ReadingOrder> = stage(
  'lint',
  ['source', 'tree', 'template', 'recognised', 'attachedTexts'],
  async ({ source, tree, template, recognised, attachedTexts }, { lint = [] }: ReadingOrder) => {
    const { lintText } = await import('./lint-text.ts');
    const manuscript = { source, tree, recognised, format: template.kind };
    const linted = lintText(manuscript, attachedTexts, [template.lint ?? {}, ...lint]);
    return { products: { linted }, diagnostics: [] };
  },
);

export const SETTING: readonly Stage[] = [
  stage('layout', ['source', 'recognised', 'template', 'attached', 'asked'], (given, order) => {
    const { source, recognised, template, attached, asked } = given;
    const { fonts, folder, picturesRoot, singleSided } = order;
    const lookUp = lookUpPictures({ articleDir: folder, root: picturesRoot }, asked);
    const locate = (start: number, end: number) => source.span(start, end);
    const type = typeOf(fonts);
    const layout = layOut({ recognised, template, attached, type, lookUp, locate, singleSided });
    return { products: { layout }, diagnostics: layout.diagnostics };
  }),
  // What only pages tell, where the text was linted.
  stage('lint pages', ['template', 'layout', 'linted'], async (given, { lint = [] }) => {
    const { lintLaid } = await import('./lint-laid.ts');
    const { template, layout, linted } = given;
    const all = lintLaid(layout, [template.lint ?? {}, ...lint], linted);
    return { products: { linted: all }, diagnostics: [] };
  }),
];

/** Taken only when a print helper is asked for, which is then loaded. */
export const FINISH: Stage = stage('finish', ['layout', 'template'], async (given, order) => {
  const { finish } = await import('../finishing/finish.ts');
  const workshop = { type: typeOf(order.fonts), body: bodyGrid(given.template) };
  const { sheets, diagnostics } = finish(given.layout, order.finishing ?? {}, workshop);
  return { products: { sheets }, diagnostics };
});

/** Taken only when the source is to travel inside the PDF; what it takes is loaded then. */
export const ENCLOSE: Stage = stage(
  'enclose',
  ['source', 'tree', 'template', 'asked'],
  async (given, order) => {
    const { source, tree, template, asked } = given;
    const { enclose } = await import('./enclose.ts');
    const own = order.template ? undefined : namedTemplate(tree.frontMatter, source)?.value;
    const { files, diagnostics } = await enclose(order, asked, { file: template.file, written: own });
    return { products: { enclosed: files }, diagnostics };
  },
);

/** The last stage, taken only by a document that nothing keeps from being printed. The painter is loaded when it is needed. */
export const PAINT: Stage = {
  name: 'paint',
  needs: ['layout'],
  run: async (given, order) => {
    const { paintPages } = await import('./paint-pages.ts');
    return paintPages(given, order);
  },
};

/** Taken only by a document that was printed and is to be shown; what it takes is loaded then. */
export const PUBLISH: Stage = stage(
  'publish',
  ['recognised', 'template', 'attached', 'layout', 'pdf'],
  async (given, order) => {
    const { shownOf } = await import('./publish.ts');
    return { products: { shown: shownOf(given, order) }, diagnostics: [] };
  },
);

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** A template that was asked for wins over the article's own, that over the usual one. */
function loadChosen(own: Field<string> | undefined, order: ReadingOrder): LoadedTemplate {
  const { template, usualTemplate, folder } = order;
  if (template) return loadTemplate(template.name, template.from);
  if (!own) return loadTemplate(usualTemplate.name, usualTemplate.from);
  try {
    const loaded = loadTemplate(own.value, folder);
    const remarks = [
      ...kindRemarks(own, folder),
      ...(isOverruled(usualTemplate, own.value, folder) ? [overruled(own, usualTemplate)] : []),
    ];
    return { ...loaded, diagnostics: [...loaded.diagnostics, ...remarks] };
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.exitCode !== EXIT.usage) throw thrown;
    return { diagnostics: [asFinding(thrown, own.span)] };
  }
}

/** 模板: 通知 names a kind of paper; it is understood, and which template that is gets said. */
function kindRemarks({ value, span }: Field<string>, folder: string): readonly Diagnostic[] {
  const name = shippedName(value) ? undefined : shippedFor(value, folder);
  const zh = SHIPPED.find((row) => row.name === name)?.zh[0];
  if (!name || !zh) return [];
  const message = {
    zh: `“${value}”是文种，不是模板的名称；按“${zh}”排。`,
    en: `“${value}” is a kind of paper and no template; it is set by ${name}.`,
  };
  const help = { zh: `请写“模板: ${zh}”。`, en: `Write template: ${name}.` };
  return [{ code: 'template/kind-of-paper', severity: 'hint', message, help, span }];
}

/** Whether the settings name another template than the article. */
function isOverruled({ name, from, isFromSettings }: UsualTemplate, own: string, folder: string): boolean {
  return isFromSettings && templateFile(name, from) !== templateFile(own, folder);
}

function overruled({ value, span }: Field<string>, { name }: UsualTemplate): Diagnostic {
  return {
    code: 'template/template-settings',
    severity: 'hint',
    message: {
      zh: `文件头的模板“${value}”与配置文件的“${name}”不同：用文件头的。`,
      en: `The front matter names the template “${value}”, the settings “${name}”: the former is used.`,
    },
    help: {
      zh: '要用配置文件的，请删去文件头的“模板”一行。',
      en: 'For that of the settings delete the line 模板 (template) of the front matter.',
    },
    span,
  };
}

/** The article named it, so the article is where it is put right. */
function asFinding({ text, help }: Failure, span: Span): Diagnostic {
  return { code: 'template/unusable', severity: 'error', message: text, ...(help ? { help } : {}), span };
}
