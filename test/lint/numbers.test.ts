/** Numbers and dates: what looks like a fault and is none, what a reader mends, and what fixes leave as it was. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { exists, WEEKDAYS, weekdayOf } from '../../src/lint/numbers/calendar.ts';
import { NUMBERS } from '../../src/lint/numbers/family.ts';
import { NUMERALS } from '../../src/lint/numerals/family.ts';
import { fixedSafely } from './fixing.ts';
import { findings } from './support.ts';

const RULES = [...NUMBERS, ...NUMERALS].filter(({ off }) => !off);

/** Lists of what people really write: a sentence may hold many look-alikes of several rules. */
const LOOK_ALIKES = [
  '《云川市人民政府办公室关于印发〈云川市促进就业行动方案（2022—2025年）〉的通知》（云政办发〔2022〕59号）',
  '《住房保障办法》（2015年修正）、《信托公司管理办法》（总局令2025年第8号）、《特许经营办法》（六部委第17号令，2024年施行）第88—94条',
  'DB32/T 4013—2021、GB 50016—2014（2018年版）、GB/T 7714-2015、ISO 13485:2016、HJ 2.2-2018、JGJ/T 98-2010、YY 0782—2010',
  '云环罚〔2026〕5号，（2025）云01民终1508号，云劳人仲案字〔2026〕第005号，云（2026）云川市不动产权第0012345号，建字第530102202600015号',
  '电话0310-5550177、400-820-8820，传真（0310）5550178，邮编053000，热线12345，公交12路，手机13800138000，代码91530100MA6K12345X',
  '地址10.0.0.1，版本V2.3.1，端口8080，比例1:10000，分辨率1920×1080，东经103°12′，北纬24.5°，海拔1891.5米，车牌云A·12345，K15+300处',
  '自2026年1月1日零时起至12月31日24时止。5月15日—9月30日为汛期，每日8:00和20:00交接班，上午8时30分，下午2时至5时30分，24小时值班',
  '5·12防灾减灾日、“3·15”晚会、一二·九运动、五四青年节、三八妇女节、“八一”建军节、“十一”黄金周、六一儿童节、3.15晚会',
  '三五天、七八个人、二三十户、四五百斤、十七八岁、三十左右、一百来人、上千户、数百名、几十家、成百上千',
  '占地约30亩，约有三分之一的农户，约占60%，约定30日内付清，契约100份，预约20余人次，节约50多万元，附近20多个村，近10年来，近3年累计，近百家企业',
  '成本下降三成，减少到原来的一半，降低至0.5倍，比2025年少一半，增加2倍，翻两番',
  '经营26年，已有15年历史，26年来，工作15年以上，98岁老人，满20年、10年期贷款，5年期以上，13年前，20年底蕴，30年河东',
  '90后，20世纪八九十年代，上世纪80年代，本世纪20年代，二十世纪九十年代，70年产权，40年代价',
  '8号楼3单元501号，1号线2号口，5号文件，长安街1号，3号台风，10号令，8月10号台风登陆，5月1号文件下发，第3号公告，12月8号院交付，6月3号楼封顶',
  '一百零五人，一千零一夜，二百零三米，零下10℃，从零开始，二〇二六年，一九九〇年，一零一中学，九零后',
  '3千米长跑，5千克苹果，10千伏线路，2千瓦时，8百分制，5百货店，1千字文，四千五百人',
  '5kg、10km、20m²、30 mL、220 V、50 Hz、1.5 kW·h、100 MPa、2 GB、100 Mbps、5G基站、4K电视、3D打印、B1级、A4纸、M8螺栓、DN300管道、PM2.5、H1N1、5A级景区、1T硬盘、500M宽带',
  '12,600件、18,400床、1,148人次、2317项、86.43亿元、125,840万元、1万～2万元、10%～20%、10～20个、2～3个百分点、1—6月、100～200 m、-5～10℃、3至5名、1至2次',
  '处3000元以上1万元以下罚款，情节严重的处五万元以上十万元以下罚款',
  '2026年2月28日、2024年2月29日、2000年2月29日、12月31日、6月30日；2026年8月1日（星期六）、2026年8月2日（周日）、2026年8月3日星期一',
  '截图20260801.png，日志2026-08-01.log，备份2026.08.01.tar，邮箱a2026.8.1@b.example，订单号2026-08-01-0005，No.2026.8.1',
  '机密文件，绝密级，秘密等级，“机密★1年”，涉密★标识，保密期限10年，特急件要优先办理，急件当日办',
];

