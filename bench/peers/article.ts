/**
 * An article of `input/` in, its text as a briefing sets it out, for the programs that banxin is measured
 * against: they get the same characters in the same order. Reads only what those articles use (`键: 值`
 * front matter, paragraphs, typed headings, 供稿, 报送发) and knows nothing of banxin's own reader.
 */
import { readFileSync } from 'node:fs';

export interface Block {
  readonly kind: 'heading' | 'paragraph';
  /** Run-in heading （一）……。 before the text of a paragraph, or nothing. */
  readonly lead: string;
  readonly text: string;
}
export interface Briefing {
  readonly masthead: string;
  readonly issue: string;
  readonly publisher: string;
  readonly date: string;
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
  readonly credit: string;
  /** 报、送、发, each a line of the tail. */
  readonly receivers: readonly string[];
  readonly copies: string;
  readonly editor: string;
}

export function readBriefing(path: string): Briefing {
  const [, front = '', body = ''] = readFileSync(path, 'utf8').split(/^---\n/m);
  const field = fieldsOf(front);
  return {
    masthead: field('简报名称'),
    issue: `第${field('期号')}期（总第${field('总期号')}期）`,
    publisher: field('编印单位'),
    date: field('日期'),
    title: field('标题'),
    subtitle: `——${field('副标题')}`,
    blocks: body.split(/\n+/).filter(Boolean).map(blockOf),
    credit: `（供稿：${field('供稿')}）`,
    receivers: ['报', '送', '发'].map((key) => `${key}：${field(key)}。`),
    copies: `（共印${field('印数')}份）`,
    editor: `责任编辑：${field('责任编辑')}`,
  };
}

function fieldsOf(front: string): (key: string) => string {
  const pairs = front.split('\n').map((line) => line.split(': '));
  const values = new Map(pairs.map(([key = '', value]) => [key, value]));
  return (key) => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`the article has no ${key}`);
    return value;
  };
}

function blockOf(line: string): Block {
  if (/^[一二三四五六七八九十]+、/.test(line)) return { kind: 'heading', lead: '', text: line };
  const lead = /^（[一二三四五六七八九十]+）[^。]*。/.exec(line)?.[0] ?? '';
  return { kind: 'paragraph', lead, text: line.slice(lead.length) };
}
