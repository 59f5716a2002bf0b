import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { queryClient } from '../api/query-client';
import { styleNonce } from './style-nonce';
import { cssVariables, theme } from './theme';

export function Providers({ children }: { readonly children: ReactNode }) {
  const Late = useLateParts();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="light"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        {children}
        {Late && <Late />}
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** At the latest so long after the first drawing, however busy the machine is. */
const LATEST_MS = 1000;

/** Fetched when the first screen stands and the window has nothing else to do. */
function useLateParts(): ComponentType | null {
  const [parts, setParts] = useState<ComponentType | null>(null);
  useEffect(() => {
    const idle = requestIdleCallback(
      () => void import('./late-parts').then(({ LateParts }) => setParts(() => LateParts)),
      { timeout: LATEST_MS },
    );
    return () => cancelIdleCallback(idle);
  }, []);
  return parts;
}
