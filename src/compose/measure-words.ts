/**
 * Words that stay with the number before them (C-16, C-18): units, measure words, and what counts
 * numbers in official prose. Data only; longer words first where one begins with another.
 */

/** Words of more than one character; no break inside them either. */
const LONG = `
万亿元 万亿 亿千瓦时 万千瓦时 万千瓦 千瓦时 亿立方米 万立方米 亿美元 万美元 亿元 万元 千元 百元 美元 欧元 港元 日元
万平方公里 平方公里 平方千米 万平方米 平方米 平方厘米 立方米 立方厘米 万公顷 公顷 万亩 亿亩 万公里 公里 千米 分米
厘米 毫米 微米 纳米 海里 公斤 千克 毫克 微克 万吨 亿吨 千瓦 兆瓦 毫升 摄氏度 百分点 个百分点
世纪 年代 年度 年级 个月 季度 小时 分钟 秒钟 星期 周岁 周年 万人次 人次 余名 万人 亿人 万户 万名 万辆 万台 万件
车次 班次 架次 床位 标准箱 号楼 号线 号令 条款 批次 部门 平方
`;

/** Single characters. 余 多 来 几 count as measure words of their own: 50余. */
const SHORT =
  '年月日号时分秒点岁届次期版页条款项章节编卷册份件个名位人户家所处只头匹张台辆架艘套组批类种轮场间栋幢座层楼' +
  '米里亩吨克斤两升元角万亿千百十余多来几度倍成折级等周天晚夜班排连团师军省市县区乡镇村街路段站站线门口课题' +
  '步阶部支根棵株粒颗片块幅封则句字行列首篇本枚杯瓶箱包袋桶车船队群对双副把道起宗例桩声趟遍回阵顿番股派代胎床席票站';

const HAN_DIGITS = '〇零一二三四五六七八九十百千';

const long = LONG.trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Pattern sources for the recognisers. */
export const LONG_UNIT = `(?:${long.join('|')})`;
export const SHORT_UNIT = `[${[...new Set(SHORT)].join('')}]`;
export const UNIT = `(?:${LONG_UNIT}|${SHORT_UNIT})`;
export const HAN_DIGIT = `[${HAN_DIGITS}]`;
/** Signs set tight after a number. */
export const SIGN_UNIT = '[%‰℃℉°′″㎡㎥㎏㎎㎜㎝㎞]';
/** Western units that may stand after a blank: 25 kg. */
export const WESTERN_UNIT =
  '(?:[kcmμµn]?m[²³]?|[kmμµ]?g|[kmM]?[LlWVAJN]|[kMG]W|[kMG]?Wh|kW·h|[kMGT]B|[kMGT]?Hz|[kM]?Pa|min|h|[mµμn]?s|[kMG]?bps|t|ha|d|dB|mol|km/h|m/s)';
/** Amounts of money, for the joint of C-18 between a long number and its unit. */
export const MONEY = '(?:万亿|[百千万亿])?[多余]?(?:元|美元|欧元|港元|日元)';
