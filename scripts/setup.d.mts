export function buildWhatChanged(): Promise<void>;
export function missingPackages(folder: string): string[];
export function fingerprint(folder: string): string;
