/**
 * The texts that the linter is measured on, read from texts/ (its README says what they are). Out: the clean
 * articles with their paragraphs, and the faulty texts with the place of every fault that was put in.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { RuleId } from '../../src/lint/types.ts';
import { packageRoot } from '../../src/source/package-root.ts';

const TEXTS = join(packageRoot(), 'test/lint/texts');

export interface CleanText {
  readonly name: string;
  /** Of the file, so that pictures are found. */
  readonly folder: string;
  readonly text: string;
}

/** A fault as it is written down: `at` stands once in `in`, which stands once in the text. */
interface Noted {
  readonly rule: RuleId;
  readonly at: string;
  /** A few characters more, where `at` alone stands in several places. Default `at` itself. */
  readonly in?: string;
}

/** UTF-16 offsets in the text. */
export interface Seed {
  readonly rule: RuleId;
  readonly from: number;
  readonly to: number;
}

export interface FaultyText {
  /** The file, with the number of the entry where it has several. */
  readonly name: string;
  readonly text: string;
  readonly seeds: readonly Seed[];
}

/** The only place of `part`; none or several is a fault of the list. */
function onlyPlace(part: string, whole: string, name: string): number {
  const from = whole.indexOf(part);
  if (part === '' || from < 0) throw new Error(`${name}: “${part}” does not stand there`);
  if (whole.includes(part, from + 1)) throw new Error(`${name}: “${part}” stands there more than once`);
  return from;
}

export function placed({ rule, at, in: around = at }: Noted, text: string, name: string): Seed {
  const from = onlyPlace(around, text, name) + onlyPlace(at, around, name);
  return { rule, from, to: from + at.length };
}

function faulty(name: string, text: string, noted: readonly Noted[]): FaultyText {
  return { name, text, seeds: noted.map((each) => placed(each, text, name)) };
}

const articles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();

export function cleanTexts(): readonly CleanText[] {
  const folder = join(TEXTS, 'clean');
  return articles(folder).map((name) => ({ name, folder, text: readFileSync(join(folder, name), 'utf8') }));
}

function shortTexts(): readonly FaultyText[] {
  const entries: readonly { text: string; faults: readonly Noted[] }[] = parse(
    readFileSync(join(TEXTS, 'faulty.yaml'), 'utf8'),
  );
  return entries.map(({ text, faults }, i) => faulty(`faulty.yaml ${i + 1}`, text, faults));
}

export function longTexts(): readonly FaultyText[] {
  const folder = join(TEXTS, 'faulty');
  return articles(folder).map((name) => {
    const noted = parse(readFileSync(join(folder, name.replace(/\.md$/, '.faults.yaml')), 'utf8'));
    return faulty(name, readFileSync(join(folder, name), 'utf8'), noted);
  });
}

export function faultyTexts(): readonly FaultyText[] {
  return [...shortTexts(), ...longTexts()];
}

const NO_PROSE = /^(?:#|\||!\[|\[\^|表：|---)/;
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** Blocks of prose: not headings, tables, captions, pictures, footnotes. */
export function paragraphs(text: string): readonly string[] {
  return text
    .replace(FRONT_MATTER, '')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !NO_PROSE.test(block));
}
