/**
 * Papers of GB/T 9704 for the proofs: the samples of `input/`, papers typed in a test, and what a reader
 * calls the parts of a page. Parts are found by how they look and read on the page, not by how they are made.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { inkOfAll } from './measure/ink.ts';
import type { Box, Glyph, Line, MeasuredPage, Picture, Rule } from './measure/types.ts';
import { emBottom, emTop } from './measure/units.ts';
import { BLACK, BODY_SIZE, RED } from './standard.ts';
import { article, articlesIn, bodyLines, han, INPUT, type Proof, pageOf, proof } from './support.ts';

type Fields = Readonly<Record<string, unknown>>;

export const FACE = {
  song: 'NotoSerifSC-Bold',
  fang: 'FandolFang-Regular',
  hei: 'NotoSansSC-Medium',
  kai: 'FandolKai-Regular',
} as const;

/** What every 文件 of the tests has; a field that is undefined is left out. */
export const DOCUMENT: Fields = {
  模板: '文件',
  发文机关: '云川市水务局',
  发文字号: '云水发〔2026〕5号',
  标题: '关于做好汛期值守工作的通知',
  主送: '各县（区）水务局',
  成文日期: '2026-08-01',
};
export const UPWARD: Fields = {
  ...DOCUMENT,
  模板: '上行文',
  标题: '关于加固龙头沟水库大坝的请示',
  主送: '市人民政府',
  签发人: '陈堃',
  附注: '联系人：周望舒，电话：0310-555 0172',
};
export const LETTER_FIELDS: Fields = {
  ...DOCUMENT,
  模板: '信函',
  发文字号: '云水函〔2026〕7号',
  标题: '关于商请协助勘测的函',
  主送: '云川市自然资源和规划局',
};
export const ORDER: Fields = {
  模板: '命令',
  发文机关: '云川市人民政府',
  发文机关标志: '云川市人民政府令',
  令号: 12,
  签发人职务: '市长',
  签名章: '印章/签名样章.svg 44mm',
  成文日期: '2026-08-01',
};
export const MINUTES: Fields = {
  模板: '纪要',
  发文机关: '云川市水务局',
  发文机关标志: '云川市水务局局务会议纪要',
  期号: 3,
  标题: '研究汛期值守工作',
  成文日期: '2026-08-01',
};
export const PLAIN: Fields = { 模板: '普通', 标题: '上半年工作总结', 成文日期: '2026-08-01' };

/** A round seal of 42 mm, as large as most are. */
export const SEAL = '印章/样章.svg 42mm';
export const SEAL_WIDTH = 42;

/** Builds and measures a paper; pictures are looked for where the samples have theirs. */
export function paper(fields: Fields, body: string): Promise<Proof> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return proof(article(given, body), {}, { folder: INPUT });
}

const built = new Map<string, Promise<Proof>>();
/** A sample of `input/` by the beginning of its name, built once per test file. */
export function inputSample(start: string): Promise<Proof> {
  const name = articlesIn(INPUT).find((n) => n.startsWith(start));
  if (!name) throw new Error(`no sample begins with ${start}`);
  const known =
    built.get(name) ?? proof(readFileSync(join(INPUT, name), 'utf8'), {}, { name, folder: INPUT });
  built.set(name, known);
  return known;
}

/** The samples that are papers of GB/T 9704, by the beginning of their names. */
export const PAPER_SAMPLES = ['通知·', '联合通知·', '请示·', '函·', '令·', '纪要·', '普通·'] as const;
/** Those with a red head, 版记 and 发文字号. */
export const DOCUMENT_SAMPLES = ['通知·', '联合通知·', '请示·'] as const;

/** Paragraphs of `lines` full lines of type each. */
export const full = (...lines: readonly number[]): string =>
  lines.map((count) => han(28 * count - 2)).join('\n\n');

/** Body lines that page 1 holds under these fields. */
export async function linesOnFirstPage(fields: Fields): Promise<number> {
  const made = await paper(fields, full(40));
  return textLines(pageOf(made, 1)).length;
}

