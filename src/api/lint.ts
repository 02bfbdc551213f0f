/** The linter for programs. */
import { ruleWeight } from '../config/rule-weight.ts';
import type { Weight } from '../diagnostics/rule-weights.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import { type LintedArticle, prepareLint } from '../run/lint-articles.ts';
import { replaceFile } from '../run/replace-file.ts';
import { shelfFor } from '../run/settle.ts';
import { articlesFrom, mappings, refuseFaulty } from './inputs.ts';
import type { Inputs } from './options.ts';

export interface LintOptions {
  /** Paths of files or folders, globs, or articles themselves. Relative paths are from `cwd`. */
  readonly inputs: Inputs;
  /** Default `process.cwd()`. */
  readonly cwd?: string;
  /** Name or path of a template; wins over the article's own 模板. */
  readonly template?: string;
  /** Settings file; default the nearest `banxin.config.yaml` upward from each article. */
  readonly config?: string;
  /** How much a rule weighs: `{ 'L-56': 'off', all: 'hint' }`; over template and settings. */
  readonly rules?: Readonly<Record<string, Weight>>;
  /** safe: make fixes that change no meaning; suggested: those too that somebody should look at. */
  readonly fix?: 'safe' | 'suggested';
  /** Write what `fix` changed; else it is in `text` alone. */
  readonly write?: boolean;
  /** Lay out as well, for what only pages tell. */
  readonly pages?: boolean;
  /** Font files by role, for `pages`. */
  readonly fonts?: Readonly<Record<string, string>>;
}

export interface LintResult {
  /** Path or name of the article. */
  readonly input: string;
  /** No errors. */
  readonly ok: boolean;
  /** What is left to say after fixes; offsets are of the text with `\n` line ends. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text after fixes, where they change it, with the line ends of the file. */
  readonly text?: string;
}

/**
 * Proofreads articles: form, marks, numerals, wording. Every finding names its rule (`L-56`) as its `code`.
 * @throws {Failure} `exitCode` 2 for wrong use (no such file, unknown rule or template, wrong settings), 3 for
 *   what cannot be read, or written without loss.
 */
export async function lint(options: LintOptions): Promise<LintResult[]> {
  const { fix, write = false, pages = false, fonts = {}, rules = {}, cwd = process.cwd() } = options;
  const articles = articlesFrom(options.inputs, cwd);
  const shelf = shelfFor({ ...options, cwd, fonts: [] });
  const work = await prepareLint(
    articles,
    {
      ...options,
      cwd,
      fonts: mappings(fonts, cwd),
      lint: true,
      rules: Object.fromEntries(Object.entries(rules).map(([rule, weight]) => ruleWeight(rule, weight))),
      kinds: new Set(fix === undefined ? [] : fix === 'safe' ? [fix] : ['safe', fix]),
      pages,
      ...(write ? { deliver: replaceFile } : {}),
    },
    shelf,
  );
  refuseFaulty(shelf.faulty.flatMap(({ diagnostics }) => diagnostics));
  const results: LintResult[] = [];
  for (const task of work.tasks) results.push(lintResultOf(await work.lintOne(task)));
  work.close();
  return results;
}

function lintResultOf({ article, linted, text, thrown }: LintedArticle): LintResult {
  if (thrown !== undefined || !linted) throw thrown;
  const { diagnostics } = linted;
  return {
    input: article.shown,
    ok: diagnostics.every(({ severity }) => severity !== 'error'),
    diagnostics,
    ...(text === undefined ? {} : { text }),
  };
}
