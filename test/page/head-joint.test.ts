/** The mark of a joint issue and 签发人 of an upward paper as printed. (H-10, H-11, H-15…H-19) */
import { describe, expect, test } from 'vitest';
import {
  blackGlyphs,
  emBox,
  faceOf,
  inkBox,
  lineWith,
  middle,
  redGlyphs,
  redRules,
  rowsOf,
  type Sheet,
  sheet,
  textOf,
} from './head-paper.ts';
import { CELL, GIVE, PITCH } from './standard.ts';
import { bodyLines } from './support.ts';

const NUMBER = '云水发〔2026〕5号';
const ORGANS = [
  '云川市水务局',
  '云川市发展和改革委员会',
  '云川市财政局',
  '云川市自然资源和规划局',
  '云川市农业农村局',
  '云川市卫生健康委员会',
  '云川市审计局',
  '云川市气象局',
  '云川市教育局',
  '云川市公安局',
  '云川市民政局',
  '云川市司法局',
] as const;

const WORD = '文件';
const joint = (count: number, organs: readonly string[] = ORGANS): Promise<Sheet> =>
  sheet('document', { names: organs.slice(0, count), word: WORD, docNumber: NUMBER, characters: 200 });
const isWord = ({ text }: { text: string }): boolean => WORD.includes(text);
/** The names of the stack, line by line; 文件 stands at its right. */
const stackOf = (made: Sheet) => rowsOf(redGlyphs(made).filter((g) => !isWord(g)));
const wordOf = (made: Sheet) => redGlyphs(made).filter(isWord);
const midHeight = ({ top, bottom }: { top: number; bottom: number }): number => (top + bottom) / 2;

describe.each([2, 3, 5, 8, 12])('%i organs', (count) => {
  test('the lead organ first, all of one width, their characters evenly apart (H-10)', async () => {
    const rows = stackOf(await joint(count));
    expect(rows.map(textOf)).toEqual(ORGANS.slice(0, count));
    const boxes = rows.map(emBox);
    for (const box of boxes) {
      expect(Math.abs(box.left - (boxes[0]?.left ?? 0))).toBeLessThanOrEqual(0.05);
      expect(Math.abs(box.right - (boxes[0]?.right ?? 0))).toBeLessThanOrEqual(0.05);
    }
    for (const row of rows) {
      const steps = row.slice(1).map((g, i) => g.x - (row[i]?.x ?? 0));
      for (const step of steps) expect(Math.abs(step - (steps[0] as number))).toBeLessThanOrEqual(0.05);
    }
    const pitches = rows.slice(1).map((row, i) => (row[0]?.baseline ?? 0) - (rows[i]?.[0]?.baseline ?? 0));
    for (const pitch of pitches) {
      expect(pitch).toBeCloseTo(pitches[0] as number, 2);
      expect(pitch).toBeGreaterThan(((rows[0]?.[0]?.size ?? 0) * 25.4) / 72);
    }
  });

  test('文件 at their right, in the middle of the stack; the whole centred, ink from 72 mm (H-07, H-10)', async () => {
    const made = await joint(count);
    const [stack, word] = [stackOf(made).flat(), wordOf(made)];
    expect(textOf(word)).toBe(WORD);
    expect(Math.abs(midHeight(inkBox(word, made)) - midHeight(inkBox(stack, made)))).toBeLessThanOrEqual(0.1);
    expect(inkBox(word, made).left).toBeGreaterThan(inkBox(stack, made).right + 2);
    const whole = { left: emBox(stackOf(made)[0] ?? []).left, right: emBox(word).right };
    expect(Math.abs(middle(whole) - 106)).toBeLessThanOrEqual(0.1);
    expect(whole.right - whole.left).toBeLessThanOrEqual(156.1);
    expect(Math.abs(inkBox(redGlyphs(made), made).top - 72)).toBeLessThanOrEqual(0.1);
    expect(inkBox(redGlyphs(made), made).bottom).toBeCloseTo(inkBox(stack, made).bottom, 1);
  });

  test('number and rule below them, and page 1 shows body text (H-11, H-12, H-19)', async () => {
    const made = await joint(count);
    const last = emBox(stackOf(made).at(-1) ?? []);
    const number = lineWith(made, NUMBER);
    expect(Math.abs(number.top - last.bottom - 25.8)).toBeLessThanOrEqual(GIVE);
    expect((redRules(made)[0]?.top ?? 0) - number.bottom).toBeCloseTo(4, 1);
    expect(bodyLines(made.first).filter((l) => l.text.includes('汛')).length).toBeGreaterThanOrEqual(1);
    expect(made.diagnostics).toEqual([]);
    for (const row of stackOf(made)) expect(row[0]?.size).toBeGreaterThanOrEqual(18);
  });

  test('every name is copied whole, however far its characters stand apart', async () => {
    const { first } = await joint(count);
    for (const name of ORGANS.slice(0, count)) expect(first.copied).toContain(name);
    expect(first.copied).toContain(WORD);
  });
});

