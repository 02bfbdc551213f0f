/** Readings made ahead are those the reader would make, and stand for that very text only. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readings } from '../../scripts/ready-yaml.mjs';
import { readYaml } from '../../src/yaml/read.ts';
import { ROOT } from '../cli/banxin.ts';
import { installed } from '../cli/installed.ts';

const folder = join(ROOT, 'templates');
const templates = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('readings made when bundling', () => {
  it('are of all shipped templates, as they survive JSON', async () => {
    const made = new Map(JSON.parse(JSON.stringify(await readings(ROOT))));
    expect(made.size).toBe(templates.length);
    for (const name of templates) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(made.get(text)).toEqual(readYaml(text));
    }
  });

  it('do not hide a change to a shipped template', () => {
    const { folder, run } = installed();
    const build = () => run(['build', 'a.md', '-o', '-', '--quiet']);
    const before = build();
    const base = join(folder, 'templates/base.yaml');
    const changed = readFileSync(base, 'utf8').replace('top: 37mm', 'top: 40mm');
    writeFileSync(base, changed);
    expect(changed).toContain('top: 40mm');
    expect(build().equals(before)).toBe(false);
  });
});
