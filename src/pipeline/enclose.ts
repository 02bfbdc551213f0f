/**
 * Everything a document was made from, as files that travel inside its PDF. In: the order, what its stages found,
 * and which files they asked for. Out: the files with the recipe that says how they become the PDF again. Fonts
 * stay outside: their licences may forbid it, so the recipe names them by checksum.
 */
import { basename, extname, resolve } from 'node:path';
import { sha256 } from '../archive/digest.ts';
import { flatNames } from '../archive/flat-names.ts';
import { type FileRole, RECIPE_NAME, type Recipe, recipeBytes } from '../archive/recipe.ts';
import { treeOf } from '../archive/tree.ts';
import type { EnclosedFile } from '../archive/types.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import type { AssociatedFile } from '../render/pdf/associated-files.ts';
import { readSource } from '../source/read.ts';
import type { AskedFile } from './asked-files.ts';
import { type ChosenTemplate, enclosedTemplate } from './enclosed-template.ts';
import type { Order } from './stages.ts';

export interface Enclosed {
  readonly files: readonly AssociatedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param asked Files that the article and its attachments asked for, and found.
 * @param chosen Absolute path of the template, and the words of the article that led to it, if they did.
 */
export async function enclose(
  order: Order,
  asked: readonly AskedFile[],
  chosen: ChosenTemplate,
): Promise<Enclosed> {
  const article = resolve(order.folder, articleName(order.file));
  const template = enclosedTemplate(chosen, order.folder);
  const tree = treeOf(article, [...asked, ...template.beside]);
  const apart = template.apart(new Set([...tree.values()].map((path) => path.split('/')[0]!)));
  const placeOf = (file: string): string => (tree.get(file) ?? apart.get(file))!;
  const files = enclosedFiles([
    { path: placeOf(article), role: 'article', bytes: order.bytes },
    ...once(asked).map(({ path, role }) => ({ path: placeOf(path), role, bytes: readSource(path) })),
    ...template.files.map((file) => ({
      path: placeOf(file),
      role: 'template' as const,
      bytes: readSource(file),
    })),
  ]);
  const { name = placeOf(chosen.file), named } = template;
  const recipe = await recipeOf(order, files, { template: name, templateNamed: named });
  return { files: [recipe, ...files.map(associated)], diagnostics: template.diagnostics };
}

/** A name that is a file's, also for what came from elsewhere. */
function articleName(file: string): string {
  const name = basename(file);
  if (name === '' || name === '-') return 'article.md';
  return extname(name) === '' ? `${name}.md` : name;
}

/** A picture may be asked for in many places. */
const once = (asked: readonly AskedFile[]): readonly AskedFile[] => [
  ...new Map(asked.map((one) => [one.path, one])).values(),
];

interface Part {
  readonly path: string;
  readonly role: FileRole;
  readonly bytes: Uint8Array;
}

function enclosedFiles(parts: readonly Part[]): readonly EnclosedFile[] {
  const names = flatNames(
    parts.map(({ path }) => path),
    [RECIPE_NAME],
  );
  return parts.map(({ path, role, bytes }, at) => ({
    name: names[at]!,
    path,
    role,
    type: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    size: bytes.length,
    sha256: sha256(bytes),
    bytes,
  }));
}

const TYPES: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.txt': 'text/plain',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
};

/** What a reader shows beside the name. */
const ABOUT: Readonly<Record<FileRole, string>> = {
  article: '正文',
  attachment: '附件',
  picture: '图片',
  template: '模板',
};

function associated({ name, path, role, type, bytes }: EnclosedFile): AssociatedFile {
  return { name, about: `${ABOUT[role]}：${path}`, type, relationship: 'Source', bytes };
}

async function recipeOf(
  order: Order,
  files: readonly EnclosedFile[],
  template: Pick<Recipe, 'template' | 'templateNamed'>,
): Promise<AssociatedFile> {
  const { enclosing, pdf, singleSided, finishing, created } = order;
  const { banxin, fonts } = enclosing!;
  const article = files[0]!.path;
  const called = basename(order.file);
  const recipe: Recipe = {
    banxin,
    pdf: pdf!,
    article,
    ...(called === basename(article) ? {} : { called }),
    ...template,
    singleSided,
    ...(finishing?.watermark === undefined ? {} : { watermark: finishing.watermark }),
    draft: finishing?.draft === true,
    booklet: finishing?.booklet === true,
    ...(created ? { created: created.toISOString() } : {}),
    fonts: await fonts(),
    files: files.map(({ bytes: _, ...file }) => file),
  };
  const about = `怎样由这些文件排成本文件（banxin ${banxin}）`;
  return {
    name: RECIPE_NAME,
    about,
    type: 'application/json',
    relationship: 'Data',
    bytes: recipeBytes(recipe),
  };
}
