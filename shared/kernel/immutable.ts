/**
 * A shape of the contract as values that nobody changes: what a rule answers must satisfy it before it is sent, so that
 * rule and contract cannot drift apart behind a cast.
 */
export type Immutable<T> = T extends readonly (infer Element)[]
  ? readonly Immutable<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;
