/**
 * Every key a template has: its kind, its meaning and the clause it comes from. This table is the
 * template's type, its validation and (through `json-schema.ts`) the schema an editor uses.
 */
import {
  choice,
  flag,
  type GroupOf,
  group,
  length,
  list,
  number,
  optional,
  pitch,
  type Shape,
  text,
} from './kinds.ts';

const role = choice(
  '字体类别：小标宋、仿宋、黑体、楷体、宋体 (P-27)',
  'xiaobiaosong',
  'fangsong',
  'heiti',
  'kaiti',
  'songti',
);
const colour = choice('颜色；红色只用于标志、红线 (P-09)', 'black', 'red');
const size = length('字号，如 三号、16pt (P-11)');
const face = { role, size };

/** A gap that may give way so that the body stands on the page grid. */
const elastic = (what: string) =>
  group(what, { least: length('最小'), usual: length('通常'), most: length('最大') });

const frame = {
  paper: group('纸张 (P-01, 5.1)', { width: length('宽'), height: length('高') }),
  margin: group('天头与订口 (P-02, P-03, 5.2.1)', {
    top: length('天头'),
    binding: length('订口'),
  }),
  typeArea: group('版心 (P-04, 5.2.1)', { width: length('宽'), height: length('高') }),
  mirror: flag('偶数页版心镜像，装订边总在订口一侧 (P-06)'),
  grid: group('行数与字数 (P-07, 5.2.3)', {
    characters: number('每行字数', 10, 60),
    lines: number('每面行数', 5, 60),
    pitch: pitch('行距：fill 表示撑满版心 (P-14)，或固定值如 28.95pt (P-15)'),
    snapFirstPage: flag('首页正文也落在每面的行格上，正反面行行对准'),
  }),
};

const text_ = {
  composition: group('排字 (§9)', {
    strictness: choice('避头尾：gb 或 strict (C-11)', 'gb', 'strict'),
    latinGap: number('汉字与西文单词之间的空，字 (C-34)', 0, 0.5),
    trimLineStart: flag('行首开括号、开引号收去左半 (C-31, C-32)'),
    loose: number('字距松到多少字报警 (C-42)', 0, 1),
    hard: number('字距最多松到多少字 (C-42)', 0, 2),
  }),
  body: group('正文 (P-08, B-11)', { ...face, indent: length('首行缩进') }),
  strong: group('Markdown 的 **加重** (B-20)：换字体而不加粗', { role }),
  emphasis: group('Markdown 的 *强调*：换字体而不倾斜', { role }),
  script: group('上标、下标', {
    scale: number('相对字号', 0.3, 1),
    superscript: number('上移，字', 0, 1),
    subscript: number('下移，字', 0, 1),
  }),
  title: group('标题 (B-01…B-06, 7.3.1)', {
    ...face,
    pitch: length('多行标题的行距 (B-06)'),
    longest: number('一行最多字数 (B-05)', 6, 40),
    above: elastic('红线下缘到标题字顶 (B-02)'),
    between: elastic('前一篇末行到下一篇标题 (J-16)'),
    below: elastic('标题到正文'),
    sink: length('在一面之首时最多下移 (B-03)'),
    keepLines: number('标题后至少同面的正文行数 (J-16)', 1, 10),
  }),
  subtitle: group('副标题 (J-15)', { ...face, prefix: text('副标题前的破折号'), above: length('离标题') }),
  headings: list(group('层次标题 (B-14, 7.3.3)', { role, size }), '由一级到五级'),
  quotation: group('引文', { role, indent: length('左右各缩进') }),
  entry: group('列表 (L-97)', { indent: length('每深一层多缩进') }),
  listing: group('代码', { size, pitch: length('行距') }),
  separator: group('分隔线 ---', { width: length('长'), weight: length('粗') }),
};

const objects = {
  table: group('表格 (T-03)', {
    ...face,
    pitch: length('表内行距'),
    headRole: role,
    padding: length('格内左右留空'),
    verticalPadding: length('格内上下留空'),
    rule: length('线粗'),
    around: elastic('表与上下文的距离'),
    caption: group('表题', { ...face, gap: length('表题到表') }),
    continued: text('跨页续表的标注'),
  }),
  figure: group('图 (T-06)', {
    tallest: length('图的最大高度'),
    gap: length('并排的图之间的空'),
    around: elastic('图与上下文的距离'),
    resolution: number('没有分辨率的图按每英寸多少像素', 36, 1200),
    caption: group('图题', { ...face, pitch: length('图题行距'), gap: length('图到图题') }),
    placeholder: group('缺图时的占位框', { width: length('宽'), height: length('高'), size }),
  }),
  note: group('脚注', {
    ...face,
    pitch: length('行距'),
    rule: length('注线长'),
    weight: length('注线粗'),
    above: length('正文到注线'),
    below: length('注线到注文'),
  }),
  pageNumber: group('页码 (N-01…N-04, 7.5)', {
    ...face,
    dashGap: number('一字线与数字之间的空，字', 0, 1),
    below: length('一字线在版心下缘之下'),
    indent: length('离版心左右边缘'),
    position: choice('单双页外侧或居中', 'outer', 'center', 'none'),
    firstPage: flag('首页显示页码；信函首页不显示 (X-10, 10.1)'),
  }),
};

