/** Templates of a user's own, in a folder that goes away with the test. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type LoadedTemplate, loadTemplate } from '../../src/template/load.ts';

export interface OwnFolder {
  readonly folder: string;
  /** Writes a template and loads it. */
  load(yaml: string, name?: string): LoadedTemplate;
}

/** To be called where a test file describes itself. */
export function ownFolder(): OwnFolder {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-template-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    load(yaml, name = 'own.yaml') {
      writeFileSync(join(folder, name), yaml);
      return loadTemplate(join(folder, name), folder);
    },
  };
}
