/**
 * The template's keys as JSON Schema, for editors: completion, descriptions, wrong values underlined
 * while typing. Written to templates/schema/ by `npm run schema`.
 */
import { group } from './kinds.ts';
import { TEMPLATE_SHAPE } from './shape.ts';

/** JSON Schema 2020-12 of a template file. Nothing is required there: `extends` may supply it. */
export function templateSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'banxin 模板',
    ...group('版心 banxin 的模板；不写的键由 extends 所指的模板补足', TEMPLATE_SHAPE).json,
  };
}
