/** Keys of 主体 (GB/T 9704—2012 7.3), one row each. */
import { attachments } from '../kinds/attachments.ts';
import { date } from '../kinds/date.ts';
import { organs, wholes } from '../kinds/names.ts';
import { note } from '../kinds/note.ts';
import { attendance, recipients } from '../kinds/rows.ts';
import { seals } from '../kinds/seals.ts';
import { paragraphs } from '../kinds/text.ts';
import { ALL, type KeyRow, PAPERS } from './row.ts';

export const BODY_KEYS = [
  {
    id: 'title',
    zh: '标题',
    aliases: ['题目', '题名', '文章标题'],
    kind: paragraphs,
    formats: ALL,
    rule: 'B-01…B-07、J-15；GB/T 9704—2012 7.3.1',
    about: {
      zh: '标题。正文里用“# ”写了标题时可以不写；简报一期多篇时只作文档属性。公文的标题一般由发文机关、事由、文种组成。',
      en: 'Title; not needed if the text has a `# ` heading. With several articles of a briefing: metadata only.',
    },
    example: '云川市人民政府关于做好2026年防汛工作的通知',
  },
  {
    id: 'subtitle',
    zh: '副标题',
    aliases: ['副题'],
    kind: paragraphs,
    formats: ALL,
    rule: 'J-15',
    about: { zh: '标题下面的副题，前面的破折号自动加。', en: 'Line under the title; its dash is added.' },
    example: '平江村驻村帮扶工作纪实',
  },
  {
    id: 'recipients',
    zh: '主送',
    aliases: ['主送机关', '主送单位', '收文机关', '收文单位'],
    kind: recipients,
    formats: ['document', 'document-upward', 'letter', 'plain'],
    rule: 'B-08、B-09；GB/T 9704—2012 7.3.2',
    about: {
      zh: '主要受理机关，排在标题之下顶格，冒号自动加。首页放不下正文时移到版记。',
      en: 'Organs addressed, under the title; the colon is added. They move to the foot where page 1 would show no body text.',
    },
    example: '各县（区）人民政府，市政府各部门',
  },
  {
    id: 'attachments',
    zh: '附件',
    aliases: ['附件说明', '附件列表', '附件清单'],
    kind: attachments,
    formats: PAPERS,
    rule: 'B-30…B-34、B-60…B-65；GB/T 9704—2012 7.3.4、7.3.7',
    about: {
      zh: '附件的名称，按顺序；序号自动编，一个附件不编号。有文件的写“名称: 文件.md”，排在正文之后另起一面；不与正文一起装订的加“另附: 是”。',
      en: 'Names of attachments in order; they are numbered. With a file (`name: file.md`) its text follows on new pages; `detached: yes` for one that is not bound with the paper.',
    },
    example: ['防汛任务分解表', '值班安排表'],
  },
  {
    id: 'signature',
    zh: '署名',
    aliases: ['落款', '发文机关署名', '署名机关'],
    kind: organs,
    formats: PAPERS,
    rule: 'B-42、B-45、B-47；GB/T 9704—2012 7.3.5',
    about: {
      zh: '落款的机关名称；不写时用发文机关。纪要和普通文稿只有写了才印。',
      en: 'Organs that sign; the issuer if left out. Minutes and plain papers are signed only where this is given.',
    },
    example: '云川市人民政府',
  },
  {
    id: 'date',
    zh: '日期',
    other: { zh: '成文日期', formats: PAPERS },
    aliases: ['编印日期', '编发日期', '出版日期', '成文时间', '发文日期', '签发日期', '落款日期', '时间'],
    kind: date,
    formats: ALL,
    expected: true,
    rule: 'J-07、B-40；GB/T 9704—2012 7.3.5.4',
    about: {
      zh: '简报红线上方右侧的日期；公文的成文日期，在署名之下。都是签发之日。',
      en: 'Date of approval: above the red rule of a briefing, under the signature of a paper.',
    },
    example: '2021-07-23',
  },
  {
    id: 'seal',
    zh: '印章',
    aliases: ['公章', '盖章', '用印'],
    kind: seals,
    formats: ['document', 'document-upward', 'letter', 'minutes', 'plain'],
    rule: 'B-41…B-44；GB/T 9704—2012 7.3.5.1',
    about: {
      zh: '印章图片和实际大小，几个机关写成列表，一个机关一枚，按机关的顺序；手工盖章的写“预留”，留出位置。不写就是不盖章。',
      en: 'Picture of the seal with its real size, one for each organ in their order; `reserved` leaves room for one set by hand. Unsealed if left out.',
    },
    example: '图/印章.png 42mm',
  },
  {
    id: 'signatureSeal',
    zh: '签名章',
    aliases: ['签名印', '签字章', '名章'],
    kind: seals,
    formats: ['document', 'document-upward', 'letter', 'order', 'plain'],
    rule: 'B-48、B-49、X-23；GB/T 9704—2012 7.3.5.3',
    about: {
      zh: '签发人签名章的图片和实际大小，几个机关写成列表；手写签名的写“预留”。',
      en: 'Picture of the signature seal with its real size, several as a list; `reserved` for one signed by hand.',
    },
    example: '图/签名章.png 40mm×20mm',
  },
  {
    id: 'signerPost',
    zh: '签发人职务',
    aliases: ['签发人职位', '职务'],
    kind: wholes,
    formats: ['document', 'document-upward', 'letter', 'order', 'plain'],
    rule: 'B-48、B-49；GB/T 9704—2012 7.3.5.3',
    about: {
      zh: '签名章左边的职务，写全称；几个机关写成列表。',
      en: 'Post to the left of the signature seal, in full; several as a list.',
    },
    example: '云川市人民政府市长',
  },
  {
    id: 'note',
    zh: '附注',
    aliases: ['备注'],
    kind: note,
    formats: PAPERS,
    rule: 'B-52；GB/T 9704—2012 7.3.6',
    about: {
      zh: '印发传达范围、联系人等需要说明的事项，排在成文日期下一行，圆括号自动加。',
      en: 'Range of distribution, contact person and the like, under the date; its brackets are added.',
    },
    example: '此件公开发布',
  },
  {
    id: 'present',
    zh: '出席',
    aliases: ['出席人员', '出席人', '参加人员', '参加'],
    kind: attendance,
    formats: ['minutes'],
    rule: 'X-31；GB/T 9704—2012 10.3',
    about: {
      zh: '出席人员的单位、姓名，排在正文之后。',
      en: 'Units and names of those present, after the body.',
    },
    example: '赵一舟（市政府）、钱二平（市水利局）',
  },
  {
    id: 'absent',
    zh: '请假',
    aliases: ['请假人员', '缺席'],
    kind: attendance,
    formats: ['minutes'],
    rule: 'X-32；GB/T 9704—2012 10.3',
    about: {
      zh: '请假人员，排在出席之后。',
      en: 'Those excused, after those present.',
    },
    example: '孙三秋（市财政局）',
  },
  {
    id: 'attendees',
    zh: '列席',
    aliases: ['列席人员', '列席人'],
    kind: attendance,
    formats: ['minutes'],
    rule: 'X-32；GB/T 9704—2012 10.3',
    about: {
      zh: '列席人员，排在请假之后。',
      en: 'Those attending without a vote, after those excused.',
    },
    example: '李四维（市气象局）',
  },
] as const satisfies readonly KeyRow[];
