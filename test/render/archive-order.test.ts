/** Read aloud in the order of its tree, a file says what its article says, on whatever sheets it is printed. */
import { describe, expect, test } from 'vitest';
import { writing } from '../page/reading.ts';
import { ARTICLES, bytesOf, ODD, takenApart, WAYS } from './archive-articles.ts';
import { type Tagged, type TreeElement, wordsOf } from './structure-tree.ts';
import { reading } from './support.ts';

const solid = (text: string): string => text.replace(/\s/gu, '');
const said = (tagged: Tagged): string => tagged.roots.map((root) => wordsOf(tagged, root)).join('');

/** The whole but the notes, which are read behind it. */
function bodyOf(tagged: Tagged): string {
  const rest = (element: TreeElement): string => {
    const kids = element.kids.filter((kid) => !('element' in kid && kid.element.role === 'Note'));
    return kids
      .map((kid) => ('element' in kid ? rest(kid.element) : wordsOf(tagged, { ...element, kids: [kid] })))
      .join('');
  };
  return solid(tagged.roots.map(rest).join(''));
}

describe.each(ARTICLES.filter(({ name }) => !(name in ODD)))('$name', ({ content, folder }) => {
  test('every piece of the article, in the order it was written', async () => {
    const text = bodyOf(takenApart(await bytesOf(content, folder)));
    const { pieces, joined } = writing(content);
    for (const cell of joined) expect(text).toContain(solid(cell));
    let from = 0;
    for (const piece of pieces.map(solid)) {
      const at = text.indexOf(piece, from);
      expect(at, `${piece}\n… ${text.slice(from, from + piece.length + 40)}`).toBeGreaterThan(-1);
      from = at + piece.length;
    }
  });

  test('every note, once', async () => {
    const text = solid(said(takenApart(await bytesOf(content, folder))));
    for (const note of writing(content).notes) expect(text.split(solid(note))).toHaveLength(2);
  });

  test.each(Object.entries(WAYS).slice(1))('the same words in the same order: %s', async (_, options) => {
    const [usual, other] = await Promise.all([bytesOf(content, folder), bytesOf(content, folder, options)]);
    expect(said(takenApart(other))).toBe(said(takenApart(usual)));
  });
});

/** What is printed again, without the number of the page and dots, which nobody reads. */
const again = (text: string): string => solid(text).replace(/—\d+—$|^…+$|（续表）/gu, '');

test.each(ARTICLES)(
  '$name: what is not read is a page number, dots, or has been read',
  async ({ content, folder }) => {
    const tagged = takenApart(await bytesOf(content, folder));
    const all = solid(said(tagged));
    const rest = tagged.contents.flatMap(({ artifacts }) => artifacts.map(({ text }) => again(text)));
    expect(rest.filter((text) => !all.includes(text))).toEqual([]);
  },
);

test('a note that two pages refer to is read once', async () => {
  const tagged = takenApart(await bytesOf(ODD.再引!, '.'));
  const notes = tagged.elements.filter(({ role }) => role === 'Note').map((note) => wordsOf(tagged, note));
  expect(notes).toEqual(['①头一条。', '②第二条有链接。']);
  expect(
    tagged.contents
      .at(-1)!
      .artifacts.map(({ text }) => text)
      .join(''),
  ).toContain('①头一条。②第二条有链接。');
});

describe('what a reader program sees', () => {
  const samples = ['行内', '表格', '列表', '图'] as const;

  test.each(samples)('pdf.js leads from the tree to the words and back: %s', async (name) => {
    await reading(await bytesOf(ODD[name]!, 'test/pictures/samples'), async (pdf) => {
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        const told = contentIds((await page.getStructTree()) as Node);
        const { items } = await page.getTextContent({ includeMarkedContent: true });
        const drawn = items.flatMap((item) => ('id' in item && item.id ? [item.id as string] : []));
        expect(drawn.length).toBeGreaterThan(0);
        expect(drawn.filter((id) => !told.has(id))).toEqual([]);
      }
    });
  });

  test('roles, words for pictures, links', async () => {
    const tree = await reading(await bytesOf(ODD.图!, 'test/pictures/samples'), async (pdf) =>
      (await pdf.getPage(1)).getStructTree(),
    );
    const figures = all(tree as Node).filter(({ role }) => role === 'Figure');
    expect(figures[0]).toMatchObject({ alt: '图1　cmyk.jpg' });
    expect(figures[1]).toMatchObject({ alt: '没有说明的图片' });
  });

  test('notes and their marks lead to each other, contents to their headings', async () => {
    await reading(await bytesOf(ODD.行内!, '.'), async (pdf) => {
      const annotations = await (await pdf.getPage(1)).getAnnotations();
      const said = annotations.map(({ contentsObj }) => contentsObj?.str);
      expect(said.filter((words) => words === '注①')).toHaveLength(2);
      expect(said).toContain('回到正文中的注①');
      for (const { dest } of annotations.filter((one) => one.dest))
        expect(await pdf.getDestination(dest)).not.toBeNull();
    });
  });
});

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

function all(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(all)];
}

const contentIds = (node: Node): Set<string> =>
  new Set(all(node).flatMap(({ type, id }) => (type === 'content' && id ? [id] : [])));
