export * from './blocks';
export * from './compose';
export * from './figures';
export type * from './model';
export * from './numbering';
export * from './signers';
export * from './tables';
export * from './paper-context';