test('more organs than even the smallest names have room for are said, with what to do (H-11)', async () => {
  const many = [...ORGANS, ...ORGANS.map((name) => name.replace('云川', '平江'))];
  const made = await joint(24, many);
  expect(stackOf(made).map(textOf)).toEqual(many);
  const [finding] = made.diagnostics.filter((d) => d.code === 'layout/head-too-tall');
  expect(finding?.severity).toBe('warning');
  expect(finding?.help?.zh).toContain('主办机关');
});

test('names that even the smallest size does not fit on a line stay in 版心, and are said', async () => {
  const made = await joint(2, ['川'.repeat(40), '云川市水务局']);
  const ink = inkBox(redGlyphs(made), made);
  expect(ink.left).toBeGreaterThanOrEqual(28);
  expect(ink.right).toBeLessThanOrEqual(184);
  expect(made.diagnostics.map((d) => d.code)).toEqual(['layout/name-too-long']);
});

const upward = (signers: readonly string[], docNumber = NUMBER): Promise<Sheet> =>
  sheet('document-upward', { names: ['云川市水务局'], word: WORD, docNumber, signers });
const SIGNERS = ['赵一舟', '钱二', '欧阳文山', '孙三平', '李四维', '周五', '吴六安'] as const;
const KAI = 'FandolKai-Regular';

/** The names as they stand, row by row. */
const nameRows = (made: Sheet) => rowsOf(blackGlyphs(made).filter((g) => g.face === KAI));

describe.each([1, 2, 3, 4, 6, 7])('签发人: %i', (count) => {
  const given = SIGNERS.slice(0, count);

  test('in their order, two a row, further rows under the first name, a pitch apart (H-16…H-18)', async () => {
    const rows = nameRows(await upward(given));
    expect(rows.map(textOf)).toEqual(
      given.flatMap((n, i) => (i % 2 === 0 ? [n + (given[i + 1] ?? '')] : [])),
    );
    for (const [i, row] of rows.entries()) {
      expect(Math.abs((row[0]?.x ?? 0) - (rows[0]?.[0]?.x ?? 0))).toBeLessThanOrEqual(0.05);
      expect((row[0]?.baseline ?? 0) - (rows[0]?.[0]?.baseline ?? 0)).toBeCloseTo(i * PITCH, 1);
    }
  });

  test('label 仿宋, names 楷体, 三号; two blank lines below the mark, one character from the right edge (H-16)', async () => {
    const made = await upward(given);
    const first = lineWith(made, '签发人：');
    const names = nameRows(made);
    expect(Math.abs(first.top - emBox(redGlyphs(made)).bottom - 25.8)).toBeLessThanOrEqual(GIVE);
    const label = first.glyphs.filter((g) => '签发人：'.includes(g.text) && g.x > 100);
    expect(faceOf(label)).toBe('FandolFang-Regular');
    expect((names[0]?.[0]?.x ?? 0) - (label[0]?.x ?? 0)).toBeCloseTo(4 * CELL, 1);
    const right = Math.max(...names.map((row) => row.at(-1)?.end ?? 0));
    expect(Math.abs(right - (184 - CELL))).toBeLessThanOrEqual(0.3);
    for (const g of [...label, ...names.flat()]) expect(g.size).toBe(16);
  });

  test('the number one character from the left on the line of the last, the rule 4 mm below (H-15, H-18, H-19)', async () => {
    const made = await upward(given);
    const number = blackGlyphs(made).filter((g) => g.x < 100 && g.baseline < (redRules(made)[0]?.top ?? 0));
    expect(textOf(number)).toBe(NUMBER);
    expect(Math.abs((number[0]?.x ?? 0) - (28 + CELL))).toBeLessThanOrEqual(0.1);
    const last = nameRows(made).at(-1) ?? [];
    expect(Math.abs((number[0]?.baseline ?? 0) - (last[0]?.baseline ?? 0))).toBeLessThanOrEqual(0.01);
    expect((redRules(made)[0]?.top ?? 0) - emBox(last).bottom).toBeCloseTo(4, 1);
  });

  test('names are copied whole', async () => {
    const { first } = await upward(given);
    for (const name of given) expect(first.copied).toMatch(new RegExp(`(^|[\\s：])${name}(\\s|$)`, 'mu'));
  });
});

