/** L-83: symbols of units in their own case, names and symbols of a unit not side by side, no units out of use. */
import { isInFileName, isInQuotation, isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';
import { MISTYPED, OBSOLETE, SAME } from './units.ts';

export const UNIT_SYMBOLS: Rule = {
  id: 'L-83',
  name: { zh: '计量单位的写法', en: 'units of measurement' },
  clause: 'GB/T 9704—2012 9',
  strength: 'MUST',
  severity: 'warning',
  message: {
    zh: '计量单位符号的大小写或上标不对。',
    en: 'The symbol of a unit has the wrong case or no superscript.',
  },
  why: {
    zh: '公文的计量单位照 GB 3100～3102：符号的大小写有区别（m 是米，M 是兆），同一段里名称和符号不混用，不用已经废除的单位。',
    en: 'Units follow GB 3100 to 3102: case matters, name and symbol are not mixed, obsolete units are not used.',
  },
  help: { zh: '请改为规定的符号。', en: 'Use the symbol of the standard.' },
  examples: {
    wrong: [
      { text: '化肥每袋50KG，运距15Km，面积20M²。', fixed: '化肥每袋50kg，运距15km，面积20m²。', count: 3 },
      { text: '水泵扬程60M，每小时耗电5KWH。', fixed: '水泵扬程60m，每小时耗电5kW·h。', count: 2 },
      { text: '全长12公里，设计时速60km。' },
      { text: '苗高30公分，水箱容量20公升。', fixed: '苗高30厘米，水箱容量20升。', count: 2 },
      { text: '每株施肥2市斤。' },
      { text: '风速为12米/s，限速60Km/h。', fixed: '风速为12m/s，限速60km/h。', count: 2 },
      {
        text: '日处理污水2000m3/d，PH值为7，水温25oC。',
        fixed: '日处理污水2000m³/d，pH值为7，水温25℃。',
        count: 3,
      },
    ],
    right: [
      '化肥每袋50kg，运距15km，面积20m²，扬程60m。',
      '宽带提速到500M，文件不超过5MB，内存为16 GB。',
      '水稻每亩产1,200斤，屏幕为15.6英寸。',
      '型号为QZ-2000KW，编号为A5KM。',
      'He ran a 5KM race yesterday.',
      '全长12公里，坝高30米，库容50 m³。',
      '货币供应量M2增长8%，PM2.5浓度为35 μg/m³。',
      '文件名为“线路15KM.docx”。',
      '流量为12 m³/s，pH值为7.2，水温25℃，浓度为3 mg/L，编号为A2m3/d。',
    ],
  },
  check: { on: 'texts', see },
};

/** Most texts have none. */
const MEASURED = /\d\s?[A-Za-zº℃米公千市华]|[Pp][Hh]值/;
const NUMBERED = '(?<![A-Za-z\\d.,])(?<![A-Za-z][A-Za-z\\d]{0,8}[-—/.])\\d[\\d,]*(?:\\.\\d+)?\\s?';
const SYMBOL = new RegExp(`${NUMBERED}([A-Za-z]{1,3}[²³23]?)(?![A-Za-z\\d·/²³])`, 'g');
const OLD = new RegExp(`\\d\\s?(${[...OBSOLETE.keys()].join('|')})`, 'g');
const RATE = /(?<=\d\s?)(?:(公里|千米|km)\/(小时|时|h)|(米|m)\/(秒|s))(?![A-Za-z])/g;
/** 2000m3/d */
const FLOW = new RegExp(`${NUMBERED}([mM]([23])/)(?:min|[dhsa])(?![A-Za-z\\d])`, 'g');
/** 25oC: a letter in the place of °. */
const DEGREES = /(?<=\d\s?)[oº]C(?![A-Za-z\d])/g;
const SPEED = /(?<=\d\s?)(?:K[Mm]\/[hH]|km\/H)(?![A-Za-z])/g;
const ACIDITY = /(?<![A-Za-z])(?:PH|Ph|ph)(?=值)/g;
/** Whether an M is a metre: what is measured says so. */
const LENGTH =
  /(?:[扬里行]程|[宽深厚]|全长|坝高|堤高|净高|落差|高差|水位|管径|长度|宽度|高度|深度|厚度|直径|半径|间距|跨度|里程)[为约达是：]?\s?$/;

function see(text: Text): readonly Found[] {
  if (!MEASURED.test(text.value)) return [];
  const found = [...mistyped(text), ...rates(text), ...misformed(text), ...obsolete(text), ...mixed(text)];
  return found.filter(
    ({ from, to }) => !isInTitle(text, from) && !isInFileName(text, to) && !isInQuotation(text, from),
  );
}

function mistyped({ value }: Text): readonly Found[] {
  return [...value.matchAll(SYMBOL)].flatMap((match): Found[] => {
    const to = match.index + match[0].length;
    const symbol = match[1]!;
    const right = symbol === 'M' ? metre(value, match.index) : MISTYPED.get(symbol);
    if (right === undefined || isEnglish(value, match.index, to)) return [];
    return [replaced(to - symbol.length, to, right)];
  });
}

const metre = (value: string, at: number): string | undefined =>
  LENGTH.test(value.slice(Math.max(0, at - 6), at)) ? 'm' : undefined;

const isEnglish = (value: string, from: number, to: number): boolean =>
  /[A-Za-z]\s$/.test(value.slice(Math.max(0, from - 2), from)) || /^\s[A-Za-z]/.test(value.slice(to, to + 2));

function replaced(from: number, to: number, right: string): Found {
  const help = { zh: `应写“${right}”。`, en: `Write ${right}.` };
  return { from, to, help, fix: { kind: 'suggested', edits: [{ from, to, with: right }] } };
}

/** 米/s: half a name, half a symbol. */
function rates({ value }: Text): readonly Found[] {
  return [...value.matchAll(RATE)].flatMap((match): Found[] => {
    const [typed, long, hour, , second] = match;
    const isSymbol = /^[a-z]/.test(typed);
    if (isSymbol === /^[a-z]/.test(hour ?? second!)) return [];
    return [replaced(match.index, match.index + typed.length, long ? 'km/h' : 'm/s')];
  });
}

function misformed({ value }: Text): readonly Found[] {
  const flows = [...value.matchAll(FLOW)].map(({ index, 0: whole, 1: unit, 2: power }): Found => {
    const from = index + whole.lastIndexOf(unit!);
    return replaced(from, from + unit!.length, power === '2' ? 'm²/' : 'm³/');
  });
  const others = [
    [DEGREES, '℃'],
    [SPEED, 'km/h'],
    [ACIDITY, 'pH'],
  ] as const;
  return [
    ...flows,
    ...others.flatMap(([form, right]) =>
      [...value.matchAll(form)].map(({ index, 0: typed }) => replaced(index, index + typed.length, right)),
    ),
  ];
}

function obsolete({ value }: Text): readonly Found[] {
  return [...value.matchAll(OLD)].map((match): Found => {
    const to = match.index + match[0].length;
    const from = to - match[1]!.length;
    const { unit, same } = OBSOLETE.get(match[1]!)!;
    const message = {
      zh: `“${match[1]}”不是法定计量单位。`,
      en: `${match[1]} is no legal unit.`,
    };
    if (same) return { ...replaced(from, to, unit), message };
    return { from, to, message, help: { zh: `请换算成${unit}。`, en: `Convert it to ${unit}.` } };
  });
}

/** Most paragraphs have none. */
const ANY_SYMBOL = new RegExp(`\\d\\s?(?:${SAME.map(({ symbol }) => symbol).join('|')})`);
const PAIRS = SAME.map(({ symbol, names }) => ({
  symbol,
  named: new RegExp(`\\d\\s?(?:${names.join('|')})`),
  typed: new RegExp(`(?<=\\d\\s?)${symbol}(?![A-Za-z\\d²³/·])`, 'g'),
}));

/** Name and symbol of one unit in the same paragraph. */
function mixed({ value, kind }: Text): readonly Found[] {
  if (kind === 'cell' || kind === 'field' || !ANY_SYMBOL.test(value)) return [];
  return PAIRS.flatMap(({ symbol, named, typed }) => {
    const name = named.exec(value)?.[0].replace(/^\d\s?/, '');
    if (name === undefined) return [];
    const message = {
      zh: `同一段里“${name}”和“${symbol}”混用。`,
      en: `${name} and ${symbol} stand in one paragraph.`,
    };
    const help = { zh: '请统一用名称，或统一用符号。', en: 'Use the name or the symbol throughout.' };
    return [...value.matchAll(typed)].map(({ index: from, 0: { length } }) => ({
      from,
      to: from + length,
      message,
      help,
    }));
  });
}
