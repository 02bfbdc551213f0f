/** The ruler is that of `banxin inspect`; tests look for it here. */
export * from '../../../src/inspect/measure/units.ts';
