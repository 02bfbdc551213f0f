/**
 * The JSON Schema (2020-12) of the front matter, from the tables of keys, so that an editor completes,
 * explains and checks it while one types. It accepts what the reader accepts without a warning, but for
 * what a schema cannot say: the days of a month, slips that are mended before YAML is parsed, what one key
 * asks of another, and which keys a format uses where the template is a file of the user's own.
 */
import type { Format } from '../types.ts';
import { FORMATS, type KeyRow, namesOf, properNames } from './keys/row.ts';
import { KEYS } from './keys.ts';

export function frontMatterSchema(rows: readonly KeyRow[] = KEYS): object {
  const names = [...new Set(rows.flatMap(namesOf))];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '版心文件头 · banxin front matter',
    description: '文章开头两行 --- 之间的各项。The YAML between the two --- lines of an article.',
    type: ['object', 'null'],
    properties: Object.fromEntries(names.map((name) => [name, property(name, rows)])),
    additionalProperties: false,
    dependentSchemas: Object.fromEntries(names.map((name) => [name, onlyOneName(name, rows)])),
    allOf: FORMATS.map(({ id, templates }) => onlyItsKeys(id, templates, rows)),
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

/** A name of two keys (抄送 of a paper and of a briefing) takes what either takes. */
function property(name: string, rows: readonly KeyRow[]): object {
  const owners = rows.filter((row) => namesOf(row).includes(name));
  const refs = owners.map(({ id }) => ({ $ref: `#/$defs/${id}` }));
  const value = refs.length === 1 ? refs[0]! : { anyOf: refs };
  if (owners.some((row) => properNames(row).includes(name))) return value;
  const { zh, id } = owners[0]!;
  return { ...value, deprecated: true, title: `请写“${zh}” · write “${id}”` };
}

/** A key may be given under one of its names only. */
function onlyOneName(name: string, rows: readonly KeyRow[]): object {
  const names = rows.filter((row) => namesOf(row).includes(name)).flatMap(namesOf);
  return { properties: none(names.filter((other) => other !== name)) };
}

/** Under a shipped template only the keys that its format uses. */
function onlyItsKeys(format: Format, templates: readonly string[], rows: readonly KeyRow[]): object {
  const template = rows.filter((row) => row.id === 'template').flatMap(namesOf);
  const named = template.map((key) => ({ required: [key], properties: { [key]: { enum: templates } } }));
  const used = new Set(rows.filter((row) => row.formats.includes(format)).flatMap(namesOf));
  const unused = [...new Set(rows.flatMap(namesOf))].filter((name) => !used.has(name));
  return { anyOf: [{ not: { anyOf: named } }, { properties: none(unused) }] };
}

const none = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, false]));
