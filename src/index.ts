/** Node API of banxin. */
export { EXIT, Failure } from './diagnostics/failure.ts';
export type { Bilingual, Diagnostic, Lang, Severity } from './diagnostics/types.ts';
