/** L-68: 、 inside an approximation made of two neighbouring numerals. */
import { isHan } from '../characters.ts';
import type { Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { isProse } from './prose.ts';

export const APPROXIMATION: Rule = {
  id: 'L-68',
  name: { zh: '概数中间不用顿号', en: 'no 、 inside an approximation' },
  clause: 'GB/T 15834—2011 4.5',
  strength: 'DEF',
  severity: 'warning',
  message: { zh: '相邻两个数字表示概数，中间用了顿号。', en: '、 inside an approximation.' },
  why: {
    zh: '“三五天”是概数，“三、五天”就成了三天和五天。',
    en: '三五天 is "a few days"; with a 、 it reads as three days and five days.',
  },
  help: { zh: '请删去顿号。', en: 'Delete the 、.' },
  examples: {
    wrong: [
      { text: '大约三、五天完成', fixed: '大约三五天完成' },
      { text: '来了二、三十人', fixed: '来了二三十人' },
      { text: '孩子才十三、四岁，走了七、八里路', fixed: '孩子才十三四岁，走了七八里路', count: 2 },
      { text: '设备到货后，三、五天就能装好', fixed: '设备到货后，三五天就能装好' },
      { text: '有两、三个村庄和四、五百户居民', fixed: '有两三个村庄和四五百户居民', count: 2 },
    ],
    right: [
      '三五天完成，来了二三十人',
      '第一、二季度，二、三产业，三、四线城市',
      '一、二、三等奖，三、四年级',
      '市第一、二人民医院，一、二次设备',
      '三、五天内完成整改',
      '一是监测；二是预警；三、五天内完成整改',
      '农历三、五月，二、三个五年计划',
    ],
  },
  check: { on: 'marks', marks: '、', see },
};

const NEIGHBOURS = new Set([
  '一二',
  '一两',
  '二三',
  '两三',
  '三四',
  '三五',
  '四五',
  '五六',
  '六七',
  '七八',
  '八九',
]);
const UNITS =
  /^(?:[十百千万](?:余|多)?)?(?:天|人(?!民)|名|岁|倍|个(?!五年|百年|月龄)|分钟|小时|里|公里|米|亩|户|斤|吨|元|块|件|口人|成|位|年(?![级期制度代])|次(?![设系侧回供污])|秒|桌|棵|头|只|辆|台|间|场|遍|趟|步|句)|^[百千万]/;

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  const pair = `${value[at - 1] ?? ''}${value[at + 1] ?? ''}`;
  if (!NEIGHBOURS.has(pair) || !isProse(text)) return undefined;
  const behind = value.slice(at + 2, at + 8);
  if (
    !UNITS.test(behind) ||
    !isCounting(value, at) ||
    (/^一[二两]/.test(pair) && !/^[天个里百千]/.test(behind))
  )
    return undefined;
  return replaced(at, at + 1, '');
}

/** Not at the beginning (一、 is an ordinal there), not behind 第, nor in a longer row of numerals. */
function isCounting(value: string, at: number): boolean {
  const left = value[at - 2] ?? '';
  if (!(isHan(left) || left === '，') || '第初周月年期一二三四五六七八九'.includes(left)) return false;
  return value[at + 2] !== '、' && value[at - 2] !== '、';
}
