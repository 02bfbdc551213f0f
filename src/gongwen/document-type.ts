/**
 * 文种: which of the kinds of the regulations on official documents a paper is, told by the end of its title, or
 * by the format where that leaves no choice. In: title and format. Out: the kind, or nothing.
 */
import type { Format } from './types.ts';

/** 党政机关公文处理工作条例第八条; 令 is short for 命令, and a rule issued by a paper is no kind of its own. */
const KINDS = [
  '决议',
  '决定',
  '命令',
  '令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
];

const BY_FORMAT: Readonly<Partial<Record<Format, string>>> = {
  briefing: '简报',
  order: '命令',
  minutes: '纪要',
};

/** What the writer added behind the kind: 关于……的意见（试行）. */
const ADDED = /（[^（）]*）$/;

export function documentTypeOf(title: string, format: Format): string | undefined {
  const bare = title.trim().replace(ADDED, '');
  const kind = KINDS.find((word) => bare.endsWith(word));
  return BY_FORMAT[format] ?? (kind === '令' ? '命令' : kind);
}
