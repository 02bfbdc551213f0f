/**
 * The linters that are compared, each as its own documentation has it called. In: a text of Markdown. Out: the
 * places it objects to. A peer is run twice: as it comes, and set up as an office would have it.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageManifest, packageRoot } from '../../src/source/package-root.ts';
import { findings } from '../../test/lint/support.ts';
import { changedPlaces, differences, merged, type Place } from './places.ts';

export interface Linter {
  readonly name: string;
  /** Whether it is one of those whose marks are compared rule by rule. */
  readonly isTuned: boolean;
  readonly places: (text: string) => readonly Place[];
}

const require = createRequire(join(packageRoot(), 'package.json'));
const versionOf = (name: string): string => require(`${name}/package.json`).version;

interface Validation {
  readonly index: number;
  readonly length: number;
  readonly target: string;
}
interface Zhlint {
  run(
    text: string,
    options: object,
  ): { readonly result: string; readonly validations: readonly Validation[] };
}
interface Autocorrect {
  lintFor(text: string, file: string): { readonly lines: readonly ChangedLine[] };
  loadConfig(json: string): void;
}
interface ChangedLine {
  /** Line and column from 1, the latter in characters. */
  readonly l: number;
  readonly c: number;
  readonly old: string;
  readonly new: string;
}

export const BANXIN = `banxin ${packageManifest().version}`;
export const ZHLINT = `zhlint ${versionOf('zhlint')}`;
export const AUTOCORRECT = `autocorrect-node ${versionOf('autocorrect-node')}`;

const zhlint: Zhlint = require('zhlint');
const autocorrect: Autocorrect = require('autocorrect-node');

/**
 * Official papers have brackets and quotes of full width with no blanks around them, no blanks between Han and
 * Latin, and ～ between numbers. All else is as it comes.
 */
const ZHLINT_RULES = {
  preset: 'default',
  halfwidthPunctuation: '[]{}',
  fullwidthPunctuation: '，。：；？！“”‘’（）',
  adjustedFullwidthPunctuation: '',
  spaceBetweenMixedwidthContent: false,
  spaceOutsideCode: undefined,
  // As it comes but for ～; its own word for that, `default`, stops it with an error.
  unifiedPunctuation: { '…': true, '·': true, '/': true, '“': ['「'], '”': ['」'], '‘': ['『'], '’': ['』'] },
};
const SPACING = ['word', 'punctuation', 'bracket', 'backticks', 'dash', 'dollar'].map(
  (name) => `space-${name}`,
);
const spacing = (weight: 0 | 1): string =>
  JSON.stringify({
    rules: Object.fromEntries(SPACING.map((name) => [name, name === 'space-dash' ? 0 : weight])),
  });

export const LINTERS: readonly Linter[] = [
  {
    name: `${BANXIN}（错误、警告）`,
    isTuned: true,
    places: (text) => banxinPlaces(text, ['error', 'warning']),
  },
  {
    name: `${BANXIN}（连同提示）`,
    isTuned: false,
    places: (text) => banxinPlaces(text, ['error', 'warning', 'hint']),
  },
  { name: `${ZHLINT}（默认）`, isTuned: false, places: (text) => zhlintPlaces(text, { preset: 'default' }) },
  { name: `${ZHLINT}（按公文设置）`, isTuned: true, places: (text) => zhlintPlaces(text, ZHLINT_RULES) },
  { name: `${AUTOCORRECT}（默认）`, isTuned: false, places: (text) => autocorrectPlaces(text, spacing(1)) },
  {
    name: `${AUTOCORRECT}（按公文设置）`,
    isTuned: true,
    places: (text) => autocorrectPlaces(text, spacing(0)),
  },
];

function banxinPlaces(text: string, severities: readonly string[]): readonly Place[] {
  const found = findings(text).filter(({ severity }) => severities.includes(severity));
  return merged(found.map(({ span: { start, end } }) => ({ from: start, to: end })));
}

/** What it would change, and what it only complains about: one mark, or one that has no other. */
function zhlintPlaces(text: string, rules: object): readonly Place[] {
  const quiet = { log: () => {}, error: () => {}, warn: () => {} };
  const { result, validations } = zhlint.run(text, { rules, logger: quiet });
  const marks = validations.filter(({ length, target }) => length === 1 && target === 'value');
  const named = marks.map(({ index, length }) => ({ from: index, to: index + length }));
  const unpaired = validations.filter(({ length }) => length === 0);
  const alone = unpaired.flatMap(({ index }) => unpairedPlace(text, index));
  return merged([...changedPlaces(text, result), ...named, ...alone]);
}

/** Of a mark without its other it tells the place in its block; taken for the first line that has one there. */
function unpairedPlace(text: string, index: number): readonly Place[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  const start = starts.find((one) => /[（）()[\]“”‘’"'《》【】]/.test(text[one + index] ?? ''));
  return start === undefined ? [] : [{ from: start + index, to: start + index + 1 }];
}

function autocorrectPlaces(text: string, config: string): readonly Place[] {
  autocorrect.loadConfig(config);
  const lines = text.split('\n');
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length + 1, 0));
  const { lines: changed } = autocorrect.lintFor(text, 'article.md');
  return merged(
    changed.flatMap(({ l, c, old, new: made }) => {
      const column = [...lines[l - 1]!].slice(0, c - 1).join('').length;
      const at = text.indexOf(old, starts[l - 1]! + column);
      return at < 0 ? [] : differences(old, made, at);
    }),
  );
}
