/** Heading, run-in heading or plain paragraph? */
import { describe, expect, it } from 'vitest';
import { readHeading, type Surroundings } from '../../src/gongwen/typed-heading.ts';
import type { Level } from '../../src/gongwen/types.ts';

const OVER_TEXT: Surroundings = { next: 'text', afterPlain: false };
const LONG = '坚持以人民为中心的发展思想，压紧压实各级责任，全力保障人民群众生命财产安全';

const at = (next: Surroundings['next'], afterPlain = false): Surroundings => ({ next, afterPlain });

describe('readHeading', () => {
  it.each<[string, Level, Surroundings]>([
    ['总体要求', 1, OVER_TEXT],
    ['总体要求', 1, at('none')],
    ['总体要求', 1, at(1)],
    ['总体要求。', 1, OVER_TEXT],
    ['总体要求：', 1, OVER_TEXT],
    ['为什么抓得早？', 1, OVER_TEXT],
    [LONG, 1, OVER_TEXT],
    [LONG, 2, OVER_TEXT],
    ['加强监测', 2, at(2)],
    ['加强监测。', 2, OVER_TEXT],
    ['加强监测。', 2, at(3)],
    ['强化监测', 3, OVER_TEXT],
    ['强化监测', 3, at(4)],
    ['雨情', 4, at(5)],
  ])('heading: %s at level %i', (text, level, around) => {
    expect(readHeading(text, level, around)).toBe('heading');
  });
  it.each<[string, Level, string]>([
    ['加强领导。各县要成立专班。', 2, '加强领导。'],
    ['加强领导。各县要成立专班。', 1, '加强领导。'],
    ['监测更密。全市新增雨量站36个。', 3, '监测更密。'],
    ['监测更密！全市新增雨量站36个。', 4, '监测更密！'],
    [`${LONG}。各县要成立专班。`, 2, `${LONG}。`],
  ])('run-in: %s at level %i', (text, level, lead) => {
    expect(readHeading(text, level, OVER_TEXT)).toEqual({ lead: lead.length });
  });
  it.each<[string, Level, Surroundings]>([
    // numbered sentences in a row
    ['加强监测。', 2, at(2)],
    ['加强监测。', 3, OVER_TEXT],
    ['加强监测；', 1, OVER_TEXT],
    ['加强监测，', 1, OVER_TEXT],
    // names in a row
    ['张三', 3, at(3)],
    ['王五', 3, at('none')],
    ['王五', 3, at('text', true)],
    // a label with its value
    ['时间：7月23日', 3, OVER_TEXT],
    // too long for a heading, or a run-in sentence
    [LONG, 3, OVER_TEXT],
    [`${LONG}。各县要成立专班。`, 3, OVER_TEXT],
    [`${LONG}，${LONG}。各县要成立专班。`, 1, OVER_TEXT],
    ['值班电话已公布。请各县转发。', 5, OVER_TEXT],
    ['', 1, OVER_TEXT],
  ])('plain: %s at level %i', (text, level, around) => {
    expect(readHeading(text, level, around)).toBe('plain');
  });
});
