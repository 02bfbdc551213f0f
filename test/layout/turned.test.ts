import { describe, expect, test } from 'vitest';
import { turnItems } from '../../src/layout/turned.ts';
import type { PageItem, PictureItem, RuleItem, TextItem } from '../../src/layout/types.ts';

/** The frame is 300 wide and 100 high; turned it lies 100 wide and 300 high at (40, 50). */
const BOX = { x: 40, y: 50, width: 100, height: 300 };

const text = (x: number, y: number): TextItem => ({
  kind: 'text',
  x,
  y,
  text: '表',
  face: 'A',
  size: 10,
  tracking: 0,
  width: 10,
  shaped: false,
  colour: 'black',
  node: 3,
});
const rule = (x: number, y: number, width: number, height: number): RuleItem => ({
  kind: 'rule',
  x,
  y,
  width,
  height,
  colour: 'red',
});
const only = (item: PageItem) => turnItems([item], BOX)[0];

describe('a frame turned on its side', () => {
  test('its top left corner comes to the lower left, its top right corner to the upper left', () => {
    expect(only(text(0, 0))).toEqual({ ...text(0, 0), x: 40, y: 350, turn: 90 });
    expect(only(text(300, 0))).toMatchObject({ x: 40, y: 50 });
    expect(only(text(0, 100))).toMatchObject({ x: 140, y: 350 });
  });

  test('a rule along its head becomes one along the left edge, whole within the box', () => {
    expect(only(rule(0, 0, 300, 1))).toEqual({ ...rule(0, 0, 0, 0), x: 40, y: 50, width: 1, height: 300 });
    expect(only(rule(20, 30, 1, 40))).toMatchObject({ x: 70, y: 329, width: 40, height: 1 });
  });

  test('a picture keeps its size and the corner it turns about', () => {
    const picture: PictureItem = { kind: 'picture', x: 20, y: 30, width: 60, height: 40, picture: 'p' };
    const turned = only(picture) as PictureItem;
    expect(turned).toMatchObject({ width: 60, height: 40, turn: 90, picture: 'p' });
    // Its lower left corner stood at (20, 70) of the frame.
    expect([turned.x, turned.y + turned.height]).toEqual([110, 330]);
  });

  test('what lay on its side already is turned on', () => {
    expect(only({ ...text(0, 0), turn: 90 })).toMatchObject({ turn: 180 });
  });

  test('nothing of the frame is written to', () => {
    const items = Object.freeze([Object.freeze(text(1, 2)), Object.freeze(rule(1, 2, 3, 4))]);
    expect(turnItems(items, BOX)).toHaveLength(2);
    expect(items[0]).toEqual(text(1, 2));
  });
});
