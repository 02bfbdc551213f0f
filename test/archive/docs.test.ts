/** docs/metadata.md names every property and every member of the recipe that there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFound } from '../../src/archive/read-found.ts';
import { RECIPE_NAME } from '../../src/archive/recipe.ts';
import { build } from '../../src/index.ts';
import { openPdf } from '../../src/inspect/pdfjs-door.ts';
import { ARCHIVE_PROPERTIES, ARCHIVE_SCHEMA } from '../../src/render/pdf/xmp-archive.ts';
import { packageRoot } from '../../src/source/package-root.ts';

const TEXT = readFileSync(join(packageRoot(), 'docs/metadata.md'), 'utf8');

it('lists every property for archives, and the name of the schema', () => {
  const cells = new Set(
    TEXT.split('\n')
      .filter((line) => line.startsWith('| '))
      .flatMap((line) => line.split('|').at(-2)!.trim().split('、')),
  );
  expect(ARCHIVE_PROPERTIES.map(({ name }) => name).filter((name) => !cells.has(name))).toEqual([]);
  expect(TEXT).toContain(`\`${ARCHIVE_SCHEMA.uri}\``);
  const own = ARCHIVE_PROPERTIES.filter(({ about }) => about.includes('自定')).map(
    ({ name }) => `\`${name}\``,
  );
  expect(TEXT).toContain(`${own.join('、')} 三项`);
});

it('explains every member of the recipe', async () => {
  const inputs = { content: '---\n模板: 普通\n标题: 甲\n---\n\n正文。\n', name: '-' };
  const options = { watermark: '水印', created: new Date(0), pdf: 'a-3a+ua' } as const;
  const font = join(packageRoot(), 'fonts/LiberationSerif-Regular.ttf');
  const [result] = await build({ inputs, fonts: { latin: font }, ...options });
  const found = await readFound(result!.pdf!);
  const { content } = await recipeIn(result!.pdf!);
  const written = JSON.parse(new TextDecoder().decode(content));
  const members = [
    ...Object.keys(written),
    ...Object.keys(written.files[0]),
    ...Object.keys(written.fonts[0]),
  ];
  expect(members.length).toBeGreaterThan(20);
  expect(members.filter((member) => !TEXT.includes(`\`${member}\``))).toEqual([]);
  expect(found).toMatchObject({ recipe: { called: '-', watermark: '水印' } });
});

async function recipeIn(pdf: Uint8Array): Promise<{ readonly content: Uint8Array }> {
  const task = openPdf(Uint8Array.from(pdf));
  const listed = Object.values(await (await task.promise).getAttachments()) as {
    rawFilename: string;
    content: Uint8Array;
  }[];
  await task.destroy();
  return listed.find(({ rawFilename }) => rawFilename === RECIPE_NAME)!;
}
