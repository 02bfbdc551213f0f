/** L-95: placeholders left in the text. */
import { isInQuotation, isInTitle } from '../left-alone.ts';
import type { Article, Found, Rule, Text } from '../types.ts';

export const PLACEHOLDERS: Rule = {
  id: 'L-95',
  name: { zh: '不留占位的字样', en: 'no placeholders left' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '这里好像还没有填。', en: 'This seems not to be filled in yet.' },
  why: {
    zh: '套用旧稿、模板时，××、【待补】、TODO 一类最容易漏填，印出去就收不回来。为隐去姓名、品牌而写的李××、某品牌不算。',
    en: 'What a template or a draft left open is easily overlooked and cannot be called back once printed. Names hidden on purpose are no placeholders.',
  },
  help: { zh: '请填上实际的内容，或删去。', en: 'Fill it in or delete it.' },
  examples: {
    wrong: [
      { text: '会议定于××月××日召开。', count: 1 },
      { text: '详见云政发〔20××〕×号文件。', count: 1 },
      { text: '到年底，全市新增就业XX万人，增长X.X%。', count: 2 },
      { text: '由×××同志负责，XX万元由县财政解决。', count: 2 },
      { text: '请各村负责人参加，XX村作交流发言。' },
      { text: '【待补】经费来源【此处填写】。', count: 2 },
      { text: '有关数据TODO，联系人：×××，电话：XXXXXXXX。', count: 3 },
      { text: '---\n模板: 文件\n主送: ××市人民政府\n---\n\n# 关于开展检查的通知\n\n现通知如下。' },
      { text: '# 关于XX工作的通知\n\n现通知如下。' },
    ],
    right: [
      '被告人李××，男，1970年生；证人王某某、赵××同志到庭。',
      '抽检发现，××牌电热水壶不合格，XX品牌的同类产品合格。',
      '学校的口号是“爱拼才会赢×3”，场地长28米×15米。',
      '对【重点任务】逐项销号，具体时间待定。',
      '采用XXL号、XXX型防护服，使用X射线机2台。',
      '示例见`云政发〔20××〕×号`。',
      '姓名：________　单位：________',
      '# 关于李××违纪问题的通报\n\n现通报如下。',
      '面积为3×4平方米，型号是TODO-12A的设备已经到货。',
    ],
  },
  check: { on: 'texts', see },
};

const CROSS = '[×XxＸ]';
/** What certainly is the place of a number, a date, or words to come. */
const FORMS = [
  `(?:19|20)${CROSS}{2}(?:年(?:${CROSS}{1,2}月)?(?:${CROSS}{1,2}日)?|[〕］\\])）]第?(?:${CROSS}|\\d){1,4}号)`,
  `(?:${CROSS}{1,4}年)?${CROSS}{1,2}月(?:${CROSS}{1,2}日)?`,
  `${CROSS}{2,4}[年日]`,
  `${CROSS}{1,8}(?:\\.${CROSS}{1,4})?(?:[%％]|万元|亿元|万人|亿人|人次|万户|公顷)`,
  `${CROSS}{1,4}号[文令]`,
  `${CROSS}{3}(?=同志)`,
  // Names are hidden with ×, places left open with letters.
  '[XＸ]{2,3}(?:省|市|县|区|乡|镇|村|街道|社区|局)',
  '【(?:待|此处|请)[^【】]{0,12}】',
  '(?:TODO|TBD|todo|tbd)(?![-_.A-Za-z0-9])',
].join('|');
/** 5×8米, PX30 and MAX are no placeholders. */
const APART = '(?<![0-9A-Za-z.×Ｘ])';
const LABEL = '(?:联系人|电话|手机|传真|邮箱|地址|时间|地点|姓名|职务|单位|主持人|记录人)[：:]';
/** In a title or a value of the front matter: where a name begins, not where one is hidden (李××). */
const OPENING = '^|关于|召开|举办|印发|调整|成立|开展|[，、：\\s]';
const INSIDE = new RegExp(`${APART}(?:${FORMS})|(?<=${LABEL})${CROSS}{2,}`, 'g');
const IN_NAMES = new RegExp(`${APART}(?:${FORMS})|(?<=${LABEL}|${OPENING})${CROSS}{2,}`, 'g');
const HINT = /[×XxＸ【]|T[OB]D|t[ob]d/;

/** An attachment may be a form, whose places are left open for others to fill in. */
function see(text: Text, { attachment }: Article): readonly Found[] {
  const { value, kind, key, quoted } = text;
  if (quoted || !HINT.test(value)) return [];
  const form = kind === 'title' || key !== undefined ? IN_NAMES : INSIDE;
  return [...value.matchAll(form)]
    .filter(({ index }) => !isInTitle(text, index) && !isInQuotation(text, index))
    .map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
      ...(attachment && { severity: 'hint' }),
    }));
}
