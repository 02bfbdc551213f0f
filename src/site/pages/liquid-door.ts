/**
 * The only door to liquidjs. In: templates by name, and what they may print. Out: pages. Everything printed is
 * escaped by the one escape of this room unless a template says `| raw`; a name that is not there is a mistake and
 * is told with its line, never printed as nothing. Templates run no code and see no file.
 */
import { Liquid, LiquidError } from 'liquidjs';
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import { words } from '../markup.ts';
import { isPicture, type SiteTemplates } from './types.ts';

/** More than any page needs: a loop that would not end is told of like any other mistake. */
const LIMITS = {
  /** Characters of a template. */
  parseLimit: 2 ** 22,
  /** Members of lists and characters that a page makes on its way. */
  memoryLimit: 2 ** 25,
  /** Milliseconds of a page. */
  renderLimit: 60_000,
} as const;

export type Render = (template: string, view: object) => string;

/** @throws Failure (exit 2), when a page is rendered, for a template that cannot be read or prints what is not there */
export function renderer(templates: SiteTemplates): Render {
  const liquid = new Liquid({
    templates: Object.fromEntries([...templates].filter(([name]) => !isPicture(name))),
    cache: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    ...LIMITS,
    outputEscape: (value) => (value === undefined || value === null ? '' : words(String(value))),
  });
  return (template, view) => {
    try {
      // Parts that are rendered see what their page sees, as docs/site.md says.
      return liquid.renderFileSync(template, view, { globals: view });
    } catch (error) {
      throw error instanceof LiquidError ? faulty(fileOf(error, templates) ?? template, error) : error;
    }
  };
}

/** Names in a template do not say where they stand, but what they stand in. */
const fileOf = ({ token }: LiquidError, templates: SiteTemplates): string | undefined =>
  token.file ?? [...templates].find(([, text]) => text === token.input)?.[0];

function faulty(file: string, error: LiquidError): Failure {
  const [line, column] = error.token.getPosition();
  return new Failure(
    EXIT.usage,
    {
      zh: `网站模板 ${file} 第 ${line} 行第 ${column} 列有错：${error.originalError?.message ?? error.message}`,
      en: `site template ${file}, line ${line}, column ${column}: ${error.originalError?.message ?? error.message}`,
    },
    {
      zh: '模板里可以用的名称见 docs/site.md；也可以删去这个文件，改用自带的模板。',
      en: 'docs/site.md lists the names a template may use; without this file the shipped template is used.',
    },
    error,
  );
}
