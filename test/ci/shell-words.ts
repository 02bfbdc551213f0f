/** Lines of a shell as far as the tests need them: the words of every call of banxin, with values for variables. */

/** What a variable of an example stands for; others are taken for `x`. */
const VALUES: Readonly<Record<string, string>> = {
  SHARD: '2',
  SHARDS: '5',
  CI_NODE_INDEX: '2',
  CI_NODE_TOTAL: '5',
};

const CALL = /(?:^|[\s;(])(?:npx )?banxin(?= [a-z-])/g;

/** The words after `banxin` of every call in a text. */
export function callsIn(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .flatMap((line) =>
      [...line.matchAll(CALL)].map(({ index, 0: call }) => wordsOf(line.slice(index + call.length))),
    );
}

/** Up to where the command ends. */
function wordsOf(rest: string): readonly string[] {
  const words: string[] = [];
  for (const [token, double, single] of rest.matchAll(TOKEN)) {
    if (/^(?:[|>;&#]|\$\?)/.test(token)) break;
    words.push(valued(double ?? single ?? token));
  }
  return words;
}

const TOKEN = /"([^"]*)"|'([^']*)'|[|>;&]+|[^\s"'|>;&]+(?:="[^"]*")?/g;

const valued = (word: string): string =>
  word
    .replace(/\$\(\([^)]*\)\)/g, '2')
    .replace(/\$\{?(\w+)\}?/g, (_, name: string) => VALUES[name] ?? 'x')
    .replaceAll('"', '');
