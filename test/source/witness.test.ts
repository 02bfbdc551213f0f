/** What a witness tells of an article that asks for all there is to ask for, against what is asked of the disk itself. */
import fs, { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFonts } from '../../src/fonts/library.ts';
import { buildDocument } from '../../src/pipeline/build-document.ts';
import { isThere, pathFrom, type Sighting, witnessed } from '../../src/source/witness.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60"/></svg>';
const PAPER = `---
模板: ../ours/ours.yaml
发文机关标志: 清河县人民政府文件
发文字号: 清政发〔2026〕3号
主送: 各乡镇人民政府
署名: 清河县人民政府
日期: 2026-08-01
附件:
  - 方案: 附/方案.md
  - 名单: 附/没有.md
  - 示意图: 附/图.svg
---

# 关于做好防汛工作的通知

各乡镇要压实责任，加强值守。

![现场](图/a.svg)

![没有](图/没有.svg)

![斜杠](图\\a.svg)
`;

function project(): string {
  const at = realpathSync(mkdtempSync(join(tmpdir(), 'banxin-witness-')));
  onTestFinished(() => rmSync(at, { recursive: true, force: true }));
  const files = {
    'in/a.md': PAPER,
    'in/图/a.svg': SVG,
    'in/附/方案.md': '# 方案\n\n一、总则。\n\n![图](../../shared/b.svg)\n',
    'shared/b.svg': SVG,
    'in/附/图.svg': SVG,
    'ours/ours.yaml': 'extends: parent.yaml\n',
    'ours/parent.yaml': 'extends: document\n',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), content);
  }
  symlinkSync('图/a.svg', join(at, 'in/link.svg'));
  return at;
}

const ASKING = [
  'accessSync',
  'existsSync',
  'lstatSync',
  'openSync',
  'readdirSync',
  'readFileSync',
  'realpathSync',
  'statSync',
] as const;

/** Paths below a folder that anything asks the disk for while `work` goes on. */
async function touched(folder: string, work: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  const real = ASKING.map((name) => [name, fs[name]] as const);
  for (const [name, ask] of real) {
    const told = (path: unknown, ...more: unknown[]) => {
      if (typeof path === 'string' && resolve(path).startsWith(folder)) paths.add(resolve(path));
      return (ask as (...given: unknown[]) => unknown)(path, ...more);
    };
    Object.assign(fs, { [name]: told });
  }
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(fs, Object.fromEntries(real));
    syncBuiltinESMExports();
  }
  return paths;
}

describe('a witness', () => {
  it.each(['a-2a+ua', 'a-3a+ua'] as const)(
    'has seen all that is asked of the disk for a page (%s)',
    async (pdf) => {
      const root = project();
      const folder = join(root, 'in');
      const fonts = openFonts();
      let seen: readonly Sighting[] = [];
      let made: Uint8Array | undefined;
      const paths = await touched(root, async () => {
        const told = await witnessed(() =>
          buildDocument({
            ...{
              bytes: new TextEncoder().encode(PAPER.replace('  - 名单: 附/没有.md\n', '')),
              file: 'in/a.md',
              folder,
              fonts,
              pdf,
            },
            ...{
              picturesRoot: root,
              singleSided: false,
              strict: false,
              paint: true,
              producer: 'banxin',
              lint: [],
            },
            usualTemplate: { name: '简报', from: root, isFromSettings: false },
            ...(pdf === 'a-3a+ua' ? { enclosing: { banxin: '0', fonts: async () => [] } } : {}),
          }),
        );
        seen = told.seen;
        made = told.result.pdf;
      });
      fonts.close();
      expect(made).toBeDefined();
      for (const part of [
        'in/图/a.svg',
        'in/图/没有.svg',
        'in/附/方案.md',
        'shared/b.svg',
        'ours/parent.yaml',
      ])
        expect(paths, part).toContain(join(root, part));
      const noted = new Set(seen.map(({ path }) => path));
      expect([...paths].filter((path) => !noted.has(path))).toEqual([]);
    },
  );

  it('notes how far up a written path goes', async () => {
    const tops = async (written: string) => {
      const { seen } = await witnessed(async () => pathFrom('/srv/项目/in', written));
      return seen.map(({ kind, path }) => [kind, path]);
    };
    expect(await tops('图/../a.svg')).toEqual([['passage', '/srv/项目/in']]);
    expect(await tops('../../项目/a.svg')).toEqual([['passage', '/srv']]);
    expect(await tops('b/../../a.svg')).toEqual([['passage', '/srv/项目']]);
    expect(await tops('/srv/项目/in/a.svg')).toEqual([['passage', '/']]);
  });

  it('is told of each thing once, and only of its own work', async () => {
    const [one, other] = await Promise.all(
      ['/no/a', '/no/b'].map((path) =>
        witnessed(async () => {
          isThere(path);
          await Promise.resolve();
          return isThere(path);
        }),
      ),
    );
    expect(one?.seen).toEqual([{ kind: 'file', path: '/no/a', there: false }]);
    expect(other?.seen.map(({ path }) => path)).toEqual(['/no/b']);
    expect(isThere('/no/c')).toBe(false);
  });
});
