/** L-42: one kind of mark between addressees of two ranks. */
import type { Article, Placed, Rule } from '../types.ts';
import { ADDRESSED_FORMATS, type Addressees, addresseesOf } from './addressees.ts';

export const ADDRESSEE_RANKS: Rule = {
  id: 'L-42',
  name: { zh: '主送机关分层用顿号、逗号', en: '、 and ， between addressees by rank' },
  strength: 'PRAC',
  severity: 'warning',
  message: {
    zh: '不同类的主送机关之间也用了顿号。',
    en: 'Addressees of different classes are parted by 、 too.',
  },
  why: {
    zh: '同类机关之间用顿号，不同类之间用逗号，一眼能看出层次。只查看得准的一种：从头到尾没有逗号，而下级政府后面接着本级部门。',
    en: 'One class is parted by 、, classes by ，. Only one case is certain and told: no ， at all, and governments followed by departments.',
  },
  help: { zh: '请在两类机关之间改用逗号。', en: 'Use ， between the two classes.' },
  formats: [...ADDRESSED_FORMATS, 'plain'],
  paperAlone: true,
  examples: {
    wrong: [
      {
        text: '# 标题\n\n各县、区人民政府、市直各部门：\n\n正文。',
        fixed: '# 标题\n\n各县、区人民政府，市直各部门：\n\n正文。',
      },
      {
        text: '---\n模板: 文件\n主送: 各县（区）人民政府、市政府各部门、各直属机构\n---\n\n# 标题\n\n正文。',
        fixed: '---\n模板: 文件\n主送: 各县（区）人民政府，市政府各部门、各直属机构\n---\n\n# 标题\n\n正文。',
      },
      {
        text: '---\n模板: 文件\n主送: 各乡镇党委、县直各单位\n---\n\n# 标题\n\n正文。',
        fixed: '---\n模板: 文件\n主送: 各乡镇党委，县直各单位\n---\n\n# 标题\n\n正文。',
      },
    ],
    right: [
      '# 标题\n\n各县、区人民政府，市直各部门：\n\n正文。',
      '---\n模板: 文件\n主送: 市水务局、市财政局、市应急管理局\n---\n\n# 标题\n\n正文。',
      '---\n模板: 文件\n主送: 市政府各部门、各直属机构\n---\n\n# 标题\n\n正文。',
      '---\n模板: 文件\n主送: 各县（区）人民政府、市政府派出机构，市直各部门\n---\n\n# 标题\n\n正文。',
      '---\n模板: 文件\n主送: 市委、市政府\n---\n\n# 标题\n\n正文。',
      '# 标题\n\n各县人民政府、市直各部门要高度重视。',
    ],
  },
  check: { on: 'article', see: (article: Article) => addresseesOf(article).flatMap(placed) },
};

const RANKS =
  /^(各[^，。：]{0,60}?(?:政府|委员会|管委会|党委|党工委))、(?=(?:省|市|州|县|区|旗|自治区)(?:直|级|政府|人民政府|委))/;

function placed({ in: text, end }: Addressees): readonly Placed[] {
  const names = text.value.slice(0, end);
  const match = /[，,]/.test(names) ? null : RANKS.exec(names);
  if (!match) return [];
  const at = match[1]!.length;
  const edits = [{ from: at, to: at + 1, with: '，' }];
  return [{ in: text, from: at, to: at + 1, fix: { kind: 'suggested', edits } }];
}
