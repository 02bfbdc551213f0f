/** Writes templates/schema/config.schema.json from the table of settings. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '../src/config/schema.ts';
import { packageRoot } from '../src/source/package-root.ts';

const folder = join(packageRoot(), 'templates', 'schema');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'config.schema.json'), `${JSON.stringify(configSchema(), null, 2)}\n`);