/** Lines of the text that tests type: full of one character. */
export const textLines = (page: MeasuredPage): Line[] =>
  page.lines.filter((line) => /汛{3}/u.test(line.text));

export const redGlyphs = (page: MeasuredPage): Glyph[] =>
  page.glyphs.filter((g) => g.colour === RED && !g.drawn);
/** Rules of tables, half a point, are left out. */
const rulesOf = (page: MeasuredPage, colour: string): Rule[] =>
  page.rules
    .filter((r) => r.colour === colour && r.right - r.left > 100 && r.bottom - r.top > 0.2)
    .sort((a, b) => a.top - b.top);
export const blackRules = (page: MeasuredPage): Rule[] => rulesOf(page, BLACK);
export const redRules = (page: MeasuredPage): Rule[] => rulesOf(page, RED);
export const seals = (page: MeasuredPage): Picture[] =>
  page.pictures
    .filter((p) => Math.abs(p.right - p.left - SEAL_WIDTH) < 0.5)
    .sort((a, b) => a.top - b.top || a.left - b.left);

/** The em boxes of glyphs, which stand for the characters themselves (P-18). */
export function emBox(glyphs: readonly Glyph[]): Box {
  const inked = glyphs.filter((g) => g.text.trim() !== '');
  return {
    left: Math.min(...inked.map((g) => g.x)),
    right: Math.max(...inked.map((g) => g.end)),
    top: Math.min(...inked.map((g) => emTop(g.baseline, g.size))),
    bottom: Math.max(...inked.map((g) => emBottom(g.baseline, g.size))),
  };
}

export const inkOf = (glyphs: readonly Glyph[], made: Proof): Box => {
  const box = inkOfAll(glyphs, made.pdf);
  if (!box) throw new Error(`no ink in “${glyphs.map((g) => g.text).join('')}”`);
  return box;
};
export const middle = (box: Pick<Box, 'left' | 'right'>): number => (box.left + box.right) / 2;
export const waist = (box: Pick<Box, 'top' | 'bottom'>): number => (box.top + box.bottom) / 2;
/** Faces of glyphs; rare characters of names come from a supplement, whatever the face round them. */
export const facesOf = (glyphs: readonly Glyph[]): string =>
  [...new Set(glyphs.filter((g) => g.text.trim() !== '' && g.face !== SUPPLEMENT).map((g) => g.face))].join();
const SUPPLEMENT = 'GongwenKaiSupplement';

export function within(value: number, [least, most]: readonly [number, number], what = ''): void {
  expect(value, what).toBeGreaterThanOrEqual(least);
  expect(value, what).toBeLessThanOrEqual(most);
}
export function near(value: number, wanted: number, off = 0.3, what = ''): void {
  expect(
    Math.abs(value - wanted),
    `${what} ${value.toFixed(2)}, wanted ${wanted.toFixed(2)}`,
  ).toBeLessThanOrEqual(off);
}

/** The lines that read so on one page, top to bottom. */
export function linesReading(page: MeasuredPage, text: RegExp): Line[] {
  return page.lines.filter((line) => text.test(line.text));
}

/** The lines of the title: the only type of 22 pt in 小标宋 on page 1 that is black. */
export function titleLines(page: MeasuredPage): Line[] {
  return page.lines.filter((line) => line.size === 22 && facesOf(line.glyphs) === FACE.song);
}

/** Body lines below a height, top to bottom. */
export const below = (page: MeasuredPage, top: number): Line[] =>
  bodyLines(page).filter((line) => line.top > top);

/** Type of the body's size that stands under nothing of the body: for finding the last line above a closing. */
export const isBodyType = (line: Line): boolean => line.size === BODY_SIZE;

/** The page that a text stands on, counted from 1. */
export function pageReading(made: Proof, text: RegExp): MeasuredPage {
  const page = made.pdf.pages.find((p) => p.lines.some((line) => text.test(line.text)));
  if (!page) throw new Error(`no page reads ${text} in ${made.name}`);
  return page;
}
