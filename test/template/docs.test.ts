/** docs/templates.md: its tables are the code's, its examples work, and what it says is printed is printed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { skeletonOf } from '../../src/gongwen/skeleton.ts';
import { check } from '../../src/index.ts';
import { loadTemplate } from '../../src/template/load.ts';
import { withTemplateReference } from '../../src/template/reference.ts';
import { TEMPLATE_SHAPE } from '../../src/template/shape.ts';
import { paintFor } from '../../src/terminal/paint.ts';
import { showDiagnostic } from '../../src/terminal/show-diagnostic.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/templates.md'), 'utf8');
const blocks = (language: string) =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1]!);
const EXAMPLES = blocks('yaml').filter((yaml) => yaml.startsWith('extends:'));
const nameIn = (yaml: string) => /^name: (.+)$/m.exec(yaml)![1]!;

const folder = mkdtempSync(join(tmpdir(), 'banxin-docs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const yaml of EXAMPLES) writeFileSync(join(folder, `${nameIn(yaml)}.yaml`), yaml);

describe('docs/templates.md', () => {
  it('has the tables of the code (npm run schema)', () => {
    expect(withTemplateReference(PAGE)).toBe(PAGE);
  });

  it('has a row for every group and key', () => {
    for (const [key, { keys, item }] of Object.entries(TEMPLATE_SHAPE))
      expect(PAGE, key).toContain(keys || item?.keys ? `| **\`${key}\`** |` : `| \`${key}\` |`);
    expect(PAGE).toContain('| `closing.signed.dateBlankLines` |');
    expect(PAGE).toMatch(
      /^\| `head\.mark\.top` .*\| `35mm`；信函 `-7mm`；命令 `20mm` \| MUST 7\.2\.4 \(H-07\)；MUST 10\.1 \(X-01\)；/m,
    );
  });

  it('loses its markers with a word', () => {
    expect(() => withTemplateReference('# 模板\n')).toThrow(/markers/);
  });

  it('has three examples of at most ten lines', () => {
    expect(EXAMPLES).toHaveLength(3);
    for (const yaml of EXAMPLES) expect(yaml.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });

  it.each(EXAMPLES.map((yaml) => [nameIn(yaml), yaml] as const))(
    '%s sets an article',
    async (name, _yaml) => {
      const { template } = loadTemplate(join(folder, `${name}.yaml`), folder);
      const content = skeletonOf(template!.kind, { template: `${name}.yaml`, lang: 'zh' });
      const [result] = await check({ inputs: { content, folder }, cwd: folder, strict: true });
      expect(result!.ok).toBe(true);
      expect(result!.diagnostics.filter(({ code }) => code !== 'template/deviation')).toEqual([]);
    },
  );

  it('shows what is said about the first, to the letter', () => {
    const { diagnostics } = loadTemplate('province', folder);
    const lines = EXAMPLES[0]!.split('\n');
    const shown = diagnostics.map((diagnostic) =>
      showDiagnostic(diagnostic, {
        lang: 'zh',
        paint: paintFor(false),
        columns: 80,
        line: (_file, n) => lines[n - 1],
        name: () => 'province.yaml',
      }),
    );
    expect(blocks('text')).toEqual([shown.join('')]);
  });

  it('says right what else is said: the second is silent, the third deviates in the face of the mark', () => {
    const said = (name: string) => loadTemplate(name, folder).diagnostics.map(({ message }) => message.zh);
    expect(said('word')).toEqual([]);
    expect(said('our-letter')).toEqual([
      '标志字体 head.mark.role 是 heiti（黑体），标准推荐 xiaobiaosong（小标宋）',
    ]);
  });
});
