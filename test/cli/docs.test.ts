/** docs/cli.md says all there is, and nothing that is not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMON_OPTIONS } from '../../src/cli/read-arguments.ts';
import { COMMANDS } from '../../src/commands/table.ts';
import { readSettings } from '../../src/config/settings.ts';
import { SETTINGS } from '../../src/config/shape.ts';
import { EXIT } from '../../src/diagnostics/failure.ts';
import { SourceFile } from '../../src/source/file.ts';
import { ARTICLE, desk, ROOT } from './banxin.ts';

const TEXT = readFileSync(join(ROOT, 'docs/cli.md'), 'utf8');
const ROWS = TEXT.split('\n').filter((line) => line.startsWith('| '));
const code = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

describe('docs/cli.md', () => {
  it('has a row for every option, with its alias and its commands', () => {
    const every = [...COMMANDS.flatMap(({ options }) => options), ...COMMON_OPTIONS];
    for (const { name, alias } of every) {
      const row = ROWS.find((line) =>
        code(line.split('|')[1]!).some((word) => word.split(' ')[0] === `--${name}`),
      );
      expect(row, name).toBeDefined();
      if (alias) expect(row).toContain(`\`-${alias}\``);
      const commands = COMMANDS.filter(({ options }) => options.some((option) => option.name === name));
      if (commands.length > 0)
        expect(row!.split('|')[2]!.trim(), name).toBe(commands.map((c) => c.name).join(' '));
    }
  });

  it('names no option that does not exist', () => {
    const every = new Set(
      [...COMMANDS.flatMap(({ options }) => options), ...COMMON_OPTIONS].map(({ name }) => `--${name}`),
    );
    const named = [...TEXT.matchAll(/--[a-z-]+[a-z]/g)].map(([name]) => name);
    expect(named.filter((name) => !every.has(name))).toEqual([]);
  });

  it('has a row for every exit code', () => {
    for (const value of Object.values(EXIT))
      expect(ROWS.some((row) => row.startsWith(`| ${value} |`))).toBe(true);
  });

  it('shows every setting, in a file that is right but for the fonts it names', () => {
    const yaml = /```yaml\n(.*?)```/s.exec(TEXT)![1]!;
    for (const { name, zh } of SETTINGS) {
      expect(yaml).toContain(`${zh}:`);
      expect(yaml).toMatch(new RegExp(`# ${name}`));
    }
    const { diagnostics } = readSettings(new SourceFile('/x/banxin.config.yaml', yaml));
    expect(diagnostics.map((finding) => finding.code)).toEqual(Array(3).fill('config/no-font'));
  });

  it('explains every member of the JSON report', () => {
    const at = desk();
    at.write('a.md', ARTICLE.replace('8月', '王喆 8月').replace('期号', '期好'));
    const explained = new Set(ROWS.flatMap(code));
    const walk = (value: unknown): string[] => {
      if (Array.isArray(value)) return value.flatMap(walk);
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, inner]) => [key, ...walk(inner)]);
    };
    const reports = [at.run(['build', 'a.md', '--json']), at.run(['build', 'none', '--json'])].map(
      ({ out }) => JSON.parse(out),
    );
    const members = new Set(walk(reports));
    expect(members.size).toBeGreaterThan(40);
    const inProse = new Set(['zh', 'en']);
    expect([...members].filter((member) => !explained.has(member) && !inProse.has(member))).toEqual([]);
  });
});
