/**
 * Readings of YAML files that are shipped, made when the program is bundled (scripts/ready-yaml.mjs), by
 * their text: a template that nobody has changed need not be parsed at every start, which would take
 * longer than setting a page. From the sources there are none, and everything is parsed.
 */
import type { YamlReading } from './read.ts';

export const READY: ReadonlyMap<string, YamlReading> = new Map();
