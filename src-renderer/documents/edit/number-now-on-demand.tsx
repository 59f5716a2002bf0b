import { lazy, Suspense } from 'react';
import type { NumberNowProps } from './number-now';

const Loaded = lazy(() => import('./number-now').then((module) => ({ default: module.NumberNow })));

/** Waits within itself: the dialog around it stands at once and keeps the cursor. */
export function NumberNow(props: NumberNowProps) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
