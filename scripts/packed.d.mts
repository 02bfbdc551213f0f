export interface Packed {
  readonly file: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly string[];
}
export function pack(folder: string): Packed;
export function install(
  tarball: string,
  folder: string,
): { readonly project: string; readonly bytes: number };
export function npm(args: readonly string[], cwd: string): string;
