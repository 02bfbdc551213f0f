/** What is said about a table that does not fit as it was meant. */
import type { Diagnostic } from '../../diagnostics/types.ts';
import type { Table } from '../../gongwen/types.ts';

export function turned(table: Table): Diagnostic {
  const columns = table.head.length;
  return {
    code: 'layout/table-turned',
    severity: 'hint',
    message: {
      zh: `表格有 ${columns} 列，竖排各列太窄，已横排，单独占一面`,
      en: `the table has ${columns} columns, too narrow upright; it was set sideways on a page of its own`,
    },
    help: {
      zh: '仍要竖排，请在表题末尾（或表格前另起一行）写 {竖排}',
      en: 'to keep it upright write {upright} at the end of its caption, or on a line before it',
    },
    clause: 'GB/T 9704—2012 8',
    strength: 'PROJ',
    span: table.span,
  };
}

export function tooManyColumns(table: Table, couldTurn: boolean): Diagnostic {
  return {
    code: 'layout/too-many-columns',
    severity: 'error',
    message: {
      zh: `表格有 ${table.head.length} 列，版心排不下（每列不足一个字宽）`,
      en: `the table has ${table.head.length} columns, more than the type area can hold`,
    },
    help: couldTurn
      ? { zh: '删去 {竖排}，让它横排', en: 'delete {upright}, so that it is set sideways' }
      : { zh: '把表拆成几个，或行列对调', en: 'split the table, or swap rows and columns' },
    span: table.span,
  };
}
