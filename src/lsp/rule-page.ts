/** What there is to read about a rule: its page, and a few lines for a hover. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Lang } from '../diagnostics/types.ts';
import { ruleNamed } from '../lint/rules.ts';
import type { Rule } from '../lint/types.ts';
import { packageManifest, packageRoot } from '../source/package-root.ts';

/** Where the project has no home on the web, the page that came with it. */
export function rulePage(code: string): string | undefined {
  const rule = ruleOf(code);
  return rule && `${pagesAt()}/docs/rules.md#${rule.id.toLowerCase()}`;
}

let known: string | undefined;

function pagesAt(): string {
  known ??= (packageManifest().homepage ?? pathToFileURL(join(packageRoot(), '.')).href).replace(/\/$/, '');
  return known;
}

/** The rule whose findings bear a code; codes of other stages have none. */
function ruleOf(code: string): Rule | undefined {
  return code.startsWith('L-') ? ruleNamed(code) : undefined;
}

/** Markdown. */
export function aboutRule(code: string, lang: Lang): string | undefined {
  const rule = ruleOf(code);
  if (!rule) return undefined;
  const { id, name, why, help, clause, strength } = rule;
  const basis = clause ? ` · ${clause} (${strength})` : '';
  const more = `[docs/rules.md](${rulePage(code)})`;
  return [`**${id} ${name[lang]}**${basis}`, why[lang], help[lang], ...exampleOf(rule), more].join('\n\n');
}

const LONGEST_EXAMPLE = 60;

/** One that can be taken in at a glance. */
function exampleOf({ examples }: Rule): readonly string[] {
  const short = (text: string) => text.length <= LONGEST_EXAMPLE && !text.includes('\n');
  const one = examples.wrong.find(({ text, fixed }) => short(text) && fixed !== undefined && short(fixed));
  return one ? [`\`\`\`text\n✗ ${one.text}\n✓ ${one.fixed}\n\`\`\``] : [];
}
