/** 文种, told by the end of the title. */
import { expect, it } from 'vitest';
import { documentTypeOf } from '../../src/gongwen/document-type.ts';

it.each([
  ['关于做好防汛工作的通知', 'document', '通知'],
  ['关于修编洪水风险图的请示', 'document-upward', '请示'],
  ['关于加强水库管理的意见（试行）', 'document', '意见'],
  ['关于共享数据的复函', 'letter', '函'],
  ['云川市人民政府令', 'document', '命令'],
  ['关于启动应急响应的通知', 'order', '命令'],
  ['研究度汛工作', 'minutes', '纪要'],
  ['窑洞山村换新颜', 'briefing', '简报'],
  ['云川市节水办法', 'document', undefined],
  ['上半年工作总结', 'plain', undefined],
] as const)('%s as %s', (title, format, type) => {
  expect(documentTypeOf(title, format)).toBe(type);
});
