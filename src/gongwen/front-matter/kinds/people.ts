/**
 * Names of persons between blanks. In: tokens, or a row of attendance as typed. Out: which tokens are one name
 * (张　三 is how two characters are set to the width of three), which are several persons, and which are a
 * person with a post or a unit. Only what is clear is touched.
 */

/** What an organ is called ends so. */
export const ORGAN =
  /(?:委|会|府|局|厅|部|院|办|署|处|科|室|站|所|社|行|校|园|馆|团|队|组|库|庭|厂|中心|公司|集团|大学|学院|法院|政协|工会|协会|银行|医院)$/;
const POST =
  /(?:长|主任|书记|主席|委员|代表|经理|总监|专员|巡视员|调研员|科员|秘书|助理|干事|顾问|教授|会计|律师|医师|工程师|同志|先生|女士)$/;
/** Compound surnames that people set off from the given name; alone they are nobody's name. */
const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|长孙|宇文|端木|南宫|西门|呼延|独孤|轩辕)$/;
const NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·‧]\p{Script=Han}{1,8})+)$/u;
const REMARK = /[（(][^（()）]*[）)]$/;
/** Between Han characters only: the blanks of John Smith are his own. */
export const BLANK = /(?<=[\p{Script=Han}）)])[ \t\u3000]+(?=[\p{Script=Han}（(])/u;
const BLANKS = new RegExp(BLANK, 'gu');

/** 赵一 钱二 are two, 张 三 is one, for nobody has a name of one character. */
export function nameGroups(tokens: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const token of tokens) {
    const last = groups.at(-1);
    if (last?.length === 1 && belongTogether(last[0]!, token)) last.push(token);
    else groups.push([token]);
  }
  return groups;
}

function belongTogether(before: string, token: string): boolean {
  const given = token.replace(REMARK, '');
  return before.length === 1 || (given.length <= 2 && COMPOUND.test(before));
}

/** Signs of a row outside brackets: marks, and the items between them. */
const PARTS = /[、，；]|(?:[（(][^（()）]*[）)]|[^、，；])+/gu;

/**
 * A row with 、 between persons that only blanks part, and one full-width blank between a person and a post or
 * unit: 、，； are then the only ends of an item.
 */
export function partPeople(row: string): string {
  return row.replace(PARTS, (item) => partItem(item.trim()));
}

function partItem(item: string): string {
  const tokens = item.split(BLANK);
  if (tokens.length === 1 || tokens.some((t) => REMARK.test(t) !== /[（()）]/.test(t))) return whole(item);
  const names = nameGroups(tokens).map((group) => group.join(''));
  if (names.every(isName)) return names.join('、');
  const pairs = pairsOf(names);
  return pairs ? pairs.join('、') : names.join(INSIDE);
}

const INSIDE = '\u3000';
const whole = (item: string) => item.replace(BLANKS, INSIDE);

export const isName = (token: string): boolean => {
  const bare = token.replace(REMARK, '');
  return NAME.test(bare) && !ORGAN.test(bare) && !POST.test(bare);
};

/** 张三 市水利局局长 李四 市气象局局长: by turns, so that it is clear who is what. */
function pairsOf(tokens: readonly string[]): readonly string[] | undefined {
  const first = isName(tokens[0]!);
  const byTurns = tokens.every((token, i) => isName(token) === (i % 2 === 0 ? first : !first));
  if (tokens.length < 4 || tokens.length % 2 > 0 || !byTurns) return undefined;
  return tokens.flatMap((token, i) => (i % 2 === 0 ? [`${token}${INSIDE}${tokens[i + 1]}`] : []));
}
