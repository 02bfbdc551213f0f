/** The settings as JSON Schema, for editors: written from the same table that reads them. */
import { weightsSchema } from '../diagnostics/rule-weights.ts';
import { PDF_KIND_NAMES } from '../render/pdf-kinds.ts';
import { ROLE_SPELLINGS, SETTINGS, type SettingSpec, SITE_SETTINGS } from './shape.ts';

const SCHEMAS: Readonly<Record<SettingSpec['kind'], object>> = {
  text: { type: 'string', minLength: 1 },
  path: { type: 'string', minLength: 1 },
  pdf: { enum: PDF_KIND_NAMES },
  watermark: { type: 'string', minLength: 1 },
  cache: { anyOf: [{ type: 'string', minLength: 1 }, { const: false }] },
  flag: { type: 'boolean' },
  site: { anyOf: [{ type: 'boolean' }, { enum: ['on', 'off', '开', '关'] }, siteSchema()] },
  lint: weightsSchema(),
  lang: { enum: ['zh', 'en'] },
  fonts: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(ROLE_SPELLINGS.map((role) => [role, { type: 'string', minLength: 1 }])),
  },
};

function siteSchema(): object {
  const kinds = {
    text: { type: 'string', minLength: 1 },
    path: { type: 'string', minLength: 1 },
    classified: { enum: [true, false, '不写', 'omit'] },
  };
  const properties = SITE_SETTINGS.flatMap(({ name, zh, kind }) =>
    [name, zh].map((key) => [key, kinds[kind]] as const),
  );
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}

export function configSchema(): object {
  const properties = SETTINGS.flatMap(({ name, zh, kind, summary }) =>
    [name, zh].map((key) => [key, { ...SCHEMAS[kind], description: summary.zh }] as const),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'banxin.config.yaml',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}
