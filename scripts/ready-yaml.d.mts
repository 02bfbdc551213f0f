import type { YamlReading } from '../src/yaml/read.ts';

export function readings(root: string): Promise<readonly (readonly [string, YamlReading])[]>;
