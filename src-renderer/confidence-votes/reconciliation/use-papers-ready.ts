import { useEffect } from 'react';
import { call } from '../../api/client';

/** Who compares figures will want papers next: the program gets its writers and the printer ready meanwhile. */
export function usePapersReady(): void {
  useEffect(() => {
    // Nobody waits for it and nobody needs to know: the papers themselves say what is missing.
    void call('documents.getReady', {}).catch(() => undefined);
  }, []);
}
