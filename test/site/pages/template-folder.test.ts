import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/diagnostics/failure.ts';
import { readTemplateFolder } from '../../../src/site/pages/template-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'banxin-模板-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a folder of site templates', () => {
  it('is its files by name, without what the system keeps there', () => {
    for (const name of ['site.css', '_页脚.html', '.DS_Store']) writeFileSync(join(folder, name), name);
    mkdirSync(join(folder, 'old'));
    expect([...readTemplateFolder(folder, 'site')]).toEqual([
      ['_页脚.html', '_页脚.html'],
      ['site.css', 'site.css'],
    ]);
  });

  it('has to be there', () => {
    expect(() => readTemplateFolder(join(folder, 'gone'), 'site/')).toThrow(Failure);
    expect(() => readTemplateFolder(join(folder, 'gone'), 'site/')).toThrow(/cannot be read: site\//);
  });
});
