import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle, shapeCost, titleWidth } from '../../src/layout/title-lines.ts';

const lines = (title: string, longest = 20) =>
  breakTitle(title, longest).map((l) => title.slice(l.start, l.end));

describe('title lines (B-04, B-05)', () => {
  it('keeps a title that fits on one line', () => {
    expect(lines('党建领路拔穷根　窑洞山村换新颜')).toEqual(['党建领路拔穷根　窑洞山村换新颜']);
  });
  it('breaks at the writer’s blank and drops it', () => {
    expect(lines('全市水库进入高水位运行　七个县区转入防御强降雨状态')).toEqual([
      '全市水库进入高水位运行',
      '七个县区转入防御强降雨状态',
    ]);
  });
  it.each([
    '云川市人民政府办公室关于进一步做好2026年度城乡居民基本医疗保险参保缴费工作的通知',
    '平江县农业农村局关于印发《平江县粮食生产功能区建设与管理实施细则（试行）》的通知',
    '关于表彰全市脱贫攻坚先进集体和先进个人的决定',
    '关于调整云川市应急管理委员会组成人员的通知',
  ])('%s', (title) => {
    const set = lines(title);
    for (const line of set) {
      expect(titleWidth(line)).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/^[的了和与、，）》”]/u);
      expect(line).not.toMatch(/(关于|[（《“])$/u);
    }
    expect(titleWidth(set.at(-1) as string)).toBeGreaterThanOrEqual(4);
    expect(set.join('')).toBe(title);
  });
  it('does not part what may be a word the segmenter does not know', () => {
    const title = '平江县推行“街巷吹哨、部门报到、群众评价”工作法，着力打通服务群众“最后一公里”';
    const set = lines(title);
    expect(set.some((line) => /着$/.test(line))).toBe(false);
    expect(set.join('')).toBe(title);
  });
  it('leaves numbers with what counts them whole', () => {
    const title = '关于下达云川市本级财政预算安排资金第三批项目2026年投资计划的通知';
    expect(lines(title).some((l) => /2026$/.test(l) || /^年/.test(l))).toBe(false);
  });
});

describe('shapes', () => {
  it('prefers a trapezoid or a diamond to an hourglass, equal lines and stubs', () => {
    const trapezoid = shapeCost([14, 10]);
    const diamond = shapeCost([10, 14, 11]);
    expect(trapezoid).toBeLessThan(shapeCost([12, 12]));
    expect(trapezoid).toBeLessThan(shapeCost([19, 3]));
    expect(diamond).toBeLessThan(shapeCost([14, 9, 14]));
  });
});

describe('any title', () => {
  const word = fc.constantFrom(
    '关于',
    '2026年',
    '工作',
    '的',
    '《办法》',
    'GDP',
    '　',
    '，',
    '“三个一”',
    '𠮷',
    '号',
  );
  it('loses nothing but blanks at breaks, and ends', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const title = words.join('').trim();
        expect(lines(title).join('').replace(/\s/gu, '')).toBe(title.replace(/\s/gu, ''));
      }),
      { numRuns: 200 },
    );
  });
});
