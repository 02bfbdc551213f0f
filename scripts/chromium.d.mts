export function findChromium(options?: {
  env?: Readonly<Record<string, string | undefined>>;
}): string | undefined;
export function installChromiumIfMissing(say: (text: string) => void): void;
export const WITHOUT: string;
