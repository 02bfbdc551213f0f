/**
 * The recipe inside a PDF: which files it was made from, where each has to stand, and every setting that shows on
 * the pages. Written as JSON beside the files themselves; read back with nothing taken for granted. It refuses to
 * know PDF and how a document is built.
 */

export const RECIPE_NAME = 'banxin.json';

/** Of the shape below; a reader refuses what it does not know. */
const FORMAT = 1;

export type FileRole = 'article' | 'attachment' | 'picture' | 'template';

export interface RecipeFile {
  /** Of the attachment in the PDF: no folders. */
  readonly name: string;
  /** Where it stands among the others, with `/`; never above them. */
  readonly path: string;
  readonly role: FileRole;
  /** MIME type. */
  readonly type: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** A font of the user's own: not inside, for its licence may forbid it. */
export interface RecipeFont {
  readonly role: string;
  readonly file: string;
  readonly face?: string;
  readonly sha256: string;
}

export interface Recipe {
  readonly banxin: string;
  readonly pdf: string;
  /** Path of the article among `files`. */
  readonly article: string;
  /** What the article was called, where that was no file (standard input, the Node API). */
  readonly called?: string;
  /** Name of a shipped template, or the path of one among `files`. */
  readonly template: string;
  /** Whether the article itself leads there; else the template was asked for when the document was made. */
  readonly templateNamed: boolean;
  readonly singleSided: boolean;
  readonly watermark?: string;
  readonly draft: boolean;
  readonly booklet: boolean;
  /** Time of creation where it was not that of the document, ISO 8601. */
  readonly created?: string;
  readonly fonts: readonly RecipeFont[];
  readonly files: readonly RecipeFile[];
}

export function recipeBytes(recipe: Recipe): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, ...recipe }, null, 2)}\n`);
}

/** undefined: no recipe, or one of a form that this version does not know. */
export function readRecipe(bytes: Uint8Array): Recipe | undefined {
  const read = parsed(bytes);
  if (!isRecord(read) || read.format !== FORMAT || !fits(read, RECIPE)) return undefined;
  const { files, fonts } = read as { files: unknown; fonts: unknown };
  if (!isListOf(files, FILE) || !isListOf(fonts, FONT)) return undefined;
  const recipe = read as unknown as Recipe;
  if (recipe.created !== undefined && Number.isNaN(Date.parse(recipe.created))) return undefined;
  return recipe.files.some(({ path }) => path === recipe.article) ? recipe : undefined;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Members by type; a question mark behind it for those that may be missing. */
type Shape = Readonly<Record<string, 'string' | 'boolean' | 'number' | 'string?'>>;

const RECIPE: Shape = {
  banxin: 'string',
  pdf: 'string',
  article: 'string',
  called: 'string?',
  template: 'string',
  templateNamed: 'boolean',
  singleSided: 'boolean',
  watermark: 'string?',
  draft: 'boolean',
  booklet: 'boolean',
  created: 'string?',
};
const FILE: Shape = {
  name: 'string',
  path: 'string',
  role: 'string',
  type: 'string',
  size: 'number',
  sha256: 'string',
};
const FONT: Shape = { role: 'string', file: 'string', face: 'string?', sha256: 'string' };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fits(value: unknown, shape: Shape): boolean {
  if (!isRecord(value)) return false;
  return Object.entries(shape).every(([key, type]) => {
    const member = value[key];
    return type === 'string?' ? member === undefined || typeof member === 'string' : typeof member === type;
  });
}

const isListOf = (value: unknown, shape: Shape): boolean =>
  Array.isArray(value) && value.every((entry) => fits(entry, shape));
