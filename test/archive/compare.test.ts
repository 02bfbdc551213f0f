/** Two files that should be the same: where they part, and what that is. */
import { describe, expect, it } from 'vitest';
import { compareFiles } from '../../src/archive/compare.ts';
import { layout, page, paint, sheet, text } from '../render/support.ts';

const two = (second: string) =>
  layout([page([text(80, 100, '第一页')]), page([text(80, 100, second)], 2)], {
    metadata: { title: '甲', keywords: [], language: 'zh-CN' },
  });

/** Every object as another program would write it, in a file with another head. */
function rewritten(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf).toString('latin1');
  return Buffer.from(
    file.replace('%\xff\xff\xff\xff', '%\xe2\xe3\xcf\xd3').replaceAll(' obj\n<<\n', ' obj\n<< '),
    'latin1',
  );
}

describe('comparing two PDFs', () => {
  it('finds the same equal', async () => {
    expect(await compareFiles(await paint(two('二')), await paint(two('二')))).toEqual({ kind: 'equal' });
  });

  it('names the page that is drawn otherwise', async () => {
    const different = await compareFiles(await paint(two('二')), await paint(two('三')));
    expect(different).toMatchObject({ kind: 'different', pages: [2] });
  });

  it('names a page that is too much', async () => {
    const both = two('二');
    const first = await paint({ ...both, pages: both.pages.slice(0, 1) });
    expect(await compareFiles(await paint(both), first)).toMatchObject({ pages: [2] });
  });

  it('tells metadata from pages', async () => {
    const titled = (title: string) => sheet([], { metadata: { title, keywords: [], language: 'zh-CN' } });
    const different = await compareFiles(await paint(titled('甲')), await paint(titled('乙')));
    expect(different).toMatchObject({ kind: 'different', pages: [], what: { zh: '文档属性' } });
  });

  it('tells what was added behind from what was changed', async () => {
    const made = await paint(two('二'));
    const signed = Buffer.concat([made, Buffer.from('\n% a signature\n')]);
    expect(await compareFiles(signed, made)).toEqual({ kind: 'longer', bytes: 15 });
    expect(await compareFiles(made.subarray(0, -3), made)).toMatchObject({ kind: 'different' });
  });

  it('knows a file that another program wrote anew, and its pages for the same', async () => {
    const made = await paint(two('二'));
    expect(await compareFiles(rewritten(made), made)).toMatchObject({ rewritten: true, pages: [] });
    const other = await paint(two('三'));
    expect(await compareFiles(rewritten(other), made)).toMatchObject({ rewritten: true, pages: [2] });
  });

  it('does not call a changed head a file written anew', async () => {
    const made = await paint(two('二'));
    const changed = Uint8Array.from(made);
    changed[6]! ^= 1;
    expect(await compareFiles(changed, made)).toMatchObject({ rewritten: false, offset: 6 });
  });

  it('says something of a file that is none', async () => {
    expect(await compareFiles(new Uint8Array([1, 2]), new Uint8Array([1, 3]))).toMatchObject({
      kind: 'different',
      offset: 1,
      pages: [],
    });
  });
});
