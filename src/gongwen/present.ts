/** Optional members. In: a record with absent values. Out: the same record without them. */
type Present<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

export function present<T extends object>(record: T): Present<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Present<T>;
}
