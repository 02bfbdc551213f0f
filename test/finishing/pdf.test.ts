/** P-22, P-25: what the finished file says of itself: sheets of their true size, black ink, the same bytes. */
import { expect, test } from 'vitest';
import { finish } from '../../src/finishing/finish.ts';
import { paint, source, streams } from '../render/support.ts';
import { leaves, WORKSHOP } from './support.ts';

const ALL = { watermark: '征求意见稿', draft: true, booklet: true };
const printed = (count: number) => paint(finish(leaves(count), ALL, WORKSHOP).sheets);

test('sheets of A3 laid across, none turned by the reader', async () => {
  const file = source(await printed(5));
  const boxes = [...file.matchAll(/\/MediaBox \[([^\]]*)\]/g)].map((match) =>
    match[1]!.split(' ').map(Number),
  );
  expect(boxes).toHaveLength(4);
  for (const [left, bottom, right, top] of boxes) {
    expect([left, bottom]).toEqual([0, 0]);
    expect(right).toBeCloseTo((420 / 25.4) * 72, 1);
    expect(top).toBeCloseTo((297 / 25.4) * 72, 1);
  }
  expect(file).not.toContain('/Rotate');
});

test('greys are written as grey, never as a mixture of colours', async () => {
  const content = streams(await printed(3), /\/Length/).map((stream) => stream.toString('latin1'));
  const pages = content.filter((stream) => stream.includes(' Tm'));
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    expect(page).toContain('0.851 g');
    expect(page).not.toMatch(/ (rg|RG|k|K)\n/);
    expect(page).not.toContain('/DeviceRGB');
  }
});

test('the same pages give the same bytes', async () => {
  expect(Buffer.from(await printed(4)).equals(Buffer.from(await printed(4)))).toBe(true);
});