const blank = (what: string) => number(`${what}：空几行 (P-17)`, 0, 10);

const paper = {
  head: group('版头 (H-01…H-20, 7.2)', {
    copyNumber: group('份号 (H-01, 7.2.1)', { ...face, row: number('版心第几行', 1, 5) }),
    secrecy: group('密级和保密期限 (H-02, 7.2.2)', { ...face, row: number('版心第几行', 1, 5) }),
    urgency: group('紧急程度，紧接上面各项另起一行 (H-04, 7.2.3)', face),
    mark: group('发文机关标志 (H-06…H-11, 7.2.4；X-01, X-20, X-30)', {
      ...face,
      smallest: length('最小字号'),
      largest: length('最大字号 (H-09)'),
      colour,
      narrowest: length('短名称拉开到的宽度'),
      widest: length('长名称收进的宽度'),
      spread: number('字间最多拉开，字', 0, 3),
      top: length('字顶（墨）在版心上缘之下；负数在版心之上 (H-07, X-01)'),
      joint: number('联合行文时各名称的行距，字号的倍数 (H-10)', 1, 3),
      wordGap: number('联合行文时名称与“文件”之间的空，字 (H-10)', 0, 3),
    }),
    number: group('发文字号、令号 (H-12…H-15, 7.2.5；X-09, X-22)', {
      ...face,
      blankLines: blank('离发文机关标志'),
      position: choice('居中、居左（上行文）、居右（信函）', 'center', 'left', 'right'),
      indent: length('居左、居右时离版心边'),
    }),
    signers: group('签发人 (H-16…H-18, 7.2.6)', {
      ...face,
      label: text('标签'),
      nameRole: role,
      indent: length('右空'),
      perRow: number('每行几人', 1, 4),
      gap: length('两人之间'),
    }),
    imprint: group('编发单位与日期一行，用于纪要 (X-33)', {
      show: flag('有没有这一行'),
      ...face,
      above: length('离上一行'),
      indent: length('左右各空'),
    }),
    rule: group('红色分隔线 (H-19, H-20, 7.2.7)', {
      show: flag('有没有红线；命令（令）没有 (X-24)'),
      above: length('离发文字号'),
      weight: length('粗 (H-20)'),
      colour,
      star: flag('线中央的红五星 (H-21)'),
    }),
    below: elastic('没有标题时，版头到正文 (X-22)'),
  }),
  doubleRule: group('信函的红色双线 (X-04…X-08, X-12, 10.1)', {
    show: flag('有没有双线'),
    width: length('长 (X-06)'),
    thick: length('粗线 (X-07)'),
    gap: length('两线之间 (X-07)'),
    thin: length('细线 (X-07)'),
    above: length('第一条双线离标志 (X-04)'),
    fromEdge: length('第二条双线下缘离纸的下边 (X-05)'),
    clear: length('文字离双线：3 号字高的 7/8 (X-08, X-12)'),
    colour,
  }),
  recipients: group('主送机关 (B-08, 7.3.2)', face),
  attachmentNote: group('附件说明 (B-30…B-34, 7.3.4)', {
    ...face,
    label: text('标签'),
    indent: length('左空'),
    blankLines: blank('离正文'),
  }),
  attendance: group('出席、请假、列席 (X-31, X-32, 10.3.2)', {
    ...face,
    labelRole: role,
    indent: length('左空'),
    blankLines: blank('离正文或附件说明'),
  }),
  closing: group('署名、成文日期、印章 (B-40…B-51, 7.3.5)', {
    ...face,
    place: choice('落款在文末，或在标题之下（讲话稿）', 'end', 'title'),
    sealed: group('加盖印章 (B-41…B-44, 7.3.5.1)', {
      blankLines: blank('没有印章图片、留待手工盖章时，署名离正文'),
      indent: length('成文日期右空'),
      centre: length('印章中心比署名、日期两行的中线高多少 (B-43)'),
      reach: length('印章顶端离上文最多 (B-43)'),
      clear: length('印章顶端离上文最少：压而不碰 (B-43)'),
      gap: length('印章之间至少 (B-44)'),
      reserve: length('联合行文留待手工盖章时，按多大的印章留位 (B-44)'),
    }),
    unsealed: group('不加盖印章 (B-45…B-47, 7.3.5.2)', {
      blankLines: blank('署名离正文'),
      indent: length('署名（或较长的日期）右空'),
      shift: length('日期首字比署名首字右移'),
    }),
    signed: group('加盖签发人签名章 (B-48, B-49, 7.3.5.3)', {
      blankLines: blank('签名章离正文'),
      indent: length('签名章右空'),
      gap: length('职务离签名章'),
      nameRole: role,
      reserve: group('没有签名章图片也没有姓名时，留多大的位置', {
        width: length('宽'),
        height: length('高'),
      }),
      dateBlankLines: blank('日期离签名章'),
    }),
    tightest: length('末面排不下时，行距最多收到 (B-50, 7.3.5.5)'),
  }),
  remark: group('附注 (B-52, 7.3.6)', { ...face, indent: length('左空') }),
  attachment: group('附件 (B-60…B-65, 7.3.7)', {
    ...face,
    title: group('附件标题 (B-62)', { ...face, row: number('版心第几行', 1, 6) }),
  }),
  colophon: group('版记 (R-01…R-12, 7.4)', {
    ...face,
    pitch: length('行距 (R-08)'),
    indent: length('左右各空 (R-03)'),
    rules: flag('有没有分隔线；信函没有 (X-13)'),
    thick: length('首末线 (R-01)'),
    thin: length('中间线 (R-01)'),
    above: length('离正文至少'),
    evenPage: flag('双面印刷时放在偶数页 (R-09)'),
  }),
};

