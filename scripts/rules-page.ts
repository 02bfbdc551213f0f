/** docs/rules.md from the rules themselves and from how they do on the measuring texts. */
import { FORMATS } from '../src/gongwen/front-matter/keys/row.ts';
import { FAMILIES, RULES } from '../src/lint/rules.ts';
import type { Rule, WrongExample } from '../src/lint/types.ts';
import { precision } from '../test/lint/precision.ts';
import { findingsInExample } from '../test/lint/support.ts';
import { cleanTexts, faultyTexts, paragraphs } from '../test/lint/texts.ts';

const SEVERITIES = { error: '错误', warning: '警告', hint: '提示' } as const;
const FIXES = { safe: '`--fix`', suggested: '`--fix-suggested`', none: '—' } as const;

export function rulesPage(): string {
  return `${[INTRODUCTION, ...overview(), ...notAsked(), ...FAMILIES.flatMap(({ name, rules }) => [`## ${name.zh}`, `*${name.en}*`, ...rules.map(about)]), ...figures()].join('\n\n')}\n`;
}

const INTRODUCTION = `# 校对规则

<!-- 本页由 scripts/write-rules.ts 从 src/lint 的规则生成（npm run schema），请不要直接改。 -->

\`banxin lint\` 的全部规则，怎样用见 [lint.md](lint.md)。终端里看一条：\`banxin explain L-44\`；英文说明：\`banxin explain L-44 --lang en\`。
*All rules of the linter; \`banxin explain L-44 --lang en\` tells one in English.*

- **轻重**：错误违反 GB/T 9704 或条例，警告违反标点、数字的国家标准或很强的惯例，提示是各单位的习惯，或值得看一眼的地方。轻重可以改，见 lint.md。
- **改法**：\`--fix\` 自动改，不动意思，不动书名号里的名称、引文、数和人名；\`--fix-suggested\` 改完要过目；“—”要自己改。
- **依据**：条款，和条款要求的强弱（[standard.md](standard.md)）；没有条款的是公文写作的惯例。
- **例子**都是这条规则的测试：“错”的都会报出来，改成箭头右边的样子；“对”的一个也不报，多是容易误报的近似写法。例子里的单位、人名、数都是编的。`;

function overview(): readonly string[] {
  return [
    '## 一览',
    ...FAMILIES.map(({ name, rules }) =>
      [
        `**${name.zh}**　*${name.en}*`,
        '',
        '| 规则 | 要求 | *in English* | 轻重 | 改法 | 依据 |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rules.map(
          (rule) =>
            `| ${linked(rule)} | ${rule.name.zh} | *${rule.name.en}* | ${weightOf(rule)} | ${fixOf(rule)} | ${basis(rule)} |`,
        ),
      ].join('\n'),
    ),
  ];
}

const linked = ({ id }: Rule): string => `[${id}](#${id.toLowerCase()})`;

const weightOf = ({ severity, off }: Rule): string => `${SEVERITIES[severity]}${off ? '，默认不查' : ''}`;

const basis = ({ clause, strength }: Rule): string => (clause ? `${clause}，${strength}` : '惯例');

/** The kinds of fixes its examples are given. */
function fixOf(rule: Rule): string {
  const kinds = rule.examples.wrong.flatMap(({ text }) =>
    findingsInExample(text, rule).found.map(({ fix }) => fix?.kind ?? 'none'),
  );
  const known = (['safe', 'suggested', 'none'] as const).filter((kind) => kinds.includes(kind));
  return known
    .filter((kind) => kind !== 'none' || known.length === 1)
    .map((kind) => FIXES[kind])
    .join('，');
}

