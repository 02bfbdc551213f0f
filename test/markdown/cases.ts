/**
 * Case files: a name, what is typed, and the tree as short text, with a line `.` between them.
 * In what is typed `→` is a tab, `␣` a space that would not be seen, `␍` a carriage return.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Case {
  readonly name: string;
  readonly typed: string;
  readonly expected: string;
}

const FOLDER = fileURLToPath(new URL('./cases/', import.meta.url));

export function caseFiles(): readonly string[] {
  return readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
}

export function readCases(file: string): readonly Case[] {
  const text = readFileSync(FOLDER + file, 'utf8');
  const found = text.matchAll(/^(.+)\n\.\n([\s\S]*?)\n\.\n(?:([\s\S]*?)\n)?\.\n/gm);
  return [...found].map(([, name, typed, expected]) => ({
    name: name!,
    typed: typed!,
    expected: expected ?? '',
  }));
}

export function writeCases(file: string, cases: readonly Case[]): void {
  const blocks = cases.map(({ name, typed, expected }) =>
    [name, '.', typed, '.', expected, '.', ''].join('\n'),
  );
  writeFileSync(FOLDER + file, blocks.join('\n'));
}

export function asTyped(text: string): string {
  return text.replaceAll('→', '\t').replaceAll('␣', ' ').replaceAll('␍', '\r');
}
