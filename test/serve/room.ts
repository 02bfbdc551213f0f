/** A folder of articles and a preview of it, for one test; both go away with it. */
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { EXIT, Failure, type Words } from '../../src/diagnostics/failure.ts';
import { openServer, type Serving } from '../../src/serve/server.ts';
import { LocalPress } from '../../src/serve/setting/press.ts';
import type { Proof } from '../../src/serve/types.ts';

export interface Folder {
  readonly path: string;
  at(name: string): string;
  write(name: string, content: string | Uint8Array): void;
  /** As many editors save: another file is put in the place of the first. */
  replace(name: string, content: string): void;
  remove(name: string): void;
}

export function folder(): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'banxin-预览-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const at = (name: string) => join(path, name);
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  };
  return {
    path,
    at,
    write,
    replace(name, content) {
      write(`${name}.new`, content);
      renameSync(at(`${name}.new`), at(name));
    },
    remove: (name) => rmSync(at(name)),
  };
}

export function words(thrown: unknown): Words {
  const failure = thrown instanceof Failure ? thrown : undefined;
  const message = failure?.text ?? { zh: String(thrown), en: String(thrown) };
  const trace = thrown instanceof Error ? (thrown.stack ?? '') : '';
  return { exitCode: failure?.exitCode ?? EXIT.setup, message, help: failure?.help, trace };
}

/** Stands for no wish at all. */
export const USUAL = -1;

/** At any port that is free. */
export async function preview(cwd: string, inputs: readonly string[] = ['.'], port = 0): Promise<Serving> {
  const wishes = { cwd, lint: true };
  const press = new LocalPress(words);
  const wanted = port === USUAL ? {} : { port };
  const serving = await openServer({ words: inputs, wishes, lang: 'zh', ...wanted }, { press, words });
  onTestFinished(() => serving.close());
  return serving;
}

export const addressOf = ({ url }: Serving, path: string, name: string, more = ''): string =>
  `${url}${path}?doc=${encodeURIComponent(name)}${more}`;

export async function proofOf(serving: Serving, name: string): Promise<Proof> {
  const response = await fetch(addressOf(serving, 'proof', name));
  return (await response.json()) as Proof;
}

/** What the pages say, in the order of reading. */
export const printed = ({ pages, sources }: Proof): string =>
  pages
    .flatMap(({ segments }) =>
      segments.map(([, , , , file, start, end]) => sources[file]!.text.slice(start, end)),
    )
    .join('\n');

export const article = (sentence: string): string => `---
简报名称: 工作简报
期号: 3
编印单位: 清河县人民政府办公室
日期: 2026-08-01
---

# 全县防汛工作有序推进

${sentence}
`;
