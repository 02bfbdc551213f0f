/** Keys of the document properties, one row each: nothing of them is printed. */
import { words } from '../kinds/list.ts';
import { retention } from '../kinds/retention.ts';
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
  {
    id: 'retention',
    zh: '保管期限',
    aliases: ['归档期限', '档案保管期限', '保存期限'],
    kind: retention,
    formats: ALL,
    about: {
      zh: '归档后保管多久：永久、30年、10年。写入文档属性，供档案系统读取，不印在纸上。',
      en: 'How long the archives keep it: 永久 (for ever), 30年, 10年. Document properties only.',
    },
    example: '30年',
  },
] as const satisfies readonly KeyRow[];
