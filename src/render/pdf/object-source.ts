/** An object of a PDF as its source, short. In: the values that pdfkit takes too. Out: text of one byte a character. */
import { decimal } from './number.ts';

/** A string is a name, a String a text; what refers to an object says so itself. */
export function objectSource(value: unknown): string {
  if (typeof value === 'number') return decimal(value);
  if (typeof value === 'string') return `/${value}`;
  if (value instanceof String) return textString(value.valueOf());
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (Array.isArray(value)) return `[${value.map(objectSource).join(' ')}]`;
  if (isPlain(value)) {
    const entries = Object.entries(value).map(([key, entry]) => `/${key} ${objectSource(entry)}`);
    return `<<${entries.join(' ')}>>`;
  }
  return String(value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A PDF text string in UTF-16, as hex: nothing in it needs escaping. */
export function textString(text: string): string {
  let hex = 'feff';
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `<${hex}>`;
}
