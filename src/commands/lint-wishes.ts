/** Arguments of `banxin lint` as wishes. Words that cannot be meant are wrong use (`Failure`, exit 2). */
import { resolve } from 'node:path';
import { ruleWeight } from '../config/rule-weight.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Weight, Weights } from '../diagnostics/rule-weights.ts';
import type { Bilingual, Fix } from '../diagnostics/types.ts';
import type { Arguments } from './arguments.ts';
import type { LINT_FORMATS } from './lint-spec.ts';

export type LintFormat = (typeof LINT_FORMATS)[number];

export interface LintManner {
  readonly format: LintFormat;
  readonly diff: boolean;
  /** Fixes to make, or to show. */
  readonly kinds: ReadonlySet<Fix['kind']>;
  readonly pages: boolean;
  /** Every finding in full, for a person. */
  readonly all: boolean;
  readonly maxWarnings: number | undefined;
  readonly rules: Weights;
  /** The words, with `-` for --stdin. */
  readonly words: readonly string[];
  /** Absolute. */
  readonly stdinPath: string | undefined;
}

export function lintManner(given: Arguments, cwd: string): LintManner {
  const words = [...given.positionals, ...(given.flag('stdin') ? ['-'] : [])];
  const name = given.text('stdin-filename');
  const manner: LintManner = {
    format: formatOf(given),
    diff: given.flag('diff'),
    kinds: kindsOf(given),
    pages: given.flag('pages'),
    all: given.flag('all'),
    maxWarnings: maxWarningsOf(given.text('max-warnings')),
    rules: rulesOf(given.list('rule')),
    words: name === undefined || words.length > 0 ? words : ['-'],
    stdinPath: name === undefined ? undefined : resolve(cwd, name),
  };
  if (given.flag('stdin') && given.positionals.some((word) => word !== '-')) throw stdinAndFiles();
  refuseMixture(manner);
  return manner;
}

function formatOf(given: Arguments): LintFormat {
  const format = given.text('format') as LintFormat | undefined;
  if (given.flag('json') && format !== undefined && format !== 'json')
    throw wrong(
      { zh: `--json 和 --format ${format} 只能用一个。`, en: `Use either --json or --format ${format}.` },
      { zh: '--json 就是 --format json。', en: '--json is --format json.' },
    );
  return given.flag('json') ? 'json' : (format ?? 'pretty');
}

function kindsOf(given: Arguments): ReadonlySet<Fix['kind']> {
  if (given.flag('fix-suggested')) return new Set(['safe', 'suggested']);
  return new Set(given.flag('fix') || given.flag('diff') ? ['safe'] : []);
}

function maxWarningsOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw wrong(
    {
      zh: `--max-warnings 后面应是个数，不是“${written}”。`,
      en: `--max-warnings takes a number, not “${written}”.`,
    },
    { zh: '例如 --max-warnings 0：不许有警告。', en: 'For example --max-warnings 0: no warning allowed.' },
  );
}

function rulesOf(words: readonly string[]): Weights {
  const parts = words.flatMap((word) => word.split(/[,，]/)).map((part) => part.trim());
  return Object.fromEntries(parts.filter((part) => part !== '').map(ruleOf));
}

function ruleOf(part: string): [string, Weight] {
  const [name = '', written, ...rest] = part.split(/[=＝]/);
  if (written === undefined || rest.length > 0)
    throw wrong(
      {
        zh: `--rule 的写法是 规则=轻重，不是“${part}”。`,
        en: `--rule is written rule=severity, not “${part}”.`,
      },
      { zh: '例如：--rule L-56=off', en: 'For example: --rule L-56=off' },
    );
  return ruleWeight(name, written);
}

/** Standard output takes one thing. */
function refuseMixture({ diff, format, kinds, words, stdinPath }: LintManner): void {
  const hasStdin = words.includes('-');
  if (words.length === 0)
    throw wrong(
      {
        zh: 'banxin lint 后面缺少文件、文件夹或通配符。',
        en: 'banxin lint needs a file, a folder or a glob.',
      },
      { zh: '例如：banxin lint 简报.md', en: 'For example: banxin lint article.md' },
    );
  if (stdinPath !== undefined && !hasStdin)
    throw wrong(
      { zh: '--stdin-filename 只用于标准输入。', en: '--stdin-filename goes with standard input only.' },
      { zh: '请加 --stdin，或去掉它。', en: 'Add --stdin, or leave it out.' },
    );
  if (diff && format !== 'pretty')
    throw wrong(
      { zh: `--diff 不能和 --format ${format} 同用。`, en: `--diff does not go with --format ${format}.` },
      {
        zh: 'json 的 fix 一项写明每处怎样改。',
        en: 'In json every finding says by its fix what would change.',
      },
    );
  if (hasStdin && kinds.size > 0 && !diff && (words.length > 1 || ['sarif', 'github'].includes(format)))
    throw wrong(
      {
        zh: '标准输出要用来给出改好的全文，不能再有别的。',
        en: 'Standard output is for the mended text, and takes nothing else.',
      },
      { zh: '请只给 -，格式用 pretty 或 json。', en: 'Give - alone, with the format pretty or json.' },
    );
}

const stdinAndFiles = (): Failure =>
  wrong(
    { zh: '--stdin 读标准输入，不能再给文件。', en: '--stdin reads standard input; it takes no files.' },
    {
      zh: '标准输入的内容是哪个文件，用 --stdin-filename 指明；校对文件请去掉 --stdin。',
      en: 'Say which file the text is by --stdin-filename; to proofread files leave --stdin out.',
    },
  );

const wrong = (text: Bilingual, help: Bilingual): Failure => new Failure(EXIT.usage, text, help);
