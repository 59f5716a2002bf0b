import { expectTypeOf, test } from 'vitest';
import type { Immutable } from '@shared/kernel/immutable';

interface Sent {
  id: string;
  rows: { no: number; counts: (number | null)[] }[];
}

test('takes readonly values of the same shape and nothing that drifted from it', () => {
  interface Rule {
    readonly id: string;
    readonly rows: readonly { readonly no: number; readonly counts: readonly (number | null)[] }[];
  }
  expectTypeOf<Rule>().toExtend<Immutable<Sent>>();
  expectTypeOf<Omit<Rule, 'id'>>().not.toExtend<Immutable<Sent>>();
  expectTypeOf<Rule & { readonly id: number }>().not.toEqualTypeOf<Immutable<Sent>>();
  expectTypeOf<{
    readonly id: string;
    readonly rows: readonly { readonly no: string; readonly counts: readonly (number | null)[] }[];
  }>().not.toExtend<Immutable<Sent>>();
});
