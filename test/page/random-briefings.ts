/** Briefings nobody thought of: random titles, headings, marks, numbers, lists, tables, notes, missing parts. */
import fc from 'fast-check';
import { article } from './support.ts';

const WORDS = [
  '防汛',
  '值守',
  '水库',
  '群众',
  '工作队',
  '高质量发展',
  '喆堃',
  '𬭎',
  '巡查',
  '和',
  '的',
  '了',
  '2026年',
  '11月23日',
  '1,234.5万元',
  '98.6%',
  '3个',
  '第3期',
  '15～20人',
  '25℃',
  '0.62 m',
  '126千米',
  'GDP',
  'Python 3.12',
  'CO~2~',
  'm²',
  '云政发〔2026〕15号',
  '《办法（试行）》',
  '“三个一”',
  '（含开发区）',
  '——',
  '……',
  '李·四维',
  'https://example.org/a/b?id=15（网址）',
];
const STOPS = ['，', '。', '；', '：', '、', '！', '？'];

const word = fc.constantFrom(...WORDS);
const clause = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 9 }), fc.constantFrom(...STOPS))
  .map(([w, s]) => w.join('') + s);

/** Text that starts with no mark and no typed ordinal, and ends with a stop. */
export const prose = fc
  .array(clause, { minLength: 1, maxLength: 12 })
  .map((c) => `据悉，${c.join('')}完毕。`);
const short = fc
  .array(fc.constantFrom('汛期', '水库', '调度', '村庄', '工作', '2026年', '简报'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((w) => w.join(''));

const emphasised = prose.map((text) => `${text.slice(0, 3)}**重点**${text.slice(3)}*强调*到位。`);
const heading = fc
  .tuple(fc.integer({ min: 2, max: 5 }), short)
  .map(([level, text]) => `${'#'.repeat(level)} ${text}`);
const list = fc
  .array(prose, { minLength: 1, maxLength: 4 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'));
const quotation = prose.map((text) => `> ${text}`);
const picture = fc
  .tuple(fc.constantFrom('图/宽图.svg', '图/长图.svg', '图/没有.png'), short)
  .map(([src, text]) => `![${text}](${src})`);
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.array(short, { minLength: 1, maxLength: 30 }))
  .map(([columns, cells]) => {
    const row = (from: number) =>
      `| ${[...Array(columns).keys()].map((i) => cells[(from + i) % cells.length]).join(' | ')} |`;
    const bars = `|${' --- |'.repeat(columns)}`;
    return [row(0), bars, ...cells.map((_, i) => row(i))].join('\n');
  });
const noted = fc
  .tuple(prose, prose, fc.integer({ min: 1, max: 1e6 }))
  .map(([text, note, id]) => `${text.slice(0, -1)}[^n${id}]。\n\n[^n${id}]: ${note}`);

const block = fc.oneof(
  { weight: 6, arbitrary: prose },
  { weight: 1, arbitrary: emphasised },
  { weight: 2, arbitrary: heading },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: quotation },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: picture },
  { weight: 1, arbitrary: noted },
);

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const fields = fc.record({
  简报名称: some(short),
  主办: some(fc.constant('云川市水务局')),
  期号: some(fc.integer({ min: 1, max: 60 })),
  总期号: some(fc.integer({ min: 1, max: 900 })),
  编印单位: some(fc.constantFrom('云川市水务局办公室', '中共云川市委全面深化改革委员会办公室督促检查处')),
  日期: some(fc.constant('2026-08-01')),
  密级: some(fc.constant('秘密★1年')),
  标题: some(short),
  副标题: some(fc.constant('平江县调查')),
  编者按: some(prose),
  目录: some(fc.boolean()),
  供稿: some(fc.constant('市水务局')),
  报: some(fc.constant('市委、市政府')),
  送: some(
    fc.constant('市委各部门，市直各单位，各人民团体，驻云部队，各大中型水库管理处，各流域水文站，各大灌区'),
  ),
  印数: some(fc.integer({ min: 1, max: 9999 })),
  责任编辑: some(fc.constant('李四维')),
  电话: some(fc.constant('0310-555 0128')),
});

/** A briefing of one item, as a writer types it. */
export const briefing = fc
  .tuple(fields, fc.array(block, { minLength: 1, maxLength: 14 }))
  .map(([front, blocks]) => {
    const said = Object.entries(front).filter(([, value]) => value !== undefined);
    return article(Object.fromEntries(said), blocks.join('\n\n'));
  });
