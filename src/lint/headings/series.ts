/**
 * Items counted inside running text: 一是……二是, 第一，……第二， （1）……（2）. In: texts in the order of the file. Out:
 * the items that do not follow the one before them. A new row may begin at one anywhere behind a colon, and
 * wherever two follows; rows stand inside rows.
 */
import { hanValue } from '../../gongwen/ordinals.ts';
import type { Text } from '../types.ts';

export interface Item {
  readonly in: Text;
  readonly from: number;
  readonly to: number;
  /** As typed: 二是. */
  readonly typed: string;
  readonly value: number;
  /** Behind a colon, where a new row begins. */
  readonly opens: boolean;
}
export interface Slip {
  readonly item: Item;
  readonly before: Item;
}

const HAN = '[一二三四五六七八九十]{1,3}';
/** Each form is a row of its own. */
const COUNTING: readonly Form[] = [form('是', `(${HAN})是`), form('要', `(${HAN})要`)];
const ORDINALS: readonly Form[] = [form('第', `第(${HAN})[，,]`), form('其', `其(${HAN})[，,]`)];
const FORMS: readonly Form[] = [...COUNTING, ...ORDINALS];
const BRACKETED = form('（', '（(\\d{1,2})）');

interface Form {
  /** What it cannot do without: most texts have none, and are spared the pattern. */
  readonly sign: string;
  readonly item: RegExp;
  readonly pattern: RegExp;
}

function form(sign: string, item: string): Form {
  const pattern = new RegExp(`(^|[。；：，！？;:,\\n])[ \\t\\u3000\\n]{0,4}(${item})`, 'g');
  return { sign, item: new RegExp(item), pattern };
}

/** @param texts of the body, in order */
export function slipsOf(texts: readonly Text[]): readonly Slip[] {
  const counted = FORMS.flatMap((one) => rowsOf(texts, one).flatMap(slipsIn));
  // At the beginning of a text （1） is the number of a heading or a paragraph, which has an order of its own.
  const bracketed = texts.flatMap((text) => slipsIn(itemsIn(text, BRACKETED).filter(({ from }) => from > 0)));
  return [...counted, ...bracketed];
}

/** 一要……二要……第三，: counting that goes on with an ordinal which is used nowhere else. */
export function changesOfForm(texts: readonly Text[]): readonly Slip[] {
  return texts
    .filter(({ value }) => GOES_ON.test(value))
    .flatMap((text) =>
      COUNTING.flatMap((counting) =>
        ORDINALS.flatMap((ordinal): readonly Slip[] => {
          const [counted, [item]] = [itemsIn(text, counting), itemsIn(text, ordinal)];
          if (!item || !goesOn(counted, item)) return [];
          const isUsed = texts.some((other) => other !== text && itemsIn(other, ordinal).length > 0);
          return isUsed ? [] : [{ item, before: counted.at(-1)! }];
        }),
      ),
    );
}

/** Most texts have no such ordinal. */
const GOES_ON = /[第其][三四五六七八九十]{1,3}[，,]/;

/** Counted from one, at least to two, and the item is the next. */
function goesOn(counted: readonly Item[], { value, from }: Item): boolean {
  const last = counted.at(-1);
  if (!last || last.value < 2 || last.to > from || value !== last.value + 1) return false;
  return counted.every((one, i) => one.value === i + 1);
}

/** Items of texts that continue each other: the next begins with one itself. */
function rowsOf(texts: readonly Text[], form: Form): readonly (readonly Item[])[] {
  const rows: Item[][] = [];
  let open: Item[] | undefined;
  for (const text of texts) {
    const items = itemsIn(text, form);
    if (items.length === 0) open = undefined;
    else if (open && items[0]!.from === 0) for (const item of items) open.push(item);
    else {
      open = [...items];
      rows.push(open);
    }
  }
  return rows;
}

function itemsIn(text: Text, { sign, item, pattern }: Form): readonly Item[] {
  if (!text.value.includes(sign) || !item.test(text.value)) return [];
  return [...text.value.matchAll(pattern)].flatMap(({ index, 0: whole, 1: before, 2: typed, 3: digits }) => {
    const value = hanValue(digits!) || Number(digits) || 0;
    const to = index + whole.length;
    const opens = before === '：' || before === ':';
    return value === 0 ? [] : [{ in: text, from: to - typed!.length, to, typed: typed!, value, opens }];
  });
}

/** Rows inside rows. */
const DEEPEST = 4;

function slipsIn(items: readonly Item[]): readonly Slip[] {
  // 一是天旱，一是地薄: two reasons that nobody counts.
  if (items.every(({ value }) => value === 1)) return [];
  const open: Item[] = [];
  return items.flatMap((item, i): readonly Slip[] => {
    const last = open.at(-1);
    if (!last || opensRow(item, last, items[i + 1])) {
      if (open.length === DEEPEST || (last && !item.opens)) open.pop();
      open.push(item);
      return [];
    }
    while (open.length > 1 && open.at(-1)!.value + 1 !== item.value && hasPlace(open, item)) open.pop();
    const before = open.pop()!;
    open.push(item.value > before.value ? item : before);
    return item.value === before.value + 1 ? [] : [{ item, before }];
  });
}

function opensRow(item: Item, last: Item, next: Item | undefined): boolean {
  if (item.value !== 1) return false;
  return item.opens || (last.value > 1 && next?.value === 2);
}

/** A row further out goes on. */
const hasPlace = (open: readonly Item[], { value }: Item): boolean =>
  open.slice(0, -1).some((outer) => outer.value + 1 === value);
