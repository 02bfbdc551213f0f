/**
 * The JSON Schema (2020-12) of the front matter, from the table of keys, so that an editor completes,
 * explains and checks it while one types. It accepts what the reader accepts without a warning, but for
 * what a schema cannot say: the days of a month, and slips that are mended before YAML is parsed.
 */
import { KEYS, type KeyRow, namesOf } from './keys.ts';

export function frontMatterSchema(rows: readonly KeyRow[] = KEYS): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '版心文件头 · banxin front matter',
    description: '文章开头两行 --- 之间的各项。The YAML between the two --- lines of an article.',
    type: ['object', 'null'],
    properties: Object.fromEntries(rows.flatMap(properties)),
    additionalProperties: false,
    dependentSchemas: Object.fromEntries(rows.flatMap(onlyOneName)),
    $defs: Object.fromEntries(rows.map((row) => [row.id, definition(row)])),
  };
}

function definition({ about, kind, example, rule }: KeyRow): object {
  const cited = rule ? ` [${rule}]` : '';
  return {
    description: `${about.zh}应写${kind.wants.zh}。${cited}\n${about.en} Write ${kind.wants.en}.`,
    anyOf: [kind.schema, { enum: [null, ''] }],
    examples: [example],
  };
}

function properties(row: KeyRow): readonly [string, object][] {
  const $ref = `#/$defs/${row.id}`;
  const proper = (title: string): [string, object] => [title, { $ref }];
  const alias = (name: string): [string, object] => [
    name,
    { $ref, deprecated: true, title: `请写“${row.zh}” · write “${row.id}”` },
  ];
  return [proper(row.zh), proper(row.id), ...row.aliases.map(alias)];
}

/** A key may be given under one of its names only. */
function onlyOneName(row: KeyRow): readonly [string, object][] {
  const names = namesOf(row);
  return names.map((name) => {
    const others = names.filter((other) => other !== name);
    return [name, { properties: Object.fromEntries(others.map((other) => [other, false])) }];
  });
}
