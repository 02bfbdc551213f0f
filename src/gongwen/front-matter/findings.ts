/** What this room says about the front matter as a whole and its keys; values have theirs in kind.ts. */
import type { Diagnostic, Severity } from '../../diagnostics/types.ts';
import type { Span } from '../../source/span.ts';
import type { Format } from '../types.ts';
import { FORMATS, type KeyRow, nameIn } from './keys/row.ts';
import type { Kind } from './kind.ts';
import { refusalOf } from './refusals.ts';
import type { Slip } from './repair.ts';

type Words = readonly [zh: string, en: string];

function say(code: string, severity: Severity, span: Span, message: Words, help?: Words): Diagnostic {
  const two = ([zh, en]: Words) => ({ zh, en });
  return {
    code: `front-matter/${code}`,
    severity,
    message: two(message),
    ...(help && { help: two(help) }),
    span,
  };
}

export const findings = {
  slip: (slip: Slip, span: Span) =>
    slip.kind === 'fullwidth-colon'
      ? say(
          'fullwidth-colon',
          'warning',
          span,
          [
            `“${slip.key}”后面用了全角冒号“：”，已按半角冒号处理。`,
            `“${slip.key}” is followed by a fullwidth colon; it was read as “:”.`,
          ],
          [
            `请写成“${slip.key}: ”（半角冒号，后面空一格）。`,
            `Write “${slip.key}: ” with a half-width colon and a space.`,
          ],
        )
      : say(
          'no-space-after-colon',
          'warning',
          span,
          [`“${slip.key}:”后面没有空格，已补上。`, `There is no space after “${slip.key}:”; one was added.`],
          [`请写成“${slip.key}: ”，冒号后面空一格。`, `Write “${slip.key}: ” with a space.`],
        ),
  notKeys: (span: Span) =>
    say(
      'not-keys',
      'error',
      span,
      ['文件头不是“键: 值”的形式。', 'The front matter is not made of `key: value` lines.'],
      [
        '每行写一项，如“标题: 某某工作情况”，冒号用半角，后面空一格。',
        'Write one entry a line, such as `title: …`.',
      ],
    ),
  wrongShape: (span: Span, key: string, { readRich, wants }: Kind<unknown>) =>
    say(
      'wrong-value',
      'error',
      span,
      readRich
        ? [`“${key}”里分得太细，读不懂。`, `“${key}” is nested too deeply.`]
        : [`“${key}”下面不能再分小项。`, `“${key}” cannot have keys of its own.`],
      readRich
        ? [`应写${wants.zh}。`, `Write ${wants.en}.`]
        : [
            '请把值写在同一行；值里有“: ”（半角冒号加空格）时，给整个值加上双引号。',
            'Write the value on the same line; put it in quotes if it contains `: `.',
          ],
    ),
  emptyValue: (span: Span, key: string) =>
    say(
      'empty-value',
      'hint',
      span,
      [`“${key}”没有填写。`, `“${key}” has no value.`],
      ['请填写，或删去这一行。', 'Fill it in or delete the line.'],
    ),
  commentValue: (span: Span, key: string) =>
    say(
      'value-is-comment',
      'warning',
      span,
      [`“${key}”的值以“#”开头，被当成了注释。`, `The value of “${key}” begins with # and is a comment.`],
      ['请给整个值加上双引号，或删去“#”。', 'Put the whole value in quotes, or delete the #.'],
    ),
  unknownKey: (span: Span, key: string, nearest: readonly KeyRow[], format: Format) =>
    say(
      'unknown-key',
      'warning',
      span,
      nearest.length > 0
        ? [
            `没有“${key}”这一项，是不是“${namesLike(key, nearest, format).join('”或“')}”？`,
            `There is no key “${key}”. Did you mean “${namesLike(key, nearest, format).join('” or “')}”?`,
          ]
        : [`没有“${key}”这一项，它的值没有使用。`, `There is no key “${key}”; its value is not used.`],
      WITHDRAWN.get(key) ?? [
        '可用的项目见 docs/front-matter.md。',
        'The keys are listed in docs/front-matter.md.',
      ],
    ),
  variantKey: (span: Span, key: string, row: KeyRow, format: Format) => {
    const zh = nameIn(row, format);
    return say(
      'misspelt-key',
      'warning',
      span,
      [`“${key}”按“${zh}”处理。`, `“${key}” is read as “${row.id}”.`],
      [`请写成“${zh}”或“${row.id}”。`, `Write “${zh}” or “${row.id}”.`],
    );
  },
  aliasKey: (span: Span, key: string, row: KeyRow, format: Format) => {
    const zh = nameIn(row, format);
    return say(
      'alias-key',
      'hint',
      span,
      [`“${key}”按“${zh}”处理。`, `“${key}” is read as “${row.id}”.`],
      [`规范的写法是“${zh}”或“${row.id}”。`, `Its proper name is “${zh}” or “${row.id}”.`],
    );
  },
  keyNotUsed: (span: Span, key: string, row: KeyRow, format: Format): Diagnostic => {
    const label = FORMATS.find((f) => f.id === format)!.label;
    const { why, rule } = refusalOf(row.id, format);
    const finding = say(
      'key-not-used',
      'warning',
      span,
      [
        `${label.zh}不用“${key}”这一项，它没有印出来。`,
        `“${key}” is not used in ${label.en}; it is not printed.`,
      ],
      why,
    );
    return { ...finding, ...rule };
  },
  templateNotGiven: (span: Span, keys: readonly string[]): Diagnostic => {
    const some = keys.slice(0, 3).join('”“');
    return {
      ...say(
        'template-not-given',
        'warning',
        span,
        [
          `没有写“模板”，按简报排；公文才用的“${some}”${keys.length > 3 ? `等${keys.length}项` : ''}没有印出来。`,
          `No template is given, so this is set as a briefing: “${keys.slice(0, 3).join('”, “')}”${keys.length > 3 ? ` and ${keys.length - 3} more` : ''} of a paper are not printed.`,
        ],
        [
          '请在文件头写“模板: 文件”；请示、报告写“模板: 上行文”，函写“模板: 信函”，会议纪要写“模板: 纪要”。确是简报的，请写“简报名称”，并删去这些项。',
          'Write `template: document` in the front matter (document-upward, letter, minutes …); for a briefing write `masthead` and delete these keys.',
        ],
      ),
      strength: 'PRAC',
    };
  },
  duplicateKey: (span: Span, key: string, first: string, line: number) =>
    say(
      'duplicate-key',
      'error',
      span,
      key === first
        ? [`“${key}”写了两次，第一次在第${line}行。`, `“${key}” is given twice, first on line ${line}.`]
        : [
            `“${key}”与第${line}行的“${first}”是同一项。`,
            `“${key}” and “${first}” on line ${line} are the same key.`,
          ],
      ['请只留一个。现在采用的是前一个。', 'Keep one of them. The first is used.'],
    ),
  incomplete: (span: Span, rows: readonly KeyRow[], severity: Severity): Diagnostic => ({
    ...say(
      'masthead-incomplete',
      severity,
      span,
      [
        `报头缺少：${rows.map((row) => row.zh).join('、')}。`,
        `The masthead lacks: ${rows.map((row) => row.id).join(', ')}.`,
      ],
      [
        `请在文件头补上，如“${rows[0]!.zh}: ${String(rows[0]!.example)}”。`,
        `Add them to the front matter, such as “${rows[0]!.id}: ${String(rows[0]!.example)}”.`,
      ],
    ),
    strength: 'PRAC',
  }),
};

/** Elements of former standards, and what archives add later. */
const WITHDRAWN: ReadonlyMap<string, Words> = new Map([
  [
    '档号',
    [
      '档号归档时才编，不写在文件里；请删去这一行。',
      'Archives number their files when they take them in: delete the line.',
    ],
  ],
  [
    '主题词',
    [
      'GB/T 9704—2012 取消了主题词，请删去这一行；写入文档属性的词语请写“关键词”。',
      'GB/T 9704—2012 has no subject words any more: delete the line, or write `keywords` for the document properties.',
    ],
  ],
]);

/** Names in the script the writer uses. */
function namesLike(typed: string, rows: readonly KeyRow[], format: Format): readonly string[] {
  return rows.map((row) => (/\p{Script=Han}/u.test(typed) ? nameIn(row, format) : row.id));
}
