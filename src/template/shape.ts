/**
 * Every key a template has: its kind, its meaning and the clause it comes from. This table is the
 * template's type, its validation and (through `json-schema.ts`) the schema an editor uses.
 */
import { choice, flag, type GroupOf, group, length, list, number, optional, pitch, text } from './kinds.ts';

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
  kind: choice('排哪一种文书', 'briefing'),
};

export const FRAME_SHAPE = frame;
export const TEMPLATE_SHAPE = { ...head, ...frame, ...text_, ...objects, ...briefing };

/** A validated template: every length in points. */
export type TemplateKeys = GroupOf<typeof TEMPLATE_SHAPE>;
/** Least, usual and greatest size of a gap, points. */
export interface Elastic {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}
