/** The cells that the body of a template stands in, for who draws over its pages. */
import type { BodyGrid } from '../finishing/types.ts';
import type { Template } from '../template/types.ts';

export const bodyGrid = ({ body, cell, linePitch }: Template): BodyGrid => ({
  size: body.size,
  pitch: linePitch,
  cell,
});
