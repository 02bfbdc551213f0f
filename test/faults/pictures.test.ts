/**
 * Pictures made to do harm: what they ask for is not done, what is said of them names them, and the pages are
 * there. Memory is held by a process of its own with a limit that any one of them would break.
 */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/index.ts';
import { ARTICLE, CLI, type Desk, desk } from '../cli/banxin.ts';
import { BOMBS, HARMLESS } from './bombs.ts';

const showing = (name: string) => `${ARTICLE}\n![图](${name})\n`;

async function built(name: string, content: string | Uint8Array) {
  const at = desk();
  at.write(`in/${name}`, content);
  at.write('in/a.md', showing(name));
  const [result] = await build({ inputs: 'in', cwd: at.folder });
  return result!;
}
const codes = ({ diagnostics }: Awaited<ReturnType<typeof built>>) =>
  diagnostics.map(({ code }) => code).filter((code) => code.startsWith('picture/'));

describe('a picture that asks for too much', () => {
  it.each(Object.entries(BOMBS))('%s', async (name, [content, code]) => {
    const result = await built(name, content);
    expect(codes(result)).toEqual([code]);
    const { message, help } = result.diagnostics.find((one) => one.code === code)!;
    expect(message.zh).toContain(`“${name}”`);
    expect(help?.zh).toBeTruthy();
    expect(result.ok).toBe(true);
    expect(result.pdf!.length).toBeLessThan(100_000);
  });

  it('is no warning that may pass under strict', async () => {
    const at = desk();
    at.write('gradient.svg', BOMBS['gradient.svg']![0]);
    at.write('a.md', showing('gradient.svg'));
    const [result] = await build({ inputs: 'a.md', cwd: at.folder, strict: true, output: 'out' });
    expect([result?.ok, result?.pdf, at.has('out/a.pdf')]).toEqual([false, undefined, false]);
  });
});

describe('a picture with more in it than a picture', () => {
  it.each(Object.entries(HARMLESS))('%s', async (name, content) => {
    const result = await built(name, content);
    expect(codes(result)).toEqual([]);
    expect(result.ok).toBe(true);
    expect(result.pdf!.length).toBeLessThan(100_000);
    expect(globalThis).not.toHaveProperty('wasRun');
  });
});

describe('all of them in one batch', () => {
  const PEAK = `import { writeSync } from 'node:fs';
    process.on('exit', () => writeSync(2, 'peak ' + process.resourceUsage().maxRSS + '\\n'));`;

  it('harm no other document, and take little memory', () => {
    const at = desk();
    for (const [name, content] of [
      ...Object.entries(BOMBS).map(([name, [content]]) => [name, content] as const),
      ...Object.entries(HARMLESS),
    ]) {
      at.write(`in/${name}`, content);
      at.write(`in/${name}.md`, showing(name));
    }
    at.write('in/good.md', ARTICLE);
    const ended = watched(at, ['build', 'in', '-o', 'out', '--no-cache', '-j', '1']);
    expect(ended.code).toBe(0);
    const articles = Object.keys(BOMBS).length + Object.keys(HARMLESS).length + 1;
    expect(at.files('out')).toHaveLength(articles);
    // Kilobytes: an article alone takes some eighty thousand.
    expect(ended.peak).toBeLessThan(600_000);
  });

  function watched(at: Desk, args: readonly string[]) {
    const watching = ['--import', `data:text/javascript,${encodeURIComponent(PEAK)}`];
    const { status, stderr } = spawnSync(process.execPath, [...watching, CLI, ...args], {
      cwd: at.folder,
      encoding: 'utf8',
    });
    return { code: status, peak: Number(/^peak (\d+)$/m.exec(stderr)?.[1]) };
  }
});
