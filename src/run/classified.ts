/** Which documents are marked as secrets, by what their pages say of themselves. */

/**
 * Marks of secrets: of the state (绝密, 机密, 秘密: GB/T 9704—2012 7.2.2), of an office (工作秘密), of a company (商密);
 * 内部资料 is none.
 */
export const isClassified = (secrecy: string | undefined): boolean => /密/.test(secrecy ?? '');
