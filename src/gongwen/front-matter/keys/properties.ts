/** Keys of the document properties, one row each: nothing of them is printed. */
import { words } from '../kinds/list.ts';
import { line } from '../kinds/text.ts';
import { ALL, type KeyRow } from './row.ts';

export const PROPERTY_KEYS = [
  {
    id: 'keywords',
    zh: '关键词',
    aliases: ['关键字', '标签', 'tags'],
    kind: words,
    formats: ALL,
    about: { zh: '写入文档属性，不印在纸上。', en: 'Document properties only.' },
    example: ['驻村帮扶', '乡村振兴'],
  },
  {
    id: 'subject',
    zh: '主题',
    aliases: ['摘要'],
    kind: line,
    formats: ALL,
    about: { zh: '写入文档属性的主题，不印在纸上。', en: 'Subject in the document properties.' },
    example: '驻村帮扶工作情况',
  },
  {
    id: 'author',
    zh: '作者',
    aliases: ['执笔', '撰稿人'],
    kind: line,
    formats: ALL,
    about: { zh: '写入文档属性的作者，不印在纸上。', en: 'Author in the document properties.' },
    example: '平江村工作队',
  },
] as const satisfies readonly KeyRow[];
