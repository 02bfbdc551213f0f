import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../src/layout/figure-slots.ts';

const picture = (width: number, height: number, caption = 0) => ({ width, height, caption });

describe('pictures abreast', () => {
  test('that fit are left as they are', () => {
    expect(slotsOf([picture(100, 80), picture(60, 80)], 400, 300)).toEqual([
      { width: 100, scale: 1 },
      { width: 60, scale: 1 },
    ]);
  });

  test('get one height and shrink together to the column', () => {
    const slots = slotsOf([picture(400, 100), picture(400, 200)], 300, 300);
    expect(slots.reduce((sum, s) => sum + s.width, 0)).toBeCloseTo(300);
    expect(100 * (slots[0]?.scale ?? 0)).toBeCloseTo(200 * (slots[1]?.scale ?? 0));
  });

  test('meet halfway: the small one grows by half at most, and not beyond the tallest allowed', () => {
    const [small, large] = slotsOf([picture(40, 40), picture(40, 200)], 300, 300);
    expect([small?.scale, large?.scale]).toEqual([1.5, 0.3]);
    const [low, high] = slotsOf([picture(40, 80), picture(40, 100)], 300, 90);
    expect([80 * (low?.scale ?? 0), 100 * (high?.scale ?? 0)]).toEqual([90, 90]);
    expect(slotsOf([picture(40, 40)], 300, 300)[0]?.scale).toBe(1);
  });

  test('a caption holds the place of a narrow picture open', () => {
    const [wide, narrow] = slotsOf([picture(400, 100, 50), picture(20, 100, 80)], 300, 300);
    expect(narrow?.width).toBe(80);
    expect(wide?.width).toBeCloseTo(220);
    expect(narrow?.scale).toBeCloseTo(wide?.scale ?? 0);
  });

  test('a caption takes no more than its share', () => {
    const slots = slotsOf([picture(40, 100, 900), picture(40, 100, 30)], 300, 300);
    expect(slots.map((s) => s.width)).toEqual([150, 40]);
  });

  test('none stands taller than allowed', () => {
    const [tall] = slotsOf([picture(100, 900)], 400, 300);
    expect(900 * (tall?.scale ?? 0)).toBeCloseTo(300);
  });
});
