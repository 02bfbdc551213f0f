/** What a rule for files to be kept is: it takes a file apart and names what breaks it. */
import type { Tagged } from './structure-tree.ts';

export type Rule = (tagged: Tagged) => readonly string[];

export const when = (broken: boolean, fault: string): string[] => (broken ? [fault] : []);