/** What cannot be decided from text and pages, and is said to be so. */
function notAsked(): readonly string[] {
  const off = RULES.filter((rule) => rule.off);
  return [
    '## 不查的，和只查一部分的',
    `docs/standard.md 的 L-01—L-100 都有规则，共 ${RULES.length} 条。判不准的宁可不查：`,
    [
      '| 规则 | 默认不查的原因 |',
      '| --- | --- |',
      ...off.map((rule) => `| ${linked(rule)} ${rule.name.zh} | ${rule.off!.zh} |`),
    ].join('\n'),
    `下面几条只查能断定的部分，其余不报：

| 规则 | 不报的 |
| --- | --- |
| [L-38](#l-38) | 词典认不准的词；两行等长的标题。自动分的行不会拆词，只有自己在文件头分了行才可能出错 |
| [L-39](#l-39) | 小标题不落面末、段末不留孤字由排版保证，只有没有余地时才报；孤字只是提示 |
| [L-40](#l-40) | 简报；全文都是表、图的公文 |
| [L-95](#l-95) | 隐去姓名、品牌的李××、XX品牌；填表用的下划线 |
| [L-96](#l-96) | 脚注、代码、带文字的链接，括号里或“网址：”后面的网址，★√×○ 一类符号 |
| [L-97](#l-97) | 写成“- ”的列表：它是 Markdown 的写法，排出来就是（1）（2） |
| [L-98](#l-98) | 没有“以下简称”的简称；“平台”“领导小组”一类本来就通用的说法 |
| [L-99](#l-99) | 要看意思才知道对错的：权利和权力、制定和制订、反映和反应、必须和必需的大部分用法；书名号、引号里的话 |
| [L-100](#l-100) | 交代以后不加标点地使用 |`,
  ];
}

function about(rule: Rule): string {
  const { id, name, message, why, help, off, formats, check, examples } = rule;
  const facts = [
    weightOf(rule),
    `改法：${fixOf(rule)}`,
    `依据：${basis(rule)}`,
    ...(formats
      ? [
          `只用于${FORMATS.filter((one) => formats.includes(one.id))
            .map(({ label }) => label.zh)
            .join('、')}`,
        ]
      : []),
    ...(check.on === 'pages'
      ? [
          '排版以后才查；例子是版面上的行，`# ` 是标题的行，`## ` 是小标题，`| ` 是表格的格，`! ` 是图或代码，`^ ` 是脚注，`────` 是一面的末尾',
        ]
      : []),
  ];
  return [
    `### <a id="${id.toLowerCase()}"></a>${id}　${name.zh}`,
    `*${name.en}*`,
    facts.join('　·　'),
    `${message.zh}${why.zh}${help.zh}`,
    ...(off ? [`默认不查：${off.zh}`] : []),
    wrongTable(examples.wrong),
    ['| 对，不报 |', '| --- |', ...examples.right.map((text) => `| ${cell(text)} |`)].join('\n'),
  ].join('\n\n');
}

/** Without a second column where nothing is offered. */
function wrongTable(wrong: readonly WrongExample[]): string {
  if (wrong.every(({ fixed }) => fixed === undefined))
    return ['| 错 |', '| --- |', ...wrong.map(({ text }) => `| ${cell(text)} |`)].join('\n');
  const rows = wrong.map(({ text, fixed = '' }) => `| ${cell(text)} | ${cell(fixed)} |`);
  return ['| 错 | 改成 |', '| --- | --- |', ...rows].join('\n');
}

/** Every line as code of its own: a cell of a table holds no block. */
function cell(text: string): string {
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => (line === '' ? '' : code(line))).join('<br>');
}

function code(line: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length)));
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`;
}

function figures(): readonly string[] {
  const rows = precision();
  const total = (of: 'hits' | 'missed' | 'falseAlarms') => rows.reduce((sum, row) => sum + row[of], 0);
  const clean = cleanTexts();
  const count = clean.reduce((sum, { text }) => sum + paragraphs(text).length, 0);
  const asked = rows.filter(({ hits, missed, falseAlarms }) => hits + missed + falseAlarms > 0);
  return [
    '## 准确度',
    `[test/lint/texts](../test/lint/texts) 有 ${clean.length} 篇没有毛病的文章（${count} 段，题材、数、引文、人名、外文各不相同，专挑容易误报的写法），和 ${faultyTexts().length} 篇写明了毛病的文章。误报指没有毛病的地方给出的错误、警告。测试保证：在没有毛病的文章上一处也不报，写明的毛病全部找到。版面上的规则（${RULES.filter(
      ({ check }) => check.on === 'pages',
    )
      .map(linked)
      .join('、')}）不在其中，它们对着排好的版面测试。`,
    [
      '| 规则 | 写明的毛病 | 找到 | 漏掉 | 误报 |',
      '| --- | --- | --- | --- | --- |',
      ...asked.map(
        ({ id, hits, missed, falseAlarms }) =>
          `| [${id}](#${id.toLowerCase()}) | ${hits + missed} | ${hits} | ${missed} | ${falseAlarms} |`,
      ),
      `| 合计 | ${total('hits') + total('missed')} | ${total('hits')} | ${total('missed')} | ${total('falseAlarms')} |`,
    ].join('\n'),
  ];
}
