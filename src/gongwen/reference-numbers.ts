/** Numbers of tables and figures in one form: 表１, 表一 and 表1 are the same, 3—2 and 3.2 are 3-2. */
import { narrowDigits } from './front-matter/kind.ts';
import { hanValue } from './ordinals.ts';

export function normalNumber(typed: string): string {
  return narrowDigits(typed)
    .split(/[-—–－.．]/)
    .map((part) => String(/^[0-9]+$/.test(part) ? Number(part) : hanValue(part)))
    .join('-');
}