const briefing = {
  masthead: group('简报报头 (J-02…J-10)', {
    secrecy: group('密级 (J-08)', { ...face, row: number('版心第几行', 1, 5) }),
    copyNumber: group('编号 (J-09)', { ...face, row: number('版心第几行', 1, 5) }),
    organizer: group('名称上方的主办单位 (J-04)', { ...face, colour, gap: length('到名称') }),
    name: group('简报名称 (J-03)', {
      ...face,
      smallest: length('最小字号'),
      colour,
      narrowest: length('短名称拉开到的宽度'),
      widest: length('长名称收进的宽度'),
      spread: number('字间最多拉开，字', 0, 3),
      top: length('名称字顶在版心上缘之下'),
    }),
    issue: group('期号 (J-05)', { ...face, above: length('离名称') }),
    imprint: group('编印单位与日期 (J-06, J-07)', {
      ...face,
      above: length('离期号'),
      indent: length('左右各空'),
    }),
    rule: group('红线 (J-10)', { above: length('离上一行'), weight: length('粗'), colour }),
  }),
  contents: group('目录 (J-13)', {
    label: text('目录二字'),
    labelRole: role,
    ...face,
    indent: length('左缩进'),
    above: elastic('离红线或上文'),
    leader: text('前导符'),
  }),
  editorNote: group('编者按 (J-14)', {
    label: text('标签'),
    labelRole: role,
    ...face,
    indent: length('左右各缩进'),
    above: elastic('离红线或上文'),
    below: elastic('到标题'),
  }),
  credit: group('供稿与来源 (J-19)', { ...face, indent: length('右空') }),
  tail: group('报尾 (J-23…J-27, R-01…R-08)', {
    ...face,
    pitch: length('行距 (R-08)'),
    indent: length('左右各空 (R-03)'),
    thick: length('首末线 (R-01)'),
    thin: length('中间线 (R-01)'),
    above: length('离正文至少'),
  }),
};

const head = {
  extends: optional(text('所继承的模板：自带模板的名称或文件路径')),
  name: text('模板名称'),
  label: text('显示名称'),
  about: text('一句话说明，banxin templates 列出'),
  kind: choice(
    '排哪一种文书',
    'briefing',
    'document',
    'document-upward',
    'letter',
    'order',
    'minutes',
    'plain',
  ),
};

export const FRAME_SHAPE = frame;
/** Keys of every template. */
const COMMON = { ...head, ...frame, ...text_, ...objects };
/** Keys of one family of formats; the other family's may be inherited and lie idle. */
export const FAMILIES = { briefing, paper } as const;
export type Family = keyof typeof FAMILIES;

export const familyOf = (kind: string): Family => (kind === 'briefing' ? 'briefing' : 'paper');

/** What a template of a family needs, and what it may hold besides. */
export const SHAPES = {
  briefing: { ...COMMON, ...briefing, ...idle(paper) },
  paper: { ...COMMON, ...paper, ...idle(briefing) },
} as const;
/** Every key there is, for editors. */
export const TEMPLATE_SHAPE = { ...COMMON, ...paper, ...briefing };

function idle<S extends Shape>(groups: S): Shape {
  return Object.fromEntries(Object.entries(groups).map(([key, kind]) => [key, optional(kind)]));
}

type CommonKeys = Omit<GroupOf<typeof COMMON>, 'kind'>;
/** A validated template: every length in points. */
export type BriefingKeys = CommonKeys & GroupOf<typeof briefing> & { readonly kind: 'briefing' };
export type PaperKeys = CommonKeys &
  GroupOf<typeof paper> & { readonly kind: Exclude<GroupOf<typeof head>['kind'], 'briefing'> };
export type TemplateKeys = BriefingKeys | PaperKeys;
/** Least, usual and greatest size of a gap, points. */
export interface Elastic {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}
