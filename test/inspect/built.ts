/** PDFs that banxin itself makes, of articles and of templates with something changed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type BuildOptions, build } from '../../src/index.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const INPUT = join(ROOT, 'input');
export const ARTICLES = readdirSync(INPUT).filter((name) => name.endsWith('.md') && name !== 'README.md');

type Options = Pick<BuildOptions, 'singleSided' | 'template' | 'booklet' | 'draft' | 'watermark'>;

export async function builtArticle(name: string, options: Options = {}): Promise<Uint8Array> {
  const content = readFileSync(join(INPUT, name), 'utf8');
  const [result] = await build({
    inputs: { content, name, folder: INPUT },
    cwd: ROOT,
    picturesRoot: INPUT,
    ...options,
  });
  if (!result?.pdf) throw new Error(result?.diagnostics.map(({ message }) => message.zh).join('\n') ?? name);
  return result.pdf;
}

/** The article under a template that extends a shipped one, with these lines of YAML. */
export async function variant(
  name: string,
  parent: string,
  yaml: string,
  options: Options = {},
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-inspect-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const template = join(folder, 'variant.yaml');
  writeFileSync(template, `extends: ${parent}\nname: variant\n${yaml}\n`);
  return builtArticle(name, { template, ...options });
}