test.each(LOOK_ALIKES)('finds nothing in %s', (text) => {
  const heavy = findings(`${text}。`, RULES).filter(({ severity }) => severity !== 'hint');
  expect(heavy.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`)).toEqual([]);
});

describe('values of the front matter', () => {
  const front = (lines: string): string => `---\n模板: 文件\n${lines}\n---\n\n正文。\n`;
  const told = (lines: string) =>
    findings(front(lines), RULES).map(({ code, mended }) => `${code}${mended ? ' mended' : ''}`);

  test.each([
    ['发文字号: 云政发(2026)第005号', ['L-01 mended', 'L-02 mended', 'L-03 mended']],
    ['发文字号: 云政发〔26〕5号', ['L-04']],
    ['成文日期: 2026年08月01日', ['L-07 mended']],
    ['成文日期: 二〇二六年八月一日', ['L-08 mended']],
    ['份号: 17', ['L-16 mended']],
    ['密级: 机密*一年', ['L-17 mended']],
    ['紧急程度: 急件', ['L-18 mended']],
    ['紧急程度: 不急', ['L-18']],
  ])('%s: %j', (lines, wanted) => {
    expect(told(lines).sort()).toEqual([...wanted].sort());
  });

  test.each(['成文日期: 2026-08-01', '印发日期: 2026/8/2', '签发人: 赵一舟、钱二平', '份号: "000017"'])(
    '%s is how it may be written',
    (lines) => {
      expect(told(lines)).toEqual([]);
    },
  );
});

describe('the calendar', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  const parts = (date: Date) => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });

  it('knows the days of the week by the rule of Zeller', () => {
    fc.assert(
      fc.property(day, (date) => {
        const { year, month, day: d } = parts(date);
        const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year];
        const zeller =
          (d +
            Math.floor((13 * (m + 1)) / 5) +
            y +
            Math.floor(y / 4) -
            Math.floor(y / 100) +
            Math.floor(y / 400)) %
          7;
        expect(weekdayOf(parts(date))).toBe(WEEKDAYS[(zeller + 6) % 7]);
      }),
    );
  });

  it('knows which days there are', () => {
    expect(exists({ year: 2000, month: 2, day: 29 })).toBe(true);
    expect(exists({ year: 1900, month: 2, day: 29 })).toBe(false);
    expect(exists({ year: 2026, month: 4, day: 31 })).toBe(false);
    expect(exists({ year: 2026, month: 13, day: 1 })).toBe(false);
    expect(exists({ year: 2026, month: 1, day: 0 })).toBe(false);
  });
});

describe('safe fixes', () => {
  const wrong = RULES.flatMap(({ examples }) => examples.wrong.map(({ text }) => text)).filter(
    (text) => !text.includes('---') && !text.includes('|') && !/[《》“”\n]/.test(text),
  );
  const piece = fc.constantFrom(...wrong);
  const mixture = fc.array(piece, { minLength: 1, maxLength: 8 });

  it('come to rest', () => {
    fc.assert(
      fc.property(mixture, (pieces) => {
        const { text } = fixedSafely(pieces.join('，'), RULES);
        expect(fixedSafely(text, RULES).rounds).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('change no title', () => {
    fc.assert(
      fc.property(mixture, (pieces) => {
        const titles = pieces.map((one) => `《${one}》`).filter((one) => one.length < 100);
        const text = titles.join('和');
        expect(fixedSafely(`依据${text}执行`, RULES).text).toBe(`依据${text}执行`);
      }),
      { numRuns: 300 },
    );
  });
});