describe('签发人', () => {
  test('one em between two names (H-17)', async () => {
    const [row] = nameRows(await upward(['赵一舟', '孙三平']));
    expect((row?.[3]?.x ?? 0) - (row?.[2]?.x ?? 0)).toBeCloseTo(2 * CELL, 1);
  });

  test('a name of two characters is spread to three among longer ones, and only there', async () => {
    const [mixed] = nameRows(await upward(['赵一舟', '钱二']));
    expect((mixed?.[4]?.x ?? 0) - (mixed?.[3]?.x ?? 0)).toBeCloseTo(2 * CELL, 1);
    const [even] = nameRows(await upward(['赵一', '钱二']));
    expect((even?.[1]?.x ?? 0) - (even?.[0]?.x ?? 0)).toBeCloseTo(CELL, 1);
    const [alone] = nameRows(await upward(['赵一']));
    expect((alone?.[1]?.x ?? 0) - (alone?.[0]?.x ?? 0)).toBeCloseTo(CELL, 1);
  });

  test('a longer number takes the room beside names that stand one a row', async () => {
    const long = '云川市抗旱指挥部发〔2026〕1105号';
    const made = await upward(['欧阳文山', '司马平川'], long);
    expect(nameRows(made).map(textOf)).toEqual(['欧阳文山', '司马平川']);
    const number = lineWith(made, long);
    expect(number.baseline).toBeCloseTo(nameRows(made)[1]?.[0]?.baseline ?? 0, 2);
  });

  test.each([1, 3])('a number too long for that stands on the line below %i of them', async (count) => {
    const long = '云川市推进农业农村现代化领导小组办〔2026〕15号';
    const made = await upward(SIGNERS.slice(0, count), long);
    const number = lineWith(made, long);
    const last = nameRows(made).at(-1)?.[0];
    expect(number.baseline - (last?.baseline ?? 0)).toBeCloseTo(PITCH, 1);
    expect(number.left).toBeCloseTo(28 + CELL, 1);
    expect(number.right).toBeLessThanOrEqual(184);
    expect((redRules(made)[0]?.top ?? 0) - number.bottom).toBeCloseTo(4, 1);
  });

  test('long names take a row each, and nothing leaves 版心', async () => {
    const long = ['阿依古丽·买买提艾力·吐尔逊', '古丽努尔·阿不都热合曼', '某'.repeat(40)];
    const made = await upward(long);
    expect(nameRows(made)).toHaveLength(3);
    for (const g of blackGlyphs(made)) {
      expect(g.x).toBeGreaterThanOrEqual(28 - 0.01);
      expect(g.end).toBeLessThanOrEqual(184.1);
    }
  });

  test('without a number the rule stands 4 mm below the last of them', async () => {
    const made = await sheet('document-upward', {
      names: ['云川市水务局'],
      word: WORD,
      signers: SIGNERS.slice(0, 3),
    });
    expect((redRules(made)[0]?.top ?? 0) - emBox(nameRows(made).at(-1) ?? []).bottom).toBeCloseTo(4, 1);
  });
});
