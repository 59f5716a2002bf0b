// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useAsOpened } from '@renderer/ui/use-as-opened';

interface Row {
  readonly id: string;
  readonly version: number;
}

describe('a record under an open dialog', () => {
  it('stays as it was opened while another window changes it', () => {
    const { result, rerender } = renderHook<Row | null, Row | null>((record) => useAsOpened(record), {
      initialProps: null,
    });
    expect(result.current).toBeNull();
    rerender({ id: 'a', version: 1 });
    rerender({ id: 'a', version: 2 });
    expect(result.current).toEqual({ id: 'a', version: 1 });
  });

  it('is read anew when the dialog opens again, or over another record', () => {
    const { result, rerender } = renderHook<Row | null, Row | null>((record) => useAsOpened(record), {
      initialProps: { id: 'a', version: 1 },
    });
    rerender({ id: 'b', version: 5 });
    expect(result.current).toEqual({ id: 'b', version: 5 });
    rerender(null);
    expect(result.current).toBeNull();
    rerender({ id: 'b', version: 6 });
    expect(result.current).toEqual({ id: 'b', version: 6 });
  });
});
